#include "ui/view/compare_view.h"

#include <algorithm>

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolTip>

#include "ui/model/comparison.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

constexpr double kWheelUnits = 60;  // units a notch

bool is_clickable(scene::Subject::Kind kind) {
    return kind == scene::Subject::Kind::Segment || kind == scene::Subject::Kind::Fold ||
           kind == scene::Subject::Kind::Mark || kind == scene::Subject::Kind::Course;
}

}  // namespace

CompareView::CompareView(Comparison &comparison, Session &session, const ViewSettings &settings,
                         const Look &look, QWidget *parent)
    : QWidget(parent),
      comparison_(comparison),
      session_(session),
      settings_(settings),
      look_(look),
      follow_button_(new QPushButton(this)) {
    setObjectName(QStringLiteral("compare_view"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    // The painter fills every pixel itself.
    setAttribute(Qt::WA_OpaquePaintEvent);
    follow_button_->setObjectName(QStringLiteral("compare_follow_button"));
    follow_button_->setCursor(Qt::ArrowCursor);
    follow_button_->setFocusPolicy(Qt::TabFocus);
    follow_button_->hide();
    connect(follow_button_, &QPushButton::clicked, this, &CompareView::follow);
    connect(&comparison, &Comparison::changed, this, &CompareView::renew);
    connect(&session, &Session::now_changed, this, &CompareView::refresh);
    connect(&session, &Session::recording_changed, this, &CompareView::refresh);
    connect(&session, &Session::selection_changed, this, &CompareView::refresh);
    connect(&session, &Session::file_changed, this, &CompareView::refresh);
    connect(&settings, &ViewSettings::numbers_changed, this, &CompareView::refresh);
    connect(&look, &Look::changed, this, [this] {
        follow_button_->setIcon(look_.icon("follow", scene::Role::TextOnAccent));
        update();
    });
    retranslate();
}

void CompareView::refresh() {
    stale_ = true;
    update();
}

void CompareView::renew() {
    view_.hovered = 0;
    pressed_.reset();
    refresh();
}

void CompareView::retranslate() {
    setAccessibleName(tr("Comparison"));
    setAccessibleDescription(
        tr("Several films beside each other on one clock. Click the title of one to act in it; "
           "Escape ends the comparison."));
    follow_button_->setText(tr("Follow"));
    follow_button_->setToolTip(tr("Back to the present line (F)"));
    follow_button_->setAccessibleName(tr("Follow the present line"));
    follow_button_->setShortcut(QKeySequence(Qt::Key_F));
    place_follow_button();
    refresh();
}

const scene::Frame &CompareView::frame() {
    if (stale_ && comparison_.is_on()) {
        // Where there is less room than the films need, they are drawn smaller.
        const double least = scene::least_width(comparison_.count());
        scale_ = std::min(1.0, width() / least);
        view_.width = width() / scale_;
        view_.height = height() / scale_;
        view_.numbers =
            settings_.numbers() == NumberMode::Relative ? scene::Numbers::Relative : scene::Numbers::Absolute;
        frame_ = comparison_.frame(view_, hovered_side_);
        stale_ = false;
    }
    return frame_;
}

std::optional<QPoint> CompareView::place_of(const std::string &id) {
    for (const scene::Shape &shape : frame().moving) {
        if (shape.id == id) {
            return QPointF((shape.box.x + shape.box.width / 2) * scale_,
                           (shape.box.y + shape.box.height / 2) * scale_)
                .toPoint();
        }
    }
    for (const scene::Shape &shape : frame_.ground) {
        const double y = shape.box.y + shape.box.height / 2 - frame_.scroll_y;
        if (shape.id == id && y > frame_.ground_clip.y && y < frame_.ground_clip.bottom()) {
            return QPointF((shape.box.x + shape.box.width / 2) * scale_, y * scale_).toPoint();
        }
    }
    return std::nullopt;
}

const scene::Shape *CompareView::shape_at(QPoint position) {
    return frame().hit({position.x() / scale_, position.y() / scale_});
}

void CompareView::follow() {
    view_.scroll_y.reset();
    if (follow_button_->hasFocus()) {
        setFocus();
    }
    follow_button_->hide();
    refresh();
}

bool CompareView::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const scene::Shape *shape = shape_at(help->pos());
        QToolTip::showText(help->globalPos(), shape != nullptr ? tip_of(shape->subject) : QString(), this);
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride) {
        // Here it ends the comparison, whatever it means elsewhere in the window.
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

QString CompareView::tip_of(const scene::Subject &subject) const {
    switch (subject.kind) {
        case scene::Subject::Kind::Segment:
            return subject.side == comparison_.current() && session_.flying(subject.fact)
                       ? tr("Click to drop, delay, hold, duplicate or corrupt it")
                       : tr("Click to go to the instant at which it was sent");
        case scene::Subject::Kind::Fold:
            return tr("A silence of all films, left out. Click to go to its end");
        case scene::Subject::Kind::Mark: return tr("Click to go to this instant");
        case scene::Subject::Kind::Course:
            if (subject.side == comparison_.current()) {
                return tr("What you do is done here");
            }
            return comparison_.is_branch(subject.side) ? tr("Click to act in this one")
                                                       : tr("Click to open this run and act in it");
        default: return {};
    }
}

void CompareView::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    if (!comparison_.is_on()) {
        painter.fillRect(rect(), look_[scene::Role::Background]);
        return;
    }
    const scene::Frame &shown = frame();
    painter.fillRect(rect(), look_[scene::Role::Background]);
    painter.save();
    painter.scale(scale_, scale_);
    painter_.paint(painter, shown, look_.theme());
    painter.restore();
    if (ring_) {
        painter.setPen(QPen(look_[scene::Role::Accent], 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void CompareView::resizeEvent(QResizeEvent *) {
    place_follow_button();
    refresh();
}

void CompareView::place_follow_button() {
    follow_button_->adjustSize();
    follow_button_->move((width() - follow_button_->width()) / 2, height() - follow_button_->height() - 14);
}

void CompareView::set_hovered(const scene::Subject &subject) {
    const quint32 segment = subject.kind == scene::Subject::Kind::Segment ? subject.fact : 0;
    if (view_.hovered != segment || hovered_side_ != subject.side) {
        view_.hovered = segment;
        hovered_side_ = subject.side;
        refresh();
    }
}

void CompareView::mouseMoveEvent(QMouseEvent *event) {
    const scene::Shape *shape = shape_at(event->position().toPoint());
    const scene::Subject subject = shape != nullptr ? shape->subject : scene::Subject{};
    setCursor(is_clickable(subject.kind) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    set_hovered(subject);
}

void CompareView::leaveEvent(QEvent *) { set_hovered({}); }

void CompareView::focusInEvent(QFocusEvent *event) {
    // Who came by the mouse needs no ring to know where they are.
    ring_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void CompareView::focusOutEvent(QFocusEvent *) {
    ring_ = false;
    update();
}

void CompareView::mousePressEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton) {
        return;
    }
    // What is pressed counts, not what has flown there by the time of the release.
    pressed_at_ = event->position().toPoint();
    pressed_.reset();
    if (const scene::Shape *shape = shape_at(*pressed_at_)) {
        pressed_ = shape->subject;
    }
}

void CompareView::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || !pressed_at_) {
        return;
    }
    const QPoint released = event->position().toPoint();
    const bool click_only = (released - *pressed_at_).manhattanLength() < QApplication::startDragDistance();
    pressed_at_.reset();
    if (!click_only) {
        return;
    }
    if (pressed_) {
        // A copy: what is clicked may become current, and then nothing is pressed any more.
        const scene::Subject subject = *pressed_;
        click(subject, event->globalPosition().toPoint());
    } else {
        session_.select(0);
    }
}

void CompareView::click(const scene::Subject &subject, QPoint global) {
    switch (subject.kind) {
        case scene::Subject::Kind::Segment: {
            const auto sent = comparison_.sent_at(subject.side, subject.fact);
            comparison_.make_current(subject.side);
            if (subject.side == comparison_.current()) {
                session_.select(subject.fact);
                if (session_.flying(subject.fact) && !session_.is_past_end()) {
                    emit segment_menu_wanted(subject.fact, global);
                    return;
                }
            }
            if (sent) {
                emit instant_wanted(*sent);
            }
            break;
        }
        case scene::Subject::Kind::Fold:
            if (const scene::TimeAxis::Fold *fold = session_.axis().fold_at(subject.at)) {
                emit instant_wanted(fold->to);
            }
            break;
        case scene::Subject::Kind::Mark: emit instant_wanted(subject.at); break;
        case scene::Subject::Kind::Course:
            if (comparison_.is_branch(subject.side)) {
                comparison_.make_current(subject.side);
            } else {
                emit run_wanted(comparison_.run_of(subject.side));
            }
            break;
        default: break;
    }
}

void CompareView::contextMenuEvent(QContextMenuEvent *event) {
    const scene::Shape *shape = shape_at(event->pos());
    if (shape == nullptr || shape->subject.kind != scene::Subject::Kind::Segment) {
        return;
    }
    const scene::Subject subject = shape->subject;
    comparison_.make_current(subject.side);
    if (subject.side == comparison_.current()) {
        session_.select(subject.fact);
        emit segment_menu_wanted(subject.fact, event->globalPos());
    }
}

void CompareView::wheelEvent(QWheelEvent *event) {
    const double units = event->pixelDelta().isNull() ? event->angleDelta().y() / 120.0 * kWheelUnits
                                                      : static_cast<double>(event->pixelDelta().y());
    scroll_by(-units);
    event->accept();
}

void CompareView::scroll_by(double units) {
    const scene::Frame &shown = frame();
    const double most = std::max(0.0, shown.paper_height - shown.ground_clip.y - shown.ground_clip.height);
    const double wanted = std::clamp(shown.scroll_y + units, 0.0, most);
    if (wanted == shown.scroll_y) {
        return;
    }
    view_.scroll_y = wanted;
    follow_button_->show();
    place_follow_button();
    refresh();
}

void CompareView::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
        case Qt::Key_PageUp: scroll_by(-0.8 * frame().ground_clip.height); break;
        case Qt::Key_PageDown: scroll_by(0.8 * frame().ground_clip.height); break;
        case Qt::Key_Escape: emit close_wanted(); break;
        default: QWidget::keyPressEvent(event);
    }
}

void CompareView::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

}  // namespace theater::ui
