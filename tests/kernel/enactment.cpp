#include "tests/kernel/enactment.h"

#include <algorithm>
#include <map>

#include "core/record/timeline.h"
#include "core/script/reader.h"
#include "tests/kernel/oracle.h"
#include "tests/support/core/script_support.h"

namespace theater::kernel {

namespace {

ResultList<script::ScenarioFile> read_file(const QString &name) {
    const QString path = data_folder() + name + QStringLiteral(".toml");
    return script::read_scenario(script::read_text(path), path.toStdString());
}

using Tuple = std::pair<tcp::Endpoint, tcp::Endpoint>;

HostId sender_of(const record::SegmentRecord &record) {
    if (record.sent.origin == sim::Origin::Forged) return record.sent.to == 0 ? 1 : 0;
    return record.sent.from;
}

Tuple tuple_of_segment(const record::SegmentRecord &record) {
    const tcp::Segment &segment = record.sent.segment;
    return sender_of(record) == 0 ? Tuple{segment.src, segment.dst} : Tuple{segment.dst, segment.src};
}

void add_options(const tcp::Options &options, Row &row) {
    if (options.mss) row.options << QStringLiteral("mss %1").arg(*options.mss);
    if (options.sack_permitted) row.options << QStringLiteral("sack-permitted");
    if (options.timestamps) row.options << QStringLiteral("timestamps");
    if (options.window_scale) row.options << QStringLiteral("window-scale");
    row.options.sort();
    row.fast_open = QStringLiteral("none");
    if (!options.fast_open) return;
    row.fast_open = options.fast_open->is_request()
                        ? QStringLiteral("request")
                        : QStringLiteral("cookie of %1").arg(options.fast_open->len);
    if (options.fast_open->experimental) row.fast_open += QStringLiteral(" (kind 254)");
}

Fate fate_of(const record::SegmentRecord &record) {
    if (record.duplicated) return Fate::Duplicated;
    if (record.fate == record::Fate::Lost) return Fate::Lost;
    return record.arrivals.empty() ? Fate::InFlight : Fate::Delivered;
}

}  // namespace

QString scenario_errors(const QString &name) {
    const auto read = read_file(name);
    return read ? QString() : script::brief(read.error());
}

namespace {

script::Scenario scenario_of(const QString &name) {
    auto read = read_file(name);
    if (!read) qFatal("%s.toml\n%s", qPrintable(name), qPrintable(script::brief(read.error())));
    return read->runs.front();
}

}  // namespace

Enactment::Enactment(const QString &name) : Enactment(scenario_of(name)) {}

Enactment::Enactment(script::Scenario scenario) : scenario_(std::move(scenario)) {
    const Instant end = script::end_of(scenario_);
    world_ = record::replay(scenario_.setup, scenario_.commands, end, recording_);
    recording_.set_end(end);
    read_rows();
    read_timers();
    read_calls();
    read_ends();
}

void Enactment::read_rows() {
    std::map<std::pair<int, HostId>, Isns> isns;
    std::map<std::pair<int, HostId>, std::optional<std::uint8_t>> scales;
    std::vector<int> tuple_of_row;
    for (const record::SegmentRecord &record : recording_.segments()) {
        const Tuple tuple = tuple_of_segment(record);
        const auto found = std::find(tuples_.begin(), tuples_.end(), tuple);
        tuple_of_row.push_back(static_cast<int>(found - tuples_.begin()));
        if (found == tuples_.end()) tuples_.push_back(tuple);
        const tcp::Segment &segment = record.sent.segment;
        if (segment.has(tcp::Flag::Syn))
            isns[{tuple_of_row.back(), sender_of(record)}].note(segment.seq.value);
    }
    for (const record::SegmentRecord &record : recording_.segments()) {
        const tcp::Segment &segment = record.sent.segment;
        Row row;
        row.index = rows_.size();
        row.fact = record.id;
        row.from = sender_of(record);
        row.tuple = tuple_of_row[row.index];
        row.flags = segment.flags;
        row.flags.clear(tcp::Flag::Psh);
        const Isns &peer = isns[{row.tuple, row.to()}];
        row.seq_on_wire = segment.seq.value;
        row.seq = isns[{row.tuple, row.from}].relative(segment.seq.value);
        if (segment.has(tcp::Flag::Ack)) row.ack = peer.relative(segment.ack.value);
        row.len = segment.text.len;
        // The scale counts from the segment on that follows both SYNs with the option (RFC 7323 §2.2).
        std::optional<std::uint8_t> &scale = scales[{row.tuple, row.from}];
        const bool syn = segment.has(tcp::Flag::Syn);
        if (syn) scale = segment.options.window_scale;
        const bool scaled = !syn && scale && scales[{row.tuple, row.to()}];
        row.window = std::uint32_t{segment.wnd} << (scaled ? *scale : 0);
        add_options(segment.options, row);
        for (std::size_t i = 0; i < segment.options.sack_count; ++i) {
            const auto &block = segment.options.sack[i];
            row.sack.push_back({peer.relative(block.left.value), peer.relative(block.right.value)});
        }
        row.forged = record.sent.origin == sim::Origin::Forged;
        row.fate = fate_of(record);
        row.at = record.sent_at;
        row.arrivals = record.arrivals;
        rows_.push_back(row);
    }
}

void Enactment::read_calls() {
    for (const record::CallRecord &record : recording_.calls()) {
        // The key of a server is a file of the kernel, not a call of its sockets.
        if (record.call.name == sim::CallName::ForgetKey || record.call.name == sim::CallName::RotateKey)
            continue;
        CallRow row;
        row.host = record.call.host;
        row.name = QString::fromUtf8(to_string(record.call.name).data());
        if (record.call.name == sim::CallName::Abort) row.name = QStringLiteral("close");
        if (record.returned) {
            row.done = record.returned->at;
            row.result = record.returned->error.empty()
                             ? QString::number(record.returned->result)
                             : QString::fromStdString(std::string(record.returned->error));
        } else {
            row.result = QStringLiteral("waits");
        }
        row.at = record.at;
        row.fact = record.id;
        calls_.push_back(row);
    }
    read_deliveries();
    drop_closes_after_failed_connects(calls_);
}

// An application that reads by itself makes no calls; what it takes is a read all the same.
void Enactment::read_deliveries() {
    for (std::size_t i = 0; i < recording_.fact_count(); ++i) {
        const sim::Fact fact = recording_.fact(i);
        const auto *delivered = std::get_if<sim::Delivered>(&fact.body);
        if (!delivered || recording_.call(fact.cause)) continue;
        CallRow row;
        row.host = delivered->host;
        row.name = QStringLiteral("read");
        row.result = QString::number(delivered->len);
        row.at = row.done = fact.at;
        row.fact = fact.id;
        calls_.push_back(row);
    }
    std::sort(calls_.begin(), calls_.end(),
              [](const CallRow &a, const CallRow &b) { return a.fact < b.fact; });
}

void Enactment::read_ends() {
    for (int tuple = 0; tuple < static_cast<int>(tuples_.size()); ++tuple) {
        const auto &[client, server] = tuples_[static_cast<std::size_t>(tuple)];
        for (const HostId host : {HostId{0}, HostId{1}}) {
            EndRow end{tuple, host, QStringLiteral("gone"), {}};
            const tcp::Endpoint &local = host == 0 ? client : server, &remote = host == 0 ? server : client;
            for (const sim::Connection &connection : world_.hosts()[host].connections()) {
                if (connection.tcb.local != local || connection.tcb.remote != remote) continue;
                end.state = connection.is_live()
                                ? QString::fromStdString(std::string(tcp::to_string(connection.tcb.state)))
                                : QStringLiteral("gone");
            }
            ends_.push_back(end);
        }
    }
}

sim::FactId Enactment::cause_of(sim::FactId fact) const {
    const auto found = recording_.find(fact);
    return found ? found->cause : 0;
}

std::optional<TimerRun> Enactment::timer_fired_by(sim::FactId fact) const {
    const auto found = timer_runs_.find(fact);
    return found == timer_runs_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<TimerRun> Enactment::timer_behind(const Row &row) const {
    const sim::FactId cause = cause_of(row.fact);
    if (const auto timer = timer_fired_by(cause)) return timer;
    const auto fact = recording_.find(cause);
    if (!fact || fact->at == row.at) return std::nullopt;
    const sim::ConnId conn = recording_.segments()[row.index].sent.conn;
    for (const auto &[fired, timer] : timer_runs_) {
        if (fired < row.fact && timer.fired_at == row.at && timer.host == row.from && timer.conn == conn)
            return timer;
    }
    return std::nullopt;
}

void Enactment::read_timers() {
    using Key = std::tuple<HostId, sim::ConnId, tcp::Timer>;
    std::map<Key, sim::Fact> set, running;
    for (std::size_t i = 0; i < recording_.fact_count(); ++i) {
        const sim::Fact fact = recording_.fact(i);
        const auto *moved = std::get_if<sim::TimerMoved>(&fact.body);
        if (!moved) continue;
        const Key key{moved->host, moved->conn, moved->timer};
        const bool fired = moved->action == tcp::TimerAction::Fired;
        if (const auto last = set.find(key); fired && last != set.end()) {
            const sim::Fact &start = last->second;
            timer_runs_[fact.id] = {start.id,    fact.id,     start.at,    fact.at,
                                    moved->host, moved->conn, moved->timer};
        }
        const auto found = running.find(key);
        const auto cause = recording_.find(fact.cause);
        if (found != running.end() && !fired && cause && std::holds_alternative<sim::Arrived>(cause->body)) {
            const Instant deadline = std::get<sim::TimerMoved>(found->second.body).deadline;
            stopped_timers_.push_back({found->second.id, fact.id, found->second.at, deadline, fact.at,
                                       moved->host, tuple_of(moved->conn)});
        }
        running.erase(key);
        if (moved->action != tcp::TimerAction::Set) continue;
        running.emplace(key, fact);
        set.insert_or_assign(key, fact);
    }
}

int Enactment::tuple_of(sim::ConnId conn) const {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (recording_.segments()[i].sent.conn == conn) return rows_[i].tuple;
    }
    return -1;
}

QString Enactment::decision_on(sim::FactId arrived) const {
    QString decided, passed;
    for (std::size_t i = 0; i < recording_.fact_count(); ++i) {
        const sim::Fact fact = recording_.fact(i);
        const auto *step = std::get_if<sim::StepDecided>(&fact.body);
        if (!step || fact.cause != arrived) continue;
        const auto text = [](std::string_view view) {
            return QString::fromUtf8(view.data(), qsizetype(view.size()));
        };
        const QString line = QStringLiteral("%1: %2 (%3)")
                                 .arg(text(to_string(step->step)), text(to_string(step->verdict)),
                                      text(section_of(step->step)));
        (step->verdict == tcp::Verdict::Pass ? passed : decided) = line;
    }
    return decided.isEmpty() ? passed : decided;
}

}  // namespace theater::kernel
