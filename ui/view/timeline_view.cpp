#include "ui/view/timeline_view.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include "ui/model/settings.h"
#include "ui/model/words_of_time.h"
#include "ui/view/look.h"

namespace theater::ui {

using scene::Role;

namespace {

constexpr int kLeft = 236, kRight = 190;
constexpr int kTrackY = 40, kTicksHeight = 26;
constexpr double kMarkReach = 6;
constexpr double kTickStep = 76;

/// Milliseconds, rounded down as on the now line of the stage.
QString seconds_of(Instant t) { return milliseconds_words(t); }

/// The beginning tells two courses apart by their number, the end what was done.
QString fitted(const QString &name, const QPainter &painter, int width) {
    return painter.fontMetrics().elidedText(name, Qt::ElideMiddle, width);
}

}  // namespace

TimelineView::TimelineView(Session &session, const ViewSettings &settings, const Look &look, QWidget *parent)
    : QWidget(parent), session_(session), settings_(settings), look_(look) {
    setObjectName(QStringLiteral("timeline"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&session, &Session::recording_changed, this, &TimelineView::renew);
    connect(&session, &Session::now_changed, this, qOverload<>(&QWidget::update));
    connect(&session, &Session::now_changed, this, &TimelineView::tell_value);
    connect(&settings, &ViewSettings::numbers_changed, this, &TimelineView::renew);
    connect(&look, &Look::changed, this, &TimelineView::renew);
    retranslate();
}

void TimelineView::retranslate() {
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(
        tr("Click or drag to go to an instant; Left and Right step, Home and End jump."));
    renew();
}

/// To a screen reader, while the timeline has the focus.
void TimelineView::tell_value() {
    if (hasFocus() && QAccessible::isActive()) {
        QAccessibleValueChangeEvent changed(this, static_cast<double>(session_.now().ns) / 1e6);
        QAccessible::updateAccessibility(&changed);
    }
}

void TimelineView::renew() {
    if (!session_.is_open()) {
        return;
    }
    marks_ = marks_of(session_);
    ground_ = {};
    setFixedHeight(minimumSizeHint().height());
    update();
}

QSize TimelineView::minimumSizeHint() const { return {480, kTrackY + 14 + kTicksHeight}; }

QSize TimelineView::sizeHint() const { return {900, minimumSizeHint().height()}; }

int TimelineView::track_y() const { return kTrackY; }

double TimelineView::x_of(Instant t) const {
    const scene::TimeAxis &axis = session_.axis();
    const double from = axis.y_of(Instant{}), to = axis.y_of(session_.end());
    const double part = to > from ? (axis.y_of(std::min(t, session_.end())) - from) / (to - from) : 0;
    return kLeft + std::clamp(part, 0.0, 1.0) * (width() - kLeft - kRight);
}

Instant TimelineView::at_x(double x) const {
    const scene::TimeAxis &axis = session_.axis();
    const double from = axis.y_of(Instant{}), to = axis.y_of(session_.end());
    const double part = std::clamp((x - kLeft) / std::max(1, width() - kLeft - kRight), 0.0, 1.0);
    return std::clamp(axis.at_y(from + part * (to - from)), Instant{}, session_.end());
}

// --- painting ----------------------------------------------------------------------------------------------

void TimelineView::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    if (!session_.is_open()) {
        painter.fillRect(rect(), look_[Role::Panel]);
        return;
    }
    if (ground_.isNull() || ground_.devicePixelRatio() != devicePixelRatioF()) {
        paint_ground();
    }
    painter.drawPixmap(0, 0, ground_);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_now(painter);
    if (ring_) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look_[Role::Accent], 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void TimelineView::paint_ground() {
    ground_ = QPixmap(size() * devicePixelRatioF());
    ground_.setDevicePixelRatio(devicePixelRatioF());
    ground_.fill(look_[Role::Panel]);
    QPainter painter(&ground_);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(0, 0, width(), 1), look_[Role::PanelEdge]);
    paint_track(painter);
    paint_marks(painter);
    paint_ticks(painter);
}

void TimelineView::paint_track(QPainter &painter) const {
    painter.setPen(QPen(look_[Role::PanelEdge], 6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(kLeft, kTrackY), QPointF(width() - kRight, kTrackY));
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(look_[Role::Text]);
    const QString name = course();
    const QRect place(20, kTrackY - 10, kLeft - 36, 20);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, fitted(name, painter, place.width()));
}

QString TimelineView::course() const {
    // With its number: what was done may be the same twice.
    const quint32 branch = session_.timeline().current().id;
    // Alone it is the run; beside others it is called as in its lane.
    if (branch == 0 && session_.lanes().size() < 2) {
        return session_.run_title();
    }
    return branch == 0 ? session_.branch_words(0)
                       : QStringLiteral("%1 · %2").arg(branch).arg(session_.branch_words(branch));
}

void TimelineView::paint_marks(QPainter &painter) const {
    // What was lost or sent again is drawn over the plain ticks.
    for (const MarkKind kind : {MarkKind::Sent, MarkKind::State, MarkKind::Option, MarkKind::Forged,
                                MarkKind::Retransmitted, MarkKind::Lost}) {
        double last = -10;
        for (const Mark &mark : marks_) {
            const double x = mark.kind == kind ? x_of(mark.at) : last;
            // More marks than pixels: the first of a pixel stands for all.
            if (x - last >= 1) {
                last = x;
                paint_mark(painter, mark, x);
            }
        }
    }
}

void TimelineView::paint_mark(QPainter &painter, const Mark &mark, double x) const {
    const double y = kTrackY - 16;
    switch (mark.kind) {
        case MarkKind::Sent: painter.fillRect(QRectF(x - 1, y - 4, 2, 10), look_[Role::SegmentLine]); break;
        case MarkKind::State:
            painter.setPen(Qt::NoPen);
            painter.setBrush(look_[mark.role]);
            painter.drawEllipse(QPointF(x, y - 11), 3, 3);
            break;
        case MarkKind::Retransmitted: {
            // A turning arrow, drawn: not every font has the sign.
            painter.fillRect(QRectF(x - 8, y - 7, 16, 14), look_[Role::Panel]);
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(look_[Role::InkSynReceived], 1.8));
            painter.drawArc(QRectF(x - 5, y - 5, 10, 10), 60 * 16, 290 * 16);
            painter.setPen(Qt::NoPen);
            painter.setBrush(look_[Role::InkSynReceived]);
            const QPointF tip[] = {{x + 0.5, y - 8}, {x + 6.5, y - 4.5}, {x + 0.5, y - 1}};
            painter.drawPolygon(tip, 3);
            break;
        }
        case MarkKind::Forged: {
            // A flag on its pole.
            painter.fillRect(QRectF(x - 1, y - 8, 2, 14), look_[mark.role]);
            painter.fillRect(QRectF(x + 1, y - 8, 7, 6), look_[mark.role]);
            break;
        }
        case MarkKind::Option: {
            painter.setPen(Qt::NoPen);
            painter.setBrush(look_[mark.role]);
            const QPointF diamond[] = {{x, y - 6}, {x + 5, y - 1}, {x, y + 4}, {x - 5, y - 1}};
            painter.drawPolygon(diamond, 4);
            break;
        }
        case MarkKind::Lost:
            painter.setPen(QPen(look_[Role::Lost], 2, Qt::SolidLine, Qt::RoundCap));
            painter.drawLine(QPointF(x - 4, y - 4), QPointF(x + 4, y + 4));
            painter.drawLine(QPointF(x - 4, y + 4), QPointF(x + 4, y - 4));
            break;
    }
}

