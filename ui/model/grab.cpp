#include "ui/model/grab.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "ui/model/session.h"
#include "ui/model/timer_words.h"
#include "ui/model/words_of_time.h"

namespace theater::ui {

namespace {

/// The translation context of this file.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::GrabbedSegment)
};

/// The hand is followed at every move of the mouse: more facts than this are not waited for.
constexpr sim::FactId kMostFacts = 4'000;
/// So long after a loss somebody has noticed, or nobody will.
constexpr Duration kLongest = seconds(130);
constexpr int kMostTimers = 3;

/// Whole milliseconds, and of long delays no more digits than a hand can set.
Duration rounded(Duration by) {
    const std::int64_t ms = by.ns / 1'000'000;
    const std::int64_t step = ms < 1'000 ? 1 : ms < 10'000 ? 10 : 100;
    return milliseconds(ms / step * step);
}

struct Firing {
    Instant at;
    sim::TimerMoved timer;
    std::optional<tcp::Flags> sends;  ///< what goes out because of it
};

/// Listens to timers that fire, and to what becomes of one segment.
class Listener final : public sim::FactSink {
public:
    /// `of`: only timers of this connection that notice a loss; 0: all.
    Listener(sim::FactId segment, sim::ConnId of) : segment_(segment), of_(of) {}
    void on_fact(const sim::Fact &fact) override {
        if (const auto *arrival = std::get_if<sim::Arrived>(&fact.body)) {
            if (arrival->segment == segment_ && !arrival->copy) arrived = fact.at;
        } else if (const auto *timer = std::get_if<sim::TimerMoved>(&fact.body)) {
            if (timer->action != tcp::TimerAction::Fired || arrived || !is_told(*timer)) return;
            firings.push_back({fact.at, *timer, std::nullopt});
            cause_ = fact.id;
        } else if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body)) {
            if (!firings.empty() && fact.cause == cause_ && !firings.back().sends) {
                firings.back().sends = sent->segment.flags;
            }
        }
    }
    void on_returned(const sim::Returned &) override {}

    std::vector<Firing> firings;
    std::optional<Instant> arrived;

private:
    bool is_told(const sim::TimerMoved &timer) const {
        if (of_ == 0) return true;
        const bool notices = timer.timer == tcp::Timer::Retransmission ||
                             timer.timer == tcp::Timer::TailLossProbe ||
                             timer.timer == tcp::Timer::Reordering || timer.timer == tcp::Timer::Persist ||
                             timer.timer == tcp::Timer::KeepAlive || timer.timer == tcp::Timer::User;
        return notices && timer.conn == of_;
    }

    sim::FactId segment_, cause_ = 0;
    sim::ConnId of_;
};

QString later_words(Duration by) {
    return by < seconds(1) ? Words::tr("%1 ms").arg(by.ns / 1'000'000)
                           : Words::tr("%1 s").arg(static_cast<double>(by.ns) / 1e9, 0, 'f', 2);
}

QString firing_words(const Firing &firing, const QStringList &hosts) {
    const QString timer = timer_name(firing.timer.timer);
    const QString at = milliseconds_words(firing.at);
    const QString host = hosts.value(firing.timer.host);
    if (firing.sends) {
        return Words::tr("%1 s  %2: the %3 timer fires, %4 goes out")
            .arg(at, host, timer, QString::fromStdString(to_string(*firing.sends)));
    }
    return Words::tr("%1 s  %2: the %3 timer fires").arg(at, host, timer);
}

}  // namespace

