#include "ui/model/hints.h"

#include <QSettings>
#include <QStringList>

#include "ui/model/playback.h"
#include "ui/model/session.h"

namespace theater::ui {

namespace {

constexpr char kDone[] = "hints/done";
constexpr const char *kNames[Hints::kCount] = {"touch", "back", "why", "undo", "faults", "present"};

}  // namespace

Hints::Hints(Session &session, Playback &playback, QObject *parent) : QObject(parent), session_(session) {
    const QStringList done = QSettings().value(kDone).toStringList();
    for (int i = 0; i < kCount; ++i) {
        done_[static_cast<std::size_t>(i)] = done.contains(QLatin1String(kNames[i]));
    }
    // What has been done needs no hint any more.
    connect(&session, &Session::file_changed, this, [this] {
        if (session_.can_undo()) {
            finish(Hint::Touch);
        }
        if (session_.can_redo()) {
            finish(Hint::Undo);
        }
    });
    connect(&session, &Session::now_changed, this, [this, last = Instant{}, &playback]() mutable {
        const Instant before = std::exchange(last, session_.now());
        if (last < before && !playback.is_playing() && last > Instant{}) {
            finish(Hint::Back);
        }
    });
}

std::optional<Hints::Hint> Hints::current() const {
    for (int i = 0; i < kCount; ++i) {
        if (!done_[static_cast<std::size_t>(i)]) {
            return static_cast<Hint>(i);
        }
    }
    return std::nullopt;
}

QString Hints::words(Hint hint) {
    switch (hint) {
        case Hint::Touch:
            return tr(
                "Click a segment while it flies: drop it, hold it, send it twice. Or drag it: down, it "
                "arrives later; off the wire, it is lost.");
        case Hint::Back: return tr("The arrow keys step through time, back too. Space plays.");
        case Hint::Why:
            return tr("Select anything and press W: why did it happen? It also says why nothing happens.");
        case Hint::Undo:
            return tr("Ctrl+Z takes an act back. Every future that you made stays as a line under the film.");
        case Hint::Faults:
            return tr("Shift+F: rules that lose, delay or double segments before they are sent.");
        case Hint::Present: break;
    }
    return tr("F5 presents: full screen, large type, Page Down for the next step.");
}

void Hints::finish(Hint hint) { set(static_cast<std::size_t>(hint), true); }

void Hints::finish_all() {
    for (std::size_t i = 0; i < kCount; ++i) {
        set(i, true);
    }
}

void Hints::restart() {
    for (std::size_t i = 0; i < kCount; ++i) {
        set(i, false);
    }
}

void Hints::set(std::size_t hint, bool done) {
    if (done_[hint] == done) {
        return;
    }
    done_[hint] = done;
    QStringList names;
    for (std::size_t i = 0; i < kCount; ++i) {
        if (done_[i]) {
            names += QLatin1String(kNames[i]);
        }
    }
    QSettings().setValue(kDone, names);
    emit changed();
}

}  // namespace theater::ui
