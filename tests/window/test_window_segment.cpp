// The segment inspector in the real window: the key, the menu, clicks on cells and on bytes, the keyboard,
// what is selected on the film, and what is copied.
#include <QClipboard>
#include <QDockWidget>
#include <QPushButton>
#include <QScrollBar>

#include "tests/window/window_fixture.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/segment_dock.h"
#include "ui/model/settings.h"
#include "ui/view/frame_view.h"
#include "ui/view/hex_view.h"
#include "ui/view/look.h"
#include "ui/view/segment_pane.h"

namespace theater::ui {

class TestWindowSegment : public QObject {
    Q_OBJECT

private:
    struct Fixture : WindowFixture {
        using WindowFixture::WindowFixture;

        SegmentDock &dock() { return window.segment(); }
        SegmentInspector &inspector() { return dock().inspector(); }
        FrameView &figure() { return dock().pane().figure(); }
        HexView &bytes() { return dock().pane().bytes(); }
        /// Opens the inspector by its key and lets it lay itself out.
        void open() {
            key(Qt::Key_I);
            settle();
        }
        static void settle() {
            for (int i = 0; i < 5; ++i) {
                QCoreApplication::processEvents();
            }
        }
        std::size_t field(wire::FieldKind kind) {
            return *wire::find_field(inspector().packet().fields, kind);
        }
        bool is_chosen(wire::FieldKind kind) { return inspector().chosen() == field(kind); }
        void click_cell(wire::FieldKind kind) {
            scene::Subject subject;
            subject.kind = scene::Subject::Kind::Field;
            subject.index = static_cast<std::uint32_t>(field(kind));
            const std::optional<QPoint> place = figure().place_of(subject);
            QVERIFY(place);
            QTest::mouseClick(&figure(), Qt::LeftButton, {}, *place);
        }
        void click_byte(std::size_t byte) {
            QTest::mouseClick(bytes().viewport(), Qt::LeftButton, {}, bytes().place_of(byte).center());
        }
        /// The colour in which a byte stands; the accent if it is lit.
        QColor paper_of(std::size_t byte) {
            const QImage image = bytes().viewport()->grab().toImage();
            const QRect place = bytes().place_of(byte);
            return image.pixelColor(QPoint(place.left() - 1, place.top() + 1) * image.devicePixelRatio());
        }
        bool is_lit(std::size_t byte) { return paper_of(byte) == look()[scene::Role::Accent]; }
    };

private slots:
    void initTestCase() { use_test_settings(); }
    void init() { QSettings().clear(); }

    void i_opens_it_and_goes_back() {
        Fixture f;
        QVERIFY(!Docks::is_seen(*f.dock().dock()));
        f.open();
        QVERIFY(Docks::is_seen(*f.dock().dock()));
        QVERIFY(f.dock().pane().isVisible());
        f.key(Qt::Key_I);
        Fixture::settle();
        QVERIFY(!Docks::is_seen(*f.dock().dock()));
    }

    void nobody_looks_nothing_is_made() {
        Fixture f;
        Fixture::settle();  // the first layout decides which tab is in front
        const quint32 before = f.inspector().segment();
        f.session().set_now(f.session().end());
        QCOMPARE(f.inspector().segment(), before);
        f.session().select(f.segment(1).id);
        QCOMPARE(f.inspector().segment(), before);
        QVERIFY(before != f.segment(1).id);
        f.open();
        QCOMPARE(f.inspector().segment(), f.segment(1).id);
    }

    void the_menu_looks_inside() {
        Fixture f;
        QVERIFY(f.click_in_flight(1));
        QAction *inside = f.dock().look_inside();
        QVERIFY(f.window.segment_menu()->actions().contains(inside));
        const QRect place = f.window.segment_menu()->actionGeometry(inside);
        QTest::mouseClick(f.window.segment_menu(), Qt::LeftButton, {}, place.center());
        QVERIFY(QTest::qWaitFor([&] { return Docks::is_seen(*f.dock().dock()); }));
        Fixture::settle();
        QCOMPARE(f.inspector().segment(), f.segment(1).id);
        QVERIFY(f.inspector().title().startsWith(QLatin1String("SYN,ACK")));
    }

    void without_a_selection_it_follows_the_film() {
        Fixture f;
        f.open();
        QCOMPARE(f.inspector().segment(), f.segment(0).id);  // the SYN leaves at 0
        f.session().set_now(f.segment(1).sent_at);
        QCOMPARE(f.inspector().segment(), f.segment(1).id);
        f.session().set_now(f.segment(2).sent_at - nanoseconds(1));
        QCOMPARE(f.inspector().segment(), f.segment(1).id);
        f.session().select(f.segment(0).id);
        QCOMPARE(f.inspector().segment(), f.segment(0).id);
        f.session().select(0);
        QCOMPARE(f.inspector().segment(), f.segment(1).id);
    }

    void a_cell_lights_its_bytes() {
        Fixture f;
        f.open();
        f.click_cell(wire::FieldKind::AcknowledgmentNumber);
        QVERIFY(f.is_chosen(wire::FieldKind::AcknowledgmentNumber));
        for (std::size_t byte = 28; byte < 32; ++byte) {
            QVERIFY(f.is_lit(byte));
        }
        QVERIFY(!f.is_lit(27) && !f.is_lit(32));
        QVERIFY(f.dock().pane().detail().contains(QLatin1String("Acknowledgment Number")));
        f.click_cell(wire::FieldKind::Syn);
        QVERIFY(f.is_chosen(wire::FieldKind::Syn) && f.is_lit(33));
        QVERIFY(!f.is_lit(28));
    }

