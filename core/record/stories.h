// What befell the few segments of a recording that did not simply arrive.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "core/record/segment_record.h"

namespace theater::record {

/// What befell segments, by their places. A copy shares what neither of the two has changed since.
class SegmentStories {
public:
    /// Null if nothing is told of this segment.
    const SegmentStory *find(std::uint32_t place) const;
    /// For a change. There must be one.
    SegmentStory &change(std::uint32_t place);
    void add(std::uint32_t place, const SegmentStory &story);
    void erase(std::uint32_t place);
    /// Forgets those of all segments from `place` on.
    void cut(std::uint32_t place);

    friend bool operator==(const SegmentStories &a, const SegmentStories &b);

private:
    using Shelf = std::map<std::uint32_t, SegmentStory>;
    static constexpr std::uint32_t kPlacesOnShelf = 1'024;

    const Shelf *shelf_of(std::uint32_t place) const;
    Shelf &own(std::uint32_t place);
    void drop_empty_shelves();

    std::vector<std::shared_ptr<Shelf>> shelves_;  // none where nothing is told; the last one has a story
};

}  // namespace theater::record
