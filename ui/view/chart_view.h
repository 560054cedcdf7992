// One chart: a still picture of the curves, and over it what moves: the now line, the selection, the numbers
// under the pointer. Wheel zooms, drag pans, a click goes to the instant, a double click shows everything.
#pragma once

#include <optional>

#include <QMenu>
#include <QPixmap>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include "core/scene/chart.h"
#include "ui/model/charts.h"
#include "ui/view/chart_canvas.h"

namespace theater::ui {

class Look;
class Session;

/// How a chart is written to a file.
enum class ChartFormat { Svg, Png, Csv };
/// "svg", "png", "csv".
QString suffix_of(ChartFormat format);

class ChartView final : public QWidget {
    Q_OBJECT

public:
    ChartView(scene::ChartKind kind, Charts &charts, const Session &session, const Look &look,
              QWidget *parent = nullptr);

    scene::ChartKind kind() const { return kind_; }
    QString title() const;
    /// What is drawn now; for tests and for who cannot see.
    const scene::Chart &chart() const { return chart_; }
    const ChartCanvas &canvas() const { return canvas_; }
    /// How often the still picture had to be drawn.
    int drawings() const { return drawings_; }
    /// The lines of the box of numbers, as they are shown at the pointer; empty while there is none.
    QStringList box_lines() const;
    QMenu *menu() const { return menu_; }

    QSize sizeHint() const override { return {460, 220}; }
    QSize minimumSizeHint() const override { return {230, 150}; }

signals:
    void instant_wanted(theater::Instant t);
    void segment_wanted(quint32 segment);
    void export_wanted(theater::scene::ChartKind kind, theater::ui::ChartFormat format);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void renew();
    void ensure_drawn();
    void move_now();
    void retranslate();
    void find_cause();
    Instant instant_at(double x) const;
    std::optional<Instant> asked() const;
    void paint_now(QPainter &painter) const;
    void paint_selection(QPainter &painter) const;
    void paint_box(QPainter &painter) const;
    void click(QPointF position);
    void make_menu();
    void retint();

    scene::ChartKind kind_;
    Charts &charts_;
    const Session &session_;
    const Look &look_;
    ChartCanvas canvas_;
    scene::Chart chart_;
    QPixmap picture_;
    int drawings_ = 0;
    double now_x_ = -1;               // where the now line was painted last
    std::optional<QPointF> pointer_;  // over the plot
    std::optional<QPointF> pressed_;  // where a drag or a click began
    double dragged_from_ = 0;         // the pointer's x up to which the drag has been carried out
    bool dragging_ = false, ring_ = false;
    QString cause_;
    QToolButton *export_;
    QMenu *menu_;
    QList<QAction *> formats_;
    QAction *whole_;
    QTimer rest_;  // the pointer rests: time to look for the cause
};

}  // namespace theater::ui
