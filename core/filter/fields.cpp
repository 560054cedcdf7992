#include "core/filter/fields.h"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace theater::filter {

namespace {

using tcp::Flag;

const tcp::Segment &segment(const Packet &packet) { return packet.record.sent.segment; }
const tcp::Options &options(const Packet &packet) { return segment(packet).options; }
bool is_relative(const Packet &packet) { return packet.numbers == Numbers::Relative; }

/// What is taken off the numbers of the other direction to make them relative.
std::uint32_t ack_base(const Packet &packet) {
    const bool counts = is_relative(packet) && segment(packet).has(Flag::Ack);
    return counts ? segment(packet).ack.value - packet.record.ack_rel : 0;
}

std::uint32_t seq_of(const Packet &packet) {
    return is_relative(packet) ? packet.record.seq_rel : segment(packet).seq.value;
}

/// A field that is always there.
template <auto read>
void always(const Packet &packet, Values &values) {
    values.add(static_cast<std::int64_t>(read(packet)));
}

/// A field that is there, and true, where this holds.
template <auto holds>
void where(const Packet &packet, Values &values) {
    if (holds(packet)) values.add(std::int64_t{1});
}

/// A field of an option that may be missing.
template <auto read>
void maybe(const Packet &packet, Values &values) {
    if (const auto value = read(packet)) values.add(static_cast<std::int64_t>(*value));
}

template <Flag flag>
void read_flag(const Packet &packet, Values &values) {
    values.add(std::int64_t{segment(packet).has(flag)});
}

template <Trait trait>
void read_trait(const Packet &packet, Values &values) {
    if (packet.row.has(trait)) values.add(std::int64_t{1});
}

template <auto of>
void read_truth(const Packet &packet, Values &values) {
    values.add(std::int64_t{of(packet)});
}

using Family = tcp::IpAddress::Family;

template <Family family>
void read_version(const Packet &packet, Values &values) {
    if (segment(packet).src.address.family == family) values.add(std::int64_t{1});
}

template <Family family>
void read_source(const Packet &packet, Values &values) {
    if (segment(packet).src.address.family == family) values.add(segment(packet).src.address);
}

template <Family family>
void read_destination(const Packet &packet, Values &values) {
    if (segment(packet).dst.address.family == family) values.add(segment(packet).dst.address);
}

template <Family family>
void read_addresses(const Packet &packet, Values &values) {
    read_source<family>(packet, values);
    read_destination<family>(packet, values);
}

void read_ports(const Packet &packet, Values &values) {
    values.add(std::int64_t{segment(packet).src.port});
    values.add(std::int64_t{segment(packet).dst.port});
}

void read_sack_left(const Packet &packet, Values &values) {
    for (std::uint8_t i = 0; i < options(packet).sack_count; ++i)
        values.add(std::int64_t{options(packet).sack[i].left.value - ack_base(packet)});
}

void read_sack_right(const Packet &packet, Values &values) {
    for (std::uint8_t i = 0; i < options(packet).sack_count; ++i)
        values.add(std::int64_t{options(packet).sack[i].right.value - ack_base(packet)});
}

void read_cookie(const Packet &packet, Values &values) {
    const auto &fast_open = options(packet).fast_open;
    if (!fast_open || fast_open->is_request()) return;
    for (std::uint8_t i = 0; i < fast_open->len; ++i)
        values.storage += fmt::format("{:02x}", fast_open->cookie[i]);
    values.add(std::string_view(values.storage));
}

template <auto host_of>
void read_host(const Packet &packet, Values &values) {
    const sim::HostId host = host_of(packet);
    if (host < packet.hosts.size()) values.add(std::string_view(packet.hosts[host]));
}

void read_fate(const Packet &packet, Values &values) { values.add(to_string(packet.record.fate)); }

std::uint32_t shift_of(const Packet &packet) {
    return packet.row.scale == PacketIndex::kNoScale ? 0 : packet.row.scale;
}

std::optional<std::int64_t> arrival_of(const Packet &packet) {
    if (packet.record.arrivals.empty()) return std::nullopt;
    return packet.record.arrivals.front().ns;
}

constexpr std::array<std::string_view, 9> kFates{
    "lost", "in_flight", "held", "corrupted", "altered", "duplicated", "delayed", "delivered", "dropped"};
constexpr auto kV4 = Family::V4, kV6 = Family::V6;
constexpr std::int64_t kByte = 255, kWord = 65'535, kLong = 4'294'967'295;

/// In order of the names.
constexpr Field kFields[] = {
    {"frame.len", Kind::Number, always<[](const Packet &p) { return packet_size(segment(p)); }>},
    {"frame.number", Kind::Number, always<[](const Packet &p) { return p.place + 1; }>},
    {"frame.time_delta", Kind::Time,
     always<[](const Packet &p) { return (p.record.sent_at - p.previous).ns; }>},
    {"frame.time_relative", Kind::Time, always<[](const Packet &p) { return p.record.sent_at.ns; }>},
    {"ip", Kind::Presence, read_version<kV4>},
    {"ip.addr", Kind::Address, read_addresses<kV4>},
    {"ip.dsfield.ecn", Kind::Number, always<[](const Packet &p) { return segment(p).ecn; }>, 3},
    {"ip.dst", Kind::Address, read_destination<kV4>},
    {"ip.len", Kind::Number, maybe<[](const Packet &p) {
         const bool v4 = segment(p).src.address.family == kV4;
         return v4 ? std::optional(packet_size(segment(p))) : std::nullopt;
     }>,
     kWord},
    {"ip.src", Kind::Address, read_source<kV4>},
    {"ipv6", Kind::Presence, read_version<kV6>},
    {"ipv6.addr", Kind::Address, read_addresses<kV6>},
    {"ipv6.dst", Kind::Address, read_destination<kV6>},
    {"ipv6.src", Kind::Address, read_source<kV6>},
    {"tcp", Kind::Presence, where<[](const Packet &) { return true; }>},
    {"tcp.ack", Kind::Number,
     always<[](const Packet &p) { return is_relative(p) ? p.record.ack_rel : segment(p).ack.value; }>, kLong},
    {"tcp.ack_raw", Kind::Number, always<[](const Packet &p) { return segment(p).ack.value; }>, kLong},
    {"tcp.analysis.duplicate_ack", Kind::Presence, read_trait<Trait::DuplicateAck>},
    {"tcp.analysis.fast_retransmission", Kind::Presence, read_trait<Trait::FastRetransmission>},
    {"tcp.analysis.flags", Kind::Presence, where<[](const Packet &p) { return p.row.traits != 0; }>},
    {"tcp.analysis.keep_alive", Kind::Presence, read_trait<Trait::KeepAlive>},
    {"tcp.analysis.lost_segment", Kind::Presence, read_trait<Trait::LostSegment>},
    {"tcp.analysis.out_of_order", Kind::Presence, read_trait<Trait::OutOfOrder>},
    {"tcp.analysis.retransmission", Kind::Presence, read_trait<Trait::Retransmission>},
    {"tcp.analysis.spurious_retransmission", Kind::Presence, read_trait<Trait::SpuriousRetransmission>},
    {"tcp.analysis.window_full", Kind::Presence, read_trait<Trait::WindowFull>},
    {"tcp.analysis.window_update", Kind::Presence, read_trait<Trait::WindowUpdate>},
    {"tcp.analysis.zero_window", Kind::Presence, read_trait<Trait::ZeroWindow>},
    {"tcp.analysis.zero_window_probe", Kind::Presence, read_trait<Trait::ZeroWindowProbe>},
    {"tcp.dstport", Kind::Number, always<[](const Packet &p) { return segment(p).dst.port; }>, kWord},
    {"tcp.flags", Kind::Number, always<[](const Packet &p) { return segment(p).flags.bits; }>, 4'095},
    {"tcp.flags.ack", Kind::Truth, read_flag<Flag::Ack>},
    {"tcp.flags.cwr", Kind::Truth, read_flag<Flag::Cwr>},
    {"tcp.flags.ece", Kind::Truth, read_flag<Flag::Ece>},
    {"tcp.flags.fin", Kind::Truth, read_flag<Flag::Fin>},
    {"tcp.flags.push", Kind::Truth, read_flag<Flag::Psh>},
    {"tcp.flags.reset", Kind::Truth, read_flag<Flag::Rst>},
    {"tcp.flags.syn", Kind::Truth, read_flag<Flag::Syn>},
    {"tcp.flags.urg", Kind::Truth, read_flag<Flag::Urg>},
    {"tcp.hdr_len", Kind::Number, always<[](const Packet &p) { return 20 + wire_size(options(p)); }>, 60},
    {"tcp.len", Kind::Number, always<[](const Packet &p) { return segment(p).text.len; }>},
    {"tcp.nxtseq", Kind::Number, always<[](const Packet &p) { return seq_of(p) + segment(p).len(); }>, kLong},
    {"tcp.options.mss", Kind::Presence, where<[](const Packet &p) { return options(p).mss.has_value(); }>},
    {"tcp.options.mss_val", Kind::Number, maybe<[](const Packet &p) { return options(p).mss; }>, kWord},
    {"tcp.options.sack", Kind::Presence, where<[](const Packet &p) { return options(p).sack_count != 0; }>},
    {"tcp.options.sack.count", Kind::Number, maybe<[](const Packet &p) {
         return options(p).sack_count != 0 ? std::optional(options(p).sack_count) : std::nullopt;
     }>,
     4},
    {"tcp.options.sack_le", Kind::Number, read_sack_left, kLong},
    {"tcp.options.sack_perm", Kind::Presence,
     where<[](const Packet &p) { return options(p).sack_permitted; }>},
    {"tcp.options.sack_re", Kind::Number, read_sack_right, kLong},
    {"tcp.options.tfo", Kind::Presence,
     where<[](const Packet &p) { return options(p).fast_open.has_value(); }>},
    {"tcp.options.tfo.cookie", Kind::Text, read_cookie},
    {"tcp.options.tfo.request", Kind::Presence,
     where<[](const Packet &p) { return options(p).fast_open && options(p).fast_open->is_request(); }>},
    {"tcp.options.timestamp", Kind::Presence,
     where<[](const Packet &p) { return options(p).timestamps.has_value(); }>},
    {"tcp.options.timestamp.tsecr", Kind::Number, maybe<[](const Packet &p) {
         const auto &times = options(p).timestamps;
         return times ? std::optional(times->echo_reply) : std::nullopt;
     }>,
     kLong},
    {"tcp.options.timestamp.tsval", Kind::Number, maybe<[](const Packet &p) {
         const auto &times = options(p).timestamps;
         return times ? std::optional(times->value) : std::nullopt;
     }>,
     kLong},
    {"tcp.options.wscale", Kind::Presence,
     where<[](const Packet &p) { return options(p).window_scale.has_value(); }>},
    {"tcp.options.wscale.multiplier", Kind::Number, maybe<[](const Packet &p) {
         const auto shift = options(p).window_scale;
         return shift && *shift < 32 ? std::optional(std::int64_t{1} << *shift) : std::nullopt;
     }>},
    {"tcp.options.wscale.shift", Kind::Number, maybe<[](const Packet &p) { return options(p).window_scale; }>,
     kByte},
    {"tcp.port", Kind::Number, read_ports, kWord},
    {"tcp.seq", Kind::Number, always<[](const Packet &p) { return seq_of(p); }>, kLong},
    {"tcp.seq_raw", Kind::Number, always<[](const Packet &p) { return segment(p).seq.value; }>, kLong},
    {"tcp.srcport", Kind::Number, always<[](const Packet &p) { return segment(p).src.port; }>, kWord},
    {"tcp.stream", Kind::Number, always<[](const Packet &p) { return p.row.stream; }>},
    {"tcp.urgent_pointer", Kind::Number, always<[](const Packet &p) { return segment(p).urgent; }>, kWord},
    {"tcp.window_size", Kind::Number,
     always<[](const Packet &p) { return std::int64_t{segment(p).wnd} << shift_of(p); }>},
    {"tcp.window_size_scalefactor", Kind::Number, maybe<[](const Packet &p) {
         const bool holds = p.row.scale != PacketIndex::kNoScale;
         return holds ? std::optional(std::int64_t{1} << shift_of(p)) : std::nullopt;
     }>},
    {"tcp.window_size_value", Kind::Number, always<[](const Packet &p) { return segment(p).wnd; }>, kWord},
    {"theater.altered", Kind::Truth, read_truth<[](const Packet &p) { return p.record.altered; }>},
    {"theater.arrival", Kind::Time, maybe<arrival_of>},
    {"theater.corrupted", Kind::Truth, read_truth<[](const Packet &p) { return p.record.corrupted; }>},
    {"theater.delay", Kind::Time, maybe<[](const Packet &p) {
         const auto arrival = arrival_of(p);
         return arrival ? std::optional(*arrival - p.record.sent_at.ns) : std::nullopt;
     }>},
    {"theater.delayed", Kind::Truth, read_truth<[](const Packet &p) { return p.record.delayed; }>},
    {"theater.duplicated", Kind::Truth, read_truth<[](const Packet &p) { return p.record.duplicated; }>},
    {"theater.fate", Kind::Choice, read_fate, INT64_MAX, kFates},
    {"theater.forged", Kind::Truth, read_truth<[](const Packet &p) { return p.record.forged; }>},
    {"theater.host", Kind::Text, read_host<[](const Packet &p) { return p.record.sent.from; }>},
    {"theater.lost", Kind::Truth,
     read_truth<[](const Packet &p) { return p.record.fate == record::Fate::Lost; }>},
    {"theater.marked", Kind::Truth, read_truth<[](const Packet &p) { return p.record.marked; }>},
    {"theater.peer", Kind::Text, read_host<[](const Packet &p) { return p.record.sent.to; }>},
    {"theater.retransmission", Kind::Truth,
     read_truth<[](const Packet &p) { return p.record.sent.retransmission; }>},
};

/// What people write who think of the header's names, of tcpdump's, or of another version.
constexpr std::pair<std::string_view, std::string_view> kHabits[] = {
    {"ack", "tcp.ack"},
    {"addr", "ip.addr"},
    {"cookie", "tcp.options.tfo.cookie"},
    {"delta", "frame.time_delta"},
    {"dport", "tcp.dstport"},
    {"dst", "ip.dst"},
    {"dup", "tcp.analysis.duplicate_ack"},
    {"ecn", "tcp.flags.ece"},
    {"fin", "tcp.flags.fin"},
    {"host", "ip.addr"},
    {"length", "tcp.len"},
    {"no", "frame.number"},
    {"number", "frame.number"},
    {"psh", "tcp.flags.push"},
    {"push", "tcp.flags.push"},
    {"retrans", "tcp.analysis.retransmission"},
    {"rst", "tcp.flags.reset"},
    {"reset", "tcp.flags.reset"},
    {"sport", "tcp.srcport"},
    {"src", "ip.src"},
    {"syn", "tcp.flags.syn"},
    {"time", "frame.time_relative"},
    {"win", "tcp.window_size"},
    {"window", "tcp.window_size"},
    {"wnd", "tcp.window_size"},
    {"wscale", "tcp.options.wscale.shift"},
};

/// How many letters are to be changed, left out, put in or swapped with a neighbour.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before_last(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            now[j] = std::min({changed, last[j] + 1, now[j - 1] + 1});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) now[j] = std::min(now[j], before_last[j - 2] + 1);
        }
        std::swap(before_last, last);
        std::swap(last, now);
    }
    return last[b.size()];
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char &c : out)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

