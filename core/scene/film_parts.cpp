#include "core/scene/film_parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/scene/shapes.h"

namespace theater::scene {
namespace {

constexpr double kFollow = 0.66;  // how far down the window the now line runs

using CourseIds = std::vector<std::uint64_t>;

CourseIds ids_of(const std::vector<record::CoursePtr> &courses) {
    CourseIds ids;
    for (const record::CoursePtr &course : courses)
        ids.push_back(course->id());
    return ids;
}

/// A layout, and what it was made for.
struct Laid {
    Stage stage;
    Numbers numbers = Numbers::Absolute;
    sim::ConnId connection = 0;
    CourseIds beside;     ///< with whom the layout shares its axis
    Instant from, until;  ///< the stretch that is laid out
    std::shared_ptr<const LadderLayout> layout;
};

/// Of one course.
struct Memory {
    std::uint64_t course = 0;
    std::uint64_t used = 0;  ///< when it was asked last

    std::shared_ptr<const Overview> overview;

    // The window, a presentation and its speaker's view look at one film in different sizes.
    std::array<Laid, 3> laid;
    std::size_t next_laid = 0;

    sim::FactId thread_of = 0;
    std::shared_ptr<const Thread> thread;

    bool has_cards = false;
    sim::ConnId cards_connection = 0;
    std::optional<Instant> cards_step;
    CardValues before[2];
};

/// As many as may stand beside each other, and the one that is looked at alone.
constexpr std::size_t kMemories = 5;
thread_local std::array<Memory, kMemories> memories;
thread_local std::uint64_t questions = 0;

struct AxisMemory {
    CourseIds courses;
    std::shared_ptr<const TimeAxis> axis;
};
thread_local AxisMemory axis_memory;

Memory &memory_of(std::uint64_t course) {
    auto found = std::find_if(memories.begin(), memories.end(),
                              [&](const Memory &memory) { return memory.course == course; });
    if (found == memories.end()) {
        found = std::min_element(memories.begin(), memories.end(),
                                 [](const Memory &a, const Memory &b) { return a.used < b.used; });
        *found = Memory{};
        found->course = course;
    }
    found->used = ++questions;
    return *found;
}

bool fits(const Laid &laid, const Stage &stage, const View &view, const CourseIds &beside,
          const Stretch &stretch) {
    return laid.layout && laid.stage == stage && laid.numbers == view.numbers &&
           laid.connection == view.connection && laid.beside == beside && laid.from == stretch.from &&
           laid.until == stretch.until;
}

/// What shows in the window, wherever it follows the now line to, and as much again on either side.
Stretch stretch_for(const record::Recording &recording, const Overview &overview, const TimeAxis &axis,
                    const Stage &stage, const View &view, Instant t) {
    Stretch all;
    all.typical_delay = overview.typical_delay;
    if (view.whole) return all;
    const double window = std::max(0.0, view.height - stage.header);
    const double middle = view.scroll_y ? *view.scroll_y + window / 2 : axis.y_of(t);
    return stretch_around(recording, overview, axis.at_y(middle - 1.5 * window),
                          axis.at_y(middle + 1.5 * window));
}

std::shared_ptr<const LadderLayout> layout_on(std::shared_ptr<const TimeAxis> axis,
                                              const record::Course &course, const Stage &stage,
                                              const View &view, Instant t, CourseIds beside) {
    const std::shared_ptr<const Overview> overview = remembered_overview(course);
    const record::Recording &recording = course.recording();
    const Stretch stretch = stretch_for(recording, *overview, *axis, stage, view, t);
    Memory &memory = memory_of(course.id());
    for (const Laid &laid : memory.laid)
        if (fits(laid, stage, view, beside, stretch)) return laid.layout;
    const std::vector<ConnectionTag> none;
    const std::vector<ConnectionTag> &tags = view.connection == 0 ? overview->facts.connections : none;
    Laid &laid = memory.laid[memory.next_laid++ % memory.laid.size()];
    laid.stage = stage;
    laid.numbers = view.numbers;
    laid.connection = view.connection;
    laid.beside = std::move(beside);
    laid.from = stretch.from;
    laid.until = stretch.until;
    laid.layout = std::make_shared<const LadderLayout>(
        make_ladder_layout(recording, tags, stage, view.numbers,
                           Chronicle(recording, view.connection, stretch), std::move(axis)));
    return laid.layout;
}

/// The step that `t` is at or after: what it changed is what the cards highlight.
std::optional<Instant> last_step(const record::Recording &recording, Instant t) {
    return recording.previous_step(t + nanoseconds(1));
}

/// The least scroll from `wanted` on at which no word and no capsule is cut by the upper edge.
double at_row_boundary(double wanted, double window, const Ladders &ladders) {
    if (wanted <= 0) return 0;
    constexpr double reach = 60, air = 3;
    std::vector<Shape> shapes;
    for (const Ladder *ladder : ladders)
        for (Shape &shape : ladder->ground(wanted - reach, wanted + window))
            shapes.push_back(std::move(shape));
    double scroll = wanted;
    for (bool moved = true; moved;) {
        moved = false;
        for (const Shape &shape : shapes) {
            const bool whole = shape.kind == ShapeKind::Text ||
                               shape.subject.kind == Subject::Kind::Segment ||
                               shape.subject.kind == Subject::Kind::Fold;
            if (!whole || !shape.points.empty()) continue;
            if (shape.box.y >= scroll || shape.box.bottom() + air <= scroll) continue;
            scroll = shape.box.bottom() + air;
            moved = true;
        }
        // So crowded that there is no boundary, or none above the now line.
        if (scroll > std::min(wanted + window / 3, ladders.front()->now_y() - air)) return wanted;
    }
    return scroll;
}

}  // namespace

void Hash::add(std::uint64_t value) {
    value_ ^= value;
    value_ *= 0x9E3779B97F4A7C15ull;
    value_ ^= value_ >> 29;
}

void Hash::add(std::string_view text) {
    add(static_cast<std::uint64_t>(text.size()));
    std::uint64_t word = 0;
    std::size_t n = 0;
    for (const char c : text) {
        word = word << 8 | static_cast<unsigned char>(c);
        if (++n % 8 == 0) add(std::exchange(word, 0));
    }
    add(word);
}

std::shared_ptr<const Overview> remembered_overview(const record::Course &course) {
    Memory &memory = memory_of(course.id());
    if (!memory.overview) memory.overview = overview_of(course);
    return memory.overview;
}

std::shared_ptr<const RunFacts> remembered_facts(const record::Course &course) {
    const std::shared_ptr<const Overview> overview = remembered_overview(course);
    return {overview, &overview->facts};
}

std::shared_ptr<const LadderLayout> remembered_layout(const record::Course &course, const Stage &stage,
                                                      const View &view, Instant t) {
    return layout_on(remembered_overview(course)->axis, course, stage, view, t, {});
}

std::shared_ptr<const LadderLayout> remembered_layout(const record::Course &course, const Stage &stage,
                                                      const View &view, Instant t,
                                                      const std::vector<record::CoursePtr> &with) {
    return layout_on(remembered_axis(with), course, stage, view, t, ids_of(with));
}

std::shared_ptr<const TimeAxis> remembered_axis(const std::vector<record::CoursePtr> &courses) {
    CourseIds ids = ids_of(courses);
    if (!axis_memory.axis || axis_memory.courses != ids) {
        std::vector<Chronicle> chronicles;
        std::vector<const Chronicle *> places;
        chronicles.reserve(courses.size());
        for (const record::CoursePtr &course : courses)
            places.push_back(&chronicles.emplace_back(course->recording()));
        axis_memory = {std::move(ids), std::make_shared<const TimeAxis>(places)};
    }
    return axis_memory.axis;
}

std::shared_ptr<const Thread> remembered_thread(const record::Course &course, sim::FactId fact) {
    Memory &memory = memory_of(course.id());
    if (!memory.thread || memory.thread_of != fact) {
        memory.thread = std::make_shared<const Thread>(make_thread(course, fact));
        memory.thread_of = fact;
    }
    return memory.thread;
}

const CardValues *remembered_cards(const record::Course &course, Instant t, sim::ConnId connection) {
    Memory &memory = memory_of(course.id());
    const std::optional<Instant> step = last_step(course.recording(), t);
    const bool known =
        memory.has_cards && memory.cards_connection == connection && memory.cards_step == step && step;
    if (known) return memory.before;
    memory.has_cards = true;
    memory.cards_connection = connection;
    memory.cards_step = step;
    // Before the first step nothing was there; at it, nothing is called changed.
    const bool later = step && *step > Instant{0};
    const sim::World &world = course.at(later ? *step - nanoseconds(1) : step.value_or(t));
    for (sim::HostId host : {sim::HostId{0}, sim::HostId{1}})
        memory.before[host] = card_values(world, host, connection);
    return memory.before;
}

double played_height(const Ladders &ladders) {
    double most = 0;
    for (const Ladder *ladder : ladders)
        most = std::max(most, ladder->played_height());
    return most;
}

std::uint64_t ground_key_of(const Frame &frame, std::uint64_t course) {
    Hash hash;
    hash.add(course);
    for (const Shape &shape : frame.ground) {
        hash.add(shape.id);
        hash.add(shape.text);
        hash.add(static_cast<std::uint64_t>(shape.kind) << 48 | static_cast<std::uint64_t>(shape.role) << 32 |
                 static_cast<std::uint64_t>(shape.fill) << 16 | static_cast<std::uint64_t>(shape.stroke));
        for (const double value : {shape.box.x, shape.box.y, shape.box.width, shape.box.height})
            hash.add(value);
        for (const Point &p : shape.points) {
            hash.add(p.x);
            hash.add(p.y);
        }
    }
    return hash.value();
}

void place_ground(Frame &frame, const View &view, const Ladders &ladders) {
    const double window = frame.ground_clip.height, header = frame.ground_clip.y;
    if (view.whole) {
        frame.scroll_y = 0;
    } else if (!view.scroll_y && view.follow == Follow::AsNeeded) {
        constexpr double above_now = 24;  // a burst may reach further down than the window is high
        const double wanted = std::min(played_height(ladders) - window, ladders.front()->now_y() - above_now);
        frame.scroll_y = std::ceil(at_row_boundary(wanted, window, ladders));
    } else {
        const double wanted = view.scroll_y.value_or(frame.now_y - header - kFollow * window);
        const double most = std::max(0.0, frame.paper_height - header - window);
        frame.scroll_y = std::round(std::clamp(wanted, 0.0, most));
    }
    // The ground reaches further than the window, in fixed tiles, so that following the now line moves it and
    // does not draw it.
    const double tile = std::max(64.0, std::ceil(window / 2));
    const double top = std::floor(frame.scroll_y / tile) * tile;
    frame.ground_extent = {0, header + top, frame.width, view.whole ? std::max(window, 1.0) : window + tile};
}

void shift_by(std::vector<Shape> &shapes, double x, double y) {
    for (Shape &shape : shapes) {
        shape.box.x += x;
        shape.box.y += y;
        for (Point &p : shape.points) {
            p.x += x;
            p.y += y;
        }
    }
}

void add_captions(Frame &frame, const View &view) {
    if (!view.title.empty())
        frame.moving.push_back(make_text("title", {24, 12, frame.width - 48, 26}, view.title, 18,
                                         Face::SansBold, Role::Text, Align::Center));
    if (view.footer.empty()) return;
    const double y = frame.height - kFooterHeight;
    frame.moving.push_back(make_rect("footer-back", {0, y, frame.width, kFooterHeight}, Role::Background));
    frame.moving.push_back(make_text("footer", {24, y + 4, frame.width - 48, kFooterHeight - 12}, view.footer,
                                     11.5, Face::Sans, Role::TextDim, Align::Center));
}

}  // namespace theater::scene
