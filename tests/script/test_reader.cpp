// What is wrong with a file is said with its place and with what to write instead: one row a mistake.
#include <QTest>

#include "core/script/diagnostics.h"
#include "core/script/limits.h"
#include "core/script/reader.h"
#include "core/tcp/config_fields.h"
#include "core/tcp/profiles.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::script;

namespace {

// The text of a row stands after this line, so that its first line is line 2.
const QString kFormatLine = QStringLiteral("format = 1\n");

void row(const char *name, const QString &text, const QString &errors) {
    QTest::newRow(name) << kFormatLine + text << errors;
}
void whole(const char *name, const QString &text, const QString &errors) {
    QTest::newRow(name) << text << errors;
}

void add_format_rows() {
    whole("empty", "", "1:1 script.no-format()");
    whole("no format", "seed = 1\n", "1:1 script.no-format()");
    whole("format late", "seed = 1\nformat = 1\n", "2:1 script.format-not-first()");
    whole("format text", "format = \"1\"\n", "1:10 script.bad-format()");
    whole("format zero", "format = 0\n", "1:10 script.bad-format()");
    whole("format newer", "format = 3\nbrand_new = 1\n", "1:10 script.newer-format(3, 2)");
    row("twice the same key", "seed = 1\nseed = 2\n",
        "3:8 script.syntax(Error while parsing key-value pair: cannot redefine existing integer 'seed')");
    row("not toml", "seed 1\n",
        "2:6 script.syntax(Error while parsing key-value pair: expected '=', saw '1')");
}

void add_key_rows() {
    row("unknown key", "sede = 1\n", "2:1 script.unknown-key(sede, seed)");
    row("unknown key, other spelling", "run-for = \"1s\"\n", "2:1 script.unknown-key(run-for, run_for)");
    row("unknown key, nothing near", "wavelength = 1\n",
        "2:1 script.unknown-key-list(wavelength, format, id, title, description, profile, seed, run_for, "
        "shown, hosts, link, call, fault, command, expect, checksum, branch, run)");
    row("unknown key in title", "[title]\nde = \"x\"\n", "3:1 script.unknown-key-list(de, en, zh)");
    row("unknown key in host", "[hosts.client]\nadress = \"1.2.3.4\"\n",
        "3:1 script.unknown-key(adress, address)");
    row("unknown option", "hosts.client.options = { mms = 5 }\n", "2:26 script.unknown-key(mms, mss)");
    row("unknown key in link", "[link]\ndelays = \"1s\"\n", "3:1 script.unknown-key(delays, delay)");
    row("unknown key in call", "[[call]]\nhost = \"client\"\ncall = \"close\"\nbyte = 1\n",
        "5:1 script.unknown-key(byte, bytes)");
    row("unknown key in fault", "[[fault]]\naction = \"drop\"\nfrom = \"client\"\nflag = \"SYN\"\n",
        "5:1 script.unknown-key(flag, flags)");
    row("unknown key in command", "[[command]]\nat = \"1s\"\nhost = \"client\"\ncall = \"close\"\ndoo = 1\n",
        "6:1 script.unknown-key(doo, do)");
    row("unknown key in segment",
        "[[command]]\nat = \"1s\"\ndo = \"drop\"\nsegment = { from = \"client\", nr = 1, nth = 1 }\n",
        "5:30 script.unknown-key-list(nr, from, to, nth)");
    row("unknown key in run", "[[run]]\nname = \"main\"\nfaults = []\n",
        "4:1 script.unknown-key(faults, fault)");
    row("unknown key in expect", "[expect]\nsegment = []\n", "3:1 script.unknown-key(segment, segments)");
    row("unknown key in a row",
        "[expect]\nsegments = [{ t = \"0s\", from = \"client\", flags = \"SYN\", sec = 0, seq = 0 }]\n",
        "3:57 script.unknown-key(sec, seq)");
    row("unknown key in an expected call",
        "[expect]\ncalls = [{ host = \"client\", call = \"read\", eror = \"E\" }]\n",
        "3:44 script.unknown-key(eror, error)");
    row("several mistakes", "sede = 1\nprofile = \"ctp\"\n[link]\ndelay = 5\n",
        "2:1 script.unknown-key(sede, seed)\n3:11 script.unknown-word-list(profile, ctp, textbook, rfc, "
        "linux)\n"
        "5:9 script.time-needs-unit(delay, 5)");
}

void add_value_rows() {
    row("seed as text", "seed = \"1\"\n", "2:8 script.want-integer(seed)");
    row("seed negative", "seed = -1\n", "2:8 script.out-of-range(seed, -1, 0, 9223372036854775807)");
    row("id with blanks", "id = \"My Run\"\n", "2:6 script.bad-name(My Run, 40)");
    row("id as number", "id = 5\n", "2:6 script.want-text(id)");
    row("title as text", "title = \"x\"\n", "2:9 script.want-table(title)");
    row("profile near", "profile = \"textbok\"\n", "2:11 script.unknown-word(profile, textbok, textbook)");
    row("time without unit", "run_for = \"5\"\n", "2:11 script.not-a-time(run_for, 5)");
    row("time as number", "run_for = 5\n", "2:11 script.time-needs-unit(run_for, 5)");
    row("time as truth", "run_for = true\n", "2:11 script.want-time(run_for)");
    row("time nothing", "run_for = \"0s\"\n", "2:11 script.out-of-range(run_for, 0s, 1ns, 168h)");
    row("time too long", "run_for = \"8000h\"\n", "2:11 script.out-of-range(run_for, 8000h, 1ns, 168h)");
    row("time negative", "run_for = \"-1s\"\n", "2:11 script.not-a-time(run_for, -1s)");
    row("call as table", "[call]\nhost = \"client\"\n", "2:1 script.want-list(call)");
    row("call of numbers", "call = [1]\n", "2:9 script.want-table(call)");
    row("date", "seed = 1979-05-27\n", "2:8 script.want-integer(seed)");
}

void add_host_rows() {
    row("three hosts", "[hosts]\na = {}\nb = {}\nc = {}\n", "5:1 script.hosts-two(c)");
    row("one strange host", "[hosts.alice]\n", "2:8 script.hosts-one(alice)");
    row("host name", "[hosts]\nA = {}\nb = {}\n", "3:1 script.bad-name(A, 40)");
    row("host name taken", "[hosts]\nseq = {}\nb = {}\n", "3:1 script.host-name-taken(seq)");
    row("host as number", "[hosts]\nclient = 5\n", "3:10 script.want-table(client)");
    row("address", "hosts.client.address = \"1.2.3\"\n", "2:24 script.bad-address(1.2.3)");
    row("address any", "hosts.client.address = \"0.0.0.0\"\n", "2:24 script.bad-address(0.0.0.0)");
    row("address multicast", "hosts.client.address = \"ff02::1\"\n", "2:24 script.bad-address(ff02::1)");
    row("address families",
        "[hosts]\nclient = { address = \"192.0.2.1\" }\nserver = { address = \"2001:db8::2\" }\n",
        "2:1 script.address-families(192.0.2.1, 2001:db8::2)");
    row("same address", "[hosts]\nclient = { address = \"192.0.2.2\" }\n",
        "2:1 script.address-same(192.0.2.2)");
    row("isn too big", "hosts.client.isn = 4294967296\n",
        "2:20 script.out-of-range(isn, 4294967296, 0, 4294967295)");
    row("isn word", "hosts.client.isn = \"chance\"\n", "2:20 script.want-isn()");
    row("isn empty", "hosts.client.isn = []\n", "2:20 script.isn-list(100)");
    row("isn text in list", "hosts.client.isn = [1, \"2\"]\n", "2:24 script.want-integer(isn)");
    row("reads", "hosts.client.reads = \"autos\"\n", "2:22 script.unknown-word(reads, autos, auto)");
    row("first port", "hosts.client.first_port = 0\n", "2:27 script.out-of-range(first_port, 0, 1, 65535)");
    row("mss", "hosts.client.options.mss = -1\n", "2:28 script.out-of-range(mss, -1, 0, 65535)");
    row("window scale", "hosts.client.options.window_scale = 15\n",
        "2:37 script.out-of-range(window_scale, 15, 0, 14)");
    row("odd cookie", "hosts.client.options.fast_open_cookie_bytes = 5\n",
        "2:47 script.not-a-multiple(fast_open_cookie_bytes, 5, 2)");
    row("accepts", "hosts.client.accepts = \"manuel\"\n",
        "2:24 script.unknown-word(accepts, manuel, manual)");
    row("buffer", "hosts.client.options.receive_buffer_bytes = 0\n",
        "2:45 script.out-of-range(receive_buffer_bytes, 0, 1, 1073741824)");
    row("rto range", "hosts.client.options.initial_rto = \"1us\"\n",
        "2:36 script.out-of-range(initial_rto, 1us, 1ms, 1h)");
    row("rto above max", "hosts.client.options = { min_rto = \"10min\" }\n",
        "2:36 script.rto-above-max(min_rto, 2min)");
    row("switch", "hosts.client.options.nagle = \"on\"\n", "2:30 script.want-boolean(nagle)");
    row("choice", "hosts.client.options.fin = \"apartt\"\n", "2:28 script.unknown-word(fin, apartt, apart)");
    row("delay twice", "[link]\ndelay = \"1s\"\ndelay_back = \"1s\"\n", "3:1 script.delay-twice()");
    row("no delay", "[link]\ndelay = \"0s\"\n", "3:9 script.out-of-range(delay, 0s, 1us, 1h)");
    row("unknown host in run", "[[run]]\nname = \"b\"\nhosts.clent.isn = 1\n",
        "4:7 script.unknown-host(clent, client, server)");
}

void add_call_rows() {
    const auto call = [](const char *name, const QString &body, const QString &errors) {
        row(name, "run_for = \"5s\"\n[[call]]\n" + body, errors);
    };
    call("call without anything", "",
         "3:1 script.missing-key(host, \"client\")\n3:1 script.missing-key(call, \"connect\")");
    call("unknown host", "host = \"cleint\"\ncall = \"close\"\n",
         "4:8 script.unknown-host(cleint, client, server)");
    call("unknown call", "host = \"client\"\ncall = \"conect\"\n",
         "5:8 script.unknown-word(call, conect, connect)");
    call("connect to nothing", "host = \"client\"\ncall = \"connect\"\n", "3:1 script.missing-key(port, 80)");
    call("connect to itself", "host = \"client\"\ncall = \"connect\"\nport = 80\nto = \"client\"\n",
         "7:6 script.to-itself(client, server)");
    call("port zero", "host = \"server\"\ncall = \"listen\"\nport = 0\n",
         "6:8 script.out-of-range(port, 0, 1, 65535)");
    call("port high", "host = \"server\"\ncall = \"listen\"\nport = 65536\n",
         "6:8 script.out-of-range(port, 65536, 1, 65535)");
    call("write nothing", "host = \"client\"\ncall = \"write\"\n", "3:1 script.missing-key(bytes, 100)");
    call("bytes for listen", "host = \"client\"\ncall = \"listen\"\nport = 80\nbytes = 5\n",
         "7:1 script.key-out-of-place(bytes, listen)");
    call("at and when", "host = \"client\"\ncall = \"close\"\nat = \"1s\"\nwhen = \"eof\"\n",
         "6:1 script.at-and-when()");
    call("after without when", "host = \"client\"\ncall = \"close\"\nafter = \"1s\"\n",
         "6:1 script.key-out-of-place(after, at)");
    call("unknown condition", "host = \"client\"\ncall = \"close\"\nwhen = \"eoff\"\n",
         "6:8 script.unknown-word(when, eoff, eof)");
    call("read without count", "host = \"client\"\ncall = \"close\"\nwhen = \"read\"\n",
         "3:1 script.missing-key(read_bytes, 100)");
    call("count without read", "host = \"client\"\ncall = \"close\"\nwhen = \"eof\"\nread_bytes = 4\n",
         "7:1 script.key-out-of-place(read_bytes, when = \"eof\")");
    call("after the end", "host = \"client\"\ncall = \"close\"\nat = \"6s\"\n",
         "6:6 script.after-end(at, 6s, 5s)");
    call("too much work",
         "host = \"client\"\ncall = \"write\"\nbytes = 3000000\n[hosts.server.options]\nmss = 1\n",
         "1:1 script.too-much-work(3000000, 1, 2000000)");
    call("a write too big", "host = \"client\"\ncall = \"write\"\nbytes = 99999999999\n",
         "6:9 script.out-of-range(bytes, 99999999999, 1, 1073741824)");
}

void add_wire_rows() {
    const auto fault = [](const char *name, const QString &body, const QString &errors) {
        row(name, "[[fault]]\n" + body, errors);
    };
    fault("fault without anything", "",
          "2:1 script.missing-key(action, \"drop\")\n2:1 script.missing-key(from, \"client\")");
    fault("unknown action", "action = \"dorp\"\nfrom = \"client\"\n",
          "3:10 script.unknown-word(action, dorp, drop)");
    fault("nth zero", "action = \"drop\"\nfrom = \"client\"\nnth = 0\n",
          "5:7 script.out-of-range(nth, 0, 1, 4294967295)");
    fault("flags", "action = \"drop\"\nfrom = \"client\"\nflags = \"SYN, ACK\"\n",
          "5:9 script.bad-flags(SYN, ACK)");
    fault("seq", "action = \"drop\"\nfrom = \"client\"\nseq = 4294967296\n",
          "5:7 script.out-of-range(seq, 4294967296, 0, 4294967295)");
    fault("data", "action = \"drop\"\nfrom = \"client\"\ndata = 1\n", "5:8 script.want-boolean(data)");
    fault("since after until", "action = \"drop\"\nfrom = \"client\"\nsince = \"2s\"\nuntil = \"1s\"\n",
          "6:9 script.since-after-until()");
    fault("probability high", "action = \"drop\"\nfrom = \"client\"\nprobability = 1.5\n",
          "5:15 script.want-probability(probability)");
    fault("probability fine", "action = \"drop\"\nfrom = \"client\"\nprobability = 0.12345678\n",
          "5:15 script.want-probability(probability)");
    fault("probability nan", "action = \"drop\"\nfrom = \"client\"\nprobability = nan\n",
          "5:15 script.want-probability(probability)");
    fault("probability text", "action = \"drop\"\nfrom = \"client\"\nprobability = \"10%\"\n",
          "5:15 script.want-probability(probability)");
    fault("delay by nothing", "action = \"delay\"\nfrom = \"client\"\n",
          "2:1 script.missing-key(by, \"200ms\")");
    fault("drop by", "action = \"drop\"\nfrom = \"client\"\nby = \"1s\"\n",
          "5:1 script.key-out-of-place(by, drop)");
    fault("copy twice", "action = \"duplicate\"\nfrom = \"client\"\nby = \"1s\"\ncopy_at = \"1s\"\n",
          "6:1 script.key-out-of-place(copy_at, by)");
    const auto command = [](const char *name, const QString &body, const QString &errors) {
        row(name, "[[command]]\n" + body, errors);
    };
    command("command without at", "host = \"client\"\ncall = \"close\"\n",
            "2:1 script.missing-key(at, \"200ms\")");
    command("do without segment", "at = \"1s\"\ndo = \"drop\"\n",
            "2:1 script.missing-key(segment, { from = \"client\", nth = 1 })");
    command("segment without do", "at = \"1s\"\nsegment = { from = \"client\", nth = 1 }\n",
            "2:1 script.missing-key(do, \"drop\")");
    command("segment and call",
            "at = \"1s\"\nsegment = { from = \"client\", nth = 1 }\ndo = \"drop\"\ncall = \"close\"\n",
            "6:1 script.key-out-of-place(call, segment)");
    command("segment incomplete", "at = \"1s\"\nsegment = {}\ndo = \"drop\"\n",
            "4:11 script.missing-key(from, \"client\")\n4:11 script.missing-key(nth, 1)");
    command("release by",
            "at = \"1s\"\nsegment = { from = \"client\", nth = 1 }\ndo = \"release\"\nby = \"1s\"\n",
            "6:1 script.key-out-of-place(by, release)");
}

void add_run_rows() {
    row("run without name", "[[run]]\n", "2:1 script.missing-key(name, \"main\")");
    row("run name", "[[run]]\nname = \"B\"\n", "3:8 script.bad-name(B, 40)");
    row("run twice", "[[run]]\nname = \"b\"\n[[run]]\nname = \"b\"\n", "5:8 script.run-twice(b)");
    row("no runs", "run = []\n", "2:7 script.no-runs()");
    row("expect beside runs", "[expect]\n[[run]]\nname = \"b\"\n", "2:2 script.expect-in-run()");
    row("a mistake that two runs inherit",
        "[link]\ndelay = 5\n[[run]]\nname = \"a\"\n[[run]]\nname = \"b\"\n",
        "3:9 script.time-needs-unit(delay, 5)");
}

void add_expect_rows() {
    const auto zero = [](const char *name, const QString &words, const QString &errors) {
        row(name, "[expect]\nzero = \"" + words + "\"\n", errors);
    };
    zero("zero empty", "", "3:8 script.bad-zero()");
    zero("zero word", "begin", "3:8 script.bad-zero(begin)");
    zero("zero start and more", "start now", "3:8 script.bad-zero(now)");
    zero("zero call short", "call client", "3:8 script.bad-zero(call client)");
    zero("zero call host", "call me close", "3:8 script.unknown-host(me, client, server)");
    zero("zero call name", "call client shut", "3:8 script.bad-zero(shut)");
    zero("zero call number", "call client close 0", "3:8 script.bad-zero(0)");
    zero("zero segment host", "segment me SYN", "3:8 script.unknown-host(me, client, server)");
    zero("zero segment flags", "segment client SIN", "3:8 script.bad-zero(SIN)");
    zero("zero segment to itself", "segment client->client", "3:8 script.bad-zero(client->client)");
    zero("zero segment seq", "segment client seq=x", "3:8 script.bad-zero(seq=x)");
    const auto one = [](const char *name, const QString &body, const QString &errors) {
        row(name, "[expect]\nsegments = [{ " + body + " }]\n", errors);
    };
    one("row empty", "len = 0",
        "3:13 script.missing-key(t, \"50ms\")\n3:13 script.missing-key(from, \"client\")\n"
        "3:13 script.missing-key(flags, \"SYN,ACK\")\n3:13 script.missing-key(seq, 0)");
    one("ack without flag", "t = \"0s\", from = \"client\", flags = \"SYN\", seq = 0, ack = 1",
        "3:66 script.ack-without-flag()");
    one("flag without ack", "t = \"0s\", from = \"client\", flags = \"ACK\", seq = 0",
        "3:13 script.missing-key(ack, 1)");
    one("state", "t = \"0s\", from = \"client\", flags = \"SYN\", seq = 0, server = \"SYN-RCVD\"",
        "3:75 script.unknown-word-list(server, SYN-RCVD, CLOSED, LISTEN, SYN-SENT, SYN-RECEIVED, "
        "ESTABLISHED, "
        "FIN-WAIT-1, FIN-WAIT-2, CLOSE-WAIT, CLOSING, LAST-ACK, TIME-WAIT)");
    one("fate", "t = \"0s\", from = \"client\", flags = \"SYN\", seq = 0, fate = \"loss\"",
        "3:73 script.unknown-word(fate, loss, lost)");
    row("rows in no order",
        "[expect]\nsegments = [\n{ t = \"1s\", from = \"client\", flags = \"SYN\", seq = 0 },\n"
        "{ t = \"0s\", from = \"client\", flags = \"SYN\", seq = 0 },\n]\n",
        "5:1 script.rows-out-of-order()");
    row("row after until",
        "[expect]\nuntil = \"1s\"\nsegments = [{ t = \"2s\", from = \"client\", flags = \"SYN\", seq = 0 "
        "}]\n",
        "4:13 script.row-after-until(2s, 1s)");
    row("no rows", "[expect]\nsegments = []\n", "3:12 script.no-rows()");
    row("final host", "[expect]\nfinal = { me = \"CLOSED\" }\n",
        "3:11 script.unknown-host(me, client, server)");
    row("error name", "[expect]\ncalls = [{ host = \"client\", call = \"read\", error = \"refused\" }]\n",
        "3:52 script.bad-error-name(refused)");
}

}  // namespace

