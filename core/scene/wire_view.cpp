#include "core/scene/wire_view.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/film_parts.h"
#include "core/scene/header.h"
#include "core/scene/labels.h"
#include "core/scene/measure.h"
#include "core/scene/shapes.h"
#include "core/scene/told.h"
#include "core/scene/wire_card.h"
#include "core/scene/wire_flights.h"

namespace theater::scene {
namespace {

constexpr std::uint32_t kMostSlots = 8;  // a longer queue is written as a number

/// "10 Mb/s": at most one decimal.
std::string rate_words(std::uint64_t bps) {
    struct Unit {
        std::uint64_t size;
        const char *name;
    };
    for (const Unit &unit : {Unit{1'000'000'000, "Gb/s"}, Unit{1'000'000, "Mb/s"}, Unit{1'000, "kb/s"}}) {
        if (bps < unit.size) continue;
        const std::uint64_t tenths = bps * 10 / unit.size;
        return tenths % 10 == 0 ? fmt::format("{} {}", tenths / 10, unit.name)
                                : fmt::format("{}.{} {}", tenths / 10, tenths % 10, unit.name);
    }
    return fmt::format("{} b/s", bps);
}

class WirePicture {
public:
    WirePicture(const record::Course &course, Instant t, const View &view, const Phrasebook &words,
                const RunFacts &facts)
        : course_(course), t_(t), view_(view), words_(words), facts_(facts) {
        WireRoom room;
        room.title = view.title.empty() ? 0 : kTitleHeight;
        room.foot = view.footer.empty() ? 0 : kFooterHeight;
        room.banner = !facts.not_tcp.empty();
        room.chooser = facts.connections.size() > 1;
        room.sender = facts.transfers;
        room.card_rows = header_room(facts, 0).card_rows;
        room.told = view.told;
        stage_ = make_wire_stage(std::max(view.width, 420.0), std::max(view.height, 300.0), room);
        k_ = stage_.scale;
    }

    Frame make() {
        frame_.width = stage_.width;
        frame_.height = view_.height;
        frame_.ground_clip = frame_.ground_extent = {0, 0, frame_.width, frame_.height};
        frame_.paper_height = frame_.height;
        frame_.now_y = stage_.middle.y;
        const CardValues *before = remembered_cards(course_, t_, view_.connection);
        const sim::World &world = course_.at(t_);
        const sim::Cable cable = world.link().is_cut(t_) ? sim::Cable::Cut : sim::Cable::Whole;
        add_ground(world.link());
        frame_.ground_key = ground_key_of(frame_, course_.id());
        layout_ = remembered_wire(course_, stage_, view_, t_);
        const WireFlights flights(*layout_, t_, view_, words_);
        add_cable(cable);
        for (sim::HostId from : {sim::HostId{0}, sim::HostId{1}})
            add_queue(from, world.link(), flights.queued(from));
        for (Shape &shape : flights.shapes())
            add(std::move(shape));
        add_break();
        add_clock();
        add_cards(world, before);
        add_told();
        add_grab();
        Stage header;
        header.left = 0;
        header.right = stage_.width;
        header.banner_y = stage_.banner_y;
        header.chooser_y = stage_.chooser_y;
        add_banner(frame_.moving, header, facts_, course_, t_, words_);
        if (facts_.connections.size() > 1)
            add_chooser(frame_.moving, header, facts_, view_.connection, words_);
        add_captions(frame_, view_);
        return std::move(frame_);
    }

private:
    void add(Shape shape) { frame_.moving.push_back(std::move(shape)); }
    std::string say(std::string id, std::vector<std::string> args = {}) const {
        return words_.say({std::move(id), std::move(args)});
    }

