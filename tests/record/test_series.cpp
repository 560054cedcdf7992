// The index for charts: no peak is lost when it thins out, its memory is bounded, and what it says of
// segments is what the segments say.
#include <QtTest>

#include <algorithm>
#include <deque>

#include "core/base/random.h"
#include "core/record/series.h"
#include "core/record/timeline.h"
#include "tests/core/stage_setup.h"

using namespace theater;
using namespace theater::test;
using record::Curve;
using record::Series;
using record::Trace;
using enum sim::CallName;

namespace {

struct Point {
    Instant at;
    std::int64_t value;
};

/// Bursts and silences, rises and falls.
std::vector<Point> random_points(std::uint64_t seed, std::size_t count) {
    Random random(seed);
    std::vector<Point> points;
    Instant t;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t kind = random.below(100);
        if (kind >= 20)
            t = t + nanoseconds(static_cast<std::int64_t>(random.below(kind == 99 ? 900'000'000 : 9'000)));
        points.push_back({t, static_cast<std::int64_t>(random.below(1'000'000)) - 500'000});
    }
    return points;
}

Trace traced(const std::vector<Point> &points) {
    Trace trace;
    for (const Point &point : points)
        trace.add(point.at, point.value);
    return trace;
}

/// What the column should say, from the points themselves.
std::optional<record::Bucket> brute_force(const std::vector<Point> &points, Instant from, Instant to) {
    std::optional<record::Bucket> bucket;
    for (const Point &point : points) {
        if (point.at < from || point.at >= to) continue;
        if (!bucket) bucket = {point.at, point.at, point.value, point.value, point.value, point.value};
        bucket->until = point.at;
        bucket->min = std::min(bucket->min, point.value);
        bucket->max = std::max(bucket->max, point.value);
        bucket->last = point.value;
    }
    return bucket;
}

/// A transfer over a slow line with a short queue and losses, with a fork or two.
Script slow_line(std::uint64_t seed) {
    Script script;
    script.handshake().call("1", kClient, Write, 60'000);
    script.call("6", kClient, Shutdown).on(sim::When::Eof, kServer, Close);
    sim::Fault drop;
    drop.parts_per_million = 60'000;
    script.fault(drop);
    script.setup.seed = seed;
    for (sim::Impairments *line : {&script.setup.link.forth, &script.setup.link.back}) {
        line->rate_bps = 1'000'000;
        line->queue_packets = 6;
    }
    return script;
}

Series series_of(const Script &script, Instant until) {
    Series series;
    record::replay(script.setup, {}, until, series);
    return series;
}

}  // namespace

class TestSeries : public QObject {
    Q_OBJECT

private slots:
    void a_short_curve_keeps_every_instant() {
        const std::vector<Point> points = random_points(1, 1'500);
        const Trace trace = traced(points);
        QCOMPARE(trace.resolution().ns, 0);
        for (const Point &point : points) {
            const auto last = std::find_if(points.rbegin(), points.rend(),
                                           [&](const Point &other) { return other.at <= point.at; });
            QCOMPARE(trace.value_at(point.at).value(), last->value);
        }
        QVERIFY(!trace.value_at(Instant{-1}));
    }

    void columns_are_what_a_scan_of_all_points_finds() {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const std::vector<Point> points = random_points(seed, 1'200);
            const Trace trace = traced(points);
            const Instant end = points.back().at;
            Random random(seed);
            for (int i = 0; i < 20; ++i) {
                const Instant from{
                    static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(end.ns)))};
                const Instant to = from + nanoseconds(1 + static_cast<std::int64_t>(random.below(
                                                              static_cast<std::uint64_t>(end.ns))));
                const auto count = static_cast<std::uint32_t>(1 + random.below(700));
                const std::int64_t width = ((to - from).ns + count - 1) / count;
                const std::vector<record::Column> columns = trace.columns(from, to, count);
                QVERIFY(columns.size() <= count);
                std::size_t next = 0;
                for (std::uint32_t index = 0; index < count; ++index) {
                    const Instant left = from + nanoseconds(width * index);
                    const auto wanted = brute_force(points, left, std::min(to, left + nanoseconds(width)));
                    if (!wanted) continue;
                    QVERIFY(next < columns.size());
                    QCOMPARE(columns[next].index, index);
                    QVERIFY(columns[next].points == *wanted);
                    ++next;
                }
                QCOMPARE(next, columns.size());
            }
        }
    }

    void a_long_curve_is_bounded_and_loses_no_peak() {
        for (const std::size_t count : {5'000u, 40'000u, 300'000u}) {
            const std::vector<Point> points = random_points(count, count);
            const Trace trace = traced(points);
            QVERIFY(trace.buckets().size() <= Trace::kMostBuckets);
            QVERIFY(trace.buckets().size() > 16);
            std::size_t next = 0;
            for (const record::Bucket &bucket : trace.buckets()) {
                // Every point is in exactly one bucket, which says of its points what a scan says.
                record::Bucket wanted{points[next].at,    points[next].at,    points[next].value,
                                      points[next].value, points[next].value, points[next].value};
                for (; next < points.size() && points[next].at <= bucket.until; ++next) {
                    wanted.until = points[next].at;
                    wanted.min = std::min(wanted.min, points[next].value);
                    wanted.max = std::max(wanted.max, points[next].value);
                    wanted.last = points[next].value;
                }
                QVERIFY(wanted == bucket);
                QVERIFY((bucket.until - bucket.at) <= trace.resolution());
            }
            QCOMPARE(next, points.size());
        }
    }

    void evenly_spread_points_keep_a_resolution_finer_than_a_screen() {
        Trace trace;
        for (int i = 0; i < 1'000'000; ++i)
            trace.add(Instant{i * std::int64_t{10'000}}, i);
        QVERIFY(trace.buckets().size() > Trace::kMostBuckets * 3 / 8);
        const std::vector<record::Column> columns = trace.columns({}, Instant{10'000'000'000}, 700);
        QVERIFY(columns.size() > 690);
    }

    void the_value_within_a_coarse_bucket_is_never_from_the_future() {
        const std::vector<Point> points = random_points(7, 60'000);
        const Trace trace = traced(points);
        Random random(7);
        for (int i = 0; i < 2'000; ++i) {
            const Instant t{
                static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(points.back().at.ns)))};
            const record::Bucket *bucket = trace.bucket_at(t);
            QVERIFY(bucket != nullptr && bucket->at <= t);
            const auto value = trace.value_at(t).value();
            const auto end =
                std::upper_bound(points.begin(), points.end(), t,
                                 [](Instant wanted, const Point &point) { return wanted < point.at; });
            const auto begin =
                std::lower_bound(points.begin(), points.end(), bucket->at,
                                 [](const Point &point, Instant wanted) { return point.at < wanted; });
            QVERIFY(std::any_of(begin, end, [&](const Point &point) { return point.value == value; }));
        }
    }

    void every_kind_of_fact_has_its_curve() {
        Series series;
        FactFeed feed{series};
        for (int i = 0; i < tcp::kQuantityCount; ++i) {
            feed.at("1", sim::Measured{0, 7, static_cast<tcp::Quantity>(i), 100 + i});
            feed.at("2", sim::Measured{1, 7, static_cast<tcp::Quantity>(i), 200 + i});
        }
        feed.at("3", sim::Delivered{1, 7, 0, 500, true});
        for (int i = 0; i < tcp::kQuantityCount; ++i) {
            const auto curve = record::curve_of(static_cast<tcp::Quantity>(i));
            QCOMPARE(series.curve({0, 7}, curve).value_at(at("5")).value(), 100 + i);
            QCOMPARE(series.curve({1, 7}, curve).value_at(at("5")).value(), 200 + i);
            QVERIFY(!series.curve({1, 7}, curve).value_at(at("1.9")));
            QCOMPARE(to_string(curve), tcp::to_string(static_cast<tcp::Quantity>(i)));
        }
        QCOMPARE(series.curve({1, 7}, Curve::Delivered).value_at(at("3")).value(), 500);
        QVERIFY(series.curve({0, 8}, Curve::Cwnd).empty());
        QVERIFY((series.sides() == std::vector<Series::Side>{{0, 7}, {1, 7}}));
    }

    void the_curves_of_segments_are_what_the_segments_say() {
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            const Script script = slow_line(seed);
            record::Timeline timeline(script.setup, {}, at("30"));
            const Series series = series_of(script, at("30"));
            const sim::ConnId conn = timeline.recording().segments().front().sent.conn;
            std::int64_t sent = 0, resent = 0, bytes = 0;
            for (const record::SegmentRecord &segment : timeline.recording().segments()) {
                if (segment.sent.from != kClient) continue;
                const std::int64_t right = segment.seq_rel + segment.sent.segment.len();
                sent = std::max(sent, right);
                bytes += segment.sent.segment.text.len;
                const Instant t = segment.sent_at;
                if (segment.sent.segment.len() > 0) {
                    QVERIFY(series.curve({kClient, conn}, Curve::Sent).bucket_at(t)->max >= right);
                }
                if (segment.sent.retransmission && segment.sent.segment.len() > 0) {
                    ++resent;
                    const record::Bucket *range = series.curve({kClient, conn}, Curve::Resent).bucket_at(t);
                    QVERIFY(range != nullptr && range->at == t);
                    QVERIFY(range->min <= segment.seq_rel && right <= range->max);
                }
            }
            QVERIFY2(resent > 0 || seed != 1, "nothing was lost");
            QCOMPARE(series.curve({kClient, conn}, Curve::Sent).buckets().back().last, sent);
            QCOMPARE(series.curve({kClient, conn}, Curve::BytesSent).buckets().back().last, bytes);
            check_acks(timeline, series, conn);
            check_queue(timeline, series);
        }
    }

    void the_law_two_indexes_of_one_run_are_equal_however_it_was_come_by() {
        const Script script = slow_line(3);
        Series whole = series_of(script, at("20"));
        QVERIFY(whole == series_of(script, at("20")));
        QVERIFY(!(whole == series_of(script, at("1.2"))));
        // A world run on in steps feeds the same.
        Series stepwise;
        sim::World world(script.setup);
        for (int i = 1; i <= 200; ++i)
            world.run_until(Instant{} + milliseconds(100 * i), stepwise);
        QVERIFY(stepwise == whole);
    }

    void a_stretch_is_indexed_from_the_state_before_it() {
        const Script script = slow_line(5);
        const Series whole = series_of(script, at("30"));
        const record::Timeline timeline(script.setup, {}, at("30"));
        const Instant from = at("1.1"), to = at("4");
        Series part = whole.from_here(from);
        const record::Recording stretch = timeline.details(from, to);
        for (std::size_t i = 0; i < stretch.fact_count(); ++i)
            part.on_fact(stretch.fact(i));
        const sim::ConnId conn = timeline.recording().segments().front().sent.conn;
        for (const Curve curve : {Curve::Sent, Curve::BytesSent}) {
            const Trace &fine = part.curve({kClient, conn}, curve);
            QVERIFY(!fine.empty());
            for (const record::Bucket &bucket : fine.buckets())
                QCOMPARE(bucket.last, whole.curve({kClient, conn}, curve).value_at(bucket.until).value());
        }
    }

private:
    /// Feeds facts at instants written as "1.5".
    struct FactFeed {
        Series &series;
        sim::FactId id = 0;
        void at(const char *when, sim::FactBody body) {
            series.on_fact({++id, 0, test::at(when), std::move(body)});
        }
    };

    static void check_acks(const record::Timeline &timeline, const Series &series, sim::ConnId conn) {
        std::int64_t acked = 0;
        const Trace &curve = series.curve({kClient, conn}, Curve::Acknowledged);
        std::vector<std::pair<Instant, std::int64_t>> acks;
        for (const record::SegmentRecord &segment : timeline.recording().segments()) {
            if (segment.sent.from != kServer || !segment.sent.segment.has(tcp::Flag::Ack)) continue;
            for (const Instant arrival : segment.arrivals)
                acks.emplace_back(arrival, segment.ack_rel);
        }
        std::sort(acks.begin(), acks.end());
        for (const auto &[arrival, ack] : acks) {
            acked = std::max(acked, ack);
            QCOMPARE(curve.value_at(arrival).value(), acked);
            QVERIFY(series.curve({kClient, conn}, Curve::WindowEdge).value_at(arrival).value() >= acked);
        }
    }

    static void check_queue(const record::Timeline &timeline, const Series &series) {
        const Trace &queue = series.curve({kClient, 0}, Curve::QueueLength);
        std::int64_t longest = 0;
        for (const record::SegmentRecord &one : timeline.recording().segments()) {
            if (one.sent.from != kClient) continue;
            const Instant t = one.sent_at;
            std::int64_t waiting = 0;
            for (const record::SegmentRecord &other : timeline.recording().segments()) {
                if (other.sent.from == kClient && other.sent_at <= t && other.sent.departs > t) ++waiting;
            }
            longest = std::max(longest, waiting);
            QCOMPARE(queue.value_at(t).value_or(0), waiting);
        }
        QVERIFY(longest > 1);
        QCOMPARE(queue.buckets().back().last, 0);
        QCOMPARE(series.curve({kClient, 0}, Curve::QueueBytes).buckets().back().last, 0);
    }
};

QTEST_APPLESS_MAIN(TestSeries)
#include "test_series.moc"
