// A segment as a row of the packet table: the words of its cells, what they are sorted by, the test that lets
// rows with the same value pass, and the same row for a file of comma-separated values.
#pragma once

#include <QString>
#include <QStringList>

#include "core/filter/fields.h"
#include "core/scene/role.h"

namespace theater::ui {

enum class PacketColumn {
    Number,
    Time,
    Delta,
    Source,
    Destination,
    Flags,
    Seq,
    Ack,
    Window,
    Length,
    Options,
    Info
};
inline constexpr int kPacketColumns = 12;

QString packet_heading(PacketColumn column);
/// What a tool tip says of a column.
QString packet_column_help(PacketColumn column);
QString packet_cell(PacketColumn column, const filter::Packet &packet);
/// "Client to Server: PSH,ACK seq=1 …, lost": the row for somebody who hears it.
QString packet_row_words(const filter::Packet &packet, const QStringList &hosts);
/// What befell it and what stands out, sentence by sentence; its signs stand before them: ✕ ↻ ⚑ ⧉.
QString packet_info(const filter::Packet &packet);
/// What the row is drawn with; Role::None: as any other.
scene::Role packet_ink(const filter::Packet &packet);
scene::Role packet_fill(const filter::Packet &packet);

/// A number that orders a column as a person expects; for source and destination use the ends themselves.
qint64 packet_key(PacketColumn column, const filter::Packet &packet);
/// "tcp.seq == 1001": what all rows with the same value in this column have in common.
QString packet_test(PacketColumn column, const filter::Packet &packet);

/// "number,time_s,…": the head line, and one row, quoted where it must be. The same in every language.
QString packet_csv_head();
QString packet_csv(const filter::Packet &packet);

}  // namespace theater::ui
