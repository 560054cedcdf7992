// An outage of the cable: from when to when.
#pragma once

#include "ui/model/faults.h"
#include "ui/view/form_dialog.h"

class QLineEdit;

namespace theater::ui {

class OutageDialog final : public FormDialog {
    Q_OBJECT

public:
    /// `place`: which of the outages is changed; -1 for a new one.
    OutageDialog(Faults &faults, const Look &look, int place, QWidget *parent);

    QLineEdit *since() const { return since_; }
    QLineEdit *until() const { return until_; }
    FieldCell *until_cell() const { return until_cell_; }

protected:
    void retranslate() override;

private:
    /// The outage as typed; nothing if a time cannot be read.
    std::optional<sim::Outage> outage() const;
    void refresh();
    void run();

    Faults &faults_;
    int place_;
    QLineEdit *since_, *until_;
    FieldCell *since_cell_, *until_cell_;
};

}  // namespace theater::ui
