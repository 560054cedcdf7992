// The rows of the text ladder before they become columns: what happens at each instant, in words.
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "app/run.h"

namespace theater::app {

/// One row: a segment that leaves, or an instant at which something else happens.
struct LadderRow {
    Instant at;
    tcp::State state[2] = {tcp::State::Closed,
                           tcp::State::Closed};  ///< by host, after everything at this instant
    std::optional<record::SegmentRecord> segment;
    bool window_news = false;  ///< the segment's window is worth a word
    /// Which of several connections the segment belongs to, from 1; 0 where there is one, or none.
    std::size_t connection = 0;
    QStringList remarks;
};

/// In order of time.
std::vector<LadderRow> ladder_rows(const FinishedRun &run);

/// "0.050", with as many decimals as the instant needs.
QString time_text(Instant at);

}  // namespace theater::app
