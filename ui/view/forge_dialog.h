// Fills in the header of a segment that a third host sends in another's name.
#pragma once

#include <vector>

#include <QDialog>

#include "ui/model/acts.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace theater::ui {

class Look;
class Prose;
class Session;

class ForgeDialog final : public QDialog {
    Q_OBJECT

public:
    ForgeDialog(Session &session, const Look &look, QWidget *parent);

    QComboBox *to() const { return to_; }
    QCheckBox *flag(int index) const { return flags_[static_cast<std::size_t>(index)]; }
    QLineEdit *seq() const { return seq_; }
    QLineEdit *ack() const { return ack_; }
    QSpinBox *len() const { return len_; }
    QPushButton *send() const { return send_; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    /// What the fields say; nothing if a number is none.
    std::optional<sim::ForgeSegment> segment() const;
    void run();

    Session &session_;
    QLabel *heading_;
    Prose *note_;
    QLabel *to_label_, *flags_label_, *seq_label_, *ack_label_, *len_label_, *window_label_;
    QComboBox *to_;
    std::vector<QCheckBox *> flags_;
    QLineEdit *seq_, *ack_;
    QSpinBox *len_, *window_;
    QPushButton *cancel_, *send_;
};

}  // namespace theater::ui
