// What a person prefers, in one place. Everything holds at once; there is nothing to confirm.
#pragma once

#include <vector>

#include <QDialog>

class QAbstractButton;
class QButtonGroup;
class QGridLayout;
class QLabel;
class QPushButton;

namespace theater::ui {

class Hints;
class Look;
class Prose;
class ViewSettings;

class PreferencesDialog final : public QDialog {
    Q_OBJECT

public:
    PreferencesDialog(ViewSettings &settings, Hints &hints, const Look &look, QWidget *parent);

signals:
    /// Everything as it was before the first start: the window's panes, too.
    void reset_wanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// A row: what it is about, and the choices beside each other.
    struct Row {
        QLabel *title;
        QButtonGroup *group;
        std::vector<QAbstractButton *> choices;
    };
    Row &add_row(int choices);
    void retranslate();
    void fit();
    /// What is chosen follows the settings, whoever changes them.
    void refresh();
    void say(std::size_t row, const QString &title, const QStringList &choices, const QStringList &tips);

    ViewSettings &settings_;
    Hints &hints_;
    QGridLayout *grid_;
    QLabel *heading_;
    std::vector<Row> rows_;
    Prose *note_;
    QPushButton *hints_again_, *reset_, *close_;
};

}  // namespace theater::ui
