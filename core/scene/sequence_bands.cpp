// How a sequence space is drawn: a band whose outer parts and whose parts of very different length have a
// least width, so that the picture is not to scale and says every number.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/labels.h"
#include "core/scene/measure.h"
#include "core/scene/sequence_space.h"
#include "core/scene/shapes.h"

namespace theater::scene {

namespace {

constexpr double kBand = 20, kTitle = 18, kLabelRow = 12, kLetter = 10, kSide = 8, kGap = 10;
constexpr double kOuter = 0.185;      // of the width, for what is over and what is not yet
constexpr double kLeastPiece = 11;    // units
constexpr double kLeastShare = 0.25;  // of the middle, for each part of it that is not empty

struct PieceLook {
    Role fill, edge, ink;
    Stroke stroke;
    const char *sign;  // said without colour
};

PieceLook look_of(SpaceKind kind) {
    switch (kind) {
        case SpaceKind::Acked:
        case SpaceKind::Read: return {Role::FoldFill, Role::Lifeline, Role::TextDim, Stroke::Solid, ""};
        case SpaceKind::InFlight:
        case SpaceKind::Unread: return {Role::CapsuleData, Role::SegmentData, Role::Text, Stroke::Solid, ""};
        case SpaceKind::Sacked:
        case SpaceKind::OutOfOrder:
            return {Role::StateEstablished, Role::InkEstablished, Role::TextOnState, Stroke::Solid, "✓"};
        case SpaceKind::Lost: return {Role::LostFill, Role::Lost, Role::Lost, Stroke::Solid, "✕"};
        case SpaceKind::Resent:
            return {Role::CapsuleData, Role::SegmentData, Role::Text, Stroke::Dashed, "↻"};
        case SpaceKind::Missing: return {Role::LostFill, Role::Lost, Role::Lost, Stroke::Dashed, "?"};
        case SpaceKind::Allowed:
        case SpaceKind::Window: return {Role::Panel, Role::Accent, Role::Text, Stroke::Solid, ""};
        case SpaceKind::NotYet:
        case SpaceKind::Beyond: break;
    }
    return {Role::None, Role::Lifeline, Role::TextDim, Stroke::Dashed, ""};
}

class BandMaker {
public:
    BandMaker(Frame &frame, const SequenceSpace &space, const Box &room, Numbers numbers,
              const Phrasebook &words, const Subject &subject, std::string id)
        : frame_(frame),
          space_(space),
          room_(room),
          base_(numbers == Numbers::Relative ? 0 : space.first),
          words_(words),
          subject_(subject),
          id_(std::move(id)) {
        place_pieces();
    }

    /// Returns how high it came out.
    double make(const std::string &title) {
        add(make_text(id_ + "-title", {room_.x, room_.y, room_.width, kTitle - 2}, title, 11, Face::SansBold,
                      Role::Text));
        const std::vector<Label> names = labels(Words::Names), values = labels(Words::Values);
        const double band_y = room_.y + kTitle + rows_of(names) * kLabelRow + 3;
        add_pieces(band_y);
        add_marks(band_y, names, values);
        return band_y + kBand + 3 + rows_of(values) * kLabelRow - room_.y;
    }

private:
    enum class Words : std::uint8_t { Names, Values };
    struct Label {
        std::string text;
        double x = 0, left = 0, width = 0;  ///< of the mark; of the words
        int row = 0;
    };

    void add(Shape shape) { frame_.moving.push_back(std::move(shape)); }

    /// Where each piece begins: the outer ones have a fixed share; between them, what is in flight (or has
    /// arrived) and what is still free have shares by their size, none too small to be seen.
    void place_pieces() {
        const auto &pieces = space_.pieces;
        const double outer = room_.width * kOuter, middle = room_.width - 2 * outer;
        const auto is_free = [](const SpacePiece &piece) {
            return piece.kind == SpaceKind::Allowed || piece.kind == SpaceKind::Window;
        };
        double used = 0, free = 0;
        for (std::size_t i = 1; i + 1 < pieces.size(); ++i)
            (is_free(pieces[i]) ? free : used) += pieces[i].to - pieces[i].from;
        double used_share = used + free > 0 ? used / (used + free) : 0;
        if (used > 0 && free > 0) used_share = std::clamp(used_share, kLeastShare, 1 - kLeastShare);
        const double used_room = middle * used_share, free_room = middle - used_room;
        // Pieces that are too small are widened at the cost of the others, as far as there is room for all.
        const auto used_pieces = std::count_if(pieces.begin() + 1, pieces.end() - 1,
                                               [&](const SpacePiece &piece) { return !is_free(piece); });
        const double least =
            std::min(kLeastPiece, used_room / static_cast<double>(std::max<std::ptrdiff_t>(1, used_pieces)));
        std::vector<double> widths;
        double small = 0, large = 0;
        for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
            const double size = pieces[i].to - pieces[i].from;
            widths.push_back(is_free(pieces[i]) ? free_room : used_room * size / used);
            if (is_free(pieces[i])) continue;
            (widths.back() < least ? small : large) += std::max(least, widths.back());
        }
        const double shrink = large > 0 ? std::max(0.0, used_room - small) / large : 1;
        edges_ = {room_.x, room_.x + outer};
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const bool widened = !is_free(pieces[i + 1]) && widths[i] < least;
            edges_.push_back(edges_.back() + (widened                  ? least
                                              : is_free(pieces[i + 1]) ? widths[i]
                                                                       : widths[i] * shrink));
        }
        // Nothing between the outer parts: a shut window with all of it acknowledged.
        if (widths.empty()) edges_[1] = room_.x + room_.width / 2;
        const double last = widths.empty() ? edges_[1] : std::min(edges_.back(), room_.right() - outer * 0.5);
        edges_.back() = last;
        edges_.push_back(room_.right());
    }

