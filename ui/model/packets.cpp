#include "ui/model/packets.h"

#include <algorithm>

#include <QLocale>

#include "core/record/timeline.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/text/phrases.h"

namespace theater::ui {

namespace {

/// Figures stand below each other digit by digit.
QVariant alignment_of(PacketColumn column) {
    const bool words = column == PacketColumn::Source || column == PacketColumn::Destination ||
                       column == PacketColumn::Flags || column >= PacketColumn::Options;
    return QVariant(Qt::AlignVCenter | (words ? Qt::AlignLeft : Qt::AlignRight));
}

}  // namespace

Packets::Packets(Session &session, const ViewSettings &settings, QObject *parent)
    : QAbstractTableModel(parent), session_(session), settings_(settings) {
    connect(&session, &Session::opened, this, &Packets::rebuild);
    connect(&session, &Session::recording_changed, this, &Packets::rebuild);
    connect(&session, &Session::now_changed, this, &Packets::follow_now);
    connect(&settings, &ViewSettings::numbers_changed, this, &Packets::rebuild);
    connect(&settings, &ViewSettings::language_changed, this, &Packets::rebuild);
    connect(&search_, &PacketSearch::finished, this, &Packets::take_rows);
    connect(&search_, &PacketSearch::progressed, this, &Packets::state_changed);
}

int Packets::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int Packets::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kPacketColumns; }

std::size_t Packets::place(int row) const { return rows_[static_cast<std::size_t>(row)]; }

QVariant Packets::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const auto column = static_cast<PacketColumn>(index.column());
    switch (role) {
        case Qt::TextAlignmentRole: return alignment_of(column);
        case PendingRole: return place(index.row()) >= sent_;
        case FirstPendingRole: return is_in_order() && index.row() == first_pending();
        case SegmentRole: return shown_.course->recording().segments().id(place(index.row()));
        default: return cell(index, role);
    }
}

QVariant Packets::cell(const QModelIndex &index, int role) const {
    const std::size_t at = place(index.row());
    if (!record_ || record_place_ != at) {
        record_ = shown_.course->recording().segments()[at];
        record_place_ = at;
    }
    const filter::Packet packet = PacketSearch::packet_at(shown_, search_.index(), *record_, at);
    const auto column = static_cast<PacketColumn>(index.column());
    switch (role) {
        case Qt::DisplayRole: return packet_cell(column, packet);
        case Qt::AccessibleTextRole:
            return index.column() == 0 ? packet_row_words(packet, session_.host_names())
                                       : packet_cell(column, packet);
        case Qt::ToolTipRole: {
            const QString words = packet_cell(column, packet);
            const QString test = packet_test(column, packet);
            return words.isEmpty() ? test : QStringLiteral("%1\n%2").arg(words, test);
        }
        case InkRole: return static_cast<int>(packet_ink(packet));
        case FillRole: return static_cast<int>(packet_fill(packet));
        case TestRole: return packet_test(column, packet);
        case CsvRole: return packet_csv(packet);
        case SpokenRole: {
            const QString words = packet_row_words(packet, session_.host_names());
            return at >= sent_ ? tr("%1; not yet sent").arg(words) : words;
        }
        default: return {};
    }
}

QVariant Packets::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kPacketColumns) return {};
    const auto column = static_cast<PacketColumn>(section);
    if (role == Qt::DisplayRole) return packet_heading(column);
    if (role == Qt::ToolTipRole) return packet_column_help(column);
    if (role == Qt::TextAlignmentRole) return alignment_of(column);
    return {};
}

void Packets::sort(int column, Qt::SortOrder order) {
    const auto wanted = static_cast<PacketColumn>(std::clamp(column, 0, kPacketColumns - 1));
    if (wanted == column_ && order == order_) return;
    column_ = wanted;
    order_ = order;
    rebuild();
}

void Packets::set_watched(bool watched) {
    watched_ = watched;
    if (!watched) {
        stale_ = stale_ || search_.is_running();
        search_.stop();
        return;
    }
    if (stale_ || !is_current()) restart();
    follow_now();
}

