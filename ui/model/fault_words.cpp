#include "ui/model/fault_words.h"

#include <array>

#include <QCoreApplication>

namespace theater::ui {

namespace {

/// The translation context of this file.
struct FaultWords {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::FaultWords)
};

constexpr std::uint32_t kCertain = 1'000'000;

QString at_words(Instant t) { return span_words(t - Instant{}); }

QString host_at(const QStringList &hosts, sim::HostId host) { return hosts.value(host, QStringLiteral("?")); }

/// "2nd": languages without such endings translate all four alike.
QString ordinal(std::uint32_t n) {
    const std::uint32_t teens = n % 100;
    if (teens < 11 || teens > 13) {
        switch (n % 10) {
            case 1: return FaultWords::tr("%1st", "ordinal").arg(n);
            case 2: return FaultWords::tr("%1nd", "ordinal").arg(n);
            case 3: return FaultWords::tr("%1rd", "ordinal").arg(n);
            default: break;
        }
    }
    return FaultWords::tr("%1th", "ordinal").arg(n);
}

/// "SYN,ACK without data, seq 2000": the kind of segment, without number and sender.
QString kind_words(const sim::Match &match) {
    QString words = FaultWords::tr("segment");
    if (match.flags) {
        words = match.flags->bits == 0 ? FaultWords::tr("segment without any flag")
                                       : FaultWords::tr("%1", "flags, before them a word")
                                             .arg(QString::fromStdString(to_string(*match.flags)));
    }
    if (match.data) {
        words = *match.data ? FaultWords::tr("%1 with data").arg(words)
                            : FaultWords::tr("%1 without data").arg(words);
    }
    if (match.seq) {
        words = FaultWords::tr("%1 with sequence number %2").arg(words).arg(*match.seq);
    }
    return words;
}

/// "one in ten" where that is exact, else a percentage.
QString likelihood_words(std::uint32_t ppm) {
    if (ppm == 0) {
        return FaultWords::tr("never, since its probability is 0");
    }
    const std::array<QString, 9> numbers{
        FaultWords::tr("two"),   FaultWords::tr("three"), FaultWords::tr("four"),
        FaultWords::tr("five"),  FaultWords::tr("six"),   FaultWords::tr("seven"),
        FaultWords::tr("eight"), FaultWords::tr("nine"),  FaultWords::tr("ten")};
    if (kCertain % ppm == 0) {
        const std::uint32_t one_in = kCertain / ppm;
        return FaultWords::tr("one in %1 at random")
            .arg(one_in <= 10 ? numbers[one_in - 2] : QString::number(one_in));
    }
    return FaultWords::tr("%1 of them at random").arg(percent_words(ppm));
}

/// The conditions that follow after the main clause, each with its comma.
QString conditions(const sim::Fault &fault) {
    QString words;
    const auto add = [&](const QString &clause) { words += FaultWords::tr(", %1", "clause").arg(clause); };
    const sim::Match &match = fault.match;
    if (fault.parts_per_million < kCertain) {
        add(likelihood_words(fault.parts_per_million));
    }
    if (match.since && match.until) {
        add(FaultWords::tr("if sent from %1 until %2").arg(at_words(*match.since), at_words(*match.until)));
    } else if (match.since) {
        add(FaultWords::tr("if sent at %1 or later").arg(at_words(*match.since)));
    } else if (match.until) {
        add(FaultWords::tr("if sent before %1").arg(at_words(*match.until)));
    }
    // The n-th comes once, so a limit says nothing more.
    if (fault.count && (!match.nth || *fault.count == 0)) {
        add(*fault.count == 1 ? FaultWords::tr("at most once")
                              : FaultWords::tr("at most %1 times").arg(*fault.count));
    }
    return words;
}

QString main_clause(const sim::Fault &fault, const QString &what) {
    switch (fault.action) {
        case sim::FaultAction::Drop: return FaultWords::tr("drop %1").arg(what);
        case sim::FaultAction::Delay: return FaultWords::tr("delay %1 by %2").arg(what, span_words(fault.by));
        case sim::FaultAction::Hold:
            return fault.until ? FaultWords::tr("hold %1 until %2").arg(what, at_words(*fault.until))
                               : FaultWords::tr("hold %1 until it is released").arg(what);
        case sim::FaultAction::Duplicate:
            if (fault.until) {
                return FaultWords::tr("duplicate %1, the copy arriving at %2")
                    .arg(what, at_words(*fault.until));
            }
            return fault.by == Duration{} ? FaultWords::tr("duplicate %1").arg(what)
                                          : FaultWords::tr("duplicate %1, the copy coming %2 later")
                                                .arg(what, span_words(fault.by));
        case sim::FaultAction::Corrupt: break;
    }
    return FaultWords::tr("corrupt %1").arg(what);
}

void add_luck(QStringList &words, const sim::Impairments &wire) {
    if (wire.loss_ppm > 0) {
        words += FaultWords::tr("lose %1 at random").arg(percent_words(wire.loss_ppm));
    }
    const sim::BurstLoss &burst = wire.burst;
    if (burst.to_bad_ppm > 0) {
        words += FaultWords::tr(
                     "lose in bursts: turn bad at %1 of the segments, good again at %2, and lose "
                     "%3 while bad")
                     .arg(percent_words(burst.to_bad_ppm), percent_words(burst.to_good_ppm),
                          percent_words(burst.loss_bad_ppm));
        if (burst.loss_good_ppm > 0) {
            words += FaultWords::tr("lose %1 while good").arg(percent_words(burst.loss_good_ppm));
        }
    }
    if (wire.duplicate_ppm > 0) {
        words += FaultWords::tr("duplicate %1 at random").arg(percent_words(wire.duplicate_ppm));
    }
    if (wire.corrupt_ppm > 0) {
        words += FaultWords::tr("corrupt %1 at random").arg(percent_words(wire.corrupt_ppm));
    }
    if (wire.reorder_ppm > 0) {
        words += FaultWords::tr("hold back %1 at random by %2, so that others overtake them")
                     .arg(percent_words(wire.reorder_ppm), span_words(wire.reorder_by));
    }
}

}  // namespace

