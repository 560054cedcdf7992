// All options of the hosts: every value with its unit, range and reason, what differs from the profile, and
// the profile itself. Before the run starts it changes the scenario, later it acts from now on.
#pragma once

#include <vector>

#include <QDialog>

#include "ui/model/option_words.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace theater::ui {

class Look;
class OptionRow;
class Prose;
class Session;

class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(Session &session, const Look &look, int host, QWidget *parent);

    QComboBox *host() const { return host_; }
    QComboBox *profile() const { return profile_; }
    QLineEdit *filter() const { return filter_; }
    /// The row of an option; null if there is no such option.
    OptionRow *row(std::string_view name) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void make_rows();
    void retranslate();
    void refresh();
    void apply_filter();
    void choose_profile();

    Session &session_;
    const Look &look_;
    QLabel *heading_, *host_label_, *profile_label_;
    QComboBox *host_, *profile_;
    QLineEdit *filter_;
    Prose *note_;
    QScrollArea *scroll_;
    QLabel *nothing_;
    std::vector<QLabel *> groups_;
    std::vector<OptionRow *> rows_;
    QPushButton *close_;
};

}  // namespace theater::ui
