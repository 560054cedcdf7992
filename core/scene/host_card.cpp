#include "core/scene/host_card.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/scene/labels.h"
#include "core/scene/measure.h"
#include "core/scene/shapes.h"

namespace theater::scene {
namespace {

constexpr double kPadding = 14, kRowStep = 17, kRing = 38, kRingStep = 52;
constexpr double kLabel = 55, kWideLabel = 62;  // the second for names of eight letters

class CardMaker {
public:
    CardMaker(std::vector<Shape> &out, const CardPlace &place, const CardValues &now,
              const CardValues &before)
        : out_(out),
          box_(place.box),
          now_(now),
          before_(before),
          t_(place.t),
          numbers_(place.view.numbers),
          words_(place.words),
          sender_(place.sender),
          id_(card_id(place.host)),
          subject_{Subject::Kind::Host, 0, place.host, {}, {}, 0} {}

    void make() {
        out_.push_back(make_rect(id_ + "-shadow", box_, Role::Shadow, 12));
        out_.push_back(with_subject(make_framed(id_, box_, Role::Panel, 12, Role::PanelEdge, 1), subject_));
        add_title();
        add_state();
        add_timers();
        add_numbers();
        if (sender_ > 0) add_sender();
        add_buffers();
    }

private:
    double left() const { return box_.x + kPadding; }
    double inner() const { return box_.width - 2 * kPadding; }
    void add(Shape shape) { out_.push_back(std::move(shape)); }
    std::string say(std::string id, std::vector<std::string> args = {}) const {
        return words_.say({std::move(id), std::move(args)});
    }

    void add_title() {
        const std::string name = host_label(now_.name, words_);
        const double half = inner() * 0.42, y = box_.y + 9;
        add(make_text(id_ + "-name", {left(), y, half, 20}, name, 14, Face::SansBold, Role::Text));
        add(make_text(id_ + "-address", {left() + half, y, inner() - half, 20}, now_.address, 11.5,
                      Face::Mono, Role::TextDim, Align::Right));
    }

    void add_state() {
        const std::string state =
            now_.has_power ? std::string(tcp::to_string(now_.state)) : say("scene.power-off");
        const bool changed = now_.state != before_.state || now_.has_power != before_.has_power;
        const Role fill = now_.has_power ? state_role(now_.state) : Role::LostFill;
        const Role ink = now_.has_power ? Role::TextOnState : Role::Lost;
        const Box pill{left(), box_.y + 35, std::round(text_units(state, 12, Face::SansBold) + 22), 22};
        add(changed ? make_framed(id_ + "-state", pill, fill, 11, Role::Accent, 2)
                    : make_rect(id_ + "-state", pill, fill, 11));
        add(make_text(id_ + "-state-name", {pill.x + 9, pill.y, pill.width - 18, pill.height}, state, 12,
                      Face::SansBold, ink, Align::Center));
        add_caption();
    }

    /// Under the state: which connection this is, and what the application waits for.
    void add_caption() {
        std::string text;
        if (now_.of_numbers > 1 && now_.number > 0)
            text = say("scene.connection-of", {std::to_string(now_.number), std::to_string(now_.of_numbers)});
        if (!now_.waiting.empty()) {
            if (!text.empty()) text += " · ";
            text += say("scene.waits", {fmt::format("{}()", fmt::join(now_.waiting, "(), "))});
        }
        if (sender_ > 0 && !now_.sender.phase.empty()) {
            if (!text.empty()) text += " · ";
            text += say("phase." + std::string(now_.sender.phase), {});
        }
        if (text.empty()) return;
        const double timers = static_cast<double>(now_.timers.size()) * kRingStep;
        add(make_text(id_ + "-caption",
                      {left(), box_.y + 60, std::max(inner() * 0.4, inner() - timers - 6), 14}, text, 10.5,
                      Face::Sans, Role::TextDim));
    }

    void add_timers() {
        double x = box_.right() - kPadding - kRing - 4;
        for (const CardValues::RunningTimer &timer : now_.timers) {
            if (x < left() + 120) break;
            const Duration left_over = std::max(timer.deadline - t_, Duration{});
            const std::string id = fmt::format("{}-timer-{}", id_, tcp::to_string(timer.timer));
            const Subject subject{Subject::Kind::Timer, 0, subject_.host, timer.deadline};
            const Box ring{x, box_.y + 33, kRing, kRing};
            Shape track = make_line(id + "-track", {}, {}, Role::Grid, 4);
            track.kind = ShapeKind::Ring;
            track.points.clear();
            track.box = ring;
            Shape rest = track;
            rest.id = id;
            rest.role = state_role(now_.state);
            rest.fraction =
                timer.whole.ns > 0
                    ? std::clamp(static_cast<double>(left_over.ns) / static_cast<double>(timer.whole.ns), 0.0,
                                 1.0)
                    : 1;
            add(std::move(track));
            add(with_subject(std::move(rest), subject));
            add(make_text(id + "-left", {x + 4, ring.y, kRing - 8, kRing}, remaining_text(left_over), 10.5,
                          Face::MonoBold, Role::Text, Align::Center));
            add(make_text(id + "-name", {x - 8, ring.bottom() + 1, kRing + 16, 12},
                          std::string(timer_name(timer.timer)), 9.5, Face::Mono, Role::TextDim,
                          Align::Center));
            x -= kRingStep;
        }
    }

