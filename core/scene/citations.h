// Where a rule is written: document, section, the section's own title, and for the steps of SEGMENT ARRIVES
// which of them. The titles are those of the documents, in English as there.
#pragma once

#include <span>
#include <string_view>

#include "core/base/text.h"
#include "core/tcp/context.h"

namespace theater::scene {

struct Citation {
    /// What it is called: "RFC 6298 §5", or the phrase of a step ("cite.check-ack").
    Text words;
    /// The title of the section: "Managing the RTO Timer". For a manual page what it is about.
    std::string_view title;
    friend bool operator==(const Citation &, const Citation &) = default;
};

/// A section that is in the catalogue; one that is not has no title, and a test fails on it.
Citation cite(std::string_view section);
/// A step of SEGMENT ARRIVES, or one of those that stand around it.
Citation cite(tcp::Step step);

}  // namespace theater::scene
