// The written reference, the JSON schema and the reader say the same: every example is readable, every key is
// described, every table of the options is that of the code.
#include <QRegularExpression>
#include <QTest>

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "core/script/diagnostics.h"
#include "core/script/document.h"
#include "core/script/reader.h"
#include "core/tcp/config_fields.h"
#include "core/tcp/profiles.h"
#include "tests/support/core/key_samples.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::script;
using nlohmann::json;

namespace {

const json &schema() {
    static const json root =
        json::parse(read_text(source_path(QStringLiteral("resources/scenario.schema.json"))));
    return root;
}

const json &resolved(const json &node) {
    if (!node.contains("$ref")) return node;
    return schema().at(json::json_pointer(node["$ref"].get<std::string>().substr(1)));
}

const json &schema_of(SectionKind kind) {
    static const char *kNames[kSectionCount] = {
        "",        "words",         "host",           "options",    "link",        "direction", "burst",
        "outage",  "middlebox",     "line",           "call",       "call_ref",    "fault",     "command",
        "segment", "forge",         "header_options", "timestamps", "sack_block",  "run",       "expect",
        "row",     "expected_call", "branch",         "checksum",   "checksum_row"};
    if (kind == SectionKind::File) return schema();
    return schema().at("definitions").at(kNames[int(kind)]);
}

std::set<std::string> keys_in_schema(SectionKind kind) {
    std::set<std::string> keys;
    for (const auto &[key, value] : schema_of(kind).at("properties").items())
        keys.insert(key);
    return keys;
}

std::set<std::string> keys_in_reader(SectionKind kind) {
    const auto keys = keys_of(kind);
    return {keys.begin(), keys.end()};
}

template <typename List>
std::vector<std::string> strings(const List &list) {
    return {list.begin(), list.end()};
}

// As much of draft 7 as the schema uses. Gives the first thing that is wrong, or an empty string.
class Validator {
public:
    static QString check(const Node &node, const json &given, const QString &where) {
        const json &rule = resolved(given);
        for (const json &part : rule.value("allOf", json::array())) {
            if (const QString wrong = check(node, part, where); !wrong.isEmpty()) return wrong;
        }
        if (rule.contains("anyOf")) {
            for (const json &part : rule["anyOf"]) {
                if (check(node, part, where).isEmpty()) return {};
            }
            return where + QStringLiteral(": none of anyOf");
        }
        if (rule.contains("type") && !is_type(node, rule["type"])) return where + QStringLiteral(": type");
        switch (node.kind) {
            case Node::Kind::Table: return check_table(node, rule, where);
            case Node::Kind::List: return check_list(node, rule, where);
            case Node::Kind::String: return check_string(node, rule, where);
            case Node::Kind::Integer: return check_number(double(node.integer), rule, where);
            case Node::Kind::Float: return check_number(node.number, rule, where);
            default: return {};
        }
    }

private:
    static bool is_type(const Node &node, const std::string &type) {
        switch (node.kind) {
            case Node::Kind::Table: return type == "object";
            case Node::Kind::List: return type == "array";
            case Node::Kind::String: return type == "string";
            case Node::Kind::Integer: return type == "integer" || type == "number";
            case Node::Kind::Float: return type == "number";
            case Node::Kind::Boolean: return type == "boolean";
            case Node::Kind::Date: return false;
        }
        return false;
    }

    static QString check_table(const Node &node, const json &rule, const QString &where) {
        for (const json &key : rule.value("required", json::array())) {
            if (!node.find(key.get<std::string>())) return where + QStringLiteral(": required");
        }
        if (node.entries.size() > rule.value("maxProperties", SIZE_MAX))
            return where + QStringLiteral(": maxProperties");
        const json none = json::object();
        const json &properties = rule.contains("properties") ? rule["properties"] : none;
        for (const Entry &entry : node.entries) {
            const QString inner = where + u'.' + QString::fromStdString(entry.key);
            const bool known = properties.contains(entry.key);
            const json &other = rule.contains("additionalProperties") ? rule["additionalProperties"] : none;
            if (!known && other.is_boolean()) return inner + QStringLiteral(": additionalProperties");
            const QString wrong = check(entry.value, known ? properties[entry.key] : other, inner);
            if (!wrong.isEmpty()) return wrong;
        }
        return {};
    }

