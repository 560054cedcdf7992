// The packet table in the real window: its key, the filter line with its completion and its errors, sorting,
// what a row and the film select in each other, the menu of a row, the file.
#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QDockWidget>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

#include "tests/window/window_fixture.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/packets_dock.h"
#include "ui/model/recent_filters.h"
#include "ui/model/settings.h"
#include "ui/view/filter_line.h"
#include "ui/view/packets_pane.h"

namespace theater::ui {

class TestWindowPackets : public QObject {
    Q_OBJECT

private:
    struct Fixture : WindowFixture {
        explicit Fixture(const QString &what = QStringLiteral("data-fast-retransmit")) : WindowFixture(what) {
            key(Qt::Key_P);
            QCoreApplication::processEvents();
        }
        Packets &packets() { return window.packets().packets(); }
        PacketsPane &pane() { return window.packets().pane(); }
        QTableView *table() { return pane().table(); }
        FilterLine *line() { return pane().filter_line(); }
        QString cell(int row, PacketColumn column) {
            return packets().index(row, static_cast<int>(column)).data().toString();
        }
        void filter(const char *text) {
            line()->setFocus();
            line()->selectAll();
            QTest::keyClicks(line(), QLatin1String(text));
        }
        QPoint place(int row, PacketColumn column) {
            const QModelIndex index = packets().index(row, static_cast<int>(column));
            table()->scrollTo(index);
            return table()->visualRect(index).center();
        }
        void click(int row, PacketColumn column = PacketColumn::Flags) {
            QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, place(row, column));
        }
        QAction *row_action(int row, PacketColumn column, const QString &words) {
            emit table()->customContextMenuRequested(place(row, column));
            for (QAction *action : pane().row_menu()->actions()) {
                if (action->text().startsWith(words)) return action;
            }
            return nullptr;
        }
    };

private slots:
    void initTestCase() { use_test_settings(); }
    void init() { forget_filters(); }

    void a_key_opens_the_table_and_closes_it() {
        WindowFixture fixture;
        PacketsPane &pane = fixture.window.packets().pane();
        QVERIFY(!pane.isVisible());
        QCOMPARE(fixture.window.packets().packets().rowCount(), 0);  // nobody looks, nothing is computed
        fixture.key(Qt::Key_P);
        QTRY_VERIFY(pane.isVisible());
        QCOMPARE(fixture.window.packets().packets().rowCount(), 3);
        QCOMPARE(pane.count()->text(), QStringLiteral("3 segments"));
        fixture.key(Qt::Key_P);
        QTRY_VERIFY(!pane.isVisible());
    }

    void rows_are_the_segments_of_the_branch() {
        Fixture fixture(QStringLiteral("hs-three-way"));
        QCOMPARE(fixture.cell(0, PacketColumn::Number), QStringLiteral("1"));
        QCOMPARE(fixture.cell(0, PacketColumn::Flags), QStringLiteral("SYN"));
        QCOMPARE(fixture.cell(0, PacketColumn::Seq), QStringLiteral("1000"));
        QCOMPARE(fixture.cell(0, PacketColumn::Ack), QString());
        QCOMPARE(fixture.cell(1, PacketColumn::Time), QStringLiteral("0.050000"));
        QCOMPARE(fixture.cell(1, PacketColumn::Delta), QStringLiteral("0.050000"));
        QCOMPARE(fixture.cell(1, PacketColumn::Ack), QStringLiteral("1001"));
        fixture.window.settings().set_numbers(NumberMode::Relative);
        QCOMPARE(fixture.cell(1, PacketColumn::Ack), QStringLiteral("1"));
        fixture.window.settings().set_numbers(NumberMode::Absolute);
        // What is done to a segment makes another branch, and the table is its.
        fixture.session().set_now(fixture.segment(1).sent_at + milliseconds(10));
        fixture.session().act(fixture.segment(1).id, SegmentAct::Drop);
        QVERIFY(fixture.packets().rowCount() > 3);
        QVERIFY(fixture.cell(1, PacketColumn::Info).contains(QStringLiteral("✕ lost (by you)")));
        QVERIFY(fixture.cell(2, PacketColumn::Info).contains(QStringLiteral("↻")));
    }

