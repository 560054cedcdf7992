// The transcript that a person reads when a recording and the engine differ.
#include "tests/kernel/comparison.h"

namespace theater::kernel {

namespace {

constexpr int kColumn = 66;

QString cell(const Row *row) {
    if (!row) return QString(kColumn, u' ');
    const QString time = milliseconds_text(row->at).rightJustified(9);
    return (time + u' ' + to_text(*row)).leftJustified(kColumn);
}

// The step that decided the arrival which made the engine differ: the one that this segment answers, or the
// one that it did not answer.
QString decision(const Pair &pair, const std::vector<Pair> &pairs, const Enactment &run) {
    if (pair.engine) {
        if (const auto timer = run.timer_behind(*pair.engine)) {
            return QStringLiteral("the %1 timer, set %2 ms before, fired")
                .arg(QString::fromStdString(std::string(tcp::to_string(timer->timer))),
                     milliseconds_text(timer->length()));
        }
        return run.decision_on(run.cause_of(pair.engine->fact));
    }
    const Row *last = nullptr;
    for (const Pair &other : pairs) {
        if (!other.kernel || !other.engine || other.kernel->tuple != pair.kernel->tuple) continue;
        if (other.kernel->to() != pair.kernel->from || other.kernel->arrivals.empty()) continue;
        if (other.kernel->arrivals.front() <= pair.kernel->at) last = other.engine;
    }
    if (!last) return {};
    const std::optional<record::SegmentRecord> record = run.recording().segment(last->fact);
    return record && !record->arrived.empty() ? run.decision_on(record->arrived.front()) : QString();
}

}  // namespace

QString transcript(const Comparison &comparison, const Oracle &oracle, const Enactment &run) {
    QStringList lines{
        QStringLiteral("%1: %2; ties: %3").arg(oracle.name, comparison.verdict(), comparison.ties()),
        QStringLiteral("   ") + QStringLiteral("kernel (ms)").leftJustified(kColumn) +
            QStringLiteral("| engine (ms)")};
    bool marked = false;
    for (const Pair &pair : comparison.pairs) {
        const bool differs = !pair.problem.isEmpty();
        const QString mark = differs              ? QStringLiteral("!! ")
                             : pair.tie.isEmpty() ? QStringLiteral("   ")
                                                  : QStringLiteral("~  ");
        lines << mark + cell(pair.kernel) + QStringLiteral("| ") + cell(pair.engine).trimmed();
        if (!pair.tie.isEmpty()) lines << QStringLiteral("     accepted: ") + pair.tie;
        if (!differs) continue;
        lines << QStringLiteral("     ^ ") + pair.problem;
        const QString decided = marked ? QString() : decision(pair, comparison.pairs, run);
        if (!decided.isEmpty()) lines << QStringLiteral("     ^ engine: ") + decided;
        marked = true;
    }
    for (const QString &problem : comparison.problems)
        lines << QStringLiteral("!! ") + problem;
    return lines.join(u'\n');
}

}  // namespace theater::kernel
