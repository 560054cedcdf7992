// Every source has the form that .clang-format describes; `cmake --build build/release --target format` gives
// it.

#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

#include "tests/house/source_tree.h"

class TestFormat : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void sources_are_formatted();
    void a_badly_formatted_text_is_caught();

private:
    QString clang_format_;
};

void TestFormat::initTestCase() {
    // Version 14 first: another version may break lines in other places.
    for (const char *name : {"clang-format-14", "clang-format"}) {
        clang_format_ = QStandardPaths::findExecutable(name);
        if (!clang_format_.isEmpty()) return;
    }
    QFAIL("clang-format is missing; test.sh installs it");
}

void TestFormat::sources_are_formatted() {
    const QStringList sources = house::our_sources() + house::files_below({"cmake"}, {"*.h"});
    QVERIFY2(sources.size() > 5, "no sources were found, so nothing was checked");
    QProcess process;
    process.setWorkingDirectory(TCP_THEATER_SOURCE_DIR);
    process.start(clang_format_, QStringList{"--style=file", "--dry-run", "-Werror"} + sources);
    QVERIFY(process.waitForFinished(300'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);

    // One line a file is enough to act on; the rest is the work of the format target.
    QStringList offenders;
    for (const QString &line : QString::fromUtf8(process.readAllStandardError()).split('\n'))
        if (line.contains(": error:") && !offenders.contains(line.section(':', 0, 0)))
            offenders << line.section(':', 0, 0);
    QVERIFY2(process.exitCode() == 0, qPrintable("not formatted:\n" + offenders.join("\n")));
}

void TestFormat::a_badly_formatted_text_is_caught() {
    QProcess process;
    process.setWorkingDirectory(TCP_THEATER_SOURCE_DIR);
    process.start(clang_format_, {"--style=file", "--dry-run", "-Werror", "--assume-filename=core/a.cpp"});
    process.write("int  main( ){return 0 ;}\n");
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY(process.exitCode() != 0);
}

QTEST_APPLESS_MAIN(TestFormat)
#include "test_format.moc"
