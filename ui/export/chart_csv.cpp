#include "ui/export/chart_csv.h"

#include <array>
#include <optional>

#include <fmt/format.h>

namespace theater::ui {

namespace {

using record::Curve;
using record::Series;

/// Replays the run and writes a line whenever one of the wanted curves gets a point.
class Table final : public sim::FactSink {
public:
    Table(QIODevice &device, const record::Course &course, scene::ChartKind kind, Series::Side side,
          const scene::ChartExtent &stretch)
        : device_(device), course_(course), side_(side), stretch_(stretch) {
        for (const Curve curve : scene::curves_of(kind)) {
            wanted_[static_cast<std::size_t>(curve)] = true;
        }
        put("time_s,quantity,value,unit,host,connection,fact,cause\n");
    }

    sim::Interest interest() const override { return sim::Interest::Measures; }

    void on_fact(const sim::Fact &fact) override {
        if (fact.at > stretch_.to) {
            return;
        }
        series_.on_fact(fact);
        if (const auto *measured = std::get_if<sim::Measured>(&fact.body)) {
            const Curve curve = record::curve_of(measured->quantity);
            const Series::Side owner{measured->host, measured->conn};
            if (wants(curve) && owner == scene::side_of(series_, side_, curve)) {
                row(fact, fact.at, curve, owner, value_words(curve, measured->value));
            }
            return;
        }
        for (int i = tcp::kQuantityCount; i < record::kCurveCount; ++i) {
            if (const auto curve = static_cast<Curve>(i); wants(curve)) derived(fact, curve);
        }
    }
    void on_returned(const sim::Returned &) override {}

    bool is_good() const { return good_; }

private:
    bool wants(Curve curve) const { return wanted_[static_cast<std::size_t>(curve)]; }

    /// A curve that follows from segments: has this fact given it a point?
    void derived(const sim::Fact &fact, Curve curve) {
        const Series::Side owner = scene::side_of(series_, side_, curve);
        const record::Trace &trace = series_.curve(owner, curve);
        if (trace.empty()) {
            return;
        }
        const record::Bucket &last = trace.buckets().back();
        std::optional<record::Bucket> &seen = seen_[static_cast<std::size_t>(curve)];
        const bool range = curve == Curve::Resent || curve == Curve::Selective;
        const bool news = !seen || last.until != seen->until || last.last != seen->last ||
                          (range && (last.max != seen->max || last.min != seen->min));
        if (news) {
            row(fact, last.until, curve, owner,
                range ? fmt::format("{}-{}", last.min, last.max) : std::to_string(last.last));
        }
        seen = last;
    }

    static std::string value_words(Curve curve, std::int64_t value) {
        if (curve == Curve::Phase)
            return std::string(tcp::to_string(static_cast<tcp::CongestionPhase>(value)));
        // No threshold yet is no number.
        if (curve == Curve::Ssthresh && value >= std::int64_t{0xFFFFFFFF}) return {};
        return std::to_string(value);
    }

    static const char *unit_words(Curve curve) {
        if (curve == Curve::Phase) return "phase";
        if (curve == Curve::QueueLength) return "segments";
        return scene::unit_of(curve) == scene::ChartUnit::Nanoseconds ? "ns" : "B";
    }

    void row(const sim::Fact &fact, Instant at, Curve curve, Series::Side owner, const std::string &value) {
        if (at < stretch_.from) {
            return;
        }
        const auto &hosts = course_.setup().hosts;
        const std::string host = owner.host < hosts.size() ? hosts[owner.host].name : std::string();
        put(fmt::format("{},{},{},{},{},{},{},{}\n", seconds_text(at - Instant{}, 9),
                        record::to_string(curve), value, unit_words(curve), quoted(host), side_.conn, fact.id,
                        fact.cause));
    }

    /// A host's name is what its author likes; RFC 4180 §2 says how to write it.
    static std::string quoted(const std::string &text) {
        if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
        std::string result = "\"";
        for (const char c : text) {
            result += c;
            if (c == '"') result += c;
        }
        return result + '"';
    }

    void put(const std::string &line) {
        const auto size = static_cast<qint64>(line.size());
        good_ = device_.write(line.data(), size) == size && good_;
    }

    QIODevice &device_;
    const record::Course &course_;
    Series::Side side_;
    scene::ChartExtent stretch_;
    Series series_;
    std::array<bool, record::kCurveCount> wanted_{};
    std::array<std::optional<record::Bucket>, record::kCurveCount> seen_{};
    bool good_ = true;
};

}  // namespace

bool write_chart_csv(QIODevice &device, const record::Course &course, scene::ChartKind kind,
                     Series::Side side, const scene::ChartExtent &stretch) {
    Table table(device, course, kind, side, stretch);
    record::replay(course.setup(), course.commands(), std::min(course.end(), stretch.to), table);
    return table.is_good();
}

}  // namespace theater::ui
