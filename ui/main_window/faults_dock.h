// The fault panel of the window and forging, put together: model, pane, dock, actions, and what the menu of a
// segment offers besides touching it.
#pragma once

#include <QObject>

#include "ui/model/faults.h"

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;

namespace theater::ui {

class FaultsPane;
class Docks;
class Look;
class Session;

class FaultsDock final : public QObject {
    Q_OBJECT

public:
    FaultsDock(Session &session, const Look &look, Docks &docks, QMainWindow *window);

    /// A new rule, among what can be done.
    void add_to_edit(QMenu &menu);
    /// What can be made from the segment that is selected.
    void add_to_segment(QMenu &menu);
    /// What has a key, for the map of keys.
    QList<QAction *> actions() const;
    QAction *show_action() const;
    QAction *new_rule_action() const { return new_rule_; }
    QAction *rule_from_action() const { return rule_from_; }
    QAction *drop_like_action() const { return drop_like_; }
    QAction *forge_from_action() const { return forge_from_; }
    /// The menu of a segment that is no longer on the wire.
    QMenu *landed_menu() const { return landed_menu_; }
    FaultsPane &pane() const { return *pane_; }
    Faults &faults() { return faults_; }

    QDockWidget *dock() const { return dock_; }

    void retranslate();
    /// Enables what can be done with the selected segment, and names it.
    void refresh();

public slots:
    /// The form for a segment of one's own, prefilled with what the server expects.
    void forge();

signals:
    /// A dialog opens: the film waits.
    void dialog_opens();
    void focus_given_up();

private:
    QAction *make(const char *name, const QKeySequence &key);
    /// The selected segment, else the only one on the wire; 0: none.
    quint32 segment() const;
    void make_rule_from();
    void drop_all_like();
    void forge_from(quint32 segment);

    Session &session_;
    const Look &look_;
    Docks &docks_;
    QMainWindow *window_;
    Faults faults_;
    QAction *new_rule_, *rule_from_, *drop_like_, *forge_from_;
    QMenu *landed_menu_;
    FaultsPane *pane_ = nullptr;
    QDockWidget *dock_ = nullptr;
};

}  // namespace theater::ui
