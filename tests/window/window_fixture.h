// The real window for a test, with its own settings, and the ways of a hand on it.
#pragma once

#include <algorithm>

#include <QFileInfo>
#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QtTest>

#include "core/record/timeline.h"
#include "ui/main_window.h"
#include "ui/main_window/window_actions.h"
#include "ui/model/playback.h"
#include "ui/model/session.h"
#include "ui/view/segment_actions.h"
#include "ui/view/stage_view.h"

namespace theater::ui {

/// Called once, before the first window: no test reads or writes a person's settings.
inline void use_test_settings() {
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("tcp-theater-tests"));
    QCoreApplication::setApplicationName(QFileInfo(QCoreApplication::applicationFilePath()).fileName());
    QSettings().clear();
}

struct WindowFixture {
    MainWindow window{QStringLiteral("en")};

    /// Shows the window with a scenario, paused at its beginning.
    explicit WindowFixture(const QString &what = QStringLiteral("hs-three-way")) {
        window.resize(1280, 800);
        window.show();
        const QStringList errors = window.start(what);
        if (!errors.isEmpty()) {
            qFatal("%s", qPrintable(errors.join(QLatin1Char('\n'))));
        }
        window.playback().pause();
        session().set_now(Instant{});
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window)) {
            qFatal("the window does not become active");
        }
    }

    Session &session() { return window.session(); }
    const Look &look() { return window.look(); }
    const record::Recording &recording() { return session().timeline().recording(); }
    record::SegmentRecord segment(std::size_t index) { return recording().segments()[index]; }
    QAction *action(SegmentAct act) { return window.segment_actions().action(act); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&window.stage(), key, modifiers);
    }

    /// Goes to where segment `index` is in the middle of its way and clicks its capsule.
    bool click_in_flight(std::size_t index) {
        session().set_now(segment(index).sent_at + (segment(index).due - segment(index).sent_at) / 2);
        QCoreApplication::processEvents();
        const auto place = window.stage().place_of(segment(index).id);
        if (!place) {
            return false;
        }
        QTest::mouseClick(&window.stage(), Qt::LeftButton, {}, *place);
        return QTest::qWaitFor([&] { return window.segment_menu()->isVisible(); });
    }

    void choose(SegmentAct act) {
        QMenu *menu = window.segment_menu();
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action(act)).center());
    }

    /// How many segments with these flags were sent again.
    std::ptrdiff_t sent_again(tcp::Flags flags) {
        const auto all = recording().segments();
        return std::count_if(all.begin(), all.end(), [&](const record::SegmentRecord &record) {
            return record.sent.retransmission && record.sent.segment.flags == flags;
        });
    }
};

}  // namespace theater::ui
