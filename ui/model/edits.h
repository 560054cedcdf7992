// What can be undone and redone: a new branch, and what a person calls a branch, its colour, its deletion.
#pragma once

#include <QString>
#include <QUndoCommand>

#include "core/base/time.h"
#include "core/record/timeline.h"

namespace theater::ui {

class Session;

/// One entry of the session's undo stack. Its sentence is asked for when it is needed, since the language may
/// change meanwhile.
class Edit : public QUndoCommand {
public:
    explicit Edit(Session &session) : session_(session) {}
    /// "drop of SYN,ACK #1": what undo would take back.
    virtual QString words() const = 0;

protected:
    Session &session_;
};

/// An act has made a branch. Undo goes back to where it was made, on the branch that it was made on; the new
/// one stays listed.
class BranchEdit final : public Edit {
public:
    BranchEdit(Session &session, record::BranchId from, record::BranchId to, Instant at)
        : Edit(session), from_(from), to_(to), at_(at) {}
    QString words() const override;
    void undo() override;
    void redo() override;

private:
    record::BranchId from_, to_;
    Instant at_;
};

/// What a person says of a branch.
struct BranchLabel {
    std::string name;
    std::uint8_t colour = 0;
    bool is_deleted = false;
    friend bool operator==(const BranchLabel &, const BranchLabel &) = default;
};

/// A branch has got a name or a colour, or has been deleted; then another branch is looked at.
class LabelEdit final : public Edit {
public:
    LabelEdit(Session &session, record::BranchId branch, BranchLabel before, BranchLabel after,
              record::BranchId shown_before, record::BranchId shown_after);
    QString words() const override;
    void undo() override;
    void redo() override;

private:
    record::BranchId branch_;
    BranchLabel before_, after_;
    record::BranchId shown_before_, shown_after_;
    QString name_before_;
};

}  // namespace theater::ui
