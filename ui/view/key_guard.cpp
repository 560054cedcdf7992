#include "ui/view/key_guard.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QKeyEvent>

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
    if (qobject_cast<const QAbstractButton *>(widget) != nullptr) {
        return key == Qt::Key_Space;
    }
    if (qobject_cast<const QAbstractSpinBox *>(widget) != nullptr) {
        return is_arrow(key) || key == Qt::Key_Delete || (key >= Qt::Key_0 && key <= Qt::Key_9);
    }
    if (qobject_cast<const QAbstractItemView *>(widget) != nullptr ||
        qobject_cast<const QComboBox *>(widget) != nullptr) {
        return key == Qt::Key_Up || key == Qt::Key_Down;
    }
    return qobject_cast<const QAbstractSlider *>(widget) != nullptr && is_arrow(key);
}

}  // namespace

bool KeyGuard::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::NoModifier && needs(watched, key->key())) {
            key->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace theater::ui
