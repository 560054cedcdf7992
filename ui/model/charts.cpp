#include "ui/model/charts.h"

#include <algorithm>
#include <cmath>

#include "core/record/timeline.h"
#include "core/scene/connections.h"
#include "ui/model/chart_words.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/text/phrases.h"

namespace theater::ui {

namespace {

// The shortest stretch that can be shown: a thousandth of a millisecond is finer than any line.
constexpr Duration kShortest = microseconds(1);
// How long the wheel rests before a stretch is indexed anew, and how many segments that is done for.
constexpr int kRestMs = 120;
constexpr std::size_t kMostSegments = 3'000;
// Finer than this part of the stretch, the index cannot be told from the facts themselves.
constexpr std::int64_t kColumns = 1'000;

/// The place of the first segment that left at or after `t`.
std::size_t first_sent_at(const record::Recording &recording, Instant t) {
    std::size_t low = 0, high = recording.segments().size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (recording.segments()[middle].sent_at < t) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

}  // namespace

Charts::Charts(Session &session, const ViewSettings &settings, QObject *parent)
    : QObject(parent), session_(session), settings_(settings) {
    settled_.setSingleShot(true);
    settled_.setInterval(kRestMs);
    connect(&settled_, &QTimer::timeout, this, &Charts::refine);
    connect(&session, &Session::opened, this, [this] {
        chosen_ = false;
        everything_ = true;
    });
    connect(&session, &Session::recording_changed, this, [this] {
        stale_ = true;
        if (watched_) {
            rebuild();
        }
    });
    connect(&session, &Session::connection_changed, this, [this] {
        chosen_ = false;
        if (watched_ && !stale_) {
            fit();
        }
    });
    connect(&session, &Session::now_changed, this, &Charts::follow);
}

Charts::~Charts() = default;

void Charts::set_watched(bool watched) {
    watched_ = watched;
    if (watched && stale_) {
        rebuild();
    }
}

void Charts::rebuild() {
    stale_ = false;
    fit();
}

/// Chooses a side and a stretch of time that there are.
void Charts::fit() {
    const std::vector<Side> all = sides();
    const bool there = side_ && std::find(all.begin(), all.end(), *side_) != all.end();
    if (!chosen_ || !there) {
        side_ = scene::busiest_side(index(), session_.connection());
        chosen_ = false;
    }
    fine_.reset();
    if (everything_) {
        from_ = whole_from();
        to_ = whole_to();
    } else {
        settled_.start();
    }
    emit changed();
    emit range_changed();
}

// --- whose -------------------------------------------------------------------------------------------------

std::vector<Charts::Side> Charts::sides() const {
    std::vector<Side> sides = scene::chart_sides(index());
    const quint32 only = session_.connection();
    std::erase_if(sides, [only](const Side &side) { return only != 0 && side.conn != only; });
    std::stable_sort(sides.begin(), sides.end(),
                     [](const Side &a, const Side &b) { return a.conn < b.conn; });
    return sides;
}

void Charts::choose(Side side) {
    if (side_ == side) {
        return;
    }
    side_ = side;
    chosen_ = true;
    fit();
}

QString Charts::side_words(Side side) const {
    const std::vector<scene::ConnectionTag> tags = session_.connections();
    return chart_side_words(session_.host_names(), side.host, index().peer_of(side),
                            tags.size() > 1 ? scene::number_of(tags, side.conn) : 0);
}

// --- when --------------------------------------------------------------------------------------------------

Instant Charts::whole_from() const {
    const auto extent = side_ ? scene::extent_of(index(), *side_) : std::nullopt;
    return extent ? extent->from : Instant{};
}

Instant Charts::whole_to() const {
    const auto extent = side_ ? scene::extent_of(index(), *side_) : std::nullopt;
    if (!extent) {
        return std::max(session_.end(), Instant{} + kShortest);
    }
    // A little beyond the last point, so that what it begins can be seen.
    const Duration span = extent->to - extent->from;
    return extent->to + std::max(span / 50, kShortest);
}

void Charts::show_everything() {
    everything_ = true;
    set_range(whole_from(), whole_to());
}

void Charts::show(Instant from, Instant to) {
    everything_ = false;
    set_range(from, to);
}

void Charts::zoom(Instant around, double factor) {
    const double span = static_cast<double>((to_ - from_).ns);
    const double whole = static_cast<double>((whole_to() - whole_from()).ns);
    const double wanted = std::clamp(span * factor, static_cast<double>(kShortest.ns), whole);
    if (wanted >= whole) {
        show_everything();
        return;
    }
    const double left = static_cast<double>((around - from_).ns) * wanted / span;
    const Instant from = around - nanoseconds(std::llround(left));
    show(from, from + nanoseconds(std::llround(wanted)));
}

void Charts::pan(Duration by) {
    if (!everything_) {
        show(from_ + by, to_ + by);
    }
}

/// When the now line leaves a stretch that it was in, the stretch goes with it.
void Charts::follow() {
    const Instant before = now_;
    now_ = session_.now();
    const auto shown = [this](Instant t) { return t >= from_ && t <= to_; };
    if (watched_ && !everything_ && shown(before) && !shown(now_)) {
        show(now_ - (to_ - from_) / 8, now_ + (to_ - from_) / 8 * 7);
    }
}

/// Stays within the run; the length is kept.
void Charts::set_range(Instant from, Instant to) {
    const Duration span = std::min(to - from, whole_to() - whole_from());
    from = std::clamp(from, whole_from(), whole_to() - span);
    if (from == from_ && from + span == to_) {
        return;
    }
    from_ = from;
    to_ = from + span;
    settled_.start();
    emit range_changed();
}

// Where the index has several facts in one bucket, a replay of the stretch gives them one by one.
void Charts::refine() {
    if (!watched_ || !side_ || !session_.is_open() || (fine_ && fine_from_ <= from_ && to_ <= fine_to_)) {
        return;
    }
    bool coarse = false;
    for (int i = 0; i < record::kCurveCount; ++i) {
        const auto curve = static_cast<record::Curve>(i);
        const Duration resolution = index().curve(scene::side_of(index(), *side_, curve), curve).resolution();
        coarse = coarse || resolution.ns > (to_ - from_).ns / kColumns;
    }
    if (!coarse) {
        return;
    }
    const record::Timeline &timeline = session_.timeline();
    const record::Recording &recording = timeline.recording();
    if (first_sent_at(recording, to_) - first_sent_at(recording, from_) > kMostSegments) {
        return;
    }
    // From somewhat earlier, so that the ACKs that are on their way at its beginning are known.
    const sim::LinkSetup &link = timeline.setup().link;
    const Instant start = std::max(from_ - (link.delay_forth + link.delay_back) * 2, Instant{});
    auto fine = std::make_unique<record::Series>(index().from_here(start));
    const record::Recording details = timeline.details(start, to_);
    for (std::size_t i = 0; i < details.fact_count(); ++i) {
        fine->on_fact(details.fact(i));
    }
    fine_ = std::move(fine);
    fine_from_ = start;
    fine_to_ = to_;
    emit changed();
}

// --- what --------------------------------------------------------------------------------------------------

const record::Series &Charts::index() const {
    static const record::Series none;
    return session_.is_open() ? session_.timeline().series() : none;
}

const record::Series &Charts::best() const {
    return fine_ && fine_from_ <= from_ && to_ <= fine_to_ ? *fine_ : index();
}

scene::Chart Charts::chart(scene::ChartKind kind, std::uint32_t columns, std::uint32_t rows) const {
    return scene::chart_of(best(), {kind, side_.value_or(Side{}), from_, to_, columns, rows});
}

std::vector<scene::ChartReading> Charts::readings(scene::ChartKind kind, std::uint32_t columns,
                                                  Instant t) const {
    if (!side_) {
        return {};
    }
    return scene::readings_at(best(), {kind, *side_, from_, to_, columns}, t);
}

std::optional<tcp::CongestionPhase> Charts::phase(Instant t) const {
    return side_ ? scene::phase_at(best(), *side_, t) : std::nullopt;
}

QString Charts::cause(const scene::ChartReading &reading) const {
    if (!reading.changed || !session_.is_open()) {
        return {};
    }
    return chart_cause_words(session_.timeline().course(), reading, session_.host_names(),
                             settings_.numbers());
}

// --- segments in the time-sequence graph -------------------------------------------------------------------

std::optional<Charts::Place> Charts::place_of(quint32 segment) const {
    if (!side_ || !session_.is_open()) {
        return std::nullopt;
    }
    const auto found = session_.timeline().recording().segment(segment);
    if (!found || found->forged || found->sent.conn != side_->conn) {
        return std::nullopt;
    }
    if (found->sent.from == side_->host) {
        const std::int64_t low = found->seq_rel;
        return Place{segment, found->sent_at, low, low + found->sent.segment.len()};
    }
    if (found->arrivals.empty() || !found->sent.segment.has(tcp::Flag::Ack)) {
        return std::nullopt;
    }
    return Place{segment, found->arrivals.front(), found->ack_rel, found->ack_rel};
}

std::optional<Charts::Place> Charts::segment_near(Instant t, double number, Duration reach,
                                                  double reach_numbers) const {
    if (!side_ || !session_.is_open()) {
        return std::nullopt;
    }
    const record::Recording &recording = session_.timeline().recording();
    const std::size_t end = first_sent_at(recording, t + reach + nanoseconds(1));
    std::optional<Place> best;
    double least = 2;
    for (std::size_t i = first_sent_at(recording, t - reach); i < end; ++i) {
        const record::SegmentRecord &segment = recording.segments()[i];
        const std::optional<Place> place =
            segment.sent.from == side_->host ? place_of(segment.id) : std::nullopt;
        if (!place || place->low == place->high) {
            continue;
        }
        const double below = static_cast<double>(place->low) - number;
        const double above = number - static_cast<double>(place->high);
        const double away = std::max({0.0, below, above}) / reach_numbers;
        const double late =
            std::abs(static_cast<double>((segment.sent_at - t).ns)) / static_cast<double>(reach.ns);
        if (away <= 1 && away + late < least) {
            least = away + late;
            best = place;
        }
    }
    return best;
}

}  // namespace theater::ui
