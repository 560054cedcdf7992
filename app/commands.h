// The commands, one file each. They write to standard output and error (terminal.h) and return the exit
// status: 0 fine, 1 the run failed what its file expects, 2 bad usage or file.
#pragma once

#include "app/options.h"
#include "app/terminal.h"

namespace theater::app {

int command_run(const Options &options, Glyphs glyphs);
int command_check(const Options &options);
int command_list(const Options &options);
int command_profiles(const Options &options);
/// Needs a QGuiApplication on the offscreen platform.
int command_export(const Options &options);
int command_help(const Options &options);
int command_version();

/// Says what is wrong with the usage and where help is. Returns 2.
int complain(const UsageError &error);
/// Writes errors of a file to standard error, a line each. Returns 2.
int complain(const QStringList &errors);

}  // namespace theater::app
