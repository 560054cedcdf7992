#include "core/scene/header_figure.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/measure.h"
#include "core/scene/shapes.h"

namespace theater::scene {

namespace {

constexpr double kMargin = 2, kRuler = 15, kHalfRuler = 12, kGap = 10;
constexpr double kCell = 34, kFlagCell = 49, kName = 10.5, kValue = 13, kLetter = 10;
constexpr std::size_t kRow = 32;
// A cell must be so wide that a word of three letters can be read in it.
constexpr double kLeastCell = 26;
// From this width on each bit of a whole row is wide enough for its number and for upright letters.
constexpr double kWide = 440;

using wire::Field;
using wire::FieldKind;

class FigureMaker {
public:
    FigureMaker(const Inspected &packet, const FigureView &view)
        : packet_(packet), view_(view), inner_(std::floor(view.width) - 2 * kMargin) {}

    Frame make() {
        frame_.width = view_.width;
        const auto tcp = wire::find_field(packet_.fields, FieldKind::SourcePort);
        if (tcp) {
            tcp_bit_ = packet_.fields[*tcp].bit;
            if (view_.scope == FigureScope::IpAndTcp) {
                add_part(0, tcp_bit_);
                y_ += kGap;
            }
            const auto data = wire::find_field(packet_.fields, FieldKind::Data);
            add_part(tcp_bit_, data ? packet_.fields[*data].bit : packet_.bytes.size() * 8);
            if (data) add_data(*data);
        }
        for (const std::optional<std::size_t> place : {view_.pointed, view_.chosen})
            if (place) add_outline(*place, place == view_.chosen ? 2.5 : 1.5);
        frame_.height = std::max(1.0, std::ceil(y_ + kMargin));
        frame_.moving.insert(frame_.moving.begin(),
                             make_rect("paper", {0, 0, view_.width, frame_.height}, Role::Panel));
        return std::move(frame_);
    }

private:
    /// Bits [from, to) of the packet, drawn over the whole width.
    struct Strip {
        std::size_t from = 0, to = 0;
        double unit = 0;  // how wide a bit is
    };
    struct Piece {
        std::size_t field = 0, from = 0, to = 0;
    };

    void add(Shape shape) { frame_.moving.push_back(std::move(shape)); }
    double x(const Strip &strip, std::size_t bit) const {
        return kMargin + std::round(static_cast<double>(bit - strip.from) * strip.unit);
    }

    std::vector<Piece> pieces_of(std::size_t from, std::size_t to) const {
        std::vector<Piece> pieces;
        for (std::size_t i = 0; i < packet_.fields.size(); ++i) {
            const Field &field = packet_.fields[i];
            const std::size_t begin = std::max(field.bit, from), end = std::min(field.bit + field.bits, to);
            if (begin < end) pieces.push_back({i, begin, end});
        }
        return pieces;
    }

    void add_part(std::size_t from, std::size_t to) {
        bool has_ruler = false;  // the numbers above still hold for the next row
        for (std::size_t row = from; row < to;) {
            const std::size_t end = row_end(row, to);
            if (is_to_be_halved(row, end)) {
                for (const std::size_t half : {row, row + kRow / 2}) {
                    const Strip strip{half, half + kRow / 2, inner_ * 2 / kRow};
                    add_ruler(strip, half - row, kHalfRuler);
                    add_strip(strip);
                }
                has_ruler = false;
            } else {
                if (!has_ruler)
                    add_ruler({row, row + kRow, inner_ / kRow}, 0, row == from ? kRuler : kHalfRuler);
                has_ruler = true;
                add_strip({row, end, inner_ / static_cast<double>(end - row)});
            }
            row = end;
        }
    }

    /// An address of IPv6 is one cell of four rows.
    std::size_t row_end(std::size_t row, std::size_t to) const {
        const std::vector<Piece> pieces = pieces_of(row, std::min(row + kRow, to));
        if (pieces.empty()) return to;
        const Field &first = packet_.fields[pieces.front().field];
        const bool address = first.kind == FieldKind::IpSource || first.kind == FieldKind::IpDestination;
        return address && first.bit == row ? row + first.bits : std::min(row + kRow, to);
    }

