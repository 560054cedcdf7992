// How fast the engine carries a bulk transfer over 1 Gb/s and 10 ms one way, with and without a recording,
// beside ns-3 doing the same in the same run; what a recording costs in time and memory; and whether the
// goodput under random loss is that of the model (Mathis, Semke, Mahdavi, Ott: "The Macroscopic Behavior of
// the TCP Congestion Avoidance Algorithm", 1997). It prints tables; nothing passes or fails.
//   bench_bulk [--bytes=N] [--loss-ppm=N] [--rounds=N] [--model] [--no-ns3] [--once=recorded|unrecorded]
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "bulk_run.h"

using namespace theater;
using namespace theater::bench;

namespace {

constexpr Instant kLongest{1'000'000'000'000'000};  // 11 days of virtual time

struct Options {
    std::uint64_t bytes = 100'000'000;
    std::uint32_t loss_ppm = 1'000;
    int rounds = 3;
    bool model = false, ns3 = true;
    std::string once;
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// Data segments a second of ns-3 untraced; 0 where it was not found when this was built.
double run_ns3(const Options &options, std::uint32_t buffer_bytes) {
    double segments = 0;
#ifdef TCP_THEATER_NS3_BULK
    char command[512];
    std::snprintf(command, sizeof command, "'%s' --bytes=%llu --loss=%g --buf=%u", TCP_THEATER_NS3_BULK,
                  static_cast<unsigned long long>(options.bytes), options.loss_ppm / 1e6, buffer_bytes);
    FILE *pipe = popen(command, "r");
    if (pipe == nullptr) return 0;
    char line[512];
    while (std::fgets(line, sizeof line, pipe) != nullptr) {
        if (const char *found = std::strstr(line, "seg/s=")) segments = std::atof(found + 6);
    }
    pclose(pipe);
#else
    static_cast<void>(options);
    static_cast<void>(buffer_bytes);
#endif
    return segments;
}

void print_row(const Options &options, std::uint32_t buffer_bytes) {
    Bulk bulk;
    bulk.bytes = options.bytes;
    bulk.loss_ppm = options.loss_ppm;
    bulk.buffer_bytes = buffer_bytes;
    std::vector<double> plain, recorded, ns3;
    Outcome last;
    for (int round = 0; round < options.rounds; ++round) {
        const Outcome unrecorded = run_unrecorded(bulk, kLongest);
        plain.push_back(unrecorded.segments_a_second());
        last = run_recorded(bulk, unrecorded.end);
        recorded.push_back(last.segments_a_second());
        if (options.ns3 && round == 0) ns3.push_back(run_ns3(options, buffer_bytes));
    }
    const double yardstick = median(ns3);
    const double segments = static_cast<double>(std::max<std::uint64_t>(last.data_segments, 1));
    std::printf("%8u %9.3f %12.0f %12.0f %8.1f%% %8.3f %8.2f %9.0f %8.1f %10.0f ", buffer_bytes / 1024,
                static_cast<double>(last.end.ns) / 1e9, median(plain), median(recorded),
                (median(plain) / median(recorded) - 1) * 100, last.index_seconds, last.seek_p99_ms,
                static_cast<double>(last.peak_bytes) / segments, static_cast<double>(last.facts) / segments,
                yardstick);
    if (yardstick > 0) {
        std::printf("%8.1f", median(recorded) / yardstick);
    } else {
        std::printf("%8s", "-");
    }
    std::printf("%s\n", last.read == options.bytes ? "" : "  (not complete)");
    std::fflush(stdout);
}

void print_speed(const Options &options) {
    std::printf("%llu bytes, 1 Gb/s, 10 ms one way, %g %% loss; data segments per second of the wall clock\n",
                static_cast<unsigned long long>(options.bytes), options.loss_ppm / 1e4);
    std::printf("%8s %9s %12s %12s %9s %8s %8s %9s %8s %10s %8s\n", "buf KiB", "virtual s", "unrecorded",
                "recorded", "cost", "index s", "seek ms", "B/segment", "facts/s.", "ns-3", "ratio");
    for (const std::uint32_t kib : {64u, 256u, 1'024u, 4'096u, 8'192u})
        print_row(options, kib * 1024);
}

// The window goes from W/2 to W by a segment a round trip and is halved at each loss: MSS/RTT * sqrt(3/2p).
void print_model() {
    std::printf("\ngoodput of Reno with SACK against MSS/RTT * sqrt(3/2) / sqrt(p)\n");
    std::printf("%8s %8s %12s %12s %8s\n", "loss", "RTT ms", "Mb/s", "model Mb/s", "ratio");
    for (const std::uint32_t ppm : {100u, 1'000u, 10'000u}) {
        for (const int rtt_ms : {20, 100}) {
            Bulk bulk;
            bulk.bytes = std::uint64_t{1} << 40;
            bulk.loss_ppm = ppm;
            bulk.one_way = milliseconds(rtt_ms / 2);
            bulk.buffer_bytes = 8u << 20;
            // Long enough for some hundred losses.
            const double p = ppm / 1e6;
            const double model = 1448.0 / (rtt_ms / 1e3) * std::sqrt(1.5) / std::sqrt(p);
            const double virtual_seconds = std::max(30.0, 300.0 / p * 1448.0 / model);
            const Outcome outcome =
                run_unrecorded(bulk, Instant{static_cast<std::int64_t>(virtual_seconds * 1e9)});
            const double goodput = static_cast<double>(outcome.read) / virtual_seconds;
            std::printf("%7g%% %8d %12.2f %12.2f %8.2f\n", ppm / 1e4, rtt_ms, goodput * 8 / 1e6,
                        model * 8 / 1e6, goodput / model);
            std::fflush(stdout);
        }
    }
}

// A single run, for a profiler.
void run_once(const Options &options) {
    Bulk bulk;
    bulk.bytes = options.bytes;
    bulk.loss_ppm = options.loss_ppm;
    const Outcome plain = run_unrecorded(bulk, kLongest);
    const Outcome outcome = options.once == "recorded" ? run_recorded(bulk, plain.end) : plain;
    std::printf("%.0f data segments a second, %llu bytes at most\n", outcome.segments_a_second(),
                static_cast<unsigned long long>(outcome.peak_bytes));
}

}  // namespace

int main(int argc, char **argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const auto value = [&](const char *name) -> const char * {
            return word.rfind(name, 0) == 0 ? word.c_str() + std::strlen(name) : nullptr;
        };
        if (const char *bytes = value("--bytes=")) options.bytes = std::strtoull(bytes, nullptr, 10);
        if (const char *loss = value("--loss-ppm="))
            options.loss_ppm = static_cast<std::uint32_t>(std::atoi(loss));
        if (const char *rounds = value("--rounds=")) options.rounds = std::max(1, std::atoi(rounds));
        if (const char *once = value("--once=")) options.once = once;
        if (word == "--model") options.model = true;
        if (word == "--no-ns3") options.ns3 = false;
    }
    if (!options.once.empty()) {
        run_once(options);
        return 0;
    }
    print_speed(options);
    if (options.model) print_model();
    return 0;
}
