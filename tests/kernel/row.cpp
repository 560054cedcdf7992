#include "tests/kernel/row.h"

#include <algorithm>

namespace theater::kernel {

QString to_text(const Number &number) {
    const auto offset = static_cast<std::int32_t>(number.offset);
    return QString::number(offset) + QString(number.incarnation, u'\'');
}

void Isns::note(std::uint32_t isn) {
    if (std::find(isns_.begin(), isns_.end(), isn) == isns_.end()) isns_.push_back(isn);
}

Number Isns::relative(std::uint32_t raw) const {
    Number best{0, raw};
    std::int64_t nearest = INT64_MAX;
    for (std::size_t i = 0; i < isns_.size(); ++i) {
        const std::uint32_t offset = raw - isns_[i];
        const std::int64_t away = std::abs(static_cast<std::int64_t>(static_cast<std::int32_t>(offset)));
        if (away >= nearest) continue;
        nearest = away;
        best = {static_cast<int>(i), offset};
    }
    return best;
}

QString to_text(Fate fate) {
    switch (fate) {
        case Fate::Delivered: return QStringLiteral("delivered");
        case Fate::Lost: return QStringLiteral("lost");
        case Fate::Duplicated: return QStringLiteral("duplicated");
        case Fate::InFlight: return QStringLiteral("in flight");
    }
    return {};
}

namespace {

QString ack_text(const Row &row) { return row.ack ? to_text(*row.ack) : QStringLiteral("-"); }

QString sack_text(const Row &row) {
    QStringList blocks;
    for (const auto &[left, right] : row.sack)
        blocks << to_text(left) + u':' + to_text(right);
    return blocks.join(u' ');
}

QString options_text(const Row &row) {
    QStringList all = row.options;
    if (!row.sack.empty()) all << QStringLiteral("sack ") + sack_text(row);
    if (row.fast_open != u"none") all << QStringLiteral("fast-open ") + row.fast_open;
    return all.join(QStringLiteral(", "));
}

QString flags_text(const Row &row) { return QString::fromStdString(tcp::to_string(row.flags)); }

}  // namespace

QString difference(const Row &kernel, const Row &engine) {
    QStringList parts;
    const auto differ = [&parts](const char *what, const QString &a, const QString &b) {
        if (a != b) parts << QStringLiteral("%1 %2 / %3").arg(QLatin1String(what), a, b);
    };
    differ("flags", flags_text(kernel), flags_text(engine));
    differ("seq", to_text(kernel.seq), to_text(engine.seq));
    differ("ack", ack_text(kernel), ack_text(engine));
    differ("len", QString::number(kernel.len), QString::number(engine.len));
    if (kernel.window && engine.window) {
        differ("window", QString::number(*kernel.window), QString::number(*engine.window));
    }
    differ("options", u'<' + options_text(kernel) + u'>', u'<' + options_text(engine) + u'>');
    differ("forged", kernel.forged ? "yes" : "no", engine.forged ? "yes" : "no");
    return parts.join(QStringLiteral("; "));
}

bool same_segment(const Row &a, const Row &b) {
    return a.flags == b.flags && a.seq == b.seq && a.ack == b.ack && a.len == b.len &&
           a.options == b.options && a.sack == b.sack && a.fast_open == b.fast_open && a.forged == b.forged;
}

bool is_bare_ack(const Row &row) {
    if (row.flags != tcp::Flags(tcp::Flag::Ack) || row.len > 0 || row.forged || !row.ack) return false;
    return std::all_of(row.sack.begin(), row.sack.end(),
                       [&](const auto &block) { return block.first.offset > row.ack->offset; });
}

bool says_less(const Row &a, const Row &b) {
    const auto reach = [](const Row &row) {
        std::int64_t right = 0;
        for (const auto &block : row.sack)
            right = std::max<std::int64_t>(right, block.second.offset);
        return std::pair<std::int64_t, std::int64_t>(row.ack->offset, right);
    };
    return reach(a) < reach(b);
}

QString to_text(const Row &row) {
    const Number end{row.seq.incarnation, row.seq.offset + row.len};
    QString text = QStringLiteral("%1 %2 %3:%4(%5)")
                       .arg(QLatin1String(row.from == 0 ? ">" : "<"))
                       .arg(flags_text(row), to_text(row.seq), to_text(end))
                       .arg(row.len);
    if (row.ack) text += QStringLiteral(" ack ") + to_text(*row.ack);
    QString options = options_text(row);
    options.replace(QStringLiteral("mss 1460, sack-permitted, timestamps, window-scale"),
                    QStringLiteral("syn options"));
    if (options == u"timestamps") options = QStringLiteral("ts");
    if (!options.isEmpty()) text += QStringLiteral(" <") + options + u'>';
    if (row.tuple > 0) text += QStringLiteral(" #%1").arg(row.tuple + 1);
    if (row.forged) text += QStringLiteral(" forged");
    if (row.fate != Fate::Delivered) text += u' ' + to_text(row.fate);
    return text;
}

QString milliseconds_text(Instant at) { return QString::number(static_cast<double>(at.ns) / 1e6, 'f', 2); }
QString milliseconds_text(Duration span) {
    return QString::number(static_cast<double>(span.ns) / 1e6, 'f', 2);
}

}  // namespace theater::kernel
