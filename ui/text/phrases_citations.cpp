// What documents and their sections are called.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> citation_phrases() {
    static constexpr Phrase kPhrases[] = {
        QT_TRANSLATE_NOOP3("phrases", "%1", "cite.section"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.1", "cite.step-closed"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.2, first step: check for a RST",
                           "cite.step-listen-check-rst"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.2, second step: check for an ACK",
                           "cite.step-listen-check-ack"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.2, third step: check for a SYN",
                           "cite.step-listen-check-syn"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.2, fourth step: other data or control",
                           "cite.step-listen-other"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.3, first step: check the ACK bit",
                           "cite.step-syn-sent-check-ack"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.3, second step: check the RST bit",
                           "cite.step-syn-sent-check-rst"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.3, third step: check the security",
                           "cite.step-syn-sent-check-security"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.3, fourth step: check the SYN bit",
                           "cite.step-syn-sent-check-syn"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.3, fifth step: neither SYN nor RST",
                           "cite.step-syn-sent-other"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.4, first step: check the sequence number",
                           "cite.step-check-sequence"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.4, second step: check the RST bit",
                           "cite.step-check-rst"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.4, third step: check the security",
                           "cite.step-check-security"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.4, fourth step: check the SYN bit",
                           "cite.step-check-syn"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.4, fifth step: check the ACK field",
                           "cite.step-check-ack"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.4, sixth step: check the URG bit",
                           "cite.step-check-urg"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.4, seventh step: process the segment text",
                           "cite.step-process-text"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 9293 §3.10.7.4, eighth step: check the FIN bit",
                           "cite.step-check-fin"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 7323 §5.3, before the first step: PAWS",
                           "cite.step-check-timestamps"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 6191 §2: a SYN in TIME-WAIT", "cite.step-time-wait-syn"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 4987 §2.2: the SYN queue", "cite.step-syn-queue"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 4987 §3.6: SYN cookies", "cite.step-syn-cookie"),
        QT_TRANSLATE_NOOP3("phrases", "listen(2): the accept queue", "cite.step-accept-queue"),
        QT_TRANSLATE_NOOP3("phrases", "tcp(7): TCP_DEFER_ACCEPT", "cite.step-defer-accept"),
        QT_TRANSLATE_NOOP3("phrases", "RFC 7413 §4.2.2: check the cookie", "cite.step-fast-open"),
    };
    return kPhrases;
}

}  // namespace theater::ui
