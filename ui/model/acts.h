// What a person can do to a running world, in the words of the window, and the commands it turns into.
// Knows no widget. Whether an act is possible is the world's answer, never a guess of ours.
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/record/recording.h"
#include "core/sim/command.h"
#include "core/sim/world.h"

namespace theater::ui {

/// What can be done to a segment on the wire.
enum class SegmentAct { Drop, DelayShort, DelayRoundTrip, Hold, Release, Duplicate, Corrupt };
inline constexpr SegmentAct kSegmentActs[] = {
    SegmentAct::Drop,    SegmentAct::DelayShort, SegmentAct::DelayRoundTrip, SegmentAct::Hold,
    SegmentAct::Release, SegmentAct::Duplicate,  SegmentAct::Corrupt};

/// What an application, or whoever runs a host, can be told to do. The first five have buttons of their own.
enum class HostAct {
    Connect,
    Write,
    Shutdown,
    Close,
    Abort,
    SendTo,  ///< connect with text given along: Fast Open puts it into the SYN if there is a cookie
    Listen,
    Accept,
    Read,
    Vanish,
    PowerOff,
    Reboot,
    RotateKey,
    ForgetKey,
    Renumber,
};
inline constexpr HostAct kHostActs[] = {HostAct::Connect, HostAct::Write, HostAct::Shutdown, HostAct::Close,
                                        HostAct::Abort};
inline constexpr HostAct kMoreHostActs[] = {
    HostAct::SendTo,   HostAct::Listen, HostAct::Accept,    HostAct::Read,      HostAct::Vanish,
    HostAct::PowerOff, HostAct::Reboot, HostAct::RotateKey, HostAct::ForgetKey, HostAct::Renumber};

/// Whether an act is about the socket of a connection (the one that is shown), not about the host.
bool is_of_connection(HostAct act);

/// A segment that is on the wire, or in the hand, at an instant.
struct FlyingSegment {
    sim::FactId id = 0;
    sim::SegmentRef ref;
    tcp::Flags flags;
    bool held = false;
};

/// A host's name in the current language where it is a usual one ("client", "server"), else as it is.
QString host_name(const std::string &name);

/// All of them in the order of sending; a copy is not listed beside its original.
std::vector<FlyingSegment> flying_segments(const sim::World &world);

/// "SYN,ACK #1": the flags and the ordinal on its direction of the wire.
QString name_of(tcp::Flags flags, std::uint32_t ordinal);

sim::Command command_for(const sim::World &world, const FlyingSegment &segment, SegmentAct act, Instant now);
/// `connection`: the host's n-th connection from 1, or 0 for the latest.
sim::Command command_for(const sim::World &world, sim::HostId host, HostAct act, std::uint64_t bytes,
                         Instant now, std::uint32_t connection = 0);
/// The address that a host moves to when it is given a new one: the next in its network that is free.
tcp::IpAddress next_address(const sim::World &world, sim::HostId host);
/// Which of a host's connections this one is, from 1; 0 if the host does not know it.
std::uint32_t place_of(const sim::Host &host, sim::ConnId conn);

/// What a command does, as a noun for "Undo …": "drop of SYN,ACK #1", "write of 100 B by client".
QString describe(const sim::Command &command, const record::Recording &recording, const sim::World &world);
QString describe(const sim::Command &command, const record::Recording &recording, const QStringList &hosts);

/// Why a host's application cannot do this now, as a sentence; empty when it can.
QString why_not(const sim::World &world, const sim::Command &command, HostAct act);

}  // namespace theater::ui
