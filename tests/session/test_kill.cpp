// A program that is killed at any moment loses at most the last second of what was done in it, and leaves no
// broken file. This program is its own victim: with --victim it opens a session and edits it without pause,
// until the test kills it. TCP_THEATER_KILLS says how often (200).
#include <csignal>
#include <functional>
#include <memory>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

#include "core/base/random.h"
#include "core/script/writer.h"
#include "ui/model/autosave.h"
#include "ui/model/library.h"
#include "ui/model/session.h"

using namespace theater;
using namespace theater::ui;

namespace {

constexpr qint64 kMostLostMs = 1000;
constexpr int kVictimsAtOnce = 4;

QByteArray digest(const script::ScenarioFile &file) {
    const std::string text = script::write_scenario(file);
    return QCryptographicHash::hash(QByteArrayView(text.data(), qsizetype(text.size())),
                                    QCryptographicHash::Sha1)
        .toHex();
}

/// Edits as fast as a person with eight hands, and writes down what the session is after each edit.
class Victim final : public QObject {
public:
    Victim(const QString &folder, std::uint64_t seed)
        : folder_(folder), random_(seed), autosave_(session_, folder + QStringLiteral("/sessions")) {
        if (!session_.open(QStringLiteral("hs-three-way")).isEmpty()) {
            qFatal("the scenario does not open");
        }
        log_.setFileName(folder + QStringLiteral("/log"));
        if (!log_.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            qFatal("no log");
        }
        connect(&timer_, &QTimer::timeout, this, &Victim::edit);
        note();
        timer_.start(15);
    }

private:
    std::uint32_t below(std::uint32_t n) { return static_cast<std::uint32_t>(random_.below(n)); }

    void edit() {
        const auto branches = static_cast<std::uint32_t>(session_.timeline().branches().size());
        const quint32 any = below(branches);
        switch (below(12)) {
            case 0: session_.rename_branch(any, QStringLiteral("分支 \"%1\" # = [").arg(below(1000))); break;
            case 1: session_.colour_branch(any, static_cast<int>(below(kBranchColours + 1))); break;
            case 2: session_.delete_branch(any); break;
            case 3:
            case 4: session_.undo(); break;
            case 5: session_.redo(); break;
            case 6: session_.select_lane(any); break;
            case 7:
                session_.set_now(Instant{});
                session_.set_option(0, "sack", below(2));
                break;
            case 8:
                if (below(4) == 0) {
                    session_.save(folder_ + QStringLiteral("/own.toml"));
                }
                break;
            default: act(); break;
        }
        note();
    }

    void act() {
        session_.set_now(Instant{static_cast<std::int64_t>(random_.below(200'000'000))});
        if (const quint32 target = session_.target(); target != 0 && below(2) == 0) {
            session_.act(target, kSegmentActs[below(std::size(kSegmentActs))]);
            return;
        }
        session_.act(static_cast<int>(below(2)), HostAct::Write, 1 + below(5000));
    }

    void note() {
        log_.write(QByteArray::number(QDateTime::currentMSecsSinceEpoch()) + ' ' +
                   (session_.is_dirty() ? '1' : '0') + ' ' + digest(session_.to_file()) + '\n');
    }

    QString folder_;
    Random random_;
    Session session_;
    Autosave autosave_;
    QFile log_;
    QTimer timer_;
};

struct Noted {
    qint64 at = 0;
    bool dirty = false;
    QByteArray digest;
};

std::vector<Noted> read_log(const QString &path) {
    std::vector<Noted> all;
    QFile file(path);
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            if (words.size() == 3 && words[2].size() == 40) {  // the last line may be half there
                all.push_back({words[0].toLongLong(), words[1] == "1", words[2]});
            }
        }
    }
    return all;
}

/// Whether the session was like this at some moment of the last second. The state that a line of the log
/// tells of lasts until the next line.
bool was_lately(const std::vector<Noted> &log, qint64 killed,
                const std::function<bool(const Noted &)> &like) {
    for (std::size_t i = 0; i < log.size(); ++i) {
        const qint64 until = i + 1 < log.size() ? log[i + 1].at : killed;
        if (until >= killed - kMostLostMs && like(log[i])) {
            return true;
        }
    }
    return false;
}

}  // namespace

class TestKill : public QObject {
    Q_OBJECT

private:
    struct Running {
        std::unique_ptr<QTemporaryDir> folder;
        std::unique_ptr<QProcess> process;
        qint64 kill_at = 0;
    };

