// Pictures of the panes about a connection: state machine, TCB with sequence spaces, what each side knows;
// narrow beside the film, and alone in a wide window.
#pragma once

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QScrollArea>

#include "ui/main_window.h"
#include "ui/main_window/connection_dock.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/knowledge_dock.h"
#include "ui/main_window/state_dock.h"
#include "ui/model/playback.h"
#include "ui/model/session.h"
#include "ui/view/connection_pane.h"
#include "ui/view/states_pane.h"

namespace theater::ui {

inline void shoot_connection(MainWindow &window, const QDir &folder, const QString &suffix) {
    const auto settle = [] {
        for (int i = 0; i < 6; ++i) {
            QApplication::processEvents();
        }
    };
    const auto shoot = [&](const char *name, QWidget &widget) {
        settle();
        widget.grab().save(folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(name), suffix)));
    };
    const auto go = [&](const char *scenario, std::int64_t ms) {
        window.start(QLatin1String(scenario));
        window.playback().pause();
        window.session().set_now(std::min(Instant{ms * 1'000'000}, window.session().end()));
    };
    const auto float_wide = [&](const char *name, QDockWidget *dock, QSize size) {
        dock->setFloating(true);
        dock->resize(size);
        shoot(name, *dock);
        dock->setFloating(false);
        settle();
    };
    window.docks().show(window.states().dock());
    settle();
    go("hs-three-way", 120);
    shoot("states-handshake", window);
    go("td-four-way-half-close", 800'000);
    shoot("states-closed", window);
    window.states().pane().widget()->grab().save(
        folder.filePath(QStringLiteral("states-whole-%1.png").arg(suffix)));
    go("rst-close-with-unread", 800'000);
    window.states().pane().widget()->grab().save(
        folder.filePath(QStringLiteral("states-reset-%1.png").arg(suffix)));
    float_wide("states-wide", window.states().dock(), {760, 900});
    window.docks().show(window.connection().dock());
    settle();
    go("hs-three-way", 120);
    shoot("tcb-handshake", window);
    go("sack-vs-none", 1'160);
    shoot("tcb-sack", window);
    window.connection().pane().widget()->grab().save(
        folder.filePath(QStringLiteral("tcb-whole-%1.png").arg(suffix)));
    float_wide("tcb-wide", window.connection().dock(), {900, 700});
    go("whatif-two-way", 6'000);
    shoot("knowledge-two-way", window);
    go("halfopen-reboot", 1'500);
    shoot("knowledge-half-open", window);
}

}  // namespace theater::ui
