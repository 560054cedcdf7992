#include "ui/model/fault_draft.h"

#include <QCoreApplication>

#include "core/script/limits.h"
#include "ui/model/fault_words.h"

namespace theater::ui {

namespace {

/// The translation context of this file.
struct Drafts {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::FaultDrafts)
};

constexpr Duration kNone{};

QString plain(Duration span) { return span_words(span); }
QString plain(Instant t) { return span_words(t - Instant{}); }

/// Reads the fields of a draft one by one and remembers what was wrong.
class Reader {
public:
    Reader(const FaultDraft &draft, CheckedFault &checked) : draft_(draft), checked_(checked) {}

    std::optional<Duration> time(FaultField field, Duration least, Needed needed) {
        return take(field, read_time(draft_[field], least, script::kLongestTime, needed));
    }
    std::optional<Instant> instant(FaultField field, Needed needed) {
        const auto read = time(field, kNone, needed);
        return read ? std::optional(Instant{} + *read) : std::nullopt;
    }
    std::optional<std::uint32_t> number(FaultField field, std::uint64_t least) {
        const auto read = take(field, read_count(draft_[field], least, UINT32_MAX, Needed::No));
        return read ? std::optional(static_cast<std::uint32_t>(*read)) : std::nullopt;
    }
    void complain(FaultField field, const QString &problem) {
        QString &place = checked_.problems[static_cast<std::size_t>(field)];
        if (place.isEmpty()) {
            place = problem;
        }
    }
    template <typename T>
    std::optional<T> take(FaultField field, Typed<T> typed) {
        if (!typed.is_fine()) {
            complain(field, typed.problem);
        }
        return typed.value;
    }

private:
    const FaultDraft &draft_;
    CheckedFault &checked_;
};

void read_amount(const FaultDraft &draft, Reader &reader, sim::Fault &fault) {
    switch (draft.action) {
        case sim::FaultAction::Drop:
        case sim::FaultAction::Corrupt: break;
        case sim::FaultAction::Delay:
            fault.by = reader.time(FaultField::Amount, nanoseconds(1), Needed::Yes).value_or(kNone);
            break;
        case sim::FaultAction::Hold: fault.until = reader.instant(FaultField::Amount, Needed::No); break;
        case sim::FaultAction::Duplicate:
            if (draft.copy == FaultDraft::Copy::At) {
                fault.until = reader.instant(FaultField::Amount, Needed::Yes);
            } else {
                fault.by = reader.time(FaultField::Amount, kNone, Needed::No).value_or(kNone);
            }
            break;
    }
}

bool is_same_kind(const tcp::Segment &a, const tcp::Segment &b) {
    tcp::Flags first = a.flags, second = b.flags;
    first.clear(tcp::Flag::Psh);
    second.clear(tcp::Flag::Psh);
    return first == second && (a.text.len > 0) == (b.text.len > 0);
}

}  // namespace

bool FaultDraft::has_amount() const {
    return action != sim::FaultAction::Drop && action != sim::FaultAction::Corrupt;
}

FaultDraft draft_of(const sim::Fault &fault) {
    FaultDraft draft;
    const sim::Match &match = fault.match;
    draft.action = fault.action;
    draft.from = match.from;
    draft.any_flags = !match.flags.has_value();
    draft.flags = match.flags.value_or(tcp::Flags{});
    draft.flags.clear(tcp::Flag::Psh);
    if (match.data) {
        draft.data = *match.data ? FaultDraft::Data::With : FaultDraft::Data::Without;
    }
    draft.enabled = fault.enabled;
    const bool at = fault.until.has_value();
    draft.copy = at ? FaultDraft::Copy::At : FaultDraft::Copy::Later;
    if (at) {
        draft[FaultField::Amount] = plain(*fault.until);
    } else if (fault.by != kNone) {
        draft[FaultField::Amount] = plain(fault.by);
    }
    const auto number = [](const std::optional<std::uint32_t> &value) {
        return value ? QString::number(*value) : QString();
    };
    draft[FaultField::Nth] = number(match.nth);
    draft[FaultField::Sequence] = number(match.seq);
    draft[FaultField::Count] = number(fault.count);
    draft[FaultField::Since] = match.since ? plain(*match.since) : QString();
    draft[FaultField::Until] = match.until ? plain(*match.until) : QString();
    draft[FaultField::Probability] = percent_words(fault.parts_per_million);
    return draft;
}

CheckedFault check(const FaultDraft &draft) {
    CheckedFault checked;
    Reader reader(draft, checked);
    sim::Fault fault;
    fault.action = draft.action;
    fault.enabled = draft.enabled;
    sim::Match &match = fault.match;
    match.from = draft.from;
    match.to = draft.from == 0 ? 1 : 0;
    if (!draft.any_flags) {
        match.flags = draft.flags;
    }
    if (draft.data != FaultDraft::Data::Any) {
        match.data = draft.data == FaultDraft::Data::With;
    }
    match.nth = reader.number(FaultField::Nth, 1);
    match.seq = reader.number(FaultField::Sequence, 0);
    match.since = reader.instant(FaultField::Since, Needed::No);
    match.until = reader.instant(FaultField::Until, Needed::No);
    if (match.since && match.until && *match.until <= *match.since) {
        reader.complain(FaultField::Until, Drafts::tr("This must be later than the beginning."));
    }
    fault.count = reader.number(FaultField::Count, 1);
    if (draft[FaultField::Probability].trimmed().isEmpty()) {
        fault.parts_per_million = 1'000'000;
    } else if (const auto ppm =
                   reader.take(FaultField::Probability, read_percent(draft[FaultField::Probability]))) {
        fault.parts_per_million = *ppm;
        if (*ppm == 0) {
            reader.complain(FaultField::Probability,
                            Drafts::tr("With 0 it never happens. Switch the rule off instead."));
        }
    }
    read_amount(draft, reader, fault);
    for (const QString &problem : checked.problems) {
        if (!problem.isEmpty()) {
            return checked;
        }
    }
    checked.fault = fault;
    return checked;
}

sim::Fault fault_of(const record::Recording &recording, const record::SegmentRecord &segment,
                    Likeness likeness) {
    sim::Fault fault;
    const tcp::Segment &header = segment.sent.segment;
    fault.match.from = segment.sent.from;
    fault.match.to = segment.sent.to;
    fault.match.flags = header.flags;
    fault.match.flags->clear(tcp::Flag::Psh);
    fault.match.data = header.text.len > 0;
    if (likeness == Likeness::AllLikeIt) {
        return fault;
    }
    std::uint32_t nth = 0;
    for (const record::SegmentRecord &other : recording.segments()) {
        // Forged ones meet no rules.
        if (other.sent.from == segment.sent.from && !other.forged &&
            is_same_kind(other.sent.segment, header)) {
            ++nth;
        }
        if (other.id == segment.id) {
            break;
        }
    }
    fault.match.nth = std::max(nth, 1u);
    return fault;
}

}  // namespace theater::ui
