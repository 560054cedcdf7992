// The display filter: which segments of a short, hand-made run each one lets pass, what is wrong with others
// and what is to be written instead; and what the index of a real run says of its segments.
#include <QtTest>

#include "core/filter/filter.h"
#include "tests/support/core/film_support.h"

using namespace theater;
using namespace theater::filter;

namespace {

using tcp::Flag;
using tcp::Flags;

const std::vector<std::string> kHosts{"client", "server"};

tcp::Endpoint end_of(const char *address, std::uint16_t port) { return {*tcp::parse_address(address), port}; }

/// A recording that is told segment by segment; each arrives after 50 ms unless it is said to be lost.
struct Told {
    record::Recording recording;
    sim::FactId next = 1;

    sim::FactId send(int from, std::int64_t ms, Flags flags, std::uint32_t seq, std::uint32_t ack,
                     std::uint32_t len = 0, std::uint16_t wnd = 1000, const tcp::Options &options = {}) {
        sim::SegmentSent sent = plain(from);
        sent.segment.flags = flags;
        sent.segment.seq = {seq};
        sent.segment.ack = {ack};
        sent.segment.wnd = wnd;
        sent.segment.options = options;
        sent.segment.text.len = len;
        return send(sent, ms);
    }
    static sim::SegmentSent plain(int from) {
        const tcp::Endpoint ends[] = {end_of("192.0.2.1", 40000), end_of("192.0.2.2", 80)};
        sim::SegmentSent sent;
        sent.from = static_cast<sim::HostId>(from);
        sent.to = static_cast<sim::HostId>(1 - from);
        sent.conn = 7;
        sent.segment.src = ends[from];
        sent.segment.dst = ends[1 - from];
        return sent;
    }
    sim::FactId send(sim::SegmentSent sent, std::int64_t ms) {
        const Instant at{ms * 1'000'000};
        sent.departs = at;
        sent.due = at + milliseconds(50);
        recording.on_fact({next, 0, at, sent});
        recording.set_end(at);
        return next++;
    }
    void arrive(sim::FactId segment, std::int64_t ms) {
        const auto record = *recording.segment(segment);
        recording.on_fact({next++, segment, Instant{ms * 1'000'000},
                           sim::Arrived{record.sent.to, record.sent.conn, segment, true, false}});
    }
    void lose(sim::FactId segment, std::int64_t ms) {
        sim::WireEvent event;
        event.segment = segment;
        recording.on_fact({next++, segment, Instant{ms * 1'000'000}, event});
    }
};

tcp::Options syn_options(std::uint16_t mss, std::uint8_t shift) {
    tcp::Options options;
    options.mss = mss;
    options.window_scale = shift;
    options.sack_permitted = true;
    options.timestamps = tcp::Options::Timestamps{100, 0};
    return options;
}

/// 1 SYN, 2 SYN,ACK, 3 ACK, 4 and 5 data (4 is lost), 6 duplicate ACK with SACK, 7 data again, 8 ACK with an
/// empty window, 9 RST over IPv6 on another connection.
record::Recording short_run() {
    Told told;
    told.arrive(told.send(0, 0, Flag::Syn, 1000, 0, 0, 1000, syn_options(1460, 2)), 50);
    told.arrive(told.send(1, 50, Flag::Syn | Flag::Ack, 2000, 1001, 0, 500, syn_options(1400, 3)), 100);
    told.send(0, 100, Flag::Ack, 1001, 2001);
    const sim::FactId lost = told.send(0, 110, Flag::Psh | Flag::Ack, 1001, 2001, 100);
    told.send(0, 111, Flag::Psh | Flag::Ack, 1101, 2001, 200);
    told.lose(lost, 120);
    tcp::Options sack;
    sack.sack_count = 1;
    sack.sack[0] = {{1101}, {1301}};
    told.send(1, 161, Flag::Ack, 2001, 1001, 0, 500, sack);
    sim::SegmentSent again = Told::plain(0);
    again.segment.flags = Flag::Psh | Flag::Ack;
    again.segment.seq = {1001};
    again.segment.ack = {2001};
    again.segment.wnd = 1000;
    again.segment.text.len = 100;
    again.retransmission = true;
    told.send(again, 1110);
    told.send(1, 1160, Flag::Ack, 2001, 1301, 0, 0);
    sim::SegmentSent reset = Told::plain(1);
    reset.conn = 8;
    reset.segment.src = end_of("2001:db8::2", 443);
    reset.segment.dst = end_of("2001:db8::1", 5000);
    reset.segment.flags = Flag::Rst;
    reset.segment.seq = {5};
    reset.origin = sim::Origin::Forged;
    told.send(reset, 2000);
    return told.recording;
}

QString frames(const record::Recording &recording, const Filter &filter,
               Numbers numbers = Numbers::Relative) {
    PacketIndex index;
    index.read(recording);
    QStringList found;
    const auto segments = recording.segments();
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const record::SegmentRecord record = segments[i];
        const Instant previous = i > 0 ? segments.sent_at(i - 1) : record.sent_at;
        if (filter.passes({record, i, index[i], previous, numbers, kHosts})) found << QString::number(i + 1);
    }
    return found.join(u' ');
}

