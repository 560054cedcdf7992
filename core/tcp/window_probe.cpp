#include "core/tcp/window_probe.h"

#include <algorithm>

namespace theater::tcp {

Duration window_probe_interval(const Tcb &tcb, const Config &config) {
    return std::min(tcb.round_trip.rto * (std::int64_t{1} << tcb.persist_backoff), config.max_rto);
}

void on_window_probe_answered(Tcb &tcb, const Context &context) {
    if (context.config.window_probe != WindowProbe::Empty || tcb.snd.wnd > 0 || tcb.persist_backoff == 0)
        return;
    if (!tcb.timer(Timer::Persist).deadline) return;
    set_timer(tcb, Timer::Persist, context.now + window_probe_interval(tcb, context.config), context);
}

}  // namespace theater::tcp
