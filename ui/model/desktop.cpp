#include "ui/model/desktop.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

namespace theater::ui {

namespace {

constexpr char kService[] = "org.freedesktop.portal.Desktop";
constexpr char kPath[] = "/org/freedesktop/portal/desktop";
constexpr char kInterface[] = "org.freedesktop.portal.Settings";
constexpr char kAppearance[] = "org.freedesktop.appearance", kGnome[] = "org.gnome.desktop.interface";
constexpr char kScheme[] = "color-scheme", kMotion[] = "reduced-motion", kAnimations[] = "enable-animations";

/// The method Read wraps its answer once more than the signal does.
QVariant unwrapped(QVariant value) {
    while (value.canConvert<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

}  // namespace

void Desktop::follow() {
    // A program without a screen has no desktop, and to look for a bus would start one.
    if (QGuiApplication::platformName() == QLatin1String("offscreen") ||
        qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) {
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(QLatin1String(kService), QLatin1String(kPath), QLatin1String(kInterface),
                QStringLiteral("SettingChanged"), this, SLOT(on_setting(QString, QString, QDBusVariant)));
    ask(QLatin1String(kAppearance), QLatin1String(kScheme));
    ask(QLatin1String(kAppearance), QLatin1String(kMotion));
    ask(QLatin1String(kGnome), QLatin1String(kAnimations));
}

void Desktop::ask(const QString &group, const QString &key) {
    QDBusMessage question = QDBusMessage::createMethodCall(QLatin1String(kService), QLatin1String(kPath),
                                                           QLatin1String(kInterface), QStringLiteral("Read"));
    question << group << key;
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, group, key, answer] {
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (!reply.isError()) {
            on_setting(group, key, reply.value());
        }
        answer->deleteLater();
    });
}

void Desktop::on_setting(const QString &group, const QString &key, const QDBusVariant &wrapped) {
    const QVariant value = unwrapped(wrapped.variant());
    const std::optional<bool> dark = dark_;
    const bool reduces_motion = reduces_motion_;
    if (group == QLatin1String(kAppearance) && key == QLatin1String(kScheme)) {
        // 0: no preference, 1: dark, 2: light.
        const uint scheme = value.toUInt();
        dark_ = scheme == 1 ? std::optional(true) : scheme == 2 ? std::optional(false) : std::nullopt;
    } else if (group == QLatin1String(kAppearance) && key == QLatin1String(kMotion)) {
        reduces_motion_ = value.toUInt() == 1;
    } else if (group == QLatin1String(kGnome) && key == QLatin1String(kAnimations)) {
        reduces_motion_ = !value.toBool();
    }
    if (dark_ != dark || reduces_motion_ != reduces_motion) {
        emit changed();
    }
}

}  // namespace theater::ui
