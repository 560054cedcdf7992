// Grabs the real window, every view and dialog of it, in every theme, language and size, to be looked at:
//   screenshots FOLDER                       everything, and once more at 200 %
//   screenshots FOLDER [WIDTHxHEIGHT …] [THEME-LANGUAGE …] [SECTION …]
//   screenshots FOLDER [WIDTHxHEIGHT …] [THEME-LANGUAGE …] SCENARIO@MILLISECONDS … [charts:WHICH …]
// "light-zh" limits it to that theme and language. The sections: film, hand (dragging, hints), why, segment,
// connection (states, TCB, what each side knows), packets, charts, faults, dialogs, presenter (wire view
// too). "charts:cwnd,rtt" shows these charts beside the film, "charts:below,cwnd,rtt" below it, with the
// pointer on the first of them; "charts:cwnd,390-470" shows the stretch between these milliseconds, and
// selects what was sent again in it. QT_SCALE_FACTOR=2 makes it 200 %.
#include <algorithm>
#include <cstdio>
#include <memory>

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QToolButton>

#include "core/record/timeline.h"
#include "tests/tools/shoot_connection.h"
#include "tests/tools/shoot_presenter.h"
#include "tests/tools/shoot_segment.h"
#include "ui/main_window.h"
#include "ui/main_window/chart_dock.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/faults_dock.h"
#include "ui/main_window/why_dock.h"
#include "ui/main_window/window_actions.h"
#include "ui/model/happenings.h"
#include "ui/model/hints.h"
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
    const std::pair<const char *, QAction *> openers[] = {
        {"options", actions.options},         {"forge", actions.forge},
        {"export", actions.export_to},        {"keys", actions.keys},
        {"preferences", actions.preferences}, {"about", actions.about}};
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

/// What a person sees while a segment is in the hand, and the hints of the first start.
void shoot_hand(ui::MainWindow &window, const QDir &folder, const QString &suffix) {
    ui::StageView &stage = window.stage();
    const auto drag = [&](QPoint way, const char *name) {
        window.start(QStringLiteral("hs-three-way"));
        window.playback().pause();
        window.session().set_now(ms(70));
        settle();
        const auto place = stage.place_of(window.session().flying().front().id);
        const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button) {
            QMouseEvent event(type, at, stage.mapToGlobal(at), button,
                              type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton,
                              Qt::NoModifier);
            QApplication::sendEvent(&stage, &event);
        };
        send(QEvent::MouseButtonPress, *place, Qt::LeftButton);
        send(QEvent::MouseMove, *place + way, Qt::NoButton);
        settle();
        grab(window, folder.filePath(QStringLiteral("hand-%1-%2.png").arg(QLatin1String(name), suffix)));
        window.session().select(0);
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QApplication::sendEvent(&stage, &escape);
        send(QEvent::MouseButtonRelease, *place + way, Qt::LeftButton);
    };
    window.hints().restart();
    drag({20, 60}, "later");
    drag({0, 400}, "much-later");
    drag({-stage.width() / 2 + 20, 10}, "lost");
    window.hints().finish_all();
}

/// The answers to "Why?": of a loss and what it led to, of a state, of a silence.
void shoot_why(ui::MainWindow &window, const QDir &folder, const QString &suffix) {
    window.docks().show(window.why().dock());
    const auto shoot_fact = [&](const char *scenario, const char *name, auto &&wanted) {
        window.start(QLatin1String(scenario));
        window.playback().pause();
        window.session().set_now(window.session().end());
        for (const record::SegmentRecord &segment : window.session().timeline().recording().segments()) {
            if (wanted(segment)) {
                window.session().set_now(segment.due);
                window.session().select(segment.id);
                break;
            }
        }
        settle();
        grab(window, folder.filePath(QStringLiteral("why-%1-%2.png").arg(QLatin1String(name), suffix)));
    };
    shoot_fact("hs-ack-lost-retransmit", "repeated",
               [](const record::SegmentRecord &segment) { return segment.sent.retransmission; });
    shoot_fact("hs-port-closed", "reset",
               [](const record::SegmentRecord &segment) { return segment.sent.segment.has(tcp::Flag::Rst); });
    shoot_fact("td-four-way-half-close", "fin",
               [](const record::SegmentRecord &segment) { return segment.sent.segment.has(tcp::Flag::Fin); });
    shoot_fact("hs-syn-lost", "silence", [](const record::SegmentRecord &) { return false; });
    window.session().set_now(ms(600));
    settle();
    grab(window, folder.filePath(QStringLiteral("why-waiting-%1.png").arg(suffix)));
}

/// The packet table: all of a run, and what a filter leaves of it.
void shoot_packets(ui::MainWindow &window, const QDir &folder, const QString &suffix) {
    window.start(QStringLiteral("sack-vs-none"));
    window.playback().pause();
    window.session().set_now(ms(700));
    auto *dock = window.findChild<QDockWidget *>(QStringLiteral("packets_dock"));
    window.docks().show(dock);
    settle();
    grab(window, folder.filePath(QStringLiteral("packets-%1.png").arg(suffix)));
    auto *filter = dock->findChild<QLineEdit *>();
    for (const auto &[name, text] : {std::pair{"found", "tcp.len > 0 && tcp.analysis.retransmission"},
                                     {"wrong", "tcp.flags.sin == 1"}}) {
        filter->setText(QLatin1String(text));
        for (int i = 0; i < 20; ++i) {
            settle();
        }
        grab(window, folder.filePath(QStringLiteral("packets-%1-%2.png").arg(QLatin1String(name), suffix)));
    }
    filter->clear();
    dock->close();
}

