// Whatever bytes a file holds, the reader gives a value or errors with a place: never a crash, never a hang.
#include <algorithm>
#include <QTest>

#include "core/base/random.h"
#include "core/script/diagnostics.h"
#include "core/script/reader.h"
#include "core/script/writer.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::script;

namespace {

std::string repeated(std::string_view text, std::size_t count) {
    std::string out;
    out.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        out += text;
    return out;
}

const std::string kFirstLine = "format = 1\n";

void row(const char *name, const std::string &text, const char *error) {
    QTest::newRow(name) << QByteArray::fromStdString(text) << QString::fromUtf8(error);
}

// A value, or errors that have ids, a file and (but for the size of the whole) a place.
void check_answer(const std::string &text) {
    const auto file = read_scenario(text, "x.toml");
    if (file) {
        const auto again = read_scenario(write_scenario(*file), "x.toml");
        QVERIFY2(again && *again == *file, text.c_str());
        return;
    }
    QVERIFY(!file.error().empty() && file.error().size() <= Diagnostics::kMostErrors);
    for (const Error &error : file.error()) {
        QVERIFY(error.text.id.starts_with("script."));
        QVERIFY(error.line >= 1 && error.column >= 1);
    }
}

std::string mutated(std::string text, Random &random) {
    static constexpr std::string_view kBytes = "\"'[]{}=.,#\n\r\t \\-+_0159azAZ\x80\xff\x00\xe4\xb8";
    for (std::uint64_t i = 1 + random.below(6); i > 0 && !text.empty(); --i) {
        const std::size_t at = random.below(text.size());
        const std::size_t length = 1 + random.below(12);
        switch (random.below(6)) {
            case 0: text[at] = static_cast<char>(random.next()); break;
            case 1: text[at] = kBytes[random.below(kBytes.size())]; break;
            case 2: text.erase(at, length); break;
            case 3: text.insert(at, text.substr(random.below(text.size()), length)); break;
            case 4: text.insert(at, 1, kBytes[random.below(kBytes.size())]); break;
            default: text.resize(at); break;
        }
    }
    return text;
}

// Two lines of the file change places or one is written twice: mostly valid TOML with wrong contents.
std::string shuffled(const std::string &text, Random &random) {
    QStringList lines = QString::fromStdString(text).split(u'\n');
    for (std::uint64_t i = 1 + random.below(4); i > 0; --i) {
        const auto a = static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(lines.size())));
        const auto b = static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(lines.size())));
        if (random.below(2) == 0) {
            lines.swapItemsAt(a, b);
        } else {
            lines.insert(a, lines.at(b));
        }
    }
    return lines.join(u'\n').toStdString();
}

// The stock scenarios, and those that show the fuzzer what else a file can say: branches, checksums,
// commands.
QStringList all_kinds_of_files() {
    QStringList paths = stock_files();
    const QDir seeds(source_path(QStringLiteral("tests/fuzz/seeds/fuzz_scenario_reader")));
    for (const QString &name : seeds.entryList({QStringLiteral("*.toml")}, QDir::Files, QDir::Name))
        paths << seeds.filePath(name);
    return paths;
}

}  // namespace