QString passed(const record::Recording &recording, const char *text, Numbers numbers = Numbers::Relative) {
    const auto filter = parse(text);
    if (filter) return frames(recording, *filter, numbers);
    return QStringLiteral("%1: %2").arg(filter.error().column).arg(filter.error().text.id.c_str());
}

}  // namespace

class TestFilter : public QObject {
    Q_OBJECT

private slots:
    void a_filter_lets_these_pass_data() {
        QTest::addColumn<QString>("expected");
        const std::pair<const char *, const char *> rows[] = {
            {"", "1 2 3 4 5 6 7 8 9"},
            {"tcp", "1 2 3 4 5 6 7 8 9"},
            {"ip", "1 2 3 4 5 6 7 8"},
            {"ipv6", "9"},
            {"tcp.flags.syn == 1", "1 2"},
            {"tcp.flags.syn", "1 2"},
            {"!tcp.flags.syn", "3 4 5 6 7 8 9"},
            {"not tcp.flags.ack", "1 9"},
            {"tcp.flags.syn == true and tcp.flags.ack == FALSE", "1"},
            {"tcp.flags.syn==1&&tcp.flags.ack==1", "2"},
            {"tcp.flags.syn != 1", "3 4 5 6 7 8 9"},
            {"tcp.flags.reset == 1 || tcp.len > 100", "5 9"},
            {"tcp.flags == 0x12", "2"},
            {"tcp.flags == 022", "2"},
            {"tcp.flags & 0x02", "1 2"},
            {"tcp.flags & 0x12 == 0x12", "2"},
            {"tcp.flags bitwise_and 8", "4 5 7"},
            {"tcp.len > 0", "4 5 7"},
            {"tcp.len gt 100", "5"},
            {"tcp.len ge 100 and tcp.len le 100", "4 7"},
            {"tcp.len in {100}", "4 7"},
            {"tcp.len in {100, 200}", "4 5 7"},
            {"tcp.len in {50..150 200}", "4 5 7"},
            {"tcp.len in {1 .. 99}", ""},
            {"100 == tcp.len", "4 7"},
            {"100 < tcp.len", "5"},
            {"tcp.seq == 0", "1 2"},
            {"tcp.seq == 101", "5"},
            {"tcp.ack == 1", "2 3 4 5 6 7"},
            {"tcp.seq_raw == 1101", "5"},
            {"tcp.ack_raw == 0", "1 9"},
            {"tcp.nxtseq == 301", "5"},
            {"tcp.seq == tcp.ack", "1 3 4 6 7"},
            {"tcp.port == 80", "1 2 3 4 5 6 7 8"},
            {"tcp.port in {443}", "9"},
            {"tcp.port != 80", "9"},
            {"tcp.port ~= 80", "1 2 3 4 5 6 7 8 9"},
            {"tcp.port === 80", ""},
            {"tcp.srcport == 80", "2 6 8"},
            {"tcp.dstport eq 80", "1 3 4 5 7"},
            {"ip.addr == 192.0.2.1", "1 2 3 4 5 6 7 8"},
            {"ip.src == 192.0.2.1", "1 3 4 5 7"},
            {"ip.src != 192.0.2.1", "2 6 8"},
            {"!(ip.src == 192.0.2.1)", "2 6 8 9"},
            {"ip.dst == 192.0.2.0/30", "1 2 3 4 5 6 7 8"},
            {"ip.dst == 192.0.3.0/24", ""},
            {"ip.src in {192.0.2.2..192.0.2.9}", "2 6 8"},
            {"ipv6.src == 2001:db8::2", "9"},
            {"ipv6.addr == 2001:db8::/32", "9"},
            {"tcp.options.mss_val", "1 2"},
            {"tcp.options.mss_val < 1460", "2"},
            {"tcp.options.mss_val != 1460", "2"},
            {"tcp.options.wscale.shift == 3", "2"},
            {"tcp.options.wscale.multiplier == 4", "1"},
            {"tcp.options.sack_perm", "1 2"},
            {"tcp.options.sack.count == 1", "6"},
            {"tcp.options.sack_le == 101 && tcp.options.sack_re == 301", "6"},
            {"tcp.options.timestamp.tsval == 100", "1 2"},
            {"tcp.options.tfo", ""},
            {"tcp.window_size_value == 500", "2 6"},
            {"tcp.window_size == 500", "2"},
            {"tcp.window_size == 4000", "3 4 5 6 7"},
            {"tcp.window_size_scalefactor == 8", "6 8"},
            {"tcp.stream == 1", "9"},
            {"frame.number >= 3 and frame.number < 5", "3 4"},
            {"frame.time_relative > 1", "7 8 9"},
            {"frame.time_relative in {0.1..0.11}", "3 4"},
            {"frame.time_relative == 50ms", "2"},
            {"frame.time_delta > 0.5", "7 9"},
            {"frame.len == 40", "3 8"},
            {"tcp.hdr_len > 20", "1 2 6"},
            {"tcp.analysis.retransmission", "7"},
            {"tcp.analysis.duplicate_ack", ""},
            {"tcp.analysis.zero_window", "8"},
            {"tcp.analysis.window_update", "6"},
            {"tcp.analysis.flags", "6 7 8"},
            {"theater.lost", "4"},
            {"theater.fate == \"lost\"", "4"},
            {"theater.fate == dropped", "4"},
            {"theater.fate != \"lost\"", "1 2 3 5 6 7 8 9"},
            {"theater.fate in {delivered}", "1 2"},
            {"theater.forged", "9"},
            {"theater.host == \"client\"", "1 3 4 5 7"},
            {"theater.host == 'server' and theater.peer == client", "2 6 8 9"},
            {"theater.delay == 0.05", "1 2"},
            {"theater.arrival > 0.06", "2"},
            {"tcp.flags.syn == 1 || tcp.flags.reset == 1 && tcp.len > 5", "1 2"},
            {"(tcp.flags.syn == 1 || tcp.flags.reset == 1) && tcp.len > 5", ""},
            {"!!tcp.flags.reset", "9"},
            {"not (not tcp.flags.reset)", "9"},
        };
        for (const auto &[filter, expected] : rows)
            QTest::addRow("%s", filter) << QString::fromUtf8(expected);
    }
    void a_filter_lets_these_pass() {
        QFETCH(QString, expected);
        static const record::Recording recording = short_run();
        QCOMPARE(passed(recording, QTest::currentDataTag()), expected);
    }

