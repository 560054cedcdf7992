// The window's single keys (arrows, Home, digits …) must not take from a list or a field what it needs itself
// when it has the focus. This filter lets the focused widget have such keys first. Space alone always plays
// or pauses, whatever has the focus, so that nobody aborts a connection who wanted to stop the film; the
// buttons of the window are pressed with Enter instead.
#pragma once

#include <QObject>

class QWidget;

namespace theater::ui {

class KeyGuard final : public QObject {
    Q_OBJECT

public:
    explicit KeyGuard(QWidget *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *window_;
};

}  // namespace theater::ui
