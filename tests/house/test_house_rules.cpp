// Holds the table of rooms and the bans of ARCHITECTURE.md against every source file.

#include <QtTest>

#include "tests/house/house_rules.h"
#include "tests/house/source_tree.h"

class TestHouseRules : public QObject {
    Q_OBJECT

private slots:
    void our_sources_keep_the_rules();
    void every_ban_catches_its_line_data();
    void every_ban_catches_its_line();
    void arrows_data();
    void arrows();
    void comments_and_texts_are_not_code();
    void tests_may_include_any_room();
};

void TestHouseRules::our_sources_keep_the_rules() {
    const QStringList paths = house::our_sources();
    QVERIFY2(paths.size() > 5, "no sources were found, so nothing was checked");
    QStringList found;
    for (const QString &path : paths) {
        // The table itself holds the lines that break the rules.
        if (path == "tests/house/house_rules.h" || path == "tests/house/test_house_rules.cpp") continue;
        found << house::findings(path, house::text_of(path));
    }
    QVERIFY2(found.isEmpty(), qPrintable("\n" + found.join("\n")));
}

void TestHouseRules::every_ban_catches_its_line_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    for (const house::Ban &ban : house::bans())
        for (const QString &where : ban.where)
            QTest::addRow("%s in %s", qPrintable(ban.name), qPrintable(where))
                << ban.name << where + "offender.cpp" << ban.breaking_line;
}

void TestHouseRules::every_ban_catches_its_line() {
    QFETCH(QString, name);
    QFETCH(QString, path);
    QFETCH(QString, line);
    const QStringList found = house::findings(path, "// A harmless line.\n" + line + "\n");
    const QString beginning = path + ":2: " + name + ":";
    QVERIFY2(std::any_of(found.begin(), found.end(),
                         [&](const QString &text) { return text.startsWith(beginning); }),
             qPrintable("caught: " + found.join("; ")));
}

void TestHouseRules::arrows_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("allowed");

    // Written out by hand, so that a slip in the table of house_rules.h shows.
    const auto row = [](const char *path, const char *include, bool allowed) {
        QTest::addRow("%s %s %s", path, allowed ? "may include" : "must not include", include)
            << path << include << allowed;
    };
    row("core/base/time.h", "core/base/bytes.h", true);
    row("core/base/time.h", "core/tcp/seq.h", false);
    row("core/tcp/tcb.h", "core/base/time.h", true);
    row("core/tcp/tcb.h", "core/wire/ip.h", false);
    row("core/tcp/tcb.h", "core/sim/host.h", false);
    row("core/wire/ip.cpp", "core/tcp/segment.h", true);
    row("core/wire/ip.cpp", "core/sim/link.h", false);
    row("core/sim/world.h", "core/wire/ip.h", true);
    row("core/sim/world.h", "core/record/timeline.h", false);
    row("core/record/fact.h", "core/sim/world.h", true);
    row("core/record/fact.h", "core/scene/frame.h", false);
    row("core/record/fact.h", "core/script/scenario.h", false);
    row("core/filter/parser.cpp", "core/record/recording.h", true);
    row("core/filter/parser.cpp", "core/scene/frame.h", false);
    row("core/record/fact.h", "core/filter/filter.h", false);
    row("ui/model/packets.h", "core/filter/filter.h", true);
    row("ui/view/packets_pane.h", "core/filter/filter.h", false);
    row("core/script/reader.cpp", "core/record/timeline.h", true);
    row("core/script/reader.cpp", "core/scene/frame.h", false);
    row("core/scene/frame.h", "core/record/timeline.h", true);
    row("core/scene/frame.h", "core/script/scenario.h", false);
    row("core/lesson/lesson.h", "core/script/scenario.h", true);
    row("core/lesson/lesson.h", "core/scene/frame.h", true);
    row("core/scene/frame.h", "core/lesson/lesson.h", false);
    row("core/scene/frame.h", "ui/paint/painter.h", false);
    row("ui/text/words.h", "core/scene/phrasebook.h", true);
    row("ui/text/words.h", "ui/paint/painter.h", false);
    row("ui/paint/painter.h", "core/scene/frame.h", true);
    row("ui/paint/painter.h", "ui/text/words.h", false);
    row("ui/export/png.cpp", "ui/paint/painter.h", true);
    row("ui/export/png.cpp", "ui/model/session.h", false);
    row("ui/model/session.h", "core/record/timeline.h", true);
    row("ui/model/session.h", "ui/view/stage.h", false);
    row("ui/model/session.h", "ui/export/png.h", false);
    row("ui/view/stage.h", "ui/model/session.h", true);
    row("ui/view/stage.h", "ui/paint/painter.h", true);
    row("ui/view/stage.h", "core/tcp/tcb.h", false);
    row("ui/view/stage.h", "core/sim/world.h", false);
    row("ui/view/stage.h", "core/record/timeline.h", false);
    row("ui/view/stage.h", "ui/main_window.h", false);
    row("ui/main_window.cpp", "ui/view/stage.h", true);
    row("ui/main_window/actions.cpp", "ui/export/png.h", true);
    row("ui/main_window.cpp", "app/options.h", false);
    row("app/main.cpp", "ui/main_window.h", true);
    row("app/main.cpp", "core/tcp/tcb.h", true);
}

void TestHouseRules::arrows() {
    QFETCH(QString, path);
    QFETCH(QString, include);
    QFETCH(bool, allowed);
    const QStringList found = house::findings(path, "#include \"" + include + "\"\n");
    QCOMPARE(found.isEmpty(), allowed);
}

void TestHouseRules::comments_and_texts_are_not_code() {
    const QString harmless =
        "// steady_clock is not used here\n"
        "/* nor is\n   std::rand */\n"
        "const char* a = \"system_clock \\\" srand\";\n"
        "const char* b = R\"x(random_device \" here)x\";\n"
        "char quote = '\"'; long big = 1'000'000;\n";
    QCOMPARE(house::findings("core/tcp/a.cpp", harmless), QStringList());
    // What follows a comment or a text on the same line is code again.
    QCOMPARE(house::findings("core/tcp/a.cpp", harmless + "/* x */ f(\"y\", std::rand());\n").size(), 1);
}

void TestHouseRules::tests_may_include_any_room() {
    QCOMPARE(house::findings("tests/ui/test_x.cpp", "#include \"ui/view/stage.h\"\n#include <QTimer>\n"),
             QStringList());
}

QTEST_APPLESS_MAIN(TestHouseRules)
#include "test_house_rules.moc"
