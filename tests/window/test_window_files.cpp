// Files in the real window: saving and reopening, bad files, leaving with unsaved acts, exports.
#include <QComboBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>

#include "tests/window/window_fixture.h"
#include "ui/model/remarks.h"
#include "ui/view/export_dialog.h"
#include "ui/view/file_flow.h"
#include "ui/view/problem_dialog.h"
#include "ui/view/prose.h"

namespace theater::ui {

class TestWindowFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { use_test_settings(); }

    void a_saved_scenario_opens_as_the_same_recording() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mine.toml"));
        WindowFixture f;
        QVERIFY(f.click_in_flight(1));
        f.choose(SegmentAct::Drop);
        f.session().set_now(f.session().end());
        f.session().act(0, HostAct::Write, 5000);
        f.session().set_now(f.session().end());
        f.session().act(1, HostAct::Close, 0);
        QVERIFY(f.session().is_dirty());
        QVERIFY(f.window.files().save_to(path));
        QVERIFY(!f.session().is_dirty());
        QCOMPARE(f.session().path(), path);

        WindowFixture again(path);
        QVERIFY(again.recording() == f.recording());
        QCOMPARE(again.session().end().ns, f.session().end().ns);
        QCOMPARE(again.session().title(), f.session().title());
    }

    void an_untouched_lesson_saves_as_itself() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("same.toml"));
        WindowFixture f(QStringLiteral("td-simultaneous-close"));
        const record::Recording before = f.recording();
        QVERIFY(f.window.files().save_to(path));
        WindowFixture again(path);
        QVERIFY(again.recording() == before);
    }

    void a_bad_file_is_explained_and_nothing_is_lost() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("bad.toml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("format = 1\nnonsense = true\n[[host]]\nname = 7\n");
        file.close();
        WindowFixture f;
        const record::Recording before = f.recording();
        QVERIFY(!f.window.files().open(path));
        auto *dialog = f.window.findChild<ProblemDialog *>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        const QStringList lines = dialog->text().split(QLatin1Char('\n'));
        QVERIFY2(lines.size() >= 2, qPrintable(dialog->text()));
        QVERIFY2(lines.first().startsWith(path + QStringLiteral(":2:1: ")), qPrintable(lines.first()));
        QCOMPARE(f.session().name(), QStringLiteral("hs-three-way"));
        QVERIFY(f.recording() == before);
        dialog->close();
    }

    void a_place_that_cannot_be_written_is_explained() {
        WindowFixture f;
        QVERIFY(!f.window.files().save_to(QStringLiteral("/no/such/folder/x.toml")));
        auto *dialog = f.window.findChild<ProblemDialog *>();
        QVERIFY(dialog != nullptr);
        QVERIFY2(dialog->text().contains(QStringLiteral("/no/such/folder/x.toml")),
                 qPrintable(dialog->text()));
        dialog->close();
    }

    void leaving_with_unsaved_acts_asks_data() {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("leaves");
        QTest::newRow("discard") << "Discard" << true;
        QTest::newRow("cancel") << "Cancel" << false;
    }

    void leaving_with_unsaved_acts_asks() {
        QFETCH(QString, answer);
        QFETCH(bool, leaves);
        WindowFixture f;
        QVERIFY(f.click_in_flight(0));
        f.choose(SegmentAct::Drop);
        bool asked = false;
        QTimer::singleShot(0, &f.window, [&] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (box == nullptr) {
                return;
            }
            asked = true;
            for (QAbstractButton *button : box->buttons()) {
                if (button->text() == answer) {
                    button->click();
                }
            }
        });
        const bool opened = f.window.files().open(QStringLiteral("hs-syn-lost"));
        QVERIFY(asked);
        QCOMPARE(opened, leaves);
        QCOMPARE(f.session().name(), leaves ? QStringLiteral("hs-syn-lost") : QStringLiteral("hs-three-way"));
        QCOMPARE(f.session().is_dirty(), !leaves);
    }

    void a_file_with_remarks_is_not_written_over_silently_data() {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("remarks_stay");
        QTest::newRow("save here") << "Save Here" << false;
        QTest::newRow("cancel") << "Cancel" << true;
    }

    void a_file_with_remarks_is_not_written_over_silently() {
        QFETCH(QString, answer);
        QFETCH(bool, remarks_stay);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("own.toml"));
        QVERIFY(QFile::copy(QStringLiteral(":/scenarios/hs-ack-lost-retransmit.toml"), path));
        QFile file(path);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(file.open(QIODevice::Append));
        file.write("\n# my own words\n");
        file.close();
        WindowFixture f(path);
        const std::size_t runs = f.session().to_file().runs.size();
        QVERIFY(f.session().to_file().runs.front().expect.has_value());
        QVERIFY(f.click_in_flight(0));
        f.choose(SegmentAct::Drop);
        answer_next(f, answer);
        f.key(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(asked_.contains(QStringLiteral("remarks")), qPrintable(asked_));
        // What the file expects of the run itself stays: the act is a branch of it.
        QVERIFY(f.session().to_file().runs.front().expect.has_value());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().contains("my own words"), remarks_stay);
        QCOMPARE(f.session().is_dirty(), remarks_stay);
        QCOMPARE(f.session().to_file().runs.size(), runs);
        if (!remarks_stay) {
            // Now there is nothing left to lose.
            asked_.clear();
            f.session().set_now(f.session().end());
            f.session().act(0, HostAct::Write, 10);
            QVERIFY(f.window.files().save());
            QCOMPARE(asked_, QString());
            QVERIFY(!f.session().is_dirty());
        }
    }

    void what_somebody_else_has_written_is_not_lost_silently() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("own.toml"));
        WindowFixture f;
        QVERIFY(f.window.files().save_to(path));
        f.session().set_now(f.session().end());
        f.session().act(0, HostAct::Write, 10);
        QVERIFY(!f.session().is_file_newer());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(5), QFileDevice::FileModificationTime));
        file.close();
        answer_next(f, QStringLiteral("Cancel"));
        QVERIFY(!f.window.files().save());
        QVERIFY2(asked_.contains(QStringLiteral("since it was opened")), qPrintable(asked_));
        answer_next(f, QStringLiteral("Save Here"));
        QVERIFY(f.window.files().save());
        QVERIFY(!f.session().is_file_newer());
    }

    void remarks_are_found_outside_of_quotes_only_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("none") << "a = 1" << false;
        QTest::newRow("at the end") << "a = 1 # x" << true;
        QTest::newRow("in quotes") << "a = \"SYN #1\"" << false;
        QTest::newRow("after a quoted quote") << "a = \"\\\"#\"" << false;
        QTest::newRow("in long quotes") << "a = \"\"\"\n\"#\"\n\"\"\"" << false;
        QTest::newRow("after long quotes") << "a = '''#'''#" << true;
        QTest::newRow("plain quotes know no escape") << "a = '\\'#" << true;
    }

    void remarks_are_found_outside_of_quotes_only() {
        QFETCH(QString, text);
        QFETCH(bool, found);
        QCOMPARE(has_remarks(text), found);
    }

    void a_bad_file_is_found_before_anyone_is_asked_to_save() {
        WindowFixture f;
        QVERIFY(f.click_in_flight(0));
        f.choose(SegmentAct::Drop);
        answer_next(f, QStringLiteral("Cancel"));
        QVERIFY(!f.window.files().open(QStringLiteral("/no/such/file.toml")));
        QCOMPARE(asked_, QString());
        auto *dialog = f.window.findChild<ProblemDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->close();
        QVERIFY(f.session().is_dirty());
    }

    void the_lesson_pane_says_whether_the_expectation_holds() {
        WindowFixture f;
        const Prose *line = f.window.findChild<Prose *>(QStringLiteral("expected"));
        QTRY_VERIFY(line->isVisible());
        QCOMPARE(line->text(), QStringLiteral("Expected: all 3 rows hold"));
        QVERIFY(f.click_in_flight(0));
        f.choose(SegmentAct::Drop);
        QVERIFY(!line->isVisible());
        f.session().undo();
        QVERIFY(line->isVisible());

        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("wrong.toml"));
        QFile lesson(QStringLiteral(":/scenarios/hs-three-way.toml"));
        QVERIFY(lesson.open(QIODevice::ReadOnly));
        const QByteArray text = lesson.readAll().replace("\ndelay = \"50ms\"", "\ndelay = \"70ms\"");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        answer_next(f, QStringLiteral("Discard"));
        QVERIFY(f.window.files().open(path));
        QTRY_VERIFY(line->isVisible());
        QVERIFY2(line->text().startsWith(QStringLiteral("Expected, but: Row ")), qPrintable(line->text()));
    }

    void an_export_asks_before_it_replaces_a_file() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.pdf"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("precious");
        file.close();
        for (const QString &answer : {QStringLiteral("Cancel"), QStringLiteral("Replace")}) {
            WindowFixture f;
            f.key(Qt::Key_E, Qt::ControlModifier);
            auto *dialog = f.window.findChild<ExportDialog *>();
            dialog->findChild<QLineEdit *>(QStringLiteral("export_path"))->setText(path);
            answer_next(f, answer);
            QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("export_button")),
                              Qt::LeftButton);
            QVERIFY2(asked_.contains(QStringLiteral("out.pdf")), qPrintable(asked_));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll() == "precious", answer == QStringLiteral("Cancel"));
            file.close();
            auto *done = f.window.findChild<QMessageBox *>(QStringLiteral("export_done"));
            QCOMPARE(done != nullptr, answer == QStringLiteral("Replace"));
            if (done != nullptr) {
                QVERIFY(done->informativeText().contains(path));
            }
        }
    }

    void the_export_dialog_writes_what_was_asked_for_data() {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("magic");
        const auto row = [](const char *name, ExportFormat format, ExportWhat what, const char *file,
                            const char *magic) {
            QTest::newRow(name) << static_cast<int>(format) << static_cast<int>(what)
                                << QString::fromLatin1(file) << QString::fromLatin1(magic);
        };
        row("svg, whole", ExportFormat::Svg, ExportWhat::Whole, "out.svg", "<?xml");
        row("png, now", ExportFormat::Png, ExportWhat::Now, "out.png", "PNG");
        row("pdf, all steps", ExportFormat::Pdf, ExportWhat::AllSteps, "out.pdf", "%PDF");
        row("pdf, whole", ExportFormat::Pdf, ExportWhat::Whole, "out.pdf", "%PDF");
        row("svg, marks", ExportFormat::Svg, ExportWhat::Marks, "out-001.svg", "<?xml");
    }

    void the_export_dialog_writes_what_was_asked_for() {
        QFETCH(int, format);
        QFETCH(int, what);
        QFETCH(QString, file);
        QFETCH(QString, magic);
        const QTemporaryDir folder;
        WindowFixture f;
        f.session().set_now(f.segment(1).sent_at + milliseconds(20));
        f.key(Qt::Key_E, Qt::ControlModifier);
        auto *dialog = f.window.findChild<ExportDialog *>();
        QVERIFY(dialog != nullptr && dialog->isVisible());
        dialog->findChild<QLineEdit *>(QStringLiteral("export_path"))
            ->setText(folder.filePath(QStringLiteral("out.pdf")));
        dialog->findChild<QComboBox *>(QStringLiteral("export_format"))->setCurrentIndex(format);
        // After the format: a PDF has no whole ladder.
        dialog->findChild<QComboBox *>(QStringLiteral("export_what"))->setCurrentIndex(what);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("export_button")), Qt::LeftButton);
        QFile written(folder.filePath(file));
        QVERIFY2(written.open(QIODevice::ReadOnly), qPrintable(QDir(folder.path()).entryList().join(u' ')));
        QVERIFY(written.read(16).contains(magic.toLatin1()));
        QVERIFY(!dialog->isVisible());
    }

    void an_export_that_fails_says_so_and_stays_open() {
        WindowFixture f;
        f.key(Qt::Key_E, Qt::ControlModifier);
        auto *dialog = f.window.findChild<ExportDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit *>(QStringLiteral("export_path"))
            ->setText(QStringLiteral("/no/such/folder/x.pdf"));
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("export_button")), Qt::LeftButton);
        auto *problem = dialog->findChild<ProblemDialog *>();
        QVERIFY(problem != nullptr && problem->isVisible());
        QVERIFY2(problem->text().contains(QStringLiteral("x.pdf")), qPrintable(problem->text()));
        problem->close();
        QVERIFY(dialog->isVisible());
        dialog->close();
    }

private:
    /// Presses this button of the next question, which is kept in asked_.
    void answer_next(WindowFixture &f, const QString &answer) {
        asked_.clear();
        QTimer::singleShot(0, &f.window, [this, answer] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            if (box == nullptr) {
                return;
            }
            asked_ = box->text() + box->informativeText();
            for (QAbstractButton *button : box->buttons()) {
                if (button->text() == answer) {
                    button->click();
                }
            }
        });
    }

    QString asked_;
};

}  // namespace theater::ui

using theater::ui::TestWindowFiles;
QTEST_MAIN(TestWindowFiles)
#include "test_window_files.moc"
