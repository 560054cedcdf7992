// Sequence spaces drawn as bands: what of the numbers that a side sends is acknowledged, in flight, allowed
// and not allowed yet (RFC 9293 figure 3), and what of those that it receives is read, unread, welcome and
// beyond (figure 4), with what SACK has reported, what counts as lost and what came out of order.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/scene/film.h"
#include "core/scene/frame.h"
#include "core/sim/world.h"

namespace theater::scene {

enum class SpaceKind : std::uint8_t {
    Acked,
    InFlight,
    Sacked,   ///< in flight no more: the peer has reported it
    Lost,     ///< taken as lost, and to be sent again
    Resent,   ///< sent again, and in flight
    Allowed,  ///< the peer's window has room for it
    NotYet,
    Read,
    Unread,
    Missing,     ///< in the window, before something that came out of order
    OutOfOrder,  ///< arrived before its turn
    Window,
    Beyond,
};
inline constexpr int kSpaceKindCount = 13;
/// "acked", "in-flight" …; the phrases "space.<name>" and "space.long-<name>" say it.
std::string_view to_string(SpaceKind kind);

/// Numbers are counted from the first one of their direction (ISS or IRS), as one writes them relatively.
struct SpacePiece {
    SpaceKind kind = SpaceKind::Acked;
    std::uint32_t from = 0, to = 0;  ///< [from, to); `to` 0: it has no end
    friend bool operator==(const SpacePiece &, const SpacePiece &) = default;
};
struct SpaceMark {
    std::string_view name;  ///< "SND.UNA"
    std::uint32_t at = 0;
    friend bool operator==(const SpaceMark &, const SpaceMark &) = default;
};

struct SequenceSpace {
    std::uint32_t first = 0;         ///< ISS or IRS, to be added to get absolute numbers
    std::vector<SpacePiece> pieces;  ///< in order, without gaps; the first and the last are the outer ones
    std::vector<SpaceMark> marks;
    friend bool operator==(const SequenceSpace &, const SequenceSpace &) = default;
};

/// Nothing for a connection that has no such space: the peer's number is not known yet.
std::optional<SequenceSpace> send_space(const tcp::Tcb &tcb);
std::optional<SequenceSpace> receive_space(const tcp::Tcb &tcb);

struct HostSpaces {
    std::string name;  ///< in the language of the reader
    std::optional<SequenceSpace> send, receive;
    friend bool operator==(const HostSpaces &, const HostSpaces &) = default;
};
/// Of a host at an instant, on the connection `only` or on the one that its card shows.
HostSpaces host_spaces(const sim::World &world, sim::HostId host, sim::ConnId only);

/// All four of them; side by side where `width` has room for that. Subject::index of a piece counts from 1,
/// Subject::side is 0 for sending and 1 for receiving.
Frame sequence_spaces(const std::array<HostSpaces, 2> &hosts, double width, Numbers numbers,
                      const Phrasebook &words);

}  // namespace theater::scene
