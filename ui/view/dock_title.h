// The title row of a dock: what it is, and buttons that let it float and close it. Where it is grabbed, the
// dock moves.
#pragma once

#include <QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace theater::ui {

class Look;

class DockTitle final : public QWidget {
    Q_OBJECT

public:
    DockTitle(QDockWidget &dock, const Look &look);

    /// The whole title; the dock's own is the short one of its tab.
    void set_title(const QString &title);

    QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void retint();

    QDockWidget &dock_;
    const Look &look_;
    QLabel *title_;
    QToolButton *float_, *close_;
};

}  // namespace theater::ui
