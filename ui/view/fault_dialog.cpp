#include "ui/view/fault_dialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "ui/model/fault_words.h"
#include "ui/model/words_of_time.h"
#include "ui/view/field_cell.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

struct FlagName {
    tcp::Flag flag;
    const char *name;
};
/// PSH is left out of account by rules.
constexpr FlagName kFlags[] = {{tcp::Flag::Syn, "SYN"}, {tcp::Flag::Fin, "FIN"}, {tcp::Flag::Rst, "RST"},
                               {tcp::Flag::Ack, "ACK"}, {tcp::Flag::Urg, "URG"}, {tcp::Flag::Ece, "ECE"},
                               {tcp::Flag::Cwr, "CWR"}};
constexpr int kAnyFlags = 0, kExactly = 1;

/// Fills a choice anew and keeps what is chosen.
void fill(QComboBox *box, const QStringList &words) {
    const int chosen = std::max(0, box->currentIndex());
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItems(words);
    box->setCurrentIndex(std::min(chosen, box->count() - 1));
}

}  // namespace

FaultDialog::FaultDialog(Faults &faults, const Look &look, const sim::Fault &start, HoldsFrom from,
                         QWidget *parent)
    : FormDialog("fault_dialog", look, parent), faults_(faults) {
    make_fields();
    retranslate();
    show_draft(draft_of(start));
    holds_->setCurrentIndex(from == HoldsFrom::Beginning ? 0 : 1);
    // Before the run begins both are the same.
    holds_cell_->setVisible(!faults_.changes_scenario());
    refresh();
}

FaultDialog::FaultDialog(Faults &faults, const Look &look, int row, QWidget *parent)
    : FormDialog("fault_dialog", look, parent), faults_(faults), row_(row) {
    make_fields();
    retranslate();
    show_draft(draft_of(faults.faults()[static_cast<std::size_t>(row)]));
    holds_->setCurrentIndex(1);
    holds_cell_->hide();
    refresh();
}

void FaultDialog::make_fields() {
    const auto choice = [this](const char *name) {
        auto *box = new QComboBox(body());
        box->setObjectName(QLatin1String(name));
        connect(box, &QComboBox::currentIndexChanged, this, &FaultDialog::refresh);
        return box;
    };
    for (std::size_t i = 0; i < edits_.size(); ++i) {
        edits_[i] = new QLineEdit(body());
        connect(edits_[i], &QLineEdit::textChanged, this, &FaultDialog::refresh);
    }
    action_ = choice("action");
    from_ = choice("from");
    data_ = choice("data");
    copy_ = choice("copy");
    holds_ = choice("holds");
    flags_choice_ = choice("flags");
    amount_box_ = new QWidget(body());
    auto *amount = new QHBoxLayout(amount_box_);
    amount->setContentsMargins(0, 0, 0, 0);
    amount->addWidget(copy_);
    amount->addWidget(field(FaultField::Amount), 1);
    flags_box_ = new QWidget(body());
    auto *flags = new QHBoxLayout(flags_box_);
    flags->setContentsMargins(0, 0, 0, 0);
    flags->setSpacing(10);
    flags->addWidget(flags_choice_);
    for (const FlagName &flag : kFlags) {
        auto *box = new QCheckBox(QLatin1String(flag.name), flags_box_);
        connect(box, &QCheckBox::toggled, this, &FaultDialog::refresh);
        flags_.push_back(box);
        flags->addWidget(box);
    }
    flags->addStretch(1);
    const auto cell = [this](FaultField which, int row, int column) {
        cells_[static_cast<std::size_t>(which)] = add(field(which), row, column);
    };
    action_cell_ = add(action_, 0, 0);
    cells_[static_cast<std::size_t>(FaultField::Amount)] =
        add(amount_box_, 0, 1, 1, field(FaultField::Amount));
    from_cell_ = add(from_, 1, 0);
    data_cell_ = add(data_, 1, 1);
    flags_cell_ = add(flags_box_, 2, 0, 2, flags_choice_);
    cell(FaultField::Nth, 3, 0);
    cell(FaultField::Sequence, 3, 1);
    cell(FaultField::Since, 4, 0);
    cell(FaultField::Until, 4, 1);
    cell(FaultField::Probability, 5, 0);
    cell(FaultField::Count, 5, 1);
    holds_cell_ = add(holds_, 6, 0, 2);
    grid()->setColumnStretch(0, 1);
    grid()->setColumnStretch(1, 1);
    connect(accept_button(), &QPushButton::clicked, this, &FaultDialog::run);
    resize(620, 420);
}

void FaultDialog::show_draft(const FaultDraft &draft) {
    enabled_ = draft.enabled;
    action_->setCurrentIndex(static_cast<int>(draft.action));
    from_->setCurrentIndex(draft.from);
    flags_choice_->setCurrentIndex(draft.any_flags ? kAnyFlags : kExactly);
    for (std::size_t i = 0; i < flags_.size(); ++i) {
        flags_[i]->setChecked(draft.flags.has(kFlags[i].flag));
    }
    data_->setCurrentIndex(static_cast<int>(draft.data));
    copy_->setCurrentIndex(static_cast<int>(draft.copy));
    for (std::size_t i = 0; i < edits_.size(); ++i) {
        edits_[i]->setText(draft.texts[i]);
    }
}

