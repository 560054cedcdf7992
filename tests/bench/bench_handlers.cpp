// How long the window's thread is busy with one event, while it plays every run of every built-in scenario
// with all panes open: the promise is 16 ms. Prints for each run the longest handler and what it was, then
// how many were longer than that, and the frames a second that playing reached.
//   bench_handlers [--size=1920x1080] [--ms=N of playing each run] [--only=ID]
// Time is the processor's where --wall is not given: on a busy machine the clock on the wall measures the
// others.
#include <algorithm>
#include <cstdio>
#include <map>
#include <string>
#include <vector>

#include <time.h>

#include <QApplication>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QMetaEnum>
#include <QStandardPaths>

#include "ui/main_window.h"
#include "ui/main_window/docks.h"
#include "ui/model/library.h"
#include "ui/model/playback.h"
#include "ui/model/session.h"
#include "ui/view/stage_view.h"

using namespace theater;

namespace {

constexpr double kBudgetMs = 16;

double now_ms(clockid_t clock) {
    timespec now{};
    clock_gettime(clock, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

struct Slow {
    double ms = 0;
    std::string what;
};

/// Measures every event that is delivered while nothing else is: what it sends on counts as its own.
class MeasuringApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override {
        if (!measuring || depth_ > 0) {
            return QApplication::notify(receiver, event);
        }
        const QByteArray name =
            receiver->metaObject()->className() + QByteArray(" ") + receiver->objectName().toUtf8();
        const QEvent::Type type = event->type();
        const double before = now_ms(clock);
        ++depth_;
        const bool result = QApplication::notify(receiver, event);
        --depth_;
        const double ms = now_ms(clock) - before;
        ++events;
        busy += ms;
        if (ms > longest.ms) {
            longest = {ms, std::string(name.constData()) + " " +
                               QMetaEnum::fromType<QEvent::Type>().valueToKey(type)};
        }
        if (ms > kBudgetMs) {
            ++over;
        }
        return result;
    }

    bool measuring = false;
    clockid_t clock = CLOCK_THREAD_CPUTIME_ID;
    Slow longest;
    std::size_t events = 0, over = 0;
    double busy = 0;

private:
    int depth_ = 0;
};

/// Counts what the stage paints.
class PaintCounter final : public QObject {
public:
    bool eventFilter(QObject *, QEvent *event) override {
        frames += event->type() == QEvent::Paint;
        return false;
    }
    int frames = 0;
};

/// Each in a window of its own, so that no tab hides one from another: all of them work.
void open_all_panes(ui::MainWindow &window) {
    for (QAction *action : window.docks().actions()) {
        QString name = action->objectName();
        name.replace(QStringLiteral("_action"), QStringLiteral("_dock"));
        auto *dock = window.findChild<QDockWidget *>(name);
        window.docks().show(dock);
        dock->setFloating(true);
        dock->resize(380, 560);
        dock->show();
    }
}

void run_for(int ms) {
    QElapsedTimer clock;
    for (clock.start(); clock.elapsed() < ms;) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
}

}  // namespace

int main(int argc, char **argv) {
    if (qgetenv("QT_QPA_PLATFORM").isEmpty()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    MeasuringApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("tcp-theater-bench"));
    QSize size(1920, 1080);
    int playing_ms = 1'500;
    QString only;
    for (const QString &argument : QCoreApplication::arguments().mid(1)) {
        const QString value = argument.section(QLatin1Char('='), 1);
        if (argument.startsWith(QLatin1String("--size="))) {
            size = {value.section(QLatin1Char('x'), 0, 0).toInt(),
                    value.section(QLatin1Char('x'), 1).toInt()};
        } else if (argument.startsWith(QLatin1String("--ms="))) {
            playing_ms = value.toInt();
        } else if (argument.startsWith(QLatin1String("--only="))) {
            only = value;
        } else if (argument == QLatin1String("--wall")) {
            app.clock = CLOCK_MONOTONIC;
        }
    }
    ui::MainWindow window(QStringLiteral("en"));
    window.resize(size);
    window.show();
    window.start({});
    open_all_panes(window);
    run_for(500);
    PaintCounter counter;
    window.stage().installEventFilter(&counter);

    Slow worst;
    std::string worst_in;
    std::size_t over = 0, events = 0;
    std::vector<double> rates;
    std::printf("%-44s %8s %6s %7s  %s\n", "run", "max ms", "> 16", "frames", "longest handler");
    for (const QString &id : ui::built_in_ids()) {
        if (!only.isEmpty() && id != only) {
            continue;
        }
        window.start(id);
        std::vector<QString> runs;
        for (const ui::RunTitle &run : window.session().runs()) {
            runs.push_back(run.name);
        }
        for (const QString &run : runs) {
            // Opening is not playing: a run is made on another thread, and what it takes is told elsewhere.
            window.start(id, run);
            run_for(100);
            window.session().set_now(Instant{});
            window.playback().set_speed_index(ui::Playback::speed_count() / 2);
            app.longest = {};
            app.over = 0;
            app.events = 0;
            counter.frames = 0;
            app.measuring = true;
            QElapsedTimer clock;
            clock.start();
            window.playback().play();
            while (clock.elapsed() < playing_ms && window.playback().is_playing()) {
                QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
            }
            const double seconds = double(clock.elapsed()) / 1e3;
            app.measuring = false;
            window.playback().pause();
            const double rate = counter.frames / std::max(seconds, 0.001);
            rates.push_back(rate);
            const std::string name = (id + QLatin1Char(':') + run).toStdString();
            std::printf("%-44s %8.2f %6zu %7.1f  %s\n", name.c_str(), app.longest.ms, app.over, rate,
                        app.longest.what.c_str());
            std::fflush(stdout);
            if (app.longest.ms > worst.ms) {
                worst = app.longest;
                worst_in = name;
            }
            over += app.over;
            events += app.events;
        }
    }
    std::sort(rates.begin(), rates.end());
    std::printf("\n%zu events, %zu over %.0f ms; the longest %.2f ms (%s) in %s\n", events, over, kBudgetMs,
                worst.ms, worst.what.c_str(), worst_in.c_str());
    if (!rates.empty()) {
        std::printf("frames a second while playing: least %.1f, median %.1f\n", rates.front(),
                    rates[rates.size() / 2]);
    }
    return 0;
}
