// What the files of explanation share: the fact that is explained, its circumstances, and how a sentence is
// added. One file tells of one family of facts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/causes.h"
#include "core/scene/explanation.h"

namespace theater::scene {

class Explainer {
public:
    Explainer(record::FactFinder &finder, const sim::Fact &fact, const std::vector<std::string> &hosts,
              Numbers numbers);

    /// Tells the fact by its kind.
    Explanation tell();

private:
    // explain_sent.cpp, explain_sent_data.cpp, explain_sent_ack.cpp: a segment has left.
    void tell_of(const sim::SegmentSent &sent);
    void syn(const sim::SegmentSent &sent);
    void syn_again(const sim::SegmentSent &sent);
    void syn_ack(const sim::SegmentSent &sent);
    void syn_ack_again(const sim::SegmentSent &sent);
    void reset(const sim::SegmentSent &sent);
    void data(const sim::SegmentSent &sent);
    void data_again(const sim::SegmentSent &sent);
    void fin(const sim::SegmentSent &sent);
    void why_now(const sim::SegmentSent &sent);
    void why_this_size(const sim::SegmentSent &sent);
    void pure_ack(const sim::SegmentSent &sent);
    void ack_of_arrival(const sim::SegmentSent &sent, const sim::Fact &arrival);
    void lack(const sim::SegmentSent &sent);
    void back_off_ahead(const sim::SegmentSent &sent);
    void repetition(const sim::SegmentSent &sent);
    // explain_arrived.cpp, explain_refused.cpp
    void tell_of(const sim::Arrived &arrived);
    bool refused(const record::SegmentRecord &record, const sim::StepDecided &decided);
    void refused_by_number(const tcp::Segment &seg, const std::vector<std::string> &args);
    void judged_reset(tcp::Verdict verdict, const std::vector<std::string> &args);
    bool refused_by_ack(const tcp::Segment &seg, tcp::Verdict verdict, const std::vector<std::string> &args);
    bool without_tcb(const record::SegmentRecord &record, const sim::StepDecided &decided);
    void taken(const record::SegmentRecord &record, const sim::StepDecided &decided);
    void effect_of_ack(const record::SegmentRecord &record);
    // explain_wire.cpp
    void tell_of(const sim::WireEvent &event);
    void what_the_loss_means(const record::SegmentRecord &record);
    // explain_state.cpp
    void tell_of(const sim::StateChanged &change);
    void closed(const sim::StateChanged &change);
    // explain_call.cpp
    void tell_of(const sim::Called &call);
    void outcome(const record::CallRecord &call);
    void tell_of(const sim::Delivered &delivered);
    // explain_timer.cpp
    void tell_of(const sim::TimerMoved &timer);
    void fired(const sim::TimerMoved &timer);
    // explain_other.cpp
    void tell_of(const sim::StepDecided &step);
    void tell_of(const sim::Noted &noted);
    void tell_of(const sim::OptionChanged &changed);
    void tell_of(const sim::Measured &measured);
    void tell_of(const sim::CongestionTurned &turned);
    // textbooks.cpp
    void textbook_of_handshake_retries(sim::HostId host, tcp::OpenKind side);
    void textbook_of_time_wait();

    /// The case that it is, and its sentence "why.<name>".
    void begin(std::string_view name, std::vector<std::string> args);
    void say(std::string_view id, std::vector<std::string> args = {});
    void cite(std::string_view section);
    void cite(tcp::Step step);
    void textbook(std::string_view id, std::vector<std::string> args = {});
    void small(std::string_view id, std::vector<std::string> args);

    std::string host(sim::HostId id) const;
    /// Whom a segment is for: a host, or an address that nobody has.
    std::string receiver(const sim::SegmentSent &sent) const;
    std::string peer(sim::HostId id) const { return host(static_cast<sim::HostId>(1 - id)); }
    /// A segment as the film labels it.
    std::string label(sim::FactId segment) const;
    /// "1.050 s": an instant; "200 ms", "1.5 s": a span.
    static std::string at(Instant t);
    static std::string span(Duration duration);
    static std::string count(std::uint64_t number);
    /// A number of what `whose` sends, as the film counts.
    std::string number(tcp::Seq seq, tcp::Seq base) const;

    const tcp::Config &config() const;
    bool is_linux() const { return course_.setup().profile == "linux"; }
    const tcp::Tcb *before() const { return out_.moment.before ? &*out_.moment.before : nullptr; }
    const tcp::Tcb *after() const { return out_.moment.after ? &*out_.moment.after : nullptr; }
    /// The step that decided about the arrival that this moment began with.
    std::optional<sim::StepDecided> decision() const;
    bool took_effect(tcp::Step step) const;
    bool turned(tcp::CongestionEvent event) const;
    bool sent_something() const;
    /// The input, if it is of this kind.
    template <typename Body>
    const Body *input() const {
        return out_.moment.input ? std::get_if<Body>(&out_.moment.input->body) : nullptr;
    }
    /// The timer that fired at the beginning of this moment.
    const sim::TimerMoved *fired_timer() const;

    record::FactFinder &finder_;
    const record::Course &course_;
    const record::Recording &recording_;
    const sim::Fact &fact_;
    const std::vector<std::string> &hosts_;
    const Numbers numbers_;
    Explanation out_;
};

}  // namespace theater::scene
