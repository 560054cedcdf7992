// Paints Frames. Keeps the ground (what does not change between two happenings) as a picture and words as
// sprites, so that a frame of a running film costs little. Knows no widgets; one painter per view.
#pragma once

#include <cstdint>

#include <QImage>
#include <QPainter>

#include "core/scene/frame.h"
#include "core/scene/theme.h"
#include "ui/paint/shape_drawer.h"
#include "ui/paint/sprite_cache.h"

namespace theater::ui {

class FramePainter {
public:
    /// Fills the picture's area (0, 0, frame.width, frame.height in the painter's coordinates, which may be
    /// moved and scaled) with the frame. The painter's state is left as it was.
    void paint(QPainter &painter, const scene::Frame &frame, const scene::Theme &theme);

    /// How often the ground had to be drawn anew; for tests and measurements.
    std::uint64_t ground_paints() const { return ground_paints_; }

    /// Draws everything anew, as shapes and without any cache: for PDF, and to compare with.
    static void paint_shapes(QPainter &painter, const scene::Frame &frame, const scene::Theme &theme);

private:
    struct Look {
        scene::Theme theme;
        double scale = 0;
        friend bool operator==(const Look &, const Look &) = default;
    };
    struct GroundKey {
        std::uint64_t content = 0;
        scene::Box extent;
        friend bool operator==(const GroundKey &, const GroundKey &) = default;
    };

    void prepare_ground(const scene::Frame &frame);

    Look look_;
    GroundKey ground_key_;
    QImage ground_;
    SpriteCache sprites_;
    std::uint64_t ground_paints_ = 0;
};

}  // namespace theater::ui
