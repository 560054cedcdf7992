#include "ui/main_window.h"

#include <algorithm>

#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/main_window/branch_actions.h"
#include "ui/main_window/chart_dock.h"
#include "ui/main_window/choice_menus.h"
#include "ui/main_window/compare_dock.h"
#include "ui/main_window/connection_dock.h"
#include "ui/main_window/covered_focus.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/faults_dock.h"
#include "ui/main_window/knowledge_dock.h"
#include "ui/main_window/packets_dock.h"
#include "ui/main_window/presenter.h"
#include "ui/main_window/run_export.h"
#include "ui/main_window/segment_dock.h"
#include "ui/main_window/state_dock.h"
#include "ui/main_window/why_dock.h"
#include "ui/main_window/window_actions.h"
#include "ui/model/branches.h"
#include "ui/model/desktop.h"
#include "ui/model/happenings.h"
#include "ui/model/hints.h"
#include "ui/model/playback.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/view/branch_list.h"
#include "ui/view/export_dialog.h"
#include "ui/view/file_flow.h"
#include "ui/view/happened_pane.h"
#include "ui/view/help_dialogs.h"
#include "ui/view/hint_strip.h"
#include "ui/view/host_bar.h"
#include "ui/view/key_guard.h"
#include "ui/view/lesson_pane.h"
#include "ui/view/long_run_dialog.h"
#include "ui/view/look.h"
#include "ui/view/play_bar.h"
#include "ui/view/preferences_dialog.h"
#include "ui/view/segment_actions.h"
#include "ui/view/settings_dialog.h"
#include "ui/view/stage_view.h"
#include "ui/view/timeline_pane.h"
#include "ui/view/timeline_view.h"

