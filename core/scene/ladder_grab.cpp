// The part of the ladder that draws what letting go of a grabbed segment would do: the line to where it would
// land, or a cross where it would be lost, and in words what comes of it.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/labels.h"
#include "core/scene/ladder.h"
#include "core/scene/measure.h"
#include "core/scene/shapes.h"

namespace theater::scene {
namespace {

constexpr double kCross = 9;  // half of the size of the cross in the hand
constexpr double kLine = 18, kMargin = 10, kMost = 330, kSize = 12;

}  // namespace

void add_grab_words(std::vector<Shape> &out, const Grab &grab, const Box &clip, double top) {
    if (grab.words.empty()) return;
    double width = 0;
    for (std::size_t i = 0; i < grab.words.size(); ++i)
        width = std::max(width, text_units(grab.words[i], kSize, i == 0 ? Face::SansBold : Face::Sans));
    width = std::min(std::ceil(width) + 2 * kMargin + 4, std::min(kMost, clip.width - 16));
    const double height = kLine * static_cast<double>(grab.words.size()) + 2 * kMargin - 4;
    // Beside the hand, on the side where there is room; never below the lower edge.
    double x = grab.hand.x + 22;
    if (x + width > clip.right() - 8) x = grab.hand.x - 22 - width;
    x = std::clamp(x, clip.x + 8, std::max(clip.x + 8, clip.right() - 8 - width));
    double y = std::clamp(std::max(grab.hand.y + 14, top), clip.y + 8,
                          std::max(clip.y + 8, clip.bottom() - 8 - height));
    const Role role = grab.will == Grab::Will::Drop ? Role::Lost : Role::Accent;
    const Box paper{std::round(x), std::round(y), width, height};
    out.push_back(make_rect("grab-shadow", paper, Role::Shadow, 8));
    out.push_back(make_framed("grab-paper", paper, Role::Panel, 8, role, 1.4));
    for (std::size_t i = 0; i < grab.words.size(); ++i)
        out.push_back(make_text(fmt::format("grab-words-{}", i + 1),
                                {paper.x + kMargin, paper.y + kMargin - 2 + kLine * static_cast<double>(i),
                                 width - 2 * kMargin, kLine},
                                grab.words[i], kSize, i == 0 ? Face::SansBold : Face::Sans,
                                i == 0 ? role : Role::Text, Align::Left));
}

void Ladder::add_grab(std::vector<Shape> &out, const Grab &grab, double shift, const Box &clip) const {
    const std::vector<Flight> &flights = layout_.chronicle.flights();
    const auto flight = std::find_if(flights.begin(), flights.end(), [&](const Flight &one) {
        return one.segment == grab.segment && one.kind == Flight::Kind::Original;
    });
    if (flight == flights.end() || grab.will == Grab::Will::Nothing) return;
    const std::size_t index = static_cast<std::size_t>(flight - flights.begin());
    Point from = pose_of(index).way.back();
    from.y += shift;
    double free_above = 0;
    if (grab.will == Grab::Will::Drop) {
        const Point at = grab.hand;
        out.insert(out.begin(), make_line("grab-line", from, at, Role::Lost, 1.6, Stroke::Dotted));
        out.push_back(make_line("grab-cross-1", {at.x - kCross, at.y - kCross},
                                {at.x + kCross, at.y + kCross}, Role::Lost, 3));
        out.push_back(make_line("grab-cross-2", {at.x - kCross, at.y + kCross},
                                {at.x + kCross, at.y - kCross}, Role::Lost, 3));
    } else {
        // Beyond the end of the film nothing has a place yet: the hand says where.
        const double wanted = layout_.axis.y_of(grab.arrives) + shift;
        const bool beyond = grab.arrives > recording_.end();
        const Point land{layout_.stage.edge(grab.to), beyond ? std::max(wanted, grab.hand.y) : wanted};
        Shape line = make_line("grab-line", from, land, Role::Accent, 1.6, Stroke::Dotted);
        line.kind = ShapeKind::Arrow;
        // Under its capsule, which says what it is.
        out.insert(out.begin(), std::move(line));
        free_above = land.y + 18;
        const std::string when = now_label(grab.arrives);
        const double width = text_units(when, kSize, Face::MonoBold) + 14;
        const double x = grab.to == 1 ? land.x - 12 - width : land.x + 12;
        const Box box{std::round(x), std::round(land.y - 11), width, 22};
        out.push_back(make_framed("grab-landing", box, Role::Panel, 11, Role::Accent, 1.4));
        out.push_back(make_text("grab-when", box, when, kSize, Face::MonoBold, Role::Accent, Align::Center));
    }
    add_grab_words(out, grab, clip, free_above);
}

}  // namespace theater::scene
