#include "app/ladder_rows.h"

#include <algorithm>
#include <map>

#include <QCoreApplication>

#include "core/record/figures.h"
#include "core/scene/labels.h"
#include "ui/model/acts.h"
#include "ui/model/option_words.h"
#include "ui/text/phrases.h"
#include "ui/text/utf8.h"

namespace theater::app {
namespace {

using ui::to_qstring;

struct Ladder {
    Q_DECLARE_TR_FUNCTIONS(Ladder)
};

QString timer_fired(tcp::Timer timer) {
    switch (timer) {
        case tcp::Timer::Retransmission: return Ladder::tr("RTO timer fires");
        case tcp::Timer::Persist: return Ladder::tr("persist timer fires");
        case tcp::Timer::DelayedAck: return Ladder::tr("delayed ACK timer fires");
        case tcp::Timer::TimeWait: return Ladder::tr("2MSL timer fires");
        case tcp::Timer::SwsOverride: return Ladder::tr("SWS override timer fires");
        case tcp::Timer::User: return Ladder::tr("user timeout");
        case tcp::Timer::FinWait2: return Ladder::tr("FIN-WAIT-2 timer fires");
        case tcp::Timer::KeepAlive: return Ladder::tr("keep-alive timer fires");
        case tcp::Timer::Reordering: return Ladder::tr("reordering timer fires");
        case tcp::Timer::CompressedAck: return Ladder::tr("compressed ACK timer fires");
        case tcp::Timer::TailLossProbe: return Ladder::tr("tail loss probe timer fires");
    }
    return {};
}

/// "connect(80)", in the words of the socket interface, which no language translates.
QString call_text(const sim::Called &call) {
    QString args;
    switch (call.name) {
        case sim::CallName::Listen: args = QString::number(call.local.port); break;
        case sim::CallName::Connect:
            args = QString::number(call.remote.port);
            if (call.bytes > 0) {
                args += QStringLiteral(", %1").arg(call.bytes);
            }
            break;
        case sim::CallName::Renumber: args = to_qstring(to_string(call.local.address)); break;
        case sim::CallName::Write:
        case sim::CallName::Read: args = QString::number(call.bytes); break;
        default: break;
    }
    return to_qstring(sim::to_string(call.name)) + u'(' + args + u')';
}

QString agent_text(const record::SegmentRecord &segment, QString sentence) {
    switch (segment.agent) {
        case sim::WireAgent::Rule:
        case sim::WireAgent::Wire: return sentence;
        case sim::WireAgent::Person: return Ladder::tr("%1 by hand").arg(sentence);
        case sim::WireAgent::NoRoute: return Ladder::tr("%1: no such address").arg(sentence);
        case sim::WireAgent::Queue: return Ladder::tr("%1: the queue of the wire").arg(sentence);
        case sim::WireAgent::Cable: return Ladder::tr("%1: the cable is cut").arg(sentence);
        case sim::WireAgent::Middlebox: return Ladder::tr("%1 by a middlebox").arg(sentence);
        case sim::WireAgent::HostOff: return Ladder::tr("%1: the host is off").arg(sentence);
    }
    return sentence;
}

/// What the Fast Open option says; header fields are the same in every language.
QString fast_open_text(const tcp::Options::FastOpen &option) {
    QString text = option.is_request() ? QStringLiteral("TFO request") : QStringLiteral("TFO cookie");
    return option.experimental ? text + QStringLiteral(" (254)") : text;
}

/// What became of a segment, where that is more than a plain arrival.
QStringList segment_remarks(const record::SegmentRecord &segment) {
    QStringList remarks;
    if (segment.forged) {
        remarks += Ladder::tr("⚑ forged as %1").arg(to_qstring(to_string(segment.sent.segment.src)));
    }
    if (segment.sent.segment.options.fast_open) {
        remarks += fast_open_text(*segment.sent.segment.options.fast_open);
    }
    if (segment.sent.retransmission) {
        remarks += Ladder::tr("↻ retransmission");
    }
    if (segment.marked) remarks += Ladder::tr("marked CE on the way");
    const auto when = [](Instant at) { return time_text(at); };
    const Instant arrival = segment.arrivals.empty() ? segment.due : segment.arrivals.front();
    switch (segment.fate) {
        case record::Fate::Lost: remarks += agent_text(segment, Ladder::tr("✕ lost")); break;
        case record::Fate::InFlight: remarks += Ladder::tr("still in flight"); break;
        case record::Fate::Held: remarks += Ladder::tr("still held"); break;
        case record::Fate::Corrupted: remarks += agent_text(segment, Ladder::tr("✕ corrupted")); break;
        case record::Fate::Altered: remarks += agent_text(segment, Ladder::tr("altered on the way")); break;
        case record::Fate::Duplicated:
            remarks +=
                agent_text(segment, Ladder::tr("⧉ copy arrives at %1").arg(when(segment.arrivals.back())));
            break;
        case record::Fate::Delayed:
            remarks += agent_text(segment, Ladder::tr("late: arrives at %1").arg(when(arrival)));
            break;
        case record::Fate::Delivered: break;
    }
    return remarks;
}

/// Everything of one instant.
struct Moment {
    std::vector<std::size_t> segments;  ///< places in the recording
    QStringList remarks;
    sim::HostId probing = sim::kNoHost;  ///< whose persist timer has fired: what it sends is a probe
    bool shows = false;                  ///< worth a row even without a segment or a remark
};

class Collector {
public:
    explicit Collector(const FinishedRun &run) : run_(run), news_(scene::window_news(run.recording)) {
        for (const record::ConnectionFigures &figures : record::figures_of(run.recording)) {
            connections_.push_back(figures.conn);
        }
        if (connections_.size() == 1) {
            connections_.clear();
        }
        for (const record::CallRecord &call : run.recording.calls()) {
            if (call.returned && !call.returned->error.empty() && call.returned->at > call.at) {
                late_errors_.emplace(call.returned->at, &call);
            }
        }
    }

