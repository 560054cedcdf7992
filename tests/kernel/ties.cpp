#include "tests/kernel/ties.h"

#include <algorithm>

namespace theater::kernel {

const QString kOneAckForABurst = QStringLiteral("one ACK for a burst that is being read");

namespace {

using Pairs = std::vector<Pair>;

/// More exchanges than this have never been needed: one for each tie.
constexpr int kMostExchanges = 8;

Duration distance(Instant a, Instant b) { return a < b ? b - a : a - b; }
bool alone(const Pair &pair) { return !pair.kernel || !pair.engine; }
const Row &row_of(const Pair &pair) { return pair.engine ? *pair.engine : *pair.kernel; }
bool alike(const Pair &a, const Pair &b) {
    const Row &x = row_of(a), &y = row_of(b);
    return x.tuple == y.tuple && x.from == y.from && same_segment(x, y);
}

class Ties {
public:
    Ties(const Oracle &oracle, const Enactment &run) : oracle_(oracle), run_(run) {}

    void explain(Pairs &pairs) const {
        name(pairs);
        for (int i = 0; i < kMostExchanges && cost(pairs) > 0; ++i) {
            if (!exchange_best(pairs)) return;
        }
    }

private:
    /// How much is left unexplained: times that do not agree, segments alone without a tie.
    int cost(const Pairs &pairs) const {
        const Clock clock(oracle_, run_, pairs);
        return static_cast<int>(std::count_if(pairs.begin(), pairs.end(), [&](const Pair &pair) {
            return alone(pair) ? pair.tie.isEmpty() : !clock.problem_of(*pair.kernel, *pair.engine).isEmpty();
        }));
    }

    void name(Pairs &pairs) const {
        const Clock clock(oracle_, run_, pairs);
        for (Pair &pair : pairs) {
            if (alone(pair))
                pair.tie = pair.engine ? engine_tie(pair, pairs) : kernel_tie(pair, pairs, clock);
        }
    }

    // Linux acknowledges what comes while the application reads when it has read (tcp_backlog_ack_defer), and
    // when it reads is chance: so is how many ACKs a burst gets. The last of them must be there on both
    // sides.
    template <typename Rows, typename Calls>
    static bool is_covered(const Row &row, const Rows &rows, const Calls &calls) {
        if (!is_bare_ack(row)) return false;
        const bool being_read = std::any_of(calls.begin(), calls.end(), [&](const CallRow &call) {
            const bool read = call.host == row.from && call.name == u"read";
            return read && std::min(distance(call.at, row.at), distance(call.done, row.at)) <= kPrompt;
        });
        return being_read && std::any_of(rows.begin(), rows.end(), [&](const Row &later) {
                   return later.tuple == row.tuple && later.from == row.from && later.index > row.index &&
                          is_bare_ack(later) && says_less(row, later) && later.at - row.at <= kPrompt;
               });
    }

    // The segment of the engine whose arrival brought this one about.
    sim::FactId answered_by(const Row &row) const {
        const auto cause = run_.recording().find(run_.cause_of(row.fact));
        const auto *arrived = cause ? std::get_if<sim::Arrived>(&cause->body) : nullptr;
        return arrived ? arrived->segment : 0;
    }

    bool arrival_near(const TimerRun &timer, int tuple) const {
        return std::any_of(run_.rows().begin(), run_.rows().end(), [&](const Row &row) {
            if (row.tuple != tuple || row.to() != timer.host) return false;
            return std::any_of(row.arrivals.begin(), row.arrivals.end(), [&](Instant arrival) {
                return distance(arrival, timer.fired_at) <= slack_of(timer.length());
            });
        });
    }

    // Needless in the kernel's order: the engine's timer fired, and an arrival that would have stopped it is
    // near; or the answer to such a segment.
    QString engine_tie(const Pair &pair, const Pairs &pairs) const {
        if (is_covered(*pair.engine, run_.rows(), run_.calls())) return kOneAckForABurst;
        const auto timer = run_.timer_behind(*pair.engine);
        if (timer && arrival_near(*timer, pair.engine->tuple))
            return QStringLiteral("needless for the kernel");
        const sim::FactId answers = answered_by(*pair.engine);
        for (const Pair &other : pairs) {
            if (answers == 0 || !other.engine || other.kernel || other.engine->fact != answers) continue;
            if (!engine_tie(other, pairs).isEmpty()) return QStringLiteral("answers a needless segment");
        }
        return {};
    }

