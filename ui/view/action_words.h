// Words of an action without what belongs to a menu alone: the access key and the dots.
#pragma once

#include <QString>

class QAction;

namespace theater::ui {

/// "&Open…" and "打开(&O)…" become "Open" and "打开".
QString bare_words(QString text);

/// The tool tip of an action that needs no more words than its own: "Drop (Del)".
void tell_key(QAction &action);

}  // namespace theater::ui
