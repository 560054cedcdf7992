#include "core/script/zero.h"

#include <charconv>
#include <vector>

#include "core/script/limits.h"

namespace theater::script {

namespace {

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = text.find(' ');
        if (end != 0) words.push_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return words;
}

std::optional<std::uint32_t> parse_number(std::string_view text) {
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<Instant> parse_instant(std::string_view text) {
    const auto time = parse_duration(text);
    if (!time || *time > kLongestTime) return std::nullopt;
    return Instant{} + *time;
}

class ZeroParser {
public:
    ZeroParser(std::string_view text, Place place, const RunContext &context)
        : text_(text), words_(split_words(text)), place_(place), context_(context) {}

    std::optional<Zero> parse() {
        if (words_.empty()) return wrong(text_);
        if (words_[0] == "start") return words_.size() == 1 ? std::optional(Zero{}) : wrong(words_[1]);
        if (words_[0] == "call") return parse_call();
        if (words_[0] == "segment") return parse_segment();
        return wrong(words_[0]);
    }

private:
    // The sentence shows the whole grammar; the first argument is the word that does not fit.
    std::nullopt_t wrong(std::string_view word) {
        context_.diagnostics->add(place_, "script.bad-zero", {std::string(word)});
        return std::nullopt;
    }

    std::optional<Zero> parse_call() {
        if (words_.size() < 3 || words_.size() > 4) return wrong(text_);
        Zero zero;
        zero.kind = Zero::Kind::Call;
        const auto host = host_of(words_[1], place_, context_);
        if (!host) return std::nullopt;
        const auto call = sim::parse_call_name(words_[2]);
        if (!call) return wrong(words_[2]);
        zero.host = *host;
        zero.call = *call;
        if (words_.size() == 4 && !take_ordinal(words_[3], zero)) return wrong(words_[3]);
        return zero;
    }

    std::optional<Zero> parse_segment() {
        if (words_.size() < 2) return wrong(text_);
        Zero zero;
        zero.kind = Zero::Kind::Segment;
        if (!take_direction(words_[1], zero.match)) return std::nullopt;
        for (std::size_t i = 2; i < words_.size(); ++i) {
            if (!take_condition(words_[i], zero)) return wrong(words_[i]);
        }
        return zero;
    }

    bool take_direction(std::string_view word, sim::Match &match) {
        const std::size_t arrow = word.find("->");
        const auto from = host_of(word.substr(0, arrow), place_, context_);
        if (!from) return false;
        match.from = *from;
        match.to = *from == 0 ? 1 : 0;
        if (arrow == std::string_view::npos) return true;
        const auto to = host_of(word.substr(arrow + 2), place_, context_);
        if (!to) return false;
        if (*to == *from) wrong(word);
        return *to != *from;
    }

    static bool take_ordinal(std::string_view word, Zero &zero) {
        const auto number = parse_number(word);
        if (!number || *number == 0) return false;
        zero.nth = *number;
        return true;
    }

    static bool take_condition(std::string_view word, Zero &zero) {
        const auto value_of = [&](std::string_view prefix) { return word.substr(prefix.size()); };
        sim::Match &match = zero.match;
        if (word == "data" || word == "no-data") {
            match.data = word == "data";
            return true;
        }
        if (word.starts_with("seq=")) {
            match.seq = parse_number(value_of("seq="));
            return match.seq.has_value();
        }
        if (word.starts_with("since=")) {
            match.since = parse_instant(value_of("since="));
            return match.since.has_value();
        }
        if (word.starts_with("until=")) {
            match.until = parse_instant(value_of("until="));
            return match.until.has_value();
        }
        if (auto flags = tcp::parse_flags(word)) {
            flags->clear(tcp::Flag::Psh);
            match.flags = flags;
            return true;
        }
        return take_ordinal(word, zero);
    }

    std::string_view text_;
    std::vector<std::string_view> words_;
    Place place_;
    const RunContext &context_;
};

}  // namespace

std::optional<Zero> parse_zero(std::string_view text, Place place, const RunContext &context) {
    return ZeroParser(text, place, context).parse();
}

std::string to_string(const Zero &zero, const std::array<std::string, 2> &hosts) {
    if (zero.kind == Zero::Kind::Start) return "start";
    std::string out;
    if (zero.kind == Zero::Kind::Call) {
        out = "call " + hosts[zero.host] + " " + std::string(to_string(zero.call));
    } else {
        const sim::Match &match = zero.match;
        out = "segment " + hosts[match.from];
        if (match.flags) out += " " + to_string(*match.flags);
        if (match.data) out += *match.data ? " data" : " no-data";
        if (match.seq) out += " seq=" + std::to_string(*match.seq);
        if (match.since) out += " since=" + to_string(*match.since - Instant{});
        if (match.until) out += " until=" + to_string(*match.until - Instant{});
    }
    if (zero.nth != 1) out += " " + std::to_string(zero.nth);
    return out;
}

}  // namespace theater::script
