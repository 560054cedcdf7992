// The table of results in tests/data/kernel/README.md.
#pragma once

#include <QMap>
#include <QString>

namespace theater::kernel {

struct Result {
    QString verdict;  ///< "pass", or "fails: segment 7: …"
    QString ties;     ///< "-", or "segment 12, segment 14"
};

/// What the table says, by the name of the recording.
QMap<QString, Result> read_results();

}  // namespace theater::kernel
