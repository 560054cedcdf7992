#include "ui/main_window/state_dock.h"

#include <QDockWidget>
#include <QMainWindow>

#include "ui/main_window/docks.h"
#include "ui/model/session.h"
#include "ui/view/look.h"
#include "ui/view/states_pane.h"

namespace theater::ui {

StateDock::StateDock(Session &session, const Look &look, Docks &docks, QMainWindow *window)
    : QObject(window),
      docks_(docks),
      states_(session),
      pane_(new StatesPane(states_, look, window)),
      dock_(
          docks.add({"states_dock", pane_, DockPlace::Right, DockShown::AtFirst, QKeySequence(Qt::Key_M)})) {
    pane_->setMinimumWidth(230);
    // A pane behind a tab is visible to Qt, but its dock knows that nobody sees it.
    connect(dock_, &QDockWidget::visibilityChanged, &states_, &States::set_watched);
    connect(pane_, &StatesPane::instant_wanted, this, &StateDock::instant_wanted);
    connect(pane_, &StatesPane::fact_wanted, &session, &Session::select);
}

void StateDock::retranslate() {
    docks_.set_words(dock_, tr("States"), tr("&State Machine"),
                     tr("The state diagram of RFC 9293 with both hosts on it and the way they have gone"));
}

}  // namespace theater::ui
