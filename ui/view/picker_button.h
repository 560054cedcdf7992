// A button that names what is open and drops a list: its words stand on the left and are cut with an
// ellipsis, an arrow stands on the right.
#pragma once

#include <QToolButton>

namespace theater::ui {

class Look;

class PickerButton final : public QToolButton {
    Q_OBJECT

public:
    PickerButton(const Look &look, QWidget *parent);

    void set_words(const QString &words);
    QString words() const { return words_; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &look_;
    QString words_;
};

}  // namespace theater::ui
