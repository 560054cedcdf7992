// Collects what is wrong with a scenario file, so that a reader can go on and report all of it at once.
// Must not know what a scenario is.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace theater::script {

/// A place in a file; both count from 1, columns in characters. 0 where there is no place.
struct Place {
    int line = 0, column = 0;
    friend auto operator<=>(const Place &, const Place &) = default;
};

class Diagnostics {
public:
    /// More errors than this in one file help nobody; the rest is left out.
    static constexpr std::size_t kMostErrors = 50;

    explicit Diagnostics(std::string file) : file_(std::move(file)) {}

    /// Adds an error; one that is already there (a section that several runs inherit) is not added again.
    void add(Place place, std::string_view id, std::vector<std::string> args = {});
    bool ok() const { return errors_.empty(); }
    bool full() const { return errors_.size() >= kMostErrors; }
    /// All errors in the order of the file.
    std::vector<Error> take();

private:
    std::string file_;
    std::vector<Error> errors_;
};

/// The word of the list that `word` was probably meant to be; empty if none is near.
std::string_view nearest_word(std::string_view word, std::span<const std::string_view> list);
/// "a, b, c".
std::string join_words(std::span<const std::string_view> list);

}  // namespace theater::script
