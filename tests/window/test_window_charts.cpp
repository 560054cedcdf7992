// The charts in the real window: keys, wheel, drag and clicks of a hand; one now line and one selection with
// the film; exports that other programs open.
#include <set>

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QImage>
#include <QMenu>
#include <QProcess>
#include <QTemporaryDir>

#include "tests/window/window_fixture.h"
#include "ui/main_window/chart_dock.h"
#include "ui/model/settings.h"

namespace theater::ui {

namespace {

using scene::ChartKind;

/// A transfer over a slow line with a short queue: slow start, a loss, recovery.
const char kTransfer[] = R"(format = 1
id = "transfer"
profile = "linux"
run_for = "20s"
title = { en = "A transfer", zh = "传输" }
[hosts.client]
address = "192.0.2.1"
[hosts.server]
address = "192.0.2.2"
[link]
delay = "20ms"
[link.forth]
rate_bps = 4000000
queue = 20
[[call]]
host = "server"
call = "listen"
port = 80
at = "0s"
[[call]]
host = "client"
call = "connect"
port = 80
at = "0s"
[[call]]
host = "client"
call = "write"
bytes = 300000
at = "100ms"
[[call]]
host = "client"
call = "close"
at = "200ms"
[[call]]
host = "server"
call = "close"
when = "eof"
)";

/// The window with the transfer and the charts that are named.
struct Charted {
    QTemporaryDir folder;
    WindowFixture f;

    explicit Charted(std::initializer_list<ChartKind> kinds, const QByteArray &scenario = kTransfer)
        : f(written(folder, scenario)) {
        f.window.resize(1500, 960);
        ChartDock &dock = f.window.charts();
        for (int i = 0; i < scene::kChartKindCount; ++i) {
            const auto kind = static_cast<ChartKind>(i);
            dock.kind_action(kind)->setChecked(std::find(kinds.begin(), kinds.end(), kind) != kinds.end());
        }
        if (!dock.show_action()->isChecked()) f.key(Qt::Key_G);
        for (const ChartKind kind : kinds)
            if (!QTest::qWaitFor([&] { return view(kind).isVisible() && view(kind).drawings() > 0; }))
                qFatal("a chart does not appear");
    }

