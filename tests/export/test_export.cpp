// Exports, read back: SVG keeps every id and word, PNG has the size asked for, PDF one page a step with its
// fonts.
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <set>

#include "tests/support/core/film_support.h"
#include "ui/export/export_job.h"
#include "ui/export/svg.h"
#include "ui/paint/fonts.h"

using namespace theater;
using namespace theater::scene;
using namespace theater::ui;

namespace {

/// A few words in Chinese, as a translation would give them.
class ChineseWords final : public Phrasebook {
public:
    std::string say(const Text &text) const override {
        if (text.id == "scene.host-client") return "客户端";
        if (text.id == "scene.host-server") return "服务端";
        if (text.id == "scene.silence-seconds") return "静默 " + text.args[0] + " 秒";
        if (text.id.starts_with("scene.dropped")) return "被规则 1 丢弃";
        return plain_.say(text);
    }

private:
    PlainPhrasebook plain_;
};

struct SvgFile {
    QStringList ids, texts;
    QString width, height;
    QString error;
};

SvgFile read_svg(const QByteArray &bytes) {
    SvgFile svg;
    QXmlStreamReader xml(bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (attributes.hasAttribute(QStringLiteral("id")))
            svg.ids << attributes.value(QStringLiteral("id")).toString();
        if (xml.name() == QStringLiteral("svg")) {
            svg.width = attributes.value(QStringLiteral("width")).toString();
            svg.height = attributes.value(QStringLiteral("height")).toString();
        }
        if (xml.name() == QStringLiteral("text")) svg.texts << xml.readElementText();
    }
    if (xml.hasError()) svg.error = xml.errorString();
    return svg;
}

QByteArray bytes_of(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The output of a program from poppler-utils; empty where it is not installed.
QString ask(const QString &program, const QStringList &arguments) {
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty()) return {};
    QProcess process;
    process.start(path, arguments);
    process.waitForFinished(60'000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

Instant ms(std::int64_t t) { return Instant{t * 1'000'000}; }

}  // namespace

class TestExport : public QObject {
    Q_OBJECT

    QTemporaryDir folder_;
    PlainPhrasebook plain_;
    ChineseWords chinese_;

    QString path(const char *name) const { return folder_.filePath(QLatin1String(name)); }

private slots:
    void what_is_not_tcp_says_so_in_every_export() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("whatif-two-way"));
        const auto exported = [&](const char *name) {
            ExportRequest request;
            request.file = path(name);
            request.steps = ExportSteps::Whole;
            return write_export(timeline.course(), request, plain_).has_value();
        };
        QVERIFY(exported("not-tcp.svg") && exported("not-tcp.png") && exported("not-tcp.pdf"));
        const QString svg = read_svg(bytes_of(path("not-tcp.svg"))).texts.join(u'\n');
        QVERIFY(svg.contains(u"scene.not-tcp scene.variant-of scene.what-if-two-way"));
        const Rgba lost = theme_of(ThemeKind::Light)[Role::LostFill];
        const QImage image(path("not-tcp.png"));
        bool marked = false;
        for (int y = 0; y < image.height() / 8 && !marked; ++y)
            marked = image.pixelColor(image.width() / 2 - 1, y) == QColor(lost.r, lost.g, lost.b);
        QVERIFY(marked);
        const QString pdf = ask(QStringLiteral("pdftotext"), {path("not-tcp.pdf"), QStringLiteral("-")});
        QVERIFY(pdf.isEmpty() || pdf.contains(u"scene.not-tcp"));
    }

    void svg_keeps_ids_and_words_data() {
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<int>("at_ms");
        for (const int at : {0, 70, 124, 1074, 2000}) {
            QTest::newRow(qPrintable(QStringLiteral("en %1").arg(at))) << false << at;
            QTest::newRow(qPrintable(QStringLiteral("zh %1").arg(at))) << true << at;
        }
    }

