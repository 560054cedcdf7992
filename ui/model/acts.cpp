#include "ui/model/acts.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/model/option_words.h"

namespace theater::ui {

namespace {

/// The translation context of this file.
struct Acts {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Acts)
};

constexpr std::uint16_t kUsualPort = 80;

/// Where a connect call goes: the port that the other host listens on, else the usual one.
std::uint16_t port_to_connect(const sim::World &world, sim::HostId to) {
    const std::vector<sim::Listener> &listeners = world.hosts()[to].listeners();
    return listeners.empty() ? kUsualPort : listeners.front().port;
}

sim::CallName call_name(HostAct act) {
    switch (act) {
        case HostAct::Connect:
        case HostAct::SendTo: return sim::CallName::Connect;
        case HostAct::Write: return sim::CallName::Write;
        case HostAct::Shutdown: return sim::CallName::Shutdown;
        case HostAct::Close: return sim::CallName::Close;
        case HostAct::Abort: return sim::CallName::Abort;
        case HostAct::Listen: return sim::CallName::Listen;
        case HostAct::Accept: return sim::CallName::Accept;
        case HostAct::Read: return sim::CallName::Read;
        case HostAct::Vanish: return sim::CallName::Vanish;
        case HostAct::PowerOff: return sim::CallName::PowerOff;
        case HostAct::Reboot: return sim::CallName::Reboot;
        case HostAct::RotateKey: return sim::CallName::RotateKey;
        case HostAct::ForgetKey: return sim::CallName::ForgetKey;
        case HostAct::Renumber: break;
    }
    return sim::CallName::Renumber;
}

QString describe_touch(const sim::TouchSegment &touch, const record::Recording &recording) {
    QString segment = QStringLiteral("#%1").arg(touch.segment.ordinal);
    for (const record::SegmentRecord &record : recording.segments()) {
        if (record.sent.from == touch.segment.from && record.sent.ordinal == touch.segment.ordinal) {
            segment = name_of(record.sent.segment.flags, record.sent.ordinal);
            break;
        }
    }
    switch (touch.act) {
        case sim::WireAct::Drop: return Acts::tr("drop of %1").arg(segment);
        case sim::WireAct::Delay:
            return Acts::tr("delay of %1 by %2").arg(segment, QString::fromStdString(to_string(touch.by)));
        case sim::WireAct::Hold: return Acts::tr("hold of %1").arg(segment);
        case sim::WireAct::Release: return Acts::tr("release of %1").arg(segment);
        case sim::WireAct::Duplicate: return Acts::tr("duplication of %1").arg(segment);
        case sim::WireAct::Corrupt: break;
    }
    return Acts::tr("corruption of %1").arg(segment);
}

QString describe_call(const sim::CallSpec &call, const QStringList &hosts) {
    const QString host = hosts.value(call.host);
    switch (call.name) {
        case sim::CallName::Write: return Acts::tr("write of %1 B by %2").arg(call.bytes).arg(host);
        case sim::CallName::Connect:
            if (call.bytes == 0) {
                break;
            }
            return Acts::tr("connect with %1 B by %2").arg(call.bytes).arg(host);
        case sim::CallName::Vanish: return Acts::tr("vanished socket of %1").arg(host);
        case sim::CallName::PowerOff: return Acts::tr("power-off of %1").arg(host);
        case sim::CallName::Reboot: return Acts::tr("reboot of %1").arg(host);
        case sim::CallName::RotateKey: return Acts::tr("new Fast Open key of %1").arg(host);
        case sim::CallName::ForgetKey: return Acts::tr("forgotten Fast Open keys of %1").arg(host);
        case sim::CallName::Renumber: return Acts::tr("new address of %1").arg(host);
        default: break;
    }
    const std::string_view name = to_string(call.name);
    return Acts::tr("%1 by %2")
        .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), host);
}

}  // namespace

QString host_name(const std::string &name) {
    if (name == "client") {
        return Acts::tr("client");
    }
    return name == "server" ? Acts::tr("server") : QString::fromStdString(name);
}

std::vector<FlyingSegment> flying_segments(const sim::World &world) {
    std::vector<FlyingSegment> all;
    for (const sim::Packet &packet : world.link().packets()) {
        const auto same = [&](const FlyingSegment &seen) { return seen.id == packet.segment_fact; };
        if (std::none_of(all.begin(), all.end(), same)) {
            all.push_back({packet.segment_fact,
                           {packet.from, packet.to, packet.ordinal},
                           packet.segment.flags,
                           !packet.arrives.has_value()});
        }
    }
    return all;
}

QString name_of(tcp::Flags flags, std::uint32_t ordinal) {
    return QStringLiteral("%1 #%2").arg(QString::fromStdString(to_string(flags))).arg(ordinal);
}

sim::Command command_for(const sim::World &world, const FlyingSegment &segment, SegmentAct act, Instant now) {
    const sim::Link &link = world.link();
    sim::TouchSegment touch;
    touch.segment = segment.ref;
    switch (act) {
        case SegmentAct::Drop: touch.act = sim::WireAct::Drop; break;
        case SegmentAct::DelayShort:
            touch.act = sim::WireAct::Delay;
            touch.by = milliseconds(50);
            break;
        case SegmentAct::DelayRoundTrip:
            touch.act = sim::WireAct::Delay;
            touch.by = link.delay(0) + link.delay(1);
            break;
        case SegmentAct::Hold: touch.act = sim::WireAct::Hold; break;
        case SegmentAct::Release: touch.act = sim::WireAct::Release; break;
        case SegmentAct::Duplicate:
            // Half the way behind, so that both capsules can be seen apart.
            touch.act = sim::WireAct::Duplicate;
            touch.by = link.delay(segment.ref.from) / 2;
            break;
        case SegmentAct::Corrupt: touch.act = sim::WireAct::Corrupt; break;
    }
    return {now, touch};
}

