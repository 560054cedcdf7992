#include "core/record/moment.h"

#include <algorithm>

namespace theater::record {

namespace {

/// Whose connection a fact is about; for an arrival that is known only where the host looks for it.
struct Owner {
    HostId host = sim::kNoHost;
    ConnId conn = 0;
    std::optional<tcp::Endpoint> local, remote;
};

Owner owner_of(const Recording &recording, const sim::Fact &fact) {
    Owner owner;
    if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body)) {
        if (sent->origin == sim::Origin::Host)
            owner = {sent->from, sent->conn, sent->segment.src, sent->segment.dst};
    } else if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body)) {
        owner = {arrived->host, arrived->conn, std::nullopt, std::nullopt};
        if (const auto segment = recording.segment(arrived->segment)) {
            owner.local = segment->sent.segment.dst;
            owner.remote = segment->sent.segment.src;
        }
    } else {
        std::visit(
            [&](const auto &body) {
                if constexpr (requires {
                                  body.host;
                                  body.conn;
                              }) {
                    owner.host = body.host;
                    owner.conn = body.conn;
                } else if constexpr (requires { body.host; }) {
                    owner.host = body.host;
                }
            },
            fact.body);
    }
    return owner;
}

/// Takes part in the replay of one instant and looks at one connection in between.
class Onlooker final : public sim::FactSink {
public:
    Onlooker(const sim::World &world, const Recording &recording, const Owner &owner, FactId input,
             Moment &moment)
        : world_(world), recording_(recording), owner_(owner), input_(input), moment_(moment) {}

    void on_fact(const sim::Fact &fact) override {
        if (fact.id == input_) {
            moment_.input = fact;
            moment_.before = tcb();
            began_ = true;
            return;
        }
        if (!began_) return;
        if (fact.cause == input_) moment_.facts.push_back(fact);
        if (!done_ && is_input(fact) && is_same(owner_of(recording_, fact))) finish();
    }
    void on_returned(const sim::Returned &) override {}

    /// The connection as it is now.
    std::optional<tcp::Tcb> tcb() {
        if (owner_.host == sim::kNoHost) return std::nullopt;
        const sim::Host &host = world_.hosts()[owner_.host];
        const sim::Connection *found = nullptr;
        if (known_ != 0) {
            found = host.find(known_);
        } else if (owner_.local && owner_.remote) {
            found = host.find(*owner_.local, *owner_.remote);
            if (found == nullptr) found = host.find(owner_.conn);
        } else if (owner_.conn != 0) {
            found = host.find(owner_.conn);
        }
        if (found == nullptr) return std::nullopt;
        known_ = found->id;
        return found->tcb;
    }

    void finish() {
        if (done_) return;
        moment_.after = tcb();
        moment_.conn = known_ != 0 ? known_ : owner_.conn;
        done_ = true;
    }

private:
    bool is_same(const Owner &other) const {
        if (other.host != owner_.host) return false;
        if (other.local && owner_.local) return other.local == owner_.local && other.remote == owner_.remote;
        return other.conn == 0 || other.conn == owner_.conn || other.conn == known_;
    }

    const sim::World &world_;
    const Recording &recording_;
    const Owner owner_;
    const FactId input_;
    Moment &moment_;
    ConnId known_ = 0;
    bool began_ = false, done_ = false;
};

}  // namespace

bool is_input(const sim::Fact &fact) {
    if (const auto *timer = std::get_if<sim::TimerMoved>(&fact.body))
        return timer->action == tcp::TimerAction::Fired;
    return std::holds_alternative<sim::Arrived>(fact.body) ||
           std::holds_alternative<sim::Called>(fact.body) ||
           std::holds_alternative<sim::OptionChanged>(fact.body);
}

Moment moment_of(const Course &course, const sim::Fact &fact) {
    Moment moment;
    const Owner owner = owner_of(course.recording(), fact);
    moment.host = owner.host;
    // A copy: the course's own world goes on from where it is.
    sim::World world = course.at(fact.at - nanoseconds(1));
    Onlooker onlooker(world, course.recording(), owner, is_input(fact) ? fact.id : fact.cause, moment);
    std::optional<tcp::Tcb> at_first = onlooker.tcb();
    for (const sim::Command &command : course.commands()) {
        if (command.at == fact.at) world.apply(command, onlooker);
    }
    world.run_until(fact.at, onlooker);
    onlooker.finish();
    if (moment.is_whole_instant()) moment.before = std::move(at_first);
    if (owner.host != sim::kNoHost) moment.config = world.hosts()[owner.host].config();
    return moment;
}

}  // namespace theater::record