    void svg_keeps_ids_and_words() {
        QFETCH(bool, chinese);
        QFETCH(int, at_ms);
        const Phrasebook &words = chinese ? static_cast<const Phrasebook &>(chinese_) : plain_;
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-ack-lost-retransmit"));
        const Frame frame = frame_at(timeline.course(), ms(at_ms), View{}, words);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(write_svg(buffer, frame, theme_of(ThemeKind::Light), 1, QStringLiteral("A & <b>")));
        const SvgFile svg = read_svg(bytes);
        QCOMPARE(svg.error, QString());
        std::set<QString> expected, found;
        QStringList texts;
        for (const auto *layer : {&frame.ground, &frame.moving}) {
            for (const Shape &shape : *layer) {
                expected.insert(QString::fromStdString(shape.id));
                if (shape.kind == ShapeKind::Text) texts << QString::fromStdString(shape.text);
            }
        }
        for (const QString &id : svg.ids) {
            if (id.startsWith(u"theater-")) continue;
            QVERIFY2(found.insert(id).second, qPrintable(id));
        }
        QVERIFY(found == expected);
        for (qsizetype i = 0; i < texts.size(); ++i) {
            // A text that would shrink beyond reading is cut.
            if (!svg.texts.value(i).endsWith(QChar(0x2026))) QCOMPARE(svg.texts.value(i), texts[i]);
        }
        QCOMPARE(svg.texts.size(), texts.size());
        if (chinese) QVERIFY(svg.texts.contains(QStringLiteral("客户端")));
        QVERIFY(bytes.contains("Noto Sans CJK SC"));
    }

    void a_control_character_in_a_name_is_left_out() {
        Frame frame;
        frame.width = frame.height = 100;
        Shape text;
        text.id = "a";
        text.kind = ShapeKind::Text;
        text.box = {0, 0, 90, 20};
        text.text = "x\x01\x1f<&>\"y";
        frame.moving.push_back(text);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QVERIFY(write_svg(buffer, frame, theme_of(ThemeKind::Dark), 1, {}));
        const SvgFile svg = read_svg(bytes);
        QCOMPARE(svg.error, QString());
        QCOMPARE(svg.texts, QStringList{QStringLiteral("x<&>\"y")});
    }

