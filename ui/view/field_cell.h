// One field of a form: its name above it, and beneath it why what is typed cannot be used.
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace theater::ui {

class Look;
class Prose;

class FieldCell final : public QWidget {
    Q_OBJECT

public:
    /// Takes the field over. A field that consists of several widgets names the one that is tabbed to.
    FieldCell(QWidget *field, const Look &look, QWidget *parent, QWidget *buddy = nullptr);

    /// The field's name, with an access key where there is one, and what it is for.
    void set_words(const QString &title, const QString &help);
    /// Empty where there is nothing to complain of.
    void set_problem(const QString &problem);
    QString problem() const;
    QString title() const;

signals:
    /// A problem has appeared or gone: the form may want to show it.
    void problem_changed();

private:
    QLabel *title_;
    QWidget *buddy_;
    Prose *problem_;
    QVBoxLayout *layout_;
};

}  // namespace theater::ui
