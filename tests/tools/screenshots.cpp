// Grabs the real window in every theme, language and size at a few moments, to be looked at:
//   screenshots FOLDER [WIDTHxHEIGHT …] [THEME-LANGUAGE …] [FILE.toml@MILLISECONDS …] [charts:WHICH …]
//   [faults] [segment] [connection] [presenter]
// "light-zh" limits it to that theme and language; a file is shot at that instant instead of the usual ones.
// "charts:cwnd,rtt" shows these charts beside the film, "charts:below,cwnd,rtt" below it, with the pointer on
// the first of them; "charts:cwnd,390-470" shows the stretch between these milliseconds, and selects what was
// sent again in it.
// "faults" shows the fault panel with a few rules, and its dialogs; "segment" the segment inspector;
// "connection" the panes about a connection; "presenter" the wire view, presentations of that size, and the
// speaker's view.
// The scale is Qt's: QT_SCALE_FACTOR=2 screenshots FOLDER 1280x800.
#include <cstdio>

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>

#include "core/record/timeline.h"
#include "tests/tools/shoot_connection.h"
#include "tests/tools/shoot_presenter.h"
#include "tests/tools/shoot_segment.h"
#include "ui/main_window.h"
#include "ui/main_window/chart_dock.h"
#include "ui/main_window/faults_dock.h"
#include "ui/main_window/window_actions.h"
#include "ui/model/happenings.h"
#include "ui/model/playback.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/view/fault_list.h"
#include "ui/view/faults_pane.h"
#include "ui/view/file_flow.h"
#include "ui/view/stage_view.h"
#include "ui/view/word_row.h"

using namespace theater;

