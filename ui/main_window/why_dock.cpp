#include "ui/main_window/why_dock.h"

#include <QDockWidget>
#include <QMainWindow>

#include "ui/main_window/docks.h"
#include "ui/model/session.h"
#include "ui/view/look.h"
#include "ui/view/stage_view.h"
#include "ui/view/why_pane.h"

namespace theater::ui {

WhyDock::WhyDock(Session &session, const ViewSettings &settings, const Look &look, Docks &docks,
                 QMainWindow *window)
    : QObject(window),
      docks_(docks),
      why_(session, settings),
      pane_(new WhyPane(why_, look, window)),
      dock_(docks.add({"why_dock", pane_, DockPlace::Right, DockShown::AtFirst, QKeySequence(Qt::Key_W),
                       DockAgain::Stay})) {
    pane_->setMinimumWidth(230);
    // Behind a tab nobody looks at it: then it need not know.
    connect(dock_, &QDockWidget::visibilityChanged, &why_, &Why::set_watched);
    connect(pane_, &WhyPane::instant_wanted, this, &WhyDock::instant_wanted);
    connect(pane_, &WhyPane::fact_wanted, &session, &Session::select);
}

void WhyDock::listen_to(const StageView &stage) {
    connect(&stage, &StageView::silence_wanted, &why_, &Why::ask_silence);
    connect(&stage, &StageView::timer_wanted, &why_, &Why::ask_timer);
}

void WhyDock::retranslate() {
    docks_.set_words(dock_, tr("Why?"), tr("&Why?"),
                     tr("Why: what led to the selected thing, or why nothing happens"));
}

}  // namespace theater::ui