    static Running begin(int round) {
        Running running{std::make_unique<QTemporaryDir>(), std::make_unique<QProcess>(), 0};
        running.process->setProcessChannelMode(QProcess::ForwardedChannels);
        running.process->start(QCoreApplication::applicationFilePath(),
                               {QStringLiteral("--victim"), running.folder->path(), QString::number(round)});
        return running;
    }

    static void check(const Running &running, qint64 killed) {
        const QString folder = running.folder->path();
        const std::vector<Noted> log = read_log(folder + QStringLiteral("/log"));
        QVERIFY2(!log.empty(), "killed before it had begun");
        const std::vector<LostSession> lost = Autosave::lost_sessions(folder + QStringLiteral("/sessions"));
        QVERIFY(lost.size() <= 1);
        if (lost.empty()) {
            QVERIFY2(was_lately(log, killed, [&](const Noted &noted) { return !noted.dirty; }),
                     "there is nothing to recover, and there should be");
        } else {
            QStringList errors;
            const auto file = load_scenario(lost.front().file, errors);
            QVERIFY2(file, qPrintable(errors.join(QLatin1Char('\n'))));
            const QByteArray kept = digest(*file);
            QVERIFY2(was_lately(log, killed, [&](const Noted &noted) { return noted.digest == kept; }),
                     "what is kept is older than a second");
            Session again;
            QVERIFY(again.open_file(*file, lost.front().run, lost.front().path));
            QVERIFY(again.is_dirty());
        }
        const QString own = folder + QStringLiteral("/own.toml");
        if (QFile::exists(own)) {
            QStringList errors;
            const auto file = load_scenario(own, errors);
            QVERIFY2(file, qPrintable(errors.join(QLatin1Char('\n'))));
            const QByteArray saved = digest(*file);
            QVERIFY(std::any_of(log.begin(), log.end(),
                                [&](const Noted &noted) { return noted.digest == saved; }));
        }
    }

private slots:
    void nothing_but_the_last_second_is_lost() {
        bool given = false;
        const int kills = qEnvironmentVariableIntValue("TCP_THEATER_KILLS", &given);
        const int rounds = given ? kills : 200;
        Random random(7);
        std::vector<Running> running;
        for (int started = 0, ended = 0; ended < rounds;) {
            while (started < rounds && running.size() < kVictimsAtOnce) {
                running.push_back(begin(++started));
            }
            QTest::qWait(5);
            for (std::size_t i = 0; i < running.size(); ++i) {
                Running &one = running[i];
                const qint64 now = QDateTime::currentMSecsSinceEpoch();
                if (one.kill_at == 0) {
                    // From when it has begun to work, however long it takes to start.
                    if (QFileInfo(one.folder->path() + QStringLiteral("/log")).size() > 0) {
                        one.kill_at = now + 50 + static_cast<qint64>(random.below(1600));
                    }
                    continue;
                }
                if (now < one.kill_at) {
                    continue;
                }
                ::kill(static_cast<pid_t>(one.process->processId()), SIGKILL);
                const qint64 killed = QDateTime::currentMSecsSinceEpoch();
                QVERIFY(one.process->waitForFinished());
                check(one, killed);
                if (QTest::currentTestFailed()) {
                    one.folder->setAutoRemove(false);
                    qWarning("kept: %s", qPrintable(one.folder->path()));
                    return;
                }
                running.erase(running.begin() + static_cast<std::ptrdiff_t>(i));
                ++ended;
                break;
            }
        }
    }

    void who_ends_properly_leaves_nothing() {
        const QTemporaryDir folder, own;
        {
            Session session;
            Autosave autosave(session, folder.path());
            QVERIFY(session.open(QStringLiteral("hs-three-way")).isEmpty());
            session.set_now(Instant{20'000'000});
            session.act(session.target(), SegmentAct::Drop);
            autosave.save_now();
            QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.toml")}).size(), 1);
            // It is in use, so nobody else is offered it.
            QVERIFY(Autosave::lost_sessions(folder.path()).empty());
            // What was taken back is still a branch.
            session.undo();
            autosave.save_now();
            QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.toml")}).size(), 1);
            QVERIFY(session.save(own.filePath(QStringLiteral("own.toml"))).isEmpty());
            autosave.save_now();
            QVERIFY(QDir(folder.path()).entryList({QStringLiteral("*.toml")}).isEmpty());
            session.redo();
            autosave.save_now();
        }
        QVERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
    }
};

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments[1] == QStringLiteral("--victim")) {
        Victim victim(arguments[2], arguments[3].toULongLong());
        return QCoreApplication::exec();
    }
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_kill.moc"
