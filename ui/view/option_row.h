// One option of a host: its name, the field to change it, what it means, and whether it differs from the
// profile.
#pragma once

#include <QWidget>

#include "ui/model/option_words.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace theater::ui {

class Look;
class Prose;

class OptionRow final : public QWidget {
    Q_OBJECT

public:
    OptionRow(const tcp::ConfigField &field, const Look &look, QWidget *parent);

    const tcp::ConfigField &field() const { return field_; }
    /// Shows a value and what the profile has; changes nothing else.
    void show_value(qint64 value, qint64 profile);
    void retranslate();
    /// Whether the option's names or sentences have all these words.
    bool matches(const QString &words) const;

    QComboBox *choice() const { return choice_; }  ///< of a switch or a choice, else null
    QSpinBox *number() const { return number_; }   ///< of a count or bytes, else null
    QLineEdit *time() const { return time_; }      ///< of a time, else null
    QPushButton *reset() const { return reset_; }

signals:
    void value_wanted(const QString &name, qint64 value);

private:
    QWidget *make_editor();
    void take_time();
    void want(qint64 value);

    const tcp::ConfigField &field_;
    QString name_;
    qint64 value_ = 0, profile_ = 0;
    QLabel *title_, *key_, *range_, *source_, *differs_;
    Prose *why_;
    QComboBox *choice_ = nullptr;
    QSpinBox *number_ = nullptr;
    QLineEdit *time_ = nullptr;
    QPushButton *reset_;
};

}  // namespace theater::ui
