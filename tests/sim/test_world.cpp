// The simulated world: order within an instant, incarnations, initial numbers, calls and their results.
#include <QtTest>

#include <set>

#include "core/sim/agenda.h"
#include "core/sim/world.h"
#include "tests/core/stage_setup.h"

using namespace theater;
using namespace theater::test;
using enum sim::CallName;

static_assert(std::regular<sim::World>);

namespace {

std::vector<sim::Fact> facts_of(const record::Recording &recording) {
    std::vector<sim::Fact> facts;
    for (std::size_t i = 0; i < recording.fact_count(); ++i)
        facts.push_back(recording.fact(i));
    return facts;
}

// A run in which much goes wrong by chance.
Script unlucky(std::uint64_t seed) {
    Script script("rfc");
    script.handshake().on(sim::When::Connecting, kClient, Write, 20'000);
    script.on(sim::When::Established, kServer, Write, 9'000);
    script.on(sim::When::Eof, kServer, Close);
    sim::CallSpec shutdown;
    shutdown.name = Shutdown;
    script.setup.calls.push_back({shutdown, {sim::When::HasRead, {}, 9'000, {}}});
    for (const sim::HostId from : {kClient, kServer}) {
        for (int action = 0; action < 5; ++action) {
            sim::Fault fault;
            fault.match.from = from;
            fault.match.to = static_cast<sim::HostId>(1 - from);
            fault.action = static_cast<sim::FaultAction>(action);
            fault.by = milliseconds(70);
            fault.until = fault.action == sim::FaultAction::Hold ? std::optional(at("3.3")) : std::nullopt;
            fault.parts_per_million = 60'000;
            script.fault(fault);
        }
    }
    script.setup.seed = seed;
    return script;
}

}  // namespace

class TestWorld : public QObject {
    Q_OBJECT

private slots:
    // --- time and order ---

    void the_agenda_is_a_total_order() {
        using sim::AgendaKind;
        sim::Agenda agenda;
        agenda.add({at("2"), AgendaKind::Arrival, 0, 0, 1});
        agenda.add({at("1"), AgendaKind::Timer, 0, 0, 2});
        agenda.add({at("1"), AgendaKind::Application, 0, 0, 3});
        agenda.add({at("1"), AgendaKind::Arrival, 0, 1, 4});
        agenda.add({at("1"), AgendaKind::Acknowledge, 0, 1, 5});
        agenda.add({at("1"), AgendaKind::Arrival, 0, 0, 6});
        agenda.add({at("1"), AgendaKind::Acknowledge, 0, 0, 7});
        std::vector<std::uint32_t> order;
        while (!agenda.empty())
            order.push_back(agenda.take_first(kNever)->subject);
        QCOMPARE(order, (std::vector<std::uint32_t>{4, 6, 7, 5, 3, 2, 1}));
    }

    // House plan, decision 1: the ACK leaves before an application that wakes at that instant can add to it.
    void an_ack_leaves_before_the_application_reacts() {
        Script script;
        script.handshake().call("1", kClient, Write, 100);
        sim::CallSpec answer;
        answer.host = kServer;
        answer.name = Write;
        answer.bytes = 50;
        script.setup.calls.push_back({answer, {sim::When::HasRead, {}, 100, {}}});
        QCOMPARE(segment_table(run(script.setup, at("1.1")), at("1")),
                 std::string("0.00 C>S PSH,ACK 1 1 100 ok ESTABLISHED ESTABLISHED\n"
                             "0.05 S>C ACK 1 101 0 ok ESTABLISHED ESTABLISHED\n"
                             "0.05 S>C PSH,ACK 1 101 50 ok ESTABLISHED ESTABLISHED\n"
                             "0.10 C>S ACK 101 51 0 in_flight\n"));
        script.config(kServer).delayed_ack = tcp::Switch::On;  // then the answer carries it
        QCOMPARE(segment_table(run(script.setup, at("1.1")), at("1")),
                 std::string("0.00 C>S PSH,ACK 1 1 100 ok ESTABLISHED ESTABLISHED\n"
                             "0.05 S>C PSH,ACK 1 101 50 ok ESTABLISHED ESTABLISHED\n"
                             "0.10 C>S ACK 101 51 0 in_flight\n"));
    }

    // MUST-58/59: one ACK for what arrives at one instant; segment by segment where aggregation is off.
    void aggregation_is_a_choice() {
        Script script;
        script.config(kClient).mss = 1'000;
        script.handshake().call("1", kClient, Write, 3'000);
        const auto acks = [&script] {
            std::size_t count = 0;
            const record::Recording recording = run(script.setup, at("1.2"));
            for (const record::SegmentRecord &segment : recording.segments())
                count += segment.sent.from == kServer && segment.sent_at == at("1.05") ? 1 : 0;
            return count;
        };
        QCOMPARE(acks(), std::size_t{1});
        script.config(kServer).aggregation = tcp::Aggregation::Off;
        QCOMPARE(acks(), std::size_t{3});
    }

    // Lesson 4: arrivals before timers at equal time.
    void an_arrival_comes_before_a_timer_of_the_same_instant() {
        Script script;
        script.handshake().drop(kServer, 1);
        const record::Recording recording = run(script.setup, at("1.06"), {}, record::Detail::Full);
        std::vector<std::string> at_that_instant;
        for (const sim::Fact &fact : facts_of(recording)) {
            if (fact.at != at("1.05")) continue;
            if (std::holds_alternative<sim::Arrived>(fact.body)) at_that_instant.emplace_back("arrival");
            const auto *timer = std::get_if<sim::TimerMoved>(&fact.body);
            if (timer != nullptr && timer->action == tcp::TimerAction::Fired)
                at_that_instant.emplace_back("timer");
        }
        QCOMPARE(at_that_instant, (std::vector<std::string>{"arrival", "timer"}));
    }

    void two_runs_are_the_same_to_the_last_fact() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const Script script = unlucky(seed);
            const record::Recording one = run(script.setup, at("60"), {}, record::Detail::Full);
            const record::Recording two = run(script.setup, at("60"), {}, record::Detail::Full);
            QVERIFY(facts_of(one) == facts_of(two));
            QVERIFY(one == two);
        }
        QVERIFY(!(run(unlucky(1).setup, at("60")) == run(unlucky(2).setup, at("60"))));
    }

    void ids_are_dense_and_causes_are_earlier() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            sim::FactId expected = 1;
            for (const sim::Fact &fact :
                 facts_of(run(unlucky(seed).setup, at("60"), {}, record::Detail::Full))) {
                QCOMPARE(fact.id, expected++);
                QVERIFY(fact.cause < fact.id);
                const bool has_cause = !std::holds_alternative<sim::Called>(fact.body);
                if (has_cause) QVERIFY2(fact.cause != 0, std::to_string(fact.id).c_str());
            }
        }
    }

    void a_world_is_a_value_and_going_in_small_steps_changes_nothing() {
        sim::NullSink nobody;
        const Script script = unlucky(5);
        sim::World whole(script.setup);
        sim::World stepped = whole;
        QVERIFY(whole == stepped);
        whole.run_until(at("20"), nobody);
        QVERIFY(!(whole == stepped));
        while (const auto next = stepped.next_planned()) {
            if (*next > at("20")) break;
            sim::World copy = stepped;
            stepped.run_until(*next, nobody);
            copy.run_until(*next, nobody);
            QVERIFY(copy == stepped);
        }
        stepped.run_until(at("20"), nobody);
        QVERIFY(whole == stepped);
    }

    void a_world_at_rest_plans_nothing() {
        sim::NullSink nobody;
        Script script;
        script.handshake().call("1", kClient, Close).on(sim::When::Eof, kServer, Close);
        sim::World world(script.setup);
        QCOMPARE(world.next_happening(), std::optional(at("0")));
        world.run_until(at("100"), nobody);
        QVERIFY(!world.next_happening());
        QCOMPARE(world.now(), at("100"));
    }

    // --- connection numbers ---

    void incarnations_are_numbered_and_both_hosts_agree() {
        Script script;
        script.handshake().call("1", kClient, Abort).connect("2").connect("3", kClient, 40'001);
        sim::NullSink nobody;
        sim::World world(script.setup);
        world.run_until(at("5"), nobody);
        for (const sim::Host &host : world.hosts()) {
            std::vector<sim::ConnId> ids;
            for (const sim::Connection &connection : host.connections())
                ids.push_back(connection.id);
            QCOMPARE(ids, (std::vector<sim::ConnId>{1, 2, 3}));
        }
    }

    void a_simultaneous_open_is_one_connection() {
        sim::NullSink nobody;
        sim::World world(Script().connect("0").connect("0.03", kServer, 80, 40'000).setup);
        world.run_until(at("5"), nobody);
        for (const sim::Host &host : world.hosts()) {
            QCOMPARE(host.connections().size(), std::size_t{1});
            QCOMPARE(host.connections().front().id, sim::ConnId{1});
            QCOMPARE(host.connections().front().tcb.state, tcp::State::Established);
        }
    }

    void a_reset_without_a_tcb_has_the_number_of_the_offender() {
        const record::Recording recording = run(Script().connect("0").setup, at("1"));
        QCOMPARE(recording.segments().size(), std::size_t{2});
        QCOMPARE(recording.segments()[1].sent.conn, recording.segments()[0].sent.conn);
        const record::Recording listener = run(Script().listen().setup, at("1"));
        QCOMPARE(listener.states().front().change.conn, sim::ConnId{0});
    }

    // --- initial sequence numbers ---

    void isns_are_chosen_first_and_then_by_rfc_6528() {
        const auto isn_at = [](const char *when, std::uint16_t port, std::uint64_t seed) {
            Script script;
            script.listen().connect(when, kClient, port);
            script.setup.seed = seed;
            return run(script.setup, at("90")).segments().front().sent.segment.seq.value;
        };
        const std::uint32_t base = isn_at("1", 40'000, 1);
        QCOMPARE(isn_at("1", 40'000, 1), base);
        QVERIFY(isn_at("1", 40'001, 1) != base);            // another 4-tuple
        QVERIFY(isn_at("1", 40'000, 2) != base);            // another key
        QCOMPARE(isn_at("1.000004", 40'000, 1), base + 1);  // a tick every 4 microseconds
        QCOMPARE(isn_at("3", 40'000, 1), base + 500'000);

        Script script;
        script.isns({77}, {}).listen().connect("0").connect("1", kClient, 40'001);
        const record::Recording recording = run(script.setup, at("3"));
        std::set<std::uint32_t> isns;
        for (const record::SegmentRecord &segment : recording.segments()) {
            if (segment.sent.segment.flags == tcp::Flags(tcp::Flag::Syn))
                isns.insert(segment.sent.segment.seq.value);
        }
        QCOMPARE(isns.size(), std::size_t{2});
        QVERIFY(isns.contains(77));
        QVERIFY(!isns.contains(78));
    }

    // MAY-2: "ISS beyond the old SND.NXT".
    void reopening_from_time_wait_takes_a_newer_iss() {
        Script script;
        script.isns({100, 9'000}, {3'000'000'000, 5}).handshake().call("0.2", kServer, Close);
        script.on(sim::When::Eof, kClient, Close).connect("1");
        script.config(kServer).time_wait_reuse = tcp::Switch::On;
        const record::Recording recording = run(script.setup, at("1.2"));
        QCOMPARE(segment_table(recording, at("1"), Numbers::Absolute),
                 std::string("0.00 C>S SYN 9000 - 0 ok SYN-SENT SYN-RECEIVED\n"
                             "0.05 S>C SYN,ACK 5 9001 0 ok ESTABLISHED SYN-RECEIVED\n"
                             "0.10 C>S ACK 9001 6 0 ok ESTABLISHED ESTABLISHED\n"));
    }

    // --- calls ---

    void calls_have_the_results_of_sockets() {
        struct Case {
            const char *name;
            Script script;
            const char *calls;
        };
        Script reset;
        reset.handshake().call("1", kServer, Abort).call("2", kClient, Write, 10).call("3", kClient, Close);
        Script eof;
        eof.handshake().call("1", kServer, Close).call("2", kClient, Write, 10).call("3", kClient, Close);
        eof.call("4", kClient, Write, 10);
        Script in_use;
        in_use.listen().listen("0.1").connect("1").connect("2").call("3", kClient, Close).connect("4");
        Script no_connection;
        no_connection.call("0", kClient, Write, 1).call("0", kClient, Close).call("0", kServer, Read);
        Script cancelled;
        cancelled.connect("0").call("0", kClient, Read).call("0.01", kClient, Close).call("1", kClient, Read);
        Script manual;
        manual.setup.hosts[kServer].reading = sim::Reading::Manual;
        manual.handshake()
            .call("1", kServer, Read, 30)
            .call("2", kClient, Write, 100)
            .call("3", kServer, Read);
        manual.call("4", kServer, Read).call("5", kClient, Shutdown).call("6", kServer, Read);
        Script aborted;
        aborted.setup.hosts[kClient].reading = sim::Reading::Manual;
        aborted.handshake().call("1", kClient, Read).call("2", kClient, Abort).call("3", kClient, Read);
        const std::vector<Case> cases{
            {"refused", Script().connect("0"), "C connect -1 ECONNREFUSED @0.10\n"},
            {"reset, then a broken pipe", reset,
             "S listen 0 @0.00\nC connect 0 @0.10\nS accept 0 @0.15\nS abort 0 @1.00\n"
             "C read -1 ECONNRESET @1.05\nC write -1 EPIPE @2.00\nC close 0 @3.00\n"},
            {"end of file; writing into a half-close is fine", eof,
             "S listen 0 @0.00\nC connect 0 @0.10\nS accept 0 @0.15\nS close 0 @1.00\nC read 0 @1.05\n"
             "C write 10 @2.00\nC close 0 @3.00\nC write -1 EPIPE "
             "@4.00\n"},
            {"in use, also in TIME-WAIT", in_use,
             "S listen 0 @0.00\nS listen -1 EADDRINUSE @0.10\nC connect 0 @1.10\nS accept 0 @1.15\n"
             "C connect -1 EADDRNOTAVAIL @2.00\nC close 0 @3.00\nS read 0 @3.05\nC connect -1 EADDRNOTAVAIL "
             "@4.00\n"},
            {"no connection", no_connection,
             "C write -1 ENOTCONN @0.00\nC close -1 ENOTCONN @0.00\nS read -1 ENOTCONN @0.00\n"},
            {"closed before it was answered", cancelled,
             "C connect -1 ECONNABORTED @0.01\nC read -1 ECONNABORTED @0.01\nC close 0 @0.01\nC read -1 "
             "ENOTCONN @1.00\n"},
            {"reading by hand", manual,
             "S listen 0 @0.00\nC connect 0 @0.10\nS accept 0 @0.15\nS read 30 @2.05\nC write 100 @2.00\n"
             "S read 70 @3.00\nS read 0 @5.05\nC shutdown 0 @5.00\nS read 0 @6.00\n"},
            {"a read that waits when its connection is aborted", aborted,
             "S listen 0 @0.00\nC connect 0 @0.10\nS accept 0 @0.15\nC read -1 ECONNABORTED @2.00\nC abort 0 "
             "@2.00\n"
             "S read -1 ECONNRESET @2.05\nC read -1 ECONNABORTED @3.00\n"},
        };
        for (const Case &one : cases) {
            const std::string calls = call_table(run(one.script.setup, at("10")));
            QVERIFY2(calls == one.calls,
                     (std::string(one.name) + "\ngot\n" + calls + "expected\n" + one.calls).c_str());
        }
    }

    void conditions_wait_and_may_wait_longer() {
        Script script;
        script.handshake().on(sim::When::Established, kClient, Write, 100);
        sim::CallSpec close;
        close.host = kServer;
        close.name = Close;
        script.setup.calls.push_back({close, {sim::When::HasRead, {}, 100, milliseconds(300)}});
        sim::CallSpec back;
        back.host = kClient;
        back.name = Close;
        script.setup.calls.push_back({back, {sim::When::Eof, {}, 0, {}}});
        QCOMPARE(call_table(run(script.setup, at("10"))),
                 std::string("S listen 0 @0.00\nC connect 0 @0.10\nC write 100 @0.10\nS accept 0 @0.15\n"
                             "S close 0 @0.45\nC read 0 @0.50\nC close 0 @0.50\n"));
    }

    void the_next_free_port_is_free() {
        Script script;
        script.listen().connect("0", kClient, 40'001).connect("1", kClient, 0).connect("2", kClient, 0);
        sim::NullSink nobody;
        sim::World world(script.setup);
        world.run_until(at("5"), nobody);
        std::vector<int> ports;
        for (const sim::Connection &connection : world.hosts()[kClient].connections())
            ports.push_back(connection.tcb.local.port);
        QCOMPARE(ports, (std::vector<int>{40'001, 40'000, 40'002}));
    }

    void several_connections_are_told_apart() {
        Script script;
        script.listen().listen("0", kServer, 81).connect("0", kClient, 40'000).connect("0", kClient, 40'001);
        script.connect("0", kClient, 40'000, 81);
        for (std::uint32_t i = 1; i <= 3; ++i)
            script.call("1", kClient, Write, 100 * i, i);
        sim::NullSink nobody;
        sim::World world(script.setup);
        world.run_until(at("5"), nobody);
        const sim::Host &server = world.hosts()[kServer];
        QCOMPARE(server.connections().size(), std::size_t{3});
        for (std::uint32_t i = 1; i <= 3; ++i)
            QCOMPARE(server.find(sim::ConnId{i})->tcb.rcv.read_bytes, std::uint64_t{100 * i});
    }

    // What ended a connection is told once, to the call that comes first; then a read gives EOF and a write
    // finds the pipe broken.
    void an_error_is_told_once() {
        for (const bool write_first : {false, true}) {
            Script script;
            script.handshake();
            script.setup.hosts[kClient].reading = sim::Reading::Manual;
            script.call("1", kServer, Abort);
            script.call("2", kClient, write_first ? Write : Read, 10);
            script.call("3", kClient, write_first ? Read : Write, 10);
            script.call("4", kClient, Write, 10);
            script.call("5", kClient, Read, 10);
            const std::string calls = call_table(run(script.setup, at("10")));
            const std::string second = write_first ? "C write -1 ECONNRESET @2.00\nC read 0 @3.00\n"
                                                   : "C read -1 ECONNRESET @2.00\nC write -1 EPIPE @3.00\n";
            const std::string rest = second + "C write -1 EPIPE @4.00\nC read 0 @5.00\n";
            QVERIFY2(calls.ends_with(rest), calls.c_str());
        }
    }

    void linux_lets_what_had_arrived_be_read_after_a_reset() {
        for (const tcp::Switch kept : {tcp::Switch::Off, tcp::Switch::On}) {
            Script script;
            script.handshake();
            script.setup.hosts[kServer].reading = sim::Reading::Manual;
            script.config(kServer).reset_keeps_text = kept;
            script.call("1", kClient, Write, 100);
            script.call("1.5", kClient, Abort);
            for (const char *when : {"2", "3", "4"})
                script.call(when, kServer, Read, 1'000);
            const std::string calls = call_table(run(script.setup, at("10")));
            const std::string rest = kept == tcp::Switch::On
                                         ? "S read 100 @2.00\nS read -1 ECONNRESET @3.00\nS read 0 @4.00\n"
                                         : "S read -1 ECONNRESET @2.00\nS read 0 @3.00\nS read 0 @4.00\n";
            QVERIFY2(calls.ends_with(rest), calls.c_str());
        }
    }

    // The application of a Fast Open has the connection before the handshake is over, so it is told when a
    // reset ends that.
    void a_fast_open_that_is_reset_tells_its_user() {
        Script script;
        for (sim::HostId host : {kClient, kServer}) {
            script.config(host).fast_open = tcp::Switch::On;
            script.config(host).what_if_fast_open_without_cookie = tcp::Switch::On;
        }
        script.listen();
        script.connect("0");
        script.setup.calls.back().call.bytes = 100;
        script.call("0.06", kClient, Abort);
        const std::string calls = call_table(run(script.setup, at("10")));
        QVERIFY2(calls.find("S accept 0 @0.05\n") != std::string::npos, calls.c_str());
        QVERIFY2(calls.find("S read -1 ECONNRESET @0.15\n") != std::string::npos, calls.c_str());
    }

    void ipv6_changes_nothing_but_the_addresses() {
        Script four = unlucky(3);
        Script six = unlucky(3);
        six.setup.hosts[kClient].address = *tcp::parse_address("2001:db8::1");
        six.setup.hosts[kServer].address = *tcp::parse_address("2001:db8::2");
        four.isns({1, 2}, {3, 4});
        six.isns({1, 2}, {3, 4});
        // The longer header would leave less for text (MUST-67).
        for (Script *script : {&four, &six})
            script->config(kClient).mss = script->config(kServer).mss = 1'000;
        const record::Recording recording = run(six.setup, at("60"));
        QCOMPARE(segment_table(recording, at("0")), segment_table(run(four.setup, at("60")), at("0")));
        QCOMPARE(to_string(recording.segments().front().sent.segment.dst), std::string("[2001:db8::2]:80"));
    }

    // Lost window update: the prober finds out (§3.8.6.1).
    void a_lost_window_update_is_found_out_by_a_probe() {
        Script script;
        script.config(kServer).receive_buffer_bytes = 1'000;
        script.config(kClient).mss = script.config(kServer).mss = 500;
        script.setup.hosts[kServer].reading = sim::Reading::Manual;
        script.handshake().call("1", kClient, Write, 1'500).call("1.5", kServer, Read, 1'000);
        script.drop_all(kServer, "1.4", "1.6");  // the update
        sim::NullSink nobody;
        sim::World world(script.setup);
        world.run_until(at("10"), nobody);
        QCOMPARE(world.hosts()[kServer].connections().front().tcb.rcv.arrived_bytes, std::uint64_t{1'500});
        QCOMPARE(world.hosts()[kClient].connections().front().tcb.snd.una,
                 world.hosts()[kClient].connections().front().tcb.snd.nxt);
    }

    void everything_arrives_as_it_was_written() {
        for (std::uint64_t seed = 1; seed <= 30; ++seed) {
            Script script = unlucky(seed);
            for (sim::Fault &fault : script.setup.faults)
                fault.parts_per_million = 20'000;  // not so many that an end gives up
            std::uint64_t delivered[2] = {};
            for (const sim::Fact &fact : facts_of(run(script.setup, at("400")))) {
                const auto *text = std::get_if<sim::Delivered>(&fact.body);
                if (text == nullptr) continue;
                QVERIFY(text->intact);
                QCOMPARE(text->offset, delivered[text->host]);
                delivered[text->host] += text->len;
            }
            QCOMPARE(delivered[kServer], std::uint64_t{20'000});
            QCOMPARE(delivered[kClient], std::uint64_t{9'000});
        }
    }
};

QTEST_APPLESS_MAIN(TestWorld)
#include "test_world.moc"