    void add_numbers() {
        const double half = inner() / 2 + 2, first = box_.y + 84;
        const auto snd = [&](std::uint32_t n) { return numbers_ == Numbers::Relative ? n - now_.iss : n; };
        const auto rcv = [&](std::uint32_t n) { return numbers_ == Numbers::Relative ? n - now_.irs : n; };
        struct Row {
            const char *name;
            std::uint32_t value, before;
            bool known;
            std::uint32_t shown;
        };
        const CardValues &n = now_, &b = before_;
        const bool tcb = n.has_tcb, peer = tcb && n.peer_known;
        // As long as there is urgent text, its end takes the place of what never changes.
        const Row send[] = {n.snd_up ? Row{"SND.UP", *n.snd_up, b.snd_up.value_or(0), tcb, snd(*n.snd_up)}
                                     : Row{"ISS", n.iss, b.iss, tcb, snd(n.iss)},
                            {"SND.UNA", n.snd_una, b.snd_una, tcb, snd(n.snd_una)},
                            {"SND.NXT", n.snd_nxt, b.snd_nxt, tcb, snd(n.snd_nxt)},
                            {"SND.WND", n.snd_wnd, b.snd_wnd, peer, n.snd_wnd}};
        const Row receive[] = {n.rcv_up ? Row{"RCV.UP", *n.rcv_up, b.rcv_up.value_or(0), peer, rcv(*n.rcv_up)}
                                        : Row{"IRS", n.irs, b.irs, peer, rcv(n.irs)},
                               {"RCV.NXT", n.rcv_nxt, b.rcv_nxt, peer, rcv(n.rcv_nxt)},
                               {"RCV.WND", n.rcv_wnd, b.rcv_wnd, tcb, n.rcv_wnd}};
        const auto rows = [&](const auto &list, double x, bool known_before) {
            double y = first;
            for (const Row &row : list) {
                // What becomes known changes too.
                const bool changed = row.known && (row.value != row.before || !known_before);
                add_row(row.name, row.known ? std::to_string(row.shown) : "–", x, y, half - 6, changed);
                y += kRowStep;
            }
        };
        rows(send, left(), b.has_tcb);
        rows(receive, left() + half, b.has_tcb && b.peer_known == n.peer_known);
        if (tcb)
            add_row("RTO", short_seconds(n.rto) + " s", left() + half, first + 3 * kRowStep, half - 6,
                    b.has_tcb && n.rto != b.rto);
    }

    void add_sender() {
        const double half = inner() / 2 + 2;
        const CardValues::Sender &n = now_.sender, &b = before_.sender;
        const bool known = now_.has_tcb, compare = known && before_.has_tcb;
        double y = box_.y + 84 + 4 * kRowStep;
        const auto time = [](const std::optional<Duration> &value) {
            return value ? short_seconds(*value) + " s" : std::string("–");
        };
        const auto row = [&](const char *left_name, const std::string &left_value, bool left_changed,
                             const char *right_name, const std::string &right_value, bool right_changed) {
            add_row(left_name, known ? left_value : "–", left(), y, half - 6, compare && left_changed);
            add_row(right_name, known ? right_value : "–", left() + half, y, half - 6,
                    compare && right_changed, kWideLabel);
            y += kRowStep;
        };
        row("cwnd", std::to_string(n.cwnd), n.cwnd != b.cwnd, "ssthresh",
            n.ssthresh ? std::to_string(*n.ssthresh) : "–", n.ssthresh != b.ssthresh);
        row("pipe", std::to_string(n.pipe), n.pipe != b.pipe, "dup ACK", std::to_string(n.dup_acks),
            n.dup_acks != b.dup_acks);
        row("SRTT", time(n.srtt), n.srtt != b.srtt, "RTTVAR",
            time(n.srtt ? std::optional(n.rttvar) : std::nullopt), n.rttvar != b.rttvar);
    }

