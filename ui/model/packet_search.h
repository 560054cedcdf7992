// Finds and orders the rows of the packet table: a filter over all segments of a recording and a column to
// sort by, in slices of a few milliseconds, so that a window stays alive over a million of them. The sorting
// itself, which cannot be sliced, is done by another thread on numbers of its own.
#pragma once

#include <atomic>
#include <map>
#include <memory>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/filter/filter.h"
#include "core/record/course.h"
#include "ui/model/packet_cells.h"

namespace theater::ui {

class PacketSearch final : public QObject {
    Q_OBJECT

public:
    struct Wish {
        record::CoursePtr course;
        filter::Filter filter;
        PacketColumn column = PacketColumn::Number;
        Qt::SortOrder order = Qt::AscendingOrder;
        filter::Numbers numbers = filter::Numbers::Relative;
        std::vector<std::string> hosts;
    };

    explicit PacketSearch(QObject *parent = nullptr);

    /// Begins, and works for one slice before it comes back: a short recording is done then.
    void start(Wish wish);
    void stop();
    bool is_running() const { return phase_ != Phase::Idle; }
    /// How far it is, of 1000.
    int progress() const;
    /// The places of the segments that pass, in order. Valid after finished().
    std::vector<quint32> take_rows() { return std::move(rows_); }
    const filter::PacketIndex &index() const { return index_; }
    /// A segment as a filter sees it, with what the index knows of it by now. `record` must live as long.
    static filter::Packet packet_at(const Wish &wish, const filter::PacketIndex &index,
                                    const record::SegmentRecord &record, std::size_t place);

signals:
    void finished();
    void progressed();
    /// The whole recording has been read.
    void indexed();

private:
    enum class Phase { Idle, Index, Filter, Sort };
    struct Key {
        qint64 value;
        quint32 place;
    };
    struct Sorting {
        std::vector<Key> keys;
        std::vector<qint64> ranks;  ///< what a value stands for, where it is an index
        bool descending = false;
        std::atomic<bool> done = false;
        std::atomic<bool> stopped = false;
        void run();
    };

    void work();
    void read_some();
    void filter_some();
    qint64 key_of(const filter::Packet &packet);
    void begin_sort();
    void finish();

    QTimer timer_;
    Wish wish_;
    Phase phase_ = Phase::Idle;
    filter::PacketIndex index_;
    quint64 indexed_course_ = 0;
    std::size_t next_ = 0;
    std::vector<quint32> rows_;
    std::vector<Key> keys_;
    std::map<tcp::Endpoint, qint64> ends_;
    std::shared_ptr<Sorting> sorting_;
};

}  // namespace theater::ui