    void typing_filters() {
        Fixture fixture;
        const int all = fixture.packets().rowCount();
        QVERIFY(all > 10);
        fixture.filter("tcp.flags.syn == 1");
        QCOMPARE(fixture.packets().rowCount(), 2);
        QCOMPARE(fixture.pane().count()->text(), QStringLiteral("2 of %1 segments").arg(all));
        fixture.filter("tcp.analysis.retransmission");
        QCOMPARE(fixture.packets().rowCount(), 1);
        QVERIFY(fixture.cell(0, PacketColumn::Info).contains(QStringLiteral("fast retransmission")));
        fixture.line()->clear();
        QCOMPARE(fixture.packets().rowCount(), all);
    }

    void a_wrong_filter_says_what_to_write_and_leaves_the_rows() {
        Fixture fixture;
        fixture.filter("tcp.flags.syn == 1");
        fixture.line()->setText(QStringLiteral("tcp.flags.sym == 1"));
        QCOMPARE(fixture.packets().rowCount(), 2);
        QVERIFY(fixture.pane().problem()->isVisible());
        QCOMPARE(fixture.pane().problem()->text(),
                 QStringLiteral("Column 1: There is no field “tcp.flags.sym”: did you mean tcp.flags.syn?"));
        QVERIFY(fixture.line()->property("problem").toBool());
        QVERIFY(fixture.line()->accessibleDescription().contains(QStringLiteral("tcp.flags.syn")));
        fixture.window.settings().set_language(Language::Chinese);
        QVERIFY(fixture.pane().problem()->text().contains(QStringLiteral("是不是 tcp.flags.syn")));
        fixture.window.settings().set_language(Language::English);
        fixture.filter("tcp.flags.syn");
        QVERIFY(!fixture.line()->property("problem").toBool());
        QVERIFY(fixture.pane().problem()->text().contains(QStringLiteral("Wireshark")));
        fixture.filter("tcp.len > 0");
        QVERIFY(!fixture.pane().problem()->isVisible());
    }

    void names_of_fields_are_completed() {
        Fixture fixture;
        fixture.filter("tcp.len > 0 && zero_w");
        QTRY_VERIFY(fixture.line()->names()->popup()->isVisible());
        QCOMPARE(fixture.line()->names()->completionCount(), 2);
        QTest::keyClick(fixture.line()->names()->popup(), Qt::Key_Down);
        QTest::keyClick(fixture.line()->names()->popup(), Qt::Key_Return);
        QCOMPARE(fixture.line()->text(), QStringLiteral("tcp.len > 0 && tcp.analysis.zero_window"));
        QVERIFY(!fixture.packets().problem());
    }

    void enter_remembers_and_escape_goes_back_to_the_film() {
        Fixture fixture;
        fixture.filter("tcp.len > 0");
        QTest::keyClick(fixture.line(), Qt::Key_Escape);  // of the list, if it is there
        fixture.line()->names()->popup()->hide();
        QTest::keyClick(fixture.line(), Qt::Key_Return);
        QCOMPARE(recent_filters(), QStringList{QStringLiteral("tcp.len > 0")});
        fixture.line()->setFocus();
        QTest::keyClick(fixture.line(), Qt::Key_Escape);
        QVERIFY(fixture.window.stage().hasFocus());
        fixture.line()->clear();
        emit fixture.pane().recent_menu()->aboutToShow();
        fixture.pane().recent_menu()->actions().front()->trigger();
        QCOMPARE(fixture.line()->text(), QStringLiteral("tcp.len > 0"));
    }

