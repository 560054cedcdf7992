#include "ui/model/knowledge_table.h"

#include <algorithm>

#include "core/scene/labels.h"
#include "ui/model/session.h"
#include "ui/model/words_of_time.h"

namespace theater::ui {

namespace {

/// "Client": as the film writes it.
QString host_title(const QString &name) {
    return name.isEmpty() ? name : name.left(1).toUpper() + name.mid(1);
}

QString flags_words(const record::Knowledge &knowledge) {
    return QString::fromStdString(tcp::to_string(knowledge.flags));
}

}  // namespace

KnowledgeTable::KnowledgeTable(Session &session, QObject *parent)
    : QAbstractTableModel(parent), session_(session) {
    connect(&session, &Session::opened, this, &KnowledgeTable::rebuild);
    connect(&session, &Session::recording_changed, this, &KnowledgeTable::follow);
    connect(&session, &Session::now_changed, this, &KnowledgeTable::follow);
    connect(&session, &Session::connection_changed, this, &KnowledgeTable::follow);
}

void KnowledgeTable::set_watched(bool watched) {
    watched_ = watched;
    follow();
}

void KnowledgeTable::rebuild() {
    key_.reset();
    beginResetModel();
    sides_ = {};
    endResetModel();
    follow();
}

void KnowledgeTable::follow() {
    if (!watched_ || !session_.is_open()) {
        return;
    }
    const record::Course &course = session_.course();
    const Instant now = std::min(session_.now(), course.end());
    const Instant step = course.recording().previous_step(now + nanoseconds(1)).value_or(Instant{-1});
    const Key key{course.id(), session_.connection(), step};
    if (key_ == key) {
        return;
    }
    key_ = key;
    const auto sides = record::knowledge_at(course, now, session_.connection());
    if (sides == sides_) {
        return;
    }
    beginResetModel();
    sides_ = sides;
    endResetModel();
}

int KnowledgeTable::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : record::kClaimCount;
}

int KnowledgeTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 3; }

QString KnowledgeTable::host_name(int side) const {
    return session_.is_open() ? session_.host_names().value(side) : QString();
}

const record::Knowledge *KnowledgeTable::knowledge(const QModelIndex &index) const {
    if (!index.isValid() || index.column() == 0) {
        return nullptr;
    }
    return &sides_[static_cast<std::size_t>(index.column() - 1)]
                .claims[static_cast<std::size_t>(index.row())];
}

QVariant KnowledgeTable::data(const QModelIndex &index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const record::Knowledge *known = knowledge(index);
    switch (role) {
        case Qt::DisplayRole:
            if (known != nullptr && known->certainty == record::Certainty::Known) {
                // In a narrow pane: when, and by what. The tool tip says it in a sentence.
                return QStringLiteral("%1 %2\u00a0s\n%3")
                    .arg(known->forged ? QStringLiteral("✓⚑") : QStringLiteral("✓"),
                         milliseconds_words(known->since), flags_words(*known));
            }
            [[fallthrough]];
        case Qt::AccessibleTextRole:
            if (known != nullptr) {
                return cell_words(sides_[static_cast<std::size_t>(index.column() - 1)], *known);
            }
            switch (static_cast<record::Claim>(index.row())) {
                case record::Claim::SendingWorks: return tr("My sending works");
                case record::Claim::ReceivingWorks: return tr("My receiving works");
                case record::Claim::PeerIsnKnown: return tr("I know the peer's ISN");
                case record::Claim::IsnConfirmed: return tr("The peer has confirmed my ISN");
            }
            return {};
        case Qt::ToolTipRole: return cell_help(index);
        case CertaintyRole: return known != nullptr ? static_cast<int>(known->certainty) : QVariant();
        case SegmentRole: return known != nullptr ? known->segment : QVariant();
        default: return {};
    }
}

