#include "ui/model/line_draft.h"

#include <QCoreApplication>

#include "core/script/limits.h"
#include "ui/model/fault_words.h"
#include "ui/model/field_values.h"

namespace theater::ui {

namespace {

/// The translation context of this file.
struct LineWords {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::LineWords)
};

struct Percentage {
    LineField field;
    std::uint32_t &(*part)(sim::Impairments &);
};

/// The fields that are probabilities, and what they set.
constexpr Percentage kPercentages[] = {
    {LineField::Mark, [](sim::Impairments &wire) -> std::uint32_t & { return wire.mark_ppm; }},
    {LineField::Loss, [](sim::Impairments &wire) -> std::uint32_t & { return wire.loss_ppm; }},
    {LineField::Duplicate, [](sim::Impairments &wire) -> std::uint32_t & { return wire.duplicate_ppm; }},
    {LineField::Corrupt, [](sim::Impairments &wire) -> std::uint32_t & { return wire.corrupt_ppm; }},
    {LineField::Reorder, [](sim::Impairments &wire) -> std::uint32_t & { return wire.reorder_ppm; }},
    {LineField::BurstToBad, [](sim::Impairments &wire) -> std::uint32_t & { return wire.burst.to_bad_ppm; }},
    {LineField::BurstToGood,
     [](sim::Impairments &wire) -> std::uint32_t & { return wire.burst.to_good_ppm; }},
    {LineField::BurstLossBad,
     [](sim::Impairments &wire) -> std::uint32_t & { return wire.burst.loss_bad_ppm; }},
    {LineField::BurstLossGood,
     [](sim::Impairments &wire) -> std::uint32_t & { return wire.burst.loss_good_ppm; }},
};

class Reader {
public:
    Reader(const LineDraft &draft, CheckedLine &checked) : draft_(draft), checked_(checked) {}

    Duration time(LineField field, Duration least, Needed needed) {
        return take(field, read_time(draft_[field], least, script::kLongestDelay, needed))
            .value_or(Duration{});
    }
    std::uint32_t count(LineField field) {
        const auto most = static_cast<std::uint64_t>(script::kLongestQueue);
        return static_cast<std::uint32_t>(
            take(field, read_count(draft_[field], 0, most, Needed::No)).value_or(0));
    }
    std::uint32_t percent(LineField field) { return take(field, read_percent(draft_[field])).value_or(0); }
    std::uint64_t rate(LineField field) { return take(field, read_rate(draft_[field])).value_or(0); }
    void complain(LineField field, const QString &problem) {
        QString &place = checked_.problems[static_cast<std::size_t>(field)];
        if (place.isEmpty()) {
            place = problem;
        }
    }
    bool is_empty(LineField field) const { return draft_[field].trimmed().isEmpty(); }

private:
    template <typename T>
    std::optional<T> take(LineField field, Typed<T> typed) {
        if (!typed.is_fine()) {
            complain(field, typed.problem);
        }
        return typed.value;
    }

    const LineDraft &draft_;
    CheckedLine &checked_;
};

}  // namespace

QString line_field_title(LineField field) {
    switch (field) {
        case LineField::Delay: return LineWords::tr("Delay");
        case LineField::Jitter: return LineWords::tr("Jitter");
        case LineField::Rate: return LineWords::tr("Rate");
        case LineField::Queue: return LineWords::tr("Queue");
        case LineField::MarkQueue: return LineWords::tr("Mark from");
        case LineField::Mark: return LineWords::tr("Mark at random");
        case LineField::Loss: return LineWords::tr("Loss");
        case LineField::Duplicate: return LineWords::tr("Duplication");
        case LineField::Corrupt: return LineWords::tr("Corruption");
        case LineField::Reorder: return LineWords::tr("Reordering");
        case LineField::ReorderBy: return LineWords::tr("Held back by");
        case LineField::BurstToBad: return LineWords::tr("Turns bad");
        case LineField::BurstToGood: return LineWords::tr("Turns good");
        case LineField::BurstLossBad: return LineWords::tr("Loss while bad");
        case LineField::BurstLossGood: break;
    }
    return LineWords::tr("Loss while good");
}

