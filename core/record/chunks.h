// A long column of small things: grows without moving what is there, and copies share what neither of them
// has changed since. So a recording takes up what it holds, and a fork costs little.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace theater::record {

template <typename T>
class Chunks {
public:
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    const T &operator[](std::size_t i) const { return (*chunks_[i / kChunk])[i % kChunk]; }
    const T &back() const { return (*this)[size_ - 1]; }
    /// For a change: from now on a copy of the column keeps the old value.
    T &change(std::size_t i) { return own(i / kChunk)[i % kChunk]; }

    void push_back(const T &item) {
        const std::size_t last = size_ / kChunk;
        if (last == chunks_.size()) {
            chunks_.push_back(std::make_shared<Chunk>());
            if (last > 0) chunks_.back()->reserve(kChunk);  // the first one grows as a short run needs it
        }
        own(last).push_back(item);
        ++size_;
    }
    /// Keeps the first `count`.
    void cut(std::size_t count) {
        if (count >= size_) return;
        size_ = count;
        chunks_.resize((count + kChunk - 1) / kChunk);
        if (count % kChunk != 0) own(chunks_.size() - 1).resize(count % kChunk);
    }

    friend bool operator==(const Chunks &a, const Chunks &b) {
        if (a.size_ != b.size_) return false;
        for (std::size_t i = 0; i < a.chunks_.size(); ++i) {
            if (a.chunks_[i] != b.chunks_[i] && *a.chunks_[i] != *b.chunks_[i]) return false;
        }
        return true;
    }

private:
    using Chunk = std::vector<T>;
    static constexpr std::size_t kChunk = 1'024;

    Chunk &own(std::size_t chunk) {
        std::shared_ptr<Chunk> &place = chunks_[chunk];
        if (place.use_count() > 1) {
            auto copy = std::make_shared<Chunk>();
            copy->reserve(chunk > 0 ? kChunk : place->size());
            copy->insert(copy->end(), place->begin(), place->end());
            place = std::move(copy);
        }
        return *place;
    }

    std::vector<std::shared_ptr<Chunk>> chunks_;
    std::size_t size_ = 0;
};

}  // namespace theater::record