    void a_click_on_a_head_sorts_and_keeps_equals_in_order() {
        Fixture fixture;
        QHeaderView *head = fixture.table()->horizontalHeader();
        const int column = static_cast<int>(PacketColumn::Length);
        const auto click_head = [&] {
            QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                              QPoint(head->sectionViewportPosition(column) + 12, head->height() / 2));
        };
        for (int round = 0; round < 2; ++round) {
            click_head();
            const bool down = head->sortIndicatorOrder() == Qt::DescendingOrder;
            for (int row = 1; row < fixture.packets().rowCount(); ++row) {
                const auto number = [&](int of, PacketColumn what) { return fixture.cell(of, what).toInt(); };
                const int before = number(row - 1, PacketColumn::Length),
                          here = number(row, PacketColumn::Length);
                QVERIFY(down ? before >= here : before <= here);
                if (before == here)
                    QVERIFY(number(row - 1, PacketColumn::Number) < number(row, PacketColumn::Number));
            }
        }
    }

    void every_column_can_sort() {
        Fixture fixture(QStringLiteral("hs-syn-lost"));
        const int rows = fixture.packets().rowCount();
        for (int column = 0; column < kPacketColumns; ++column) {
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                fixture.table()->sortByColumn(column, order);
                QCOMPARE(fixture.packets().rowCount(), rows);
                QSet<QString> numbers;
                for (int row = 0; row < rows; ++row)
                    numbers += fixture.cell(row, PacketColumn::Number);
                QCOMPARE(numbers.size(), rows);
            }
        }
        fixture.table()->sortByColumn(static_cast<int>(PacketColumn::Source), Qt::AscendingOrder);
        QVERIFY(fixture.cell(0, PacketColumn::Source) < fixture.cell(rows - 1, PacketColumn::Source));
    }

    void a_row_selects_on_the_film_and_the_film_selects_the_row() {
        Fixture fixture;
        fixture.click(2);
        QCOMPARE(fixture.session().selected(), fixture.segment(2).id);
        QCOMPARE(fixture.session().now(), Instant{});  // choosing does not travel
        QTest::keyClick(fixture.table(), Qt::Key_Down);
        QCOMPARE(fixture.session().selected(), fixture.segment(3).id);
        fixture.session().select(fixture.segment(5).id);
        QCOMPARE(fixture.table()->currentIndex().row(), 5);
        QVERIFY(fixture.table()->selectionModel()->isRowSelected(5));
        fixture.filter("tcp.flags.syn == 1");
        QVERIFY(!fixture.table()->selectionModel()->hasSelection());
        fixture.line()->clear();
        QCOMPARE(fixture.table()->currentIndex().row(), 5);
    }

    void enter_and_a_double_click_go_to_the_instant() {
        Fixture fixture;
        fixture.click(4);
        QTest::keyClick(fixture.table(), Qt::Key_Return);
        QCOMPARE(fixture.session().now(), fixture.segment(4).sent_at);
        const QPoint place = fixture.place(1, PacketColumn::Seq);
        QCOMPARE(fixture.table()->rowAt(place.y()), 1);
        QTest::mouseClick(fixture.table()->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(fixture.table()->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(fixture.session().selected(), fixture.segment(1).id);
        QCOMPARE(fixture.session().now(), fixture.segment(1).sent_at);
    }

    void what_has_not_been_sent_is_marked_and_the_now_line_stands_above_it() {
        Fixture fixture;
        fixture.session().set_now(fixture.segment(2).sent_at);
        int line = -1;
        for (int row = 0; row < fixture.packets().rowCount(); ++row) {
            const QModelIndex index = fixture.packets().index(row, 0);
            QCOMPARE(index.data(Packets::PendingRole).toBool(),
                     fixture.segment(static_cast<std::size_t>(row)).sent_at > fixture.session().now());
            if (index.data(Packets::FirstPendingRole).toBool()) line = row;
        }
        QVERIFY(line > 0);
        QVERIFY(fixture.packets().index(line, 0).data(Packets::PendingRole).toBool());
        QVERIFY(!fixture.packets().index(line - 1, 0).data(Packets::PendingRole).toBool());
        QVERIFY(fixture.packets()
                    .index(line, 0)
                    .data(Packets::SpokenRole)
                    .toString()
                    .endsWith(QStringLiteral("not yet sent")));
    }

    void rows_are_copied_as_text_and_as_csv() {
        Fixture fixture(QStringLiteral("hs-three-way"));
        fixture.click(0);
        QTest::mouseClick(fixture.table()->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                          fixture.place(1, PacketColumn::Flags));
        QTest::keyClick(fixture.table(), Qt::Key_C, Qt::ControlModifier);
        const QStringList text = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(text.size(), 3);
        QVERIFY(text[0].startsWith(QStringLiteral("1\t0.000000\t0.000000\t192.0.2.1:40000\t")));
        QVERIFY(text[1].contains(QStringLiteral("\tSYN,ACK\t2000\t1001\t")));
        QAction *csv = fixture.row_action(0, PacketColumn::Flags, QStringLiteral("Copy as CS"));
        QVERIFY(csv != nullptr);
        csv->trigger();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines[0].section(u',', 0, 1), QStringLiteral("number,time_s"));
        QVERIFY(lines[2].contains(QStringLiteral("\"SYN,ACK\"")));
        QCOMPARE(lines[2].section(u',', 0, 0), QStringLiteral("2"));
    }

    void the_menu_of_a_row_makes_filters() {
        Fixture fixture;
        QAction *one = fixture.row_action(1, PacketColumn::Flags, QStringLiteral("Filter: tcp.flags"));
        QVERIFY(one != nullptr);
        one->trigger();
        QCOMPARE(fixture.line()->text(), QStringLiteral("tcp.flags == 0x012"));
        QCOMPARE(fixture.packets().rowCount(), 1);
        // Of every column and row, the test lets its own row pass.
        fixture.line()->clear();
        const int rows = fixture.packets().rowCount();
        for (int row = 0; row < rows; row += 3) {
            for (int column = 0; column < kPacketColumns; ++column) {
                fixture.line()->clear();
                const QModelIndex index = fixture.packets().index(row, column);
                const quint32 segment = index.data(Packets::SegmentRole).toUInt();
                fixture.pane().take_filter(index.data(Packets::TestRole).toString());
                QVERIFY2(!fixture.packets().problem(), qPrintable(fixture.line()->text()));
                QVERIFY2(fixture.packets().row_of(segment), qPrintable(fixture.line()->text()));
            }
        }
    }

    void all_rows_are_written_to_a_file() {
        Fixture fixture;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("packets.csv"));
        QSignalSpy done(&fixture.window.packets().csv(), &PacketsCsv::done);
        fixture.window.packets().csv().write(path);
        QTRY_COMPARE(done.size(), 1);
        QCOMPARE(done[0][1].toString(), QString());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), fixture.packets().rowCount() + 1);
        QVERIFY(lines[0].endsWith(QStringLiteral("fate,forged,analysis")));
        QCOMPARE(lines.filter(QStringLiteral("fast_retransmission")).size(), 1);
        fixture.window.packets().csv().write(folder.filePath(QStringLiteral("none/packets.csv")));
        QTRY_COMPARE(done.size(), 2);
        QVERIFY(!done[1][1].toString().isEmpty());
    }

    void letters_in_the_filter_are_no_keys_of_the_window() {
        Fixture fixture;
        fixture.line()->setFocus();
        QTest::keyClicks(fixture.line(), QStringLiteral("p w 1 v g k x"));
        QCOMPARE(fixture.line()->text(), QStringLiteral("p w 1 v g k x"));
        QVERIFY(fixture.pane().isVisible());
        QVERIFY(!fixture.window.playback().is_playing());
    }
};

}  // namespace theater::ui

QTEST_MAIN(theater::ui::TestWindowPackets)
#include "test_window_packets.moc"
