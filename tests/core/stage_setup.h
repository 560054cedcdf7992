// Setups for tests, written as a list of what happens, and the tables that their runs must equal.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/recording.h"
#include "core/sim/command.h"
#include "core/sim/setup.h"
#include "core/tcp/profiles.h"

namespace theater::test {

inline constexpr sim::HostId kClient = 0, kServer = 1;

/// Seconds as the lessons write them: at("0.05").
Instant at(std::string_view seconds);

/// A setup under construction: a client 192.0.2.1, a server 192.0.2.2, 50 ms each way.
class Script {
public:
    explicit Script(std::string_view profile = "textbook");

    Script &listen(std::string_view when = "0", sim::HostId host = kServer, std::uint16_t port = 80);
    Script &connect(std::string_view when, sim::HostId host = kClient, std::uint16_t local_port = 40'000,
                    std::uint16_t port = 80);
    /// write, read: bytes; others ignore it. The latest connection unless one is named.
    Script &call(std::string_view when, sim::HostId host, sim::CallName name, std::uint64_t bytes = 0,
                 std::uint32_t connection = 0);
    Script &on(sim::When condition, sim::HostId host, sim::CallName name, std::uint64_t bytes = 0);
    /// listen at 0 and connect at 0: both ends are ESTABLISHED, idle, long before 1 s.
    Script &handshake();

    Script &drop(sim::HostId from, std::uint32_t nth);
    Script &drop_all(sim::HostId from, std::string_view since = "0", std::string_view until = "");
    Script &hold(sim::HostId from, std::uint32_t nth, std::string_view until);
    Script &fault(const sim::Fault &fault);

    Script &isns(std::vector<std::uint32_t> client, std::vector<std::uint32_t> server);
    tcp::Config &config(sim::HostId host) { return setup.hosts[host].config; }

    sim::Setup setup;
};

/// Runs a setup to `end` and gives its recording.
record::Recording run(const sim::Setup &setup, Instant end, const std::vector<sim::Command> &commands = {},
                      record::Detail detail = record::Detail::Essential);

/// Absolute numbers, or relative to each side's ISN.
enum class Numbers : std::uint8_t { Relative, Absolute };

/// The segments from `zero` to the end, a line each, as the lessons' tables have them:
/// "0.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED SYN-RECEIVED". Fates are ok, LOST, @0.60 (arrives then) and
/// dup@0.60 (the copy arrives then); the states are those after the segment has arrived or been lost.
std::string segment_table(const record::Recording &recording, Instant zero,
                          Numbers numbers = Numbers::Relative);

/// "C connect -1 ECONNREFUSED @0.1" of all calls that somebody made or that returned, a line each.
std::string call_table(const record::Recording &recording);

}  // namespace theater::test
