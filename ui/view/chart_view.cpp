#include "ui/view/chart_view.h"

#include <algorithm>
#include <cmath>

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "core/scene/chart_frame.h"
#include "ui/model/session.h"
#include "ui/model/words_of_time.h"
#include "ui/text/phrases.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

using scene::Role;

constexpr double kZoomStep = 0.8;  // how much of the stretch is left after a notch of the wheel
constexpr double kNotch = 120;
constexpr int kRestMs = 120;
constexpr double kReach = 7;  // how near to a segment a click has to be, pixels
constexpr double kLineStep = 17, kBoxMargin = 8;

double seconds_of(Instant t) { return static_cast<double>(t.ns) / 1e9; }

}  // namespace

QString suffix_of(ChartFormat format) {
    switch (format) {
        case ChartFormat::Svg: return QStringLiteral("svg");
        case ChartFormat::Png: return QStringLiteral("png");
        case ChartFormat::Csv: break;
    }
    return QStringLiteral("csv");
}

ChartView::ChartView(scene::ChartKind kind, Charts &charts, const Session &session, const Look &look,
                     QWidget *parent)
    : QWidget(parent),
      kind_(kind),
      charts_(charts),
      session_(session),
      look_(look),
      canvas_(look),
      export_(new QToolButton(this)),
      menu_(new QMenu(this)) {
    setObjectName(QStringLiteral("chart_") + QString::fromUtf8(to_string(kind).data()));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    rest_.setSingleShot(true);
    rest_.setInterval(kRestMs);
    connect(&rest_, &QTimer::timeout, this, &ChartView::find_cause);
    connect(&charts, &Charts::changed, this, &ChartView::renew);
    connect(&charts, &Charts::range_changed, this, &ChartView::renew);
    connect(&look, &Look::changed, this, &ChartView::retint);
    connect(&session, &Session::now_changed, this, &ChartView::move_now);
    connect(&session, &Session::selection_changed, this, qOverload<>(&QWidget::update));
    make_menu();
    retranslate();
}

void ChartView::make_menu() {
    for (const ChartFormat format : {ChartFormat::Svg, ChartFormat::Png, ChartFormat::Csv}) {
        QAction *action = menu_->addAction(QString());
        action->setObjectName(QStringLiteral("chart_export_") + suffix_of(format));
        connect(action, &QAction::triggered, this, [this, format] { emit export_wanted(kind_, format); });
        formats_ += action;
    }
    menu_->addSeparator();
    whole_ = menu_->addAction(QString());
    connect(whole_, &QAction::triggered, &charts_, &Charts::show_everything);
    export_->setObjectName(QStringLiteral("chart_export"));
    export_->setMenu(menu_);
    export_->setPopupMode(QToolButton::InstantPopup);
    export_->setFocusPolicy(Qt::TabFocus);
    export_->setIconSize({14, 14});
    export_->setFixedSize(24, 24);
    export_->setCursor(Qt::ArrowCursor);
}

void ChartView::retint() {
    export_->setIcon(look_.icon("export"));
    renew();
}

QString ChartView::title() const { return say({"chart." + std::string(to_string(kind_)), {}}); }

void ChartView::retranslate() {
    setAccessibleName(title());
    export_->setAccessibleName(tr("Export this chart"));
    export_->setToolTip(tr("Export this chart: SVG, PNG, or its numbers as CSV"));
    const QString words[] = {tr("Export as &SVG…"), tr("Export as &PNG…"), tr("Export the numbers as &CSV…")};
    for (qsizetype i = 0; i < formats_.size(); ++i) {
        formats_[i]->setText(words[i]);
    }
    whole_->setText(tr("&Whole Run (0)"));
    setWhatsThis(tr("Wheel: zoom. Drag: move. Click: go to the instant. Double click: the whole run."));
    renew();
}

void ChartView::renew() {
    picture_ = {};
    cause_.clear();
    update();
}

void ChartView::resizeEvent(QResizeEvent *) {
    export_->move(width() - export_->width() - 4, 3);
    renew();
}