void TimelineView::paint_ticks(QPainter &painter) const {
    painter.setFont(Look::mono(kSmall));
    painter.setPen(look_[Role::TextDim]);
    // Times of marks, which are round, rather than even distances, which are not where time folds.
    const int y = height() - kTicksHeight;
    double last = kLeft - kTickStep;
    const auto tick = [&](Instant t) {
        const double x = x_of(t);
        if (x - last >= kTickStep) {
            last = x;
            painter.drawText(QRectF(x - 60, y, 120, 18), Qt::AlignCenter, seconds_of(t));
        }
    };
    tick(Instant{});
    for (const Mark &mark : marks_) {
        if (x_of(session_.end()) - x_of(mark.at) >= kTickStep) {
            tick(mark.at);
        }
    }
    tick(session_.end());
    // A silence that was cut out is a break in the track.
    for (const scene::TimeAxis::Fold &fold : session_.axis().folds()) {
        const double x = (x_of(fold.from) + x_of(fold.to)) / 2;
        painter.setPen(QPen(look_[Role::Panel], 5));
        painter.drawLine(QPointF(x - 3, kTrackY + 5), QPointF(x + 3, kTrackY - 5));
        painter.setPen(QPen(look_[Role::TextDim], 1.2));
        painter.drawLine(QPointF(x - 6, kTrackY + 5), QPointF(x, kTrackY - 5));
        painter.drawLine(QPointF(x, kTrackY + 5), QPointF(x + 6, kTrackY - 5));
    }
}

