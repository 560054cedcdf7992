#include "ui/main_window/compare_dock.h"

#include <algorithm>

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/main_window/docks.h"
#include "ui/model/session.h"
#include "ui/view/action_words.h"
#include "ui/view/compare_table.h"
#include "ui/view/compare_view.h"
#include "ui/view/look.h"
#include "ui/view/problem_dialog.h"
#include "ui/view/stage_view.h"

namespace theater::ui {

namespace {

constexpr int kRoomyWidth = 1'500;  // narrower, and there is no room for the lesson beside two films

}  // namespace

CompareDock::CompareDock(Session &session, const ViewSettings &settings, const Look &look,
                         QMainWindow *window)
    : QObject(window),
      session_(session),
      settings_(settings),
      look_(look),
      window_(window),
      comparison_(session),
      toggle_(new QAction(this)),
      stop_(new QAction(this)),
      menu_(new QMenu(window)) {
    toggle_->setObjectName(QStringLiteral("compare_action"));
    toggle_->setShortcut(QKeySequence(Qt::Key_V));
    stop_->setObjectName(QStringLiteral("compare_stop_action"));
    menu_->setObjectName(QStringLiteral("compare_menu"));
    window_->addAction(toggle_);
    connect(toggle_, &QAction::triggered, this, [this] {
        if (comparison_.is_on()) {
            stop();
            return;
        }
        menu_->popup(stage_->mapToGlobal(QPoint(stage_->width() / 2 - 120, 24)));
    });
    connect(stop_, &QAction::triggered, this, &CompareDock::stop);
    connect(menu_, &QMenu::aboutToShow, this, &CompareDock::fill_menu);
    connect(&comparison_, &Comparison::changed, this, &CompareDock::follow);
    connect(&look, &Look::changed, this, [this] { toggle_->setIcon(look_.icon("compare")); });
}

void CompareDock::stand_in_for(StageView *stage, QVBoxLayout *layout) {
    stage_ = stage;
    view_ = new CompareView(comparison_, session_, settings_, look_, stage->parentWidget());
    view_->hide();
    layout->insertWidget(layout->indexOf(stage) + 1, view_, 1);
    connect(view_, &CompareView::instant_wanted, this, &CompareDock::instant_wanted);
    connect(view_, &CompareView::segment_menu_wanted, this, &CompareDock::segment_menu_wanted);
    connect(view_, &CompareView::close_wanted, this, &CompareDock::stop);
    connect(view_, &CompareView::run_wanted, this, &CompareDock::open_run);
}

void CompareDock::dock(Docks &docks, QDockWidget *beside, QDockWidget *spare) {
    docks_ = &docks;
    beside_ = beside;
    spare_ = spare;
    pane_ = new CompareTable(comparison_, look_, window_);
    pane_->setMinimumWidth(240);
    dock_ = docks.add({"compare_dock", pane_, DockPlace::Right, DockShown::OnDemand});
    connect(pane_, &CompareTable::instant_wanted, this, &CompareDock::instant_wanted);
    connect(pane_, &CompareTable::close_wanted, this, &CompareDock::stop);
    retranslate();
}

void CompareDock::retranslate() {
    menu_->setTitle(tr("Co&mpare"));
    if (dock_ != nullptr) {
        docks_->set_words(dock_, tr("Comparison"), tr("Comparison"), QString());
    }
    toggle_->setText(tr("&Compare"));
    toggle_->setIconText(tr("Compare"));
    toggle_->setData(tr("Compare with another run, or end the comparison"));
    toggle_->setToolTip(tr("Compare this run with another on one clock (%1)")
                            .arg(toggle_->shortcut().toString(QKeySequence::NativeText)));
    stop_->setText(tr("&End the Comparison"));
}

void CompareDock::fill_menu() {
    menu_->clear();
    if (comparison_.is_on()) {
        menu_->addAction(stop_);
    }
    std::optional<CompareChoice::Kind> last;
    for (const CompareChoice &choice : comparison_.choices()) {
        const bool branches = choice.kind == CompareChoice::Kind::AllBranches;
        const auto group = branches ? CompareChoice::Kind::Branch : choice.kind;
        if (last != group && !menu_->isEmpty()) {
            menu_->addSeparator();
        }
        last = group;
        // A menu would take an "&" in a name for a mark of its key.
        QString words = choice.words;
        QAction *action = menu_->addAction(words.replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, choice] { start(choice); });
    }
    menu_->setToolTipsVisible(true);
}

void CompareDock::start(const CompareChoice &choice) {
    const QString problem = comparison_.start(choice);
    if (!problem.isEmpty()) {
        (new ProblemDialog(tr("This cannot be compared"), tr("Choose something else."), {problem}, window_))
            ->open();
    }
}

void CompareDock::stop() { comparison_.stop(); }

void CompareDock::start_run(const QString &run) {
    for (const CompareChoice &choice : comparison_.choices()) {
        if (choice.kind == CompareChoice::Kind::Run && choice.run == run) {
            start(choice);
            return;
        }
    }
}

void CompareDock::start_opposite(int host, const QString &option) {
    start(comparison_.opposite(host, option.toStdString()));
}

// The run that was beside becomes the one that is open, and the one that was open stands beside it.
void CompareDock::open_run(const QString &run) {
    const QString before = session_.run_name();
    const Instant now = session_.now();
    emit run_wanted(run);
    if (session_.run_name() == run) {
        start_run(before);
        emit instant_wanted(now);
    }
}

void CompareDock::follow() {
    const bool on = comparison_.is_on();
    if (on == shown_) {
        return;
    }
    shown_ = on;
    const bool had_focus = stage_->hasFocus() || view_->hasFocus();
    stage_->setVisible(!on);
    view_->setVisible(on);
    if (on) {
        view_->follow();
        gave_room_ = spare_->isVisible() && window_->width() < kRoomyWidth;
        if (gave_room_) {
            spare_->hide();
        }
        in_front_ = beside_;
        for (QDockWidget *tab : window_->tabifiedDockWidgets(dock_)) {
            if (Docks::is_seen(*tab)) {
                in_front_ = tab;
            }
        }
        dock_->show();
        dock_->raise();
        window_->resizeDocks({dock_}, {pane_->sizeHint().width()}, Qt::Horizontal);
    } else {
        dock_->hide();
        if (gave_room_) {
            spare_->show();
        }
        in_front_->raise();
    }
    if (had_focus || on) {
        (on ? static_cast<QWidget *>(view_) : stage_)->setFocus();
    }
}

}  // namespace theater::ui
