// A scenario: what a file says. A file holds one or more runs; each is a setup, commands, a length and what
// the run is expected to show.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/time.h"
#include "core/record/checksum.h"
#include "core/record/recording.h"
#include "core/script/option_set.h"
#include "core/sim/command.h"
#include "core/sim/setup.h"

namespace theater::script {

/// Words of the file itself, in both languages. Either may be empty; then the other is shown.
struct Words {
    std::string en, zh;
    friend bool operator==(const Words &, const Words &) = default;
};

/// What an expected instant 0 is: a call (the n-th of that name by a host) or the n-th segment that matches.
struct Zero {
    enum class Kind : std::uint8_t { Start, Call, Segment } kind = Kind::Start;
    sim::HostId host = 0;
    sim::CallName call = sim::CallName::Connect;
    sim::Match match;
    std::uint32_t nth = 1;
    friend bool operator==(const Zero &, const Zero &) = default;
};

/// One expected segment: time, direction, flags, seq, ack, len, fate, states of both hosts after its arrival
/// or loss.
struct ExpectedSegment {
    Duration at;
    sim::HostId from = 0, to = 1;
    tcp::Flags flags;
    std::uint32_t seq = 0;
    std::optional<std::uint32_t> ack;
    std::uint32_t len = 0;
    // Of these, none is checked where it is absent.
    std::optional<FastOpenSeen> fast_open;
    std::optional<OptionSet> options;
    std::optional<tcp::Ecn> ecn;  ///< of the IP header where it arrives: a mark counts
    std::optional<sim::Origin> origin;
    std::optional<record::Fate> fate;
    std::vector<Duration> arrivals;      ///< relative to zero; not checked when empty
    std::optional<tcp::State> state[2];  ///< by host; not checked when absent
    int line = 0, column = 0;            ///< where the row stands in its file
    friend bool operator==(const ExpectedSegment &a, const ExpectedSegment &b) {
        return a.at == b.at && a.from == b.from && a.to == b.to && a.flags == b.flags && a.seq == b.seq &&
               a.ack == b.ack && a.len == b.len && a.fast_open == b.fast_open && a.options == b.options &&
               a.ecn == b.ecn && a.origin == b.origin && a.fate == b.fate && a.arrivals == b.arrivals &&
               a.state[0] == b.state[0] && a.state[1] == b.state[1];
    }
};

struct ExpectedCall {
    sim::HostId host = 0;
    sim::CallName call = sim::CallName::Connect;
    std::uint32_t nth = 1;
    std::optional<std::int64_t> result;
    std::string error;  ///< "" = no error
    int line = 0, column = 0;
    friend bool operator==(const ExpectedCall &a, const ExpectedCall &b) {
        return a.host == b.host && a.call == b.call && a.nth == b.nth && a.result == b.result &&
               a.error == b.error;
    }
};

/// Where something stands in its file, 0 if nowhere. It does not count when two things are compared.
struct FilePlace {
    int line = 0, column = 0;
    friend bool operator==(const FilePlace &, const FilePlace &) { return true; }
};

enum class Numbers : std::uint8_t { Relative, Absolute };

struct Expectation {
    Zero zero;
    Numbers numbers = Numbers::Relative;
    std::optional<Duration> until;  ///< rows are exhaustive from zero to here, or to the end of the run
    std::vector<ExpectedSegment> segments;
    std::optional<tcp::State> final_state[2];
    FilePlace final_place[2];
    std::vector<ExpectedCall> calls;
    friend bool operator==(const Expectation &, const Expectation &) = default;
};

/// Rows of core/record/checksum.h, in order of time.
using Checksum = record::Checksum;

/// Another course of the run, that a person has made.
struct BranchSpec {
    std::string id;                      ///< unique in its run, [a-z0-9-]+; a file has it as `name`
    std::string parent;                  ///< the id of another one before it; empty: the run itself
    Instant at;                          ///< where it leaves its parent
    std::vector<sim::Command> commands;  ///< its own, in order of time, not before `at`
    /// The scenario was changed before its beginning: then `at` is 0 and `commands` are all.
    std::optional<sim::Setup> setup;
    std::optional<Duration> run_for;  ///< none: as long as its parent and until the world comes to rest
    std::string name;                 ///< what a person calls it, `title` in a file; may be empty
    std::string profile;              ///< the profile that its commands switch to; may be empty
    std::uint8_t colour = 0;          ///< index into the colours of branches, 0: none chosen, at most 8
    std::vector<Checksum> checksums;
    friend bool operator==(const BranchSpec &, const BranchSpec &) = default;
};

/// One run.
struct Scenario {
    std::string name = "main";  ///< [a-z0-9-]+
    Words title;                ///< of the run; may be empty
    sim::Setup setup;
    std::vector<sim::Command> commands;  ///< in order of time
    std::optional<Duration> run_for;     ///< none: until the world comes to rest, at most 10 minutes
    std::optional<Expectation> expect;
    std::vector<BranchSpec> branches;  ///< parents before their children
    std::string shown;                 ///< the id of the branch that was looked at; empty: the run itself
    std::vector<Checksum> checksums;   ///< of the run itself, in order of time; empty: unknown
    friend bool operator==(const Scenario &, const Scenario &) = default;
};

struct ScenarioFile {
    std::string id;  ///< "hs-three-way"; empty in a person's own file
    Words title, description;
    std::vector<Scenario> runs;  ///< at least one
    friend bool operator==(const ScenarioFile &, const ScenarioFile &) = default;

    const Scenario *find(std::string_view run) const;
};

/// The instant at which a run of this scenario ends when nobody acts.
Instant end_of(const Scenario &scenario);

/// The branch with this id, or null.
const BranchSpec *find_branch(const Scenario &scenario, std::string_view id);
/// What the course of a branch begins with: a setup of its own, or that of the nearest of its ancestors.
const sim::Setup &setup_of(const Scenario &scenario, const BranchSpec &branch);
/// All commands of the course of a branch, those of its past first.
std::vector<sim::Command> commands_of(const Scenario &scenario, const BranchSpec &branch);

}  // namespace theater::script
