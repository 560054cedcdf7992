// `run --json` keeps the form that docs/run-json.md promises, for every run of every built-in scenario.

#include <QtTest>

#include <functional>
#include <nlohmann/json.hpp>

#include "tests/app/program.h"

using namespace theater::test;
using Json = nlohmann::ordered_json;

namespace {

enum class Kind {
    Integer,
    NullableInteger,
    String,
    NullableString,
    Bool,
    Object,
    Strings,
    Integers,
    Objects,
    Cause,
    Value
};

struct Key {
    const char *name;
    Kind kind;
};

// In the order in which they stand in a line.
const std::map<std::string, std::vector<Key>> kKeys = {
    {"segment",
     {{"conn", Kind::Integer},
      {"from", Kind::NullableString},
      {"to", Kind::NullableString},
      {"src", Kind::String},
      {"dst", Kind::String},
      {"flags", Kind::Strings},
      {"seq", Kind::Integer},
      {"ack", Kind::NullableInteger},
      {"seq_rel", Kind::Integer},
      {"ack_rel", Kind::NullableInteger},
      {"len", Kind::Integer},
      {"win", Kind::Integer},
      {"win_bytes", Kind::Integer},
      {"options", Kind::Object},
      {"retransmission", Kind::Bool},
      {"forged", Kind::Bool},
      {"fate", Kind::String},
      {"arrivals_ns", Kind::Integers}}},
    {"state",
     {{"host", Kind::String}, {"conn", Kind::Integer}, {"from", Kind::String}, {"to", Kind::String}}},
    {"call",
     {{"host", Kind::String},
      {"conn", Kind::Integer},
      {"name", Kind::String},
      {"args", Kind::Object},
      {"result", Kind::NullableInteger},
      {"error", Kind::NullableString}}},
    {"deliver",
     {{"host", Kind::String}, {"conn", Kind::Integer}, {"offset", Kind::Integer}, {"len", Kind::Integer}}},
    {"arrive", {{"host", Kind::String}, {"segment", Kind::Integer}, {"conn", Kind::Integer}}},
    {"timer",
     {{"host", Kind::String},
      {"conn", Kind::Integer},
      {"name", Kind::String},
      {"action", Kind::String},
      {"deadline_ns", Kind::Integer}}},
    {"step",
     {{"host", Kind::String},
      {"conn", Kind::Integer},
      {"segment", Kind::Integer},
      {"step", Kind::String},
      {"section", Kind::String},
      {"verdict", Kind::String}}},
    {"note",
     {{"text_id", Kind::String},
      {"args", Kind::Strings},
      {"rfc", Kind::NullableString},
      {"host", Kind::NullableString},
      {"conn", Kind::Integer}}},
    {"option", {{"host", Kind::String}, {"name", Kind::String}, {"from", Kind::Value}, {"to", Kind::Value}}},
    {"measure",
     {{"host", Kind::String}, {"conn", Kind::Integer}, {"quantity", Kind::String}, {"value", Kind::Integer}}},
    {"congestion",
     {{"host", Kind::String}, {"conn", Kind::Integer}, {"event", Kind::String}, {"section", Kind::String}}},
    {"meta",
     {{"profile", Kind::String},
      {"seed", Kind::Integer},
      {"hosts", Kind::Strings},
      {"not_tcp", Kind::Objects}}},
    {"figures",
     {{"conn", Kind::Integer},
      {"client", Kind::String},
      {"server", Kind::String},
      {"connect_ns", Kind::Integer},
      {"first_byte_ns", Kind::NullableInteger},
      {"answer_ns", Kind::NullableInteger},
      {"round_trips", Kind::NullableInteger},
      {"round_trips_saved", Kind::Integer},
      {"retransmissions", Kind::Integer}}},
};

bool is_list(const Json &value, bool (Json::*check)() const) {
    return value.is_array() &&
           std::all_of(value.begin(), value.end(), [&](const Json &item) { return (item.*check)(); });
}

bool fits(const Json &value, Kind kind) {
    switch (kind) {
        case Kind::Integer: return value.is_number_integer();
        case Kind::NullableInteger:
        case Kind::Cause: return value.is_null() || value.is_number_integer();
        case Kind::String: return value.is_string() && !value.get<std::string>().empty();
        case Kind::NullableString: return value.is_null() || fits(value, Kind::String);
        case Kind::Bool: return value.is_boolean();
        case Kind::Object: return value.is_object();
        case Kind::Strings: return is_list(value, &Json::is_string);
        case Kind::Integers: return is_list(value, &Json::is_number_integer);
        case Kind::Objects: return is_list(value, &Json::is_object);
        case Kind::Value: return value.is_boolean() || value.is_number_integer() || value.is_string();
    }
    return false;
}

/// What is wrong with the keys of a line; empty if nothing is.
std::string fault_of_keys(const Json &line) {
    std::vector<Key> keys = {
        {"kind", Kind::String}, {"id", Kind::Integer}, {"cause", Kind::Cause}, {"t_ns", Kind::Integer}};
    const auto own = kKeys.find(line.value("kind", ""));
    if (own == kKeys.end()) {
        return "unknown kind";
    }
    keys.insert(keys.end(), own->second.begin(), own->second.end());
    if (line.value("forged", false)) {
        keys.push_back({"by", Kind::String});
    }
    if (line.size() != keys.size()) {
        return "has " + std::to_string(line.size()) + " keys";
    }
    auto at = line.begin();
    for (const Key &key : keys) {
        if (at.key() != key.name || !fits(at.value(), key.kind)) {
            return std::string("wrong at ") + key.name;
        }
        ++at;
    }
    return {};
}

const std::vector<std::string> kFlags = {"SYN", "FIN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"};
const std::vector<std::string> kStates = {"CLOSED",      "LISTEN",     "SYN-SENT",   "SYN-RECEIVED",
                                          "ESTABLISHED", "FIN-WAIT-1", "FIN-WAIT-2", "CLOSE-WAIT",
                                          "CLOSING",     "LAST-ACK",   "TIME-WAIT"};

bool has(const std::vector<std::string> &list, const std::string &word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string fault_of_segment(const Json &line) {
    std::size_t last = 0;
    bool acks = false;
    for (const std::string flag : line["flags"]) {
        const std::size_t place = std::find(kFlags.begin(), kFlags.end(), flag) - kFlags.begin();
        if (place == kFlags.size() || (last > 0 && place + 1 <= last)) {
            return "flags out of order";
        }
        last = place + 1;
        acks = acks || flag == "ACK";
    }
    if (acks == line["ack"].is_null() || acks == line["ack_rel"].is_null()) {
        return "ack without ACK, or the other way round";
    }
    const std::string fate = line["fate"];
    const std::size_t arrivals = line["arrivals_ns"].size();
    const std::map<std::string, std::pair<std::size_t, std::size_t>> allowed = {
        {"lost", {0, 0}},    {"in_flight", {0, 1}},   {"held", {0, 1}},    {"corrupted", {0, 2}},
        {"altered", {1, 2}}, {"duplicated", {2, 99}}, {"delayed", {1, 1}}, {"delivered", {1, 1}}};
    const auto range = allowed.find(fate);
    if (range == allowed.end() || arrivals < range->second.first || arrivals > range->second.second) {
        return "fate " + fate + " with " + std::to_string(arrivals) + " arrivals";
    }
    for (const std::int64_t at : line["arrivals_ns"]) {
        if (at < line["t_ns"].get<std::int64_t>()) {
            return "arrives before it was sent";
        }
    }
    const std::vector<std::string> options = {"mss",  "wscale", "sack_permitted",  "ts",
                                              "sack", "tfo",    "tfo_experimental"};
    for (const auto &[name, value] : line["options"].items()) {
        if (!has(options, name) || value == false || value.is_null()) {
            return "option " + name;
        }
    }
    return {};
}

/// The one line that is wanted; null if there is none, and text if there are several.
Json only(const QString &text, const std::function<bool(const Json &)> &wanted) {
    Json found;
    for (const QString &line : lines_of(text)) {
        const Json json = Json::parse(line.toStdString());
        if (wanted(json)) {
            found = found.is_null() ? json : Json("several");
        }
    }
    return found;
}

}  // namespace

class TestJsonLines : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(all_runs().size() >= 6, "list --json shows no scenarios"); }

    void every_line_keeps_the_form_data() {
        QTest::addColumn<QString>("name");
        for (const QString &name : all_runs()) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void every_line_keeps_the_form() {
        QFETCH(QString, name);
        const Outcome outcome = run_program({"run", name, "--json"});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.err, QString());

        std::map<std::int64_t, Json> by_id;
        std::int64_t last_time = 0, last_id = -1;
        int segments = 0;
        QVERIFY2(lines_of(outcome.out).front().startsWith(R"({"kind":"meta",)"), "no meta line");
        for (const QString &text : lines_of(outcome.out)) {
            const Json line = Json::parse(text.toStdString(), nullptr, false);
            QVERIFY2(!line.is_discarded(), qPrintable(text));
            std::string fault = fault_of_keys(line);
            if (fault.empty() && line["kind"] == "segment") {
                fault = fault_of_segment(line);
                ++segments;
            }
            QVERIFY2(fault.empty(), (fault + ": " + text.toStdString()).c_str());
            const std::int64_t id = line["id"], time = line["t_ns"];
            QVERIFY2(time > last_time || (time == last_time && id > last_id),
                     qPrintable("out of order: " + text));
            QVERIFY2(!by_id.contains(id), qPrintable("the id is not unique: " + text));
            QVERIFY2(line["cause"].is_null() || by_id.contains(line["cause"]),
                     qPrintable("the cause is no earlier line: " + text));
            if (line["kind"] == "state") {
                QVERIFY2(has(kStates, line["from"]) && has(kStates, line["to"]), qPrintable(text));
            }
            if (line["kind"] == "arrive" || line["kind"] == "step") {
                QVERIFY2(by_id.contains(line["segment"]) && by_id[line["segment"]]["kind"] == "segment",
                         qPrintable("about no segment: " + text));
            }
            last_time = time;
            last_id = id;
            by_id[id] = line;
        }
        QVERIFY2(segments > 0, "no segment at all");
        check_arrivals(by_id);
    }

    /// The arrivals of a segment's line are those of its arrive lines, and both ends give it the same conn.
    static void check_arrivals(const std::map<std::int64_t, Json> &by_id) {
        std::map<std::int64_t, std::vector<std::int64_t>> arrived;
        for (const auto &[id, line] : by_id) {
            if (line["kind"] == "arrive") {
                const Json &segment = by_id.at(line["segment"]);
                arrived[line["segment"]].push_back(line["t_ns"]);
                QCOMPARE(line["conn"].get<int>(), segment["conn"].get<int>());
                QCOMPARE(line["host"].get<std::string>(), segment["to"].get<std::string>());
            }
        }
        for (const auto &[id, line] : by_id) {
            if (line["kind"] == "segment") {
                QCOMPARE(line["arrivals_ns"].get<std::vector<std::int64_t>>(), arrived[id]);
            }
        }
    }

    void two_runs_are_identical() {
        for (const QString &name : all_runs()) {
            QCOMPARE(run_program({"run", name, "--json"}).out, run_program({"run", name, "--json"}).out);
        }
    }

    /// The worked example of the issue, number by number.
    void the_handshake_has_its_numbers() {
        std::vector<Json> segments;
        for (const QString &text : lines_of(run_program({"run", "hs-three-way", "--json"}).out)) {
            const Json line = Json::parse(text.toStdString());
            if (line["kind"] == "segment") {
                segments.push_back(line);
            }
        }
        QCOMPARE(segments.size(), std::size_t{3});
        const Json &answer = segments[1];
        QCOMPARE(answer["flags"].dump(), std::string(R"(["SYN","ACK"])"));
        QCOMPARE(answer["from"].get<std::string>(), std::string("server"));
        QCOMPARE(answer["seq_rel"].get<int>(), 0);
        QCOMPARE(answer["ack_rel"].get<int>(), 1);
        QCOMPARE(answer["options"].dump(), std::string(R"({"mss":1460})"));
        QCOMPARE(answer["t_ns"].get<std::int64_t>() - segments[0]["t_ns"].get<std::int64_t>(), 50'000'000);
        QCOMPARE(segments[0]["ack"].is_null(), true);
        QCOMPARE(segments[2]["ack"].get<std::uint32_t>(), answer["seq"].get<std::uint32_t>() + 1);
    }

    void the_chain_of_causes_leads_back_to_a_call() {
        std::map<std::int64_t, Json> by_id;
        std::int64_t last_segment = 0;
        for (const QString &text : lines_of(run_program({"run", "hs-three-way", "--json"}).out)) {
            const Json line = Json::parse(text.toStdString());
            by_id[line["id"]] = line;
            last_segment = line["kind"] == "segment" ? line["id"].get<std::int64_t>() : last_segment;
        }
        Json line = by_id[last_segment];
        while (!line["cause"].is_null()) {
            QVERIFY2(line["cause"] < line["id"], line.dump().c_str());
            line = by_id[line["cause"]];
        }
        QCOMPARE(line["kind"].get<std::string>(), std::string("call"));
        QCOMPARE(line["name"].get<std::string>(), std::string("connect"));
    }

    /// tests/data/cli-life.toml has one of each: a forged segment, a cookie, a changed option, a "what if",
    /// a cut cable, a middlebox.
    void what_is_new_in_a_whole_life() {
        const QString out =
            run_program({"run", QStringLiteral(TCP_THEATER_SOURCE_DIR "/tests/data/cli-life.toml"), "--json"})
                .out;
        const Json meta = only(out, [](const Json &line) { return line["kind"] == "meta"; });
        QCOMPARE(meta["not_tcp"].dump(),
                 std::string(R"([{"host":"server","option":"what_if_no_time_wait"}])"));
        QCOMPARE(meta["hosts"].dump(), std::string(R"(["client","server"])"));

        const Json forged = only(out, [](const Json &line) { return line.value("forged", false); });
        QCOMPARE(forged["by"].dump(), std::string(R"("third-host")"));
        QCOMPARE(forged["from"].dump(), std::string("null"));
        QCOMPARE(forged["src"].get<std::string>(), std::string("203.0.113.9:7"));
        QCOMPARE(forged["options"].dump(),
                 std::string(R"({"ts":[5,6],"sack":[[7,9]],"tfo":"0aff","tfo_experimental":true})"));

        const auto option = [](const char *name) {
            return [name](const Json &line) { return line["kind"] == "option" && line["name"] == name; };
        };
        QCOMPARE(only(out, option("fast_open"))["to"].dump(), std::string("false"));
        QCOMPARE(only(out, option("msl"))["from"].dump(), std::string(R"("2s")"));
        QCOMPARE(only(out, option("syn_cookies"))["to"].dump(), std::string(R"("always")"));
        QCOMPARE(only(out, option("backlog"))["to"].dump(), std::string("7"));

        const Json lost = only(out, [](const Json &line) {
            return line.value("text_id", "") == "wire.lost" && line["args"][2] != "no-route";
        });
        QCOMPARE(lost["args"][1].get<std::string>(), std::string("client"));
        QCOMPARE(lost["args"][2].get<std::string>(), std::string("cable"));
        const Json cookie = only(out, [](const Json &line) {
            return line["kind"] == "segment" && line["flags"].size() == 2 &&
                   line["options"].value("tfo", "") != "";
        });
        QCOMPARE(cookie["options"]["tfo"].get<std::string>().size(), std::size_t{16});
        const Json figures = only(out, [](const Json &line) { return line["kind"] == "figures"; });
        QCOMPARE(figures["connect_ns"].get<int>(), 0);
        QCOMPARE(figures["first_byte_ns"].get<int>(), 150'000'000);
        QCOMPARE(figures["round_trips"].get<int>(), 1);
    }

    void until_ends_the_run() {
        const auto lines = lines_of(run_program({"run", "hs-three-way", "--json", "--until", "60ms"}).out);
        QVERIFY(!lines.isEmpty());
        for (const QString &text : lines) {
            QVERIFY(Json::parse(text.toStdString())["t_ns"].get<std::int64_t>() <= 60'000'000);
        }
        QVERIFY(lines_of(run_program({"run", "hs-three-way", "--json"}).out).size() > lines.size());
    }
};

QTEST_APPLESS_MAIN(TestJsonLines)
#include "test_json_lines.moc"
