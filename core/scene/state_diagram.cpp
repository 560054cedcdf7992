#include "core/scene/state_diagram.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/labels.h"
#include "core/scene/measure.h"
#include "core/scene/shapes.h"

namespace theater::scene {

namespace {

constexpr double kLetter = 10, kLine = 12;         // of labels, in units of the design
constexpr double kToken = 14, kStrokeApart = 1.8;  // of the hosts
constexpr double kCaptionRow = 17, kHead = 9;
constexpr double kMostScale = 1.5;
constexpr std::array kHostRoles{Role::SegmentData, Role::Held};
constexpr std::array<std::string_view, 2> kHostLetters{"C", "S"};

bool overlap(const Box &a, const Box &b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// The way moved sideways by so much, to the left of where it goes.
std::vector<Point> beside(const std::vector<Point> &way, double by) {
    std::vector<Point> out;
    for (std::size_t i = 0; i < way.size(); ++i) {
        double nx = 0, ny = 0;
        const auto add = [&](const Point &a, const Point &b) {
            const double length = std::hypot(b.x - a.x, b.y - a.y);
            if (length <= 0) return;
            nx += (b.y - a.y) / length;
            ny -= (b.x - a.x) / length;
        };
        if (i > 0) add(way[i - 1], way[i]);
        if (i + 1 < way.size()) add(way[i], way[i + 1]);
        const double length2 = nx * nx + ny * ny;
        const double factor = length2 > 0 ? by * (i > 0 && i + 1 < way.size() ? 2 : 1) / length2 : 0;
        out.push_back({way[i].x + nx * factor, way[i].y + ny * factor});
    }
    return out;
}

/// The way without its last few units, where the head of the arrow is.
std::vector<Point> without_head(std::vector<Point> way, double head) {
    const Point a = way[way.size() - 2], b = way.back();
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    if (length > head) way.back() = {b.x - (b.x - a.x) * head / length, b.y - (b.y - a.y) * head / length};
    return way;
}

/// Where a host is, or where its listener stays meanwhile.
enum class Token : std::uint8_t { Host, Listener };

class DiagramMaker {
public:
    DiagramMaker(const std::array<StateWalk, 2> &walks, const std::array<std::string, 2> &names, double width,
                 double room)
        : walks_(walks), names_(names), width_(std::max(width, kFigureWidth)) {
        captions_side_by_side_ = width_ >= 460;
        top_ = 8 + (captions_side_by_side_ ? 2 : 4) * kCaptionRow;
        // Letters grow with the width, and no more than the height allows.
        const double by_room = (room - top_) / kFigureHeight;
        scale_ = std::clamp(std::min(width_ / kFigureWidth, by_room), 1.0, kMostScale);
    }

    Frame make() {
        frame_.width = width_;
        frame_.height = std::ceil(top_ + kFigureHeight * scale_ + 4);
        frame_.paper_height = frame_.height;
        find_latest();
        add_side_arrows();
        for (std::size_t i = 0; i < figure_arrows().size(); ++i)
            add_arrow(static_cast<std::uint32_t>(i + 1), points(figure_arrows()[i].way), Stroke::Solid);
        for (int box = 0; box < kStateBoxes; ++box)
            add_box(box);
        for (std::size_t i = 0; i < figure_arrows().size(); ++i)
            add_label(static_cast<std::uint32_t>(i + 1), figure_arrows()[i]);
        add_side_labels();
        add_tokens();
        add_captions();
        return std::move(frame_);
    }

private:
    double x_of(Column column) const {
        const double stretch = width_ / kFigureWidth;
        switch (column) {
            case Column::Left: return 0;
            case Column::Top: return 98 * stretch;
            case Column::One: return 50 * stretch;
            case Column::Two: return 115 * stretch;
            case Column::Three: return 180 * stretch;
            case Column::Right: break;
        }
        return width_;
    }
    Point point(const Spot &spot) const {
        return {x_of(spot.column) + spot.dx * scale_, top_ + spot.y * scale_};
    }
    std::vector<Point> points(const std::vector<Spot> &way) const {
        std::vector<Point> out;
        for (const Spot &spot : way)
            out.push_back(point(spot));
        return out;
    }
    Box box_of(int box) const {
        const Point upper = point(place_of_box(box));
        return {std::round(upper.x - kStateWidth * scale_ / 2), std::round(upper.y),
                std::round(kStateWidth * scale_), std::round(kStateHeight * scale_)};
    }
    void add(Shape shape) { frame_.moving.push_back(std::move(shape)); }

    /// The move that was made last, and with it that of the other host at the same instant.
    void find_latest() {
        Instant at{-1};
        for (const StateWalk &walk : walks_)
            if (!walk.moves.empty()) at = std::max(at, walk.moves.back().at);
        for (const StateWalk &walk : walks_)
            for (const StateMove &move : walk.moves)
                if (move.at == at) latest_.push_back(transition_index(move));
    }
    bool is_latest(std::uint32_t index) const {
        return std::find(latest_.begin(), latest_.end(), index) != latest_.end();
    }
    bool walked_by(sim::HostId host, std::uint32_t index) const {
        const auto &moves = walks_[host].moves;
        return std::any_of(moves.begin(), moves.end(),
                           [&](const StateMove &move) { return transition_index(move) == index; });
    }

    Subject subject_of(std::uint32_t index) const {
        Subject subject;
        subject.kind = Subject::Kind::Transition;
        subject.index = index;
        const auto moves = moves_along(walks_, index);
        if (!moves.empty()) subject.fact = moves.back().second.fact;
        return subject;
    }

    Shape path(std::string id, std::vector<Point> way, Role role, double width, Stroke stroke) const {
        Shape shape;
        shape.id = std::move(id);
        shape.kind = ShapeKind::Path;
        shape.role = role;
        shape.points = std::move(way);
        shape.width = width;
        shape.stroke = stroke;
        return shape;
    }

    void add_arrow(std::uint32_t index, const std::vector<Point> &way, Stroke stroke) {
        const std::string id = fmt::format("transition-{}", index);
        const Subject subject = subject_of(index);
        const bool walked = subject.fact != 0;
        const double head = kHead * scale_;
        if (is_latest(index))
            add(path(id + "-latest", without_head(way, head / 2), Role::Thread, 9, Stroke::Solid));
        const bool by_both = walked_by(0, index) && walked_by(1, index);
        // Where only one host went its stroke takes the place of the line.
        if (!walked)
            add(with_subject(path(id + "-line", without_head(way, head), Role::TextDim, 1, stroke), subject));
        Shape tip = path(id + "-head", {way[way.size() - 2], way.back()}, walked ? Role::Text : Role::TextDim,
                         0.6, Stroke::Solid);
        tip.kind = ShapeKind::Arrow;
        tip.points[0] = without_head(way, head + 1).back();
        add(with_subject(std::move(tip), subject));
        for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
            if (!walked_by(host, index)) continue;
            add(with_subject(
                path(fmt::format("{}-{}", id, host == 0 ? "client" : "server"),
                     by_both ? beside(without_head(way, head), host == 0 ? kStrokeApart : -kStrokeApart)
                             : without_head(way, head),
                     kHostRoles[host], 2.4, host == 0 ? Stroke::Solid : Stroke::Dashed),
                subject));
        }
    }

    /// What the text of the RFC adds to its figure is drawn where it happened.
    void add_side_arrows() {
        for (const StateWalk &walk : walks_) {
            for (const StateMove &move : walk.moves) {
                const std::uint32_t index = transition_index(move);
                const bool known =
                    arrow_of(move).has_value() || std::find(side_.begin(), side_.end(), index) != side_.end();
                if (known) continue;
                side_.push_back(index);
                side_ways_.push_back(points(side_way(box_before(move), box_after(move))));
                add_arrow(index, side_ways_.back(), Stroke::Dashed);
            }
        }
    }

    void add_box(int which) {
        const tcp::State state = state_of_box(which);
        const Box box = box_of(which);
        const std::string id =
            fmt::format("state-{}{}", tcp::to_string(state), which == kClosedAtFoot ? "-foot" : "");
        Subject subject;
        subject.kind = Subject::Kind::State;
        subject.index = static_cast<std::uint32_t>(which + 1);
        const bool here = box_now(0) == which || box_now(1) == which;
        const bool visited =
            here || std::any_of(walks_.begin(), walks_.end(), [&](const StateWalk &walk) {
                return std::any_of(walk.moves.begin(), walk.moves.end(), [&](const StateMove &move) {
                    return box_before(move) == which || box_after(move) == which;
                });
            });
        const Role edge = here ? Role::Text : visited ? ink_role(state) : Role::Lifeline;
        add(with_subject(
            make_framed(id, box, here ? state_role(state) : Role::Panel, 5 * scale_, edge, visited ? 2 : 1),
            subject));
        const Role ink = here ? Role::TextOnState : visited ? Role::Text : Role::TextDim;
        add(with_subject(make_text(id + "-name", {box.x + 3, box.y, box.width - 6, box.height},
                                   std::string(tcp::to_string(state)), kLetter * scale_, Face::SansBold, ink,
                                   Align::Center),
                         subject));
    }

    int box_now(sim::HostId host) const {
        const StateWalk &walk = walks_[host];
        if (walk.now == tcp::State::Closed && !walk.moves.empty()) return box_after(walk.moves.back());
        return static_cast<int>(walk.now);
    }

    Box label_box(const FigureArrow &arrow) const {
        double width = 0;
        for (const std::string_view line : arrow.words)
            width = std::max(width, text_units(line, kLetter * scale_, Face::SansBold));
        const Point at = point(arrow.label);
        const double x = arrow.align == Align::Left    ? at.x
                         : arrow.align == Align::Right ? at.x - width
                                                       : at.x - width / 2;
        return {x, at.y, width, static_cast<double>(arrow.words.size()) * kLine * scale_};
    }

    void add_label(std::uint32_t index, const FigureArrow &arrow) {
        const Box box = label_box(arrow);
        labels_.push_back(box);
        const Subject subject = subject_of(index);
        const std::string id = fmt::format("transition-{}-label", index);
        const bool latest = is_latest(index);
        if (latest)
            add(with_subject(make_rect(id + "-latest", {box.x - 2, box.y - 1, box.width + 4, box.height + 2},
                                       Role::ChangedFill, 3),
                             subject));
        double y = box.y;
        for (std::size_t i = 0; i < arrow.words.size(); ++i, y += kLine * scale_) {
            add(with_subject(
                make_text(fmt::format("{}-{}", id, i + 1), {box.x, y, box.width, kLine * scale_},
                          std::string(arrow.words[i]), kLetter * scale_, latest ? Face::SansBold : Face::Sans,
                          latest              ? Role::Changed
                          : subject.fact != 0 ? Role::Text
                                              : Role::TextDim,
                          arrow.align),
                subject));
        }
    }

    /// A move that is not in the figure says its event where there is room beside it; its tool tip does
    /// anyhow.
    void add_side_labels() {
        for (const std::uint32_t index : side_) {
            const auto moves = moves_along(walks_, index);
            const StateMove &move = moves.back().second;
            const std::vector<Point> way = points(side_way(box_before(move), box_after(move)));
            const std::string words = moves.front().second.event == move.event
                                          ? move.event
                                          : moves.front().second.event + " · " + move.event;
            const double width = text_units(words, kLetter * scale_, Face::SansBold);
            const double height = kLine * scale_;
            for (const Box &box : places_beside(way, width, height)) {
                if (!is_free(box)) continue;
                labels_.push_back(box);
                const bool latest = is_latest(index);
                const std::string id = fmt::format("transition-{}-label", index);
                if (latest)
                    add(make_rect(id + "-latest", {box.x - 2, box.y - 1, box.width + 4, box.height + 2},
                                  Role::ChangedFill, 3));
                add(with_subject(
                    make_text(id, box, words, kLetter * scale_, latest ? Face::SansBold : Face::Sans,
                              latest ? Role::Changed : Role::Text),
                    subject_of(index)));
                break;
            }
        }
    }

    /// To the right and to the left of its pieces, at several heights.
    static std::vector<Box> places_beside(const std::vector<Point> &way, double width, double height) {
        std::vector<Box> places;
        for (std::size_t i = 1; i < way.size(); ++i) {
            for (const double along : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9}) {
                const Point p{way[i - 1].x + (way[i].x - way[i - 1].x) * along,
                              way[i - 1].y + (way[i].y - way[i - 1].y) * along};
                places.push_back({p.x + 5, p.y - height / 2, width, height});
                places.push_back({p.x - 5 - width, p.y - height / 2, width, height});
                places.push_back({p.x - width / 2, p.y - height - 3, width, height});
            }
        }
        return places;
    }

