// What a change was, as a noun for "Undo …" and for the name of a branch: told by what differs, so that
// nobody has to remember what a person clicked.
#pragma once

#include <QString>
#include <QStringList>

#include "core/record/course.h"

namespace theater::ui {

/// "new rule: drop of the 2nd SYN,ACK from server", "rule 2 switched off", "rule 3 before rule 1".
QString describe_faults(const std::vector<sim::Fault> &before, const std::vector<sim::Fault> &after,
                        const QStringList &hosts);
/// "client → server: lose 10 % at random".
QString describe_line(sim::HostId from, Duration delay_before, const sim::Impairments &before,
                      Duration delay_after, const sim::Impairments &after, const QStringList &hosts);
QString describe_middleboxes(const std::vector<sim::Middlebox> &before,
                             const std::vector<sim::Middlebox> &after, const QStringList &hosts);

/// What tells one scenario from another: what makes a branch of kind Setup.
QString describe_setup(const sim::Setup &before, const sim::Setup &after);
/// What the last `own` commands of a course did: what makes a branch of kind Act. `own` is not 0.
QString describe_act(const record::Course &course, std::size_t own);

}  // namespace theater::ui
