// From the start of the process to the first frame: our window with its playing handshake beside an empty
// QMainWindow with a tool bar and docks. Starts itself again and again, in turns; prints medians and the
// ratio.
//   bench_startup [ROUNDS]
#include <algorithm>
#include <cstdio>
#include <vector>

#include <QApplication>
#include <QDockWidget>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>
#include <QToolBar>

#include "ui/main_window.h"

using namespace theater;

namespace {

/// Ends the program as soon as the widget has been painted.
class FirstFrame final : public QObject {
public:
    bool eventFilter(QObject *watched, QEvent *event) override {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            QTimer::singleShot(0, [] {
                std::puts("frame");
                std::fflush(stdout);
                std::_Exit(0);
            });
        }
        return false;
    }
};

int show_empty(QApplication &app) {
    QMainWindow window;
    QToolBar *bar = window.addToolBar(QStringLiteral("bar"));
    for (const char *name : {"start", "back", "play", "forward", "end", "open", "save", "export"}) {
        bar->addAction(QString::fromLatin1(name));
    }
    for (const auto area : {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea, Qt::BottomDockWidgetArea}) {
        auto *dock = new QDockWidget(QStringLiteral("dock"), &window);
        dock->setWidget(new QWidget);
        window.addDockWidget(area, dock);
    }
    auto *middle = new QWidget;
    window.setCentralWidget(middle);
    window.resize(1280, 800);
    FirstFrame first;
    middle->installEventFilter(&first);
    window.show();
    return app.exec();
}

int show_ours(QApplication &app) {
    ui::MainWindow window(QStringLiteral("en"));
    window.start({});
    FirstFrame first;
    window.findChild<QWidget *>(QStringLiteral("stage"))->installEventFilter(&first);
    window.show();
    return app.exec();
}

/// Milliseconds until the program says that its first frame is there.
double start_once(const QString &which) {
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(QCoreApplication::applicationFilePath(), {which});
    while (process.waitForReadyRead(20'000) && !process.peek(64).contains("frame")) {
    }
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    process.waitForFinished();
    return ms;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace

int main(int argc, char **argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QStandardPaths::setTestModeEnabled(true);
    const QString what = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (what == QLatin1String("--empty") || what == QLatin1String("--ours")) {
        QApplication app(argc, argv);
        QCoreApplication::setOrganizationName(QStringLiteral("tcp-theater-bench"));
        return what == QLatin1String("--empty") ? show_empty(app) : show_ours(app);
    }
    QCoreApplication app(argc, argv);
    const int rounds = what.isEmpty() ? 15 : std::max(1, what.toInt());
    std::vector<double> empty, ours;
    start_once(QStringLiteral("--empty"));
    start_once(QStringLiteral("--ours"));
    for (int i = 0; i < rounds; ++i) {
        empty.push_back(start_once(QStringLiteral("--empty")));
        ours.push_back(start_once(QStringLiteral("--ours")));
    }
    std::printf("process start to first frame, median of %d starts each\n", rounds);
    std::printf("  empty QMainWindow with tool bar and docks  %7.1f ms\n", median(empty));
    std::printf("  TCP Theater, hs-three-way playing          %7.1f ms\n", median(ours));
    std::printf("  ratio %.2f (must be at most 2)\n", median(ours) / median(empty));
    return 0;
}
