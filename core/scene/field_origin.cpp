// Where the value of a field came from: which variable of its sender's TCB, which option of its host, which
// segment before it.
#include <algorithm>

#include <fmt/format.h>

#include "core/scene/field_words.h"
#include "core/scene/labels.h"

namespace theater::scene {

using tcp::Flag;
using wire::FieldKind;

namespace {

const tcp::Tcb *tcb_of(const sim::World &world, const record::SegmentRecord &segment) {
    if (segment.sent.from >= world.hosts().size()) return nullptr;
    const sim::Connection *connection = world.hosts()[segment.sent.from].find(segment.sent.conn);
    return connection == nullptr ? nullptr : &connection->tcb;
}

std::optional<record::SegmentRecord> answered_by(const record::Recording &recording,
                                                 const record::SegmentRecord &segment) {
    const std::optional<sim::Fact> cause = recording.find(segment.cause);
    const auto *arrived = cause ? std::get_if<sim::Arrived>(&cause->body) : nullptr;
    return arrived == nullptr ? std::nullopt : recording.segment(arrived->segment);
}

}  // namespace

SenderFacts sender_facts(const record::Course &course, const record::SegmentRecord &segment) {
    SenderFacts facts;
    const sim::HostId from = segment.sent.from;
    if (segment.forged || from >= course.setup().hosts.size()) return facts;
    // Before the instant first: the world goes forward in small steps without a replay.
    if (segment.sent_at.ns > 0) {
        const tcp::Tcb *before = tcb_of(course.at(segment.sent_at - nanoseconds(1)), segment);
        if (before != nullptr) facts.nxt_before = before->snd.nxt;
    }
    const sim::World &world = course.at(segment.sent_at);
    facts.config = world.hosts()[from].config();
    if (const tcp::Tcb *tcb = tcb_of(world, segment)) {
        facts.has_tcb = true;
        facts.opened_actively = tcb->open == tcp::OpenKind::Active;
        facts.fin_sent = tcb->snd.fin_sent;
        facts.una = tcb->snd.una;
        facts.nxt = tcb->snd.nxt;
        facts.scales_windows = tcb->wscale_agreed;
        facts.shift = tcb->rcv.wscale;
    }
    const sim::HostSetup &setup = course.setup().hosts[from];
    facts.first_port = setup.first_port;
    facts.isn_is_given =
        std::find(setup.isns.begin(), setup.isns.end(), segment.sent.segment.seq.value) != setup.isns.end();
    const auto &calls = course.setup().calls;
    facts.port_is_given = std::any_of(calls.begin(), calls.end(), [&](const sim::ScheduledCall &call) {
        return call.call.host == from && call.call.local_port != 0 &&
               call.call.local_port == segment.sent.segment.src.port;
    });
    facts.answered = answered_by(course.recording(), segment);
    return facts;
}

Text FieldTeller::origin(const wire::Field &field) const {
    const bool hit = packet_.damage && field.first_byte() <= packet_.damage->byte &&
                     packet_.damage->byte < field.end_byte();
    if (hit) {
        const std::size_t byte = packet_.damage->byte;
        return {"field.from-damage",
                {std::to_string(byte), fmt::format("{:02x}", packet_.before[byte]),
                 fmt::format("{:02x}", packet_.bytes[byte])}};
    }
    if (wire::is_ip(field.kind)) return origin_of_ip(field);
    if (field.kind == FieldKind::Checksum)
        return {packet_.checksum.holds() ? "field.from-sum" : "field.from-sum-wrong",
                {fmt::format("0x{:04x}", packet_.checksum.expected),
                 fmt::format("0x{:04x}", packet_.checksum.carried)}};
    if (field.kind == FieldKind::DataOffset) {
        const std::size_t words = static_cast<std::size_t>(field.value);
        return {"field.from-header-length", {std::to_string(words), std::to_string((words - 5) * 4)}};
    }
    if (field.kind == FieldKind::OptionKindByte && field.option == wire::OptionKind::NoOperation)
        return {"field.from-padding", {}};
    if (record_.forged) return {"field.from-forged", {}};
    if (wire::is_flag(field.kind)) return origin_of_flag(field);
    switch (field.kind) {
        case FieldKind::SourcePort:
        case FieldKind::DestinationPort: return origin_of_port(field);
        case FieldKind::SequenceNumber: return origin_of_sequence();
        case FieldKind::AcknowledgmentNumber: return origin_of_acknowledgment();
        case FieldKind::Window: return origin_of_window();
        case FieldKind::Reserved: return {"field.from-format", {}};
        case FieldKind::UrgentPointer:
            return {has(Flag::Urg) ? "field.from-urgent" : "field.from-unused", {host()}};
        case FieldKind::Data:
            return {"field.from-data", {host(), grouped(segment_.text.offset), grouped(segment_.text.len)}};
        default: return origin_of_option(field);
    }
}

Text FieldTeller::origin_of_ip(const wire::Field &field) const {
    switch (field.kind) {
        case FieldKind::IpEcn: return origin_of_ecn();
        case FieldKind::IpTotalLength:
        case FieldKind::IpPayloadLength: {
            const std::size_t text = packet_.bytes.size() * 8 - (packet_.fields.back().kind == FieldKind::Data
                                                                     ? packet_.fields.back().bit
                                                                     : packet_.bytes.size() * 8);
            const std::size_t ip = field.kind == FieldKind::IpTotalLength ? 20 : 0;
            // A forged packet can be longer than its own length field can say.
            if (field.value < ip + text / 8) return {"field.from-forged", {}};
            return {
                "field.from-length",
                {std::to_string(ip), std::to_string(field.value - ip - text / 8), std::to_string(text / 8)}};
        }
        case FieldKind::IpIdentification:
            return {field.value == 0 ? "field.from-identification-zero" : "field.from-counted",
                    {std::to_string(record_.sent.ordinal), host()}};
        case FieldKind::IpFlags: return {"field.from-dont-fragment", {}};
        case FieldKind::IpTimeToLive:
        case FieldKind::IpHopLimit: return {"field.from-time-to-live", {}};
        case FieldKind::IpChecksum: return {"field.from-ip-sum", {}};
        case FieldKind::IpSource:
            return {record_.forged ? "field.from-forged" : "field.from-address", {host()}};
        case FieldKind::IpDestination: return {"field.from-address", {peer()}};
        default: return {"field.from-format", {}};
    }
}

Text FieldTeller::origin_of_ecn() const {
    const auto carried = wire::find_field(packet_.fields, FieldKind::IpEcn);
    const auto ecn = static_cast<tcp::Ecn>(packet_.fields[*carried].value);
    if (ecn != segment_.ecn) return {"field.from-ecn-marked", {}};
    if (record_.forged) return {"field.from-forged", {}};
    if (ecn == tcp::Ecn::NotEct) return {"field.from-ecn-not", {}};
    return {"field.from-ecn-text", {}};
}

Text FieldTeller::origin_of_port(const wire::Field &field) const {
    const bool source = field.kind == FieldKind::SourcePort;
    if (!sender_.has_tcb) return {"field.from-port-answer", {host()}};
    if (!sender_.opened_actively)
        return source ? Text{"field.from-port-listen", {host()}} : Text{"field.from-port-peer", {peer()}};
    if (!source) return {"field.from-port-connect", {host(), peer()}};
    if (sender_.port_is_given) return {"field.from-port-given", {host()}};
    return {"field.from-port-free", {host(), std::to_string(sender_.first_port)}};
}

Text FieldTeller::origin_of_sequence() const {
    const tcp::Seq seq = segment_.seq;
    if (has(Flag::Syn)) {
        if (record_.sent.retransmission) return {"field.from-iss-again", {host()}};
        if (!sender_.has_tcb) return {"field.from-iss-cookie", {host()}};
        return {sender_.isn_is_given ? "field.from-iss-given" : "field.from-iss-random", {host()}};
    }
    if (has(Flag::Rst) && sender_.answered) {
        const tcp::Segment &offender = sender_.answered->sent.segment;
        if (offender.has(Flag::Ack) && offender.ack == seq) return {"field.from-rst-ack", {ours(seq)}};
        if (seq.value == 0) return {"field.from-rst-zero", {}};
    }
    if (record_.sent.retransmission)
        return {"field.from-repeated", {host(), ours(seq), ours(sender_.una), ours(sender_.nxt)}};
    if (segment_.len() == 0 && !has(Flag::Rst) && sender_.nxt_before && seq + 1 == *sender_.nxt_before)
        return {"field.from-probe", {host(), ours(*sender_.nxt_before)}};
    const bool takes_numbers = segment_.len() > 0;
    return {takes_numbers ? "field.from-snd-nxt" : "field.from-snd-nxt-empty",
            {host(), ours(seq), ours(seq + segment_.len())}};
}

Text FieldTeller::origin_of_acknowledgment() const {
    if (!has(Flag::Ack)) return {"field.from-no-ack", {}};
    if (has(Flag::Rst) && !sender_.has_tcb && sender_.answered) {
        const tcp::Segment &offender = sender_.answered->sent.segment;
        return {"field.from-rst-len",
                {theirs(offender.seq), std::to_string(offender.len()), theirs(segment_.ack)}};
    }
    if (has(Flag::Syn)) return {"field.from-irs", {peer(), theirs(segment_.ack)}};
    return {"field.from-rcv-nxt", {host(), theirs(segment_.ack)}};
}

Text FieldTeller::origin_of_flag(const wire::Field &field) const {
    const bool on = field.value != 0;
    switch (field.kind) {
        case FieldKind::Cwr:
            if (on) return {is_first_syn() ? "field.from-ecn-asked" : "field.from-cwr", {host()}};
            break;
        case FieldKind::Ece:
            if (on && is_first_syn()) return {"field.from-ecn-asked", {host()}};
            if (on) return {has(Flag::Syn) ? "field.from-ecn-agreed" : "field.from-ece", {host()}};
            break;
        case FieldKind::Urg:
            if (on) return {"field.from-urg", {host()}};
            break;
        case FieldKind::Ack:
            if (on && has(Flag::Rst) && sender_.answered && !sender_.has_tcb)
                return {"field.from-ack-rst", {}};
            if (on) return {"field.from-ack", {}};
            return {is_first_syn() ? "field.from-no-ack-syn" : "field.from-no-ack", {}};
        case FieldKind::Psh:
            if (on) return {"field.from-psh", {host()}};
            if (segment_.text.len == 0) return {"field.from-no-text", {}};
            if (!has(Flag::Syn)) return {"field.from-no-psh", {}};
            break;
        case FieldKind::Rst:
            if (on) return {sender_.answered ? "field.from-rst-answer" : "field.from-rst-abort", {host()}};
            break;
        case FieldKind::Syn:
            if (on) return {is_first_syn() ? "field.from-syn" : "field.from-syn-answer", {host()}};
            return {"field.from-no-syn", {}};
        case FieldKind::Fin:
            if (on) return {"field.from-fin", {host()}};
            if (!sender_.has_tcb || has(Flag::Rst)) break;
            return {sender_.fin_sent ? "field.from-fin-apart" : "field.from-no-fin", {host()}};
        default: break;
    }
    return {"field.from-flag-off", {std::string(wire::name_of(field))}};
}

Text FieldTeller::origin_of_window() const {
    const std::string told = grouped(segment_.wnd);
    if (has(Flag::Rst)) return {"field.from-window-rst", {}};
    if (has(Flag::Syn)) return {"field.from-window-syn", {host(), told}};
    if (!sender_.scales_windows || sender_.shift == 0) return {"field.from-window", {host(), told}};
    return {
        "field.from-window-scaled",
        {host(), grouped(std::uint64_t{segment_.wnd} << sender_.shift), std::to_string(sender_.shift), told}};
}

Text FieldTeller::origin_of_option(const wire::Field &field) const {
    const bool answer = has(Flag::Syn) && has(Flag::Ack);
    switch (field.option) {
        case wire::OptionKind::Mss:
            if (sender_.config.mss != 0) return {"field.from-mss-option", {host()}};
            return {"field.from-mss-mtu",
                    {std::to_string(sender_.config.mtu),
                     std::to_string(segment_.src.address.family == tcp::IpAddress::Family::V4 ? 20 : 40)}};
        case wire::OptionKind::WindowScale:
        case wire::OptionKind::SackPermitted:
            return {answer ? "field.from-option-answer" : "field.from-option-on", {host(), peer()}};
        case wire::OptionKind::Timestamps:
            if (field.kind == FieldKind::TimestampValue) return {"field.from-clock", {host()}};
            if (field.kind != FieldKind::TimestampEcho)
                return {has(Flag::Syn) ? (answer ? "field.from-option-answer" : "field.from-option-on")
                                       : "field.from-option-agreed",
                        {host(), peer()}};
            return {is_first_syn() ? "field.from-ts-none" : "field.from-ts-recent", {host()}};
        case wire::OptionKind::Sack: {
            const tcp::Options::SackBlock &block = segment_.options.sack[field.nth % 4];
            return {is_duplicate_sack(field) ? "field.from-dsack" : "field.from-sack",
                    {host(), theirs(block.left), theirs(block.right - 1), theirs(segment_.ack)}};
        }
        case wire::OptionKind::FastOpen:
        case wire::OptionKind::Experimental: return origin_of_fast_open();
        default: return {"field.from-format", {}};
    }
}

Text FieldTeller::origin_of_fast_open() const {
    if (has(Flag::Ack)) return {"field.from-cookie-made", {host(), peer()}};
    const bool request = segment_.options.fast_open && segment_.options.fast_open->is_request();
    return {request ? "field.from-cookie-wanted" : "field.from-cookie-jar", {host(), peer()}};
}

}  // namespace theater::scene
