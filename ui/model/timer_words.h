// The names of timers, as sentences of the window use them: "retransmission", "2MSL".
#pragma once

#include <QString>

#include "core/tcp/context.h"

namespace theater::ui {

/// In the current language; to be followed by the word "timer".
QString timer_name(tcp::Timer timer);

}  // namespace theater::ui
