#include "core/scene/wire_layout.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/film_parts.h"
#include "core/scene/labels.h"
#include "core/scene/measure.h"

namespace theater::scene {
namespace {

constexpr double kForgedFrom = 0.4, kLostHalfWay = 0.5;  // as on the ladder
constexpr double kNearest = 0.12, kFarthest = 0.88;      // what is caught or lost stands clear of both ends
constexpr double kGap = 8, kPadding = 24, kTag = 20, kCopyMark = 20;
constexpr double kLabel = 13.5;

/// How far along the way a flight is, for the eye of somebody who knows only what has happened by `t`.
class Way {
public:
    Way(const Flight &flight, Instant departs, double start)
        : flight_(flight), from_(departs), along_(start), due_(flight.due) {}

    WirePose at(Instant t, Duration usual) {
        WirePose pose;
        pose.queued = t < from_;
        for (const WireMark &mark : flight_.marks) {
            if (mark.at > t) break;
            befall(mark);
        }
        pose.held = held_;
        if (flight_.lost_at && *flight_.lost_at <= t) {
            const Instant lost = *flight_.lost_at;
            const bool at_once = lost == flight_.begins && flight_.kind == Flight::Kind::Original;
            pose.along = at_once ? kLostHalfWay : std::clamp(along_at(lost), kNearest, kFarthest);
            pose.lost = true;
            pose.held = pose.queued = false;
            const double done =
                static_cast<double>((t - lost).ns) / std::max(1.0, static_cast<double>(usual.ns) / 2);
            const double eased = std::min(done, 1.0);
            // It has let go already at the instant itself, so that one sees the cross behind it.
            pose.fallen = 0.5 + 0.5 * eased * eased * (3 - 2 * eased);
            return pose;
        }
        pose.along = along_at(t);
        if (flight_.arrives && *flight_.arrives <= t) {
            pose.arrived = true;
            pose.held = false;
            pose.along = 1;
        }
        return pose;
    }

private:
    double along_at(Instant t) const {
        if (held_ || t <= from_) return along_;
        if (t >= due_) return 1;
        return along_ +
               (1 - along_) * static_cast<double>((t - from_).ns) / static_cast<double>((due_ - from_).ns);
    }

    void befall(const WireMark &mark) {
        switch (mark.fate) {
            case sim::WireFate::Delayed:
                if (mark.at > from_) {
                    along_ = along_at(mark.at);
                    from_ = mark.at;
                }
                due_ = mark.arrives;
                return;
            case sim::WireFate::Held:
                along_ = std::clamp(along_at(mark.at), kNearest, kFarthest);
                from_ = mark.at;
                held_ = true;
                return;
            case sim::WireFate::Released:
                held_ = false;
                from_ = mark.at;
                due_ = mark.arrives;
                return;
            case sim::WireFate::Lost:
            case sim::WireFate::Duplicated:
            case sim::WireFate::Altered:
            case sim::WireFate::Marked:
            case sim::WireFate::Corrupted: return;
        }
    }

    const Flight &flight_;
    Instant from_;
    double along_;
    Instant due_;
    bool held_ = false;
};

/// Nothing is special about it, so it may stand for others.
bool is_ordinary(const Flight &flight, const WireFlight &wire) {
    return flight.kind == Flight::Kind::Original && !flight.forged && flight.marks.empty() &&
           !flight.lost_at && flight.intact && !wire.again && (wire.data || wire.pure_ack);
}

class LayoutMaker {
public:
    LayoutMaker(WireLayout &layout, const record::Recording &recording, Numbers numbers)
        : layout_(layout), recording_(recording), numbers_(numbers) {}

    void make() {
        read_flights();
        for (sim::HostId from : {sim::HostId{0}, sim::HostId{1}}) {
            bundle(from);
            give_rows(from);
        }
        Instant latest{-1};
        for (const WireFlight &flight : layout_.flights) {
            latest = std::max(latest, flight.gone);
            layout_.last_gone.push_back(latest);
        }
    }

private:
    const std::vector<Flight> &flights() const { return layout_.chronicle.flights(); }
    double scale() const { return layout_.stage.scale; }

