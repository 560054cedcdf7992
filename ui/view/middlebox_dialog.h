// A box on the way: what it does, and to whose segments.
#pragma once

#include "ui/model/faults.h"
#include "ui/view/form_dialog.h"

class QComboBox;

namespace theater::ui {

class MiddleboxDialog final : public FormDialog {
    Q_OBJECT

public:
    /// `place`: which of the boxes is changed; -1 for a new one.
    MiddleboxDialog(Faults &faults, const Look &look, int place, QWidget *parent);

    QComboBox *act() const { return act_; }
    QComboBox *from() const { return from_; }

protected:
    void retranslate() override;

private:
    sim::Middlebox box() const;
    void refresh();
    void run();

    Faults &faults_;
    int place_;
    QComboBox *act_, *from_;
    FieldCell *act_cell_, *from_cell_;
};

}  // namespace theater::ui
