#include "ui/model/packet_cells.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/scene/labels.h"

namespace theater::ui {

namespace {

struct Packets {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Packets)
};

using filter::Packet;
using filter::Trait;
using record::Fate;
using scene::Role;

QString text_of(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

bool is_relative(const Packet &packet) { return packet.numbers == filter::Numbers::Relative; }
const tcp::Segment &header(const Packet &packet) { return packet.record.sent.segment; }

quint32 seq_of(const Packet &packet) {
    return is_relative(packet) ? packet.record.seq_rel : header(packet).seq.value;
}

quint32 ack_of(const Packet &packet) {
    return is_relative(packet) ? packet.record.ack_rel : header(packet).ack.value;
}

QString seconds(Duration duration) { return QString::fromStdString(seconds_text(duration, 6)); }

/// "MSS=1460 SACK_PERM TSval=1 TSecr=0 WS=128": as analysers write them.
QString options_of(const Packet &packet) {
    const tcp::Options &options = header(packet).options;
    QStringList words;
    if (options.mss) words << QStringLiteral("MSS=%1").arg(*options.mss);
    if (options.sack_permitted) words << QStringLiteral("SACK_PERM");
    if (options.timestamps) {
        words << QStringLiteral("TSval=%1 TSecr=%2")
                     .arg(options.timestamps->value)
                     .arg(options.timestamps->echo_reply);
    }
    // A forged shift can be anything; a receiver takes 14 for more (RFC 7323 §2.3).
    if (options.window_scale) {
        words << QStringLiteral("WS=%1").arg(quint64{1} << std::min<int>(*options.window_scale, 14));
    }
    const quint32 base = is_relative(packet) && header(packet).has(tcp::Flag::Ack)
                             ? header(packet).ack.value - packet.record.ack_rel
                             : 0;
    for (quint8 i = 0; i < options.sack_count; ++i) {
        words << QStringLiteral("SACK=%1-%2")
                     .arg(options.sack[i].left.value - base)
                     .arg(options.sack[i].right.value - base);
    }
    if (options.fast_open) {
        words << (options.fast_open->is_request() ? QStringLiteral("TFO=R") : QStringLiteral("TFO=C"));
    }
    return words.join(QLatin1Char(' '));
}

QString agent_words(const record::SegmentRecord &record) {
    switch (record.agent) {
        case sim::WireAgent::Rule: return Packets::tr("by a rule");
        case sim::WireAgent::Person: return Packets::tr("by you");
        case sim::WireAgent::NoRoute: return Packets::tr("no host has this address");
        case sim::WireAgent::Wire: return Packets::tr("by the wire's own luck");
        case sim::WireAgent::Queue: return Packets::tr("the queue before the wire is full");
        case sim::WireAgent::Cable: return Packets::tr("the cable is cut");
        case sim::WireAgent::Middlebox: return Packets::tr("by a middlebox");
        case sim::WireAgent::HostOff: return Packets::tr("the host is off");
    }
    return {};
}

QStringList fate_words(const record::SegmentRecord &record) {
    QStringList words;
    const auto by = [&](const QString &what) {
        return QStringLiteral("%1 (%2)").arg(what, agent_words(record));
    };
    switch (record.fate) {
        case Fate::Lost: words << QStringLiteral("✕ %1").arg(by(Packets::tr("lost"))); break;
        case Fate::InFlight: words << Packets::tr("on its way"); break;
        case Fate::Held: words << by(Packets::tr("held on the wire")); break;
        case Fate::Corrupted:
            words << QStringLiteral("✕ %1").arg(by(Packets::tr("corrupted, thrown away")));
            break;
        case Fate::Altered: words << by(Packets::tr("option taken out")); break;
        case Fate::Delayed: words << by(Packets::tr("delayed")); break;
        case Fate::Duplicated:
        case Fate::Delivered: break;
    }
    if (record.duplicated) words << QStringLiteral("⧉ %1").arg(Packets::tr("duplicated"));
    if (record.marked) words << Packets::tr("marked CE");
    return words;
}

QStringList trait_words(const Packet &packet) {
    QStringList words;
    const auto say = [&](Trait trait, const QString &what) {
        if (packet.row.has(trait)) words << what;
    };
    if (packet.record.sent.retransmission) {
        words << QStringLiteral("↻ %1").arg(packet.row.has(Trait::FastRetransmission)
                                                ? Packets::tr("fast retransmission")
                                                : Packets::tr("sent again"));
    }
    say(Trait::SpuriousRetransmission, Packets::tr("had been acknowledged"));
    say(Trait::DuplicateAck, Packets::tr("duplicate ACK"));
    say(Trait::OutOfOrder, Packets::tr("overtaken: arrives out of order"));
    say(Trait::LostSegment, Packets::tr("a gap before it"));
    say(Trait::ZeroWindow, Packets::tr("zero window"));
    say(Trait::ZeroWindowProbe, Packets::tr("window probe"));
    say(Trait::WindowUpdate, Packets::tr("window update"));
    say(Trait::WindowFull, Packets::tr("fills the window"));
    say(Trait::KeepAlive, Packets::tr("keep-alive"));
    return words;
}

/// Presence of what is there; for a header without options its length.
QString options_test(const Packet &packet) {
    const tcp::Options &options = header(packet).options;
    QStringList tests;
    if (options.mss) tests << QStringLiteral("tcp.options.mss_val == %1").arg(*options.mss);
    if (options.sack_permitted) tests << QStringLiteral("tcp.options.sack_perm");
    if (options.timestamps) tests << QStringLiteral("tcp.options.timestamp");
    if (options.window_scale) {
        tests << QStringLiteral("tcp.options.wscale.shift == %1").arg(*options.window_scale);
    }
    if (options.sack_count > 0) {
        tests << QStringLiteral("tcp.options.sack.count == %1").arg(options.sack_count);
    }
    if (options.fast_open) tests << QStringLiteral("tcp.options.tfo");
    return tests.isEmpty() ? QStringLiteral("tcp.hdr_len == 20") : tests.join(QStringLiteral(" && "));
}

QString info_test(const Packet &packet) {
    static constexpr std::pair<Trait, const char *> tests[] = {
        {Trait::FastRetransmission, "tcp.analysis.fast_retransmission"},
        {Trait::Retransmission, "tcp.analysis.retransmission"},
        {Trait::DuplicateAck, "tcp.analysis.duplicate_ack"},
        {Trait::OutOfOrder, "tcp.analysis.out_of_order"},
        {Trait::ZeroWindow, "tcp.analysis.zero_window"},
        {Trait::ZeroWindowProbe, "tcp.analysis.zero_window_probe"},
        {Trait::WindowUpdate, "tcp.analysis.window_update"},
        {Trait::WindowFull, "tcp.analysis.window_full"},
        {Trait::KeepAlive, "tcp.analysis.keep_alive"},
        {Trait::LostSegment, "tcp.analysis.lost_segment"},
    };
    if (packet.record.forged) return QStringLiteral("theater.forged == 1");
    if (packet.record.fate != Fate::Delivered) {
        return QStringLiteral("theater.fate == \"%1\"").arg(text_of(to_string(packet.record.fate)));
    }
    for (const auto &[trait, test] : tests) {
        if (packet.row.has(trait)) return QLatin1String(test);
    }
    return QStringLiteral("theater.fate == \"delivered\" && !tcp.analysis.flags");
}

QString end_test(const char *side, const tcp::Endpoint &end) {
    const bool v6 = end.address.family == tcp::IpAddress::Family::V6;
    return QStringLiteral("%1.%2 == %3 && tcp.%2port == %4")
        .arg(v6 ? QStringLiteral("ipv6") : QStringLiteral("ip"), QLatin1String(side),
             QString::fromStdString(to_string(end.address)))
        .arg(end.port);
}

/// The names of the traits, as in the filter, apart by spaces.
QString trait_names(const Packet &packet) {
    static constexpr std::pair<Trait, const char *> names[] = {
        {Trait::Retransmission, "retransmission"},
        {Trait::FastRetransmission, "fast_retransmission"},
        {Trait::SpuriousRetransmission, "spurious_retransmission"},
        {Trait::DuplicateAck, "duplicate_ack"},
        {Trait::LostSegment, "lost_segment"},
        {Trait::OutOfOrder, "out_of_order"},
        {Trait::ZeroWindow, "zero_window"},
        {Trait::WindowUpdate, "window_update"},
        {Trait::WindowFull, "window_full"},
        {Trait::KeepAlive, "keep_alive"},
        {Trait::ZeroWindowProbe, "zero_window_probe"},
    };
    QStringList found;
    for (const auto &[trait, name] : names) {
        if (packet.row.has(trait)) found << QLatin1String(name);
    }
    return found.join(QLatin1Char(' '));
}

}  // namespace

QString packet_heading(PacketColumn column) {
    switch (column) {
        case PacketColumn::Number: return Packets::tr("No.");
        case PacketColumn::Time: return Packets::tr("Time");
        case PacketColumn::Delta: return Packets::tr("Delta");
        case PacketColumn::Source: return Packets::tr("Source");
        case PacketColumn::Destination: return Packets::tr("Destination");
        case PacketColumn::Flags: return Packets::tr("Flags");
        case PacketColumn::Seq: return QStringLiteral("Seq");
        case PacketColumn::Ack: return QStringLiteral("Ack");
        case PacketColumn::Window: return QStringLiteral("Win");
        case PacketColumn::Length: return QStringLiteral("Len");
        case PacketColumn::Options: return Packets::tr("Options");
        case PacketColumn::Info: return Packets::tr("Fate");
    }
    return {};
}

QString packet_column_help(PacketColumn column) {
    switch (column) {
        case PacketColumn::Number: return Packets::tr("Number of the segment, in the order of sending");
        case PacketColumn::Time: return Packets::tr("When it was sent, in seconds");
        case PacketColumn::Delta: return Packets::tr("Seconds since the segment before it was sent");
        case PacketColumn::Source: return Packets::tr("Who sends it");
        case PacketColumn::Destination: return Packets::tr("Whom it is for");
        case PacketColumn::Flags: return Packets::tr("Flags of the header");
        case PacketColumn::Seq: return Packets::tr("Sequence number");
        case PacketColumn::Ack: return Packets::tr("Acknowledgment number");
        case PacketColumn::Window: return Packets::tr("Window as the header has it, not scaled");
        case PacketColumn::Length: return Packets::tr("Bytes of text");
        case PacketColumn::Options: return Packets::tr("Options; sorted by the bytes that they take");
        case PacketColumn::Info: return Packets::tr("What becomes of it, and what stands out");
    }
    return {};
}

QString packet_cell(PacketColumn column, const Packet &packet) {
    const tcp::Segment &segment = header(packet);
    switch (column) {
        case PacketColumn::Number: return QString::number(packet.place + 1);
        case PacketColumn::Time: return seconds({packet.record.sent_at.ns});
        case PacketColumn::Delta: return seconds(packet.record.sent_at - packet.previous);
        case PacketColumn::Source: return QString::fromStdString(to_string(segment.src));
        case PacketColumn::Destination: return QString::fromStdString(to_string(segment.dst));
        case PacketColumn::Flags: return QString::fromStdString(to_string(segment.flags));
        case PacketColumn::Seq: return QString::number(seq_of(packet));
        case PacketColumn::Ack:
            return segment.has(tcp::Flag::Ack) ? QString::number(ack_of(packet)) : QString();
        case PacketColumn::Window: return QString::number(segment.wnd);
        case PacketColumn::Length: return QString::number(segment.text.len);
        case PacketColumn::Options: return options_of(packet);
        case PacketColumn::Info: return packet_info(packet);
    }
    return {};
}

QString packet_info(const Packet &packet) {
    QStringList words;
    if (packet.record.forged) words << QStringLiteral("⚑ %1").arg(Packets::tr("forged"));
    words += fate_words(packet.record);
    words += trait_words(packet);
    if (words.isEmpty() && !packet.record.arrivals.empty()) {
        const Duration arrives{packet.record.arrivals.front().ns};
        return Packets::tr("arrives at %1 s").arg(QString::fromStdString(seconds_text(arrives, 3)));
    }
    return words.join(QStringLiteral(" · "));
}

QString packet_row_words(const Packet &packet, const QStringList &hosts) {
    const scene::Numbers numbers = is_relative(packet) ? scene::Numbers::Relative : scene::Numbers::Absolute;
    return Packets::tr("%1: %2 to %3, %4, %5 s; %6")
        .arg(packet.place + 1)
        .arg(hosts.value(packet.record.sent.from), hosts.value(packet.record.sent.to),
             QString::fromStdString(segment_label(packet.record, numbers)),
             QString::fromStdString(seconds_text({packet.record.sent_at.ns}, 3)), packet_info(packet));
}

Role packet_ink(const Packet &packet) {
    if (packet.record.fate == Fate::Lost || packet.record.fate == Fate::Corrupted) return Role::Lost;
    if (packet.record.forged) return Role::Forged;
    if (packet.record.fate == Fate::Held) return Role::Held;
    return Role::None;
}

Role packet_fill(const Packet &packet) {
    switch (packet_ink(packet)) {
        case Role::Lost: return Role::LostFill;
        case Role::Forged: return Role::ForgedFill;
        case Role::Held: return Role::HeldFill;
        default: return Role::None;
    }
}

qint64 packet_key(PacketColumn column, const Packet &packet) {
    const tcp::Segment &segment = header(packet);
    switch (column) {
        case PacketColumn::Time: return packet.record.sent_at.ns;
        case PacketColumn::Delta: return (packet.record.sent_at - packet.previous).ns;
        case PacketColumn::Flags: return segment.flags.bits;
        case PacketColumn::Seq: return seq_of(packet);
        case PacketColumn::Ack: return segment.has(tcp::Flag::Ack) ? qint64{ack_of(packet)} : -1;
        case PacketColumn::Window: return segment.wnd;
        case PacketColumn::Length: return segment.text.len;
        case PacketColumn::Options: return wire_size(segment.options);
        case PacketColumn::Info:
            return (qint64{packet.record.forged} << 40) - (static_cast<qint64>(packet.record.fate) << 32) +
                   packet.row.traits;
        default: return static_cast<qint64>(packet.place);
    }
}

QString packet_test(PacketColumn column, const Packet &packet) {
    const tcp::Segment &segment = header(packet);
    const auto test = [](const char *field, quint64 value) {
        return QStringLiteral("%1 == %2").arg(QLatin1String(field)).arg(value);
    };
    switch (column) {
        case PacketColumn::Number: return test("frame.number", packet.place + 1);
        case PacketColumn::Time:
            return QStringLiteral("frame.time_relative == %1").arg(seconds({packet.record.sent_at.ns}));
        case PacketColumn::Delta:
            return QStringLiteral("frame.time_delta == %1")
                .arg(seconds(packet.record.sent_at - packet.previous));
        case PacketColumn::Source: return end_test("src", segment.src);
        case PacketColumn::Destination: return end_test("dst", segment.dst);
        case PacketColumn::Flags:
            return QStringLiteral("tcp.flags == 0x%1").arg(segment.flags.bits, 3, 16, QLatin1Char('0'));
        case PacketColumn::Seq: return test("tcp.seq", seq_of(packet));
        case PacketColumn::Ack: return test("tcp.ack", segment.has(tcp::Flag::Ack) ? ack_of(packet) : 0);
        case PacketColumn::Window: return test("tcp.window_size_value", segment.wnd);
        case PacketColumn::Length: return test("tcp.len", segment.text.len);
        case PacketColumn::Options: return options_test(packet);
        case PacketColumn::Info: return info_test(packet);
    }
    return {};
}

QString packet_csv_head() {
    return QStringLiteral(
        "number,time_s,delta_s,source,destination,flags,seq,ack,window,length,options,fate,"
        "forged,analysis");
}

QString packet_csv(const Packet &packet) {
    QStringList cells;
    for (int i = 0; i <= static_cast<int>(PacketColumn::Options); ++i) {
        const QString cell = packet_cell(static_cast<PacketColumn>(i), packet);
        const bool quote = cell.contains(QLatin1Char(',')) || cell.contains(QLatin1Char('"'));
        cells << (quote ? QStringLiteral("\"%1\"").arg(
                              QString(cell).replace(QLatin1Char('"'), QStringLiteral("\"\"")))
                        : cell);
    }
    cells << text_of(to_string(packet.record.fate)) << QString::number(packet.record.forged ? 1 : 0)
          << trait_names(packet);
    return cells.join(QLatin1Char(','));
}

}  // namespace theater::ui
