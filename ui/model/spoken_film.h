// The film as a list of sentences, for a screen reader: the hosts, what is on the wire, what happened last.
// Made anew when it is asked for; and while somebody listens, what happens is said, though not more often
// than one can listen to.
#pragma once

#include <vector>

#include <QAccessible>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include "core/base/time.h"

namespace theater::ui {

class Session;
class ViewSettings;

class SpokenFilm final : public QObject, private QAccessible::ActivationObserver {
    Q_OBJECT

public:
    SpokenFilm(const Session &session, const ViewSettings &settings, QObject *parent = nullptr);
    ~SpokenFilm() override;

    struct Item {
        enum class Kind { Host, Segment, Happening } kind = Kind::Host;
        QString words;
        quint32 segment = 0;  ///< of a Segment
        int host = -1;        ///< of a Host
    };
    /// Two hosts, then at most sixteen segments, then at most three happenings, the latest last.
    const std::vector<Item> &items() const;
    /// What has happened last: "Client sends SYN seq=1000".
    QString latest() const;
    /// Between two sentences so much time passes at least, in milliseconds.
    static constexpr int kPauseMs = 700;

signals:
    /// Only while a screen reader is there.
    void said(const QString &sentence);

private:
    void accessibilityActiveChanged(bool active) override { heard_ = active; }
    void follow();
    void say_latest();

    const Session &session_;
    const ViewSettings &settings_;
    QTimer pause_;
    bool heard_ = false, waits_ = false;  // a screen reader is there; something has happened in the pause
    QString last_said_;
    // What the items are made of.
    struct Key {
        quint64 course = 0;
        Instant now;
        quint32 connection = 0;
        int numbers = -1, language = -1;
        friend bool operator==(const Key &, const Key &) = default;
    };
    Key key() const;
    mutable Key made_of_;
    mutable std::vector<Item> items_;
};

}  // namespace theater::ui
