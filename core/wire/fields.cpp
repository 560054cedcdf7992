#include "core/wire/fields.h"

#include <algorithm>

#include "core/wire/packet.h"

namespace theater::wire {

namespace {

struct Part {
    FieldKind kind;
    std::uint8_t bits;
};

constexpr Part kIpv4Parts[] = {
    {FieldKind::IpVersion, 4},     {FieldKind::IpHeaderLength, 4},    {FieldKind::IpServices, 6},
    {FieldKind::IpEcn, 2},         {FieldKind::IpTotalLength, 16},    {FieldKind::IpIdentification, 16},
    {FieldKind::IpFlags, 3},       {FieldKind::IpFragmentOffset, 13}, {FieldKind::IpTimeToLive, 8},
    {FieldKind::IpProtocol, 8},    {FieldKind::IpChecksum, 16},       {FieldKind::IpSource, 32},
    {FieldKind::IpDestination, 32}};
constexpr Part kIpv6Parts[] = {
    {FieldKind::IpVersion, 4},    {FieldKind::IpServices, 6},       {FieldKind::IpEcn, 2},
    {FieldKind::IpFlowLabel, 20}, {FieldKind::IpPayloadLength, 16}, {FieldKind::IpNextHeader, 8},
    {FieldKind::IpHopLimit, 8},   {FieldKind::IpSource, 128},       {FieldKind::IpDestination, 128}};
constexpr Part kTcpParts[] = {{FieldKind::SourcePort, 16},
                              {FieldKind::DestinationPort, 16},
                              {FieldKind::SequenceNumber, 32},
                              {FieldKind::AcknowledgmentNumber, 32},
                              {FieldKind::DataOffset, 4},
                              {FieldKind::Reserved, 4},
                              {FieldKind::Cwr, 1},
                              {FieldKind::Ece, 1},
                              {FieldKind::Urg, 1},
                              {FieldKind::Ack, 1},
                              {FieldKind::Psh, 1},
                              {FieldKind::Rst, 1},
                              {FieldKind::Syn, 1},
                              {FieldKind::Fin, 1},
                              {FieldKind::Window, 16},
                              {FieldKind::Checksum, 16},
                              {FieldKind::UrgentPointer, 16}};

class FieldReader {
public:
    explicit FieldReader(std::span<const std::uint8_t> packet) : packet_(packet) {}

    std::vector<Field> read() {
        const std::optional<Layout> layout = layout_of(packet_);
        if (!layout) return {};
        for (const Part &part : layout->family == tcp::IpAddress::Family::V4
                                    ? std::span<const Part>(kIpv4Parts)
                                    : std::span<const Part>(kIpv6Parts))
            add(part.kind, part.bits);
        unknown_up_to(layout->tcp);
        for (const Part &part : kTcpParts)
            add(part.kind, part.bits);
        while (place() < layout->text)
            read_option(layout->text);
        if (place() < packet_.size()) add_bytes(FieldKind::Data, packet_.size() - place());
        return std::move(fields_);
    }

private:
    std::size_t place() const { return bit_ / 8; }

    void add(FieldKind kind, std::size_t bits, std::uint8_t nth = 0) {
        Field field{kind, option_, nth, bit_, bits, 0};
        for (std::size_t i = bit_; bits <= 64 && i < bit_ + bits; ++i)
            field.value = field.value << 1 | (packet_[i / 8] >> (7 - i % 8) & 1u);
        bit_ += bits;
        fields_.push_back(field);
    }
    void add_bytes(FieldKind kind, std::size_t bytes, std::uint8_t nth = 0) { add(kind, bytes * 8, nth); }
    void unknown_up_to(std::size_t end) {
        if (place() < end) add_bytes(FieldKind::UnknownOption, end - place());
    }

    void read_option(std::size_t end) {
        option_ = static_cast<OptionKind>(packet_[place()]);
        add_bytes(FieldKind::OptionKindByte, 1);
        if (option_ == OptionKind::NoOperation) return;
        if (option_ == OptionKind::End) {
            // After it nothing is an option (RFC 9293 §3.1).
            unknown_up_to(end);
            return;
        }
        if (place() == end) return;
        const std::size_t length = packet_[place()], begin = place() - 1;
        add_bytes(FieldKind::OptionLength, 1);
        // Who says less than two bytes, or more than there are, has no next option that could be found.
        const std::size_t option_end = length < 2 || begin + length > end ? end : begin + length;
        read_content(option_end);
        unknown_up_to(option_end);
    }

    void read_content(std::size_t end) {
        const std::size_t size = end - place();
        switch (option_) {
            case OptionKind::Mss:
                if (size == 2) add_bytes(FieldKind::Mss, 2);
                break;
            case OptionKind::WindowScale:
                if (size == 1) add_bytes(FieldKind::WindowScale, 1);
                break;
            case OptionKind::Timestamps:
                if (size != 8) break;
                add_bytes(FieldKind::TimestampValue, 4);
                add_bytes(FieldKind::TimestampEcho, 4);
                break;
            case OptionKind::Sack:
                for (std::uint8_t nth = 0; place() + 8 <= end; ++nth) {
                    add_bytes(FieldKind::SackLeft, 4, nth);
                    add_bytes(FieldKind::SackRight, 4, nth);
                }
                break;
            case OptionKind::Experimental:
                if (size < 2 || (packet_[place()] << 8 | packet_[place() + 1]) != kFastOpenMagic) break;
                add_bytes(FieldKind::FastOpenMagic, 2);
                [[fallthrough]];
            case OptionKind::FastOpen:
                if (place() < end) add_bytes(FieldKind::FastOpenCookie, end - place());
                break;
            case OptionKind::End:
            case OptionKind::NoOperation:
            case OptionKind::SackPermitted: break;
        }
    }

    std::span<const std::uint8_t> packet_;
    OptionKind option_ = OptionKind::End;
    std::size_t bit_ = 0;
    std::vector<Field> fields_;
};

}  // namespace

std::vector<Field> fields_of(std::span<const std::uint8_t> packet) { return FieldReader(packet).read(); }

std::optional<std::size_t> find_field(std::span<const Field> fields, FieldKind kind) {
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field &field) { return field.kind == kind; });
    if (found == fields.end()) return std::nullopt;
    return static_cast<std::size_t>(found - fields.begin());
}

std::vector<std::size_t> fields_in_byte(std::span<const Field> fields, std::size_t byte) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].first_byte() <= byte && byte < fields[i].end_byte()) places.push_back(i);
    return places;
}

}  // namespace theater::wire
