// Which options a header carries, as a set: what an expectation compares and a person lists.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/tcp/segment.h"

namespace theater::script {

enum class OptionKind : std::uint8_t { Mss, WindowScale, SackPermitted, Timestamps, Sack, FastOpen };
/// "mss", "wscale", "sack-permitted", "timestamps", "sack", "fast-open", by value of the enum.
std::span<const std::string_view> option_kind_words();

class OptionSet {
public:
    bool has(OptionKind kind) const { return (bits_ & bit(kind)) != 0; }
    void insert(OptionKind kind) { bits_ |= bit(kind); }
    friend bool operator==(const OptionSet &, const OptionSet &) = default;

private:
    static std::uint8_t bit(OptionKind kind) {
        return static_cast<std::uint8_t>(1u << static_cast<unsigned>(kind));
    }
    std::uint8_t bits_ = 0;
};

OptionSet options_in(const tcp::Options &options);
/// "mss, sack-permitted" in the order of the enum; "-" if there is none.
std::string to_string(OptionSet set);

/// What the Fast Open option of a header says (RFC 7413 §4.1.1).
enum class FastOpenSeen : std::uint8_t { None, Request, Cookie };
/// "none", "request", "cookie".
std::span<const std::string_view> fast_open_words();
FastOpenSeen fast_open_in(const tcp::Options &options);

}  // namespace theater::script