std::string_view last_part(std::string_view name) { return name.substr(name.rfind('.') + 1); }

}  // namespace

std::span<const Field> fields() { return kFields; }

const Field *find_field(std::string_view name) {
    const auto found =
        std::lower_bound(std::begin(kFields), std::end(kFields), name,
                         [](const Field &field, std::string_view wanted) { return field.name < wanted; });
    return found != std::end(kFields) && found->name == name ? &*found : nullptr;
}

std::string_view field_like(std::string_view name) {
    constexpr std::size_t kShortest = 2, kLongest = 48;
    if (name.size() < kShortest || name.size() > kLongest) return {};
    const std::string wanted = lower(name);
    if (const Field *same = find_field(wanted)) return same->name;
    for (const std::string_view word : {"and", "or", "not", "in"}) {
        if (wanted == word) return word;
    }
    for (const auto &[habit, field] : kHabits) {
        if (last_part(wanted) == habit) return field;
    }
    for (const Field &field : kFields) {
        if (last_part(field.name) == last_part(wanted)) return field.name;
    }
    std::string_view best;
    std::size_t least = std::max<std::size_t>(2, wanted.size() / 4) + 1;
    // Of equals the one whose own name begins with the same letter: what is wrong is seldom the first.
    const auto begins_alike = [&](std::string_view name) {
        return last_part(name).front() == last_part(wanted + ' ').front();
    };
    for (const Field &field : kFields) {
        const std::size_t apart = distance(wanted, field.name);
        const bool better = best.empty() || (begins_alike(field.name) && !begins_alike(best));
        if (apart < least || (apart == least && !best.empty() && better)) {
            least = apart;
            best = field.name;
        }
    }
    return best;
}

}  // namespace theater::filter
