#include "ui/model/forge_preview.h"

#include <algorithm>
#include <set>

#include <QCoreApplication>

#include "ui/model/step_words.h"
#include "ui/model/words_of_time.h"

namespace theater::ui {

namespace {

/// The translation context of this file.
struct Preview {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::ForgePreview)
};

/// More than this before it arrives, and a form that follows each key would stand still.
constexpr sim::FactId kMostFacts = 100'000;

QString text_of(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// Listens to what becomes of the first forged segment it hears of.
class Witness final : public sim::FactSink {
public:
    void on_fact(const sim::Fact &fact) override {
        if (const auto *change = std::get_if<sim::StateChanged>(&fact.body); change && !arrived_at) {
            before.push_back(*change);
        }
        if (const auto *sent = std::get_if<sim::SegmentSent>(&fact.body)) {
            if (!forged && sent->origin == sim::Origin::Forged) {
                forged = *sent;
                id = fact.id;
                return;
            }
            if (follows(fact)) answers.push_back(*sent);
        } else if (const auto *arrival = std::get_if<sim::Arrived>(&fact.body)) {
            if (id != 0 && arrival->segment == id) {
                arrived_at = fact.at;
                caused.insert(fact.id);
            }
        } else if (const auto *event = std::get_if<sim::WireEvent>(&fact.body)) {
            if (id != 0 && event->segment == id && event->fate == sim::WireFate::Lost) lost = *event;
        } else if (const auto *step = std::get_if<sim::StepDecided>(&fact.body)) {
            if (id != 0 && step->segment == id && step->verdict != tcp::Verdict::Pass) decided = *step;
            if (follows(fact)) caused.insert(fact.id);
        } else if (follows(fact)) {
            if (const auto *change = std::get_if<sim::StateChanged>(&fact.body)) states.push_back(*change);
            if (const auto *text = std::get_if<sim::Delivered>(&fact.body)) delivered.push_back(*text);
            caused.insert(fact.id);
        }
    }
    void on_returned(const sim::Returned &) override {}

    std::optional<sim::SegmentSent> forged;
    sim::FactId id = 0;
    std::optional<Instant> arrived_at;
    std::optional<sim::WireEvent> lost;
    std::optional<sim::StepDecided> decided;
    std::vector<sim::StateChanged> before;  ///< before it arrived, be it at the same instant
    std::vector<sim::StateChanged> states;  ///< what it brought about
    std::vector<sim::Delivered> delivered;
    std::vector<sim::SegmentSent> answers;

private:
    bool follows(const sim::Fact &fact) const { return fact.cause != 0 && caused.count(fact.cause) != 0; }
    std::set<sim::FactId> caused;
};

/// The state that a segment finds: that of its connection, else LISTEN or CLOSED. `world` is that before the
/// instant of its arrival, `after` that behind it: others may arrive then, and come first.
QString state_before(const sim::World &world, const sim::World &after, const Witness &witness) {
    const sim::SegmentSent &sent = *witness.forged;
    const sim::Host &host = world.hosts()[sent.to];
    if (const sim::Connection *known = after.hosts()[sent.to].find(sent.segment.dst, sent.segment.src)) {
        const auto last = std::find_if(witness.before.rbegin(), witness.before.rend(),
                                       [&](const sim::StateChanged &change) {
                                           return change.host == sent.to && change.conn == known->id;
                                       });
        if (last != witness.before.rend()) {
            return text_of(to_string(last->to));
        }
    }
    if (const sim::Connection *known = host.find(sent.segment.dst, sent.segment.src)) {
        return text_of(to_string(known->tcb.state));
    }
    const bool listens = host.is_listening(sent.segment.dst.port);
    return text_of(to_string(listens ? tcp::State::Listen : tcp::State::Closed));
}

QString loss_words(const sim::WireEvent &lost) {
    switch (lost.agent) {
        case sim::WireAgent::Cable: return Preview::tr("It gets lost: the cable is cut.");
        case sim::WireAgent::NoRoute: return Preview::tr("It gets lost: no host has this address.");
        case sim::WireAgent::HostOff:
            return Preview::tr("It gets lost: the host that it reaches has no power.");
        case sim::WireAgent::Middlebox: return Preview::tr("It gets lost: a middlebox drops it.");
        default: return Preview::tr("It gets lost on the way.");
    }
}

QString header_words(const tcp::Segment &segment) {
    QString words = QStringLiteral("%1 seq=%2")
                        .arg(QString::fromStdString(to_string(segment.flags)))
                        .arg(segment.seq.value);
    if (segment.has(tcp::Flag::Ack)) words += QStringLiteral(" ack=%1").arg(segment.ack.value);
    if (segment.text.len > 0) words += QStringLiteral(" len=%1").arg(segment.text.len);
    return words;
}

/// In the numbers of the form: relative to the first ones of the connection that is imitated.
tcp::Segment in_numbers(tcp::Segment segment, const sim::ForgeSegment &forged, const sim::World &world) {
    const sim::Connection *imitated = world.hosts()[forged.to].nth(forged.connection);
    if (forged.numbers == sim::ForgeNumbers::Relative && imitated != nullptr &&
        !segment.has(tcp::Flag::Syn)) {
        segment.seq = {tcp::distance(imitated->tcb.snd.iss, segment.seq)};
        if (segment.has(tcp::Flag::Ack)) {
            segment.ack = {tcp::distance(imitated->tcb.rcv.irs, segment.ack)};
        }
    }
    return segment;
}

ForgePreview::Outcome outcome_of(tcp::Verdict verdict) {
    switch (verdict) {
        case tcp::Verdict::Reset: return ForgePreview::Outcome::Reset;
        case tcp::Verdict::Accepted:
        case tcp::Verdict::Queued:
        case tcp::Verdict::TookEffect: return ForgePreview::Outcome::Taken;
        default: return ForgePreview::Outcome::Ignored;
    }
}

QStringList effects_of(const Witness &witness, const sim::ForgeSegment &forged, const sim::World &before,
                       const QStringList &hosts) {
    QStringList effects;
    for (const sim::StateChanged &change : witness.states) {
        effects += QStringLiteral("%1: %2 → %3")
                       .arg(hosts.value(change.host), text_of(to_string(change.from)),
                            text_of(to_string(change.to)));
    }
    for (const sim::Delivered &text : witness.delivered) {
        effects +=
            text.intact
                ? Preview::tr("%1 reads %2 B").arg(hosts.value(text.host)).arg(text.len)
                : Preview::tr("%1 reads %2 B that nobody wrote").arg(hosts.value(text.host)).arg(text.len);
    }
    for (const sim::SegmentSent &answer : witness.answers) {
        effects +=
            Preview::tr("%1 answers: %2")
                .arg(hosts.value(answer.from), header_words(in_numbers(answer.segment, forged, before)));
    }
    return effects;
}

}  // namespace

ForgePreview preview_of(sim::World world, Instant now, const sim::ForgeSegment &forged,
                        const QStringList &hosts) {
    ForgePreview preview;
    Witness witness;
    const sim::FactId enough = world.next_fact() + kMostFacts;
    world.apply({now, forged}, witness);
    if (!witness.forged) {
        preview.verdict = Preview::tr("It cannot be sent now.");
        return preview;
    }
    const Instant due = witness.forged->due;
    if (due > now && !witness.lost) {
        world.run_until(due - nanoseconds(1), witness, enough);
    }
    const sim::World before = world;
    if (!witness.lost && world.next_fact() < enough) {
        world.run_until(due, witness, enough);
    }
    if (witness.lost) {
        preview.outcome = ForgePreview::Outcome::Lost;
        preview.verdict = loss_words(*witness.lost);
        return preview;
    }
    if (!witness.arrived_at) {
        preview.verdict = Preview::tr("Too much happens before it arrives to say it here.");
        return preview;
    }
    const QString host = hosts.value(witness.forged->to);
    const QString place =
        Preview::tr("%1 in %2", "host in state").arg(host, state_before(before, world, witness));
    preview.effects = effects_of(witness, forged, before, hosts);
    if (!witness.decided) {
        preview.outcome = ForgePreview::Outcome::Ignored;
        preview.verdict = Preview::tr("%1: it passes every check and changes nothing").arg(place);
        return preview;
    }
    preview.outcome = outcome_of(witness.decided->verdict);
    preview.verdict = Preview::tr("%1: %2, %3", "host in state: name of the step, what it decides")
                          .arg(place, text_of(to_string(witness.decided->step)),
                               decision_words(witness.decided->step, witness.decided->verdict));
    return preview;
}

}  // namespace theater::ui