    void numbers_follow_the_switch() {
        const record::Recording recording = short_run();
        QCOMPARE(passed(recording, "tcp.seq == 1101", Numbers::Absolute), QStringLiteral("5"));
        QCOMPARE(passed(recording, "tcp.ack == 1001", Numbers::Absolute), QStringLiteral("2 6"));
        QCOMPARE(passed(recording, "tcp.options.sack_le == 1101", Numbers::Absolute), QStringLiteral("6"));
        QCOMPARE(passed(recording, "tcp.seq == 101", Numbers::Absolute), QString());
    }

    void an_error_says_where_and_what_instead_data() {
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *filter, int column, const char *says) {
            QTest::addRow("%s", filter) << column << QString::fromUtf8(says);
        };
        row("tcp.flags.sin == 1", 1, "unknown-field-like tcp.flags.sin tcp.flags.syn");
        row("tcp.flags.", 1, "unknown-field-like tcp.flags. tcp.flags");
        row("tcp.flags.synn == 1", 1, "unknown-field-like tcp.flags.synn tcp.flags.syn");
        row("tcp.flag.syn", 1, "unknown-field-like tcp.flag.syn tcp.flags.syn");
        row("tcp.len > 0 && syn", 16, "unknown-field-like syn tcp.flags.syn");
        row("tcp.rst == 1", 1, "unknown-field-like tcp.rst tcp.flags.reset");
        row("TCP.LEN > 0", 1, "unknown-field-like TCP.LEN tcp.len");
        row("tcp.analysis.retransmision", 1,
            "unknown-field-like tcp.analysis.retransmision tcp.analysis.retransmission");
        row("weather == 1", 1, "unknown-field weather");
        row("AND", 1, "unknown-field-like AND and");
        row("tcp.len = 5", 9, "single-equals");
        row("tcp.len == ", 12, "no-value ==");
        row("tcp.len == && tcp.ack", 12, "no-value ==");
        row("tcp.len == five", 12, "no-number tcp.len five");
        row("tcp.port == 99999", 13, "too-large 99999 tcp.port 65535");
        row("tcp.flags.syn == 2", 18, "no-truth tcp.flags.syn 2");
        row("tcp.flags.syn > 0", 15, "no-order tcp.flags.syn");
        row("ip.addr == client", 12, "no-address ip.addr client");
        row("ip.addr == 192.0.2.1/40", 12, "no-address ip.addr 192.0.2.1/40");
        row("ip.addr == 2001:db8::1", 12, "no-address ip.addr 2001:db8::1");
        row("ipv6.addr == 192.0.2.1", 14, "no-address-v6 ipv6.addr 192.0.2.1");
        row("frame.time_relative > soon", 23, "no-time frame.time_relative soon");
        row("theater.fate == eaten", 17,
            "no-choice theater.fate eaten lost, in_flight, held, corrupted, altered, duplicated, delayed, "
            "delivered, dropped");
        row("tcp.options.sack_perm == 1", 26, "presence-only tcp.options.sack_perm");
        row("tcp.options.sack_perm in {1}", 23, "presence-only tcp.options.sack_perm");
        row("tcp.len in 5", 12, "no-set tcp.len");
        row("tcp.len in {}", 12, "empty-set tcp.len");
        row("tcp.len in {1 2", 12, "open-set");
        row("tcp.len in {9..1}", 14, "backwards");
        row("tcp.len in {1..}", 16, "no-item");
        row("(tcp.len > 0", 1, "open-parenthesis");
        row("tcp.len > 0)", 12, "stray-parenthesis");
        row("(tcp.len > 0 tcp.ack)", 14, "missing-and tcp.ack");
        row("tcp.len > 0 &&", 15, "no-test");
        row("|| tcp.len", 1, "no-test");
        row("()", 2, "no-test");
        row("1 < tcp.len < 5", 13, "chained");
        row("theater.host == \"client", 17, "unfinished");
        row("tcp.len # 5", 9, "strange #");
        row("tcp.payload contains 5", 1, "unknown-field tcp.payload");
        row("theater.host contains \"cli\"", 14, "no-such-operator contains");
        row("tcp.len == theater.host", 12, "unlike tcp.len theater.host");
        row("theater.host & 1", 14, "no-bits theater.host");
        row("tcp.flags & syn", 13, "no-mask");
        row("5 == 5", 1, "unknown-field 5");
        row("\"词\" == tcp.len", 1, "no-number tcp.len 词");
        row("\"词\" = 5", 1, "unknown-field \"词\"");
        row("theater.host == \"词\" 5", 21, "missing-and 5");
    }
    void an_error_says_where_and_what_instead() {
        QFETCH(int, column);
        QFETCH(QString, says);
        const auto filter = parse(QTest::currentDataTag());
        QVERIFY(!filter);
        QString got = QString::fromStdString(filter.error().text.id);
        for (const std::string &arg : filter.error().text.args)
            got += u' ' + QString::fromStdString(arg);
        QCOMPARE(got, QStringLiteral("filter.") + says);
        QCOMPARE(filter.error().column, column);
    }

    void length_and_depth_have_limits() {
        const std::string most(kMostCharacters, ' ');
        QVERIFY(parse(most));
        QCOMPARE(parse(most + ' ').error().text.id, std::string("filter.too-long"));
        const std::string open(kMostDepth, '('), close(kMostDepth, ')');
        QVERIFY(parse(open.substr(1) + "tcp" + close.substr(1)));
        QCOMPARE(parse('(' + open + "tcp" + close + ')').error().text.id, std::string("filter.too-deep"));
        QCOMPARE(parse('!' + std::string(kMostDepth, '!') + "tcp").error().text.id,
                 std::string("filter.too-deep"));
    }

    void a_bare_flag_is_told() {
        QCOMPARE(parse("tcp.len > 1 && !tcp.flags.syn")->bare_truth(), "tcp.flags.syn");
        QCOMPARE(parse("tcp.flags.syn == 1")->bare_truth(), "");
        QCOMPARE(parse("theater.lost")->bare_truth(), "");
    }

    void fields_are_in_order_and_found() {
        const auto all = fields();
        for (std::size_t i = 0; i < all.size(); ++i) {
            QVERIFY(i == 0 || all[i - 1].name < all[i].name);
            QVERIFY(find_field(all[i].name) == &all[i]);
            QVERIFY(all[i].read != nullptr);
            QCOMPARE(all[i].kind == Kind::Choice, !all[i].choices.empty());
        }
        QVERIFY(find_field("tcp.flags.sy") == nullptr);
    }

    void a_real_run_is_analysed_data() {
        QTest::addColumn<QString>("scenario");
        QTest::addColumn<QString>("filter");
        const auto row = [](const char *scenario, const char *filter) {
            QTest::addRow("%s: %s", scenario, filter) << scenario << filter;
        };
        row("data-fast-retransmit", "tcp.analysis.fast_retransmission");
        row("data-fast-retransmit", "tcp.analysis.duplicate_ack");
        row("flow-zero-window", "tcp.analysis.zero_window");
        row("flow-zero-window", "tcp.analysis.zero_window_probe");
        row("flow-zero-window", "tcp.analysis.window_update");
        row("flow-zero-window", "tcp.analysis.window_full");
        row("halfopen-keepalive", "tcp.analysis.keep_alive");
        row("reordering-without-loss", "tcp.analysis.out_of_order");
        row("rto-back-off", "tcp.analysis.retransmission");
    }
    void a_real_run_is_analysed() {
        QFETCH(QString, scenario);
        QFETCH(QString, filter);
        const record::Timeline timeline = scene::stock_timeline(scenario);
        const QString found = passed(timeline.recording(), filter.toUtf8().constData());
        QVERIFY2(!found.isEmpty() && found[0].isDigit() && !found.contains(u':'), qPrintable(found));
    }

    void after_a_time_out_nothing_is_a_fast_retransmission() {
        const record::Timeline timeline = scene::stock_timeline(QStringLiteral("rto-back-off"));
        QCOMPARE(passed(timeline.recording(), "tcp.analysis.fast_retransmission"), QString());
    }

    void an_index_made_in_pieces_is_the_same() {
        const record::Timeline timeline = scene::eventful_timeline();
        PacketIndex whole, pieces;
        whole.read(timeline.recording());
        for (std::size_t i = 0; pieces.size() < whole.size(); i += 3)
            pieces.read(timeline.recording(), i);
        for (std::size_t i = 0; i < whole.size(); ++i) {
            QCOMPARE(pieces[i].traits, whole[i].traits);
            QCOMPARE(pieces[i].stream, whole[i].stream);
            QCOMPARE(pieces[i].scale, whole[i].scale);
        }
    }
};

QTEST_APPLESS_MAIN(TestFilter)
#include "test_filter.moc"
