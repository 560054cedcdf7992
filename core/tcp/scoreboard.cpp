#include "core/tcp/scoreboard.h"

#include <algorithm>
#include <utility>

#include "core/tcp/rack.h"
#include "core/tcp/spurious.h"

namespace theater::tcp {

namespace {

using Block = Options::SackBlock;

bool lies_in(const Block &inner, const Block &outer) {
    return at_or_before(outer.left, inner.left) && at_or_before(inner.right, outer.right);
}

// RFC 2883 §4: the first block reports a duplicate if the number covers it, or the second block does.
bool first_is_duplicate(const Segment &seg) {
    const Block &first = seg.options.sack[0];
    if (before(first.left, seg.ack)) return true;
    return seg.options.sack_count > 1 && lies_in(first, seg.options.sack[1]);
}

// Only what was sent and is not acknowledged can be reported; anything else is old or made up.
bool is_plausible(const Tcb &tcb, const Block &block) {
    return before(block.left, block.right) && at_or_before(block.right, tcb.snd.nxt) &&
           after(block.right, tcb.snd.una);
}

// Joins a block into the ordered list; returns what it has become part of.
Block join(std::vector<Block> &blocks, Block block) {
    auto first = std::partition_point(blocks.begin(), blocks.end(),
                                      [&](const Block &old) { return before(old.right, block.left); });
    auto last = first;
    for (; last != blocks.end() && at_or_before(last->left, block.right); ++last) {
        if (before(last->left, block.left)) block.left = last->left;
        block.right = later_of(block.right, last->right);
    }
    first = blocks.erase(first, last);
    blocks.insert(first, block);
    return block;
}

void mark_delivered(Tcb &tcb, std::size_t place, AckReport &report, const Context &context) {
    const SentSegment sent = tcb.retransmission_queue[place];
    rack_on_delivery(tcb, sent, report.echo, context);
    if (!sent.retransmitted) {
        const bool passed = before(sent.seq, report.highest_before);
        if (passed && (!report.overtaken || before(sent.seq, *report.overtaken))) report.overtaken = sent.seq;
        if (at_or_before(sent.end(), tcb.recovery.high)) report.original_delivered = true;
        if (!report.first_sacked || sent.sent_at < *report.first_sacked) report.first_sacked = sent.sent_at;
        report.rtt = context.now - sent.sent_at;
    }
    tcb.retransmission_queue.mark_sacked(place);
    report.delivered += {1, sent.len()};
    report.newly_sacked = true;
}

// Whatever of the queue lies in `whole` and was not known before: `fresh` is what this ACK has added.
void mark_block(Tcb &tcb, const Block &fresh, const Block &whole, AckReport &report, const Context &context) {
    const SentQueue &queue = tcb.retransmission_queue;
    for (std::size_t place = queue.place_of(fresh.left); place < queue.size(); ++place) {
        if (!before(queue[place].seq, fresh.right)) break;
        const bool covered =
            at_or_before(whole.left, queue[place].seq) && at_or_before(queue[place].end(), whole.right);
        if (covered && !queue[place].sacked) mark_delivered(tcb, place, report, context);
    }
}

void take_block(Tcb &tcb, Block block, AckReport &report, const Context &context) {
    block.left = later_of(block.left, tcb.snd.una);
    std::vector<Block> &known = tcb.recovery.sacked;
    const auto holder = std::partition_point(
        known.begin(), known.end(), [&](const Block &old) { return before(old.right, block.right); });
    if (holder != known.end() && lies_in(block, *holder)) return;
    // Most often a block has grown at its right end: what was known of it is not looked at again.
    Block fresh = block;
    for (const Block &old : known) {
        const bool begins_it = at_or_before(old.left, fresh.left) && before(fresh.left, old.right);
        if (begins_it) fresh.left = old.right;
    }
    const Block whole = join(known, block);
    mark_block(tcb, fresh, whole, report, context);
}

// The parts of the sequence space beyond SND.UNA that no block covers, each up to the block behind it.
template <typename Visit>
void for_each_hole(const Tcb &tcb, Visit visit) {
    Seq begin = tcb.snd.una;
    for (std::size_t i = 0; i < tcb.recovery.sacked.size(); ++i) {
        visit(begin, tcb.recovery.sacked[i].left, i);
        begin = tcb.recovery.sacked[i].right;
    }
}

}  // namespace

bool uses_sack(const Tcb &tcb, const Config &config) {
    return tcb.sack.on && config.loss_recovery == LossRecovery::Sack;
}

Seq highest_sacked(const Tcb &tcb) {
    return tcb.recovery.sacked.empty() ? tcb.snd.una : tcb.recovery.sacked.back().right;
}

void take_sack_blocks_of(Tcb &tcb, const Segment &seg, AckReport &report, const Context &context) {
    report.highest_before = highest_sacked(tcb);
    if (!uses_sack(tcb, context.config) || seg.options.sack_count == 0) return;
    std::size_t first = 0;
    if (first_is_duplicate(seg)) {
        const Block &block = seg.options.sack[0];
        report.dsack = true;
        report.dsack_of_probe = tcb.tail_probe_end == block.right;
        tcb.recovery.rack.duplicate_seen = true;
        undo_on_duplicate(tcb, block.left, block.right, report);
        first = 1;
    }
    std::array<Block, 4> blocks{};
    std::size_t count = 0;
    for (std::size_t i = first; i < seg.options.sack_count; ++i) {
        if (is_plausible(tcb, seg.options.sack[i])) blocks[count++] = seg.options.sack[i];
    }
    // From the lowest up, so that "overtaken" means the same whatever their order.
    for (std::size_t i = 1; i < count; ++i) {
        for (std::size_t j = i; j > 0 && before(blocks[j].left, blocks[j - 1].left); --j)
            std::swap(blocks[j], blocks[j - 1]);
    }
    for (std::size_t i = 0; i < count; ++i)
        take_block(tcb, blocks[i], report, context);
}

void forget_below_una(Tcb &tcb) {
    std::vector<Block> &blocks = tcb.recovery.sacked;
    auto kept = blocks.begin();
    while (kept != blocks.end() && at_or_before(kept->right, tcb.snd.una))
        ++kept;
    blocks.erase(blocks.begin(), kept);
    if (!blocks.empty()) blocks.front().left = later_of(blocks.front().left, tcb.snd.una);
}

void mark_lost_by_scoreboard(Tcb &tcb, const Config &config, AckReport &report) {
    const std::vector<Block> &blocks = tcb.recovery.sacked;
    const std::uint32_t threshold = config.duplicate_ack_threshold;
    // From the top: the first hole that enough has overtaken; so has everything below it.
    std::uint64_t bytes = 0;
    std::size_t i = blocks.size();
    for (; i > 0; --i) {
        bytes += distance(blocks[i - 1].left, blocks[i - 1].right);
        const bool enough_blocks = blocks.size() - i + 1 >= threshold;
        if (enough_blocks || bytes > std::uint64_t{threshold - 1} * tcb.smss) break;
    }
    const std::size_t lost_holes = i;
    for_each_hole(tcb, [&](Seq begin, Seq end, std::size_t hole) {
        if (hole >= lost_holes) return;
        SentQueue &queue = tcb.retransmission_queue;
        for (std::size_t place = queue.place_of(begin); place < queue.size(); ++place) {
            if (!before(queue[place].seq, end)) break;
            if (queue[place].lost || queue[place].resent || queue[place].sacked) continue;
            queue.mark_lost(place);
            report.lost += {1, queue[place].len()};
        }
    });
}

std::size_t next_hole(const Tcb &tcb) {
    const SentQueue &queue = tcb.retransmission_queue;
    std::size_t found = queue.size();
    for_each_hole(tcb, [&](Seq begin, Seq end, std::size_t) {
        for (std::size_t place = queue.place_of(begin); found == queue.size() && place < queue.size();
             ++place) {
            if (!before(queue[place].seq, end)) return;
            const SentSegment &sent = queue[place];
            if (!sent.sacked && !sent.lost && !sent.retransmitted) found = place;
        }
    });
    return found;
}

void forget_scoreboard(Tcb &tcb) {
    tcb.recovery.sacked.clear();
    SentQueue &queue = tcb.retransmission_queue;
    for (std::size_t place = 0; place < queue.size(); ++place) {
        if (queue[place].sacked) queue.unmark_sacked(place);
    }
}

}  // namespace theater::tcp
