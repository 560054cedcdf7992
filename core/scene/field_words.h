// What a field of a segment means, and where its value came from: sentences, not yet in a language.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/record/course.h"
#include "core/scene/film.h"
#include "core/scene/inspected.h"
#include "core/tcp/config.h"

namespace theater::scene {

/// What the sender of a segment knew when it sent it, as far as a field was filled in from that.
struct SenderFacts {
    tcp::Config config;
    bool has_tcb = false;
    bool opened_actively = false;
    bool fin_sent = false;               ///< by the end of the instant of sending
    tcp::Seq una, nxt;                   ///< after the instant of sending
    std::optional<tcp::Seq> nxt_before;  ///< SND.NXT before that instant
    bool scales_windows = false;
    std::uint8_t shift = 0;        ///< Rcv.Wind.Shift
    bool isn_is_given = false;     ///< the scenario names it
    bool port_is_given = false;    ///< the scenario names the local port of the connect call
    std::uint16_t first_port = 0;  ///< where the host begins to look for a free one
    /// The segment whose arrival it answers.
    std::optional<record::SegmentRecord> answered;
};
SenderFacts sender_facts(const record::Course &course, const record::SegmentRecord &segment);

struct FieldWords {
    Text means, from;
};

/// All that is to be said about the fields of one segment.
class FieldTeller {
public:
    /// `hosts`: what the hosts are called in the language of the reader.
    FieldTeller(const Inspected &packet, const record::SegmentRecord &segment, const SenderFacts &sender,
                std::vector<std::string> hosts, Numbers numbers)
        : packet_(packet),
          record_(segment),
          segment_(segment.sent.segment),
          sender_(sender),
          hosts_(std::move(hosts)),
          numbers_(numbers) {}

    FieldWords tell(std::size_t field) const;

private:
    Text meaning(const wire::Field &field) const;
    Text option_meaning(wire::OptionKind kind) const;
    Text meaning_of_sack(const wire::Field &field) const;
    Text origin(const wire::Field &field) const;
    Text origin_of_ip(const wire::Field &field) const;
    Text origin_of_ecn() const;
    Text origin_of_port(const wire::Field &field) const;
    Text origin_of_sequence() const;
    Text origin_of_acknowledgment() const;
    Text origin_of_flag(const wire::Field &field) const;
    Text origin_of_window() const;
    Text origin_of_option(const wire::Field &field) const;
    Text origin_of_fast_open() const;

    bool has(tcp::Flag flag) const { return segment_.has(flag); }
    bool is_first_syn() const { return has(tcp::Flag::Syn) && !has(tcp::Flag::Ack); }
    bool is_duplicate_sack(const wire::Field &field) const;
    std::string host() const { return name(record_.sent.from); }
    std::string peer() const { return name(record_.sent.to); }
    std::string name(sim::HostId host) const { return host < hosts_.size() ? hosts_[host] : "?"; }
    std::string ours(tcp::Seq seq) const;
    std::string theirs(tcp::Seq seq) const;

    const Inspected &packet_;
    const record::SegmentRecord &record_;
    const tcp::Segment &segment_;
    const SenderFacts &sender_;
    std::vector<std::string> hosts_;
    Numbers numbers_;
};

}  // namespace theater::scene