QString line_field_why(LineField field) {
    switch (field) {
        case LineField::Delay: return LineWords::tr("How long every segment takes.");
        case LineField::Jitter:
            return LineWords::tr("Each takes up to this much longer; none overtakes another by it.");
        case LineField::Rate: return LineWords::tr("How fast it sends, headers included.");
        case LineField::Queue:
            return LineWords::tr("So many wait for the wire, more are lost. Needs a rate.");
        case LineField::MarkQueue:
            return LineWords::tr(
                "With so many waiting, CE is set on those that allow it (ECN). Needs a rate.");
        case LineField::Mark: return LineWords::tr("How many get CE by luck, of those that allow it (ECN).");
        case LineField::Loss: return LineWords::tr("How many are lost, each by its own luck.");
        case LineField::Duplicate: return LineWords::tr("Of how many a copy arrives too.");
        case LineField::Corrupt: return LineWords::tr("How many arrive with a wrong checksum.");
        case LineField::Reorder:
            return LineWords::tr("How many are held back, so that others overtake them.");
        case LineField::ReorderBy: return LineWords::tr("For how long those are held back.");
        case LineField::BurstToBad:
            return LineWords::tr(
                "Losses in bursts (Gilbert and Elliott): how likely a good wire turns bad at a segment.");
        case LineField::BurstToGood: return LineWords::tr("How likely a bad wire turns good at a segment.");
        case LineField::BurstLossBad: return LineWords::tr("How many are lost while the wire is bad.");
        case LineField::BurstLossGood: break;
    }
    return LineWords::tr("How many are lost while it is good.");
}

QString line_field_empty(LineField field) {
    switch (field) {
        case LineField::Delay: return {};
        case LineField::Jitter: return LineWords::tr("none");
        case LineField::Rate: return LineWords::tr("no limit");
        case LineField::Queue: return LineWords::tr("no limit");
        case LineField::MarkQueue: return LineWords::tr("never");
        case LineField::ReorderBy: return LineWords::tr("none");
        default: break;
    }
    return QStringLiteral("0 %");
}

LineDraft draft_of(const Wire &wire) {
    LineDraft draft;
    const sim::Impairments &what = wire.impairments;
    const auto time = [](Duration span) { return span == Duration{} ? QString() : span_words(span); };
    const auto count = [](std::uint64_t number) { return number == 0 ? QString() : QString::number(number); };
    draft[LineField::Delay] = span_words(wire.delay);
    draft[LineField::Jitter] = time(what.jitter);
    draft[LineField::Rate] = what.rate_bps == 0 ? QString() : rate_words(what.rate_bps);
    draft[LineField::Queue] = count(what.queue_packets);
    draft[LineField::MarkQueue] = count(what.mark_queue);
    draft[LineField::ReorderBy] = time(what.reorder_by);
    sim::Impairments copy = what;
    for (const Percentage &percentage : kPercentages) {
        const std::uint32_t ppm = percentage.part(copy);
        draft[percentage.field] = ppm == 0 ? QString() : percent_words(ppm);
    }
    // Without bursts nobody needs to read what would be lost in them.
    if (what.burst == sim::BurstLoss{}) {
        draft[LineField::BurstLossBad].clear();
    }
    return draft;
}

CheckedLine check(const LineDraft &draft) {
    CheckedLine checked;
    Reader reader(draft, checked);
    Wire wire;
    wire.delay = reader.time(LineField::Delay, script::kShortestDelay, Needed::Yes);
    sim::Impairments &what = wire.impairments;
    what.jitter = reader.time(LineField::Jitter, Duration{}, Needed::No);
    what.rate_bps = reader.rate(LineField::Rate);
    what.queue_packets = reader.count(LineField::Queue);
    what.mark_queue = reader.count(LineField::MarkQueue);
    what.reorder_by = reader.time(LineField::ReorderBy, Duration{}, Needed::No);
    for (const Percentage &percentage : kPercentages) {
        percentage.part(what) = reader.percent(percentage.field);
    }
    if (what.rate_bps == 0 && reader.is_empty(LineField::Rate)) {
        const QString needs = LineWords::tr("Without a rate nothing ever waits.");
        if (what.queue_packets > 0) reader.complain(LineField::Queue, needs);
        if (what.mark_queue > 0) reader.complain(LineField::MarkQueue, needs);
    }
    if (what.reorder_ppm > 0 && what.reorder_by == Duration{}) {
        reader.complain(LineField::ReorderBy, LineWords::tr("For how long, such as 15 ms?"));
    }
    if (what.burst.to_bad_ppm > 0 && reader.is_empty(LineField::BurstLossBad)) {
        what.burst.loss_bad_ppm = 1'000'000;
    }
    if (what.burst.to_bad_ppm == 0 && reader.is_empty(LineField::BurstToBad)) {
        // A wire that never turns bad has no bursts.
        what.burst = {};
    }
    for (const QString &problem : checked.problems) {
        if (!problem.isEmpty()) {
            return checked;
        }
    }
    checked.wire = wire;
    return checked;
}

}  // namespace theater::ui
