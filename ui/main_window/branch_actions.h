// What can be done to a branch: its menu, in the menu bar and beside the pointer.
#pragma once

#include <array>

#include <QAction>
#include <QMenu>
#include <QObject>

#include "ui/model/session.h"

namespace theater::ui {

class BranchList;
class FileFlow;
class Look;

class BranchActions final : public QObject {
    Q_OBJECT

public:
    BranchActions(Session &session, FileFlow &files, BranchList &list, const Look &look, QWidget *window);

    QMenu *menu() const { return menu_; }
    /// Those with a key.
    QList<QAction *> actions() const { return {previous_, next_, rename_, remove_}; }
    void retranslate();
    QAction *remove() const { return remove_; }
    QAction *open() const { return open_; }
    QAction *colour(int colour) const { return colours_[static_cast<std::size_t>(colour)]; }

private:
    QAction *make(const char *name, const QKeySequence &key = {});
    void refresh();
    void retint();
    void go(int by);
    void open_as_scenario();

    Session &session_;
    FileFlow &files_;
    BranchList &list_;
    const Look &look_;
    QWidget *window_;
    QMenu *menu_, *colour_menu_;
    QAction *previous_, *next_, *rename_, *remove_, *open_;
    std::array<QAction *, kBranchColours + 1> colours_{};
};

}  // namespace theater::ui