    static QString check_list(const Node &node, const json &rule, const QString &where) {
        if (node.items.size() < rule.value("minItems", std::size_t{0}))
            return where + QStringLiteral(": minItems");
        if (node.items.size() > rule.value("maxItems", SIZE_MAX)) return where + QStringLiteral(": maxItems");
        for (const Node &item : node.items) {
            const QString wrong =
                check(item, rule.value("items", json::object()), where + QStringLiteral("[]"));
            if (!wrong.isEmpty()) return wrong;
        }
        return {};
    }

    static QString check_string(const Node &node, const json &rule, const QString &where) {
        if (rule.contains("enum") &&
            std::find(rule["enum"].begin(), rule["enum"].end(), node.text) == rule["enum"].end()) {
            return where + QStringLiteral(": enum");
        }
        if (!rule.contains("pattern")) return {};
        const QRegularExpression pattern(QString::fromStdString(rule["pattern"]));
        if (!pattern.isValid()) return where + QStringLiteral(": bad pattern");
        return pattern.match(QString::fromStdString(node.text)).hasMatch()
                   ? QString()
                   : where + QStringLiteral(": pattern");
    }

    static QString check_number(double value, const json &rule, const QString &where) {
        if (rule.contains("minimum") && value < rule["minimum"].get<double>())
            return where + QStringLiteral(": minimum");
        if (rule.contains("maximum") && value > rule["maximum"].get<double>())
            return where + QStringLiteral(": maximum");
        if (rule.contains("multipleOf") && std::fmod(value, rule["multipleOf"].get<double>()) != 0)
            return where + QStringLiteral(": multipleOf");
        return {};
    }
};

QString validate(const std::string &text) {
    Diagnostics diagnostics("x.toml");
    const auto node = parse_document(text, diagnostics);
    return node ? Validator::check(*node, schema(), QStringLiteral("$")) : QStringLiteral("not TOML");
}

QString reference() {
    return QString::fromStdString(read_text(source_path(QStringLiteral("docs/scenario-format.md"))));
}

}  // namespace

class TestFormatReference : public QObject {
    Q_OBJECT

private slots:
    // --- schema and reader ---

    void same_keys_data() {
        QTest::addColumn<int>("section");
        for (int i = 0; i < kSectionCount; ++i)
            QTest::addRow("%d", i) << i;
    }
    void same_keys() {
        QFETCH(int, section);
        const auto kind = SectionKind(section);
        QCOMPARE(keys_in_schema(kind), keys_in_reader(kind));
        // Rows take the names of hosts besides.
        const json &others = schema_of(kind).at("additionalProperties");
        if (kind == SectionKind::Row) {
            QVERIFY(others.contains("$ref"));
        } else {
            QCOMPARE(others, json(false));
        }
    }

