// The still part of a chart, as a picture: QtCharts draws axes, grid and lines; bands, ranges and marks, of
// which QtCharts would make an item each, are painted around it. Drawn anew only when something has changed.
#pragma once

#include <memory>
#include <vector>

#include <QGraphicsScene>
#include <QPixmap>
#include <QRectF>

#include "core/scene/chart.h"

class QChart;
class QPainter;
class QValueAxis;

namespace theater::ui {

class Look;

class ChartCanvas final {
public:
    explicit ChartCanvas(const Look &look);
    ~ChartCanvas();

    /// Draws `chart` with its title into a picture of so many logical pixels.
    QPixmap draw(const scene::Chart &chart, const QString &title, QSize size, double pixel_ratio);

    /// Where the last picture has its plot, and what is where in it. Time is in seconds, values are in the
    /// chart's own unit.
    QRectF plot() const { return plot_; }
    double x_of(double seconds) const;
    double seconds_at(double x) const;
    double y_of(double value) const;
    double value_at(double y) const;

private:
    struct Legend {
        QRectF place;
        QString name;
        const scene::ChartLine *line;
    };
    void lay_out(const scene::Chart &chart, QSize size);
    void set_axes(const scene::Chart &chart);
    void set_lines(const scene::Chart &chart);
    void paint_head(QPainter &painter, const scene::Chart &chart, const QString &title) const;
    void paint_bands(QPainter &painter, const scene::Chart &chart) const;
    void paint_ranges(QPainter &painter, const scene::ChartLine &line) const;
    void paint_dots(QPainter &painter, const scene::ChartLine &line) const;

    const Look &look_;
    QGraphicsScene scene_;
    QChart *chart_;  // the scene's
    QValueAxis *time_, *value_;
    std::vector<Legend> legend_;
    QRectF plot_;
    scene::ChartAxis time_axis_, value_axis_;
};

}  // namespace theater::ui
