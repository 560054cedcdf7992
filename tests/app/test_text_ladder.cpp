// The text ladder, character by character, and the columns below it.
// UPDATE_GOLDEN=1 writes the files in tests/golden/ladder anew; look at the difference before committing it.

#include <QtTest>

#include "app/terminal.h"
#include "tests/app/program.h"

using namespace theater::test;
using namespace theater::app;

class TestTextLadder : public QObject {
    Q_OBJECT

private slots:
    void ladders_are_as_on_file_data() {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("locale");
        const QString everything = QStringLiteral("tests/data/cli-everything.toml");
        const auto row = [](const char *name, const QStringList &arguments, const char *locale = "C.UTF-8") {
            QTest::newRow(name) << arguments << QString(locale);
        };
        row("three-way-en", {"hs-three-way"});
        row("three-way-zh", {"hs-three-way", "--lang", "zh"});
        row("three-way-until-en", {"hs-three-way", "--until", "120ms"});
        row("sequence-ledger-b-en", {"hs-sequence-ledger:b"});
        row("syn-lost-b-zh", {"hs-syn-lost:b", "--lang", "zh"});
        row("ack-lost-ascii", {"hs-ack-lost-retransmit"}, "C");
        row("half-close-en", {"td-four-way-half-close"});
        row("simultaneous-close-zh", {"td-simultaneous-close", "--lang", "zh"});
        row("everything-en", {everything});
        row("everything-zh", {everything, "--lang", "zh"});
        row("zero-window-en", {QStringLiteral("tests/data/zero-window.toml")});
        const QString life = QStringLiteral("tests/data/cli-life.toml");
        row("life-en", {life});
        row("life-zh", {life, "--lang", "zh"});
        row("life-ascii", {life}, "C");
        row("zero-rtt-en", {"tfo-zero-rtt"});
        row("everything-absolute-ascii", {everything, "--absolute"}, "C");
    }

    void ladders_are_as_on_file() {
        QFETCH(QStringList, arguments);
        QFETCH(QString, locale);
        QDir::setCurrent(QStringLiteral(TCP_THEATER_SOURCE_DIR));
        const Outcome outcome = run_program(QStringList{"run"} + arguments, {{"LC_ALL", locale}});
        QVERIFY2(outcome.status == 0, qPrintable(outcome.err));
        QFile golden(QStringLiteral(TCP_THEATER_SOURCE_DIR "/tests/golden/ladder/%1.txt")
                         .arg(QString(QTest::currentDataTag())));
        if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
            QVERIFY(golden.open(QIODevice::WriteOnly));
            golden.write(outcome.out.toUtf8());
            return;
        }
        QVERIFY2(golden.open(QIODevice::ReadOnly), qPrintable(golden.fileName()));
        QCOMPARE(lines_of(outcome.out), lines_of(QString::fromUtf8(golden.readAll())));
        for (const QString &line : lines_of(outcome.out)) {
            QVERIFY2(display_width(line) <= 100, qPrintable(line));
        }
    }

    void chinese_takes_two_columns() {
        QCOMPARE(display_width(u"SYN"), 3);
        QCOMPARE(display_width(u"报文段"), 6);
        QCOMPARE(display_width(u"报文段（相对序号）"), 18);
        QCOMPARE(display_width(u"── ✕ ↻ →"), 8);
        QCOMPARE(display_width(u"e\u0301"), 1);
        QCOMPARE(display_width(u""), 0);
    }

    void padding_and_cutting_keep_the_width() {
        QCOMPARE(padded("ab", 4, Glyphs::Unicode), QStringLiteral("ab  "));
        QCOMPARE(padded("报文", 5, Glyphs::Unicode), QStringLiteral("报文 "));
        QCOMPARE(padded("abcdef", 4, Glyphs::Unicode), QStringLiteral("abc…"));
        QCOMPARE(padded("abcdef", 4, Glyphs::Ascii), QStringLiteral("abc~"));
        for (int width = 1; width < 12; ++width) {
            QCOMPARE(display_width(padded("a报文段b报文", width, Glyphs::Unicode)), width);
        }
    }

    void text_wraps_between_words_and_beside_chinese() {
        QCOMPARE(wrapped("one two three", 7), QStringList({"one two", "three"}));
        QCOMPARE(wrapped("重传定时器到期", 6), QStringList({"重传定", "时器到", "期"}));
        QCOMPARE(wrapped("重传，丢失", 4), QStringList({"重", "传，", "丢失"}));
        QCOMPARE(wrapped("abcdefgh", 3), QStringList({"abc", "def", "gh"}));
        QCOMPARE(wrapped("", 3), QStringList({""}));
        for (int width = 2; width < 20; ++width) {
            for (const QString &line : wrapped("client: 重传 connect(80) = ETIMEDOUT，完", width)) {
                QVERIFY(display_width(line) <= std::max(width, 4));
            }
        }
    }

    void plain_text_is_ascii() { QCOMPARE(plain("→ ✕ ↻ “a” — b"), QStringLiteral("-> x r \"a\" -- b")); }
};

QTEST_APPLESS_MAIN(TestTextLadder)
#include "test_text_ladder.moc"
