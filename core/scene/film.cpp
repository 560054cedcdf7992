#include "core/scene/film.h"

#include <algorithm>

#include "core/scene/film_parts.h"
#include "core/scene/header.h"
#include "core/scene/shapes.h"
#include "core/scene/small_card.h"
#include "core/scene/wire_view.h"

namespace theater::scene {
namespace {

SmallCardRows small_rows(const RunFacts &facts) {
    return facts.transfers ? SmallCardRows::Sender : SmallCardRows::Numbers;
}

void add_header(Frame &frame, const record::Course &course, Instant t, const View &view,
                const Phrasebook &words, const Stage &stage, const RunFacts &facts) {
    add_banner(frame.moving, stage, facts, course, t, words);
    const CardValues *before = remembered_cards(course, t, view.connection);
    const sim::World &world = course.at(t);
    add_cable(frame.moving, stage, world.link().is_cut(t) ? sim::Cable::Cut : sim::Cable::Whole);
    for (sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
        CardValues now = card_values(world, host, view.connection);
        now.waiting = waiting_calls(course.recording(), host, view.connection, t);
        now.number = number_of(facts.connections, now.conn);
        now.of_numbers = static_cast<int>(facts.connections.size());
        if (view.cards == Cards::Small) {
            add_small_card(frame.moving, {stage.card[host], host, t, view, words, 0}, now, before[host],
                           small_rows(facts));
            continue;
        }
        add_host_card(frame.moving,
                      {stage.card[host], host, t, view, words, facts.transfers ? Stage::kSender : 0}, now,
                      before[host]);
    }
    if (facts.connections.size() > 1) add_chooser(frame.moving, stage, facts, view.connection, words);
}

}  // namespace

std::string_view to_string(Presentation presentation) {
    return presentation == Presentation::Wire ? "wire" : "ladder";
}

std::optional<Presentation> parse_presentation(std::string_view text) {
    for (const Presentation one : {Presentation::Ladder, Presentation::Wire})
        if (text == to_string(one)) return one;
    return std::nullopt;
}

Frame frame_at(const record::Course &course, Instant t, const View &view, const Phrasebook &words) {
    if (view.presentation == Presentation::Wire) return wire_frame(course, t, view, words);
    const record::Recording &recording = course.recording();
    const auto facts = remembered_facts(course);
    HeaderRoom room = header_room(*facts, view.title.empty() ? 0 : kTitleHeight);
    if (view.cards == Cards::Small) room.small_card = small_card_height(small_rows(*facts));
    const Stage stage = make_stage(std::max(view.width, 420.0), room);
    const auto layout = remembered_layout(course, stage, view, t);
    Ladder ladder(*layout, recording, t, view, words);
    std::shared_ptr<const Thread> thread;
    if (view.thread == ThreadShown::OfSelected && view.selected != 0) {
        thread = remembered_thread(course, view.selected);
        ladder.show(*thread);
    }

    Frame frame;
    frame.width = stage.width;
    frame.now_y = stage.header + ladder.now_y();
    frame.paper_height = stage.header + layout->axis.height();
    const double foot = view.footer.empty() ? 0 : kFooterHeight;
    // A whole ladder is as tall as what has been played.
    if (view.whole) frame.paper_height = std::min(frame.paper_height, stage.header + ladder.played_height());
    frame.height = view.whole ? frame.paper_height + foot : view.height;
    frame.ground_clip = {0, stage.header, frame.width, std::max(0.0, frame.height - stage.header - foot)};
    frame.wire = {stage.lifeline[0] - 30, stage.header, stage.lifeline[1] - stage.lifeline[0] + 60,
                  frame.ground_clip.height};
    place_ground(frame, view, {&ladder});
    // The ladder counts from its own upper edge; on the paper it begins below the header.
    const double header = stage.header;
    frame.ground = ladder.ground(frame.ground_extent.y - header, frame.ground_extent.bottom() - header);
    shift_by(frame.ground, 0, header);
    frame.ground_key = ground_key_of(frame, course.id());

    const double shift = header - frame.scroll_y;
    frame.moving = ladder.moving(shift, frame.ground_clip);
    const bool covers = std::any_of(frame.moving.begin(), frame.moving.end(), [&](const Shape &shape) {
        return (shape.points.empty() ? shape.box.y : shape.points.front().y) < stage.header;
    });
    if (covers)
        frame.moving.push_back(make_rect("header-back", {0, 0, frame.width, stage.header}, Role::Background));
    add_header(frame, course, t, view, words, stage, *facts);
    if (view.grab) ladder.add_grab(frame.moving, *view.grab, shift, frame.ground_clip);
    add_captions(frame, view);
    return frame;
}

}  // namespace theater::scene
