// The fields of a packet, read from its bytes: names as in RFC 9293 figure 1 (and RFC 791, RFC 8200 for IP),
// where each stands, and what it holds.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/wire/options.h"

namespace theater::wire {

enum class FieldKind : std::uint8_t {
    IpVersion,
    IpHeaderLength,
    IpServices,  ///< DSCP (RFC 2474)
    IpEcn,       ///< RFC 3168 §5
    IpTotalLength,
    IpIdentification,
    IpFlags,
    IpFragmentOffset,
    IpTimeToLive,
    IpProtocol,
    IpChecksum,
    IpFlowLabel,  ///< IPv6 only, and so are the next three
    IpPayloadLength,
    IpNextHeader,
    IpHopLimit,
    IpSource,
    IpDestination,
    SourcePort,
    DestinationPort,
    SequenceNumber,
    AcknowledgmentNumber,
    DataOffset,
    Reserved,
    Cwr,
    Ece,
    Urg,
    Ack,
    Psh,
    Rst,
    Syn,
    Fin,
    Window,
    Checksum,
    UrgentPointer,
    OptionKindByte,
    OptionLength,
    Mss,
    WindowScale,
    SackLeft,
    SackRight,
    TimestampValue,
    TimestampEcho,
    FastOpenMagic,
    FastOpenCookie,
    UnknownOption,  ///< what a kind of option that nobody here knows carries, or what is cut off
    Data,
};
inline constexpr int kFieldKindCount = static_cast<int>(FieldKind::Data) + 1;

struct Field {
    FieldKind kind = FieldKind::IpVersion;
    OptionKind option = OptionKind::End;  ///< to which option a field of one belongs
    std::uint8_t nth = 0;                 ///< SackLeft, SackRight: of which block, from 0
    std::size_t bit = 0, bits = 0;        ///< counted from the first bit of the packet
    std::uint64_t value = 0;              ///< zero where it has more than 64 bits

    std::size_t first_byte() const { return bit / 8; }
    std::size_t end_byte() const { return (bit + bits + 7) / 8; }  ///< one past the last
    friend bool operator==(const Field &, const Field &) = default;
};

constexpr bool is_ip(FieldKind kind) { return kind <= FieldKind::IpDestination; }
constexpr bool is_flag(FieldKind kind) { return kind >= FieldKind::Cwr && kind <= FieldKind::Fin; }
constexpr bool is_option(FieldKind kind) {
    return kind >= FieldKind::OptionKindByte && kind <= FieldKind::UnknownOption;
}

/// Every bit of the packet in order, each in one field; empty if it is no packet.
std::vector<Field> fields_of(std::span<const std::uint8_t> packet);
/// The place of the first field of this kind.
std::optional<std::size_t> find_field(std::span<const Field> fields, FieldKind kind);
/// The places of the fields that have a bit in this byte, in order.
std::vector<std::size_t> fields_in_byte(std::span<const Field> fields, std::size_t byte);

/// "Sequence Number"; for a field of an option "TSval", "Kind" …
std::string_view name_of(const Field &field);
/// The same as short as RFC 9293 writes it where there is little room: "DOffset", "Rsrvd".
std::string_view short_name_of(const Field &field);
/// "Maximum Segment Size"; "option 42" for one that nobody here knows.
std::string option_name(OptionKind kind);
/// What it holds, as a person writes it: 1001, 192.0.2.1, 0x1f3c, "a7 53 …".
std::string value_text(const Field &field, std::span<const std::uint8_t> packet);
/// The bytes in which it lies: "00 00 03 e9"; at most `most`, then "…".
std::string hex_text(const Field &field, std::span<const std::uint8_t> packet, std::size_t most = 16);

}  // namespace theater::wire
