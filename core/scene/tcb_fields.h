// The transmission control block of a connection as a list of named values, in the order of RFC 9293 §3.3.1
// and of the RFCs that add to it. The list is always as long and in the same order, so that tables do not
// jump and two instants can be laid side by side.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/record/course.h"
#include "core/scene/film.h"

namespace theater::scene {

enum class TcbSection : std::uint8_t {
    Connection,
    Send,
    Receive,
    Retransmission,
    Congestion,
    Acknowledging,
    Options,
    Timers,
};
inline constexpr int kTcbSectionCount = 8;
/// The id of its title.
std::string_view title_of(TcbSection section);

struct TcbField {
    TcbSection section = TcbSection::Connection;
    std::string_view name;  ///< "SND.UNA": the same in every language
    std::string_view help;  ///< the id of what it means
    std::string_view rfc;   ///< where that is written; empty: an implementation's own
    /// With an empty id the only argument is the value, the same in every language.
    Text value;
    /// A timer that runs: its value is what is left.
    std::optional<Instant> deadline;
    /// It means something now; else its value is a dash.
    bool known = true;

    friend bool operator==(const TcbField &, const TcbField &) = default;
};

/// Of a host after everything at `t`, on the connection `only` or on the one that its card shows. Empty if it
/// has none.
std::vector<TcbField> tcb_fields(const record::Course &course, Instant t, sim::HostId host, sim::ConnId only,
                                 Numbers numbers);

}  // namespace theater::scene
