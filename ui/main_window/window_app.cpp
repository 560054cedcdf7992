#include "ui/window_app.h"

#include <cstdio>

#include <QApplication>
#include <QIcon>
#include <QTimer>

#include "ui/main_window.h"
#include "ui/main_window/recovery.h"
#include "ui/model/autosave.h"

namespace theater::ui {

int run_window(QApplication &app, const WindowOptions &options) {
    QCoreApplication::setApplicationName(QStringLiteral("tcp-theater"));
    QCoreApplication::setOrganizationName(QStringLiteral("tcp-theater"));
    QGuiApplication::setApplicationDisplayName(QString());
    MainWindow window(options.language);
    if (const QStringList errors = window.start(options.what, options.run); !errors.isEmpty()) {
        for (const QString &error : errors) {
            std::fprintf(stderr, "%s\n", qUtf8Printable(error));
        }
        return 2;
    }
    const QString folder = Autosave::usual_folder();
    Autosave autosave(window.session(), folder);
    Recovery recovery(window, autosave, folder);
    window.show();
    // A recovery may itself be what made the program end last time: the window is there first.
    QTimer::singleShot(0, &recovery, &Recovery::offer);
    // After the first frame: the icon brings a plug-in with it, and nobody waits for that.
    QTimer::singleShot(0, &app,
                       [] { QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/theater.svg"))); });
    return app.exec();
}

}  // namespace theater::ui
