#include "tests/kernel/oracle.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace theater::kernel {

namespace {

Instant instant(const QJsonValue &ms) { return {std::llround(ms.toDouble() * 1e6)}; }
std::uint32_t number(const QJsonValue &value) { return static_cast<std::uint32_t>(value.toDouble()); }
HostId host_of(const QString &side) { return side.startsWith(u'c') ? 0 : 1; }

tcp::Flags flags_of(const QString &letters) {
    tcp::Flags flags;
    for (const QChar letter : letters) {
        switch (letter.toLatin1()) {
            case 'S': flags.set(tcp::Flag::Syn); break;
            case 'F': flags.set(tcp::Flag::Fin); break;
            case 'R': flags.set(tcp::Flag::Rst); break;
            case 'A': flags.set(tcp::Flag::Ack); break;
            case 'E': flags.set(tcp::Flag::Ece); break;
            case 'W': flags.set(tcp::Flag::Cwr); break;
            case 'P': break;
            default: qFatal("unknown flag %s", qPrintable(letters));
        }
    }
    return flags;
}

// A 4-tuple by its ports, the client's first: the addresses of a recording do not change.
using Ports = std::pair<int, int>;

class Reader {
public:
    explicit Reader(const QJsonObject &json) : json_(json) {}

    Oracle read() {
        oracle_.name = json_["scenario"].toString();
        read_isns();
        for (const QJsonValue &value : json_["segments"].toArray())
            find_raw(value.toObject());
        for (const auto &[key, rest] : unused_) {
            if (!rest.empty()) qFatal("%s: an ISN belongs to no SYN", qPrintable(oracle_.name));
        }
        const QJsonArray segments = json_["segments"].toArray();
        for (qsizetype i = 0; i < segments.size(); ++i)
            add_row(segments[i].toObject(), raws_[static_cast<std::size_t>(i)]);
        read_calls();
        read_ends();
        return std::move(oracle_);
    }

private:
    /// One direction of a 4-tuple.
    using Direction = std::pair<Ports, HostId>;
    struct Raw {
        std::uint32_t seq = 0, ack = 0;
        std::uint32_t peer_base = 0;
    };
    /// What the numbers of one direction of one incarnation count from, as the recorder saw it.
    struct Base {
        bool known = false, ended = false;
        std::uint32_t value = 0;
        double syn_ack = 0;
    };

    static Ports ports_of(const QJsonObject &segment) {
        const int source = segment["sport"].toInt(), destination = segment["dport"].toInt();
        return segment["dir"].toString() == u"c2s" ? Ports{source, destination} : Ports{destination, source};
    }

    void read_isns() {
        for (const QJsonValue &value : json_["isns"].toArray()) {
            const QJsonObject isn = value.toObject();
            unused_[{ports_of(isn), host_of(isn["dir"].toString())}].push_back(number(isn["isn"]));
        }
    }

    // The recorder counts from the latest ISN of the incarnation, and from 0 before there is one. A SYN takes
    // a new ISN if it is the first, if its sender has ended what it had, or if it answers another SYN.
    void find_raw(const QJsonObject &segment) {
        const HostId from = host_of(segment["dir"].toString());
        const Ports ports = ports_of(segment);
        const tcp::Flags flags = flags_of(segment["flags"].toString());
        const int conn = segment["conn"].toInt(), inc = segment["inc"].toInt();
        Base &base = bases_[{{conn, inc}, from}];
        const Base peer = bases_[{{conn, inc}, from == 0 ? HostId{1} : HostId{0}}];
        const bool forged = segment["fate"].toString().startsWith(u"injected");
        if (flags.has(tcp::Flag::Syn) && !forged) {
            auto &left = unused_[{ports, from}];
            const bool another = base.ended || segment["ack"].toDouble() != base.syn_ack;
            if (!left.empty() && (!base.known || another)) {
                base = {true, false, left.front(), segment["ack"].toDouble()};
                left.erase(left.begin());
            }
        }
        if (flags.has(tcp::Flag::Fin) || flags.has(tcp::Flag::Rst)) base.ended = true;
        const Raw raw{number(segment["seq"]) + base.value, number(segment["ack"]) + peer.value, peer.value};
        if (flags.has(tcp::Flag::Syn)) isns_[{ports, from}].note(raw.seq);
        raws_.push_back(raw);
        if (!tuples_.contains(ports)) tuples_.insert(ports, static_cast<int>(tuples_.size()));
    }

