// The fields that a display filter can ask for, under the names that Wireshark gives them; what only we know
// is under "theater.". The words for each are the phrase with the field's name as its id.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/filter/packet_index.h"
#include "core/record/segment_record.h"

namespace theater::filter {

/// Whether numbers count from the connection's SYN, as in Wireshark, or are those of the wire.
enum class Numbers : std::uint8_t { Relative, Absolute };

/// What a filter looks at: a segment with its place in the recording and its neighbours.
struct Packet {
    const record::SegmentRecord &record;
    std::size_t place = 0;
    PacketIndex::Row row;
    Instant previous;  ///< when the segment before it was sent; its own instant for the first
    Numbers numbers = Numbers::Relative;
    std::span<const std::string> hosts;  ///< names, by HostId
};

enum class Kind : std::uint8_t {
    Truth,     ///< 0 or 1; alone it means "is 1"
    Number,    ///< a whole number
    Time,      ///< seconds, kept as nanoseconds
    Address,   ///< IPv4 or IPv6
    Text,      ///< a name
    Choice,    ///< one of a few words
    Presence,  ///< is there or is not; has no value
};

struct Value {
    std::int64_t number = 0;
    tcp::IpAddress address;
    std::string_view text = {};
};

/// The values of a field in a packet: none where it is not there, several for ip.addr and its like.
struct Values {
    std::array<Value, 8> items;
    std::size_t count = 0;
    std::string storage;  ///< of a text that stands nowhere else

    void add(std::int64_t number) { items[count++].number = number; }
    void add(const tcp::IpAddress &address) { items[count++].address = address; }
    void add(std::string_view text) { items[count++].text = text; }
};

struct Field {
    std::string_view name;
    Kind kind = Kind::Number;
    void (*read)(const Packet &packet, Values &values) = nullptr;
    std::int64_t most = INT64_MAX;                   ///< Number: no larger one can be meant
    std::span<const std::string_view> choices = {};  ///< Choice
};

/// In order of their names.
std::span<const Field> fields();
/// Null if there is none.
const Field *find_field(std::string_view name);
/// A field, or a word of the language, that somebody may have meant by `name`; empty if none comes near.
std::string_view field_like(std::string_view name);

}  // namespace theater::filter
