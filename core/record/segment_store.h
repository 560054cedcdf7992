// The segments of a recording, kept small: an ordinary one takes 64 bytes, its arrival included. What few
// segments have (other options than timestamps, SACK blocks, a story of loss or delay) is kept apart, and a
// SegmentRecord is made up when somebody asks for it.
#pragma once

#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <vector>

#include "core/record/chunks.h"
#include "core/record/segment_record.h"
#include "core/record/stories.h"

namespace theater::record {

class SegmentStore {
public:
    std::size_t size() const { return slims_.size(); }
    SegmentRecord record(std::size_t place) const;
    FactId id(std::size_t place) const { return slims_[place].id; }
    Instant sent_at(std::size_t place) const { return slims_[place].sent_at; }
    /// The segment with this id; nothing if it was not kept.
    std::optional<std::size_t> place_of(FactId id) const;
    std::size_t first_from(FactId id) const;
    std::size_t first_after(Instant t) const;
    sim::Fact fact(std::size_t place) const;
    /// Its arrival, where that was an ordinary one: as planned, intact, and nothing else befell it.
    sim::Fact arrival(std::size_t place) const;
    /// When it was to arrive as it left.
    Instant due(std::size_t place) const;
    FactId arrival_id(std::size_t place) const { return slims_[place].arrived; }

    void add(const sim::Fact &fact, const sim::SegmentSent &sent);
    /// The place of the segment if this is an ordinary arrival, which need not be kept as a fact of its own.
    std::optional<std::size_t> arrive(const sim::Fact &fact, const sim::Arrived &arrived);
    void befall(const sim::Fact &fact, const sim::WireEvent &event);

    /// Forgets all segments from `count` on.
    void cut(std::size_t count);
    /// Forgets what befell a segment, and its ordinary arrival if that is a later fact than `last`, so that
    /// the rest can be told anew.
    void forget_story(std::size_t place, FactId last);
    bool has_story(std::size_t place) const { return slims_[place].has_story; }

    friend bool operator==(const SegmentStore &a, const SegmentStore &b);

private:
    friend class FactSums;

    /// What the segments of one direction of a connection have in common.
    struct Route {
        HostId from = sim::kNoHost, to = sim::kNoHost;
        sim::Origin origin = sim::Origin::Host;
        ConnId conn = 0;
        tcp::Endpoint src, dst;
        std::uint64_t stream = 0;
        std::uint32_t seq_base = 0, ack_base = 0;  // of relative numbers
        std::size_t first = 0;                     // the segment that needed it first
        /// From this segment on (a SYN that changed a base) it is no longer used.
        std::size_t until = SIZE_MAX;
        /// The SYN that gave it a base only after its segments had been sent; SIZE_MAX: none did.
        std::size_t seq_base_by = SIZE_MAX, ack_base_by = SIZE_MAX;
        friend bool operator==(const Route &, const Route &) = default;
    };
    struct Slim {
        Instant sent_at;
        std::uint64_t offset = 0;
        FactId id = 0, cause = 0;
        FactId arrived = 0;  // an ordinary arrival, at the instant it was due
        std::uint32_t ordinal = 0;
        std::uint32_t seq = 0, ack = 0;
        std::uint32_t timestamp = 0, echo = 0;
        std::uint32_t waits_ns = 0, travels_ns = 0;  // until it departs; from then until it is due
        std::uint16_t wnd = 0, len = 0;
        std::uint16_t route = 0;
        std::uint8_t flags = 0;
        std::uint8_t ecn : 2 = 0;
        std::uint8_t has_timestamps : 1 = 0;
        std::uint8_t has_sack : 1 = 0;
        std::uint8_t retransmission : 1 = 0;
        std::uint8_t is_whole : 1 = 0;   // all of it is in wholes_, and `offset` is its route
        std::uint8_t has_story : 1 = 0;  // what befell it is in stories_
        friend bool operator==(const Slim &, const Slim &) = default;
    };
    static_assert(sizeof(Slim) == 64);
    struct Sack {
        std::uint32_t place = 0;
        std::uint8_t count = 0;
        std::array<tcp::Options::SackBlock, 4> blocks{};
        friend bool operator==(const Sack &, const Sack &) = default;
    };
    struct Whole {
        std::uint32_t place = 0;
        sim::SegmentSent sent;
        friend bool operator==(const Whole &, const Whole &) = default;
    };
    /// A SYN that gave one direction of a 4-tuple a new base of relative numbers.
    struct SynBase {
        tcp::Endpoint from, to;
        std::uint32_t seq = 0;
        std::uint32_t place = 0;
        friend bool operator==(const SynBase &, const SynBase &) = default;
    };

