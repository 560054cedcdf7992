// Branches of a saved session at the command line: run, export, compare, list, check.
#include <QtTest>

#include "tests/app/program.h"

using namespace theater::test;

namespace {

const char kSession[] = R"(format = 2
run_for = "3s"
shown = "lost-again"

[[call]]
host = "server"
call = "listen"
port = 80

[[call]]
host = "client"
call = "connect"
port = 80

[[branch]]
name = "lost"
at = "20ms"
title = "The SYN is lost"
run_for = "4s"

[[branch.command]]
at = "20ms"
segment = { from = "client", nth = 1 }
do = "drop"

[[branch]]
name = "lost-again"
parent = "lost"
at = "1020ms"
title = "又丢一次"

[[branch.command]]
at = "1020ms"
segment = { from = "client", nth = 2 }
do = "drop"

[[branch]]
name = "far"
link = { delay = "200ms" }
)";

QList<QJsonObject> objects_of(const Outcome &outcome, const QString &kind) {
    QList<QJsonObject> objects;
    for (const QString &line : lines_of(outcome.out)) {
        const QJsonObject object = QJsonDocument::fromJson(line.toUtf8()).object();
        if (object["kind"].toString() == kind) {
            objects += object;
        }
    }
    return objects;
}

}  // namespace

class TestCliBranches : public QObject {
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
    void a_branch_is_run_with_its_past() {
        const QString path = write(QStringLiteral("session.toml"), kSession);
        const auto syns = [&](const QStringList &arguments) {
            int count = 0;
            const Outcome outcome = run_program(QStringList{"run", path, "--json"} + arguments);
            QTest::qVerify(outcome.status == 0, "status", qPrintable(outcome.err), __FILE__, __LINE__);
            for (const QJsonObject &segment : objects_of(outcome, QStringLiteral("segment"))) {
                count += segment["flags"].toArray() == QJsonArray{QStringLiteral("SYN")} ? 1 : 0;
            }
            return count;
        };
        QCOMPARE(syns({}), 1);
        QCOMPARE(syns({"--branch", "lost"}), 2);
        QCOMPARE(syns({"--branch=lost-again"}), 3);
        const Outcome ladder = run_program({"run", path, "--branch", "lost"});
        QCOMPARE(ladder.status, 0);
        QVERIFY2(ladder.out.contains("session.toml:main/lost · The SYN is lost"), qPrintable(ladder.out));
        QCOMPARE(run_program({"run", path + ":main/lost"}).out, ladder.out);
        QCOMPARE(run_program({"run", path + ":/lost"}).out, ladder.out);
        // Ends where its own run_for says.
        QVERIFY(run_program({"run", path, "--branch", "lost", "--until", "5s"}).out != ladder.out);
    }

    void a_branch_that_is_not_there() {
        const QString path = write(QStringLiteral("session.toml"), kSession);
        const Outcome unknown = run_program({"run", path, "--branch", "last"});
        QCOMPARE(unknown.status, 2);
        QVERIFY2(unknown.err.contains("has no branch \"last\"; it has: lost, lost-again, far"),
                 qPrintable(unknown.err));
        const Outcome none = run_program({"run", "hs-three-way", "--branch", "x", "--lang", "zh"});
        QCOMPARE(none.status, 2);
        QVERIFY2(none.err.contains(QStringLiteral("没有分支")), qPrintable(none.err));
        QCOMPARE(run_program({"run", path, "--branch", ""}).status, 2);
        QCOMPARE(run_program({"check", path, "--branch", "lost"}).status, 2);
    }

    void branches_are_compared_and_exported() {
        const QString path = write(QStringLiteral("session.toml"), kSession);
        const Outcome compared =
            run_program({"run", path, "--branch", "lost", "--compare", ":main/lost-again", "--json"});
        QCOMPARE(compared.status, 0);
        const QJsonObject difference = objects_of(compared, QStringLiteral("difference")).value(0);
        QCOMPARE(difference["t_ns"].toInteger(), qint64{1'020'000'000});
        const QString out = folder_.filePath(QStringLiteral("out.svg"));
        const Outcome exported = run_program({"export", path, "--branch", "far", "--to", out});
        QVERIFY2(exported.status == 0, qPrintable(exported.err));
        QVERIFY(QFileInfo(out).size() > 1'000);
    }

    void a_list_of_a_file() {
        const QString path = write(QStringLiteral("session.toml"), kSession);
        const Outcome list = run_program({"list", path});
        QCOMPARE(list.status, 0);
        QCOMPARE(list.out, path +
                               "\n"
                               "  main\n"
                               "    lost          leaves the run at 20ms  The SYN is lost\n"
                               "      lost-again  leaves lost at 1.02s    又丢一次\n"
                               "    far           begins anew\n");
        QVERIFY(run_program({"list", path, "--lang", "zh"}).out.contains(QStringLiteral("从头开始")));
        const QJsonObject run =
            objects_of(run_program({"list", path, "--json"}), QStringLiteral("run")).value(0);
        QCOMPARE(run["shown"].toString(), QStringLiteral("lost-again"));
        const QJsonArray branches = run["branches"].toArray();
        QCOMPARE(branches.size(), 3);
        QCOMPARE(branches[1].toObject()["parent"].toString(), QStringLiteral("lost"));
        QCOMPARE(branches[1].toObject()["at_ns"].toInteger(), qint64{1'020'000'000});
        QVERIFY(branches[2].toObject()["at_ns"].isNull());
        QCOMPARE(run_program({"list", folder_.filePath(QStringLiteral("none.toml"))}).status, 2);
    }

    void check_names_branches() {
        const QString path = write(QStringLiteral("session.toml"), kSession);
        const Outcome fine = run_program({"check", path});
        QCOMPARE(fine.status, 0);
        QCOMPARE(fine.out, path + ": fine (runs: main (branches: lost, lost-again, far))\n");
    }

    void check_says_which_film_is_another() {
        // The handshake is 14 facts; whatever a sum of noughts stands for, it is not this film.
        const QByteArray wrong =
            "\n[branch.checksum]\nrows = [{ until = \"100ms\", facts = 14, "
            "sum = \"0000000000000000\" }]\n";
        const QString path = write(QStringLiteral("old.toml"), kSession + wrong);
        const Outcome changed = run_program({"check", path});
        QCOMPARE(changed.status, 1);
        QVERIFY2(changed.out.startsWith(path + ":main/far: the film differs from what was saved, from 0s on "
                                               "(by 100ms at the latest)."),
                 qPrintable(changed.out));
        QVERIFY(
            run_program({"check", path, "--lang", "zh"}).out.contains(QStringLiteral("影片与保存时不同")));
        QCOMPARE(run_program({"run", path}).status, 0);
    }

    void a_newer_file_says_so() {
        const QString path = write(QStringLiteral("newer.toml"), "format = 3\nquantum = true\n");
        const Outcome english = run_program({"check", path});
        QCOMPARE(english.status, 2);
        QCOMPARE(english.out, path +
                                  ":1:10: The file has format 3 and comes from a newer version of TCP "
                                  "Theater; this version reads formats up to 2. To open it, install a "
                                  "newer version\n");
        QVERIFY(
            run_program({"check", path, "--lang", "zh"}).out.contains(QStringLiteral("请安装更新的版本")));
    }
};

QTEST_APPLESS_MAIN(TestCliBranches)
#include "test_cli_branches.moc"
