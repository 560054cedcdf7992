#include "core/scene/film.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <memory>

#include <fmt/format.h>

#include "core/scene/header.h"
#include "core/scene/host_card.h"
#include "core/scene/ladder.h"
#include "core/scene/run_facts.h"
#include "core/scene/shapes.h"
#include "core/tcp/config_fields.h"

namespace theater::scene {
namespace {

constexpr double kTitle = 40, kFooter = 30;
constexpr double kFollow = 0.55;  // how far down the window the now line runs

class Hash {
public:
    void add(std::uint64_t value) {
        value_ ^= value;
        value_ *= 0x9E3779B97F4A7C15ull;
        value_ ^= value_ >> 29;
    }
    void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
    void add(Instant value) { add(static_cast<std::uint64_t>(value.ns)); }
    void add(std::string_view text) {
        add(static_cast<std::uint64_t>(text.size()));
        std::uint64_t word = 0;
        std::size_t n = 0;
        for (const char c : text) {
            word = word << 8 | static_cast<unsigned char>(c);
            if (++n % 8 == 0) add(std::exchange(word, 0));
        }
        add(word);
    }
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0xCBF29CE484222325ull;
};

/// What was worked out for the last picture and can be used again. It holds nothing that its key does not
/// determine, so frame_at stays a pure function of its arguments.
struct Memory {
    std::uint64_t print = 0;
    Stage stage;
    Numbers numbers = Numbers::Absolute;
    sim::ConnId connection = 0;
    std::shared_ptr<const LadderLayout> layout;

    std::uint64_t facts_print = 0;
    std::shared_ptr<const RunFacts> facts;

