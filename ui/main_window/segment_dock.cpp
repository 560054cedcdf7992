#include "ui/main_window/segment_dock.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

#include "ui/main_window/docks.h"
#include "ui/model/session.h"
#include "ui/view/look.h"
#include "ui/view/segment_pane.h"

namespace theater::ui {

SegmentDock::SegmentDock(Session &session, const ViewSettings &settings, const Look &look, Docks &docks,
                         QMainWindow *window)
    : QObject(window),
      docks_(docks),
      inspector_(session, settings),
      pane_(new SegmentPane(inspector_, look, window)),
      dock_(
          docks.add({"segment_dock", pane_, DockPlace::Right, DockShown::AtFirst, QKeySequence(Qt::Key_I)})),
      look_inside_(new QAction(this)) {
    pane_->setMinimumWidth(230);
    look_inside_->setObjectName(QStringLiteral("look_inside_action"));
    // A pane behind a tab is visible to Qt; its dock knows better.
    connect(dock_, &QDockWidget::visibilityChanged, &inspector_, &SegmentInspector::set_watched);
    connect(look_inside_, &QAction::triggered, this, [this] { docks_.show(dock_); });
}

void SegmentDock::retranslate() {
    docks_.set_words(dock_, tr("Segment"), tr("&Segment"),
                     tr("Look inside the segment: header, bytes, and where each value came from"));
    // The key is that of the dock; a menu shows it all the same.
    const QString key = docks_.action(dock_)->shortcut().toString(QKeySequence::NativeText);
    look_inside_->setText(QStringLiteral("%1\t%2").arg(tr("Look &Inside"), key));
}

}  // namespace theater::ui