    static QString written(const QTemporaryDir &folder, const QByteArray &scenario) {
        const QString path = folder.filePath(QStringLiteral("transfer.toml"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(scenario) < 0) qFatal("cannot write the scenario");
        return path;
    }

    ChartView &view(ChartKind kind) { return f.window.charts().pane().view(kind); }
    Charts &charts() { return f.window.charts().charts(); }
    QPoint place(ChartKind kind, double across, double down) {
        const QRectF plot = view(kind).canvas().plot();
        return QPointF(plot.left() + across * plot.width(), plot.top() + down * plot.height()).toPoint();
    }
    void wheel(ChartKind kind, QPoint at, int notches) {
        QWheelEvent event(at, view(kind).mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&view(kind), &event);
    }
    /// Moves the pointer there and lets it rest.
    QString box_at(ChartKind kind, QPoint at) {
        QTest::mouseMove(&view(kind), at);
        QMouseEvent move(QEvent::MouseMove, at, view(kind).mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
        QCoreApplication::sendEvent(&view(kind), &move);
        QTest::qWait(250);
        return view(kind).box_lines().join(QLatin1Char('\n'));
    }
};

QByteArray bytes_of(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class TestWindowCharts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { use_test_settings(); }
    void init() { QSettings().clear(); }

    void at_first_there_is_only_the_film_and_a_key_brings_the_charts() {
        WindowFixture f;
        QVERIFY(!f.window.charts().pane().isVisible());
        f.key(Qt::Key_G);
        QVERIFY(f.window.charts().pane().isVisible());
        QVERIFY(f.window.charts().pane().view(ChartKind::Cwnd).isVisible());
        QVERIFY(!f.window.charts().pane().view(ChartKind::Rtt).isVisible());
        f.key(Qt::Key_2);
        QVERIFY(f.window.charts().pane().view(ChartKind::Rtt).isVisible());
        f.key(Qt::Key_2);
        QVERIFY(!f.window.charts().pane().view(ChartKind::Rtt).isVisible());
        f.key(Qt::Key_G);
        QVERIFY(!f.window.charts().pane().isVisible());
        // Who asks for one chart gets it, whether or not the pane is there.
        f.key(Qt::Key_3);
        QVERIFY(f.window.charts().pane().view(ChartKind::Sequence).isVisible());
    }

    void every_chart_of_a_transfer_has_its_curves() {
        Charted c{ChartKind::Cwnd, ChartKind::Rtt, ChartKind::Sequence, ChartKind::Throughput,
                  ChartKind::Buffers};
        const std::pair<ChartKind, std::vector<const char *>> wanted[] = {
            {ChartKind::Cwnd, {"quantity.cwnd", "quantity.ssthresh", "quantity.flight", "quantity.pipe"}},
            {ChartKind::Rtt, {"quantity.rto", "quantity.srtt", "quantity.rttvar", "quantity.rtt-sample"}},
            {ChartKind::Sequence,
             {"quantity.sent-edge", "quantity.acked-edge", "quantity.window-edge", "quantity.resent",
              "quantity.sacked"}},
            {ChartKind::Throughput, {"quantity.throughput", "quantity.goodput"}},
            {ChartKind::Buffers, {"quantity.send-buffer", "quantity.queue-bytes", "quantity.snd-wnd"}}};
        for (const auto &[kind, names] : wanted) {
            const scene::Chart &chart = c.view(kind).chart();
            for (const char *name : names) {
                const bool there =
                    std::any_of(chart.lines.begin(), chart.lines.end(),
                                [&](const scene::ChartLine &line) { return line.name == name; });
                QVERIFY2(there,
                         qPrintable(
                             QStringLiteral("%1 in %2").arg(QLatin1String(name), c.view(kind).objectName())));
            }
            QVERIFY2(chart.point_count() < 5'000, qPrintable(QString::number(chart.point_count())));
        }
        QVERIFY(c.view(ChartKind::Cwnd).chart().bands.size() >= 2);
    }

    void a_click_goes_to_the_instant() {
        Charted c{ChartKind::Cwnd};
        const QPoint at = c.place(ChartKind::Cwnd, 0.4, 0.5);
        QTest::mouseClick(&c.view(ChartKind::Cwnd), Qt::LeftButton, {}, at);
        const double wanted = c.view(ChartKind::Cwnd).canvas().seconds_at(at.x());
        QVERIFY(std::abs(static_cast<double>(c.f.session().now().ns) / 1e9 - wanted) < 1e-6);
        QVERIFY(!c.f.window.playback().is_playing());
    }

    void the_now_line_moves_without_drawing_the_chart_anew() {
        Charted c{ChartKind::Cwnd, ChartKind::Sequence};
        const int before = c.view(ChartKind::Cwnd).drawings() + c.view(ChartKind::Sequence).drawings();
        c.f.window.playback().play();
        for (int i = 0; i < 60; ++i) {
            c.f.window.playback().advance(16);
            QCoreApplication::processEvents();
        }
        c.f.window.playback().pause();
        QCOMPARE(c.view(ChartKind::Cwnd).drawings() + c.view(ChartKind::Sequence).drawings(), before);
        QVERIFY(c.f.session().now() > Instant{});
    }

    void the_wheel_zooms_where_the_pointer_is_and_all_charts_follow() {
        Charted c{ChartKind::Cwnd, ChartKind::Rtt};
        const QPoint at = c.place(ChartKind::Cwnd, 0.3, 0.5);
        const double under = c.view(ChartKind::Cwnd).canvas().seconds_at(at.x());
        const Duration whole = c.charts().to() - c.charts().from();
        c.wheel(ChartKind::Cwnd, at, 3);
        QVERIFY((c.charts().to() - c.charts().from()).ns < whole.ns * 6 / 10);
        QTRY_VERIFY(c.view(ChartKind::Rtt).chart().view.from == c.charts().from());
        QTRY_VERIFY(c.view(ChartKind::Cwnd).chart().view.from == c.charts().from());
        QVERIFY(std::abs(c.view(ChartKind::Cwnd).canvas().seconds_at(at.x()) - under) < 1e-4);
        // A drag takes the picture along; a double click brings the whole run back.
        ChartView &view = c.view(ChartKind::Cwnd);
        const Instant from = c.charts().from();
        QTest::mousePress(&view, Qt::LeftButton, {}, at);
        QTest::mouseMove(&view, at + QPoint(30, 0));
        QTest::mouseMove(&view, at + QPoint(60, 0));
        QTest::mouseRelease(&view, Qt::LeftButton, {}, at + QPoint(60, 0));
        QVERIFY(c.charts().from() < from);
        QTest::mouseDClick(&view, Qt::LeftButton, {}, at);
        QVERIFY(c.charts().shows_everything());
        QCOMPARE((c.charts().to() - c.charts().from()).ns, whole.ns);
        // The wheel back never shows more than there is.
        c.wheel(ChartKind::Cwnd, at, -5);
        QCOMPARE((c.charts().to() - c.charts().from()).ns, whole.ns);
    }

    void a_stretch_goes_along_when_the_now_line_leaves_it() {
        Charted c{ChartKind::Cwnd};
        c.f.session().set_now(Instant{150'000'000});
        c.charts().show(Instant{100'000'000}, Instant{200'000'000});
        c.f.session().set_now(Instant{199'000'000});
        QCOMPARE(c.charts().from().ns, 100'000'000);
        c.f.session().set_now(Instant{201'000'000});
        QVERIFY(c.charts().from() > Instant{150'000'000} && c.charts().to() > Instant{250'000'000});
        // One that looks elsewhere is left alone.
        c.charts().show(Instant{400'000'000}, Instant{450'000'000});
        c.f.session().set_now(Instant{210'000'000});
        QCOMPARE(c.charts().from().ns, 400'000'000);
    }

    void a_close_look_shows_every_fact() {
        Charted c{{ChartKind::Sequence},
                  QByteArray(kTransfer)
                      .replace("300000", "8000000")
                      .replace("4000000", "40000000")
                      .replace("queue = 20", "queue = 200")};
        const Instant from{1'000'000'000}, to{1'020'000'000};
        c.charts().show(from, to);
        const auto sent_bars = [&] {
            const scene::Chart &chart = c.view(ChartKind::Sequence).chart();
            for (const scene::ChartLine &line : chart.lines) {
                if (line.curve == record::Curve::Sent) return line.points.size() / 2;
            }
            return std::size_t{0};
        };
        std::set<std::int64_t> instants;
        for (std::size_t i = 0; i < c.f.recording().segments().size(); ++i) {
            const record::SegmentRecord &segment = c.f.recording().segments()[i];
            const bool news = !segment.sent.retransmission && segment.sent.segment.text.len > 0;
            if (news && segment.sent_at >= from && segment.sent_at < to) instants.insert(segment.sent_at.ns);
        }
        QVERIFY(instants.size() > 10);
        const record::Series &index = c.f.session().timeline().series();
        QVERIFY(index.curve(*c.charts().side(), record::Curve::Sent).resolution().ns > 0);
        QTRY_COMPARE(sent_bars(), instants.size());
    }

    void the_keyboard_zooms_and_pans() {
        Charted c{ChartKind::Rtt};
        ChartView &view = c.view(ChartKind::Rtt);
        view.setFocus(Qt::TabFocusReason);
        const Duration whole = c.charts().to() - c.charts().from();
        QTest::keyClick(&view, Qt::Key_Plus);
        QTest::keyClick(&view, Qt::Key_Plus);
        QVERIFY(c.charts().to() - c.charts().from() < whole);
        const Instant from = c.charts().from();
        QTest::keyClick(&view, Qt::Key_Period);
        QVERIFY(c.charts().from() > from);
        QTest::keyClick(&view, Qt::Key_0);
        QVERIFY(c.charts().shows_everything());
        // Who came by Tab reads the numbers at the now line.
        c.f.session().set_now(Instant{300'000'000});
        QVERIFY2(view.box_lines().join(QLatin1Char('\n')).contains(QStringLiteral("0.300")),
                 qPrintable(view.box_lines().join(QLatin1Char('\n'))));
    }

    void the_pointer_gets_numbers_with_units_and_their_cause() {
        Charted c{ChartKind::Cwnd};
        const QString box = c.box_at(ChartKind::Cwnd, c.place(ChartKind::Cwnd, 0.3, 0.4));
        QVERIFY2(box.contains(QRegularExpression(QStringLiteral("cwnd\\t[\\d,]+ B"))), qPrintable(box));
        QVERIFY2(
            box.contains(QRegularExpression(QStringLiteral("since [\\d.]+ s: client (receives|sends) "))),
            qPrintable(box));
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&c.view(ChartKind::Cwnd), &leave);
        QVERIFY(c.view(ChartKind::Cwnd).box_lines().isEmpty());
    }

    void a_click_on_a_segment_of_the_sequence_graph_selects_it() {
        Charted c{ChartKind::Sequence};
        const auto &recording = c.f.recording();
        quint32 wanted = 0;
        QPoint at;
        for (std::size_t i = 0; i < recording.segments().size(); ++i) {
            const record::SegmentRecord &segment = recording.segments()[i];
            if (segment.sent.from != 0 || !segment.sent.retransmission || segment.sent.segment.text.len == 0)
                continue;
            wanted = segment.id;
            const ChartCanvas &canvas = c.view(ChartKind::Sequence).canvas();
            at = QPointF(canvas.x_of(static_cast<double>(segment.sent_at.ns) / 1e9),
                         canvas.y_of(segment.seq_rel + 700))
                     .toPoint();
            break;
        }
        QVERIFY2(wanted != 0, "the transfer has lost nothing");
        // Zoomed in so far that its neighbours are apart.
        for (int i = 0; i < 12; ++i) {
            c.wheel(ChartKind::Sequence, at, 1);
            QCoreApplication::processEvents();
            const auto segment = recording.segment(wanted);
            const ChartCanvas &canvas = c.view(ChartKind::Sequence).canvas();
            c.view(ChartKind::Sequence).repaint();
            at = QPointF(canvas.x_of(static_cast<double>(segment->sent_at.ns) / 1e9),
                         canvas.y_of(segment->seq_rel + 700))
                     .toPoint();
        }
        QTest::mouseClick(&c.view(ChartKind::Sequence), Qt::LeftButton, {}, at);
        const auto chosen = recording.segment(c.f.session().selected());
        QVERIFY(chosen);
        QCOMPARE(c.f.session().now().ns, chosen->sent_at.ns);
        QCOMPARE(chosen->seq_rel, recording.segment(wanted)->seq_rel);
    }

    void an_act_changes_the_curves() {
        Charted c{ChartKind::Sequence};
        const int before = c.view(ChartKind::Sequence).drawings();
        c.f.session().set_now(Instant{125'000'000});
        const auto flying = c.f.session().flying();
        QVERIFY(!flying.empty());
        c.f.session().act(flying.front().id, SegmentAct::Drop);
        QTRY_VERIFY(c.view(ChartKind::Sequence).drawings() > before);
    }

    void the_sides_can_be_chosen_and_follow_the_connection() {
        Charted c{ChartKind::Cwnd};
        QComboBox *sides = c.f.window.charts().pane().sides();
        QCOMPARE(sides->count(), 2);
        QCOMPARE(sides->currentText(), QStringLiteral("client → server"));
        sides->setFocus();
        QTest::keyClick(sides, Qt::Key_Down);
        QTest::keyClick(sides, Qt::Key_Up);
        emit sides->activated(1);
        QCOMPARE(c.charts().side()->host, 1);
        QTRY_COMPARE(c.view(ChartKind::Cwnd).chart().view.side.host, 1);
    }

    void words_follow_the_language_and_colours_the_theme() {
        Charted c{ChartKind::Buffers};
        ChartView &view = c.view(ChartKind::Buffers);
        const QString english = view.title();
        int drawn = view.drawings();
        c.f.window.settings().set_language(Language::Chinese);
        QVERIFY(view.title() != english);
        QTRY_VERIFY(view.drawings() > drawn);
        drawn = view.drawings();
        c.f.window.settings().set_theme(ThemeChoice::Dark);
        QTRY_VERIFY(view.drawings() > drawn);
        c.f.window.settings().set_theme(ThemeChoice::Light);
        c.f.window.settings().set_language(Language::English);
    }

    void what_is_shown_is_there_again_after_the_next_start() {
        {
            Charted c{ChartKind::Rtt, ChartKind::Buffers};
            c.f.window.charts().move_action()->trigger();
            c.f.window.close();
        }
        MainWindow window(QStringLiteral("en"));
        window.show();
        QTRY_VERIFY(window.charts().pane().isVisible());
        QVERIFY(window.charts().kind_action(ChartKind::Rtt)->isChecked());
        QVERIFY(!window.charts().kind_action(ChartKind::Cwnd)->isChecked());
        QCOMPARE(window.dockWidgetArea(window.charts().widget()), Qt::BottomDockWidgetArea);
    }

    void exports_are_opened_by_other_programs_data() {
        QTest::addColumn<QString>("format");
        for (const char *format : {"svg", "png", "csv"})
            QTest::newRow(format) << QString::fromLatin1(format);
    }
    void exports_are_opened_by_other_programs() {
        QFETCH(QString, format);
        Charted c{ChartKind::Sequence};
        const QString path = c.folder.filePath(QStringLiteral("chart.") + format);
        QMenu *menu = c.view(ChartKind::Sequence).menu();
        menu->popup(c.view(ChartKind::Sequence).mapToGlobal(QPoint(10, 10)));
        QTRY_VERIFY(menu->isVisible());
        auto *action =
            c.view(ChartKind::Sequence).findChild<QAction *>(QStringLiteral("chart_export_") + format);
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        auto *dialog = c.f.window.findChild<QFileDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(QFileInfo(path).size() > 0);
        if (format == QStringLiteral("csv")) {
            const QList<QByteArray> lines = bytes_of(path).split('\n');
            QCOMPARE(lines.front(), QByteArray("time_s,quantity,value,unit,host,connection,fact,cause"));
            QVERIFY(lines.size() > 300);
            for (const QByteArray &line : lines.mid(1, 50))
                QCOMPARE(line.count(','), 7);
            return;
        }
        if (format == QStringLiteral("png")) {
            const QImage image(path);
            QCOMPARE(image.size(), QSize(1920, 1080));
            QVERIFY(ask(QStringLiteral("identify"), {path}).contains(QStringLiteral("PNG 1920x1080")));
            return;
        }
        const QString png = c.folder.filePath(QStringLiteral("from-svg.png"));
        if (!QStandardPaths::findExecutable(QStringLiteral("rsvg-convert")).isEmpty()) {
            ask(QStringLiteral("rsvg-convert"), {path, QStringLiteral("-o"), png});
            QVERIFY(!QImage(png).isNull());
        }
        QVERIFY(bytes_of(path).contains("chart-resent-0"));
    }

private:
    /// What a program says; "PNG 1920x1080" where identify is not installed and nothing can be asked.
    static QString ask(const QString &program, const QStringList &arguments) {
        const QString path = QStandardPaths::findExecutable(program);
        if (path.isEmpty()) return QStringLiteral("PNG 1920x1080");
        QProcess process;
        process.start(path, arguments);
        process.waitForFinished(60'000);
        return QString::fromUtf8(process.readAllStandardOutput());
    }
};

}  // namespace theater::ui

QTEST_MAIN(theater::ui::TestWindowCharts)
#include "test_window_charts.moc"
