#include "ui/view/presenter_view.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include "ui/model/presenting.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

constexpr int kPointerMs = 3000, kHintMs = 8000, kZoomMs = 240;
constexpr double kSpot = 0.16, kDot = 0.012;  // radii, of the window's height

}  // namespace

PresenterView::PresenterView(Presenting &presenting, Session &session, const ViewSettings &settings,
                             const Look &look)
    : QWidget(nullptr, Qt::Window),
      presenting_(presenting),
      session_(session),
      settings_(settings),
      look_(look) {
    setObjectName(QStringLiteral("presenter"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    pointer_rest_.setSingleShot(true);
    pointer_rest_.setInterval(kPointerMs);
    connect(&pointer_rest_, &QTimer::timeout, this, [this] { setCursor(Qt::BlankCursor); });
    hint_rest_.setSingleShot(true);
    hint_rest_.setInterval(kHintMs);
    connect(&hint_rest_, &QTimer::timeout, this, &PresenterView::hide_keys);
    glide_.setDuration(kZoomMs);
    glide_.setEasingCurve(QEasingCurve::InOutQuad);
    connect(&glide_, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) {
        shown_ = value.toRectF();
        update();
    });
    connect(&glide_, &QVariantAnimation::finished, this, [this] {
        shown_ = {};
        still_ = {};
        update();
    });
    connect(&presenting, &Presenting::changed, this, &PresenterView::refresh);
    connect(&presenting, &Presenting::zoom_wanted, this, &PresenterView::toggle_zoom);
    connect(&look, &Look::changed, this, &PresenterView::refresh);
    retranslate();
}

void PresenterView::retranslate() {
    setWindowTitle(tr("Presentation — TCP Theater"));
    setAccessibleName(tr("Presentation"));
    setAccessibleDescription(
        tr("The film in large type. Right and Left step, Space plays, Esc ends the presentation."));
    refresh();
}

void PresenterView::refresh() {
    stale_ = true;
    if (presenting_.pointer() != PointerMark::None) {
        setCursor(Qt::BlankCursor);
    }
    update();
}

double PresenterView::scale() const { return presenter_scale(height()); }

const scene::Frame &PresenterView::frame() {
    if (stale_ && session_.is_open()) {
        scene::View view = presenting_.view();
        view.width = width() / scale();
        view.height = (height() - caption_height(height())) / scale();
        frame_ = session_.frame(view);
        const QString caption = presenting_.caption();
        if (caption != caption_) {
            caption_ = caption;
            // Who listens hears what the class reads.
            setAccessibleDescription(caption_);
        }
        stale_ = false;
    }
    return frame_;
}

QRectF PresenterView::whole() {
    const scene::Frame &shown = frame();
    return {0, 0, shown.width, shown.height};
}

QPointF PresenterView::to_picture(QPointF point) {
    const QRectF part = is_zoomed() ? zoom_ : whole();
    const double s = scale() * frame().width / part.width();
    return part.topLeft() + point / s;
}

QPointF PresenterView::to_window(QPointF point) {
    const QRectF part = is_zoomed() ? zoom_ : whole();
    return (point - part.topLeft()) * (scale() * frame().width / part.width());
}

quint32 PresenterView::segment_at(QPointF point) {
    const QPointF place = to_picture(point);
    const scene::Shape *shape = frame().hit({place.x(), place.y()});
    return shape != nullptr && shape->subject.kind == scene::Subject::Kind::Segment ? shape->subject.fact : 0;
}

void PresenterView::zoom_to(const QRectF &part) {
    const QRectF from = is_zoomed() ? zoom_ : whole();
    const QRectF to = part.isEmpty() ? whole() : part;
    zoom_ = part;
    glide_.stop();
    if (settings_.is_motion_reduced() || !isVisible()) {
        update();
        return;
    }
    // On the way a picture of the whole is drawn larger or smaller; only at the end is it painted anew.
    const double s = scale() * devicePixelRatioF();
    still_ = QImage((whole().size() * s).toSize(), QImage::Format_RGB32);
    QPainter painter(&still_);
    painter.scale(s, s);
    FramePainter().paint(painter, frame(), theme());
    shown_ = from;
    glide_.setStartValue(from);
    glide_.setEndValue(to);
    glide_.start();
}

void PresenterView::toggle_zoom() {
    if (is_zoomed()) {
        zoom_out();
    } else {
        zoom_to(zoom_around(frame(), session_.selected()));
    }
}

void PresenterView::zoom_out() {
    if (is_zoomed()) {
        zoom_to({});
    }
}

void PresenterView::show_keys() {
    hint_ = true;
    hint_rest_.start();
    update();
}

void PresenterView::hide_keys() {
    if (hint_) {
        hint_ = false;
        hint_rest_.stop();
        update();
    }
}

void PresenterView::wake_pointer() {
    setCursor(presenting_.pointer() == PointerMark::None ? Qt::ArrowCursor : Qt::BlankCursor);
    pointer_rest_.start();
}

bool PresenterView::event(QEvent *event) {
    // Tab selects a segment here and does not go to another widget; there is none.
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab) {
            keyPressEvent(key);
            return true;
        }
    }
    return QWidget::event(event);
}

