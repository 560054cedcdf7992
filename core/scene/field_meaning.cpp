// What the fields of a header mean (RFC 9293 §3.1 and the RFCs of the options).
#include <fmt/format.h>
#include <algorithm>

#include "core/scene/field_words.h"
#include "core/scene/labels.h"

namespace theater::scene {

using wire::FieldKind;
using wire::OptionKind;

std::string FieldTeller::ours(tcp::Seq seq) const {
    return std::to_string(numbers_ == Numbers::Relative ? seq.value - packet_.seq_base : seq.value);
}

std::string FieldTeller::theirs(tcp::Seq seq) const {
    return std::to_string(numbers_ == Numbers::Relative ? seq.value - packet_.ack_base : seq.value);
}

FieldWords FieldTeller::tell(std::size_t place) const {
    const wire::Field &field = packet_.fields[place];
    return {meaning(field), origin(field)};
}

// RFC 2883 §4: a first block below the acknowledgment number, or inside the second block.
bool FieldTeller::is_duplicate_sack(const wire::Field &field) const {
    const tcp::Options &options = segment_.options;
    if (field.nth != 0 || options.sack_count == 0) return false;
    const tcp::Options::SackBlock &first = options.sack[0], &second = options.sack[1];
    if (tcp::before(first.left, segment_.ack)) return true;
    return options.sack_count > 1 && tcp::at_or_before(second.left, first.left) &&
           tcp::at_or_before(first.right, second.right);
}

Text FieldTeller::meaning_of_sack(const wire::Field &field) const {
    if (is_duplicate_sack(field)) return {"field.means-dsack", {}};
    return {field.kind == FieldKind::SackLeft ? "field.means-sack-left" : "field.means-sack-right", {}};
}

Text FieldTeller::meaning(const wire::Field &field) const {
    const std::string value = std::to_string(field.value);
    switch (field.kind) {
        case FieldKind::IpVersion: return {"field.means-ip-version", {value}};
        case FieldKind::IpHeaderLength:
            return {"field.means-ip-header-length", {value, std::to_string(field.value * 4)}};
        case FieldKind::IpServices: return {"field.means-ip-services", {}};
        case FieldKind::IpEcn:
            return {"field.means-ip-ecn", {std::string(to_string(static_cast<tcp::Ecn>(field.value)))}};
        case FieldKind::IpTotalLength: return {"field.means-ip-total-length", {value}};
        case FieldKind::IpIdentification: return {"field.means-ip-identification", {}};
        case FieldKind::IpFlags: return {"field.means-ip-flags", {}};
        case FieldKind::IpFragmentOffset: return {"field.means-ip-fragment-offset", {}};
        case FieldKind::IpTimeToLive:
        case FieldKind::IpHopLimit: return {"field.means-ip-time-to-live", {value}};
        case FieldKind::IpProtocol:
        case FieldKind::IpNextHeader: return {"field.means-ip-protocol", {value}};
        case FieldKind::IpChecksum: return {"field.means-ip-checksum", {}};
        case FieldKind::IpFlowLabel: return {"field.means-ip-flow-label", {}};
        case FieldKind::IpPayloadLength: return {"field.means-ip-payload-length", {value}};
        case FieldKind::IpSource: return {"field.means-ip-source", {}};
        case FieldKind::IpDestination: return {"field.means-ip-destination", {}};
        case FieldKind::SourcePort: return {"field.means-source-port", {host()}};
        case FieldKind::DestinationPort: return {"field.means-destination-port", {peer()}};
        case FieldKind::SequenceNumber:
            return {has(tcp::Flag::Rst)   ? "field.means-sequence-rst"
                    : has(tcp::Flag::Syn) ? "field.means-sequence-syn"
                    : segment_.len() > 0  ? "field.means-sequence"
                                          : "field.means-sequence-empty",
                    {ours(segment_.seq), ours(segment_.seq + segment_.len())}};
        case FieldKind::AcknowledgmentNumber:
            return {has(tcp::Flag::Ack) ? "field.means-acknowledgment" : "field.means-acknowledgment-off",
                    {theirs(segment_.ack), peer()}};
        case FieldKind::DataOffset:
            return {"field.means-data-offset", {value, std::to_string(field.value * 4)}};
        case FieldKind::Reserved: return {"field.means-reserved", {}};
        case FieldKind::Cwr: return {"field.means-cwr", {}};
        case FieldKind::Ece: return {"field.means-ece", {}};
        case FieldKind::Urg: return {"field.means-urg", {}};
        case FieldKind::Ack: return {"field.means-ack", {}};
        case FieldKind::Psh: return {"field.means-psh", {}};
        case FieldKind::Rst: return {"field.means-rst", {}};
        case FieldKind::Syn: return {"field.means-syn", {}};
        case FieldKind::Fin: return {"field.means-fin", {}};
        case FieldKind::Window:
            if (has(tcp::Flag::Rst)) return {"field.means-window-rst", {}};
            return {has(tcp::Flag::Syn) ? "field.means-window-syn" : "field.means-window", {peer()}};
        case FieldKind::Checksum: return {"field.means-checksum", {}};
        case FieldKind::UrgentPointer:
            return {has(tcp::Flag::Urg) ? "field.means-urgent" : "field.means-urgent-off",
                    {ours(segment_.seq + segment_.urgent)}};
        case FieldKind::OptionKindByte: return option_meaning(field.option);
        case FieldKind::OptionLength: return {"field.means-option-length", {value}};
        case FieldKind::Mss: return {"field.means-mss", {value, peer()}};
        case FieldKind::WindowScale:
            // More than 14 counts as 14 (RFC 7323 §2.3).
            return {"field.means-shift",
                    {value, grouped(std::uint64_t{1} << std::min<std::uint64_t>(field.value, 14)), host()}};
        case FieldKind::SackLeft:
        case FieldKind::SackRight: return meaning_of_sack(field);
        case FieldKind::TimestampValue: return {"field.means-tsval", {host()}};
        case FieldKind::TimestampEcho:
            return {field.value == 0 && is_first_syn() ? "field.means-tsecr-none" : "field.means-tsecr",
                    {peer()}};
        case FieldKind::FastOpenMagic: return {"field.means-exid", {}};
        case FieldKind::FastOpenCookie: return {"field.means-cookie", {}};
        case FieldKind::UnknownOption: return {"field.means-unknown", {}};
        case FieldKind::Data: return {"field.means-data", {grouped(field.bits / 8)}};
    }
    return {};
}

Text FieldTeller::option_meaning(OptionKind kind) const {
    switch (kind) {
        case OptionKind::End: return {"field.option-end", {}};
        case OptionKind::NoOperation: return {"field.option-nop", {}};
        case OptionKind::Mss: return {"field.option-mss", {}};
        case OptionKind::WindowScale: return {"field.option-window-scale", {}};
        case OptionKind::SackPermitted: return {"field.option-sack-permitted", {}};
        case OptionKind::Sack: return {"field.option-sack", {std::to_string(segment_.options.sack_count)}};
        case OptionKind::Timestamps: return {"field.option-timestamps", {}};
        case OptionKind::FastOpen:
            return {segment_.options.fast_open && segment_.options.fast_open->is_request()
                        ? "field.option-fast-open-request"
                        : "field.option-fast-open",
                    {}};
        case OptionKind::Experimental: return {"field.option-experimental", {}};
    }
    return {"field.option-unknown", {std::to_string(static_cast<unsigned>(kind))}};
}

}  // namespace theater::scene
