// Grabs the real window in every theme, language and size at a few moments, to be looked at:
//   screenshots FOLDER [WIDTHxHEIGHT …]
// The scale is Qt's: QT_SCALE_FACTOR=2 screenshots FOLDER 1280x800.
#include <cstdio>

#include <QApplication>
#include <QDir>
#include <QMenu>
#include <QPainter>
#include <QStandardPaths>

#include "ui/main_window.h"
#include "ui/main_window/window_actions.h"
#include "ui/model/happenings.h"
#include "ui/model/playback.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/view/file_flow.h"
#include "ui/view/stage_view.h"

using namespace theater;

namespace {

struct Moment {
    const char *name;
    const char *scenario;
    Instant at;
    bool drop;  // drop the segment in flight and go on a second
    bool menu;  // open the menu of the segment in flight
};

constexpr Moment kMoments[] = {
    {"flight", "hs-three-way", Instant{74'000'000}, false, true},
    {"end", "td-four-way-half-close", Instant{800'000'000'000}, false, false},
    {"dropped", "hs-three-way", Instant{70'000'000}, true, false},
    {"middle", "td-simultaneous-close", Instant{180'000'000}, false, false},
};

/// Layouts of layouts take several rounds.
void settle() {
    for (int i = 0; i < 5; ++i) {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QApplication::processEvents();
    }
}

void grab(ui::MainWindow &window, const QString &path) {
    QPixmap picture = window.grab();
    if (QMenu *menu = window.segment_menu(); menu->isVisible()) {
        QPainter painter(&picture);
        painter.drawPixmap(window.mapFromGlobal(menu->pos()), menu->grab());
    }
    picture.save(path);
    std::printf("%s\n", qUtf8Printable(path));
}

void shoot(ui::MainWindow &window, const Moment &moment, const QString &path) {
    window.start(QString::fromLatin1(moment.scenario));
    window.playback().pause();
    ui::Session &session = window.session();
    session.set_now(moment.at);
    const auto flying = session.flying();
    if (moment.drop && !flying.empty()) {
        session.act(flying.front().id, ui::SegmentAct::Drop);
        session.set_now(moment.at + milliseconds(1005));
    }
    settle();
    if (moment.menu) {
        window.stage().open_menu();
        settle();
    }
    grab(window, path);
    window.segment_menu()->close();
    QApplication::processEvents();
}

/// The dialogs, each as it first appears.
void shoot_dialogs(ui::MainWindow &window, const QDir &folder, const QString &suffix) {
    ui::WindowActions &actions = window.actions_of_window();
    const std::pair<const char *, QAction *> openers[] = {
        {"export", actions.export_to}, {"keys", actions.keys}, {"about", actions.about}};
    const auto grab_dialog = [&](const char *name) {
        settle();
        if (QWidget *dialog = QApplication::activeModalWidget()) {
            dialog->grab().save(
                folder.filePath(QStringLiteral("dialog-%1-%2.png").arg(QLatin1String(name), suffix)));
            dialog->close();
        }
        settle();
    };
    for (const auto &[name, action] : openers) {
        action->trigger();
        grab_dialog(name);
    }
    window.files().open(QStringLiteral("/no/such/file.toml"));
    grab_dialog("problem");
}

}  // namespace

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM",
            qgetenv("QT_QPA_PLATFORM").isEmpty() ? "offscreen" : qgetenv("QT_QPA_PLATFORM"));
    QApplication app(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(QStringLiteral("tcp-theater-screenshots"));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "screenshots FOLDER [WIDTHxHEIGHT ...]\n");
        return 2;
    }
    const QDir folder(arguments[1]);
    folder.mkpath(QStringLiteral("."));
    QStringList sizes = arguments.mid(2);
    if (sizes.isEmpty()) {
        sizes = {QStringLiteral("1024x700"), QStringLiteral("1280x800"), QStringLiteral("1920x1080")};
    }
    const std::pair<const char *, ui::ThemeChoice> themes[] = {{"light", ui::ThemeChoice::Light},
                                                               {"dark", ui::ThemeChoice::Dark},
                                                               {"projector", ui::ThemeChoice::Projector}};
    for (const QString &size : sizes) {
        for (const auto &[theme, choice] : themes) {
            for (const auto language : {ui::Language::English, ui::Language::Chinese}) {
                ui::MainWindow window;
                window.settings().set_language(language);
                window.settings().set_theme(choice);
                window.resize(size.section(QLatin1Char('x'), 0, 0).toInt(),
                              size.section(QLatin1Char('x'), 1, 1).toInt());
                window.show();
                QApplication::processEvents();
                const QString name =
                    language == ui::Language::English ? QStringLiteral("en") : QStringLiteral("zh");
                window.start({});
                shoot_dialogs(window, folder, QStringLiteral("%1-%2").arg(QLatin1String(theme), name));
                for (const Moment &moment : kMoments) {
                    const QString tongue =
                        language == ui::Language::English ? QStringLiteral("en") : QStringLiteral("zh");
                    shoot(window, moment,
                          folder.filePath(
                              QStringLiteral("%1-%2-%3-%4.png")
                                  .arg(QLatin1String(moment.name), QLatin1String(theme), tongue, size)));
                }
            }
        }
    }
    return 0;
}