    static void add_options(const QJsonObject &options, Row &row) {
        if (options.contains(u"mss")) row.options << QStringLiteral("mss %1").arg(options["mss"].toInt());
        if (options["sackOK"].toBool()) row.options << QStringLiteral("sack-permitted");
        if (options.contains(u"ts_val_rel")) row.options << QStringLiteral("timestamps");
        if (options.contains(u"wscale")) row.options << QStringLiteral("window-scale");
        row.options.sort();
        row.fast_open = QStringLiteral("none");
        const bool experimental = options.contains(u"opt254");
        if (!experimental && !options.contains(u"tfo_cookie")) return;
        // The recorder keeps kind 254 as it stands: the magic number f989, then the cookie.
        const QString cookie =
            experimental ? options["opt254"].toString().mid(4) : options["tfo_cookie"].toString();
        row.fast_open = cookie.isEmpty() ? QStringLiteral("request")
                                         : QStringLiteral("cookie of %1").arg(cookie.size() / 2);
        if (experimental) row.fast_open += QStringLiteral(" (kind 254)");
    }

    static Fate fate_of(const QString &text, const std::vector<Instant> &arrivals) {
        if (text == u"dropped") return Fate::Lost;
        if (text.startsWith(u"duplicated")) return Fate::Duplicated;
        return arrivals.empty() ? Fate::InFlight : Fate::Delivered;
    }

    void add_row(const QJsonObject &segment, const Raw &raw) {
        Row row;
        const Ports ports = ports_of(segment);
        row.index = oracle_.rows.size();
        row.from = host_of(segment["dir"].toString());
        row.tuple = tuples_.value(ports);
        row.flags = flags_of(segment["flags"].toString());
        row.seq_on_wire = raw.seq;
        row.seq = isns_[{ports, row.from}].relative(raw.seq);
        if (row.flags.has(tcp::Flag::Ack)) row.ack = isns_[{ports, row.to()}].relative(raw.ack);
        row.len = number(segment["len"]);
        if (!row.flags.has(tcp::Flag::Rst)) row.window = number(segment["win"]);
        const QJsonObject options = segment["options"].toObject();
        add_options(options, row);
        for (const QJsonValue &block : options["sack"].toArray()) {
            Isns &isns = isns_[{ports, row.to()}];
            row.sack.push_back({isns.relative(number(block[0]) + raw.peer_base),
                                isns.relative(number(block[1]) + raw.peer_base)});
        }
        row.at = instant(segment["t_ms"]);
        for (const QJsonValue &arrival : segment["rx_ms"].toArray())
            row.arrivals.push_back(instant(arrival));
        const QString fate = segment["fate"].toString();
        row.forged = fate.startsWith(u"injected");
        row.fate = fate_of(fate, row.arrivals);
        oracle_.rows.push_back(row);
    }

    CallRow &add_call(HostId host, const QString &name, const QString &result, Instant at) {
        CallRow row;
        row.host = host;
        row.name = name;
        row.result = result;
        row.at = at;
        oracle_.calls.push_back(row);
        return oracle_.calls.back();
    }

    // "recv() = 100", "recv() = 0 (EOF)", "recv() = -1 ECONNRESET", "accept() = socket", "connect() = -1
    // timed out"
    static QString result_of(const QString &event) {
        if (event.endsWith(u"timed out") || event.endsWith(u"nothing")) return {};  // the driver's patience
        if (event.contains(u"= -1 ")) return event.section(u' ', -1);
        if (event.endsWith(u"socket")) return QStringLiteral("0");
        return event.section(QStringLiteral("= "), 1).section(u' ', 0, 0);
    }

    void read_calls() {
        static const QRegularExpression kArgument(QStringLiteral("\\((\\d+)"));
        for (const QJsonValue &value : json_["app_events"].toArray()) {
            const QJsonObject entry = value.toObject();
            const HostId host = host_of(entry["side"].toString());
            const QString event = entry["ev"].toString(), name = event.section(u'(', 0, 0);
            const QString argument = kArgument.match(event).captured(1);
            const Instant at = instant(entry["t_ms"]);
            if (event.startsWith(u"socket destroyed")) {
                add_call(host, QStringLiteral("vanish"), QStringLiteral("0"), at);
            } else if (name == u"recv" || name == u"accept") {
                add_call(host, name == u"recv" ? QStringLiteral("read") : name, result_of(event), at);
            } else if ((name == u"connect" || name == u"sendto") && !argument.isEmpty()) {
                add_call(host, QStringLiteral("connect"), {}, at);
            } else if (name == u"send" && !argument.isEmpty()) {
                add_call(host, QStringLiteral("write"), argument, at);
            } else if (argument.isEmpty() && event.contains(u'=')) {
                complete(host, name == u"send" ? QStringLiteral("write") : QStringLiteral("connect"), event,
                         at);
            } else {
                add_call(host, name, QStringLiteral("0"), at);
            }
        }
        drop_closes_after_failed_connects(oracle_.calls);
    }

