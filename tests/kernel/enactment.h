// Runs the scenario of a recording (tests/data/kernel/NAME.toml) with the engine and gives its segments,
// calls and ends as rows, with the chain of causes behind each.
#pragma once

#include <QString>

#include <map>
#include <vector>

#include "core/record/recording.h"
#include "core/script/scenario.h"
#include "core/sim/world.h"
#include "tests/kernel/row.h"

namespace theater::kernel {

/// A timer from its setting to its firing.
struct TimerRun {
    sim::FactId set = 0, fired = 0;
    Instant set_at, fired_at;
    HostId host = 0;
    sim::ConnId conn = 0;
    tcp::Timer timer = tcp::Timer::Retransmission;
    Duration length() const { return fired_at - set_at; }
};

/// A timer that an arrival stopped, or set anew, before it could fire.
struct StoppedTimer {
    sim::FactId set = 0, stopped = 0;
    Instant set_at, deadline, stopped_at;
    HostId host = 0;
    int tuple = 0;
};

class Enactment {
public:
    /// Ends the test with the reader's errors if the scenario cannot be read.
    explicit Enactment(const QString &name);
    explicit Enactment(script::Scenario scenario);

    const std::vector<Row> &rows() const { return rows_; }
    const std::vector<CallRow> &calls() const { return calls_; }
    const std::vector<EndRow> &ends() const { return ends_; }
    const record::Recording &recording() const { return recording_; }

    /// What brought this fact about; 0 for what the scenario began.
    sim::FactId cause_of(sim::FactId fact) const;
    /// The run of the timer that fired as this fact; none if it is no such fact.
    std::optional<TimerRun> timer_fired_by(sim::FactId fact) const;
    /// The timer that sent this row: its cause, or the delayed-ACK timer behind an answer that had to wait.
    std::optional<TimerRun> timer_behind(const Row &row) const;
    /// Timers that an arrival stopped.
    const std::vector<StoppedTimer> &stopped_timers() const { return stopped_timers_; }
    /// "check-sequence: acknowledged (RFC 9293 §3.10.7.4, first)" of the step that decided the arrival, "" if
    /// none did.
    QString decision_on(sim::FactId arrived) const;
    /// The 4-tuple of a connection; -1 if no segment belongs to it.
    int tuple_of(sim::ConnId conn) const;

private:
    void read_rows();
    void read_timers();
    void read_calls();
    void read_deliveries();
    void read_ends();

    script::Scenario scenario_;
    record::Recording recording_{record::Detail::Full};
    sim::World world_;
    std::vector<Row> rows_;
    std::vector<CallRow> calls_;
    std::vector<EndRow> ends_;
    std::map<sim::FactId, TimerRun> timer_runs_;  // by the firing
    std::vector<StoppedTimer> stopped_timers_;
    std::vector<std::pair<tcp::Endpoint, tcp::Endpoint>> tuples_;
};

/// The errors of a scenario file, or an empty text if it is fine.
QString scenario_errors(const QString &name);

}  // namespace theater::kernel
