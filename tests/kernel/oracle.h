// Reads a recording of a kernel (tests/data/kernel/NAME.json) into rows.
#pragma once

#include <QString>

#include <vector>

#include "tests/kernel/row.h"

namespace theater::kernel {

struct Oracle {
    QString name;
    std::vector<Row> rows;       ///< in order of sending
    std::vector<CallRow> calls;  ///< in order of calling
    std::vector<EndRow> ends;    ///< both ends of every 4-tuple
    /// When this end of this 4-tuple was first seen gone for good; none if it never was.
    std::optional<Instant> gone_at(int tuple, HostId host) const;
};

/// The folder of recordings and scenarios, and the names in it (of the .json files).
QString data_folder();
QStringList recording_names();

/// Whether windows are compared in this recording (the README says where they are not, and why).
bool compares_windows(const QString &name);
/// Ends the test with a sentence if the file is not as its README says.
Oracle read_oracle(const QString &name);

}  // namespace theater::kernel
