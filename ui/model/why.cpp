#include "ui/model/why.h"

#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/model/why_answer.h"
#include "ui/model/why_words.h"
#include "ui/model/words_of_time.h"

namespace theater::ui {

namespace {

// The nearest causes answer most questions; the others come on demand, as many as a pane can hold.
constexpr std::size_t kFirstLinks = 5, kMostLinks = 24, kMostEffects = 14;

}  // namespace

Why::Why(Session &session, const ViewSettings &settings, QObject *parent)
    : QAbstractListModel(parent),
      session_(session),
      settings_(settings),
      answer_(std::make_unique<WhyAnswer>()) {
    connect(&session, &Session::opened, this, [this] { asked_.reset(); });
    connect(&session, &Session::recording_changed, this, &Why::on_recording_changed);
    connect(&session, &Session::selection_changed, this, &Why::on_selection_changed);
    connect(&session, &Session::now_changed, this, &Why::on_now_changed);
    connect(&settings, &ViewSettings::numbers_changed, this, &Why::rebuild);
}

Why::~Why() = default;

int Why::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

const WhyRow &Why::row(int index) const { return rows_[static_cast<std::size_t>(index)]; }

QVariant Why::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const WhyRow &row = this->row(index.row());
    const bool link = row.has_instant || row.fact != 0;
    switch (role) {
        case Qt::DisplayRole: return row.words.text;
        case Qt::AccessibleTextRole:
            return QStringLiteral("%1 %2 %3")
                .arg(data(index, Happenings::TimeRole).toString(), row.words.text, row.words.detail)
                .simplified();
        case Happenings::TimeRole: return row.has_instant ? milliseconds_words(row.words.at) : QString();
        case Happenings::KindRole: return static_cast<int>(row.words.kind);
        case Happenings::DetailRole: return row.words.detail;
        case Happenings::SegmentRole: return row.words.segment;
        case Happenings::InstantRole: return static_cast<qlonglong>(row.words.at.ns);
        case Happenings::CurrentRole: return row.fact != 0 && row.fact == session_.selected();
        case HeadingRole: return row.kind == WhyRow::Kind::Heading;
        case FactRole: return row.fact;
        case LinkRole: return link || row.is_more;
        case EffectRole: return row.is_effect;
        case MoreRole: return row.is_more;
        default: return {};
    }
}

QString Why::dump() const {
    QString out = answer_->dump();
    for (const WhyRow &row : rows_) {
        if (row.kind == WhyRow::Kind::Heading) {
            out += QStringLiteral("# %1\n").arg(row.words.text);
            continue;
        }
        const QString time = row.has_instant ? milliseconds_words(row.words.at) : QStringLiteral("-");
        out += QStringLiteral("%1 %2\n").arg(time, 8).arg(row.words.text);
        if (!row.words.detail.isEmpty()) {
            out += QStringLiteral("%1 (%2)\n").arg(QString(), 8).arg(row.words.detail);
        }
    }
    return out;
}

void Why::set_watched(bool watched) {
    watched_ = watched;
    follow();
}

void Why::ask_silence(Instant t) {
    session_.select(0);
    asked_ = t;
    follow();
}

void Why::ask_timer(int host, Instant deadline) {
    if (!session_.is_open() || host < 0 || host > 1) {
        return;
    }
    const sim::World &world = session_.course().at(session_.now());
    for (const sim::Connection &connection : world.hosts()[static_cast<std::size_t>(host)].connections()) {
        for (const tcp::TimerState &timer : connection.tcb.timers) {
            if (timer.deadline == deadline && timer.set_by != 0) {
                session_.select(timer.set_by);
                return;
            }
        }
    }
}

void Why::rebuild() {
    subject_.reset();
    follow();
}

void Why::show_all_causes() {
    if (!subject_) {
        return;
    }
    all_causes_ = true;
    beginResetModel();
    make_rows();
    endResetModel();
}

void Why::on_recording_changed() {
    // In another future the same number may mean another fact.
    if (session_.is_open() && selected_ && session_.selected() == selected_->id &&
        session_.course().recording().find(selected_->id) != selected_) {
        session_.select(0);
    }
    asked_.reset();
    follow();
}

void Why::on_selection_changed() {
    asked_.reset();
    selected_.reset();
    if (session_.is_open() && session_.selected() != 0) {
        selected_ = session_.course().recording().find(session_.selected());
    }
    follow();
}

Why::Subject Why::subject() const {
    const record::Course &course = session_.course();
    Subject subject;
    subject.course = course.id();
    subject.fact = session_.selected();
    if (subject.fact != 0) {
        return subject;
    }
    const record::Recording &recording = course.recording();
    const Instant t = asked_.value_or(session_.now());
    subject.from = recording.previous_step(t + nanoseconds(1)).value_or(Instant{-1});
    const bool happens = subject.from == t;
    subject.to = happens ? t : recording.next_step(t).value_or(kNever);
    return subject;
}

void Why::on_now_changed() {
    if (asked_ && session_.is_open()) {
        // Who goes elsewhere wants to know of elsewhere.
        const record::Recording &recording = session_.course().recording();
        const Instant now = session_.now();
        const bool left = now < recording.previous_step(*asked_ + nanoseconds(1)).value_or(Instant{}) ||
                          now > recording.next_step(*asked_).value_or(session_.end());
        if (left) {
            asked_.reset();
        }
    }
    follow();
}

void Why::follow() {
    if (!watched_ || !session_.is_open()) {
        return;
    }
    const Subject wanted = subject();
    if (subject_ == wanted) {
        return;
    }
    subject_ = wanted;
    all_causes_ = false;
    beginResetModel();
    make_rows();
    endResetModel();
}

void Why::make_rows() {
    rows_.clear();
    *answer_ = {};
    const record::Course &course = session_.course();
    const WordSource source{course.recording(), session_.host_names(), settings_.numbers()};
    if (subject_->fact != 0) {
        record::FactFinder finder(course);
        *answer_ = why_answer(finder, subject_->fact, source);
        rows_ = why_rows(record::chain_back(finder, subject_->fact, all_causes_ ? kMostLinks : kFirstLinks),
                         record::effects_of(finder, subject_->fact, kMostEffects), source,
                         all_causes_ ? WhyChain::Whole : WhyChain::Nearest);
        if (!rows_.empty()) {
            return;
        }
    }
    const Instant t = asked_.value_or(session_.now());
    rows_ = instant_rows(t, source);
    for (WhyRow &row : silence_rows(record::silence_at(course, t), source)) {
        rows_.push_back(std::move(row));
    }
}

}  // namespace theater::ui