    /// The place of a number.
    double x_of(std::uint32_t at) const {
        const auto &pieces = space_.pieces;
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const bool is_last = i + 1 == pieces.size();
            if (is_last || at == pieces[i].to || i + 1 == pieces.size()) {
                if (is_last) return edges_[i];
                return edges_[i + 1];
            }
            if (at < pieces[i].to) {
                const double size = std::max(1.0, static_cast<double>(pieces[i].to - pieces[i].from));
                return edges_[i] + (edges_[i + 1] - edges_[i]) * (at - pieces[i].from) / size;
            }
        }
        return edges_.back();
    }

    std::vector<Label> labels(Words which) const {
        const bool names = which == Words::Names;
        std::vector<Label> all;
        for (const SpaceMark &mark : space_.marks) {
            Label label;
            label.x = std::round(x_of(mark.at));
            label.text = names ? std::string(mark.name) : std::to_string(base_ + mark.at);
            // Marks at one number have one value under the band, and their names one above the other.
            const bool again = std::any_of(all.begin(), all.end(),
                                           [&](const Label &other) { return other.text == label.text; });
            if (!names && again) label.text.clear();
            label.width = std::ceil(text_units(label.text, kLetter, Face::Mono));
            all.push_back(std::move(label));
        }
        place(all, 0);
        return all;
    }

    /// Finds a place for the label `which` and all after it: in the nearest row, centred, else ending or
    /// beginning at its mark, so that no words lie on others or on the line of another mark.
    bool place(std::vector<Label> &all, std::size_t which) const {
        constexpr int most_rows = 4;
        if (which == all.size()) return true;
        Label &label = all[which];
        if (label.text.empty()) return place(all, which + 1);
        for (label.row = 0; label.row < most_rows; ++label.row) {
            for (const double left : {label.x - label.width / 2, label.x - label.width + 3, label.x - 3}) {
                label.left = std::clamp(left, room_.x, std::max(room_.x, room_.right() - label.width));
                const bool free = std::none_of(
                    all.begin(), all.begin() + static_cast<std::ptrdiff_t>(which),
                    [&](const Label &other) { return !other.text.empty() && collide(label, other); });
                if (free && place(all, which + 1)) return true;
            }
        }
        return false;
    }
    static bool collide(const Label &a, const Label &b) {
        constexpr double apart = 5, beside = 2;
        if (a.row == b.row) return a.left < b.left + b.width + apart && b.left < a.left + a.width + apart;
        // The line of the one that stands further out must not run through the other.
        const Label &outer = a.row > b.row ? a : b, &inner = a.row > b.row ? b : a;
        return outer.x != inner.x && outer.x > inner.left - beside &&
               outer.x < inner.left + inner.width + beside;
    }
    static int rows_of(const std::vector<Label> &labels) {
        int rows = 0;
        for (const Label &label : labels)
            rows = std::max(rows, label.row + 1);
        return rows;
    }

    void add_pieces(double y) {
        for (std::size_t i = 0; i < space_.pieces.size(); ++i) {
            const SpacePiece &piece = space_.pieces[i];
            const PieceLook look = look_of(piece.kind);
            const Box box{edges_[i], y, edges_[i + 1] - edges_[i], kBand};
            Subject subject = subject_;
            subject.index = static_cast<std::uint32_t>(i + 1);
            const std::string id = fmt::format("{}-piece-{}-{}", id_, i + 1, to_string(piece.kind));
            Shape rect = make_framed(id, box, look.fill, 2, look.edge, 1.2);
            rect.stroke = look.stroke;
            add(with_subject(std::move(rect), subject));
            std::string text = words_.say({fmt::format("space.{}", to_string(piece.kind)), {}});
            if (look.sign[0] != '\0') text = std::string(look.sign) + " " + text;
            // Words that do not fit are left out; the sign is kept, and the tool tip says all.
            if (text_units(text, kLetter, Face::Sans) > box.width - 4) text = look.sign;
            if (text.empty() || text_units(text, kLetter, Face::Sans) > box.width) continue;
            add(with_subject(
                make_text(id + "-words", box, text, kLetter, Face::Sans, look.ink, Align::Center), subject));
        }
    }

    void add_marks(double band_y, const std::vector<Label> &names, const std::vector<Label> &values) {
        for (std::size_t i = 0; i < names.size(); ++i) {
            const std::string id = fmt::format("{}-mark-{}", id_, i + 1);
            const double name_y = band_y - 3 - (names[i].row + 1) * kLabelRow;
            const double value_y = band_y + kBand + 3 + values[i].row * kLabelRow;
            // The line goes to the nearest of the names at its place.
            double line_y = name_y;
            for (std::size_t k = 0; k < names.size(); ++k)
                if (names[k].x == names[i].x)
                    line_y = std::max(line_y, band_y - 3 - (names[k].row + 1) * kLabelRow);
            if (!values[i].text.empty())
                add(make_line(id + "-line", {names[i].x, line_y + kLabelRow}, {names[i].x, value_y},
                              Role::Text, 1.4));
            add(make_text(id + "-name", {names[i].left, name_y, names[i].width, kLabelRow}, names[i].text,
                          kLetter, Face::Mono, Role::TextDim));
            if (values[i].text.empty()) continue;
            add(make_text(id + "-value", {values[i].left, value_y, values[i].width, kLabelRow},
                          values[i].text, kLetter, Face::MonoBold, Role::Text));
        }
    }

    Frame &frame_;
    const SequenceSpace &space_;
    const Box room_;
    const std::uint32_t base_;
    const Phrasebook &words_;
    const Subject subject_;
    const std::string id_;
    std::vector<double> edges_;  // where each piece begins, and where the last one ends
};

