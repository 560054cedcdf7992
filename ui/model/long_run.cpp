#include "ui/model/long_run.h"

#include <algorithm>
#include <atomic>
#include <new>
#include <thread>

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSemaphore>
#include <QTimer>

namespace theater::ui {

namespace {

// A frame of the film; half a second, after which one wants to know what goes on.
constexpr int kBlinkMs = 14, kPatienceMs = 500, kReportMs = 50;

}  // namespace

bool LongRun::run(Instant end, const Job &job) {
    if (running_) {
        return false;
    }
    running_ = true;
    stop_ = false;
    std::atomic<std::int64_t> reached = 0;
    bool done = false;
    QSemaphore ready;
    QEventLoop loop;
    std::thread worker([&] {
        try {
            done = job([&](Instant t) {
                reached = t.ns;
                return stop_ ? record::Go::Stop : record::Go::On;
            });
        } catch (const std::bad_alloc &) {
            done = false;
        }
        ready.release();
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    bool shown = false;
    if (!ready.tryAcquire(1, kBlinkMs)) {
        QElapsedTimer since;
        since.start();
        QTimer report;
        connect(&report, &QTimer::timeout, &loop, &QEventLoop::quit);
        report.start(kReportMs);
        while (!ready.tryAcquire()) {
            if (!shown && since.elapsed() > kPatienceMs) {
                shown = true;
                emit started();
            }
            if (shown) {
                emit progressed(static_cast<int>(
                    std::clamp<std::int64_t>(reached * 1000 / std::max<std::int64_t>(end.ns, 1), 0, 1000)));
            }
            loop.exec(shown ? QEventLoop::AllEvents : QEventLoop::ExcludeUserInputEvents);
        }
    }
    worker.join();
    running_ = false;
    if (shown) {
        emit finished();
    }
    return done;
}

}  // namespace theater::ui
