#include "core/script/option_set.h"

#include <array>

namespace theater::script {

std::span<const std::string_view> option_kind_words() {
    static constexpr std::array<std::string_view, 6> kWords{"mss",        "wscale", "sack-permitted",
                                                            "timestamps", "sack",   "fast-open"};
    return kWords;
}

OptionSet options_in(const tcp::Options &options) {
    OptionSet set;
    if (options.mss) set.insert(OptionKind::Mss);
    if (options.window_scale) set.insert(OptionKind::WindowScale);
    if (options.sack_permitted) set.insert(OptionKind::SackPermitted);
    if (options.timestamps) set.insert(OptionKind::Timestamps);
    if (options.sack_count > 0) set.insert(OptionKind::Sack);
    if (options.fast_open) set.insert(OptionKind::FastOpen);
    return set;
}

std::string to_string(OptionSet set) {
    std::string out;
    const std::span<const std::string_view> words = option_kind_words();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (set.has(OptionKind(i))) out += (out.empty() ? "" : ", ") + std::string(words[i]);
    }
    return out.empty() ? "-" : out;
}

std::span<const std::string_view> fast_open_words() {
    static constexpr std::array<std::string_view, 3> kWords{"none", "request", "cookie"};
    return kWords;
}

FastOpenSeen fast_open_in(const tcp::Options &options) {
    if (!options.fast_open) return FastOpenSeen::None;
    return options.fast_open->is_request() ? FastOpenSeen::Request : FastOpenSeen::Cookie;
}

}  // namespace theater::script
