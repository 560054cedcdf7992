// The segment that one looks into: which one it is, its bytes and fields, which field is chosen and which one
// the pointer is on, and everything about it in words. Knows no widget.
#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QStringList>

#include "core/scene/frame.h"
#include "core/scene/header_figure.h"
#include "core/scene/inspected.h"
#include "core/wire/fields.h"

namespace theater::scene {
struct SenderFacts;
}

namespace theater::ui {

class Session;
class ViewSettings;

class SegmentInspector final : public QObject {
    Q_OBJECT

public:
    SegmentInspector(Session &session, const ViewSettings &settings, QObject *parent = nullptr);
    ~SegmentInspector() override;

    /// The selected segment; without one the last that has left by now. 0: none has.
    quint32 segment() const { return record_ ? record_->id : 0; }
    const scene::Inspected &packet() const { return packet_; }

    /// "SYN,ACK seq=2000 ack=1001".
    QString title() const;
    /// From whom to whom, when it left, and what became of it.
    QString journey() const;
    /// Whether the selection or the clock has chosen it.
    bool is_selected() const { return selected_; }
    /// Damaged or changed on the way: there are two forms of it to look at.
    bool has_two_forms() const;
    scene::PacketForm form() const { return form_; }

    std::optional<std::size_t> chosen() const { return chosen_; }
    std::optional<std::size_t> pointed() const { return pointed_; }
    /// The fields of the IP header are shown too.
    scene::FigureScope scope() const { return scope_; }

    const std::vector<std::uint8_t> &bytes() const { return packet_.bytes; }
    /// From the first byte in which a field lies to one past the last.
    std::pair<std::size_t, std::size_t> bytes_of(std::size_t field) const;
    /// The field of a byte; of several the chosen one, else the first.
    std::optional<std::size_t> field_at(std::size_t byte) const;
    /// Where the IP header ends.
    std::size_t tcp_begin() const;
    /// The wire has damaged this byte.
    bool is_wrong(std::size_t byte) const;

    scene::Frame figure(double width) const;
    scene::Frame checksum(double width) const;
    /// "Sequence Number = 2000": for a tool tip and a screen reader. With what it means.
    QString words_of(std::size_t field) const;
    /// "Maximum Segment Size: Kind".
    QString name_of(std::size_t field) const;
    /// "2000 (relative 0) = 0x000007d0, bytes 4–7, 32 bits".
    QString value_of(std::size_t field) const;
    QString means(std::size_t field) const;
    QString comes_from(std::size_t field) const;

    /// All bytes as two digits each, sixteen a line.
    QString as_hex() const;
    /// All fields with their values and where they come from, a line each.
    QString as_text() const;

public slots:
    /// Nobody looks at it, or somebody does again.
    void set_watched(bool watched);
    /// The words may be different.
    void rebuild();
    void set_form(theater::scene::PacketForm form);
    void set_scope(theater::scene::FigureScope scope);
    void choose(std::size_t field);
    void point_at(std::optional<std::size_t> field);
    /// The field of this byte; the next one of the byte if the chosen one is in it already.
    void choose_byte(std::size_t byte);
    /// `by` fields further or back, among those that are shown.
    void step(int by);

signals:
    /// Another segment, other numbers, other words.
    void changed();
    void chosen_changed();
    void pointed_changed();

private:
    /// What is shown. While it stays the same, so does everything made from it.
    struct Key {
        quint64 course = 0;
        quint32 segment = 0;
        scene::PacketForm form = scene::PacketForm::Arrives;
        friend bool operator==(const Key &, const Key &) = default;
    };
    void follow();
    std::optional<record::SegmentRecord> wanted();
    void take(record::SegmentRecord record);
    std::size_t first_shown() const;
    const scene::SenderFacts &sender() const;
    scene::Numbers numbers() const;
    QString fate() const;

    Session &session_;
    const ViewSettings &settings_;
    std::optional<record::SegmentRecord> record_;
    scene::Inspected packet_;
    mutable std::unique_ptr<scene::SenderFacts> sender_;  // made when words are first asked for
    std::optional<Key> key_;
    scene::PacketForm form_ = scene::PacketForm::Arrives;
    scene::FigureScope scope_ = scene::FigureScope::Tcp;
    std::optional<std::size_t> chosen_, pointed_;
    bool selected_ = false;
    bool watched_ = false;
};

}  // namespace theater::ui
