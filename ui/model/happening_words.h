// A fact in words, for the list of what happened.
#pragma once

#include <vector>

#include "core/record/recording.h"
#include "ui/model/happenings.h"
#include "ui/model/settings.h"

namespace theater::ui {

/// What the words are made from: the essential recording of the whole run, and how one wants to see it.
struct WordSource {
    const record::Recording &recording;
    QStringList hosts;
    NumberMode numbers;
};

/// "SYN,ACK seq=2000 ack=1001".
QString segment_words(const record::SegmentRecord &segment, NumberMode numbers);

/// One fact as a row; without text if it is no row of its own.
Happening happening_of(const sim::Fact &fact, const WordSource &source);

/// The rows for all facts of `details` in order; the verdict of an arrival is the arrival's detail.
std::vector<Happening> happenings_of(const record::Recording &details, const WordSource &source);

}  // namespace theater::ui
