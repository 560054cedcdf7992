// A dialog with a form: a heading, fields in a grid that scrolls where the screen is too small, below them a
// sentence that follows what is typed, a note, and two buttons.
#pragma once

#include <QDialog>

#include "core/scene/role.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace theater::ui {

class FieldCell;
class Look;
class Prose;

class FormDialog : public QDialog {
    Q_OBJECT

public:
    /// What the dialog says will happen.
    QString words() const;
    QString note() const;
    QPushButton *accept_button() const { return accept_; }
    QPushButton *cancel_button() const { return cancel_; }

protected:
    FormDialog(const char *name, const Look &look, QWidget *parent);

    /// Puts a field into the grid.
    FieldCell *add(QWidget *field, int row, int column, int columns = 1, QWidget *buddy = nullptr);
    /// A title over the rows that follow.
    QLabel *add_heading(int row, int columns);
    QWidget *body() const { return body_; }
    QGridLayout *grid() const { return grid_; }
    void set_heading(const QString &heading);
    void set_words(const QString &words);
    void set_words_role(scene::Role role);
    void set_note(const QString &note);
    void set_buttons(const QString &accept, const QString &accept_tip, const QString &cancel_tip);
    void set_acceptable(bool acceptable);
    /// Says everything anew in the current language.
    virtual void retranslate() = 0;

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

    const Look &look_;

private:
    /// As high as the form needs, as far as the screen goes.
    void fit();

    QLabel *heading_;
    QScrollArea *scroll_;
    QWidget *body_, *saying_;
    QGridLayout *grid_;
    Prose *words_, *note_;
    QPushButton *cancel_, *accept_;
    bool fitted_ = false;
};

}  // namespace theater::ui
