#include "core/scene/wire_card.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/scene/labels.h"
#include "core/scene/measure.h"
#include "core/scene/shapes.h"

namespace theater::scene {
namespace {

constexpr double kPadding = 14, kRow = 21, kRing = 46, kRingStep = 60, kBuffer = 19;
constexpr double kLabel = 66;
constexpr double kUsualRows = 173;  // where the usual card has its lower rows

class WireCardMaker {
public:
    WireCardMaker(std::vector<Shape> &out, const CardPlace &place, double scale, const CardValues &now,
                  const CardValues &before)
        : out_(out),
          place_(place),
          box_(place.box),
          k_(scale),
          now_(now),
          before_(before),
          id_(card_id(place.host)),
          wide_(place.box.width > place.box.height) {}

    void make() {
        const Subject subject{Subject::Kind::Host, 0, place_.host, {}};
        out_.push_back(make_rect(id_ + "-shadow", box_, Role::Shadow, 14 * k_));
        out_.push_back(
            with_subject(make_framed(id_, box_, Role::Panel, 14 * k_, Role::PanelEdge, 1), subject));
        add_title();
        add_state();
        add_caption();
        if (!wide_) y_ += (kRing + 20) * k_;
        add_timers();
        add_numbers();
        add_buffers();
        add_usual_rows();
    }

private:
    double left() const { return box_.x + kPadding * k_; }
    double inner() const { return box_.width - 2 * kPadding * k_; }
    double column() const { return wide_ ? (inner() - 14 * k_) / 2 : inner(); }
    void add(Shape shape) { out_.push_back(std::move(shape)); }
    std::string say(std::string id, std::vector<std::string> args = {}) const {
        return place_.words.say({std::move(id), std::move(args)});
    }
    bool has_room(double high) const { return y_ + high * k_ <= box_.bottom() - 8 * k_; }

    void add_title() {
        const std::string name = host_label(now_.name, place_.words);
        const double half = std::min(inner() * 0.42, text_units(name, 17, Face::SansBold) * k_ + 6 * k_);
        y_ = box_.y + 9 * k_;
        add(make_text(id_ + "-name", {left(), y_, half, 24 * k_}, name, 17 * k_, Face::SansBold, Role::Text));
        add(make_text(id_ + "-address", {left() + half, y_, inner() - half, 24 * k_}, now_.address, 11.5 * k_,
                      Face::Mono, Role::TextDim, Align::Right));
        y_ += 30 * k_;
    }

    void add_state() {
        const std::string state =
            now_.has_power ? std::string(tcp::to_string(now_.state)) : say("scene.power-off");
        const bool changed = now_.state != before_.state || now_.has_power != before_.has_power;
        const Role fill = now_.has_power ? state_role(now_.state) : Role::LostFill;
        const Role ink = now_.has_power ? Role::TextOnState : Role::Lost;
        const double most = wide_ ? inner() * 0.6 : inner();
        const double width = std::min(most, std::round((text_units(state, 16, Face::SansBold) + 30) * k_));
        const Box pill{left(), y_, width, 32 * k_};
        add(changed ? make_framed(id_ + "-state", pill, fill, 16 * k_, Role::Accent, 3 * k_)
                    : make_rect(id_ + "-state", pill, fill, 16 * k_));
        add(make_text(id_ + "-state-name", {pill.x + 10 * k_, pill.y, pill.width - 20 * k_, pill.height},
                      state, 16 * k_, Face::SansBold, ink, Align::Center));
        rings_y_ = wide_ ? y_ - 4 * k_ : y_ + 56 * k_;
        y_ += 35 * k_;
    }

    /// Under the state: which connection this is, what the application waits for, what the sender does.
    void add_caption() {
        std::string text;
        const auto append = [&](const std::string &more) { text += (text.empty() ? "" : " · ") + more; };
        if (now_.of_numbers > 1 && now_.number > 0)
            append(
                say("scene.connection-of", {std::to_string(now_.number), std::to_string(now_.of_numbers)}));
        if (!now_.waiting.empty())
            append(say("scene.waits", {fmt::format("{}()", fmt::join(now_.waiting, "(), "))}));
        if (place_.sender > 0 && !now_.sender.phase.empty())
            append(say("phase." + std::string(now_.sender.phase)));
        if (!text.empty())
            add(make_text(id_ + "-caption", {left(), y_, wide_ ? inner() * 0.55 : inner(), 16 * k_}, text,
                          11.5 * k_, Face::Sans, Role::TextDim));
        y_ += 20 * k_;
    }

