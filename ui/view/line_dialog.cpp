#include "ui/view/line_dialog.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/model/fault_words.h"
#include "ui/view/field_cell.h"

namespace theater::ui {

namespace {

constexpr int kColumns = 3;

/// Where the fields stand: how the wire is built, what happens by luck, losses in bursts.
struct Group {
    LineField first, last;
    int row;
};
constexpr Group kSteady{LineField::Delay, LineField::MarkQueue, 0};
constexpr Group kLuck{LineField::Mark, LineField::ReorderBy, 3};
constexpr Group kBursts{LineField::BurstToBad, LineField::BurstLossGood, 6};

}  // namespace

LineDialog::LineDialog(Faults &faults, const Look &look, sim::HostId from, QWidget *parent)
    : FormDialog("line_dialog", look, parent), faults_(faults), from_(from) {
    steady_ = add_heading(kSteady.row, kColumns);
    luck_ = add_heading(kLuck.row, kColumns);
    bursts_ = add_heading(kBursts.row, kColumns);
    for (const Group &group : {kSteady, kLuck, kBursts}) {
        const int first = static_cast<int>(group.first);
        for (int i = first; i <= static_cast<int>(group.last); ++i) {
            auto *edit = new QLineEdit(body());
            edits_[static_cast<std::size_t>(i)] = edit;
            cells_[static_cast<std::size_t>(i)] =
                add(edit, group.row + 1 + (i - first) / kColumns, (i - first) % kColumns);
        }
    }
    for (int column = 0; column < kColumns; ++column) {
        grid()->setColumnStretch(column, 1);
    }
    const LineDraft draft = draft_of(faults.wire(from));
    for (std::size_t i = 0; i < edits_.size(); ++i) {
        edits_[i]->setText(draft.texts[i]);
        connect(edits_[i], &QLineEdit::textChanged, this, &LineDialog::refresh);
    }
    connect(accept_button(), &QPushButton::clicked, this, &LineDialog::run);
    retranslate();
    field(LineField::Loss)->setFocus();
    resize(640, 480);
}

LineDraft LineDialog::draft() const {
    LineDraft draft;
    for (std::size_t i = 0; i < edits_.size(); ++i) {
        draft.texts[i] = edits_[i]->text();
    }
    return draft;
}

void LineDialog::refresh() {
    const CheckedLine checked = check(draft());
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        cells_[i]->set_problem(checked.problems[i]);
    }
    set_acceptable(checked.wire.has_value());
    set_words_role(checked.wire ? scene::Role::Text : scene::Role::TextDim);
    if (!checked.wire) {
        set_words(tr("Some field cannot be read yet."));
    } else {
        const QStringList words = impairment_words(checked.wire->impairments);
        const QString what = words.isEmpty() ? tr("nothing else befalls a segment") : words.join(tr("; "));
        set_words(tr("%1: %2; %3.", "direction: delay; what else")
                      .arg(direction_words(from_, faults_.hosts()), delay_words(checked.wire->delay), what));
    }
    set_note(faults_.law_words());
}

void LineDialog::run() {
    if (const CheckedLine checked = check(draft()); checked.wire) {
        accept();
        faults_.set_wire(from_, *checked.wire);
    }
}

void LineDialog::retranslate() {
    set_heading(tr("The wire, %1").arg(direction_words(from_, faults_.hosts())));
    steady_->setText(tr("How it is built"));
    luck_->setText(tr("What happens by luck"));
    bursts_->setText(tr("Losses in bursts"));
    for (int i = 0; i < kLineFieldCount; ++i) {
        const auto which = static_cast<LineField>(i);
        cell(which)->set_words(line_field_title(which), line_field_why(which));
        field(which)->setPlaceholderText(line_field_empty(which));
    }
    set_buttons(tr("Change the Wire"), tr("Do it (Enter)"), tr("Close without a change (Esc)"));
    refresh();
}

}  // namespace theater::ui