void PresenterView::keyPressEvent(QKeyEvent *event) {
    const PresenterAct act = presenter_act(event->key(), event->modifiers());
    if (act == PresenterAct::None) {
        QWidget::keyPressEvent(event);
        return;
    }
    hide_keys();
    presenting_.act(act);
}

void PresenterView::mousePressEvent(QMouseEvent *event) {
    wake_pointer();
    if (event->button() == Qt::LeftButton && event->modifiers() & Qt::ControlModifier) {
        dragged_from_ = hand_ = event->position();
        return;
    }
    const quint32 segment = presenting_.blank() == Blank::None ? segment_at(event->position()) : 0;
    if (segment != 0) {
        session_.select(segment);
        emit segment_menu_wanted(segment, event->globalPosition().toPoint());
    } else if (event->button() == Qt::LeftButton) {
        hide_keys();
        presenting_.act(PresenterAct::Next);
    }
}

void PresenterView::mouseMoveEvent(QMouseEvent *event) {
    wake_pointer();
    hand_ = event->position();
    if (dragged_from_ || presenting_.pointer() != PointerMark::None) {
        update();
    }
}

void PresenterView::mouseReleaseEvent(QMouseEvent *event) {
    if (!dragged_from_ || event->button() != Qt::LeftButton) {
        return;
    }
    const QRectF part(to_picture(*dragged_from_), to_picture(event->position()));
    dragged_from_.reset();
    if (const QRectF zoom = zoom_of(part, whole().size()); !zoom.isEmpty()) {
        zoom_to(zoom);
    }
    update();
}

void PresenterView::resizeEvent(QResizeEvent *) {
    glide_.stop();
    shown_ = zoom_ = {};
    still_ = {};
    // Until the hand moves, the spot is in the middle.
    if (hand_.isNull() || !rect().contains(hand_.toPoint())) {
        hand_ = QRectF(rect()).center();
    }
    refresh();
}

const scene::Theme &PresenterView::theme() const {
    return presenting_.wants_projector_theme() ? scene::theme_of(scene::ThemeKind::Projector) : look_.theme();
}

QColor PresenterView::color(scene::Role role) const {
    const scene::Rgba c = theme()[role];
    return {c.r, c.g, c.b, c.a};
}

void PresenterView::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    if (presenting_.blank() != Blank::None || !session_.is_open()) {
        painter.fillRect(rect(), presenting_.blank() == Blank::White ? Qt::white : Qt::black);
        return;
    }
    paint_film(painter);
    paint_caption(painter);
    if (dragged_from_) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(color(scene::Role::Accent), 3, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(*dragged_from_, hand_).normalized());
    }
    paint_pointer(painter);
    if (hint_) {
        paint_keys(painter);
    }
}