    void add_timers() {
        const double least = wide_ ? left() + inner() * 0.56 : left();
        double x = wide_ ? box_.right() - (kPadding + kRing + 4) * k_ : left() + 4 * k_;
        for (const CardValues::RunningTimer &timer : now_.timers) {
            const bool fits = wide_ ? x >= least : x + kRing * k_ <= left() + inner();
            if (!fits) break;
            const Duration rest = std::max(timer.deadline - place_.t, Duration{});
            const std::string id = fmt::format("{}-timer-{}", id_, tcp::to_string(timer.timer));
            const Box ring{x, rings_y_, kRing * k_, kRing * k_};
            Shape track = make_line(id + "-track", {}, {}, Role::Grid, 5 * k_);
            track.kind = ShapeKind::Ring;
            track.points.clear();
            track.box = ring;
            Shape left_over = track;
            left_over.id = id;
            left_over.role = state_role(now_.state);
            left_over.fraction =
                timer.whole.ns > 0
                    ? std::clamp(static_cast<double>(rest.ns) / static_cast<double>(timer.whole.ns), 0.0, 1.0)
                    : 1;
            add(std::move(track));
            add(with_subject(std::move(left_over), {Subject::Kind::Timer, 0, place_.host, timer.deadline}));
            add(make_text(id + "-left", {x + 6 * k_, ring.y, ring.width - 12 * k_, ring.height},
                          remaining_text(rest), 13 * k_, Face::MonoBold, Role::Text, Align::Center));
            add(make_text(id + "-name", {x - 7 * k_, ring.bottom() + 1, ring.width + 14 * k_, 13 * k_},
                          std::string(timer_name(timer.timer)), 10.5 * k_, Face::Mono, Role::TextDim,
                          Align::Center));
            x += (wide_ ? -kRingStep : kRingStep) * k_;
        }
        if (wide_) y_ = std::max(y_, rings_y_ + (kRing + 18) * k_);
    }

    struct Row {
        const char *name;
        bool known;
        std::uint32_t value;
        bool changed;
    };

    void add_numbers() {
        const bool relative = place_.view.numbers == Numbers::Relative;
        const auto snd = [&](std::uint32_t n) { return relative ? n - now_.iss : n; };
        const auto rcv = [&](std::uint32_t n) { return relative ? n - now_.irs : n; };
        const CardValues &n = now_, &b = before_;
        const bool tcb = n.has_tcb, peer = tcb && n.peer_known;
        const bool was = b.has_tcb, knew = was && b.peer_known;
        std::vector<Row> rows{
            {"SND.UNA", tcb, snd(n.snd_una), !was || n.snd_una != b.snd_una},
            {"SND.NXT", tcb, snd(n.snd_nxt), !was || n.snd_nxt != b.snd_nxt},
            {"RCV.NXT", peer, rcv(n.rcv_nxt), !knew || n.rcv_nxt != b.rcv_nxt},
            {"SND.WND", peer, n.snd_wnd, knew && n.snd_wnd != b.snd_wnd},
        };
        if (place_.sender > 0) {
            rows.push_back({"cwnd", tcb, n.sender.cwnd, was && n.sender.cwnd != b.sender.cwnd});
            rows.push_back({"ssthresh", tcb && n.sender.ssthresh, n.sender.ssthresh.value_or(0),
                            was && n.sender.ssthresh != b.sender.ssthresh});
        }
        const std::size_t columns = wide_ ? 2 : 1;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (i % columns == 0 && !has_room(kRow)) return;
            const double x = left() + static_cast<double>(i % columns) * (column() + 14 * k_);
            add_row(rows[i], x);
            if (i % columns == columns - 1) y_ += kRow * k_;
        }
        y_ += 4 * k_;
    }

    void add_row(const Row &row, double x) {
        const std::string id = fmt::format("{}-{}", id_, row.name);
        const std::string text = row.known ? std::to_string(row.value) : "–";
        const bool marked = row.known && row.changed;
        add(make_text(id + "-label", {x, y_, (kLabel - 4) * k_, kRow * k_}, row.name, 12 * k_, Face::Mono,
                      Role::TextDim));
        const Box box{x + kLabel * k_, y_, column() - kLabel * k_, kRow * k_};
        if (marked) {
            const double mark =
                std::min((text_units(text, 15, Face::MonoBold) + 12) * k_, box.width + 6 * k_);
            add(make_rect(
                id + "-changed",
                {box.right() - std::round(mark) + 6 * k_, y_ + k_, std::round(mark), (kRow - 2) * k_},
                Role::ChangedFill, 5 * k_));
        }
        add(make_text(id, box, text, 15 * k_, marked ? Face::MonoBold : Face::Mono,
                      marked ? Role::Changed : Role::Text, Align::Right));
    }

