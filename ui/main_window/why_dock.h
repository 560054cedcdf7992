// The answer to "Why?" of the window: model, pane, dock and key, put together. The window goes where a click
// points.
#pragma once

#include <QObject>

#include "ui/model/why.h"

class QDockWidget;
class QMainWindow;

namespace theater::ui {

class Docks;
class Look;
class Session;
class StageView;
class ViewSettings;
class WhyPane;

class WhyDock final : public QObject {
    Q_OBJECT

public:
    WhyDock(Session &session, const ViewSettings &settings, const Look &look, Docks &docks,
            QMainWindow *window);

    /// A silence that is clicked on the stage is asked about.
    void listen_to(const StageView &stage);
    WhyPane &pane() const { return *pane_; }
    Why &why() { return why_; }

    QDockWidget *dock() const { return dock_; }

    void retranslate();

signals:
    void instant_wanted(theater::Instant t);

private:
    Docks &docks_;
    Why why_;
    WhyPane *pane_;
    QDockWidget *dock_;
};

}  // namespace theater::ui
