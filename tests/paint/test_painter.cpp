// The painter: caches change the cost of a picture, never the picture.
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

#include "tests/support/core/film_support.h"
#include "ui/paint/fonts.h"
#include "ui/paint/painter.h"

using namespace theater;
using namespace theater::scene;
using namespace theater::ui;

namespace {

const PlainPhrasebook kWords;

QImage paint(FramePainter &painter, const Frame &frame, ThemeKind theme, double scale = 1, double dpr = 1) {
    QImage image(int(frame.width * scale * dpr), int(frame.height * scale * dpr), QImage::Format_RGB32);
    image.setDevicePixelRatio(dpr);
    image.fill(Qt::magenta);  // what is left of it was never painted
    QPainter to(&image);
    to.scale(scale, scale);
    painter.paint(to, frame, theme_of(theme));
    return image;
}

QColor color(ThemeKind theme, Role role) {
    const Rgba c = theme_of(theme)[role];
    return QColor(c.r, c.g, c.b, c.a);
}

bool has_color(const QImage &image, QRgb wanted) {
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::find(line, line + image.width(), wanted) != line + image.width()) return true;
    }
    return false;
}

/// How many pixels differ by more than a shade.
int different(const QImage &a, const QImage &b) {
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            if (std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) +
                    std::abs(qBlue(p) - qBlue(q)) >
                60)
                ++count;
        }
    }
    return count;
}

}  // namespace

class TestPainter : public QObject {
    Q_OBJECT

private slots:
    void the_whole_area_is_painted_data() {
        QTest::addColumn<double>("scale");
        QTest::addColumn<double>("dpr");
        QTest::newRow("100 %") << 1.0 << 1.0;
        QTest::newRow("150 %") << 1.5 << 1.0;
        QTest::newRow("200 % screen") << 1.0 << 2.0;
        QTest::newRow("125 % on a 200 % screen") << 1.25 << 2.0;
    }

    void the_whole_area_is_painted() {
        QFETCH(double, scale);
        QFETCH(double, dpr);
        const record::Timeline timeline = eventful_timeline();
        FramePainter painter;
        for (const bool whole : {false, true}) {
            View view;
            view.whole = whole;
            view.height = 500;
            for (const Instant t : {Instant{0}, Instant{330'000'000}, timeline.end()}) {
                const QImage image = paint(painter, frame_at(timeline.course(), t, view, kWords),
                                           ThemeKind::Light, scale, dpr);
                QVERIFY(!has_color(image, QColor(Qt::magenta).rgb()));
            }
        }
    }

    void a_warm_painter_paints_the_same_as_a_new_one() {
        const record::Timeline timeline = eventful_timeline();
        View view;
        view.height = 500;
        FramePainter warm;
        for (const Instant t : telling_instants(timeline.recording())) {
            FramePainter cold;
            const Frame frame = frame_at(timeline.course(), t, view, kWords);
            QCOMPARE(paint(warm, frame, ThemeKind::Dark), paint(cold, frame, ThemeKind::Dark));
        }
    }

    void the_theme_and_the_scale_change_at_once() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        const Frame frame = frame_at(timeline.course(), Instant{70'000'000}, View{}, kWords);
        FramePainter painter;
        for (const auto &[theme, scale] : {std::pair{ThemeKind::Light, 1.0},
                                           {ThemeKind::Dark, 1.0},
                                           {ThemeKind::Dark, 2.0},
                                           {ThemeKind::Projector, 1.0}}) {
            FramePainter cold;
            const QImage image = paint(painter, frame, theme, scale);
            QCOMPARE(image, paint(cold, frame, theme, scale));
            QCOMPARE(image.pixelColor(1, image.height() - 2), color(theme, Role::Background));
        }
    }

    void sprites_look_like_shapes() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-ack-lost-retransmit"));
        const Frame frame = frame_at(timeline.course(), Instant{1'074'000'000}, View{}, kWords);
        QImage shapes(1000, 700, QImage::Format_RGB32);
        QPainter to(&shapes);
        FramePainter::paint_shapes(to, frame, theme_of(ThemeKind::Light));
        to.end();
        FramePainter painter;
        const int pixels = different(shapes, paint(painter, frame, ThemeKind::Light));
        // Snapping to whole pixels moves the edges of letters by a fraction, and nothing else.
        QVERIFY2(pixels < 1000 * 700 / 50, qPrintable(QString::number(pixels)));
    }

    void the_ground_is_drawn_once_between_two_steps() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        FramePainter painter;
        for (std::int64_t t = 51; t < 99; ++t)
            paint(painter, frame_at(timeline.course(), Instant{t * 1'000'000}, View{}, kWords),
                  ThemeKind::Light);
        QCOMPARE(painter.ground_paints(), std::uint64_t(1));
        paint(painter, frame_at(timeline.course(), Instant{100'000'000}, View{}, kWords), ThemeKind::Light);
        QCOMPARE(painter.ground_paints(), std::uint64_t(2));
    }

    void scrolling_within_a_tile_copies_the_ground() {
        const record::Timeline timeline = eventful_timeline();
        View view;
        view.height = 640;  // the cards of a transfer leave a tile high enough for this
        FramePainter painter;
        for (int y = 0; y < 150; y += 10) {
            view.scroll_y = y;
            paint(painter, frame_at(timeline.course(), timeline.end(), view, kWords), ThemeKind::Light);
        }
        QCOMPARE(painter.ground_paints(), std::uint64_t(1));
    }

    void a_moved_painter_stays_in_its_area() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        View view;
        view.width = 600;
        view.height = 400;
        const Frame frame = frame_at(timeline.course(), Instant{70'000'000}, view, kWords);
        QImage image(800, 600, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        QPainter to(&image);
        to.translate(100, 50);
        FramePainter painter;
        painter.paint(to, frame, theme_of(ThemeKind::Light));
        QCOMPARE(to.worldTransform(), QTransform::fromTranslate(100, 50));
        to.end();
        FramePainter other;
        QCOMPARE(image.copy(100, 50, 600, 400), paint(other, frame, ThemeKind::Light));
        for (const QPoint p : {QPoint(99, 200), QPoint(300, 49), QPoint(700, 200), QPoint(300, 450)})
            QCOMPARE(image.pixelColor(p), QColor(Qt::magenta));
    }

    void text_shrinks_into_its_box() {
        QString text = QStringLiteral("PSH,ACK seq=4294967295 ack=4294967295 len=65535");
        const FittedText wide = fit_text(text, Face::MonoBold, 12.5, 1000);
        QCOMPARE(wide.size, 12.5);
        const FittedText narrow = fit_text(text, Face::MonoBold, 12.5, 250);
        QVERIFY(narrow.size < 12.5 && narrow.size > 6);
        QVERIFY(narrow.width <= 250.01);
        QVERIFY(!text.contains(QChar(0x2026)));
        const FittedText cut = fit_text(text, Face::MonoBold, 12.5, 60);
        QVERIFY(cut.width <= 60.01);
        QVERIFY(text.endsWith(QChar(0x2026)));
    }
};

QTEST_MAIN(TestPainter)
#include "test_painter.moc"