void ChartView::ensure_drawn() {
    if (!picture_.isNull() && picture_.devicePixelRatio() == devicePixelRatioF()) {
        return;
    }
    const auto columns = static_cast<std::uint32_t>(std::clamp(width() - 84, 50, 1'200));
    const auto rows = static_cast<std::uint32_t>(std::max(height() - 84, 20));
    chart_ = charts_.chart(kind_, columns, rows);
    picture_ = canvas_.draw(chart_, title(), size(), devicePixelRatioF());
    ++drawings_;
}

Instant ChartView::instant_at(double x) const {
    const Instant t{std::llround(canvas_.seconds_at(x) * 1e9)};
    return std::clamp(t, charts_.from(), charts_.to());
}

// --- painting ----------------------------------------------------------------------------------------------

void ChartView::paintEvent(QPaintEvent *event) {
    ensure_drawn();
    QPainter painter(this);
    painter.setClipRegion(event->region());
    painter.drawPixmap(0, 0, picture_);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_selection(painter);
    paint_now(painter);
    paint_box(painter);
    if (ring_) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(look_[Role::Accent], 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void ChartView::paint_now(QPainter &painter) const {
    const double x = canvas_.x_of(seconds_of(session_.now()));
    const QRectF plot = canvas_.plot();
    if (chart_.empty() || x < plot.left() - 0.5 || x > plot.right() + 0.5) {
        return;
    }
    painter.setPen(QPen(look_[Role::Accent], 1.5));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[Role::Accent]);
    const QPointF head[] = {{x - 5, plot.top() - 6}, {x + 5, plot.top() - 6}, {x, plot.top()}};
    painter.drawPolygon(head, 3);
}

// The line moves with every frame of the film: only the strips where it was and where it is are painted.
void ChartView::move_now() {
    if (!isVisible()) {
        return;
    }
    if (picture_.isNull() || ring_ || pointer_) {
        update();
        return;
    }
    const double x = canvas_.x_of(seconds_of(session_.now()));
    for (const double place : {now_x_, x}) {
        update(QRectF(place - 7, 0, 14, height()).toAlignedRect().intersected(rect()));
    }
    now_x_ = x;
}

void ChartView::paint_selection(QPainter &painter) const {
    if (kind_ != scene::ChartKind::Sequence || session_.selected() == 0) {
        return;
    }
    const std::optional<Charts::Place> place = charts_.place_of(session_.selected());
    if (!place || place->at < charts_.from() || place->at > charts_.to()) {
        return;
    }
    const double x = canvas_.x_of(seconds_of(place->at));
    const double low = canvas_.y_of(static_cast<double>(place->low));
    const double high = canvas_.y_of(static_cast<double>(place->high));
    painter.save();
    painter.setClipRect(canvas_.plot().adjusted(-6, -6, 6, 6));
    painter.setPen(QPen(look_[Role::Accent], 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(x - 5, high - 4, 10, std::max(0.0, low - high) + 8), 4, 4);
    painter.restore();
}

std::optional<Instant> ChartView::asked() const {
    if (chart_.empty() || dragging_) {
        return std::nullopt;
    }
    if (pointer_) {
        return instant_at(pointer_->x());
    }
    // Who has no pointer reads the numbers at the now line.
    const Instant now = session_.now();
    return ring_ && now >= charts_.from() && now <= charts_.to() ? std::optional(now) : std::nullopt;
}

QStringList ChartView::box_lines() const {
    const std::optional<Instant> t = asked();
    if (!t) {
        return {};
    }
    QStringList lines;
    const std::optional<tcp::CongestionPhase> phase = charts_.phase(*t);
    const QString time =
        QStringLiteral("%1 s").arg(seconds_of(*t), 0, 'f', std::max(3, chart_.time.decimals + 2));
    lines += phase ? time + QStringLiteral("   ") + say({scene::phase_phrase(*phase), {}}) : time;
    for (const scene::ChartReading &reading : charts_.readings(kind_, chart_.view.columns, *t)) {
        lines += QStringLiteral("%1\t%2").arg(say({reading.name, {}}), QString::fromStdString(reading.value));
    }
    if (!cause_.isEmpty()) {
        lines += cause_;
    }
    return lines;
}

void ChartView::paint_box(QPainter &painter) const {
    const QStringList lines = box_lines();
    if (lines.isEmpty()) {
        return;
    }
    const QRectF plot = canvas_.plot();
    const double x = canvas_.x_of(seconds_of(*asked()));
    if (pointer_) {
        painter.setPen(QPen(look_[Role::TextDim], 1, Qt::DotLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    painter.setFont(Look::sans(kSmall));
    const QFontMetricsF metrics(painter.font());
    double names = 0, values = 0, free = 0;
    for (const QString &line : lines) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        if (cells.size() == 2) {
            names = std::max(names, metrics.horizontalAdvance(cells[0]));
            values = std::max(values, metrics.horizontalAdvance(cells[1]));
        } else {
            free = std::max(free, metrics.horizontalAdvance(line));
        }
    }
    // A sentence is broken into lines; it never makes the box wider than a third of a wide chart.
    const double most = std::min(width() - 12 - 2 * kBoxMargin, 250.0);
    const double inner =
        std::min(std::max(names + 14 + values, std::min(free, most)), width() - 12 - 2 * kBoxMargin);
    const double wide = inner + 2 * kBoxMargin;
    const auto height_of = [&](const QString &line) {
        const QRectF room(0, 0, inner, 1'000);
        return line.contains(QLatin1Char('\t'))
                   ? kLineStep
                   : std::max(kLineStep, metrics.boundingRect(room, Qt::TextWordWrap, line).height() + 2);
    };
    double tall = 2 * kBoxMargin - 3;
    for (const QString &line : lines) {
        tall += height_of(line);
    }
    // Beside the line, on the side where there is room; never beyond the chart.
    double left = x + 12;
    if (left + wide > width() - 4) {
        left = x - 12 - wide;
    }
    left = std::clamp(left, 4.0, std::max(4.0, width() - wide - 4));
    const double top = std::clamp(plot.top() + 4, 2.0, std::max(2.0, height() - tall - 2));
    painter.setPen(QPen(look_[Role::PanelEdge], 1));
    painter.setBrush(look_[Role::Panel]);
    painter.drawRoundedRect(QRectF(left, top, wide, tall), 6, 6);
    double y = top + kBoxMargin - 2;
    for (const QString &line : lines) {
        const QRectF row(left + kBoxMargin, y, inner, height_of(line));
        const QStringList cells = line.split(QLatin1Char('\t'));
        painter.setPen(look_[cells.size() == 2 ? Role::TextDim : Role::Text]);
        painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, cells[0]);
        if (cells.size() == 2) {
            painter.setPen(look_[Role::Text]);
            painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, cells[1]);
        }
        y += row.height();
    }
}

/// Of the curve that is nearest to the pointer.
void ChartView::find_cause() {
    const std::optional<Instant> t = asked();
    if (!t) {
        return;
    }
    QString words;
    double nearest = 1e9;
    for (const scene::ChartReading &reading : charts_.readings(kind_, chart_.view.columns, *t)) {
        const double y = canvas_.y_of(reading.at_value);
        const double away = pointer_ ? std::abs(y - pointer_->y()) : nearest - 1;
        if (reading.changed && away < nearest) {
            nearest = away;
            if (const QString cause = charts_.cause(reading); !cause.isEmpty()) {
                words = tr("%1 since %2 s: %3")
                            .arg(say({reading.name, {}}), milliseconds_words(*reading.changed), cause);
            }
        }
    }
    if (words != cause_) {
        cause_ = words;
        setAccessibleDescription(
            box_lines().join(QStringLiteral("; ")).replace(QLatin1Char('\t'), QLatin1Char(' ')));
        update();
    }
}

// --- input -------------------------------------------------------------------------------------------------

void ChartView::wheelEvent(QWheelEvent *event) {
    const QPointF turn = event->angleDelta();
    const bool sideways = std::abs(turn.x()) > std::abs(turn.y()) || event->modifiers() & Qt::ShiftModifier;
    const double notches = (turn.y() != 0 ? turn.y() : turn.x()) / kNotch;
    if (chart_.empty() || notches == 0) {
        event->ignore();
        return;
    }
    const Duration span = charts_.to() - charts_.from();
    if (sideways) {
        charts_.pan(nanoseconds(std::llround(-notches * static_cast<double>(span.ns) / 10)));
    } else {
        charts_.zoom(instant_at(event->position().x()), std::pow(kZoomStep, notches));
    }
    event->accept();
}

void ChartView::mousePressEvent(QMouseEvent *event) {
    if (event->button() == Qt::LeftButton) {
        pressed_ = event->position();
        dragged_from_ = event->position().x();
    }
}

void ChartView::mouseMoveEvent(QMouseEvent *event) {
    const QPointF position = event->position();
    if (pressed_ && !dragging_ &&
        (position - *pressed_).manhattanLength() >= QApplication::startDragDistance()) {
        dragging_ = true;
        setCursor(Qt::ClosedHandCursor);
    }
    if (dragging_) {
        const double moved = canvas_.seconds_at(dragged_from_) - canvas_.seconds_at(position.x());
        dragged_from_ = position.x();
        charts_.pan(nanoseconds(std::llround(moved * 1e9)));
        return;
    }
    const bool over = canvas_.plot().contains(position);
    pointer_ = over ? std::optional(position) : std::nullopt;
    cause_.clear();
    setCursor(over ? Qt::CrossCursor : Qt::ArrowCursor);
    rest_.start();
    update();
}

void ChartView::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || !pressed_) {
        return;
    }
    const bool clicked = !dragging_;
    pressed_.reset();
    dragging_ = false;
    setCursor(Qt::CrossCursor);
    if (clicked && canvas_.plot().contains(event->position())) {
        click(event->position());
    }
}

void ChartView::click(QPointF position) {
    Instant wanted = instant_at(position.x());
    if (kind_ == scene::ChartKind::Sequence) {
        const Duration reach = instant_at(position.x() + kReach) - instant_at(position.x() - kReach);
        const double numbers = canvas_.value_at(position.y() - kReach) - canvas_.value_at(position.y());
        const auto place = charts_.segment_near(wanted, canvas_.value_at(position.y()),
                                                std::max(reach / 2, nanoseconds(1)), std::max(numbers, 1.0));
        if (place) {
            wanted = place->at;
            emit segment_wanted(place->segment);
        }
    }
    emit instant_wanted(wanted);
}

void ChartView::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() == Qt::LeftButton) {
        charts_.show_everything();
    }
}

void ChartView::leaveEvent(QEvent *) {
    pointer_.reset();
    cause_.clear();
    rest_.stop();
    update();
}

void ChartView::keyPressEvent(QKeyEvent *event) {
    const Duration span = charts_.to() - charts_.from();
    const Instant now = session_.now();
    const bool shown = now >= charts_.from() && now <= charts_.to();
    const Instant middle = shown ? now : charts_.from() + span / 2;
    switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal: charts_.zoom(middle, kZoomStep); break;
        case Qt::Key_Minus: charts_.zoom(middle, 1 / kZoomStep); break;
        case Qt::Key_0: charts_.show_everything(); break;
        case Qt::Key_Less:
        case Qt::Key_Comma: charts_.pan(nanoseconds(-span.ns / 10)); break;
        case Qt::Key_Greater:
        case Qt::Key_Period: charts_.pan(span / 10); break;
        default: QWidget::keyPressEvent(event);
    }
}

void ChartView::focusInEvent(QFocusEvent *event) {
    ring_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    rest_.start();
    update();
}

void ChartView::focusOutEvent(QFocusEvent *) {
    ring_ = false;
    update();
}

void ChartView::contextMenuEvent(QContextMenuEvent *event) { menu_->popup(event->globalPos()); }

void ChartView::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

}  // namespace theater::ui
