// What a person who has just arrived should try, one thing at a time. A hint goes away when it has been done,
// or when it is waved away, and does not come back.
#pragma once

#include <array>
#include <optional>

#include <QObject>
#include <QString>

namespace theater::ui {

class Playback;
class Session;

class Hints final : public QObject {
    Q_OBJECT

public:
    enum class Hint : std::uint8_t { Touch, Back, Why, Undo, Faults, Present };
    static constexpr int kCount = 6;

    Hints(Session &session, Playback &playback, QObject *parent = nullptr);

    /// The one to be shown; none when all are done.
    std::optional<Hint> current() const;
    /// In the current language.
    static QString words(Hint hint);
    bool is_done(Hint hint) const { return done_[static_cast<std::size_t>(hint)]; }

public slots:
    /// It has been tried, or read.
    void finish(theater::ui::Hints::Hint hint);
    /// None of them any more.
    void finish_all();
    /// All of them again.
    void restart();

signals:
    void changed();

private:
    void set(std::size_t hint, bool done);

    Session &session_;
    std::array<bool, kCount> done_{};
};

}  // namespace theater::ui
