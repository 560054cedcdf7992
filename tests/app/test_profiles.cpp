// Every value of every profile is named, explained in both languages, in its range and sourced; what is
// printed, written in docs/profiles.md and said by the schema is what the table of the code says.
// UPDATE_GOLDEN=1 writes the tables of docs/profiles.md anew; look at the difference before committing it.
#include <QtTest>

#include <nlohmann/json.hpp>

#include "app/profile_words.h"
#include "app/terminal.h"
#include "core/tcp/profiles.h"
#include "tests/app/program.h"
#include "ui/text/language.h"
#include "ui/text/phrases.h"
#include "ui/text/utf8.h"

using namespace theater;
using namespace theater::test;
using Json = nlohmann::ordered_json;
using ui::to_qstring;

namespace {

const QString kTables =
    QStringLiteral("<!-- The tables below are those of the program: UPDATE_GOLDEN=1 test_profiles -->\n");

QString source_file(const char *relative) {
    return QStringLiteral(TCP_THEATER_SOURCE_DIR "/") + QString::fromLatin1(relative);
}

QString read(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

bool has_chinese(const QString &text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

QString code(const QString &text) { return u'`' + text + u'`'; }

QString row_of(const tcp::ConfigField &field) {
    QStringList cells{code(to_qstring(field.name))};
    QString first;
    for (const tcp::Profile &profile : tcp::profiles()) {
        const QString value = code(to_qstring(app::plain_value(field, field.get(profile.config))));
        // Most values are the same everywhere; those that are not shall be seen.
        cells += value == first ? QStringLiteral("=") : value;
        if (first.isEmpty()) first = value;
    }
    cells += app::range_words(field);
    cells += QStringLiteral("**%1.** %2").arg(app::option_phrase(field), app::option_why_phrase(field));
    cells += app::source_words(field);
    for (QString &cell : cells)
        cell.replace(u'|', QStringLiteral("\\|"));
    return QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
}

QString tables() {
    QStringList names;
    for (const tcp::Profile &profile : tcp::profiles())
        names += code(to_qstring(profile.name));
    QString out;
    for (int group = 0; group < tcp::kFieldGroupCount; ++group) {
        const std::string id = "option-group." + std::string(to_string(tcp::FieldGroup(group)));
        out += QStringLiteral("\n## %1\n\n").arg(ui::say({id, {}}));
        out += QStringLiteral("| option | %1 | range | meaning | source |\n")
                   .arg(names.join(QStringLiteral(" | ")));
        out += u'|' + QStringLiteral("---|").repeated(names.size() + 4) + u'\n';
        for (const tcp::ConfigField &field : tcp::config_fields()) {
            if (field.source.group == tcp::FieldGroup(group)) out += row_of(field);
        }
    }
    return out;
}

}  // namespace

class TestProfiles : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::set_language(ui::Language::English); }

    void every_field_is_explained_in_both_languages() {
        QStringList faults;
        const auto check = [&](const std::string &id) {
            const ui::Phrase *phrase = ui::find_phrase(id);
            if (phrase == nullptr || QString::fromUtf8(phrase->english).trimmed().isEmpty()) {
                faults += QStringLiteral("no words for ") + to_qstring(id);
                return;
            }
            ui::set_language(ui::Language::Chinese);
            const QString chinese = ui::say({id, {}});
            ui::set_language(ui::Language::English);
            const bool name_only = id == "option.fast_open" || id == "option-group.fast-open";
            if (!name_only && !has_chinese(chinese))
                faults += QStringLiteral("not in Chinese: ") + to_qstring(id);
            const QString end = QString::fromStdString(id).endsWith(QStringLiteral(".why")) ? "." : "";
            if (!QString::fromUtf8(phrase->english).endsWith(end)) faults += "no sentence: " + to_qstring(id);
        };
        for (const tcp::ConfigField &field : tcp::config_fields()) {
            check("option." + std::string(field.name));
            check("option." + std::string(field.name) + ".why");
        }
        for (int group = 0; group < tcp::kFieldGroupCount; ++group)
            check("option-group." + std::string(to_string(tcp::FieldGroup(group))));
        for (int unit = 1; unit < tcp::kFieldUnitCount; ++unit)
            check("unit." + std::string(to_string(tcp::FieldUnit(unit))));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void every_field_has_a_source_and_a_unit() {
        for (const tcp::ConfigField &field : tcp::config_fields()) {
            QVERIFY2(!field.source.rfc.empty() || !field.source.linux_.empty(), field.name.data());
            const bool counts = field.kind == tcp::FieldKind::Count || field.kind == tcp::FieldKind::Bytes ||
                                field.kind == tcp::FieldKind::Time;
            QVERIFY2(counts == (field.unit != tcp::FieldUnit::None), field.name.data());
            const bool what_if = field.name.starts_with("what_if_");
            QVERIFY2(what_if == (field.source.group == tcp::FieldGroup::WhatIf), field.name.data());
            QVERIFY2(what_if == field.source.rfc.starts_with("against "), field.name.data());
        }
    }

    void every_value_of_every_profile_is_in_its_range() {
        QCOMPARE(tcp::profiles().size(), std::size_t{3});
        for (const tcp::Profile &profile : tcp::profiles()) {
            for (const tcp::ConfigField &field : tcp::config_fields())
                QVERIFY2(tcp::is_in_range(field, field.get(profile.config)), field.name.data());
            QVERIFY(tcp::conflicting_field(profile.config).empty());
            QVERIFY(tcp::is_tcp(profile.config));
            QVERIFY(tcp::active_what_ifs(profile.config).empty());
        }
    }

    void ranges_and_conflicts_are_noticed() {
        const tcp::ConfigField &cookie = *tcp::find_config_field("fast_open_cookie_bytes");
        for (const auto &[value, good] :
             {std::pair{2, false}, {4, true}, {5, false}, {16, true}, {18, false}})
            QCOMPARE(tcp::is_in_range(cookie, value), good);
        tcp::Config config;
        config.min_rto = config.max_rto + seconds(1);
        QCOMPARE(to_qstring(tcp::conflicting_field(config)), QStringLiteral("min_rto"));
        config = {};
        config.initial_rto = config.max_rto + seconds(1);
        QCOMPARE(to_qstring(tcp::conflicting_field(config)), QStringLiteral("initial_rto"));
        config = {};
        config.what_if_fixed_isn = tcp::Switch::On;
        QVERIFY(!tcp::is_tcp(config));
        QCOMPARE(tcp::active_what_ifs(config), std::vector<std::string_view>{"what_if_fixed_isn"});
    }

    void the_reference_is_that_of_the_code() {
        const QString path = source_file("docs/profiles.md");
        const QString text = read(path);
        const qsizetype at = text.indexOf(kTables);
        QVERIFY2(at > 0, "docs/profiles.md has no tables");
        if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write((text.left(at + kTables.size()) + tables()).toUtf8());
            return;
        }
        QCOMPARE(lines_of(text.mid(at + kTables.size())), lines_of(tables()));
    }