QStringList outcome_words(sim::World world, const sim::Command &command, quint32 segment, Instant due,
                          const QStringList &hosts) {
    const auto *touch = std::get_if<sim::TouchSegment>(&command.act);
    const bool drops = touch != nullptr && touch->act == sim::WireAct::Drop;
    sim::ConnId conn = 0;
    for (const sim::Packet &packet : world.link().packets()) {
        if (packet.segment_fact == segment) {
            conn = packet.conn;
        }
    }
    Listener listener(segment, drops ? conn : 0);
    const sim::FactId enough = world.next_fact() + kMostFacts;
    world.apply(command, listener);
    QStringList words;
    if (drops) {
        words += Words::tr("Let go here: it is lost");
        // In steps, because one timer is enough to say who notices.
        Duration gone = milliseconds(100);
        while (listener.firings.empty() && world.next_fact() < enough) {
            world.run_until(command.at + gone, listener, enough);
            if (gone >= kLongest) {
                break;
            }
            gone = std::min(gone + gone, kLongest);
        }
        if (!listener.firings.empty()) {
            words += firing_words(listener.firings.front(), hosts);
        } else if (world.next_fact() < enough) {
            words += Words::tr("No timer will notice it.");
        }
        return words;
    }
    const Instant lands = due + touch->by;
    words += Words::tr("Arrives at %1 s, %2 later").arg(milliseconds_words(lands), later_words(touch->by));
    world.run_until(lands, listener, enough);
    const auto before = static_cast<int>(listener.firings.size());
    for (int i = 0; i < std::min(before, kMostTimers); ++i) {
        words += firing_words(listener.firings[static_cast<std::size_t>(i)], hosts);
    }
    if (before > kMostTimers) {
        words += Words::tr("and %n more timers fire before it arrives", nullptr, before - kMostTimers);
    } else if (before == 0 && listener.arrived) {
        words += Words::tr("No timer fires before that.");
    }
    return words;
}

std::optional<GrabbedSegment> GrabbedSegment::take(Session &session, quint32 segment) {
    const std::optional<FlyingSegment> flying = session.flying(segment);
    if (!flying || session.is_past_end()) {
        return std::nullopt;
    }
    const auto &packets = session.course().at(session.now()).link().packets();
    for (const sim::Packet &packet : packets) {
        if (packet.segment_fact == segment && packet.arrives) {
            return GrabbedSegment(session, *flying, *packet.arrives);
        }
    }
    return std::nullopt;
}

GrabbedSegment::GrabbedSegment(Session &session, FlyingSegment segment, Instant due)
    : session_(&session),
      segment_(segment),
      course_(session.course().id()),
      now_(session.now()),
      due_(due),
      world_(session.course().at(session.now())) {
    shown_.segment = segment.id;
    shown_.to = segment.ref.to;
}

void GrabbedSegment::move(double down, Over over, scene::Point hand) {
    const scene::Grab before = shown_;
    shown_.hand = hand;
    if (over == Over::Nothing) {
        shown_.will = scene::Grab::Will::Drop;
    } else {
        const scene::TimeAxis &axis = session_->axis();
        const double wanted = axis.y_of(due_) + std::max(0.0, down);
        Instant lands = axis.at_y(wanted);
        if (wanted > axis.height()) {
            // Beyond the film a one-way delay is as long as at its beginning.
            const Duration flight = world_.link().delay(segment_.ref.from);
            const double beyond = (wanted - axis.height()) / scene::TimeAxis::kFlight;
            lands = lands + nanoseconds(static_cast<std::int64_t>(beyond * static_cast<double>(flight.ns)));
        }
        const Duration by = rounded(lands > due_ ? lands - due_ : Duration{});
        shown_.will = by.ns > 0 ? scene::Grab::Will::Delay : scene::Grab::Will::Nothing;
        shown_.arrives = due_ + by;
    }
    if (shown_.will == before.will && shown_.arrives == before.arrives) {
        return;
    }
    shown_.words.clear();
    for (const QString &line : words()) {
        shown_.words.push_back(line.toStdString());
    }
}

std::optional<sim::Command> GrabbedSegment::command() const {
    sim::TouchSegment touch;
    touch.segment = segment_.ref;
    switch (shown_.will) {
        case scene::Grab::Will::Nothing: return std::nullopt;
        case scene::Grab::Will::Drop: touch.act = sim::WireAct::Drop; break;
        case scene::Grab::Will::Delay:
            touch.act = sim::WireAct::Delay;
            touch.by = shown_.arrives - due_;
            break;
    }
    return sim::Command{now_, touch};
}

QStringList GrabbedSegment::words() const {
    const std::optional<sim::Command> act = command();
    return act ? outcome_words(world_, *act, segment_.id, due_, session_->host_names()) : QStringList();
}

bool GrabbedSegment::let_go() {
    const std::optional<sim::Command> act = command();
    // Somebody may have gone elsewhere meanwhile, with a key.
    return act && session_->now() == now_ && session_->course().id() == course_ &&
           session_->flying(segment_.id) && session_->apply(*act);
}

}  // namespace theater::ui
