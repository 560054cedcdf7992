// Words of an action without what belongs to a menu alone: the access key and the dots.
#pragma once

#include <QString>

namespace theater::ui {

/// "&Open…" and "打开(&O)…" become "Open" and "打开".
QString bare_words(QString text);

}  // namespace theater::ui
