// A run that may take long: it is made on another thread, while the window stays alive and can stop it. A
// short one is there before anybody notices.
#pragma once

#include <atomic>
#include <functional>

#include <QObject>

#include "core/record/course.h"

namespace theater::ui {

class LongRun final : public QObject {
    Q_OBJECT

public:
    /// Does the work and looks at the watch now and then; false if that has stopped it.
    using Job = std::function<bool(const record::Watch &)>;

    explicit LongRun(QObject *parent = nullptr) : QObject(parent) {}

    /// Comes back when the job is done or stopped. A job of less than a blink is waited for; after that the
    /// event loop runs, at first without input from the user, then, once started() has been emitted, with
    /// it: whoever hears that shows how far the run is and keeps everything else out of reach. False if it
    /// was stopped or there was not enough memory; false at once while another job runs.
    bool run(Instant end, const Job &job);
    bool is_running() const { return running_; }

public slots:
    void stop() { stop_ = true; }

signals:
    void started();
    /// How much of the time that the run covers is done, of 1000.
    void progressed(int permille);
    void finished();

private:
    bool running_ = false;
    std::atomic<bool> stop_ = false;
};

}  // namespace theater::ui