    void complete(HostId host, const QString &name, const QString &event, Instant at) {
        for (auto call = oracle_.calls.rbegin(); call != oracle_.calls.rend(); ++call) {
            if (call->host != host || call->name != name) continue;
            call->result = result_of(event);
            call->done = at;
            return;
        }
        qFatal("%s: %s without its call", qPrintable(oracle_.name), qPrintable(event));
    }

    static QString state_name(QString state) {
        static const QMap<QString, QString> kNames{{"SYN_RECV", "SYN-RECEIVED"},
                                                   {"FIN_WAIT1", "FIN-WAIT-1"},
                                                   {"FIN_WAIT2", "FIN-WAIT-2"},
                                                   {"(gone)", "gone"}};
        const auto found = kNames.constFind(state);
        return found == kNames.constEnd() ? state.replace(u'_', u'-') : *found;
    }

    void read_ends() {
        for (int tuple = 0; tuple < tuples_.size(); ++tuple) {
            for (const HostId host : {HostId{0}, HostId{1}})
                oracle_.ends.push_back({tuple, host, QStringLiteral("gone"), {}});
        }
        for (const QJsonValue &value : json_["socket_states"].toArray()) {
            const QJsonObject sample = value.toObject();
            if (sample["rport"].toString() == u"*") continue;
            const HostId host = host_of(sample["side"].toString());
            const int local = sample["lport"].toInt(), remote = sample["rport"].toInt();
            const Ports ports = host == 0 ? Ports{local, remote} : Ports{remote, local};
            if (!tuples_.contains(ports)) continue;
            EndRow &end = oracle_.ends[static_cast<std::size_t>(tuples_.value(ports) * 2 + host)];
            end.state = state_name(sample["state"].toString());
            end.since = instant(sample["t_ms"]);
        }
    }

    QJsonObject json_;
    Oracle oracle_;
    QMap<Ports, int> tuples_;
    std::map<Direction, std::vector<std::uint32_t>> unused_;
    std::map<Direction, Isns> isns_;
    std::map<std::pair<std::pair<int, int>, HostId>, Base> bases_;
    std::vector<Raw> raws_;
};

}  // namespace

void drop_closes_after_failed_connects(std::vector<CallRow> &calls) {
    std::array<std::optional<Instant>, 2> failed{};
    // A connect that the application's own close cut short has not failed.
    const auto has_failed = [](const QString &result) {
        return result.startsWith(u'E') && result != u"ECONNABORTED";
    };
    std::erase_if(calls, [&](const CallRow &call) {
        auto &since = failed[call.host];
        if (call.name == u"connect") {
            since = has_failed(call.result) ? std::optional(call.done) : std::nullopt;
        }
        if (call.name != u"close" || !since || *since > call.at) return false;
        since.reset();
        return true;
    });
}

std::optional<Instant> Oracle::gone_at(int tuple, HostId host) const {
    const EndRow &end = ends[static_cast<std::size_t>(tuple * 2 + host)];
    if (end.state != u"gone" || end.since == Instant{}) return std::nullopt;
    return end.since;
}

QString data_folder() { return QStringLiteral(TCP_THEATER_SOURCE_DIR "/tests/data/kernel/"); }

QStringList recording_names() {
    QStringList names = QDir(data_folder()).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(5);
    return names;
}

bool compares_windows(const QString &name) {
    // What the README says of windows: text in a SYN and cookies begin with another one, and where an
    // application read in the middle of a burst is chance.
    static const QStringList kOthers{
        QStringLiteral("syn_flood_cookies_always"), QStringLiteral("no_options"),
        QStringLiteral("loss_last_of_10_cubic"),    QStringLiteral("loss_last_of_10_reno"),
        QStringLiteral("loss_last3_of_10_cubic"),   QStringLiteral("slow_start_200k_reno"),
        QStringLiteral("bulk_300k_loss_cubic"),     QStringLiteral("bulk_300k_loss_reno")};
    return !name.startsWith(u"tfo_") && !kOthers.contains(name);
}

Oracle read_oracle(const QString &name) {
    QFile file(data_folder() + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("no recording %s", qPrintable(name));
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(name), qPrintable(error.errorString()));
    Oracle oracle = Reader(json.object()).read();
    for (Row &row : oracle.rows) {
        if (row.forged || !compares_windows(name)) row.window.reset();
    }
    return oracle;
}

}  // namespace theater::kernel