class TestHostileFiles : public QObject {
    Q_OBJECT

private slots:
    void hostile_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("error");
        row("bad byte", kFirstLine + "id = \"a\xff\"\n", "2:8 script.not-utf8(FF)");
        row("bad byte after Chinese", kFirstLine + "# 三次握手\xc3(\n", "2:7 script.not-utf8(C3)");
        row("overlong", kFirstLine + "\xc0\xaf", "2:1 script.not-utf8(C0)");
        row("surrogate", kFirstLine + "\xed\xa0\x80", "2:1 script.not-utf8(ED)");
        row("cut character", kFirstLine + "\xe4\xb8", "2:1 script.not-utf8(E4)");
        row("nul", kFirstLine + std::string(1, '\0'), "2:1 script.control-character(00)");
        row("elf",
            "\x7f"
            "ELF\x02\x01",
            "1:1 script.control-character(7F)");
        row("png", "\x89PNG\r\n\x1a\n", "1:1 script.not-utf8(89)");
        row("utf-16",
            std::string("\xff\xfe"
                        "f\0o\0",
                        6),
            "1:1 script.not-utf8(FF)");
        row("nested lists", kFirstLine + "id = " + repeated("[", 100'000), "2:30 script.too-deep(24)");
        row("nested tables", kFirstLine + "id = " + repeated("{a=", 100'000), "2:78 script.too-deep(24)");
        row("nested keys", kFirstLine + repeated("a.", 100'000) + "a = 1\n", "2:50 script.too-deep(24)");
        row("nested header", kFirstLine + "[" + repeated("a.", 100'000) + "a]\n", "2:51 script.too-deep(24)");
        row("nested behind a string", kFirstLine + "id = '''\n''''']\nx = " + repeated("[", 100'000),
            "4:29 script.too-deep(24)");
        row("open string", kFirstLine + "id = \"abc\n", "");
        row("open long string", kFirstLine + "id = \"\"\"abc\n" + repeated("x\n", 100'000), "");
        row("open table", kFirstLine + "title = { en = \"x\"\n", "");
        row("many values", kFirstLine + "isn = [" + repeated("1,", 600'000) + "]",
            "2:1000003 script.too-many-values(500000)");
        row("many tables", kFirstLine + repeated("[[call]]\n", 400'000), "");
        row("header of nothing", kFirstLine + "id = \"x\"\n[=]\nx = 1\n", "3:1 script.unreadable-line()");
        row("Chinese comma", kFirstLine + "seed = 1，\n", "2:9 script.stray-character(，)");
        row("Chinese quotes", kFirstLine + "id = “a”\n", "2:6 script.stray-character(“)");
        row("many branches", "format = 2\n" + repeated("[[branch]]\n", 300'000), "");
        // Each leaves the one before it, and each row of the file is a mistake of its own.
        row("a chain of parents to come",
            "format = 2\n[[branch]]\nname = \"a\"\nparent = \"b\"\nat = \"1s\"\n"
            "[[branch]]\nname = \"b\"\nparent = \"c\"\nat = \"1s\"\n"
            "[[branch]]\nname = \"c\"\nparent = \"a\"\nat = \"1s\"\n",
            "4:10 script.parent-later(b)\n8:10 script.parent-later(c)");
        row("branches that are no tables", "format = 2\nbranch = [1, [], \"x\"]\n", "");
        row("faults in faults",
            "format = 2\n[[command]]\nat = \"1s\"\nfaults = " + repeated("[", 20) + repeated("]", 20) + "\n",
            "");
        row("many keys", kFirstLine + repeated("k", 100'000) + " = 1\n", "");
    }
    void hostile() {
        QFETCH(QByteArray, text);
        QFETCH(QString, error);
        const auto file = read_scenario(text.toStdString(), "x.toml");
        QVERIFY(!file.has_value());
        if (!error.isEmpty()) QCOMPARE(brief(file.error()), error);
        check_answer(text.toStdString());
    }

    void a_hundred_megabytes_are_refused_at_once() {
        const std::string text(100u << 20, 'x');
        const auto file = read_scenario(text, "x.toml");
        QVERIFY(!file.has_value());
        QCOMPARE(brief(file.error()), QStringLiteral("0:0 script.too-large(100, 16)"));
    }

    void messages_stay_short() {
        const auto file = read_scenario(kFirstLine + repeated("k", 1'000'000) + " = 1\n", "x.toml");
        QVERIFY(!file.has_value());
        for (const std::string &arg : file.error().front().text.args)
            QVERIFY(arg.size() < 1'000);
        const auto long_key =
            read_scenario(kFirstLine + "\"" + repeated("三", 1'000'000) + "\" = 1\n", "x.toml");
        QVERIFY(!long_key.has_value());
        for (const std::string &arg : long_key.error().front().text.args) {
            QVERIFY(arg.size() < 1'000);
            QVERIFY(QString::fromStdString(arg).toStdString() == arg);
        }
    }

    void line_ends_and_byte_order_marks_change_nothing() {
        for (const QString &path : stock_files()) {
            const QByteArray text = QByteArray::fromStdString(read_text(path));
            const auto plain = read_scenario(text.toStdString(), "x.toml");
            QByteArray crlf = text;
            // In a string over several lines a line end is text, so only files without them mean the same.
            const auto windows =
                read_scenario("\xEF\xBB\xBF" + crlf.replace("\n", "\r\n").toStdString(), "x.toml");
            QVERIFY2(windows.has_value(), windows ? "" : qPrintable(brief(windows.error())));
            QVERIFY(plain && windows->runs == plain->runs && windows->id == plain->id);
        }
        const auto marked = read_scenario(
            "\xEF\xBB\xBF"
            "format = 1\r\nsede = 1\r\n",
            "x.toml");
        QCOMPARE(brief(marked.error()), QStringLiteral("2:1 script.unknown-key(sede, seed)"));
    }

    // After a backslash at the end of a line the parser looks for whitespace; these are none.
    void letters_after_a_folded_line() {
        for (const char *letter : {"é", "。", "，", "Ａ", "\xEF\xBB\xBB", "三", "ß"}) {
            const auto file =
                read_scenario(kFirstLine + "title.en = \"\"\"a\\\n  " + letter + "\"\"\"\n", "x.toml");
            QVERIFY2(file.has_value(), file ? "" : qPrintable(brief(file.error())));
            QCOMPARE(file->title.en, std::string("a") + letter);
        }
    }

    // The most that branches may be is read without much ado.
    void branches_of_branches() {
        std::string text = "format = 2\n";
        for (int i = 0; i < 1'000; ++i) {
            text += "[[branch]]\nname = \"b" + std::to_string(i) + "\"\nat = \"1s\"\n";
            if (i > 0) text += "parent = \"b" + std::to_string(i - 1) + "\"\n";
            text += "command = [" + repeated("{ at = \"1s\", cable = \"cut\" },", 10) + "]\n";
        }
        check_answer(text);
    }

    void cut_anywhere() {
        for (const QString &path : all_kinds_of_files()) {
            const std::string text = read_text(path);
            // A long file is read so much longer each time; three hundred places are enough of it.
            const std::size_t step = std::max<std::size_t>(7, text.size() / 300);
            for (std::size_t i = 0; i < text.size(); i += step)
                check_answer(text.substr(0, i));
        }
    }

    void mutated_files() {
        const QStringList paths = all_kinds_of_files();
        for (std::uint64_t seed = 1; seed <= 6'000; ++seed) {
            Random random(seed);
            const std::string text = read_text(paths.at(static_cast<qsizetype>(seed) % paths.size()));
            check_answer(seed % 3 == 0 ? shuffled(text, random) : mutated(text, random));
            if (QTest::currentTestFailed()) {
                qWarning("seed %llu", static_cast<unsigned long long>(seed));
                return;
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestHostileFiles)
#include "test_hostile_files.moc"
