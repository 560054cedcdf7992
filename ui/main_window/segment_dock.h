// The segment inspector of the window: model, pane and dock, and "Look Inside" for the menus of segments.
#pragma once

#include <QObject>

#include "ui/model/segment_inspector.h"

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;

namespace theater::ui {

class Docks;
class Look;
class SegmentPane;

class SegmentDock final : public QObject {
    Q_OBJECT

public:
    SegmentDock(Session &session, const ViewSettings &settings, const Look &look, Docks &docks,
                QMainWindow *window);

    SegmentPane &pane() const { return *pane_; }
    SegmentInspector &inspector() { return inspector_; }
    QDockWidget *dock() const { return dock_; }
    /// Brings the inspector to the front for the segment whose menu is open.
    QAction *look_inside() const { return look_inside_; }

    void retranslate();

private:
    Docks &docks_;
    SegmentInspector inspector_;
    SegmentPane *pane_;
    QDockWidget *dock_;
    QAction *look_inside_;
};

}  // namespace theater::ui
