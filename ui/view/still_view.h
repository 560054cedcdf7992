// A small picture of a film, as large as its place: for the speaker.
#pragma once

#include <QWidget>

#include "core/scene/frame.h"
#include "ui/paint/painter.h"

namespace theater::ui {

class Look;

class StillView final : public QWidget {
    Q_OBJECT

public:
    explicit StillView(const Look &look, QWidget *parent = nullptr);

    /// Of the shape of a screen; none: nothing to show.
    void show_frame(scene::Frame frame);
    void clear();
    const scene::Frame &frame() const { return frame_; }
    QSize sizeHint() const override { return {480, 270}; }
    QSize minimumSizeHint() const override { return {240, 135}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &look_;
    FramePainter painter_;
    scene::Frame frame_;
};

}  // namespace theater::ui
