#include "core/scene/side_by_side.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/comparison_words.h"
#include "core/scene/film_parts.h"
#include "core/scene/header.h"
#include "core/scene/labels.h"
#include "core/scene/measure.h"
#include "core/scene/shapes.h"
#include "core/scene/small_card.h"

namespace theater::scene {
namespace {

constexpr double kTimes = Stage::kTimeWidth + 8;  // the column of times
constexpr double kSideTitle = 26, kParting = 22, kGap = 6;

std::string prefix_of(std::size_t side) { return fmt::format("{}-", static_cast<char>('a' + side)); }

/// One of the films.
struct Column {
    std::size_t side = 0;
    const record::Course *course = nullptr;
    double x = 0, width = 0;
    View view;  ///< without the selection of another film
    std::shared_ptr<const RunFacts> facts;
    std::shared_ptr<const LadderLayout> layout;
    std::unique_ptr<const Ladder> ladder;
};

class Maker {
public:
    Maker(const Beside &beside, Instant t, const View &view, const Phrasebook &words)
        : beside_(beside), t_(t), view_(view), words_(words), axis_(remembered_axis(beside.courses)) {}

    Frame make() {
        plan_header();
        make_columns();
        Frame &frame = frame_;
        frame.now_y = header_ + axis_->y_of(t_);
        frame.paper_height = header_ + axis_->height();
        const double foot = view_.footer.empty() ? 0 : kFooterHeight;
        const Ladders ladders = all_ladders();
        if (view_.whole) frame.paper_height = std::min(frame.paper_height, header_ + played_height(ladders));
        frame.height = view_.whole ? frame.paper_height + foot : view_.height;
        frame.ground_clip = {0, header_, frame.width, std::max(0.0, frame.height - header_ - foot)};
        place_ground(frame, view_, ladders);
        add_ground();
        add_moving();
        add_captions(frame, view_);
        return std::move(frame_);
    }

private:
    /// All headers are as tall as the tallest, so that the ladders begin at one height.
    void plan_header() {
        bool banner = false;
        for (const record::CoursePtr &course : beside_.courses) {
            facts_.push_back(remembered_facts(*course));
            banner = banner || !facts_.back()->not_tcp.empty();
            sender_ = sender_ || facts_.back()->transfers;
        }
        title_y_ = (view_.title.empty() ? 0 : kTitleHeight) + kGap;
        parting_y_ = title_y_ + kSideTitle + 2;
        card_y_ = parting_y_ + (beside_.parting ? kParting + 4 : 4) + (banner ? Stage::kBanner + 4 : 0);
        // In a low window the films come first.
        constexpr double low = 470;
        rows_ = !view_.whole && view_.height < low ? SmallCardRows::None
                : sender_                          ? SmallCardRows::Sender
                                                   : SmallCardRows::Numbers;
        header_ = card_y_ + small_card_height(rows_) + 10;
    }

    void make_columns() {
        const auto count = static_cast<double>(beside_.courses.size());
        frame_.width = std::max(view_.width, least_width(beside_.courses.size()));
        const double width = std::floor((frame_.width - kTimes) / count);
        columns_.resize(beside_.courses.size());
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            Column &column = columns_[i];
            column.side = i;
            column.course = beside_.courses[i].get();
            column.x = kTimes + width * static_cast<double>(i);
            column.width = width;
            column.view = view_;
            column.view.connection = 0;
            if (i != beside_.selected_side) column.view.selected = 0;
            if (i != beside_.hovered_side) column.view.hovered = 0;
            column.facts = facts_[i];
            column.layout = remembered_layout(*column.course, make_column(width, header_, card_y_),
                                              column.view, t_, beside_.courses);
            column.ladder = std::make_unique<const Ladder>(*column.layout, column.course->recording(), t_,
                                                           column.view, words_);
        }
    }

    Ladders all_ladders() const {
        Ladders ladders;
        for (const Column &column : columns_)
            ladders.push_back(column.ladder.get());
        return ladders;
    }

    /// Gives shapes of a film their place beside the others, and ids of their own.
    void adopt(std::vector<Shape> &to, std::vector<Shape> shapes, const Column &column, double down) const {
        const std::string prefix = prefix_of(column.side);
        shift_by(shapes, column.x, down);
        for (Shape &shape : shapes) {
            shape.id.insert(0, prefix);
            shape.subject.side = static_cast<std::uint8_t>(column.side);
            to.push_back(std::move(shape));
        }
    }

