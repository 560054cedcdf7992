// The wire of one direction as a form: delay, rate and queue, and everything that happens by luck.
#pragma once

#include <array>

#include "ui/model/faults.h"
#include "ui/view/form_dialog.h"

class QLineEdit;

namespace theater::ui {

class LineDialog final : public FormDialog {
    Q_OBJECT

public:
    LineDialog(Faults &faults, const Look &look, sim::HostId from, QWidget *parent);

    QLineEdit *field(LineField field) const { return edits_[static_cast<std::size_t>(field)]; }
    FieldCell *cell(LineField field) const { return cells_[static_cast<std::size_t>(field)]; }

protected:
    void retranslate() override;

private:
    LineDraft draft() const;
    void refresh();
    void run();

    Faults &faults_;
    sim::HostId from_;
    std::array<QLineEdit *, kLineFieldCount> edits_{};
    std::array<FieldCell *, kLineFieldCount> cells_{};
    QLabel *steady_, *luck_, *bursts_;
};

}  // namespace theater::ui
