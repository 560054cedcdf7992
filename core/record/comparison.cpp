#include "core/record/comparison.h"

#include <algorithm>
#include <array>
#include <functional>

namespace theater::record {

namespace {

/// Beyond so many a table is no longer read.
constexpr std::size_t kMostConnections = 8;

template <typename T>
std::optional<std::int64_t> number(const T &value) {
    return static_cast<std::int64_t>(value);
}
std::optional<std::int64_t> number(const std::optional<Instant> &at) {
    return at ? std::optional(at->ns) : std::nullopt;
}
std::optional<std::int64_t> number(const std::optional<Duration> &duration) {
    return duration ? std::optional(duration->ns) : std::nullopt;
}

class TableMaker {
public:
    explicit TableMaker(const std::vector<RunFigures> &runs) : runs_(runs) {}

    std::vector<Figure> make() {
        std::size_t connections = 0;
        for (const RunFigures &run : runs_)
            connections = std::max(connections, run.connections.size());
        for (std::size_t i = 0; i < std::min(connections, kMostConnections); ++i)
            add_connection(i);
        if (connections == 0) add_end_states();
        add_sums();
        for (const HostId host : {HostId{0}, HostId{1}})
            add_direction(host);
        return std::move(out_);
    }

private:
    template <typename Get>
    void add(FigureKind kind, std::uint32_t connection, HostId host, Get get) {
        Figure figure{kind, connection, host, {}, false};
        for (const RunFigures &run : runs_)
            figure.values.push_back(get(run));
        figure.differs = std::adjacent_find(figure.values.begin(), figure.values.end(),
                                            std::not_equal_to<>()) != figure.values.end();
        // What there is in none of them is no row.
        const bool any = std::any_of(figure.values.begin(), figure.values.end(),
                                     [](const auto &value) { return value.has_value(); });
        if (any) out_.push_back(std::move(figure));
    }

    void add_connection(std::size_t i) {
        const auto of = [this, i](FigureKind kind, HostId host, auto get) {
            add(kind, static_cast<std::uint32_t>(i + 1), host,
                [&](const RunFigures &run) -> std::optional<std::int64_t> {
                    if (i >= run.connections.size()) return std::nullopt;
                    return get(run.connections[i]);
                });
        };
        using Summary = const ConnectionSummary &;
        using Value = std::optional<std::int64_t>;
        of(FigureKind::FirstByteRoundTrips, sim::kNoHost, [](Summary one) -> Value {
            const auto &trips = one.opening.round_trips;
            return trips ? Value(*trips) : std::nullopt;
        });
        of(FigureKind::FirstByteAtServer, sim::kNoHost,
           [](Summary one) { return number(one.opening.first_byte_at_server); });
        of(FigureKind::FirstByteAtClient, sim::kNoHost,
           [](Summary one) { return number(one.opening.first_byte_of_answer); });
        of(FigureKind::EndStateClient, sim::kNoHost,
           [](Summary one) { return number(one.end_state[one.opening.client & 1]); });
        of(FigureKind::EndStateServer, sim::kNoHost,
           [](Summary one) { return number(one.end_state[one.opening.server & 1]); });
    }

    void add_end_states() {
        add(FigureKind::EndStateClient, 0, 0, [](const RunFigures &run) { return number(run.end_state[0]); });
        add(FigureKind::EndStateServer, 0, 1, [](const RunFigures &run) { return number(run.end_state[1]); });
    }

    void add_sums() {
        const auto sum = [this](FigureKind kind, std::uint64_t DirectionFigures::*member) {
            add(kind, 0, sim::kNoHost, [member](const RunFigures &run) {
                return number(run.from[0].*member + run.from[1].*member);
            });
        };
        sum(FigureKind::Segments, &DirectionFigures::segments);
        sum(FigureKind::WireBytes, &DirectionFigures::wire_bytes);
        sum(FigureKind::Retransmissions, &DirectionFigures::retransmissions);
        sum(FigureKind::Lost, &DirectionFigures::lost);
        add(FigureKind::AllDelivered, 0, sim::kNoHost,
            [](const RunFigures &run) { return number(run.all_delivered); });
        add(FigureKind::LastChange, 0, sim::kNoHost,
            [](const RunFigures &run) { return number(run.last_change); });
    }

