// One turn of the world: carries out agenda items and commands, and reports every fact to the sink.
// It lives only as long as World::run_until or World::apply; all that lasts is in the World.
#pragma once

#include <optional>
#include <vector>

#include "core/sim/world.h"

namespace theater::sim {

class Turn {
public:
    Turn(World &world, FactSink &sink) : world_(world), sink_(sink) {}

    void run_until(Instant t);
    void touch(const TouchSegment &touch);
    /// Says that the segment is there, but that this cannot be done to it now.
    void note_refusal(const TouchSegment &touch);
    /// Makes a call of the socket interface; `cause` is 0 for what a person or the scenario began.
    void make_call(const CallSpec &spec, FactId cause, bool by_person);

private:
    class Reporter;

    FactId emit(FactBody body, FactId cause);
    void returned(FactId call, std::int64_t result, std::string_view error);

    // turn_wire.cpp: what leaves and what arrives.
    void launch(HostId from, const tcp::Outgoing &outgoing, ConnId conn);
    void apply_faults(Packet &packet);
    void put_on_wire(const Packet &packet);
    void arrive(const AgendaItem &item);
    void arrive_at_host(Host &host, const Packet &packet, FactId arrived);
    void arrive_at_listener(Host &host, const Packet &packet, FactId arrived);
    bool reopen_from_time_wait(Host &host, Connection &connection, const Packet &packet, FactId arrived);
    void lose(const Packet &packet, WireAgent agent, FactId cause);

    // turn.cpp: connections.
    void acknowledge(const AgendaItem &item);
    void fire_timers(const AgendaItem &item);
    void transmit(Host &host, std::uint32_t place, FactId cause);
    /// Plans what a change of a connection may bring: its timers, its ACK, the application's reaction.
    void plan_timer(Host &host, std::uint32_t place);
    void plan_acknowledge(Host &host, std::uint32_t place);
    void plan_reaction(Host &host);

    // turn_application.cpp: the socket interface.
    void application(const AgendaItem &item);
    void react(Host &host);
    bool react_to(Host &host, std::uint32_t place);
    bool finish_connect(Connection &connection);
    bool finish_accept(Host &host, Connection &connection);
    bool read_for(Host &host, std::uint32_t place);
    bool report_end(Host &host, Connection &connection);
    bool make_ready_calls(Host &host);
    std::optional<std::uint32_t> connection_that_fulfils(const Host &host,
                                                         const ScheduledCall &scheduled) const;
    void deliver(Host &host, std::uint32_t place, std::uint64_t bytes, FactId read_call);
    void call_listen(Host &host, const CallSpec &spec, FactId cause, bool by_person);
    void call_connect(Host &host, const CallSpec &spec, FactId cause, bool by_person);
    ConnId conn_id_for_open(const Host &host, const tcp::Endpoint &local, const tcp::Endpoint &remote);

    World &world_;
    FactSink &sink_;
};

}  // namespace theater::sim
