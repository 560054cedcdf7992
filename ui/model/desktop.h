// What the desktop prefers: dark or light, and whether things may move. Asked of the settings portal
// (org.freedesktop.portal.Settings) over D-Bus, without waiting for the answer, and followed while the
// program runs. Where there is no such desktop, nothing is known.
#pragma once

#include <optional>

#include <QDBusVariant>
#include <QObject>
#include <QString>

namespace theater::ui {

class Desktop final : public QObject {
    Q_OBJECT

public:
    explicit Desktop(QObject *parent = nullptr) : QObject(parent) {}

    /// Asks the desktop, and listens from now on. Does nothing where no session bus is at hand.
    void follow();
    /// None: the desktop has not said, or has no preference.
    std::optional<bool> is_dark() const { return dark_; }
    bool reduces_motion() const { return reduces_motion_; }

public slots:
    /// What the portal says of one of its settings; of most of them nothing is taken.
    void on_setting(const QString &group, const QString &key, const QDBusVariant &value);

signals:
    void changed();

private:
    void ask(const QString &group, const QString &key);

    std::optional<bool> dark_;
    bool reduces_motion_ = false;
};

}  // namespace theater::ui