    // The two lanes with the way they lead, and what sort of line each is.
    void add_ground(const sim::Link &link) {
        for (sim::HostId from : {sim::HostId{0}, sim::HostId{1}}) {
            const std::string key = from == 0 ? "forth" : "back";
            const double y = stage_.lane[from];
            const auto put = [&](Shape shape) { frame_.ground.push_back(std::move(shape)); };
            put(make_line("lane-" + key, {stage_.port[0], y}, {stage_.port[1], y}, Role::Lifeline, 3 * k_));
            const double step = stage_.wire() / 6, ahead = (from == 0 ? 6 : -6) * k_;
            for (int i = 1; i < 6; ++i) {
                if (i == 3) continue;  // there the cable is cut, or time is silent
                const double x = std::round(stage_.port[0] + step * i);
                Shape head = make_line(fmt::format("lane-{}-way-{}", key, i), {}, {}, Role::Lifeline, 2 * k_);
                head.kind = ShapeKind::Path;
                head.points = {{x - ahead / 2, y - 6 * k_}, {x + ahead / 2, y}, {x - ahead / 2, y + 6 * k_}};
                put(std::move(head));
            }
            const sim::Impairments &line = from == 0 ? link.setup().forth : link.setup().back;
            std::string words = to_string(link.delay(from));
            if (line.rate_bps > 0) words += " · " + rate_words(line.rate_bps);
            const double width = 150 * k_, inner = y + (from == 0 ? 18 : -34) * k_;
            const double x = from == 0 ? stage_.port[1] - width - 10 * k_ : stage_.port[0] + 10 * k_;
            put(make_text("lane-" + key + "-words", {x, inner, width, 16 * k_}, words, 11.5 * k_, Face::Mono,
                          Role::TextDim, from == 0 ? Align::Right : Align::Left));
        }
    }

    // Where the lanes end, in the colours of the states; and the cable, to be cut.
    void add_cable(sim::Cable cable) {
        const bool cut = cable == sim::Cable::Cut;
        const double x = std::round((stage_.port[0] + stage_.port[1]) / 2);
        const Subject subject{Subject::Kind::Cable, 0, sim::kNoHost, {}};
        if (cut)
            for (sim::HostId from : {sim::HostId{0}, sim::HostId{1}}) {
                const double at = stage_.lane[from];
                const std::string id = fmt::format("cable-cut-{}", from + 1);
                add(make_rect(id + "-gap", {x - 12 * k_, at - 5 * k_, 24 * k_, 10 * k_}, Role::Background));
                for (const double side : {-1.0, 1.0})
                    add(make_line(fmt::format("{}-{}", id, side < 0 ? "a" : "b"),
                                  {x - 8 * k_, at - 8 * k_ * side}, {x + 8 * k_, at + 8 * k_ * side},
                                  Role::Lost, 3 * k_));
            }
        // Beside the clock, where nothing flies over it.
        const double grip_x = x + 86 * k_, y = stage_.middle.y + 21 * k_;
        const Box grip{grip_x - 13 * k_, y - 13 * k_, 26 * k_, 26 * k_};
        add(with_subject(make_framed("cable-grip", grip, cut ? Role::LostFill : Role::Background, 6 * k_,
                                     cut ? Role::Lost : Role::Lifeline, 1.4 * k_),
                         subject));
        // A cable, or what is left of it.
        const double half = 8 * k_, gap = cut ? 3 * k_ : 0;
        const Role role = cut ? Role::Lost : Role::TextDim;
        add(make_line("cable-left", {grip_x - half, y}, {grip_x - gap, y}, role, 2 * k_));
        add(make_line("cable-right", {grip_x + gap, y}, {grip_x + half, y}, role, 2 * k_));
    }

    // What waits before a line that can send only so much at a time.
    void add_queue(sim::HostId from, const sim::Link &link, const std::vector<std::uint32_t> &waiting) {
        const sim::Impairments &line = from == 0 ? link.setup().forth : link.setup().back;
        if (line.rate_bps == 0 && waiting.empty()) return;
        const std::string key = from == 0 ? "forth" : "back";
        const auto length = static_cast<std::uint32_t>(waiting.size());
        const std::uint32_t limit = line.queue_packets;
        const std::string label = say("wire-view.queue");
        const std::string number = limit > 0 ? fmt::format("{}/{}", length, limit) : std::to_string(length);
        const double y = stage_.lane[from] + (from == 0 ? 18 : -34) * k_, high = 16 * k_;
        const double slot = 9 * k_, step = 12 * k_;
        const std::uint32_t slots = std::min(std::max(limit, length), kMostSlots);
        const double words = (text_units(label, 11.5, Face::Sans) + 6) * k_;
        const double numbers = (text_units(number, 11.5, Face::MonoBold) + 4) * k_;
        const double width = words + slots * step + 4 * k_ + numbers;
        double x = from == 0 ? stage_.port[0] + 12 * k_ : stage_.port[1] - 12 * k_ - width;
        add(make_text("queue-" + key + "-label", {x, y, words, high}, label, 11.5 * k_, Face::Sans,
                      Role::TextDim));
        x += words;
        // The first to go stands next to the line.
        for (std::uint32_t i = 0; i < slots; ++i) {
            const std::uint32_t place = from == 0 ? slots - 1 - i : i;
            const bool full = place < length;
            Shape box =
                make_framed(fmt::format("queue-{}-slot-{}", key, place + 1),
                            {x, y + (high - slot) / 2, slot, slot}, full ? Role::SegmentData : Role::None,
                            2 * k_, full && limit > 0 && length >= limit ? Role::Lost : Role::Lifeline, 1.2);
            if (full) {
                const Flight &flight = layout_->chronicle.flights()[waiting[place]];
                box.subject = {Subject::Kind::Segment, flight.segment, flight.from, flight.begins};
            }
            add(std::move(box));
            x += step;
        }
        add(make_text("queue-" + key + "-length", {x + 4 * k_, y, numbers, high}, number, 11.5 * k_,
                      length > 0 ? Face::MonoBold : Face::Mono, length > 0 ? Role::Text : Role::TextDim));
        // The neck: here the line is narrow.
        const double neck = from == 0 ? stage_.port[0] + 18 * k_ : stage_.port[1] - 18 * k_;
        for (const double side : {-1.0, 1.0})
            add(make_line(fmt::format("queue-{}-neck-{}", key, side < 0 ? 1 : 2),
                          {neck - (from == 0 ? 10 : -10) * k_, stage_.lane[from] + side * 11 * k_},
                          {neck, stage_.lane[from] + side * 4 * k_}, Role::TextDim, 2 * k_));
    }

