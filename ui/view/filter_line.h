// The line for a display filter: completes the names of fields while one types, and says by a sign and words,
// not by colour alone, when what stands in it cannot be read.
#pragma once

#include <QLineEdit>

class QAction;
class QCompleter;
class QStandardItemModel;

namespace theater::ui {

class Look;

class FilterLine final : public QLineEdit {
    Q_OBJECT

public:
    FilterLine(const Look &look, QWidget *parent = nullptr);

    /// A sentence about what is wrong; empty: nothing is.
    void set_problem(const QString &sentence);
    QCompleter *names() const { return names_; }

signals:
    /// Enter: this is meant.
    void meant();
    /// Esc: back to where one came from.
    void given_up();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void offer_names();
    void take_name(const QString &name);
    void fill_names();

    const Look &look_;
    QCompleter *names_;
    QStandardItemModel *fields_;
    QAction *sign_;
};

}  // namespace theater::ui