    void read_flights() {
        const Duration usual = layout_.chronicle.typical_delay();
        const std::size_t first = layout_.chronicle.first_record();
        const std::vector<bool> news = window_news(recording_, first, layout_.chronicle.last_record());
        layout_.flights.reserve(flights().size());
        for (std::size_t i = 0; i < flights().size(); ++i) {
            const Flight &flight = flights()[i];
            const record::SegmentRecord record = recording_.segments()[flight.record];
            WireFlight wire;
            wire.departs = flight.begins;
            if (flight.kind == Flight::Kind::Original && record.sent.departs > flight.begins)
                wire.departs = record.sent.departs;
            wire.start = flight.forged ? kForgedFrom : 0;
            if (flight.kind == Flight::Kind::Copy) wire.start = start_of_copy(i);
            wire.gone = flight.lost_at   ? *flight.lost_at + usual + usual / 2
                        : flight.arrives ? *flight.arrives + usual / 6
                                         : kNever;
            wire.label = label_of(record);
            if (flight.record >= first && news[flight.record - first]) wire.label += window_label(record);
            wire.data = record.sent.segment.text.len > 0;
            wire.pure_ack = !wire.data && record.sent.segment.flags == tcp::Flags(tcp::Flag::Ack);
            wire.again = record.sent.retransmission;
            const double marks = (flight.kind == Flight::Kind::Copy ? kCopyMark : 0) +
                                 (number_of(layout_.tags, flight.conn) != 0 ? kTag : 0);
            wire.width = std::round(
                std::min((text_units(wire.label, kLabel, Face::MonoBold) + kPadding + marks) * scale(),
                         layout_.stage.wire() * 0.9));
            layout_.flights.push_back(std::move(wire));
        }
    }

    // Where there are few rows, plain data leaves out what it says with every segment.
    std::string label_of(const record::SegmentRecord &record) const {
        constexpr int few = 2;
        const tcp::Segment &segment = record.sent.segment;
        const bool plain = segment.text.len > 0 && !record.forged && !record.sent.retransmission &&
                           (segment.flags == tcp::Flags(tcp::Flag::Ack) ||
                            segment.flags == (tcp::Flag::Ack | tcp::Flag::Psh));
        if (layout_.stage.rows > few || !plain) return marked_label(record, numbers_);
        return fmt::format("seq={} len={}",
                           numbers_ == Numbers::Relative ? record.seq_rel : segment.seq.value,
                           segment.text.len);
    }

    // A copy begins where its original was when it was made.
    double start_of_copy(std::size_t copy) const {
        for (std::size_t j = copy; j-- > 0;) {
            if (flights()[j].segment != flights()[copy].segment ||
                flights()[j].kind != Flight::Kind::Original)
                continue;
            return layout_.pose_of(static_cast<std::uint32_t>(j), flights()[copy].begins).along;
        }
        return 0;
    }

    /// How far apart two are on the wire that depart at these instants.
    double apart(const Flight &one, Instant first, Instant second, double width) const {
        const double way = std::max(1.0, static_cast<double>((one.due - first).ns));
        return (layout_.stage.wire() - width) * static_cast<double>((second - first).ns) / way;
    }

    /// Where more follow each other closely than there are rows, one capsule stands for many.
    void bundle(sim::HostId from) {
        std::vector<std::uint32_t> run;
        const auto finish = [&] {
            // One row is left for what something befalls.
            if (run.size() >= std::max<std::size_t>(2, static_cast<std::size_t>(layout_.stage.rows)))
                split(from, run);
            run.clear();
        };
        for (std::uint32_t i = 0; i < flights().size(); ++i) {
            if (flights()[i].from != from || !is_ordinary(flights()[i], layout_.flights[i])) continue;
            if (!run.empty()) {
                const WireFlight &last = layout_.flights[run.back()];
                const double between =
                    apart(flights()[run.back()], last.departs, layout_.flights[i].departs, last.width);
                if (between >= last.width + kGap * scale()) finish();
            }
            run.push_back(i);
        }
        finish();
    }

