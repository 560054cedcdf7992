// A branch takes up what it has of its own, not a copy of the past. Counted in bytes that are allocated and
// not given back.
#include <QtTest>

#include <cstdlib>
#include <new>

#include "core/record/course.h"
#include "tests/core/stage_setup.h"

using namespace theater;
using namespace theater::test;

namespace {

std::int64_t live_bytes = 0;
constexpr std::size_t kBefore = alignof(std::max_align_t);  // where the size of a block stands

}  // namespace

// Both forms of `new` are ours: std::stable_sort takes its memory with the second and gives it back with the
// one `delete` there is.
void *operator new(std::size_t size, const std::nothrow_t &) noexcept {
    auto *block = static_cast<std::size_t *>(std::malloc(size + kBefore));
    if (block == nullptr) return nullptr;
    *block = size;
    live_bytes += static_cast<std::int64_t>(size);
    return reinterpret_cast<char *>(block) + kBefore;
}

void *operator new(std::size_t size) {
    if (void *block = operator new(size, std::nothrow)) return block;
    throw std::bad_alloc();
}

void operator delete(void *block) noexcept {
    if (block == nullptr) return;
    void *begin = static_cast<char *>(block) - kBefore;
    live_bytes -= static_cast<std::int64_t>(*static_cast<std::size_t *>(begin));
    std::free(begin);
}

void operator delete(void *block, std::size_t) noexcept { operator delete(block); }
void operator delete(void *block, const std::nothrow_t &) noexcept { operator delete(block); }

namespace {

/// Twenty thousand data segments, some of them lost, some delayed: every column of the recording is long.
sim::Setup transfer() {
    Script script("linux");
    script.config(kServer).receive_buffer_bytes = 262'144;
    script.handshake();
    for (int i = 0; i < 200; ++i)
        script.call(std::to_string(1 + i * 0.01), kClient, sim::CallName::Write, 145'000);
    sim::Fault lose, slow;
    lose.parts_per_million = 2'000;
    slow.parts_per_million = 30'000;
    slow.action = sim::FaultAction::Delay;
    slow.by = milliseconds(3);
    script.fault(lose).fault(slow);
    script.setup.link.delay_forth = script.setup.link.delay_back = milliseconds(5);
    return script.setup;
}

}  // namespace

class TestBranchMemory : public QObject {
    Q_OBJECT

private slots:
    void a_branch_is_not_a_copy() {
        const std::int64_t nothing = live_bytes;
        const record::CoursePtr whole = record::Course::run(transfer(), {}, at("60"));
        const std::int64_t course = live_bytes - nothing;
        const record::Recording &recording = whole->recording();
        QVERIFY2(recording.segments().size() > 25'000,
                 qPrintable(QString::number(recording.segments().size())));
        QVERIFY(recording.calls().size() > 200);
        // The segments in the middle of the transfer, not those of the silence behind it.
        for (const std::size_t part : {1, 50, 99}) {
            const Instant now = recording.segments().sent_at(recording.segments().size() * part / 100);
            const std::int64_t before = live_bytes;
            const record::CoursePtr branch = record::Course::fork(*whole, now, {}, now);
            const std::int64_t own = live_bytes - before;
            QCOMPARE(branch->recording().end(), now);
            QVERIFY2(own * 8 < course,
                     qPrintable(QStringLiteral("at %1 %: %2 of %3 bytes").arg(part).arg(own).arg(course)));
        }
        // Twice as long a past costs a branch hardly more: pointers to what is shared.
        const auto cost_at = [&](std::size_t part) {
            const Instant now = recording.segments().sent_at(recording.segments().size() * part / 100);
            const std::int64_t before = live_bytes;
            const record::CoursePtr branch = record::Course::fork(*whole, now, {}, now);
            return live_bytes - before;
        };
        const std::int64_t early = cost_at(45), late = cost_at(90);
        QVERIFY2(late - early < course / 50,
                 qPrintable(QStringLiteral("%1, then %2 of %3").arg(early).arg(late).arg(course)));
    }

    void what_a_branch_does_is_its_own() {
        const record::CoursePtr whole = record::Course::run(transfer(), {}, at("60"));
        const record::Recording untouched = whole->recording();
        const Instant now = at("2");
        const sim::Command abort{now, sim::CallSpec{kServer, sim::CallName::Abort, 0, 0, 0, sim::kNoHost, 0}};
        const record::CoursePtr branch = record::Course::fork(*whole, now, {abort}, at("60"));
        QVERIFY(branch->recording().segments().size() < untouched.segments().size());
        QVERIFY(whole->recording() == untouched);
        QVERIFY(branch->recording() == record::Course::run(transfer(), {abort}, at("60"))->recording());
    }
};

QTEST_APPLESS_MAIN(TestBranchMemory)
#include "test_branch_memory.moc"
