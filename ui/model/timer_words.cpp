#include "ui/model/timer_words.h"

#include <QCoreApplication>

namespace theater::ui {

namespace {

/// The translation context of this file.
struct TimerWords {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::TimerWords)
};

}  // namespace

QString timer_name(tcp::Timer timer) {
    switch (timer) {
        case tcp::Timer::Retransmission: return TimerWords::tr("retransmission");
        case tcp::Timer::Persist: return TimerWords::tr("persist");
        case tcp::Timer::DelayedAck: return TimerWords::tr("delayed-ACK");
        case tcp::Timer::TimeWait: return QStringLiteral("2MSL");
        case tcp::Timer::SwsOverride: return TimerWords::tr("silly-window override");
        case tcp::Timer::FinWait2: return QStringLiteral("FIN-WAIT-2");
        case tcp::Timer::KeepAlive: return TimerWords::tr("keep-alive");
        case tcp::Timer::TailLossProbe: return TimerWords::tr("tail-loss-probe");
        case tcp::Timer::Reordering: return TimerWords::tr("reordering");
        case tcp::Timer::CompressedAck: return TimerWords::tr("compressed-ACK");
        case tcp::Timer::User: break;
    }
    return TimerWords::tr("user-timeout");
}

}  // namespace theater::ui