    void same_words() {
        const auto enum_of = [](const json &node) { return node.at("enum").get<std::vector<std::string>>(); };
        const auto property = [](SectionKind kind, const char *key) -> const json & {
            return schema_of(kind).at("properties").at(key);
        };
        QCOMPARE(enum_of(schema().at("definitions").at("state")),
                 strings(words_of<tcp::State, tcp::kStateCount>()));
        for (const SectionKind kind :
             {SectionKind::Call, SectionKind::CallRef, SectionKind::Command, SectionKind::ExpectedCall}) {
            QCOMPARE(enum_of(property(kind, "call")),
                     strings(words_of<sim::CallName, sim::kCallNameCount>()));
        }
        auto conditions = strings(words_of<sim::When, sim::kWhenCount>());
        conditions.erase(conditions.begin());
        QCOMPARE(enum_of(property(SectionKind::Call, "when")), conditions);
        QCOMPARE(enum_of(property(SectionKind::Fault, "action")),
                 strings(words_of<sim::FaultAction, kFaultActionCount>()));
        QCOMPARE(enum_of(property(SectionKind::Command, "do")),
                 strings(words_of<sim::WireAct, sim::kWireActCount>()));
        QCOMPARE(enum_of(property(SectionKind::Row, "fate")), strings(words_of<record::Fate, kFateCount>()));
        QCOMPARE(enum_of(property(SectionKind::Row, "tfo")), strings(fast_open_words()));
        QCOMPARE(enum_of(property(SectionKind::Row, "ecn")).size(), std::size_t{tcp::kEcnCount});
        QCOMPARE(enum_of(property(SectionKind::Row, "options").at("items")), strings(option_kind_words()));
        QCOMPARE(enum_of(property(SectionKind::Middlebox, "does")),
                 strings(words_of<sim::MiddleboxAct, kMiddleboxActCount>()));
        QCOMPARE(enum_of(property(SectionKind::Command, "cable")), strings(cable_words()));
        QCOMPARE(enum_of(property(SectionKind::Forge, "numbers")), strings(numbers_words()));
        QCOMPARE(enum_of(property(SectionKind::Host, "reads")), strings(reading_words()));
        QCOMPARE(enum_of(property(SectionKind::Host, "accepts")), strings(accepting_words()));
        QCOMPARE(enum_of(property(SectionKind::Expect, "numbers")), strings(numbers_words()));
        std::vector<std::string> profiles;
        for (const tcp::Profile &profile : tcp::profiles())
            profiles.emplace_back(profile.name);
        QCOMPARE(enum_of(property(SectionKind::File, "profile")), profiles);
        QCOMPARE(enum_of(property(SectionKind::Run, "profile")), profiles);
        QCOMPARE(schema().at("properties").at("format").at("enum"), json::array({1, kFormat}));
    }

    void same_options() {
        for (const tcp::ConfigField &field : tcp::config_fields()) {
            const json &node = schema_of(SectionKind::Options).at("properties").at(std::string(field.name));
            QVERIFY2(node.contains("description"), field.name.data());
            switch (field.kind) {
                case tcp::FieldKind::Count:
                case tcp::FieldKind::Bytes:
                    QCOMPARE(node.at("minimum").get<std::int64_t>(), field.min);
                    QCOMPARE(node.at("maximum").get<std::int64_t>(), field.max);
                    QCOMPARE(node.value("multipleOf", std::int64_t{1}), field.step);
                    break;
                case tcp::FieldKind::Time: {
                    const std::string range = " From " + to_string(Duration{field.min}) + " to " +
                                              to_string(Duration{field.max}) + ".";
                    QVERIFY2(node.at("description").get<std::string>().ends_with(range), field.name.data());
                    break;
                }
                case tcp::FieldKind::Switch: QCOMPARE(node.at("type"), json("boolean")); break;
                case tcp::FieldKind::Choice:
                    QCOMPARE(node.at("enum").get<std::vector<std::string>>(), strings(field.choices));
                    break;
            }
        }
    }

