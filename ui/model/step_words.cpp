#include "ui/model/step_words.h"

#include <utility>

#include <QCoreApplication>

namespace theater::ui {

namespace {

/// The translation context of this file.
struct Steps {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Steps)
};

using tcp::Step;
using tcp::Verdict;

/// "RFC 9293 §3.10.7.4, fifth", with the ordinal in the current language.
QString section_words(std::string_view section) {
    QString words = QString::fromUtf8(section.data(), static_cast<qsizetype>(section.size()));
    const std::pair<const char *, QString> ordinals[] = {
        {", first", Steps::tr(", first step")},     {", second", Steps::tr(", second step")},
        {", third", Steps::tr(", third step")},     {", fourth", Steps::tr(", fourth step")},
        {", fifth", Steps::tr(", fifth step")},     {", sixth", Steps::tr(", sixth step")},
        {", seventh", Steps::tr(", seventh step")}, {", eighth", Steps::tr(", eighth step")},
    };
    for (const auto &[plain, translated] : ordinals) {
        words.replace(QLatin1String(plain), translated);
    }
    return words;
}

QString verdict_words(Verdict verdict) {
    switch (verdict) {
        case Verdict::Pass: return Steps::tr("passes");
        case Verdict::Accepted: return Steps::tr("accepted");
        case Verdict::Dropped: return Steps::tr("thrown away without an answer");
        case Verdict::Acknowledged: return Steps::tr("not acceptable: answered by an ACK");
        case Verdict::Challenged: return Steps::tr("answered by a challenge ACK");
        case Verdict::Throttled: return Steps::tr("no answer: such an ACK was sent a moment ago");
        case Verdict::ResetSent: return Steps::tr("answered by a RST");
        case Verdict::Reset: return Steps::tr("resets the connection");
        case Verdict::TookEffect: return Steps::tr("took effect");
        case Verdict::Queued: break;
    }
    return Steps::tr("out of order: kept for later");
}

bool is_refusal(Verdict verdict) {
    return verdict == Verdict::Dropped || verdict == Verdict::Acknowledged ||
           verdict == Verdict::Challenged || verdict == Verdict::Throttled || verdict == Verdict::ResetSent;
}

/// Why a step that is not of RFC 9293's list decided so; empty for the others.
QString reason(Step step, Verdict verdict) {
    const bool refused = is_refusal(verdict);
    switch (step) {
        case Step::Timestamps:
            return refused ? Steps::tr(
                                 "its timestamp is older than the latest one taken: an old duplicate "
                                 "(PAWS)")
                           : Steps::tr("its timestamp is not older than the latest one taken (PAWS)");
        case Step::TimeWaitSyn:
            return refused ? Steps::tr("this SYN is not newer than the old connection")
                           : Steps::tr(
                                 "this SYN is newer than the old connection, so TIME-WAIT makes room "
                                 "for a new one");
        case Step::SynQueue:
            return refused ? Steps::tr("the SYN queue of the listener is full")
                           : Steps::tr("it waits in the SYN queue for the third ACK");
        case Step::SynCookie:
            return refused ? Steps::tr("its acknowledgment number is no SYN cookie of this listener")
                           : Steps::tr(
                                 "the listener keeps no TCB: the sequence number of its SYN,ACK is a "
                                 "SYN cookie that the third ACK brings back");
        case Step::AcceptQueue:
            return refused ? Steps::tr("the accept queue of the listener is full")
                           : Steps::tr("it waits in the accept queue for accept()");
        case Step::DeferAccept:
            return refused || verdict == Verdict::Queued
                       ? Steps::tr("the listener waits for text before it completes the connection")
                       : Steps::tr("text has come, so the connection is completed");
        case Step::FastOpen:
            return refused ? Steps::tr(
                                 "its cookie does not count: the handshake goes on without the text of "
                                 "the SYN")
                           : Steps::tr(
                                 "its cookie counts: the text of the SYN is handed over before the "
                                 "handshake is complete");
        default: return {};
    }
}

}  // namespace

QString decision_words(Step step, Verdict verdict) {
    const QString section = section_words(section_of(step));
    const QString why = reason(step, verdict);
    return why.isEmpty() ? Steps::tr("%1: %2").arg(section, verdict_words(verdict))
                         : Steps::tr("%1: %2 – %3").arg(section, verdict_words(verdict), why);
}

}  // namespace theater::ui
