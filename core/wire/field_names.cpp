// What the fields are called, and what they hold as text.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/wire/fields.h"

namespace theater::wire {

namespace {

struct Name {
    std::string_view whole, brief;
};

constexpr std::array<Name, kFieldKindCount> kNames{{
    {"Version", "Ver"},
    {"IHL", "IHL"},
    {"DSCP", "DSCP"},
    {"ECN", "ECN"},
    {"Total Length", "Total Length"},
    {"Identification", "Identification"},
    {"Flags", "Flags"},
    {"Fragment Offset", "Frag Offset"},
    {"Time to Live", "TTL"},
    {"Protocol", "Protocol"},
    {"Header Checksum", "Hdr Checksum"},
    {"Flow Label", "Flow Label"},
    {"Payload Length", "Payload Len"},
    {"Next Header", "Next Hdr"},
    {"Hop Limit", "Hop Limit"},
    {"Source Address", "Source Address"},
    {"Destination Address", "Destination Address"},
    {"Source Port", "Source Port"},
    {"Destination Port", "Dest. Port"},
    {"Sequence Number", "Sequence Number"},
    {"Acknowledgment Number", "Acknowledgment Number"},
    {"Data Offset", "DOffset"},
    {"Reserved", "Rsrvd"},
    {"CWR", "CWR"},
    {"ECE", "ECE"},
    {"URG", "URG"},
    {"ACK", "ACK"},
    {"PSH", "PSH"},
    {"RST", "RST"},
    {"SYN", "SYN"},
    {"FIN", "FIN"},
    {"Window", "Window"},
    {"Checksum", "Checksum"},
    {"Urgent Pointer", "Urgent Ptr"},
    {"Kind", "Kind"},
    {"Length", "Len"},
    {"Max Segment Size", "MSS"},
    {"Shift Count", "Shift"},
    {"Left Edge", "Left Edge"},
    {"Right Edge", "Right Edge"},
    {"TSval", "TSval"},
    {"TSecr", "TSecr"},
    {"ExID", "ExID"},
    {"Fast Open Cookie", "Cookie"},
    {"Option Data", "Data"},
    {"Data", "Data"},
}};

std::string address_text(std::span<const std::uint8_t> bytes) {
    tcp::IpAddress address;
    address.family = bytes.size() == 4 ? tcp::IpAddress::Family::V4 : tcp::IpAddress::Family::V6;
    std::copy(bytes.begin(), bytes.end(), address.bytes.begin());
    return to_string(address);
}

std::string_view brief_option(OptionKind kind) {
    switch (kind) {
        case OptionKind::End: return "EOL";
        case OptionKind::NoOperation: return "NOP";
        case OptionKind::Mss: return "MSS";
        case OptionKind::WindowScale: return "WScale";
        case OptionKind::SackPermitted: return "SACK OK";
        case OptionKind::Sack: return "SACK";
        case OptionKind::Timestamps: return "TS";
        case OptionKind::FastOpen: return "TFO";
        case OptionKind::Experimental: return "Exp";
    }
    return "?";
}

}  // namespace

std::string_view name_of(const Field &field) { return kNames[static_cast<std::size_t>(field.kind)].whole; }

std::string_view short_name_of(const Field &field) {
    return kNames[static_cast<std::size_t>(field.kind)].brief;
}

std::string option_name(OptionKind kind) {
    switch (kind) {
        case OptionKind::End: return "End of Option List";
        case OptionKind::NoOperation: return "No-Operation";
        case OptionKind::Mss: return "Maximum Segment Size";
        case OptionKind::WindowScale: return "Window Scale";
        case OptionKind::SackPermitted: return "SACK-Permitted";
        case OptionKind::Sack: return "SACK";
        case OptionKind::Timestamps: return "Timestamps";
        case OptionKind::FastOpen: return "TCP Fast Open";
        case OptionKind::Experimental: return "Experimental";
    }
    return fmt::format("option {}", static_cast<unsigned>(kind));
}

std::string value_text(const Field &field, std::span<const std::uint8_t> packet) {
    switch (field.kind) {
        case FieldKind::IpSource:
        case FieldKind::IpDestination:
            return address_text(packet.subspan(field.first_byte(), field.bits / 8));
        case FieldKind::IpIdentification:
        case FieldKind::IpChecksum:
        case FieldKind::Checksum:
        case FieldKind::FastOpenMagic: return fmt::format("0x{:04x}", field.value);
        case FieldKind::IpFlags: return fmt::format("{:03b}", field.value);
        case FieldKind::OptionKindByte: return fmt::format("{} {}", field.value, brief_option(field.option));
        case FieldKind::FastOpenCookie:
        case FieldKind::UnknownOption: return hex_text(field, packet);
        case FieldKind::Data: return fmt::format("{} B", field.bits / 8);
        default: return fmt::format("{}", field.value);
    }
}

std::string hex_text(const Field &field, std::span<const std::uint8_t> packet, std::size_t most) {
    std::string out;
    const std::size_t end = std::min(field.end_byte(), field.first_byte() + most);
    for (std::size_t i = field.first_byte(); i < end; ++i)
        out += fmt::format("{}{:02x}", out.empty() ? "" : " ", packet[i]);
    if (end < field.end_byte()) out += " …";
    return out;
}

}  // namespace theater::wire
