// The socket interface: scheduled calls, blocking calls that return, reading, and the reactions of
// applications.
#include <algorithm>
#include <utility>

#include "core/sim/reporter.h"

namespace theater::sim {

namespace {

constexpr std::uint64_t kEverything = UINT64_MAX;

// The error of a write to a connection that has ended: what ended it is told once, to whichever call comes
// first; from then on the pipe is broken.
std::string_view error_of_write(Connection &connection) {
    const tcp::ConnectionError error = connection.tcb.error;
    const bool by_peer = error == tcp::ConnectionError::Reset || error == tcp::ConnectionError::TimedOut;
    if (by_peer && !connection.error_taken && !connection.tcb.rcv.fin_received) {
        connection.error_taken = true;
        return tcp::to_string(error);
    }
    return tcp::to_string(tcp::CallError::BrokenPipe);
}

}  // namespace

std::string_view Turn::error_of_call(Connection &connection, CallName call, tcp::CallError error) {
    const bool ended = error == tcp::CallError::NotConnected && !connection.is_live();
    if (ended && call == CallName::Write && connection.accepted) return error_of_write(connection);
    return tcp::to_string(error);
}

// A socket outlives its connection: once that has ended, close() frees it, and only a second one fails.
tcp::CallError Turn::close_socket(Connection &connection, const tcp::Context &context) {
    if (connection.is_live()) return tcp::close(connection.tcb, context);
    if (connection.tcb.user_gone) return tcp::CallError::NotConnected;
    connection.tcb.user_gone = true;
    return tcp::CallError::None;
}

void Turn::application(const AgendaItem &item) {
    Host &host = world_.hosts_[item.host];
    Application &application = world_.applications_[item.host];
    if (item.subject > 0) {
        PendingCall &pending = application.calls[item.subject - 1];
        pending.made = true;
        const CallSpec call = pending.spec.call;
        make_call(call, pending.cause, false);
    } else {
        application.reaction_planned = false;
    }
    react(host);
}

void Turn::react(Host &host) {
    // Each round does what can be done now; what it does may make more possible.
    for (bool progress = true; progress;) {
        progress = false;
        for (std::uint32_t place = 1; place <= host.connections_.size(); ++place) {
            progress = react_to(host, place) || progress;
        }
        progress = make_ready_calls(host) || progress;
    }
}

bool Turn::react_to(Host &host, std::uint32_t place) {
    bool progress = finish_connect(host.connections_[place - 1]);
    progress = finish_accept(host, host.connections_[place - 1]) || progress;
    progress = continue_write(host, place, host.connections_[place - 1].last_cause) || progress;
    progress = read_for(host, place) || progress;
    progress = report_end(host, host.connections_[place - 1]) || progress;
    return progress;
}

bool Turn::finish_connect(Connection &connection) {
    if (connection.connect_call == 0) return false;
    if (tcp::is_synchronized(connection.tcb.state)) {
        connection.accepted = true;
        returned(connection.connect_call, static_cast<std::int64_t>(connection.sendto_bytes), {});
    } else if (!connection.is_live()) {
        const auto error = connection.tcb.error == tcp::ConnectionError::None ? tcp::ConnectionError::Aborted
                                                                              : connection.tcb.error;
        returned(connection.connect_call, -1, tcp::to_string(error));
        connection.end_reported = true;
    } else {
        return false;
    }
    connection.connect_call = 0;
    return true;
}

bool Turn::finish_accept(Host &host, Connection &connection) {
    // A connection that has ended while it waited is accepted too; the first read tells.
    if (connection.queued_by == 0 || connection.accepted) return false;
    std::vector<WaitingAccept> &waiting = host.waiting_accepts_;
    const auto taker = std::find_if(waiting.begin(), waiting.end(), [&](const WaitingAccept &accept) {
        return accept.port == 0 || accept.port == connection.tcb.local.port;
    });
    FactId call = 0;
    if (taker != waiting.end()) {
        call = taker->call;
        waiting.erase(taker);
    } else if (world_.applications_[host.id_].accepting == Accepting::Auto) {
        Called accept{
            host.id_, connection.id, CallName::Accept, 0, connection.tcb.local, connection.tcb.remote, false};
        call = called(accept, connection.last_cause);
    } else {
        return false;
    }
    connection.accepted = true;
    connection.accept_call = call;
    returned(call, 0, {});
    return true;
}

void Turn::deliver(Host &host, std::uint32_t place, std::uint64_t bytes, FactId read_call) {
    Connection &connection = host.connections_[place - 1];
    const FactId arrival = connection.text_cause != 0 ? connection.text_cause : connection.last_cause;
    const FactId cause = read_call != 0 ? read_call : arrival;
    Reporter reporter(*this, host.id_, connection.id);
    const std::uint64_t offset = connection.tcb.rcv.read_bytes;
    const std::vector<tcp::Payload> text =
        tcp::receive(connection.tcb, bytes, {world_.now_, cause, host.config_, reporter});
    Delivered delivered{host.id_, connection.id, offset, 0, true};
    const std::uint64_t expected_stream = stream_of(connection.peer_id, static_cast<HostId>(1 - host.id_));
    for (const tcp::Payload &run : text) {
        const bool in_place = run.stream == expected_stream && run.offset == offset + delivered.len;
        delivered.intact = delivered.intact && in_place;
        delivered.len += run.len;
    }
    emit(delivered, cause);
    if (read_call != 0) returned(read_call, static_cast<std::int64_t>(delivered.len), {});
    // A SYN,ACK that is held for the answer is not let go by the reading of the question.
    const bool held = connection.tcb.syn_owed && connection.tcb.fast_open.taken;
    if (!held) transmit(host, place, cause);
}

bool Turn::read_for(Host &host, std::uint32_t place) {
    Connection &connection = host.connections_[place - 1];
    if (!connection.accepted || tcp::readable_bytes(connection.tcb) == 0) return false;
    if (connection.read_call != 0) {
        const FactId call = std::exchange(connection.read_call, 0);
        deliver(host, place, connection.read_wanted, call);
        return true;
    }
    if (world_.applications_[host.id_].reading == Reading::Manual || connection.tcb.user_gone) return false;
    deliver(host, place, kEverything, 0);
    return true;
}

// The application learns of EOF and of errors from a read: the one that waits, or the next of one that always
// reads.
bool Turn::report_end(Host &host, Connection &connection) {
    const tcp::Tcb &tcb = connection.tcb;
    const bool never_was = !connection.accepted && !connection.is_live();
    if (connection.read_call != 0 &&
        (tcb.user_gone || tcb.error == tcp::ConnectionError::Aborted || never_was)) {
        // Nobody will ever fulfil it: "all queued RECEIVEs should be given 'connection reset'" (§3.10.5).
        const auto error =
            never_was && tcb.error != tcp::ConnectionError::None ? tcb.error : tcp::ConnectionError::Aborted;
        returned(std::exchange(connection.read_call, 0), -1, tcp::to_string(error));
        return true;
    }
    if (!connection.accepted || connection.end_reported || tcb.user_gone) return false;
    const bool failed = tcb.error != tcp::ConnectionError::None && tcb.error != tcp::ConnectionError::Aborted;
    if (!failed && !tcp::at_eof(tcb)) return false;
    FactId call = std::exchange(connection.read_call, 0);
    if (call == 0) {
        if (world_.applications_[host.id_].reading == Reading::Manual) return false;
        call =
            called(Called{host.id_, connection.id, CallName::Read, 0, {}, {}, false}, connection.last_cause);
    }
    connection.end_reported = true;
    if (failed && !std::exchange(connection.error_taken, true)) {
        returned(call, -1, tcp::to_string(tcb.error));
    } else {
        returned(call, 0, {});
    }
    return true;
}

std::optional<std::uint32_t> Turn::connection_that_fulfils(const Host &host,
                                                           const ScheduledCall &scheduled) const {
    const auto fulfils = [&](const Connection &connection) {
        const tcp::Tcb &tcb = connection.tcb;
        switch (scheduled.trigger.when) {
            case When::At:
            case When::Called:
            case When::Returned: return false;
            case When::Connecting: return tcb.state == tcp::State::SynSent;
            case When::Established: return connection.accepted;
            case When::HasRead: return connection.accepted && tcb.rcv.read_bytes >= scheduled.trigger.bytes;
            case When::Eof: return connection.accepted && tcp::at_eof(tcb);
            case When::Closed: return !connection.is_live();
        }
        return false;
    };
    const auto count = static_cast<std::uint32_t>(host.connections().size());
    for (std::uint32_t place = count; place >= 1; --place) {
        if (scheduled.call.connection != 0 && scheduled.call.connection != place) continue;
        if (fulfils(host.connections()[place - 1])) return place;
    }
    return std::nullopt;
}

// A call, of any host, that another one waits for.
bool Turn::trigger_holds(const Trigger &trigger) const {
    for (const AwaitedCall &awaited : world_.applications_[trigger.of.host].awaited) {
        if (awaited.name != trigger.of.name || awaited.nth != trigger.of.nth) continue;
        return awaited.fact != 0 && (trigger.when == When::Called || awaited.returned);
    }
    return false;
}

bool Turn::make_ready_calls(Host &host) {
    std::vector<PendingCall> &calls = world_.applications_[host.id_].calls;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        PendingCall &pending = calls[i];
        if (pending.made || pending.planned) continue;
        if (waits_for_call(pending.spec.trigger)) {
            if (!trigger_holds(pending.spec.trigger)) continue;
        } else {
            const std::optional<std::uint32_t> place = connection_that_fulfils(host, pending.spec);
            if (!place) continue;
            pending.cause = host.connections_[*place - 1].last_cause;
            pending.spec.call.connection = *place;
        }
        pending.planned = true;
        if (pending.spec.trigger.delay.ns > 0) {
            world_.agenda_.add({world_.now_ + pending.spec.trigger.delay, AgendaKind::Application, 0,
                                host.id_, static_cast<std::uint32_t>(i + 1)});
            continue;
        }
        pending.made = true;
        const CallSpec call = pending.spec.call;
        const FactId cause = pending.cause;
        make_call(call, cause, false);
        return true;
    }
    return false;
}

