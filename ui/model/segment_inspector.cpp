#include "ui/model/segment_inspector.h"

#include <algorithm>

#include <QRegularExpression>

#include "core/scene/checksum_figure.h"
#include "core/scene/field_words.h"
#include "ui/model/happening_words.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/model/words_of_time.h"
#include "ui/text/phrases.h"
#include "ui/text/translated_phrasebook.h"
#include "ui/text/utf8.h"

namespace theater::ui {

SegmentInspector::SegmentInspector(Session &session, const ViewSettings &settings, QObject *parent)
    : QObject(parent), session_(session), settings_(settings) {
    connect(&session, &Session::recording_changed, this, &SegmentInspector::follow);
    connect(&session, &Session::selection_changed, this, &SegmentInspector::follow);
    connect(&session, &Session::now_changed, this, &SegmentInspector::follow);
    connect(&settings, &ViewSettings::numbers_changed, this, &SegmentInspector::rebuild);
}

SegmentInspector::~SegmentInspector() = default;

void SegmentInspector::set_watched(bool watched) {
    watched_ = watched;
    follow();
}

void SegmentInspector::rebuild() {
    key_.reset();
    follow();
}

/// What is selected may be a segment, its arrival or what befell it on its way.
std::optional<record::SegmentRecord> SegmentInspector::wanted() {
    const record::Recording &recording = session_.course().recording();
    selected_ = false;
    if (const auto fact = recording.find(session_.selected())) {
        sim::FactId segment = 0;
        if (std::holds_alternative<sim::SegmentSent>(fact->body)) segment = fact->id;
        if (const auto *arrived = std::get_if<sim::Arrived>(&fact->body)) segment = arrived->segment;
        if (const auto *event = std::get_if<sim::WireEvent>(&fact->body)) segment = event->segment;
        if (auto record = recording.segment(segment)) {
            selected_ = true;
            return record;
        }
    }
    const record::Segments all = recording.segments();
    const std::size_t after = all.first_after(session_.now());
    return after == 0 ? std::nullopt : std::optional(all[after - 1]);
}

void SegmentInspector::follow() {
    if (!watched_ || !session_.is_open()) {
        return;
    }
    std::optional<record::SegmentRecord> record = wanted();
    const Key wanted_key{session_.course().id(), record ? record->id : 0, form_};
    if (key_ == wanted_key) {
        return;
    }
    key_ = wanted_key;
    sender_.reset();
    if (record) {
        take(std::move(*record));
    } else {
        record_.reset();
        packet_ = {};
        chosen_.reset();
        pointed_.reset();
    }
    emit changed();
}

/// The chosen field stays the same one in the next segment, where that has it.
void SegmentInspector::take(record::SegmentRecord record) {
    std::optional<wire::Field> kept;
    if (chosen_ && *chosen_ < packet_.fields.size()) {
        kept = packet_.fields[*chosen_];
    }
    record_ = std::move(record);
    packet_ = scene::inspect(session_.course().recording(), *record_, form_);
    pointed_.reset();
    chosen_ = wire::find_field(packet_.fields, wire::FieldKind::SequenceNumber);
    for (std::size_t i = 0; kept && i < packet_.fields.size(); ++i) {
        const wire::Field &field = packet_.fields[i];
        if (field.kind == kept->kind && field.option == kept->option && field.nth == kept->nth) {
            chosen_ = i;
            break;
        }
    }
}

bool SegmentInspector::has_two_forms() const { return record_ && scene::has_two_forms(*record_); }

void SegmentInspector::set_form(scene::PacketForm form) {
    form_ = form;
    follow();
}

void SegmentInspector::set_scope(scene::FigureScope scope) {
    if (scope_ == scope) {
        return;
    }
    scope_ = scope;
    if (chosen_ && *chosen_ < first_shown()) {
        chosen_ = first_shown();
    }
    emit changed();
}

std::pair<std::size_t, std::size_t> SegmentInspector::bytes_of(std::size_t field) const {
    return {packet_.fields[field].first_byte(), packet_.fields[field].end_byte()};
}

std::optional<std::size_t> SegmentInspector::field_at(std::size_t byte) const {
    const std::vector<std::size_t> places = wire::fields_in_byte(packet_.fields, byte);
    if (places.empty()) {
        return std::nullopt;
    }
    const bool has_chosen = std::find(places.begin(), places.end(), chosen_) != places.end();
    return has_chosen ? chosen_ : std::optional(places.front());
}

std::size_t SegmentInspector::tcp_begin() const {
    const auto field = wire::find_field(packet_.fields, wire::FieldKind::SourcePort);
    return field ? packet_.fields[*field].first_byte() : 0;
}

bool SegmentInspector::is_wrong(std::size_t byte) const {
    return packet_.damage && packet_.damage->byte == byte;
}

std::size_t SegmentInspector::first_shown() const {
    if (scope_ == scene::FigureScope::IpAndTcp) {
        return 0;
    }
    return wire::find_field(packet_.fields, wire::FieldKind::SourcePort).value_or(0);
}

void SegmentInspector::choose(std::size_t field) {
    if (field >= packet_.fields.size() || chosen_ == field) {
        return;
    }
    chosen_ = field;
    if (field < first_shown()) {
        // A byte of the IP header was asked for: show where it belongs.
        set_scope(scene::FigureScope::IpAndTcp);
    }
    emit chosen_changed();
}

void SegmentInspector::point_at(std::optional<std::size_t> field) {
    if (pointed_ != field) {
        pointed_ = field;
        emit pointed_changed();
    }
}

void SegmentInspector::choose_byte(std::size_t byte) {
    const std::vector<std::size_t> places = wire::fields_in_byte(packet_.fields, byte);
    if (places.empty()) {
        return;
    }
    const auto current = std::find(places.begin(), places.end(), chosen_);
    const bool none_or_last = current == places.end() || current + 1 == places.end();
    choose(none_or_last ? places.front() : *(current + 1));
}

void SegmentInspector::step(int by) {
    if (packet_.fields.empty()) {
        return;
    }
    const int last = static_cast<int>(packet_.fields.size()) - 1;
    const int wanted = static_cast<int>(chosen_.value_or(first_shown())) + by;
    choose(static_cast<std::size_t>(std::clamp(wanted, static_cast<int>(first_shown()), last)));
}

scene::Numbers SegmentInspector::numbers() const {
    return settings_.numbers() == NumberMode::Relative ? scene::Numbers::Relative : scene::Numbers::Absolute;
}

const scene::SenderFacts &SegmentInspector::sender() const {
    if (!sender_) {
        sender_ = std::make_unique<scene::SenderFacts>(scene::sender_facts(session_.course(), *record_));
    }
    return *sender_;
}

scene::Frame SegmentInspector::figure(double width) const {
    scene::FigureView view;
    view.width = width;
    view.scope = scope_;
    view.numbers = numbers();
    view.chosen = chosen_;
    view.pointed = pointed_;
    return scene::header_figure(packet_, view);
}

scene::Frame SegmentInspector::checksum(double width) const {
    return scene::checksum_figure(packet_, width, TranslatedPhrasebook());
}

QString SegmentInspector::title() const {
    if (!record_) {
        return tr("No segment has left yet");
    }
    const QString again = record_->sent.retransmission ? QStringLiteral(" ↻") : QString();
    const QString forged = record_->forged ? QStringLiteral(" ⚑") : QString();
    return segment_words(*record_, settings_.numbers()) + again + forged;
}

QString SegmentInspector::journey() const {
    if (!record_) {
        return {};
    }
    const QStringList hosts = session_.host_names();
    const auto name = [&](sim::HostId host) { return host < hosts.size() ? hosts[host] : tr("nobody"); };
    QString words = tr("%1 → %2 · left at %3 s · %4")
                        .arg(name(record_->sent.from), name(record_->sent.to),
                             milliseconds_words(record_->sent_at), fate());
    // No line begins with the unit alone.
    static const QRegularExpression unit(QStringLiteral("(\\d) s\\b"));
    return words.replace(unit, QStringLiteral("\\1\u00a0s"));
}

QString SegmentInspector::fate() const {
    const auto at = [](Instant t) { return milliseconds_words(t); };
    if (record_->lost_at) {
        return tr("lost at %1 s").arg(at(*record_->lost_at));
    }
    if (record_->held_at && record_->arrivals.empty()) {
        return tr("held since %1 s").arg(at(*record_->held_at));
    }
    if (record_->arrivals.empty()) {
        return tr("due at %1 s").arg(at(record_->due));
    }
    const QString when = at(record_->arrivals.front());
    if (record_->corrupted) {
        return tr("arrives damaged at %1 s and is thrown away").arg(when);
    }
    if (record_->altered) {
        return tr("arrives changed by a middlebox at %1 s").arg(when);
    }
    return record_->arrivals.size() > 1 ? tr("arrives at %1 s and once more").arg(when)
                                        : tr("arrives at %1 s").arg(when);
}

QString SegmentInspector::name_of(std::size_t place) const {
    const wire::Field &field = packet_.fields[place];
    const QString name = to_qstring(wire::name_of(field));
    if (!wire::is_option(field.kind)) {
        return name;
    }
    return QStringLiteral("%1: %2").arg(to_qstring(wire::option_name(field.option)), name);
}

QString SegmentInspector::value_of(std::size_t place) const {
    const wire::Field &field = packet_.fields[place];
    QString value = to_qstring(wire::value_text(field, packet_.bytes));
    const QString relative = to_qstring(scene::figure_value(packet_, place, scene::Numbers::Relative));
    if (relative != value) {
        value = tr("%1 (relative %2)").arg(value, relative);
    }
    const bool number = field.bits >= 16 && field.bits <= 32;
    if (number && !value.startsWith(QLatin1String("0x"))) {
        value += QStringLiteral(" = 0x%1").arg(field.value, static_cast<int>(field.bits / 4), 16,
                                               QLatin1Char('0'));
    }
    const std::size_t first = field.first_byte(), last = field.end_byte() - 1;
    const QString where = first == last ? tr("byte %1").arg(first) : tr("bytes %1–%2").arg(first).arg(last);
    if (field.bits % 8 == 0) {
        return QStringLiteral("%1 · %2").arg(value, where);
    }
    const QString bits = field.bits == 1 ? tr("1 bit") : tr("%1 bits").arg(field.bits);
    return QStringLiteral("%1 · %2 · %3").arg(value, where, bits);
}

QString SegmentInspector::words_of(std::size_t place) const {
    const QString value = to_qstring(scene::figure_value(packet_, place, numbers()));
    return QStringLiteral("%1 = %2\n%3").arg(name_of(place), value, means(place));
}

namespace {

std::vector<std::string> as_strings(const QStringList &list) {
    std::vector<std::string> strings;
    for (const QString &item : list) {
        strings.push_back(item.toStdString());
    }
    return strings;
}

}  // namespace

QString SegmentInspector::means(std::size_t place) const {
    const scene::FieldTeller teller(packet_, *record_, sender(), as_strings(session_.host_names()),
                                    numbers());
    return say(teller.tell(place).means);
}

QString SegmentInspector::comes_from(std::size_t place) const {
    const scene::FieldTeller teller(packet_, *record_, sender(), as_strings(session_.host_names()),
                                    numbers());
    return say(teller.tell(place).from);
}

QString SegmentInspector::as_hex() const {
    QString out;
    for (std::size_t i = 0; i < packet_.bytes.size(); ++i) {
        if (i > 0) {
            out += i % 16 == 0 ? QLatin1Char('\n') : QLatin1Char(' ');
        }
        out += QStringLiteral("%1").arg(packet_.bytes[i], 2, 16, QLatin1Char('0'));
    }
    return out;
}

QString SegmentInspector::as_text() const {
    if (!record_) {
        return {};
    }
    QString out = title() + QLatin1Char('\n') + journey() + QLatin1Char('\n');
    for (std::size_t i = 0; i < packet_.fields.size(); ++i) {
        out += QStringLiteral("%1 = %2\n    %3\n").arg(name_of(i), value_of(i), comes_from(i));
    }
    return out;
}

}  // namespace theater::ui