void PresenterView::paint_film(QPainter &painter) {
    const scene::Frame &shown = frame();
    const double high = height() - caption_height(height());
    painter.save();
    painter.setClipRect(QRectF(0, 0, width(), high));
    if (!shown_.isNull() && !still_.isNull()) {
        const double s = still_.width() / shown.width;
        painter.drawImage(QRectF(0, 0, width(), high), still_,
                          QRectF(shown_.topLeft() * s, shown_.size() * s));
    } else {
        const QRectF part = is_zoomed() ? zoom_ : whole();
        const double s = scale() * shown.width / part.width();
        painter.scale(s, s);
        painter.translate(-part.topLeft());
        painter_.paint(painter, shown, theme());
    }
    painter.restore();
}

void PresenterView::paint_caption(QPainter &painter) {
    const double high = caption_height(height());
    const QRectF box(0, height() - high, width(), high);
    painter.fillRect(box, color(scene::Role::Panel));
    painter.fillRect(QRectF(0, box.y(), width(), std::max(1.0, high / 50)), color(scene::Role::PanelEdge));
    const QRectF room = box.adjusted(high * 0.3, high * 0.08, -high * 0.3, -high * 0.06);
    constexpr int flags = Qt::AlignCenter | Qt::TextWordWrap;
    QFont font = Look::sans();
    font.setBold(true);
    // As large as fits on two lines.
    for (double size = high * 0.36; size > 8; size *= 0.92) {
        font.setPixelSize(std::max(8, qRound(size)));
        painter.setFont(font);
        const QRectF needed = painter.boundingRect(room, flags, caption_);
        if (needed.height() <= room.height() && needed.width() <= room.width()) {
            break;
        }
    }
    painter.setPen(color(scene::Role::Text));
    painter.drawText(room, flags, caption_);
}

void PresenterView::paint_pointer(QPainter &painter) {
    if (presenting_.pointer() == PointerMark::None) {
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    if (presenting_.pointer() == PointerMark::Dot) {
        const double radius = std::max(6.0, height() * kDot);
        QColor red = color(scene::Role::Lost);
        red.setAlpha(220);
        painter.setPen(QPen(Qt::white, radius / 4));
        painter.setBrush(red);
        painter.drawEllipse(hand_, radius, radius);
        return;
    }
    QPainterPath dark;
    dark.addRect(rect());
    dark.addEllipse(hand_, height() * kSpot, height() * kSpot);
    painter.fillPath(dark, QColor(0, 0, 0, 150));
}

void PresenterView::paint_keys(QPainter &painter) {
    const QStringList lines{
        tr("→ ←  step     Space  play     Home End  beginning, end"),
        tr("L  ladder or wire     N  numbers     T  projector theme"),
        tr("S  spotlight, dot     Z  zoom (or Ctrl and drag)     B  black     ,  white"),
        tr("Click a segment: drop it, delay it …     Esc  end"),
    };
    const double size = height() / 42.0;
    QFont font = Look::sans();
    font.setPixelSize(std::max(9, qRound(size)));
    painter.setFont(font);
    double wide = 0;
    for (const QString &line : lines) {
        wide = std::max(wide, painter.fontMetrics().horizontalAdvance(line) * 1.0);
    }
    const double step = size * 1.55, pad = size * 1.1;
    const double high = step * static_cast<double>(lines.size()) + pad;
    wide = std::min(wide + 2 * pad, width() - pad);
    // Over the cards: what flies, and what is said of it, stands below.
    const QRectF box((width() - wide) / 2, size, wide, high);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(scene::Role::Accent), std::max(1.0, size / 12)));
    painter.setBrush(color(scene::Role::Panel));
    painter.drawRoundedRect(box, size * 0.6, size * 0.6);
    painter.setPen(color(scene::Role::Text));
    for (int i = 0; i < lines.size(); ++i) {
        painter.drawText(QRectF(box.x() + pad / 2, box.y() + pad / 2 + step * i, box.width() - pad, step),
                         Qt::AlignCenter, lines[i]);
    }
}

void PresenterView::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

}  // namespace theater::ui