    std::uint64_t cards_print = 0;
    sim::ConnId cards_connection = 0;
    std::optional<Instant> cards_step;
    CardValues before[2];
};

thread_local Memory memory;

std::shared_ptr<const LadderLayout> layout_of(const record::Recording &recording, std::uint64_t print,
                                              const RunFacts &facts, const Stage &stage, const View &view) {
    if (!memory.layout || memory.print != print || !(memory.stage == stage) ||
        memory.numbers != view.numbers || memory.connection != view.connection) {
        memory.layout = std::make_shared<const LadderLayout>(
            make_ladder_layout(recording, facts.connections, stage, view.numbers, view.connection));
        memory.print = print;
        memory.stage = stage;
        memory.numbers = view.numbers;
        memory.connection = view.connection;
    }
    return memory.layout;
}

std::shared_ptr<const RunFacts> facts_of(const record::Course &course, std::uint64_t print) {
    if (!memory.facts || memory.facts_print != print) {
        memory.facts = std::make_shared<const RunFacts>(run_facts(course));
        memory.facts_print = print;
    }
    return memory.facts;
}

/// The step that `t` is at or after: what it changed is what the cards highlight.
std::optional<Instant> last_step(const record::Recording &recording, Instant t) {
    const std::vector<Instant> &steps = recording.steps();
    const auto after = std::upper_bound(steps.begin(), steps.end(), t);
    if (after == steps.begin()) return std::nullopt;
    return *std::prev(after);
}

/// How the cards stood right before the last step.
const CardValues *cards_before(const record::Course &course, std::uint64_t print, Instant t,
                               sim::ConnId connection) {
    const std::optional<Instant> step = last_step(course.recording(), t);
    if (memory.cards_print == print && memory.cards_connection == connection && memory.cards_step == step &&
        step)
        return memory.before;
    memory.cards_print = print;
    memory.cards_connection = connection;
    memory.cards_step = step;
    // Before the first step nothing was there; at it, nothing is called changed.
    const bool later = step && *step > Instant{0};
    const sim::World &world = course.at(later ? *step - nanoseconds(1) : step.value_or(t));
    for (sim::HostId host : {sim::HostId{0}, sim::HostId{1}})
        memory.before[host] = card_values(world, host, connection);
    return memory.before;
}

std::uint64_t key_of(const Frame &frame, std::uint64_t print) {
    Hash hash;
    hash.add(print);
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

/// The least scroll from `wanted` on at which no word and no capsule is cut by the upper edge.
double at_row_boundary(double wanted, double window, const Ladder &ladder) {
    if (wanted <= 0) return 0;
    constexpr double reach = 60, air = 3;
    const std::vector<Shape> shapes = ladder.ground(wanted - reach, wanted + window);
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
        if (scroll > std::min(wanted + window / 3, ladder.now_y() - air)) return wanted;
    }
    return scroll;
}

void place_ground(Frame &frame, const View &view, const Ladder &ladder) {
    const double window = frame.ground_clip.height, header = frame.ground_clip.y;
    if (view.whole) {
        frame.scroll_y = 0;
    } else if (!view.scroll_y && view.follow == Follow::AsNeeded) {
        constexpr double above_now = 24;  // a burst may reach further down than the window is high
        const double wanted = std::min(ladder.played_height() - window, ladder.now_y() - above_now);
        frame.scroll_y = std::ceil(at_row_boundary(wanted, window, ladder));
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

void add_captions(Frame &frame, const View &view) {
    if (!view.title.empty())
        frame.moving.push_back(make_text("title", {24, 12, frame.width - 48, 26}, view.title, 18,
                                         Face::SansBold, Role::Text, Align::Center));
    if (view.footer.empty()) return;
    const double y = frame.height - kFooter;
    frame.moving.push_back(make_rect("footer-back", {0, y, frame.width, kFooter}, Role::Background));
    frame.moving.push_back(make_text("footer", {24, y + 4, frame.width - 48, kFooter - 12}, view.footer, 11.5,
                                     Face::Sans, Role::TextDim, Align::Center));
}

void add_header(Frame &frame, const record::Course &course, Instant t, const View &view,
                const Phrasebook &words, const Stage &stage, const RunFacts &facts, std::uint64_t print) {
    add_banner(frame.moving, stage, facts, course, t, words);
    const CardValues *before = cards_before(course, print, t, view.connection);
    const sim::World &world = course.at(t);
    add_cable(frame.moving, stage, world.link().is_cut(t) ? sim::Cable::Cut : sim::Cable::Whole);
    for (sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
        CardValues now = card_values(world, host, view.connection);
        now.waiting = waiting_calls(course.recording(), host, view.connection, t);
        now.number = number_of(facts.connections, now.conn);
        now.of_numbers = static_cast<int>(facts.connections.size());
        add_host_card(frame.moving,
                      {stage.card[host], host, t, view, words, facts.transfers ? Stage::kSender : 0}, now,
                      before[host]);
    }
    if (facts.connections.size() > 1) add_chooser(frame.moving, stage, facts, view.connection, words);
}

}  // namespace

Frame frame_at(const record::Course &course, Instant t, const View &view, const Phrasebook &words) {
    const record::Recording &recording = course.recording();
    const std::uint64_t print = course.id();
    const auto facts = facts_of(course, print);
    const Stage stage =
        make_stage(std::max(view.width, 420.0), header_room(*facts, view.title.empty() ? 0 : kTitle));
    const auto layout = layout_of(recording, print, *facts, stage, view);
    const Ladder ladder(*layout, recording, t, view, words);

    Frame frame;
    frame.width = stage.width;
    frame.now_y = stage.header + ladder.now_y();
    frame.paper_height = stage.header + layout->axis.height();
    const double foot = view.footer.empty() ? 0 : kFooter;
    // A whole ladder is as tall as what has been played.
    if (view.whole) frame.paper_height = std::min(frame.paper_height, stage.header + ladder.played_height());
    frame.height = view.whole ? frame.paper_height + foot : view.height;
    frame.ground_clip = {0, stage.header, frame.width, std::max(0.0, frame.height - stage.header - foot)};
    place_ground(frame, view, ladder);
    // The ladder counts from its own upper edge; on the paper it begins below the header.
    const double header = stage.header;
    frame.ground = ladder.ground(frame.ground_extent.y - header, frame.ground_extent.bottom() - header);
    for (Shape &shape : frame.ground) {
        shape.box.y += header;
        for (Point &p : shape.points)
            p.y += header;
    }
    frame.ground_key = key_of(frame, print);

    const double shift = header - frame.scroll_y;
    frame.moving = ladder.moving(shift, frame.ground_clip);
    const bool covers = std::any_of(frame.moving.begin(), frame.moving.end(), [&](const Shape &shape) {
        return (shape.points.empty() ? shape.box.y : shape.points.front().y) < stage.header;
    });
    if (covers)
        frame.moving.push_back(make_rect("header-back", {0, 0, frame.width, stage.header}, Role::Background));
    add_header(frame, course, t, view, words, stage, *facts, print);
    add_captions(frame, view);
    return frame;
}

}  // namespace theater::scene
