// The way into the window: what app/main.cpp calls when no headless command was given.
#pragma once

#include <QString>

class QApplication;

namespace theater::ui {

/// What the command line asks of the window.
struct WindowOptions {
    QString what;      ///< a file, or the id of a built-in scenario; empty: the first launch's scenario
    QString run;       ///< the name of a run of it; empty: its first
    QString language;  ///< "en" or "zh"; empty: the remembered one, at first the system's
};

/// Shows the window and runs until it is closed. Returns the exit status: 2 when `what` cannot be opened,
/// after its errors were written to standard error.
int run_window(QApplication &app, const WindowOptions &options);

}  // namespace theater::ui
