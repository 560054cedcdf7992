// SYN cookies (RFC 4987 §3.6): a SYN,ACK whose ISN is itself the memory of the SYN, so that no TCB is needed
// until the ACK brings it back. What does not fit, the window scale and SACK, rides in the timestamp, as in
// Linux; without timestamps it is lost.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/time.h"
#include "core/sim/mac.h"
#include "core/tcp/segment.h"

namespace theater::sim {

/// The ISN of the SYN,ACK that answers `syn` without keeping it.
tcp::Seq make_syn_cookie(const MacKey &key, const tcp::Segment &syn, Instant now);

/// What an ACK of a cookie tells about the SYN that it goes back to; nothing if it is no cookie of ours, or
/// one older than two minutes. The result is that SYN, rebuilt: its number, its MSS rounded down to one of
/// four, and without other options.
std::optional<tcp::Segment> check_syn_cookie(const MacKey &key, const tcp::Segment &ack, Instant now);

/// Puts the options that a cookie has no room for into the low six bits of a timestamp, and takes them out.
std::uint32_t timestamp_with_options(std::uint32_t clock, const tcp::Options &of_syn);
void take_options_from_timestamp(std::uint32_t echo, tcp::Options &of_syn);

}  // namespace theater::sim
