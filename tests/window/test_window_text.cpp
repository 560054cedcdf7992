// Text never clips: every label, button, tab, header and line of prose of the window and its dialogs has the
// room that its words need, in both languages, in a small window and a large one, at 100 % and at 200 %; so
// have the words of the film. What may be cut says so itself: a widget by the property "elides", whose whole
// words are then in its tool tip.
#include "tests/window/window_fixture.h"

#include <set>

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QProcess>
#include <QRadioButton>
#include <QTabBar>
#include <QToolButton>

#include "ui/main_window/docks.h"
#include "ui/model/library.h"
#include "ui/model/settings.h"
#include "ui/paint/fonts.h"
#include "ui/view/file_flow.h"
#include "ui/view/prose.h"

namespace theater::ui {

class TestWindowText : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { use_test_settings(); }
    void init() { QSettings().clear(); }

    void widgets_have_room_data();
    void widgets_have_room();
    void the_same_at_200_percent();
    void the_film_has_room_data();
    void the_film_has_room();

private:
    QStringList found_;
    std::set<QString> known_;

    static void settle() {
        for (int i = 0; i < 6; ++i) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCoreApplication::processEvents();
        }
    }
    void complain(const QWidget &widget, const QString &where, const QString &words, const QString &what) {
        const QString name = widget.objectName().isEmpty()
                                 ? QString::fromLatin1(widget.metaObject()->className())
                                 : widget.objectName();
        const QString line = QStringLiteral("%1: %2 \"%3\" %4").arg(where, name, words, what);
        if (known_.insert(name + words).second) {
            // Here, because a message of a failure is cut off.
            qWarning("%s", qPrintable(line));
            found_ += line;
        }
    }
    void check_label(const QLabel &label, const QString &where);
    void check_button(const QAbstractButton &button, const QString &where);
    void check_all(const QWidget &root, const QString &where);
    void check_dialogs(WindowFixture &f, const QString &where);
};

void TestWindowText::check_label(const QLabel &label, const QString &where) {
    const QString text = label.text();
    if (text.isEmpty() || label.textFormat() == Qt::RichText || text.startsWith(QLatin1Char('<'))) {
        return;
    }
    const QRect room = label.contentsRect();
    const int flags = static_cast<int>(label.alignment()) | (label.wordWrap() ? Qt::TextWordWrap : 0) |
                      Qt::TextShowMnemonic;
    const QSize needs =
        label.fontMetrics()
            .boundingRect(QRect(0, 0, label.wordWrap() ? room.width() : 10'000, 10'000), flags, text)
            .size();
    if (needs.width() > room.width() + 1) {
        complain(label, where, text,
                 QStringLiteral("needs %1 and has %2").arg(needs.width()).arg(room.width()));
    } else if (needs.height() > room.height() + 2) {
        complain(label, where, text,
                 QStringLiteral("needs a height of %1 and has %2").arg(needs.height()).arg(room.height()));
    }
}

void TestWindowText::check_button(const QAbstractButton &button, const QString &where) {
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    if (button.text().isEmpty() || (tool != nullptr && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)) {
        return;
    }
    const QSize needs = button.sizeHint();
    if (needs.width() > button.width() + 1 || needs.height() > button.height() + 1) {
        complain(button, where, button.text(),
                 QStringLiteral("needs %1x%2 and has %3x%4")
                     .arg(needs.width())
                     .arg(needs.height())
                     .arg(button.width())
                     .arg(button.height()));
    }
}

void TestWindowText::check_all(const QWidget &root, const QString &where) {
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&root) || widget->visibleRegion().isEmpty() ||
            widget->property("elides").toBool() || widget->size().isEmpty()) {
            continue;
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            check_label(*label, where);
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            check_button(*button, where);
        } else if (const auto *prose = qobject_cast<const Prose *>(widget)) {
            if (prose->heightForWidth(prose->width()) > prose->height() + 1) {
                complain(*prose, where, prose->text(),
                         QStringLiteral("needs a height of %1 and has %2")
                             .arg(prose->heightForWidth(prose->width()))
                             .arg(prose->height()));
            }
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            const int needs = box->fontMetrics().horizontalAdvance(box->currentText()) + 26;
            if (!box->isEditable() && needs > box->width()) {
                complain(*box, where, box->currentText(),
                         QStringLiteral("needs %1 and has %2").arg(needs).arg(box->width()));
            }
        } else if (const auto *header = qobject_cast<const QHeaderView *>(widget)) {
            for (int i = 0; header->orientation() == Qt::Horizontal && i < header->count(); ++i) {
                const QString words = header->model()->headerData(i, Qt::Horizontal).toString();
                int needs = 0;
                for (const QString &line : words.split(QLatin1Char('\n'))) {
                    needs = std::max(needs, header->fontMetrics().horizontalAdvance(line) + 4);
                }
                if (!header->isSectionHidden(i) && needs > header->sectionSize(i)) {
                    complain(*header, where, words,
                             QStringLiteral("needs %1 and has %2").arg(needs).arg(header->sectionSize(i)));
                }
            }
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                const int needs = tabs->fontMetrics().horizontalAdvance(tabs->tabText(i));
                if (needs > tabs->tabRect(i).width()) {
                    complain(*tabs, where, tabs->tabText(i),
                             QStringLiteral("needs %1 and has %2").arg(needs).arg(tabs->tabRect(i).width()));
                }
            }
        }
    }
}