/// The film at telling moments.
void shoot_film(ui::MainWindow &window, const QDir &folder, const QString &suffix) {
    for (const Moment &moment : usual_moments()) {
        shoot(window, moment, {}, folder.filePath(QStringLiteral("%1-%2.png").arg(moment.name, suffix)));
    }
}

void shoot_charts(ui::MainWindow &window, const QDir &folder, const QString &suffix) {
    const QStringList all{QStringLiteral("cwnd"), QStringLiteral("rtt"), QStringLiteral("sequence")};
    show_charts(window, all);
    const Moment moment{QStringLiteral("charts"), QStringLiteral("cc-slow-start-to-recovery"), ms(1'500)};
    shoot(window, moment, {}, folder.filePath(QStringLiteral("charts-%1.png").arg(suffix)));
    window.charts().show_action()->trigger();
}

/// One kind of pictures.
struct Section {
    const char *name;
    void (*shoot)(ui::MainWindow &, const QDir &, const QString &);
};
constexpr Section kSections[] = {
    {"film", shoot_film},
    {"hand", shoot_hand},
    {"why", shoot_why},
    {"segment", ui::shoot_segments},
    {"connection", ui::shoot_connection},
    {"packets", shoot_packets},
    {"charts", shoot_charts},
    {"faults", shoot_faults},
    {"dialogs", shoot_dialogs},
    {"presenter", [](ui::MainWindow &window, const QDir &folder, const QString &suffix) {
         shoot_presenter(window, folder, suffix, window.size());
     }}};

struct Wanted {
    QStringList sizes, looks, sections, charts;
    std::vector<Moment> moments;
};

Wanted parse(const QStringList &arguments) {
    Wanted wanted;
    for (const QString &argument : arguments) {
        const bool is_section =
            std::any_of(std::begin(kSections), std::end(kSections),
                        [&](const Section &one) { return argument == QLatin1String(one.name); });
        if (is_section) {
            wanted.sections += argument;
        } else if (argument.startsWith(QLatin1String("charts:"))) {
            wanted.charts = argument.section(QLatin1Char(':'), 1).split(QLatin1Char(','));
        } else if (argument.contains(QLatin1Char('@'))) {
            const QString file = argument.section(QLatin1Char('@'), 0, 0);
            wanted.moments.push_back({QFileInfo(file).completeBaseName(), file,
                                      ms(argument.section(QLatin1Char('@'), 1).toLongLong()), false, false});
        } else {
            (argument[0].isDigit() ? wanted.sizes : wanted.looks) += argument;
        }
    }
    if (wanted.sizes.isEmpty()) {
        wanted.sizes = {QStringLiteral("1024x700"), QStringLiteral("1280x800"), QStringLiteral("1920x1080")};
    }
    return wanted;
}

void shoot_all(const Wanted &wanted, const QDir &folder, QSize size, const QString &suffix,
               ui::Language language, ui::ThemeChoice theme) {
    const auto open = [&] {
        // Every section begins with the window of the first start.
        QSettings().clear();
        auto window = std::make_unique<ui::MainWindow>();
        window->settings().set_language(language);
        window->settings().set_theme(theme);
        window->hints().finish_all();
        window->resize(size);
        window->show();
        window->start({});
        settle();
        return window;
    };
    if (!wanted.moments.empty()) {
        const auto window = open();
        if (!wanted.charts.isEmpty()) {
            show_charts(*window, wanted.charts);
        }
        for (const Moment &moment : wanted.moments) {
            shoot(*window, moment, wanted.charts,
                  folder.filePath(QStringLiteral("%1-%2.png").arg(moment.name, suffix)));
        }
        return;
    }
    for (const Section &section : kSections) {
        if (wanted.sections.isEmpty() || wanted.sections.contains(QLatin1String(section.name))) {
            const auto window = open();
            section.shoot(*window, folder, suffix);
        }
    }
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
        std::fprintf(stderr, "screenshots FOLDER [WIDTHxHEIGHT ...] [THEME-LANGUAGE ...] [SECTION ...]\n");
        return 2;
    }
    const QDir folder(arguments[1]);
    folder.mkpath(QStringLiteral("."));
    const Wanted wanted = parse(arguments.mid(2));
    const bool is_doubled = qEnvironmentVariableIsSet("QT_SCALE_FACTOR");
    const std::pair<const char *, ui::ThemeChoice> themes[] = {{"light", ui::ThemeChoice::Light},
                                                               {"dark", ui::ThemeChoice::Dark},
                                                               {"projector", ui::ThemeChoice::Projector}};
    for (const QString &size : wanted.sizes) {
        const QSize pixels(size.section(QLatin1Char('x'), 0, 0).toInt(),
                           size.section(QLatin1Char('x'), 1, 1).toInt());
        for (const auto &[theme, choice] : themes) {
            for (const auto language : {ui::Language::English, ui::Language::Chinese}) {
                const QString look = QStringLiteral("%1-%2").arg(
                    QLatin1String(theme),
                    language == ui::Language::English ? QStringLiteral("en") : QStringLiteral("zh"));
                if (!wanted.looks.isEmpty() && !wanted.looks.contains(look)) {
                    continue;
                }
                const QString suffix = QStringLiteral("%1-%2%3").arg(
                    look, size, is_doubled ? QStringLiteral("-double") : QString());
                shoot_all(wanted, folder, pixels, suffix, language, choice);
            }
        }
    }
    // Everything means at 200 %, too; the scale is read when a program starts.
    if (arguments.size() == 2 && !is_doubled) {
        qputenv("QT_SCALE_FACTOR", "2");
        return QProcess::execute(QCoreApplication::applicationFilePath(),
                                 {arguments[1], QStringLiteral("1280x800")});
    }
    return 0;
}
