#include "app/json_lines.h"

#include <map>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/run.h"
#include "app/terminal.h"
#include "core/record/figures.h"
#include "core/tcp/config_fields.h"

namespace theater::app {
namespace {

using Json = nlohmann::ordered_json;
using record::FactId;
using record::HostId;

/// Who makes forged segments: a third host, which has no name in a file.
constexpr const char *kForger = "third-host";

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

/// A cookie's bytes; a request has none.
std::string hexadecimal(const tcp::Options::FastOpen &option) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < option.len; ++i) {
        text += kDigits[option.cookie[i] >> 4];
        text += kDigits[option.cookie[i] & 15];
    }
    return text;
}

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
    if (options.fast_open) {
        json["tfo"] = hexadecimal(*options.fast_open);
        if (options.fast_open->experimental) {
            json["tfo_experimental"] = true;
        }
    }
    return json;
}

/// A value of an option as a file has it: a number, true or false, or text.
Json option_json(std::string_view name, std::int64_t value) {
    const tcp::ConfigField *field = tcp::find_config_field(name);
    if (field == nullptr) {
        return value;
    }
    switch (field->kind) {
        case tcp::FieldKind::Time: return to_string(Duration{value});
        case tcp::FieldKind::Switch: return value != 0;
        case tcp::FieldKind::Choice: return field->choices[static_cast<std::size_t>(value)];
        default: return value;
    }
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
        write_meta();
        for (std::size_t i = 0; i < recording_.fact_count(); ++i) {
            const sim::Fact fact = recording_.fact(i);
            fact_ = &fact;
            std::visit([this](const auto &body) { write(body); }, fact.body);
            last_id_ = fact.id;
        }
        for (const record::ConnectionFigures &figures : record::figures_of(recording_)) {
            write(figures);
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

    /// A line about the whole run: the first, before everything that happens.
    void write_meta() {
        Json json;
        json["kind"] = "meta";
        json["id"] = 0;
        json["cause"] = nullptr;
        json["t_ns"] = 0;
        json["profile"] = setup_.profile;
        json["seed"] = setup_.seed;
        Json hosts = Json::array(), not_tcp = Json::array();
        for (const sim::HostSetup &host : setup_.hosts) {
            hosts.push_back(host.name);
        }
        for (const NotTcp &mark : not_tcp_of(setup_, recording_)) {
            Json one;
            one["host"] = host(mark.host);
            one["option"] = mark.option;
            not_tcp.push_back(std::move(one));
        }
        json["hosts"] = std::move(hosts);
        json["not_tcp"] = std::move(not_tcp);
        print(json);
    }

    static Json nanoseconds(const std::optional<Duration> &time) {
        return time ? Json(time->ns) : Json(nullptr);
    }

    /// What a connection's opening cost, told after everything that happened.
    void write(const record::ConnectionFigures &figures) {
        Json json;
        json["kind"] = "figures";
        json["id"] = ++last_id_;
        json["cause"] = nullptr;
        json["t_ns"] = recording_.end().ns;
        json["conn"] = figures.conn;
        json["client"] = host(figures.client);
        json["server"] = host(figures.server);
        json["connect_ns"] = figures.opened_at.ns;
        json["first_byte_ns"] = nanoseconds(figures.first_byte_at_server);
        json["answer_ns"] = nanoseconds(figures.first_byte_of_answer);
        json["round_trips"] = figures.round_trips ? Json(*figures.round_trips) : Json(nullptr);
        json["round_trips_saved"] = figures.round_trips_saved;
        json["retransmissions"] = figures.retransmissions;
        print(json);
    }

    void print(const Json &json) { output_.line(json.dump(-1, ' ', false, Json::error_handler_t::replace)); }

    void write(const sim::SegmentSent &sent) {
        const std::optional<record::SegmentRecord> record = recording_.segment(fact_->id);
        const tcp::Segment &segment = sent.segment;
        const bool has_ack = segment.has(tcp::Flag::Ack);
        Json json = line("segment");
        json["conn"] = sent.conn;
        json["from"] = record->forged ? owner_of(segment.src.address, fact_->at) : host(sent.from);
        json["to"] = host(sent.to);
        json["src"] = to_string(segment.src);
        json["dst"] = to_string(segment.dst);
        json["flags"] = flags_json(segment.flags);
        json["seq"] = segment.seq.value;
        json["ack"] = has_ack ? Json(segment.ack.value) : Json(nullptr);
        json["seq_rel"] = record->seq_rel;
        json["ack_rel"] = has_ack ? Json(record->ack_rel) : Json(nullptr);
        json["len"] = segment.text.len;
        if (segment.has(tcp::Flag::Urg)) json["urgent"] = segment.urgent;
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
        if (record->forged) {
            json["by"] = kForger;
        }
        print(json);
    }

    /// The host that has this address now; hosts can be given new ones.
    Json owner_of(const tcp::IpAddress &address, Instant at) const {
        for (std::size_t i = 0; i < setup_.hosts.size(); ++i) {
            if (address_of(static_cast<HostId>(i), at) == address) {
                return setup_.hosts[i].name;
            }
        }
        return nullptr;
    }

    tcp::IpAddress address_of(HostId host, Instant at) const {
        tcp::IpAddress address = setup_.hosts[host].address;
        for (const record::CallRecord &call : recording_.calls()) {
            const bool moves = call.call.name == sim::CallName::Renumber && call.call.host == host;
            if (moves && call.at <= at) {
                address = call.call.local.address;
            }
        }
        return address;
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
        const bool moves_text = call.name == sim::CallName::Write || call.name == sim::CallName::Read;
        if (moves_text || (call.name == sim::CallName::Connect && call.bytes > 0)) {
            args["bytes"] = call.bytes;
        }
        if (call.name == sim::CallName::Listen && call.bytes > 0) {
            args["backlog"] = call.bytes;
        }
        if (call.name == sim::CallName::Renumber) {
            args["address"] = to_string(call.local.address);
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
        static constexpr const char *kAgents[] = {"rule",  "person", "no-route",  "wire",
                                                  "queue", "cable",  "middlebox", "host-off"};
        const std::optional<record::SegmentRecord> record = recording_.segment(event.segment);
        Json args = Json::array();
        args.push_back(std::to_string(event.segment));
        args.push_back(!record ? Json("") : record->forged ? Json(kForger) : host(record->sent.from));
        args.push_back(event.agent == sim::WireAgent::Rule ? "rule " + std::to_string(event.rule)
                                                           : kAgents[static_cast<std::size_t>(event.agent)]);
        const bool arrives = event.fate == sim::WireFate::Delayed || event.fate == sim::WireFate::Released ||
                             event.fate == sim::WireFate::Duplicated;
        if (arrives) {
            args.push_back(std::to_string(event.arrives.ns));
        }
        note("wire." + std::string(sim::to_string(event.fate)), std::move(args), {}, sim::kNoHost,
             record ? record->sent.conn : 0);
    }

    void write(const sim::OptionChanged &change) {
        Json json = line("option");
        json["host"] = host(change.host);
        json["name"] = change.name;
        json["from"] = option_json(change.name, change.from);
        json["to"] = option_json(change.name, change.to);
        print(json);
    }

    void write(const sim::Measured &measured) {
        Json json = line("measure");
        json["host"] = host(measured.host);
        json["conn"] = measured.conn;
        json["quantity"] = tcp::to_string(measured.quantity);
        json["value"] = measured.value;
        print(json);
    }

    void write(const sim::CongestionTurned &turned) {
        Json json = line("congestion");
        json["host"] = host(turned.host);
        json["conn"] = turned.conn;
        json["event"] = tcp::to_string(turned.event);
        json["section"] = tcp::section_of(turned.event);
        print(json);
    }

    void write(const sim::Noted &noted) {
        note(noted.text.id, Json(noted.text.args), noted.rfc, noted.host, noted.conn);
    }

    void note(const std::string &text_id, Json args, std::string_view rfc, HostId whose,
              record::ConnId conn) {
        Json json = line("note");
        json["text_id"] = text_id;
        json["args"] = std::move(args);
        json["rfc"] = rfc.empty() ? Json(nullptr) : Json(rfc);
        json["host"] = host(whose);
        json["conn"] = conn;
        print(json);
    }

    const sim::Setup &setup_;
    const record::Recording &recording_;
    const WindowScales scales_;
    Output &output_;
    const sim::Fact *fact_ = nullptr;
    record::FactId last_id_ = 0;
};

}  // namespace

void write_json_lines(const sim::Setup &setup, const record::Recording &recording, Output &output) {
    Writer(setup, recording, output).write_all();
}

}  // namespace theater::app
