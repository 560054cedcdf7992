// A rule as a form: what happens to which segments, how often and how likely. It says the rule in words while
// one types.
#pragma once

#include <array>
#include <vector>

#include "ui/model/faults.h"
#include "ui/view/form_dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace theater::ui {

class FaultDialog final : public FormDialog {
    Q_OBJECT

public:
    /// A new rule, beginning with what `start` says.
    FaultDialog(Faults &faults, const Look &look, const sim::Fault &start, HoldsFrom from, QWidget *parent);
    /// The rule of a row, to be changed.
    FaultDialog(Faults &faults, const Look &look, int row, QWidget *parent);

    QComboBox *action() const { return action_; }
    QComboBox *from() const { return from_; }
    QComboBox *flags_choice() const { return flags_choice_; }
    /// In the order SYN FIN RST ACK URG ECE CWR.
    QCheckBox *flag(int index) const { return flags_[static_cast<std::size_t>(index)]; }
    QComboBox *data() const { return data_; }
    QComboBox *copy() const { return copy_; }
    QComboBox *holds() const { return holds_; }
    QLineEdit *field(FaultField field) const { return edits_[static_cast<std::size_t>(field)]; }
    FieldCell *cell(FaultField field) const { return cells_[static_cast<std::size_t>(field)]; }

signals:
    /// The rule has been added or changed.
    void done();

protected:
    void retranslate() override;

private:
    void make_fields();
    void show_draft(const FaultDraft &draft);
    FaultDraft draft() const;
    void refresh();
    void run();

    Faults &faults_;
    int row_ = -1;  ///< -1: a new one
    bool enabled_ = true;
    QComboBox *action_, *from_, *flags_choice_, *data_, *copy_, *holds_;
    QWidget *flags_box_, *amount_box_;
    std::vector<QCheckBox *> flags_;
    std::array<QLineEdit *, kFaultFieldCount> edits_{};
    std::array<FieldCell *, kFaultFieldCount> cells_{};
    FieldCell *action_cell_, *from_cell_, *flags_cell_, *data_cell_, *holds_cell_;
};

}  // namespace theater::ui
