// The program's entry: decides which kind of Qt application a command needs, and no more.
#include <csignal>
#include <cstdlib>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

#include <QApplication>

#include "app/commands.h"
#include "app/source.h"
#include "ui/text/utf8.h"
#include "ui/window_app.h"

namespace theater::app {
namespace {

/// A file opened later must not end up as one of the standard streams because our parent closed them.
void keep_standard_streams() {
    for (int descriptor = 0; descriptor <= 2; ++descriptor) {
        if (fcntl(descriptor, F_GETFD) == -1) {
            // Standard output opened for reading: writing to it fails, as it should.
            if (open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY) == -1) {
                return;
            }
        }
    }
}

/// Pictures must not depend on whose screen is there, so nothing of it is left in the environment.
void choose_offscreen_platform() {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    for (const char *variable : {"QT_QPA_PLATFORMTHEME", "QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS",
                                 "QT_FONT_DPI", "QT_AUTO_SCREEN_SCALE_FACTOR", "QT_USE_PHYSICAL_DPI"}) {
        qunsetenv(variable);
    }
}

/// Qt remarks on missing folders of a desktop session, which a picture has no use for.
void drop_remarks_on_the_session(QtMsgType type, const QMessageLogContext &, const QString &message) {
    if (message.startsWith(QStringLiteral("QStandardPaths:"))) {
        return;
    }
    standard_error().line(message);
    standard_error().flush();
    if (type == QtFatalMsg) {
        std::abort();
    }
}

bool has_display() {
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

int headless(const Options &options, Glyphs glyphs) {
    switch (options.command) {
        case Command::Run: return command_run(options, glyphs);
        case Command::Check: return command_check(options);
        case Command::List: return command_list(options);
        case Command::Profiles: return command_profiles(options);
        case Command::Export: return command_export(options);
        case Command::Help: return command_help(options);
        case Command::Version: return command_version();
        case Command::Window: break;
    }
    return 2;
}

/// Why the window cannot be opened, found before Qt gives up with less to say; 0 if it can.
int check_window(const Options &options) {
    QStringList errors;
    if (!options.names.empty()) {
        read_source(options.names.front(), errors);
    }
    if (errors.isEmpty() && !has_display()) {
        errors += QCoreApplication::translate(
            "Main",
            "tcp-theater: there is no display for a window; `tcp-theater run` prints a scenario instead.");
    }
    return errors.isEmpty() ? 0 : complain(errors);
}

int open_window(const Options &options, int &argc, char **argv) {
    QApplication application(argc, argv);
    ui::WindowOptions window;
    if (!options.names.empty()) {
        const Name name = take_apart(options.names.front());
        window.what = name.what;
        window.run = name.run;
    }
    if (options.language) {
        window.language = ui::to_qstring(ui::to_string(*options.language));
    }
    return ui::run_window(application, window);
}

int run_program(int argc, char **argv) {
    keep_standard_streams();
    std::signal(SIGPIPE, SIG_IGN);
    const std::vector<std::string> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    // All that depends on the environment's locale is asked before prepare_locale changes it for Qt.
    const ui::Language language = language_asked_for(arguments).value_or(ui::system_language());
    const Glyphs glyphs = prepare_locale();
    standard_output().set_glyphs(glyphs);
    standard_error().set_glyphs(glyphs);
    // The arguments are ours alone: Qt would take some for its own.
    int qt_argc = argc > 0 ? 1 : 0;

    // Once without words to learn what kind of application is needed, and again for a sentence in the right
    // language.
    const auto asked = parse_options(arguments);
    const Command command = asked ? asked->command : Command::Help;
    if (command == Command::Export) {
        choose_offscreen_platform();
        qInstallMessageHandler(drop_remarks_on_the_session);
    }
    {
        const std::unique_ptr<QCoreApplication> application(command == Command::Export
                                                                ? new QGuiApplication(qt_argc, argv)
                                                                : new QCoreApplication(qt_argc, argv));
        ui::set_language(language);
        const auto options = parse_options(arguments);
        if (!options) {
            return finish_output(complain(options.error()));
        }
        if (command != Command::Window) {
            return finish_output(headless(*options, glyphs));
        }
        if (const int status = check_window(*options); status != 0) {
            return finish_output(status);
        }
    }
    return open_window(*asked, qt_argc, argv);
}

}  // namespace
}  // namespace theater::app

int main(int argc, char **argv) { return theater::app::run_program(argc, argv); }
