// What a crash must not cost: while a session holds what no file holds, it is written, at most a moment after
// each change, into a folder of the program's own, whole or not at all. A program that ends properly takes
// its file away again; what is left there belongs to one that did not.
#pragma once

#include <memory>
#include <vector>

#include <QDateTime>
#include <QLockFile>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

namespace theater::ui {

class Session;

/// A session that was left behind.
struct LostSession {
    QString file;   ///< where it is kept
    QString path;   ///< the file that it was opened from or saved to last; may be empty
    QString run;    ///< the name of the run that was open
    QString title;  ///< in the current language
    QDateTime when;
    int branches = 0;
};

class Autosave final : public QObject {
    Q_OBJECT

public:
    /// `folder` is made if it is not there.
    Autosave(Session &session, const QString &folder, QObject *parent = nullptr);
    ~Autosave() override;

    /// The folder of this person's sessions.
    static QString usual_folder();
    /// Sessions whose program is not running any more, the latest first.
    static std::vector<LostSession> lost_sessions(const QString &folder);
    static void forget(const LostSession &lost);

    /// Writes at once and waits for it. Whether what no file holds is in the folder now.
    bool save_now();

private:
    void save();

    Session &session_;
    QString file_;
    std::unique_ptr<QLockFile> lock_;
    QTimer timer_;
    QThreadPool writer_;
};

}  // namespace theater::ui
