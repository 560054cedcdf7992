// The words of the film.
#include "ui/text/phrase_families.h"

#include <QtGlobal>

namespace theater::ui {

std::span<const Phrase> scene_phrases() {
    static constexpr Phrase kPhrases[] = {
        QT_TRANSLATE_NOOP3("phrases", "Width and height must be from %1 to %2 pixels", "export.bad-size"),
        QT_TRANSLATE_NOOP3(
            "phrases",
            "“%1” is no list of steps; write numbers and ranges such as 1,3-5 (the run has %2 steps)",
            "export.bad-steps"),
        QT_TRANSLATE_NOOP3("phrases", "Cannot write “%1”: %2", "export.cannot-write"),
        QT_TRANSLATE_NOOP3("phrases", "No installed font can write Chinese; install the package %1",
                           "export.no-chinese-font"),
        QT_TRANSLATE_NOOP3("phrases", "There is no step %1: the run has %2 steps", "export.no-such-step"),
        QT_TRANSLATE_NOOP3("phrases", "There is no step to show: nothing happens in this run",
                           "export.nothing"),
        QT_TRANSLATE_NOOP3("phrases", "%1 · step %2 of %3", "export.step"),
        QT_TRANSLATE_NOOP3("phrases", "%1", "export.time"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The whole ladder would be %1 pixels tall, more than the %2 that a PNG can "
                           "sensibly have; export it as SVG, or as single steps with --steps",
                           "export.too-tall"),
        QT_TRANSLATE_NOOP3("phrases",
                           "The whole ladder would be %1 pixels tall, more than the %2 that a page of a PDF "
                           "can have; export it as SVG, or a page for each step",
                           "export.too-tall-page"),
        QT_TRANSLATE_NOOP3("phrases", "“%1” must end in .svg, .png or .pdf: the ending says the format",
                           "export.unknown-format"),
        QT_TRANSLATE_NOOP3("phrases", "altered", "scene.altered"),
        QT_TRANSLATE_NOOP3("phrases", "a middlebox has taken an option out", "scene.altered-by-middlebox"),
        QT_TRANSLATE_NOOP3("phrases", ", ", "scene.and"),
        QT_TRANSLATE_NOOP3("phrases", "by you: %1", "scene.by-you"),
        QT_TRANSLATE_NOOP3("phrases", "corrupted", "scene.corrupted"),
        QT_TRANSLATE_NOOP3("phrases", "corrupted by rule %1: the checksum fails", "scene.corrupted-by-rule"),
        QT_TRANSLATE_NOOP3("phrases", "corrupted on the wire: the checksum fails", "scene.corrupted-by-wire"),
        QT_TRANSLATE_NOOP3("phrases", "corrupted by you: the checksum fails", "scene.corrupted-by-you"),
        QT_TRANSLATE_NOOP3("phrases", "delayed +%1", "scene.delayed"),
        QT_TRANSLATE_NOOP3("phrases", "waited in the queue, +%1", "scene.delayed-by-queue"),
        QT_TRANSLATE_NOOP3("phrases", "delayed by rule %2, +%1", "scene.delayed-by-rule"),
        QT_TRANSLATE_NOOP3("phrases", "delayed on the wire, +%1", "scene.delayed-by-wire"),
        QT_TRANSLATE_NOOP3("phrases", "delayed by you, +%1", "scene.delayed-by-you"),
        QT_TRANSLATE_NOOP3("phrases", "app ← %1 B", "scene.delivered"),
        QT_TRANSLATE_NOOP3("phrases", "lost: the cable is cut", "scene.dropped-by-cable"),
        QT_TRANSLATE_NOOP3("phrases", "lost: the host has no power", "scene.dropped-by-host-off"),
        QT_TRANSLATE_NOOP3("phrases", "dropped by a middlebox", "scene.dropped-by-middlebox"),
        QT_TRANSLATE_NOOP3("phrases", "lost: the queue is full", "scene.dropped-by-queue"),
        QT_TRANSLATE_NOOP3("phrases", "dropped by rule %1", "scene.dropped-by-rule"),
        QT_TRANSLATE_NOOP3("phrases", "lost on the wire", "scene.dropped-by-wire"),
        QT_TRANSLATE_NOOP3("phrases", "dropped by you", "scene.dropped-by-you"),
        QT_TRANSLATE_NOOP3("phrases", "duplicated", "scene.duplicated"),
        QT_TRANSLATE_NOOP3("phrases", "duplicated by rule %1", "scene.duplicated-by-rule"),
        QT_TRANSLATE_NOOP3("phrases", "duplicated on the wire", "scene.duplicated-by-wire"),
        QT_TRANSLATE_NOOP3("phrases", "duplicated by you", "scene.duplicated-by-you"),
        QT_TRANSLATE_NOOP3("phrases", "held", "scene.held"),
        QT_TRANSLATE_NOOP3("phrases", "held by rule %1", "scene.held-by-rule"),
        QT_TRANSLATE_NOOP3("phrases", "held by you", "scene.held-by-you"),
        QT_TRANSLATE_NOOP3("phrases", "Client", "scene.host-client"),
        QT_TRANSLATE_NOOP3("phrases", "Server", "scene.host-server"),
        QT_TRANSLATE_NOOP3("phrases", "latest of %1 connections", "scene.latest-of"),
        QT_TRANSLATE_NOOP3("phrases", "no host has this address", "scene.no-route"),
        QT_TRANSLATE_NOOP3("phrases", "receive", "scene.receive-buffer"),
        QT_TRANSLATE_NOOP3("phrases", "released by rule %1", "scene.released-by-rule"),
        QT_TRANSLATE_NOOP3("phrases", "released", "scene.released-by-you"),
        QT_TRANSLATE_NOOP3("phrases", "send", "scene.send-buffer"),
        QT_TRANSLATE_NOOP3("phrases", "%1 h of silence", "scene.silence-hours"),
        QT_TRANSLATE_NOOP3("phrases", "%1 min of silence", "scene.silence-minutes"),
        QT_TRANSLATE_NOOP3("phrases", "%1 s of silence", "scene.silence-seconds"),
    };
    return kPhrases;
}

}  // namespace theater::ui
