// The charts of the window: model, pane, dock, actions and their export, put together. The window adds the
// menu and goes where a click points.
#pragma once

#include <QObject>

#include "ui/view/charts_pane.h"

class QDockWidget;
class QMainWindow;
class QMenu;

namespace theater::ui {

class Docks;
class Look;
class Session;
class ViewSettings;

class ChartDock final : public QObject {
    Q_OBJECT

public:
    ChartDock(Session &session, ViewSettings &settings, const Look &look, Docks &docks, QMainWindow *window);

    void add_to(QMenu &menu);
    /// What has a key, for the map of keys.
    QList<QAction *> actions() const;
    QAction *show_action() const;
    QAction *kind_action(scene::ChartKind kind) const { return kinds_[static_cast<std::size_t>(kind)]; }
    QAction *move_action() const { return move_; }
    QDockWidget *widget() const { return dock_; }
    ChartsPane &pane() const { return *pane_; }
    Charts &charts() { return charts_; }

    void retranslate();
    void retint();
    /// Which charts are shown, and where, is so again after the next start.
    void remember() const;

signals:
    void instant_wanted(theater::Instant t);

private:
    QAction *make(const char *name, const QKeySequence &key, bool checkable);
    void set_below(bool below);
    void restore();
    void ask_where(scene::ChartKind kind, ChartFormat format);
    void write(scene::ChartKind kind, const QString &file);

    Session &session_;
    const Look &look_;
    Docks &docks_;
    QMainWindow *window_;
    Charts charts_;
    QAction *whole_, *move_;
    std::array<QAction *, scene::kChartKindCount> kinds_{};
    QMenu *menu_;
    ChartsPane *pane_ = nullptr;
    QDockWidget *dock_ = nullptr;
    bool below_ = false;
};

}  // namespace theater::ui
