// A segment taken apart: its bytes on the wire, the fields in them, its checksum added up, and which fields
// deserve a look.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/record/recording.h"
#include "core/wire/checksum.h"
#include "core/wire/fields.h"
#include "core/wire/packet.h"

namespace theater::scene {

/// As it left its host, or as it came out of the wire: damaged, marked, or changed by a box on the way.
enum class PacketForm : std::uint8_t { Left, Arrives };
/// Whether the two differ.
bool has_two_forms(const record::SegmentRecord &segment);

enum class FieldMark : std::uint8_t {
    Plain,
    Idle,     ///< means nothing in this segment, such as an acknowledgment number without ACK
    Set,      ///< a flag that is set
    Changed,  ///< another value than in the segment that its sender sent before
    Wrong,    ///< damaged on the way, or a checksum that fails
};

struct Inspected {
    std::vector<std::uint8_t> bytes;
    std::vector<wire::Field> fields;
    std::vector<FieldMark> marks;  ///< one a field
    wire::TcpChecksum checksum;
    std::optional<wire::Damage> damage;
    std::vector<std::uint8_t> before;  ///< with damage: the bytes as they left
    /// Sequence and acknowledgment numbers, less these, are relative ones.
    std::uint32_t seq_base = 0, ack_base = 0;
    /// The segment that `Changed` compares with; 0 if this is the first of its direction, or too far away.
    sim::FactId previous = 0;
};

/// `recording` is asked for the segment that was sent before in the same direction of the connection.
Inspected inspect(const record::Recording &recording, const record::SegmentRecord &segment, PacketForm form);

}  // namespace theater::scene
