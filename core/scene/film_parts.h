// What a film is put together from, alone or beside others; and what was worked out for the last pictures and
// can be used again. It holds nothing that its key does not determine, so that frame_at and side_by_side stay
// pure functions of their arguments.
#pragma once

#include <bit>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/scene/film.h"
#include "core/scene/host_card.h"
#include "core/scene/ladder.h"
#include "core/scene/ladder_layout.h"
#include "core/scene/overview.h"
#include "core/scene/run_facts.h"
#include "core/scene/stage.h"

namespace theater::scene {

/// Of a whole run, read once for as long as it is looked at.
std::shared_ptr<const RunFacts> remembered_facts(const record::Course &course);
std::shared_ptr<const Overview> remembered_overview(const record::Course &course);
/// Of what is to be seen at `t`.
std::shared_ptr<const LadderLayout> remembered_layout(const record::Course &course, const Stage &stage,
                                                      const View &view, Instant t);
/// The same on an axis that `with`, this course among them, share.
std::shared_ptr<const LadderLayout> remembered_layout(const record::Course &course, const Stage &stage,
                                                      const View &view, Instant t,
                                                      const std::vector<record::CoursePtr> &with);
/// The axis that these courses share.
std::shared_ptr<const TimeAxis> remembered_axis(const std::vector<record::CoursePtr> &courses);
/// What led to a fact and what that brought about.
std::shared_ptr<const Thread> remembered_thread(const record::Course &course, sim::FactId fact);
/// How the two cards stood right before the step that `t` is at or after. Valid until the next question about
/// another course.
const CardValues *remembered_cards(const record::Course &course, Instant t, sim::ConnId connection);

/// Mixes numbers into one that hardly any other mixture has.
class Hash {
public:
    void add(std::uint64_t value);
    void add(double value) { add(std::bit_cast<std::uint64_t>(value)); }
    void add(std::string_view text);
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0xCBF29CE484222325ull;
};
/// Frame::ground_key of this ground.
std::uint64_t ground_key_of(const Frame &frame, std::uint64_t course);

/// At the same instant, on the same axis; at least one.
using Ladders = std::vector<const Ladder *>;
/// How far down anything has been drawn in any of them.
double played_height(const Ladders &ladders);
/// Where the ground begins and how much of it is drawn. Needs size, clip, now line and paper of the frame.
void place_ground(Frame &frame, const View &view, const Ladders &ladders);
/// Moves shapes of a ladder to where it stands on the paper.
void shift_by(std::vector<Shape> &shapes, double x, double y);
void add_captions(Frame &frame, const View &view);
inline constexpr double kTitleHeight = 40, kFooterHeight = 30;

}  // namespace theater::scene
