#include "ui/model/acts.h"

#include <algorithm>

#include <QCoreApplication>

namespace theater::ui {

namespace {

/// The translation context of this file.
struct Acts {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Acts)
};

/// Where a connect call goes: the port that the other host listens on, else the usual one.
std::uint16_t port_to_connect(const sim::World &world, sim::HostId to) {
    const std::vector<sim::Listener> &listeners = world.hosts()[to].listeners();
    return listeners.empty() ? 80 : listeners.front().port;
}

sim::CallName call_name(HostAct act) {
    switch (act) {
        case HostAct::Connect: return sim::CallName::Connect;
        case HostAct::Write: return sim::CallName::Write;
        case HostAct::Shutdown: return sim::CallName::Shutdown;
        case HostAct::Close: return sim::CallName::Close;
        case HostAct::Abort: break;
    }
    return sim::CallName::Abort;
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

QString describe_call(const sim::CallSpec &call, const sim::World &world) {
    const QString host =
        call.host < world.hosts().size() ? host_name(world.hosts()[call.host].name()) : QString();
    if (call.name == sim::CallName::Write) {
        return Acts::tr("write of %1 B by %2").arg(call.bytes).arg(host);
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

sim::Command command_for(const sim::World &world, sim::HostId host, HostAct act, std::uint64_t bytes,
                         Instant now) {
    sim::CallSpec call;
    call.host = host;
    call.name = call_name(act);
    if (act == HostAct::Connect) {
        call.to = host == 0 ? 1 : 0;
        call.port = port_to_connect(world, call.to);
    } else if (act == HostAct::Write) {
        call.bytes = bytes;
    }
    return {now, call};
}

QString describe(const sim::Command &command, const record::Recording &recording, const sim::World &world) {
    if (const auto *touch = std::get_if<sim::TouchSegment>(&command.act)) {
        return describe_touch(*touch, recording);
    }
    return describe_call(std::get<sim::CallSpec>(command.act), world);
}

QString why_not(const sim::World &world, const sim::Command &command, HostAct act) {
    if (world.can_apply(command)) {
        return {};
    }
    const sim::CallSpec &call = std::get<sim::CallSpec>(command.act);
    const sim::Connection *connection = world.hosts()[call.host].latest();
    if (connection == nullptr) {
        return Acts::tr("This host has no connection yet.");
    }
    const std::string_view name = to_string(connection->tcb.state);
    const QString state = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    if (connection->tcb.state == tcp::State::Closed) {
        return Acts::tr("The connection is CLOSED.");
    }
    if (act == HostAct::Connect) {
        return Acts::tr("There is a connection already, in %1.").arg(state);
    }
    if (connection->tcb.snd.fin_queued) {
        return Acts::tr("This host has closed its direction already; the connection is in %1.").arg(state);
    }
    return Acts::tr("Not possible in %1.").arg(state);
}

}  // namespace theater::ui
