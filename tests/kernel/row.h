// The form in which a recording of a kernel and a run of the engine are compared: segments, calls and final
// states, with numbers relative to the ISNs of their incarnation.
#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/time.h"
#include "core/record/recording.h"

namespace theater::kernel {

/// Hosts are the same on both sides: 0 the client, 1 the server.
using sim::HostId;

/// A sequence number as an offset from one of the ISNs that its sender used on this 4-tuple.
struct Number {
    int incarnation = 0;  ///< which of those ISNs, from 0
    std::uint32_t offset = 0;
    friend bool operator==(const Number &, const Number &) = default;
};
/// "101"; "2'" counts from the second ISN, "2''" from the third; "-200" lies before the first.
QString to_text(const Number &number);

/// The ISNs of one direction of a 4-tuple, in the order of their SYNs.
class Isns {
public:
    /// A SYN with this number; the repetition of one adds nothing.
    void note(std::uint32_t isn);
    /// The number by the ISN that it lies nearest to: incarnations lie far apart, segments do not.
    Number relative(std::uint32_t raw) const;

private:
    std::vector<std::uint32_t> isns_;
};

/// What happened to a segment on the wire.
enum class Fate : std::uint8_t { Delivered, Lost, Duplicated, InFlight };

/// The kinds of options, each once, sorted: "mss 1460", "sack-permitted", "timestamps", "window-scale". The
/// shift count depends on the memory of the machine, stamps on its clock: they are left out.
struct Row {
    std::size_t index = 0;  ///< recording: its place among the rows; run: the same
    sim::FactId fact = 0;   ///< run: the SegmentSent; 0 in a recording
    HostId from = 0;        ///< whose address it bears
    int tuple = 0;          ///< which 4-tuple, from 0 in the order of their first segments
    tcp::Flags flags;       ///< without PSH
    std::uint32_t seq_on_wire = 0;
    Number seq;
    std::optional<Number> ack;  ///< with the ACK bit
    std::uint32_t len = 0;
    std::optional<std::uint32_t> window;  ///< bytes, scaled; a recording has it where it is compared
    QStringList options;
    std::vector<std::pair<Number, Number>> sack;
    QString fast_open;  ///< "none", "request", "cookie of 8", each with " (kind 254)" where experimental
    bool forged = false;
    Fate fate = Fate::Delivered;
    Instant at;
    std::vector<Instant> arrivals;

    HostId to() const { return from == 0 ? 1 : 0; }
};

/// Whether two rows say the same; times and fates are compared apart from it.
bool same_segment(const Row &a, const Row &b);
/// An ACK and nothing else: no text, no FIN, no duplicate reported.
bool is_bare_ack(const Row &row);
/// Of two bare ACKs, whether the first says less than the second, by its number or by what it SACKs.
bool says_less(const Row &a, const Row &b);
/// What makes two rows differ: "seq 1 / 101, options …" (kernel / engine); empty if nothing does.
QString difference(const Row &kernel, const Row &engine);
/// "> FIN,ACK 1:1(0) ack 1", "> SYN 0:100(100) <mss 1460, …>".
QString to_text(const Row &row);
QString to_text(Fate fate);

/// A call of the socket interface with what it came to: "0", "100", "ECONNRESET", "" if that is not compared.
struct CallRow {
    HostId host = 0;
    QString name;
    QString result;
    Instant at;            ///< when it was made
    Instant done;          ///< when it came back, if `result` says what it came to
    sim::FactId fact = 0;  ///< run: the Called
};

/// The state of one end of a 4-tuple when the run is over; "gone" without a connection.
struct EndRow {
    int tuple = 0;
    HostId host = 0;
    QString state;
    Instant since;  ///< recording: when it was first seen
    friend bool operator==(const EndRow &a, const EndRow &b) {
        return a.tuple == b.tuple && a.host == b.host && a.state == b.state;
    }
};

/// A socket whose connect failed has no connection to close; the close after it is left out of account.
void drop_closes_after_failed_connects(std::vector<CallRow> &calls);

/// "123.45" milliseconds.
QString milliseconds_text(Instant at);
QString milliseconds_text(Duration span);

}  // namespace theater::kernel
