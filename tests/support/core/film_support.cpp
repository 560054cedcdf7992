#include "tests/support/core/film_support.h"

#include <QFileInfo>

#include "core/script/reader.h"
#include "core/tcp/profiles.h"
#include "tests/support/core/script_support.h"

namespace theater::scene {
namespace {

sim::Setup two_hosts() {
    sim::Setup setup;
    const tcp::Config config = *tcp::profile_config("textbook");
    setup.hosts = {{"client", *tcp::parse_address("192.0.2.1"), config, {1000}, {}, 40'000},
                   {"server", *tcp::parse_address("192.0.2.2"), config, {2000}, {}, 40'000}};
    return setup;
}

sim::ScheduledCall call(sim::HostId host, sim::CallName name, sim::Trigger trigger, std::uint64_t bytes = 0) {
    sim::ScheduledCall scheduled;
    scheduled.call.host = host;
    scheduled.call.name = name;
    scheduled.call.bytes = bytes;
    scheduled.call.port = 80;
    if (name == sim::CallName::Connect) scheduled.call.to = sim::HostId(1 - host);
    scheduled.trigger = trigger;
    return scheduled;
}

sim::Trigger at(Duration d) {
    sim::Trigger trigger;
    trigger.at = Instant{d.ns};
    return trigger;
}

sim::Trigger once_established(Duration delay = {}) {
    sim::Trigger trigger;
    trigger.when = sim::When::Established;
    trigger.delay = delay;
    return trigger;
}

sim::Fault fault(sim::HostId from, std::uint32_t nth, sim::FaultAction action, Duration by = {}) {
    sim::Fault out;
    out.match.from = from;
    out.match.to = sim::HostId(1 - from);
    out.match.nth = nth;
    out.action = action;
    out.by = by;
    return out;
}

sim::Command touch(Duration when, sim::HostId from, std::uint32_t ordinal, sim::WireAct act,
                   Duration by = {}) {
    return {Instant{when.ns}, sim::TouchSegment{{from, sim::HostId(1 - from), ordinal}, act, by}};
}

}  // namespace

record::Timeline stock_timeline(const QString &id, const std::string &run) {
    const QString path = script::source_path(QStringLiteral("resources/scenarios/%1.toml").arg(id));
    const auto file = script::read_scenario(script::read_text(path), path.toStdString());
    if (!file) qFatal("%s", qPrintable(path + u'\n' + script::brief(file.error())));
    const script::Scenario *scenario = run.empty() ? &file->runs.front() : file->find(run);
    if (!scenario) qFatal("no run %s in %s", run.c_str(), qPrintable(path));
    return record::Timeline(scenario->setup, scenario->commands, script::end_of(*scenario));
}

QStringList stock_ids() {
    QStringList ids;
    for (const QString &path : script::stock_files())
        ids << QFileInfo(path).completeBaseName();
    return ids;
}

record::Timeline eventful_timeline() {
    using sim::CallName;
    sim::Setup setup = two_hosts();
    setup.calls = {call(1, CallName::Listen, at({})), call(0, CallName::Connect, at({})),
                   call(0, CallName::Write, once_established(), 3000),
                   call(0, CallName::Close, once_established(seconds(2))),
                   call(1, CallName::Close, once_established(milliseconds(1950)))};
    setup.faults = {
        fault(0, 4, sim::FaultAction::Drop), fault(0, 3, sim::FaultAction::Delay, milliseconds(60)),
        fault(1, 2, sim::FaultAction::Duplicate, milliseconds(40)), fault(1, 3, sim::FaultAction::Corrupt)};
    return record::Timeline(setup,
                            {touch(milliseconds(20), 0, 1, sim::WireAct::Hold),
                             touch(milliseconds(200), 0, 1, sim::WireAct::Release),
                             touch(milliseconds(215), 1, 1, sim::WireAct::Delay, milliseconds(50))},
                            Instant{seconds(8).ns});
}

record::Timeline touched_timeline(const std::vector<sim::WireAct> &acts, Instant when) {
    sim::Setup setup = two_hosts();
    setup.calls = {call(1, sim::CallName::Listen, at({})), call(0, sim::CallName::Connect, at({}))};
    std::vector<sim::Command> commands;
    for (const sim::WireAct act : acts)
        commands.push_back(touch(when - Instant{}, 1, 1, act, milliseconds(50)));
    return record::Timeline(setup, commands, Instant{seconds(2).ns});
}

record::Timeline forged_timeline() {
    sim::Setup setup = two_hosts();
    setup.calls = {call(1, sim::CallName::Listen, at({})), call(0, sim::CallName::Connect, at({}))};
    sim::ForgeSegment forged;
    forged.to = 1;
    forged.flags = tcp::Flag::Rst;
    forged.seq = 501;
    return record::Timeline(setup,
                            {{Instant{milliseconds(100).ns}, forged},
                             {Instant{milliseconds(120).ns}, sim::SetCable{sim::Cable::Cut}}},
                            Instant{seconds(2).ns});
}

record::Timeline transfer_timeline(int segments) {
    using sim::CallName;
    sim::Setup setup = two_hosts();
    for (sim::HostSetup &host : setup.hosts)
        host.config.mss = 1000;
    setup.calls = {call(1, CallName::Listen, at({})), call(0, CallName::Connect, at({})),
                   call(0, CallName::Write, once_established(), std::uint64_t(segments) * 1000)};
    return record::Timeline(setup, {}, Instant{seconds(20).ns});
}

std::vector<Instant> telling_instants(const record::Recording &recording) {
    std::vector<Instant> instants{Instant{0}};
    Instant last{0};
    for (const Instant step : recording.steps()) {
        if (step > last) {
            instants.push_back(last + nanoseconds(1));
            instants.push_back(last + (step - last) / 2);
            instants.push_back(step - nanoseconds(1));
        }
        instants.push_back(step);
        last = step;
    }
    instants.push_back(recording.end());
    return instants;
}

}  // namespace theater::scene
