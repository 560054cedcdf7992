// A first-in-first-out sequence as a regular value: what has been taken from its front costs nothing, neither
// when it is taken nor in a copy. Like std::vector it keeps its elements side by side.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace theater {

template <typename T>
class Queue {
public:
    using value_type = T;
    using iterator = typename std::vector<T>::iterator;
    using const_iterator = typename std::vector<T>::const_iterator;

    Queue() = default;
    Queue(const Queue &other) : items_(other.begin(), other.end()) {}
    Queue(Queue &&other) noexcept : items_(std::move(other.items_)), head_(std::exchange(other.head_, 0)) {
        other.items_.clear();
    }
    Queue &operator=(Queue other) noexcept {
        items_.swap(other.items_);
        std::swap(head_, other.head_);
        return *this;
    }

    bool empty() const { return head_ == items_.size(); }
    std::size_t size() const { return items_.size() - head_; }
    iterator begin() { return items_.begin() + static_cast<std::ptrdiff_t>(head_); }
    iterator end() { return items_.end(); }
    const_iterator begin() const { return items_.begin() + static_cast<std::ptrdiff_t>(head_); }
    const_iterator end() const { return items_.end(); }
    T &operator[](std::size_t i) { return items_[head_ + i]; }
    const T &operator[](std::size_t i) const { return items_[head_ + i]; }
    T &front() { return items_[head_]; }
    const T &front() const { return items_[head_]; }
    T &back() { return items_.back(); }
    const T &back() const { return items_.back(); }

    void reserve(std::size_t size) { items_.reserve(head_ + size); }
    void push_back(const T &item) { items_.push_back(item); }
    void push_back(T &&item) { items_.push_back(std::move(item)); }
    void insert(const_iterator before, const T &item) { items_.insert(before, item); }
    void pop_front() {
        ++head_;
        // The dead part never exceeds the living one by much, so that each element is moved once at most.
        constexpr std::size_t kFewest = 64;
        if (head_ == items_.size()) {
            clear();
        } else if (head_ >= kFewest && head_ * 2 >= items_.size()) {
            items_.erase(items_.begin(), begin());
            head_ = 0;
        }
    }
    void pop_back() {
        items_.pop_back();
        if (head_ == items_.size()) clear();
    }
    void erase(const_iterator place) {
        if (place == begin()) {
            pop_front();
        } else {
            items_.erase(place);
        }
    }
    void clear() {
        items_.clear();
        head_ = 0;
    }

    friend bool operator==(const Queue &a, const Queue &b) {
        if (a.size() != b.size()) return false;
        for (std::size_t i = 0; i < a.size(); ++i) {
            if (!(a[i] == b[i])) return false;
        }
        return true;
    }

private:
    std::vector<T> items_;
    std::size_t head_ = 0;  // those before it have been taken
};

}  // namespace theater
