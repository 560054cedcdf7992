#include "core/scene/ladder.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/labels.h"
#include "core/scene/measure.h"
#include "core/scene/shapes.h"

namespace theater::scene {
namespace {

constexpr double kBandRadius = 3;
constexpr double kZigZag = 6, kZigZagStep = 18;

std::string_view host_key(sim::HostId host) { return host == 0 ? "left" : "right"; }

}  // namespace

std::vector<Shape> Ladder::ground(double top, double bottom) const {
    std::vector<Shape> out;
    add_grid(out, top, bottom);
    add_lifelines(out, top, bottom);
    add_thread(out, Part::Rests, top, bottom, 0);
    const auto [first, last] = flights_in(top, bottom);
    std::vector<std::pair<std::size_t, Pose>> poses;
    for (std::size_t i = first; i < last; ++i) {
        Pose pose = pose_of(i);
        if (pose.over && layout_.routes[i].bottom + 40 >= top) poses.emplace_back(i, std::move(pose));
    }
    for (const auto &[i, pose] : poses)
        add_line(out, i, pose, 0);
    add_folds(out, top, bottom);
    for (const auto &[i, pose] : poses) {
        add_fate_words(out, i, pose, 0);
        if (pose.settled) add_capsule(out, i, pose, 0, "");
    }
    add_waits(out, top, bottom, 0, true);
    add_notes(out, top, bottom);
    return out;
}

std::vector<Shape> Ladder::moving(double shift, const Box &clip) const {
    std::vector<Shape> out;
    const double top = clip.y - shift, bottom = clip.bottom() - shift;
    for (sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
        const std::vector<Band> &bands = layout_.chronicle.bands(host);
        for (std::size_t i = bands.size(); i-- > 0;) {
            if (i > 0 && bands[i].from > t_) continue;
            const std::size_t before = out.size();
            add_band(out, bands[i], i, now_y_, top, bottom);
            for (std::size_t k = before; k < out.size(); ++k)
                out[k].box.y += shift;
            break;
        }
    }
    const TimeAxis::Fold *fold = layout_.axis.fold_at(t_);
    if (fold && fold->from >= t_) fold = nullptr;
    const std::size_t which = fold ? static_cast<std::size_t>(fold - layout_.axis.folds().data()) : 0;
    if (fold) add_fold(out, *fold, which, shift);
    add_waits(out, top, bottom, shift, false);
    add_thread(out, Part::Moves, top, bottom, shift);
    add_now_line(out, shift, clip);
    // Its words stand on the now line, which would strike them out.
    if (fold) add_silence(out, *fold, which, shift);

    const auto [first, last] = flights_in(top, bottom);
    std::vector<std::pair<std::size_t, Pose>> poses;
    for (std::size_t i = first; i < last; ++i) {
        Pose pose = pose_of(i);
        const bool marked = layout_.chronicle.flights()[i].segment == view_.selected ||
                            layout_.chronicle.flights()[i].segment == view_.hovered;
        const double y = pose.capsule.y;
        const bool shows = pose.way.front().y < bottom && std::max(pose.way.back().y, y) > top;
        if ((!pose.settled || marked) && shows) poses.emplace_back(i, std::move(pose));
    }
    part_capsules(poses);
    for (const auto &[i, pose] : poses)
        if (!pose.over) add_line(out, i, pose, shift);
    for (const auto &[i, pose] : poses) {
        if (!pose.over) add_fate_words(out, i, pose, shift);
        add_capsule(out, i, pose, shift, pose.settled ? "-marked" : "");
    }
    return out;
}

double Ladder::played_height() const {
    constexpr double margin = 40, words_margin = 10;
    double lowest = now_y_ + margin;
    const std::vector<Flight> &flights = layout_.chronicle.flights();
    for (std::size_t i = 0; i < flights.size() && flights[i].begins <= t_; ++i) {
        const Pose pose = pose_of(i);
        const double words = flights[i].marks.empty() ? 0 : LadderLayout::kFateHeight;
        const double capsule = pose.capsule.y + LadderLayout::kCapsuleHeight / 2 + words + words_margin;
        lowest = std::max({lowest, pose.way.back().y + margin, capsule});
    }
    for (const PlacedNote &placed : layout_.notes) {
        if (layout_.chronicle.notes()[placed.note].at > t_) break;
        lowest = std::max(lowest, placed.y + TimeAxis::kNote + words_margin);
    }
    return lowest;
}

Duration Ladder::ease() const {
    return view_.motion == Motion::Eased ? layout_.chronicle.typical_delay() / 3 : Duration{};
}

Ladder::Pose Ladder::pose_of(std::size_t index) const {
    const Flight &flight = layout_.chronicle.flights()[index];
    const Route &route = layout_.routes[index];
    Pose pose;
    pose.way = way_until(route, t_, now_y_);
    const auto ends = flight.ends();
    pose.over = ends && *ends <= t_;
    pose.settled = pose.over && *ends + ease() <= t_;
    for (const WireMark &mark : flight.marks) {
        if (mark.at > t_) break;
        if (mark.fate == sim::WireFate::Held) pose.held = true;
        if (mark.fate == sim::WireFate::Released) pose.held = false;
    }
    const Point tip = pose.way.back();
    const Point flying{clamp_capsule_x(tip.x, route.capsule_width, layout_.stage), tip.y};
    pose.capsule = flying;
    if (pose.settled) {
        pose.capsule = route.rest;
    } else if (pose.over) {
        const double done =
            static_cast<double>((t_ - *ends).ns) / std::max(1.0, static_cast<double>(ease().ns));
        const double eased = done * done * (3 - 2 * done);
        pose.capsule = {flying.x + (route.rest.x - flying.x) * eased,
                        flying.y + (route.rest.y - flying.y) * eased};
    }
    return pose;
}

// Capsules that meet in the air pass one below the other, so that both can be read and caught. The way down
// is gradual: it begins a little before they touch.
void Ladder::part_capsules(std::vector<std::pair<std::size_t, Pose>> &poses) const {
    constexpr double reach = 24;
    for (std::size_t i = 1; i < poses.size(); ++i) {
        Pose &pose = poses[i].second;
        if (pose.settled) continue;
        const double half = layout_.routes[poses[i].first].capsule_width / 2;
        for (std::size_t j = 0; j < i; ++j) {
            const Pose &other = poses[j].second;
            if (other.settled) continue;
            // Words under the upper one are to be read too.
            const Flight &upper = layout_.chronicle.flights()[poses[j].first];
            const bool told = !upper.lost_at && (upper.forged || !upper.marks.empty());
            const double apart = LadderLayout::kCapsuleHeight + 2 + (told ? LadderLayout::kFateHeight : 0);
            const double below = pose.capsule.y - other.capsule.y;
            if (below >= apart || below <= -apart) continue;
            const double other_half = layout_.routes[poses[j].first].capsule_width / 2;
            const double gap = std::abs(pose.capsule.x - other.capsule.x) - half - other_half;
            pose.capsule.y += (apart - below) * std::clamp((reach - gap) / reach, 0.0, 1.0);
        }
    }
}

std::pair<std::size_t, std::size_t> Ladder::flights_in(double top, double bottom) const {
    const std::vector<Flight> &flights = layout_.chronicle.flights();
    const auto begun = std::upper_bound(flights.begin(), flights.end(), t_,
                                        [](Instant t, const Flight &flight) { return t < flight.begins; });
    const auto first = std::lower_bound(layout_.lowest_so_far.begin(), layout_.lowest_so_far.end(), top);
    const Instant latest = layout_.axis.at_y(bottom + LadderLayout::kCapsuleHeight);
    const auto last = std::upper_bound(flights.begin(), begun, latest,
                                       [](Instant t, const Flight &flight) { return t < flight.begins; });
    const auto from = static_cast<std::size_t>(first - layout_.lowest_so_far.begin());
    const auto to = static_cast<std::size_t>(last - flights.begin());
    return {std::min(from, to), to};
}

void Ladder::add_grid(std::vector<Shape> &out, double top, double bottom) const {
    constexpr double least = 15;
    double free_from = -least;
    const Stage &stage = layout_.stage;
    // Neighbouring steps are farther apart than this, so what was written above does not matter.
    static_assert(TimeAxis::kLeastStep > least);
    const auto &steps = layout_.chronicle.steps();
    const Instant first = layout_.axis.at_y(top - 2 * least);
    for (auto it = std::lower_bound(steps.begin(), steps.end(), first); it != steps.end(); ++it) {
        const Instant step = *it;
        if (step > t_) break;
        const double y = layout_.axis.y_of(step);
        if (y < free_from) continue;
        free_from = y + least;
        if (y + least < top) continue;
        if (y - least > bottom) break;
        const std::string id = fmt::format("time-{}", step.ns);
        const Subject subject{Subject::Kind::Mark, 0, sim::kNoHost, step};
        out.push_back(make_line(id + "-line", {stage.grid_left, y}, {stage.grid_right, y}, Role::Grid, 1));
        if (stage.is_column) continue;
        out.push_back(
            with_subject(make_text(id, {stage.left + 6, y - 8, stage.grid_left - stage.left - 14, 16},
                                   time_label(step), 11, Face::Mono, Role::TextDim, Align::Right),
                         subject));
    }
}

void Ladder::add_lifelines(std::vector<Shape> &out, double top, double bottom) const {
    for (sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
        const double x = layout_.stage.lifeline[host];
        const std::string key(host_key(host));
        // What lies after now has not been played yet: only the way is dotted out.
        out.push_back(make_line("lifeline-" + key, {x, top}, {x, std::min(bottom, layout_.axis.height())},
                                Role::Lifeline, 1.5, Stroke::Dotted));
        const std::vector<Band> &bands = layout_.chronicle.bands(host);
        for (std::size_t i = 0; i < bands.size(); ++i) {
            if (!bands[i].to || *bands[i].to > t_) break;
            add_band(out, bands[i], i, layout_.axis.y_of(*bands[i].to), top, bottom);
        }
    }
}

void Ladder::add_band(std::vector<Shape> &out, const Band &band, std::size_t index, double end_y, double top,
                      double bottom) const {
    const double x = layout_.stage.lifeline[band.host] - Stage::kBandWidth / 2;
    double y = index == 0 ? 4 : layout_.axis.y_of(band.from) + 1;
    if (end_y <= y || y > bottom || end_y < top) return;
    const Subject subject{Subject::Kind::StateBand, band.fact, band.host, band.from};
    int piece = 0;
    const auto add = [&](double from, double to) {
        from = std::max(from, top - 8);
        to = std::min(to, bottom + 8);
        if (to - from < 0.5) return;
        const std::string id = fmt::format("band-{}-{}-{}", host_key(band.host), index, piece);
        out.push_back(with_subject(
            make_rect(id, {x, from, Stage::kBandWidth, to - from}, state_role(band.state), kBandRadius),
            subject));
    };
    const std::vector<TimeAxis::Fold> &folds = layout_.axis.folds();
    const std::size_t own = first_fold(y);  // pieces are counted from the band's beginning
    std::size_t i = std::max(own, first_fold(top - 8));
    if (i > own) y = folds[i - 1].y + folds[i - 1].height;
    piece = static_cast<int>(i - own);
    for (; i < folds.size() && folds[i].y < std::min(end_y, bottom + 8); ++i, ++piece) {
        add(y, folds[i].y);
        y = folds[i].y + folds[i].height;
    }
    add(y, end_y);
}

// The index of the first fold that reaches below `y`.
std::size_t Ladder::first_fold(double y) const {
    const std::vector<TimeAxis::Fold> &folds = layout_.axis.folds();
    const auto first = std::partition_point(
        folds.begin(), folds.end(), [y](const TimeAxis::Fold &fold) { return fold.y + fold.height <= y; });
    return static_cast<std::size_t>(first - folds.begin());
}

void Ladder::add_folds(std::vector<Shape> &out, double top, double bottom) const {
    for (std::size_t i = first_fold(top - 1); i < layout_.axis.folds().size(); ++i) {
        const TimeAxis::Fold &fold = layout_.axis.folds()[i];
        if (fold.to > t_ || fold.y > bottom) break;
        if (fold.y + fold.height < top) continue;
        add_fold(out, fold, i, 0);
        add_silence(out, fold, i, 0);
    }
}

void Ladder::add_fold(std::vector<Shape> &out, const TimeAxis::Fold &fold, std::size_t index,
                      double shift) const {
    const Stage &stage = layout_.stage;
    const std::string id = fmt::format("fold-{}", index);
    const Subject subject{Subject::Kind::Fold, 0, sim::kNoHost, fold.from};
    const double y = fold.y + shift, middle = y + fold.height / 2;
    out.push_back(with_subject(
        make_rect(id, {stage.grid_left, y + 1, stage.grid_right - stage.grid_left, fold.height - 2},
                  Role::Background),
        subject));
    Shape zigzag = make_line(id + "-break", {}, {}, Role::Fold, 1.5);
    zigzag.kind = ShapeKind::Path;
    zigzag.points.clear();
    double side = kZigZag;
    for (double x = stage.grid_left; x <= stage.grid_right; x += kZigZagStep, side = -side)
        zigzag.points.push_back({x, middle + side});
    out.push_back(std::move(zigzag));
}

void Ladder::add_silence(std::vector<Shape> &out, const TimeAxis::Fold &fold, std::size_t index,
                         double shift) const {
    const Stage &stage = layout_.stage;
    const std::string id = fmt::format("fold-{}", index);
    const Subject subject{Subject::Kind::Fold, 0, sim::kNoHost, fold.from};
    const double middle = fold.y + shift + fold.height / 2;
    // While it passes, the silence counts up; afterwards it says how long it was.
    const Duration silence = (t_ < fold.to ? t_ : fold.until) - fold.since;
    const std::string text =
        silence < seconds(100)    ? words_.say({"scene.silence-seconds", {short_seconds(silence)}})
        : silence < seconds(5400) ? words_.say({"scene.silence-minutes", {short_seconds(silence / 60)}})
                                  : words_.say({"scene.silence-hours", {short_seconds(silence / 3600)}});
    const double width = std::round(text_units(text, 12, Face::Sans) + 44);
    const Box pill{std::round((stage.lifeline[0] + stage.lifeline[1] - width) / 2), middle - 12, width, 24};
    out.push_back(with_subject(make_rect(id + "-pill", pill, Role::FoldFill, 12), subject));
    out.push_back(make_text(id + "-length", {pill.x + 8, pill.y, pill.width - 16, pill.height}, text, 12,
                            Face::Sans, Role::TextDim, Align::Center));
}

void Ladder::add_now_line(std::vector<Shape> &out, double shift, const Box &clip) const {
    if (layout_.stage.is_column) return;
    const double y = std::round(now_y_ + shift);
    if (y < clip.y - 1 || y > clip.bottom()) return;
    const Stage &stage = layout_.stage;
    const Subject subject{Subject::Kind::Now, 0, sim::kNoHost, t_};
    const std::string text = now_label(t_);
    const double room = stage.grid_left - stage.left - 4;
    const double width =
        std::min(room, std::max(66.0, std::round(text_units(text, 11.5, Face::MonoBold) + 14)));
    const Box box{stage.grid_left - width, y - 12, width, 24};
    // A time that the box would cover in part is hidden whole.
    const auto &steps = layout_.chronicle.steps();
    const Instant first = layout_.axis.at_y(y - shift - 21);
    for (auto it = std::lower_bound(steps.begin(), steps.end(), first); it != steps.end(); ++it) {
        const Instant step = *it;
        if (step > t_) break;
        const double step_y = layout_.axis.y_of(step) + shift;
        if (step_y > y - 20 && step_y < y)
            out.push_back(make_rect(fmt::format("now-hides-{}", step.ns),
                                    {stage.left + 6, std::round(step_y) - 8, room - 10, 16},
                                    Role::Background));
    }
    // The line does not strike out a word: it stops short of it at the lifeline.
    double from = box.right(), to = stage.grid_right;
    for (const PlacedNote &placed : layout_.notes) {
        const SideNote &note = layout_.chronicle.notes()[placed.note];
        if (note.at > t_) break;
        const double top = placed.y + shift;
        if (y < top + 1 || y > top + TimeAxis::kNote - 1) continue;
        (note.host == 0 ? from : to) = stage.lifeline[note.host];
    }
    out.push_back(make_line("now-line", {from, y}, {to, y}, Role::Accent, 1.5));
    out.push_back(with_subject(make_rect("now-box", box, Role::Accent, 6), subject));
    out.push_back(make_text("now-time", {box.x + 4, box.y, box.width - 8, box.height}, text, 11.5,
                            Face::MonoBold, Role::TextOnAccent, Align::Center));
}

void Ladder::add_waits(std::vector<Shape> &out, double top, double bottom, double shift, bool over) const {
    constexpr double beside = Stage::kBandWidth / 2 + 4;
    for (const Wait &wait : layout_.chronicle.waits()) {
        if (wait.from > t_) break;
        if ((wait.to && *wait.to <= t_) != over) continue;
        const double y = layout_.axis.y_of(wait.from), end = over ? layout_.axis.y_of(*wait.to) : now_y_;
        if (end < top || y > bottom || end <= y) continue;
        const double x = layout_.stage.lifeline[wait.host] + (wait.host == 0 ? -beside : beside);
        const Subject subject{Subject::Kind::Mark, wait.call, wait.host, wait.from};
        out.push_back(
            with_subject(make_line(fmt::format("wait-{}", wait.call), {x, std::max(y, top) + shift},
                                   {x, std::min(end, bottom) + shift}, Role::TextDim, 2, Stroke::Dotted),
                         subject));
    }
}

void Ladder::add_notes(std::vector<Shape> &out, double top, double bottom) const {
    for (const PlacedNote &placed : layout_.notes) {
        const SideNote &note = layout_.chronicle.notes()[placed.note];
        if (note.at > t_) break;
        if (placed.y + TimeAxis::kNote < top || placed.y > bottom) continue;
        const bool state = note.kind == SideNote::Kind::State;
        const Role role = state                                     ? ink_role(note.state)
                          : note.kind == SideNote::Kind::Failure    ? Role::Lost
                          : note.kind == SideNote::Kind::QueueFull  ? Role::Lost
                          : note.kind == SideNote::Kind::Option     ? Role::Changed
                          : note.kind == SideNote::Kind::Congestion ? Role::Held
                                                                    : Role::TextDim;
        const Subject subject{state ? Subject::Kind::StateBand : Subject::Kind::Mark, note.fact, note.host,
                              note.at};
        const bool mono = !state && note.kind != SideNote::Kind::Delivered &&
                          note.kind != SideNote::Kind::QueueFull && note.kind != SideNote::Kind::Congestion;
        const std::string id = fmt::format("{}-{}",
                                           note.kind == SideNote::Kind::Failure    ? "failure"
                                           : note.kind == SideNote::Kind::Returned ? "return"
                                                                                   : "note",
                                           note.fact);
        out.push_back(with_subject(make_text(id, layout_.stage.note_box(note.host, placed.y, TimeAxis::kNote),
                                             note_words(note), state ? 11.5 : 11,
                                             state  ? Face::SansBold
                                             : mono ? Face::Mono
                                                    : Face::Sans,
                                             role, note.host == 0 ? Align::Right : Align::Left),
                                   subject));
    }
    // How it was before anything happened.
    for (sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
        const Band &band = layout_.chronicle.bands(host).front();
        const bool crowded =
            !layout_.notes.empty() &&
            std::any_of(layout_.notes.begin(), layout_.notes.end(), [&](const PlacedNote &placed) {
                return layout_.chronicle.notes()[placed.note].host == host && placed.y < 18;
            });
        if (top > 20 || crowded) continue;
        out.push_back(with_subject(make_text(fmt::format("beginning-{}", host_key(host)),
                                             layout_.stage.note_box(host, 3, TimeAxis::kNote),
                                             std::string(tcp::to_string(band.state)), 11.5, Face::SansBold,
                                             ink_role(band.state), host == 0 ? Align::Right : Align::Left),
                                   {Subject::Kind::StateBand, 0, host, {}}));
    }
}

std::string Ladder::note_words(const SideNote &note) const {
    std::string words;
    switch (note.kind) {
        case SideNote::Kind::State: words = tcp::to_string(note.state); break;
        case SideNote::Kind::Delivered: words = words_.say({"scene.delivered", {grouped(note.bytes)}}); break;
        case SideNote::Kind::Returned:
        case SideNote::Kind::Failure: {
            const record::CallRecord &call = recording_.calls()[note.call];
            const std::string result = note.kind == SideNote::Kind::Failure
                                           ? std::string(call.returned->error)
                                           : std::to_string(call.returned->result);
            words = fmt::format("{}: {}", to_string(call.call.name), result);
            // The error's name is what one looks for; which call it was its line tells.
            if (text_units(words, 11, Face::Mono) > layout_.stage.note_width) words = result;
            break;
        }
        case SideNote::Kind::Option:
            words = fmt::format("{} {}", note.option, option_value(note.option, note.value));
            break;
        case SideNote::Kind::Congestion:
            words = words_.say({"scene.congestion-" + std::string(tcp::to_string(note.event)), {}});
            break;
        case SideNote::Kind::QueueFull: words = words_.say({"scene.queue-full", {}}); break;
        case SideNote::Kind::Call: words = call_words(recording_.calls()[note.call]); break;
    }
    const int tag = tag_of(note.conn);
    return tag == 0 ? words : fmt::format("{}·{}", tag, words);
}

}  // namespace theater::scene
