// Laws that hold for every course of events: two hosts, random calls, random faults, random acts, thousands
// of seeds. A failure names its seed, and the seed alone reproduces it.
#include <QtTest>

#include <string>

#include "tests/support/core/random_story.h"
#include "tests/support/core/story_judge.h"

using namespace theater;
using test::Census;
using test::Plot;

namespace {

#if defined(__SANITIZE_ADDRESS__)
constexpr std::uint64_t kSlower = 10;  // the sanitizers make every seed several times slower
#else
constexpr std::uint64_t kSlower = 1;
#endif

// TCP_THEATER_SEEDS=100000 looks further than CI does.
std::uint64_t seed_count(std::uint64_t usual) {
    bool wanted = false;
    const std::uint64_t more = qEnvironmentVariable("TCP_THEATER_SEEDS").toULongLong(&wanted);
    return wanted ? more : usual / kSlower;
}

// What happened, for the report of a failure: every segment and what became of it.
void print_transcript(Plot plot, std::uint64_t seed) {
    Census census;
    const record::Timeline timeline = test::play_story(plot, seed, census);
    for (const record::SegmentRecord &segment : timeline.recording().segments()) {
        const tcp::Segment &seg = segment.sent.segment;
        qInfo("%12s %s %-10s seq %u ack %u len %u wnd %u conn %u %s%s",
              to_string(Duration{segment.sent_at.ns}).c_str(), segment.sent.from == 0 ? "client" : "server",
              tcp::to_string(seg.flags).c_str(), seg.seq.value, seg.ack.value, seg.text.len, seg.wnd,
              segment.sent.conn, std::string(record::to_string(segment.fate)).c_str(),
              segment.forged ? " forged" : "");
    }
    for (const record::CallRecord &call : timeline.recording().calls()) {
        const std::string result =
            call.returned ? std::to_string(call.returned->result) + " " + std::string(call.returned->error)
                          : "waits";
        qInfo("%12s host %d conn %u: %s(%llu) %s", to_string(Duration{call.at.ns}).c_str(), call.call.host,
              call.call.conn, std::string(to_string(call.call.name)).c_str(),
              static_cast<unsigned long long>(call.call.bytes), result.c_str());
    }
    for (const auto &state : timeline.recording().states()) {
        qInfo("%12s host %d conn %u: %s", to_string(Duration{state.at.ns}).c_str(), state.change.host,
              state.change.conn, std::string(tcp::to_string(state.change.to)).c_str());
    }
}

// TCP_THEATER_FIRST_SEED=14312 with TCP_THEATER_SEEDS=14312 looks at one story alone.
std::uint64_t first_seed() {
    return std::max<std::uint64_t>(1, qEnvironmentVariable("TCP_THEATER_FIRST_SEED").toULongLong());
}

int broken_laws(Plot plot, std::uint64_t seeds, Census &census) {
    int failures = 0;
    for (std::uint64_t seed = first_seed(); seed <= seeds && failures < 10; ++seed) {
        const std::string problem = test::judge(test::play_story(plot, seed, census), plot, census);
        if (problem.empty()) continue;
        qWarning("seed %llu: %s", static_cast<unsigned long long>(seed), problem.c_str());
        if (++failures == 1) print_transcript(plot, seed);
    }
    for (const auto &[name, count] : census)
        qInfo("%-24s %llu", name.c_str(), static_cast<unsigned long long>(count));
    return failures;
}

}  // namespace

class TestProperties : public QObject {
    Q_OBJECT

private slots:
    void laws_hold_for_every_seed() {
        Census census;
        QCOMPARE(broken_laws(Plot::Plain, seed_count(4'000), census), 0);
        for (int i = 0; i < tcp::kStateCount; ++i) {
            // CLOSED and LISTEN are entered by falling back; all eleven must have been seen.
            const std::string name(tcp::to_string(static_cast<tcp::State>(i)));
            QVERIFY2(census["state " + name] > 0, name.c_str());
        }
        for (const char *kind :
             {"rule lost", "rule delayed", "rule duplicated", "rule corrupted", "hand lost", "hand delayed",
              "hand duplicated", "hand corrupted", "hand held", "hand released", "act write", "act shutdown",
              "window probe", "delivery", "all delivered", "loss with an error", "half-open at the end",
              "act faults", "act line"}) {
            QVERIFY2(census[kind] > 0, kind);
        }
    }

    // Options, Fast Open, queues, keep-alive, bad lines, crashes, several incarnations, switches.
    void laws_hold_for_a_whole_life() {
        Census census;
        QCOMPARE(broken_laws(Plot::WholeLife, seed_count(3'000), census), 0);
        for (const char *kind :
             {"text in a SYN", "fast open option", "sack", "delivered twice", "orderly end", "wire lost",
              "wire delayed", "wire duplicated", "wire corrupted", "queue lost", "cable lost",
              "middlebox lost", "middlebox altered", "host off lost", "act set", "act faults", "act line",
              "act middleboxes", "act mend"}) {
            QVERIFY2(census[kind] > 0, kind);
        }
    }

    // Much text over bad lines: every mixture of loss recovery, congestion control and buffers delivers it
    // all.
    void laws_hold_for_transfers() {
        Census census;
        const std::uint64_t seeds = seed_count(800);
        QCOMPARE(broken_laws(Plot::Transfer, seeds, census), 0);
        if (seeds < 800) return;  // too few to have seen what is rare
        for (int i = 0; i < tcp::kCongestionEventCount; ++i) {
            const std::string kind =
                "turn " + std::string(tcp::to_string(static_cast<tcp::CongestionEvent>(i)));
            QVERIFY2(census[kind] > 0, kind.c_str());
        }
    }

    // Segments of any content in any state: no crash, no move that RFC 9293 does not allow, no gap in what is
    // delivered.
    void forged_segments_break_no_law() {
        Census census;
        QCOMPARE(broken_laws(Plot::Forged, seed_count(3'000), census), 0);
        for (const tcp::State state :
             {tcp::State::SynSent, tcp::State::SynReceived, tcp::State::Established, tcp::State::FinWait1,
              tcp::State::FinWait2, tcp::State::CloseWait, tcp::State::LastAck, tcp::State::TimeWait}) {
            const std::string kind = "forged in " + std::string(tcp::to_string(state));
            QVERIFY2(census[kind] > 0, kind.c_str());
        }
    }

    void the_same_seed_gives_the_same_recording() {
        for (const Plot plot : {Plot::Plain, Plot::WholeLife}) {
            for (std::uint64_t seed = 1; seed <= 40; ++seed) {
                const test::Story story = test::make_story(plot, seed);
                record::Timeline one(story.setup, {}, test::kStoryEnd);
                record::Timeline two(story.setup, {}, test::kStoryEnd);
                QVERIFY(one.recording() == two.recording());
                QVERIFY(one.at(test::kStoryEnd) == two.at(test::kStoryEnd));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestProperties)
#include "test_properties.moc"
