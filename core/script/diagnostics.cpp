#include "core/script/diagnostics.h"

#include <algorithm>
#include <numeric>

namespace theater::script {

namespace {

constexpr std::size_t kLongestWord = 64;

// A key of a megabyte must not become a message of a megabyte. Cuts between characters, never inside one.
std::string clipped(std::string text) {
    constexpr std::size_t kMost = 400;
    if (text.size() <= kMost) return text;
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    text.resize(end);
    return text + "…";
}

// The number of letters to add, remove, change or swap with a neighbour to make one word the other.
std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    std::iota(above.begin(), above.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, change});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(above);
        above.swap(row);
    }
    return above[b.size()];
}

// "Run-For" and "run_for" are the same word to a person.
std::string folded(std::string_view word) {
    std::string out;
    for (const char c : word) {
        if (c == '-' || c == ' ') {
            out += '_';
        } else {
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return out;
}

}  // namespace

void Diagnostics::add(Place place, std::string_view id, std::vector<std::string> args) {
    if (full()) return;
    for (std::string &arg : args)
        arg = clipped(std::move(arg));
    Error error{file_, place.line, place.column, Text{std::string(id), std::move(args)}};
    if (std::find(errors_.begin(), errors_.end(), error) == errors_.end())
        errors_.push_back(std::move(error));
}

std::vector<Error> Diagnostics::take() {
    std::stable_sort(errors_.begin(), errors_.end(), [](const Error &a, const Error &b) {
        return Place{a.line, a.column} < Place{b.line, b.column};
    });
    return std::move(errors_);
}

std::string_view nearest_word(std::string_view word, std::span<const std::string_view> list) {
    if (word.empty() || word.size() > kLongestWord) return {};
    const std::string wanted = folded(word);
    std::string_view best;
    std::size_t best_distance = std::max<std::size_t>(1, std::min<std::size_t>(3, wanted.size() / 3)) + 1;
    for (const std::string_view candidate : list) {
        const std::size_t distance = edit_distance(wanted, folded(candidate));
        if (distance >= best_distance) continue;
        best = candidate;
        best_distance = distance;
    }
    return best;
}

std::string join_words(std::span<const std::string_view> list) {
    std::string out;
    for (const std::string_view word : list) {
        if (!out.empty()) out += ", ";
        out += word;
    }
    return out;
}

}  // namespace theater::script
