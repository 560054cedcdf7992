// The words of the charts: their titles, their curves and the phases of a sender.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> chart_phrases() {
    static constexpr Phrase kPhrases[] = {
        QT_TRANSLATE_NOOP3("phrases", "Buffers and queue", "chart.buffers"),
        QT_TRANSLATE_NOOP3("phrases", "Congestion window", "chart.cwnd"),
        QT_TRANSLATE_NOOP3("phrases", "Nothing has been measured here", "chart.empty"),
        QT_TRANSLATE_NOOP3("phrases", "Round trips and time-out", "chart.rtt"),
        QT_TRANSLATE_NOOP3("phrases", "Time-sequence graph", "chart.sequence"),
        QT_TRANSLATE_NOOP3("phrases", "Throughput", "chart.throughput"),
        QT_TRANSLATE_NOOP3("phrases", "time, %1", "chart.time"),
        QT_TRANSLATE_NOOP3("phrases", "%1 sends to %2 (connection %3)", "chart.whose"),
        QT_TRANSLATE_NOOP3("phrases", "A chart is written as SVG, PNG or CSV, and “%1” ends in none of them",
                           "export.chart-format"),
        QT_TRANSLATE_NOOP3("phrases", "congestion avoidance", "phase.congestion-avoidance"),
        QT_TRANSLATE_NOOP3("phrases", "fast recovery", "phase.fast-recovery"),
        QT_TRANSLATE_NOOP3("phrases", "recovery from a time-out", "phase.loss-recovery"),
        QT_TRANSLATE_NOOP3("phrases", "slow start", "phase.slow-start"),
        QT_TRANSLATE_NOOP3("phrases", "window reduced", "phase.window-reduced"),
        QT_TRANSLATE_NOOP3("phrases", "acknowledged", "quantity.acked-edge"),
        QT_TRANSLATE_NOOP3("phrases", "delivered in all", "quantity.bytes-delivered"),
        QT_TRANSLATE_NOOP3("phrases", "sent in all", "quantity.bytes-sent"),
        QT_TRANSLATE_NOOP3("phrases", "cwnd", "quantity.cwnd"),
        QT_TRANSLATE_NOOP3("phrases", "in flight", "quantity.flight"),
        QT_TRANSLATE_NOOP3("phrases", "goodput (delivered)", "quantity.goodput"),
        QT_TRANSLATE_NOOP3("phrases", "phase", "quantity.phase"),
        QT_TRANSLATE_NOOP3("phrases", "pipe (estimate)", "quantity.pipe"),
        QT_TRANSLATE_NOOP3("phrases", "queue before the wire", "quantity.queue-bytes"),
        QT_TRANSLATE_NOOP3("phrases", "segments before the wire", "quantity.queue-segments"),
        QT_TRANSLATE_NOOP3("phrases", "receive window", "quantity.rcv-wnd"),
        QT_TRANSLATE_NOOP3("phrases", "receive buffer", "quantity.receive-buffer"),
        QT_TRANSLATE_NOOP3("phrases", "sent again", "quantity.resent"),
        QT_TRANSLATE_NOOP3("phrases", "RTO", "quantity.rto"),
        QT_TRANSLATE_NOOP3("phrases", "measured round trip", "quantity.rtt-sample"),
        QT_TRANSLATE_NOOP3("phrases", "RTTVAR", "quantity.rttvar"),
        QT_TRANSLATE_NOOP3("phrases", "SACKed", "quantity.sacked"),
        QT_TRANSLATE_NOOP3("phrases", "send buffer", "quantity.send-buffer"),
        QT_TRANSLATE_NOOP3("phrases", "sent", "quantity.sent-edge"),
        QT_TRANSLATE_NOOP3("phrases", "send window", "quantity.snd-wnd"),
        QT_TRANSLATE_NOOP3("phrases", "SRTT", "quantity.srtt"),
        QT_TRANSLATE_NOOP3("phrases", "ssthresh", "quantity.ssthresh"),
        QT_TRANSLATE_NOOP3("phrases", "sent (what is sent again too)", "quantity.throughput"),
        QT_TRANSLATE_NOOP3("phrases", "window edge", "quantity.window-edge"),
    };
    return kPhrases;
}

}  // namespace theater::ui
