// A long column of small things: grows without moving what is there, and copies share what neither of them
// has changed since. So a recording takes up what it holds, and a fork costs little.
#pragma once

#include <compare>
#include <cstddef>
#include <iterator>
#include <memory>
#include <vector>

namespace theater::record {

template <typename T>
class Chunks {
public:
    /// Through all of them, at random. What it points at stays where it is until that is changed.
    class Iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T *;
        using reference = const T &;

        Iterator() = default;
        Iterator(const Chunks *column, std::size_t place)
            : column_(column), place_(static_cast<std::ptrdiff_t>(place)) {}
        const T &operator*() const { return (*column_)[static_cast<std::size_t>(place_)]; }
        const T *operator->() const { return &**this; }
        const T &operator[](std::ptrdiff_t i) const { return *(*this + i); }
        Iterator &operator++() { return *this += 1; }
        Iterator &operator--() { return *this += -1; }
        Iterator operator++(int) {
            Iterator old = *this;
            ++*this;
            return old;
        }
        Iterator operator--(int) {
            Iterator old = *this;
            --*this;
            return old;
        }
        Iterator &operator+=(std::ptrdiff_t i) {
            place_ += i;
            return *this;
        }
        Iterator &operator-=(std::ptrdiff_t i) { return *this += -i; }
        friend Iterator operator+(Iterator a, std::ptrdiff_t i) { return a += i; }
        friend Iterator operator+(std::ptrdiff_t i, Iterator a) { return a += i; }
        friend Iterator operator-(Iterator a, std::ptrdiff_t i) { return a += -i; }
        friend std::ptrdiff_t operator-(const Iterator &a, const Iterator &b) { return a.place_ - b.place_; }
        friend bool operator==(const Iterator &a, const Iterator &b) { return a.place_ == b.place_; }
        friend auto operator<=>(const Iterator &a, const Iterator &b) { return a.place_ <=> b.place_; }

    private:
        const Chunks *column_ = nullptr;
        std::ptrdiff_t place_ = 0;
    };
    using value_type = T;
    using const_iterator = Iterator;

    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, size_}; }
    const T &front() const { return (*this)[0]; }
    const T &at(std::size_t i) const { return chunks_.at(i / kChunk)->at(i % kChunk); }
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
