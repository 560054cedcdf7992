// Any bytes: the reader gives a scenario or errors, and what it accepts the writer reproduces.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/script/diagnostics.h"
#include "core/script/reader.h"
#include "core/script/writer.h"

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
    using namespace theater::script;
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto file = read_scenario(text, "fuzz.toml");
    if (!file) {
        require(!file.error().empty() && file.error().size() <= Diagnostics::kMostErrors);
        return 0;
    }
    const auto again = read_scenario(write_scenario(*file), "written.toml");
    require(again.has_value());
    require(*again == *file);
    return 0;
}