    bool is_free(const Box &box) const {
        if (box.x < 3 || box.right() > width_ - 3 || box.y < top_ || box.bottom() > frame_.height)
            return false;
        for (int which = 0; which < kStateBoxes; ++which) {
            Box state = box_of(which);
            state.x -= kToken / 2;
            state.width += kToken;
            state.y -= kToken / 2;
            state.height += kToken / 2;
            if (overlap(box, state)) return false;
        }
        if (std::any_of(labels_.begin(), labels_.end(),
                        [&](const Box &other) { return overlap(box, other); }))
            return false;
        // Nor does an arrow run through it.
        const auto runs_through = [&](const std::vector<Point> &way) {
            for (std::size_t i = 1; i < way.size(); ++i) {
                for (int k = 0; k <= 32; ++k) {
                    const double along = k / 32.0;
                    const Point p{way[i - 1].x + (way[i].x - way[i - 1].x) * along,
                                  way[i - 1].y + (way[i].y - way[i - 1].y) * along};
                    if (box.contains(p)) return true;
                }
            }
            return false;
        };
        for (const FigureArrow &arrow : figure_arrows())
            if (runs_through(points(arrow.way))) return false;
        for (const auto &way : side_ways_)
            if (runs_through(way)) return false;
        return true;
    }

    void add_token(const std::string &id, sim::HostId host, Point middle, Token token) {
        const bool hollow = token == Token::Listener;
        const Box box{std::round(middle.x - kToken / 2), std::round(middle.y - kToken / 2), kToken, kToken};
        // A disc is the client, a square the server, and a letter says it again.
        const double radius = host == 0 ? kToken / 2 : 2;
        add(make_framed(id, box, hollow ? Role::Panel : kHostRoles[host], radius,
                        hollow ? kHostRoles[host] : Role::Panel, 1.2));
        add(make_text(id + "-letter", box, std::string(kHostLetters[host]), 9.5, Face::SansBold,
                      hollow ? kHostRoles[host] : Role::Panel, Align::Center));
    }