    void a_byte_chooses_its_field() {
        Fixture f;
        f.open();
        f.click_byte(24);
        QVERIFY(f.is_chosen(wire::FieldKind::SequenceNumber));
        QCOMPARE(f.figure().current()->index, f.field(wire::FieldKind::SequenceNumber));
        // Two fields share a byte: a second click goes on to the next.
        f.click_byte(32);
        QVERIFY(f.is_chosen(wire::FieldKind::DataOffset));
        f.click_byte(32);
        QVERIFY(f.is_chosen(wire::FieldKind::Reserved));
        f.click_byte(32);
        QVERIFY(f.is_chosen(wire::FieldKind::DataOffset));
        // A byte of the IP header brings that header with it.
        QVERIFY(!f.dock().pane().ip_button()->isChecked());
        f.click_byte(8);
        QVERIFY(f.is_chosen(wire::FieldKind::IpTimeToLive));
        QVERIFY(f.dock().pane().ip_button()->isChecked());
    }

    void the_pointer_lights_both() {
        Fixture f;
        f.open();
        QTest::mouseMove(f.bytes().viewport(), f.bytes().place_of(34).center());
        QVERIFY(QTest::qWaitFor([&] { return f.inspector().pointed().has_value(); }));
        QCOMPARE(*f.inspector().pointed(), f.field(wire::FieldKind::Window));
        const auto &shapes = f.figure().frame().moving;
        QVERIFY(std::any_of(shapes.begin(), shapes.end(), [](const scene::Shape &shape) {
            return shape.id.starts_with("outline-pointed");
        }));
        QCOMPARE(f.paper_of(34), f.look()[scene::Role::CapsuleData]);
        QCOMPARE(f.paper_of(35), f.look()[scene::Role::CapsuleData]);
    }

    void arrows_go_through_the_fields_and_not_through_time() {
        Fixture f;
        f.open();
        const Instant now = f.session().now();
        f.click_byte(20);
        f.bytes().setFocus();
        QTest::keyClick(&f.bytes(), Qt::Key_Right);
        QVERIFY(f.is_chosen(wire::FieldKind::DestinationPort));
        QTest::keyClick(&f.bytes(), Qt::Key_Left);
        QTest::keyClick(&f.bytes(), Qt::Key_Left);
        QVERIFY(f.is_chosen(wire::FieldKind::SourcePort));
        QTest::keyClick(&f.bytes(), Qt::Key_End);
        QVERIFY(f.is_chosen(wire::FieldKind::Mss));
        f.figure().setFocus();
        QTest::keyClick(&f.figure(), Qt::Key_Left);
        QVERIFY(f.is_chosen(wire::FieldKind::OptionLength));
        QCOMPARE(f.session().now().ns, now.ns);
    }

    void bytes_are_copied() {
        Fixture f;
        f.open();
        f.bytes().setFocus();
        QTest::keyClick(&f.bytes(), Qt::Key_C, Qt::ControlModifier);
        const QString hex = QApplication::clipboard()->text();
        QVERIFY2(hex.startsWith(QLatin1String("45 00 00 2c ")), qPrintable(hex));
        QCOMPARE(hex.split(QLatin1Char('\n')).size(), 3);
        f.dock().pane().copy_text()->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(QLatin1String("Sequence Number = 1000")));
    }

    void the_checksum_opens_and_adds_up() {
        Fixture f;
        f.open();
        f.dock().pane().sum_button()->click();
        Fixture::settle();
        QVERIFY(f.dock().pane().sum_button()->isChecked());
        const scene::Frame sum = f.inspector().checksum(300);
        QVERIFY(std::any_of(sum.moving.begin(), sum.moving.end(), [](const scene::Shape &shape) {
            return shape.text.find("The same") != std::string::npos;
        }));
    }

    void a_damaged_segment_shows_both_forms() {
        Fixture f;
        f.session().set_now(f.segment(0).sent_at + milliseconds(20));
        f.session().act(f.segment(0).id, SegmentAct::Corrupt);
        f.open();
        QVERIFY(f.inspector().has_two_forms());
        QVERIFY(f.dock().pane().left_button()->isVisible());
        QVERIFY(!f.inspector().packet().checksum.holds());
        f.click_cell(wire::FieldKind::Checksum);
        QVERIFY(f.dock().pane().detail().contains(QLatin1String("throws the segment away")));
        f.dock().pane().left_button()->click();
        QVERIFY(f.inspector().packet().checksum.holds());
    }

    void numbers_and_language_change_it() {
        Fixture f;
        f.open();
        QVERIFY(f.inspector().title().contains(QLatin1String("seq=1000")));
        f.window.settings().set_numbers(NumberMode::Relative);
        QVERIFY(f.inspector().title().contains(QLatin1String("seq=0")));
        f.window.settings().set_language(Language::Chinese);
        Fixture::settle();
        QVERIFY(f.dock().pane().detail().contains(QStringLiteral("来历")));
        f.window.settings().set_language(Language::English);
        f.window.settings().set_numbers(NumberMode::Absolute);
    }

    void it_fits_narrow_docks_and_wide_windows() {
        Fixture f;
        f.open();
        f.dock().dock()->setFloating(true);
        for (const int width : {240, 380, 1000}) {
            f.dock().dock()->resize(width, 700);
            Fixture::settle();
            QVERIFY(QTest::qWaitFor([&] { return std::abs(f.dock().dock()->width() - width) < 4; }));
            QCOMPARE(f.bytes().bytes_a_row(), width < 300 ? 4 : 8);
            const int height = static_cast<int>(f.figure().frame().height);
            QCOMPARE(f.figure().height(), height);
            QVERIFY(f.bytes().height() > 50);
        }
    }
};

}  // namespace theater::ui

QTEST_MAIN(theater::ui::TestWindowSegment)
#include "test_window_segment.moc"
