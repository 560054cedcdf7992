#include "tests/support/core/random_scenario.h"

#include <array>

#include "core/script/keys.h"
#include "core/script/profile_of_setup.h"
#include "core/script/reader.h"
#include "core/tcp/config_fields.h"

namespace theater::test {

using namespace script;

namespace {

template <typename Item, std::size_t Size>
const Item &pick(Random &random, const std::array<Item, Size> &items) {
    return items[random.below(Size)];
}

Instant some_instant(Random &random) {
    static constexpr std::array<std::int64_t, 6> kUnits{1,          1'000,         1'000'000,
                                                        50'000'000, 1'000'000'000, 60'000'000'000};
    return Instant{static_cast<std::int64_t>(random.below(50)) * pick(random, kUnits)};
}

sim::CallSpec some_call(Random &random) {
    sim::CallSpec call;
    call.host = static_cast<sim::HostId>(random.below(2));
    call.name = sim::CallName(random.below(sim::kCallNameCount));
    switch (call.name) {
        case sim::CallName::Listen:
            call.port = 80;
            call.bytes = random.below(3);
            break;
        case sim::CallName::Connect:
            call.port = static_cast<std::uint16_t>(1 + random.below(65'535));
            call.local_port = static_cast<std::uint16_t>(random.below(3));
            call.bytes = random.below(3) * 100;
            call.to = call.host == 0 ? 1 : 0;
            break;
        case sim::CallName::Accept: call.port = static_cast<std::uint16_t>(random.below(2) * 80); break;
        case sim::CallName::Write: call.urgent = random.below(2) == 0; [[fallthrough]];
        case sim::CallName::Read: call.bytes = 1 + random.below(5'000); [[fallthrough]];
        case sim::CallName::Shutdown:
        case sim::CallName::Close:
        case sim::CallName::Abort:
        case sim::CallName::Vanish: call.connection = static_cast<std::uint32_t>(random.below(3)); break;
        case sim::CallName::Renumber: call.address = tcp::parse_address("198.51.100.7"); break;
        default: break;
    }
    return call;
}

sim::ScheduledCall some_scheduled_call(Random &random) {
    sim::ScheduledCall out;
    out.call = some_call(random);
    sim::Trigger &trigger = out.trigger;
    trigger.when = sim::When(random.below(sim::kWhenCount));
    if (trigger.when == sim::When::At) {
        trigger.at = some_instant(random);
        return out;
    }
    trigger.delay = some_instant(random) - Instant{};
    if (trigger.when == sim::When::HasRead) trigger.bytes = 1 + random.below(1'000);
    if (trigger.when == sim::When::Called || trigger.when == sim::When::Returned) {
        trigger.of = {static_cast<sim::HostId>(random.below(2)),
                      sim::CallName(random.below(sim::kCallNameCount)),
                      1 + static_cast<std::uint32_t>(random.below(3))};
    }
    return out;
}

sim::Fault some_fault(Random &random) {
    sim::Fault fault;
    fault.match.from = static_cast<sim::HostId>(random.below(2));
    fault.match.to = fault.match.from == 0 ? 1 : 0;
    const auto maybe = [&] { return random.below(2) == 0; };
    if (maybe()) fault.match.nth = 1 + static_cast<std::uint32_t>(random.below(9));
    if (maybe()) fault.match.flags = tcp::Flag::Syn | tcp::Flag::Ack;
    if (maybe()) fault.match.data = maybe();
    if (maybe()) fault.match.seq = static_cast<std::uint32_t>(random.next());
    if (maybe()) fault.match.since = some_instant(random);
    if (maybe()) fault.match.until = fault.match.since.value_or(Instant{}) + seconds(1);
    if (maybe()) fault.count = 1 + static_cast<std::uint32_t>(random.below(9));
    if (maybe()) fault.parts_per_million = static_cast<std::uint32_t>(random.below(1'000'001));
    fault.action = sim::FaultAction(random.below(kFaultActionCount));
    fault.enabled = random.below(4) != 0;
    if (fault.action == sim::FaultAction::Delay) fault.by = some_instant(random) - Instant{};
    if (fault.action == sim::FaultAction::Hold && maybe()) fault.until = some_instant(random);
    if (fault.action == sim::FaultAction::Duplicate && maybe()) fault.until = some_instant(random);
    return fault;
}

sim::TouchSegment some_touch(Random &random) {
    sim::TouchSegment touch;
    touch.segment.from = static_cast<sim::HostId>(random.below(2));
    touch.segment.to = touch.segment.from == 0 ? 1 : 0;
    touch.segment.ordinal = 1 + static_cast<std::uint32_t>(random.below(9));
    touch.act = sim::WireAct(random.below(sim::kWireActCount));
    const bool takes_by = touch.act == sim::WireAct::Delay || touch.act == sim::WireAct::Duplicate;
    if (takes_by) touch.by = some_instant(random) - Instant{};
    return touch;
}

// At most 40 bytes of options: all of them, with a cookie or blocks that still fit beside the others.
tcp::Options some_options(Random &random) {
    const auto maybe = [&] { return random.below(2) == 0; };
    const auto number = [&] { return static_cast<std::uint32_t>(random.next()); };
    tcp::Options options;
    if (maybe()) options.mss = static_cast<std::uint16_t>(number());
    if (maybe()) options.window_scale = static_cast<std::uint8_t>(number());
    options.sack_permitted = maybe();
    if (maybe()) options.timestamps = tcp::Options::Timestamps{number(), number()};
    if (maybe()) {
        options.sack_count = 1;
        options.sack[0] = {tcp::Seq{number()}, tcp::Seq{number()}};
    } else {
        options.fast_open.emplace();
        options.fast_open->experimental = maybe();
        options.fast_open->len = static_cast<std::uint8_t>(random.below(9));
        for (std::size_t i = 0; i < options.fast_open->len; ++i)
            options.fast_open->cookie[i] = static_cast<std::uint8_t>(number());
    }
    return options;
}

sim::ForgeSegment some_forgery(Random &random) {
    const auto maybe = [&] { return random.below(2) == 0; };
    sim::ForgeSegment forge;
    forge.to = static_cast<sim::HostId>(random.below(2));
    forge.connection = static_cast<std::uint32_t>(random.below(3));
    if (maybe()) forge.src_address = tcp::parse_address("203.0.113.5");
    if (maybe()) forge.src_port = static_cast<std::uint16_t>(1 + random.below(65'535));
    if (maybe()) forge.dst_port = std::uint16_t{80};
    forge.flags.bits = static_cast<std::uint8_t>(random.next());
    forge.numbers = sim::ForgeNumbers(random.below(2));
    forge.seq = static_cast<std::uint32_t>(random.next());
    if (forge.flags.has(tcp::Flag::Ack)) forge.ack = static_cast<std::uint32_t>(random.next());
    forge.wnd = static_cast<std::uint16_t>(random.next());
    forge.len = static_cast<std::uint32_t>(random.below(65'536));
    if (random.below(2) == 0) forge.urgent = static_cast<std::uint16_t>(random.below(65'536));
    if (maybe()) forge.options = some_options(random);
    if (maybe()) forge.transit = some_instant(random) - Instant{} + milliseconds(1);
    return forge;
}

// Any option but the two that must not be above a third.
sim::SetOption some_setting(Random &random) {
    const auto fields = tcp::config_fields();
    for (;;) {
        const tcp::ConfigField &field = fields[random.below(fields.size())];
        if (field.name == "initial_rto" || field.name == "min_rto" || field.name == "max_rto") continue;
        // One byte of MSS would be too much work for what the calls write.
        if (field.name == "mss" || field.name == "mtu") continue;
        return {static_cast<sim::HostId>(random.below(2)), std::string(field.name),
                random.below(2) == 0 ? field.min : field.max};
    }
}

sim::Impairments some_impairments(Random &random);
std::vector<sim::Middlebox> some_middleboxes(Random &random);

sim::SetFaults some_faults(Random &random) {
    sim::SetFaults set;
    for (std::uint64_t i = random.below(4); i > 0; --i)
        set.faults.push_back(some_fault(random));
    return set;
}

sim::SetLine some_line(Random &random) {
    return {static_cast<sim::HostId>(random.below(2)),
            microseconds(1 + static_cast<std::int64_t>(random.below(1'000'000))), some_impairments(random)};
}

sim::Command some_command(Random &random, Instant at) {
    switch (random.below(8)) {
        case 0: return {at, some_call(random)};
        case 1: return {at, some_touch(random)};
        case 2: return {at, some_forgery(random)};
        case 3: return {at, some_setting(random)};
        case 4: return {at, some_faults(random)};
        case 5: return {at, some_line(random)};
        case 6: return {at, sim::SetMiddleboxes{some_middleboxes(random)}};
        default: return {at, sim::SetCable{sim::Cable(random.below(2))}};
    }
}

void add_content(Random &random, ExpectedSegment &row) {
    if (random.below(2) == 0) row.origin = sim::Origin(random.below(2));
    if (random.below(2) == 0) row.fast_open = FastOpenSeen(random.below(3));
    if (random.below(2) != 0) return;
    row.options = OptionSet{};
    for (int kind = 0; kind < 6; ++kind) {
        const bool fast_open = OptionKind(kind) == OptionKind::FastOpen;
        const bool seen = row.fast_open.value_or(FastOpenSeen::None) != FastOpenSeen::None;
        if (fast_open && row.fast_open ? seen : random.below(2) == 0) row.options->insert(OptionKind(kind));
    }
}

Expectation some_expectation(Random &random) {
    Expectation expect;
    expect.zero.kind = Zero::Kind(random.below(3));
    if (expect.zero.kind == Zero::Kind::Segment) {
        expect.zero.match = some_fault(random).match;
        expect.zero.match.nth.reset();
    } else {
        expect.zero.match = {};
    }
    if (expect.zero.kind == Zero::Kind::Call)
        expect.zero.call = sim::CallName(random.below(sim::kCallNameCount));
    if (expect.zero.kind != Zero::Kind::Start)
        expect.zero.nth = 1 + static_cast<std::uint32_t>(random.below(3));
    expect.numbers = Numbers(random.below(2));
    Duration at;
    for (std::uint64_t i = random.below(4); i > 0; --i) {
        ExpectedSegment row;
        at = at + (some_instant(random) - Instant{});
        row.at = at;
        row.from = static_cast<sim::HostId>(random.below(2));
        row.to = row.from == 0 ? 1 : 0;
        row.flags.bits = static_cast<std::uint8_t>(random.next());
        row.seq = static_cast<std::uint32_t>(random.next());
        if (row.flags.has(tcp::Flag::Ack)) row.ack = static_cast<std::uint32_t>(random.next());
        row.len = static_cast<std::uint32_t>(random.below(65'536));
        if (random.below(2) == 0) row.ecn = tcp::Ecn(random.below(tcp::kEcnCount));
        add_content(random, row);
        if (random.below(2) == 0) row.fate = record::Fate(random.below(kFateCount));
        for (std::uint64_t k = random.below(3); k > 0; --k)
            row.arrivals.push_back(some_instant(random) - Instant{});
        row.state[random.below(2)] = tcp::State(random.below(tcp::kStateCount));
        expect.segments.push_back(row);
    }
    expect.final_state[random.below(2)] = tcp::State(random.below(tcp::kStateCount));
    ExpectedCall call;
    call.host = 1;
    call.call = sim::CallName(random.below(sim::kCallNameCount));
    if (random.below(2) == 0) call.result = static_cast<std::int64_t>(random.below(100)) - 1;
    if (random.below(2) == 0) call.error = "ETIMEDOUT";
    expect.calls.push_back(call);
    return expect;
}

sim::Impairments some_impairments(Random &random) {
    const auto maybe = [&] { return random.below(2) == 0; };
    const auto parts = [&] { return static_cast<std::uint32_t>(random.below(1'000'001)); };
    sim::Impairments wire;
    if (maybe()) wire.jitter = microseconds(static_cast<std::int64_t>(random.below(5'000)));
    if (maybe()) wire.rate_bps = 1'000 + random.below(1'000'000'000);
    if (maybe()) wire.queue_packets = static_cast<std::uint32_t>(random.below(100));
    if (maybe()) wire.mark_queue = static_cast<std::uint32_t>(random.below(100));
    if (maybe()) wire.mark_ppm = parts();
    if (maybe()) wire.loss_ppm = parts();
    if (maybe()) wire.duplicate_ppm = parts();
    if (maybe()) wire.corrupt_ppm = parts();
    if (maybe()) wire.reorder_by = microseconds(1 + static_cast<std::int64_t>(random.below(5'000)));
    if (wire.reorder_by != Duration{}) wire.reorder_ppm = parts();
    if (maybe()) wire.burst = {parts(), parts(), maybe() ? parts() : 0, maybe() ? parts() : 1'000'000};
    return wire;
}

std::vector<sim::Middlebox> some_middleboxes(Random &random) {
    std::vector<sim::Middlebox> boxes;
    for (std::uint64_t i = random.below(3); i > 0; --i) {
        sim::Middlebox box{sim::MiddleboxAct(random.below(kMiddleboxActCount)), std::nullopt};
        if (random.below(2) == 0) box.from = static_cast<sim::HostId>(random.below(2));
        boxes.push_back(box);
    }
    return boxes;
}

void change_link(Random &random, sim::LinkSetup &link) {
    link.delay_forth = microseconds(1 + static_cast<std::int64_t>(random.below(1'000'000)));
    link.delay_back = random.below(2) == 0 ? link.delay_forth : milliseconds(7);
    link.forth = some_impairments(random);
    if (random.below(2) == 0) link.back = some_impairments(random);
    for (std::uint64_t i = random.below(3); i > 0; --i) {
        sim::Outage outage{some_instant(random), std::nullopt};
        if (random.below(2) == 0) outage.until = outage.since + milliseconds(1);
        link.outages.push_back(outage);
    }
    link.middleboxes = some_middleboxes(random);
}

void change_hosts(Random &random, sim::Setup &setup) {
    for (sim::HostSetup &host : setup.hosts) {
        for (const tcp::ConfigField &field : tcp::config_fields()) {
            if (random.below(8) != 0) continue;
            const bool rto = field.name == "initial_rto" || field.name == "min_rto";
            field.set(host.config, rto || random.below(2) == 0 ? field.min : field.max);
        }
        host.isns.clear();
        for (std::uint64_t i = random.below(3); i > 0; --i)
            host.isns.push_back(static_cast<std::uint32_t>(random.next()));
        host.reading = sim::Reading(random.below(2));
        host.accepting = sim::Accepting(random.below(2));
        host.first_port = static_cast<std::uint16_t>(1 + random.below(65'535));
    }
}

std::vector<Checksum> some_checksums(Random &random) {
    std::vector<Checksum> rows;
    Instant until;
    for (std::uint64_t i = random.below(4); i > 0; --i) {
        until = until + (some_instant(random) - Instant{}) + Duration{1};
        rows.push_back({until, random.below(UINT32_MAX), random.next()});
    }
    return rows;
}

void change_setup(Random &random, sim::Setup &setup) {
    if (random.below(2) == 0) use_profile(setup, "rfc");
    if (random.below(4) == 0) use_profile(setup, "linux");
    if (random.below(3) != 0) change_hosts(random, setup);
    if (random.below(3) != 0) change_link(random, setup.link);
    setup.seed = random.below(1'000);
    for (std::uint64_t i = random.below(4); i > 0; --i)
        setup.calls.push_back(some_scheduled_call(random));
    for (std::uint64_t i = random.below(4); i > 0; --i)
        setup.faults.push_back(some_fault(random));
}

// Of one parent or another, some of them with a beginning of their own.
void add_branches(Random &random, Scenario &run) {
    for (std::uint64_t i = random.below(5); i > 0; --i) {
        BranchSpec branch;
        branch.id = "b" + std::to_string(i);
        if (!run.branches.empty() && random.below(2) == 0)
            branch.parent = run.branches[random.below(run.branches.size())].id;
        if (random.below(3) == 0) {
            branch.setup = run.setup;
            if (random.below(4) == 0) branch.setup->calls.clear();
            if (random.below(4) == 0) branch.setup->faults.clear();
            if (random.below(4) != 0) change_setup(random, *branch.setup);
        } else {
            branch.at = some_instant(random);
        }
        Instant at = branch.at;
        for (std::uint64_t k = random.below(4); k > 0; --k) {
            at = at + (some_instant(random) - Instant{});
            branch.commands.push_back(some_command(random, at));
        }
        if (random.below(2) == 0) branch.run_for = seconds(24 * 3'600);
        if (random.below(2) == 0) branch.name = "A \"branch\"\n分支";
        if (random.below(2) == 0) branch.profile = "linux";
        branch.colour = static_cast<std::uint8_t>(random.below(9));
        branch.checksums = some_checksums(random);
        run.branches.push_back(std::move(branch));
    }
    if (!run.branches.empty() && random.below(2) == 0)
        run.shown = run.branches[random.below(run.branches.size())].id;
    run.checksums = some_checksums(random);
}

Scenario some_scenario(Random &random, const ScenarioFile &seed_file, bool has_length) {
    Scenario scenario = seed_file.runs.front();
    change_setup(random, scenario.setup);
    if (has_length) scenario.run_for = seconds(24 * 3'600);
    Instant at;
    for (std::uint64_t i = random.below(4); i > 0; --i) {
        at = at + (some_instant(random) - Instant{});
        scenario.commands.push_back(some_command(random, at));
    }
    if (random.below(2) == 0) scenario.expect = some_expectation(random);
    if (random.below(2) == 0) add_branches(random, scenario);
    return scenario;
}

}  // namespace

ScenarioFile some_file(Random &random) {
    const auto blank =
        read_scenario("format = 1\nhosts = { alice = {}, bob-2 = { address = \"10.0.0.2\" } }\n", "");
    ScenarioFile file = *blank;
    file.id = random.below(2) == 0 ? "mine" : "";
    file.title = {"Quote \" and \\ and\ttab", "标题"};
    file.description = {"Lines\n\"\"\"\nand \\ more\n", random.below(2) == 0 ? "一\r\n二" : ""};
    const std::uint64_t count = 1 + random.below(4);
    const bool has_length = random.below(2) == 0;
    std::vector<Scenario> runs;
    for (std::uint64_t i = 0; i < count; ++i) {
        Scenario run = some_scenario(random, file, has_length);
        run.name = i == 0 && random.below(2) == 0 ? "main" : "run-" + std::to_string(i);
        if (count > 1 || run.name != "main") run.title = {"A \"run\"\nof two lines", ""};
        runs.push_back(std::move(run));
    }
    file.runs = std::move(runs);
    return file;
}

}  // namespace theater::test
