#include "ui/view/chart_canvas.h"

#include <algorithm>
#include <cmath>

#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include "core/scene/chart_frame.h"
#include "ui/text/phrases.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

using scene::ChartLine;
using scene::Role;

constexpr double kLeft = 62, kRight = 22, kBottom = 24;
constexpr double kTitleHeight = 26, kLegendStep = 17;

QPen pen_of(const ChartLine &line, const Look &look) {
    QPen pen(look[line.role], line.width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::MiterJoin);
    if (line.stroke == scene::Stroke::Dashed) pen.setDashPattern({4, 2.5});
    if (line.stroke == scene::Stroke::Dotted) pen.setDashPattern({1.2, 1.8});
    return pen;
}

double advance(const QFontMetricsF &metrics, const QString &text) { return metrics.horizontalAdvance(text); }

}  // namespace

ChartCanvas::ChartCanvas(const Look &look)
    : look_(look), chart_(new QChart), time_(new QValueAxis), value_(new QValueAxis) {
    scene_.addItem(chart_);
    chart_->legend()->hide();
    chart_->setBackgroundVisible(false);
    chart_->setPlotAreaBackgroundVisible(false);
    chart_->setAnimationOptions(QChart::NoAnimation);
    chart_->setContentsMargins(0, 0, 0, 0);
    chart_->setMargins({});
    chart_->addAxis(time_, Qt::AlignBottom);
    chart_->addAxis(value_, Qt::AlignLeft);
    for (QValueAxis *axis : {time_, value_}) {
        axis->setTickType(QValueAxis::TicksDynamic);
        axis->setTickAnchor(0);
        axis->setTruncateLabels(false);
    }
}

ChartCanvas::~ChartCanvas() = default;

double ChartCanvas::x_of(double seconds) const {
    return plot_.left() + (seconds - time_axis_.from) / (time_axis_.to - time_axis_.from) * plot_.width();
}

double ChartCanvas::seconds_at(double x) const {
    return time_axis_.from + (x - plot_.left()) / plot_.width() * (time_axis_.to - time_axis_.from);
}

double ChartCanvas::y_of(double value) const {
    const double part = (value / value_axis_.scale - value_axis_.from) / (value_axis_.to - value_axis_.from);
    return plot_.bottom() - part * plot_.height();
}

double ChartCanvas::value_at(double y) const {
    const double part = (plot_.bottom() - y) / plot_.height();
    return (value_axis_.from + part * (value_axis_.to - value_axis_.from)) * value_axis_.scale;
}

QPixmap ChartCanvas::draw(const scene::Chart &chart, const QString &title, QSize size, double pixel_ratio) {
    QPixmap picture(size * pixel_ratio);
    picture.setDevicePixelRatio(pixel_ratio);
    picture.fill(look_[Role::Panel]);
    time_axis_ = chart.time;
    value_axis_ = chart.value;
    lay_out(chart, size);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_head(painter, chart, title);
    if (chart.empty()) {
        painter.setPen(look_[Role::TextDim]);
        painter.drawText(plot_, Qt::AlignCenter | Qt::TextWordWrap, say({"chart.empty", {}}));
        return picture;
    }
    paint_bands(painter, chart);
    scene_.setSceneRect(QRectF(QPointF(), QSizeF(size)));
    set_axes(chart);
    set_lines(chart);
    // Its lines are filled with whatever brush there is.
    painter.setBrush(Qt::NoBrush);
    scene_.render(&painter, QRectF(QPointF(), QSizeF(size)), scene_.sceneRect(), Qt::IgnoreAspectRatio);
    painter.setClipRect(plot_.adjusted(-1, -1, 1, 1));
    for (const ChartLine &line : chart.lines) {
        if (line.form == ChartLine::Form::Ranges) paint_ranges(painter, line);
        if (line.form == ChartLine::Form::Dots) paint_dots(painter, line);
    }
    return picture;
}

void ChartCanvas::lay_out(const scene::Chart &chart, QSize size) {
    const QFontMetricsF metrics(Look::sans(kSmall));
    legend_.clear();
    double x = kLeft, y = kTitleHeight;
    for (const ChartLine &line : chart.lines) {
        const QString name = say({line.name, {}});
        const double wide = 26 + advance(metrics, name);
        if (x > kLeft && x + wide > size.width() - 8) {
            x = kLeft;
            y += kLegendStep;
        }
        legend_.push_back({{x, y, wide, kLegendStep}, name, &line});
        x += wide + 16;
    }
    const double top = y + kLegendStep + 8;
    plot_ = QRectF(kLeft, top, std::max(10.0, size.width() - kLeft - kRight),
                   std::max(10.0, size.height() - top - kBottom));
}

void ChartCanvas::set_axes(const scene::Chart &chart) {
    const QFont font = Look::mono(kSmall);
    for (const auto &[axis, data] : {std::pair{time_, &chart.time}, std::pair{value_, &chart.value}}) {
        axis->setLabelsFont(font);
        axis->setLabelsColor(look_[Role::TextDim]);
        axis->setLabelFormat(QStringLiteral("%.%1f").arg(data->decimals));
        // A fine step over the old, long range would make millions of labels, if only for a moment.
        axis->setTickInterval(1e15);
        axis->setRange(data->from, data->to);
        axis->setTickInterval(data->step);
        axis->setGridLinePen(QPen(look_[Role::Grid], 1));
        axis->setLinePen(QPen(look_[Role::Lifeline], 1));
    }
    chart_->setGeometry(QRectF(QPointF(), scene_.sceneRect().size()));
    chart_->setPlotArea(plot_);
    // It would do this when events are next handled, which is after the picture is taken.
    chart_->layout()->invalidate();
    chart_->layout()->activate();
}

