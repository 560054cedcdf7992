#include "ui/model/tcb_table.h"

#include <algorithm>

#include "core/scene/labels.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/text/phrases.h"
#include "ui/text/translated_phrasebook.h"

namespace theater::ui {

namespace {

QString text_of(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// "Client": as the film writes it.
QString host_title(const QString &name) {
    return name.isEmpty() ? name : name.left(1).toUpper() + name.mid(1);
}

scene::Numbers numbers_of(const ViewSettings &settings) {
    return settings.numbers() == NumberMode::Relative ? scene::Numbers::Relative : scene::Numbers::Absolute;
}

}  // namespace

TcbTable::TcbTable(Session &session, const ViewSettings &settings, QObject *parent)
    : QAbstractTableModel(parent), session_(session), settings_(settings) {
    connect(&session, &Session::opened, this, &TcbTable::rebuild);
    connect(&session, &Session::recording_changed, this, &TcbTable::follow);
    connect(&session, &Session::now_changed, this, &TcbTable::follow);
    connect(&session, &Session::connection_changed, this, &TcbTable::follow);
    connect(&settings, &ViewSettings::numbers_changed, this, &TcbTable::follow);
}

void TcbTable::set_watched(bool watched) {
    watched_ = watched;
    follow();
}

void TcbTable::rebuild() {
    key_.reset();
    beginResetModel();
    now_ = {};
    before_ = {};
    spaces_ = {};
    rows_.clear();
    endResetModel();
    follow();
}

void TcbTable::set_layout(TcbLayout layout) {
    if (layout_ == layout) {
        return;
    }
    beginResetModel();
    layout_ = layout;
    rows_ = make_rows();
    endResetModel();
}

void TcbTable::follow() {
    if (!watched_ || !session_.is_open()) {
        return;
    }
    const record::Course &course = session_.course();
    const Instant now = std::min(session_.now(), course.end());
    const Instant step = course.recording().previous_step(now + nanoseconds(1)).value_or(Instant{-1});
    const Key key{course.id(), session_.connection(), step, settings_.numbers() == NumberMode::Relative};
    if (key_ == key) {
        count_timers();
        return;
    }
    read(key, now);
}

void TcbTable::read(const Key &key, Instant now) {
    const record::Course &course = session_.course();
    const scene::Numbers numbers = numbers_of(settings_);
    Fields before, after;
    std::array<scene::HostSpaces, 2> spaces;
    // The earlier world first: a course goes forward cheaply, and back by a replay.
    for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
        if (key.step > Instant{}) {
            before[host] =
                scene::tcb_fields(course, key.step - nanoseconds(1), host, session_.connection(), numbers);
        }
    }
    for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
        after[host] = scene::tcb_fields(course, now, host, session_.connection(), numbers);
    }
    const sim::World &world = course.at(now);
    for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
        spaces[host] = scene::host_spaces(world, host, session_.connection());
    }
    const bool other_numbers = key_ && key_->relative != key.relative;
    key_ = key;
    shown_ = now;
    before_ = std::move(before);
    now_ = std::move(after);
    const std::vector<Row> rows = make_rows();
    if (rows == rows_ && !rows.empty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    } else {
        beginResetModel();
        rows_ = rows;
        endResetModel();
    }
    if (spaces_ != spaces || other_numbers) {
        spaces_ = spaces;
        emit spaces_changed();
    }
}

/// Between two events only what is left of the timers changes.
void TcbTable::count_timers() {
    const Instant now = std::min(session_.now(), session_.course().end());
    if (now == shown_) {
        return;
    }
    shown_ = now;
    for (int row = 0; row < rowCount(); ++row) {
        const Row &one = rows_[static_cast<std::size_t>(row)];
        if (one.kind != FieldRow || one.section != scene::TcbSection::Timers) {
            continue;
        }
        for (int column = 1; column < columnCount(); ++column) {
            const scene::TcbField *timer = field(now_, one, host_of(index(row, column)));
            if (timer != nullptr && timer->deadline) {
                emit dataChanged(index(row, column), index(row, column), {Qt::DisplayRole});
            }
        }
    }
}

std::vector<TcbTable::Row> TcbTable::make_rows() const {
    std::vector<Row> rows;
    if (layout_ == TcbLayout::SideBySide) {
        add_fields(rows, now_[0].empty() ? 1 : 0);
        return rows;
    }
    for (int host = 0; host < 2; ++host) {
        if (!now_[static_cast<std::size_t>(host)].empty()) {
            rows.push_back({HostRow, host, 0, scene::TcbSection::Connection});
            add_fields(rows, host);
        }
    }
    return rows;
}

void TcbTable::add_fields(std::vector<Row> &rows, int host) const {
    const auto &fields = now_[static_cast<std::size_t>(host)];
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (i == 0 || fields[i].section != fields[i - 1].section) {
            rows.push_back({SectionRow, host, i, fields[i].section});
        }
        rows.push_back({FieldRow, host, i, fields[i].section});
    }
}

int TcbTable::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int TcbTable::columnCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : layout_ == TcbLayout::SideBySide ? 3 : 2;
}

int TcbTable::host_of(const QModelIndex &index) const {
    return layout_ == TcbLayout::SideBySide ? index.column() - 1
                                            : rows_[static_cast<std::size_t>(index.row())].host;
}

const scene::TcbField *TcbTable::field(const Fields &fields, const Row &row, int host) const {
    const auto &of_host = fields[static_cast<std::size_t>(host)];
    return row.field < of_host.size() ? &of_host[row.field] : nullptr;
}

