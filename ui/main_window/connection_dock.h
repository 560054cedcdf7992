// The connection panel of the window: model, pane and dock, put together.
#pragma once

#include <QObject>

#include "ui/model/tcb_table.h"

class QDockWidget;
class QMainWindow;

namespace theater::ui {

class Docks;
class Look;
class Session;
class ViewSettings;
class ConnectionPane;

class ConnectionDock final : public QObject {
    Q_OBJECT

public:
    ConnectionDock(Session &session, const ViewSettings &settings, const Look &look, Docks &docks,
                   QMainWindow *window);

    ConnectionPane &pane() const { return *pane_; }
    TcbTable &table() { return table_; }
    QDockWidget *dock() const { return dock_; }

    void retranslate();

private:
    Docks &docks_;
    TcbTable table_;
    ConnectionPane *pane_;
    QDockWidget *dock_;
};

}  // namespace theater::ui
