// The charts of the window: model, pane, dock, actions and their export, put together. The window adds the
// menu and goes where a click points.
#pragma once

#include <QObject>

#include "ui/view/charts_pane.h"

class QDockWidget;
class QMainWindow;
class QMenu;

namespace theater::ui {

class Look;
class Session;
class ViewSettings;

class ChartDock final : public QObject {
    Q_OBJECT

public:
    ChartDock(Session &session, ViewSettings &settings, const Look &look, QMainWindow *window);

    /// Docks the pane: beside `beside`, as a tab with it, or above `above`.
    void dock(QDockWidget *beside, QDockWidget *above);
    void add_to(QMenu &menu);
    /// What has a key, for the map of keys.
    QList<QAction *> actions() const;
    QAction *show_action() const { return show_; }
    QAction *kind_action(scene::ChartKind kind) const { return kinds_[static_cast<std::size_t>(kind)]; }
    QAction *move_action() const { return move_; }
    QDockWidget *widget() const { return dock_; }
    ChartsPane &pane() const { return *pane_; }
    Charts &charts() { return charts_; }

    void retranslate();
    void retint();
    /// What is shown, and where, is there again after the next start.
    void remember() const;

signals:
    void instant_wanted(theater::Instant t);

private:
    QAction *make(const char *name, const QKeySequence &key, bool checkable);
    void set_shown(bool shown);
    void set_below(bool below);
    void restore();
    void ask_where(scene::ChartKind kind, ChartFormat format);
    void write(scene::ChartKind kind, const QString &file);

    Session &session_;
    const Look &look_;
    QMainWindow *window_;
    Charts charts_;
    QAction *show_, *whole_, *move_, *close_;
    std::array<QAction *, scene::kChartKindCount> kinds_{};
    QMenu *menu_;
    ChartsPane *pane_ = nullptr;
    QDockWidget *dock_ = nullptr, *beside_ = nullptr, *above_ = nullptr;
    bool below_ = false;
};

}  // namespace theater::ui
