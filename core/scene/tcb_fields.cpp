#include "core/scene/tcb_fields.h"

#include <array>

#include <fmt/format.h>

#include "core/record/silence.h"
#include "core/scene/host_card.h"
#include "core/scene/labels.h"
#include "core/tcp/loss_recovery.h"

namespace theater::scene {

namespace {

using Section = TcbSection;

Text plain(std::string value) { return {"", {std::move(value)}}; }
Text bytes(std::uint64_t count) { return {"tcb.bytes", {grouped(count)}}; }
Text on_off(bool on) { return {on ? "tcb.on" : "tcb.off", {}}; }
Text yes_no(bool yes) { return {yes ? "tcb.yes" : "tcb.no", {}}; }
/// To the microsecond: what is measured has no more to say.
Text time(Duration d) { return plain(seconds_text({d.ns / 1000 * 1000}, 3) + " s"); }

class Writer {
public:
    Writer(const tcp::Tcb &tcb, const tcp::Config &config, Numbers numbers)
        : tcb_(tcb), config_(config), relative_(numbers == Numbers::Relative) {
        peer_known_ = tcb.rcv.irs != tcp::Seq{} || tcb.rcv.nxt != tcp::Seq{};
    }

    std::vector<TcbField> write(const std::optional<record::Waiting> &held) {
        write_connection();
        write_send(held);
        write_receive();
        write_retransmission();
        write_congestion();
        write_acknowledging();
        write_options();
        write_timers();
        return std::move(fields_);
    }

private:
    void add(std::string_view name, std::string_view help, std::string_view rfc, Text value) {
        fields_.push_back({section_, name, help, rfc, std::move(value), {}, true});
    }
    void add_if(bool known, std::string_view name, std::string_view help, std::string_view rfc, Text value) {
        add(name, help, rfc, known ? std::move(value) : plain("–"));
        fields_.back().known = known;
    }
    Text sent(tcp::Seq seq) const { return number(seq, tcb_.snd.iss); }
    Text received(tcp::Seq seq) const { return number(seq, tcb_.rcv.irs); }
    Text number(tcp::Seq seq, tcp::Seq base) const {
        return plain(std::to_string(relative_ ? distance(base, seq) : seq.value));
    }

    void write_connection() {
        section_ = Section::Connection;
        add("state", "tcb.help-state", "RFC 9293 §3.3.2", plain(std::string(tcp::to_string(tcb_.state))));
        add("OPEN", "tcb.help-open", "RFC 9293 §3.10.1",
            {tcb_.open == tcp::OpenKind::Active ? "tcb.active" : "tcb.passive", {}});
        add("local", "tcb.help-local", "RFC 9293 §3.3.1", plain(tcp::to_string(tcb_.local)));
        add("remote", "tcb.help-remote", "RFC 9293 §3.3.1", plain(tcp::to_string(tcb_.remote)));
        add_if(tcb_.error != tcp::ConnectionError::None, "error", "tcb.help-error", "RFC 9293 §3.9.1",
               plain(std::string(tcp::to_string(tcb_.error))));
    }