void Turn::call_listen(Host &host, const CallSpec &spec, FactId cause, bool by_person) {
    const tcp::Endpoint local{host.address_, spec.port};
    const std::uint64_t backlog = spec.bytes > 0 ? spec.bytes : host.config_.backlog;
    const FactId call =
        called(Called{host.id_, 0, CallName::Listen, spec.bytes, local, {}, by_person}, cause);
    if (host.is_listening(spec.port)) {
        returned(call, -1, "EADDRINUSE");
        return;
    }
    host.listeners_.push_back({spec.port, static_cast<std::uint32_t>(backlog), {}});
    emit(StateChanged{host.id_, 0, tcp::State::Closed, tcp::State::Listen}, call);
    returned(call, 0, {});
}

// Two hosts that open the same 4-tuple at the same time make one incarnation (simultaneous open).
ConnId Turn::conn_id_for_open(const Host &host, const tcp::Endpoint &local, const tcp::Endpoint &remote) {
    for (const Host &peer : world_.hosts_) {
        if (peer.id() == host.id()) continue;
        const Connection *theirs = peer.find(remote, local);
        const bool opening = theirs != nullptr && theirs->tcb.state == tcp::State::SynSent;
        if (opening && host.find(theirs->id) == nullptr) return theirs->id;
    }
    return world_.next_conn_++;
}

