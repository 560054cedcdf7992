#include "app/text_ladder.h"

#include <algorithm>

#include <QCoreApplication>

#include "app/ladder_rows.h"
#include "core/record/figures.h"
#include "ui/model/acts.h"
#include "ui/model/happening_words.h"
#include "ui/text/phrases.h"
#include "ui/text/utf8.h"

namespace theater::app {
namespace {

using ui::to_qstring;

struct Ladder {
    Q_DECLARE_TR_FUNCTIONS(Ladder)
};

constexpr int kGap = 2;
constexpr int kShortestArrow = 34;
constexpr int kNarrowestRemarks = 24;
constexpr int kRemarkIndent = 4;  // of remarks that have lines of their own
constexpr int kLongestHostName = 14;

/// "SYN,ACK seq=0 ack=1 len=5", after "#2 " where there are several connections. Header fields are the same
/// in every language.
QString label_of(const LadderRow &row, script::Numbers numbers) {
    const bool relative = numbers == script::Numbers::Relative;
    QString label = row.connection == 0 ? QString() : QStringLiteral("#%1 ").arg(row.connection);
    label += ui::segment_words(*row.segment, relative ? ui::NumberMode::Relative : ui::NumberMode::Absolute);
    if (row.window_news) {
        label += QStringLiteral(" win=%1").arg(row.segment->sent.segment.wnd);
    }
    return label;
}

/// Lays the rows out in five columns whose widths fit what the run has to show.
class Layout {
public:
    Layout(const FinishedRun &run, const std::vector<LadderRow> &rows, const LadderStyle &style)
        : run_(run), rows_(rows), style_(style) {
        time_ = display_width(Ladder::tr("time (s)"));
        int label = 0;
        for (const LadderRow &row : rows) {
            time_ = std::max(time_, display_width(time_text(row.at)));
            label = std::max(label, row.segment ? display_width(label_of(row, style.numbers)) : 0);
        }
        for (const sim::HostSetup &host : run.scenario.setup.hosts) {
            state_ = std::max(state_, std::min(display_width(ui::host_name(host.name)), kLongestHostName));
        }
        // The arrows take what they need; remarks for which that leaves too little have their own lines.
        const int others = time_ + 2 * state_ + 3 * kGap;
        arrow_ = std::clamp(label + 6, kShortestArrow, kLadderWidth - others);
        remarks_ = kLadderWidth - others - arrow_ - kGap;
        beside_ = remarks_ >= kNarrowestRemarks;
        if (!beside_) {
            remarks_ = kLadderWidth - time_ - kGap - kRemarkIndent;
        }
    }

    void write(Output &output) const {
        output.line(line(right(Ladder::tr("time (s)")), host_name(0), heading(), host_name(1),
                         beside_ ? Ladder::tr("remarks") : QString()));
        output.line(style_.glyphs == Glyphs::Unicode ? QString(kLadderWidth, u'─')
                                                     : QString(kLadderWidth, u'-'));
        for (const LadderRow &row : rows_) {
            write(row, output);
        }
    }

private:
    QString right(const QString &text) const { return QString(time_ - display_width(text), u' ') + text; }
    QString host_name(std::size_t host) const {
        const auto &hosts = run_.scenario.setup.hosts;
        return host < hosts.size() ? ui::host_name(hosts[host].name) : QString();
    }
    QString heading() const {
        return style_.numbers == script::Numbers::Relative ? Ladder::tr("segments (relative numbers)")
                                                           : Ladder::tr("segments (absolute numbers)");
    }

    QString line(const QString &time, const QString &left, const QString &arrow, const QString &right_state,
                 const QString &remark) const {
        const QString gap(kGap, u' ');
        QString text = padded(time, time_, style_.glyphs) + gap + padded(left, state_, style_.glyphs) + gap +
                       padded(arrow, arrow_, style_.glyphs) + gap +
                       padded(right_state, state_, style_.glyphs) + gap + remark;
        while (text.endsWith(u' ')) {
            text.chop(1);
        }
        return text;
    }

    /// The arrow with its label inside, from left to right or back; one that is lost ends in a cross.
    QString arrow(const record::SegmentRecord &record, const QString &label) const {
        const bool unicode = style_.glyphs == Glyphs::Unicode;
        // A forged one comes from the side of the host that it plays.
        const bool forth = record.sent.to == 1;
        const bool stops = record.fate == record::Fate::Lost;
        const bool arrives = !stops && !record.arrivals.empty();
        const QChar stroke = unicode ? u'─' : u'-';
        QChar head = stroke;
        if (stops) {
            head = unicode ? u'✕' : u'x';
        } else if (arrives) {
            head = forth ? (unicode ? u'→' : u'>') : (unicode ? u'←' : u'<');
        } else {
            head = unicode ? u'…' : u'.';
        }
        QString middle = label.isEmpty() ? QString() : u' ' + label + u' ';
        const QChar mark = record.forged                ? (unicode ? u'⚑' : u'f')
                           : record.sent.retransmission ? (unicode ? u'↻' : u'r')
                                                        : stroke;
        const int rest = arrow_ - 3 - display_width(middle);
        if (forth) {
            return QString(stroke) + mark + middle + QString(rest, stroke) + head;
        }
        return head + QString(stroke) + mark + middle + QString(rest, stroke);
    }

