// The families of phrases, one file each. Only phrases.cpp and the tests need them.
#pragma once

#include <span>

#include "ui/text/phrases.h"

namespace theater::ui {

/// What the scenario reader says of a file ("script.…") and how a run failed its rows ("expect.…").
std::span<const Phrase> script_phrases();
/// What the options of an endpoint are called and what each is for ("option.…", "option-group.…", "unit.…").
std::span<const Phrase> option_phrases();
/// What happens on the wire and inside a sender, and what a command came to ("wire.…", "congestion.…",
/// "command.…").
std::span<const Phrase> world_phrases();
/// The words of the film ("scene.…" and its like).
std::span<const Phrase> scene_phrases();
/// Why nothing happens ("silence.…").
std::span<const Phrase> silence_phrases();
/// The charts: titles ("chart.…"), curves ("quantity.…") and the phases of a sender ("phase.…").
std::span<const Phrase> chart_phrases();
/// What happened at an instant ("told.…") and the words of the wire view ("wire-view.…").
std::span<const Phrase> wire_view_phrases();
/// Comparing runs ("compare.…").
std::span<const Phrase> compare_phrases();
/// What the fields of a header mean, where they come from, and how its checksum adds up ("field.…",
/// "checksum.…").
std::span<const Phrase> field_phrases();

/// The display filter: its errors ("filter.…") and its fields, by their own names.
std::span<const Phrase> filter_phrases();
/// The film in words, for a screen reader ("spoken.…").
std::span<const Phrase> spoken_phrases();

/// Why a segment left, why it did what it did where it arrived, why anything else happened ("why.…").
std::span<const Phrase> sent_explanation_phrases();
std::span<const Phrase> arrived_explanation_phrases();
std::span<const Phrase> event_explanation_phrases();
std::span<const Phrase> timer_explanation_phrases();
/// What textbooks simplify ("textbook.…"), and what sections are called ("cite.…").
std::span<const Phrase> textbook_phrases();
std::span<const Phrase> citation_phrases();
/// Diagrams: states ("state-help.…"), sequence spaces ("space.…") and the values of a TCB ("tcb.…").
std::span<const Phrase> diagram_phrases();

}  // namespace theater::ui
