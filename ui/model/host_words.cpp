#include "ui/model/host_words.h"

#include <QByteArray>
#include <QCoreApplication>

namespace theater::ui {

namespace {

/// The translation context of this file.
struct HostWords {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::HostWords)
};

QString text_of(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QString hex_of(const tcp::Options::FastOpen &cookie) {
    const auto *bytes = reinterpret_cast<const char *>(cookie.cookie.data());
    return QString::fromLatin1(QByteArray(bytes, cookie.len).toHex());
}

/// The connections of a listener that no application has accepted yet.
QStringList waiting_words(const sim::Host &host, std::uint16_t port) {
    QStringList lines;
    for (const sim::Connection &connection : host.connections()) {
        const bool waits = connection.tcb.open == tcp::OpenKind::Passive && !connection.accepted &&
                           connection.is_live() && connection.tcb.local.port == port;
        if (!waits) {
            continue;
        }
        const QString peer = QString::fromStdString(to_string(connection.tcb.remote));
        const QString state = text_of(to_string(connection.tcb.state));
        lines += connection.queued_by == 0 ? HostWords::tr("SYN queue: %1, %2").arg(peer, state)
                                           : HostWords::tr("accept queue: %1, %2").arg(peer, state);
    }
    return lines;
}

}  // namespace

QStringList queue_words(const sim::World &world, int host) {
    const sim::Host &shown = world.hosts()[static_cast<std::size_t>(host)];
    if (shown.listeners().empty()) {
        return {HostWords::tr("This host does not listen.")};
    }
    const sim::Listener &listener = shown.listeners().back();
    QStringList lines{HostWords::tr("Port %1: %2 of %3 in the SYN queue, %4 of %5 in the accept queue")
                          .arg(listener.port)
                          .arg(shown.syn_queue_len(listener.port))
                          .arg(shown.config().syn_backlog)
                          .arg(shown.accept_queue_len(listener.port))
                          .arg(listener.backlog)};
    return lines + waiting_words(shown, listener.port);
}

QStringList cookie_words(const sim::World &world, int host) {
    const sim::Host &shown = world.hosts()[static_cast<std::size_t>(host)];
    QStringList lines;
    for (const sim::CachedServer &server : shown.cookie_jar().servers()) {
        const QString address = QString::fromStdString(to_string(server.server));
        if (server.avoid) {
            lines +=
                HostWords::tr("%1: Fast Open is avoided, a SYN with text was lost on the way").arg(address);
        } else if (server.cookie) {
            lines +=
                HostWords::tr("%1: cookie %2, MSS %3").arg(address, hex_of(*server.cookie)).arg(server.mss);
        } else {
            lines += HostWords::tr("%1: no cookie yet").arg(address);
        }
    }
    if (!shown.listeners().empty()) {
        lines += HostWords::tr("As a server it makes cookies with its key number %1")
                     .arg(shown.fast_open_keys().generation());
    } else if (lines.isEmpty()) {
        lines += HostWords::tr("This host has no Fast Open cookie.");
    }
    return lines;
}

}  // namespace theater::ui