    void split(sim::HostId from, const std::vector<std::uint32_t> &run) {
        std::size_t begin = 0;
        while (begin < run.size()) {
            const WireFlight &first = layout_.flights[run[begin]];
            const double room = 0.34 * layout_.stage.wire();
            std::size_t end = begin + 1;
            while (end < run.size() && layout_.flights[run[end]].data == first.data &&
                   apart(flights()[run[begin]], first.departs, layout_.flights[run[end]].departs, 0) < room)
                ++end;
            if (end - begin > 1) {
                WireBundle bundle;
                bundle.from = from;
                bundle.data = first.data;
                bundle.members.assign(run.begin() + static_cast<std::ptrdiff_t>(begin),
                                      run.begin() + static_cast<std::ptrdiff_t>(end));
                bundle.label = bundle_label(bundle);
                bundle.width = std::round(std::min(
                    (text_units(fmt::format("{} × ", end - begin) + bundle.label, kLabel, Face::MonoBold) +
                     kPadding + kCopyMark) *
                        scale(),
                    layout_.stage.wire() * 0.9));
                for (const std::uint32_t member : bundle.members)
                    layout_.flights[member].bundle = static_cast<int>(layout_.bundles.size());
                layout_.bundles.push_back(std::move(bundle));
            }
            begin = end;
        }
    }

    /// "seq=1001…16061", "ack=1001…3921": from the first to the last.
    std::string bundle_label(const WireBundle &bundle) const {
        const record::SegmentRecord first = recording_.segments()[flights()[bundle.members.front()].record];
        const record::SegmentRecord last = recording_.segments()[flights()[bundle.members.back()].record];
        const bool relative = numbers_ == Numbers::Relative;
        if (bundle.data)
            return fmt::format("seq={}…{}", relative ? first.seq_rel : first.sent.segment.seq.value,
                               relative ? last.seq_rel : last.sent.segment.seq.value);
        const std::uint32_t from = relative ? first.ack_rel : first.sent.segment.ack.value;
        const std::uint32_t to = relative ? last.ack_rel : last.sent.segment.ack.value;
        return from == to ? fmt::format("ACK ack={}", from) : fmt::format("ACK ack={}…{}", from, to);
    }

    /// What takes a place on a lane: a flight or a bundle.
    struct Taker {
        std::uint32_t flight = 0;  ///< of a bundle the one in the middle
        int bundle = -1;
        double width = 0;
        Instant begins, gone;
    };

    double x_at(const Taker &taker, Instant t) const {
        const WirePose pose = layout_.pose_of(taker.flight, t);
        return layout_.stage.x_of(0, pose.along, taker.width);
    }

    /// Whether one would cover the other at some time. Each goes evenly between the instants at which
    /// something befalls it, so only those need be looked at.
    bool meet(const Taker &a, const Taker &b) const {
        const Instant from = std::max(a.begins, b.begins), to = std::min(a.gone, b.gone);
        if (from > to) return false;
        const double room = (a.width + b.width) / 2 + kGap * scale();
        double side = 0;
        const auto close = [&](Instant t) {
            if (t < from || t > to) return false;
            const double between = x_at(a, t) - x_at(b, t);
            const bool crossed = side != 0 && (between < 0) != (side < 0);
            side = between;
            return crossed || std::abs(between) < room;
        };
        if (close(from)) return true;
        for (const Taker *one : {&a, &b})
            for (const WireMark &mark : flights()[one->flight].marks)
                if (close(mark.at)) return true;
        return close(to == kNever ? from + layout_.chronicle.typical_delay() : to - nanoseconds(1));
    }

    std::vector<Taker> takers(sim::HostId from) const {
        std::vector<Taker> all;
        std::vector<bool> told(layout_.bundles.size());
        for (std::uint32_t i = 0; i < flights().size(); ++i) {
            const WireFlight &wire = layout_.flights[i];
            if (flights()[i].from != from) continue;
            if (wire.bundle < 0) {
                all.push_back({i, -1, wire.width, wire.departs, wire.gone});
                continue;
            }
            const auto which = static_cast<std::size_t>(wire.bundle);
            if (told[which]) continue;
            told[which] = true;
            const WireBundle &bundle = layout_.bundles[which];
            all.push_back({bundle.members[bundle.members.size() / 2], wire.bundle, bundle.width, wire.departs,
                           layout_.flights[bundle.members.back()].gone});
        }
        return all;
    }

