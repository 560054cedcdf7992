// The state diagram of the window: model, pane and dock, put together. The window goes where a click points.
#pragma once

#include <QObject>

#include "ui/model/states.h"

class QDockWidget;
class QMainWindow;

namespace theater::ui {

class Docks;
class Look;
class Session;
class StatesPane;

class StateDock final : public QObject {
    Q_OBJECT

public:
    StateDock(Session &session, const Look &look, Docks &docks, QMainWindow *window);

    StatesPane &pane() const { return *pane_; }
    States &states() { return states_; }
    QDockWidget *dock() const { return dock_; }

    void retranslate();

signals:
    void instant_wanted(theater::Instant t);

private:
    Docks &docks_;
    States states_;
    StatesPane *pane_;
    QDockWidget *dock_;
};

}  // namespace theater::ui
