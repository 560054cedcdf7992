#include "core/tcp/selective_ack.h"

#include <algorithm>

namespace theater::tcp {

namespace {

bool touch(const Options::SackBlock &a, const Options::SackBlock &b) {
    return at_or_before(a.left, b.right) && at_or_before(b.left, a.right);
}

}  // namespace

bool changes_far_block(const Tcb &tcb, Seq left, Seq right) {
    constexpr std::size_t kExpected = 2;  // TCP_SACK_BLOCKS_EXPECTED
    const auto begin = tcb.sack.blocks.begin(), end = begin + tcb.sack.count;
    const auto found = std::find_if(begin, end, [&](const Options::SackBlock &old) {
        return touch({left, right}, old);
    });
    return static_cast<std::size_t>(found - begin) >= kExpected;
}

void note_kept_text(Tcb &tcb, Seq left, Seq right) {
    if (!tcb.sack.on || !before(left, right)) return;
    // "The first SACK block MUST specify the contiguous block of data containing the segment which triggered
    // this ACK" (§4): old blocks that touch it become part of it.
    Options::SackBlock block{left, right};
    std::array<Options::SackBlock, 4> kept{};
    std::size_t count = 0;
    for (bool grown = true; grown;) {
        grown = false;
        for (std::size_t i = 0; i < tcb.sack.count; ++i) {
            const Options::SackBlock &old = tcb.sack.blocks[i];
            if (!touch(block, old)) continue;
            const Options::SackBlock joined{before(old.left, block.left) ? old.left : block.left,
                                            later_of(old.right, block.right)};
            grown = grown || joined != block;
            block = joined;
        }
    }
    kept[count++] = block;
    for (std::size_t i = 0; i < tcb.sack.count && count < kept.size(); ++i) {
        if (!touch(block, tcb.sack.blocks[i])) kept[count++] = tcb.sack.blocks[i];
    }
    tcb.sack.blocks = kept;
    tcb.sack.count = static_cast<std::uint8_t>(count);
}

void forget_acked_blocks(Tcb &tcb) {
    std::array<Options::SackBlock, 4> kept{};
    std::uint8_t count = 0;
    for (std::size_t i = 0; i < tcb.sack.count; ++i) {
        if (after(tcb.sack.blocks[i].right, tcb.rcv.nxt)) kept[count++] = tcb.sack.blocks[i];
    }
    tcb.sack.blocks = kept;
    tcb.sack.count = count;
}

void note_duplicate(Tcb &tcb, Seq left, Seq right, const Config &config) {
    if (!tcb.sack.on || config.dsack == Switch::Off || !before(left, right)) return;
    tcb.sack.duplicate = Options::SackBlock{left, right};
}

void take_sack_blocks(Tcb &tcb, std::uint8_t &count, std::array<Options::SackBlock, 4> &blocks) {
    count = 0;
    blocks = {};
    if (!tcb.sack.on) return;
    const std::uint8_t room = tcb.ts.on ? 3 : 4;  // 40 bytes of options, 12 of them for timestamps
    if (tcb.sack.duplicate) blocks[count++] = *tcb.sack.duplicate;
    tcb.sack.duplicate.reset();
    for (std::size_t i = 0; i < tcb.sack.count && count < room; ++i)
        blocks[count++] = tcb.sack.blocks[i];
}

}  // namespace theater::tcp