QString span_words(Duration span) {
    QString words = QString::fromStdString(to_string(span));
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (words[i].isLetter()) {
            return words.insert(i, QChar::Nbsp);
        }
    }
    return words;
}

QString percent_words(std::uint32_t parts_per_million) {
    QString digits = QStringLiteral("%1.%2")
                         .arg(parts_per_million / 10'000)
                         .arg(parts_per_million % 10'000, 4, 10, QLatin1Char('0'));
    while (digits.endsWith(QLatin1Char('0'))) {
        digits.chop(1);
    }
    if (digits.endsWith(QLatin1Char('.'))) {
        digits.chop(1);
    }
    return digits + QChar::Nbsp + QLatin1Char('%');
}

QString rate_words(std::uint64_t bits_per_second) {
    struct Unit {
        std::uint64_t size;
        const char *name;
    };
    constexpr Unit units[] = {{1'000'000'000, "Gbit/s"}, {1'000'000, "Mbit/s"}, {1'000, "kbit/s"}};
    for (const Unit &unit : units) {
        // Three decimals or none; a rate that needs more is written in a smaller unit.
        if (bits_per_second >= unit.size && bits_per_second % (unit.size / 1'000) == 0) {
            const double number = static_cast<double>(bits_per_second) / static_cast<double>(unit.size);
            return QString::number(number, 'g', 15) + QChar::Nbsp + QLatin1String(unit.name);
        }
    }
    return QString::number(bits_per_second) + QChar::Nbsp + QStringLiteral("bit/s");
}

QString capitalized(const QString &phrase) { return phrase.left(1).toUpper() + phrase.mid(1); }

QString match_words(const sim::Match &match, const QStringList &hosts) {
    const QString kind = kind_words(match), host = host_at(hosts, match.from);
    return match.nth ? FaultWords::tr("the %1 %2 from %3").arg(ordinal(*match.nth), kind, host)
                     : FaultWords::tr("every %1 from %2").arg(kind, host);
}

QString fault_words(const sim::Fault &fault, const QStringList &hosts) {
    return main_clause(fault, match_words(fault.match, hosts)) + conditions(fault);
}

QString fault_noun(const sim::Fault &fault, const QStringList &hosts) {
    const QString what = match_words(fault.match, hosts);
    switch (fault.action) {
        case sim::FaultAction::Drop: return FaultWords::tr("drop of %1").arg(what);
        case sim::FaultAction::Delay:
            return FaultWords::tr("delay of %1 by %2").arg(what, span_words(fault.by));
        case sim::FaultAction::Hold: return FaultWords::tr("hold of %1").arg(what);
        case sim::FaultAction::Duplicate: return FaultWords::tr("duplication of %1").arg(what);
        case sim::FaultAction::Corrupt: break;
    }
    return FaultWords::tr("corruption of %1").arg(what);
}

QString hits_words(std::uint32_t hits) {
    if (hits == 0) {
        return FaultWords::tr("not hit yet");
    }
    return hits == 1 ? FaultWords::tr("hit once") : FaultWords::tr("hit %1 times").arg(hits);
}

QString middlebox_act_words(sim::MiddleboxAct act) {
    switch (act) {
        case sim::MiddleboxAct::StripFastOpen:
            return FaultWords::tr("take the Fast Open option out of every header");
        case sim::MiddleboxAct::DropSynData: return FaultWords::tr("drop every SYN with data");
        case sim::MiddleboxAct::DropFastOpen: break;
    }
    return FaultWords::tr("drop every SYN with the Fast Open option");
}

QString middlebox_words(const sim::Middlebox &box, const QStringList &hosts) {
    const QString act = middlebox_act_words(box.act);
    return box.from ? FaultWords::tr("%1, only from %2", "middlebox").arg(act, host_at(hosts, *box.from))
                    : act;
}

QString outage_words(const sim::Outage &outage) {
    return outage.until ? FaultWords::tr("the cable is cut from %1 to %2")
                              .arg(at_words(outage.since), at_words(*outage.until))
                        : FaultWords::tr("the cable is cut from %1 on").arg(at_words(outage.since));
}

QStringList impairment_words(const sim::Impairments &wire) {
    QStringList words;
    if (wire.rate_bps > 0) {
        words += FaultWords::tr("send at %1").arg(rate_words(wire.rate_bps));
        if (wire.queue_packets > 0) {
            words += wire.queue_packets == 1
                         ? FaultWords::tr("let one segment wait, lose the others")
                         : FaultWords::tr("let %1 segments wait, lose the others").arg(wire.queue_packets);
        }
        if (wire.mark_queue > 0) {
            words += FaultWords::tr("mark CE from %1 waiting on").arg(wire.mark_queue);
        }
    }
    if (wire.mark_ppm > 0) {
        words += FaultWords::tr("mark %1 CE at random").arg(percent_words(wire.mark_ppm));
    }
    if (wire.jitter > Duration{}) {
        words += FaultWords::tr("take up to %1 longer at random").arg(span_words(wire.jitter));
    }
    add_luck(words, wire);
    return words;
}

QString delay_words(Duration delay) { return FaultWords::tr("%1 on the way").arg(span_words(delay)); }

QString direction_words(sim::HostId from, const QStringList &hosts) {
    return QStringLiteral("%1 → %2").arg(host_at(hosts, from), host_at(hosts, from == 0 ? 1 : 0));
}

}  // namespace theater::ui