    void add_ground() {
        const double top = frame_.ground_extent.y - header_, bottom = frame_.ground_extent.bottom() - header_;
        std::vector<Shape> &out = frame_.ground;
        add_times(top, bottom);
        for (const Column &column : columns_) {
            if (column.side > 0)
                out.push_back(make_line(prefix_of(column.side) + "edge", {column.x, header_ + top},
                                        {column.x, header_ + bottom}, Role::PanelEdge, 1));
        }
        add_parting_line(top, bottom);
        for (const Column &column : columns_) {
            std::vector<Shape> ladder = column.ladder->ground(top, bottom);
            add_end(ladder, column, top, bottom);
            adopt(out, std::move(ladder), column, header_);
        }
        frame_.ground_key = ground_key_of(frame_, columns_.front().course->id());
    }

    /// The instants at which something happens in any of the films.
    void add_times(double top, double bottom) {
        constexpr double least = 15;
        double free_from = -least;
        for (std::optional<Instant> step = first_step(); step && *step <= t_;
             step = next_shared_step(beside_.courses, *step)) {
            const double y = axis_->y_of(*step);
            if (y - least > bottom) break;
            if (y < free_from) continue;
            free_from = y + least;
            if (y + least < top) continue;
            const Subject subject{Subject::Kind::Mark, 0, sim::kNoHost, *step};
            frame_.ground.push_back(with_subject(
                make_text(fmt::format("time-{}", step->ns), {6, header_ + y - 8, kTimes - 14, 16},
                          time_label(*step), 11, Face::Mono, Role::TextDim, Align::Right),
                subject));
        }
    }

    std::optional<Instant> first_step() const { return next_shared_step(beside_.courses, Instant{-1}); }

    void add_parting_line(double top, double bottom) {
        if (!beside_.parting || beside_.parting->divergence.at > t_) return;
        const Instant at = beside_.parting->divergence.at;
        const double y = axis_->y_of(at);
        if (y < top || y > bottom) return;
        frame_.ground.push_back(
            with_subject(make_line("parting", {kTimes - 6, header_ + y}, {frame_.width - 4, header_ + y},
                                   Role::Changed, 2, Stroke::Dashed),
                         parting_subject()));
    }

    /// Where its recording is over while another goes on.
    void add_end(std::vector<Shape> &out, const Column &column, double top, double bottom) const {
        const Instant end = column.course->end();
        if (end >= t_ || end >= shared_end(beside_.courses)) return;
        const double y = axis_->y_of(end);
        if (y < top - 20 || y > bottom) return;
        const Stage &stage = column.layout->stage;
        out.push_back(make_line("end", {stage.grid_left, y}, {stage.grid_right, y}, Role::Lifeline, 1.5,
                                Stroke::Dotted));
        out.push_back(make_text("end-words", {stage.edge(0) + 4, y + 3, stage.wire() - 8, 15},
                                words_.say({"compare.ends-here", {now_label(end)}}), 11, Face::Sans,
                                Role::TextDim, Align::Center));
    }

    Subject parting_subject() const {
        return {Subject::Kind::Mark, 0, sim::kNoHost, beside_.parting->divergence.at};
    }

    void add_moving() {
        const double shift = header_ - frame_.scroll_y;
        add_now_line(shift);
        for (const Column &column : columns_) {
            // The ladder speaks of its own column, which begins at 0.
            const Box clip{0, frame_.ground_clip.y, column.width, frame_.ground_clip.height};
            adopt(frame_.moving, column.ladder->moving(shift, clip), column, 0);
        }
        frame_.moving.push_back(
            make_rect("header-back", {0, 0, frame_.width, header_ - 4}, Role::Background));
        for (const Column &column : columns_) {
            std::vector<Shape> header;
            add_header(header, column);
            adopt(frame_.moving, std::move(header), column, 0);
        }
        add_parting_words();
    }

    void add_now_line(double shift) {
        const double y = std::round(axis_->y_of(t_) + shift);
        const Box &clip = frame_.ground_clip;
        if (y < clip.y - 1 || y > clip.bottom()) return;
        const std::string text = now_label(t_);
        const Box box{4, y - 12, kTimes - 8, 24};
        // A time that the box would cover in part is hidden whole.
        for (const Shape &time : frame_.ground) {
            const double middle = time.box.y - frame_.scroll_y + 8;
            if (time.kind == ShapeKind::Text && time.id.starts_with("time-") && middle > y - 20 &&
                middle < y + 20)
                frame_.moving.push_back(
                    make_rect("now-hides-" + time.id, {0, middle - 8, kTimes - 6, 16}, Role::Background));
        }
        frame_.moving.push_back(
            make_line("now-line", {box.right(), y}, {frame_.width - 4, y}, Role::Accent, 1.5));
        frame_.moving.push_back(with_subject(make_rect("now-box", box, Role::Accent, 6),
                                             {Subject::Kind::Now, 0, sim::kNoHost, t_}));
        frame_.moving.push_back(make_text("now-time", {box.x + 3, box.y, box.width - 6, box.height}, text,
                                          11.5, Face::MonoBold, Role::TextOnAccent, Align::Center));
    }

