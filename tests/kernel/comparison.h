// Holds a run of the engine against a recording of a kernel, as tests/data/kernel/README.md says.
#pragma once

#include <QString>

#include <vector>

#include "tests/kernel/enactment.h"
#include "tests/kernel/oracle.h"

namespace theater::kernel {

/// A line of the transcript: what the kernel sent beside what the engine sent.
struct Pair {
    const Row *kernel = nullptr;  ///< null: only the engine sent it
    const Row *engine = nullptr;  ///< null: only the kernel sent it
    QString problem;              ///< what is wrong, "" if nothing
    QString tie;                  ///< why a difference of order is accepted, "" if there is none
};

struct Comparison {
    std::vector<Pair> pairs;  ///< in the order of the kernel
    QStringList problems;     ///< calls, final states and ends, after the segments
    bool passes() const;
    /// "pass", or "fails: segment 7 …", "fails: calls …": the first difference.
    QString verdict() const;
    /// "-", or the segments whose tie of an arrival and a timer was accepted: "segment 12 …".
    QString ties() const;
};

Comparison compare(const Oracle &oracle, const Enactment &run);

/// Both sides beside each other, the first difference marked, and the engine's step that decided it.
QString transcript(const Comparison &comparison, const Oracle &oracle, const Enactment &run);

}  // namespace theater::kernel
