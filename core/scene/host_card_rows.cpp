// The lower part of a host's card: its switches, the queues of its listener, what it knows of Fast Open.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/host_card.h"
#include "core/scene/measure.h"
#include "core/scene/shapes.h"
#include "core/scene/stage.h"

namespace theater::scene {
namespace {

constexpr double kPadding = 14, kSwitchesY = 173, kSwitch = 18, kSmallText = 10.5;
constexpr std::uint32_t kMostSlots = 6;  // a longer queue is written as a number

class RowMaker {
public:
    RowMaker(std::vector<Shape> &out, const CardPlace &place, const CardValues &now, const CardValues &before)
        : out_(out),
          place_(place),
          now_(now),
          before_(before),
          id_(card_id(place.host)),
          switches_y_(place.box.y + kSwitchesY + place.sender),
          left_(place.box.x + kPadding),
          inner_(place.box.width - 2 * kPadding) {}

    void make() {
        add_switches();
        double y = switches_y_ + kSwitch + 5;
        const double bottom = place_.box.bottom() - 2;
        if (y + Stage::kCardRow > bottom) return;
        if (now_.listener) {
            add_queues(y);
            y += Stage::kCardRow;
        }
        if (y + Stage::kCardRow <= bottom) add_fast_open(y);
    }

private:
    std::string say(std::string id, std::vector<std::string> args = {}) const {
        return place_.words.say({std::move(id), std::move(args)});
    }
    Subject subject(Subject::Kind kind, std::string_view option = {}) const {
        return {kind, 0, place_.host, {}, option, 0};
    }

    void add_switches() {
        constexpr double gap = 4, dot = 6, more = 24;
        double x = left_;
        for (std::size_t i = 0; i < now_.switches.size(); ++i) {
            const CardValues::Switch &one = now_.switches[i];
            const double width = std::round(text_units(one.label, kSmallText, Face::Sans) + dot + 19);
            if (x + width > left_ + inner_ - more - gap) break;
            add_switch({x, switches_y_, width, kSwitch}, one,
                       i < before_.switches.size() && before_.switches[i].on != one.on);
            x += width + gap;
        }
        const Box box{left_ + inner_ - more, switches_y_, more, kSwitch};
        out_.push_back(
            with_subject(make_framed(id_ + "-settings", box, Role::Panel, kSwitch / 2, Role::PanelEdge, 1),
                         subject(Subject::Kind::Settings)));
        for (int i = 0; i < 3; ++i)
            out_.push_back(make_rect(fmt::format("{}-settings-dot-{}", id_, i + 1),
                                     {box.x + 5 + 5.5 * i, box.y + 7.5, 3, 3}, Role::TextDim, 1.5));
    }

    /// A filled dot is on, a ring is off; nobody has to tell the colours apart.
    void add_switch(const Box &box, const CardValues::Switch &one, bool changed) {
        const std::string id = fmt::format("{}-switch-{}", id_, one.option);
        const Subject what = subject(Subject::Kind::Option, one.option);
        const Role edge = changed || one.on ? Role::Accent : Role::PanelEdge;
        out_.push_back(with_subject(make_framed(id, box, one.on ? Role::ChangedFill : Role::Panel,
                                                kSwitch / 2, edge, changed ? 2 : 1),
                                    what));
        const Box dot{box.x + 7, box.y + 6, 6, 6};
        out_.push_back(one.on ? make_rect(id + "-on", dot, Role::Accent, 3)
                              : make_framed(id + "-off", dot, Role::None, 3, Role::TextDim, 1));
        out_.push_back(with_subject(
            make_text(id + "-name", {box.x + 16, box.y, box.width - 21, box.height}, std::string(one.label),
                      kSmallText, Face::Sans, one.on ? Role::Changed : Role::TextDim),
            what));
    }

    void add_queues(double y) {
        const CardValues::Listening &listener = *now_.listener;
        const CardValues::Listening before = before_.listener.value_or(CardValues::Listening{});
        const double half = inner_ / 2 + 2;
        add_queue("syn-queue", say("scene.syn-queue"), {left_, y, half - 14, 12}, listener.syn_queue,
                  listener.syn_limit, listener.syn_queue != before.syn_queue);
        add_queue("accept-queue", say("scene.accept-queue"), {left_ + half, y, inner_ - half, 12},
                  listener.accept_queue, listener.accept_limit, listener.accept_queue != before.accept_queue);
    }

