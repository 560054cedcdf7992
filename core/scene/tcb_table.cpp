#include "core/scene/tcb_table.h"

#include <optional>

#include "core/scene/labels.h"
#include "core/tcp/loss_recovery.h"

namespace theater::scene {

namespace {

using tcp::Tcb;

constexpr std::size_t kMostRows = 14;
constexpr const char *kNone = "–";

std::string seconds_of(Duration duration) {
    const Duration rounded = duration / 1'000 * 1'000;
    return seconds_text(rounded, 3) + " s";
}

std::string_view phase_name(tcp::RecoveryPhase phase) {
    switch (phase) {
        case tcp::RecoveryPhase::Open: return "Open";
        case tcp::RecoveryPhase::Disorder: return "Disorder";
        case tcp::RecoveryPhase::Reduced: return "Reduced";
        case tcp::RecoveryPhase::Recovery: return "Recovery";
        case tcp::RecoveryPhase::Loss: break;
    }
    return "Loss";
}

class Table {
public:
    Table(const record::Moment &moment, Numbers numbers)
        : before_(moment.before ? &*moment.before : nullptr),
          after_(moment.after ? &*moment.after : nullptr),
          numbers_(numbers) {}

    enum class Shown { Always, Changed };

    /// `value`: Tcb -> std::string.
    template <typename Value>
    void row(const char *name, Shown shown, const Value &value) {
        TcbRow row{name, before_ != nullptr ? value(*before_) : kNone,
                   after_ != nullptr ? value(*after_) : kNone, false};
        row.changed = row.before != row.after;
        if (shown == Shown::Changed && !row.changed) return;
        if (rows_.size() < kMostRows) rows_.push_back(std::move(row));
    }

    std::string sent(const Tcb &tcb, tcp::Seq seq) const { return number(seq, tcb.snd.iss); }
    std::string received(const Tcb &tcb, tcp::Seq seq) const {
        if (tcb.state == tcp::State::SynSent) return kNone;
        return number(seq, tcb.rcv.irs);
    }
    std::vector<TcbRow> take() { return std::move(rows_); }

private:
    std::string number(tcp::Seq seq, tcp::Seq base) const {
        return std::to_string(numbers_ == Numbers::Relative ? tcp::distance(base, seq) : seq.value);
    }

    const Tcb *before_, *after_;
    const Numbers numbers_;
    std::vector<TcbRow> rows_;
};

void add_sequence(Table &table) {
    using Shown = Table::Shown;
    table.row("state", Shown::Always, [](const Tcb &tcb) { return std::string(to_string(tcb.state)); });
    table.row("SND.UNA", Shown::Always, [&](const Tcb &tcb) { return table.sent(tcb, tcb.snd.una); });
    table.row("SND.NXT", Shown::Always, [&](const Tcb &tcb) { return table.sent(tcb, tcb.snd.nxt); });
    table.row("RCV.NXT", Shown::Always, [&](const Tcb &tcb) { return table.received(tcb, tcb.rcv.nxt); });
    table.row("SND.WND", Shown::Changed, [](const Tcb &tcb) { return grouped(tcb.snd.wnd); });
    table.row("RCV.WND", Shown::Changed, [](const Tcb &tcb) { return grouped(tcb.rcv.wnd); });
}

void add_timing(Table &table) {
    using Shown = Table::Shown;
    table.row("RTO", Shown::Changed, [](const Tcb &tcb) { return seconds_of(tcb.round_trip.rto); });
    table.row("retries", Shown::Changed, [](const Tcb &tcb) { return std::to_string(tcb.retries); });
    table.row("SRTT", Shown::Changed, [](const Tcb &tcb) {
        return tcb.round_trip.srtt ? seconds_of(*tcb.round_trip.srtt) : std::string(kNone);
    });
    table.row("keep-alive", Shown::Changed,
              [](const Tcb &tcb) { return std::to_string(tcb.keep_alive_probes); });
}

void add_congestion(Table &table) {
    using Shown = Table::Shown;
    table.row("cwnd", Shown::Changed, [](const Tcb &tcb) { return grouped(tcb.cwnd); });
    table.row("ssthresh", Shown::Changed, [](const Tcb &tcb) {
        return tcb.ssthresh == UINT32_MAX ? std::string("∞") : grouped(tcb.ssthresh);
    });
    table.row("recovery", Shown::Changed,
              [](const Tcb &tcb) { return std::string(phase_name(tcb.recovery.phase)); });
    table.row("dup ACKs", Shown::Changed,
              [](const Tcb &tcb) { return std::to_string(tcb.recovery.dup_acks); });
    table.row("in flight", Shown::Changed, [](const Tcb &tcb) { return grouped(tcb.flight_size()); });
}

void add_buffers(Table &table) {
    using Shown = Table::Shown;
    table.row("unsent", Shown::Changed, [](const Tcb &tcb) { return grouped(tcb.unsent_bytes()); });
    table.row("unread", Shown::Changed, [](const Tcb &tcb) { return grouped(tcb.rcv.buffered()); });
    table.row("out of order", Shown::Changed,
              [](const Tcb &tcb) { return grouped(tcb.reassembly.held_bytes()); });
}

}  // namespace

std::vector<TcbRow> tcb_rows(const record::Moment &moment, Numbers numbers) {
    if (!moment.before && !moment.after) return {};
    Table table(moment, numbers);
    add_sequence(table);
    add_timing(table);
    add_congestion(table);
    add_buffers(table);
    return table.take();
}

}  // namespace theater::scene
