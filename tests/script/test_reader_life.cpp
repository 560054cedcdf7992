// What a connection's whole life needs in a file: queues and keys, conditions on calls, a wire with luck of
// its own, forged segments, settings that change. Each is read to the value, and each mistake is named.
#include <QTest>

#include "core/script/limits.h"
#include "core/script/reader.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::script;

namespace {

Scenario read_ok(const std::string &text) {
    const auto file = read_scenario("format = 1\n" + text, "x.toml");
    if (!file) qFatal("%s", qPrintable(brief(file.error())));
    return file->runs[0];
}

// The text of a row stands after the first line, so that its own first line is line 2.
void row(const char *name, const QString &text, const QString &errors) {
    QTest::newRow(name) << QStringLiteral("format = 1\n") + text << errors;
}

void add_call_rows() {
    const auto call = [](const char *name, const QString &body, const QString &errors) {
        row(name, "[[call]]\nhost = \"server\"\n" + body, errors);
    };
    call("unknown call", "call = \"poweroff\"\n", "4:8 script.unknown-word(call, poweroff, power-off)");
    call("backlog zero", "call = \"listen\"\nport = 80\nbacklog = 0\n",
         "6:11 script.out-of-range(backlog, 0, 1, 65535)");
    call("backlog for connect", "call = \"connect\"\nport = 80\nbacklog = 1\n",
         "6:1 script.key-out-of-place(backlog, connect)");
    call("accept of a connection", "call = \"accept\"\nconnection = 1\n",
         "5:1 script.key-out-of-place(connection, accept)");
    call("reboot of a connection", "call = \"reboot\"\nconnection = 1\n",
         "5:1 script.key-out-of-place(connection, reboot)");
    call("vanish with bytes", "call = \"vanish\"\nbytes = 1\n", "5:1 script.key-out-of-place(bytes, vanish)");
    call("renumber to nothing", "call = \"renumber\"\n", "2:1 script.missing-key(address, \"192.0.2.9\")");
    call("renumber to no address", "call = \"renumber\"\naddress = \"192.0.2\"\n",
         "5:11 script.bad-address(192.0.2)");
    call("renumber to the other family", "call = \"renumber\"\naddress = \"2001:db8::9\"\n",
         "5:11 script.address-families(2001:db8::9, 192.0.2.1)");
    call("renumber to the other host", "call = \"renumber\"\naddress = \"192.0.2.1\"\n",
         "5:11 script.address-same(192.0.2.1)");
    call("address for close", "call = \"close\"\naddress = \"192.0.2.9\"\n",
         "5:1 script.key-out-of-place(address, close)");
    call("returned of nothing", "call = \"close\"\nwhen = \"returned\"\n",
         "2:1 script.missing-key(of, { host = \"server\", call = \"accept\" })");
    call("of without condition", "call = \"close\"\nof = { host = \"client\", call = \"connect\" }\n",
         "5:1 script.key-out-of-place(of, at)");
    call("of for eof", "call = \"close\"\nwhen = \"eof\"\nof = { host = \"client\", call = \"connect\" }\n",
         "6:1 script.key-out-of-place(of, when = \"eof\")");
    call("of half", "call = \"close\"\nwhen = \"called\"\nof = { nth = 0 }\n",
         "6:6 script.missing-key(host, \"client\")\n6:6 script.missing-key(call, \"connect\")\n"
         "6:14 script.out-of-range(nth, 0, 1, 4294967295)");
    call("of a strange call",
         "call = \"close\"\nwhen = \"called\"\nof = { host = \"me\", call = \"acept\" }\n",
         "6:15 script.unknown-host(me, client, server)\n6:28 script.unknown-word(call, acept, accept)");
    call("text of connects counts as work",
         "call = \"connect\"\nport = 80\nbytes = 3000000\n[hosts.server.options]\nmss = 1\n",
         "1:1 script.too-much-work(3000000, 1, 2000000)");
}

void add_link_rows() {
    const auto link = [](const char *name, const QString &body, const QString &errors) {
        row(name, "[link]\n" + body, errors);
    };
    link("unknown key of a direction", "forth = { los = 0.1 }\n", "3:11 script.unknown-key(los, loss)");
    link("loss above one", "forth = { loss = 1.5 }\n", "3:18 script.want-probability(loss)");
    link("loss in text", "back = { corrupt = \"1%\" }\n", "3:20 script.want-probability(corrupt)");
    link("rate too slow", "forth = { rate_bps = 999 }\n", "3:22 script.slow-rate(999, 1000)");
    link("rate negative", "forth = { rate_bps = -1 }\n",
         "3:22 script.out-of-range(rate_bps, -1, 0, 1000000000000)");
    link("queue", "forth = { queue = 1.5 }\n", "3:19 script.want-integer(queue)");
    link("jitter", "forth = { jitter = \"2h\" }\n", "3:20 script.out-of-range(jitter, 2h, 0s, 1h)");
    link("reorder by nothing", "forth = { reorder = 0.5 }\n", "3:9 script.missing-key(reorder_by, \"10ms\")");
    link("burst", "forth = { burst = { bad = 0.5 } }\n",
         "3:21 script.unknown-key-list(bad, to_bad, to_good, loss_good, loss_bad)");
    link("outage backwards", "outage = [{ since = \"2s\", until = \"1s\" }]\n",
         "3:35 script.since-after-until()");
    link("outage without start", "outage = [{ until = \"1s\" }]\n", "3:11 script.missing-key(since, \"1s\")");
    link("outage as a table", "outage = { since = \"1s\" }\n", "3:10 script.want-list(outage)");
    link("middlebox", "middlebox = [{ does = \"strip\" }]\n",
         "3:23 script.unknown-word-list(does, strip, strip-fast-open, drop-syn-data, drop-fast-open)");
    link("middlebox idle", "middlebox = [{ from = \"klient\" }]\n",
         "3:14 script.missing-key(does, \"strip-fast-open\")\n"
         "3:23 script.unknown-host(klient, client, server)");
}

void add_command_rows() {
    const auto command = [](const char *name, const QString &body, const QString &errors) {
        row(name, "[[command]]\nat = \"1s\"\n" + body, errors);
    };
    command("cable word", "cable = \"off\"\n", "4:9 script.unknown-word-list(cable, off, whole, cut)");
    command("cable and call", "cable = \"cut\"\ncall = \"close\"\n",
            "5:1 script.key-out-of-place(call, cable)");
    command("set without host", "set = { nagle = true }\n", "2:1 script.missing-key(host, \"server\")");
    command("set nothing", "host = \"client\"\nset = {}\n", "5:7 script.empty-set()");
    command("set unknown", "host = \"client\"\nset = { nagl = true }\n",
            "5:9 script.unknown-key(nagl, nagle)");
    command("set out of range", "host = \"client\"\nset = { fast_open_cookie_bytes = 18 }\n",
            "5:34 script.out-of-range(fast_open_cookie_bytes, 18, 4, 16)");
    command("set odd", "host = \"client\"\nset = { fast_open_cookie_bytes = 7 }\n",
            "5:34 script.not-a-multiple(fast_open_cookie_bytes, 7, 2)");
    command("set kind", "host = \"client\"\nset = { msl = 5, syn_cookies = \"on\" }\n",
            "5:15 script.time-needs-unit(msl, 5)\n"
            "5:32 script.unknown-word-list(syn_cookies, on, off, when-full, always)");
    command("set and call", "host = \"client\"\nset = { nagle = true }\ncall = \"close\"\n",
            "6:1 script.key-out-of-place(call, set)");
    command("set what does not go together", "host = \"client\"\nset = { min_rto = \"10min\" }\n",
            "5:19 script.rto-above-max(min_rto, 2min)");
    command("set in the wrong order",
            "host = \"client\"\nset = { min_rto = \"10min\", max_rto = \"20min\" }\n",
            "5:19 script.rto-above-max(min_rto, 2min)");
    command("set in an earlier command",
            "host = \"client\"\nset = { max_rto = \"1min\" }\n"
            "[[command]]\nat = \"500ms\"\nhost = \"client\"\nset = { initial_rto = \"90s\" }\n",
            "5:7 script.rto-above-max(initial_rto, 1min)");
}

void add_forge_rows() {
    const auto forge = [](const char *name, const QString &body, const QString &errors) {
        row(name, "[[command]]\nat = \"1s\"\nforge = { " + body + " }\n", errors);
    };
    const QString base = "to = \"server\", flags = \"RST\", seq = 1, ";
    forge("nothing", "len = 0",
          "4:9 script.missing-key(to, \"server\")\n4:9 script.missing-key(flags, \"RST\")\n"
          "4:9 script.missing-key(seq, 201)");
    forge("flags", "to = \"server\", seq = 1, flags = \"RTS\"", "4:43 script.bad-flags(RTS)");
    forge("no ack", "to = \"server\", flags = \"ACK\", seq = 1", "4:9 script.missing-key(ack, 1)");
    forge("ack without flag", base + "ack = 5", "4:50 script.ack-without-flag()");
    forge("family", base + "src_address = \"2001:db8::1\"",
          "4:64 script.address-families(2001:db8::1, 192.0.2.2)");
    forge("port", base + "src_port = 0", "4:61 script.out-of-range(src_port, 0, 1, 65535)");
    forge("window", base + "wnd = 65536", "4:56 script.out-of-range(wnd, 65536, 0, 65535)");
    forge("text", base + "len = 65536", "4:56 script.out-of-range(len, 65536, 0, 65535)");
    forge("transit", base + "transit = \"0s\"", "4:60 script.out-of-range(transit, 0s, 1us, 168h)");
    forge("numbers", base + "numbers = \"abs\"",
          "4:60 script.unknown-word-list(numbers, abs, relative, absolute)");
    const auto option = [&](const char *name, const QString &body, const QString &errors) {
        forge(name, base + "options = { " + body + " }", errors);
    };
    option("unknown option", "wscale = 1",
           "4:62 script.unknown-key-list(wscale, mss, window_scale, sack_permitted, timestamps, sack, "
           "fast_open, fast_open_experimental)");
    option("cookie of half a byte", "fast_open = \"abc\"", "4:74 script.bad-cookie(abc)");
    option("cookie of letters", "fast_open = \"cookie\"", "4:74 script.bad-cookie(cookie)");
    option("cookie too long", "fast_open = \"000102030405060708090a0b0c0d0e0f10\"",
           "4:74 script.bad-cookie(000102030405060708090a0b0c0d0e0f10)");
    option("kind of nothing", "fast_open_experimental = true",
           "4:60 script.missing-key(fast_open, \"request\")");
    option("half a block", "sack = [{ left = 1 }]", "4:70 script.missing-key(right, 1101)");
    option("five blocks",
           "sack = [{ left = 1, right = 2 }, { left = 1, right = 2 }, { left = 1, right = 2 }, { left = 1, "
           "right = 2 }, { left = 1, right = 2 }]",
           "4:170 script.too-many(sack, 4)");
    option("stamps", "timestamps = { echo_reply = 1 }", "4:75 script.missing-key(value, 1)");
    option("too long",
           "timestamps = { value = 1 }, fast_open = \"000102030405060708090a0b0c0d0e0f\", "
           "window_scale = 1, mss = 1, sack = [{ left = 1, right = 2 }]",
           "4:60 script.options-too-long(48, 40)");
}

void add_expect_rows() {
    const auto one = [](const char *name, const QString &body, const QString &errors) {
        row(name,
            "[expect]\nsegments = [{ t = \"0s\", from = \"client\", flags = \"SYN\", seq = 0, " + body +
                " }]\n",
            errors);
    };
    one("tfo", "tfo = \"cookies\"", "3:72 script.unknown-word(tfo, cookies, cookie)");
    one("options as text", "options = \"mss\"", "3:76 script.want-list(options)");
    one("unknown option", "options = [\"ts\"]",
        "3:77 script.unknown-word-list(options, ts, mss, wscale, sack-permitted, timestamps, sack, "
        "fast-open)");
    one("tfo that is no option", "tfo = \"cookie\", options = [\"mss\"]", "3:72 script.tfo-and-options()");
    one("option that is no tfo", "tfo = \"none\", options = [\"fast-open\"]",
        "3:72 script.tfo-and-options()");
    one("forged", "forged = 1", "3:75 script.want-boolean(forged)");
}

}  // namespace

