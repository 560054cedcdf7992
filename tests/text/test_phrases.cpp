// Every sentence that the core can ask for has words, in English and in Chinese, with the same places to
// fill. The ids are read from the core's sources, so a new one without words fails here.

#include <QCoreApplication>
#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest>

#include <set>

#include "core/filter/fields.h"
#include "ui/text/language.h"
#include "ui/text/phrase_families.h"
#include "ui/text/translated_phrasebook.h"

using namespace theater;

namespace {

/// A text id as the sources write it, and where.
struct Found {
    QString id;
    QString place;
    bool prefix = false;  ///< "script.want-": the rest is added at run time
};

std::vector<Found> ids_in(const QString &folder) {
    // A dotted, lower-case literal is a text id; file names and the like end otherwise or have no such
    // family.
    static const QRegularExpression literal(
        QStringLiteral(R"re("([a-z][a-z0-9-]*(?:\.[a-z0-9-]+)+\.?)"|"([a-z]+\.)")re"));
    std::vector<Found> found;
    QDirIterator files(QStringLiteral(TCP_THEATER_SOURCE_DIR "/") + folder, {"*.cpp", "*.h"}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("cannot read %s", qPrintable(path));
        }
        int number = 0;
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine());
            ++number;
            if (line.startsWith(u"#include") || line.trimmed().startsWith(u"//")) {
                continue;
            }
            for (auto match = literal.globalMatch(line); match.hasNext();) {
                const QRegularExpressionMatch one = match.next();
                const QString id = one.captured(1).isEmpty() ? one.captured(2) : one.captured(1);
                // The writer of files puts keys together: they are no text ids.
                if (path.endsWith(QStringLiteral("script/writer.cpp"))) {
                    continue;
                }
                if (id.endsWith(u".h") || id.endsWith(u".cpp") || id.endsWith(u".toml")) {
                    continue;
                }
                found.push_back({id, QStringLiteral("%1:%2").arg(path).arg(number),
                                 id.endsWith(u'-') || id.endsWith(u'.')});
            }
        }
    }
    return found;
}

QStringList places_of(const QString &text) {
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    QStringList places;
    for (auto match = place.globalMatch(text); match.hasNext();) {
        places += match.next().captured();
    }
    places.sort();
    places.removeDuplicates();
    return places;
}

bool has_chinese(const QString &text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

}  // namespace

class TestPhrases : public QObject {
    Q_OBJECT

private slots:
    void init() { ui::set_language(ui::Language::English); }

