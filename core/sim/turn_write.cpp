// A write to a socket that blocks: it takes what the send buffer has room for and waits until the rest has
// room too. What the application would do to that socket after it waits as well.
#include <algorithm>
#include <utility>

#include "core/sim/reporter.h"

namespace theater::sim {

namespace {

// Less than a segment is not worth waking up for, unless the buffer, or what is left, is smaller still.
std::uint64_t worthwhile_room(const Connection &connection, const tcp::Config &config) {
    std::uint64_t room = std::min<std::uint64_t>(connection.write.left, connection.tcb.smss);
    if (config.send_buffer_bytes > 0) room = std::min<std::uint64_t>(room, config.send_buffer_bytes);
    return room;
}

}  // namespace

bool Turn::waits_for_write(const Connection &connection, CallName name) {
    const bool in_order = name == CallName::Write || name == CallName::Shutdown || name == CallName::Close;
    return connection.write.call != 0 && in_order;
}

void Turn::call_write(Host &host, std::uint32_t place, const CallSpec &spec, FactId call) {
    Connection &connection = host.connections_[place - 1];
    connection.write.call = call;
    connection.write.total = connection.write.left = spec.bytes;
    connection.write.urgent = spec.urgent;
    continue_write(host, place, call);
}

// Hands over as much as there is room for. True if that was something, or the call came back.
bool Turn::continue_write(Host &host, std::uint32_t place, FactId cause) {
    Connection &connection = host.connections_[place - 1];
    if (connection.write.call == 0) return false;
    Reporter reporter(*this, host.id_, connection.id);
    const tcp::Context context{world_.now_, cause, host.config_, reporter};
    if (const tcp::CallError error = tcp::send(connection.tcb, 0, context); error != tcp::CallError::None) {
        end_write(host, place, error);
        return true;
    }
    const std::uint64_t room = tcp::send_room(connection.tcb, host.config_);
    if (room < worthwhile_room(connection, host.config_)) return false;
    const std::uint64_t part = std::min(room, connection.write.left);
    tcp::send(connection.tcb, part, context,
              connection.write.urgent ? tcp::Urgency::Urgent : tcp::Urgency::Ordinary);
    connection.write.left -= part;
    const bool done = connection.write.left == 0;
    if (done)
        returned(std::exchange(connection.write.call, 0), static_cast<std::int64_t>(connection.write.total),
                 {});
    transmit(host, place, cause);
    if (done) make_held_calls(host, place);
    return true;
}

// The connection has ended in the middle of it. What has been taken counts; the error is for the next call.
void Turn::end_write(Host &host, std::uint32_t place, tcp::CallError error) {
    Connection &connection = host.connections_[place - 1];
    const FactId call = std::exchange(connection.write.call, 0);
    const std::uint64_t taken = connection.write.total - connection.write.left;
    if (taken > 0) {
        returned(call, static_cast<std::int64_t>(taken), {});
    } else {
        returned(call, -1, error_of_call(connection, CallName::Write, error));
    }
    transmit(host, place, call);
    make_held_calls(host, place);
}

void Turn::make_held_calls(Host &host, std::uint32_t place) {
    while (host.connections_[place - 1].write.call == 0 && !host.connections_[place - 1].write.held.empty()) {
        std::vector<HeldCall> &held = host.connections_[place - 1].write.held;
        HeldCall next = held.front();
        held.erase(held.begin());
        next.spec.connection = place;
        make_call(next.spec, next.cause, next.by_person);
    }
}

}  // namespace theater::sim
