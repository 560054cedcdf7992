// Roles of shapes: what a colour or a pen is for. A Theme turns each into a colour.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/tcp/state.h"

namespace theater::scene {

enum class Role : std::uint8_t {
    None,        ///< not drawn
    Background,  ///< behind the film
    Panel,       ///< cards, panes
    PanelEdge,
    Text,
    TextDim,      ///< times, captions
    TextOnState,  ///< words on a state's colour
    Grid,         ///< time lines
    Lifeline,
    Accent,  ///< the now line, the selection
    TextOnAccent,
    SegmentLine,  ///< an arrow that has arrived or is on its way
    SegmentData,  ///< the same, with text
    Capsule,      ///< fill of a capsule
    CapsuleData,  ///< fill of a capsule that carries text
    CapsuleEdge,
    Lost,  ///< line, edge and words of what was lost
    LostFill,
    Held,
    HeldFill,
    Forged,  ///< line, edge and words of what a third host has made
    ForgedFill,
    Changed,      ///< a value that the last step changed
    ChangedFill,  ///< behind such a value
    Fold,         ///< the break of a silent interval
    FoldFill,
    Shadow,
    Thread,       ///< under the arrows: what led to the selected thing, and what it brought about
    ThreadKnot,   ///< the facts on it
    StateClosed,  ///< the colours of the states (Okabe–Ito), for bands and pills
    StateListen,
    StateSynSent,
    StateSynReceived,
    StateEstablished,
    StateFinWait1,
    StateFinWait2,
    StateCloseWait,
    StateClosing,
    StateLastAck,
    StateTimeWait,
    InkClosed,  ///< the same hues, dark or light enough to write with on the background
    InkListen,
    InkSynSent,
    InkSynReceived,
    InkEstablished,
    InkFinWait1,
    InkFinWait2,
    InkCloseWait,
    InkClosing,
    InkLastAck,
    InkTimeWait,
};
inline constexpr int kRoleCount = static_cast<int>(Role::InkTimeWait) + 1;

/// "segment-line": the class in SVG and the name in Frame::dump().
std::string_view to_string(Role role);

/// The colour of a state, as an area and as writing.
constexpr Role state_role(tcp::State state) {
    return static_cast<Role>(static_cast<int>(Role::StateClosed) + static_cast<int>(state));
}
constexpr Role ink_role(tcp::State state) {
    return static_cast<Role>(static_cast<int>(Role::InkClosed) + static_cast<int>(state));
}

}  // namespace theater::scene