    void add_header(std::vector<Shape> &out, const Column &column) const {
        add_title(out, column);
        const Stage &stage = column.layout->stage;
        const Instant until = std::min(t_, column.course->end());
        add_banner(out, stage, *column.facts, *column.course, until, words_);
        const CardValues *before = remembered_cards(*column.course, until, 0);
        const sim::World &world = column.course->at(until);
        if (world.link().is_cut(until)) add_cable(out, stage, sim::Cable::Cut);
        for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}})
            add_small_card(out, {stage.card[host], host, until, column.view, words_},
                           card_values(world, host, 0), before[host], rows_);
    }

    void add_title(std::vector<Shape> &out, const Column &column) const {
        const bool current = column.side == beside_.current;
        const Box box{6, title_y_, column.width - 12, kSideTitle};
        const Subject subject{Subject::Kind::Course, 0, sim::kNoHost, {}};
        out.push_back(with_subject(make_framed("side", box, current ? Role::Accent : Role::Panel, 7,
                                               current ? Role::Accent : Role::PanelEdge, 1),
                                   subject));
        const std::string letter(1, static_cast<char>('A' + column.side));
        const Role ink = current ? Role::TextOnAccent : Role::Text;
        const std::string title = column.side < beside_.titles.size() ? beside_.titles[column.side] : "";
        out.push_back(
            make_text("side-letter", {box.x + 9, box.y, 16, box.height}, letter, 13, Face::SansBold, ink));
        out.push_back(make_text("side-title", {box.x + 27, box.y, box.width - 36, box.height}, title, 12.5,
                                current ? Face::SansBold : Face::Sans, ink));
    }

    /// What each did at the first difference, below its title. A film that has nothing to do with it says
    /// nothing.
    void add_parting_words() {
        if (!beside_.parting) return;
        const record::Comparison::Parting &parting = *beside_.parting;
        const bool past = parting.divergence.at <= t_;
        const Box times{4, parting_y_, kTimes - 8, kParting};
        frame_.moving.push_back(
            with_subject(make_text("parting-at", times, "≠ " + now_label(parting.divergence.at), 11,
                                   Face::MonoBold, Role::Changed, Align::Right),
                         parting_subject()));
        const std::array<std::string, 2> words = parting_words(beside_.courses, parting, words_);
        for (const std::size_t which : {std::size_t{0}, parting.course}) {
            const Column &column = columns_[which];
            const std::string &text = words[which == 0 ? 0 : 1];
            const std::string id = prefix_of(which) + "parting";
            const Box box{column.x + 6, parting_y_, column.width - 12, kParting};
            frame_.moving.push_back(with_subject(make_framed(id, box, past ? Role::ChangedFill : Role::Panel,
                                                             6, past ? Role::Changed : Role::PanelEdge, 1),
                                                 parting_subject()));
            frame_.moving.push_back(make_text(id + "-words", {box.x + 9, box.y, box.width - 18, box.height},
                                              text, 11.5, Face::Sans, past ? Role::Changed : Role::TextDim));
        }
    }

    const Beside &beside_;
    Instant t_;
    const View &view_;
    const Phrasebook &words_;
    std::shared_ptr<const TimeAxis> axis_;
    std::vector<std::shared_ptr<const RunFacts>> facts_;
    std::vector<Column> columns_;
    Frame frame_;
    bool sender_ = false;
    SmallCardRows rows_ = SmallCardRows::Numbers;
    double title_y_ = 0, parting_y_ = 0, card_y_ = 0, header_ = 0;
};

}  // namespace

std::shared_ptr<const TimeAxis> shared_axis(const std::vector<record::CoursePtr> &courses) {
    return remembered_axis(courses);
}

Instant shared_end(const std::vector<record::CoursePtr> &courses) {
    Instant end;
    for (const record::CoursePtr &course : courses)
        end = std::max(end, course->end());
    return end;
}

std::optional<Instant> next_shared_step(const std::vector<record::CoursePtr> &courses, Instant t) {
    std::optional<Instant> next;
    for (const record::CoursePtr &course : courses) {
        const std::optional<Instant> own = course->recording().next_step(t);
        if (own && (!next || *own < *next)) next = own;
    }
    return next;
}

std::optional<Instant> previous_shared_step(const std::vector<record::CoursePtr> &courses, Instant t) {
    std::optional<Instant> previous;
    for (const record::CoursePtr &course : courses) {
        const std::optional<Instant> own = course->recording().previous_step(t);
        if (own && (!previous || *own > *previous)) previous = own;
    }
    return previous;
}

double least_width(std::size_t courses) { return kTimes + Stage::kColumn * static_cast<double>(courses); }

Frame side_by_side(const Beside &beside, Instant t, const View &view, const Phrasebook &words) {
    return Maker(beside, t, view, words).make();
}

}  // namespace theater::scene
