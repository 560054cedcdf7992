// Packed sequences: what comes out is what went in, and what is regular takes hardly any room.
#include <QtTest>

#include <cstring>

#include "core/base/packing.h"
#include "core/base/queue.h"
#include "core/base/random.h"

using namespace theater;

namespace {

struct Record {
    std::int64_t at = 0;
    std::uint32_t number = 0, seq = 0;
    friend bool operator==(const Record &, const Record &) = default;
};

template <typename Sequence>
Bytes packed(const Sequence &sequence) {
    Bytes bytes;
    pack(sequence.begin(), sequence.size(), bytes);
    return bytes;
}

template <typename T>
std::vector<T> unpacked(const Bytes &bytes) {
    std::vector<T> out;
    const std::uint8_t *end = unpack(bytes.data(), out);
    return end == bytes.data() + bytes.size() ? out : std::vector<T>{};
}

}  // namespace

class TestPacking : public QObject {
    Q_OBJECT

private slots:
    void any_records_come_back() {
        Random random(7);
        for (std::size_t count = 0; count < 60; ++count) {
            std::vector<Record> records(count);
            for (Record &record : records) {
                // Of all sizes, and of both signs.
                record.at = static_cast<std::int64_t>(random.next() >> random.below(64));
                if (random.happens(500'000)) record.at = -record.at;
                record.number = static_cast<std::uint32_t>(random.next() >> random.below(64));
                record.seq = UINT32_MAX - static_cast<std::uint32_t>(random.below(3));
            }
            const Bytes bytes = packed(records);
            const std::vector<Record> back = unpacked<Record>(bytes);
            QCOMPARE(back.size(), count);
            QVERIFY(back == records);
        }
    }

    void several_follow_each_other() {
        const std::vector<Record> first{{1, 2, 3}, {-1, UINT32_MAX, 0}};
        Queue<Record> second;
        for (std::uint32_t i = 0; i < 300; ++i)
            second.push_back({i, i * 5, 7});
        for (std::uint32_t i = 0; i < 100; ++i)
            second.pop_front();
        Bytes bytes;
        pack(first.begin(), first.size(), bytes);
        pack(second.begin(), second.size(), bytes);
        std::vector<Record> a;
        Queue<Record> b;
        const std::uint8_t *end = unpack(unpack(bytes.data(), a), b);
        QVERIFY(end == bytes.data() + bytes.size());
        QVERIFY(a == first);
        QVERIFY(b == second);
    }

    // In equal steps, or in two that alternate, as the segments of a transfer leave.
    void what_is_regular_takes_a_byte_each() {
        std::vector<Record> even, in_pairs;
        for (std::uint32_t i = 0; i < 1'000; ++i) {
            even.push_back({std::int64_t{1'000'007} * i, i, i * 1448});
            in_pairs.push_back({std::int64_t{24'000} * (i / 2), i + i / 2, i * 1448});
        }
        QVERIFY2(packed(even).size() < 1'300, qPrintable(QString::number(packed(even).size())));
        QVERIFY2(packed(in_pairs).size() < 1'100, qPrintable(QString::number(packed(in_pairs).size())));
        QVERIFY(unpacked<Record>(packed(even)) == even);
        QVERIFY(unpacked<Record>(packed(in_pairs)) == in_pairs);
    }
};

QTEST_APPLESS_MAIN(TestPacking)
#include "test_packing.moc"
