// The receiving side: windows that are not silly (RFC 9293 §3.8.6.2.2), the window and the buffer as Linux
// grows them, ACKs that it compresses, and probes of a shut window in both forms.
#include "tests/core/segment_table.h"

#include "core/tcp/profiles.h"

using namespace theater;
using namespace theater::test;
using enum tcp::State;

namespace {

tcp::Config linux_config() { return *tcp::profile_config("linux"); }

tcp::Options linux_syn() {
    tcp::Options options;
    options.mss = 1'460;
    options.window_scale = 10;
    options.sack_permitted = true;
    options.timestamps = tcp::Options::Timestamps{50'000, 0};
    return options;
}

// The windows of what has left, in units of 1024 bytes.
std::string windows(OneEnd &end) {
    std::string out;
    for (const tcp::Segment &segment : end.segments())
        out += (out.empty() ? "" : " ") + std::to_string(segment.wnd);
    return out;
}

std::string text_of(std::uint32_t offset) { return "ACK s+" + std::to_string(offset) + " a+0 l1448"; }

}  // namespace

class TestReceiveSide : public QObject {
    Q_OBJECT

private slots:
    // Window opens by min(half of the buffer, a segment) or not at all, however small the reads are.
    void small_reads_do_not_open_a_silly_window_data() {
        QTest::addColumn<int>("buffer");
        QTest::addColumn<int>("read");
        QTest::addColumn<int>("reads_until_told");
        QTest::addColumn<int>("window");
        QTest::newRow("byte by byte: a segment") << 1'000 << 1 << 100 << 100;
        QTest::newRow("byte by byte: half of a small buffer") << 150 << 1 << 75 << 75;
        QTest::newRow("by 30: the first that makes a segment") << 1'000 << 30 << 4 << 120;
        QTest::newRow("all at once") << 1'000 << 1'000 << 1 << 1'000;
    }
    void small_reads_do_not_open_a_silly_window() {
        QFETCH(int, buffer);
        QFETCH(int, read);
        QFETCH(int, reads_until_told);
        QFETCH(int, window);
        tcp::Config config;
        config.mss = 100;
        config.receive_buffer_bytes = static_cast<std::uint32_t>(buffer);
        OneEnd end(config);
        end.become(Established);
        end.arrive("ACK s+0 a+0 l" + std::to_string(buffer));
        CHECK_TEXT(end, windows(end), "0");
        int reads = 0;
        while (end.tcb().rcv.buffered() > 0 && end.tcb().rcv.wnd == 0) {
            end.read(static_cast<std::uint64_t>(read));
            ++reads;
        }
        QCOMPARE(reads, reads_until_told);
        CHECK_TEXT(end, windows(end), std::to_string(window));
    }

