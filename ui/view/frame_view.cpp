#include "ui/view/frame_view.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/view/look.h"

namespace theater::ui {

namespace {

bool is_ours(const QKeyEvent &key, bool stands_on_something) {
    if (key.modifiers() & ~Qt::KeypadModifier) {
        return false;
    }
    switch (key.key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Home:
        case Qt::Key_End: return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: return stands_on_something;
        default: return false;
    }
}

scene::Point to_point(QPoint p) { return {static_cast<double>(p.x()), static_cast<double>(p.y())}; }

QRectF extent_of(const scene::Shape &shape) {
    if (shape.points.empty()) {
        return {shape.box.x, shape.box.y, shape.box.width, shape.box.height};
    }
    double left = shape.points[0].x, right = left, top = shape.points[0].y, bottom = top;
    for (const scene::Point &point : shape.points) {
        left = std::min(left, point.x);
        right = std::max(right, point.x);
        top = std::min(top, point.y);
        bottom = std::max(bottom, point.y);
    }
    return {left, top, right - left, bottom - top};
}

}  // namespace

FrameView::FrameView(Fit fit, Make make, Words words, const Look &look, QWidget *parent)
    : QWidget(parent), fit_(fit), make_(std::move(make)), words_(std::move(words)), look_(look) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    // The painter fills every pixel itself.
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void FrameView::refresh() {
    stale_ = true;
    if (isVisible()) {
        fit_height();
        update();
    }
}

const scene::Frame &FrameView::frame() {
    if (stale_) {
        frame_ = make_(width(), height());
        stale_ = false;
    }
    return frame_;
}

void FrameView::fit_height() {
    if (fit_ == Fit::Both) {
        return;
    }
    const int wanted = static_cast<int>(std::ceil(frame().height));
    if (minimumHeight() != wanted) {
        setFixedHeight(wanted);
    }
}

std::vector<scene::Subject> FrameView::subjects() {
    std::vector<scene::Subject> all;
    const auto take = [&](const std::vector<scene::Shape> &shapes) {
        for (const scene::Shape &shape : shapes) {
            const bool known = shape.subject.kind == scene::Subject::Kind::None ||
                               std::find(all.begin(), all.end(), shape.subject) != all.end();
            if (!known && !words_(shape.subject).isEmpty()) {
                all.push_back(shape.subject);
            }
        }
    };
    take(frame().ground);
    take(frame().moving);
    return all;
}

QRectF FrameView::extent_of(const scene::Subject &subject) {
    QRectF all;
    for (const auto *shapes : {&frame().ground, &frame().moving}) {
        for (const scene::Shape &shape : *shapes) {
            if (shape.subject == subject) {
                all = all.isNull() ? ui::extent_of(shape) : all.united(ui::extent_of(shape));
            }
        }
    }
    return all;
}

std::optional<QPoint> FrameView::place_of(const scene::Subject &subject) {
    for (const auto *shapes : {&frame().ground, &frame().moving}) {
        for (const scene::Shape &shape : *shapes) {
            if (shape.subject == subject) {
                return ui::extent_of(shape).center().toPoint();
            }
        }
    }
    return std::nullopt;
}

scene::Subject FrameView::subject_at(QPoint position) {
    const scene::Shape *shape = frame().hit(to_point(position));
    return shape == nullptr ? scene::Subject() : shape->subject;
}

void FrameView::set_current(const std::optional<scene::Subject> &subject) {
    if (current_ == subject) {
        return;
    }
    current_ = subject;
    if (current_) {
        setAccessibleDescription(words_(*current_));
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
    update();
}

void FrameView::step(int by) {
    const std::vector<scene::Subject> all = subjects();
    if (all.empty()) {
        return;
    }
    const auto found = current_ ? std::find(all.begin(), all.end(), *current_) : all.end();
    const std::ptrdiff_t count = static_cast<std::ptrdiff_t>(all.size());
    const std::ptrdiff_t place = found == all.end() ? (by > 0 ? -1 : count) : found - all.begin();
    set_current(all[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(place + by, 0, count - 1))]);
    emit reached(*current_);
}

bool FrameView::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const scene::Subject subject = subject_at(help->pos());
        const bool none = subject.kind == scene::Subject::Kind::None;
        QToolTip::showText(help->globalPos(), none ? QString() : words_(subject), this);
        return true;
    }
    // The arrows go through the picture while the keyboard is here, and step the film everywhere else.
    if (event->type() == QEvent::ShortcutOverride &&
        is_ours(*static_cast<const QKeyEvent *>(event), current_.has_value())) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void FrameView::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter_.paint(painter, frame(), look_.theme());
    if (!ring_) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look_[scene::Role::Accent], 2));
    const QRectF reached = current_ ? extent_of(*current_) : QRectF();
    // Without a subject the keyboard stands on the whole.
    painter.drawRoundedRect(
        reached.isNull() ? QRectF(rect()).adjusted(1, 1, -1, -1) : reached.adjusted(-3, -3, 3, 3), 4, 4);
}

void FrameView::resizeEvent(QResizeEvent *event) {
    // Only another width makes another picture where the height follows from it.
    if (fit_ == Fit::Both || event->size().width() != event->oldSize().width()) {
        refresh();
    }
}

void FrameView::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    refresh();
}

void FrameView::mouseMoveEvent(QMouseEvent *event) {
    const scene::Subject subject = subject_at(event->position().toPoint());
    const bool none = subject.kind == scene::Subject::Kind::None;
    setCursor(none || words_(subject).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (subject != hovered_) {
        hovered_ = subject;
        emit hovered(hovered_);
    }
}

void FrameView::leaveEvent(QEvent *) {
    if (hovered_ != scene::Subject()) {
        hovered_ = {};
        emit hovered(hovered_);
    }
}

void FrameView::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    const scene::Subject subject = subject_at(event->position().toPoint());
    if (subject.kind != scene::Subject::Kind::None) {
        set_current(subject);
        emit chosen(subject);
    }
}

void FrameView::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
        case Qt::Key_Right:
        case Qt::Key_Down: step(1); return;
        case Qt::Key_Left:
        case Qt::Key_Up: step(-1); return;
        case Qt::Key_Home: step(-1'000'000); return;
        case Qt::Key_End: step(1'000'000); return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (current_) {
                emit chosen(*current_);
                return;
            }
            break;
        default: break;
    }
    QWidget::keyPressEvent(event);
}

void FrameView::focusInEvent(QFocusEvent *event) {
    // Who came by the mouse needs no ring to know where they are.
    ring_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
            event->reason() == Qt::ShortcutFocusReason;
    update();
}

void FrameView::focusOutEvent(QFocusEvent *) {
    ring_ = false;
    update();
}

}  // namespace theater::ui