    bool is_to_be_halved(std::size_t from, std::size_t to) const {
        if (to - from != kRow || inner_ >= kWide) return false;
        bool crowded = false;
        for (const Piece &piece : pieces_of(from, to)) {
            const std::size_t middle = from + kRow / 2;
            if (piece.from < middle && piece.to > middle) return false;
            crowded |= static_cast<double>(piece.to - piece.from) * inner_ / kRow < kLeastCell;
        }
        return crowded;
    }

    /// The numbers of the bits: of every bit where there is room, else where bytes begin and end.
    void add_ruler(const Strip &strip, std::size_t first, double height) {
        const std::size_t count = strip.to - strip.from;
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t bit = first + i;
            const bool edge = bit % 8 == 0 || i + 1 == count;
            if (strip.unit < 13 && !edge) continue;
            const double width = std::max(strip.unit, 16.0);
            const double middle = kMargin + (static_cast<double>(i) + 0.5) * strip.unit;
            const double left = std::clamp(middle - width / 2, kMargin, kMargin + inner_ - width);
            add(make_text(fmt::format("bit-{}-{}", strip.from, bit), {left, y_, width, height},
                          std::to_string(bit), 9, Face::Mono, Role::TextDim, Align::Center));
        }
        y_ += height;
    }

    void add_strip(const Strip &strip) {
        const std::vector<Piece> pieces = pieces_of(strip.from, strip.to);
        bool upright = false;
        for (const Piece &piece : pieces)
            upright |= wire::is_flag(packet_.fields[piece.field].kind);
        const double height = upright ? kFlagCell : kCell;
        for (const Piece &piece : pieces) {
            const double left = x(strip, piece.from), right = x(strip, piece.to);
            add_cell(piece, {left, y_, right - left, height});
        }
        y_ += height;
    }

    static std::string id_of(const Piece &piece) {
        return fmt::format("field-{}-{}", piece.field, piece.from);
    }
    Subject subject(std::size_t field) const {
        Subject subject;
        subject.kind = Subject::Kind::Field;
        subject.index = static_cast<std::uint32_t>(field);
        return subject;
    }

    Role fill_of(FieldMark mark) const {
        switch (mark) {
            case FieldMark::Set: return Role::CapsuleData;
            case FieldMark::Changed: return Role::ChangedFill;
            case FieldMark::Wrong: return Role::LostFill;
            case FieldMark::Plain:
            case FieldMark::Idle: break;
        }
        return Role::Panel;
    }
    Role ink_of(FieldMark mark) const {
        switch (mark) {
            case FieldMark::Changed: return Role::Changed;
            case FieldMark::Wrong: return Role::Lost;
            case FieldMark::Idle: return Role::TextDim;
            case FieldMark::Plain:
            case FieldMark::Set: break;
        }
        return Role::Text;
    }
    Face face_of(FieldMark mark) const {
        const bool strong = mark == FieldMark::Set || mark == FieldMark::Changed || mark == FieldMark::Wrong;
        return strong ? Face::MonoBold : Face::Mono;
    }

    void add_cell(const Piece &piece, const Box &box) {
        const Field &field = packet_.fields[piece.field];
        const FieldMark mark = packet_.marks[piece.field];
        add(with_subject(make_framed(id_of(piece), box, fill_of(mark), 0, Role::CapsuleEdge, 1),
                         subject(piece.field)));
        cells_.push_back({piece.field, box});
        if (wire::is_flag(field.kind)) {
            add_flag(piece, box);
            return;
        }
        const std::string value = piece_value(piece);
        if (value.empty()) return;
        const Box name_box{box.x + 3, box.y + 3, box.width - 6, 13};
        add(make_text(id_of(piece) + "-name", name_box, name_for(field, name_box.width), kName, Face::Sans,
                      Role::TextDim, Align::Center));
        add(make_text(id_of(piece) + "-value", {box.x + 3, box.y + 16, box.width - 6, 16}, value, kValue,
                      face_of(mark), ink_of(mark), Align::Center));
    }

    std::string name_for(const Field &field, double width) const {
        const std::string_view whole = wire::name_of(field);
        const bool fits = text_units(whole, kName, Face::Sans) <= width;
        return std::string(fits ? whole : wire::short_name_of(field));
    }