    // A silence: the wire is broken off for the eye, and the pill says how long it is, or has been so far.
    void add_break() {
        const std::shared_ptr<const Overview> overview = remembered_overview(course_);
        const TimeAxis::Fold *fold = overview->axis->fold_at(t_);
        if (fold == nullptr) return;
        const double x = std::round((stage_.port[0] + stage_.port[1]) / 2);
        const double top = stage_.lane[0] - 26 * k_, bottom = stage_.lane[1] + 26 * k_;
        const Subject subject{Subject::Kind::Fold, 0, sim::kNoHost, fold->from};
        add(with_subject(make_rect("fold", {x - 16 * k_, top, 32 * k_, bottom - top}, Role::Background),
                         subject));
        for (const double side : {-1.0, 1.0}) {
            Shape zigzag = make_line(side < 0 ? "fold-break-1" : "fold-break-2", {}, {}, Role::Fold, 2 * k_);
            zigzag.kind = ShapeKind::Path;
            zigzag.points.clear();
            double swing = 5 * k_;
            for (double y = top; y <= bottom; y += 13 * k_, swing = -swing)
                zigzag.points.push_back({x + side * 14 * k_ + swing, y});
            add(std::move(zigzag));
        }
        const Duration silence = t_ - fold->since;
        const std::string text =
            silence < seconds(100)    ? say("scene.silence-seconds", {short_seconds(silence)})
            : silence < seconds(5400) ? say("scene.silence-minutes", {short_seconds(silence / 60)})
                                      : say("scene.silence-hours", {short_seconds(silence / 3600)});
        const double width = std::round((text_units(text, 15, Face::Sans) + 40) * k_);
        const double y = (stage_.lane[0] + stage_.lane[1]) / 2;
        const Box pill{x - width / 2, y - 16 * k_, width, 32 * k_};
        add(with_subject(make_rect("fold-pill", pill, Role::FoldFill, 16 * k_), subject));
        add(make_text("fold-length", {pill.x + 10 * k_, pill.y, pill.width - 20 * k_, pill.height}, text,
                      15 * k_, Face::Sans, Role::Text, Align::Center));
    }

    void add_clock() {
        const std::string text = now_label(t_);
        const double width = std::round((text_units(text, 15, Face::MonoBold) + 22) * k_);
        const Box box{std::round((stage_.width - width) / 2), stage_.middle.y + 8 * k_, width, 26 * k_};
        add(with_subject(make_rect("now-box", box, Role::Accent, 7 * k_),
                         {Subject::Kind::Now, 0, sim::kNoHost, t_}));
        add(make_text("now-time", {box.x + 4, box.y, box.width - 8, box.height}, text, 15 * k_,
                      Face::MonoBold, Role::TextOnAccent, Align::Center));
    }

