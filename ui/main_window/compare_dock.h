// Comparing in the window: model, view in the place of the stage, pane with the table, menu and key, put
// together.
#pragma once

#include <QList>
#include <QObject>

#include "core/base/time.h"
#include "ui/model/comparison.h"

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;
class QVBoxLayout;

namespace theater::ui {

class CompareTable;
class CompareView;
class Docks;
class Look;
class StageView;
class ViewSettings;

class CompareDock final : public QObject {
    Q_OBJECT

public:
    CompareDock(Session &session, const ViewSettings &settings, const Look &look, QMainWindow *window);

    /// Makes the view, which stands in `layout` in the place of `stage` while something is compared.
    void stand_in_for(StageView *stage, QVBoxLayout *layout);
    /// Docks the pane; after a comparison `beside` is in front again. `spare` gives its room in a small
    /// window.
    void dock(Docks &docks, QDockWidget *beside, QDockWidget *spare);
    /// The menu: what can be compared now. It is filled when it is about to show.
    QMenu *menu() const { return menu_; }
    /// What has a key, for the map of keys.
    QList<QAction *> actions() const { return {toggle_}; }
    QAction *toggle_action() const { return toggle_; }
    QAction *stop_action() const { return stop_; }

    Comparison &comparison() { return comparison_; }
    CompareView &view() const { return *view_; }
    CompareTable &pane() const { return *pane_; }
    QDockWidget *widget() const { return dock_; }

    void retranslate();

public slots:
    void start(const theater::ui::CompareChoice &choice);
    void stop();
    /// With another run of the file.
    void start_run(const QString &run);
    /// With the opposite of an option of a host.
    void start_opposite(int host, const QString &option);

signals:
    void instant_wanted(theater::Instant t);
    void segment_menu_wanted(quint32 segment, QPoint global);
    /// Another run of the file is to be opened.
    void run_wanted(const QString &run);

private:
    void fill_menu();
    void follow();
    void open_run(const QString &run);

    Session &session_;
    const ViewSettings &settings_;
    const Look &look_;
    QMainWindow *window_;
    Comparison comparison_;
    QAction *toggle_, *stop_;
    QMenu *menu_;
    Docks *docks_ = nullptr;
    StageView *stage_ = nullptr;
    CompareView *view_ = nullptr;
    CompareTable *pane_ = nullptr;
    QDockWidget *dock_ = nullptr, *beside_ = nullptr, *spare_ = nullptr;
    QDockWidget *in_front_ = nullptr;  ///< the tab that was seen before the comparison
    bool shown_ = false;
    bool gave_room_ = false;  ///< the spare dock was hidden for the comparison
};

}  // namespace theater::ui
