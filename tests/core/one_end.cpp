#include "tests/core/one_end.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <sstream>

namespace theater::test {

using tcp::Flag;
using tcp::Segment;
using tcp::Seq;
using tcp::State;

namespace {

const tcp::Endpoint kOurs{*tcp::parse_address("192.0.2.1"), 40'000};
const tcp::Endpoint kTheirs{*tcp::parse_address("192.0.2.2"), 80};
constexpr std::uint64_t kTheirStream = 7;

std::int64_t number_in(std::string_view text) {
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    assert(error == std::errc() && end == text.data() + text.size());
    (void)end;
    (void)error;
    return value;
}

Seq moved(Seq base, std::int64_t by) { return {base.value + static_cast<std::uint32_t>(by)}; }

std::string signed_text(Seq value, Seq base) {
    const auto by = static_cast<std::int32_t>(value.value - base.value);
    return (by >= 0 ? "+" : "") + std::to_string(by);
}

}  // namespace

OneEnd::OneEnd(const tcp::Config &config, Isns isns) : config_(config), isns_(isns) {
    peer_syn.mss = 1'460;
    mark();
}

State OneEnd::state() const {
    if (!tcb_) return listening_ ? State::Listen : State::Closed;
    return tcb_->state;
}

void OneEnd::mark() {
    snd_mark_ = tcb_ ? tcb_->snd.nxt : isns_.ours;
    rcv_mark_ = tcb_ && tcb_->state != State::SynSent ? tcb_->rcv.nxt : isns_.theirs;
}

void OneEnd::note(const std::string &line) {
    transcript_ += seconds_text(now_ - Instant{}) + " " + line + "\n";
}

void OneEnd::connect() {
    note("connect");
    tcb_ = tcp::open_active(kOurs, kTheirs, isns_.ours, 1, context());
    flush();
}

void OneEnd::become(State wanted, tcp::OpenKind open) {
    using enum State;
    const bool ends_with_fin = wanted == CloseWait || wanted == LastAck;
    const bool ends_with_close =
        wanted == FinWait1 || wanted == FinWait2 || wanted == Closing || wanted == TimeWait;
    if (wanted == Listen || (open == tcp::OpenKind::Passive && wanted != Closed && wanted != SynSent))
        listen();
    if (wanted != Closed && wanted != Listen) {
        if (listening_) {
            arrive("SYN seq=0");
        } else {
            connect();
            if (wanted == SynReceived) arrive("SYN seq=0");
        }
    }
    if (ends_with_fin || ends_with_close || wanted == Established) {
        arrive(listening_ ? "ACK s+0 a+0" : "SYN,ACK seq=0 ack=1");
    }
    if (ends_with_fin) arrive("FIN,ACK s+0 a+0");
    if (ends_with_close || wanted == LastAck) shutdown();
    if (wanted == FinWait2 || wanted == TimeWait) arrive("ACK s+0 a+0");
    if (wanted == Closing) arrive("FIN,ACK s+0 a-1");
    if (wanted == TimeWait) arrive("FIN,ACK s+0 a+0");
    assert(state() == wanted);
    left_.clear();
    states_.clear();
    decided_ = "nothing";
    mark();
}

void OneEnd::read_sack(std::string_view blocks, tcp::Options &options) const {
    while (!blocks.empty()) {
        const std::size_t dash = blocks.find('-');
        const std::size_t comma = std::min(blocks.find(','), blocks.size());
        const auto left = static_cast<std::uint32_t>(number_in(blocks.substr(0, dash)));
        const auto right = static_cast<std::uint32_t>(number_in(blocks.substr(dash + 1, comma - dash - 1)));
        options.sack[options.sack_count++] = {isns_.ours + left, isns_.ours + right};
        blocks.remove_prefix(std::min(comma + 1, blocks.size()));
    }
}

Segment OneEnd::make(std::string_view text) const {
    Segment segment;
    segment.src = kTheirs;
    segment.dst = kOurs;
    segment.seq = rcv_mark_;
    segment.wnd = 10'000;
    std::istringstream words{std::string(text)};
    std::string word;
    words >> word;
    segment.flags = *tcp::parse_flags(word);
    Seq ack = snd_mark_;
    bool timed = true;
    int clock_offset = 0;
    std::optional<int> echo_age;
    while (words >> word) {
        const std::string_view rest = word;
        if (rest.starts_with("seq=")) {
            segment.seq = moved(isns_.theirs, number_in(rest.substr(4)));
        } else if (rest.starts_with("ack=")) {
            ack = moved(isns_.ours, number_in(rest.substr(4)));
        } else if (rest.starts_with("sack")) {
            read_sack(rest.substr(4), segment.options);
        } else if (rest == "ce") {
            segment.ecn = tcp::Ecn::Ce;
        } else if (rest.front() == 's') {
            segment.seq = moved(rcv_mark_, number_in(rest.substr(1)));
        } else if (rest.front() == 'a') {
            ack = moved(snd_mark_, number_in(rest.substr(1)));
        } else if (rest.front() == 'l') {
            segment.text.len = static_cast<std::uint32_t>(number_in(rest.substr(1)));
        } else if (rest.front() == 'w') {
            segment.wnd = static_cast<std::uint16_t>(number_in(rest.substr(1)));
        } else if (rest == "t") {
            timed = false;
        } else if (rest.front() == 't') {
            clock_offset = static_cast<int>(number_in(rest.substr(1)));
        } else if (rest.front() == 'e') {
            echo_age = static_cast<int>(number_in(rest.substr(1)));
        } else if (rest.front() == 'u') {
            segment.urgent = static_cast<std::uint16_t>(number_in(rest.substr(1)));
        } else {
            assert(false && "unknown word of a segment");
        }
    }
    if (segment.has(Flag::Ack)) segment.ack = ack;
    if (segment.has(Flag::Syn)) segment.options = peer_syn;
    if (timed && peer_syn.timestamps) {
        const auto clock = static_cast<std::uint32_t>(50'000 + (now_ - Instant{}).ns / 1'000'000);
        segment.options.timestamps =
            tcp::Options::Timestamps{clock + static_cast<std::uint32_t>(clock_offset), 0};
        if (echo_age) {
            segment.options.timestamps->echo_reply =
                tcb_->ts.clock(now_) - static_cast<std::uint32_t>(*echo_age);
        }
    }
    if (segment.text.len > 0) {
        // The stream begins behind the SYN, wherever the number lies on the ring.
        const Seq first = segment.has(Flag::Syn) ? segment.seq + 1 : segment.seq;
        segment.text.stream = kTheirStream;
        segment.text.offset = static_cast<std::uint64_t>(tcp::distance(isns_.theirs + 1, first));
    }
    return segment;
}

void OneEnd::take(const Segment &segment) {
    note("<  " + text_of(segment, isns_.theirs, isns_.ours, {"seq=", "ack="}) + " len " +
         std::to_string(segment.text.len) + " win " + std::to_string(segment.wnd));
    const bool live = tcb_ && tcb_->state != State::Closed && tcb_->state != State::Listen;
    if (live) {
        tcp::segment_arrives(*tcb_, segment, context());
        return;
    }
    tcb_.reset();
    std::optional<Segment> answer;
    if (listening_) {
        const tcp::ListenResult result = tcp::answer_in_listen(segment, context());
        if (result.make_tcb) tcb_ = tcp::open_passive(segment, isns_.ours, 1, context());
        answer = result.answer;
    } else {
        answer = tcp::answer_in_closed(segment, context());
    }
    if (answer) record(*answer, false);
}

void OneEnd::arrive(std::string_view text) { arrive_together({text}); }

void OneEnd::arrive_together(std::initializer_list<std::string_view> texts) {
    mark();
    for (const std::string_view text : texts)
        take(make(text));
    flush();
}

void OneEnd::flush() {
    if (!tcb_) return;
    std::vector<tcp::Outgoing> out;
    tcp::transmit(*tcb_, context(), out);
    for (const tcp::Outgoing &outgoing : out)
        record(outgoing.segment, outgoing.retransmission);
}

void OneEnd::record(const Segment &segment, bool retransmission) {
    left_.push_back({now_, segment, retransmission});
    note(" > " + text_of(segment, isns_.ours, isns_.theirs, {"seq=", "ack="}) + " len " +
         std::to_string(segment.text.len) + " win " + std::to_string(segment.wnd));
}

tcp::CallError OneEnd::called(std::string_view name, tcp::CallError error) {
    note(std::string(name) + ": " + (error == tcp::CallError::None ? "ok" : std::string(to_string(error))));
    flush();
    return error;
}

tcp::CallError OneEnd::send(std::uint64_t bytes, tcp::Urgency urgency) {
    mark();
    return called("send " + std::to_string(bytes), tcp::send(*tcb_, bytes, context(), urgency));
}

std::uint64_t OneEnd::read(std::uint64_t bytes) {
    mark();
    std::uint64_t taken = 0;
    for (const tcp::Payload &run : tcp::receive(*tcb_, bytes, context()))
        taken += run.len;
    called("read " + std::to_string(taken), tcp::CallError::None);
    return taken;
}

tcp::CallError OneEnd::shutdown() {
    mark();
    return called("shutdown", tcp::shutdown(*tcb_, context()));
}

tcp::CallError OneEnd::close() {
    mark();
    return called("close", tcp::close(*tcb_, context()));
}

tcp::CallError OneEnd::abort() {
    mark();
    return called("abort", tcp::abort(*tcb_, context()));
}

void OneEnd::pass(Duration time) {
    const Instant end = now_ + time;
    mark();
    while (tcb_) {
        const std::optional<Instant> deadline = tcb_->next_deadline();
        if (!deadline || *deadline > end) break;
        now_ = std::max(now_, *deadline);
        for (int i = 0; i < tcp::kTimerCount; ++i) {
            const auto timer = static_cast<tcp::Timer>(i);
            if (!tcb_->timer(timer).deadline || *tcb_->timer(timer).deadline > now_) continue;
            note(std::string(to_string(timer)) + " fires");
            tcp::on_timer(*tcb_, timer, context());
            flush();
        }
    }
    now_ = end;
}

std::optional<Duration> OneEnd::timer_in(tcp::Timer timer) const {
    if (!tcb_ || !tcb_->timer(timer).deadline) return std::nullopt;
    return *tcb_->timer(timer).deadline - now_;
}

std::string OneEnd::text_of(const Segment &segment, Seq seq_base, Seq ack_base,
                            std::pair<const char *, const char *> names) const {
    std::string text = to_string(segment.flags);
    const auto number = [](const char *name, Seq value, Seq base) {
        std::string by = signed_text(value, base);
        if (std::string_view(name).ends_with('=') && by.front() == '+') by.erase(0, 1);
        return " " + std::string(name) + by;
    };
    const bool without_tcb =
        !tcb_ && segment.has(Flag::Rst) && segment.has(Flag::Ack) && segment.src == kOurs;
    text += without_tcb ? " seq:" + std::to_string(segment.seq.value)
                        : number(names.first, segment.seq, seq_base);
    if (segment.has(Flag::Ack)) text += number(names.second, segment.ack, ack_base);
    for (std::uint8_t i = 0; i < segment.options.sack_count; ++i) {
        const tcp::Options::SackBlock &block = segment.options.sack[i];
        text += i == 0 ? " sack " : ",";
        text += std::to_string(tcp::distance(ack_base, block.left)) + "-" +
                std::to_string(tcp::distance(ack_base, block.right));
    }
    return text;
}

std::string OneEnd::replies() {
    std::string text;
    for (const Left &left : left_)
        text += (text.empty() ? "" : "; ") + text_of(left.segment, snd_mark_, rcv_mark_, {"s", "a"});
    left_.clear();
    return text;
}

std::string OneEnd::sent() {
    std::string text;
    for (const Left &left : left_)
        text +=
            (text.empty() ? "" : "; ") + text_of(left.segment, isns_.ours, isns_.theirs, {"seq=", "ack="});
    left_.clear();
    return text;
}

std::vector<tcp::Segment> OneEnd::segments() {
    std::vector<tcp::Segment> segments;
    for (const Left &left : left_)
        segments.push_back(left.segment);
    left_.clear();
    return segments;
}

std::string OneEnd::sent_with_times() {
    std::string text;
    for (const Left &left : left_) {
        text += (text.empty() ? "" : "; ") + std::to_string((left.at - Instant{}).ns / 1'000'000) + ": " +
                text_of(left.segment, isns_.ours, isns_.theirs, {"seq=", "ack="}) + " len " +
                std::to_string(left.segment.text.len) + " win " + std::to_string(left.segment.wnd);
    }
    left_.clear();
    return text;
}

tcp::FactId OneEnd::on_state(State from, State to, tcp::FactId) {
    const std::string move = std::string(to_string(from)) + ">" + std::string(to_string(to));
    states_ += (states_.empty() ? "" : " ") + move;
    note("   " + move + (tcp::is_allowed(from, to) ? "" : "  NOT IN THE DIAGRAM"));
    return next_fact_++;
}

tcp::FactId OneEnd::on_timer(tcp::Timer timer, tcp::TimerAction action, Instant deadline, tcp::FactId) {
    note("   timer " + std::string(to_string(timer)) + " " + std::string(to_string(action)) + " " +
         seconds_text(deadline - Instant{}));
    return next_fact_++;
}

tcp::FactId OneEnd::on_step(tcp::Step step, tcp::Verdict verdict, tcp::FactId) {
    // The step that decides is the last one that did something.
    if (verdict != tcp::Verdict::Pass) {
        decided_ = std::string(to_string(step)) + "/" + std::string(to_string(verdict));
        note("   " + decided_);
    }
    return next_fact_++;
}

tcp::FactId OneEnd::on_congestion(tcp::CongestionEvent event, tcp::FactId) {
    turns_ += (turns_.empty() ? "" : " ") + std::string(to_string(event));
    note("   " + std::string(to_string(event)));
    return next_fact_++;
}

}  // namespace theater::test
