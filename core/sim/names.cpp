// The names of the enums in fact.h, setup.h and command.h, as they stand in files and in JSON.
#include <array>

#include "core/sim/command.h"
#include "core/sim/fact.h"
#include "core/sim/setup.h"

namespace theater::sim {

namespace {

template <typename Enum, std::size_t N>
std::string_view name_in(const std::array<std::string_view, N> &names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

constexpr std::array<std::string_view, kCallNameCount> kCallNames{
    "listen", "connect", "accept",    "write",  "read",       "shutdown",   "close",
    "abort",  "vanish",  "power-off", "reboot", "rotate-key", "forget-key", "renumber"};

}  // namespace

std::string_view to_string(CallName name) { return name_in(kCallNames, name); }

std::optional<CallName> parse_call_name(std::string_view text) {
    for (std::size_t i = 0; i < kCallNames.size(); ++i) {
        if (kCallNames[i] == text) return static_cast<CallName>(i);
    }
    return std::nullopt;
}

std::string_view to_string(WireFate fate) {
    static constexpr std::array<std::string_view, 8> kNames{"lost", "duplicated", "delayed", "corrupted",
                                                            "held", "released",   "altered", "marked"};
    return name_in(kNames, fate);
}

std::string_view to_string(When when) {
    static constexpr std::array<std::string_view, kWhenCount> kNames{
        "at", "established", "read", "eof", "closed", "connecting", "called", "returned"};
    return name_in(kNames, when);
}

std::string_view to_string(FaultAction action) {
    static constexpr std::array<std::string_view, 5> kNames{"drop", "delay", "hold", "duplicate", "corrupt"};
    return name_in(kNames, action);
}

std::string_view to_string(MiddleboxAct act) {
    static constexpr std::array<std::string_view, 3> kNames{"strip-fast-open", "drop-syn-data",
                                                            "drop-fast-open"};
    return name_in(kNames, act);
}

std::string_view to_string(WireAct act) {
    static constexpr std::array<std::string_view, kWireActCount> kNames{"drop",    "delay",     "hold",
                                                                        "release", "duplicate", "corrupt"};
    return name_in(kNames, act);
}

}  // namespace theater::sim
