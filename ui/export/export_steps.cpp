#include "ui/export/export_steps.h"

#include <charconv>
#include <set>
#include <string>
#include <variant>

namespace theater::ui {

std::vector<Instant> all_steps(const record::Recording &recording) {
    return {recording.steps().begin(), recording.steps().end()};
}

std::vector<Instant> marked_steps(const record::Recording &recording) {
    std::set<Instant> marks;
    for (const record::Recording::StateRecord &state : recording.states())
        marks.insert(state.at);
    for (const record::SegmentRecord &segment : recording.segments()) {
        if (segment.sent.retransmission || segment.sent.segment.has(tcp::Flag::Rst))
            marks.insert(segment.sent_at);
        if (segment.lost_at) marks.insert(*segment.lost_at);
    }
    for (std::size_t i = 0; i < recording.fact_count(); ++i)
        if (const sim::Fact fact = recording.fact(i); std::holds_alternative<sim::WireEvent>(fact.body))
            marks.insert(fact.at);
    std::vector<Instant> steps;
    for (const Instant step : recording.steps())
        if (marks.contains(step)) steps.push_back(step);
    // What a person did between two steps is seen at the next one.
    for (const Instant mark : marks)
        if (const auto next = recording.next_step(mark - nanoseconds(1)); next && !marks.contains(*next))
            steps.push_back(*next);
    if (!recording.steps().empty()) steps.push_back(recording.steps().back());
    const std::set<Instant> sorted(steps.begin(), steps.end());
    return {sorted.begin(), sorted.end()};
}

tl::expected<std::vector<int>, Text> read_step_list(std::string_view text, int count) {
    const std::string whole(text);
    std::set<int> numbers;
    const auto fail = [&](const char *id, std::string what) {
        return tl::unexpected(Text{id, {std::move(what), std::to_string(count)}});
    };
    while (!text.empty()) {
        const std::string_view part = text.substr(0, text.find(','));
        text.remove_prefix(std::min(text.size(), part.size() + 1));
        int first = 0, last = 0;
        const char *end = part.data() + part.size();
        auto read = std::from_chars(part.data(), end, first);
        if (read.ec != std::errc{} || first < 1) return fail("export.bad-steps", std::string(part));
        last = first;
        if (read.ptr != end) {
            if (*read.ptr != '-') return fail("export.bad-steps", std::string(part));
            const char *second = read.ptr + 1;
            read = std::from_chars(second, end, last);
            if (read.ec != std::errc{} || read.ptr != end || last < first)
                return fail("export.bad-steps", std::string(part));
        }
        if (last > count) return fail("export.no-such-step", std::to_string(last));
        for (int n = first; n <= last; ++n)
            numbers.insert(n);
    }
    if (numbers.empty()) return fail("export.bad-steps", whole);
    return std::vector<int>(numbers.begin(), numbers.end());
}

}  // namespace theater::ui
