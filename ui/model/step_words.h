// What a step of the host or of the endpoint decided about a segment, in a sentence.
#pragma once

#include <QString>

#include "core/tcp/context.h"

namespace theater::ui {

/// "RFC 9293 §3.10.7.4, fifth step: took effect", with the reason where the step is not of the RFC's list.
QString decision_words(tcp::Step step, tcp::Verdict verdict);

}  // namespace theater::ui
