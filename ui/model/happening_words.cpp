#include "ui/model/happening_words.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/model/option_words.h"
#include "ui/model/step_words.h"
#include "ui/model/timer_words.h"
#include "ui/model/words_of_time.h"
#include "ui/text/phrases.h"

namespace theater::ui {

namespace {

QString text_of(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

/// Makes one row of one fact; facts that are no row of their own leave it without text.
class Teller {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Happenings)

public:
    explicit Teller(const WordSource &source) : source_(source) {}

    Happening tell(const sim::Fact &fact) const {
        Happening row;
        row.at = fact.at;
        row.fact = fact.id;
        std::visit([&](const auto &body) { fill(row, fact.id, body); }, fact.body);
        return row;
    }

    QString verdict(const sim::StepDecided &decided) const {
        return decision_words(decided.step, decided.verdict);
    }

    Happening returned(const record::CallRecord &call) const {
        Happening row;
        row.at = call.returned->at;
        row.kind = HappeningKind::Call;
        const QString error = text_of(call.returned->error);
        const QString name = text_of(to_string(call.call.name));
        row.text = error.isEmpty()
                       ? tr("%1: %2() returns %3").arg(host(call.call.host), name).arg(call.returned->result)
                       : tr("%1: %2() fails with %3").arg(host(call.call.host), name, error);
        if (call.returned->at > call.at) {
            row.detail = tr("after %1").arg(QString::fromStdString(to_string(call.returned->at - call.at)));
        }
        return row;
    }

private:
    QString host(sim::HostId id) const { return source_.hosts.value(id, QStringLiteral("?")); }

    QString segment(sim::FactId id) const {
        const std::optional<record::SegmentRecord> found = source_.recording.segment(id);
        return found ? segment_words(*found, source_.numbers) : QStringLiteral("?");
    }

    void fill(Happening &row, sim::FactId id, const sim::SegmentSent &sent) const {
        row.kind = HappeningKind::Sent;
        row.segment = id;
        if (sent.origin == sim::Origin::Forged) {
            row.text = tr("A third host sends in the name of %1: %2").arg(host(sent.from), segment(id));
            return;
        }
        row.text = sent.retransmission ? tr("%1 sends again: %2").arg(host(sent.from), segment(id))
                                       : tr("%1 sends %2").arg(host(sent.from), segment(id));
    }

    void fill(Happening &row, sim::FactId, const sim::Arrived &arrived) const {
        row.kind = HappeningKind::Arrived;
        row.segment = arrived.segment;
        const QString what = segment(arrived.segment);
        if (!arrived.intact) {
            row.text = tr("%1 receives %2 damaged: the checksum fails and it is thrown away")
                           .arg(host(arrived.host), what);
        } else if (arrived.copy) {
            row.text = tr("%1 receives a copy of %2").arg(host(arrived.host), what);
        } else {
            row.text = tr("%1 receives %2").arg(host(arrived.host), what);
        }
    }

    void fill(Happening &row, sim::FactId, const sim::WireEvent &event) const {
        row.kind = event.fate == sim::WireFate::Lost ? HappeningKind::Lost : HappeningKind::Wire;
        row.segment = event.segment;
        const QString what = segment(event.segment);
        const QString arrives = milliseconds_words(event.arrives);
        switch (event.fate) {
            case sim::WireFate::Lost: row.text = tr("%1 is lost on the wire").arg(what); break;
            case sim::WireFate::Duplicated:
                row.text = tr("%1 is duplicated; the copy arrives at %2 s").arg(what, arrives);
                break;
            case sim::WireFate::Delayed: row.text = tr("%1 is delayed until %2 s").arg(what, arrives); break;
            case sim::WireFate::Corrupted: row.text = tr("%1 is corrupted on the wire").arg(what); break;
            case sim::WireFate::Held: row.text = tr("%1 is held on the wire").arg(what); break;
            case sim::WireFate::Released:
                row.text = tr("%1 is released and arrives at %2 s").arg(what, arrives);
                break;
            case sim::WireFate::Marked:
                row.text = tr("%1 is marked Congestion Experienced (CE) by the full queue").arg(what);
                break;
            case sim::WireFate::Altered:
                row.text = tr("A middlebox takes the Fast Open option out of %1").arg(what);
                break;
        }
        switch (event.agent) {
            case sim::WireAgent::Person: row.detail = tr("by you"); break;
            case sim::WireAgent::Rule:
                row.detail = tr("by fault rule %1 of the scenario").arg(event.rule);
                break;
            case sim::WireAgent::NoRoute: row.detail = tr("no host has this address"); break;
            case sim::WireAgent::Wire: row.detail = tr("by the wire's own luck"); break;
            case sim::WireAgent::Queue: row.detail = tr("the queue before the wire is full"); break;
            case sim::WireAgent::Cable: row.detail = tr("the cable is cut"); break;
            case sim::WireAgent::Middlebox: row.detail = tr("by a middlebox on the way"); break;
            case sim::WireAgent::HostOff: row.detail = tr("the host it reaches has no power"); break;
        }
    }

    void fill(Happening &row, sim::FactId, const sim::StateChanged &change) const {
        row.kind = HappeningKind::State;
        row.text =
            QStringLiteral("%1: %2 → %3")
                .arg(host(change.host), text_of(to_string(change.from)), text_of(to_string(change.to)));
    }

    void fill(Happening &row, sim::FactId id, const sim::Called &call) const {
        row.kind = HappeningKind::Call;
        if (call.by_person) {
            row.detail = tr("by you");
        }
        const record::CallRecord *whole = source_.recording.call(id);
        const bool at_end = call.name == sim::CallName::Read && whole != nullptr && whole->returned &&
                            whole->returned->result == 0;
        if (at_end) {
            row.text =
                tr("%1 calls read() and learns that the other side has closed (EOF)").arg(host(call.host));
            return;
        }
        const bool blocks = whole != nullptr && (!whole->returned || whole->returned->at > whole->at);
        if (blocks && row.detail.isEmpty()) {
            row.detail = tr("blocks: it has not returned yet");
        } else if (blocks) {
            row.detail += QStringLiteral(" – ") + tr("blocks: it has not returned yet");
        }
        row.text = event_words(call);
        if (row.text.isEmpty()) {
            row.text = tr("%1 calls %2(%3)")
                           .arg(host(call.host), text_of(to_string(call.name)), arguments(call).join(", "));
        }
    }

    /// What befalls a host and is no call of the socket interface; empty for a call.
    QString event_words(const sim::Called &call) const {
        const QString at = host(call.host);
        switch (call.name) {
            case sim::CallName::Vanish: return tr("%1: a socket vanishes, and no segment says so").arg(at);
            case sim::CallName::PowerOff: return tr("%1 loses its power: all sockets are gone").arg(at);
            case sim::CallName::Reboot:
                return tr("%1 has crashed and starts again without any socket").arg(at);
            case sim::CallName::RotateKey:
                return tr("%1 takes a new Fast Open key; the one before still counts").arg(at);
            case sim::CallName::ForgetKey:
                return tr("%1 takes a new Fast Open key; older cookies do not count any more").arg(at);
            case sim::CallName::Renumber: return tr("%1 moves to a new address").arg(at);
            default: return {};
        }
    }

    static QStringList arguments(const sim::Called &call) {
        const QString bytes = QStringLiteral("%1 B").arg(call.bytes);
        switch (call.name) {
            case sim::CallName::Write:
            case sim::CallName::Read: return call.bytes > 0 ? QStringList{bytes} : QStringList();
            case sim::CallName::Connect: {
                QStringList words{QString::fromStdString(to_string(call.remote))};
                return call.bytes > 0 ? words << bytes : words;
            }
            case sim::CallName::Listen: {
                QStringList words{QString::number(call.local.port)};
                return call.bytes > 0 ? words << QStringLiteral("backlog %1").arg(call.bytes) : words;
            }
            default: return {};
        }
    }

    void fill(Happening &row, sim::FactId, const sim::Delivered &delivered) const {
        row.kind = HappeningKind::Data;
        row.text = tr("%1 reads %2 B from offset %3")
                       .arg(host(delivered.host))
                       .arg(delivered.len)
                       .arg(delivered.offset);
        if (!delivered.intact) {
            row.detail = tr("These are not the bytes that were written.");
        }
    }

    void fill(Happening &row, sim::FactId, const sim::TimerMoved &moved) const {
        row.kind = HappeningKind::Timer;
        const QString at = host(moved.host);
        const QString timer = timer_name(moved.timer);
        switch (moved.action) {
            case tcp::TimerAction::Set:
                row.text = tr("%1 sets its %2 timer: it fires at %3 s")
                               .arg(at, timer, milliseconds_words(moved.deadline));
                break;
            case tcp::TimerAction::Fired: row.text = tr("%1: the %2 timer fires").arg(at, timer); break;
            case tcp::TimerAction::Cancelled: row.text = tr("%1 stops its %2 timer").arg(at, timer); break;
        }
    }

    void fill(Happening &, sim::FactId, const sim::StepDecided &) const {}

    void fill(Happening &row, sim::FactId, const sim::Noted &noted) const {
        row.kind = HappeningKind::Note;
        row.text = say(noted.text);
        row.detail = text_of(noted.rfc);
    }

    void fill(Happening &, sim::FactId, const sim::Measured &) const {}

    void fill(Happening &row, sim::FactId, const sim::CongestionTurned &turned) const {
        row.kind = HappeningKind::Note;
        row.text = tr("%1: %2").arg(host(turned.host),
                                    say({"congestion." + std::string(tcp::to_string(turned.event)), {}}));
        row.detail = text_of(tcp::section_of(turned.event));
    }

    void fill(Happening &row, sim::FactId, const sim::OptionChanged &changed) const {
        row.kind = HappeningKind::Option;
        row.text = tr("%1 sets %2 from %3 to %4")
                       .arg(host(changed.host), text_of(changed.name),
                            option_words(changed.name, changed.from), option_words(changed.name, changed.to));
        row.detail = say({"option." + std::string(changed.name), {}});
    }

    const WordSource &source_;
};

}  // namespace

QString segment_words(const record::SegmentRecord &segment, NumberMode numbers) {
    const tcp::Segment &sent = segment.sent.segment;
    const bool relative = numbers == NumberMode::Relative;
    QString words = QString::fromStdString(to_string(sent.flags));
    const auto add = [&](const char *name, quint32 value) {
        words += QStringLiteral(" %1=%2").arg(QLatin1String(name)).arg(value);
    };
    add("seq", relative ? segment.seq_rel : sent.seq.value);
    if (sent.has(tcp::Flag::Ack)) {
        add("ack", relative ? segment.ack_rel : sent.ack.value);
    }
    if (sent.text.len > 0) {
        add("len", sent.text.len);
    }
    if (sent.has(tcp::Flag::Urg)) add("up", sent.urgent);
    return words;
}

Happening happening_of(const sim::Fact &fact, const WordSource &source) { return Teller(source).tell(fact); }

std::vector<Happening> happenings_of(const record::Recording &details, const WordSource &source) {
    const Teller teller(source);
    std::vector<Happening> rows;
    Instant first = kNever, last{-1};
    for (std::size_t i = 0; i < details.fact_count(); ++i) {
        const sim::Fact fact = details.fact(i);
        first = std::min(first, fact.at);
        last = fact.at;
        if (const auto *decided = std::get_if<sim::StepDecided>(&fact.body)) {
            const auto arrival = std::find_if(rows.rbegin(), rows.rend(), [&](const Happening &row) {
                return row.kind == HappeningKind::Arrived && row.segment == decided->segment;
            });
            if (arrival != rows.rend() && decided->verdict != tcp::Verdict::Pass) {
                arrival->detail = teller.verdict(*decided);
            }
            continue;
        }
        // Measures are for the charts.
        if (!std::holds_alternative<sim::Measured>(fact.body)) {
            rows.push_back(teller.tell(fact));
        }
    }
    // A call that comes back later than it was made, or with an error, is worth a row of its own.
    for (const record::CallRecord &call : source.recording.calls()) {
        const bool told = call.returned && call.returned->at >= first && call.returned->at <= last &&
                          (call.returned->at > call.at || !call.returned->error.empty());
        if (told) {
            const auto after = std::find_if(rows.begin(), rows.end(),
                                            [&](const Happening &row) { return row.at > call.returned->at; });
            rows.insert(after, teller.returned(call));
        }
    }
    return rows;
}

}  // namespace theater::ui
