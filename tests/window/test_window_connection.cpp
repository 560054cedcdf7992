// The connection panel in the real window: values, what the last event changed, timers that run down,
// sequence spaces, narrow and wide.
#include <QDockWidget>
#include <QTableView>

#include "tests/window/window_fixture.h"
#include "ui/main_window/connection_dock.h"
#include "ui/main_window/docks.h"
#include "ui/model/settings.h"
#include "ui/view/connection_pane.h"
#include "ui/view/frame_view.h"
#include "ui/view/look.h"

namespace theater::ui {

class TestWindowConnection : public QObject {
    Q_OBJECT

private:
    struct Fixture : WindowFixture {
        explicit Fixture(const QString &what = QStringLiteral("hs-three-way")) : WindowFixture(what) {
            key(Qt::Key_T);
            if (!QTest::qWaitFor([&] { return !pane().visibleRegion().isEmpty(); })) {
                qFatal("the panel does not come");
            }
            QCoreApplication::processEvents();
        }
        ConnectionPane &pane() { return window.connection().pane(); }
        TcbTable &table() { return window.connection().table(); }
        QModelIndex cell(const char *name, int host) {
            const int row = table().row_of(QLatin1String(name), host);
            return table().index(row, table().layout() == TcbLayout::SideBySide ? 1 + host : 1);
        }
        QString value(const char *name, int host) { return cell(name, host).data().toString(); }
        bool changed(const char *name, int host) {
            return cell(name, host).data(TcbTable::ChangedRole).toBool();
        }
    };

private slots:
    void initTestCase() { use_test_settings(); }

    void it_shows_the_tcb_and_what_the_last_event_changed() {
        Fixture f;
        f.session().set_now(Instant{} + milliseconds(120));
        QCOMPARE(f.value("state", 0), QStringLiteral("▸ ESTABLISHED"));
        QCOMPARE(f.value("SND.UNA", 0), QStringLiteral("▸ 1001"));
        QVERIFY(f.changed("SND.UNA", 0) && !f.changed("ISS", 0) && !f.changed("SND.UNA", 1));
        QCOMPARE(f.cell("SND.UNA", 0).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("Changed by the last event: 1000 → 1001"));
        QCOMPARE(f.value("ISS", 1), QStringLiteral("2000"));
        QCOMPARE(f.value("state", 1), QStringLiteral("SYN-RECEIVED"));
        const int una = f.table().row_of(QStringLiteral("SND.UNA"));
        QVERIFY(f.table()
                    .index(una, 0)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .contains(QStringLiteral("RFC 9293 §3.3.1")));
        f.window.settings().set_numbers(NumberMode::Relative);
        QCOMPARE(f.value("SND.UNA", 0), QStringLiteral("▸ 1"));
        QCOMPARE(f.value("ISS", 0), QStringLiteral("1000"));
        f.window.settings().set_numbers(NumberMode::Absolute);
    }

    void timers_run_down_between_events() {
        Fixture f;
        f.session().set_now(Instant{} + milliseconds(10));
        QCOMPARE(f.value("RTO", 0).isEmpty(), false);
        const int rto = f.table().rowCount();
        QVERIFY(rto > 40);
        QStringList left;
        for (const int at : {10, 20, 40}) {
            f.session().set_now(Instant{} + milliseconds(at));
            for (int row = 0; row < f.table().rowCount(); ++row) {
                const QString words = f.table().index(row, 1).data().toString();
                if (f.table().index(row, 0).data().toString() == QStringLiteral("RTO")) {
                    left += words;
                }
            }
        }
        // The value of RTO itself, and what is left of its timer.
        QVERIFY2(left.contains(QStringLiteral("0.980 s")) && left.contains(QStringLiteral("0.960 s")),
                 qPrintable(left.join(QLatin1Char('|'))));
    }

    void the_spaces_say_what_lies_where() {
        Fixture f(QStringLiteral("data-fast-retransmit"));
        const record::Recording &recording = f.recording();
        // While text is in flight.
        for (const Instant step : recording.steps()) {
            f.session().set_now(step);
            bool in_flight = false;
            for (const scene::Shape &shape : f.pane().spaces().frame().moving) {
                in_flight = in_flight || (shape.id.find("-send-piece") != std::string::npos &&
                                          shape.id.ends_with("in-flight"));
            }
            if (in_flight && step > Instant{} + milliseconds(200)) {
                break;
            }
        }
        QString words;
        for (const scene::Shape &shape : f.pane().spaces().frame().moving) {
            if (shape.id.ends_with("in-flight") && shape.kind == scene::ShapeKind::Rect) {
                words = f.table().words(shape.subject);
            }
        }
        QVERIFY2(words.startsWith(QStringLiteral("In flight")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("sequence number")), qPrintable(words));
    }

    void a_wide_panel_has_both_hosts_side_by_side() {
        Fixture f;
        f.session().set_now(f.session().end());
        QVERIFY(f.table().layout() == TcbLayout::Stacked);
        QVERIFY(f.table().row_of(QStringLiteral("SND.UNA"), 0) !=
                f.table().row_of(QStringLiteral("SND.UNA"), 1));
        QDockWidget *dock = f.window.connection().dock();
        dock->setFloating(true);
        dock->resize(700, 600);
        QTRY_VERIFY(f.table().layout() == TcbLayout::SideBySide);
        QCOMPARE(f.value("ISS", 0), QStringLiteral("1000"));
        QCOMPARE(f.value("ISS", 1), QStringLiteral("2000"));
        dock->setFloating(false);
    }

    void no_connection_no_values() {
        Fixture f(QStringLiteral("hs-syn-lost"));
        f.session().set_now(Instant{} + milliseconds(10));
        QCOMPARE(f.table().row_of(QStringLiteral("ISS"), 1), -1);
        QVERIFY(f.table().row_of(QStringLiteral("ISS"), 0) >= 0);
    }

    void nothing_is_cut_off() {
        Fixture f(QStringLiteral("tfo-zero-rtt"));
        f.session().set_now(Instant{} + milliseconds(3'080));
        for (const Language language : {Language::English, Language::Chinese}) {
            f.window.settings().set_language(language);
            QCoreApplication::processEvents();
            QTableView *view = f.pane().table();
            for (int row = 0; row < f.table().rowCount(); ++row) {
                if (f.table().kind(row) != TcbTable::FieldRow) {
                    continue;
                }
                for (int column = 0; column < f.table().columnCount(); ++column) {
                    const QModelIndex index = f.table().index(row, column);
                    const QFont font = column == 0 ? view->font() : Look::mono(kSmall);
                    const int needed = QFontMetrics(font).horizontalAdvance(index.data().toString()) + 6;
                    QVERIFY2(needed <= view->columnWidth(column), qPrintable(index.data().toString()));
                }
            }
        }
        f.window.settings().set_language(Language::English);
    }
};

}  // namespace theater::ui

using theater::ui::TestWindowConnection;
QTEST_MAIN(TestWindowConnection)
#include "test_window_connection.moc"