    void every_id_of_the_core_has_words() {
        std::vector<Found> found = ids_in(QStringLiteral("core"));
        const std::vector<Found> exports = ids_in(QStringLiteral("ui/export"));
        found.insert(found.end(), exports.begin(), exports.end());
        QVERIFY2(found.size() > 40, "the scan finds hardly any ids: has their form changed?");
        QStringList missing;
        for (const Found &one : found) {
            bool known = ui::find_phrase(one.id.toStdString()) != nullptr;
            for (const auto family : ui::phrase_families()) {
                for (const ui::Phrase &phrase : family) {
                    known = known || (one.prefix && QString::fromUtf8(phrase.id).startsWith(one.id)) ||
                            QString::fromUtf8(phrase.id).startsWith(one.id + QStringLiteral("-by-"));
                }
            }
            if (!known) {
                missing += one.id + QStringLiteral(" at ") + one.place;
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable("no words for:\n" + missing.join(u'\n')));
    }

    void every_phrase_is_complete_in_both_languages() {
        ui::set_language(ui::Language::Chinese);
        std::set<std::string> seen;
        QStringList faults;
        for (const auto family : ui::phrase_families()) {
            for (const ui::Phrase &phrase : family) {
                const QString english = QString::fromUtf8(phrase.english);
                const QString chinese = QCoreApplication::translate("phrases", phrase.english, phrase.id);
                const QString id = QString::fromUtf8(phrase.id);
                if (!seen.insert(phrase.id).second) {
                    faults += id + QStringLiteral(" stands twice");
                }
                if (english.trimmed().isEmpty() || has_chinese(english)) {
                    faults += id + QStringLiteral(" is not English: ") + english;
                }
                // A phrase of nothing but places, numbers and names of the protocol is the same in both.
                if (chinese == english && english != u"TCP Fast Open" &&
                    english.contains(QRegularExpression(QStringLiteral("[a-z]{3}")))) {
                    faults += id + QStringLiteral(" is not translated");
                }
                if (places_of(english) != places_of(chinese)) {
                    faults += id + QStringLiteral(" has other places in Chinese: ") + chinese;
                }
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void every_field_of_the_filter_has_words() {
        for (const filter::Field &field : filter::fields())
            QVERIFY2(ui::find_phrase(field.name) != nullptr, field.name.data());
        QFile reference(QStringLiteral(TCP_THEATER_SOURCE_DIR "/docs/display-filter.md"));
        QVERIFY(reference.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(reference.readAll());
        for (const filter::Field &field : filter::fields()) {
            const ui::Phrase &phrase = *ui::find_phrase(field.name);
            const QString row = QStringLiteral("| `%1` | %2 |\n")
                                    .arg(QString::fromUtf8(phrase.id), QString::fromUtf8(phrase.english));
            QVERIFY2(text.contains(row), qPrintable(row));
        }
    }

    void arguments_are_filled_in_once() {
        const std::vector<std::string> args = {"%2", "b"};
        QCOMPARE(ui::fill_in(QStringLiteral("%1 and %2, 100%"), args), QStringLiteral("%2 and b, 100%"));
        QCOMPARE(ui::fill_in(QStringLiteral("%2%1"), args), QStringLiteral("b%2"));
        QCOMPARE(ui::fill_in(QStringLiteral("%3|"), args), QStringLiteral("|"));
    }

    void an_unknown_id_gives_itself() {
        const ui::TranslatedPhrasebook book;
        QCOMPARE(book.say({"no.such-id", {"7", "x"}}), std::string("no.such-id 7 x"));
    }

    void the_language_switches_live() {
        const ui::TranslatedPhrasebook book;
        const Text text{"wire.lost", {"7", "client", "rule 1"}};
        const std::string english = book.say(text);
        QCOMPARE(english, std::string("Segment 7 of client is lost (rule 1)"));
        ui::set_language(ui::Language::Chinese);
        QVERIFY(has_chinese(QString::fromStdString(book.say(text))));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("取消"));
        ui::set_language(ui::Language::English);
        QCOMPARE(book.say(text), english);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
    }

    void languages_are_known_by_many_names_data() {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("language");
        const std::pair<const char *, int> rows[] = {
            {"en", 0},     {"zh", 1}, {"zh_CN.UTF-8", 1}, {"ZH", 1},       {"zh-Hans", 1}, {"en_GB.utf8", 0},
            {"de_DE", -1}, {"C", -1}, {"", -1},           {"english", -1}, {"zha", -1}};
        for (const auto &[name, language] : rows) {
            QTest::addRow("'%s'", name) << QByteArray(name) << language;
        }
    }
    void languages_are_known_by_many_names() {
        QFETCH(QByteArray, name);
        QFETCH(int, language);
        const auto parsed = ui::parse_language(name.toStdString());
        QCOMPARE(parsed ? static_cast<int>(*parsed) : -1, language);
    }

    void the_environment_chooses_as_posix_says() {
        struct Row {
            const char *all, *messages, *lang;
            ui::Language expected;
        };
        using enum ui::Language;
        const Row rows[] = {{"", "", "zh_CN.UTF-8", Chinese},     {"en_US.UTF-8", "", "zh_CN.UTF-8", English},
                            {"zh_CN.UTF-8", "en", "en", Chinese}, {"", "zh_CN", "en_US.UTF-8", Chinese},
                            {"C", "zh_CN", "zh_CN", English},     {"", "", "de_DE.UTF-8", English}};
        const QByteArray before[] = {qgetenv("LC_ALL"), qgetenv("LC_MESSAGES"), qgetenv("LANG")};
        for (const Row &row : rows) {
            qputenv("LC_ALL", row.all);
            qputenv("LC_MESSAGES", row.messages);
            qputenv("LANG", row.lang);
            QCOMPARE(ui::system_language(), row.expected);
        }
        qputenv("LC_ALL", before[0]);
        qputenv("LC_MESSAGES", before[1]);
        qputenv("LANG", before[2]);
    }
};

QTEST_GUILESS_MAIN(TestPhrases)
#include "test_phrases.moc"