    std::vector<LadderRow> rows() {
        for (std::size_t i = 0; i < run_.recording.fact_count(); ++i) {
            const sim::Fact fact = run_.recording.fact(i);
            if (!(fact.at == now_)) {
                close_moment();
                now_ = fact.at;
            }
            std::visit([&](const auto &body) { take(fact, body); }, fact.body);
        }
        close_moment();
        return std::move(rows_);
    }

private:
    QString host(sim::HostId id) const {
        const auto &hosts = run_.scenario.setup.hosts;
        return id < hosts.size() ? ui::host_name(hosts[id].name) : QStringLiteral("?");
    }
    /// "server #2: close()"; the number only where there are several connections.
    QString at_host(sim::HostId id, const QString &what, record::ConnId conn = 0) const {
        const std::size_t number = number_of(conn);
        const QString who = number == 0 ? host(id) : host(id) + QStringLiteral(" #%1").arg(number);
        return Ladder::tr("%1: %2").arg(who, what);
    }
    /// A remark that several connections make at one instant is said once, with how many of them there are.
    void remark(const QString &text) {
        if (!moment_.remarks.isEmpty() && moment_.remarks.back() == text) {
            ++repeats_;
            return;
        }
        close_repeats();
        moment_.remarks += text;
    }
    void close_repeats() {
        if (repeats_ > 1 && !moment_.remarks.isEmpty()) {
            moment_.remarks.back() += QStringLiteral(" ×%1").arg(repeats_);
        }
        repeats_ = 1;
    }

