// The window's single keys (Space, arrows, Home …) must not take from a button, a list or a field what it
// needs itself when it has the focus. This filter lets the focused widget have such keys first.
#pragma once

#include <QObject>

namespace theater::ui {

class KeyGuard final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override;
};

}  // namespace theater::ui
