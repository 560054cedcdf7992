#include "ui/model/packet_search.h"

#include <algorithm>

#include <QElapsedTimer>
#include <QThreadPool>

namespace theater::ui {

namespace {

constexpr int kSliceMs = 5;
constexpr std::size_t kPiece = 256;  // so many segments between two looks at the clock
constexpr int kSortPollMs = 8;
// So many are sorted in less than a slice.
constexpr std::size_t kSortedAtOnce = 8'192;

bool is_of_ends(PacketColumn column) {
    return column == PacketColumn::Source || column == PacketColumn::Destination;
}

}  // namespace

PacketSearch::PacketSearch(QObject *parent) : QObject(parent) {
    connect(&timer_, &QTimer::timeout, this, &PacketSearch::work);
}

void PacketSearch::start(Wish wish) {
    stop();
    wish_ = std::move(wish);
    rows_.clear();
    keys_.clear();
    ends_.clear();
    next_ = 0;
    if (indexed_course_ != wish_.course->id()) {
        indexed_course_ = wish_.course->id();
        index_ = {};
    }
    phase_ = Phase::Index;
    timer_.setInterval(0);
    timer_.start();
    work();
}

void PacketSearch::stop() {
    timer_.stop();
    phase_ = Phase::Idle;
    if (sorting_) {
        sorting_->stopped = true;
        sorting_.reset();
    }
}

int PacketSearch::progress() const {
    if (phase_ == Phase::Idle) return 1000;
    const std::size_t count = std::max<std::size_t>(wish_.course->recording().segments().size(), 1);
    // Reading and holding against the filter take about as long as each other.
    const std::size_t done = index_.size() + next_;
    return static_cast<int>(std::min<std::size_t>(done * 500 / count, 999));
}

filter::Packet PacketSearch::packet_at(const Wish &wish, const filter::PacketIndex &index,
                                       const record::SegmentRecord &record, std::size_t place) {
    const auto segments = wish.course->recording().segments();
    const Instant previous = place > 0 ? segments.sent_at(place - 1) : record.sent_at;
    const filter::PacketIndex::Row row = place < index.size() ? index[place] : filter::PacketIndex::Row();
    return {record, place, row, previous, wish.numbers, wish.hosts};
}

void PacketSearch::work() {
    QElapsedTimer clock;
    clock.start();
    while (phase_ != Phase::Idle && clock.elapsed() < kSliceMs) {
        switch (phase_) {
            case Phase::Index: read_some(); break;
            case Phase::Filter: filter_some(); break;
            case Phase::Sort:
                if (!sorting_->done) {
                    timer_.setInterval(kSortPollMs);
                    return;
                }
                finish();
                return;
            case Phase::Idle: break;
        }
    }
    if (phase_ != Phase::Idle) emit progressed();
}

void PacketSearch::read_some() {
    const record::Recording &recording = wish_.course->recording();
    index_.read(recording, index_.size() + kPiece);
    if (index_.size() < recording.segments().size()) return;
    phase_ = Phase::Filter;
    emit indexed();
}

void PacketSearch::filter_some() {
    const auto segments = wish_.course->recording().segments();
    const bool all = wish_.filter.passes_all();
    const bool in_order = wish_.column == PacketColumn::Number || wish_.column == PacketColumn::Time;
    const std::size_t last = std::min(next_ + kPiece, segments.size());
    for (; next_ < last; ++next_) {
        const auto place = static_cast<quint32>(next_);
        if (all && in_order) {
            rows_.push_back(place);
            continue;
        }
        const record::SegmentRecord record = segments[next_];
        const filter::Packet packet = packet_at(wish_, index_, record, next_);
        if (!all && !wish_.filter.passes(packet)) continue;
        if (in_order) {
            rows_.push_back(place);
        } else {
            keys_.push_back({key_of(packet), place});
        }
    }
    if (next_ < segments.size()) return;
    if (!in_order) {
        begin_sort();
        return;
    }
    if (wish_.order == Qt::DescendingOrder) std::reverse(rows_.begin(), rows_.end());
    finish();
}

qint64 PacketSearch::key_of(const filter::Packet &packet) {
    if (!is_of_ends(wish_.column)) return packet_key(wish_.column, packet);
    const tcp::Segment &segment = packet.record.sent.segment;
    const tcp::Endpoint &end = wish_.column == PacketColumn::Source ? segment.src : segment.dst;
    // A number for each in the order of appearance; their rank is known when all have been seen.
    return ends_.try_emplace(end, static_cast<qint64>(ends_.size())).first->second;
}

void PacketSearch::Sorting::run() {
    if (!ranks.empty()) {
        for (Key &key : keys)
            key.value = ranks[static_cast<std::size_t>(key.value)];
    }
    if (stopped) return;
    // Rows with the same value stay in the order of sending, whichever way they are sorted.
    std::sort(keys.begin(), keys.end(), [down = descending](const Key &a, const Key &b) {
        if (a.value != b.value) return down ? a.value > b.value : a.value < b.value;
        return a.place < b.place;
    });
    done = true;
}

void PacketSearch::begin_sort() {
    sorting_ = std::make_shared<Sorting>();
    sorting_->keys = std::move(keys_);
    sorting_->descending = wish_.order == Qt::DescendingOrder;
    if (is_of_ends(wish_.column)) {
        sorting_->ranks.resize(ends_.size());
        qint64 rank = 0;
        for (const auto &[end, value] : ends_)
            sorting_->ranks[static_cast<std::size_t>(value)] = rank++;
    }
    phase_ = Phase::Sort;
    if (sorting_->keys.size() <= kSortedAtOnce) {
        sorting_->run();
    } else {
        QThreadPool::globalInstance()->start([sorting = sorting_] { sorting->run(); });
    }
}

void PacketSearch::finish() {
    if (sorting_) {
        rows_.reserve(sorting_->keys.size());
        for (const Key &key : sorting_->keys)
            rows_.push_back(key.place);
        sorting_.reset();
    }
    timer_.stop();
    phase_ = Phase::Idle;
    emit finished();
}

}  // namespace theater::ui
