// Pictures of the wire view, of a presentation in both views, and of the speaker's window.
#pragma once

#include <QApplication>
#include <QDir>

#include "core/record/timeline.h"
#include "ui/main_window.h"
#include "ui/main_window/presenter.h"
#include "ui/model/playback.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/view/presenter_view.h"
#include "ui/view/speaker_view.h"

namespace theater {

/// `size`: of the presenter's window; the main window has its own.
inline void shoot_presenter(ui::MainWindow &window, const QDir &folder, const QString &suffix, QSize size) {
    const auto settle = [] {
        for (int i = 0; i < 5; ++i) {
            QApplication::processEvents();
        }
    };
    struct Moment {
        const char *scenario;
        std::int64_t ms;
        bool drop;
    };
    const Moment moments[] = {{"hs-three-way", 74, false},         {"hs-three-way", 70, true},
                              {"hs-syn-lost", 600, false},         {"data-fast-retransmit", 1'190, false},
                              {"bufferbloat", 1'400, false},       {"td-simultaneous-close", 180, false},
                              {"queue-accept-full", 1'200, false}, {"whatif-two-way", 6'000, false}};
    window.settings().set_motion(ui::MotionChoice::Reduced);
    for (const auto presentation : {scene::Presentation::Wire, scene::Presentation::Ladder}) {
        window.settings().set_presentation(presentation);
        const QString view =
            presentation == scene::Presentation::Wire ? QStringLiteral("wire") : QStringLiteral("ladder");
        for (const Moment &moment : moments) {
            window.start(QString::fromLatin1(moment.scenario));
            window.playback().pause();
            ui::Session &session = window.session();
            const Instant at{moment.ms * 1'000'000};
            session.set_now(at);
            if (const auto flying = session.flying(); moment.drop && !flying.empty()) {
                session.act(flying.front().id, ui::SegmentAct::Drop);
            }
            settle();
            const QString name = QStringLiteral("%1-%2%3-%4.png")
                                     .arg(view, QString::fromLatin1(moment.scenario),
                                          moment.drop ? QStringLiteral("-dropped") : QString(), suffix);
            window.grab().save(folder.filePath(name));
            window.presenter().begin();
            window.presenter().view()->resize(size);
            session.set_now(at);
            settle();
            window.presenter().view()->grab().save(folder.filePath(QStringLiteral("present-") + name));
            if (&moment == moments) {
                window.presenter().show_speaker();
                window.presenter().speaker()->resize(1100, 720);
                settle();
                window.presenter().speaker()->grab().save(folder.filePath(QStringLiteral("speaker-") + name));
                window.presenter().speaker()->close();
                window.presenter().view()->toggle_zoom();
                settle();
                window.presenter().view()->grab().save(folder.filePath(QStringLiteral("zoom-") + name));
                window.presenter().view()->zoom_out();
            }
            window.presenter().end();
            settle();
        }
    }
    window.settings().set_presentation(scene::Presentation::Ladder);
}

}  // namespace theater
