#include "core/scene/small_card.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/labels.h"
#include "core/scene/measure.h"
#include "core/scene/shapes.h"

namespace theater::scene {
namespace {

constexpr double kPadding = 9, kRowsY = 67, kRowStep = 15, kFoot = 7;
constexpr double kLabel = 56, kRing = 12;
constexpr int kRows = 4, kSenderRows = 2;

class SmallCardMaker {
public:
    SmallCardMaker(std::vector<Shape> &out, const CardPlace &place, const CardValues &now,
                   const CardValues &before, SmallCardRows shown)
        : out_(out), place_(place), now_(now), before_(before), shown_(shown), id_(card_id(place.host)) {}

    void make() {
        const Subject subject{Subject::Kind::Host, 0, place_.host, {}};
        out_.push_back(
            with_subject(make_framed(id_, place_.box, Role::Panel, 10, Role::PanelEdge, 1), subject));
        add_state();
        add_timers();
        if (shown_ != SmallCardRows::None) add_numbers();
    }

private:
    double left() const { return place_.box.x + kPadding; }
    double inner() const { return place_.box.width - 2 * kPadding; }
    double y(double down) const { return place_.box.y + down; }
    void add(Shape shape) { out_.push_back(std::move(shape)); }
    std::uint32_t snd(std::uint32_t n) const { return is_relative() ? n - now_.iss : n; }
    std::uint32_t rcv(std::uint32_t n) const { return is_relative() ? n - now_.irs : n; }
    bool is_relative() const { return place_.view.numbers == Numbers::Relative; }

    void add_state() {
        add(make_text(id_ + "-name", {left(), y(6), inner(), 17}, host_label(now_.name, place_.words), 12.5,
                      Face::SansBold, Role::Text));
        const std::string state = now_.has_power ? std::string(tcp::to_string(now_.state))
                                                 : place_.words.say({"scene.power-off", {}});
        const bool changed = now_.state != before_.state || now_.has_power != before_.has_power;
        const Role fill = now_.has_power ? state_role(now_.state) : Role::LostFill;
        const double width = std::min(inner(), std::round(text_units(state, 11, Face::SansBold) + 18));
        const Box pill{left(), y(25), width, 19};
        add(changed ? make_framed(id_ + "-state", pill, fill, 9.5, Role::Accent, 2)
                    : make_rect(id_ + "-state", pill, fill, 9.5));
        add(make_text(id_ + "-state-name", {pill.x + 6, pill.y, pill.width - 12, pill.height}, state, 11,
                      Face::SansBold, now_.has_power ? Role::TextOnState : Role::Lost, Align::Center));
    }

    /// A little ring and what is left, for as many timers as there is room.
    void add_timers() {
        double x = left();
        for (const CardValues::RunningTimer &timer : now_.timers) {
            const Duration rest = std::max(timer.deadline - place_.t, Duration{});
            const std::string id = fmt::format("{}-timer-{}", id_, tcp::to_string(timer.timer));
            const std::string text = fmt::format("{} {}", timer_name(timer.timer), remaining_text(rest));
            const double width = std::round(text_units(text, 10, Face::Mono)) + 2;
            if (x > left() && x + kRing + 4 + width > left() + inner()) break;
            Shape track = make_line(id + "-track", {}, {}, Role::Grid, 2.5);
            track.kind = ShapeKind::Ring;
            track.points.clear();
            track.box = {x, y(49), kRing, kRing};
            Shape left_over = track;
            left_over.id = id;
            left_over.role = state_role(now_.state);
            left_over.fraction =
                timer.whole.ns > 0
                    ? std::clamp(static_cast<double>(rest.ns) / static_cast<double>(timer.whole.ns), 0.0, 1.0)
                    : 1;
            add(std::move(track));
            add(with_subject(std::move(left_over), {Subject::Kind::Timer, 0, place_.host, timer.deadline}));
            add(make_text(id + "-left", {x + kRing + 4, y(48), std::min(width, inner() - kRing - 4), 14},
                          text, 10, Face::Mono, Role::Text));
            x += kRing + width + 12;
        }
    }

    void add_numbers() {
        const CardValues &n = now_, &b = before_;
        const bool tcb = n.has_tcb, peer = tcb && n.peer_known;
        const bool was = b.has_tcb, knew = was && b.peer_known;
        row("SND.UNA", tcb, snd(n.snd_una), !was || n.snd_una != b.snd_una);
        row("SND.NXT", tcb, snd(n.snd_nxt), !was || n.snd_nxt != b.snd_nxt);
        row("RCV.NXT", peer, rcv(n.rcv_nxt), !knew || n.rcv_nxt != b.rcv_nxt);
        row("RCV.WND", tcb, n.rcv_wnd, was && n.rcv_wnd != b.rcv_wnd);
        if (shown_ != SmallCardRows::Sender) return;
        const CardValues::Sender &now = n.sender, &before = b.sender;
        row("cwnd", tcb, now.cwnd, was && now.cwnd != before.cwnd);
        row("ssthresh", tcb && now.ssthresh, now.ssthresh.value_or(0),
            was && now.ssthresh != before.ssthresh);
    }

    void row(const std::string &name, bool known, std::uint32_t value, bool changed) {
        const std::string id = fmt::format("{}-{}", id_, name);
        const std::string text = known ? std::to_string(value) : "–";
        const double at = y(kRowsY) + kRowStep * rows_++;
        add(make_text(id + "-label", {left(), at, kLabel, kRowStep}, name, 10.5, Face::Mono, Role::TextDim));
        const Box box{left() + kLabel, at, inner() - kLabel, kRowStep};
        const bool marked = known && changed;
        if (marked) {
            const double mark = std::min(text_units(text, 11.5, Face::MonoBold) + 8, box.width + 4);
            add(make_rect(id + "-changed",
                          {box.right() - std::round(mark) + 4, at, std::round(mark), kRowStep - 1},
                          Role::ChangedFill, 4));
        }
        add(make_text(id, box, text, 11.5, marked ? Face::MonoBold : Face::Mono,
                      marked ? Role::Changed : Role::Text, Align::Right));
    }

    std::vector<Shape> &out_;
    const CardPlace &place_;
    const CardValues &now_, &before_;
    SmallCardRows shown_;
    std::string id_;
    int rows_ = 0;
};

}  // namespace

double small_card_height(SmallCardRows rows) {
    const int count = rows == SmallCardRows::None      ? 0
                      : rows == SmallCardRows::Numbers ? kRows
                                                       : kRows + kSenderRows;
    return kRowsY + kRowStep * count + kFoot;
}

void add_small_card(std::vector<Shape> &out, const CardPlace &place, const CardValues &now,
                    const CardValues &before, SmallCardRows rows) {
    SmallCardMaker(out, place, now, before, rows).make();
}

}  // namespace theater::scene
