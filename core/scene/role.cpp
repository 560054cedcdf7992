#include "core/scene/role.h"

#include <array>

namespace theater::scene {

std::string_view to_string(Role role) {
    static constexpr std::array<std::string_view, kRoleCount> names{
        "none",
        "background",
        "panel",
        "panel-edge",
        "text",
        "text-dim",
        "text-on-state",
        "grid",
        "lifeline",
        "accent",
        "text-on-accent",
        "segment-line",
        "segment-data",
        "capsule",
        "capsule-data",
        "capsule-edge",
        "lost",
        "lost-fill",
        "held",
        "held-fill",
        "forged",
        "forged-fill",
        "changed",
        "changed-fill",
        "fold",
        "fold-fill",
        "shadow",
        "thread",
        "thread-knot",
        "state-closed",
        "state-listen",
        "state-syn-sent",
        "state-syn-received",
        "state-established",
        "state-fin-wait-1",
        "state-fin-wait-2",
        "state-close-wait",
        "state-closing",
        "state-last-ack",
        "state-time-wait",
        "ink-closed",
        "ink-listen",
        "ink-syn-sent",
        "ink-syn-received",
        "ink-established",
        "ink-fin-wait-1",
        "ink-fin-wait-2",
        "ink-close-wait",
        "ink-closing",
        "ink-last-ack",
        "ink-time-wait",
    };
    return names[static_cast<std::size_t>(role)];
}

}  // namespace theater::scene