    void add_row(const std::string &name, const std::string &value, double x, double y, double width,
                 bool changed, double label = kLabel) {
        const std::string id = fmt::format("{}-{}", id_, name);
        add(make_text(id + "-label", {x, y, label - 4, kRowStep}, name, 11, Face::Mono, Role::TextDim));
        if (changed) {
            const double mark = std::min(text_units(value, 12, Face::MonoBold) + 10, width - label + 8);
            add(make_rect(id + "-changed", {x + label - 5, y + 0.5, std::round(mark), kRowStep - 1},
                          Role::ChangedFill, 4));
        }
        add(make_text(id, {x + label, y, width - label, kRowStep}, value, 12,
                      changed ? Face::MonoBold : Face::Mono, changed ? Role::Changed : Role::Text));
    }

    void add_buffers() {
        const double half = inner() / 2 + 2, y = box_.y + 157 + sender_;
        const std::uint64_t to_send = now_.unacked_bytes + now_.unsent_bytes;
        const std::uint64_t got = now_.readable_bytes + now_.early_bytes;
        add_buffer("send", say("scene.send-buffer"), left(), y, half - 14, to_send, now_.unacked_bytes,
                   std::max<std::uint64_t>(to_send, 65'536),
                   to_send != before_.unacked_bytes + before_.unsent_bytes);
        add_buffer("receive", say("scene.receive-buffer"), left() + half, y, inner() - half, got,
                   now_.readable_bytes, std::max<std::uint64_t>(now_.receive_buffer, 1),
                   got != before_.readable_bytes + before_.early_bytes);
    }

    /// A bar: `solid` of the `bytes` in a strong colour (sent and not acknowledged, or ready to be read), the
    /// others in a weak one, of `size` in all.
    void add_buffer(const std::string &key, const std::string &name, double x, double y, double width,
                    std::uint64_t bytes, std::uint64_t solid, std::uint64_t size, bool changed) {
        const std::string id = id_ + "-" + key + "-buffer", text = grouped(bytes) + " B";
        const double number = std::max(22.0, std::round(text_units(text, 10.5, Face::Mono)));
        const double label = std::min(std::round(text_units(name, 10.5, Face::Sans)) + 6, width * 0.42);
        const Box bar{x + label, y + 2, std::max(10.0, width - label - number - 6), 8};
        const auto part = [&](std::uint64_t n) {
            // A single byte must be seen too.
            return n == 0 ? 0.0
                          : std::max(3.0, bar.width * std::min(1.0, static_cast<double>(n) /
                                                                        static_cast<double>(size)));
        };
        add(make_text(id + "-label", {x, y, label - 4, 12}, name, 10.5, Face::Sans, Role::TextDim));
        add(make_rect(id + "-bar", bar, Role::Grid, 4));
        if (bytes > 0)
            add(make_rect(id + "-waiting", {bar.x, bar.y, part(bytes), bar.height}, Role::Lifeline, 4));
        if (solid > 0)
            add(make_rect(id + "-solid", {bar.x, bar.y, part(solid), bar.height}, Role::SegmentData, 4));
        add(make_text(id + "-bytes", {bar.right() + 4, y, width - (bar.right() + 4 - x), 12}, text, 10.5,
                      changed ? Face::MonoBold : Face::Mono, changed ? Role::Changed : Role::TextDim,
                      Align::Right));
    }

    std::vector<Shape> &out_;
    const Box box_;
    const CardValues &now_, &before_;
    Instant t_;
    Numbers numbers_;
    const Phrasebook &words_;
    double sender_;
    std::string id_;
    Subject subject_;
};

}  // namespace

std::string_view timer_name(tcp::Timer timer) {
    static constexpr std::array<std::string_view, tcp::kTimerCount> names{
        "RTO",        "persist",    "delayed ACK", "2MSL", "SWS", "user",
        "FIN-WAIT-2", "keep-alive", "TLP",         "RACK", "SACK"};
    return names[static_cast<std::size_t>(timer)];
}

std::string remaining_text(Duration left) {
    const std::int64_t hundredths = (left.ns + 9'999'999) / 10'000'000;  // never 0.00 while it runs
    if (hundredths < 1'000) return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100);
    if (hundredths < 10'000) return fmt::format("{}.{}", hundredths / 100, hundredths % 100 / 10);
    const std::int64_t whole = hundredths / 100;
    if (whole < 1'000) return std::to_string(whole);
    return whole < 36'000 ? fmt::format("{}m", whole / 60) : fmt::format("{}h", whole / 3600);
}

std::string card_id(sim::HostId host) { return host == 0 ? "card-left" : "card-right"; }

void add_host_card(std::vector<Shape> &out, const CardPlace &place, const CardValues &now,
                   const CardValues &before) {
    CardMaker(out, place, now, before).make();
    add_card_rows(out, place, now, before);
}

}  // namespace theater::scene