    void without_steps_svg_and_png_show_the_whole_ladder() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("td-four-way-half-close"));
        for (const char *name : {"whole.svg", "whole.png"}) {
            ExportRequest request;
            request.file = path(name);
            request.size = {1200, 300};
            const auto files = write_export(timeline.course(), request, plain_);
            QVERIFY(files.has_value());
            QCOMPARE(*files, QStringList{request.file});
        }
        const QImage image(path("whole.png"));
        QCOMPARE(image.width(), 1200);
        QVERIFY(image.height() > 800);
        const SvgFile svg = read_svg(bytes_of(path("whole.svg")));
        QCOMPARE(svg.width, QStringLiteral("1200"));
        for (const record::SegmentRecord &segment : timeline.recording().segments())
            QVERIFY(svg.ids.contains(QStringLiteral("segment-%1-capsule").arg(segment.id)));
    }

    void a_whole_ladder_ends_with_the_picture() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-ack-lost-retransmit"));
        for (const int width : {1000, 1024, 1333, 1920}) {
            ExportRequest request;
            request.file = path("strip.png");
            request.size = {width, 768};
            request.theme = ThemeKind::Dark;
            QVERIFY(write_export(timeline.course(), request, plain_).has_value());
            const QImage image(request.file);
            QCOMPARE(image.width(), width);
            for (const int y : {image.height() - 1, image.height() - 2})
                for (const int x : {0, width / 2, width - 1})
                    QCOMPARE(image.pixelColor(x, y), image.pixelColor(0, 0));
        }
    }

    void a_whole_ladder_is_one_page_of_a_pdf() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("td-four-way-half-close"));
        ExportRequest request;
        request.file = path("whole.pdf");
        request.steps = ExportSteps::Whole;
        request.size = {960, 540};
        QVERIFY(write_export(timeline.course(), request, plain_).has_value());
        const QByteArray bytes = bytes_of(request.file);
        QCOMPARE(bytes.count("/Type /Page\n") + bytes.count("/Type /Page "), 1);
        const QRegularExpressionMatch box =
            QRegularExpression(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"))
                .match(QString::fromLatin1(bytes));
        QVERIFY(box.hasMatch());
        QCOMPARE(box.captured(1).toDouble(), 720.0);
        QVERIFY(box.captured(2).toDouble() > 700);
    }

    void one_instant_has_the_size_asked_for_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1080p") << QSize(1920, 1080);
        QTest::newRow("4:3") << QSize(1024, 768);
        QTest::newRow("odd") << QSize(1001, 777);
        QTest::newRow("tall") << QSize(600, 1400);
    }

    void one_instant_has_the_size_asked_for() {
        QFETCH(QSize, size);
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        ExportRequest request;
        request.file = path("instant.png");
        request.at = ms(70);
        request.size = size;
        request.title = QStringLiteral("Three-way handshake");
        QVERIFY(write_export(timeline.course(), request, plain_).has_value());
        QCOMPARE(QImage(request.file).size(), size);
    }

    void several_pictures_are_numbered() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        const std::size_t steps = timeline.recording().steps().size();
        ExportRequest request;
        request.file = path("steps.svg");
        request.steps = ExportSteps::All;
        const auto files = write_export(timeline.course(), request, plain_);
        QVERIFY(files.has_value());
        QCOMPARE(std::size_t(files->size()), steps);
        QCOMPARE(files->first(), path("steps-001.svg"));
        for (const QString &file : *files)
            QCOMPARE(read_svg(bytes_of(file)).error, QString());
        request.steps = ExportSteps::List;
        request.list = "2,1-2,3";
        request.file = path("list.png");
        const auto listed = write_export(timeline.course(), request, plain_);
        QVERIFY(listed.has_value());
        QCOMPARE(listed->size(), 3);
        QCOMPARE(listed->last(), path("list-003.png"));
    }

    void marks_are_the_steps_worth_a_page() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-ack-lost-retransmit"));
        const std::vector<Instant> marks = marked_steps(timeline.recording());
        const auto has = [&](Instant t) { return std::find(marks.begin(), marks.end(), t) != marks.end(); };
        QVERIFY(has(ms(125)));                              // the ACK is lost
        QVERIFY(has(ms(1050)));                             // SYN,ACK again
        QVERIFY(has(timeline.recording().steps().back()));  // the last step
        QVERIFY(std::is_sorted(marks.begin(), marks.end()));
        const record::Timeline transfer = transfer_timeline(40);
        QVERIFY(marked_steps(transfer.recording()).size() < transfer.recording().steps().size());
    }

    void lists_of_steps_data() {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("result");
        QTest::newRow("one") << "3"
                             << "3";
        QTest::newRow("range") << "2-4"
                               << "2 3 4";
        QTest::newRow("mixed, doubled, unordered") << "5,1-2,2"
                                                   << "1 2 5";
        QTest::newRow("empty") << ""
                               << "export.bad-steps";
        QTest::newRow("letters") << "a"
                                 << "export.bad-steps";
        QTest::newRow("zero") << "0"
                              << "export.bad-steps";
        QTest::newRow("backwards") << "4-2"
                                   << "export.bad-steps";
        QTest::newRow("open") << "2-"
                              << "export.bad-steps";
        QTest::newRow("trailing") << "2x"
                                  << "export.bad-steps";
        QTest::newRow("beyond") << "2,11"
                                << "export.no-such-step";
        QTest::newRow("huge") << "99999999999999999999"
                              << "export.bad-steps";
        QTest::newRow("hole") << "1,,2"
                              << "export.bad-steps";
    }

    void lists_of_steps() {
        QFETCH(QString, list);
        QFETCH(QString, result);
        const auto read = read_step_list(list.toStdString(), 10);
        if (!read) {
            QCOMPARE(QString::fromStdString(read.error().id), result);
            return;
        }
        QStringList numbers;
        for (const int number : *read)
            numbers << QString::number(number);
        QCOMPARE(numbers.join(u' '), result);
    }

    void pdf_has_a_page_a_step_and_its_fonts() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-ack-lost-retransmit"));
        ExportRequest request;
        request.file = path("book.pdf");
        request.title = QStringLiteral("第三个 ACK 丢失");
        const auto files = write_export(timeline.course(), request, chinese_);
        QVERIFY(files.has_value());
        const QByteArray bytes = bytes_of(request.file);
        QVERIFY(bytes.startsWith("%PDF-"));
        const auto pages = bytes.count("/Type /Page\n") + bytes.count("/Type /Page ");
        QCOMPARE(std::size_t(pages), timeline.recording().steps().size());
        QVERIFY(bytes.contains("/FontFile"));
        const QString fonts = ask(QStringLiteral("pdffonts"), {request.file});
        QVERIFY2(!fonts.isEmpty(), "pdffonts says nothing; is poppler-utils installed?");
        const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(lines.size() >= 2);
        for (const QString &line : lines) {
            const QStringList columns = line.simplified().split(u' ');
            QCOMPARE(columns.value(columns.size() - 5), QStringLiteral("yes"));  // emb
        }
        const QString copied =
            ask(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), request.file, QStringLiteral("-")});
        // Some glyphs serve a character and its look-alike among the radicals, and Qt names the radical: ⼾.
        const QString text = copied.normalized(QString::NormalizationForm_KC);
        for (const char *word : {"SYN seq=1000", "SYN-RECEIVED", "服务端", "第三个 ACK 丢失"})
            QVERIFY2(text.contains(QString::fromUtf8(word)), word);
        QCOMPARE(std::size_t(text.count(u'\f')), timeline.recording().steps().size());
    }

    void what_cannot_be_is_said_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("error");
        QTest::newRow("ending") << "x.gif" << QSize(800, 600) << ""
                                << "export.unknown-format";
        QTest::newRow("no ending") << "x" << QSize(800, 600) << ""
                                   << "export.unknown-format";
        QTest::newRow("tiny") << "x.png" << QSize(10, 10) << ""
                              << "export.bad-size";
        QTest::newRow("huge") << "x.png" << QSize(1'000'000, 600) << ""
                              << "export.bad-size";
        QTest::newRow("folder") << "no/such/folder/x.svg" << QSize(800, 600) << ""
                                << "export.cannot-write";
        QTest::newRow("pdf folder") << "no/such/folder/x.pdf" << QSize(800, 600) << ""
                                    << "export.cannot-write";
        QTest::newRow("step") << "x.pdf" << QSize(800, 600) << "99"
                              << "export.no-such-step";
    }

    void what_cannot_be_is_said() {
        QFETCH(QString, file);
        QFETCH(QSize, size);
        QFETCH(QString, list);
        QFETCH(QString, error);
        ExportRequest request;
        request.file = folder_.filePath(file);
        request.size = size;
        request.list = list.toStdString();
        if (!list.isEmpty()) request.steps = ExportSteps::List;
        const auto files =
            write_export(stock_timeline(QStringLiteral("hs-three-way")).course(), request, plain_);
        QVERIFY(!files.has_value());
        QCOMPARE(QString::fromStdString(files.error().id), error);
        QVERIFY(!QFileInfo::exists(request.file));
    }

    void a_ladder_too_tall_for_png_says_what_to_do() {
        const record::Timeline timeline = transfer_timeline(3000);
        ExportRequest request;
        request.file = path("tall.png");
        const auto files = write_export(timeline.course(), request, plain_);
        QVERIFY(!files.has_value());
        QCOMPARE(QString::fromStdString(files.error().id), QStringLiteral("export.too-tall"));
        request.file = path("tall.svg");
        QVERIFY(write_export(timeline.course(), request, plain_).has_value());
    }

    void nothing_is_left_behind_but_the_files() {
        const QDir folder(folder_.path());
        for (const QString &name : folder.entryList(QDir::Files))
            QVERIFY2(QRegularExpression(QStringLiteral("\\.(svg|png|pdf)$")).match(name).hasMatch(),
                     qPrintable(name));
    }
};

QTEST_MAIN(TestExport)
#include "test_export.moc"