class SpacesMaker {
public:
    SpacesMaker(const std::array<HostSpaces, 2> &hosts, double width, Numbers numbers,
                const Phrasebook &words)
        : hosts_(hosts), width_(std::max(width, 200.0)), numbers_(numbers), words_(words) {}

    Frame make() {
        const bool beside = width_ >= 560;
        const double column = beside ? (width_ - 3 * kSide) / 2 : width_ - 2 * kSide;
        double bottom = 0, y = 6;
        for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
            const double x = beside && host == 1 ? 2 * kSide + column : kSide;
            const double end = add_host(host, {x, beside ? 6 : y, column, 0});
            bottom = std::max(bottom, end);
            y = end + 4;
        }
        frame_.width = width_;
        frame_.height = std::ceil(bottom + 4);
        frame_.paper_height = frame_.height;
        return std::move(frame_);
    }

private:
    double add_host(sim::HostId host, Box room) {
        const HostSpaces &spaces = hosts_[host];
        const std::string id = host == 0 ? "client" : "server";
        const std::string name = host_label(spaces.name, words_);
        double y = room.y;
        const auto add_band = [&](const std::optional<SequenceSpace> &space, bool sends) {
            const std::string title = words_.say({sends ? "space.send-of" : "space.receive-of", {name}});
            if (!space) {
                frame_.moving.push_back(make_text(fmt::format("{}-{}-none", id, sends ? "send" : "receive"),
                                                  {room.x, y, room.width, kTitle},
                                                  title + ": " + words_.say({"space.none", {}}), 11,
                                                  Face::Sans, Role::TextDim));
                y += kTitle + 4;
                return;
            }
            Subject subject;
            subject.kind = Subject::Kind::Stretch;
            subject.host = host;
            subject.side = sends ? 0 : 1;
            BandMaker maker(frame_, *space, {room.x, y, room.width, 0}, numbers_, words_, subject,
                            fmt::format("{}-{}", id, sends ? "send" : "receive"));
            y += maker.make(title) + kGap;
        };
        add_band(spaces.send, true);
        add_band(spaces.receive, false);
        return y;
    }

    const std::array<HostSpaces, 2> &hosts_;
    const double width_;
    const Numbers numbers_;
    const Phrasebook &words_;
    Frame frame_;
};

}  // namespace

Frame sequence_spaces(const std::array<HostSpaces, 2> &hosts, double width, Numbers numbers,
                      const Phrasebook &words) {
    return SpacesMaker(hosts, width, numbers, words).make();
}

}  // namespace theater::scene
