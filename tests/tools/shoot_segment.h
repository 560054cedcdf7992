// Pictures of the segment inspector: telling segments, with and without the IP header and the sum, and alone
// in a wide window.
#pragma once

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QPushButton>

#include "ui/main_window.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/segment_dock.h"
#include "ui/model/playback.h"
#include "ui/model/session.h"
#include "ui/view/segment_pane.h"

namespace theater::ui {

inline void shoot_segments(MainWindow &window, const QDir &folder, const QString &suffix) {
    SegmentDock &dock = window.segment();
    const auto settle = [] {
        for (int i = 0; i < 6; ++i) {
            QApplication::processEvents();
        }
    };
    const auto shoot = [&](const char *name, QWidget &widget) {
        settle();
        widget.grab().save(
            folder.filePath(QStringLiteral("segment-%1-%2.png").arg(QLatin1String(name), suffix)));
    };
    const auto look_at = [&](const char *scenario, bool (*wanted)(const record::SegmentRecord &)) {
        window.start(QLatin1String(scenario));
        window.playback().pause();
        window.session().set_now(window.session().end());
        for (const record::SegmentRecord &segment : window.session().timeline().recording().segments()) {
            if (wanted(segment)) {
                window.session().set_now(segment.due);
                window.session().select(segment.id);
                return;
            }
        }
    };
    window.docks().show(dock.dock());
    settle();
    look_at("hs-three-way", [](const record::SegmentRecord &) { return true; });
    shoot("syn", window);
    look_at("sack-vs-none",
            [](const record::SegmentRecord &s) { return s.sent.segment.options.sack_count > 1; });
    dock.inspector().step(13);
    shoot("sack", window);
    look_at("tfo-zero-rtt", [](const record::SegmentRecord &s) {
        return s.sent.segment.has(tcp::Flag::Syn) && s.sent.segment.text.len > 0;
    });
    dock.pane().ip_button()->setChecked(true);
    dock.inspector().step(100);
    shoot("fast-open", window);
    dock.pane().ip_button()->setChecked(false);
    look_at("hs-three-way", [](const record::SegmentRecord &) { return true; });
    window.session().set_now(Instant{20'000'000});
    window.session().act(window.session().timeline().recording().segments()[0].id, SegmentAct::Corrupt);
    dock.inspector().choose_byte(36);
    dock.pane().sum_button()->setChecked(true);
    shoot("damaged", window);
    dock.dock()->setFloating(true);
    dock.dock()->resize(1000, 460);
    shoot("floating", *dock.dock());
    dock.pane().sum_button()->setChecked(false);
    dock.dock()->setFloating(false);
}

}  // namespace theater::ui
