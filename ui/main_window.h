// The window: makes the models and the views, lays them out and connects them. It decides nothing itself.
#pragma once

#include <memory>

#include <QMainWindow>

#include "core/base/time.h"

class QDockWidget;
class QMenu;

namespace theater::ui {

class BranchActions;
class Branches;
class ChartDock;
class CompareDock;
class ConnectionDock;
class Docks;
class FaultsDock;
class FileFlow;
class HappenedPane;
class Happenings;
class Hints;
class HostBar;
class KeyGuard;
class KnowledgeDock;
class LessonPane;
class Look;
class Playback;
class PacketsDock;
class PlayBar;
class Presenter;
class SegmentActions;
class SegmentDock;
class Session;
class StageView;
class StateDock;
class TimelineView;
class ViewSettings;
class WhyDock;
class WindowActions;

class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// `language` as on the command line; empty: the remembered one, at first the system's.
    explicit MainWindow(const QString &language = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a file or a built-in scenario and lets it play. Returns its errors, one line each; shows no
    /// dialog.
    QStringList start(const QString &what, const QString &run = {});

    Session &session() { return *session_; }
    Playback &playback() { return *playback_; }
    ViewSettings &settings() { return *settings_; }
    WindowActions &actions_of_window() { return *actions_; }
    SegmentActions &segment_actions() { return *segment_actions_; }
    StageView &stage() { return *stage_; }
    TimelineView &timeline() { return *timeline_; }
    BranchActions &branch_actions() { return *branch_actions_; }
    HostBar &host_bar() { return *host_bar_; }
    const Look &look() const { return *look_; }
    FileFlow &files() { return *files_; }
    QMenu *segment_menu() const { return segment_menu_; }
    ChartDock &charts() { return *charts_; }
    WhyDock &why() { return *why_; }
    StateDock &states() { return *states_; }
    ConnectionDock &connection() { return *connection_; }
    KnowledgeDock &knowledge() { return *knowledge_; }
    SegmentDock &segment() { return *segment_; }
    PacketsDock &packets() { return *packets_; }
    FaultsDock &faults() { return *faults_; }
    CompareDock &compare() { return *compare_; }
    Presenter &presenter() { return *presenter_; }
    Docks &docks() { return *docks_; }
    Hints &hints() { return *hints_; }

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void make_views();
    void make_docks();
    void make_bar();
    void order_tabs();
    void make_menus();
    void connect_views();
    void connect_actions();
    void retranslate();
    void go_to(Instant t);
    void show_segment_menu(quint32 segment, QPoint global);
    void show_on_wire(QMenu &menu, QPoint global);
    void show_options(int host);
    void show_export();
    void show_keys();
    void show_preferences();
    void refresh_title();

    ViewSettings *settings_;
    Session *session_;
    Playback *playback_;
    Happenings *happenings_;
    Branches *branches_;
    Hints *hints_;
    Look *look_;
    FileFlow *files_;
    WindowActions *actions_;
    SegmentActions *segment_actions_;
    Docks *docks_ = nullptr;
    QDockWidget *lesson_dock_ = nullptr, *happened_dock_ = nullptr;
    ChartDock *charts_ = nullptr;
    WhyDock *why_ = nullptr;
    StateDock *states_ = nullptr;
    ConnectionDock *connection_ = nullptr;
    KnowledgeDock *knowledge_ = nullptr;
    SegmentDock *segment_ = nullptr;
    PacketsDock *packets_ = nullptr;
    FaultsDock *faults_ = nullptr;
    CompareDock *compare_ = nullptr;
    Presenter *presenter_ = nullptr;
    StageView *stage_ = nullptr;
    HostBar *host_bar_ = nullptr;
    TimelineView *timeline_ = nullptr;
    BranchActions *branch_actions_ = nullptr;
    LessonPane *lesson_pane_ = nullptr;
    HappenedPane *happened_pane_ = nullptr;
    PlayBar *play_bar_ = nullptr;
    QMenu *file_menu_ = nullptr, *edit_menu_ = nullptr, *play_menu_ = nullptr, *view_menu_ = nullptr,
          *help_menu_ = nullptr;
    QMenu *lessons_menu_ = nullptr, *wire_menu_ = nullptr, *theme_menu_ = nullptr, *language_menu_ = nullptr;
    QMenu *connection_menu_ = nullptr, *segment_menu_ = nullptr, *panes_menu_ = nullptr;
};

}  // namespace theater::ui
