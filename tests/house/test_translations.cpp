// No text of app/ or ui/ reaches a Chinese reader in English: a fresh run of lupdate finds nothing
// that the .ts file does not hold, and nothing in it is unfinished.

#include <map>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <QXmlStreamReader>

#include "tests/house/source_tree.h"

namespace {

struct Message {
    QString type;  // "unfinished", "vanished" … or empty
    QStringList translations;
    QString source;
};

// Messages by "context / source / comment".
std::map<QString, Message> messages_of(const QString &path, QString *error) {
    std::map<QString, Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        *error = path + " cannot be read";
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context, comment;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        const auto name = xml.name();
        if (xml.isStartElement()) {
            if (name == u"name") {
                context = xml.readElementText();
            } else if (name == u"message") {
                message = {};
                comment.clear();
            } else if (name == u"source") {
                message.source = xml.readElementText();
            } else if (name == u"comment") {
                comment = xml.readElementText();
            } else if (name == u"translation") {
                message.type = xml.attributes().value("type").toString();
                // Plural forms are child elements, of which Chinese has one.
                QString text;
                while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation") &&
                       !xml.atEnd())
                    if (xml.isCharacters()) text += xml.text();
                message.translations << text.trimmed();
            }
        } else if (xml.isEndElement() && name == u"message") {
            messages[context + " / " + message.source + " / " + comment] = message;
        }
    }
    if (xml.hasError()) *error = path + ": " + xml.errorString();
    return messages;
}

// "%1", "%2", "%n" … of a text, sorted.
QStringList markers_of(const QString &text) {
    static const QRegularExpression marker("%L?(\\d+|n)");
    QStringList markers;
    for (auto it = marker.globalMatch(text); it.hasNext();)
        markers << it.next().captured(1);
    markers.sort();
    markers.removeDuplicates();
    return markers;
}

QStringList faults_of(const std::map<QString, Message> &committed, const std::map<QString, Message> &fresh) {
    QStringList faults;
    for (const auto &[key, message] : fresh)
        if (!committed.contains(key)) faults << "not in the .ts file: " + key;
    for (const auto &[key, message] : committed) {
        if (!fresh.contains(key)) faults << "no longer in the sources: " + key;
        if (!message.type.isEmpty()) faults << message.type + ": " + key;
        for (const QString &translation : message.translations) {
            if (translation.isEmpty()) {
                faults << "empty: " + key;
            } else if (markers_of(translation) != markers_of(message.source)) {
                // A plural form may leave out the number; every other marker carries a value.
                QStringList source = markers_of(message.source);
                source.removeAll("n");
                QStringList target = markers_of(translation);
                target.removeAll("n");
                if (source != target) faults << "different %-markers: " + key + " -> " + translation;
            }
        }
    }
    return faults;
}

}  // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private slots:
    void nothing_is_left_to_translate();
    void faults_are_caught();
};

void TestTranslations::nothing_is_left_to_translate() {
    const QDir root(TCP_THEATER_SOURCE_DIR);
    const QString committed_path = root.filePath("translations/tcp-theater_zh_CN.ts");
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString fresh_path = folder.filePath("tcp-theater_zh_CN.ts");
    QVERIFY(QFile::copy(committed_path, fresh_path));

    QProcess process;
    process.start(root.filePath("translations/update.sh"), {fresh_path});
    QVERIFY2(process.waitForFinished(120'000), qPrintable(process.errorString()));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());

    QString error;
    const auto committed = messages_of(committed_path, &error);
    const auto fresh = messages_of(fresh_path, &error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    const QStringList faults = faults_of(committed, fresh);
    QVERIFY2(faults.isEmpty(), qPrintable(QString("%1 texts\n").arg(faults.size()) + faults.join("\n") +
                                          "\n(translations/update.sh brings the file up to date)"));
}

void TestTranslations::faults_are_caught() {
    using Messages = std::map<QString, Message>;
    const Message good{"", {"发送 %1"}, "Send %1"};
    const Messages one = {{"k", good}};
    QCOMPARE(faults_of(one, one).size(), 0);
    QCOMPARE(faults_of({}, one).size(), 1);
    QCOMPARE(faults_of(one, {}).size(), 1);
    const Messages unfinished = {{"k", {"unfinished", {"发送 %1"}, "Send %1"}}};
    QCOMPARE(faults_of(unfinished, unfinished).size(), 1);
    const Messages empty = {{"k", {"", {""}, "Send %1"}}};
    QCOMPARE(faults_of(empty, empty).size(), 1);
    const Messages marker_lost = {{"k", {"", {"发送"}, "Send %1"}}};
    QCOMPARE(faults_of(marker_lost, marker_lost).size(), 1);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
