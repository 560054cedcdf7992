#include "app/json_lines.h"

#include <map>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/terminal.h"

namespace theater::app {
namespace {

using Json = nlohmann::ordered_json;
using record::FactId;
using record::HostId;

/// The window scale that each side of a connection announced in its SYN; a window is scaled only when both
/// did (RFC 7323 §2.2), and that of a SYN never is.
class WindowScales {
public:
    explicit WindowScales(const record::Recording &recording) {
        for (const record::SegmentRecord &record : recording.segments()) {
            if (record.sent.segment.has(tcp::Flag::Syn)) {
                announced_[{record.sent.conn, record.sent.from}] = record.sent.segment.options.window_scale;
            }
        }
    }

    std::uint64_t bytes(const sim::SegmentSent &sent) const {
        const auto own = announced_.find({sent.conn, sent.from});
        const auto other = announced_.find({sent.conn, sent.to});
        const bool both =
            own != announced_.end() && other != announced_.end() && own->second && other->second;
        const unsigned shift = both && !sent.segment.has(tcp::Flag::Syn) ? *own->second : 0u;
        return std::uint64_t{sent.segment.wnd} << shift;
    }

private:
    std::map<std::pair<record::ConnId, HostId>, std::optional<std::uint8_t>> announced_;
};

Json options_json(const tcp::Options &options) {
    Json json = Json::object();
    if (options.mss) {
        json["mss"] = *options.mss;
    }
    if (options.window_scale) {
        json["wscale"] = *options.window_scale;
    }
    if (options.sack_permitted) {
        json["sack_permitted"] = true;
    }
    if (options.timestamps) {
        json["ts"] = {options.timestamps->value, options.timestamps->echo_reply};
    }
    if (options.sack_count > 0) {
        Json blocks = Json::array();
        for (std::size_t i = 0; i < options.sack_count; ++i) {
            blocks.push_back({options.sack[i].left.value, options.sack[i].right.value});
        }
        json["sack"] = std::move(blocks);
    }
    return json;
}

Json flags_json(tcp::Flags flags) {
    static constexpr std::pair<tcp::Flag, const char *> kNames[] = {
        {tcp::Flag::Syn, "SYN"}, {tcp::Flag::Fin, "FIN"}, {tcp::Flag::Rst, "RST"}, {tcp::Flag::Psh, "PSH"},
        {tcp::Flag::Ack, "ACK"}, {tcp::Flag::Urg, "URG"}, {tcp::Flag::Ece, "ECE"}, {tcp::Flag::Cwr, "CWR"}};
    Json json = Json::array();
    for (const auto &[flag, name] : kNames) {
        if (flags.has(flag)) {
            json.push_back(name);
        }
    }
    return json;
}

class Writer {
public:
    Writer(const sim::Setup &setup, const record::Recording &recording, Output &output)
        : setup_(setup), recording_(recording), scales_(recording), output_(output) {}

    void write_all() {
        for (std::size_t i = 0; i < recording_.fact_count(); ++i) {
            const sim::Fact fact = recording_.fact(i);
            fact_ = &fact;
            std::visit([this](const auto &body) { write(body); }, fact.body);
        }
    }

private:
    Json line(const char *kind) const {
        Json json;
        json["kind"] = kind;
        json["id"] = fact_->id;
        json["cause"] = cause();
        json["t_ns"] = fact_->at.ns;
        return json;
    }

    /// The cause if it has a line of its own, which is then an earlier one: a full recording keeps every
    /// fact.
    Json cause() const {
        return fact_->cause != 0 && recording_.find(fact_->cause) ? Json(fact_->cause) : nullptr;
    }

    Json host(HostId id) const {
        return id < setup_.hosts.size() ? Json(setup_.hosts[id].name) : Json(nullptr);
    }

    void print(const Json &json) { output_.line(json.dump(-1, ' ', false, Json::error_handler_t::replace)); }

    void write(const sim::SegmentSent &sent) {
        const record::SegmentRecord *record = recording_.segment(fact_->id);
        const tcp::Segment &segment = sent.segment;
        const bool has_ack = segment.has(tcp::Flag::Ack);
        Json json = line("segment");
        json["conn"] = sent.conn;
        json["from"] = host(sent.from);
        json["to"] = host(sent.to);
        json["src"] = to_string(segment.src);
        json["dst"] = to_string(segment.dst);
        json["flags"] = flags_json(segment.flags);
        json["seq"] = segment.seq.value;
        json["ack"] = has_ack ? Json(segment.ack.value) : Json(nullptr);
        json["seq_rel"] = record->seq_rel;
        json["ack_rel"] = has_ack ? Json(record->ack_rel) : Json(nullptr);
        json["len"] = segment.text.len;
        json["win"] = segment.wnd;
        json["win_bytes"] = scales_.bytes(sent);
        json["options"] = options_json(segment.options);
        json["retransmission"] = sent.retransmission;
        json["forged"] = record->forged;
        json["fate"] = record::to_string(record->fate);
        Json arrivals = Json::array();
        for (const Instant arrival : record->arrivals) {
            arrivals.push_back(arrival.ns);
        }
        json["arrivals_ns"] = std::move(arrivals);
        print(json);
    }

