#include "ui/main_window/covered_focus.h"

#include <QApplication>
#include <QDockWidget>
#include <QFocusEvent>
#include <QMainWindow>

#include "ui/main_window/docks.h"

namespace theater::ui {

CoveredFocus::CoveredFocus(QMainWindow *window) : QObject(window), window_(window) {
    qApp->installEventFilter(this);
}

bool CoveredFocus::is_covered(const QWidget &widget) const {
    for (QWidget *at = widget.parentWidget(); at != nullptr; at = at->parentWidget()) {
        if (auto *dock = qobject_cast<QDockWidget *>(at)) {
            return !window_->tabifiedDockWidgets(dock).isEmpty() && !Docks::is_seen(*dock);
        }
    }
    return false;
}

QWidget *CoveredFocus::next_seen(QWidget &from, bool forward) const {
    QWidget *at = &from;
    do {
        at = forward ? at->nextInFocusChain() : at->previousInFocusChain();
        const bool stops = (at->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && at->isVisible() &&
                           at->isEnabled() && at->window() == from.window();
        if (stops && !is_covered(*at)) {
            return at;
        }
    } while (at != &from);
    return nullptr;
}

bool CoveredFocus::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() != QEvent::FocusIn) {
        return false;
    }
    const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
    auto *widget = qobject_cast<QWidget *>(watched);
    const bool by_tab = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason;
    if (!by_tab || widget == nullptr || widget->window() != window_ || !is_covered(*widget)) {
        return false;
    }
    QWidget *next = next_seen(*widget, reason == Qt::TabFocusReason);
    if (next == nullptr) {
        return false;
    }
    next->setFocus(reason);
    return true;
}

}  // namespace theater::ui