void Packets::set_filter(const QString &text) {
    filter_text_ = text;
    auto read = filter::parse(text.toStdString());
    if (!read) {
        error_ = read.error();
        emit state_changed();
        return;
    }
    error_.reset();
    filter_ = std::move(*read);
    rebuild();
    emit state_changed();
}

std::optional<Packets::Problem> Packets::problem() const {
    if (!error_) return std::nullopt;
    return Problem{error_->column, say(error_->text)};
}

QString Packets::remark() const {
    const std::string bare(filter_.bare_truth());
    if (error_ || bare.empty()) return {};
    return say({"filter.remark-bare", {bare}});
}

QString Packets::count_words() const {
    if (!session_.is_open() || !shown_.course) return {};
    if (search_.is_running()) return tr("Searching … %1 %").arg(search_.progress() / 10);
    const QLocale english(QLocale::English);
    const qsizetype all = static_cast<qsizetype>(shown_.course->recording().segments().size());
    if (rowCount() == all) return tr("%1 segments").arg(english.toString(all));
    return tr("%1 of %2 segments").arg(english.toString(rowCount()), english.toString(all));
}

bool Packets::is_in_order() const {
    const bool by_time = shown_.column == PacketColumn::Number || shown_.column == PacketColumn::Time;
    return by_time && shown_.order == Qt::AscendingOrder;
}

std::optional<int> Packets::row_of(quint32 segment) const {
    if (!shown_.course) return std::nullopt;
    const auto at = shown_.course->recording().segments().place_of(segment);
    if (!at) return std::nullopt;
    const auto wanted = static_cast<quint32>(*at);
    const auto found = is_in_order() ? std::lower_bound(rows_.begin(), rows_.end(), wanted)
                                     : std::find(rows_.begin(), rows_.end(), wanted);
    if (found == rows_.end() || *found != wanted) return std::nullopt;
    return static_cast<int>(found - rows_.begin());
}

std::optional<Instant> Packets::sent_at(int row) const {
    if (row < 0 || row >= rowCount()) return std::nullopt;
    return shown_.course->recording().segments().sent_at(place(row));
}

int Packets::first_pending() const {
    const auto found = std::lower_bound(rows_.begin(), rows_.end(), sent_);
    return static_cast<int>(found - rows_.begin());
}

filter::Numbers Packets::numbers() const {
    return settings_.numbers() == NumberMode::Relative ? filter::Numbers::Relative
                                                       : filter::Numbers::Absolute;
}

bool Packets::is_current() const { return shown_.course && shown_.course.get() == &session_.course(); }

void Packets::rebuild() {
    stale_ = true;
    if (watched_) restart();
}

void Packets::restart() {
    if (!session_.is_open()) return;
    stale_ = false;
    PacketSearch::Wish wish;
    wish.course = session_.timeline().current().course;
    wish.filter = filter_;
    wish.column = column_;
    wish.order = order_;
    wish.numbers = numbers();
    for (const sim::HostSetup &host : wish.course->setup().hosts)
        wish.hosts.push_back(host.name);
    if (shown_.course != wish.course) {
        // What is shown is of another run; nobody shall click on it.
        beginResetModel();
        rows_.clear();
        record_.reset();
        shown_ = wish;
        endResetModel();
    }
    search_.start(wish);
    emit state_changed();
}

void Packets::take_rows() {
    beginResetModel();
    rows_ = search_.take_rows();
    shown_.filter = filter_;
    shown_.column = column_;
    shown_.order = order_;
    shown_.numbers = numbers();
    record_.reset();
    sent_ = shown_.course->recording().segments().first_after(session_.now());
    endResetModel();
    emit state_changed();
    emit now_moved();
}

void Packets::follow_now() {
    if (!watched_ || !shown_.course) return;
    const std::size_t sent = shown_.course->recording().segments().first_after(session_.now());
    if (sent == sent_) return;
    sent_ = sent;
    emit now_moved();
}

}  // namespace theater::ui