namespace theater::ui {

namespace {

constexpr char kGeometry[] = "window/geometry";

constexpr QSize kLeastSize{940, 500};

/// No part of a new window lies beyond the screen, not even with the frame that the desktop draws around it.
void fit_to_screen(QWidget &window) {
    constexpr QSize frame(0, 36);
    const QRect room = window.screen()->availableGeometry();
    const QSize most = (room.size() - frame).expandedTo(kLeastSize);
    if (window.width() <= most.width() && window.height() <= most.height()) {
        return;
    }
    window.resize(window.size().boundedTo(most));
    window.move(room.topLeft() + QPoint((room.width() - window.width()) / 2, 0));
}

}  // namespace

MainWindow::MainWindow(const QString &language, QWidget *parent)
    : QMainWindow(parent),
      settings_(new ViewSettings(this)),
      session_(new Session(this)),
      playback_(new Playback(*session_, this)),
      happenings_(new Happenings(*session_, *settings_, this)),
      branches_(new Branches(*session_, this)),
      hints_(new Hints(*session_, *playback_, this)),
      look_(new Look(*settings_, this)),
      files_(new FileFlow(*session_, this)) {
    settings_->restore(language);
    // Before there are panes: each takes its part of the width.
    setMinimumSize(kLeastSize);
    resize(1280, 800);
    restoreGeometry(QSettings().value(kGeometry).toByteArray());
    fit_to_screen(*this);
    qApp->installEventFilter(new KeyGuard(this));
    new CoveredFocus(this);
    look_->apply();
    auto *desktop = new Desktop(this);
    connect(desktop, &Desktop::changed, this, [this, desktop] {
        look_->set_system_dark(desktop->is_dark());
        settings_->set_system_reduces_motion(desktop->reduces_motion());
    });
    QTimer::singleShot(0, desktop, &Desktop::follow);
    actions_ = new WindowActions(*session_, *playback_, *settings_, *look_, this);
    segment_actions_ = new SegmentActions(*session_, *look_, this);
    docks_ = new Docks(*look_, this);
    compare_ = new CompareDock(*session_, *settings_, *look_, this);
    presenter_ = new Presenter(*session_, *playback_, *settings_, *look_, this);
    QList<QAction *> touches{actions_->cable, actions_->undo, actions_->redo};
    for (const SegmentAct act : kSegmentActs) {
        touches += segment_actions_->action(act);
    }
    presenter_->share(touches);
    make_menus();
    make_views();
    make_docks();
    make_bar();
    order_tabs();
    connect_views();
    connect_actions();
    retranslate();
    // Those that were made since have their colours from here.
    emit look_->changed();
    setAcceptDrops(true);
    setAnimated(false);
    stage_->setFocus();
}

MainWindow::~MainWindow() = default;

QStringList MainWindow::start(const QString &what, const QString &run) {
    const QStringList errors =
        session_->open(what.isEmpty() ? QString::fromLatin1(kFirstScenario) : what, run);
    if (errors.isEmpty()) {
        if (!session_->path().isEmpty()) {
            files_->remember(session_->path());
            QTimer::singleShot(0, files_, &FileFlow::show_differences);
        }
        playback_->play();
    }
    return errors;
}

void MainWindow::make_views() {
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    stage_ = new StageView(*session_, *settings_, *look_, middle);
    host_bar_ = new HostBar(*session_, middle);
    auto *strip = new HintStrip(*hints_, *look_, middle);
    connect(strip, &HintStrip::focus_given_up, stage_, qOverload<>(&QWidget::setFocus));
    layout->addWidget(stage_, 1);
    layout->addWidget(strip);
    layout->addWidget(host_bar_);
    compare_->stand_in_for(stage_, layout);
    setCentralWidget(middle);
}

void MainWindow::make_bar() {
    BarActions bar;
    bar.start = actions_->start;
    bar.play_back = actions_->play_back;
    bar.back = actions_->back;
    bar.play = actions_->play;
    bar.forward = actions_->forward;
    bar.end = actions_->end;
    bar.numbers = actions_->numbers;
    bar.language = actions_->toggle_language;
    bar.open = actions_->open;
    bar.save = actions_->save;
    bar.export_to = actions_->export_to;
    bar.compare = compare_->toggle_action();
    bar.present = presenter_->present_action();
    bar.faults = docks_->action(faults_->dock());
    bar.themes = theme_menu_;
    bar.lessons = lessons_menu_;
    play_bar_ = new PlayBar(bar, *session_, *playback_, *settings_, *look_, this);
    addToolBar(play_bar_);
}

void MainWindow::make_docks() {
    timeline_ = new TimelineView(*session_, *settings_, *look_, this);
    auto *lanes = new TimelinePane(timeline_, *branches_, *look_, this);
    branch_actions_ = new BranchActions(*session_, *files_, lanes->branches(), *look_, this);
    new LongRunDialog(session_->long_run(), this);
    edit_menu_->addMenu(branch_actions_->menu());
    docks_->add({"timeline_dock", lanes, DockPlace::Foot});
    lesson_pane_ = new LessonPane(*session_, *look_, this);
    lesson_pane_->setMinimumWidth(200);
    lesson_dock_ = docks_->add({"lesson_dock", lesson_pane_, DockPlace::Left, DockShown::AtFirst,
                                QKeySequence(Qt::SHIFT | Qt::Key_L)});
    faults_ = new FaultsDock(*session_, *look_, *docks_, this);
    knowledge_ = new KnowledgeDock(*session_, *look_, *docks_, this);
    happened_pane_ = new HappenedPane(*happenings_, *look_, this);
    happened_pane_->setMinimumWidth(230);
    happened_dock_ = docks_->add({"happened_dock", happened_pane_, DockPlace::Right, DockShown::AtFirst,
                                  QKeySequence(Qt::SHIFT | Qt::Key_W)});
    why_ = new WhyDock(*session_, *settings_, *look_, *docks_, this);
    segment_ = new SegmentDock(*session_, *settings_, *look_, *docks_, this);
    packets_ = new PacketsDock(*session_, *settings_, *look_, *docks_, this);
    connection_ = new ConnectionDock(*session_, *settings_, *look_, *docks_, this);
    states_ = new StateDock(*session_, *look_, *docks_, this);
    charts_ = new ChartDock(*session_, *settings_, *look_, *docks_, this);
    compare_->dock(*docks_, happened_dock_, lesson_dock_);
    faults_->add_to_edit(*edit_menu_);
    edit_menu_->addSeparator();
    edit_menu_->addActions({actions_->options, actions_->preferences});
    segment_menu_->addAction(segment_->look_inside());
    segment_menu_->addSeparator();
    faults_->add_to_segment(*segment_menu_);
    QMenu *landed = faults_->landed_menu();
    landed->insertAction(landed->insertSeparator(landed->actions().constFirst()), segment_->look_inside());
    view_menu_->addSeparator();
    docks_->add_to(*panes_menu_);
    charts_->add_to(*view_menu_);
    docks_->restore();
}

/// From the bar to the film, then round the panes.
void MainWindow::order_tabs() {
    auto *lanes = findChild<TimelinePane *>();
    QWidget *const order[] = {play_bar_,
                              stage_,
                              host_bar_,
                              timeline_,
                              &lanes->branches(),
                              lesson_pane_,
                              happened_pane_->list(),
                              &charts_->pane()};
    for (std::size_t i = 1; i < std::size(order); ++i) {
        setTabOrder(order[i - 1], order[i]);
    }
}

void MainWindow::make_menus() {
    lessons_menu_ = make_lessons_menu(*session_, *files_, this);
    theme_menu_ = new QMenu(this);
    theme_menu_->addActions(
        {actions_->theme_system, actions_->theme_light, actions_->theme_dark, actions_->theme_projector});
    language_menu_ = new QMenu(this);
    language_menu_->addActions({actions_->english, actions_->chinese});
    wire_menu_ = new QMenu(this);
    wire_menu_->setObjectName(QStringLiteral("wire_menu"));
    segment_actions_->add_to(*wire_menu_);
    connection_menu_ = make_connection_menu(*session_, this);
    segment_menu_ = new QMenu(this);
    segment_menu_->setObjectName(QStringLiteral("segment_menu"));
    segment_actions_->add_to(*segment_menu_);
    segment_menu_->addSeparator();
    panes_menu_ = new QMenu(this);

    file_menu_ = menuBar()->addMenu(QString());
    file_menu_->addAction(actions_->open);
    file_menu_->addMenu(files_->recent_menu());
    file_menu_->addMenu(lessons_menu_);
    file_menu_->addSeparator();
    file_menu_->addActions({actions_->save, actions_->save_as, actions_->export_to});
    file_menu_->addSeparator();
    file_menu_->addAction(actions_->quit);
    edit_menu_ = menuBar()->addMenu(QString());
    edit_menu_->addActions({actions_->undo, actions_->redo});
    edit_menu_->addSeparator();
    edit_menu_->addMenu(wire_menu_);
    edit_menu_->addActions({actions_->cable, actions_->forge});
    play_menu_ = menuBar()->addMenu(QString());
    play_menu_->addActions({actions_->play, actions_->play_back, actions_->back, actions_->forward,
                            actions_->start, actions_->end});
    play_menu_->addSeparator();
    play_menu_->addActions({actions_->segment_back, actions_->segment_forward, actions_->state_back,
                            actions_->state_forward, actions_->mark_back, actions_->mark_forward});
    play_menu_->addSeparator();
    play_menu_->addActions({actions_->faster, actions_->slower});
    menuBar()->addMenu(compare_->menu());
    view_menu_ = menuBar()->addMenu(QString());
    view_menu_->addAction(actions_->numbers);
    view_menu_->addAction(actions_->wire_view);
    view_menu_->addAction(actions_->next_connection);
    view_menu_->addMenu(connection_menu_);
    view_menu_->addMenu(language_menu_);
    view_menu_->addMenu(theme_menu_);
    view_menu_->addMenu(panes_menu_);
    view_menu_->addAction(actions_->full_screen);
    view_menu_->addActions(presenter_->actions());
    help_menu_ = menuBar()->addMenu(QString());
    help_menu_->addActions({actions_->keys, actions_->about, actions_->about_qt});
}

void MainWindow::connect_views() {
    connect(session_, &Session::recording_changed, happenings_, &Happenings::rebuild);
    connect(session_, &Session::now_changed, happenings_, &Happenings::follow);
    connect(settings_, &ViewSettings::numbers_changed, happenings_, &Happenings::rebuild);
    connect(session_, &Session::file_changed, this, &MainWindow::refresh_title);
    const auto move = [this] {
        playback_->set_movement(settings_->is_motion_reduced() ? Playback::Movement::Steps
                                                               : Playback::Movement::Glides);
    };
    connect(settings_, &ViewSettings::motion_changed, playback_, move);
    move();

    connect(stage_, &StageView::segment_menu_wanted, this, &MainWindow::show_segment_menu);
    // In a presentation no dialog opens: it would lie behind the film.
    connect(presenter_, &Presenter::segment_menu_wanted, this, [this](quint32 segment, QPoint global) {
        if (session_->flying(segment)) {
            show_on_wire(*wire_menu_, global);
        }
    });
    connect(stage_, &StageView::instant_wanted, this, &MainWindow::go_to);
    connect(stage_, &StageView::settings_wanted, this, &MainWindow::show_options);
    connect(stage_, &StageView::grabbed, playback_, &Playback::suspend);
    connect(stage_, &StageView::let_go, playback_, &Playback::resume);
    connect(host_bar_, &HostBar::settings_wanted, this, &MainWindow::show_options);
    connect(happened_pane_, &HappenedPane::instant_wanted, this, &MainWindow::go_to);
    connect(happened_pane_, &HappenedPane::segment_wanted, session_, &Session::select);
    connect(why_, &WhyDock::instant_wanted, this, &MainWindow::go_to);
    connect(states_, &StateDock::instant_wanted, this, &MainWindow::go_to);
    connect(knowledge_, &KnowledgeDock::instant_wanted, this, &MainWindow::go_to);
    why_->listen_to(*stage_);
    connect(packets_, &PacketsDock::instant_wanted, this, &MainWindow::go_to);
    connect(packets_, &PacketsDock::focus_given_up, stage_, qOverload<>(&QWidget::setFocus));
    connect(charts_, &ChartDock::instant_wanted, this, &MainWindow::go_to);
    connect(lesson_pane_, &LessonPane::run_wanted, files_, &FileFlow::open_run);
    connect(lesson_pane_, &LessonPane::comparison_wanted, compare_, &CompareDock::start_run);
    connect(host_bar_, &HostBar::comparison_wanted, compare_, &CompareDock::start_opposite);
    connect(compare_, &CompareDock::run_wanted, files_, &FileFlow::open_run);
    connect(compare_, &CompareDock::instant_wanted, this, &MainWindow::go_to);
    connect(compare_, &CompareDock::segment_menu_wanted, this, &MainWindow::show_segment_menu);
    connect(lesson_pane_, &LessonPane::focus_given_up, stage_, qOverload<>(&QWidget::setFocus));
    connect(host_bar_, &HostBar::focus_given_up, stage_, qOverload<>(&QWidget::setFocus));
    connect(files_, &FileFlow::opened, playback_, &Playback::play);
}

void MainWindow::connect_actions() {
    connect(actions_->open, &QAction::triggered, files_, &FileFlow::choose_and_open);
    connect(actions_->save, &QAction::triggered, files_, &FileFlow::save);
    connect(actions_->save_as, &QAction::triggered, files_, &FileFlow::save_as);
    connect(actions_->export_to, &QAction::triggered, this, &MainWindow::show_export);
    connect(actions_->keys, &QAction::triggered, this, &MainWindow::show_keys);
    connect(actions_->preferences, &QAction::triggered, this, &MainWindow::show_preferences);
    connect(actions_->about, &QAction::triggered, this, [this] { make_about_dialog(this)->open(); });
    connect(actions_->lessons, &QAction::triggered, this,
            [this] { lessons_menu_->popup(play_bar_->mapToGlobal(QPoint(140, play_bar_->height()))); });
    connect(actions_->options, &QAction::triggered, this, [this] { show_options(0); });
    connect(actions_->forge, &QAction::triggered, faults_, &FaultsDock::forge);
    connect(docks_->action(faults_->dock()), &QAction::triggered, this,
            [this] { hints_->finish(Hints::Hint::Faults); });
    connect(docks_->action(why_->dock()), &QAction::triggered, this,
            [this] { hints_->finish(Hints::Hint::Why); });
    connect(presenter_->present_action(), &QAction::triggered, this,
            [this] { hints_->finish(Hints::Hint::Present); });
    connect(faults_, &FaultsDock::dialog_opens, playback_, &Playback::pause);
    connect(faults_, &FaultsDock::focus_given_up, stage_, qOverload<>(&QWidget::setFocus));
}

void MainWindow::retranslate() {
    file_menu_->setTitle(tr("&File"));
    edit_menu_->setTitle(tr("&Edit"));
    play_menu_->setTitle(tr("&Play"));
    view_menu_->setTitle(tr("&View"));
    help_menu_->setTitle(tr("&Help"));
    lessons_menu_->setTitle(tr("&Lessons"));
    wire_menu_->setTitle(tr("&Segment on the Wire"));
    theme_menu_->setTitle(tr("&Theme"));
    language_menu_->setTitle(tr("&Language"));
    connection_menu_->setTitle(tr("Co&nnection"));
    segment_menu_->setAccessibleName(tr("Segment on the wire"));
    panes_menu_->setTitle(tr("&Panes"));
    docks_->set_words(lesson_dock_, tr("Lesson"), tr("&Lesson"),
                      tr("What the scenario is about, and its runs"));
    docks_->set_words(happened_dock_, tr("Log"), tr("What &Happened"),
                      tr("What happened up to now, with the step of the RFC that decided"));
    docks_->retranslate();
    actions_->retranslate();
    segment_actions_->retranslate();
    branch_actions_->retranslate();
    files_->retranslate();
    why_->retranslate();
    knowledge_->retranslate();
    connection_->retranslate();
    states_->retranslate();
    segment_->retranslate();
    packets_->retranslate();
    charts_->retranslate();
    faults_->retranslate();
    compare_->retranslate();
    presenter_->retranslate();
    refresh_title();
}

void MainWindow::refresh_title() {
    const QString title = session_->title().isEmpty() ? session_->name() : session_->title();
    setWindowTitle(title.isEmpty() ? QStringLiteral("TCP Theater")
                                   : QStringLiteral("%1[*] — TCP Theater").arg(title));
    setWindowModified(session_->is_dirty());
}

void MainWindow::go_to(Instant t) {
    playback_->pause();
    session_->set_now(t);
}

void MainWindow::show_segment_menu(quint32 segment, QPoint global) {
    faults_->refresh();
    if (!session_->flying(segment)) {
        // It has landed: nothing can be done to it any more, but much can be made from it.
        faults_->landed_menu()->popup(global);
        return;
    }
    show_on_wire(*segment_menu_, global);
}

/// The world waits while one chooses; otherwise the segment would have arrived before the menu is read.
void MainWindow::show_on_wire(QMenu &menu, QPoint global) {
    if (playback_->is_playing()) {
        playback_->pause();
        connect(&menu, &QMenu::aboutToHide, playback_, &Playback::play, Qt::SingleShotConnection);
    }
    segment_actions_->refresh();
    menu.popup(global);
}

void MainWindow::show_options(int host) {
    playback_->pause();
    auto *dialog = new SettingsDialog(*session_, *look_, host, this);
    dialog->open();
}

void MainWindow::show_export() {
    playback_->pause();
    const auto runner = [this](const ExportJob &job) { return run_export(job, *session_, *settings_); };
    auto *dialog = new ExportDialog(session_->name(), *look_, runner, this, settings_->presentation());
    dialog->open();
}

void MainWindow::show_preferences() {
    auto *dialog = new PreferencesDialog(*settings_, *hints_, *look_, this);
    connect(dialog, &PreferencesDialog::reset_wanted, docks_, &Docks::arrange);
    connect(dialog, &PreferencesDialog::reset_wanted, docks_, &Docks::reset);
    dialog->open();
}

void MainWindow::show_keys() {
    QList<QAction *> segment;
    for (const SegmentAct act : kSegmentActs) {
        segment += segment_actions_->action(act);
    }
    make_keys_dialog({{tr("Time"), actions_->of_time()},
                      {tr("A segment on the wire"), segment},
                      {tr("Acts, faults, forging"), actions_->of_acts() + faults_->actions()},
                      {tr("Branches and comparison"), branch_actions_->actions() + compare_->actions()},
                      {tr("Panes"), docks_->actions() + charts_->actions()},
                      {tr("View"), actions_->of_view() + presenter_->actions()},
                      {tr("Files and the program"), actions_->of_program()}},
                     this)
        ->open();
}

void MainWindow::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange && timeline_ != nullptr) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event) {
    playback_->pause();
    if (!files_->may_leave()) {
        event->ignore();
        return;
    }
    QSettings().setValue(kGeometry, saveGeometry());
    compare_->stop();
    charts_->remember();
    docks_->remember();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event) {
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.front().isLocalFile()) {
        files_->open(urls.front().toLocalFile());
    }
}

}  // namespace theater::ui