    void write_send(const std::optional<record::Waiting> &held) {
        section_ = Section::Send;
        const tcp::SendSpace &snd = tcb_.snd;
        constexpr std::string_view tcb_rfc = "RFC 9293 §3.3.1";
        add("SND.UNA", "tcb.help-snd-una", tcb_rfc, sent(snd.una));
        add("SND.NXT", "tcb.help-snd-nxt", tcb_rfc, sent(snd.nxt));
        add_if(peer_known_, "SND.WND", "tcb.help-snd-wnd", tcb_rfc, plain(std::to_string(snd.wnd)));
        add_if(snd.urgent && after(snd.up, snd.una), "SND.UP", "tcb.help-snd-up", tcb_rfc, sent(snd.up));
        add_if(peer_known_, "SND.WL1", "tcb.help-snd-wl1", tcb_rfc, received(snd.wl1));
        add_if(peer_known_, "SND.WL2", "tcb.help-snd-wl2", tcb_rfc, sent(snd.wl2));
        add("ISS", "tcb.help-iss", tcb_rfc, plain(std::to_string(snd.iss.value)));
        add("SMSS", "tcb.help-smss", "RFC 9293 §3.7.1", bytes(tcb_.smss));
        add_if(tcb_.wscale_agreed, "Snd.Wind.Shift", "tcb.help-snd-shift", "RFC 7323 §2.3",
               plain(std::to_string(snd.wscale)));
        add_if(tcb_.unsent_bytes() > 0, "unsent", "tcb.help-unsent", "RFC 9293 §3.10.2",
               bytes(tcb_.unsent_bytes()));
        add_if(held.has_value(), "held back by", "tcb.help-held", "RFC 9293 §3.7.4, §3.8.6",
               held ? held_by(held->held_by) : Text{});
        const bool fin_acked = tcb_.fin_acked();
        add_if(snd.fin_queued, "FIN", "tcb.help-fin", "RFC 9293 §3.6",
               {fin_acked      ? "tcb.fin-acked"
                : snd.fin_sent ? "tcb.fin-sent"
                               : "tcb.fin-queued",
                {}});
    }

    static Text held_by(record::Waiting::HeldBy by) {
        using HeldBy = record::Waiting::HeldBy;
        switch (by) {
            case HeldBy::Handshake: return {"tcb.held-handshake", {}};
            case HeldBy::ZeroWindow: return {"tcb.held-zero-window", {}};
            case HeldBy::FullWindow: return {"tcb.held-full-window", {}};
            case HeldBy::Congestion: return plain("cwnd");
            case HeldBy::Nagle: return plain("Nagle");
            case HeldBy::Short: break;
        }
        return {"tcb.held-short", {}};
    }

    void write_receive() {
        section_ = Section::Receive;
        const tcp::ReceiveSpace &rcv = tcb_.rcv;
        constexpr std::string_view tcb_rfc = "RFC 9293 §3.3.1";
        add_if(peer_known_, "RCV.NXT", "tcb.help-rcv-nxt", tcb_rfc, received(rcv.nxt));
        add("RCV.WND", "tcb.help-rcv-wnd", tcb_rfc, plain(std::to_string(rcv.wnd)));
        add_if(peer_known_ && after(rcv.up, rcv.nxt), "RCV.UP", "tcb.help-rcv-up", tcb_rfc, received(rcv.up));
        add_if(peer_known_, "IRS", "tcb.help-irs", tcb_rfc, plain(std::to_string(rcv.irs.value)));
        add_if(tcb_.wscale_agreed, "Rcv.Wind.Shift", "tcb.help-rcv-shift", "RFC 7323 §2.3",
               plain(std::to_string(rcv.wscale)));
        add_if(rcv.buffered() > 0, "unread", "tcb.help-unread", "RFC 9293 §3.10.3", bytes(rcv.buffered()));
        add_if(tcb_.reassembly.held_bytes() > 0, "out of order", "tcb.help-out-of-order",
               "RFC 9293 §3.10.7.4", bytes(tcb_.reassembly.held_bytes()));
        add("peer's FIN", "tcb.help-peer-fin", "RFC 9293 §3.6", yes_no(rcv.fin_received));
    }