FaultDraft FaultDialog::draft() const {
    FaultDraft draft;
    draft.enabled = enabled_;
    draft.action = static_cast<sim::FaultAction>(std::max(0, action_->currentIndex()));
    draft.from = static_cast<sim::HostId>(std::max(0, from_->currentIndex()));
    draft.any_flags = flags_choice_->currentIndex() == kAnyFlags;
    for (std::size_t i = 0; i < flags_.size(); ++i) {
        if (flags_[i]->isChecked()) {
            draft.flags.set(kFlags[i].flag);
        }
    }
    draft.data = static_cast<FaultDraft::Data>(std::max(0, data_->currentIndex()));
    draft.copy = static_cast<FaultDraft::Copy>(std::max(0, copy_->currentIndex()));
    for (std::size_t i = 0; i < edits_.size(); ++i) {
        draft.texts[i] = edits_[i]->text();
    }
    return draft;
}

void FaultDialog::refresh() {
    const FaultDraft typed = draft();
    const CheckedFault checked = check(typed);
    const bool exactly = !typed.any_flags;
    for (QCheckBox *box : flags_) {
        box->setEnabled(exactly);
    }
    cell(FaultField::Amount)->setVisible(typed.has_amount());
    copy_->setVisible(typed.action == sim::FaultAction::Duplicate);
    const bool holds = typed.action == sim::FaultAction::Hold;
    const bool at = typed.action == sim::FaultAction::Duplicate && typed.copy == FaultDraft::Copy::At;
    cell(FaultField::Amount)
        ->set_words(holds                                         ? tr("Until")
                    : typed.action == sim::FaultAction::Duplicate ? tr("The copy")
                                                                  : tr("By"),
                    holds ? tr("It arrives at this time of the run, such as 5 s. Empty: until it is released")
                    : at  ? tr("When the copy arrives, as a time of the run, such as 5 s")
                          : tr("A time, such as 300 ms"));
    field(FaultField::Amount)
        ->setPlaceholderText(holds                                           ? tr("until it is released")
                             : typed.action == sim::FaultAction::Delay || at ? QStringLiteral("300 ms")
                                                                             : QStringLiteral("0 s"));
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        cells_[i]->set_problem(checked.problems[i]);
    }
    set_acceptable(checked.fault.has_value());
    set_words_role(checked.fault ? scene::Role::Text : scene::Role::TextDim);
    set_words(checked.fault
                  ? tr("%1.", "a sentence").arg(capitalized(fault_words(*checked.fault, faults_.hosts())))
                  : tr("Some field cannot be read yet."));
    const bool beginning = row_ < 0 && holds_->currentIndex() == 0;
    set_note(beginning && !faults_.changes_scenario()
                 ? tr("The film goes to the beginning of the run, and the scenario changes there.")
                 : faults_.law_words());
}

void FaultDialog::run() {
    const CheckedFault checked = check(draft());
    if (!checked.fault) {
        return;
    }
    // Closed first: what follows may be a long run with a dialog of its own.
    accept();
    if (row_ >= 0) {
        faults_.replace(row_, *checked.fault);
    } else {
        const bool beginning = holds_->currentIndex() == 0;
        faults_.add(*checked.fault, beginning ? HoldsFrom::Beginning : HoldsFrom::Now);
    }
    emit done();
}

void FaultDialog::retranslate() {
    set_heading(row_ < 0 ? tr("New rule") : tr("Rule %1").arg(row_ + 1));
    fill(action_, {tr("Drop"), tr("Delay"), tr("Hold"), tr("Duplicate"), tr("Corrupt")});
    fill(from_, faults_.hosts());
    fill(flags_choice_, {tr("any"), tr("exactly")});
    fill(data_, {tr("with or without data"), tr("with data"), tr("without data")});
    fill(copy_, {tr("comes later by"), tr("arrives at")});
    fill(holds_, {tr("from the beginning of the run"),
                  tr("from now on, %1 s; it counts from here").arg(milliseconds_words(faults_.now()))});
    action_cell_->set_words(tr("&What happens"), tr("What befalls the segments"));
    from_cell_->set_words(tr("&From"), tr("Only segments that this host sends"));
    data_cell_->set_words(tr("&Text"), tr("Only segments with or without data"));
    flags_cell_->set_words(tr("Fla&gs"),
                           tr("Only segments with exactly these flags; PSH is left out of account"));
    for (QCheckBox *box : flags_) {
        box->setToolTip(tr("Whether the segment has the flag %1").arg(box->text()));
    }
    holds_cell_->set_words(tr("&Holds"), tr("From when the rule holds"));
    const auto words = [this](FaultField which, const QString &title, const QString &help,
                              const QString &empty) {
        cell(which)->set_words(title, help);
        field(which)->setPlaceholderText(empty);
    };
    words(FaultField::Nth, tr("W&hich of them"), tr("Only the n-th of those that match the rest, from 1"),
          tr("every one"));
    words(FaultField::Sequence, tr("&Sequence number"), tr("Only this sequence number, as on the wire"),
          tr("any"));
    words(FaultField::Since, tr("Sent at … or &later"), tr("A time of the run, such as 1.5 s"),
          tr("from the beginning"));
    words(FaultField::Until, tr("Sent &before"), tr("A time of the run, such as 5 s"), tr("for good"));
    words(FaultField::Probability, tr("How li&kely, each time"),
          tr("A percentage; the luck comes from the seed"), QStringLiteral("100 %"));
    words(FaultField::Count, tr("At &most how often"), tr("The rule hits so many times at most"),
          tr("no limit"));
    set_buttons(row_ < 0 ? tr("Add the Rule") : tr("Change the Rule"), tr("Do it (Enter)"),
                tr("Close without a change (Esc)"));
    refresh();
}

}  // namespace theater::ui
