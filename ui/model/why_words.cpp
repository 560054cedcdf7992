#include "ui/model/why_words.h"

#include <QCoreApplication>

#include "core/scene/silence_words.h"
#include "ui/model/step_words.h"
#include "ui/model/words_of_time.h"
#include "ui/text/phrases.h"

namespace theater::ui {

namespace {

// At one instant of a burst there can be hundreds of facts.
constexpr int kMostAtOnce = 12;

class Writer {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Why)

public:
    explicit Writer(const WordSource &source) : source_(source) {}

    std::vector<WhyRow> take() { return std::move(rows_); }

    void heading(const QString &text) {
        WhyRow row;
        row.kind = WhyRow::Kind::Heading;
        row.words.text = text;
        rows_.push_back(std::move(row));
    }

    void plain(const QString &text, HappeningKind kind = HappeningKind::Note) {
        WhyRow row;
        row.words.text = text;
        row.words.kind = kind;
        rows_.push_back(std::move(row));
    }

    void fact(const sim::Fact &fact, const QString &detail = {}) {
        WhyRow row = row_of(fact);
        if (row.words.text.isEmpty()) {
            return;
        }
        if (const auto *call = std::get_if<sim::Called>(&fact.body)) {
            // Whether it blocks is a matter of its own moment, not of what came of it.
            const QString by_whom = row.words.detail.section(QStringLiteral(" – "), 0, 0);
            row.words.detail = call->by_person ? by_whom : QString();
        }
        if (!detail.isEmpty()) {
            row.words.detail =
                row.words.detail.isEmpty() ? detail : QStringLiteral("%1 – %2").arg(row.words.detail, detail);
        }
        rows_.push_back(std::move(row));
    }

    void link(const record::Link &link) {
        fact(link.fact, detail_of(link));
        own_story(link);
    }

    /// What belongs to a fact and is no cause of its own: what was missing, what befell it on its way.
    void own_story(const record::Link &link) {
        if (link.lack) {
            lack(*link.lack);
        }
        for (auto event = link.befell.rbegin(); event != link.befell.rend(); ++event) {
            fact(*event);
        }
    }

    /// What the fact itself is stands above the rows; here is what it follows from.
    void chain(const record::Chain &chain, WhyChain shown) {
        const std::size_t count = chain.links.size();
        const record::Link &first = chain.links.front();
        if (count == 1) {
            heading(tr("How it began"));
        } else if (count > 2 || !chain.complete || first.lack || !first.befell.empty()) {
            heading(tr("Because of"));
        }
        own_story(first);
        if (count == 1) {
            plain(chain.complete ? tr("Nothing in this run caused it: here something begins.")
                                 : tr("Its cause lies too far back to be looked for."));
            return;
        }
        const std::size_t root = chain.complete ? count - 1 : count;
        for (std::size_t i = 1; i < root; ++i) {
            link(chain.links[i]);
        }
        if (chain.skipped > 0) {
            plain(tr("… and %1 more between this and the beginning").arg(chain.skipped));
            rows_.back().is_more = shown == WhyChain::Nearest;
        }
        if (!chain.complete) {
            plain(tr("What came before lies too far back to be looked for."));
            return;
        }
        heading(tr("It all began with"));
        link(chain.links.back());
    }

    void effects(const record::Effects &effects) {
        heading(tr("It brought about"));
        if (effects.effects.empty()) {
            plain(effects.complete
                      ? tr("Nothing: nothing else follows from it.")
                      : tr("Nothing up to %1 s.").arg(milliseconds_words(effects.searched_until)));
        }
        for (const record::Effect &effect : effects.effects) {
            fact(effect.fact, effect.by_lack ? tr("because it, or its answer, was missing") : QString());
        }
        if (effects.more > 0) {
            plain(effects.complete ? tr("… and %1 more").arg(effects.more)
                                   : tr("… and %1 more up to %2 s")
                                         .arg(effects.more)
                                         .arg(milliseconds_words(effects.searched_until)));
        }
        if (!effects.complete) {
            plain(tr("What came of it later was not looked for."));
        }
    }

    void silence(const record::Silence &silence) {
        std::vector<std::string> hosts;
        for (const QString &host : source_.hosts) {
            hosts.push_back(host.toStdString());
        }
        const auto numbers =
            source_.numbers == NumberMode::Relative ? scene::Numbers::Relative : scene::Numbers::Absolute;
        const scene::SilenceWords words = scene::silence_words(silence, source_.recording, hosts, numbers);
        heading(tr("Why does nothing happen?"));
        plain(say(words.heading));
        if (!words.ends.empty()) {
            heading(tr("What will end it"));
            lines(words.ends);
        }
        if (!words.waits.empty()) {
            heading(words.ends.empty() ? tr("How things stand") : tr("What else is waited for"));
            lines(words.waits);
        }
    }

    void instant(Instant t) {
        const record::Recording &recording = source_.recording;
        int count = 0;
        for (std::size_t i = recording.index_after(t - nanoseconds(1));
             i < recording.fact_count() && recording.at(i) == t; ++i) {
            if (count == 0) {
                heading(tr("At this instant"));
            }
            if (++count <= kMostAtOnce) {
                fact(recording.fact(i));
            }
        }
        if (count > kMostAtOnce) {
            plain(tr("… and %1 more").arg(count - kMostAtOnce));
        }
    }

private:
    WhyRow row_of(const sim::Fact &fact) const {
        WhyRow row;
        row.kind = WhyRow::Kind::Fact;
        row.words = happening_of(fact, source_);
        row.fact = fact.id;
        row.has_instant = true;
        return row;
    }

