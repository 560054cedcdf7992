#include "core/tcp/context.h"

#include <array>

namespace theater::tcp {

std::string_view to_string(Timer timer) {
    static constexpr std::array<std::string_view, kTimerCount> kNames{
        "retransmission", "persist",    "delayed-ack", "time-wait",      "sws-override",
        "user-timeout",   "fin-wait-2", "keep-alive",  "tail-loss-probe"};
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

}  // namespace theater::tcp
