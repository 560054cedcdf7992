// What each side knows, in the real window: seen at first, right at every step, links to what proved it.
#include <QTableView>

#include "tests/window/window_fixture.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/knowledge_dock.h"
#include "ui/model/settings.h"
#include "ui/view/knowledge_pane.h"
#include "ui/view/prose.h"

namespace theater::ui {

class TestWindowKnowledge : public QObject {
    Q_OBJECT

private:
    struct Fixture : WindowFixture {
        using WindowFixture::WindowFixture;
        KnowledgePane &pane() { return window.knowledge().pane(); }
        KnowledgeTable &table() { return window.knowledge().table(); }
        QString cell(record::Claim claim, int host) {
            return table().index(static_cast<int>(claim), 1 + host).data().toString();
        }
        void go(std::int64_t ms) {
            session().set_now(Instant{} + milliseconds(ms));
            QCoreApplication::processEvents();
        }
    };

private slots:
    void initTestCase() { use_test_settings(); }

    void it_is_seen_at_first_and_n_takes_it_away() {
        Fixture f;
        QTRY_VERIFY(!f.pane().visibleRegion().isEmpty());
        f.key(Qt::Key_K, Qt::ShiftModifier);
        QTRY_VERIFY(f.pane().visibleRegion().isEmpty());
        f.key(Qt::Key_K, Qt::ShiftModifier);
        QTRY_VERIFY(!f.pane().visibleRegion().isEmpty());
    }

    void the_handshake_proves_it_step_by_step() {
        Fixture f;
        QTRY_VERIFY(f.pane().isVisible());
        f.go(10);
        for (const auto claim : {record::Claim::SendingWorks, record::Claim::IsnConfirmed}) {
            QCOMPARE(f.cell(claim, 0), QStringLiteral("– not yet"));
        }
        f.go(120);
        QCOMPARE(f.cell(record::Claim::IsnConfirmed, 0), QStringLiteral("✓ 0.100\u00a0s\nSYN,ACK"));
        QCOMPARE(f.cell(record::Claim::PeerIsnKnown, 1), QStringLiteral("✓ 0.050\u00a0s\nSYN"));
        QCOMPARE(f.cell(record::Claim::SendingWorks, 1), QStringLiteral("– not yet"));
        QVERIFY(f.table().remarks().isEmpty());
        f.go(200);
        QCOMPARE(f.cell(record::Claim::SendingWorks, 1), QStringLiteral("✓ 0.150\u00a0s\nACK"));
        QVERIFY(f.table().remarks().first().startsWith(QStringLiteral("Both know all four")));
        QVERIFY(f.pane().remarks()->isVisible());
    }

    void a_click_goes_to_the_segment_that_proved_it() {
        Fixture f;
        QTRY_VERIFY(f.pane().isVisible());
        f.go(200);
        QTableView *view = f.pane().table();
        const QModelIndex index = f.table().index(static_cast<int>(record::Claim::IsnConfirmed), 1);
        view->scrollTo(index);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
        QCOMPARE(f.session().now().ns, milliseconds(100).ns);
        QCOMPARE(f.session().selected(), f.segment(1).id);
        // What nothing has proved leads nowhere.
        f.go(10);
        const QModelIndex unknown = f.table().index(0, 1);
        view->scrollTo(unknown);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(unknown).center());
        QCOMPARE(f.session().now().ns, milliseconds(10).ns);
    }

    void two_messages_are_not_enough() {
        Fixture f(QStringLiteral("whatif-two-way"));
        QTRY_VERIFY(f.pane().isVisible());
        f.go(6'000);
        QCOMPARE(f.cell(record::Claim::IsnConfirmed, 1), QStringLiteral("! taken as given"));
        const QString remarks = f.table().remarks().join(QLatin1Char('\n'));
        QVERIFY2(remarks.contains(QStringLiteral("that is what the third is for")), qPrintable(remarks));
        QVERIFY2(remarks.contains(QStringLiteral("client does not have")), qPrintable(remarks));
    }

    void who_has_crashed_knows_nothing() {
        Fixture f(QStringLiteral("halfopen-reboot"));
        QTRY_VERIFY(f.pane().isVisible());
        f.go(1'500);
        QCOMPARE(f.cell(record::Claim::SendingWorks, 1), QStringLiteral("– forgot"));
        QVERIFY(f.cell(record::Claim::IsnConfirmed, 0).startsWith(QStringLiteral("✗")));
        QVERIFY(f.table().remarks().join(QLatin1Char('\n')).contains(QStringLiteral("Half-open: client")));
    }

    void every_word_has_room() {
        for (const QSize size : {QSize(1024, 700), QSize(1280, 800)}) {
            Fixture f(QStringLiteral("whatif-two-way"));
            f.window.resize(size);
            QTRY_VERIFY(f.pane().isVisible());
            f.go(6'000);
            for (const Language language : {Language::English, Language::Chinese}) {
                f.window.settings().set_language(language);
                QCoreApplication::processEvents();
                QTableView *view = f.pane().table();
                for (int row = 0; row < 4; ++row) {
                    for (int column = 0; column < 3; ++column) {
                        const QModelIndex index = f.table().index(row, column);
                        const QRect words = QFontMetrics(view->font())
                                                .boundingRect(0, 0, view->columnWidth(column) - 6, 1000,
                                                              Qt::TextWordWrap, index.data().toString());
                        QVERIFY2(words.height() <= view->rowHeight(row), qPrintable(index.data().toString()));
                        QVERIFY2(words.width() <= view->columnWidth(column),
                                 qPrintable(index.data().toString()));
                    }
                }
            }
            f.window.settings().set_language(Language::English);
        }
    }
};

}  // namespace theater::ui

using theater::ui::TestWindowKnowledge;
QTEST_MAIN(TestWindowKnowledge)
#include "test_window_knowledge.moc"
