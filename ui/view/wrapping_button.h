// A button whose words wrap instead of being cut off: titles of runs are whole phrases.
#pragma once

#include <QPushButton>

namespace theater::ui {

class WrappingButton final : public QPushButton {
    Q_OBJECT

public:
    explicit WrappingButton(QWidget *parent = nullptr);

    void set_words(const QString &words);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString words_;
};

}  // namespace theater::ui