    void add_buffers() {
        const std::uint64_t to_send = now_.unacked_bytes + now_.unsent_bytes;
        const std::uint64_t got = now_.readable_bytes + now_.early_bytes;
        if (!has_room(kBuffer)) return;
        add_buffer("send", say("scene.send-buffer"), left(), to_send, now_.unacked_bytes,
                   std::max<std::uint64_t>(to_send, 65'536),
                   to_send != before_.unacked_bytes + before_.unsent_bytes);
        if (!wide_) y_ += kBuffer * k_;
        if (!has_room(kBuffer)) return;
        add_buffer("receive", say("scene.receive-buffer"), wide_ ? left() + column() + 14 * k_ : left(), got,
                   now_.readable_bytes, std::max<std::uint64_t>(now_.receive_buffer, 1),
                   got != before_.readable_bytes + before_.early_bytes);
        y_ += (kBuffer + 5) * k_;
    }

    /// A bar: `solid` of the `bytes` in a strong colour, the others in a weak one, of `size` in all.
    void add_buffer(const std::string &key, const std::string &name, double x, std::uint64_t bytes,
                    std::uint64_t solid, std::uint64_t size, bool changed) {
        const std::string id = id_ + "-" + key + "-buffer", text = grouped(bytes) + " B";
        const double high = kBuffer * k_, number = (text_units(text, 12, Face::Mono) + 2) * k_;
        const double label = std::min((text_units(name, 12, Face::Sans) + 6) * k_, column() * 0.4);
        const Box bar{x + label, y_ + high / 2 - 5 * k_, std::max(12.0, column() - label - number - 8 * k_),
                      10 * k_};
        const auto part = [&](std::uint64_t n) {
            const double share = std::min(1.0, static_cast<double>(n) / static_cast<double>(size));
            return std::max(4.0, bar.width * share);  // a single byte must be seen too
        };
        add(make_text(id + "-label", {x, y_, label - 4, high}, name, 12 * k_, Face::Sans, Role::TextDim));
        add(make_rect(id + "-bar", bar, Role::Grid, 5 * k_));
        if (bytes > 0)
            add(make_rect(id + "-waiting", {bar.x, bar.y, part(bytes), bar.height}, Role::Lifeline, 5 * k_));
        if (solid > 0)
            add(make_rect(id + "-solid", {bar.x, bar.y, part(solid), bar.height}, Role::SegmentData, 5 * k_));
        add(make_text(id + "-bytes", {bar.right() + 4 * k_, y_, x + column() - bar.right() - 4 * k_, high},
                      text, 12 * k_, changed ? Face::MonoBold : Face::Mono,
                      changed ? Role::Changed : Role::TextDim, Align::Right));
    }

    /// Switches, queues and Fast Open, as on the usual card and in its measures, made larger.
    void add_usual_rows() {
        if (!has_room(20)) return;
        CardPlace usual = place_;
        usual.sender = 0;
        usual.box = {0, -kUsualRows, box_.width / k_, kUsualRows + (box_.bottom() - y_) / k_ - 4};
        std::vector<Shape> rows;
        add_card_rows(rows, usual, now_, before_);
        for (Shape &row : rows) {
            row.box = {box_.x + row.box.x * k_, y_ + row.box.y * k_, row.box.width * k_, row.box.height * k_};
            row.radius *= k_;
            row.width *= k_;
            row.text_size *= k_;
            add(std::move(row));
        }
    }

    std::vector<Shape> &out_;
    const CardPlace &place_;
    const Box box_;
    double k_;
    const CardValues &now_, &before_;
    std::string id_;
    bool wide_;  // it stands above the wire: two columns
    double y_ = 0, rings_y_ = 0;
};

}  // namespace

void add_wire_card(std::vector<Shape> &out, const CardPlace &place, double scale, const CardValues &now,
                   const CardValues &before) {
    WireCardMaker(out, place, scale, now, before).make();
}

}  // namespace theater::scene
