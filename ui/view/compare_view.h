// Several films beside each other, in the place of the stage while something is compared: plays, scrolls and
// lets segments be clicked as the stage does. It shows a Frame and emits wishes.
#pragma once

#include <optional>

#include <QWidget>

#include "core/scene/film.h"
#include "ui/paint/painter.h"

class QPushButton;

namespace theater::ui {

class Comparison;
class Look;
class Session;
class ViewSettings;

class CompareView final : public QWidget {
    Q_OBJECT

public:
    CompareView(Comparison &comparison, Session &session, const ViewSettings &settings, const Look &look,
                QWidget *parent = nullptr);

    QSize sizeHint() const override { return {760, 560}; }
    QSize minimumSizeHint() const override { return {420, 320}; }

    /// The picture that is shown.
    const scene::Frame &frame();
    /// How many pixels one of its units takes: less than one where the films have little room.
    double scale() const { return scale_; }
    /// Where the shape with this id is, in this widget's coordinates; nothing if it is not to be seen.
    std::optional<QPoint> place_of(const std::string &id);
    bool is_following() const { return !view_.scroll_y; }

public slots:
    /// Back to the now line.
    void follow();

signals:
    void segment_menu_wanted(quint32 segment, QPoint global);
    void instant_wanted(theater::Instant t);
    /// A side that is no branch of this session was clicked: its run is to be opened.
    void run_wanted(const QString &run);
    /// Nothing is to be compared any more.
    void close_wanted();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retranslate();
    void renew();
    void scroll_by(double units);
    void place_follow_button();
    const scene::Shape *shape_at(QPoint position);
    void set_hovered(const scene::Subject &subject);
    void click(const scene::Subject &subject, QPoint global);
    QString tip_of(const scene::Subject &subject) const;

    Comparison &comparison_;
    Session &session_;
    const ViewSettings &settings_;
    const Look &look_;
    FramePainter painter_;
    scene::View view_;
    std::size_t hovered_side_ = 0;
    scene::Frame frame_;
    double scale_ = 1;
    bool stale_ = true;
    bool ring_ = false;
    std::optional<QPoint> pressed_at_;
    std::optional<scene::Subject> pressed_;
    QPushButton *follow_button_;
};

}  // namespace theater::ui
