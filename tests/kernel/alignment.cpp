#include "tests/kernel/alignment.h"

#include <algorithm>
#include <map>

namespace theater::kernel {

namespace {

/// So far ahead is looked for a row that fits again.
constexpr std::size_t kAhead = 3;
/// Of bare ACKs more may stand alone: how many of them a burst gets can differ.
constexpr std::size_t kAheadOfAcks = 64;

using Stream = std::vector<const Row *>;

const Row *row_at(const Stream &stream, std::size_t i) { return i < stream.size() ? stream[i] : nullptr; }

// How many rows of `longer` stand before one that fits `row`; 0 if none does soon.
std::size_t steps_to(const Row *row, const Stream &longer, std::size_t from) {
    for (std::size_t step = 1; row && step <= kAheadOfAcks && from + step < longer.size(); ++step) {
        if (step > kAhead && !is_bare_ack(*longer[from + step - 1])) break;
        if (same_segment(*row, *longer[from + step])) return step;
    }
    return 0;
}

void align_stream(const Stream &kernel, const Stream &engine, std::vector<Pair> &pairs) {
    std::size_t k = 0, e = 0;
    const auto kernel_alone = [&] { pairs.push_back({kernel[k++], nullptr, {}, {}}); };
    const auto engine_alone = [&] { pairs.push_back({nullptr, engine[e++], {}, {}}); };
    while (k < kernel.size() || e < engine.size()) {
        const Row *left = row_at(kernel, k), *right = row_at(engine, e);
        if (!left) {
            engine_alone();
        } else if (!right) {
            kernel_alone();
        } else if (same_segment(*left, *right)) {
            pairs.push_back({kernel[k++], engine[e++], {}, {}});
        } else if (const std::size_t steps = steps_to(left, engine, e)) {
            for (std::size_t i = 0; i < steps; ++i)
                engine_alone();
        } else if (const std::size_t steps = steps_to(right, kernel, k)) {
            for (std::size_t i = 0; i < steps; ++i)
                kernel_alone();
        } else if (is_bare_ack(*left) && is_bare_ack(*right) &&
                   (says_less(*left, *right) || says_less(*right, *left))) {
            says_less(*left, *right) ? kernel_alone() : engine_alone();
        } else {
            pairs.push_back({kernel[k++], engine[e++], {}, {}});
        }
    }
}

// When a row that only the engine has would have stood in the recording: as long after the pair before it in
// the engine's order as it was there.
Instant place_of(const Row &row, const std::vector<Pair> &pairs) {
    const Pair *before = nullptr;
    for (const Pair &pair : pairs) {
        if (!pair.kernel || !pair.engine || pair.engine->index > row.index) continue;
        if (!before || pair.engine->index > before->engine->index) before = &pair;
    }
    return before ? before->kernel->at + (row.at - before->engine->at) : row.at;
}

}  // namespace

std::vector<Pair> align(const std::vector<Row> &kernel, const std::vector<Row> &engine) {
    std::map<std::pair<int, HostId>, std::pair<Stream, Stream>> streams;
    for (const Row &row : kernel)
        streams[{row.tuple, row.from}].first.push_back(&row);
    for (const Row &row : engine)
        streams[{row.tuple, row.from}].second.push_back(&row);
    std::vector<Pair> pairs;
    for (const auto &[key, stream] : streams)
        align_stream(stream.first, stream.second, pairs);

    std::vector<std::pair<Instant, Pair>> placed;
    for (const Pair &pair : pairs)
        placed.push_back({pair.kernel ? pair.kernel->at : place_of(*pair.engine, pairs), pair});
    std::stable_sort(placed.begin(), placed.end(), [](const auto &a, const auto &b) {
        if (a.first != b.first || !a.second.kernel || !b.second.kernel) return a.first < b.first;
        return a.second.kernel->index < b.second.kernel->index;
    });
    for (std::size_t i = 0; i < placed.size(); ++i)
        pairs[i] = placed[i].second;
    return pairs;
}

}  // namespace theater::kernel
