// One turn of the world: carries out agenda items and commands, and reports every fact to the sink.
// It lives only as long as World::run_until or World::apply; all that lasts is in the World.
#pragma once

#include <optional>
#include <type_traits>
#include <vector>

#include "core/sim/world.h"

namespace theater::sim {

class Turn {
public:
    Turn(World &world, FactSink &sink) : world_(world), sink_(sink), interest_(sink.interest()) {}

    void run_until(Instant t, FactId enough = kEveryFact);
    void touch(const TouchSegment &touch);
    /// Says that the segment is there, but that this cannot be done to it now.
    void note_refusal(const TouchSegment &touch);
    /// Carries out a command that is no touch of a segment.
    void act(const Command &command);
    /// Makes a call of the socket interface; `cause` is 0 for what a person or the scenario began.
    void make_call(const CallSpec &spec, FactId cause, bool by_person);

private:
    class Reporter;

    /// The least interest of a sink that is told facts of this kind.
    template <typename Body>
    static constexpr Interest interest_in() {
        if constexpr (std::is_same_v<Body, StepDecided> || std::is_same_v<Body, TimerMoved>) {
            return Interest::Everything;
        } else if constexpr (std::is_same_v<Body, Measured>) {
            return Interest::Measures;
        } else {
            return Interest::Essential;
        }
    }
    template <typename Body>
    bool wants() const {
        return interest_ >= interest_in<Body>();
    }
    /// A fact that nobody wants has its id all the same: a replay gives the same ids to whoever listens.
    template <typename Body>
    FactId emit(const Body &body, FactId cause) {
        const FactId id = world_.next_fact_++;
        if (wants<Body>()) sink_.on_fact(Fact{id, cause, world_.now_, body});
        return id;
    }
    void returned(FactId call, std::int64_t result, std::string_view error);

    // turn_wire.cpp: what leaves and what arrives.
    void launch(HostId from, const tcp::Outgoing &outgoing, ConnId conn);
    void apply_faults(Packet &packet);
    void put_on_wire(const Packet &packet);
    void put_copy_on_wire(const Packet &packet, Instant arrives);
    Passage pass_line(Packet &packet);
    void apply_line(Packet &packet, const Passage &passage);
    void apply_middleboxes(Packet &packet);
    void doom(Packet &packet, WireAgent agent, Instant at);
    void arrive(const AgendaItem &item);
    void arrive_at_host(Host &host, const Packet &packet, FactId arrived);
    void lose(const Packet &packet, WireAgent agent, FactId cause);

    // turn_listener.cpp: what a listener does with what no TCB knows.
    void arrive_at_listener(Host &host, const Packet &packet, FactId arrived);
    void admit_syn(Host &host, Listener &listener, const Packet &packet, FactId arrived);
    void answer_with_cookie(Host &host, Listener &listener, const Packet &packet, FactId arrived);
    bool accept_cookie(Host &host, const Listener &listener, const Packet &packet, FactId arrived);
    bool may_complete(Host &host, Connection &connection, const Packet &packet, FactId arrived);
    tcp::Opening judge_fast_open(Host &host, const Packet &packet, Reporter &reporter);
    void make_embryo(Host &host, const Packet &packet, tcp::Seq iss, FactId arrived);
    bool reopen_from_time_wait(Host &host, Connection &connection, const Packet &packet, FactId arrived);
    /// Says in words what a queue came to: how many wait of how many may.
    void note_queue(const Host &host, ConnId conn, std::string_view id, std::uint32_t waiting,
                    std::uint32_t limit, FactId arrived);
    void reply_without_tcb(Host &host, const tcp::Segment &answer, ConnId conn, FactId arrived);

    // turn_fast_open.cpp: the client's cookies.
    void open_fast(Host &host, const CallSpec &spec, const tcp::IpAddress &server, tcp::Opening &opening);
    void learn_from_syn_ack(Host &host, const Connection &connection, const tcp::Segment &syn_ack,
                            FactId arrived);

    // turn_commands.cpp: what a person does besides touching a segment, and what befalls a whole host.
    void forge(const ForgeSegment &forged);
    void set_option(const SetOption &option);
    void set_cable(Cable cable);
    void set_faults(const SetFaults &set);
    void set_line(const SetLine &set);
    void set_middleboxes(const SetMiddleboxes &set);
    bool host_call(Host &host, const CallSpec &spec, FactId cause, bool by_person);
    void lose_memory(Host &host, FactId cause);
    void note(HostId host, ConnId conn, std::string_view id, std::vector<std::string> args,
              std::string_view rfc, FactId cause);

    bool marks_made(const Called &call, FactId id);
    bool marks_returned(FactId call);

    // turn.cpp: connections.
    void acknowledge(const AgendaItem &item);
    FactId called(const Called &call, FactId cause);
    void fire_timers(const AgendaItem &item);
    void transmit(Host &host, std::uint32_t place, FactId cause);
    /// Plans what a change of a connection may bring: its timers, its ACK, the application's reaction.
    void plan_timer(Host &host, std::uint32_t place);
    void plan_acknowledge(Host &host, std::uint32_t place);
    void plan_reaction(Host &host);
    /// Applications that wait for a call of any host.
    void plan_waiting_applications();

    // turn_application.cpp: the socket interface.
    void application(const AgendaItem &item);
    void react(Host &host);
    bool react_to(Host &host, std::uint32_t place);
    bool finish_connect(Connection &connection);
    bool finish_accept(Host &host, Connection &connection);
    bool trigger_holds(const Trigger &trigger) const;
    bool read_for(Host &host, std::uint32_t place);
    bool report_end(Host &host, Connection &connection);
    bool make_ready_calls(Host &host);
    std::optional<std::uint32_t> connection_that_fulfils(const Host &host,
                                                         const ScheduledCall &scheduled) const;
    void deliver(Host &host, std::uint32_t place, std::uint64_t bytes, FactId read_call);
    void call_listen(Host &host, const CallSpec &spec, FactId cause, bool by_person);
    void call_connect(Host &host, const CallSpec &spec, FactId cause, bool by_person);
    void call_accept(Host &host, const CallSpec &spec, FactId cause, bool by_person);
    tcp::CallError close_socket(Connection &connection, const tcp::Context &context);
    /// The name of a call's error. A write to a connection that once was finds out how that has ended.
    static std::string_view error_of_call(Connection &connection, CallName call, tcp::CallError error);

    // turn_write.cpp: writes that wait for room.
    static bool waits_for_write(const Connection &connection, CallName name);
    void call_write(Host &host, std::uint32_t place, const CallSpec &spec, FactId call);
    bool continue_write(Host &host, std::uint32_t place, FactId cause);
    void end_write(Host &host, std::uint32_t place, tcp::CallError error);
    void make_held_calls(Host &host, std::uint32_t place);

    void call_read(Connection &connection, const CallSpec &spec, FactId call);
    bool free_local_address(Host &host, const tcp::Endpoint &local, const tcp::Endpoint &remote,
                            tcp::Opening &opening, std::optional<tcp::Seq> &iss);
    ConnId conn_id_for_open(const Host &host, const tcp::Endpoint &local, const tcp::Endpoint &remote);

    World &world_;
    FactSink &sink_;
    const Interest interest_;              // asked once
    std::vector<tcp::Outgoing> outgoing_;  // what a connection sends now; kept for its memory
};

}  // namespace theater::sim
