// Reads one run of a file, layer by layer. Part of the reader.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/script/read_setup.h"
#include "core/script/scenario.h"

namespace theater::script {

/// `layers` are the file itself, in a file with [[run]] tables the run's own table, and for a branch that
/// begins anew the branch's: keys of a later layer replace those of an earlier one, lists (call, fault,
/// command) as a whole, hosts and link key by key.
class RunReader {
public:
    RunReader(std::vector<const Section *> layers, std::array<std::string, 2> hosts,
              Diagnostics &diagnostics);

    Scenario read();
    /// The setup of a branch that begins anew; the last layer is the branch, `run` what it is a branch of.
    sim::Setup read_setup_of_branch(const sim::Setup &run, std::optional<Duration> run_for);
    /// What the commands need to know, once all has been read.
    const RunContext &context() const { return context_; }

private:
    void read_scalars(sim::Setup &setup);
    void read_hosts(sim::Setup &setup);
    void read_link_of_layers(sim::LinkSetup &link);
    const Node *last_list(std::string_view key) const;

    std::vector<const Section *> layers_;
    Diagnostics &diagnostics_;
    RunContext context_;
};

/// Text of at most so many bytes; empty if it is too long, which is reported.
std::string read_short_text(const Section &section, std::string_view key, std::size_t longest);
Words read_words(const Section &parent, std::string_view key, std::size_t longest);
/// A name; empty if the key is absent.
std::string read_name(const Section &section, std::string_view key);
/// The name of a profile.
std::optional<std::string> read_profile(const Section &section, std::string_view key);

/// Reads the branches of `run`, which of them was shown, and the checksums, from the run's own table.
/// `layers` are those of the run; the rest of `run` has been read.
void read_branches(const std::vector<const Section *> &layers, const RunContext &context, Scenario &run);

}  // namespace theater::script
