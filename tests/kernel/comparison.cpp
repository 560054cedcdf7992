#include "tests/kernel/comparison.h"

#include <algorithm>

#include "tests/kernel/alignment.h"
#include "tests/kernel/ties.h"

namespace theater::kernel {

namespace {

QString host_name(HostId host) { return host == 0 ? QStringLiteral("client") : QStringLiteral("server"); }

QString problem_of_pair(const Pair &pair, const Clock &clock) {
    if (!pair.tie.isEmpty() && !(pair.kernel && pair.engine)) return {};
    if (!pair.engine) return QStringLiteral("only the kernel sends it");
    if (!pair.kernel) return QStringLiteral("only the engine sends it");
    if (const QString other = difference(*pair.kernel, *pair.engine); !other.isEmpty()) return other;
    if (pair.kernel->fate != pair.engine->fate) {
        return QStringLiteral("fate %1 / %2").arg(to_text(pair.kernel->fate), to_text(pair.engine->fate));
    }
    return clock.problem_of(*pair.kernel, *pair.engine);
}

// Whether two segments of different hosts or connections may change places: they left so close together that
// neither knew of the other.
bool may_change_places(const Pair &earlier, const Pair &later, const Enactment &run) {
    if (earlier.engine->from == later.engine->from && earlier.engine->tuple == later.engine->tuple)
        return false;
    Duration slack = kPrompt;
    for (const Row *row : {earlier.engine, later.engine}) {
        if (const auto timer = run.timer_behind(*row)) {
            slack = std::max(slack, slack_of(timer->length()));
        }
    }
    return later.kernel->at - earlier.kernel->at <= slack;
}

void check_order(std::vector<Pair> &pairs, const Enactment &run) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        for (std::size_t j = i + 1; j < pairs.size(); ++j) {
            Pair &earlier = pairs[i], &later = pairs[j];
            if (!earlier.kernel || !earlier.engine || !later.kernel || !later.engine) continue;
            if (earlier.engine->index < later.engine->index || !later.problem.isEmpty()) continue;
            if (!earlier.tie.isEmpty() || !later.tie.isEmpty() || may_change_places(earlier, later, run))
                continue;
            later.problem =
                QStringLiteral("the engine sends it before kernel segment %1").arg(earlier.kernel->index + 1);
        }
    }
}

QStringList problems_of_calls(const Oracle &oracle, const Enactment &run) {
    QStringList problems;
    const auto text = [](const CallGroup *call) {
        return call ? QStringLiteral("%1 = %2").arg(call->name, call->result) : QStringLiteral("no call");
    };
    for (const HostId host : {HostId{0}, HostId{1}}) {
        const std::vector<CallGroup> kernel = call_groups(oracle.calls, host);
        const std::vector<CallGroup> engine = call_groups(run.calls(), host);
        for (std::size_t i = 0; i < std::max(kernel.size(), engine.size()); ++i) {
            const CallGroup *theirs = i < kernel.size() ? &kernel[i] : nullptr;
            const CallGroup *ours = i < engine.size() ? &engine[i] : nullptr;
            // What the driver did not wait for is not compared.
            const bool same = theirs && ours && theirs->name == ours->name &&
                              (theirs->result.isEmpty() || theirs->result == ours->result);
            if (same) continue;
            problems
                << QStringLiteral("calls of the %1: %2 / %3").arg(host_name(host), text(theirs), text(ours));
        }
    }
    return problems;
}

QStringList problems_of_ends(const Oracle &oracle, const Enactment &run) {
    QStringList problems;
    const auto state = [](const std::vector<EndRow> &ends, std::size_t i) {
        return i < ends.size() ? ends[i].state : QStringLiteral("gone");
    };
    for (std::size_t i = 0; i < std::max(oracle.ends.size(), run.ends().size()); ++i) {
        if (state(oracle.ends, i) == state(run.ends(), i)) continue;
        problems << QStringLiteral("final state of connection %1 at the %2: %3 / %4")
                        .arg(i / 2 + 1)
                        .arg(host_name(static_cast<HostId>(i % 2)), state(oracle.ends, i),
                             state(run.ends(), i));
    }
    return problems;
}

std::size_t index_in_name(const Pair &pair) { return (pair.kernel ? pair.kernel : pair.engine)->index + 1; }

QString pair_name(const Pair &pair) {
    return pair.kernel ? QStringLiteral("segment %1").arg(pair.kernel->index + 1)
                       : QStringLiteral("engine's segment %1").arg(pair.engine->index + 1);
}

}  // namespace

bool Comparison::passes() const { return verdict() == u"pass"; }

QString Comparison::verdict() const {
    for (const Pair &pair : pairs) {
        if (!pair.problem.isEmpty())
            return QStringLiteral("fails: %1: %2").arg(pair_name(pair), pair.problem);
    }
    return problems.isEmpty() ? QStringLiteral("pass") : QStringLiteral("fails: ") + problems.front();
}

QString Comparison::ties() const {
    if (!passes()) return QStringLiteral("-");  // then nothing is accepted
    // Three and more that follow each other are told as one.
    std::vector<std::vector<const Pair *>> runs;
    for (const Pair &pair : pairs) {
        if (pair.tie.isEmpty()) continue;
        const Pair *last = runs.empty() ? nullptr : runs.back().back();
        const bool goes_on =
            last && !last->kernel == !pair.kernel && index_in_name(pair) == index_in_name(*last) + 1;
        if (!goes_on) runs.emplace_back();
        runs.back().push_back(&pair);
    }
    QStringList all;
    for (const std::vector<const Pair *> &run : runs) {
        if (run.size() > 2) {
            all << QStringLiteral("%1–%2").arg(pair_name(*run.front())).arg(index_in_name(*run.back()));
            continue;
        }
        for (const Pair *pair : run)
            all << pair_name(*pair);
    }
    return all.isEmpty() ? QStringLiteral("-") : all.join(QStringLiteral(", "));
}

Comparison compare(const Oracle &oracle, const Enactment &run) {
    Comparison comparison;
    comparison.pairs = align(oracle.rows, run.rows());
    explain_ties(comparison.pairs, oracle, run);
    const Clock clock(oracle, run, comparison.pairs);
    for (Pair &pair : comparison.pairs)
        pair.problem = problem_of_pair(pair, clock);
    check_order(comparison.pairs, run);
    comparison.problems =
        problems_of_calls(oracle, run) + problems_of_ends(oracle, run) + clock.problems_of_ends();
    return comparison;
}

}  // namespace theater::kernel
