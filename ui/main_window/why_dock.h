// The answer to "Why?" of the window: model, pane, dock and key, put together. The window goes where a click
// points.
#pragma once

#include <QObject>

#include "ui/model/why.h"

class QAction;
class QDockWidget;
class QMainWindow;

namespace theater::ui {

class Look;
class Session;
class StageView;
class ViewSettings;
class WhyPane;

class WhyDock final : public QObject {
    Q_OBJECT

public:
    WhyDock(Session &session, const ViewSettings &settings, const Look &look, QMainWindow *window);

    /// Docks the pane as a tab with `beside`, behind it.
    void dock(QDockWidget *beside);
    /// A silence that is clicked on the stage is asked about.
    void listen_to(const StageView &stage);
    QAction *show_action() const { return show_; }
    WhyPane &pane() const { return *pane_; }
    Why &why() { return why_; }

    void retranslate();

signals:
    void instant_wanted(theater::Instant t);

private:
    void toggle();

    QMainWindow *window_;
    Why why_;
    WhyPane *pane_;
    QAction *show_;
    QDockWidget *dock_ = nullptr, *beside_ = nullptr;
};

}  // namespace theater::ui
