#include "tests/support/core/random_story.h"

#include <string_view>

#include "core/tcp/profiles.h"

namespace theater::test {

using sim::CallName;
using sim::FaultAction;
using sim::HostId;
using sim::When;

Instant random_instant(Random &random, Duration until) {
    return Instant{static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(until.ns)))};
}

namespace {

tcp::Config plain_config(Random &random) {
    tcp::Config config = random.below(3) == 0 ? *tcp::profile_config("rfc") : tcp::Config{};
    config.mss = static_cast<std::uint16_t>(50 + random.below(1'400));
    config.receive_buffer_bytes = static_cast<std::uint32_t>(100 + random.below(5'000));
    config.delayed_ack = random.below(2) == 0 ? tcp::Switch::On : tcp::Switch::Off;
    config.nagle = random.below(2) == 0 ? tcp::Switch::On : tcp::Switch::Off;
    config.rfc5961 = random.below(4) == 0 ? tcp::Switch::Off : tcp::Switch::On;
    config.aggregation = random.below(4) == 0 ? tcp::Aggregation::Off : tcp::Aggregation::On;
    config.fin = random.below(2) == 0 ? tcp::FinPlacement::OnData : tcp::FinPlacement::Apart;
    config.old_syn_ack = random.below(2) == 0 ? tcp::OldSynAck::Reply : tcp::OldSynAck::Silent;
    config.repeated_syn = random.below(2) == 0 ? tcp::RepeatedSyn::SynAck : tcp::RepeatedSyn::BareAck;
    config.data_retries = 6 + static_cast<std::uint32_t>(random.below(4));
    return config;
}

sim::Trigger at(Instant instant) {
    sim::Trigger trigger;
    trigger.at = instant;
    return trigger;
}

sim::Trigger when(When condition, Duration delay = {}) {
    sim::Trigger trigger;
    trigger.when = condition;
    trigger.delay = delay;
    return trigger;
}

void add_call(Story &story, HostId host, CallName name, sim::Trigger trigger, std::uint64_t bytes = 0) {
    sim::CallSpec call;
    call.host = host;
    call.name = name;
    call.bytes = bytes;
    call.port = host == 0 || name == CallName::Listen ? 80 : 40'000;
    call.local_port = name == CallName::Connect ? (host == 0 ? 40'000 : 80) : 0;
    call.to = static_cast<HostId>(1 - host);
    story.setup.calls.push_back({call, trigger});
}

void add_faults(Story &story, Random &random) {
    const std::uint64_t count = random.below(6);
    for (std::uint64_t i = 0; i < count; ++i) {
        sim::Fault fault;
        fault.match.from = static_cast<HostId>(random.below(2));
        fault.match.to = static_cast<HostId>(1 - fault.match.from);
        fault.action = static_cast<FaultAction>(random.below(5));
        fault.parts_per_million = static_cast<std::uint32_t>(1 + random.below(250'000));
        fault.by = microseconds(static_cast<std::int64_t>(random.below(600'000)));
        if (fault.action == FaultAction::Hold) fault.until = random_instant(random, seconds(8));
        if (random.below(3) == 0) fault.match.until = random_instant(random, seconds(60));
        if (random.below(4) == 0) fault.match.data = random.below(2) == 0;
        story.setup.faults.push_back(fault);
    }
}

tcp::Switch coin(Random &random) { return random.below(2) == 0 ? tcp::Switch::On : tcp::Switch::Off; }

// Everything that the later RFCs and operating systems add, in any mixture.
tcp::Config whole_life_config(Random &random) {
    constexpr std::array<std::string_view, 3> kProfiles{"textbook", "rfc", "linux"};
    tcp::Config config = *tcp::profile_config(kProfiles[random.below(3)]);
    if (random.below(2) == 0) config.mss = static_cast<std::uint16_t>(50 + random.below(1'400));
    if (random.below(2) == 0) {
        config.receive_buffer_bytes = static_cast<std::uint32_t>(100 + random.below(200'000));
    }
    config.window_scaling = coin(random);
    config.window_scale = static_cast<std::uint8_t>(random.below(15));
    config.sack = coin(random);
    config.dsack = coin(random);
    config.timestamps = coin(random);
    config.delayed_ack = coin(random);
    config.quick_ack = coin(random);
    config.nagle = coin(random);
    config.tail_loss_probe = coin(random);
    config.fast_open = coin(random);
    config.fast_open_syn_ack_data = coin(random);
    config.fast_open_queue = static_cast<std::uint32_t>(1 + random.below(3));
    config.backlog = static_cast<std::uint32_t>(1 + random.below(3));
    config.syn_backlog = static_cast<std::uint32_t>(1 + random.below(6));
    config.syn_cookies = static_cast<tcp::SynCookies>(random.below(3));
    config.abort_on_overflow = coin(random);
    if (random.below(4) == 0) config.defer_accept = seconds(2);
    if (random.below(3) == 0) config.keep_alive = tcp::Switch::On;
    config.keep_alive_idle = seconds(5);
    config.keep_alive_interval = seconds(2);
    config.keep_alive_probes = 3;
    if (random.below(6) == 0) config.user_timeout = seconds(8);
    config.fin_timeout = random.below(2) == 0 ? seconds(60) : Duration{};
    config.time_wait_reuse = coin(random);
    config.rfc1337 = coin(random);
    config.data_retries = 6;
    config.orphan_retries = static_cast<std::uint32_t>(random.below(8));
    return config;
}

// How losses are found and mended, who sets cwnd, and how buffers are kept: any mixture.
tcp::Config transfer_config(Random &random) {
    constexpr std::array<std::string_view, 3> kProfiles{"textbook", "rfc", "linux"};
    tcp::Config config = *tcp::profile_config(kProfiles[random.below(3)]);
    if (random.below(2) == 0) config.mss = static_cast<std::uint16_t>(100 + random.below(1'360));
    config.receive_buffer_bytes = static_cast<std::uint32_t>(2'000 + random.below(120'000));
    config.send_buffer_bytes =
        random.below(2) == 0 ? 0 : static_cast<std::uint32_t>(500 + random.below(100'000));
    config.window_scaling = coin(random);
    config.window_growth = coin(random);
    config.receive_autotuning = coin(random);
    config.window_probe = static_cast<tcp::WindowProbe>(random.below(2));
    config.sack = random.below(4) == 0 ? tcp::Switch::Off : tcp::Switch::On;
    config.dsack = coin(random);
    config.timestamps = coin(random);
    config.delayed_ack = coin(random);
    config.quick_ack = coin(random);
    config.sack_compression = random.below(2) == 0 ? Duration{} : milliseconds(1);
    config.loss_recovery = static_cast<tcp::LossRecovery>(random.below(4));
    if (random.below(2) == 0) config.loss_recovery = tcp::LossRecovery::Sack;
    config.duplicate_ack_threshold = static_cast<std::uint32_t>(1 + random.below(5));
    config.limited_transmit = coin(random);
    config.proportional_rate_reduction = coin(random);
    config.rack = coin(random);
    config.f_rto = coin(random);
    config.undo_spurious = coin(random);
    config.tail_loss_probe = coin(random);
    config.congestion_control = static_cast<tcp::CongestionAlgorithm>(random.below(2));
    config.hystart = coin(random);
    config.cwnd_validation = coin(random);
    config.cwnd_in_segments = coin(random);
    config.ecn = random.below(2) == 0 ? tcp::EcnMode::Request : static_cast<tcp::EcnMode>(random.below(3));
    config.initial_window_segments = static_cast<std::uint32_t>(1 + random.below(12));
    config.min_rto = milliseconds(200);
    config.data_retries = 15;
    config.nagle = coin(random);
    return config;
}

sim::Impairments random_impairments(Random &random) {
    sim::Impairments line;
    const auto ppm = [&](std::uint64_t most) {
        return random.below(3) == 0 ? static_cast<std::uint32_t>(random.below(most)) : 0u;
    };
    line.loss_ppm = ppm(150'000);
    line.duplicate_ppm = ppm(100'000);
    line.corrupt_ppm = ppm(60'000);
    line.reorder_ppm = ppm(150'000);
    line.reorder_by = milliseconds(static_cast<std::int64_t>(1 + random.below(400)));
    line.jitter = milliseconds(static_cast<std::int64_t>(random.below(3) * 10));
    if (random.below(3) == 0) line.rate_bps = 100'000 + random.below(10'000'000);
    if (random.below(2) == 0) line.queue_packets = static_cast<std::uint32_t>(1 + random.below(20));
    if (random.below(5) == 0) line.burst = {30'000, 300'000, 0, 700'000};
    return line;
}

void add_hosts(Story &story, Plot plot, Random &random) {
    for (int i = 0; i < 2; ++i) {
        sim::HostSetup host;
        host.name = i == 0 ? "client" : "server";
        host.address = *tcp::parse_address(i == 0 ? "192.0.2.1" : "192.0.2.2");
        host.config = plot == Plot::Plain      ? plain_config(random)
                      : plot == Plot::Transfer ? transfer_config(random)
                                               : whole_life_config(random);
        host.reading =
            plot != Plot::Transfer && random.below(4) == 0 ? sim::Reading::Manual : sim::Reading::Auto;
        // Near the end of the sequence space in some seeds, so that it wraps.
        if (random.below(3) == 0)
            host.isns = {0xffff'ffffU - static_cast<std::uint32_t>(random.below(2'000))};
        story.setup.hosts.push_back(host);
    }
}

void add_link(Story &story, Plot plot, Random &random) {
    const auto one_way = [&] { return microseconds(static_cast<std::int64_t>(random.below(120'000))); };
    story.setup.link.delay_forth = one_way();
    story.setup.link.delay_back = one_way();
    if (plot == Plot::Plain) return;
    story.setup.link.forth = random_impairments(random);
    story.setup.link.back = random_impairments(random);
    if (random.below(4) == 0) {
        const Instant since = random_instant(random, seconds(4));
        story.setup.link.outages.push_back(
            {since, since + seconds(static_cast<std::int64_t>(random.below(6)))});
    }
    if (random.below(3) == 0) {
        story.setup.link.middleboxes.push_back({static_cast<sim::MiddleboxAct>(random.below(3)), {}});
    }
}

// What the application of one host does to its latest connection.
void add_use(Story &story, HostId host, Random &random) {
    const auto one_way = [&] { return microseconds(static_cast<std::int64_t>(random.below(120'000))); };
    const std::uint64_t writes = random.below(4);
    for (std::uint64_t i = 0; i < writes; ++i) {
        const std::uint64_t bytes = 1 + random.below(4'000);
        const bool timed = random.below(2) == 0;
        const sim::Trigger trigger =
            timed ? at(random_instant(random, seconds(3))) : when(When::Established, one_way());
        add_call(story, host, CallName::Write, trigger, bytes);
    }
    if (story.setup.hosts[host].reading == sim::Reading::Manual) {
        for (int i = 0; i < 40; ++i) {
            add_call(story, host, CallName::Read, at(random_instant(random, seconds(20))),
                     1 + random.below(900));
        }
    }
    const std::uint64_t ending = random.below(10);
    if (ending < 3) add_call(story, host, CallName::Shutdown, at(random_instant(random, seconds(4))));
    if (ending == 3) add_call(story, host, CallName::Abort, at(random_instant(random, seconds(6))));
    if (ending < 7) add_call(story, host, CallName::Close, when(When::Eof));
    add_call(story, host, CallName::Close, at(Instant{seconds(30).ns + one_way().ns}));
}

// Later incarnations, some from the same port; and what befalls hosts.
void add_later_life(Story &story, Random &random) {
    const std::uint64_t more = random.below(4);
    for (std::uint64_t i = 0; i < more; ++i) {
        sim::CallSpec call;
        call.name = CallName::Connect;
        call.port = 80;
        call.to = 1;
        call.local_port = random.below(3) == 0 ? std::uint16_t{40'000} : std::uint16_t{0};
        call.bytes = random.below(2) * (1 + random.below(3'000));
        story.setup.calls.push_back({call, at(random_instant(random, seconds(12)))});
        add_call(story, 0, CallName::Close,
                 at(Instant{seconds(40).ns + random_instant(random, seconds(5)).ns}));
        add_call(story, 1, CallName::Close,
                 at(Instant{seconds(50).ns + random_instant(random, seconds(5)).ns}));
    }
    constexpr std::array kBefall{CallName::Vanish, CallName::PowerOff, CallName::Reboot, CallName::RotateKey,
                                 CallName::ForgetKey};
    for (std::uint64_t i = random.below(4); i > 1; --i) {
        const auto host = static_cast<HostId>(random.below(2));
        add_call(story, host, kBefall[random.below(kBefall.size())], at(random_instant(random, seconds(10))));
    }
}

// A bad line, and much to send: at once, and once more after a pause.
Story make_transfer(std::uint64_t seed) {
    Random random(seed);
    Story story;
    story.setup.seed = seed;
    add_hosts(story, Plot::Transfer, random);
    story.setup.link.delay_forth = microseconds(static_cast<std::int64_t>(random.below(60'000)));
    story.setup.link.delay_back = microseconds(static_cast<std::int64_t>(random.below(60'000)));
    story.setup.link.forth = random_impairments(random);
    story.setup.link.back = random_impairments(random);
    sim::Impairments &forth = story.setup.link.forth;
    if (random.below(2) == 0) forth.rate_bps = 1'000'000 + random.below(20'000'000);
    if (random.below(3) == 0) forth.mark_queue = static_cast<std::uint32_t>(1 + random.below(8));
    if (random.below(4) == 0) forth.mark_ppm = static_cast<std::uint32_t>(random.below(100'000));
    add_call(story, 1, CallName::Listen, {});
    add_call(story, 0, CallName::Connect, {});
    add_call(story, 0, CallName::Write, when(When::Established), 5'000 + random.below(120'000));
    if (random.below(3) == 0)
        add_call(story, 1, CallName::Write, when(When::Established), 1 + random.below(30'000));
    add_call(story, 0, CallName::Write, at(Instant{seconds(30).ns}), 1 + random.below(40'000));
    add_call(story, 1, CallName::Close, when(When::Eof));
    add_call(story, 0, CallName::Close, at(Instant{seconds(200).ns}));
    add_faults(story, random);
    return story;
}

}  // namespace

Story make_story(Plot plot, std::uint64_t seed) {
    if (plot == Plot::Transfer) return make_transfer(seed);
    Random random(seed);
    Story story;
    story.setup.seed = seed;
    add_hosts(story, plot, random);
    add_link(story, plot, random);
    const bool both_open = random.below(6) == 0;
    if (!both_open) add_call(story, 1, CallName::Listen, {});
    const std::uint64_t with_open = plot == Plot::Plain ? 0 : random.below(2) * (1 + random.below(2'000));
    add_call(story, 0, CallName::Connect, at(random_instant(random, milliseconds(20))), with_open);
    if (both_open) add_call(story, 1, CallName::Connect, at(random_instant(random, milliseconds(20))));
    for (HostId host = 0; host < 2; ++host)
        add_use(story, host, random);
    add_faults(story, random);
    if (plot != Plot::Plain) add_later_life(story, random);
    story.acts = static_cast<std::uint32_t>(random.below(plot == Plot::Forged ? 12 : 4));
    return story;
}

namespace {

/// Does something to the segments that happen to be on the wire at a random instant, or makes a call.
void act_at_random(record::Timeline &timeline, Random &random, Census &census) {
    const Instant now = random_instant(random, seconds(3));
    const sim::World &world = timeline.at(now);
    sim::Command command{now, {}};
    if (!world.link().packets().empty() && random.below(5) != 0) {
        const std::vector<sim::Packet> &packets = world.link().packets();
        const sim::Packet &packet = packets[random.below(packets.size())];
        sim::TouchSegment touch{{packet.from, packet.to, packet.ordinal},
                                static_cast<sim::WireAct>(random.below(sim::kWireActCount)),
                                milliseconds(static_cast<std::int64_t>(random.below(400)))};
        // What is held must be released once, or the story has no end.
        if (touch.act == sim::WireAct::Hold) touch.act = sim::WireAct::Delay;
        if (touch.act == sim::WireAct::Release) touch.act = sim::WireAct::Drop;
        command.act = touch;
        ++census["act " + std::string(sim::to_string(touch.act))];
    } else {
        sim::CallSpec call;
        call.host = static_cast<HostId>(random.below(2));
        call.name = random.below(2) == 0 ? CallName::Write : CallName::Shutdown;
        call.bytes = 1 + random.below(500);
        command.act = call;
        ++census["act " + std::string(sim::to_string(call.name))];
    }
    if (world.can_apply(command)) timeline.act(command);
}

/// A held segment is released at once or after a while: the hand is a place of its own.
void hold_and_release(record::Timeline &timeline, Random &random, Census &census) {
    const Instant now = random_instant(random, seconds(1));
    const std::vector<sim::Packet> &packets = timeline.at(now).link().packets();
    if (packets.empty()) return;
    const sim::Packet &packet = packets[random.below(packets.size())];
    const sim::SegmentRef ref{packet.from, packet.to, packet.ordinal};
    const sim::Command hold{now, sim::TouchSegment{ref, sim::WireAct::Hold, {}}};
    if (!timeline.at(now).can_apply(hold)) return;
    timeline.act(hold);
    const Instant later = now + milliseconds(static_cast<std::int64_t>(random.below(2'500)));
    const sim::Command release{later, sim::TouchSegment{ref, sim::WireAct::Release, {}}};
    if (timeline.at(later).can_apply(release)) {
        timeline.act(release);
        ++census["act hold"];
        ++census["act release"];
    }
}

// A segment of any content, near enough to a connection to be dangerous.
void forge_at_random(record::Timeline &timeline, Random &random, Census &census) {
    const Instant now = random_instant(random, seconds(5));
    const sim::World &world = timeline.at(now);
    sim::ForgeSegment forged;
    forged.to = static_cast<HostId>(random.below(2));
    forged.flags.bits = static_cast<std::uint8_t>(random.below(256));
    const sim::Connection *target = world.hosts()[forged.to].latest();
    forged.numbers = sim::ForgeNumbers::Absolute;
    const auto near = [&](std::uint32_t number) {
        constexpr std::array<std::uint32_t, 4> kSpread{2, 200, 70'000, 0};
        const std::uint32_t spread = kSpread[random.below(4)];
        if (spread == 0) return static_cast<std::uint32_t>(random.next());
        return number - spread + static_cast<std::uint32_t>(random.below(2 * spread + 1));
    };
    forged.seq = near(target != nullptr ? target->tcb.rcv.nxt.value : 0);
    forged.ack = near(target != nullptr ? target->tcb.snd.nxt.value : 0);
    forged.wnd = static_cast<std::uint16_t>(random.below(65'536));
    if (random.below(3) == 0) forged.len = static_cast<std::uint32_t>(random.below(1'500));
    if (random.below(3) == 0) forged.src_port = static_cast<std::uint16_t>(1 + random.below(65'535));
    if (random.below(3) == 0) {
        const auto value = static_cast<std::uint32_t>(random.next());
        forged.options.timestamps =
            tcp::Options::Timestamps{value, static_cast<std::uint32_t>(random.next())};
    }
    if (random.below(4) == 0) forged.options.mss = static_cast<std::uint16_t>(random.below(65'536));
    if (random.below(4) == 0) forged.options.window_scale = static_cast<std::uint8_t>(random.below(256));
    if (random.below(4) == 0) {
        forged.options.fast_open.emplace();
        forged.options.fast_open->len = static_cast<std::uint8_t>(random.below(9) * 2);
    }
    if (random.below(4) == 0) {
        forged.options.sack_count = static_cast<std::uint8_t>(1 + random.below(3));
        for (auto &block : forged.options.sack)
            block = {{static_cast<std::uint32_t>(random.next())},
                     {static_cast<std::uint32_t>(random.next())}};
    }
    forged.transit = milliseconds(static_cast<std::int64_t>(random.below(60)));
    if (target != nullptr) ++census["forged in " + std::string(tcp::to_string(target->tcb.state))];
    timeline.act({now, forged});
}

void switch_at_random(record::Timeline &timeline, Random &random, Census &census) {
    constexpr std::array<std::string_view, 8> kNames{"fast_open", "sack",  "timestamps", "delayed_ack",
                                                     "quick_ack", "nagle", "keep_alive", "tail_loss_probe"};
    sim::SetOption option;
    option.host = static_cast<HostId>(random.below(2));
    option.name = kNames[random.below(kNames.size())];
    option.value = static_cast<std::int64_t>(random.below(2));
    const sim::Command command{random_instant(random, seconds(5)), option};
    if (!timeline.at(command.at).can_apply(command)) return;
    timeline.act(command);
    ++census["act set"];
}

// Another wire in the middle of a story: its faults, a direction, the boxes on the way, the cable.
void change_wire_at_random(record::Timeline &timeline, Plot plot, Random &random, Census &census) {
    const Instant now = random_instant(random, seconds(5));
    const sim::Link &link = timeline.at(now).link();
    sim::Command command{now, {}};
    std::string kind;
    switch (random.below(plot == Plot::Plain ? 2 : 4)) {
        case 0: {
            Story fresh;
            add_faults(fresh, random);
            std::vector<sim::Fault> faults = link.faults();
            for (sim::Fault &fault : faults)
                fault.enabled = random.below(2) == 0;
            faults.insert(faults.begin(), fresh.setup.faults.begin(), fresh.setup.faults.end());
            for (sim::Fault &fault : faults) {
                if (fault.action != FaultAction::Delay && fault.action != FaultAction::Duplicate)
                    fault.by = {};
            }
            command.act = sim::SetFaults{std::move(faults)};
            kind = "act faults";
            break;
        }
        case 1: {
            const auto from = static_cast<HostId>(random.below(2));
            sim::SetLine line{from, microseconds(static_cast<std::int64_t>(1 + random.below(120'000))), {}};
            if (plot != Plot::Plain) line.impairments = random_impairments(random);
            command.act = line;
            kind = "act line";
            break;
        }
        case 2:
            command.act = sim::SetMiddleboxes{{{static_cast<sim::MiddleboxAct>(random.below(3)), {}}}};
            kind = "act middleboxes";
            break;
        default:
            command.act = sim::SetCable{sim::Cable::Whole};
            kind = "act mend";
            break;
    }
    if (!timeline.at(now).can_apply(command)) return;
    timeline.act(command);
    ++census[kind];
}

}  // namespace

record::Timeline play_story(Plot plot, std::uint64_t seed, Census &census) {
    const Story story = make_story(plot, seed);
    record::Timeline timeline(story.setup, {}, kStoryEnd);
    Random random(seed ^ 0xac75);
    for (std::uint32_t i = 0; i < story.acts; ++i) {
        if (plot == Plot::Forged) {
            forge_at_random(timeline, random, census);
        } else if (plot == Plot::WholeLife && random.below(3) == 0) {
            switch_at_random(timeline, random, census);
        } else if (random.below(4) == 0) {
            hold_and_release(timeline, random, census);
        } else {
            act_at_random(timeline, random, census);
        }
    }
    // Luck of its own, so that the stories are otherwise what they would be.
    Random wire(seed ^ 0x3172);
    if (plot != Plot::Forged && wire.below(3) == 0) change_wire_at_random(timeline, plot, wire, census);
    return timeline;
}

}  // namespace theater::test
