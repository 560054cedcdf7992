#include "tests/support/core/fact_text.h"

#include <fmt/format.h>

#include "core/scene/labels.h"

namespace theater::record {

namespace {

std::string words(const sim::SegmentSent &sent, FactId id, const Recording &recording) {
    const auto record = recording.segment(id);
    return fmt::format("sent {}>{} {}{}{}", sent.from, sent.to,
                       record ? scene::segment_label(*record, scene::Numbers::Relative) : "?",
                       sent.retransmission ? " again" : "",
                       sent.origin == sim::Origin::Forged ? " forged" : "");
}

std::string words(const sim::Fact &fact, const Recording &recording) {
    const auto &body = fact.body;
    if (const auto *sent = std::get_if<sim::SegmentSent>(&body)) return words(*sent, fact.id, recording);
    if (const auto *one = std::get_if<sim::Arrived>(&body))
        return fmt::format("arrived {} #{}{}{}", one->host, one->segment, one->intact ? "" : " damaged",
                           one->copy ? " copy" : "");
    if (const auto *one = std::get_if<sim::WireEvent>(&body))
        return fmt::format("wire {} #{} agent {}", to_string(one->fate), one->segment,
                           static_cast<int>(one->agent));
    if (const auto *one = std::get_if<sim::StateChanged>(&body))
        return fmt::format("state {} {} > {}", one->host, to_string(one->from), to_string(one->to));
    if (const auto *one = std::get_if<sim::Called>(&body))
        return fmt::format("call {} {} {}{}", one->host, to_string(one->name), one->bytes,
                           one->by_person ? " by person" : "");
    if (const auto *one = std::get_if<sim::Delivered>(&body))
        return fmt::format("delivered {} {}", one->host, one->len);
    if (const auto *one = std::get_if<sim::TimerMoved>(&body))
        return fmt::format("timer {} {} {}", one->host, to_string(one->timer), to_string(one->action));
    if (const auto *one = std::get_if<sim::CongestionTurned>(&body))
        return fmt::format("congestion {} {}", one->host, to_string(one->event));
    if (const auto *one = std::get_if<sim::OptionChanged>(&body))
        return fmt::format("option {} {}", one->host, one->name);
    if (const auto *one = std::get_if<sim::Noted>(&body)) return fmt::format("note {}", one->text.id);
    return "?";
}

}  // namespace

std::string fact_text(const sim::Fact &fact, const Recording &recording) {
    return fmt::format("#{} {} {}", fact.id, to_string(fact.at - Instant{}), words(fact, recording));
}

}  // namespace theater::record