    void add_cards(const sim::World &world, const CardValues *before) {
        for (sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
            CardValues now = card_values(world, host, view_.connection);
            now.waiting = waiting_calls(course_.recording(), host, view_.connection, t_);
            now.number = number_of(facts_.connections, now.conn);
            now.of_numbers = static_cast<int>(facts_.connections.size());
            const double x = stage_.port[host] + (host == 0 ? -9 : 1) * k_;
            const double top = stage_.lane[0] - 22 * k_, bottom = stage_.lane[1] + 22 * k_;
            add(make_rect(host == 0 ? "port-left" : "port-right", {x, top, 8 * k_, bottom - top},
                          now.has_power ? state_role(now.state) : Role::Lost, 4 * k_));
            add_wire_card(frame_.moving,
                          {stage_.card[host], host, t_, view_, words_, facts_.transfers ? 1.0 : 0.0}, k_, now,
                          before[host]);
        }
    }

    // What letting go of the segment in the hand would do.
    void add_grab() {
        frame_.wire = {0, stage_.middle.y, stage_.width, stage_.middle.height};
        if (!view_.grab || view_.grab->will != Grab::Will::Drop) return;
        const Point at = view_.grab->hand;
        const double half = 10 * k_;
        add(make_line("grab-cross-1", {at.x - half, at.y - half}, {at.x + half, at.y + half}, Role::Lost,
                      3 * k_));
        add(make_line("grab-cross-2", {at.x - half, at.y + half}, {at.x + half, at.y - half}, Role::Lost,
                      3 * k_));
        add_grab_words(frame_.moving, *view_.grab, frame_.ground_clip, 0);
    }

    // The last happenings, the latest at the foot and in stronger type.
    void add_told() {
        if (stage_.told_rows == 0) return;
        const auto most = static_cast<std::size_t>(stage_.told_rows);
        const std::vector<ToldStep> steps =
            told_steps(course_, t_, most, view_.numbers, view_.connection, words_);
        const Box &box = stage_.told;
        add(make_line("told-line", {box.x, box.y + 1}, {box.right(), box.y + 1}, Role::Grid, 1));
        const double row = 20 * k_, time = 92 * k_, size = 13 * k_;
        // From the foot up, as far as there are rows: the latest is always said in full.
        int left = stage_.told_rows;
        for (std::size_t i = steps.size(); i-- > 0 && left > 0;) {
            const ToldStep &step = steps[i];
            const bool last = i + 1 == steps.size();
            const Face face = last ? Face::SansBold : Face::Sans;
            std::vector<std::string> lines = wrapped(step.words, size, face, box.width - time);
            // Where there are fewer rows than that, the last one takes the rest and is written smaller.
            while (last && static_cast<int>(lines.size()) > stage_.told_rows) {
                const std::string rest = lines.back();
                lines.pop_back();
                lines.back() += " " + rest;
            }
            const int rows = static_cast<int>(lines.size());
            if (rows > left && !last) break;
            left -= rows;
            add_told_step(step, lines, box.y + 6 * k_ + std::max(left, 0) * row, last);
        }
    }

    void add_told_step(const ToldStep &step, const std::vector<std::string> &lines, double y, bool last) {
        const double row = 20 * k_, time = 92 * k_;
        const Box &box = stage_.told;
        const std::string id = fmt::format("told-{}", step.fact);
        const Subject subject = step.segment != 0
                                    ? Subject{Subject::Kind::Segment, step.segment, sim::kNoHost, step.at}
                                    : Subject{Subject::Kind::Mark, step.fact, sim::kNoHost, step.at};
        add(make_text(id + "-at", {box.x, y, time - 8 * k_, row}, time_label(step.at), 12 * k_, Face::Mono,
                      Role::TextDim, Align::Right));
        const Role role = step.loss ? Role::Lost : last ? Role::Text : Role::TextDim;
        for (std::size_t i = 0; i < lines.size(); ++i, y += row) {
            const std::string part = i == 0 ? id : fmt::format("{}-{}", id, i + 1);
            add(with_subject(make_text(part, {box.x + time, y, box.width - time, row}, lines[i], 13 * k_,
                                       last ? Face::SansBold : Face::Sans, role),
                             subject));
        }
    }

    const record::Course &course_;
    Instant t_;
    const View &view_;
    const Phrasebook &words_;
    const RunFacts &facts_;
    WireStage stage_;
    double k_ = 1;
    std::shared_ptr<const WireLayout> layout_;
    Frame frame_;
};

}  // namespace

Frame wire_frame(const record::Course &course, Instant t, const View &view, const Phrasebook &words) {
    const auto facts = remembered_facts(course);
    return WirePicture(course, t, view, words, *facts).make();
}

}  // namespace theater::scene
