// A world that has been folded up is the same when it is unfolded, whatever is going on in it, and goes on in
// the same way.
#include <QtTest>

#include "core/sim/folded_world.h"
#include "core/tcp/profiles.h"
#include "tests/support/core/random_story.h"

using namespace theater;
using namespace theater::test;

namespace {

/// 1 MiB in flight over 100 ms.
sim::Setup wide_open() {
    tcp::Config config = *tcp::profile_config("linux");
    config.receive_buffer_bytes = 4u << 20;
    config.window_scaling = tcp::Switch::On;
    sim::Setup setup;
    setup.hosts = {{"client", *tcp::parse_address("192.0.2.1"), config, {1000}, {}, 40'000},
                   {"server", *tcp::parse_address("192.0.2.2"), config, {2000}, {}, 40'000}};
    setup.link.delay_forth = setup.link.delay_back = milliseconds(50);
    sim::ScheduledCall listen, connect, write;
    listen.call = {1, sim::CallName::Listen, 0, 80, 0, sim::kNoHost, 0};
    connect.call = {0, sim::CallName::Connect, 0, 80, 0, 1, 0};
    write.call = {0, sim::CallName::Write, 40'000'000, 0, 0, sim::kNoHost, 0};
    write.trigger.when = sim::When::Established;
    setup.calls = {listen, connect, write};
    return setup;
}

}  // namespace

class TestFoldedWorld : public QObject {
    Q_OBJECT

private slots:
    void any_world_comes_back() {
        sim::NullSink nobody;
        for (const Plot plot : {Plot::WholeLife, Plot::Forged, Plot::Transfer}) {
            for (std::uint64_t seed = 1; seed <= 30; ++seed) {
                const Story story = make_story(plot, seed);
                sim::World world(story.setup);
                for (int look = 0; look < 12; ++look) {
                    const std::optional<Instant> next = world.next_planned();
                    if (!next) break;
                    world.run_until(*next + milliseconds(look * 37), nobody);
                    const sim::World before = world;
                    const sim::FoldedWorld folded(world);
                    QVERIFY2(world == before, "folding has changed it");
                    QCOMPARE(folded.now(), world.now());
                    QCOMPARE(folded.next_fact(), world.next_fact());
                    sim::World unfolded = folded.unfold();
                    QVERIFY2(unfolded == world, qPrintable(QString::number(seed)));
                    sim::World straight = world;
                    straight.run_until(world.now() + seconds(2), nobody);
                    unfolded.run_until(world.now() + seconds(2), nobody);
                    QVERIFY2(unfolded == straight, qPrintable(QString::number(seed)));
                }
            }
        }
    }

    void a_thousand_segments_in_flight_take_little() {
        sim::NullSink nobody;
        sim::World world(wide_open());
        world.run_until(Instant{seconds(1).ns}, nobody);
        QVERIFY(world.link().lane(0).size() > 1'000);
        const sim::FoldedWorld folded(world);
        const QString sizes = QStringLiteral("%1 of %2").arg(folded.footprint()).arg(world.footprint());
        QVERIFY2(folded.footprint() * 8 < world.footprint(), qPrintable(sizes));
    }
};

QTEST_APPLESS_MAIN(TestFoldedWorld)
#include "test_folded_world.moc"
