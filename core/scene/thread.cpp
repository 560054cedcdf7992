#include "core/scene/thread.h"

#include <map>

namespace theater::scene {

namespace {

class Spinner {
public:
    explicit Spinner(const record::Course &course) : recording_(course.recording()) {}

    void spin_back(const record::Chain &chain) {
        for (std::size_t i = 0; i + 1 < chain.links.size(); ++i) {
            // Between the last two something may be left out.
            const bool gap = chain.skipped > 0 && i + 2 == chain.links.size();
            if (!gap) connect(chain.links[i + 1].fact, chain.links[i].fact, false);
            if (chain.links[i].lack) add_missing(*chain.links[i].lack);
        }
        for (std::size_t i = chain.links.size(); i-- > 0;) {
            const bool root = i + 1 == chain.links.size() && chain.complete && i > 0;
            const auto kind = i == 0 ? ThreadKnot::Kind::Selected
                              : root ? ThreadKnot::Kind::Root
                                     : ThreadKnot::Kind::Passed;
            thread_.knots.push_back({place_of(chain.links[i].fact), kind});
        }
    }

    void spin_forward(const sim::Fact &start, const record::Effects &effects) {
        std::map<sim::FactId, sim::Fact> known{{start.id, start}};
        for (const record::Effect &effect : effects.effects) {
            const auto of = known.find(effect.of);
            if (of != known.end() && !effect.by_lack) connect(of->second, effect.fact, true);
            known.emplace(effect.fact.id, effect.fact);
            thread_.knots.push_back({place_of(effect.fact), ThreadKnot::Kind::Later});
        }
    }

    Thread take() { return std::move(thread_); }

private:
    void connect(const sim::Fact &cause, const sim::Fact &effect, bool forward) {
        const ThreadPlace from = place_of(cause), to = place_of(effect);
        if (to.segment != 0 && !to.departs && from.segment == to.segment) {
            thread_.pieces.push_back({ThreadPiece::Kind::Arrow, from, to, forward});
        } else if (from.host != sim::kNoHost && from.host == to.host) {
            thread_.pieces.push_back({ThreadPiece::Kind::Life, from, to, forward});
        }
    }

    void add_missing(const record::Lack &lack) {
        const std::optional<sim::Fact> sent = recording_.find(lack.segment);
        if (!sent) return;
        const ThreadPlace place = place_of(*sent);
        thread_.pieces.push_back({ThreadPiece::Kind::Missing, place, place, false});
    }

    const record::Recording &recording_;
    Thread thread_;
};

}  // namespace

ThreadPlace place_of(const sim::Fact &fact) {
    ThreadPlace place;
    place.fact = fact.id;
    place.at = fact.at;
    if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body)) {
        place.segment = fact.id;
        place.departs = true;
        if (sent->origin == sim::Origin::Host) place.host = sent->from;
    } else if (const auto *arrived = std::get_if<sim::Arrived>(&fact.body)) {
        place.segment = arrived->segment;
        place.host = arrived->host;
        place.copy = arrived->copy;
    } else if (const auto *event = std::get_if<sim::WireEvent>(&fact.body)) {
        place.segment = event->segment;
    } else if (const auto *change = std::get_if<sim::StateChanged>(&fact.body)) {
        place.host = change->host;
    } else if (const auto *call = std::get_if<sim::Called>(&fact.body)) {
        place.host = call->host;
    } else if (const auto *delivered = std::get_if<sim::Delivered>(&fact.body)) {
        place.host = delivered->host;
    } else if (const auto *timer = std::get_if<sim::TimerMoved>(&fact.body)) {
        place.host = timer->host;
    } else if (const auto *turned = std::get_if<sim::CongestionTurned>(&fact.body)) {
        place.host = turned->host;
    } else if (const auto *changed = std::get_if<sim::OptionChanged>(&fact.body)) {
        place.host = changed->host;
    } else if (const auto *noted = std::get_if<sim::Noted>(&fact.body)) {
        place.host = noted->host;
    }
    return place;
}

Thread make_thread(const record::Course &course, sim::FactId fact) {
    record::FactFinder finder(course);
    const record::Chain chain = record::chain_back(finder, fact, 40, record::LinkStories::LeftOut);
    if (chain.links.empty()) return {};
    Spinner spinner(course);
    spinner.spin_forward(chain.links.front().fact, record::effects_of(finder, fact));
    spinner.spin_back(chain);
    return spinner.take();
}

}  // namespace theater::scene
