// Why a fact happened, in two or three sentences that are not yet in a language: what happened, because of
// what in this run, and what it means; where the rule is written; and what textbooks leave out.
// The sentences are chosen by the particular case: why this ACK was sent, not what ACKs are for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/record/fact_finder.h"
#include "core/record/moment.h"
#include "core/scene/citations.h"
#include "core/scene/film.h"

namespace theater::scene {

struct Explanation {
    /// Which case it is: "sent-syn-ack-again". For tests, which want to know what was told.
    std::string case_name;
    /// As the film writes it ("SYN,ACK seq=2000 ack=1001"), the same in every language; empty where the fact
    /// is no segment, timer, state or call.
    std::string title;
    /// Short facts beside the title: the direction, when it left, which repetition it is.
    std::vector<Text> small;
    std::vector<Text> sentences;
    std::vector<Citation> citations;
    /// What textbooks say instead, where they simplify.
    std::optional<Text> textbook;
    /// What the input that this follows from changed.
    record::Moment moment;
};

/// Nothing if there is no such fact. `hosts`: what the hosts are called in the language of the reader.
std::optional<Explanation> explain(record::FactFinder &finder, sim::FactId fact,
                                   const std::vector<std::string> &hosts, Numbers numbers);

}  // namespace theater::scene
