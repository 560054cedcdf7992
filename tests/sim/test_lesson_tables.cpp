// The segment tables of the lessons: time, direction, flags, seq, ack, length, fate, state of the client,
// state of the server, exhaustive from the instant that the table calls 0 to the end. "E0": the handshake has
// been done long before 0, which is at 1 s here.
#include <QtTest>

#include <functional>

#include "tests/core/stage_setup.h"

using namespace theater;
using namespace theater::test;
using enum sim::CallName;

namespace {

struct Lesson {
    const char *name;
    std::function<Script()> make;
    const char *zero;
    const char *end;
    const char *table;
    Numbers numbers = Numbers::Relative;
};

Script with_mss(Script script, std::uint16_t mss) {
    script.config(kClient).mss = script.config(kServer).mss = mss;
    return script;
}

// C has 100 bytes and S 200 bytes across, and then the host `gone` forgets everything: an abort whose reset
// is lost.
Script after_amnesia_of(sim::HostId gone) {
    Script script;
    script.handshake()
        .call("0.2", kClient, Write, 100)
        .call("0.4", kServer, Write, 200)
        .call("0.8", gone, Abort);
    script.drop_all(gone, "0.8", "0.9");
    return script;
}

std::vector<Lesson> set_up() {
    return {
        {"1 hs-three-way", [] { return Script().handshake(); }, "0", "10",
         "0.00 C>S SYN 0 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "0.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED SYN-RECEIVED\n"
         "0.10 C>S ACK 1 1 0 ok ESTABLISHED ESTABLISHED\n"},
        {"2 hs-sequence-ledger",
         [] {
             Script script = with_mss(Script().handshake().isns({1000}, {2000}), 1000);
             return script.on(sim::When::Established, kClient, Write, 1000)
                 .call("0.25", kServer, Write, 2000);
         },
         "0", "10",
         "0.00 C>S SYN 1000 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "0.05 S>C SYN,ACK 2000 1001 0 ok ESTABLISHED SYN-RECEIVED\n"
         "0.10 C>S ACK 1001 2001 0 ok ESTABLISHED ESTABLISHED\n"
         "0.10 C>S PSH,ACK 1001 2001 1000 ok ESTABLISHED ESTABLISHED\n"
         "0.15 S>C ACK 2001 2001 0 ok ESTABLISHED ESTABLISHED\n"
         "0.25 S>C ACK 2001 2001 1000 ok ESTABLISHED ESTABLISHED\n"
         "0.25 S>C PSH,ACK 3001 2001 1000 ok ESTABLISHED ESTABLISHED\n"
         "0.30 C>S ACK 2001 4001 0 ok ESTABLISHED ESTABLISHED\n",
         Numbers::Absolute},
        {"2 hs-sequence-ledger B",
         [] {
             Script script = with_mss(Script().handshake().isns({1000}, {2000}), 1000);
             return script.on(sim::When::Connecting, kClient, Write, 1000);
         },
         "0", "10",
         "0.00 C>S SYN 1000 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "0.05 S>C SYN,ACK 2000 1001 0 ok ESTABLISHED SYN-RECEIVED\n"
         "0.10 C>S PSH,ACK 1001 2001 1000 ok ESTABLISHED ESTABLISHED\n"
         "0.15 S>C ACK 2001 2001 0 ok ESTABLISHED ESTABLISHED\n",
         Numbers::Absolute},
        {"3 hs-syn-lost", [] { return Script().handshake().drop(kClient, 1); }, "0", "10",
         "0.00 C>S SYN 0 - 0 LOST SYN-SENT LISTEN\n"
         "1.00 C>S SYN 0 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "1.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED SYN-RECEIVED\n"
         "1.10 C>S ACK 1 1 0 ok ESTABLISHED ESTABLISHED\n"},
        {"3 hs-syn-lost B", [] { return Script().handshake().drop_all(kClient); }, "0", "200",
         "0.00 C>S SYN 0 - 0 LOST SYN-SENT LISTEN\n"
         "1.00 C>S SYN 0 - 0 LOST SYN-SENT LISTEN\n"
         "3.00 C>S SYN 0 - 0 LOST SYN-SENT LISTEN\n"
         "7.00 C>S SYN 0 - 0 LOST SYN-SENT LISTEN\n"
         "15.00 C>S SYN 0 - 0 LOST SYN-SENT LISTEN\n"
         "31.00 C>S SYN 0 - 0 LOST SYN-SENT LISTEN\n"
         "63.00 C>S SYN 0 - 0 LOST SYN-SENT LISTEN\n"},
        {"4 hs-synack-lost, Linux-like",
         [] {
             Script script;
             script.config(kServer).repeated_syn = tcp::RepeatedSyn::SynAck;
             return script.handshake().drop(kServer, 1);
         },
         "0", "10",
         "0.00 C>S SYN 0 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "0.05 S>C SYN,ACK 0 1 0 LOST SYN-SENT SYN-RECEIVED\n"
         "1.00 C>S SYN 0 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "1.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED SYN-RECEIVED\n"
         "1.10 C>S ACK 1 1 0 ok ESTABLISHED ESTABLISHED\n"},
        {"4 hs-synack-lost, rfc", [] { return Script("rfc").handshake().drop(kServer, 1); }, "0", "10",
         "0.00 C>S SYN 0 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "0.05 S>C SYN,ACK 0 1 0 LOST SYN-SENT SYN-RECEIVED\n"
         "1.00 C>S SYN 0 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "1.05 S>C ACK 1 1 0 ok SYN-SENT SYN-RECEIVED\n"
         "1.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED SYN-RECEIVED\n"
         "1.10 C>S ACK 1 1 0 ok ESTABLISHED ESTABLISHED\n"},
        {"5 hs-ack-lost-retransmit", [] { return Script().handshake().drop(kClient, 2); }, "0", "10",
         "0.00 C>S SYN 0 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "0.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED SYN-RECEIVED\n"
         "0.10 C>S ACK 1 1 0 LOST ESTABLISHED SYN-RECEIVED\n"
         "1.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED SYN-RECEIVED\n"
         "1.10 C>S ACK 1 1 0 ok ESTABLISHED ESTABLISHED\n"},
        {"6 hs-ack-lost-data-rescue",
         [] { return Script().handshake().drop(kClient, 2).call("0.3", kClient, Write, 100); }, "0", "10",
         "0.00 C>S SYN 0 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "0.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED SYN-RECEIVED\n"
         "0.10 C>S ACK 1 1 0 LOST ESTABLISHED SYN-RECEIVED\n"
         "0.30 C>S PSH,ACK 1 1 100 ok ESTABLISHED ESTABLISHED\n"
         "0.35 S>C ACK 1 101 0 ok ESTABLISHED ESTABLISHED\n"},
        {"7 hs-ack-lost-giveup",
         [] { return Script().handshake().drop_all(kClient, "0.1", "64").call("70", kClient, Write, 100); },
         "0", "90",
         "0.00 C>S SYN 0 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "0.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED SYN-RECEIVED\n"
         "0.10 C>S ACK 1 1 0 LOST ESTABLISHED SYN-RECEIVED\n"
         "1.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED SYN-RECEIVED\n"
         "1.10 C>S ACK 1 1 0 LOST ESTABLISHED SYN-RECEIVED\n"
         "3.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED SYN-RECEIVED\n"
         "3.10 C>S ACK 1 1 0 LOST ESTABLISHED SYN-RECEIVED\n"
         "7.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED SYN-RECEIVED\n"
         "7.10 C>S ACK 1 1 0 LOST ESTABLISHED SYN-RECEIVED\n"
         "15.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED SYN-RECEIVED\n"
         "15.10 C>S ACK 1 1 0 LOST ESTABLISHED SYN-RECEIVED\n"
         "31.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED SYN-RECEIVED\n"
         "31.10 C>S ACK 1 1 0 LOST ESTABLISHED SYN-RECEIVED\n"
         "70.00 C>S PSH,ACK 1 1 100 ok ESTABLISHED LISTEN\n"
         "70.05 S>C RST 1 - 0 ok CLOSED LISTEN\n"},
        {"8 hs-port-closed", [] { return Script().connect("0"); }, "0", "10",
         "0.00 C>S SYN 0 - 0 ok SYN-SENT CLOSED\n"
         "0.05 S>C RST,ACK 0 1 0 ok CLOSED CLOSED\n"},
        {"9 hs-old-duplicate-syn",
         [] {
             Script script;
             script.isns({90, 100}, {300, 400})
                 .listen()
                 .connect("0")
                 .call("0.2", kClient, Close)
                 .connect("0.3");
             return script.hold(kClient, 1, "0.4").hold(kClient, 2, "0.8");
         },
         "0", "10",
         "0.00 C>S SYN 90 - 0 @0.40 SYN-SENT SYN-RECEIVED\n"
         "0.30 C>S SYN 100 - 0 @0.80 SYN-SENT SYN-RECEIVED\n"
         "0.40 S>C SYN,ACK 300 91 0 ok SYN-SENT SYN-RECEIVED\n"
         "0.45 C>S RST 91 - 0 ok SYN-SENT LISTEN\n"
         "0.80 S>C SYN,ACK 400 101 0 ok ESTABLISHED SYN-RECEIVED\n"
         "0.85 C>S ACK 101 401 0 ok ESTABLISHED ESTABLISHED\n",
         Numbers::Absolute},
        {"12 hs-simultaneous-open", [] { return Script().connect("0").connect("0", kServer, 80, 40'000); },
         "0", "10",
         "0.00 C>S SYN 0 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "0.00 S>C SYN 0 - 0 ok SYN-RECEIVED SYN-RECEIVED\n"
         "0.05 C>S SYN,ACK 0 1 0 ok SYN-RECEIVED ESTABLISHED\n"
         "0.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED ESTABLISHED\n"},
        {"12 hs-simultaneous-open, rfc",
         [] { return Script("rfc").connect("0").connect("0", kServer, 80, 40'000); }, "0", "10",
         "0.00 C>S SYN 0 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "0.00 S>C SYN 0 - 0 ok SYN-RECEIVED SYN-RECEIVED\n"
         "0.05 C>S SYN,ACK 0 1 0 ok SYN-RECEIVED ESTABLISHED\n"
         "0.05 S>C SYN,ACK 0 1 0 ok ESTABLISHED ESTABLISHED\n"
         "0.10 C>S ACK 1 1 0 ok ESTABLISHED ESTABLISHED\n"
         "0.10 S>C ACK 1 1 0 ok ESTABLISHED ESTABLISHED\n"},
    };
}

std::vector<Lesson> tear_down() {
    return {
        {"13 td-four-way-half-close",
         [] {
             Script script = with_mss(Script().handshake(), 1000);
             return script.call("1", kClient, Shutdown)
                 .call("1.2", kServer, Write, 200)
                 .call("1.4", kServer, Close);
         },
         "1", "20",
         "0.00 C>S FIN,ACK 1 1 0 ok FIN-WAIT-1 CLOSE-WAIT\n"
         "0.05 S>C ACK 1 2 0 ok FIN-WAIT-2 CLOSE-WAIT\n"
         "0.20 S>C PSH,ACK 1 2 200 ok FIN-WAIT-2 CLOSE-WAIT\n"
         "0.25 C>S ACK 2 201 0 ok FIN-WAIT-2 CLOSE-WAIT\n"
         "0.40 S>C FIN,ACK 201 2 0 ok TIME-WAIT LAST-ACK\n"
         "0.45 C>S ACK 2 202 0 ok TIME-WAIT CLOSED\n"},
        {"14 td-three-segment",
         [] {
             Script script;
             script.config(kServer).delayed_ack = tcp::Switch::On;
             return script.handshake().call("1", kClient, Close).on(sim::When::Eof, kServer, Close);
         },
         "1", "20",
         "0.00 C>S FIN,ACK 1 1 0 ok FIN-WAIT-1 CLOSE-WAIT\n"
         "0.05 S>C FIN,ACK 1 2 0 ok TIME-WAIT LAST-ACK\n"
         "0.10 C>S ACK 2 2 0 ok TIME-WAIT CLOSED\n"},
        {"15 td-simultaneous-close",
         [] { return Script().handshake().call("1", kClient, Close).call("1", kServer, Close); }, "1", "20",
         "0.00 C>S FIN,ACK 1 1 0 ok FIN-WAIT-1 CLOSING\n"
         "0.00 S>C FIN,ACK 1 1 0 ok CLOSING CLOSING\n"
         "0.05 C>S ACK 2 2 0 ok CLOSING TIME-WAIT\n"
         "0.05 S>C ACK 2 2 0 ok TIME-WAIT TIME-WAIT\n"},
        {"16 td-fin-or-ack-lost A",
         [] { return Script().handshake().drop(kClient, 3).call("1", kClient, Close); }, "1", "20",
         "0.00 C>S FIN,ACK 1 1 0 LOST FIN-WAIT-1 ESTABLISHED\n"
         "1.00 C>S FIN,ACK 1 1 0 ok FIN-WAIT-1 CLOSE-WAIT\n"
         "1.05 S>C ACK 1 2 0 ok FIN-WAIT-2 CLOSE-WAIT\n"},
        {"16 td-fin-or-ack-lost B",
         [] { return Script().handshake().drop(kServer, 2).call("1", kClient, Close); }, "1", "20",
         "0.00 C>S FIN,ACK 1 1 0 ok FIN-WAIT-1 CLOSE-WAIT\n"
         "0.05 S>C ACK 1 2 0 LOST FIN-WAIT-1 CLOSE-WAIT\n"
         "1.00 C>S FIN,ACK 1 1 0 ok FIN-WAIT-1 CLOSE-WAIT\n"
         "1.05 S>C ACK 1 2 0 ok FIN-WAIT-2 CLOSE-WAIT\n"},
        {"16 td-fin-or-ack-lost C",
         [] {
             return Script()
                 .handshake()
                 .drop(kServer, 3)
                 .call("1", kClient, Close)
                 .call("1.4", kServer, Close);
         },
         "1", "20",
         "0.00 C>S FIN,ACK 1 1 0 ok FIN-WAIT-1 CLOSE-WAIT\n"
         "0.05 S>C ACK 1 2 0 ok FIN-WAIT-2 CLOSE-WAIT\n"
         "0.40 S>C FIN,ACK 1 2 0 LOST FIN-WAIT-2 LAST-ACK\n"
         "1.40 S>C FIN,ACK 1 2 0 ok TIME-WAIT LAST-ACK\n"
         "1.45 C>S ACK 2 2 0 ok TIME-WAIT CLOSED\n"},
        {"17 td-last-ack-lost",
         [] {
             return Script()
                 .handshake()
                 .drop(kClient, 4)
                 .call("1", kClient, Close)
                 .call("1.2", kServer, Close);
         },
         "1", "20",
         "0.00 C>S FIN,ACK 1 1 0 ok FIN-WAIT-1 CLOSE-WAIT\n"
         "0.05 S>C ACK 1 2 0 ok FIN-WAIT-2 CLOSE-WAIT\n"
         "0.20 S>C FIN,ACK 1 2 0 ok TIME-WAIT LAST-ACK\n"
         "0.25 C>S ACK 2 2 0 LOST TIME-WAIT LAST-ACK\n"
         "1.20 S>C FIN,ACK 1 2 0 ok TIME-WAIT LAST-ACK\n"
         "1.25 C>S ACK 2 2 0 ok TIME-WAIT CLOSED\n"},
        {"18 td-fin-overtakes-data",
         [] {
             Script script;
             script.handshake().call("1", kClient, Shutdown).call("1.2", kServer, Write, 100);
             return script.call("1.25", kServer, Close).hold(kServer, 3, "1.6");
         },
         "1", "20",
         "0.00 C>S FIN,ACK 1 1 0 ok FIN-WAIT-1 CLOSE-WAIT\n"
         "0.05 S>C ACK 1 2 0 ok FIN-WAIT-2 CLOSE-WAIT\n"
         "0.20 S>C PSH,ACK 1 2 100 @0.60 TIME-WAIT LAST-ACK\n"
         "0.25 S>C FIN,ACK 101 2 0 ok FIN-WAIT-2 LAST-ACK\n"
         "0.30 C>S ACK 2 1 0 ok FIN-WAIT-2 LAST-ACK\n"
         "0.60 C>S ACK 2 102 0 ok TIME-WAIT CLOSED\n"},
        {"19 td-close-wait-stuck, without an orphan timer",
         [] { return Script().handshake().call("1", kClient, Close); }, "1", "7200",
         "0.00 C>S FIN,ACK 1 1 0 ok FIN-WAIT-1 CLOSE-WAIT\n"
         "0.05 S>C ACK 1 2 0 ok FIN-WAIT-2 CLOSE-WAIT\n"},
    };
}

// A connection that S closes first: S in TIME-WAIT with SND.NXT 701 and RCV.NXT 301, and C gone.
Script time_wait_at_server(std::uint32_t next_client_isn) {
    Script script;
    script.isns({200, next_client_isn}, {600, 9000}).handshake();
    script.call("0.2", kClient, Write, 99).call("0.4", kServer, Write, 99).call("0.6", kServer, Close);
    script.on(sim::When::Eof, kClient, Close);
    return script.connect("1");
}

std::vector<Lesson> old_segments() {
    return {
        {"22 tw-new-syn A, MAY-2",
         [] {
             Script script = time_wait_at_server(5000);
             script.config(kServer).time_wait_reuse = tcp::Switch::On;
             return script;
         },
         "1", "30",
         "0.00 C>S SYN 5000 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "0.05 S>C SYN,ACK 9000 5001 0 ok ESTABLISHED SYN-RECEIVED\n"
         "0.10 C>S ACK 5001 9001 0 ok ESTABLISHED ESTABLISHED\n",
         Numbers::Absolute},
        {"22 tw-new-syn B, older", [] { return time_wait_at_server(200); }, "1", "30",
         "0.00 C>S SYN 200 - 0 ok SYN-SENT TIME-WAIT\n"
         "0.05 S>C ACK 701 301 0 ok SYN-SENT TIME-WAIT\n"
         "0.10 C>S RST 301 - 0 ok SYN-SENT CLOSED\n"
         "1.00 C>S SYN 200 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "1.05 S>C SYN,ACK 9000 201 0 ok ESTABLISHED SYN-RECEIVED\n"
         "1.10 C>S ACK 201 9001 0 ok ESTABLISHED ESTABLISHED\n",
         Numbers::Absolute},
        {"23 rst-close-with-unread",
         [] {
             Script script;
             script.setup.hosts[kServer].reading = sim::Reading::Manual;
             return script.handshake().call("1", kClient, Write, 100).call("1.2", kServer, Close);
         },
         "1", "30",
         "0.00 C>S PSH,ACK 1 1 100 ok ESTABLISHED ESTABLISHED\n"
         "0.05 S>C ACK 1 101 0 ok ESTABLISHED ESTABLISHED\n"
         "0.20 S>C RST,ACK 1 101 0 ok CLOSED CLOSED\n"},
        {"24 halfopen-reboot A", [] { return after_amnesia_of(kServer).call("2", kClient, Write, 100); }, "2",
         "30",
         "0.00 C>S PSH,ACK 101 201 100 ok ESTABLISHED CLOSED\n"
         "0.05 S>C RST 201 - 0 ok CLOSED CLOSED\n"},
        {"24 halfopen-reboot B",
         [] {
             Script script;
             script.isns({0, 400}, {299, 700}).handshake().call("0.2", kClient, Write, 99);
             script.call("0.8", kClient, Abort).drop_all(kClient, "0.8", "0.9");
             return script.connect("1");
         },
         "1", "30",
         "0.00 C>S SYN 400 - 0 ok SYN-SENT ESTABLISHED\n"
         "0.05 S>C ACK 300 100 0 ok SYN-SENT ESTABLISHED\n"
         "0.10 C>S RST 100 - 0 ok SYN-SENT CLOSED\n"
         "1.00 C>S SYN 400 - 0 ok SYN-SENT SYN-RECEIVED\n"
         "1.05 S>C SYN,ACK 700 401 0 ok ESTABLISHED SYN-RECEIVED\n"
         "1.10 C>S ACK 401 701 0 ok ESTABLISHED ESTABLISHED\n",
         Numbers::Absolute},
    };
}

void add_lessons(const std::vector<Lesson> &lessons) {
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < lessons.size(); ++i)
        QTest::newRow(lessons[i].name) << static_cast<int>(i);
}

void check_lesson(const std::vector<Lesson> &lessons) {
    QFETCH(int, index);
    const Lesson &lesson = lessons[static_cast<std::size_t>(index)];
    const record::Recording recording = run(lesson.make().setup, at(lesson.end));
    const std::string table = segment_table(recording, at(lesson.zero), lesson.numbers);
    QVERIFY2(table == lesson.table, ("\ngot\n" + table + "expected\n" + lesson.table).c_str());
}

/// The same lesson with initial numbers next to 2^32: relative tables must not change.
void check_lesson_near_the_wrap(const std::vector<Lesson> &lessons) {
    QFETCH(int, index);
    const Lesson &lesson = lessons[static_cast<std::size_t>(index)];
    if (lesson.numbers == Numbers::Absolute) return;
    for (const std::uint32_t isn : {0xffff'ffffu, 0xffff'ff9cu, 0x7fff'ffffu}) {
        Script script = lesson.make();
        script.isns({isn, isn}, {isn - 1, isn - 1});
        const std::string table = segment_table(run(script.setup, at(lesson.end)), at(lesson.zero));
        QVERIFY2(table == lesson.table, ("\ngot\n" + table + "expected\n" + lesson.table).c_str());
    }
}

}  // namespace

class TestLessonTables : public QObject {
    Q_OBJECT

private slots:
    void lessons_on_set_up_data() { add_lessons(set_up()); }
    void lessons_on_set_up() {
        check_lesson(set_up());
        check_lesson_near_the_wrap(set_up());
    }
    void lessons_on_tear_down_data() { add_lessons(tear_down()); }
    void lessons_on_tear_down() {
        check_lesson(tear_down());
        check_lesson_near_the_wrap(tear_down());
    }
    void lessons_on_old_segments_data() { add_lessons(old_segments()); }
    void lessons_on_old_segments() { check_lesson(old_segments()); }

    // 17: "C CLOSED at 1.25 s + 2MSL".
    void the_second_time_wait_runs_from_the_repeated_fin() {
        Script script;
        script.handshake().drop(kClient, 4).call("1", kClient, Close).call("1.2", kServer, Close);
        const record::Recording recording = run(script.setup, at("30"));
        const record::Recording::StateRecord &last = recording.states().back();
        QCOMPARE(last.change.host, kClient);
        QCOMPARE(last.change.to, tcp::State::Closed);
        QCOMPARE(last.at, at("6.25"));
    }

    // 7: "63.05 s: S deletes the half-open entry; nothing is sent."
    void the_half_open_entry_goes_at_63_seconds() {
        Script script;
        script.handshake().drop_all(kClient, "0.1", "64");
        const record::Recording recording = run(script.setup, at("69"));
        const record::Recording::StateRecord &last = recording.states().back();
        QCOMPARE(last.change.host, kServer);
        QCOMPARE(last.change.to, tcp::State::Listen);
        QCOMPARE(last.at, at("63.05"));
    }

    // 3 B: "C CLOSED with a time-out at t=127 s".
    void connect_times_out_at_127_seconds() {
        const record::Recording recording = run(Script().handshake().drop_all(kClient).setup, at("200"));
        QCOMPARE(call_table(recording), std::string("S listen 0 @0.00\nC connect -1 ETIMEDOUT @127.00\n"));
    }
};

QTEST_APPLESS_MAIN(TestLessonTables)
#include "test_lesson_tables.moc"
