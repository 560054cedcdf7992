#include "tests/kernel/timing.h"

#include <algorithm>

#include "tests/kernel/ties.h"

namespace theater::kernel {

bool timer_agrees(Duration engine, Duration linux_time) {
    return engine - milliseconds(1) <= linux_time && linux_time <= engine + slack_of(engine);
}

Duration slack_of(Duration timer) { return timer / 8 + milliseconds(8); }

std::vector<CallGroup> call_groups(const std::vector<CallRow> &calls, HostId host) {
    std::vector<CallGroup> groups;
    for (const CallRow &call : calls) {
        if (call.host != host) continue;
        const bool took = call.name == u"read" && call.result.toLongLong() > 0;
        if (!took || groups.empty() || !groups.back().of_reads) {
            groups.push_back({call.name, call.result, {&call}, took});
            continue;
        }
        CallGroup &group = groups.back();
        group.result = QString::number(group.result.toLongLong() + call.result.toLongLong());
        group.calls.push_back(&call);
    }
    return groups;
}

namespace {

using CallPairs = std::vector<std::pair<const CallRow *, const CallRow *>>;

void pair_groups(const CallGroup *kernel, const CallGroup *engine, CallPairs &pairs) {
    if (!engine) return;
    std::size_t k = 0;
    std::int64_t theirs = 0, ours = 0;
    for (const CallRow *call : engine->calls) {
        ours += call->result.toLongLong();
        while (kernel && k < kernel->calls.size() && theirs < ours)
            theirs += kernel->calls[k++]->result.toLongLong();
        pairs.emplace_back(!kernel ? nullptr : k == 0 ? kernel->calls.front() : kernel->calls[k - 1], call);
    }
}

}  // namespace

std::vector<std::pair<const CallRow *, const CallRow *>> pair_calls(const Oracle &oracle,
                                                                    const Enactment &run) {
    CallPairs pairs;
    for (const HostId host : {HostId{0}, HostId{1}}) {
        const std::vector<CallGroup> kernel = call_groups(oracle.calls, host);
        const std::vector<CallGroup> engine = call_groups(run.calls(), host);
        for (std::size_t i = 0; i < engine.size(); ++i)
            pair_groups(i < kernel.size() ? &kernel[i] : nullptr, &engine[i], pairs);
    }
    return pairs;
}

Clock::Clock(const Oracle &oracle, const Enactment &run, const std::vector<Pair> &pairs)
    : oracle_(oracle), run_(run) {
    for (const Pair &pair : pairs) {
        if (pair.kernel && pair.engine) kernel_row_[pair.engine->fact] = pair.kernel;
    }
    // What an ACK brought about that has none of its own in the recording, the next one of its burst did
    // there.
    std::map<std::pair<int, HostId>, const Row *> next;
    std::vector<const Pair *> in_order;
    for (const Pair &pair : pairs) {
        if (pair.engine) in_order.push_back(&pair);
    }
    std::sort(in_order.begin(), in_order.end(),
              [](const Pair *a, const Pair *b) { return a->engine->index > b->engine->index; });
    for (const Pair *pair : in_order) {
        if (pair->kernel) {
            if (is_bare_ack(*pair->kernel)) next[{pair->kernel->tuple, pair->kernel->from}] = pair->kernel;
        } else if (pair->tie == kOneAckForABurst) {
            const auto later = next.find({pair->engine->tuple, pair->engine->from});
            if (later != next.end()) kernel_row_[pair->engine->fact] = later->second;
        }
    }
    for (const auto &[kernel, engine] : pair_calls(oracle, run)) {
        if (kernel && engine) call_[engine->fact] = kernel->at;
    }
    for (const CallRow &call : run.calls()) {
        const bool waits = call.name == u"read" || call.name == u"accept";
        if (waits && call.done != Instant{}) came_back_[call.fact] = call.done;
    }
}

// Of a read and an accept the recorder noted when they came back.
Instant Clock::engine_time(const sim::Fact &fact) const {
    const auto found = came_back_.find(fact.id);
    return found == came_back_.end() ? fact.at : found->second;
}

std::optional<Instant> Clock::arrival_time(const sim::Fact &fact) const {
    const sim::FactId sent = std::get<sim::Arrived>(fact.body).segment;
    const auto row = kernel_row_.find(sent);
    const std::optional<record::SegmentRecord> record = run_.recording().segment(sent);
    if (row == kernel_row_.end() || !record) return std::nullopt;
    const auto place =
        std::find(record->arrived.begin(), record->arrived.end(), fact.id) - record->arrived.begin();
    const std::vector<Instant> &arrivals = row->second->arrivals;
    if (place >= static_cast<std::ptrdiff_t>(arrivals.size())) return std::nullopt;
    return arrivals[static_cast<std::size_t>(place)];
}

// When a timer of the kernel fired is seen by what it sent; where it sent nothing, the engine's length stands
// in for the kernel's.
std::optional<Instant> Clock::fired_time(const sim::Fact &fact) const {
    for (const Row &row : run_.rows()) {
        const auto found = kernel_row_.find(row.fact);
        if (found != kernel_row_.end() && run_.cause_of(row.fact) == fact.id) return found->second->at;
    }
    const auto timer = run_.timer_fired_by(fact.id);
    if (!timer) return std::nullopt;
    const auto set = kernel_time(timer->set);
    return set ? std::optional(*set + timer->length()) : std::nullopt;
}

std::optional<Instant> Clock::kernel_time(sim::FactId id) const {
    const auto fact = run_.recording().find(id);
    if (!fact) return std::nullopt;
    if (const auto row = kernel_row_.find(id); row != kernel_row_.end()) return row->second->at;
    if (const auto call = call_.find(id); call != call_.end()) return call->second;
    if (std::holds_alternative<sim::Arrived>(fact->body)) return arrival_time(*fact);
    const auto *moved = std::get_if<sim::TimerMoved>(&fact->body);
    if (moved && moved->action == tcp::TimerAction::Fired) return fired_time(*fact);
    const auto cause = run_.recording().find(fact->cause);
    const auto caused = cause ? kernel_time(fact->cause) : std::nullopt;
    return caused ? std::optional(*caused + (fact->at - engine_time(*cause))) : std::nullopt;
}

QString Clock::problem_of(const Row &kernel, const Row &engine) const {
    const sim::FactId cause = run_.cause_of(engine.fact);
    if (cause == 0 || engine.forged) return {};  // the scenario itself says when
    // What only goes on from a time-out, an acknowledgement later, is measured from when the timer fired.
    const auto timer = run_.timer_behind(engine);
    if (timer && timer->fired_at == engine.at) {
        const auto set = kernel_time(timer->set);
        if (!set) return QStringLiteral("nothing in the recording answers to what set its timer");
        if (timer_agrees(timer->length(), kernel.at - *set)) return {};
        return QStringLiteral("%1 timer of %2 ms, kernel %3 ms")
            .arg(QString::fromStdString(std::string(tcp::to_string(timer->timer))),
                 milliseconds_text(timer->length()), milliseconds_text(kernel.at - *set));
    }
    const auto caused = kernel_time(cause);
    const auto fact = run_.recording().find(cause);
    if (!caused || !fact) return QStringLiteral("nothing in the recording answers to its cause");
    const Duration ours = engine.at - engine_time(*fact), theirs = kernel.at - *caused;
    if (theirs - ours <= kPrompt && ours - theirs <= kPrompt) return {};
    return QStringLiteral("%1 ms after its cause, kernel %2 ms")
        .arg(milliseconds_text(ours), milliseconds_text(theirs));
}

QStringList Clock::problems_of_ends() const {
    QStringList problems;
    for (const record::Recording::StateRecord &state : run_.recording().states()) {
        const auto timer = run_.timer_fired_by(state.cause);
        if (!timer || state.change.to != tcp::State::Closed) continue;
        const int tuple = run_.tuple_of(state.change.conn);
        if (tuple < 0 || tuple * 2 + 1 >= static_cast<int>(oracle_.ends.size())) continue;
        const auto gone = oracle_.gone_at(tuple, state.change.host);
        const auto set = kernel_time(timer->set);
        if (!gone || !set) continue;
        const Duration theirs = *gone - *set, ours = timer->length();
        if (timer_agrees(ours, theirs) || timer_agrees(ours, theirs - kSampling)) continue;
        problems << QStringLiteral(
                        "end of connection %1 at host %2: %3 timer of %4 ms, kernel gone after %5 ms")
                        .arg(tuple + 1)
                        .arg(state.change.host)
                        .arg(QString::fromStdString(std::string(tcp::to_string(timer->timer))),
                             milliseconds_text(ours), milliseconds_text(theirs));
    }
    return problems;
}

}  // namespace theater::kernel
