// What it costs to go to any instant of a recording of a million segments, by tenths of it, so that one sees
// whether the position matters; and what a branch at its beginning, in its middle and at its end takes up
// beside it. For receive windows from 64 KiB to 8 MiB over 1 Gb/s and 10 ms one way, with and without loss.
// It prints tables; nothing passes or fails.
//   bench_seek [--segments=N] [--seeks=N] [--window-kib=N] [--loss-ppm=N] [--no-tenths]
#include <algorithm>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "bulk_run.h"

using namespace theater;
using namespace theater::bench;

namespace {

struct Options {
    std::uint64_t segments = 1'000'000;
    std::size_t seeks = 300;  // in each tenth
    int window_kib = 0;       // 0: all of them
    int loss_ppm = -1;        // -1: with and without
    bool tenths = true;
};

double quantile(std::vector<double> values, double part) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(part * double(values.size())))];
}

void print_row(const Options &options, std::uint32_t window_kib, std::uint32_t loss_ppm) {
    Bulk bulk;
    bulk.bytes = options.segments * 1448;
    bulk.loss_ppm = loss_ppm;
    bulk.buffer_bytes = window_kib * 1024;
    const Seeks seeks = measure_seeks(bulk, options.segments, options.seeks);
    std::vector<double> all;
    for (const std::vector<double> &tenth : seeks.by_tenth)
        all.insert(all.end(), tenth.begin(), tenth.end());
    std::printf("%8u %6g%% %9zu %7.1f %8.0f %7zu %8.0f | %7.3f %7.3f %7.3f |", window_kib, loss_ppm / 1e4,
                seeks.segments, seeks.run_seconds, double(seeks.recording_bytes) / double(seeks.segments),
                seeks.checkpoints, double(seeks.checkpoint_bytes) / double(seeks.segments),
                quantile(all, 0.5), quantile(all, 0.99), quantile(all, 1));
    for (const std::int64_t bytes : seeks.branch_bytes)
        std::printf(" %9.1f", double(bytes) / 1024);
    std::printf("\n");
    if (options.tenths) {
        std::printf("%42s p99 by tenths:", "");
        for (const std::vector<double> &tenth : seeks.by_tenth)
            std::printf(" %6.3f", quantile(tenth, 0.99));
        std::printf("\n");
    }
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char **argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const auto value = [&](const char *name) -> const char * {
            return word.rfind(name, 0) == 0 ? word.c_str() + std::strlen(name) : nullptr;
        };
        if (const char *count = value("--segments=")) options.segments = std::strtoull(count, nullptr, 10);
        if (const char *count = value("--seeks="))
            options.seeks = std::max<std::size_t>(10, std::strtoull(count, nullptr, 10));
        if (const char *kib = value("--window-kib=")) options.window_kib = std::atoi(kib);
        if (const char *ppm = value("--loss-ppm=")) options.loss_ppm = std::atoi(ppm);
        if (word == "--no-tenths") options.tenths = false;
    }
    std::printf(
        "recordings of %llu segments; seeks in milliseconds of the processor, %zu in each tenth; branches in "
        "KiB\n",
        static_cast<unsigned long long>(options.segments), options.seeks);
    std::printf("%8s %7s %9s %7s %8s %7s %8s | %7s %7s %7s | %9s %9s %9s\n", "window K", "loss", "segments",
                "run s", "B/seg.", "checkp.", "chk B/s.", "p50", "p99", "max", "at 1 %", "at 50 %",
                "at 99 %");
    for (const std::uint32_t kib : {64u, 256u, 1'024u, 4'096u, 8'192u}) {
        if (options.window_kib != 0 && kib != static_cast<std::uint32_t>(options.window_kib)) continue;
        for (const std::uint32_t ppm : {0u, 1'000u}) {
            if (options.loss_ppm >= 0 && ppm != static_cast<std::uint32_t>(options.loss_ppm)) continue;
            print_row(options, kib, ppm);
        }
    }
    return 0;
}