    void take(const sim::Fact &fact, const sim::SegmentSent &) {
        moment_.segments.push_back(*run_.recording.segments().place_of(fact.id));
    }
    void take(const sim::Fact &, const sim::StateChanged &change) {
        moment_.shows = true;
        if (change.host > 1) {
            return;
        }
        // The state of the latest connection stands for the host; a listener's only until there is one.
        if (change.conn >= latest_[change.host]) {
            latest_[change.host] = change.conn;
            state_[change.host] = change.to;
        }
    }
    void take(const sim::Fact &fact, const sim::Called &call) {
        const record::CallRecord *record = run_.recording.call(fact.id);
        QString text = call_text(call);
        if (record != nullptr && record->returned) {
            const sim::Returned &back = *record->returned;
            if (call.name == sim::CallName::Read && back.result == 0) {
                text = QStringLiteral("EOF");
            }
            if (!back.error.empty() && back.at == fact.at) {
                text += u' ' + to_qstring(back.error);
            }
        }
        remark(at_host(call.host, text, call.conn));
    }
    void take(const sim::Fact &, const sim::Delivered &delivered) {
        const QString bytes = QString::number(delivered.len) + QStringLiteral("\u00a0B");
        remark(at_host(delivered.host, Ladder::tr("gets %1").arg(bytes), delivered.conn));
    }
    void take(const sim::Fact &, const sim::TimerMoved &timer) {
        if (timer.action == tcp::TimerAction::Fired) {
            remark(at_host(timer.host, timer_fired(timer.timer), timer.conn));
            if (timer.timer == tcp::Timer::Persist) {
                moment_.probing = timer.host;
            }
        }
    }
    void take(const sim::Fact &, const sim::OptionChanged &change) {
        remark(at_host(change.host, QStringLiteral("%1 = %2").arg(to_qstring(change.name),
                                                                  ui::option_words(change.name, change.to))));
    }
    void take(const sim::Fact &, const sim::CongestionTurned &turned) {
        const QString what = ui::say({"congestion." + std::string(tcp::to_string(turned.event)), {}});
        remark(at_host(turned.host, what, turned.conn));
    }
    void take(const sim::Fact &, const sim::Measured &) {}
    void take(const sim::Fact &, const sim::Noted &noted) {
        const QString text = ui::say(noted.text);
        remark(noted.host == sim::kNoHost ? text : at_host(noted.host, text, noted.conn));
    }
    // Arrivals show in the states; what the wire does stands beside the segment that it befell.
    void take(const sim::Fact &, const sim::Arrived &) {}
    void take(const sim::Fact &, const sim::WireEvent &) {}
    void take(const sim::Fact &, const sim::StepDecided &) {}

    std::size_t number_of(record::ConnId conn) const {
        const auto it = std::find(connections_.begin(), connections_.end(), conn);
        return it == connections_.end() ? 0 : static_cast<std::size_t>(it - connections_.begin()) + 1;
    }

    /// A call that waited and failed is a remark of the instant at which it came back.
    void close_moment() {
        const auto [first, last] = late_errors_.equal_range(now_);
        for (auto late = first; late != last; ++late) {
            const record::CallRecord &call = *late->second;
            remark(at_host(call.call.host, call_text(call.call) + u' ' + to_qstring(call.returned->error),
                           call.call.conn));
        }
        close_repeats();
        LadderRow row{now_, {state_[0], state_[1]}, std::nullopt, false, 0, moment_.remarks};
        for (const std::size_t place : moment_.segments) {
            const record::SegmentRecord segment = run_.recording.segments()[place];
            row.segment = segment;
            row.connection = number_of(segment.sent.conn);
            row.window_news = news_[place];
            QStringList own = segment_remarks(segment);
            if (segment.sent.from == moment_.probing) {
                own.prepend(Ladder::tr("zero-window probe"));
            }
            if (!own.isEmpty()) {
                row.remarks += own.join(Ladder::tr(", "));
            }
            rows_.push_back(row);
            row.remarks.clear();
        }
        if (moment_.segments.empty() && (moment_.shows || !moment_.remarks.isEmpty())) {
            rows_.push_back(row);
        }
        moment_ = {};
    }

    const FinishedRun &run_;
    const std::vector<bool> news_;  // by segment
    std::multimap<Instant, const record::CallRecord *> late_errors_;
    std::vector<record::ConnId> connections_;  // several, in the order of their connect calls
    Instant now_;
    Moment moment_;
    int repeats_ = 1;  ///< of the last remark
    tcp::State state_[2] = {tcp::State::Closed, tcp::State::Closed};
    record::ConnId latest_[2] = {0, 0};
    std::vector<LadderRow> rows_;
};

}  // namespace

QString time_text(Instant at) { return QString::fromStdString(seconds_text(at - Instant{})); }

std::vector<LadderRow> ladder_rows(const FinishedRun &run) { return Collector(run).rows(); }

}  // namespace theater::app
