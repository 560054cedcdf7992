// The film in words: what a segment, a host and the wire are at an instant.
#include <QtTest>

#include "core/scene/spoken.h"
#include "tests/support/core/film_support.h"

using namespace theater;
using namespace theater::scene;

namespace {

/// The words that matter, without places.
class Words final : public Phrasebook {
public:
    std::string say(const Text &text) const override {
        const auto arg = [&](std::size_t i) {
            return i < text.args.size() ? text.args[i] : std::string("?");
        };
        if (text.id == "spoken.and") return arg(0) + ", " + arg(1);
        if (text.id == "spoken.segment") return arg(0) + " from " + arg(1) + " to " + arg(2);
        std::string out = text.id.substr(text.id.rfind('.') + 1);
        for (const std::string &one : text.args)
            out += ' ' + one;
        return out;
    }
};

std::string segment_at(const record::Timeline &timeline, std::size_t index, std::int64_t ms,
                       Numbers numbers = Numbers::Absolute) {
    return spoken_segment(timeline.recording().segments()[index], timeline.course(), Instant{ms * 1'000'000},
                          numbers, Words());
}

}  // namespace

class TestSpoken : public QObject {
    Q_OBJECT

private slots:
    void a_segment_is_told_as_it_is_at_the_instant() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        const std::string syn = "SYN from host-client to host-server, sequence 1000, ";
        QCOMPARE(segment_at(timeline, 0, 10), syn + "on-its-way");
        QCOMPARE(segment_at(timeline, 0, 50), syn + "arrived 0.050");
        QCOMPARE(segment_at(timeline, 1, 10),
                 std::string("SYN ACK from host-server to host-client, sequence 2000, acknowledges 1001, "
                             "not-sent"));
        QCOMPARE(segment_at(timeline, 2, 120, Numbers::Relative),
                 std::string("ACK from host-client to host-server, acknowledges 1, on-its-way"));
    }

    void a_lost_segment_is_lost_from_its_loss_on() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-syn-lost"));
        const std::string syn = "SYN from host-client to host-server, sequence 1000, ";
        QCOMPARE(segment_at(timeline, 0, 1), syn + "on-its-way");
        QCOMPARE(segment_at(timeline, 0, 900), syn + "lost");
        QCOMPARE(segment_at(timeline, 1, 1'010), syn + "again, on-its-way");
    }

    void a_forged_segment_is_called_so() {
        const record::Timeline timeline = forged_timeline();
        bool found = false;
        for (std::size_t i = 0; i < timeline.recording().segments().size(); ++i) {
            const bool said = segment_at(timeline, i, 60'000).find(", forged") != std::string::npos;
            QCOMPARE(said, timeline.recording().segments()[i].forged);
            found = found || said;
        }
        QVERIFY(found);
    }

    void a_host_has_the_state_of_the_instant() {
        const record::Timeline timeline = stock_timeline(QStringLiteral("hs-three-way"));
        const auto host = [&](sim::HostId id, std::int64_t ms) {
            return spoken_host(timeline.course(), id, Instant{ms * 1'000'000}, 0, Words());
        };
        QCOMPARE(host(0, 10), std::string("host host-client SYN-SENT"));
        QCOMPARE(host(1, 10), std::string("host host-server LISTEN"));
        QCOMPARE(host(1, 60), std::string("host host-server SYN-RECEIVED"));
        QCOMPARE(host(0, 110), std::string("host host-client ESTABLISHED"));
    }

    void the_wire_is_what_has_left_and_not_arrived() {
        const record::Timeline timeline = eventful_timeline();
        const auto &recording = timeline.recording();
        for (const Instant t : telling_instants(recording)) {
            std::size_t expected = 0;
            for (const record::SegmentRecord &segment : recording.segments()) {
                const bool left = segment.sent_at <= t;
                const bool over = (!segment.arrivals.empty() && segment.arrivals.front() <= t) ||
                                  (segment.lost_at && *segment.lost_at <= t);
                expected += left && !over ? 1 : 0;
            }
            const auto spoken = spoken_wire(timeline.course(), t, 1000, Numbers::Absolute, 0, Words());
            QCOMPARE(spoken.size(), expected);
            QVERIFY(std::is_sorted(spoken.begin(), spoken.end(),
                                   [](const auto &a, const auto &b) { return a.segment < b.segment; }));
        }
    }

    void of_many_the_latest_are_told() {
        const record::Timeline timeline = transfer_timeline(60);
        for (const Instant t : timeline.recording().steps()) {
            const auto all = spoken_wire(timeline.course(), t, 1000, Numbers::Absolute, 0, Words());
            const auto few = spoken_wire(timeline.course(), t, 4, Numbers::Absolute, 0, Words());
            QCOMPARE(few.size(), std::min<std::size_t>(all.size(), 4));
            QVERIFY(few.empty() || few.back() == all.back());
        }
    }
};

QTEST_APPLESS_MAIN(TestSpoken)
#include "test_spoken.moc"