void TimelineView::paint_now(QPainter &painter) const {
    const double x = x_of(session_.now());
    painter.setPen(QPen(look_[Role::Accent], 6, Qt::SolidLine, Qt::RoundCap));
    if (x > kLeft) {
        painter.drawLine(QPointF(kLeft, kTrackY), QPointF(x, kTrackY));
    }
    if (hover_x_ >= 0 && !dragging_) {
        const QString time = QStringLiteral("%1 s").arg(seconds_of(at_x(hover_x_)));
        painter.setPen(QPen(look_[Role::TextDim], 1));
        painter.drawLine(QPointF(hover_x_, kTrackY - 8), QPointF(hover_x_, kTrackY + 12));
        painter.setFont(Look::mono(kSmall));
        const double wide = painter.fontMetrics().horizontalAdvance(time) + 12;
        const QRectF place(std::clamp(hover_x_ - wide / 2, 4.0, width() - wide - 4), kTrackY + 10, wide, 18);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look_.field());
        painter.drawRoundedRect(place, 5, 5);
        painter.setPen(look_[Role::Text]);
        painter.drawText(place, Qt::AlignCenter, time);
    }
    painter.setPen(QPen(look_[Role::Accent], 3));
    painter.setBrush(look_[Role::Panel]);
    painter.drawEllipse(QPointF(x, kTrackY), 8, 8);

    painter.setFont(Look::mono(kSmall));
    painter.setPen(look_[Role::TextDim]);
    const QString time =
        QStringLiteral("%1 / %2 s").arg(seconds_of(session_.now()), seconds_of(session_.end()));
    painter.drawText(QRect(width() - kRight + 14, kTrackY - 10, kRight - 34, 20),
                     Qt::AlignRight | Qt::AlignVCenter, time);
}

// --- input -------------------------------------------------------------------------------------------------

bool TimelineView::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tip_at(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

QString TimelineView::tip_at(QPoint position) const {
    if (position.x() < kLeft - 16 && std::abs(position.y() - kTrackY) <= 12) {
        return course();
    }
    if (position.y() > kTrackY + 12) {
        return {};
    }
    QStringList lines;
    for (const Mark &mark : marks_) {
        if (std::abs(x_of(mark.at) - position.x()) <= kMarkReach && lines.size() < 6) {
            lines +=
                QStringLiteral("%1 s  %2").arg(seconds_of(mark.at), mark_words(mark, session_, settings_));
        }
    }
    return lines.join(QLatin1Char('\n'));
}

void TimelineView::resizeEvent(QResizeEvent *) { ground_ = {}; }

void TimelineView::mousePressEvent(QMouseEvent *event) {
    // Left of the track stands a name, which is no instant.
    if (event->button() != Qt::LeftButton || event->position().x() < kLeft - 12) {
        return;
    }
    dragging_ = true;
    session_.set_now(at_x(event->position().x()));
}

void TimelineView::mouseMoveEvent(QMouseEvent *event) {
    const double x = event->position().x();
    if (dragging_) {
        session_.set_now(at_x(x));
    }
    const bool over_track = event->position().y() < kTrackY + 14 && x >= kLeft && x <= width() - kRight;
    hover_x_ = over_track ? x : -1;
    setCursor(over_track ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent *) {
    dragging_ = false;
    update();
}

void TimelineView::leaveEvent(QEvent *) {
    hover_x_ = -1;
    update();
}

void TimelineView::focusInEvent(QFocusEvent *event) {
    ring_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void TimelineView::focusOutEvent(QFocusEvent *) {
    ring_ = false;
    update();
}

void TimelineView::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

}  // namespace theater::ui
