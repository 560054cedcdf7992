#include "core/wire/options.h"

#include <algorithm>
#include <utility>

namespace theater::wire {

namespace {

using Bytes = std::vector<std::uint8_t>;

/// Whether every option begins where what it carries is aligned, or padding stands at the end only.
enum class Padding { Aligned, AtTheEnd };

class OptionWriter {
public:
    OptionWriter(const tcp::Options &options, Padding padding, std::size_t sack_blocks)
        : options_(options), padding_(padding), sack_blocks_(sack_blocks) {}

    Bytes write() {
        if (options_.mss) {
            begin(OptionKind::Mss, 4);
            half(*options_.mss);
        }
        write_timestamps();
        if (options_.window_scale) {
            pad(1);
            begin(OptionKind::WindowScale, 3);
            byte(*options_.window_scale);
        }
        if (sack_blocks_ > 0) write_sack();
        if (options_.fast_open) write_fast_open(*options_.fast_open);
        while (bytes_.size() % 4 != 0)
            no_operation();
        return std::move(bytes_);
    }

private:
    // SACK-permitted takes the place of the padding where both are sent.
    void write_timestamps() {
        if (options_.sack_permitted) {
            if (!options_.timestamps) pad(2);
            begin(OptionKind::SackPermitted, 2);
        }
        if (!options_.timestamps) return;
        if (!options_.sack_permitted) pad(2);
        begin(OptionKind::Timestamps, 10);
        word(options_.timestamps->value);
        word(options_.timestamps->echo_reply);
    }

    void write_sack() {
        pad(2);
        begin(OptionKind::Sack, 2 + 8 * sack_blocks_);
        for (std::size_t i = 0; i < sack_blocks_; ++i) {
            word(options_.sack[i].left.value);
            word(options_.sack[i].right.value);
        }
    }

    void write_fast_open(const tcp::Options::FastOpen &option) {
        const std::size_t len = std::min<std::size_t>(option.len, option.cookie.size());
        if (option.experimental) {
            begin(OptionKind::Experimental, 4 + len);
            half(kFastOpenMagic);
        } else {
            begin(OptionKind::FastOpen, 2 + len);
        }
        bytes_.insert(bytes_.end(), option.cookie.begin(),
                      option.cookie.begin() + static_cast<std::ptrdiff_t>(len));
        while (padding_ == Padding::Aligned && bytes_.size() % 4 != 0)
            no_operation();
    }

    void begin(OptionKind kind, std::size_t length) {
        byte(static_cast<std::uint32_t>(kind));
        byte(static_cast<std::uint32_t>(length));
    }
    void byte(std::uint32_t value) { bytes_.push_back(static_cast<std::uint8_t>(value)); }
    void half(std::uint32_t value) {
        byte(value >> 8);
        byte(value);
    }
    void word(std::uint32_t value) {
        half(value >> 16);
        half(value);
    }
    void no_operation() { byte(static_cast<std::uint32_t>(OptionKind::NoOperation)); }
    void pad(int count) {
        for (int i = 0; i < count && padding_ == Padding::Aligned; ++i)
            no_operation();
    }

    const tcp::Options &options_;
    Padding padding_;
    std::size_t sack_blocks_;
    Bytes bytes_;
};

}  // namespace

std::vector<std::uint8_t> option_bytes(const tcp::Options &options) {
    std::size_t blocks = std::min<std::size_t>(options.sack_count, options.sack.size());
    Bytes bytes = OptionWriter(options, Padding::Aligned, blocks).write();
    if (bytes.size() > kMostOptionBytes) bytes = OptionWriter(options, Padding::AtTheEnd, blocks).write();
    while (bytes.size() > kMostOptionBytes && blocks > 0)
        bytes = OptionWriter(options, Padding::AtTheEnd, --blocks).write();
    return bytes;
}

}  // namespace theater::wire