namespace {

struct Moment {
    QString name;
    QString scenario;
    Instant at;
    bool drop = false;  // drop the segment in flight and go on a second
    bool menu = false;  // open the menu of the segment in flight
};

Instant ms(std::int64_t count) { return Instant{count * 1'000'000}; }

std::vector<Moment> usual_moments() {
    return {
        {QStringLiteral("flight"), QStringLiteral("hs-three-way"), ms(74), false, true},
        {QStringLiteral("end"), QStringLiteral("td-four-way-half-close"), ms(800'000), false, false},
        {QStringLiteral("dropped"), QStringLiteral("hs-three-way"), ms(70), true, false},
        {QStringLiteral("middle"), QStringLiteral("td-simultaneous-close"), ms(180), false, false},
        {QStringLiteral("fast-open"), QStringLiteral("tfo-zero-rtt"), ms(3'080), false, false},
        {QStringLiteral("queue"), QStringLiteral("queue-accept-full"), ms(1'200), false, false},
        {QStringLiteral("not-tcp"), QStringLiteral("whatif-two-way"), ms(6'000), false, false},
    };
}

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

void show_charts(ui::MainWindow &window, const QStringList &names) {
    ui::ChartDock &dock = window.charts();
    if (names.contains(QStringLiteral("below"))) {
        dock.move_action()->trigger();
    }
    for (int i = 0; i < scene::kChartKindCount; ++i) {
        const auto kind = static_cast<scene::ChartKind>(i);
        dock.kind_action(kind)->setChecked(names.contains(QString::fromUtf8(to_string(kind).data())));
    }
    if (!dock.show_action()->isChecked()) {
        dock.show_action()->trigger();
    }
    settle();
}

/// "390-470": the stretch between these milliseconds, with the first segment that is sent again in it.
void show_stretch(ui::MainWindow &window, const QStringList &names) {
    for (const QString &name : names) {
        if (!name[0].isDigit()) {
            continue;
        }
        const Instant from = ms(name.section(QLatin1Char('-'), 0, 0).toLongLong());
        const Instant to = ms(name.section(QLatin1Char('-'), 1).toLongLong());
        window.charts().charts().show(from, to);
        for (const record::SegmentRecord &segment : window.session().timeline().recording().segments()) {
            if (segment.sent.retransmission && segment.sent_at >= from && segment.sent_at < to) {
                window.session().select(segment.id);
                break;
            }
        }
        settle();
    }
}

/// As if the pointer rested on the first chart, two thirds of the way to the right.
void point_at_chart(ui::MainWindow &window) {
    for (int i = 0; i < scene::kChartKindCount; ++i) {
        ui::ChartView &view = window.charts().pane().view(static_cast<scene::ChartKind>(i));
        if (!view.isVisible()) {
            continue;
        }
        const QRectF plot = view.canvas().plot();
        const QPointF place(plot.left() + plot.width() * 0.62, plot.center().y());
        QMouseEvent move(QEvent::MouseMove, place, view.mapToGlobal(place), Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(&view, &move);
        QElapsedTimer rest;
        for (rest.start(); rest.elapsed() < 300;) {
            QApplication::processEvents(QEventLoop::AllEvents, 50);
        }
        return;
    }
}

void shoot(ui::MainWindow &window, const Moment &moment, const QStringList &charts, const QString &path) {
    window.start(moment.scenario);
    window.playback().pause();
    ui::Session &session = window.session();
    session.set_now(moment.at);
    const auto flying = session.flying();
    if (moment.drop && !flying.empty()) {
        session.act(flying.front().id, ui::SegmentAct::Drop);
        session.set_now(moment.at + milliseconds(1005));
    }
    settle();
    show_stretch(window, charts);
    point_at_chart(window);
    if (moment.menu) {
        window.stage().open_menu();
        settle();
    }
    grab(window, path);
    window.segment_menu()->close();
    QApplication::processEvents();
}

/// The fault panel as a class may have filled it, and the dialogs that it opens.
void shoot_faults(ui::MainWindow &window, const QDir &folder, const QString &suffix) {
    ui::FaultsDock &dock = window.faults();
    const auto grab_dialog = [&](const char *name) {
        settle();
        if (QWidget *dialog = QApplication::activeModalWidget()) {
            dialog->grab().save(
                folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(name), suffix)));
            dialog->close();
        }
        settle();
    };
    window.start(QStringLiteral("data-fast-retransmit"));
    window.playback().pause();
    window.session().set_now(Instant{});
    if (!dock.show_action()->isChecked()) {
        dock.show_action()->trigger();
    }
    ui::Faults &faults = dock.faults();
    sim::Fault late;
    late.action = sim::FaultAction::Delay;
    late.match.data = true;
    late.by = milliseconds(300);
    late.parts_per_million = 100'000;
    faults.add(late, ui::HoldsFrom::Beginning);
    faults.switch_rule(faults.rowCount() - 1, false);
    ui::Wire wire = faults.wire(1);
    wire.impairments.loss_ppm = 100'000;
    faults.set_wire(1, wire);
    faults.set_middleboxes({{sim::MiddleboxAct::StripFastOpen, sim::HostId{0}}});
    faults.set_outages({{ms(5'000), ms(7'000)}});
    window.session().set_now(window.session().end());
    settle();
    dock.pane().list()->setCurrentIndex(faults.index(0));
    settle();
    grab(window, folder.filePath(QStringLiteral("faults-%1.png").arg(suffix)));
    window.session().select(window.session().timeline().recording().segments()[1].id);
    dock.rule_from_action()->trigger();
    grab_dialog("rule-from");
    dock.pane().edit_button()->click();
    grab_dialog("rule");
    dock.pane().add_middlebox()->click();
    grab_dialog("middlebox");
    dock.forge_from_action()->trigger();
    grab_dialog("forge-from");
    window.session().set_now(Instant{});
    settle();
    grab(window, folder.filePath(QStringLiteral("faults-beginning-%1.png").arg(suffix)));
    dock.pane().wire(0)->edit_button()->click();
    if (QWidget *dialog = QApplication::activeModalWidget()) {
        const auto edits = dialog->findChildren<QLineEdit *>();
        edits[2]->setText(QStringLiteral("10"));
        edits[6]->setText(QStringLiteral("lots"));
    }
    grab_dialog("line");
    dock.pane().add_outage()->click();
    grab_dialog("outage");
}

/// The dialogs, each as it first appears.
void shoot_dialogs(ui::MainWindow &window, const QDir &folder, const QString &suffix) {
    ui::WindowActions &actions = window.actions_of_window();
    const std::pair<const char *, QAction *> openers[] = {{"options", actions.options},
                                                          {"forge", actions.forge},
                                                          {"export", actions.export_to},
                                                          {"keys", actions.keys},
                                                          {"about", actions.about}};
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
    actions.options->trigger();
    if (QWidget *dialog = QApplication::activeModalWidget()) {
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("nagle"));
    }
    grab_dialog("options-found");
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
    QStringList sizes, looks, charts;
    bool faults = false, segment = false, connection = false, presenter = false;
    std::vector<Moment> moments;
    for (const QString &argument : arguments.mid(2)) {
        if (argument.startsWith(QLatin1String("charts:"))) {
            charts = argument.section(QLatin1Char(':'), 1).split(QLatin1Char(','));
        } else if (argument == QLatin1String("faults")) {
            faults = true;
        } else if (argument == QLatin1String("presenter")) {
            presenter = true;
        } else if (argument == QLatin1String("segment")) {
            segment = true;
        } else if (argument == QLatin1String("connection")) {
            connection = true;
        } else if (argument.contains(QLatin1Char('@'))) {
            const QString file = argument.section(QLatin1Char('@'), 0, 0);
            moments.push_back({QFileInfo(file).completeBaseName(), file,
                               ms(argument.section(QLatin1Char('@'), 1).toLongLong()), false, false});
        } else {
            (argument[0].isDigit() ? sizes : looks) += argument;
        }
    }
    const bool with_dialogs = moments.empty();
    if (moments.empty()) {
        moments = usual_moments();
    }
    if (sizes.isEmpty()) {
        sizes = {QStringLiteral("1024x700"), QStringLiteral("1280x800"), QStringLiteral("1920x1080")};
    }
    const std::pair<const char *, ui::ThemeChoice> themes[] = {{"light", ui::ThemeChoice::Light},
                                                               {"dark", ui::ThemeChoice::Dark},
                                                               {"projector", ui::ThemeChoice::Projector}};
    for (const QString &size : sizes) {
        for (const auto &[theme, choice] : themes) {
            for (const auto language : {ui::Language::English, ui::Language::Chinese}) {
                const QString look = QStringLiteral("%1-%2").arg(
                    QLatin1String(theme),
                    language == ui::Language::English ? QStringLiteral("en") : QStringLiteral("zh"));
                if (!looks.isEmpty() && !looks.contains(look)) {
                    continue;
                }
                ui::MainWindow window;
                window.settings().set_language(language);
                window.settings().set_theme(choice);
                window.resize(size.section(QLatin1Char('x'), 0, 0).toInt(),
                              size.section(QLatin1Char('x'), 1, 1).toInt());
                window.show();
                QApplication::processEvents();
                window.start({});
                if (!charts.isEmpty()) {
                    show_charts(window, charts);
                }
                if (segment) {
                    ui::shoot_segments(window, folder, QStringLiteral("%1-%2").arg(look, size));
                    continue;
                }
                if (connection) {
                    ui::shoot_connection(window, folder, QStringLiteral("%1-%2").arg(look, size));
                    continue;
                }
                if (presenter) {
                    shoot_presenter(window, folder, QStringLiteral("%1-%2").arg(look, size), window.size());
                    continue;
                }
                if (faults) {
                    shoot_faults(window, folder, QStringLiteral("%1-%2").arg(look, size));
                    continue;
                }
                if (with_dialogs) {
                    window.session().set_now(ms(120));
                    window.session().set_option(0, "nagle", 1);
                    shoot_dialogs(window, folder, look);
                }
                for (const Moment &moment : moments) {
                    shoot(window, moment, charts,
                          folder.filePath(QStringLiteral("%1-%2-%3.png").arg(moment.name, look, size)));
                }
            }
        }
    }
    return 0;
}
