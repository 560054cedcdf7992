#include "ui/model/edits.h"

#include <QCoreApplication>

#include "ui/model/session.h"

namespace theater::ui {

namespace {

/// The translation context of this file.
struct Edits {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Edits)
};

}  // namespace

QString BranchEdit::words() const { return session_.act_words(to_); }

void BranchEdit::undo() { session_.show_branch(from_, at_); }

void BranchEdit::redo() { session_.show_branch(to_, at_); }

LabelEdit::LabelEdit(Session &session, record::BranchId branch, BranchLabel before, BranchLabel after,
                     record::BranchId shown_before, record::BranchId shown_after)
    : Edit(session),
      branch_(branch),
      before_(std::move(before)),
      after_(std::move(after)),
      shown_before_(shown_before),
      shown_after_(shown_after),
      name_before_(session.branch_words(branch)) {}

QString LabelEdit::words() const {
    if (after_.is_deleted != before_.is_deleted) {
        return Edits::tr("deletion of the branch “%1”").arg(name_before_);
    }
    if (after_.name != before_.name) {
        return Edits::tr("renaming of the branch “%1”").arg(name_before_);
    }
    return Edits::tr("colour of the branch “%1”").arg(name_before_);
}

void LabelEdit::undo() {
    // Only who was moved away is brought back.
    const bool moved = shown_before_ != shown_after_;
    session_.label_branch(branch_, before_, moved ? std::optional(shown_before_) : std::nullopt);
}

void LabelEdit::redo() {
    const bool moves = shown_before_ != shown_after_;
    session_.label_branch(branch_, after_, moves ? std::optional(shown_after_) : std::nullopt);
}

}  // namespace theater::ui
