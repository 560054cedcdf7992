// One endpoint on a bench, for tests that read as a list of steps: hand-made segments and calls go in, what
// leaves, what was decided and every change of state is written down. It plays the host for its one TCB.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/tcp/endpoint.h"

namespace theater::test {

struct Isns {
    tcp::Seq ours{1'000}, theirs{5'000};
};

/// Initial numbers that every table is run with: an ordinary pair, and pairs next to the places where
/// arithmetic modulo 2^32 goes wrong.
inline constexpr Isns kIsnPairs[] = {
    {{1'000}, {5'000}},
    {{0}, {0}},
    {{0xffff'ffff}, {0xffff'fffe}},
    {{0xffff'fff0}, {0xffff'ff00}},
    {{0x7fff'ffff}, {0x8000'0000}},
    {{0x8000'0001}, {0x7fff'fffe}},
};

class OneEnd final : public tcp::Observer {
public:
    explicit OneEnd(const tcp::Config &config = {}, Isns isns = {});

    /// Brings the endpoint into a state by real exchanges; `open` says how the connection began.
    void become(tcp::State state, tcp::OpenKind open = tcp::OpenKind::Active);

    /// The options of the peer's SYN.
    tcp::Options peer_syn;

    // --- input ---
    void listen() { listening_ = true; }
    void connect();
    /// A segment from the peer: "PSH,ACK s+0 a-1 l100 w500 u3". `s+n` counts from RCV.NXT and `a+n` from
    /// SND.NXT of this moment; `seq=n` and `ack=n` count from the peer's and from our ISN. Without a number
    /// it is +0, without `w` the window is 10000. Where the peer's SYN offers timestamps, its clock is
    /// 50000 + the milliseconds of the run; `t-5` is five less, `t` alone leaves the option out. `e30` echoes
    /// what our clock was 30 ms ago; without it nothing is echoed. `sack301-401,501-601` reports these
    /// numbers, counted from our ISN; `ce` is the mark of a full queue in the IP header.
    void arrive(std::string_view text);
    /// Several at one instant: the endpoint sends only after the last.
    void arrive_together(std::initializer_list<std::string_view> texts);
    tcp::CallError send(std::uint64_t bytes, tcp::Urgency urgency = tcp::Urgency::Ordinary);
    std::uint64_t read(std::uint64_t bytes);
    tcp::CallError shutdown();
    tcp::CallError close();
    tcp::CallError abort();
    /// Lets time pass; timers fire as they come due.
    void pass(Duration time);

    // --- what came of it, since it was last asked for ---
    /// Segments that have left, "ACK s+0 a+100; RST s+0": counted from SND.NXT and RCV.NXT as they were
    /// before the last arrival or call. A reset without a TCB has its sequence number as it is: "RST,ACK
    /// seq:0".
    std::string replies();
    /// The same, counted from the ISNs: "ACK seq=1 ack=101 sack 201-301,101-151".
    std::string sent();
    /// The segments themselves.
    std::vector<tcp::Segment> segments();
    /// The same with the length, the window and the milliseconds since the run began.
    std::string sent_with_times();
    /// The last step and its verdict: "check-rst/challenged".
    std::string decided() const { return decided_; }
    /// "ESTABLISHED>CLOSE-WAIT" of all changes since the last become().
    std::string states() const { return states_; }

    /// "fast-retransmit recovery-end": the turning points of loss recovery since the run began.
    std::string turns() const { return turns_; }

    tcp::State state() const;
    tcp::Tcb &tcb() { return *tcb_; }
    const tcp::Tcb &tcb() const { return *tcb_; }
    bool has_tcb() const { return tcb_.has_value(); }
    Instant now() const { return now_; }
    tcp::Config &config() { return config_; }
    std::optional<Duration> timer_in(tcp::Timer timer) const;
    /// Everything that has happened, for a failed test.
    const std::string &transcript() const { return transcript_; }

    // --- tcp::Observer ---
    tcp::FactId on_state(tcp::State from, tcp::State to, tcp::FactId cause) override;
    tcp::FactId on_timer(tcp::Timer timer, tcp::TimerAction action, Instant deadline,
                         tcp::FactId cause) override;
    tcp::FactId on_step(tcp::Step step, tcp::Verdict verdict, tcp::FactId cause) override;
    tcp::FactId on_measure(tcp::Quantity, std::int64_t, tcp::FactId) override { return next_fact_++; }
    tcp::FactId on_congestion(tcp::CongestionEvent event, tcp::FactId cause) override;

private:
    struct Left {
        Instant at;
        tcp::Segment segment;
        bool retransmission = false;
    };

    tcp::Context context() { return {now_, 0, config_, *this}; }
    tcp::Segment make(std::string_view text) const;
    void read_sack(std::string_view blocks, tcp::Options &options) const;
    void take(const tcp::Segment &segment);
    void flush();
    void mark();
    void note(const std::string &line);
    void record(const tcp::Segment &segment, bool retransmission);
    tcp::CallError called(std::string_view name, tcp::CallError error);
    std::string text_of(const tcp::Segment &segment, tcp::Seq seq_base, tcp::Seq ack_base,
                        std::pair<const char *, const char *> names) const;

    tcp::Config config_;
    Isns isns_;
    Instant now_;
    std::optional<tcp::Tcb> tcb_;
    bool listening_ = false;
    tcp::Seq snd_mark_, rcv_mark_;
    std::vector<Left> left_;
    std::string decided_, states_, turns_, transcript_;
    tcp::FactId next_fact_ = 1;
};

}  // namespace theater::test
