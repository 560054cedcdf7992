// What holds of a whole run and decides how much room the header of its film needs, so that the ladder never
// jumps while the film plays; and what stands above and between the cards.
#pragma once

#include <string>
#include <vector>

#include "core/record/course.h"
#include "core/scene/connections.h"

namespace theater::scene {

/// One of the "what if" switches is on at a host, from an instant on. What once was no TCP stays marked.
struct NotTcp {
    sim::HostId host = 0;
    std::string_view option;  ///< "what_if_two_way"
    Instant since;
};

struct RunFacts {
    std::vector<ConnectionTag> connections;
    std::vector<NotTcp> not_tcp;
    bool listens = false;    ///< some host listens at some time
    bool fast_open = false;  ///< Fast Open is on at some host at some time
    bool transfers = false;  ///< so much text that congestion control has something to do
};

RunFacts run_facts(const record::Course &course);

}  // namespace theater::scene