    // Needless in the engine's order: an arrival stopped its timer just before it would have fired; or the
    // answer to such a segment.
    QString kernel_tie(const Pair &pair, const Pairs &pairs, const Clock &clock) const {
        const Row &row = *pair.kernel;
        if (is_covered(row, oracle_.rows, oracle_.calls)) return kOneAckForABurst;
        for (const StoppedTimer &timer : run_.stopped_timers()) {
            const Duration length = timer.deadline - timer.set_at;
            if (timer.host != row.from || timer.tuple != row.tuple) continue;
            if (timer.deadline - timer.stopped_at > slack_of(length)) continue;
            const auto set = clock.kernel_time(timer.set);
            if (set && timer_agrees(length, row.at - *set)) return QStringLiteral("needless for the engine");
        }
        for (const Pair &other : pairs) {
            if (other.engine || &other == &pair || other.kernel->to() != row.from) continue;
            const auto &arrivals = other.kernel->arrivals;
            const bool answers = std::any_of(arrivals.begin(), arrivals.end(), [&](Instant arrival) {
                return arrival <= row.at && row.at - arrival <= kPrompt;
            });
            if (!answers || other.kernel->tuple != row.tuple) continue;
            if (!kernel_tie(other, pairs, clock).isEmpty())
                return QStringLiteral("answers a needless segment");
        }
        return {};
    }

    // A timer sent one of the two, and they lie as close together as a tie must; or one of them stands alone.
    bool tied(const Pair &a, const Pair &b) const {
        if (!a.engine || !b.engine) return true;
        for (const Row *row : {a.engine, b.engine}) {
            const auto timer = run_.timer_behind(*row);
            if (timer && distance(a.engine->at, b.engine->at) <= slack_of(timer->length())) return true;
        }
        return false;
    }

    static void swap_engines(Pair &a, Pair &b) {
        std::swap(a.engine, b.engine);
        // Where one of them stands alone, it is the tie; the other is as it should be.
        const bool both = !alone(a) && !alone(b);
        a.tie = b.tie = both ? QStringLiteral("timer and arrival the other way round") : QString();
    }

    // What answers one of the two goes with it, where the answers are alike, too.
    void exchange_answers(Pairs &pairs, const Row *first, const Row *second) const {
        const auto answer_to = [&](const Row *row) {
            return std::find_if(pairs.begin(), pairs.end(), [&](const Pair &pair) {
                return row && pair.engine && answered_by(*pair.engine) == row->fact;
            });
        };
        const auto one = answer_to(first ? first : second);
        if (one == pairs.end()) return;
        const auto other = first && second ? answer_to(second)
                                           : std::find_if(pairs.begin(), pairs.end(), [&](const Pair &pair) {
                                                 return pair.kernel && !pair.engine && alike(pair, *one);
                                             });
        if (other != pairs.end() && alike(*one, *other)) swap_engines(*one, *other);
    }

    bool exchange_best(Pairs &pairs) const {
        const Clock clock(oracle_, run_, pairs);
        int best = cost(pairs);
        Pairs improved;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const Pair &wrong = pairs[i];
            if (!alone(wrong) && clock.problem_of(*wrong.kernel, *wrong.engine).isEmpty()) continue;
            for (std::size_t j = 0; j < pairs.size(); ++j) {
                if (i == j || !alike(wrong, pairs[j]) || !tied(wrong, pairs[j])) continue;
                for (const bool with_answers : {true, false}) {
                    Pairs tried = pairs;
                    swap_engines(tried[i], tried[j]);
                    if (with_answers) exchange_answers(tried, pairs[i].engine, pairs[j].engine);
                    std::erase_if(tried, [](const Pair &pair) { return !pair.kernel && !pair.engine; });
                    name(tried);
                    if (const int left = cost(tried); left < best) {
                        best = left;
                        improved = tried;
                    }
                }
            }
        }
        if (improved.empty()) return false;
        pairs = improved;
        return true;
    }

    const Oracle &oracle_;
    const Enactment &run_;
};

}  // namespace

void explain_ties(std::vector<Pair> &pairs, const Oracle &oracle, const Enactment &run) {
    Ties(oracle, run).explain(pairs);
}

}  // namespace theater::kernel
