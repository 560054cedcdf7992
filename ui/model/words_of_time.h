// How the window writes an instant: everywhere as the now line of the stage does.
#pragma once

#include <QString>

#include "core/scene/labels.h"

namespace theater::ui {

/// "1.074": seconds with three decimals, rounded down, without the unit.
inline QString milliseconds_words(Instant t) {
    QString words = QString::fromStdString(scene::now_label(t));
    words.chop(2);
    return words;
}

}  // namespace theater::ui
