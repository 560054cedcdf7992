// Small pictures of shapes that look the same every time: words and round boxes. Copying one is many times
// cheaper than drawing it.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

#include <QImage>

#include "core/scene/frame.h"

namespace theater::ui {

/// All that the look of a sprite depends on, but for theme and scale: those empty the cache when they change.
struct SpriteKey {
    std::string text;
    int width = 0, height = 0;  ///< device pixels
    int size = 0;               ///< text: hundredths of a unit; box: its radius
    int stroke = 0;             ///< box: hundredths of a unit
    scene::ShapeKind kind = scene::ShapeKind::Rect;
    scene::Role role = scene::Role::None, fill = scene::Role::None;
    scene::Face face = scene::Face::Sans;
    scene::Align align = scene::Align::Left;
    scene::Stroke pattern = scene::Stroke::Solid;
    friend bool operator==(const SpriteKey &, const SpriteKey &) = default;
};

struct SpriteKeyHash {
    std::size_t operator()(const SpriteKey &key) const;
};

class SpriteCache {
public:
    /// The sprite of a key; null if it has not been put in, or was thrown out.
    const QImage *find(const SpriteKey &key) const;
    const QImage *put(const SpriteKey &key, QImage image);
    void clear();
    std::size_t size() const { return sprites_.size(); }

private:
    std::unordered_map<SpriteKey, QImage, SpriteKeyHash> sprites_;
    qsizetype bytes_ = 0;
};

}  // namespace theater::ui
