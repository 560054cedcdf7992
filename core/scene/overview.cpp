#include "core/scene/overview.h"

#include <algorithm>
#include <list>
#include <mutex>

namespace theater::scene {
namespace {

// A recording of so many segments is laid out whole.
constexpr std::size_t kShort = 2'048;
// Stretches begin and end at multiples of this, so that one serves for a while.
constexpr std::size_t kRaster = 64;
// How many segments before the first that leaves in the window are drawn too: they are on their way, or their
// capsules decide where the next find room. Of those in flight no more could be told apart.
constexpr std::size_t kBefore = 128;
constexpr std::size_t kBehind = 32;
// How much longer than usual a way takes that is remembered by itself, and how many such are drawn at once.
constexpr int kSlowFactor = 4;
constexpr std::size_t kMostSlow = 48;
// Both sides of a comparison, and some branches that one comes back to.
constexpr std::size_t kRemembered = 6;

Overview make_overview(const record::Course &course) {
    const Chronicle chronicle(course.recording());
    Overview overview;
    overview.facts = run_facts(course);
    overview.axis = std::make_shared<const TimeAxis>(chronicle);
    overview.typical_delay = chronicle.typical_delay();
    const Duration slow = overview.typical_delay * kSlowFactor;
    for (const Flight &flight : chronicle.flights())
        if (flight.ends().value_or(kNever) > flight.begins + slow) overview.slow.push_back(flight);
    return overview;
}

struct Remembered {
    std::uint64_t course = 0;
    std::mutex making;
    std::shared_ptr<const Overview> overview;
};

std::shared_ptr<Remembered> remembered(std::uint64_t course) {
    static std::mutex guard;
    static std::list<std::shared_ptr<Remembered>> latest;
    const std::lock_guard<std::mutex> lock(guard);
    const auto found =
        std::find_if(latest.begin(), latest.end(), [&](const auto &one) { return one->course == course; });
    if (found != latest.end()) {
        latest.splice(latest.begin(), latest, found);
    } else {
        latest.push_front(std::make_shared<Remembered>());
        latest.front()->course = course;
        if (latest.size() > kRemembered) latest.pop_back();
    }
    return latest.front();
}

}  // namespace

std::shared_ptr<const Overview> overview_of(const record::Course &course) {
    const std::shared_ptr<Remembered> one = remembered(course.id());
    const std::lock_guard<std::mutex> lock(one->making);
    if (!one->overview) one->overview = std::make_shared<const Overview>(make_overview(course));
    return one->overview;
}

Stretch stretch_around(const record::Recording &recording, const Overview &overview, Instant top,
                       Instant bottom) {
    const auto segments = recording.segments();
    Stretch stretch;
    stretch.typical_delay = overview.typical_delay;
    if (segments.size() <= kShort) return stretch;
    const std::size_t above = segments.first_after(top - nanoseconds(1));
    const std::size_t first = (above - std::min(above, kBefore)) / kRaster * kRaster;
    const std::size_t last = (segments.first_after(bottom) + kBehind + kRaster) / kRaster * kRaster;
    if (last < segments.size()) stretch.until = segments.sent_at(last);
    if (first == 0) return stretch;
    stretch.from = segments.sent_at(first);
    // The latest of what left before and goes on.
    for (std::size_t i = overview.slow.size(); i-- > 0 && stretch.before.size() < kMostSlow;) {
        const Flight &flight = overview.slow[i];
        if (flight.begins < stretch.from && flight.ends().value_or(kNever) >= stretch.from)
            stretch.before.push_back(flight);
    }
    std::reverse(stretch.before.begin(), stretch.before.end());
    return stretch;
}

}  // namespace theater::scene
