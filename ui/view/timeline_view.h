// The timeline under the stage: a scrubber over the folded axis of time, with marks.
#pragma once

#include <vector>

#include <QPixmap>
#include <QWidget>

#include "core/base/time.h"
#include "ui/model/marks.h"
#include "ui/model/session.h"

namespace theater::ui {

class Look;
class ViewSettings;

class TimelineView final : public QWidget {
    Q_OBJECT

public:
    TimelineView(Session &session, const ViewSettings &settings, const Look &look, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Where an instant stands on the track, in this widget's coordinates, and back.
    double x_of(Instant t) const;
    Instant at_x(double x) const;
    int track_y() const;
    Session &session() const { return session_; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void renew();
    void tell_value();
    void retranslate();
    QString tip_at(QPoint position) const;
    /// What the current course of the run is called.
    QString course() const;
    void paint_ground();
    void paint_track(QPainter &painter) const;
    void paint_marks(QPainter &painter) const;
    void paint_mark(QPainter &painter, const Mark &mark, double x) const;
    void paint_ticks(QPainter &painter) const;
    void paint_now(QPainter &painter) const;

    Session &session_;
    const ViewSettings &settings_;
    const Look &look_;
    std::vector<Mark> marks_;
    QPixmap ground_;
    bool dragging_ = false;
    bool ring_ = false;
    double hover_x_ = -1;
};

}  // namespace theater::ui