void ChartCanvas::set_lines(const scene::Chart &chart) {
    std::vector<QLineSeries *> there;
    for (QAbstractSeries *series : chart_->series()) {
        there.push_back(static_cast<QLineSeries *>(series));
    }
    std::size_t used = 0;
    const double low = chart.value.from * chart.value.scale, high = chart.value.to * chart.value.scale;
    for (const ChartLine &line : chart.lines) {
        if (line.form != ChartLine::Form::Steps) continue;
        for (const std::vector<scene::Point> &part : scene::parts_within(line.points, low, high)) {
            if (used == there.size()) {
                there.push_back(new QLineSeries);
                chart_->addSeries(there.back());
                there.back()->attachAxis(time_);
                there.back()->attachAxis(value_);
            }
            QList<QPointF> points;
            points.reserve(static_cast<qsizetype>(part.size()));
            for (const scene::Point &point : part) {
                points.append({point.x, point.y / chart.value.scale});
            }
            there[used]->setPen(pen_of(line, look_));
            there[used++]->replace(points);
        }
    }
    for (; used < there.size(); ++used) {
        there[used]->clear();
    }
}

void ChartCanvas::paint_head(QPainter &painter, const scene::Chart &chart, const QString &title) const {
    QFont bold = Look::sans();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(look_[Role::Text]);
    const QRectF line(10, 4, plot_.right() - 10, kTitleHeight - 6);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter.setFont(Look::sans(kSmall));
    for (const Legend &entry : legend_) {
        const double y = entry.place.center().y(), x = entry.place.left();
        QPen pen = pen_of(*entry.line, look_);
        pen.setWidthF(std::max(pen.widthF(), 2.0));
        painter.setPen(pen);
        if (entry.line->form == ChartLine::Form::Steps) {
            painter.drawLine(QPointF(x, y), QPointF(x + 20, y));
        } else if (entry.line->form == ChartLine::Form::Ranges) {
            painter.drawLine(QPointF(x + 12, y - 6), QPointF(x + 12, y + 6));
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(look_[entry.line->role]);
            painter.drawEllipse(QPointF(x + 12, y), 2.5, 2.5);
        }
        painter.setPen(look_[Role::Text]);
        painter.drawText(entry.place.adjusted(26, 0, 4, 0), Qt::AlignLeft | Qt::AlignVCenter, entry.name);
    }
    if (chart.empty()) return;
    // The units stand where their numbers do.
    painter.setPen(look_[Role::TextDim]);
    painter.drawText(QRectF(0, plot_.top() - kLegendStep - 8, kLeft - 10, kLegendStep),
                     Qt::AlignRight | Qt::AlignVCenter, QString::fromStdString(chart.value.unit));
    painter.drawText(QRectF(plot_.right() + 4, plot_.bottom() - 9, kRight - 4, 18),
                     Qt::AlignLeft | Qt::AlignVCenter, QString::fromStdString(chart.time.unit));
}

void ChartCanvas::paint_bands(QPainter &painter, const scene::Chart &chart) const {
    painter.setFont(Look::sans(kSmall));
    const QFontMetricsF metrics(painter.font());
    for (const scene::ChartBand &band : chart.bands) {
        const double from = x_of(static_cast<double>(band.from.ns) / 1e9);
        const double to = x_of(static_cast<double>(band.to.ns) / 1e9);
        painter.fillRect(QRectF(from, plot_.top(), to - from, plot_.height()),
                         look_[scene::phase_role(band.phase)]);
        const QString name = say({scene::phase_phrase(band.phase), {}});
        if (advance(metrics, name) + 10 < to - from) {
            painter.setPen(look_[Role::TextDim]);
            painter.drawText(QRectF(from + 5, plot_.top() + 2, to - from - 6, 16),
                             Qt::AlignLeft | Qt::AlignVCenter, name);
        }
    }
}

void ChartCanvas::paint_ranges(QPainter &painter, const ChartLine &line) const {
    QPen pen = pen_of(line, look_);
    painter.setPen(pen);
    // What was sent again is what one looks for: it is to be seen however small it is.
    const bool marked = line.curve == record::Curve::Resent;
    constexpr double least = 7;
    for (std::size_t i = 0; i + 1 < line.points.size(); i += 2) {
        const double x = x_of(line.points[i].x);
        double low = y_of(line.points[i].y), high = y_of(line.points[i + 1].y);
        if (marked && low - high < least) {
            const double middle = (low + high) / 2;
            low = middle + least / 2;
            high = middle - least / 2;
        }
        painter.drawLine(QPointF(x, low), QPointF(x, std::min(high, low - 2)));
        if (marked) {
            painter.drawLine(QPointF(x - 3.5, high), QPointF(x + 3.5, high));
        }
    }
}

void ChartCanvas::paint_dots(QPainter &painter, const ChartLine &line) const {
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_[line.role]);
    for (const scene::Point &point : line.points) {
        painter.drawEllipse(QPointF(x_of(point.x), y_of(point.y)), line.width / 2, line.width / 2);
    }
}

}  // namespace theater::ui