// Whether this 4-tuple may be used: not while it is in use, nor in TIME-WAIT, unless timestamps tell old
// segments from new ones (RFC 6191; Linux allows it for a port that was chosen).
bool Turn::free_local_address(Host &host, const tcp::Endpoint &local, const tcp::Endpoint &remote,
                              tcp::Opening &opening, std::optional<tcp::Seq> &iss) {
    Connection *old = host.find_mutable(local, remote);
    if (old == nullptr) return true;
    const bool reusable = old->tcb.state == tcp::State::TimeWait && old->tcb.ts.on &&
                          host.config_.time_wait_reuse == tcp::Switch::On;
    if (!reusable) return false;
    opening.timestamp_recent = old->tcb.ts.recent;
    iss = old->tcb.snd.nxt + 65'537;  // beyond any window of the old incarnation
    Reporter reporter(*this, host.id_, old->id);
    tcp::vanish(old->tcb, {world_.now_, old->last_cause, host.config_, reporter});
    return true;
}

void Turn::call_accept(Host &host, const CallSpec &spec, FactId cause, bool by_person) {
    const tcp::Endpoint local{host.address_, spec.port};
    const FactId call = called(Called{host.id_, 0, CallName::Accept, 0, local, {}, by_person}, cause);
    const bool listening = spec.port != 0 ? host.is_listening(spec.port) : !host.listeners_.empty();
    if (!listening) {
        returned(call, -1, tcp::to_string(tcp::CallError::Invalid));
        return;
    }
    host.waiting_accepts_.push_back({call, spec.port});
}

void Turn::call_read(Connection &connection, const CallSpec &spec, FactId call) {
    // "Error: connection does not exist" (§3.10.3): after close() or abort(), or if it never came about.
    const bool never_was = !connection.accepted && !connection.is_live();
    if (connection.tcb.user_gone || never_was) {
        returned(call, -1, tcp::to_string(tcp::CallError::NotConnected));
    } else if (connection.read_call != 0) {  // one read waits already
        returned(call, -1, "EALREADY");
    } else {
        // It returns when there is something to read; react_to sees to it.
        connection.read_call = call;
        connection.read_wanted = spec.bytes > 0 ? spec.bytes : kEverything;
        connection.end_reported = false;
    }
}