    std::uint32_t route_for(const sim::SegmentSent &sent);
    const Route &route(const Slim &slim) const {
        return routes_[slim.is_whole ? static_cast<std::size_t>(slim.offset) : slim.route];
    }
    const Whole &whole(std::size_t place) const;
    void cut_routes(std::size_t count);
    void take_syn(const tcp::Segment &syn);
    const SynBase *latest_base(const tcp::Endpoint &from, const tcp::Endpoint &to) const;
    std::uint32_t base_of(const tcp::Endpoint &from, const tcp::Endpoint &to) const;
    sim::SegmentSent sent(std::size_t place) const;
    SegmentStory &story(std::size_t place);
    SegmentStory ordinary_story(std::size_t place) const;

    Chunks<Slim> slims_;
    Chunks<Sack> sacks_;    // by place
    Chunks<Whole> wholes_;  // by place
    SegmentStories stories_;
    Chunks<Route> routes_;
    Chunks<SynBase> bases_;                             // in the order in which they came
    std::array<std::uint32_t, 2> last_routes_{};        // where the last one of a host was found
    mutable std::array<std::size_t, 2> next_places_{};  // where the next arrival is looked for first
};

/// All segments of a recording in the order of sending; each is made up when it is looked at.
class Segments {
public:
    class Iterator {
    public:
        using iterator_category = std::input_iterator_tag;
        using value_type = SegmentRecord;
        using difference_type = std::ptrdiff_t;
        using reference = SegmentRecord;
        /// Keeps the record for as long as `it->` is looked at.
        class Pointer {
        public:
            explicit Pointer(SegmentRecord record) : record_(std::move(record)) {}
            const SegmentRecord *operator->() const { return &record_; }

        private:
            SegmentRecord record_;
        };
        using pointer = Pointer;

        Iterator() = default;
        Iterator(const SegmentStore *store, std::size_t place) : store_(store), place_(place) {}
        SegmentRecord operator*() const { return store_->record(place_); }
        Pointer operator->() const { return Pointer(store_->record(place_)); }
        Iterator &operator++() {
            ++place_;
            return *this;
        }
        Iterator operator++(int) {
            Iterator old = *this;
            ++place_;
            return old;
        }
        friend std::ptrdiff_t operator-(const Iterator &a, const Iterator &b) {
            return static_cast<std::ptrdiff_t>(a.place_) - static_cast<std::ptrdiff_t>(b.place_);
        }
        friend bool operator==(const Iterator &, const Iterator &) = default;

    private:
        const SegmentStore *store_ = nullptr;
        std::size_t place_ = 0;
    };
    using value_type = SegmentRecord;
    using const_iterator = Iterator;

    explicit Segments(const SegmentStore &store) : store_(&store) {}
    std::size_t size() const { return store_->size(); }
    bool empty() const { return size() == 0; }
    SegmentRecord operator[](std::size_t place) const { return store_->record(place); }
    SegmentRecord at(std::size_t place) const { return store_->record(place); }
    SegmentRecord front() const { return store_->record(0); }
    SegmentRecord back() const { return store_->record(size() - 1); }
    Iterator begin() const { return {store_, 0}; }
    Iterator end() const { return {store_, size()}; }

    /// What is asked of many segments, without making up the rest.
    FactId id(std::size_t place) const { return store_->id(place); }
    Instant sent_at(std::size_t place) const { return store_->sent_at(place); }
    std::optional<std::size_t> place_of(FactId id) const { return store_->place_of(id); }
    /// The place of the first segment with this id or a later one; size() if there is none.
    std::size_t first_from(FactId id) const { return store_->first_from(id); }
    /// The place of the first segment sent after `t`; size() if there is none.
    std::size_t first_after(Instant t) const { return store_->first_after(t); }

private:
    const SegmentStore *store_;
};

}  // namespace theater::record