    void write(const sim::Arrived &arrived) {
        Json json = line("arrive");
        json["host"] = host(arrived.host);
        json["segment"] = arrived.segment;
        json["conn"] = arrived.conn;
        print(json);
    }

    void write(const sim::StateChanged &change) {
        Json json = line("state");
        json["host"] = host(change.host);
        json["conn"] = change.conn;
        json["from"] = tcp::to_string(change.from);
        json["to"] = tcp::to_string(change.to);
        print(json);
    }

    static Json args_of(const sim::Called &call) {
        Json args = Json::object();
        const bool names_remote = call.name == sim::CallName::Connect || call.name == sim::CallName::Accept;
        if (names_remote || call.name == sim::CallName::Listen) {
            args["local"] = to_string(call.local);
        }
        if (names_remote) {
            args["remote"] = to_string(call.remote);
        }
        if (call.name == sim::CallName::Write || call.name == sim::CallName::Read) {
            args["bytes"] = call.bytes;
        }
        return args;
    }

    void write(const sim::Called &call) {
        const record::CallRecord *record = recording_.call(fact_->id);
        const bool returned = record != nullptr && record->returned.has_value();
        Json json = line("call");
        json["host"] = host(call.host);
        json["conn"] = call.conn;
        json["name"] = sim::to_string(call.name);
        json["args"] = args_of(call);
        json["result"] = returned ? Json(record->returned->result) : Json(nullptr);
        json["error"] =
            returned && !record->returned->error.empty() ? Json(record->returned->error) : Json(nullptr);
        print(json);
    }

    void write(const sim::Delivered &delivered) {
        Json json = line("deliver");
        json["host"] = host(delivered.host);
        json["conn"] = delivered.conn;
        json["offset"] = delivered.offset;
        json["len"] = delivered.len;
        print(json);
    }

    void write(const sim::TimerMoved &timer) {
        Json json = line("timer");
        json["host"] = host(timer.host);
        json["conn"] = timer.conn;
        json["name"] = tcp::to_string(timer.timer);
        json["action"] = tcp::to_string(timer.action);
        json["deadline_ns"] = timer.deadline.ns;
        print(json);
    }

    void write(const sim::StepDecided &step) {
        Json json = line("step");
        json["host"] = host(step.host);
        json["conn"] = step.conn;
        json["segment"] = step.segment;
        json["step"] = tcp::to_string(step.step);
        json["section"] = tcp::section_of(step.step);
        json["verdict"] = tcp::to_string(step.verdict);
        print(json);
    }

    /// What befell a segment on the wire: its id, its sender, who did it, and the new arrival where there is
    /// one.
    void write(const sim::WireEvent &event) {
        static constexpr const char *kAgents[] = {"rule", "person", "no-route"};
        const record::SegmentRecord *record = recording_.segment(event.segment);
        Json args = Json::array();
        args.push_back(std::to_string(event.segment));
        args.push_back(record != nullptr ? host(record->sent.from) : Json(""));
        args.push_back(event.agent == sim::WireAgent::Rule ? "rule " + std::to_string(event.rule)
                                                           : kAgents[static_cast<std::size_t>(event.agent)]);
        const bool arrives = event.fate == sim::WireFate::Delayed || event.fate == sim::WireFate::Released ||
                             event.fate == sim::WireFate::Duplicated;
        if (arrives) {
            args.push_back(std::to_string(event.arrives.ns));
        }
        note("wire." + std::string(sim::to_string(event.fate)), std::move(args), {});
    }

    void write(const sim::Noted &noted) { note(noted.text.id, Json(noted.text.args), noted.rfc); }

    void note(const std::string &text_id, Json args, std::string_view rfc) {
        Json json = line("note");
        json["text_id"] = text_id;
        json["args"] = std::move(args);
        json["rfc"] = rfc.empty() ? Json(nullptr) : Json(rfc);
        print(json);
    }

    const sim::Setup &setup_;
    const record::Recording &recording_;
    const WindowScales scales_;
    Output &output_;
    const sim::Fact *fact_ = nullptr;
};

}  // namespace

void write_json_lines(const sim::Setup &setup, const record::Recording &recording, Output &output) {
    Writer(setup, recording, output).write_all();
}

}  // namespace theater::app
