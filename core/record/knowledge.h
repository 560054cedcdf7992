// What each side of a connection can know at an instant: whether what it sends arrives, whether it receives,
// whether it has the peer's initial sequence number and whether the peer has confirmed its own. RFC 9293
// §3.4.1 derives the three-way handshake from the last two. Only what a segment has proved counts as known;
// what a side takes for granted without proof, and what has ceased to be true, are told apart.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "core/record/course.h"

namespace theater::record {

enum class Claim : std::uint8_t {
    SendingWorks,    ///< a segment has acknowledged one of this connection's
    ReceivingWorks,  ///< a segment of the peer has arrived
    PeerIsnKnown,    ///< IRS
    IsnConfirmed,    ///< SND.UNA is beyond ISS
};
inline constexpr int kClaimCount = 4;
/// "sending-works", "receiving-works", "peer-isn-known", "isn-confirmed".
std::string_view to_string(Claim claim);

enum class Certainty : std::uint8_t {
    Unknown,   ///< nothing has proved it yet
    Known,     ///< proved by a segment
    Assumed,   ///< the side acts as though it knew, and nothing has proved it
    Outdated,  ///< it was proved, and is not true any more; the side has not noticed
};
/// "unknown", "known", "assumed", "outdated".
std::string_view to_string(Certainty certainty);

struct Knowledge {
    Certainty certainty = Certainty::Unknown;
    // Known, Outdated: what proved it.
    Instant since;
    FactId segment = 0;   ///< when it left its host
    tcp::Flags flags;     ///< its control bits
    bool forged = false;  ///< a third host made it, which nobody can see from the segment
    friend bool operator==(const Knowledge &, const Knowledge &) = default;
};

struct SideKnowledge {
    ConnId conn = 0;  ///< 0: this side has no connection, and knows nothing
    tcp::State state = tcp::State::Closed;
    std::array<Knowledge, kClaimCount> claims;
    /// It holds a connection that the peer does not have, or not with these sequence numbers.
    bool alone = false;
    /// When the peer lost what it had of it; nothing if it never had.
    std::optional<Instant> alone_since;
    /// It has crashed or begun anew since: nothing is left of what it knew.
    bool forgotten = false;
    /// Bytes that were handed to the application before the side's own ISN was confirmed (RFC 7413 §2).
    std::uint64_t early_bytes = 0;

    const Knowledge &operator[](Claim claim) const { return claims[static_cast<std::size_t>(claim)]; }
    friend bool operator==(const SideKnowledge &, const SideKnowledge &) = default;
};

/// Of the two hosts, at `t`, on the connection `only` or on the one that each host's card shows.
std::array<SideKnowledge, 2> knowledge_at(const Course &course, Instant t, ConnId only = 0);

}  // namespace theater::record