    void write_retransmission() {
        section_ = Section::Retransmission;
        const tcp::RoundTrip &trip = tcb_.round_trip;
        const tcp::Amount &queue = tcb_.retransmission_queue.total();
        add_if(queue.segments > 0, "queue", "tcb.help-queue", "RFC 9293 §3.4",
               {"tcb.segments", {std::to_string(queue.segments), grouped(queue.bytes)}});
        add("RTO", "tcb.help-rto", "RFC 6298 §2", time(trip.rto));
        add_if(trip.srtt.has_value(), "SRTT", "tcb.help-srtt", "RFC 6298 §2",
               time(trip.srtt.value_or(Duration{})));
        add_if(trip.srtt.has_value(), "RTTVAR", "tcb.help-rttvar", "RFC 6298 §2", time(trip.rttvar));
        add("retries", "tcb.help-retries", "RFC 9293 §3.8.3", plain(std::to_string(tcb_.retries)));
        add("persist backoff", "tcb.help-persist", "RFC 9293 §3.8.6.1",
            plain(std::to_string(tcb_.persist_backoff)));
    }

    void write_congestion() {
        section_ = Section::Congestion;
        const bool cubic = config_.congestion_control == tcp::CongestionAlgorithm::Cubic;
        add("control", "tcb.help-control", cubic ? "RFC 9438" : "RFC 5681", plain(cubic ? "CUBIC" : "Reno"));
        add("phase", "tcb.help-phase", "RFC 5681 §3.1",
            {fmt::format("phase.{}", to_string(tcp::congestion_phase(tcb_))), {}});
        add("cwnd", "tcb.help-cwnd", "RFC 5681 §3.1", bytes(tcb_.cwnd));
        add_if(tcb_.ssthresh != UINT32_MAX, "ssthresh", "tcb.help-ssthresh", "RFC 5681 §3.1",
               bytes(tcb_.ssthresh));
        add("FlightSize", "tcb.help-flight", "RFC 5681 §2", bytes(tcb_.flight_size()));
        add("pipe", "tcb.help-pipe", "RFC 6675 §2", bytes(tcp::pipe(tcb_, config_)));
        add("duplicate ACKs", "tcb.help-dup-acks", "RFC 5681 §2",
            plain(std::to_string(tcb_.recovery.dup_acks)));
        constexpr std::array names{"Open", "Disorder", "Reduced", "Recovery", "Loss"};
        const auto phase = static_cast<std::size_t>(tcb_.recovery.phase);
        add("recovery", "tcb.help-recovery", "RFC 6582, RFC 6675 §5", plain(names[phase]));
        add_if(phase >= 2, "recovery point", "tcb.help-recovery-point", "RFC 6675 §2",
               sent(tcb_.recovery.high));
    }

    void write_acknowledging() {
        section_ = Section::Acknowledging;
        const bool owed = tcb_.owed_ack.has_value();
        add("ACK owed", "tcb.help-ack-owed", "RFC 9293 §3.8.6.3",
            {!owed               ? "tcb.no"
             : tcb_.ack_may_wait ? "tcb.ack-may-wait"
                                 : "tcb.yes",
             {}});
        add("unacked", "tcb.help-unacked", "RFC 9293 §3.8.6.3", plain(std::to_string(tcb_.unacked_segments)));
        add_if(tcb_.ts.on, "Last.ACK.sent", "tcb.help-last-ack", "RFC 7323 §4.3",
               received(tcb_.ts.last_ack_sent));
        add("probes", "tcb.help-keep-alive", "RFC 9293 §3.8.4",
            plain(std::to_string(tcb_.keep_alive_probes)));
    }

    void write_options() {
        section_ = Section::Options;
        add("window scale", "tcb.help-wscale", "RFC 7323 §2", on_off(tcb_.wscale_agreed));
        add("SACK", "tcb.help-sack", "RFC 2018", on_off(tcb_.sack.on));
        add("timestamps", "tcb.help-timestamps", "RFC 7323 §3", on_off(tcb_.ts.on));
        add_if(tcb_.ts.on, "TS.Recent", "tcb.help-ts-recent", "RFC 7323 §4.3",
               plain(std::to_string(tcb_.ts.recent)));
        add("Nagle", "tcb.help-nagle", "RFC 9293 §3.7.4", on_off(config_.nagle == tcp::Switch::On));
        add("ECN", "tcb.help-ecn", "RFC 3168 §6.1", on_off(tcb_.ecn.on));
        const tcp::FastOpenState &fast = tcb_.fast_open;
        const bool fast_open = fast.option || fast.text_in_syn || fast.taken;
        add_if(fast_open, "Fast Open", "tcb.help-fast-open", "RFC 7413", fast_open_words());
    }

