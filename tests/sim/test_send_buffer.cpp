// The send buffer: a write takes what has room and waits for the rest; what the application does to that
// socket next waits as well.
#include <QtTest>

#include "core/sim/world.h"
#include "tests/core/stage_setup.h"

using namespace theater;
using namespace theater::test;
using enum sim::CallName;

namespace {

Script with_buffer(std::uint32_t bytes) {
    Script script;
    script.config(kClient).mss = 1'000;
    script.config(kServer).mss = 1'000;
    script.config(kClient).send_buffer_bytes = bytes;
    return script.handshake();
}

QString calls_of(const Script &script, std::string_view end) {
    QString out;
    const record::Recording recording = run(script.setup, at(end));
    for (const record::CallRecord &call : recording.calls()) {
        if (call.call.host != kClient || call.call.name == Connect || call.call.name == Read) continue;
        if (!out.isEmpty()) out += u"; ";
        out += QString::fromStdString(std::string(to_string(call.call.name)) + " @" +
                                      seconds_text(call.at - Instant{}));
        if (!call.returned) {
            out += u" waits";
            continue;
        }
        out += QStringLiteral(" = %1%2 @%3")
                   .arg(call.returned->result)
                   .arg(call.returned->error.empty() ? QString()
                                                     : u' ' + QString::fromUtf8(call.returned->error.data()))
                   .arg(QString::fromStdString(seconds_text(call.returned->at - Instant{})));
    }
    return out;
}

}  // namespace

class TestSendBuffer : public QObject {
    Q_OBJECT

private slots:
    void a_write_returns_when_its_last_byte_has_room_data() {
        QTest::addColumn<int>("buffer");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<QString>("calls");
        // Each ACK, a round trip after its segments, makes room.
        QTest::newRow("without limit") << 0 << 100'000 << "write @1.000 = 100000 @1.000";
        QTest::newRow("fits") << 4'000 << 4'000 << "write @1.000 = 4000 @1.000";
        QTest::newRow("a byte too much") << 4'000 << 4'001 << "write @1.000 = 4001 @1.100";
        QTest::newRow("twice as much") << 4'000 << 8'000 << "write @1.000 = 8000 @1.100";
        QTest::newRow("and a segment") << 4'000 << 9'000 << "write @1.000 = 9000 @1.200";
        QTest::newRow("less than a segment of room") << 300 << 900 << "write @1.000 = 900 @1.200";
        QTest::newRow("nothing") << 4'000 << 0 << "write @1.000 = 0 @1.000";
    }
    void a_write_returns_when_its_last_byte_has_room() {
        QFETCH(int, buffer);
        QFETCH(int, bytes);
        QFETCH(QString, calls);
        Script script = with_buffer(static_cast<std::uint32_t>(buffer));
        script.call("1", kClient, Write, static_cast<std::uint64_t>(bytes));
        QCOMPARE(calls_of(script, "9"), calls);
    }

    // One application makes its calls one after the other.
    void what_follows_a_write_waits_for_it() {
        Script script = with_buffer(4'000);
        script.call("1", kClient, Write, 9'000)
            .call("1.01", kClient, Write, 3'500)
            .call("1.02", kClient, Close);
        QCOMPARE(calls_of(script, "9"),
                 QStringLiteral("write @1.000 = 9000 @1.200; write @1.200 = 3500 @1.300; "
                                "close @1.300 = 0 @1.300"));
        const sim::World world = [&] {
            sim::World made(script.setup);
            sim::NullSink nobody;
            made.run_until(at("9"), nobody);
            return made;
        }();
        const sim::Connection &server = world.hosts()[kServer].connections().front();
        QCOMPARE(server.tcb.rcv.read_bytes, std::uint64_t{12'500});
        QVERIFY(server.tcb.rcv.fin_received);
    }

    // A peer that does not read: the write waits as long as the window is shut.
    void a_shut_window_keeps_a_write_waiting() {
        Script script = with_buffer(2'000);
        script.setup.hosts[kServer].reading = sim::Reading::Manual;
        script.config(kServer).receive_buffer_bytes = 3'000;
        script.call("1", kClient, Write, 8'000).call("5", kServer, Read, 3'000);
        QCOMPARE(calls_of(script, "4"), QStringLiteral("write @1.000 waits"));
        script.call("6", kServer, Read, 3'000).call("7", kServer, Read, 3'000);
        QCOMPARE(calls_of(script, "20"), QStringLiteral("write @1.000 = 8000 @5.250"));
    }

    void a_connection_that_ends_meanwhile_ends_the_write_data() {
        QTest::addColumn<int>("buffer");
        QTest::addColumn<int>("by_peer");
        QTest::addColumn<QString>("calls");
        // What has been taken is the result; the error is for the next call.
        QTest::newRow("reset by the peer")
            << 2'000 << 1
            << "write @1.000 = 2000 @1.070; write @2.000 = -1 ECONNRESET @2.000; "
               "write @3.000 = -1 EPIPE @3.000";
        QTest::newRow("abort by its own side")
            << 2'000 << 0
            << "write @1.000 = 2000 @1.020; abort @1.020 = 0 @1.020; "
               "write @2.000 = -1 EPIPE @2.000; write @3.000 = -1 EPIPE @3.000";
    }
    void a_connection_that_ends_meanwhile_ends_the_write() {
        QFETCH(int, buffer);
        QFETCH(int, by_peer);
        QFETCH(QString, calls);
        Script script = with_buffer(static_cast<std::uint32_t>(buffer));
        script.setup.hosts[kClient].reading = sim::Reading::Manual;  // a read would be told of it first
        script.drop_all(kClient, "1", "1.5");
        script.call("1", kClient, Write, 8'000).call("1.02", by_peer ? kServer : kClient, Abort);
        script.call("2", kClient, Write, 10).call("3", kClient, Write, 10);
        QCOMPARE(calls_of(script, "4"), calls);
    }

    // The law of time travel holds for a write that waits, too: a world is a value.
    void a_waiting_write_can_be_copied() {
        Script script = with_buffer(4'000);
        script.call("1", kClient, Write, 90'000).call("1.01", kClient, Close);
        sim::NullSink nobody;
        sim::World world(script.setup);
        world.run_until(at("1.25"), nobody);
        sim::World copy = world;
        world.run_until(at("20"), nobody);
        copy.run_until(at("20"), nobody);
        QVERIFY(world == copy);
        QCOMPARE(world.hosts()[kServer].connections().front().tcb.rcv.read_bytes, std::uint64_t{90'000});
    }
};

QTEST_APPLESS_MAIN(TestSendBuffer)
#include "test_send_buffer.moc"
