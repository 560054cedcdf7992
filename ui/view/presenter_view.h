// The film for a class: full screen, large type, a caption below it, nothing else. It shows a Presenting and
// passes keys on; which key does what is decided there.
#pragma once

#include <optional>

#include <QRectF>
#include <QTimer>
#include <QVariantAnimation>
#include <QWidget>

#include "core/scene/film.h"
#include "ui/paint/painter.h"

namespace theater::ui {

class Look;
class Presenting;
class Session;
class ViewSettings;

class PresenterView final : public QWidget {
    Q_OBJECT

public:
    PresenterView(Presenting &presenting, Session &session, const ViewSettings &settings, const Look &look);

    /// The picture that is shown, in its own units; presenter_scale() of the height makes pixels of them.
    const scene::Frame &frame();
    /// The part of it that is shown large; the whole where nothing is.
    QRectF zoom() const { return zoom_; }
    bool is_zoomed() const { return !zoom_.isEmpty(); }
    bool shows_keys() const { return hint_; }
    /// Where a point of the picture stands in the window.
    QPointF to_window(QPointF point);

public slots:
    /// Back to the whole if a part is large, else the part around what is selected.
    void toggle_zoom();
    void zoom_out();
    /// For some seconds: what the keys do.
    void show_keys();

signals:
    void segment_menu_wanted(quint32 segment, QPoint global);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();
    void wake_pointer();
    void hide_keys();
    void zoom_to(const QRectF &part);
    QRectF whole();
    double scale() const;
    QPointF to_picture(QPointF point);
    quint32 segment_at(QPointF point);
    const scene::Theme &theme() const;
    QColor color(scene::Role role) const;
    void paint_film(QPainter &painter);
    void paint_caption(QPainter &painter);
    void paint_pointer(QPainter &painter);
    void paint_keys(QPainter &painter);

    Presenting &presenting_;
    Session &session_;
    const ViewSettings &settings_;
    const Look &look_;
    FramePainter painter_;
    scene::Frame frame_;
    QString caption_;
    bool stale_ = true;
    QRectF zoom_;   ///< where it goes to; empty: the whole
    QRectF shown_;  ///< on the way there; empty: at zoom_
    QVariantAnimation glide_;
    QImage still_;  ///< the whole picture, for the way
    QTimer pointer_rest_, hint_rest_;
    bool hint_ = false;
    std::optional<QPointF> dragged_from_;
    QPointF hand_;
};

}  // namespace theater::ui