    // The lowest row in which it meets none of those that flew there lately.
    void give_rows(sim::HostId from) {
        constexpr std::size_t lately = 4;
        const auto rows = static_cast<std::size_t>(layout_.stage.rows);
        std::vector<std::vector<Taker>> taken(rows);
        std::size_t next = 0;
        for (const Taker &taker : takers(from)) {
            std::size_t row = 0;
            for (; row < rows; ++row) {
                const std::vector<Taker> &there = taken[row];
                const std::size_t back = std::min(lately, there.size());
                const auto begin = there.end() - static_cast<std::ptrdiff_t>(back);
                if (std::none_of(begin, there.end(), [&](const Taker &one) { return meet(one, taker); }))
                    break;
            }
            if (row == rows) row = next++ % rows;
            taken[row].push_back(taker);
            if (taker.bundle >= 0)
                layout_.bundles[static_cast<std::size_t>(taker.bundle)].row = static_cast<int>(row);
            else
                layout_.flights[taker.flight].row = static_cast<int>(row);
        }
    }

    WireLayout &layout_;
    const record::Recording &recording_;
    Numbers numbers_;
};

struct Memory {
    std::uint64_t course = 0;
    Numbers numbers = Numbers::Absolute;
    sim::ConnId connection = 0;
    Instant from, until;
    std::shared_ptr<const WireLayout> layout;
};
// The window, and what is shown beside it in other sizes.
thread_local std::array<Memory, 4> memories;
thread_local std::size_t next_memory = 0;

}  // namespace

std::vector<std::uint32_t> WireLayout::flights_at(Instant t) const {
    const std::vector<Flight> &all = chronicle.flights();
    const auto begun = std::upper_bound(all.begin(), all.end(), t,
                                        [](Instant at, const Flight &flight) { return at < flight.begins; });
    const auto first = std::upper_bound(last_gone.begin(), last_gone.end(), t);
    std::vector<std::uint32_t> found;
    for (auto i = first - last_gone.begin(); i < begun - all.begin(); ++i)
        if (flights[static_cast<std::size_t>(i)].gone > t) found.push_back(static_cast<std::uint32_t>(i));
    return found;
}

WirePose WireLayout::pose_of(std::uint32_t flight, Instant t) const {
    const WireFlight &wire = flights[flight];
    return Way(chronicle.flights()[flight], wire.departs, wire.start).at(t, chronicle.typical_delay());
}

WireLayout make_wire_layout(const record::Recording &recording, const std::vector<ConnectionTag> &tags,
                            const WireStage &stage, Numbers numbers, Chronicle chronicle) {
    WireLayout layout{std::move(chronicle), stage, {}, {}, {}, {}};
    if (tags.size() > 1) layout.tags = tags;
    LayoutMaker(layout, recording, numbers).make();
    return layout;
}

std::shared_ptr<const WireLayout> remembered_wire(const record::Course &course, const WireStage &stage,
                                                  const View &view, Instant t) {
    const std::shared_ptr<const Overview> overview = remembered_overview(course);
    const record::Recording &recording = course.recording();
    const Duration around = overview->typical_delay * 4;
    const Stretch stretch = stretch_around(recording, *overview, t - around, t + around);
    const auto fits = [&](const Memory &memory) {
        return memory.layout && memory.course == course.id() && memory.numbers == view.numbers &&
               memory.connection == view.connection && memory.from == stretch.from &&
               memory.until == stretch.until && memory.layout->stage == stage;
    };
    const auto known = std::find_if(memories.begin(), memories.end(), fits);
    if (known != memories.end()) return known->layout;
    const std::vector<ConnectionTag> none;
    const std::vector<ConnectionTag> &tags = view.connection == 0 ? overview->facts.connections : none;
    Memory &memory = memories[next_memory++ % memories.size()];
    memory = {course.id(),
              view.numbers,
              view.connection,
              stretch.from,
              stretch.until,
              std::make_shared<const WireLayout>(make_wire_layout(
                  recording, tags, stage, view.numbers, Chronicle(recording, view.connection, stretch)))};
    return memory.layout;
}

}  // namespace theater::scene
