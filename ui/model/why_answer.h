// The answer to "Why?" about one fact in the words of the reader: what happened and because of what, where
// that is written, what it changed, and what textbooks leave out.
#pragma once

#include <vector>

#include <QString>

#include "core/record/fact_finder.h"
#include "core/scene/tcb_table.h"
#include "ui/model/happening_words.h"

namespace theater::ui {

struct WhyCitation {
    QString words, title;  ///< "RFC 6298 §5", "Managing the RTO Timer"
};

struct WhyAnswer {
    QString title;  ///< as the film writes it, the same in every language
    QString small;  ///< the direction, when, which repetition
    QString sentences;
    std::vector<WhyCitation> citations;
    QString table_heading;  ///< whose TCB it is
    std::vector<scene::TcbRow> table;
    QString textbook;  ///< empty where there is nothing to simplify
    bool is_empty() const { return sentences.isEmpty(); }
    /// All of it, a line each.
    QString dump() const;
};

/// Empty if there is no such fact.
WhyAnswer why_answer(record::FactFinder &finder, quint32 fact, const WordSource &source);

}  // namespace theater::ui
