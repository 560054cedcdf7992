// What a host keeps besides its connections, in words: the queues of its listener, cookies and keys.
#pragma once

#include <QString>
#include <QStringList>

#include "core/sim/world.h"

namespace theater::ui {

/// The queues of the latest listener, and a line for each connection that waits in one.
QStringList queue_words(const sim::World &world, int host);
/// A line for each Fast Open cookie of the host's cache, and which key it has as a server.
QStringList cookie_words(const sim::World &world, int host);

}  // namespace theater::ui
