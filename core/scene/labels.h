// The short texts of the film that are the same in every language: a segment in one line, numbers, times.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/time.h"
#include "core/record/recording.h"
#include "core/scene/film.h"
#include "core/scene/phrasebook.h"

namespace theater::scene {

/// "PSH,ACK seq=1001 ack=2001 len=1000", without marks.
std::string segment_label(const record::SegmentRecord &segment, Numbers numbers);

/// The same with the marks that go with it: ↻ sent again, ⚑ forged. (Few fonts have the ⧉ of a copy: it is
/// drawn.)
std::string marked_label(const record::SegmentRecord &segment, Numbers numbers);

/// What of it a narrow film has room for: flags, the number that counts, the length. The inspector has the
/// rest.
std::string brief_label(const record::SegmentRecord &segment, Numbers numbers);

/// For each segment of the recording, or for those from `first` to the one before `last`, whether its window
/// is news worth a word in its label: a pure ACK that closes the window, opens it, repeats an acknowledgment
/// with another window (a window update), or differs by half from what was last sent in that direction.
std::vector<bool> window_news(const record::Recording &recording, std::size_t first = 0,
                              std::size_t last = SIZE_MAX);
/// " win=N" where the label does not say it already.
std::string window_label(const record::SegmentRecord &segment);

/// "connect()", "write(100)", "power-off": what an application does, as in a program.
std::string call_words(const record::CallRecord &record);
/// "on", "200ms", "3": an option's value as a file writes it.
std::string option_value(std::string_view option, std::int64_t value);

/// A host's name: the usual ones in every language, any other as its author wrote it.
std::string host_label(const std::string &name, const Phrasebook &words);

/// "1.074 s": milliseconds, rounded down, as on the now line.
std::string now_label(Instant t);
/// "0.05 s": at least hundredths, and as many more decimals as it takes (at most four, within the
/// first ten milliseconds six; rounded down).
std::string time_label(Instant t);
/// "0.85": at least hundredths, at most milliseconds.
std::string short_seconds(Duration d);
/// 65535 -> "65,535".
std::string grouped(std::uint64_t number);

}  // namespace theater::scene