    void the_schema_explains_options_in_the_same_words() {
        const Json schema = Json::parse(read(source_file("resources/scenario.schema.json")).toStdString());
        const Json &options = schema["definitions"]["options"]["properties"];
        for (const tcp::ConfigField &field : tcp::config_fields()) {
            QString why = app::option_why_phrase(field);
            if (field.kind == tcp::FieldKind::Time) {
                why += QStringLiteral(" From %1 to %2.")
                           .arg(to_qstring(app::plain_value(field, field.min)),
                                to_qstring(app::plain_value(field, field.max)));
            }
            QCOMPARE(to_qstring(options.at(std::string(field.name)).at("description").get<std::string>()),
                     why);
        }
    }

    void profiles_prints_every_field() {
        for (const char *language : {"en", "zh"}) {
            const Outcome outcome = run_program({"profiles", "--lang", language});
            QCOMPARE(outcome.status, 0);
            QCOMPARE(outcome.err, QString());
            QCOMPARE(has_chinese(outcome.out), language == std::string("zh"));
            for (const QString &line : lines_of(outcome.out))
                QVERIFY2(app::display_width(line) <= 100, qPrintable(line));
            for (const tcp::ConfigField &field : tcp::config_fields())
                QVERIFY2(outcome.out.contains(u'\n' + to_qstring(field.name) + u' '), field.name.data());
        }
    }

    void profiles_as_json() {
        const QStringList lines = lines_of(run_program({"profiles", "--json", "--lang", "zh"}).out);
        QCOMPARE(std::size_t(lines.size()), tcp::config_fields().size());
        ui::set_language(ui::Language::Chinese);
        for (std::size_t i = 0; i < tcp::config_fields().size(); ++i) {
            const tcp::ConfigField &field = tcp::config_fields()[i];
            const Json line = Json::parse(lines[qsizetype(i)].toStdString());
            QCOMPARE(line["kind"].get<std::string>(), std::string("option"));
            QCOMPARE(line["id"].get<std::string>(), std::string(field.name));
            QCOMPARE(to_qstring(line["why"].get<std::string>()), app::option_why_phrase(field));
            QCOMPARE(line["values"].size(), tcp::profiles().size());
        }
        const auto found = std::find_if(lines.begin(), lines.end(), [](const QString &line) {
            return line.contains(QStringLiteral("\"id\":\"initial_rto\""));
        });
        QVERIFY(found != lines.end());
        const Json rto = Json::parse(found->toStdString());
        QCOMPARE(rto["values"].dump(), std::string(R"({"textbook":"1s","rfc":"1s","linux":"1s"})"));
        QCOMPARE(rto["min"].dump(), std::string(R"("1ms")"));
        QCOMPARE(rto["unit"].dump(), std::string(R"("time")"));
        QCOMPARE(run_program({"profiles", "linux"}).status, 2);
    }
};

QTEST_GUILESS_MAIN(TestProfiles)
#include "test_profiles.moc"