    void good_files_pass_the_schema() {
        for (const QString &path : stock_files())
            QCOMPARE(validate(read_text(path)), QString());
        for (const KeySample &sample : key_samples()) {
            const QString wrong = validate(sample.text());
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong + u'\n' + QString::fromStdString(sample.text())));
        }
    }

    void bad_files_fail_it_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("no format") << "seed = 1\n";
        QTest::newRow("unknown key") << "format = 1\nsede = 1\n";
        QTest::newRow("unknown option") << "format = 1\nhosts.client.options.mms = 1\n";
        QTest::newRow("time without unit") << "format = 1\nrun_for = \"5\"\n";
        QTest::newRow("unknown call") << "format = 1\n[[call]]\nhost = \"client\"\ncall = \"fork\"\n";
        QTest::newRow("odd cookie") << "format = 1\nhosts.client.options.fast_open_cookie_bytes = 5\n";
        QTest::newRow("probability") << "format = 1\n[link.forth]\nloss = 1.5\n";
        QTest::newRow("forged cookie")
            << "format = 1\n[[command]]\nat = \"1s\"\nforge = { to = \"server\", flags = \"SYN\", seq = 0, "
               "options = { fast_open = \"abc\" } }\n";
        QTest::newRow("unknown kind of option")
            << "format = 1\n[expect]\nsegments = [{ t = \"0s\", from = \"client\", flags = \"SYN\", "
               "seq = 0, options = [\"tfo\"] }]\n";
        QTest::newRow("port") << "format = 1\n[[call]]\nhost = \"client\"\ncall = \"connect\"\nport = 0\n";
        QTest::newRow("state") << "format = 1\n[expect]\nfinal = { client = \"OPEN\" }\n";
        QTest::newRow("no rows") << "format = 1\n[expect]\nsegments = []\n";
        QTest::newRow("row key")
            << "format = 1\n[expect]\nsegments = [{ t = \"0s\", from = \"client\", flags = \"SYN\", "
               "seq = 0, acknowledgment = 1 }]\n";
    }
    void bad_files_fail_it() {
        QFETCH(QString, text);
        QVERIFY(!validate(text.toStdString()).isEmpty());
        QVERIFY(!read_scenario(text.toStdString(), "x.toml").has_value());
    }

    void every_definition_is_used() {
        const std::string text = schema().dump();
        for (const auto &[name, value] : schema().at("definitions").items()) {
            QVERIFY2(text.find("\"#/definitions/" + name + "\"") != std::string::npos, name.c_str());
        }
    }

    // The fuzzer tries whole keys, or it would have to find "fast_open_cookie_bytes" letter by letter.
    void the_dictionary_of_the_fuzzer_has_every_key() {
        const QString words = QString::fromStdString(
            read_text(source_path(QStringLiteral("tests/fuzz/fuzz_scenario_reader.dict"))));
        for (int section = 0; section < kSectionCount; ++section) {
            for (const std::string_view key : keys_of(SectionKind(section))) {
                const QString line =
                    u'"' + QString::fromUtf8(key.data(), qsizetype(key.size())) + QStringLiteral("\"\n");
                QVERIFY2(words.contains(line), qPrintable(line));
            }
        }
    }

    // --- the reference ---

    void every_example_is_readable() {
        static const QRegularExpression fence(QStringLiteral("```toml\\n(.*?)```"),
                                              QRegularExpression::DotMatchesEverythingOption);
        int count = 0;
        auto blocks = fence.globalMatch(reference());
        while (blocks.hasNext()) {
            QString text = blocks.next().captured(1);
            // Examples of one section leave the first line out.
            if (!text.startsWith(u"format")) text.prepend(QStringLiteral("format = 1\n"));
            const auto file = read_scenario(text.toStdString(), "example");
            QVERIFY2(file.has_value(), file ? "" : qPrintable(text + brief(file.error())));
            QCOMPARE(validate(text.toStdString()), QString());
            ++count;
        }
        QCOMPARE(count, 13);
    }

    void every_key_is_described() {
        const QString text = reference();
        for (int section = 0; section < kSectionCount; ++section) {
            if (SectionKind(section) == SectionKind::Options) continue;  // docs/profiles.md has those
            for (const std::string_view key : keys_of(SectionKind(section))) {
                const QString quoted = u'`' + QString::fromUtf8(key.data(), qsizetype(key.size())) + u'`';
                QVERIFY2(text.contains(quoted), qPrintable(quoted));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestFormatReference)
#include "test_format_reference.moc"
