// The keys of a scenario file, section by section, and the words that some of them take. The reader refuses
// all others; a test holds the JSON schema to the same lists.
#pragma once

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "core/record/recording.h"
#include "core/sim/command.h"
#include "core/sim/setup.h"
#include "core/tcp/state.h"

namespace theater::script {

enum class SectionKind : std::uint8_t {
    File,
    Words,
    Host,
    Options,
    Link,
    Direction,  ///< link.forth, link.back
    Burst,      ///< their `burst`
    Outage,     ///< link.outage
    Middlebox,  ///< link.middlebox
    Line,       ///< `line` of a command
    Call,
    CallRef,  ///< `of` of a call
    Fault,
    Command,
    SegmentRef,     ///< `segment` of a command
    Forge,          ///< `forge` of a command
    HeaderOptions,  ///< `options` of a forged segment
    Timestamps,     ///< their `timestamps`
    SackBlock,      ///< their `sack`
    Run,
    Expect,
    Row,
    ExpectedCall,
    Branch,
    Checksum,
    ChecksumRow,
};
inline constexpr int kSectionCount = 26;

/// The keys of a section in the order in which the writer puts them. Host names, which are keys of [hosts],
/// of the rows of an expectation and of its `final`, are not among them.
std::span<const std::string_view> keys_of(SectionKind kind);

/// The words of an enum by value, as its to_string has them.
template <typename Enum, int Count>
std::array<std::string_view, Count> words_of() {
    std::array<std::string_view, Count> words;
    for (int i = 0; i < Count; ++i)
        words[static_cast<std::size_t>(i)] = to_string(static_cast<Enum>(i));
    return words;
}

inline constexpr int kFaultActionCount = 5;
inline constexpr int kFateCount = 8;
inline constexpr int kMiddleboxActCount = 3;
inline constexpr int kNumbersCount = 2;

std::span<const std::string_view> reading_words();    ///< "auto", "manual"
std::span<const std::string_view> accepting_words();  ///< "auto", "manual"
std::span<const std::string_view> numbers_words();    ///< "relative", "absolute"
std::span<const std::string_view> cable_words();      ///< "whole", "cut"

}  // namespace theater::script