QString KnowledgeTable::cell_words(const record::SideKnowledge &side, const record::Knowledge &known) const {
    switch (known.certainty) {
        case record::Certainty::Unknown: return side.forgotten ? tr("– forgot") : tr("– not yet");
        case record::Certainty::Assumed: return tr("! taken as given");
        case record::Certainty::Outdated: return tr("✗ not any more");
        case record::Certainty::Known: break;
    }
    const QString sign = known.forged ? QStringLiteral("✓⚑") : QStringLiteral("✓");
    return tr("%1 since %2 s: by %3").arg(sign, milliseconds_words(known.since), flags_words(known));
}

QString KnowledgeTable::cell_help(const QModelIndex &index) const {
    const record::Knowledge *known = knowledge(index);
    if (known == nullptr) {
        switch (static_cast<record::Claim>(index.row())) {
            case record::Claim::SendingWorks:
                return tr("A segment has come that acknowledges one of mine (RFC 9293 §3.4)");
            case record::Claim::ReceivingWorks: return tr("A segment of the other side has arrived");
            case record::Claim::PeerIsnKnown:
                return tr(
                    "Its SYN has arrived: IRS is set, so its data can be put in order (RFC 9293 §3.4.1)");
            case record::Claim::IsnConfirmed:
                return tr(
                    "An ACK covers my SYN: the other side counts from the same number (RFC 9293 §3.4.1)");
        }
        return {};
    }
    switch (known->certainty) {
        case record::Certainty::Unknown: return tr("Nothing that has arrived proves it");
        case record::Certainty::Assumed:
            return tr("It acts as though this were so; no segment has proved it");
        case record::Certainty::Outdated:
            return tr(
                "It was proved, but the other side has lost this connection since. Click to go to the "
                "segment");
        case record::Certainty::Known: break;
    }
    return known->forged
               ? tr("The segment was forged by a third host, which nobody can see from it. Click to "
                    "go there")
               : tr("Click to go to the segment that proved it");
}

QVariant KnowledgeTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section == 0) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return host_title(host_name(section - 1));
    }
    if (role == Qt::ToolTipRole) {
        const tcp::State state = sides_[static_cast<std::size_t>(section - 1)].state;
        return QStringLiteral("%1: %2").arg(host_name(section - 1),
                                            QString::fromUtf8(to_string(state).data()));
    }
    return {};
}

void KnowledgeTable::add_remarks(int side, QStringList &lines) const {
    const record::SideKnowledge &known = sides_[static_cast<std::size_t>(side)];
    const QString me = host_name(side), peer = host_name(1 - side);
    if (known.forgotten) {
        lines += tr("%1 has lost its memory: it knows nothing of this connection.").arg(me);
    }
    if (known.alone) {
        lines += known.alone_since
                     ? tr("Half-open: %1 relies on a connection that %2 has not had since %3 s, and cannot "
                          "know it.")
                           .arg(me, peer, milliseconds_words(*known.alone_since))
                     : tr("%1 holds a connection that %2 does not have, and cannot know it.").arg(me, peer);
    }
    if (known[record::Claim::IsnConfirmed].certainty == record::Certainty::Assumed) {
        lines += tr("%1 takes the connection for open although nothing has confirmed its ISN. With two "
                    "messages it cannot know; that is what the third is for.")
                     .arg(me);
    }
    if (known.early_bytes > 0) {
        lines += tr("Fast Open: %1 gave its application %2 B before its own ISN was confirmed.")
                     .arg(me)
                     .arg(known.early_bytes);
    }
    const bool forged = std::any_of(known.claims.begin(), known.claims.end(),
                                    [](const record::Knowledge &one) { return one.forged; });
    if (forged) {
        lines += tr("⚑ What convinced %1 was forged by a third host.").arg(me);
    }
}

QStringList KnowledgeTable::remarks() const {
    QStringList lines;
    add_remarks(0, lines);
    add_remarks(1, lines);
    const auto all_known = [](const record::SideKnowledge &side) {
        return std::all_of(side.claims.begin(), side.claims.end(), [](const record::Knowledge &known) {
            return known.certainty == record::Certainty::Known;
        });
    };
    if (lines.isEmpty() && all_known(sides_[0]) && all_known(sides_[1])) {
        lines += tr("Both know all four: each has sent its ISN and had it confirmed.");
    }
    return lines;
}

}  // namespace theater::ui
