// A widget that shows a Frame that is not the film: a diagram, a figure. It paints what a function makes for
// its size, and tells which subject is pointed at, clicked or reached by the keyboard. It knows nothing of
// what the subjects mean.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QWidget>

#include "core/scene/frame.h"
#include "ui/paint/painter.h"

namespace theater::ui {

class Look;

class FrameView : public QWidget {
    Q_OBJECT

public:
    /// Makes the picture for a width and a height in units (1 unit = 1 px at 100 %). Called when it is to be
    /// painted, and only if something has changed since.
    using Make = std::function<scene::Frame(double width, double height)>;
    /// The words of a subject: its tool tip, and what a screen reader says when the keyboard reaches it. No
    /// words for what cannot be chosen.
    using Words = std::function<QString(const scene::Subject &)>;
    /// Width: the view becomes as high as the picture that was made for its width (inside a scroll area).
    /// Both: the picture is made for the place that there is.
    enum class Fit { Width, Both };

    FrameView(Fit fit, Make make, Words words, const Look &look, QWidget *parent = nullptr);

    /// The picture that is shown.
    const scene::Frame &frame();
    /// The middle of the first shape of a subject, in this widget's coordinates; nothing if it is not there.
    std::optional<QPoint> place_of(const scene::Subject &subject);
    /// What the keyboard has reached.
    const std::optional<scene::Subject> &current() const { return current_; }
    void set_current(const std::optional<scene::Subject> &subject);

public slots:
    /// What is shown has changed: it is made anew when it is next seen.
    void refresh();

signals:
    /// The pointer is on this subject; of kind None when it has left.
    void hovered(const theater::scene::Subject &subject);
    /// It was clicked, or Enter was pressed on it.
    void chosen(const theater::scene::Subject &subject);
    /// The keyboard has come to this subject.
    void reached(const theater::scene::Subject &subject);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    /// Every subject that has words, once, in the order of the shapes.
    std::vector<scene::Subject> subjects();
    scene::Subject subject_at(QPoint position);
    void step(int by);
    void fit_height();
    QRectF extent_of(const scene::Subject &subject);

    Fit fit_;
    Make make_;
    Words words_;
    const Look &look_;
    FramePainter painter_;
    scene::Frame frame_;
    bool stale_ = true;
    bool ring_ = false;
    scene::Subject hovered_;
    std::optional<scene::Subject> current_;
};

}  // namespace theater::ui