class TestReader : public QObject {
    Q_OBJECT

private slots:
    void mistakes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("errors");
        add_format_rows();
        add_key_rows();
        add_value_rows();
        add_host_rows();
        add_call_rows();
        add_wire_rows();
        add_run_rows();
        add_expect_rows();
    }
    void mistakes() {
        QFETCH(QString, text);
        QFETCH(QString, errors);
        const auto file = read_scenario(text.toStdString(), "x.toml");
        QVERIFY(!file.has_value());
        QCOMPARE(brief(file.error()), errors);
        QCOMPARE(file.error().front().file, std::string("x.toml"));
    }

    void an_empty_scenario_has_all_defaults() {
        const auto file = read_scenario("format = 1\n", "x.toml");
        QVERIFY2(file.has_value(), file ? "" : qPrintable(brief(file.error())));
        QCOMPARE(file->runs.size(), std::size_t(1));
        const Scenario &run = file->runs[0];
        QCOMPARE(run.name, std::string("main"));
        QCOMPARE(run.setup.profile, std::string("textbook"));
        QCOMPARE(run.setup.hosts[0].name, std::string("client"));
        QCOMPARE(to_string(run.setup.hosts[1].address), std::string("192.0.2.2"));
        QCOMPARE(run.setup.hosts[0].isns, std::vector<std::uint32_t>{1000});
        QCOMPARE(run.setup.hosts[1].isns, std::vector<std::uint32_t>{2000});
        QCOMPARE(run.setup.link.delay_back.ns, milliseconds(50).ns);
        QVERIFY(!run.run_for && !run.expect);
    }

    void the_first_host_in_the_file_is_the_first() {
        const auto file =
            read_scenario("format = 1\n[hosts.zoe]\naddress = \"2001:db8::9\"\n[hosts.adam]\n", "x.toml");
        QVERIFY2(file.has_value(), file ? "" : qPrintable(brief(file.error())));
        const sim::Setup &setup = file->runs[0].setup;
        QCOMPARE(setup.hosts[0].name, std::string("zoe"));
        QCOMPARE(setup.hosts[1].name, std::string("adam"));
        QCOMPARE(to_string(setup.hosts[1].address), std::string("2001:db8::2"));
    }

    void profiles_are_where_options_start() {
        const auto file = read_scenario(
            "format = 1\nprofile = \"rfc\"\nhosts.client.options.mss = 100\n[[run]]\nname = "
            "\"main\"\n[[run]]\n"
            "name = \"b\"\nprofile = \"textbook\"\n",
            "x.toml");
        QVERIFY2(file.has_value(), file ? "" : qPrintable(brief(file.error())));
        tcp::Config rfc = *tcp::profile_config("rfc");
        rfc.mss = 100;
        QVERIFY(file->runs[0].setup.hosts[0].config == rfc);
        QVERIFY(file->runs[0].setup.hosts[0].isns.empty());
        tcp::Config textbook;
        textbook.mss = 100;
        QVERIFY(file->runs[1].setup.hosts[0].config == textbook);
        QCOMPARE(file->runs[1].setup.hosts[0].isns, std::vector<std::uint32_t>{1000});
    }

    void commands_are_sorted_by_time() {
        const auto file = read_scenario(
            "format = 1\n[[command]]\nat = \"2s\"\nhost = \"client\"\ncall = \"close\"\n[[command]]\nat = "
            "\"1s\"\n"
            "host = \"client\"\ncall = \"shutdown\"\n[[command]]\nat = \"2s\"\nhost = \"client\"\ncall = "
            "\"abort\"\n",
            "x.toml");
        QVERIFY2(file.has_value(), file ? "" : qPrintable(brief(file.error())));
        QStringList names;
        for (const sim::Command &command : file->runs[0].commands) {
            names << QString::fromStdString(
                std::string(to_string(std::get<sim::CallSpec>(command.act).name)));
        }
        QCOMPARE(names, (QStringList{"shutdown", "close", "abort"}));
    }

    void at_most_fifty_errors() {
        std::string text = "format = 1\n";
        for (int i = 0; i < 500; ++i)
            text += "wrong" + std::to_string(i) + " = 1\n";
        const auto file = read_scenario(text, "x.toml");
        QVERIFY(!file.has_value());
        QCOMPARE(file.error().size(), Diagnostics::kMostErrors);
    }

    void too_many_entries_are_refused() {
        std::string text = "format = 1\n";
        for (std::size_t i = 0; i <= kMostCalls; ++i)
            text += "[[call]]\nhost = \"client\"\ncall = \"close\"\n";
        const auto file = read_scenario(text, "x.toml");
        QVERIFY(!file.has_value());
        QCOMPARE(brief(file.error()), QStringLiteral("3002:1 script.too-many(call, 1000)"));
    }
};

QTEST_APPLESS_MAIN(TestReader)
#include "test_reader.moc"