    // A recording of Linux (slow_start_200k_reno): 65160 bytes, then two segments more with each that comes,
    // until the memory says no; then the right edge stays.
    void the_window_of_linux_grows_with_the_text() {
        OneEnd end(linux_config());
        end.peer_syn = linux_syn();
        end.become(Established, tcp::OpenKind::Passive);
        end.sent();
        for (int i = 0; i < 10; ++i)
            end.arrive(text_of(0));
        CHECK_TEXT(end, windows(end), "67 70 73 75 74 73 72 71 70 69");
        // Nothing is left to read: half of the memory is text again, and more than was offered.
        end.read(20'000);
        end.arrive(text_of(0));
        end.arrive(text_of(0));
        end.arrive(text_of(0));
        CHECK_TEXT(end, windows(end), "78 78 77");
    }

    // tcp_set_window_clamp, SO_RCVBUF 4096: 2896 of it at first, and down to zero in whole segments.
    void a_small_buffer_without_scale_offers_whole_segments() {
        tcp::Config config = linux_config();
        config.receive_buffer_bytes = 4'096;
        config.receive_autotuning = tcp::Switch::Off;
        config.window_scale = 0;
        OneEnd end(config);
        end.peer_syn = linux_syn();
        end.become(Established, tcp::OpenKind::Passive);
        end.sent();
        end.arrive(text_of(0));
        CHECK_TEXT(end, windows(end), "2896");
        end.arrive(text_of(0));
        end.pass(milliseconds(40));
        CHECK_TEXT(end, windows(end), "1448");
        end.arrive(text_of(0));
        end.pass(milliseconds(80));
        CHECK_TEXT(end, windows(end), "0");
        end.read(1);  // one of three segments cannot be freed: nothing to tell
        CHECK_TEXT(end, windows(end), "");
        end.read(10'000);
        CHECK_TEXT(end, windows(end), "2896");
    }

    // tcp_rcv_space_adjust: what is read in a round trip, twice that, and twice what it has grown by.
    void the_buffer_grows_with_what_is_read_in_a_round_trip() {
        OneEnd end(linux_config());
        end.peer_syn = linux_syn();
        end.become(Established, tcp::OpenKind::Passive);
        const auto round = [&end](int segments) {
            for (int i = 0; i < segments; ++i)
                end.arrive(text_of(0) + " e100");
            end.read(1'000'000);
            end.pass(milliseconds(100));
            end.sent();
        };
        end.pass(milliseconds(300));
        QCOMPARE(end.tcb().tuning.memory_limit, 131'072u);
        round(10);  // as much as a first flight: nothing to be learned
        QCOMPARE(end.tcb().tuning.memory_limit, 131'072u);
        QVERIFY(end.tcb().tuning.round_trip == milliseconds(100));
        round(20);
        // 28960 bytes where there were 14480: a window of 2 * 28960 * (1 + 2 * 1), at 160 bytes of 256.
        QCOMPARE(end.tcb().tuning.memory_limit, 2u * 28'960 * 3 * 256 / 160);
        const std::uint32_t grown = end.tcb().tuning.memory_limit;
        round(20);  // no more than before: it stays
        QCOMPARE(end.tcb().tuning.memory_limit, grown);
        end.config().receive_buffer_max_bytes = 150'000;
        round(90);  // up to the largest
        QCOMPARE(end.tcb().tuning.memory_limit, 300'000u);
    }

    // Recording loss_first_of_10: four ACKs while the window grows, three duplicates, and the rest as one, a
    // millisecond later.
    void acks_that_only_report_more_are_compressed() {
        OneEnd end(linux_config());
        end.peer_syn = linux_syn();
        end.become(Established, tcp::OpenKind::Passive);
        end.pass(milliseconds(300));
        end.sent();
        for (std::uint32_t i = 1; i < 10; ++i)
            end.arrive("ACK s+" + std::to_string(1'448 * i) + " a+0 l1448 e100");
        QCOMPARE(end.segments().size(), std::size_t{7});
        QCOMPARE(end.tcb().compressed_ack.waiting, 2u);
        end.pass(milliseconds(1));
        const std::vector<tcp::Segment> last = end.segments();
        QCOMPARE(last.size(), std::size_t{1});
        const tcp::Options::SackBlock told = last.front().options.sack[0];
        QCOMPARE(distance(told.left, told.right), 9u * 1'448);
        // What fills the gap is acknowledged at once.
        end.arrive(text_of(0) + " e1");
        QCOMPARE(end.segments().size(), std::size_t{1});
        end.pass(milliseconds(5));
        CHECK_TEXT(end, end.sent(), "");
    }

    void compressed_acks_are_a_choice() {
        tcp::Config config = linux_config();
        config.sack_compression = {};
        OneEnd end(config);
        end.peer_syn = linux_syn();
        end.become(Established, tcp::OpenKind::Passive);
        end.pass(milliseconds(300));
        end.sent();
        for (std::uint32_t i = 1; i < 10; ++i)
            end.arrive("ACK s+" + std::to_string(1'448 * i) + " a+0 l1448 e100");
        QCOMPARE(end.segments().size(), std::size_t{9});
    }

    // Quick ACKs used up, two segments in one go: reading acknowledges them, not their arrival.
    void reading_acknowledges_what_the_window_does_not_move_for() {
        OneEnd end(linux_config());
        end.peer_syn = linux_syn();
        end.become(Established, tcp::OpenKind::Passive);
        for (int i = 0; i < 40; ++i)
            end.arrive(text_of(0));
        end.sent();
        QCOMPARE(end.tcb().ack_pace.quick, 0u);
        end.arrive(text_of(0));
        end.arrive(text_of(0));
        CHECK_TEXT(end, end.sent(), "");
        end.read(1'000'000);
        QCOMPARE(end.segments().size(), std::size_t{1});
    }

    // RFC 9293 §3.8.5, RFC 6093 §4: the pointer names the byte after the last urgent one, in every segment
    // that begins before it, and as far as 16 bits reach.
    void urgent_text_is_pointed_at() {
        tcp::Config config;
        config.mss = 100;
        OneEnd end(config);
        end.become(Established);
        end.send(150);
        end.send(100, tcp::Urgency::Urgent);
        end.send(30);
        std::string got;
        for (const tcp::Segment &segment : end.segments()) {
            got += (got.empty() ? "" : "; ") + std::to_string(distance(tcp::Seq{1'001}, segment.seq)) + "+" +
                   std::to_string(segment.text.len) +
                   (segment.has(tcp::Flag::Urg) ? " up=" + std::to_string(segment.urgent) : "");
        }
        CHECK_TEXT(end, got, "0+100; 100+50; 150+100 up=100; 250+30");
        // A window that was shut: what waits in front of the urgent text points at it, too.
        OneEnd late(config);
        late.become(Established);
        late.arrive("ACK s+0 a+0 w0");
        late.send(150);
        late.send(70'000, tcp::Urgency::Urgent);
        late.arrive("ACK s+0 a+0 w200");
        got.clear();
        for (const tcp::Segment &segment : late.segments())
            got += (got.empty() ? "" : "; ") + std::to_string(segment.urgent);
        CHECK_TEXT(late, got, "65535; 65535");
    }

    // RCV.UP <- max(RCV.UP, SEG.UP), and no text is lost by it.
    void urgent_text_is_received_in_line() {
        OneEnd end;
        end.become(Established);
        const tcp::Seq before = end.tcb().rcv.nxt;
        end.arrive("URG,ACK s+0 a+0 l10 u30");
        QCOMPARE(distance(before, end.tcb().rcv.up), 30u);
        end.arrive("URG,ACK s+0 a+0 l10 u5");  // never back
        QCOMPARE(distance(before, end.tcb().rcv.up), 30u);
        end.arrive("ACK s+0 a+0 l40");
        QCOMPARE(distance(before, end.tcb().rcv.up), 30u);
        QCOMPARE(end.read(100), std::uint64_t{60});
    }

    // RFC 9293 §3.8.6.1 and Linux: a byte of text, or a number that was acknowledged long ago.
    void a_shut_window_is_probed_data() {
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("sent");
        QTest::newRow("one byte") << int(tcp::WindowProbe::OneByte)
                                  << "1000: ACK seq=1 ack=1 len 1 win 65535; 3000: ACK seq=1 ack=1 len 1 win "
                                     "65535; 7000: ACK seq=1 ack=1 len 1 win 65535";
        QTest::newRow("empty") << int(tcp::WindowProbe::Empty)
                               << "1000: ACK seq=0 ack=1 len 0 win 65535; 3000: ACK seq=0 ack=1 len 0 win "
                                  "65535; 7000: ACK seq=0 ack=1 len 0 win 65535";
    }
    void a_shut_window_is_probed() {
        QFETCH(int, form);
        QFETCH(QString, sent);
        tcp::Config config;
        config.window_probe = tcp::WindowProbe(form);
        OneEnd end(config);
        end.become(Established);
        end.arrive("ACK s+0 a+0 w0");
        end.send(100);
        end.pass(milliseconds(7'500));
        CHECK_TEXT(end, end.sent_with_times(), sent.toStdString());
        // The window opens: everything goes, whatever asked.
        end.arrive(form == int(tcp::WindowProbe::Empty) ? "ACK s+0 a+0 w1000" : "ACK s+0 a-1 w1000");
        QVERIFY(!end.segments().empty());
        end.arrive("ACK s+0 a+0 w1000");
        QCOMPARE(end.tcb().unsent_bytes(), std::uint64_t{0});
        QVERIFY(!end.timer_in(tcp::Timer::Persist));
    }

    // Linux counts the next interval from the answer; by the RFC the timer that the probe has set goes on.
    void an_answer_puts_the_next_probe_off_data() {
        QTest::addColumn<int>("form");
        QTest::addColumn<int>("next_ms");
        QTest::newRow("one byte") << int(tcp::WindowProbe::OneByte) << 1'900;
        QTest::newRow("empty") << int(tcp::WindowProbe::Empty) << 2'000;
    }
    void an_answer_puts_the_next_probe_off() {
        QFETCH(int, form);
        QFETCH(int, next_ms);
        tcp::Config config;
        config.window_probe = tcp::WindowProbe(form);
        OneEnd end(config);
        end.become(Established);
        end.arrive("ACK s+0 a+0 w0");
        end.send(100);
        end.pass(milliseconds(1'100));
        end.arrive(form == int(tcp::WindowProbe::Empty) ? "ACK s+0 a+0 w0" : "ACK s+0 a-1 w0");
        const auto left = end.timer_in(tcp::Timer::Persist);
        QVERIFY(left.has_value());
        QCOMPARE(left->ns, milliseconds(next_ms).ns);
        QCOMPARE(end.tcb().retries, 0u);  // the peer is alive (MUST-37)
    }
};

QTEST_APPLESS_MAIN(TestReceiveSide)
#include "test_receive_side.moc"
