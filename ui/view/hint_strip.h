// A line below the film with a hint for somebody who is new here. Gone when there is none left.
#pragma once

#include <QFrame>

class QToolButton;

namespace theater::ui {

class Hints;
class Look;
class Prose;

class HintStrip final : public QFrame {
    Q_OBJECT

public:
    HintStrip(Hints &hints, const Look &look, QWidget *parent = nullptr);

signals:
    /// The button that had the keyboard is gone.
    void focus_given_up();

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();
    void retint();

    Hints &hints_;
    const Look &look_;
    Prose *words_;
    QToolButton *next_, *close_;
};

}  // namespace theater::ui