std::uint32_t place_of(const sim::Host &host, sim::ConnId conn) {
    const std::vector<sim::Connection> &all = host.connections();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const sim::Connection &one) { return one.id == conn; });
    return found == all.end() ? 0 : static_cast<std::uint32_t>(found - all.begin()) + 1;
}

bool is_of_connection(HostAct act) {
    return act == HostAct::Write || act == HostAct::Read || act == HostAct::Shutdown ||
           act == HostAct::Close || act == HostAct::Abort || act == HostAct::Vanish;
}

tcp::IpAddress next_address(const sim::World &world, sim::HostId host) {
    tcp::IpAddress address = world.hosts()[host].address();
    const auto is_taken = [&] {
        return std::any_of(world.hosts().begin(), world.hosts().end(),
                           [&](const sim::Host &other) { return other.address() == address; });
    };
    std::uint8_t &last = address.family == tcp::IpAddress::Family::V4 ? address.bytes[3] : address.bytes[15];
    do {
        last = last < 200 ? static_cast<std::uint8_t>(last + 1) : std::uint8_t{1};
    } while (is_taken());
    return address;
}

sim::Command command_for(const sim::World &world, sim::HostId host, HostAct act, std::uint64_t bytes,
                         Instant now, std::uint32_t connection) {
    sim::CallSpec call;
    call.host = host;
    call.name = call_name(act);
    if (is_of_connection(act)) {
        call.connection = connection;
    }
    switch (act) {
        case HostAct::Connect:
        case HostAct::SendTo:
            call.to = host == 0 ? 1 : 0;
            call.port = port_to_connect(world, call.to);
            call.bytes = act == HostAct::SendTo ? bytes : 0;
            break;
        case HostAct::Listen: call.port = kUsualPort; break;
        case HostAct::Write:
        case HostAct::Read: call.bytes = bytes; break;
        case HostAct::Renumber: call.address = next_address(world, host); break;
        default: break;
    }
    return {now, call};
}

QString describe(const sim::Command &command, const record::Recording &recording, const sim::World &world) {
    QStringList hosts;
    for (const sim::Host &host : world.hosts()) {
        hosts += host_name(host.name());
    }
    return describe(command, recording, hosts);
}

QString describe(const sim::Command &command, const record::Recording &recording, const QStringList &hosts) {
    if (const auto *touch = std::get_if<sim::TouchSegment>(&command.act)) {
        return describe_touch(*touch, recording);
    }
    if (const auto *call = std::get_if<sim::CallSpec>(&command.act)) {
        return describe_call(*call, hosts);
    }
    if (const auto *set = std::get_if<sim::SetOption>(&command.act)) {
        return Acts::tr("%1 = %2 of %3")
            .arg(QString::fromStdString(set->name), option_words(set->name, set->value),
                 hosts.value(set->host));
    }
    if (const auto *cable = std::get_if<sim::SetCable>(&command.act)) {
        return cable->cable == sim::Cable::Cut ? Acts::tr("cut of the cable")
                                               : Acts::tr("mending of the cable");
    }
    if (const auto *forged = std::get_if<sim::ForgeSegment>(&command.act)) {
        return Acts::tr("forged %1 to %2")
            .arg(QString::fromStdString(to_string(forged->flags)), hosts.value(forged->to));
    }
    // What stood before is not known here; change_words.h says it better where it is.
    if (const auto *line = std::get_if<sim::SetLine>(&command.act)) {
        return Acts::tr("another wire from %1").arg(hosts.value(line->from));
    }
    return std::holds_alternative<sim::SetFaults>(command.act) ? Acts::tr("other rules")
                                                               : Acts::tr("other middleboxes");
}

namespace {

QString why_not_host(const sim::Host &host, HostAct act) {
    if (act == HostAct::Reboot || act == HostAct::PowerOff || !host.has_power()) {
        return host.has_power() ? Acts::tr("This host is on.") : Acts::tr("This host has no power.");
    }
    if (act == HostAct::Listen) {
        return Acts::tr("This host listens on port %1 already.").arg(kUsualPort);
    }
    if (act == HostAct::Accept && host.listeners().empty()) {
        return Acts::tr("This host does not listen.");
    }
    return Acts::tr("Not possible now.");
}

}  // namespace

QString why_not(const sim::World &world, const sim::Command &command, HostAct act) {
    if (world.can_apply(command)) {
        return {};
    }
    const sim::CallSpec &call = std::get<sim::CallSpec>(command.act);
    const sim::Host &host = world.hosts()[call.host];
    if (!is_of_connection(act) || !host.has_power()) {
        return why_not_host(host, act);
    }
    const sim::Connection *connection = host.nth(call.connection);
    if (connection == nullptr) {
        return Acts::tr("This host has no connection yet.");
    }
    const std::string_view name = to_string(connection->tcb.state);
    const QString state = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    if (connection->tcb.state == tcp::State::Closed) {
        return Acts::tr("The connection is CLOSED.");
    }
    if (connection->tcb.open == tcp::OpenKind::Passive && !connection->accepted) {
        return Acts::tr("The application has not accepted this connection yet.");
    }
    if (connection->tcb.snd.fin_queued) {
        return Acts::tr("This host has closed its direction already; the connection is in %1.").arg(state);
    }
    return Acts::tr("Not possible in %1.").arg(state);
}

}  // namespace theater::ui
