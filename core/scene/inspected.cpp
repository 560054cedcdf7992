#include "core/scene/inspected.h"

#include <algorithm>

namespace theater::scene {

namespace {

// How many segments are looked at for the one before: it is nearly always among the last few.
constexpr std::size_t kLookBack = 256;

tcp::Segment segment_in(const record::SegmentRecord &record, PacketForm form) {
    tcp::Segment segment = record.sent.segment;
    if (form == PacketForm::Left) return segment;
    if (record.marked) segment.ecn = tcp::Ecn::Ce;
    // The only thing that a middlebox of ours takes out of a header.
    if (record.altered) segment.options.fast_open.reset();
    return segment;
}

wire::IpValues ip_values(const record::SegmentRecord &record) {
    const tcp::Segment &segment = record.sent.segment;
    // Linux writes zero into a SYN,ACK (and RFC 6864 §4.1 lets it): with DF set the number means nothing.
    const bool syn_ack = segment.has(tcp::Flag::Syn) && segment.has(tcp::Flag::Ack);
    return {syn_ack ? std::uint16_t{0} : static_cast<std::uint16_t>(record.sent.ordinal), 64};
}

std::optional<record::SegmentRecord> previous_of(const record::Recording &recording,
                                                 const record::SegmentRecord &segment) {
    const record::Segments all = recording.segments();
    const std::optional<std::size_t> place = all.place_of(segment.id);
    if (!place) return std::nullopt;
    const std::size_t last = *place > kLookBack ? *place - kLookBack : 0;
    for (std::size_t i = *place; i-- > last;) {
        const record::SegmentRecord other = all[i];
        const bool same = other.sent.from == segment.sent.from && other.sent.conn == segment.sent.conn &&
                          other.forged == segment.forged;
        if (same) return other;
    }
    return std::nullopt;
}

// What differs from packet to packet by its nature is no news.
bool can_be_news(wire::FieldKind kind) {
    switch (kind) {
        case wire::FieldKind::IpIdentification:
        case wire::FieldKind::IpChecksum:
        case wire::FieldKind::IpTotalLength:
        case wire::FieldKind::IpPayloadLength:
        case wire::FieldKind::Checksum:
        case wire::FieldKind::DataOffset:
        case wire::FieldKind::OptionKindByte:
        case wire::FieldKind::OptionLength:
        case wire::FieldKind::Data: return false;
        default: return true;
    }
}

bool is_idle(const wire::Field &field, const tcp::Segment &segment) {
    switch (field.kind) {
        case wire::FieldKind::AcknowledgmentNumber: return !segment.has(tcp::Flag::Ack);
        case wire::FieldKind::UrgentPointer: return !segment.has(tcp::Flag::Urg);
        case wire::FieldKind::Reserved:
        case wire::FieldKind::IpServices:
        case wire::FieldKind::IpFragmentOffset:
        case wire::FieldKind::IpFlowLabel: return field.value == 0;
        case wire::FieldKind::OptionKindByte:
            return field.option == wire::OptionKind::NoOperation || field.option == wire::OptionKind::End;
        default: return wire::is_flag(field.kind) && field.value == 0;
    }
}

const wire::Field *find_same(const std::vector<wire::Field> &fields, const wire::Field &wanted) {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const wire::Field &field) {
        return field.kind == wanted.kind && field.option == wanted.option && field.nth == wanted.nth;
    });
    return found == fields.end() ? nullptr : &*found;
}

void mark_fields(Inspected &result, const tcp::Segment &segment, const std::vector<wire::Field> &previous) {
    for (const wire::Field &field : result.fields) {
        FieldMark mark = FieldMark::Plain;
        const wire::Field *before = find_same(previous, field);
        if (is_idle(field, segment)) {
            mark = FieldMark::Idle;
        } else if (wire::is_flag(field.kind)) {
            mark = FieldMark::Set;
        } else if (before != nullptr && can_be_news(field.kind) && before->value != field.value) {
            mark = FieldMark::Changed;
        }
        const bool damaged = result.damage && field.first_byte() <= result.damage->byte &&
                             result.damage->byte < field.end_byte();
        const bool fails = field.kind == wire::FieldKind::Checksum && !result.checksum.holds();
        result.marks.push_back(damaged || fails ? FieldMark::Wrong : mark);
    }
}

}  // namespace

bool has_two_forms(const record::SegmentRecord &segment) {
    return segment.corrupted || segment.altered || segment.marked;
}

Inspected inspect(const record::Recording &recording, const record::SegmentRecord &segment, PacketForm form) {
    Inspected result;
    const tcp::Segment shown = segment_in(segment, form);
    result.bytes = wire::packet_of(shown, ip_values(segment));
    if (form == PacketForm::Arrives && segment.corrupted) {
        result.before = result.bytes;
        result.damage = wire::damage_of(result.bytes, segment.id);
        result.bytes[result.damage->byte] ^= result.damage->bits;
    }
    result.fields = wire::fields_of(result.bytes);
    result.checksum = wire::tcp_checksum(result.bytes);
    result.seq_base = segment.sent.segment.seq.value - segment.seq_rel;
    result.ack_base = segment.sent.segment.ack.value - segment.ack_rel;
    std::vector<wire::Field> previous;
    if (const std::optional<record::SegmentRecord> before = previous_of(recording, segment)) {
        result.previous = before->id;
        previous = wire::fields_of(wire::packet_of(before->sent.segment));
    }
    mark_fields(result, shown, previous);
    return result;
}

}  // namespace theater::scene
