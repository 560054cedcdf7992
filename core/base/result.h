// What a function gives back when its input can be wrong: a value, or an error that helps.
#pragma once

#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "core/base/text.h"

namespace theater {

/// Something wrong with a person's input. `line` and `column` count from 1; 0 where there is no place.
/// It is shown as "file:line:col: sentence", and the sentence says what to write instead.
struct Error {
    std::string file;
    int line = 0;
    int column = 0;
    Text text;

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

/// For readers that go on after an error and report all they find.
template <typename T>
using ResultList = tl::expected<T, std::vector<Error>>;

}  // namespace theater