    void write(const LadderRow &row, Output &output) const {
        QStringList remarks;
        // Below the row there is room for several on a line.
        const QStringList lines = beside_ || row.remarks.isEmpty()
                                      ? row.remarks
                                      : QStringList{row.remarks.join(QStringLiteral("; "))};
        for (const QString &remark : lines) {
            remarks += wrapped(style_.glyphs == Glyphs::Ascii ? plain(remark) : remark, remarks_);
        }
        QString middle;
        if (row.segment) {
            QString label = label_of(row, style_.numbers);
            if (display_width(label) > arrow_ - 6) {
                // Ten-digit numbers everywhere: the label has a row of its own above the arrow.
                output.line(line({}, {}, u' ' + label, {}, {}));
                label.clear();
            }
            middle = arrow(*row.segment, label);
        }
        output.line(line(right(time_text(row.at)), to_qstring(tcp::to_string(row.state[0])), middle,
                         to_qstring(tcp::to_string(row.state[1])), beside_ ? remarks.value(0) : QString()));
        for (qsizetype i = beside_ ? 1 : 0; i < remarks.size(); ++i) {
            output.line(beside_ ? line({}, {}, {}, {}, remarks[i])
                                : QString(time_ + kGap + kRemarkIndent, u' ') + remarks[i]);
        }
    }

    const FinishedRun &run_;
    const std::vector<LadderRow> &rows_;
    const LadderStyle style_;
    int time_ = 0, arrow_ = 0, remarks_ = 0;
    bool beside_ = true;  // remarks stand at the end of a row, not below it
    int state_ = display_width(u"SYN-RECEIVED");
};

/// "NOT TCP – what if: two-way handshake (server)"; empty if it all is TCP.
QString not_tcp_words(const FinishedRun &run) {
    QStringList variants;
    for (const NotTcp &mark : not_tcp_of(run.scenario.setup, run.recording)) {
        std::string phrase = "scene." + std::string(mark.option);
        std::replace(phrase.begin(), phrase.end(), '_', '-');
        const std::string host = ui::host_name(run.scenario.setup.hosts[mark.host].name).toStdString();
        const std::string variant = ui::say({phrase, {}}).toStdString();
        variants += ui::say({"scene.variant-of", {variant, host}});
    }
    return variants.isEmpty()
               ? QString()
               : ui::say({"scene.not-tcp", {variants.join(QStringLiteral(" · ")).toStdString()}});
}

/// "first byte at the server after 0.150 s (round trips: 1), answer after 0.200 s; sent again: 0".
QString figures_words(const record::ConnectionFigures &figures, const FinishedRun &run) {
    const auto host = [&](sim::HostId id) { return ui::host_name(run.scenario.setup.hosts[id].name); };
    const auto after = [](Duration time) { return QString::fromStdString(seconds_text(time)); };
    QStringList parts;
    if (figures.first_byte_at_server) {
        parts += Ladder::tr("first byte at the %1 after %2 s")
                     .arg(host(figures.server), after(*figures.first_byte_at_server));
    }
    if (figures.round_trips) {
        parts += Ladder::tr("round trips before it: %1").arg(*figures.round_trips);
    }
    if (figures.round_trips_saved > 0) {
        parts += Ladder::tr("saved by Fast Open: %1").arg(figures.round_trips_saved);
    }
    if (figures.first_byte_of_answer) {
        parts += Ladder::tr("first byte at the %1 after %2 s")
                     .arg(host(figures.client), after(*figures.first_byte_of_answer));
    }
    if (parts.isEmpty()) {
        parts += Ladder::tr("no data delivered");
    }
    parts += Ladder::tr("retransmissions: %1").arg(figures.retransmissions);
    return parts.join(Ladder::tr(", "));
}

/// One paragraph for each connection; the summary of a run that floods a server is no use to anybody.
void write_figures(const FinishedRun &run, Output &output) {
    constexpr std::size_t kMost = 12;
    const std::vector<record::ConnectionFigures> all = record::figures_of(run.recording);
    for (std::size_t i = 0; i < all.size() && i < kMost; ++i) {
        const QString name = all.size() == 1
                                 ? Ladder::tr("Connection")
                                 : Ladder::tr("Connection %1 (%2)").arg(i + 1).arg(all[i].local.port);
        for (const QString &text :
             wrapped(Ladder::tr("%1: %2").arg(name, figures_words(all[i], run)), kLadderWidth)) {
            output.line(text);
        }
    }
    if (all.size() > kMost) {
        output.line(Ladder::tr("… and further connections: %1").arg(all.size() - kMost));
    }
}

}  // namespace

void write_text_ladder(const FinishedRun &run, const QString &title, const LadderStyle &style,
                       Output &output) {
    for (const QString &text : wrapped(title, kLadderWidth)) {
        output.line(text);
    }
    QStringList hosts;
    for (const sim::HostSetup &host : run.scenario.setup.hosts) {
        hosts += ui::host_name(host.name) + u' ' + to_qstring(to_string(host.address));
    }
    hosts += Ladder::tr("profile %1").arg(to_qstring(run.scenario.setup.profile));
    output.line(hosts.join(QStringLiteral(" · ")));
    if (const QString words = not_tcp_words(run); !words.isEmpty()) {
        for (const QString &text : wrapped(words, kLadderWidth)) {
            output.line(text);
        }
    }
    output.line("");

    const std::vector<LadderRow> rows = ladder_rows(run);
    Layout(run, rows, style).write(output);

    output.line("");
    QStringList states;
    for (const sim::Host &host : run.world.hosts()) {
        states += ui::host_name(host.name()) + u' ' + to_qstring(tcp::to_string(state_of(host)));
    }
    output.line(Ladder::tr("End at %1 s: %2").arg(time_text(run.end), states.join(Ladder::tr(", "))));
    write_figures(run, output);
}

}  // namespace theater::app