    /// A field that lies in several rows says its number once, where it has most room; bytes are said where
    /// they lie.
    std::string piece_value(const Piece &piece) const {
        const Field &field = packet_.fields[piece.field];
        const std::string mark = packet_.marks[piece.field] == FieldMark::Wrong ? "✕ " : "";
        const bool bytes = field.kind == FieldKind::FastOpenCookie || field.kind == FieldKind::UnknownOption;
        if (bytes) {
            Field part = field;
            part.bit = piece.from;
            part.bits = piece.to - piece.from;
            return mark + wire::hex_text(part, packet_.bytes);
        }
        const std::size_t here = piece.to - piece.from;
        const std::size_t first = std::min(field.bits, kRow - (field.bit - tcp_bit_) % kRow);
        const bool split = field.bits <= kRow && here != field.bits;
        if (split && (piece.from == field.bit ? here * 2 < field.bits : first * 2 >= field.bits)) return {};
        return mark + figure_value(packet_, piece.field, view_.numbers);
    }

    void add_flag(const Piece &piece, const Box &box) {
        const Field &field = packet_.fields[piece.field];
        const FieldMark mark = packet_.marks[piece.field];
        const std::string_view name = wire::name_of(field);
        const Face face = mark == FieldMark::Set ? Face::MonoBold : Face::Mono;
        for (std::size_t i = 0; i < name.size(); ++i)
            add(make_text(fmt::format("{}-letter-{}", id_of(piece), i),
                          {box.x + 1, box.y + 2 + static_cast<double>(i) * 10, box.width - 2, 11},
                          std::string(1, name[i]), kLetter, face, ink_of(mark), Align::Center));
        add(make_text(id_of(piece) + "-value", {box.x + 1, box.y + 32, box.width - 2, 15},
                      std::to_string(field.value), kValue, face, ink_of(mark), Align::Center));
    }

    void add_data(std::size_t place) {
        const Field &field = packet_.fields[place];
        const FieldMark mark = packet_.marks[place];
        const Box box{kMargin, y_, inner_, 24};
        const Role fill = mark == FieldMark::Wrong ? Role::LostFill : Role::CapsuleData;
        const Piece piece{place, field.bit, field.bit + field.bits};
        add(with_subject(make_framed(id_of(piece), box, fill, 0, Role::CapsuleEdge, 1), subject(place)));
        cells_.push_back({place, box});
        const std::string cross = mark == FieldMark::Wrong ? "✕ " : "";
        add(make_text(id_of(piece) + "-value", {box.x + 4, box.y + 3, box.width - 8, 18},
                      fmt::format("{}Data: {}", cross, wire::value_text(field, packet_.bytes)), kValue,
                      Face::Mono, mark == FieldMark::Wrong ? Role::Lost : Role::Text, Align::Center));
        y_ += box.height;
    }

    void add_outline(std::size_t place, double width) {
        for (const auto &[field, box] : cells_) {
            if (field != place) continue;
            const double inset = width / 2;
            Shape outline =
                make_framed(fmt::format("outline-{}-{}", width > 2 ? "chosen" : "pointed", outlines_++),
                            {box.x + inset, box.y + inset, box.width - width, box.height - width}, Role::None,
                            0, Role::Accent, width);
            add(with_subject(std::move(outline), subject(place)));
        }
    }

    const Inspected &packet_;
    const FigureView &view_;
    double inner_;
    double y_ = kMargin;
    std::size_t tcp_bit_ = 0;
    int outlines_ = 0;
    std::vector<std::pair<std::size_t, Box>> cells_;
    Frame frame_;
};

}  // namespace

Frame header_figure(const Inspected &packet, const FigureView &view) {
    return FigureMaker(packet, view).make();
}

std::string figure_value(const Inspected &packet, std::size_t place, Numbers numbers) {
    const Field &field = packet.fields[place];
    const auto value = static_cast<std::uint32_t>(field.value);
    const bool relative = numbers == Numbers::Relative && packet.marks[place] != FieldMark::Idle;
    switch (field.kind) {
        case FieldKind::SequenceNumber: return std::to_string(relative ? value - packet.seq_base : value);
        case FieldKind::AcknowledgmentNumber:
        case FieldKind::SackLeft:
        case FieldKind::SackRight: return std::to_string(relative ? value - packet.ack_base : value);
        default: return wire::value_text(field, packet.bytes);
    }
}

}  // namespace theater::scene