    void lines(const std::vector<scene::SilenceLine> &lines) {
        for (const scene::SilenceLine &line : lines) {
            WhyRow row;
            row.words.text = say(line.text);
            row.words.kind = kind_of(line.text.id);
            row.fact = line.fact;
            if (line.fact != 0) {
                row.kind = WhyRow::Kind::Fact;
            }
            row.has_instant = line.at.has_value();
            row.words.at = line.at.value_or(Instant{});
            rows_.push_back(std::move(row));
        }
    }

    static HappeningKind kind_of(const std::string &id) {
        const std::pair<const char *, HappeningKind> kinds[] = {
            {"silence.timer-", HappeningKind::Timer}, {"silence.on-wire", HappeningKind::Sent},
            {"silence.in-hand", HappeningKind::Wire}, {"silence.plan-", HappeningKind::Call},
            {"silence.call-", HappeningKind::Call},   {"silence.state-", HappeningKind::State},
            {"silence.held-", HappeningKind::Data},   {"silence.answer-lost", HappeningKind::Lost},
        };
        for (const auto &[prefix, kind] : kinds) {
            if (id.starts_with(prefix)) {
                return kind;
            }
        }
        return HappeningKind::Note;
    }

    static QString detail_of(const record::Link &link) {
        if (link.decided) {
            return decision_words(link.decided->step, link.decided->verdict);
        }
        if (link.set_at) {
            return tr("it was set at %1 s").arg(milliseconds_words(*link.set_at));
        }
        return link.trigger ? trigger_words(*link.trigger) : QString();
    }

    static QString trigger_words(const sim::Trigger &trigger) {
        QString words;
        switch (trigger.when) {
            case sim::When::At: return tr("the application had planned it for this instant");
            case sim::When::Established:
                words = tr("the application waited for its connection to be established");
                break;
            case sim::When::HasRead:
                words = tr("the application waited until it had read %1 B").arg(trigger.bytes);
                break;
            case sim::When::Eof:
                words = tr("the application waited until it learnt that the other side had closed");
                break;
            case sim::When::Closed:
                words = tr("the application waited until its connection was closed");
                break;
            case sim::When::Connecting: words = tr("the application waited for its call of connect()"); break;
            case sim::When::Called:
            case sim::When::Returned: words = tr("the application waited for another call"); break;
        }
        if (trigger.delay > Duration{}) {
            words = tr("%1, and then %2 longer").arg(words, QString::fromStdString(to_string(trigger.delay)));
        }
        return words;
    }

    void lack(const record::Lack &lack) {
        const std::optional<sim::Fact> found = source_.recording.find(lack.fact);
        WhyRow row;
        row.kind = WhyRow::Kind::Fact;
        row.words.kind = HappeningKind::Lost;
        row.words.at = lack.at;
        row.words.text = lack_words(lack);
        row.words.segment = lack.segment;
        // Who lost it.
        if (found && std::holds_alternative<sim::WireEvent>(found->body)) {
            row.words.detail = happening_of(*found, source_).detail;
        }
        row.fact = lack.fact;
        row.has_instant = true;
        rows_.push_back(std::move(row));
    }

    QString lack_words(const record::Lack &lack) const {
        const std::optional<record::SegmentRecord> record = source_.recording.segment(lack.segment);
        const QString what = record ? segment_words(*record, source_.numbers) : QStringLiteral("?");
        switch (lack.kind) {
            case record::Lack::Kind::SegmentLost:
                return tr("This was needed: %1, sent before, was lost").arg(what);
            case record::Lack::Kind::SegmentDamaged:
                return tr("This was needed: %1, sent before, arrived damaged").arg(what);
            case record::Lack::Kind::SegmentLate:
                return tr("This seemed needed: %1, sent before, was still on its way").arg(what);
            case record::Lack::Kind::AnswerLost:
                return tr("This was needed: it had arrived before, but the answer %1 was lost").arg(what);
            case record::Lack::Kind::AnswerDamaged:
                return tr("This was needed: it had arrived before, but the answer %1 came damaged").arg(what);
            case record::Lack::Kind::AnswerLate:
                return tr("This seemed needed: it had arrived before, but the answer %1 was still on its way")
                    .arg(what);
            case record::Lack::Kind::Ignored: break;
        }
        return tr("This was needed: %1 had arrived before, but nothing was answered").arg(what);
    }

    const WordSource &source_;
    std::vector<WhyRow> rows_;
};

}  // namespace

std::vector<WhyRow> why_rows(const record::Chain &chain, const record::Effects &effects,
                             const WordSource &source, WhyChain shown) {
    if (chain.links.empty()) {
        return {};
    }
    Writer writer(source);
    writer.chain(chain, shown);
    std::vector<WhyRow> rows = writer.take();
    Writer forward(source);
    forward.effects(effects);
    for (WhyRow &row : forward.take()) {
        row.is_effect = true;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<WhyRow> silence_rows(const record::Silence &silence, const WordSource &source) {
    Writer writer(source);
    writer.silence(silence);
    return writer.take();
}

std::vector<WhyRow> instant_rows(Instant t, const WordSource &source) {
    Writer writer(source);
    writer.instant(t);
    return writer.take();
}

}  // namespace theater::ui
