#include "tests/kernel/ties.h"

#include <algorithm>

namespace theater::kernel {

namespace {

Duration distance(Instant a, Instant b) { return a < b ? b - a : a - b; }

// An arrival at the timer's host on the row's 4-tuple that is as close to the timer as a tie must be.
const Row *arrival_near(const TimerRun &timer, int tuple, const Enactment &run) {
    for (const Row &row : run.rows()) {
        if (row.tuple != tuple || row.to() != timer.host) continue;
        for (const Instant arrival : row.arrivals) {
            if (distance(arrival, timer.fired_at) <= slack_of(timer.length())) return &row;
        }
    }
    return nullptr;
}

QString tie_text(const TimerRun &timer) {
    return QStringLiteral("%1 timer and an arrival")
        .arg(QString::fromStdString(std::string(tcp::to_string(timer.timer))));
}

// The segment whose arrival brought this one about, by the engine's chain of causes.
sim::FactId answered_by(const Row &row, const Enactment &run) {
    const auto cause = run.recording().find(run.cause_of(row.fact));
    const auto *arrived = cause ? std::get_if<sim::Arrived>(&cause->body) : nullptr;
    return arrived ? arrived->segment : 0;
}

// Needless in the kernel's order: the engine's timer fired, and an arrival that would have stopped it is
// near.
QString engine_tie(const Pair &pair, const std::vector<Pair> &pairs, const Enactment &run) {
    const auto timer = run.timer_behind(*pair.engine);
    if (timer && arrival_near(*timer, pair.engine->tuple, run)) return tie_text(*timer);
    const sim::FactId answers = answered_by(*pair.engine, run);
    for (const Pair &other : pairs) {
        if (answers != 0 && other.engine && !other.kernel && other.engine->fact == answers &&
            !other.tie.isEmpty()) {
            return QStringLiteral("answer to the needless segment");
        }
    }
    return {};
}

// Needless in the engine's order: an arrival stopped the engine's timer just before it would have fired.
QString kernel_tie(const Pair &pair, const std::vector<Pair> &pairs, const Enactment &run,
                   const Clock &clock) {
    const Row &row = *pair.kernel;
    for (const StoppedTimer &timer : run.stopped_timers()) {
        if (timer.host != row.from || timer.tuple != row.tuple) continue;
        const Duration length = timer.deadline - timer.set_at;
        const auto set = clock.kernel_time(timer.set);
        if (!set || timer.deadline - timer.stopped_at > slack_of(length)) continue;
        if (timer_agrees(length, row.at - *set)) return QStringLiteral("stopped timer and an arrival");
    }
    for (const Pair &other : pairs) {
        if (other.engine || !other.kernel || other.tie.isEmpty() || other.kernel->to() != row.from) continue;
        for (const Instant arrival : other.kernel->arrivals) {
            if (other.kernel->tuple == row.tuple && distance(arrival, row.at) <= kPrompt) {
                return QStringLiteral("answer to the needless segment");
            }
        }
    }
    return {};
}

bool is_tied(const Row &a, const Row &b, const Enactment &run) {
    for (const Row *row : {&a, &b}) {
        const auto timer = run.timer_behind(*row);
        if (timer && distance(a.at, b.at) <= slack_of(timer->length())) return true;
    }
    return false;
}

// Two segments alike, one sent by a timer and one in answer: the kernel may have sent them the other way
// round.
void exchange_alike(std::vector<Pair> &pairs, const Enactment &run, const Clock &clock) {
    for (Pair &pair : pairs) {
        if (!pair.kernel || !pair.engine || !pair.tie.isEmpty()) continue;
        if (clock.problem_of(*pair.kernel, *pair.engine).isEmpty()) continue;
        for (Pair &other : pairs) {
            if (&other == &pair || !other.kernel || !other.engine) continue;
            if (other.engine->tuple != pair.engine->tuple || other.engine->from != pair.engine->from)
                continue;
            if (!same_segment(*pair.engine, *other.engine) || !is_tied(*pair.engine, *other.engine, run))
                continue;
            if (!clock.problem_of(*pair.kernel, *other.engine).isEmpty()) continue;
            if (!clock.problem_of(*other.kernel, *pair.engine).isEmpty()) continue;
            std::swap(pair.engine, other.engine);
            pair.tie = other.tie = QStringLiteral("timer and arrival the other way round");
            break;
        }
    }
}

}  // namespace

void explain_ties(std::vector<Pair> &pairs, const Enactment &run, const Clock &clock) {
    exchange_alike(pairs, run, clock);
    for (Pair &pair : pairs) {
        if (pair.kernel && pair.engine) continue;
        pair.tie = pair.engine ? engine_tie(pair, pairs, run) : kernel_tie(pair, pairs, run, clock);
    }
}

}  // namespace theater::kernel
