// Long sequences of records that differ little from their neighbours, in a few bytes each: what is kept of a
// record is where it is not its predecessor and a step. The step expected is the last but one, since what TCP
// sends comes in pairs: one segment that follows from an ACK, and one that follows from the first.
// For memory only: the bytes mean nothing in another process.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <type_traits>
#include <vector>

namespace theater {

using Bytes = std::vector<std::uint8_t>;

namespace packing {

inline void put_number(Bytes &out, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7)
        out.push_back(static_cast<std::uint8_t>(number | 0x80));
    out.push_back(static_cast<std::uint8_t>(number));
}

inline std::uint64_t take_number(const std::uint8_t *&from) {
    std::uint64_t number = 0;
    for (int shift = 0;; shift += 7) {
        const std::uint8_t byte = *from++;
        number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return number;
    }
}

/// A record as words, and what the next one is expected to be.
template <typename T>
class Line {
public:
    static constexpr std::size_t kWords = sizeof(T) / sizeof(std::uint32_t);
    static constexpr std::size_t kMaskBytes = (kWords + 7) / 8;
    /// The most that a record can take.
    static constexpr std::size_t kMostBytes = kMaskBytes + 5 * kWords;
    static_assert(std::is_trivially_copyable_v<T> && sizeof(T) % sizeof(std::uint32_t) == 0 && kWords <= 64);
    using Words = std::array<std::uint32_t, kWords>;

    Words expected() const {
        Words words;
        for (std::size_t i = 0; i < kWords; ++i)
            words[i] = last_[i] + steps_[turn_][i];
        return words;
    }
    void go_on(const Words &words) {
        for (std::size_t i = 0; i < kWords; ++i)
            steps_[turn_][i] = words[i] - last_[i];
        last_ = words;
        turn_ ^= 1;
    }

private:
    Words last_{};
    std::array<Words, 2> steps_{};  // the last two
    std::size_t turn_ = 0;          // which of them is the last but one
};

/// Writes which words are not as expected, and by how much; returns where it ends.
template <typename Words>
std::uint8_t *put_difference(const Words &words, const Words &expected, std::size_t mask_bytes,
                             std::uint8_t *to) {
    std::uint64_t mask = 0;
    const bool as_expected = std::memcmp(words.data(), expected.data(), sizeof(Words)) == 0;  // most are
    for (std::size_t i = 0; !as_expected && i < words.size(); ++i)
        mask |= std::uint64_t{words[i] != expected[i]} << i;
    for (std::size_t i = 0; i < mask_bytes; ++i)
        *to++ = static_cast<std::uint8_t>(mask >> 8 * i);
    for (; mask != 0; mask &= mask - 1) {
        const auto i = static_cast<std::size_t>(std::countr_zero(mask));
        const std::uint32_t off = words[i] - expected[i];
        std::uint32_t rest = off << 1 ^ (off >> 31 != 0 ? UINT32_MAX : 0);  // small ones of either sign
        for (; rest >= 0x80; rest >>= 7)
            *to++ = static_cast<std::uint8_t>(rest | 0x80);
        *to++ = static_cast<std::uint8_t>(rest);
    }
    return to;
}

template <typename Words>
const std::uint8_t *take_difference(const std::uint8_t *from, std::size_t mask_bytes, Words &words) {
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < mask_bytes; ++i)
        mask |= static_cast<std::uint64_t>(*from++) << 8 * i;
    for (; mask != 0; mask &= mask - 1) {
        const auto number = static_cast<std::uint32_t>(take_number(from));
        words[static_cast<std::size_t>(std::countr_zero(mask))] +=
            number >> 1 ^ ((number & 1) != 0 ? UINT32_MAX : 0);
    }
    return from;
}

}  // namespace packing

/// Appends `count` records from `first` on.
template <typename Iterator>
void pack(Iterator first, std::size_t count, Bytes &out) {
    using T = std::remove_cvref_t<decltype(*first)>;
    using Line = packing::Line<T>;
    packing::put_number(out, count);
    std::size_t used = out.size();
    Line line;
    for (; count > 0; --count, ++first) {
        if (out.size() - used < Line::kMostBytes) out.resize(out.size() * 2 + Line::kMostBytes);
        typename Line::Words words;
        std::memcpy(words.data(), &*first, sizeof(T));
        const std::uint8_t *end =
            packing::put_difference(words, line.expected(), Line::kMaskBytes, out.data() + used);
        used = static_cast<std::size_t>(end - out.data());
        line.go_on(words);
    }
    out.resize(used);
}

/// Gives back what pack() has put there, to the end of `to`; returns where it ended.
template <typename Sequence>
const std::uint8_t *unpack(const std::uint8_t *from, Sequence &to) {
    using T = typename Sequence::value_type;
    using Line = packing::Line<T>;
    const std::size_t count = packing::take_number(from);
    to.reserve(to.size() + count);
    Line line;
    for (std::size_t left = count; left > 0; --left) {
        typename Line::Words words = line.expected();
        from = packing::take_difference(from, Line::kMaskBytes, words);
        T record;
        std::memcpy(static_cast<void *>(&record), words.data(), sizeof(T));
        to.push_back(record);
        line.go_on(words);
    }
    return from;
}

}  // namespace theater