void TestWindowText::check_dialogs(WindowFixture &f, const QString &where) {
    const auto check_open = [&](const QString &name) {
        settle();
        QWidget *dialog = QApplication::activeModalWidget();
        if (dialog == nullptr) {
            found_ += QStringLiteral("%1: no dialog \"%2\" opens").arg(where, name);
            return;
        }
        check_all(*dialog, QStringLiteral("%1, %2").arg(where, name));
        dialog->close();
        settle();
    };
    WindowActions &actions = f.window.actions_of_window();
    const std::pair<const char *, QAction *> openers[] = {
        {"options", actions.options},
        {"forge", actions.forge},
        {"export", actions.export_to},
        {"keys", actions.keys},
        {"preferences", actions.preferences},
        {"about", actions.about},
        {"rule", f.window.findChild<QAction *>(QStringLiteral("new_rule_action"))}};
    for (const auto &[name, action] : openers) {
        action->trigger();
        check_open(QLatin1String(name));
    }
    f.window.files().open(QStringLiteral("/no/such/file.toml"));
    check_open(QStringLiteral("problem"));
}

void TestWindowText::widgets_have_room_data() {
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<QSize>("size");
    for (const bool chinese : {false, true}) {
        for (const QSize size : {QSize(1024, 700), QSize(1280, 800), QSize(1920, 1080)}) {
            QTest::addRow("%s %dx%d", chinese ? "zh" : "en", size.width(), size.height()) << chinese << size;
        }
    }
}

void TestWindowText::widgets_have_room() {
    QFETCH(bool, chinese);
    QFETCH(QSize, size);
    found_.clear();
    known_.clear();
    WindowFixture f(QStringLiteral("hs-ack-lost-retransmit"));
    f.window.settings().set_language(chinese ? Language::Chinese : Language::English);
    f.window.resize(size);
    f.session().set_now(f.session().end());
    settle();
    f.session().select(f.segment(1).id);
    settle();
    const QString where = QLatin1String(QTest::currentDataTag());
    check_all(f.window, where);
    for (QAction *action : f.window.docks().actions()) {
        QString dock = action->objectName();
        dock.replace(QStringLiteral("_action"), QStringLiteral("_dock"));
        f.window.docks().show(f.window.findChild<QDockWidget *>(dock));
        settle();
        check_all(f.window, QStringLiteral("%1, %2").arg(where, dock));
    }
    check_dialogs(f, where);
    f.window.settings().set_language(Language::English);
    QCOMPARE(found_.size(), 0);
}

// The scale is read once, when a program starts: this one starts itself again.
void TestWindowText::the_same_at_200_percent() {
    if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR")) {
        QSKIP("runs at another scale already");
    }
    QProcess again;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2"));
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::MergedChannels);
    again.start(QCoreApplication::applicationFilePath(), {QStringLiteral("widgets_have_room")});
    QVERIFY(again.waitForFinished(300'000));
    QVERIFY2(again.exitCode() == 0, again.readAll().constData());
}

void TestWindowText::the_film_has_room_data() {
    QTest::addColumn<bool>("chinese");
    QTest::addColumn<bool>("wire");
    for (const bool chinese : {false, true}) {
        for (const bool wire : {false, true}) {
            QTest::addRow("%s %s", chinese ? "zh" : "en", wire ? "wire" : "ladder") << chinese << wire;
        }
    }
}

// Renderers shrink words that are wider than their box, and cut them when they would become too small.
// Nothing of the film may need more than a little of the first.
void TestWindowText::the_film_has_room() {
    QFETCH(bool, chinese);
    QFETCH(bool, wire);
    constexpr double kLeast = 0.8;
    WindowFixture f;
    f.window.settings().set_language(chinese ? Language::Chinese : Language::English);
    QStringList found;
    std::set<QString> known;
    for (const QString &id : built_in_ids()) {
        QVERIFY(f.session().open(id).isEmpty());
        for (int part = 1; part <= 4; ++part) {
            f.session().set_now(Instant{f.session().end().ns / 4 * part});
            for (const double width : {574.0, 716.0, 1'200.0}) {
                scene::View view;
                view.width = width;
                view.height = 640;
                view.presentation = wire ? scene::Presentation::Wire : scene::Presentation::Ladder;
                const scene::Frame frame = f.session().frame(view);
                for (const auto *shapes : {&frame.ground, &frame.moving}) {
                    for (const scene::Shape &shape : *shapes) {
                        if (shape.kind != scene::ShapeKind::Text || shape.text.empty()) {
                            continue;
                        }
                        QString text = QString::fromStdString(shape.text);
                        const QString whole = text;
                        const FittedText fitted =
                            fit_text(text, shape.face, shape.text_size, shape.box.width);
                        if (fitted.size < kLeast * shape.text_size) {
                            const QString line = QStringLiteral("\"%1\" (%2) has %3 of its size at %4 in %5")
                                                     .arg(whole, QString::fromStdString(shape.id))
                                                     .arg(fitted.size / shape.text_size, 0, 'f', 2)
                                                     .arg(width)
                                                     .arg(id);
                            if (known.insert(whole).second) {
                                qWarning("%s", qPrintable(line));
                                found += line;
                            }
                        }
                    }
                }
            }
        }
    }
    f.window.settings().set_language(Language::English);
    QCOMPARE(found.size(), 0);
}

}  // namespace theater::ui

QTEST_MAIN(theater::ui::TestWindowText)
#include "test_window_text.moc"
