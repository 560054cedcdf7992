// Comparing runs: the table of differences, where two courses part, rules and commands in a few words.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> compare_phrases() {
    static constexpr Phrase kPhrases[] = {
        // Rows.
        QT_TRANSLATE_NOOP3("phrases", "round trips before the first byte", "compare.first-byte-round-trips"),
        QT_TRANSLATE_NOOP3("phrases", "%2: first byte after connect()", "compare.first-byte-at-server"),
        QT_TRANSLATE_NOOP3("phrases", "%1: first byte after connect()", "compare.first-byte-at-client"),
        QT_TRANSLATE_NOOP3("phrases", "%1: end state", "compare.end-state-client"),
        QT_TRANSLATE_NOOP3("phrases", "%2: end state", "compare.end-state-server"),
        QT_TRANSLATE_NOOP3("phrases", "segments", "compare.segments"),
        QT_TRANSLATE_NOOP3("phrases", "bytes on the wire, headers too", "compare.wire-bytes"),
        QT_TRANSLATE_NOOP3("phrases", "retransmissions", "compare.retransmissions"),
        QT_TRANSLATE_NOOP3("phrases", "lost segments", "compare.lost"),
        QT_TRANSLATE_NOOP3("phrases", "last text delivered at", "compare.all-delivered"),
        QT_TRANSLATE_NOOP3("phrases", "last change of state at", "compare.last-change"),
        QT_TRANSLATE_NOOP3("phrases", "segments", "compare.segments-from"),
        QT_TRANSLATE_NOOP3("phrases", "bytes on the wire", "compare.wire-bytes-from"),
        QT_TRANSLATE_NOOP3("phrases", "text delivered", "compare.text-from"),
        QT_TRANSLATE_NOOP3("phrases", "text acknowledged", "compare.acked-from"),
        QT_TRANSLATE_NOOP3("phrases", "last of it acknowledged at", "compare.acked-at"),
        QT_TRANSLATE_NOOP3("phrases", "goodput", "compare.goodput"),
        QT_TRANSLATE_NOOP3("phrases", "%1, window %2, options: %3", "compare.in-full"),
        QT_TRANSLATE_NOOP3("phrases", "none", "compare.no-options"),
        // Headings.
        QT_TRANSLATE_NOOP3("phrases", "Connection", "compare.one-connection"),
        QT_TRANSLATE_NOOP3("phrases", "Connection %1", "compare.connection"),
        QT_TRANSLATE_NOOP3("phrases", "Whole run", "compare.run"),
        QT_TRANSLATE_NOOP3("phrases", "Settings that differ", "compare.settings"),
        // Settings.
        QT_TRANSLATE_NOOP3("phrases", "profile", "compare.setting-profile"),
        QT_TRANSLATE_NOOP3("phrases", "seed", "compare.setting-seed"),
        QT_TRANSLATE_NOOP3("phrases", "first ISN", "compare.setting-isns"),
        QT_TRANSLATE_NOOP3("phrases", "reading", "compare.setting-reading"),
        QT_TRANSLATE_NOOP3("phrases", "accepting", "compare.setting-accepting"),
        QT_TRANSLATE_NOOP3("phrases", "one-way delay", "compare.setting-delay"),
        QT_TRANSLATE_NOOP3("phrases", "jitter", "compare.setting-jitter"),
        QT_TRANSLATE_NOOP3("phrases", "rate", "compare.setting-rate"),
        QT_TRANSLATE_NOOP3("phrases", "queue before the wire", "compare.setting-queue"),
        QT_TRANSLATE_NOOP3("phrases", "marks from a queue of", "compare.setting-mark-queue"),
        QT_TRANSLATE_NOOP3("phrases", "marked by luck", "compare.setting-mark"),
        QT_TRANSLATE_NOOP3("phrases", "loss", "compare.setting-loss"),
        QT_TRANSLATE_NOOP3("phrases", "duplication", "compare.setting-duplicate"),
        QT_TRANSLATE_NOOP3("phrases", "corruption", "compare.setting-corrupt"),
        QT_TRANSLATE_NOOP3("phrases", "reordering", "compare.setting-reorder"),
        QT_TRANSLATE_NOOP3("phrases", "held back by", "compare.setting-reorder-by"),
        QT_TRANSLATE_NOOP3("phrases", "burst loss", "compare.setting-burst-loss"),
        QT_TRANSLATE_NOOP3("phrases", "outages", "compare.setting-outages"),
        QT_TRANSLATE_NOOP3("phrases", "middleboxes", "compare.setting-middleboxes"),
        QT_TRANSLATE_NOOP3("phrases", "calls", "compare.setting-calls"),
        QT_TRANSLATE_NOOP3("phrases", "rules", "compare.setting-faults"),
        QT_TRANSLATE_NOOP3("phrases", "acts", "compare.setting-commands"),
        QT_TRANSLATE_NOOP3("phrases", "random", "compare.isn-random"),
        QT_TRANSLATE_NOOP3("phrases", "and %1 more", "compare.and-more"),
        // Rules and commands.
        QT_TRANSLATE_NOOP3("phrases", "drop %1", "compare.drop"),
        QT_TRANSLATE_NOOP3("phrases", "delay %1 by %2", "compare.delay"),
        QT_TRANSLATE_NOOP3("phrases", "hold %1", "compare.hold"),
        QT_TRANSLATE_NOOP3("phrases", "release %1", "compare.release"),
        QT_TRANSLATE_NOOP3("phrases", "duplicate %1", "compare.duplicate"),
        QT_TRANSLATE_NOOP3("phrases", "corrupt %1", "compare.corrupt"),
        QT_TRANSLATE_NOOP3("phrases", "%1 (switched off)", "compare.switched-off"),
        QT_TRANSLATE_NOOP3("phrases", "forged %1 → %2", "compare.forge"),
        QT_TRANSLATE_NOOP3("phrases", "cable cut", "compare.cable-cut"),
        QT_TRANSLATE_NOOP3("phrases", "cable mended", "compare.cable-mended"),
        QT_TRANSLATE_NOOP3("phrases", "other rules (%1)", "compare.set-faults"),
        QT_TRANSLATE_NOOP3("phrases", "%1: another wire, delay %2", "compare.set-line"),
        QT_TRANSLATE_NOOP3("phrases", "other middleboxes", "compare.set-middleboxes"),
        // What a course does where it parts from another.
        QT_TRANSLATE_NOOP3("phrases", "%1 sends %2", "compare.sends"),
        QT_TRANSLATE_NOOP3("phrases", "a third host sends %1 → %2", "compare.forged"),
        QT_TRANSLATE_NOOP3("phrases", "%1 gets %2", "compare.gets"),
        QT_TRANSLATE_NOOP3("phrases", "%1 gets %2, damaged", "compare.gets-damaged"),
        QT_TRANSLATE_NOOP3("phrases", "%1 hands %2 B to its application", "compare.text"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is lost", "compare.wire-lost"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is duplicated", "compare.wire-duplicated"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is delayed", "compare.wire-delayed"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is corrupted", "compare.wire-corrupted"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is held", "compare.wire-held"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is released", "compare.wire-released"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is altered", "compare.wire-altered"),
        QT_TRANSLATE_NOOP3("phrases", "%1 is marked (CE)", "compare.wire-marked"),
        QT_TRANSLATE_NOOP3("phrases", "nothing of the kind", "compare.nothing"),
        QT_TRANSLATE_NOOP3("phrases", "has ended before", "compare.over"),
        QT_TRANSLATE_NOOP3("phrases", "this run ends here (%1)", "compare.ends-here"),
    };
    return kPhrases;
}

}  // namespace theater::ui
