// The packet table of the window: model, pane, dock and key, put together, and the file that its rows are
// exported to.
#pragma once

#include <QObject>

#include "ui/model/packets.h"
#include "ui/model/packets_csv.h"

class QDockWidget;
class QMainWindow;

namespace theater::ui {

class Docks;
class Look;
class PacketsPane;
class Session;
class ViewSettings;

class PacketsDock final : public QObject {
    Q_OBJECT

public:
    PacketsDock(Session &session, const ViewSettings &settings, const Look &look, Docks &docks,
                QMainWindow *window);

    PacketsPane &pane() const { return *pane_; }
    Packets &packets() { return packets_; }
    PacketsCsv &csv() { return csv_; }
    QDockWidget *dock() const { return dock_; }

    void retranslate();

signals:
    void instant_wanted(theater::Instant t);
    void focus_given_up();

private:
    void ask_where();
    void tell(const QString &path, const QString &error);

    Session &session_;
    Docks &docks_;
    QMainWindow *window_;
    Packets packets_;
    PacketsCsv csv_;
    PacketsPane *pane_;
    QDockWidget *dock_;
};

}  // namespace theater::ui
