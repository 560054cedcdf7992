// A TCP segment as a value: header fields, options and where its text comes from (RFC 9293 §3.1).
// Payload bytes are never stored: they are a function of a stream and an offset in it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "core/tcp/address.h"
#include "core/tcp/seq.h"

namespace theater::tcp {

/// Control bits; the bit values are those of the wire (RFC 9293 §3.1).
enum class Flag : std::uint8_t {
    Fin = 0x01,
    Syn = 0x02,
    Rst = 0x04,
    Psh = 0x08,
    Ack = 0x10,
    Urg = 0x20,
    Ece = 0x40,
    Cwr = 0x80,
};

struct Flags {
    std::uint8_t bits = 0;

    constexpr Flags() = default;
    constexpr Flags(Flag flag) : bits(static_cast<std::uint8_t>(flag)) {}
    constexpr bool has(Flag flag) const { return (bits & static_cast<std::uint8_t>(flag)) != 0; }
    constexpr void set(Flag flag) { bits |= static_cast<std::uint8_t>(flag); }
    constexpr void clear(Flag flag) { bits &= static_cast<std::uint8_t>(~static_cast<std::uint8_t>(flag)); }
    friend constexpr bool operator==(Flags, Flags) = default;
};
constexpr Flags operator|(Flags a, Flags b) {
    a.bits |= b.bits;
    return a;
}
constexpr Flags operator|(Flag a, Flag b) { return Flags(a) | Flags(b); }

/// "SYN,ACK": the names in the order SYN FIN RST PSH ACK URG ECE CWR; "-" when none is set.
std::string to_string(Flags flags);
/// Reads what to_string writes, in any order; nothing if a name is unknown.
std::optional<Flags> parse_flags(std::string_view text);

/// The options of a header. Only those present are sent (RFC 9293 §3.2).
struct Options {
    struct SackBlock {
        Seq left, right;
        friend bool operator==(const SackBlock &, const SackBlock &) = default;
    };
    struct Timestamps {
        std::uint32_t value = 0, echo_reply = 0;
        friend bool operator==(const Timestamps &, const Timestamps &) = default;
    };
    /// TCP Fast Open (RFC 7413 §4.1.1): a request for a cookie (no bytes) or a cookie of 4 to 16 bytes.
    struct FastOpen {
        std::uint8_t len = 0;  ///< bytes of the cookie that count
        std::array<std::uint8_t, 16> cookie{};
        bool experimental = false;  ///< kind 254 with magic 0xF989 (RFC 6994) instead of kind 34
        bool is_request() const { return len == 0; }
        friend bool operator==(const FastOpen &, const FastOpen &) = default;
    };
    std::optional<std::uint16_t> mss;
    std::optional<std::uint8_t> window_scale;  ///< shift count (RFC 7323 §2.2)
    bool sack_permitted = false;               ///< RFC 2018 §2
    std::optional<Timestamps> timestamps;      ///< RFC 7323 §3.2
    std::uint8_t sack_count = 0;
    std::array<SackBlock, 4> sack{};  ///< RFC 2018 §3; a first block that is old is a DSACK (RFC 2883)
    std::optional<FastOpen> fast_open;

    bool none() const { return *this == Options{}; }
    friend bool operator==(const Options &, const Options &) = default;
};

/// Bytes that the options take in a header, padded to words of four (RFC 9293 §3.1).
std::uint32_t wire_size(const Options &options);

struct Segment;
/// Bytes of the whole packet: IP header without options (RFC 791, RFC 8200), TCP header, options, text.
std::uint32_t packet_size(const Segment &segment);

/// Which bytes a segment carries: `len` bytes of stream `stream` from `offset` on.
struct Payload {
    std::uint64_t stream = 0;
    std::uint64_t offset = 0;
    std::uint32_t len = 0;
    friend bool operator==(const Payload &, const Payload &) = default;
};

/// Byte `offset` of a stream; what a receiver checks at delivery and what a capture shows.
std::uint8_t payload_byte(std::uint64_t stream, std::uint64_t offset);

/// The ECN field of the IP header (RFC 3168 §5); the values are those of the wire.
enum class Ecn : std::uint8_t { NotEct, Ect1, Ect0, Ce };
inline constexpr int kEcnCount = 4;
/// "not-ect", "ect1", "ect0", "ce".
std::string_view to_string(Ecn ecn);

struct Segment {
    Endpoint src, dst;
    Seq seq, ack;  ///< `ack` is zero when the ACK bit is not set
    Flags flags;
    std::uint16_t wnd = 0;  ///< as on the wire
    Ecn ecn = Ecn::NotEct;
    std::uint16_t urgent = 0;  ///< the urgent pointer, meaningful with URG only
    Options options;
    Payload text;

    bool has(Flag flag) const { return flags.has(flag); }
    /// SEG.LEN: the text and, counted as one each, SYN and FIN (RFC 9293 §3.4).
    std::uint32_t len() const { return text.len + (has(Flag::Syn) ? 1u : 0u) + (has(Flag::Fin) ? 1u : 0u); }
    friend bool operator==(const Segment &, const Segment &) = default;
};

}  // namespace theater::tcp