    void add_tokens() {
        for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
            const auto corner = [&](int which) {
                const Box box = box_of(which);
                return Point{host == 0 ? box.x - 1 : box.right() + 1, box.y - 2};
            };
            const std::string id = host == 0 ? "token-client" : "token-server";
            add_token(id, host, corner(box_now(host)), Token::Host);
            // A listener stays in LISTEN while its connections go their way.
            if (walks_[host].listens && walks_[host].now != tcp::State::Listen)
                add_token(id + "-listener", host, corner(static_cast<int>(tcp::State::Listen)),
                          Token::Listener);
        }
    }

    /// What each host did last, above the figure.
    void add_captions() {
        const double column = captions_side_by_side_ ? width_ / 2 : width_;
        for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
            const std::string id = host == 0 ? "caption-client" : "caption-server";
            const double x = captions_side_by_side_ && host == 1 ? column : 0;
            const double y = 4 + (captions_side_by_side_ || host == 0 ? 0 : 2 * kCaptionRow);
            add_token(id + "-token", host, {x + 12, y + kCaptionRow / 2}, Token::Host);
            const StateWalk &walk = walks_[host];
            const std::string name = names_[host];
            const double name_width = std::round(text_units(name, 12, Face::SansBold)) + 4;
            add(make_text(id + "-name", {x + 24, y, name_width, kCaptionRow}, name, 12, Face::SansBold,
                          Role::Text));
            add(make_text(id + "-state", {x + 26 + name_width, y, column - 30 - name_width, kCaptionRow},
                          std::string(tcp::to_string(walk.now)), 11.5, Face::SansBold, ink_role(walk.now)));
            if (walk.moves.empty()) continue;
            const StateMove &move = walk.moves.back();
            const bool latest = is_latest(transition_index(move));
            add(with_subject(
                make_text(id + "-move", {x + 24, y + kCaptionRow, column - 28, kCaptionRow - 1},
                          fmt::format("{}  {} / {}", now_label(move.at), move.event, move.action), 11,
                          latest ? Face::MonoBold : Face::Mono, latest ? Role::Changed : Role::Text),
                subject_of(transition_index(move))));
        }
    }

    const std::array<StateWalk, 2> &walks_;
    const std::array<std::string, 2> &names_;
    double width_, top_ = 0, scale_ = 1;
    bool captions_side_by_side_ = false;
    Frame frame_;
    std::vector<std::uint32_t> latest_, side_;
    std::vector<std::vector<Point>> side_ways_;
    std::vector<Box> labels_;
};

}  // namespace

std::uint32_t transition_index(const StateMove &move) {
    const std::optional<int> arrow = arrow_of(move);
    return arrow ? static_cast<std::uint32_t>(*arrow + 1) : side_index(box_before(move), box_after(move));
}

std::vector<std::pair<sim::HostId, StateMove>> moves_along(const std::array<StateWalk, 2> &walks,
                                                           std::uint32_t index) {
    std::vector<std::pair<sim::HostId, StateMove>> all;
    for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}})
        for (const StateMove &move : walks[host].moves)
            if (transition_index(move) == index) all.emplace_back(host, move);
    std::stable_sort(all.begin(), all.end(),
                     [](const auto &a, const auto &b) { return a.second.fact < b.second.fact; });
    return all;
}

Frame state_diagram(const std::array<StateWalk, 2> &walks, const std::array<std::string, 2> &names,
                    double width, double room) {
    return DiagramMaker(walks, names, width, room).make();
}

}  // namespace theater::scene