QString TcbTable::host_name(int host) const {
    return session_.is_open() ? session_.host_names().value(host) : QString();
}

QString TcbTable::value_words(const scene::TcbField &field) const {
    if (field.deadline) {
        const Duration left = std::max(Duration{}, *field.deadline - shown_);
        // As the clock of the film: whole milliseconds.
        return QString::fromStdString(seconds_text(Duration{left.ns / 1'000'000 * 1'000'000}, 3)) +
               QStringLiteral(" s");
    }
    return field.value.id.empty() ? QString::fromStdString(field.value.args.front()) : say(field.value);
}

bool TcbTable::has_changed(const Row &row, int host) const {
    const scene::TcbField *now = field(now_, row, host), *before = field(before_, row, host);
    return now != nullptr && before != nullptr &&
           (now->value != before->value || now->deadline != before->deadline);
}

QString TcbTable::name_help(const scene::TcbField &field) const {
    const QString help = say({std::string(field.help), {}});
    return field.rfc.empty() ? help : QStringLiteral("%1\n%2").arg(help, text_of(field.rfc));
}

QString TcbTable::value_help(const Row &row, int host) const {
    const scene::TcbField *now = field(now_, row, host);
    if (now == nullptr) {
        return tr("No connection");
    }
    const QString value = value_words(*now);
    if (!has_changed(row, host)) {
        return QStringLiteral("%1: %2 = %3").arg(host_name(host), text_of(now->name), value);
    }
    const scene::TcbField *before = field(before_, row, host);
    if (before->deadline) {
        return now->deadline ? tr("The last event has set the timer anew")
                             : tr("The last event has stopped the timer");
    }
    if (now->deadline) {
        return tr("The last event has started the timer");
    }
    return tr("Changed by the last event: %1 → %2").arg(value_words(*before), value);
}

QVariant TcbTable::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row &row = rows_[static_cast<std::size_t>(index.row())];
    if (role == KindRole) {
        return row.kind;
    }
    if (row.kind != FieldRow) {
        const bool words = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        if (!words || index.column() != 0) {
            return {};
        }
        return row.kind == HostRow ? host_title(host_name(row.host))
                                   : say({std::string(title_of(row.section)), {}});
    }
    if (index.column() == 0) {
        const scene::TcbField *name = field(now_, row, row.host);
        switch (role) {
            case Qt::DisplayRole: return text_of(name->name);
            case Qt::ToolTipRole: return name_help(*name);
            default: return {};
        }
    }
    const int host = host_of(index);
    const scene::TcbField *value = field(now_, row, host);
    switch (role) {
        case Qt::DisplayRole:
            if (value == nullptr) {
                return QStringLiteral("–");
            }
            // A mark says it without colour.
            return has_changed(row, host) ? QStringLiteral("▸ ") + value_words(*value) : value_words(*value);
        case Qt::ToolTipRole:
        case Qt::AccessibleDescriptionRole: return value_help(row, host);
        case Qt::TextAlignmentRole: return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
        case ChangedRole: return has_changed(row, host);
        case KnownRole: return value != nullptr && value->known;
        default: return {};
    }
}

QVariant TcbTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section == 0 || layout_ == TcbLayout::Stacked) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return host_title(host_name(section - 1));
    }
    return role == Qt::TextAlignmentRole ? static_cast<int>(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

Qt::ItemFlags TcbTable::flags(const QModelIndex &index) const {
    return kind(index.row()) == FieldRow ? QAbstractTableModel::flags(index) : Qt::ItemIsEnabled;
}

int TcbTable::row_of(const QString &name, int host) const {
    for (int row = 0; row < rowCount(); ++row) {
        const Row &one = rows_[static_cast<std::size_t>(row)];
        const bool right_host = layout_ == TcbLayout::SideBySide || one.host == host;
        if (one.kind == FieldRow && right_host && index(row, 0).data().toString() == name) {
            return row;
        }
    }
    return -1;
}

scene::Frame TcbTable::spaces(double width) const {
    const TranslatedPhrasebook words;
    auto hosts = spaces_;
    if (hosts[0].name.empty() && session_.is_open()) {
        for (const std::size_t host : {0u, 1u}) {
            hosts[host].name = host_name(static_cast<int>(host)).toStdString();
        }
    }
    return scene::sequence_spaces(hosts, width, numbers_of(settings_), words);
}

QString TcbTable::words(const scene::Subject &subject) const {
    if (subject.kind != scene::Subject::Kind::Stretch || subject.host > 1 || subject.index == 0) {
        return {};
    }
    const scene::HostSpaces &host = spaces_[subject.host];
    const auto &space = subject.side == 0 ? host.send : host.receive;
    if (!space || subject.index > space->pieces.size()) {
        return {};
    }
    const scene::SpacePiece &piece = space->pieces[subject.index - 1];
    const quint32 base = settings_.numbers() == NumberMode::Relative ? 0 : space->first;
    const QString what = say({"space.long-" + std::string(to_string(piece.kind)), {}});
    const auto number = [&](quint32 at) { return QString::number(base + at); };
    const bool is_last = subject.index == space->pieces.size();
    if (is_last) {
        return tr("%1\nfrom %2 on").arg(what, number(piece.from));
    }
    if (piece.to == piece.from) {
        return tr("%1\nnone").arg(what);
    }
    return tr("%1\n%2 to %3, %n sequence number(s)", nullptr, static_cast<int>(piece.to - piece.from))
        .arg(what, number(piece.from), number(piece.to - 1));
}

}  // namespace theater::ui