    Text fast_open_words() const {
        const tcp::FastOpenState &fast = tcb_.fast_open;
        if (fast.taken) return {"tcb.fast-open-taken", {}};
        if (fast.text_acked) return {"tcb.fast-open-acked", {}};
        if (fast.text_in_syn) return {"tcb.fast-open-sent", {}};
        return {fast.option && fast.option->is_request() ? "tcb.fast-open-request" : "tcb.fast-open-cookie",
                {}};
    }

    void write_timers() {
        section_ = Section::Timers;
        struct About {
            std::string_view help, rfc;
        };
        constexpr std::array<About, tcp::kTimerCount> about{{
            {"tcb.help-timer-rto", "RFC 6298 §5"},
            {"tcb.help-timer-persist", "RFC 9293 §3.8.6.1"},
            {"tcb.help-timer-delayed-ack", "RFC 9293 §3.8.6.3"},
            {"tcb.help-timer-time-wait", "RFC 9293 §3.6.1"},
            {"tcb.help-timer-sws", "RFC 9293 §3.8.6.2.1"},
            {"tcb.help-timer-user", "RFC 9293 §3.10.8"},
            {"tcb.help-timer-fin-wait-2", ""},
            {"tcb.help-timer-keep-alive", "RFC 9293 §3.8.4"},
            {"tcb.help-timer-tlp", "RFC 8985 §7"},
            {"tcb.help-timer-rack", "RFC 8985 §6.2"},
            {"tcb.help-timer-sack", ""},
        }};
        for (int i = 0; i < tcp::kTimerCount; ++i) {
            const auto timer = static_cast<tcp::Timer>(i);
            const About &one = about[static_cast<std::size_t>(i)];
            const std::optional<Instant> deadline = tcb_.timer(timer).deadline;
            add_if(deadline.has_value(), timer_name(timer), one.help, one.rfc, {});
            fields_.back().deadline = deadline;
        }
    }

    const tcp::Tcb &tcb_;
    const tcp::Config &config_;
    const bool relative_;
    bool peer_known_ = false;
    Section section_ = Section::Connection;
    std::vector<TcbField> fields_;
};

}  // namespace

std::string_view title_of(TcbSection section) {
    constexpr std::array<std::string_view, kTcbSectionCount> ids{
        "tcb.section-connection",     "tcb.section-send",       "tcb.section-receive",
        "tcb.section-retransmission", "tcb.section-congestion", "tcb.section-acknowledging",
        "tcb.section-options",        "tcb.section-timers"};
    return ids[static_cast<std::size_t>(section)];
}

std::vector<TcbField> tcb_fields(const record::Course &course, Instant t, sim::HostId id, sim::ConnId only,
                                 Numbers numbers) {
    std::optional<record::Waiting> held;
    {
        const sim::Host &host = course.at(t).hosts()[id];
        const sim::Connection *connection = only != 0 ? host.find(only) : host.latest();
        if (connection == nullptr) return {};
        if (connection->tcb.unsent_bytes() > 0) {
            const sim::ConnId conn = connection->id;
            for (const record::Waiting &waiting : record::silence_at(course, t).waits)
                if (waiting.kind == record::Waiting::Kind::HeldBack && waiting.host == id &&
                    waiting.conn == conn)
                    held = waiting;
        }
    }
    // Looking for silence may have moved the world on.
    const sim::Host &host = course.at(t).hosts()[id];
    const sim::Connection *connection = only != 0 ? host.find(only) : host.latest();
    return Writer(connection->tcb, host.config(), numbers).write(held);
}

}  // namespace theater::scene
