// What befalls segments, in sentences: rules, boxes on the way, outages, and the wire in each direction.
#pragma once

#include <QString>
#include <QStringList>

#include "core/sim/setup.h"

namespace theater::ui {

/// "drop the 2nd SYN,ACK from server": what a rule does, without a full stop. `hosts`: their names.
QString fault_words(const sim::Fault &fault, const QStringList &hosts);
/// "every segment with data from client": which segments a rule is about.
QString match_words(const sim::Match &match, const QStringList &hosts);
/// "drop of the 2nd SYN,ACK from server": the rule as a noun, for the words of undo.
QString fault_noun(const sim::Fault &fault, const QStringList &hosts);
/// "hit 2 times", "hit once", "not hit yet".
QString hits_words(std::uint32_t hits);

/// "take the Fast Open option out of every header from client".
QString middlebox_words(const sim::Middlebox &box, const QStringList &hosts);
QString middlebox_act_words(sim::MiddleboxAct act);
/// "the cable is cut from 5 s to 7 s", "… from 5 s on".
QString outage_words(const sim::Outage &outage);

/// What the wire does in one direction besides its delay, a phrase each: "lose 10 % at random"; empty when
/// it does nothing.
QStringList impairment_words(const sim::Impairments &wire);
/// "50 ms on the way".
QString delay_words(Duration delay);
/// "client → server".
QString direction_words(sim::HostId from, const QStringList &hosts);

/// "5 s", "1.05 s", "300 ms": a span as one writes it, with a space before the unit.
QString span_words(Duration span);
/// "10 %", "0.01 %": parts in a million as a percentage.
QString percent_words(std::uint32_t parts_per_million);
/// "10 Mbit/s".
QString rate_words(std::uint64_t bits_per_second);
/// "Drop …": a phrase as the beginning of a row.
QString capitalized(const QString &phrase);

}  // namespace theater::ui
