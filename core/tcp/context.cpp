#include "core/tcp/context.h"

#include <array>

namespace theater::tcp {

std::string_view to_string(Timer timer) {
    static constexpr std::array<std::string_view, kTimerCount> kNames{
        "retransmission", "persist",    "delayed-ack",     "time-wait",  "sws-override",  "user-timeout",
        "fin-wait-2",     "keep-alive", "tail-loss-probe", "reordering", "compressed-ack"};
    return kNames[static_cast<std::size_t>(timer)];
}

std::string_view to_string(TimerAction action) {
    static constexpr std::array<std::string_view, 3> kNames{"set", "fired", "cancelled"};
    return kNames[static_cast<std::size_t>(action)];
}

namespace {

struct StepName {
    std::string_view name;
    std::string_view section;
};

// In the order of enum Step; each name is the function of segment_arrives.cpp that carries the step out.
constexpr std::array<StepName, kStepCount> kSteps{{
    {"closed", "RFC 9293 §3.10.7.1"},
    {"listen-check-rst", "RFC 9293 §3.10.7.2, first"},
    {"listen-check-ack", "RFC 9293 §3.10.7.2, second"},
    {"listen-check-syn", "RFC 9293 §3.10.7.2, third"},
    {"listen-other", "RFC 9293 §3.10.7.2, fourth"},
    {"syn-sent-check-ack", "RFC 9293 §3.10.7.3, first"},
    {"syn-sent-check-rst", "RFC 9293 §3.10.7.3, second"},
    {"syn-sent-check-security", "RFC 9293 §3.10.7.3, third"},
    {"syn-sent-check-syn", "RFC 9293 §3.10.7.3, fourth"},
    {"syn-sent-other", "RFC 9293 §3.10.7.3, fifth"},
    {"check-sequence", "RFC 9293 §3.10.7.4, first"},
    {"check-rst", "RFC 9293 §3.10.7.4, second"},
    {"check-security", "RFC 9293 §3.10.7.4, third"},
    {"check-syn", "RFC 9293 §3.10.7.4, fourth"},
    {"check-ack", "RFC 9293 §3.10.7.4, fifth"},
    {"check-urg", "RFC 9293 §3.10.7.4, sixth"},
    {"process-text", "RFC 9293 §3.10.7.4, seventh"},
    {"check-fin", "RFC 9293 §3.10.7.4, eighth"},
    {"check-timestamps", "RFC 7323 §5.3"},
    {"time-wait-syn", "RFC 6191 §2"},
    {"syn-queue", "RFC 4987 §2.2"},
    {"syn-cookie", "RFC 4987 §3.6"},
    {"accept-queue", "listen(2)"},
    {"defer-accept", "tcp(7)"},
    {"fast-open", "RFC 7413 §4.2.2"},
}};

}  // namespace

std::string_view to_string(Step step) { return kSteps[static_cast<std::size_t>(step)].name; }

std::string_view section_of(Step step) { return kSteps[static_cast<std::size_t>(step)].section; }

std::string_view to_string(Verdict verdict) {
    static constexpr std::array<std::string_view, 10> kNames{
        "pass",      "accepted",   "dropped", "acknowledged", "challenged",
        "throttled", "reset-sent", "reset",   "queued",       "took-effect"};
    return kNames[static_cast<std::size_t>(verdict)];
}

std::string_view to_string(Quantity quantity) {
    static constexpr std::array<std::string_view, kQuantityCount> kNames{
        "cwnd", "ssthresh", "pipe",    "rtt-sample",  "srtt",           "rttvar",
        "rto",  "snd-wnd",  "rcv-wnd", "send-buffer", "receive-buffer", "phase"};
    return kNames[static_cast<std::size_t>(quantity)];
}

std::string_view to_string(CongestionPhase phase) {
    static constexpr std::array<std::string_view, kCongestionPhaseCount> kNames{
        "slow-start", "congestion-avoidance", "fast-recovery", "loss-recovery", "window-reduced"};
    return kNames[static_cast<std::size_t>(phase)];
}

namespace {

struct EventName {
    std::string_view name;
    std::string_view section;
};

// In the order of enum CongestionEvent.
constexpr std::array<EventName, kCongestionEventCount> kEvents{{
    {"fast-retransmit", "RFC 5681 §3.2; RFC 6675 §5"},
    {"rack-loss", "RFC 8985 §6.2"},
    {"partial-ack", "RFC 6582 §3.2"},
    {"recovery-end", "RFC 5681 §3.2; RFC 6582 §3.2"},
    {"time-out", "RFC 5681 §3.1; RFC 6298 §5"},
    {"loss-end", "RFC 5681 §3.1"},
    {"spurious-time-out", "RFC 5682 §2, §3"},
    {"undone-by-timestamp", "RFC 3522 §3; RFC 4015 §3"},
    {"undone-by-duplicate", "RFC 2883 §5; RFC 3708 §2"},
    {"tail-loss-repaired", "RFC 8985 §7.4"},
    {"congestion-mark", "RFC 3168 §6.1.2"},
    {"restart-after-idle", "RFC 5681 §4.1"},
    {"slow-start-left", "RFC 9438 §4.10"},
    {"limited-transmit", "RFC 3042 §2"},
}};

}  // namespace

std::string_view to_string(CongestionEvent event) { return kEvents[static_cast<std::size_t>(event)].name; }

std::string_view section_of(CongestionEvent event) {
    return kEvents[static_cast<std::size_t>(event)].section;
}

}  // namespace theater::tcp