class TestReaderLife : public QObject {
    Q_OBJECT

private slots:
    void mistakes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("errors");
        add_call_rows();
        add_link_rows();
        add_command_rows();
        add_forge_rows();
        add_expect_rows();
    }
    void mistakes() {
        QFETCH(QString, text);
        QFETCH(QString, errors);
        const auto file = read_scenario(text.toStdString(), "x.toml");
        QVERIFY(!file.has_value());
        QCOMPARE(brief(file.error()), errors);
    }

    void calls_and_conditions() {
        const Scenario run = read_ok(R"(
hosts.server.accepts = "manual"
[[call]]
host = "server"
call = "listen"
port = 80
backlog = 3
[[call]]
host = "client"
call = "connect"
port = 80
bytes = 200
[[call]]
host = "server"
call = "accept"
port = 80
when = "returned"
of = { host = "client", call = "connect", nth = 2 }
after = "5ms"
[[call]]
host = "server"
call = "renumber"
address = "192.0.2.9"
when = "called"
of = { host = "server", call = "accept" }
)");
        QCOMPARE(run.setup.hosts[1].accepting, sim::Accepting::Manual);
        QCOMPARE(run.setup.hosts[0].accepting, sim::Accepting::Auto);
        const auto &calls = run.setup.calls;
        QCOMPARE(calls[0].call.bytes, std::uint64_t(3));
        QCOMPARE(calls[1].call.bytes, std::uint64_t(200));
        QCOMPARE(calls[2].call.name, sim::CallName::Accept);
        QCOMPARE(calls[2].trigger.when, sim::When::Returned);
        QVERIFY((calls[2].trigger.of == sim::CallRef{0, sim::CallName::Connect, 2}));
        QCOMPARE(calls[2].trigger.delay.ns, milliseconds(5).ns);
        QVERIFY((calls[3].trigger.of == sim::CallRef{1, sim::CallName::Accept, 1}));
        QCOMPARE(to_string(*calls[3].call.address), std::string("192.0.2.9"));
    }

    void the_wire() {
        const Scenario run = read_ok(R"(
[link]
delay = "10ms"
outage = [{ since = "1s", until = "2s" }, { since = "9s" }]
middlebox = [{ does = "drop-syn-data", from = "client" }, { does = "drop-fast-open" }]
[link.forth]
jitter = "2ms"
rate_bps = 1000000
queue = 5
loss = 0.1
duplicate = 0.2
corrupt = 0.000003
reorder = 1
reorder_by = "7ms"
mark_queue = 4
mark = 0.5
burst = { to_bad = 0.5, loss_bad = 0.25 }
)");
        const sim::LinkSetup &link = run.setup.link;
        sim::Impairments wire;
        wire.jitter = milliseconds(2);
        wire.rate_bps = 1'000'000;
        wire.queue_packets = 5;
        wire.mark_queue = 4;
        wire.mark_ppm = 500'000;
        wire.loss_ppm = 100'000;
        wire.duplicate_ppm = 200'000;
        wire.corrupt_ppm = 3;
        wire.reorder_ppm = 1'000'000;
        wire.reorder_by = milliseconds(7);
        wire.burst = {500'000, 0, 0, 250'000};
        QVERIFY(link.forth == wire);
        QVERIFY(link.back == sim::Impairments{});
        const std::vector<sim::Outage> outages{{Instant{} + seconds(1), Instant{} + seconds(2)},
                                               {Instant{} + seconds(9), std::nullopt}};
        QVERIFY(link.outages == outages);
        const std::vector<sim::Middlebox> boxes{{sim::MiddleboxAct::DropSynData, sim::HostId{0}},
                                                {sim::MiddleboxAct::DropFastOpen, std::nullopt}};
        QVERIFY(link.middleboxes == boxes);
    }

    // A run changes single keys of the wire and can take back what the top level says.
    void runs_inherit_the_wire() {
        const auto file = read_scenario(
            "format = 1\n[link]\noutage = [{ since = \"1s\" }]\nforth = { loss = 0.5, queue = 3 }\n"
            "[[run]]\nname = \"a\"\n[[run]]\nname = \"b\"\nlink = { outage = [], forth = { loss = 0.0 } }\n",
            "x.toml");
        QVERIFY2(file.has_value(), file ? "" : qPrintable(brief(file.error())));
        QCOMPARE(file->runs[0].setup.link.outages.size(), std::size_t(1));
        const sim::LinkSetup &link = file->runs[1].setup.link;
        QVERIFY(link.outages.empty());
        QCOMPARE(link.forth.loss_ppm, 0u);
        QCOMPARE(link.forth.queue_packets, 3u);
    }

    void a_set_is_one_command_for_each_option() {
        const Scenario run = read_ok(
            "[[command]]\nat = \"2s\"\ncable = \"whole\"\n[[command]]\nat = \"1s\"\nhost = \"server\"\n"
            "set = { msl = \"5s\", fast_open = true, syn_cookies = \"always\", mss = 0 }\n");
        const Instant at = Instant{} + seconds(1);
        const std::vector<sim::Command> expected{
            {at, sim::SetOption{1, "msl", 5'000'000'000}},
            {at, sim::SetOption{1, "fast_open", 1}},
            {at, sim::SetOption{1, "syn_cookies", 2}},
            {at, sim::SetOption{1, "mss", 0}},
            {Instant{} + seconds(2), sim::SetCable{sim::Cable::Whole}},
        };
        QVERIFY(run.commands == expected);
    }

    // Each option changes by itself, in the order of the file, and must go together with what stands by then.
    void the_order_of_a_set_counts() {
        const Scenario run = read_ok(
            "[[command]]\nat = \"1s\"\nhost = \"server\"\nset = { max_rto = \"20min\", min_rto = "
            "\"10min\" }\n");
        QCOMPARE(run.commands.size(), std::size_t(2));
    }

    void options_count_as_commands() {
        std::string text = "format = 1\n";
        for (std::size_t i = 0; i <= kMostCommands / 2; ++i) {
            text += "[[command]]\nat = \"1s\"\nhost = \"client\"\nset = { nagle = true, sack = true }\n";
        }
        const auto file = read_scenario(text, "x.toml");
        QVERIFY(!file.has_value());
        QCOMPARE(brief(file.error()), QStringLiteral("20002:1 script.too-many(command, 10000)"));
    }

    void a_forged_segment() {
        const Scenario run = read_ok(R"(
[[command]]
at = "1s"
[command.forge]
to = "client"
connection = 2
src_address = "198.51.100.7"
src_port = 1
dst_port = 2
flags = "SYN,ACK"
numbers = "absolute"
seq = 4294967295
ack = 7
wnd = 0
len = 5
transit = "1ms"
options = { mss = 536, window_scale = 3, sack_permitted = true, fast_open = "00FF10", fast_open_experimental = true }
)");
        sim::ForgeSegment forge;
        forge.to = 0;
        forge.connection = 2;
        forge.src_address = tcp::parse_address("198.51.100.7");
        forge.src_port = 1;
        forge.dst_port = 2;
        forge.flags = tcp::Flag::Syn | tcp::Flag::Ack;
        forge.numbers = sim::ForgeNumbers::Absolute;
        forge.seq = 4'294'967'295;
        forge.ack = 7;
        forge.wnd = 0;
        forge.len = 5;
        forge.transit = milliseconds(1);
        forge.options.mss = 536;
        forge.options.window_scale = 3;
        forge.options.sack_permitted = true;
        tcp::Options::FastOpen cookie;
        cookie.len = 3;
        cookie.cookie[1] = 0xFF;
        cookie.cookie[2] = 0x10;
        cookie.experimental = true;
        forge.options.fast_open = cookie;
        QVERIFY(std::get<sim::ForgeSegment>(run.commands[0].act) == forge);
    }

    void rows_of_options() {
        const Scenario run = read_ok(
            "[expect]\nsegments = [{ t = \"0s\", from = \"client\", flags = \"SYN\", seq = 0, tfo = "
            "\"request\", "
            "options = [\"mss\", \"fast-open\"], forged = false }, { t = \"0s\", from = \"client\", "
            "flags = \"RST\", seq = 0, options = [], forged = true }]\n");
        OptionSet set;
        set.insert(OptionKind::Mss);
        set.insert(OptionKind::FastOpen);
        const auto &rows = run.expect->segments;
        QVERIFY(rows[0].options == set);
        QVERIFY(rows[0].fast_open == FastOpenSeen::Request);
        QVERIFY(rows[0].origin == sim::Origin::Host);
        QVERIFY(rows[1].options == OptionSet{});
        QVERIFY(rows[1].origin == sim::Origin::Forged);
        QVERIFY(!rows[1].fast_open);
    }
};

QTEST_APPLESS_MAIN(TestReaderLife)
#include "test_reader_life.moc"