    /// A short queue as slots, a long one as "3/128".
    void add_queue(const std::string &key, const std::string &name, const Box &box, std::uint32_t length,
                   std::uint32_t limit, bool changed) {
        const std::string id = id_ + "-" + key;
        const double number = text_units(fmt::format("{}/{}", length, limit), kSmallText, Face::Mono);
        const double label = std::min(std::round(text_units(name, kSmallText, Face::Sans)) + 4,
                                      box.width - std::round(number) - 2);
        out_.push_back(with_subject(make_text(id + "-label", {box.x, box.y, std::min(label, box.width), 12},
                                              name, kSmallText, Face::Sans, Role::TextDim),
                                    subject(Subject::Kind::Queues)));
        const std::uint32_t slots = std::max(limit, length);
        constexpr double slot = 8, step = 10;
        if (slots <= kMostSlots && label + slots * step <= box.width) {
            for (std::uint32_t i = 0; i < slots; ++i) {
                const Box place{box.right() - (slots - i) * step + 2, box.y + 2, slot, slot};
                const Role edge = i >= limit ? Role::Lost : changed ? Role::Accent : Role::Lifeline;
                out_.push_back(
                    with_subject(make_framed(fmt::format("{}-slot-{}", id, i + 1), place,
                                             i < length ? Role::SegmentData : Role::None, 2, edge, 1),
                                 subject(Subject::Kind::Queues)));
            }
            return;
        }
        out_.push_back(with_subject(
            make_text(id, {box.x + label, box.y, box.width - label, 12}, fmt::format("{}/{}", length, limit),
                      kSmallText, changed ? Face::MonoBold : Face::Mono,
                      changed ? Role::Changed : Role::TextDim, Align::Right),
            subject(Subject::Kind::Queues)));
    }

    void add_fast_open(double y) {
        if (!now_.fast_open && now_.cookies.empty()) return;
        std::string label = say("scene.cookie"), value;
        const auto words_of = [&](const CardValues &values) {
            if (values.cookies.empty())
                return values.listener
                           ? say("scene.fast-open-key",
                                 {std::to_string(values.key), std::to_string(values.listener->fast_opens),
                                  std::to_string(values.listener->fast_open_limit)})
                           : say("scene.no-cookie");
            const CardValues::Cookie &cookie = values.cookies.back();
            if (cookie.avoid) return say("scene.fast-open-avoided", {cookie.server});
            if (cookie.cookie.empty()) return say("scene.no-cookie");
            return say("scene.cookie-of", {cookie.cookie, std::to_string(cookie.mss)});
        };
        value = words_of(now_);
        if (now_.cookies.empty() && now_.listener) label = "Fast Open";
        const bool changed = value != words_of(before_);
        const double width = std::round(text_units(label, kSmallText, Face::Sans)) + 6;
        const std::string id = id_ + "-fast-open";
        out_.push_back(with_subject(
            make_text(id + "-label", {left_, y, width, 12}, label, kSmallText, Face::Sans, Role::TextDim),
            subject(Subject::Kind::Cookies)));
        const Box box{left_ + width, y, inner_ - width, 12};
        if (changed) {
            const double mark = std::min(text_units(value, kSmallText, Face::MonoBold) + 10, box.width + 8);
            out_.push_back(make_rect(id + "-changed", {box.right() - mark + 5, y - 1.5, std::round(mark), 15},
                                     Role::ChangedFill, 4));
        }
        out_.push_back(
            with_subject(make_text(id, box, value, kSmallText, changed ? Face::MonoBold : Face::Mono,
                                   changed ? Role::Changed : Role::Text, Align::Right),
                         subject(Subject::Kind::Cookies)));
    }

    std::vector<Shape> &out_;
    const CardPlace &place_;
    const CardValues &now_, &before_;
    std::string id_;
    double switches_y_, left_, inner_;
};

}  // namespace

void add_card_rows(std::vector<Shape> &out, const CardPlace &place, const CardValues &now,
                   const CardValues &before) {
    RowMaker(out, place, now, before).make();
}

}  // namespace theater::scene
