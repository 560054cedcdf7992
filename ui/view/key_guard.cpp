#include "ui/view/key_guard.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QToolButton>

namespace theater::ui {

namespace {

bool is_arrow(int key) {
    switch (key) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Home:
        case Qt::Key_End: return true;
        default: return false;
    }
}

bool needs(const QObject *widget, int key) {
    if (qobject_cast<const QAbstractSpinBox *>(widget) != nullptr) {
        return is_arrow(key) || key == Qt::Key_Delete || (key >= Qt::Key_0 && key <= Qt::Key_9);
    }
    if (qobject_cast<const QAbstractItemView *>(widget) != nullptr ||
        qobject_cast<const QComboBox *>(widget) != nullptr) {
        return key == Qt::Key_Up || key == Qt::Key_Down;
    }
    return qobject_cast<const QAbstractSlider *>(widget) != nullptr && is_arrow(key);
}

bool is_enter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }

/// What a click would do; a button that opens a menu opens it.
void activate(QAbstractButton &button) {
    auto *tool = qobject_cast<QToolButton *>(&button);
    if (tool != nullptr && tool->menu() != nullptr) {
        tool->showMenu();
    } else {
        button.click();
    }
}

}  // namespace

KeyGuard::KeyGuard(QWidget *window) : QObject(window), window_(window) {}

bool KeyGuard::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) {
        return false;
    }
    auto *key = static_cast<QKeyEvent *>(event);
    auto *widget = qobject_cast<QWidget *>(watched);
    if (widget == nullptr || key->modifiers() & ~Qt::KeypadModifier) {
        return false;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // A number has no spaces: the film can have the key.
        if (key->key() == Qt::Key_Space && qobject_cast<QAbstractSpinBox *>(widget) != nullptr) {
            key->ignore();
            return true;
        }
        if (needs(watched, key->key())) {
            key->accept();
            return true;
        }
        return false;
    }
    auto *button = qobject_cast<QAbstractButton *>(widget);
    if (button != nullptr && widget->window() == window_ && is_enter(key->key())) {
        activate(*button);
        return true;
    }
    return false;
}

}  // namespace theater::ui
