#include "ui/paint/sprite_cache.h"

#include <functional>
#include <utility>

namespace theater::ui {
namespace {

constexpr qsizetype kMostBytes = 48 * 1024 * 1024;

}  // namespace

std::size_t SpriteKeyHash::operator()(const SpriteKey &key) const {
    std::size_t hash = std::hash<std::string>{}(key.text);
    const auto mix = [&hash](std::uint64_t value) { hash = (hash ^ value) * 0x9E3779B97F4A7C15ull; };
    mix(static_cast<std::uint64_t>(key.width) << 32 | static_cast<std::uint32_t>(key.height));
    mix(static_cast<std::uint64_t>(key.size) << 32 | static_cast<std::uint32_t>(key.stroke));
    mix(static_cast<std::uint64_t>(key.kind) << 40 | static_cast<std::uint64_t>(key.role) << 32 |
        static_cast<std::uint64_t>(key.fill) << 24 | static_cast<std::uint64_t>(key.face) << 16 |
        static_cast<std::uint64_t>(key.align) << 8 | static_cast<std::uint64_t>(key.pattern));
    return hash;
}

const QImage *SpriteCache::find(const SpriteKey &key) const {
    const auto found = sprites_.find(key);
    return found == sprites_.end() ? nullptr : &found->second;
}

const QImage *SpriteCache::put(const SpriteKey &key, QImage image) {
    // A timer that counts down makes a new word every hundredth of a second. Starting over is cheap and rare.
    if (bytes_ > kMostBytes) clear();
    bytes_ += image.sizeInBytes();
    return &(sprites_[key] = std::move(image));
}

void SpriteCache::clear() {
    sprites_.clear();
    bytes_ = 0;
}

}  // namespace theater::ui
