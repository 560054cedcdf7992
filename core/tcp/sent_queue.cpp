#include "core/tcp/sent_queue.h"

#include <algorithm>

namespace theater::tcp {

namespace {

void change(Amount &amount, const Amount &by, int times) {
    if (times > 0) {
        amount += by;
    } else {
        amount -= by;
    }
}

}  // namespace

// Every change of a segment goes through here: counted out as it was, counted in as it is.
void SentQueue::count(const SentSegment &segment, int times) {
    const Amount one{1, segment.len()};
    change(total_, one, times);
    if (segment.sacked) change(sacked_, one, times);
    if (segment.lost) change(lost_, one, times);
    if (segment.resent) change(resent_, one, times);
    if (segment.waits()) waiting_ += times > 0 ? 1u : -1u;
}

std::size_t SentQueue::place_of(Seq seq) const {
    const auto it = std::partition_point(
        begin(), end(), [seq](const SentSegment &sent) { return at_or_before(sent.end(), seq); });
    return static_cast<std::size_t>(it - begin());
}

void SentQueue::push_back(const SentSegment &segment) {
    segments_.push_back(segment);
    count(segment, +1);
    if (segment.waits()) hint_ = std::min(hint_, segments_.size() - 1);
}

void SentQueue::pop_front() {
    count(front(), -1);
    segments_.pop_front();
    hint_ -= std::min<std::size_t>(hint_, 1);
}

void SentQueue::clear() { *this = SentQueue{}; }

void SentQueue::cut_front(Seq seq) {
    SentSegment &rest = at(0);
    count(rest, -1);
    std::uint32_t cut = distance(rest.seq, seq);
    rest.seq = seq;
    if (rest.controls.has(Flag::Syn)) {
        rest.controls.clear(Flag::Syn);
        --cut;
    }
    rest.text_len -= cut;
    rest.offset += cut;
    count(rest, +1);
}

void SentQueue::mark_lost(std::size_t place) {
    SentSegment &segment = at(place);
    if (segment.sacked) return;
    count(segment, -1);
    segment.lost = true;
    segment.resent = false;
    count(segment, +1);
    hint_ = std::min(hint_, place);
}

void SentQueue::unmark_lost(std::size_t place) {
    count(at(place), -1);
    at(place).lost = false;
    count(at(place), +1);
}

void SentQueue::mark_sacked(std::size_t place) {
    SentSegment &segment = at(place);
    count(segment, -1);
    // A repetition of what was never taken as lost may still be on its way.
    if (segment.lost) segment.resent = false;
    segment.lost = false;
    segment.sacked = true;
    count(segment, +1);
}

void SentQueue::unmark_sacked(std::size_t place) {
    count(at(place), -1);
    at(place).sacked = false;
    count(at(place), +1);
}

void SentQueue::mark_resent(std::size_t place, Instant now, std::uint32_t order, Counted counted) {
    SentSegment &segment = at(place);
    count(segment, -1);
    segment.retransmitted = true;
    segment.sent_at = now;
    segment.order = order;
    if (counted == Counted::Yes) segment.resent = true;
    count(segment, +1);
}

void SentQueue::unmark_resent(std::size_t place) {
    count(at(place), -1);
    at(place).resent = false;
    count(at(place), +1);
    hint_ = std::min(hint_, place);
}

void SentQueue::shorten_back(std::uint32_t bytes) {
    SentSegment &last = segments_.back();
    if (bytes == 0) return;
    count(last, -1);
    last.text_len -= bytes;
    last.controls.clear(Flag::Psh);
    if (last.len() > 0) {
        count(last, +1);
    } else {
        segments_.pop_back();
    }
}

std::size_t SentQueue::first_waiting() {
    if (waiting_ == 0) return size();
    while (hint_ < segments_.size() && !segments_[hint_].waits())
        ++hint_;
    return hint_;
}

bool operator==(const SentQueue &a, const SentQueue &b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

}  // namespace theater::tcp
