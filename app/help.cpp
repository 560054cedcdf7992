// `--help` and `--version`, and how a wrong usage is answered.
#include <QCoreApplication>

#include "app/commands.h"
#include "ui/text/utf8.h"

namespace theater::app {
namespace {

struct Help {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QString overview() {
    return Help::tr(R"(TCP Theater: watch, break and rewind a real TCP.

Usage:
  tcp-theater [FILE|ID[:RUN]]           open the window
  tcp-theater run FILE|ID[:RUN] ...     print a run as a ladder, or as JSON lines
  tcp-theater check FILE...             say what is wrong with scenario files
  tcp-theater list [FILE...]            show what is built in, or the runs and branches of files
  tcp-theater profiles                  show every TCP setting and its value in each profile
  tcp-theater export FILE|ID[:RUN] ...  write pictures: SVG, PNG or PDF
  tcp-theater help [COMMAND]            explain a command

FILE is a scenario file (TOML), ID a built-in scenario such as hs-three-way. RUN names one of its
runs; without it the first is meant. RUN/BRANCH is a branch of a run that was saved with its
branches.

Options everywhere:
  --lang en|zh     language of what is written (otherwise that of the environment)
  -h, --help       this text, or that of a command
  -V, --version    the version

Exit status: 0 fine, 1 the run failed what its file expects, 2 bad usage or a bad file.)");
}

QString run_page() {
    return Help::tr(R"(Usage: tcp-theater run FILE|ID[:RUN] [options]

Runs a scenario and prints it: one row a segment, with the states of both sides, lost, forged and
repeated segments, calls, timers and settings that change; then what each connection's opening cost.
A run in which a "what if" is on says NOT TCP at its head. Then it compares the run with what the
file expects.

Options:
  --json           one JSON object a line, in order of time, instead of the ladder
  --until TIME     run up to TIME (such as 5s); rows expected later are not applied
  --seed N         use this seed for random numbers
  --profile NAME   use this profile (textbook, rfc, linux) for both hosts; what the file sets stays
  --branch NAME    a branch of the run, as `tcp-theater list FILE` names it; the same as :RUN/NAME.
                   What the file expects is for the run itself
  --compare OTHER  compare with another run instead: FILE|ID[:RUN], or :RUN of the same file, or
                   :RUN/BRANCH; says where the two first differ, and what comes out differently
                   (with --json as lines)
  --relative       sequence numbers counted from each side's SYN
  --absolute       sequence numbers as on the wire
  --lang en|zh     language

With --profile or --seed the expected rows are not applied.
Exit status: 0 fine, 1 the run failed what its file expects, 2 bad usage or a bad file.)");
}

QString check_page() {
    return Help::tr(R"(Usage: tcp-theater check FILE... [--lang en|zh]

Reads scenario files and prints every error as FILE:LINE:COLUMN: SENTENCE. Where a file says what its
films were when it was saved, they are run, and a film that differs is named with the instant.
An ID, and :RUN after a name, are accepted as well.
Exit status: 0 if all are fine, 1 if a film differs from what was saved, 2 if a file is bad.)");
}

QString list_page() {
    return Help::tr(R"(Usage: tcp-theater list [FILE|ID...] [--json] [--lang en|zh]

Shows what is built in, in teaching order: the ID, the title and the runs; or of each file that is
named its runs, and below each its branches: the name, where it begins, and what a person calls it.
With --json one object a line, with the titles in both languages.)");
}

QString profiles_page() {
    return Help::tr(R"(Usage: tcp-theater profiles [--json] [--lang en|zh]

Shows every setting of a TCP endpoint: its values in the profiles textbook, rfc and linux, its range,
what it is for, and where it comes from. A scenario names a profile and may set single values itself.
With --json one object a line.)");
}

QString export_page() {
    return Help::tr(R"(Usage: tcp-theater export FILE|ID[:RUN] --to OUT.svg|OUT.png|OUT.pdf [options]

Writes pictures of a run. Without --at and --steps a PDF has every step on a page of its own, and an
SVG or PNG shows the whole ladder at the end. Several pictures are OUT-001.svg, OUT-002.svg ...

Options:
  --to OUT         the file to write; its ending says the format
  --at TIME        the picture at TIME (such as 1.05s)
  --steps all      every step
  --steps marks    the steps worth a mark: losses, retransmissions, state changes
  --steps whole    the whole ladder in one picture, as a PDF one page as tall as needed
  --steps LIST     these steps, counted from 1, such as 1,3-5
  --view NAME      ladder (otherwise), or wire: the hosts and the wire between them at one instant; a
                   single SVG or PNG without --at shows its end
  --size WxH       size in pixels (1920x1080); a whole ladder takes the width and is as tall as it needs
  --theme NAME     light, dark or projector
  --branch NAME    a branch of the run; the same as :RUN/NAME
  --compare OTHER  beside another run, on one clock: FILE|ID[:RUN], or :RUN of the same file, or
                   :RUN/BRANCH
  --chart NAME     a chart of the whole run instead of the film, as SVG, PNG or, for its numbers, CSV:
                   cwnd, rtt, sequence, throughput or buffers
  --host NAME      whose chart (client, server); otherwise that of the host that sends most
  --relative       sequence numbers counted from each side's SYN
  --absolute       sequence numbers as on the wire (otherwise)
  --lang en|zh     language of the pictures

No display is needed.
Exit status: 0 fine, 2 bad usage, a bad file, or a file that could not be written.)");
}

}  // namespace

int command_help(const Options &options) {
    QString page;
    switch (options.help_for.value_or(Command::Window)) {
        case Command::Run: page = run_page(); break;
        case Command::Check: page = check_page(); break;
        case Command::List: page = list_page(); break;
        case Command::Profiles: page = profiles_page(); break;
        case Command::Export: page = export_page(); break;
        default: page = overview(); break;
    }
    standard_output().line(page);
    return 0;
}

int command_version() {
    standard_output().line("tcp-theater " TCP_THEATER_VERSION);
    return 0;
}

int complain(const UsageError &error) {
    const QString command = error.command ? ui::to_qstring(to_string(*error.command)) + u' ' : QString();
    standard_error().line(QStringLiteral("tcp-theater: ") + error.sentence);
    standard_error().line(Help::tr("`tcp-theater %1--help` explains the usage.").arg(command));
    return 2;
}

int complain(const QStringList &errors) {
    for (const QString &error : errors) {
        standard_error().line(error);
    }
    return 2;
}

}  // namespace theater::app
