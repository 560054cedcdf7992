#include "ui/model/autosave.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QUrl>
#include <QUuid>

#include "core/script/writer.h"
#include "ui/model/library.h"
#include "ui/model/session.h"

namespace theater::ui {

namespace {

// So that what happens together is written together, and what happens without a pause is written all the
// same: the timer is not started anew by later changes.
constexpr int kDelayMs = 250;
constexpr char kPath[] = "# path: ", kRun[] = "# run: ";

QString lock_of(const QString &file) { return file + QStringLiteral(".lock"); }

// A remark of the file's own says where it belongs; it is one file so that it cannot be half there.
QByteArray text_of(const script::ScenarioFile &file, const QString &path, const QString &run) {
    QByteArray text = kPath + QUrl::toPercentEncoding(path) + '\n' + kRun + run.toUtf8() + '\n';
    const std::string written = script::write_scenario(file);
    return text.append(written.data(), static_cast<qsizetype>(written.size()));
}

bool write(const QString &to, const script::ScenarioFile &file, const QString &path, const QString &run) {
    QSaveFile target(to);
    return target.open(QIODevice::WriteOnly) && target.write(text_of(file, path, run)) >= 0 &&
           target.commit();
}

LostSession read_head(const QFileInfo &info) {
    LostSession lost;
    lost.file = info.filePath();
    lost.when = info.lastModified();
    QFile file(lost.file);
    if (!file.open(QIODevice::ReadOnly)) {
        return lost;
    }
    for (int i = 0; i < 2; ++i) {
        const QByteArray line = file.readLine().trimmed();
        if (line.startsWith(QByteArray(kPath).trimmed())) {
            lost.path = QUrl::fromPercentEncoding(line.mid(qsizetype(sizeof(kPath)) - 1));
        } else if (line.startsWith(kRun)) {
            lost.run = QString::fromUtf8(line.mid(qsizetype(sizeof(kRun)) - 1));
        }
    }
    return lost;
}

}  // namespace

QString Autosave::usual_folder() {
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/sessions");
}

Autosave::Autosave(Session &session, const QString &folder, QObject *parent)
    : QObject(parent),
      session_(session),
      file_(QDir(folder).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) +
                                  QStringLiteral(".toml"))) {
    QDir().mkpath(folder);
    lock_ = std::make_unique<QLockFile>(lock_of(file_));
    // The lock is given up with the process, however long that lives.
    lock_->setStaleLockTime(0);
    lock_->tryLock(0);
    writer_.setMaxThreadCount(1);
    timer_.setSingleShot(true);
    timer_.setInterval(kDelayMs);
    connect(&timer_, &QTimer::timeout, this, &Autosave::save);
    const auto changed = [this] {
        if (!timer_.isActive()) {
            timer_.start();
        }
    };
    connect(&session, &Session::file_changed, this, changed);
    connect(&session, &Session::recording_changed, this, changed);
}

Autosave::~Autosave() {
    timer_.stop();
    writer_.waitForDone();
    QFile::remove(file_);
}

void Autosave::save() {
    if (session_.long_run().is_running() || writer_.activeThreadCount() > 0) {
        timer_.start();
        return;
    }
    if (!session_.is_dirty()) {
        QFile::remove(file_);
        return;
    }
    writer_.start([to = file_, file = session_.to_file(), path = session_.path(), run = session_.run_name()] {
        (void)write(to, file, path, run);
    });
}

bool Autosave::save_now() {
    timer_.stop();
    writer_.waitForDone();
    if (!session_.is_dirty()) {
        QFile::remove(file_);
        return true;
    }
    return write(file_, session_.to_file(), session_.path(), session_.run_name());
}

std::vector<LostSession> Autosave::lost_sessions(const QString &folder) {
    std::vector<LostSession> lost;
    const QDir dir(folder);
    for (const QFileInfo &info : dir.entryInfoList({QStringLiteral("*.toml")}, QDir::Files)) {
        QLockFile lock(lock_of(info.filePath()));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0)) {
            continue;  // another window works on it
        }
        LostSession session = read_head(info);
        QStringList errors;
        if (const auto file = load_scenario(session.file, errors)) {
            session.title = in_current_language(file->title);
            const script::Scenario *run = file->find(session.run.toStdString());
            session.branches = run == nullptr ? 0 : static_cast<int>(run->branches.size());
        }
        lost.push_back(std::move(session));
    }
    std::sort(lost.begin(), lost.end(),
              [](const LostSession &a, const LostSession &b) { return a.when > b.when; });
    return lost;
}

void Autosave::forget(const LostSession &lost) {
    QFile::remove(lost.file);
    QFile::remove(lock_of(lost.file));
}

}  // namespace theater::ui
