// The program at a terminal: every command, its exit status, what is wrong said in words, both languages, no
// screen.

#include <QtTest>

#include "tests/app/program.h"

using namespace theater::test;

namespace {

bool has_chinese(const QString &text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

/// A valid scenario whose third row is wrong on purpose; rows of other tests are made from it.
QByteArray handshake_text() {
    QFile file(QStringLiteral(TCP_THEATER_SOURCE_DIR "/resources/scenarios/hs-three-way.toml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestCli : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;

    QString write(const QString &name, const QByteArray &content) {
        const QString path = folder_.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
        return path;
    }

private slots:
    void list_shows_the_lessons_in_teaching_order() {
        const Outcome outcome = run_program({"list", "--json"});
        QCOMPARE(outcome.status, 0);
        QStringList ids;
        for (const QString &line : lines_of(outcome.out)) {
            const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
            QCOMPARE(object["kind"].toString(), QStringLiteral("lesson"));
            QVERIFY(!object["runs"].toArray().isEmpty());
            QVERIFY(!object["title"]["en"].toString().isEmpty());
            QVERIFY(has_chinese(object["title"]["zh"].toString()));
            QVERIFY2(
                line.startsWith(
                    QStringLiteral(R"({"kind":"lesson","id":"%1","runs":[)").arg(object["id"].toString())),
                qPrintable(line));
            ids += object["id"].toString();
        }
        QCOMPARE(ids.mid(0, 4),
                 QStringList({"hs-three-way", "hs-sequence-ledger", "hs-syn-lost", "hs-synack-lost"}));
        QCOMPARE(ids.size(), 42);
        QVERIFY(run_program({"list"}).out.startsWith("hs-three-way"));
        QVERIFY(has_chinese(run_program({"list", "--lang", "zh"}).out));
    }

    void a_run_that_is_no_tcp_says_so_at_its_head() {
        QVERIFY(lines_of(run_program({"run", "whatif-two-way"}).out)[2].startsWith("NOT TCP"));
        QVERIFY(!run_program({"run", "hs-three-way"}).out.contains("NOT TCP"));
    }

    void figures_stand_below_the_ladder() {
        const QString out = run_program({"run", "tfo-zero-rtt"}).out;
        QVERIFY2(out.contains("saved by"), qPrintable(out));
        QCOMPARE(run_program({"run", "hs-three-way"}).out.count("\nConnection"), 1);
    }

    void every_profile_can_be_run_with() {
        for (const char *profile : {"textbook", "rfc", "linux"}) {
            const Outcome outcome = run_program({"run", "hs-three-way", "--profile", profile});
            QCOMPARE(outcome.status, 0);
            QVERIFY(outcome.out.contains(QStringLiteral("profile %1").arg(QLatin1String(profile))));
        }
    }

    void every_scenario_in_the_resources_is_listed() {
        const QDir resources(QStringLiteral(TCP_THEATER_SOURCE_DIR "/resources/scenarios"));
        const auto count = resources.entryList({"*.toml"}).size();
        QCOMPARE(lines_of(run_program({"list", "--json"}).out).size(), count);
    }

    void every_run_keeps_what_its_file_expects() {
        for (const QString &name : all_runs()) {
            const Outcome outcome = run_program({"run", name});
            QVERIFY2(outcome.status == 0, qPrintable(name + u'\n' + outcome.out + outcome.err));
            QCOMPARE(outcome.err, QString());
        }
    }

    void no_line_of_a_ladder_is_wider_than_100_columns() {
        for (const QString &name : all_runs()) {
            for (const char *numbers : {"--relative", "--absolute"}) {
                for (const QString &line : lines_of(run_program({"run", name, numbers}).out)) {
                    QVERIFY2(line.size() <= 100, qPrintable(line));
                }
            }
        }
    }

    void good_usage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *arguments, const char *says) {
            QTest::newRow(arguments) << QString(arguments).split(u' ') << QString(says);
        };
        row("--version", "tcp-theater 0.");
        row("--help", "tcp-theater run FILE|ID[:RUN]");
        row("-h", "Usage:");
        row("help run", "--until TIME");
        row("run --help", "--until TIME");
        row("check --help", "FILE:LINE:COLUMN");
        row("list --help", "--json");
        row("profiles --help", "textbook, rfc and linux");
        row("help profiles --lang zh", "配置方案");
        row("profiles", "net.ipv4.tcp_syn_retries");
        row("profiles --lang zh", "SYN 重试次数");
        row("export --help", "--steps LIST");
        row("export --help --lang zh", "像素尺寸");
        row("--lang=zh --help", "退出状态");
        row("--lang zh run hs-three-way", "报文段");
        row("run hs-three-way:main", "hs-three-way:main");
        row("run hs-syn-lost:b", "ETIMEDOUT");
        row("run hs-syn-lost", "retransmission");
        row("run hs-three-way --until 60ms", "SYN-RECEIVED");
        row("run hs-three-way --until 60ms", "(rows: 2)");
        row("run hs-three-way --until=70ms --absolute", "absolute");
        row("run hs-three-way --until 5s", "End at 5.000 s");
        row("run hs-sequence-ledger", "seq=1001 ack=2001 len=1000");
        row("run hs-sequence-ledger --relative", "seq=1 ack=1 len=1000");
        row("check hs-three-way hs-syn-lost:b", "hs-three-way: fine (runs: main)");
    }

    void good_usage() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Outcome outcome = run_program(arguments);
        QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
        QVERIFY2(outcome.out.contains(says), qPrintable(outcome.out));
        QCOMPARE(outcome.err, QString());
    }

    void bad_usage_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *arguments, const char *says) {
            QTest::newRow(arguments) << QString(arguments).split(u' ') << QString(says);
        };
        row("run", "needs a scenario");
        row("check", "at least one file");
        row("export hs-three-way", "--to");
        row("export hs-three-way --to x.bmp", ".svg");
        row("export hs-three-way --to x", ".svg");
        row("export hs-three-way --to x.svg --at 1s --steps all", "exclude");
        row("export hs-three-way --to x.svg --at 1", "unit");
        row("export hs-three-way --to x.svg --steps some", "marks");
        row("export hs-three-way --to x.svg --steps 999", "999");
        row("export hs-three-way --to x.svg --size 10x10", "--size");
        row("export hs-three-way --to x.svg --size big", "1920x1080");
        row("export hs-three-way --to x.svg --theme pink", "projector");
        row("export hs-three-way --to /nowhere/x.svg", "/nowhere/x.svg");
        row("run hs-three-way --jsn", "--json");
        row("run hs-three-way --json=1", "takes no value");
        row("run hs-three-way --until", "needs a value");
        row("run hs-three-way --until 5", "unit");
        row("run hs-three-way --until -5s", "unit");
        row("run hs-three-way --until 3000h", "168h");
        row("run hs-three-way --seed x", "whole number");
        row("run hs-three-way --seed 9223372036854775808", "0 to 9223372036854775807");
        row("run hs-three-way --seed -1", "0 to 9223372036854775807");
        row("run hs-three", "Did you mean hs-three-way");
        row("export hs-three-way --to x.svg --at 20s", "the run ends at");
        row("export hs-three-way --to x.svg --at 20s --lang zh", "20s");
        row("run hs-three-way --profile nosuch", "textbook, rfc");
        row("run hs-three-way --to x.svg", "no option --to");
        row("run hs-three-way --lang fr", "en or zh");
        row("run hs-three-way:nosuch", "main");
        row("run hs-three-wya", "hs-three-way");
        row("run hs-three-way hs-syn-lost", "One scenario");
        row("list more", "more");
        row("rnu hs-three-way", "Did you mean run?");
        row("hs-three-way hs-syn-lost", "One scenario");
        row("rnu", "run");
        row("--json", "window");
        row("--frobnicate", "--frobnicate");
        row("run hs-three-way --frobnicate --lang zh", "没有选项");
    }

    void bad_usage() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        const Outcome outcome = run_program(arguments);
        QVERIFY2(outcome.status == 2, qPrintable(outcome.out + outcome.err));
        QCOMPARE(outcome.out, QString());
        QVERIFY2(outcome.err.contains(says), qPrintable(outcome.err));
    }

    void bad_files_data() {
        QTest::addColumn<QByteArray>("content");
        const QByteArray good = handshake_text();
        QByteArray binary;
        for (int i = 0; i < 4096; ++i) {
            binary += static_cast<char>(i * 37);
        }
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("truncated") << good.left(good.size() * 2 / 3);
        QTest::newRow("binary") << binary;
        QTest::newRow("not UTF-8") << QByteArray("format = 1\n[title]\nen = \"\xff\xfe\"\n");
        QTest::newRow("a newer format") << QByteArray("format = 99\n");
        QTest::newRow("an unknown key") << good + "\n[nonsense]\nx = 1\n";
        QTest::newRow("deeply nested") << "format = 1\nx = " + QByteArray(100'000, '[');
        QTest::newRow("100 MB") << QByteArray(100'000'000, 'x');
    }

    void bad_files() {
        QFETCH(QByteArray, content);
        const QString path = write(QStringLiteral("bad.toml"), content);
        for (const char *command : {"check", "run"}) {
            const Outcome outcome = run_program({command, path});
            QCOMPARE(outcome.status, 2);
            const QString said = outcome.out + outcome.err;
            QVERIFY2(said.startsWith(path + u':'), qPrintable(said.left(500)));
            QCOMPARE(has_chinese(run_program({command, path, "--lang", "zh"}).out +
                                 run_program({command, path, "--lang", "zh"}).err),
                     true);
        }
        QFile::remove(path);
    }

    void an_error_has_its_place() {
        const QString path = write(QStringLiteral("key.toml"), "format = 1\n\nnonsense = 3\n");
        const Outcome outcome = run_program({"check", path});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.out.contains(path + QStringLiteral(":3:1: ")), qPrintable(outcome.out));
    }

    void what_is_no_file() {
        const QString secret = write(QStringLiteral("secret.toml"), handshake_text());
        QFile::setPermissions(secret, {});
        QStringList names = {folder_.path(), folder_.filePath("missing.toml"), "/dev/zero"};
        if (!QFile(secret).open(QIODevice::ReadOnly)) {  // root may read everything
            names += secret;
        }
        for (const QString &name : names) {
            const Outcome outcome = run_program({"run", name});
            QVERIFY2(outcome.status == 2, qPrintable(name + outcome.err));
            QVERIFY2(outcome.err.contains(name), qPrintable(outcome.err));
            QCOMPARE(run_program({"check", name}).status, 2);
        }
    }

    void a_path_with_a_colon_is_a_path() {
        const QString path = write(QStringLiteral("a:main"), handshake_text());
        QCOMPARE(run_program({"run", path}).status, 0);
        QCOMPARE(run_program({"run", path + ":main"}).status, 0);
        QCOMPARE(run_program({"check", path + ":b"}).status, 2);
        QCOMPARE(run_program({"run", "--", path}).status, 0);
    }

    void a_failed_row_is_named_with_its_place() {
        QByteArray text = handshake_text();
        const QByteArray row = "{ t = \"100ms\", from = \"client\", flags = \"ACK\", seq = 1,";
        QVERIFY(text.contains(row));
        const auto line = text.left(text.indexOf(row)).count('\n') + 1;
        text.replace(row, QByteArray(row).replace("seq = 1", "seq = 7"));
        const QString path = write(QStringLiteral("wrong.toml"), text);

        const Outcome outcome = run_program({"run", path});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.err.startsWith(QStringLiteral("%1:%2:").arg(path).arg(line)),
                 qPrintable(outcome.err));
        QVERIFY2(outcome.err.contains("seq") && outcome.err.contains("7") && outcome.err.contains("1"),
                 qPrintable(outcome.err));
        QVERIFY(outcome.out.contains("FAILED"));
        QCOMPARE(run_program({"run", path, "--json"}).status, 1);
        QVERIFY(has_chinese(run_program({"run", path, "--json", "--lang", "zh"}).err));
        // The wrong row comes at 100 ms: before that, nothing is wrong.
        QCOMPARE(run_program({"run", path, "--until", "90ms"}).status, 0);
        QCOMPARE(run_program({"run", path, "--until", "1h"}).status, 1);

        for (const QStringList &other : {QStringList{"--profile", "rfc"}, QStringList{"--seed", "7"}}) {
            const Outcome apart = run_program(QStringList{"run", path} + other);
            QCOMPARE(apart.status, 0);
            QVERIFY2(apart.err.contains("not applied"), qPrintable(apart.err));
        }
    }

    void json_has_the_output_for_itself() {
        for (const QString &line :
             lines_of(run_program({"run", "hs-syn-lost", "--json", "--seed", "3"}).out)) {
            QVERIFY2(QJsonDocument::fromJson(line.toUtf8()).isObject(), qPrintable(line));
        }
    }

    void a_terminal_without_utf8_gets_ascii() {
        for (const char *locale : {"C", "POSIX", "en_US.ISO-8859-1"}) {
            const Outcome outcome = run_program({"run", "hs-syn-lost"}, {{"LC_ALL", locale}});
            QCOMPARE(outcome.status, 0);
            QCOMPARE(outcome.err, QString());
            const bool ascii = std::all_of(outcome.out.begin(), outcome.out.end(),
                                           [](QChar c) { return c.unicode() < 128; });
            QVERIFY2(ascii, qPrintable(outcome.out));
            QVERIFY(outcome.out.contains("x lost"));
        }
        // A locale that names UTF-8 but is not installed shows UTF-8 all the same.
        QVERIFY(run_program({"run", "hs-syn-lost"}, {{"LC_ALL", "xx_XX.UTF-8"}}).out.contains("✕"));
    }

    void the_language_is_that_of_the_environment() {
        QVERIFY(has_chinese(run_program({"run", "hs-three-way"}, {{"LC_ALL", "zh_CN.UTF-8"}}).out));
        QVERIFY(!has_chinese(run_program({"run", "hs-three-way"}, {{"LC_ALL", "en_US.UTF-8"}}).out));
        QVERIFY(!has_chinese(
            run_program({"run", "hs-three-way", "--lang", "en"}, {{"LC_ALL", "zh_CN.UTF-8"}}).out));
        QVERIFY(has_chinese(run_program({"run", "hs-three-way", "--lang", "zh"}, {{"LC_ALL", "C"}}).out));
    }

    void no_command_needs_a_screen() {
        // A platform that cannot start: a command that asked for a GUI application would end here.
        const Environment hostile = {{"QT_QPA_PLATFORM", "xcb"}, {"DISPLAY", ":4711"}};
        QCOMPARE(run_program({"run", "hs-three-way"}, hostile).status, 0);
        QCOMPARE(run_program({"check", "hs-three-way"}, hostile).status, 0);
        QCOMPARE(run_program({"list"}, hostile).status, 0);
        const QString picture = folder_.filePath("hostile.svg");
        const Outcome outcome = run_program({"export", "hs-three-way", "--to", picture}, hostile);
        QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
        QCOMPARE(outcome.err, QString());
        QVERIFY(QFile::exists(picture));
    }

    void without_a_chinese_font_an_export_names_the_package() {
        const QString fonts = write(QStringLiteral("fonts.conf"),
                                    "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">"
                                    "<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir></fontconfig>");
        const Environment poor = {{"FONTCONFIG_FILE", fonts}};
        const QStringList arguments = {"export", "hs-three-way", "--to", folder_.filePath("poor.pdf"),
                                       "--lang"};
        const Outcome outcome = run_program(arguments + QStringList{"zh"}, poor);
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains("fonts-noto-cjk"), qPrintable(outcome.err));
        QVERIFY(!QFile::exists(folder_.filePath("poor.pdf")));
        QCOMPARE(run_program(arguments + QStringList{"en"}, poor).status, 0);
    }

    void the_window_says_that_it_has_no_screen() {
        const Outcome outcome = run_program({});
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.contains("display"), qPrintable(outcome.err));
    }

    void export_writes_what_its_ending_says_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QByteArray>("magic");
        const QByteArray svg = "<?xml", png = "\x89PNG", pdf = "%PDF";
        QTest::newRow("svg") << "a.svg" << QStringList{} << QStringList{"a.svg"} << svg;
        QTest::newRow("png") << "a.png" << QStringList{"--size", "640x480"} << QStringList{"a.png"} << png;
        QTest::newRow("pdf") << "a.pdf" << QStringList{} << QStringList{"a.pdf"} << pdf;
        QTest::newRow("an instant") << "b.svg" << QStringList{"--at", "60ms", "--theme", "dark"}
                                    << QStringList{"b.svg"} << svg;
        QTest::newRow("wire view") << "w.svg" << QStringList{"--view", "wire", "--at", "60ms"}
                                   << QStringList{"w.svg"} << svg;
        QTest::newRow("its end") << "w.png" << QStringList{"--view=wire"} << QStringList{"w.png"} << png;
        QTest::newRow("its pages") << "w.pdf" << QStringList{"--view", "wire"} << QStringList{"w.pdf"} << pdf;
        QTest::newRow("a list") << "c.SVG" << QStringList{"--steps=1,3"}
                                << QStringList{"c-001.SVG", "c-002.SVG"} << svg;
        QTest::newRow("marks") << "d.pdf" << QStringList{"--steps", "marks"} << QStringList{"d.pdf"} << pdf;
    }

    void export_writes_what_its_ending_says() {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        QFETCH(QStringList, files);
        QFETCH(QByteArray, magic);
        const Outcome outcome =
            run_program(QStringList{"export", "hs-three-way:main", "--to", folder_.filePath(name)} + options);
        QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
        for (const QString &file : files) {
            QFile written(folder_.filePath(file));
            QVERIFY2(written.open(QIODevice::ReadOnly), qPrintable(file));
            QVERIFY2(written.read(magic.size()) == magic, qPrintable(file));
        }
        QCOMPARE(lines_of(outcome.out).size(), files.size());
    }

    void the_wire_view_has_no_whole_and_no_charts() {
        const auto refused = [&](const QStringList &options, const char *what) {
            const Outcome outcome = run_program(
                QStringList{"export", "hs-three-way:main", "--to", folder_.filePath("no.svg")} + options);
            return outcome.status == 2 && outcome.err.contains(what);
        };
        QVERIFY(refused({"--view", "wire", "--steps", "whole"}, "--steps whole"));
        QVERIFY(refused({"--view", "wire", "--chart", "cwnd"}, "--chart"));
        QVERIFY(refused({"--view", "sideways"}, "ladder or wire"));
    }

    void a_full_disk_and_a_closed_pipe_are_no_crash() {
        const auto shell = [](const QString &script) {
            QProcess process;
            process.setProcessEnvironment(bare_environment());
            process.start("/bin/sh", {"-c", QString(script).replace("PROGRAM", TCP_THEATER_PROGRAM)});
            process.waitForFinished(60'000);
            return std::pair{process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
        };
        const auto full = shell("PROGRAM run hs-three-way > /dev/full");
        QCOMPARE(full.first, 2);
        QVERIFY2(full.second.contains("cannot write"), qPrintable(full.second));
        QCOMPARE(shell("PROGRAM list >&-").first, 2);
        const auto closed = shell("(PROGRAM run hs-syn-lost --json; echo status $? >&2) | true");
        QVERIFY2(closed.second == "status 2\n" || closed.second == "status 0\n", qPrintable(closed.second));
    }
};

QTEST_APPLESS_MAIN(TestCli)
#include "test_cli.moc"