void Turn::call_connect(Host &host, const CallSpec &spec, FactId cause, bool by_person) {
    const tcp::Endpoint remote{world_.hosts_[spec.to].address(), spec.port};
    tcp::Endpoint local{host.address_, spec.local_port};
    while (local.port == 0 || (spec.local_port == 0 && host.find(local, remote) != nullptr))
        local.port = host.take_port();
    tcp::Opening opening;
    std::optional<tcp::Seq> iss;
    if (!free_local_address(host, local, remote, opening, iss)) {
        returned(called(Called{host.id_, 0, CallName::Connect, spec.bytes, local, remote, by_person}, cause),
                 -1, "EADDRNOTAVAIL");
        return;
    }
    Connection connection;
    connection.id = conn_id_for_open(host, local, remote);
    const FactId call = called(
        Called{host.id_, connection.id, CallName::Connect, spec.bytes, local, remote, by_person}, cause);
    Reporter reporter(*this, host.id_, connection.id);
    if (!iss) iss = host.choose_isn(world_.now_, local, remote);
    const std::uint64_t stream = stream_of(connection.id, host.id_);
    opening.timestamp_offset = host.timestamp_offset(remote.address);
    open_fast(host, spec, remote.address, opening);
    connection.sendto_bytes = spec.bytes;
    connection.tcb =
        tcp::open_active(local, remote, *iss, stream, {world_.now_, call, host.config_, reporter}, opening);
    connection.connect_call = call;
    connection.last_cause = call;
    host.connections_.push_back(connection);
    transmit(host, static_cast<std::uint32_t>(host.connections_.size()), call);
}

void Turn::make_call(const CallSpec &spec, FactId cause, bool by_person) {
    Host &host = world_.hosts_[spec.host];
    plan_reaction(host);
    if (host_call(host, spec, cause, by_person)) return;
    if (!host.has_power_) {
        returned(called(Called{host.id_, 0, spec.name, spec.bytes, {}, {}, by_person}, cause), -1,
                 "EHOSTDOWN");
        return;
    }
    if (spec.name == CallName::Listen) return call_listen(host, spec, cause, by_person);
    if (spec.name == CallName::Connect) return call_connect(host, spec, cause, by_person);
    if (spec.name == CallName::Accept) return call_accept(host, spec, cause, by_person);

    Connection *connection = host.nth_mutable(spec.connection);
    if (connection != nullptr && waits_for_write(*connection, spec.name)) {
        connection->write.held.push_back({spec, cause, by_person});
        if (by_person) {
            note(host.id_, connection->id, "command.call-waits", {std::string(to_string(spec.name))}, {}, 0);
        }
        return;
    }
    const ConnId conn = connection != nullptr ? connection->id : 0;
    const FactId call = called(Called{host.id_, conn, spec.name, spec.bytes, {}, {}, by_person}, cause);
    // A connection that has not been accepted yet is not the application's to touch.
    const bool passive_embryo =
        connection != nullptr && connection->tcb.open == tcp::OpenKind::Passive && !connection->accepted;
    if (connection == nullptr || passive_embryo) {
        returned(call, -1, tcp::to_string(tcp::CallError::NotConnected));
        return;
    }
    const auto place = static_cast<std::uint32_t>(connection - host.connections_.data()) + 1;
    Reporter reporter(*this, host.id_, connection->id);
    const tcp::Context context{world_.now_, call, host.config_, reporter};
    connection->last_cause = call;
    if (spec.name == CallName::Read) return call_read(*connection, spec, call);
    if (spec.name == CallName::Write) return call_write(host, place, spec, call);
    if (spec.name == CallName::Vanish) {
        connection->connect_call = connection->read_call = 0;
        connection->write = {};
        tcp::vanish(connection->tcb, context);
        returned(call, 0, {});
        return;
    }
    tcp::CallError error = tcp::CallError::None;
    switch (spec.name) {
        case CallName::Shutdown: error = tcp::shutdown(connection->tcb, context); break;
        case CallName::Close: error = close_socket(*connection, context); break;
        case CallName::Abort: error = tcp::abort(connection->tcb, context); break;
        default: error = tcp::CallError::Invalid; break;
    }
    if (error != tcp::CallError::None) {
        returned(call, -1, error_of_call(*connection, spec.name, error));
    } else {
        returned(call, 0, {});
    }
    transmit(host, place, call);
}

}  // namespace theater::sim
