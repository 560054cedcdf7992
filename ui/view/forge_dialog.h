// The whole header of a segment as a form, in the order of RFC 9293, figure 1. A third host sends it in
// another's name; a line says what its receiver will do with it.
#pragma once

#include <array>
#include <vector>

#include "ui/model/forge.h"
#include "ui/view/form_dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace theater::ui {

class Session;

class ForgeDialog final : public FormDialog {
    Q_OBJECT

public:
    /// Prefilled from a segment of the run; 0: from what the server expects next.
    ForgeDialog(Session &session, const Look &look, QWidget *parent, quint32 segment = 0);

    QComboBox *to() const { return to_; }
    QComboBox *connection() const { return connection_; }
    QComboBox *numbers() const { return numbers_; }
    QCheckBox *flag(tcp::Flag flag) const;
    QCheckBox *sack_permitted() const { return sack_permitted_; }
    QComboBox *fast_open() const { return fast_open_; }
    QLineEdit *field(ForgeField field) const { return edits_[static_cast<std::size_t>(field)]; }
    /// Where a problem of the field is said.
    FieldCell *cell(ForgeField field) const { return cells_[static_cast<std::size_t>(field)]; }
    QPushButton *send() const { return accept_button(); }
    /// What the receiver would do with it; the first line of words().
    const ForgePreview &preview() const { return preview_; }

protected:
    void retranslate() override;

private:
    void make_ends();
    void make_header();
    void make_options();
    QWidget *make_flags();
    FieldCell *put(ForgeField field, int row, int column, int columns);
    void show_draft(const ForgeDraft &draft);
    ForgeDraft draft() const;
    void fill_connections();
    void choose_receiver();
    void choose_connection();
    void choose_numbers();
    void refresh();
    void show_preview(const CheckedForge &checked);
    void run();

    Forge forge_;
    bool filling_ = false;  ///< fields are being set, one after the other
    QComboBox *to_, *connection_, *numbers_, *fast_open_;
    QLineEdit *destination_, *checksum_, *offset_;
    QCheckBox *sack_permitted_, *experimental_;
    std::vector<QCheckBox *> flags_;
    std::vector<ForgeTarget> targets_;
    std::array<QLineEdit *, kForgeFieldCount> edits_{};
    std::array<FieldCell *, kForgeFieldCount> cells_{};
    FieldCell *to_cell_, *connection_cell_, *numbers_cell_, *destination_cell_, *flags_cell_, *checksum_cell_,
        *sack_cell_, *fast_open_cell_, *experimental_cell_;
    QLabel *header_title_, *options_title_, *rest_title_;
    ForgePreview preview_;
};

}  // namespace theater::ui
