#include "ui/main_window/why_dock.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

#include "ui/model/session.h"
#include "ui/view/action_words.h"
#include "ui/view/look.h"
#include "ui/view/stage_view.h"
#include "ui/view/why_pane.h"

namespace theater::ui {

WhyDock::WhyDock(Session &session, const ViewSettings &settings, const Look &look, QMainWindow *window)
    : QObject(window),
      window_(window),
      why_(session, settings),
      pane_(new WhyPane(why_, look, window)),
      show_(new QAction(this)) {
    pane_->setMinimumWidth(230);
    show_->setObjectName(QStringLiteral("why_action"));
    show_->setShortcut(QKeySequence(Qt::Key_W));
    window->addAction(show_);
    connect(show_, &QAction::triggered, this, &WhyDock::toggle);
    connect(pane_, &WhyPane::instant_wanted, this, &WhyDock::instant_wanted);
    connect(pane_, &WhyPane::fact_wanted, &session, &Session::select);
}

void WhyDock::dock(QDockWidget *beside) {
    beside_ = beside;
    dock_ = new QDockWidget(window_);
    dock_->setObjectName(QStringLiteral("why_dock"));
    dock_->setFeatures(QDockWidget::NoDockWidgetFeatures);
    dock_->setTitleBarWidget(new QWidget(dock_));
    dock_->setWidget(pane_);
    window_->addDockWidget(Qt::RightDockWidgetArea, dock_);
    window_->setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
    window_->tabifyDockWidget(beside, dock_);
    // The tabs come about when the window is laid out for the first time.
    QMetaObject::invokeMethod(
        beside, [beside] { beside->raise(); }, Qt::QueuedConnection);
}

void WhyDock::listen_to(const StageView &stage) {
    connect(&stage, &StageView::silence_wanted, &why_, &Why::ask_silence);
}

/// To the answer; from there back to what happened.
void WhyDock::toggle() {
    const bool seen = pane_->isVisible() && !pane_->visibleRegion().isEmpty();
    if (seen) {
        beside_->raise();
        return;
    }
    dock_->show();
    dock_->raise();
}

void WhyDock::retranslate() {
    if (dock_ != nullptr) {
        dock_->setWindowTitle(tr("Why?"));
    }
    show_->setText(tr("&Why?"));
    show_->setIconText(bare_words(show_->text()));
    show_->setData(tr("Why: what led to the selected thing, or why nothing happens"));
    show_->setToolTip(QStringLiteral("%1 (%2)").arg(show_->data().toString(),
                                                    show_->shortcut().toString(QKeySequence::NativeText)));
}

}  // namespace theater::ui
