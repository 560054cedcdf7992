// What a person does besides touching a segment: forging, switching, changing the wire; and what befalls a
// whole host: power, keys, its address.
#include <algorithm>

#include "core/sim/reporter.h"
#include "core/sim/validity.h"
#include "core/tcp/config_fields.h"

namespace theater::sim {

namespace {

// Bytes that no application has ever written.
constexpr std::uint64_t kForgedStream = UINT64_MAX;

// "loss=0.01": millionths as a decimal fraction, in the words of a scenario file.
std::string probability_text(std::string_view key, std::uint32_t parts_per_million) {
    std::string digits = std::to_string(parts_per_million % 1'000'000);
    digits.insert(0, 6 - digits.size(), '0');
    while (digits.size() > 1 && digits.back() == '0')
        digits.pop_back();
    return std::string(key) + "=" + std::to_string(parts_per_million / 1'000'000) + "." + digits;
}

// A direction of the wire in the words of a scenario file, without what it does not do.
std::string text_of(const SetLine &set) {
    const Impairments &wire = set.impairments;
    std::string out = "delay=" + to_string(set.delay);
    const auto number = [&](std::string_view key, std::uint64_t value) {
        if (value != 0) out += ", " + std::string(key) + "=" + std::to_string(value);
    };
    const auto luck = [&](std::string_view key, std::uint32_t parts_per_million) {
        if (parts_per_million != 0) out += ", " + probability_text(key, parts_per_million);
    };
    if (wire.jitter != Duration{}) out += ", jitter=" + to_string(wire.jitter);
    number("rate_bps", wire.rate_bps);
    number("queue", wire.queue_packets);
    number("mark_queue", wire.mark_queue);
    luck("mark", wire.mark_ppm);
    luck("loss", wire.loss_ppm);
    luck("duplicate", wire.duplicate_ppm);
    luck("corrupt", wire.corrupt_ppm);
    luck("reorder", wire.reorder_ppm);
    if (wire.reorder_ppm != 0) out += ", reorder_by=" + to_string(wire.reorder_by);
    luck("burst.to_bad", wire.burst.to_bad_ppm);
    return out;
}

}  // namespace

void Turn::note(HostId host, ConnId conn, std::string_view id, std::vector<std::string> args,
                std::string_view rfc, FactId cause) {
    emit(Noted{Text{std::string(id), std::move(args)}, rfc, host, conn}, cause);
}

void Turn::act(const Command &command) {
    if (const auto *call = std::get_if<CallSpec>(&command.act)) {
        make_call(*call, 0, true);
    } else if (const auto *forged = std::get_if<ForgeSegment>(&command.act)) {
        forge(*forged);
    } else if (const auto *option = std::get_if<SetOption>(&command.act)) {
        set_option(*option);
    } else if (const auto *cable = std::get_if<SetCable>(&command.act)) {
        set_cable(cable->cable);
    } else if (const auto *faults = std::get_if<SetFaults>(&command.act)) {
        set_faults(*faults);
    } else if (const auto *line = std::get_if<SetLine>(&command.act)) {
        set_line(*line);
    } else if (const auto *boxes = std::get_if<SetMiddleboxes>(&command.act)) {
        set_middleboxes(*boxes);
    }
}

// A third host signs with any address. What is not said is taken from the connection that it imitates.
void Turn::forge(const ForgeSegment &forged) {
    Link &link = world_.link_;
    const Host &target = world_.hosts_[forged.to];
    const auto other = static_cast<HostId>(1 - forged.to);
    const Connection *imitated = target.nth(forged.connection);
    Packet packet;
    packet.from = other;
    packet.to = forged.to;
    tcp::Segment &segment = packet.segment;
    segment.src = {world_.hosts_[other].address(), 0};
    segment.dst = {target.address(), 0};
    if (imitated != nullptr) {
        segment.src = imitated->tcb.remote;
        segment.dst = imitated->tcb.local;
    } else if (!target.listeners().empty()) {
        segment.dst.port = target.listeners().front().port;
    }
    if (forged.src_address) segment.src.address = *forged.src_address;
    if (forged.src_port) segment.src.port = *forged.src_port;
    if (forged.dst_port) segment.dst.port = *forged.dst_port;
    segment.flags = forged.flags;
    segment.seq = {forged.seq};
    if (forged.flags.has(tcp::Flag::Ack)) segment.ack = {forged.ack};
    const bool relative = forged.numbers == ForgeNumbers::Relative && imitated != nullptr;
    if (relative) {
        segment.seq = imitated->tcb.rcv.irs + forged.seq;
        if (forged.flags.has(tcp::Flag::Ack)) segment.ack = imitated->tcb.snd.iss + forged.ack;
    }
    segment.wnd = forged.wnd;
    segment.urgent = forged.urgent;
    segment.options = forged.options;
    for (std::uint8_t i = 0; relative && i < segment.options.sack_count; ++i) {
        tcp::Options::SackBlock &block = segment.options.sack[i];
        block = {imitated->tcb.snd.iss + block.left.value, imitated->tcb.snd.iss + block.right.value};
    }
    if (forged.len > 0) segment.text = {kForgedStream, forged.seq, forged.len};
    const Connection *known = target.find(segment.dst, segment.src);
    packet.conn = known != nullptr ? known->id : world_.next_conn_++;
    packet.number = link.next_packet_++;
    packet.ordinal = ++link.sent_[other];
    packet.sent_at = world_.now_;
    packet.arrives = world_.now_ + forged.transit.value_or(link.delay(other));
    packet.segment_fact = emit(SegmentSent{other, packet.to, packet.conn, packet.ordinal, segment, false,
                                           Origin::Forged, world_.now_, *packet.arrives},
                               0);
    packet.cause = packet.segment_fact;
    if (link.is_cut_between(world_.now_, *packet.arrives)) {
        const Duration way = *packet.arrives - world_.now_;
        doom(packet, WireAgent::Cable, world_.now_ + way / 2);
    }
    link.add(packet);
    put_on_wire(packet);
}

void Turn::set_option(const SetOption &option) {
    const tcp::ConfigField *field = tcp::find_config_field(option.name);
    Host &host = world_.hosts_[option.host];
    if (!is_valid(option, host.config_)) {
        note(option.host, 0, "note.option-refused", {option.name, std::to_string(option.value)}, {}, 0);
        return;
    }
    const std::int64_t before = field->get(host.config_);
    const FactId changed = emit(OptionChanged{option.host, field->name, before, option.value}, 0);
    if (before == option.value) return;
    field->set(host.config_, option.value);
    for (std::uint32_t place = 1; place <= host.connections_.size(); ++place) {
        Connection &connection = host.connections_[place - 1];
        if (!connection.is_live()) continue;
        Reporter reporter(*this, host.id_, connection.id);
        tcp::on_config_changed(connection.tcb, {world_.now_, changed, host.config_, reporter});
        plan_timer(host, place);
    }
}

void Turn::set_cable(Cable cable) {
    Link &link = world_.link_;
    const bool cut = cable == Cable::Cut;
    if (cut ? link.cable_ == cable : !link.is_cut(world_.now_)) return;
    link.cable_ = cable;
    // Whoever mends the cable mends it whole, though it was the scenario that had cut it.
    if (!cut) link.end_outages(world_.now_);
    note(kNoHost, 0, cut ? "note.cable-cut" : "note.cable-mended", {}, {}, 0);
    if (!cut) return;
    // What is on the wire is lost; what a person holds in the hand is not on the wire.
    std::vector<Packet> lost = link.packets();
    std::erase_if(lost, [](const Packet &packet) { return !packet.arrives.has_value(); });
    for (const Packet &packet : lost) {
        Lane &lane = link.lane_mutable(packet.from);
        lane.take(lane.place_of(packet.number));
    }
    for (const Packet &packet : lost)
        lose(packet, packet.doomed ? packet.doomed_by : WireAgent::Cable, packet.segment_fact);
}

void Turn::set_faults(const SetFaults &set) {
    Link &link = world_.link_;
    if (set.faults == link.faults_) return;
    if (!is_valid(set)) {
        note(kNoHost, 0, "note.wire-refused", {}, {}, 0);
        return;
    }
    const auto enabled =
        std::count_if(set.faults.begin(), set.faults.end(), [](const Fault &fault) { return fault.enabled; });
    note(kNoHost, 0, "note.faults-changed", {std::to_string(set.faults.size()), std::to_string(enabled)}, {},
         0);
    link.set_faults(set.faults);
}

void Turn::set_line(const SetLine &set) {
    Link &link = world_.link_;
    if (!is_valid(set)) {
        note(kNoHost, 0, "note.wire-refused", {}, {}, 0);
        return;
    }
    if (set == link.line_now(set.from)) return;
    note(kNoHost, 0, "note.line-changed", {world_.hosts_[set.from].name(), text_of(set)}, {}, 0);
    link.set_line(set);
}

void Turn::set_middleboxes(const SetMiddleboxes &set) {
    Link &link = world_.link_;
    if (set.middleboxes == link.setup().middleboxes) return;
    if (!is_valid(set)) {
        note(kNoHost, 0, "note.wire-refused", {}, {}, 0);
        return;
    }
    std::string list;
    for (const Middlebox &box : set.middleboxes)
        list += (list.empty() ? "" : ", ") + std::string(to_string(box.act));
    note(kNoHost, 0, list.empty() ? "note.no-middleboxes" : "note.middleboxes-changed", {list}, {}, 0);
    link.set_middleboxes(set.middleboxes);
}

// A crash: sockets, listeners, cookies and keys are gone, and no segment says so.
void Turn::lose_memory(Host &host, FactId cause) {
    for (Connection &connection : host.connections_) {
        if (!connection.is_live()) continue;
        Reporter reporter(*this, host.id_, connection.id);
        tcp::vanish(connection.tcb, {world_.now_, cause, host.config_, reporter});
        connection.connect_call = connection.read_call = 0;
        connection.write = {};
    }
    for (std::size_t i = 0; i < host.listeners_.size(); ++i)
        emit(StateChanged{host.id_, 0, tcp::State::Listen, tcp::State::Closed}, cause);
    host.listeners_.clear();
    host.stateless_.clear();
    host.waiting_accepts_.clear();
    host.cookie_jar_.clear();
    host.fast_open_keys_.forget();
}

bool Turn::host_call(Host &host, const CallSpec &spec, FactId cause, bool by_person) {
    switch (spec.name) {
        case CallName::PowerOff:
        case CallName::Reboot:
        case CallName::RotateKey:
        case CallName::ForgetKey:
        case CallName::Renumber: break;
        default: return false;
    }
    Called call_made{host.id_, 0, spec.name, 0, {}, {}, by_person};
    if (spec.address) call_made.local.address = *spec.address;
    const FactId call = called(call_made, cause);
    switch (spec.name) {
        case CallName::PowerOff:
        case CallName::Reboot:
            lose_memory(host, call);
            host.has_power_ = spec.name == CallName::Reboot;
            break;
        case CallName::RotateKey: host.fast_open_keys_.rotate(); break;
        case CallName::ForgetKey: host.fast_open_keys_.forget(); break;
        default:
            if (spec.address) host.address_ = *spec.address;
            break;
    }
    returned(call, 0, {});
    return true;
}

}  // namespace theater::sim