    void add_direction(HostId host) {
        const auto of = [this, host](FigureKind kind, std::uint64_t DirectionFigures::*member) {
            add(kind, 0, host, [&](const RunFigures &run) { return number(run.from[host].*member); });
        };
        of(FigureKind::SegmentsFrom, &DirectionFigures::segments);
        of(FigureKind::WireBytesFrom, &DirectionFigures::wire_bytes);
        of(FigureKind::TextFrom, &DirectionFigures::text_bytes);
        of(FigureKind::AckedFrom, &DirectionFigures::acked_bytes);
        add(FigureKind::AckedAt, 0, host,
            [host](const RunFigures &run) { return number(run.from[host].last_acked); });
        const bool transfers = std::any_of(runs_.begin(), runs_.end(), [&](const RunFigures &run) {
            return run.from[host].goodput_bps.has_value();
        });
        if (!transfers) return;
        add(FigureKind::Goodput, 0, host, [&](const RunFigures &run) -> std::optional<std::int64_t> {
            const auto &goodput = run.from[host].goodput_bps;
            return goodput ? number(*goodput) : std::nullopt;
        });
    }

    const std::vector<RunFigures> &runs_;
    std::vector<Figure> out_;
};

}  // namespace

std::string_view to_string(FigureKind kind) {
    static constexpr std::array<std::string_view, kFigureKindCount> names{"first-byte-round-trips",
                                                                          "first-byte-at-server",
                                                                          "first-byte-at-client",
                                                                          "end-state-client",
                                                                          "end-state-server",
                                                                          "segments",
                                                                          "wire-bytes",
                                                                          "retransmissions",
                                                                          "lost",
                                                                          "all-delivered",
                                                                          "last-change",
                                                                          "segments-from",
                                                                          "wire-bytes-from",
                                                                          "text-from",
                                                                          "acked-from",
                                                                          "acked-at",
                                                                          "goodput"};
    return names[static_cast<std::size_t>(kind)];
}

FigureUnit unit_of(FigureKind kind) {
    switch (kind) {
        case FigureKind::FirstByteAtServer:
        case FigureKind::FirstByteAtClient:
        case FigureKind::AllDelivered:
        case FigureKind::AckedAt:
        case FigureKind::LastChange: return FigureUnit::Time;
        case FigureKind::WireBytes:
        case FigureKind::WireBytesFrom:
        case FigureKind::AckedFrom:
        case FigureKind::TextFrom: return FigureUnit::Bytes;
        case FigureKind::EndStateClient:
        case FigureKind::EndStateServer: return FigureUnit::State;
        case FigureKind::Goodput: return FigureUnit::Rate;
        case FigureKind::FirstByteRoundTrips:
        case FigureKind::Segments:
        case FigureKind::Retransmissions:
        case FigureKind::Lost:
        case FigureKind::SegmentsFrom: break;
    }
    return FigureUnit::Count;
}

std::optional<Comparison::Parting> Comparison::parting() const {
    std::optional<Parting> earliest;
    for (std::size_t i = 0; i < divergences.size(); ++i) {
        if (!divergences[i] || (earliest && earliest->divergence.at <= divergences[i]->at)) continue;
        earliest = Parting{i + 1, *divergences[i]};
    }
    return earliest;
}

Comparison compare(const std::vector<CoursePtr> &courses) {
    Comparison comparison;
    comparison.courses = courses;
    std::vector<RunFigures> runs;
    for (std::size_t i = 0; i < courses.size(); ++i) {
        runs.push_back(run_figures(courses[i]->recording()));
        if (i > 0)
            comparison.divergences.push_back(
                first_divergence(courses.front()->recording(), courses[i]->recording()));
    }
    comparison.figures = TableMaker(runs).make();
    comparison.settings = setting_differences(courses);
    return comparison;
}

}  // namespace theater::record
