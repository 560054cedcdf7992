#include "ui/main_window/connection_dock.h"

#include <QDockWidget>
#include <QMainWindow>

#include "ui/main_window/docks.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/view/connection_pane.h"
#include "ui/view/look.h"

namespace theater::ui {

ConnectionDock::ConnectionDock(Session &session, const ViewSettings &settings, const Look &look, Docks &docks,
                               QMainWindow *window)
    : QObject(window),
      docks_(docks),
      table_(session, settings),
      pane_(new ConnectionPane(table_, look, window)),
      dock_(docks.add(
          {"connection_dock", pane_, DockPlace::Right, DockShown::AtFirst, QKeySequence(Qt::Key_T)})) {
    pane_->setMinimumWidth(230);
    // A pane behind a tab is visible to Qt, but its dock knows that nobody sees it.
    connect(dock_, &QDockWidget::visibilityChanged, &table_, &TcbTable::set_watched);
}

void ConnectionDock::retranslate() {
    docks_.set_words(dock_, tr("Connection"), tr("&Connection (TCB)"),
                     tr("Everything both hosts remember of the connection, and their sequence spaces"));
}

}  // namespace theater::ui
