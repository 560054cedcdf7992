// Remarks (“# …”) in a scenario file: a person's own words, which a saved file no longer has.
#pragma once

#include <QString>

namespace theater::ui {

/// Whether a TOML text has a remark. What stands in quotes is none.
bool has_remarks(QStringView text);
/// The same for a file; one that cannot be read has none.
bool file_has_remarks(const QString &path);

}  // namespace theater::ui
