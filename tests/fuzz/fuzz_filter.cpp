// Any bytes: the reader of filters gives a filter that can be held against a segment, or an error with its
// place. What is read twice is read alike.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/filter/filter.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    using namespace theater;
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto filter = filter::parse(text);
    const auto again = filter::parse(std::string(text));
    require(filter.has_value() == again.has_value());
    if (!filter) {
        require(filter.error() == again.error());
        require(filter.error().text.id.starts_with("filter.") && filter.error().column >= 1 &&
                filter.error().column <= static_cast<int>(size) + 1);
        return 0;
    }
    static const std::vector<std::string> hosts{"client", "server"};
    record::SegmentRecord record;
    record.sent.from = 0;
    record.sent.to = 1;
    record.sent.segment.flags = tcp::Flag::Syn | tcp::Flag::Ack;
    record.sent.segment.options.mss = 1460;
    record.sent.segment.options.window_scale = 7;
    record.sent.segment.options.sack_count = 4;
    for (const auto numbers : {filter::Numbers::Relative, filter::Numbers::Absolute}) {
        const filter::Packet packet{record, 0, {}, {}, numbers, hosts};
        require(filter->passes(packet) == again->passes(packet));
    }
    return 0;
}
