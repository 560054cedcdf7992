#include "ui/model/forge_draft.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "core/script/limits.h"
#include "ui/model/acts.h"
#include "ui/model/fault_words.h"
#include "ui/model/field_values.h"

namespace theater::ui {

namespace {

/// The translation context of this file.
struct Forging {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Forging)
};

/// What the options of one header may take: a data offset of 15 words less the fixed 20 bytes.
constexpr std::uint32_t kMostOptionBytes = 40;
constexpr std::uint32_t kFixedWords = 5;
constexpr std::uint16_t kUsualPort = 80, kAnyPort = 40'000;

/// What a forged segment has where nothing is said (Turn::forge).
struct Taken {
    tcp::Endpoint src, dst;
    const sim::Connection *imitated = nullptr;
};

Taken taken_for(const sim::World &world, const ForgeDraft &draft) {
    const sim::Host &target = world.hosts()[draft.to];
    Taken taken;
    taken.imitated = target.nth(draft.connection);
    taken.src.address = world.hosts()[draft.to == 0 ? 1 : 0].address();
    taken.dst.address = target.address();
    if (taken.imitated != nullptr) {
        taken.src = taken.imitated->tcb.remote;
        taken.dst = taken.imitated->tcb.local;
    } else if (!target.listeners().empty()) {
        taken.dst.port = target.listeners().front().port;
    }
    return taken;
}

QString name_of_address(const tcp::IpAddress &address) { return QString::fromStdString(to_string(address)); }

std::optional<std::uint32_t> plain_number(const QString &text) {
    bool reads = false;
    const quint32 value = text.trimmed().toUInt(&reads);
    return reads ? std::optional(value) : std::nullopt;
}

void fill_ends(ForgeDraft &draft, const Taken &taken) {
    const auto port = [](std::uint16_t number, std::uint16_t usual) {
        return QString::number(number == 0 ? usual : number);
    };
    draft[ForgeField::Source] = name_of_address(taken.src.address);
    draft[ForgeField::SourcePort] = port(taken.src.port, kAnyPort);
    draft[ForgeField::DestinationPort] = port(taken.dst.port, kUsualPort);
}

/// "1001-1101, 1201-1301".
const QRegularExpression &block_pattern() {
    static const QRegularExpression pattern(QStringLiteral("^\\s*(\\d+)\\s*[-–]\\s*(\\d+)\\s*$"));
    return pattern;
}

QStringList blocks_in(const QString &text) { return text.split(QLatin1Char(','), Qt::SkipEmptyParts); }

QString cookie_text(const tcp::Options::FastOpen &option) {
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(option.cookie.data()), option.len).toHex());
}

void fill_options(ForgeDraft &draft, const tcp::Options &options) {
    const auto number = [&](ForgeField field, std::uint64_t value) { draft[field] = QString::number(value); };
    if (options.mss) number(ForgeField::Mss, *options.mss);
    if (options.window_scale) number(ForgeField::WindowScale, *options.window_scale);
    draft.sack_permitted = options.sack_permitted;
    if (options.timestamps) {
        number(ForgeField::TimestampValue, options.timestamps->value);
        number(ForgeField::TimestampEcho, options.timestamps->echo_reply);
    }
    QStringList blocks;
    for (std::size_t i = 0; i < options.sack_count; ++i) {
        blocks += QStringLiteral("%1-%2").arg(options.sack[i].left.value).arg(options.sack[i].right.value);
    }
    draft[ForgeField::SackBlocks] = blocks.join(QStringLiteral(", "));
    if (options.fast_open) {
        draft.fast_open =
            options.fast_open->is_request() ? ForgeDraft::FastOpen::Request : ForgeDraft::FastOpen::Cookie;
        draft.experimental = options.fast_open->experimental;
        draft[ForgeField::Cookie] = cookie_text(*options.fast_open);
    }
}

/// Reads the fields one by one and remembers what was wrong.
class Reader {
public:
    Reader(const ForgeDraft &draft, CheckedForge &checked) : draft_(draft), checked_(checked) {}

    std::uint32_t number(ForgeField field, std::uint64_t most, std::uint64_t least = 0) {
        return static_cast<std::uint32_t>(
            take(field, read_count(draft_[field], least, most, Needed::Yes)).value_or(0));
    }
    std::optional<std::uint32_t> maybe(ForgeField field, std::uint64_t most) {
        const auto value = take(field, read_count(draft_[field], 0, most, Needed::No));
        return value ? std::optional(static_cast<std::uint32_t>(*value)) : std::nullopt;
    }
    void complain(ForgeField field, const QString &problem) {
        QString &place = checked_.problems[static_cast<std::size_t>(field)];
        if (place.isEmpty()) {
            place = problem;
        }
    }
    template <typename T>
    std::optional<T> take(ForgeField field, Typed<T> typed) {
        if (!typed.is_fine()) {
            complain(field, typed.problem);
        }
        return typed.value;
    }

private:
    const ForgeDraft &draft_;
    CheckedForge &checked_;
};

void read_source(const ForgeDraft &draft, const Taken &taken, Reader &reader, sim::ForgeSegment &forged) {
    const QString text = draft[ForgeField::Source].trimmed();
    const std::optional<tcp::IpAddress> address = tcp::parse_address(text.toStdString());
    if (!address) {
        reader.complain(
            ForgeField::Source,
            Forging::tr("“%1” is no address, such as %2.").arg(text, name_of_address(taken.src.address)));
    } else if (address->family != taken.dst.address.family) {
        reader.complain(ForgeField::Source, Forging::tr("The receiver has an address of another kind: %1.")
                                                .arg(name_of_address(taken.dst.address)));
    } else if (*address != taken.src.address) {
        forged.src_address = address;
    }
}

void read_blocks(const ForgeDraft &draft, Reader &reader, tcp::Options &options) {
    for (const QString &block : blocks_in(draft[ForgeField::SackBlocks])) {
        const QRegularExpressionMatch match = block_pattern().match(block);
        const auto left = plain_number(match.captured(1)), right = plain_number(match.captured(2));
        if (!match.hasMatch() || !left || !right) {
            reader.complain(
                ForgeField::SackBlocks,
                Forging::tr("“%1” is no block. Blocks look like 1001-1101, 1201-1301.").arg(block.trimmed()));
            return;
        }
        if (options.sack_count == options.sack.size()) {
            reader.complain(ForgeField::SackBlocks,
                            Forging::tr("A header has room for four blocks at most."));
            return;
        }
        options.sack[options.sack_count++] = {tcp::Seq{*left}, tcp::Seq{*right}};
    }
}

void read_fast_open(const ForgeDraft &draft, Reader &reader, tcp::Options &options) {
    if (draft.fast_open == ForgeDraft::FastOpen::None) {
        return;
    }
    tcp::Options::FastOpen option;
    option.experimental = draft.experimental;
    if (draft.fast_open == ForgeDraft::FastOpen::Cookie) {
        static const QRegularExpression hex(QStringLiteral("^(?:[0-9a-fA-F]{2}){1,16}$"));
        const QString text = draft[ForgeField::Cookie].simplified().remove(QLatin1Char(' '));
        if (!hex.match(text).hasMatch()) {
            reader.complain(
                ForgeField::Cookie,
                Forging::tr("A cookie is 1 to 16 bytes, each two digits from 0 to 9 and a to f."));
            return;
        }
        const QByteArray bytes = QByteArray::fromHex(text.toLatin1());
        option.len = static_cast<std::uint8_t>(bytes.size());
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            option.cookie[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(bytes[i]);
        }
    }
    options.fast_open = option;
}

tcp::Options read_options(const ForgeDraft &draft, Reader &reader) {
    tcp::Options options;
    if (const auto mss = reader.maybe(ForgeField::Mss, 65'535)) {
        options.mss = static_cast<std::uint16_t>(*mss);
    }
    if (const auto shift = reader.maybe(ForgeField::WindowScale, 255)) {
        options.window_scale = static_cast<std::uint8_t>(*shift);
    }
    options.sack_permitted = draft.sack_permitted;
    const auto value = reader.maybe(ForgeField::TimestampValue, UINT32_MAX);
    const auto echo = reader.maybe(ForgeField::TimestampEcho, UINT32_MAX);
    if (value) {
        options.timestamps = tcp::Options::Timestamps{*value, echo.value_or(0)};
    } else if (echo) {
        reader.complain(ForgeField::TimestampValue, Forging::tr("An echo reply needs a value beside it."));
    }
    read_blocks(draft, reader, options);
    read_fast_open(draft, reader, options);
    return options;
}

}  // namespace

std::vector<ForgeTarget> forge_targets(const sim::World &world, sim::HostId to) {
    std::vector<ForgeTarget> targets{{0, Forging::tr("the latest")}};
    std::uint32_t place = 0;
    for (const sim::Connection &connection : world.hosts()[to].connections()) {
        const std::string_view state = to_string(connection.tcb.state);
        targets.push_back(
            {++place, Forging::tr("%1: with %2, %3", "number, address and port, state")
                          .arg(place)
                          .arg(QString::fromStdString(to_string(connection.tcb.remote)),
                               QString::fromUtf8(state.data(), static_cast<qsizetype>(state.size())))});
    }
    return targets;
}

QString destination_words(const sim::World &world, const ForgeDraft &draft) {
    return name_of_address(taken_for(world, draft).dst.address);
}

bool has_relative_numbers(const sim::World &world, const ForgeDraft &draft) {
    return taken_for(world, draft).imitated != nullptr;
}

ForgeDraft expected_draft(const sim::World &world, sim::HostId to, std::uint32_t connection) {
    ForgeDraft draft;
    draft.to = to;
    draft.connection = connection;
    const Taken taken = taken_for(world, draft);
    fill_ends(draft, taken);
    draft[ForgeField::Sequence] = draft[ForgeField::Acknowledgment] = QStringLiteral("0");
    draft[ForgeField::Window] = QStringLiteral("64240");
    draft[ForgeField::Urgent] = draft[ForgeField::Length] = QStringLiteral("0");
    if (taken.imitated == nullptr) {
        draft.numbers = sim::ForgeNumbers::Absolute;
        return draft;
    }
    const tcp::Tcb &tcb = taken.imitated->tcb;
    draft[ForgeField::Sequence] = QString::number(tcp::distance(tcb.rcv.irs, tcb.rcv.nxt));
    draft[ForgeField::Acknowledgment] = QString::number(tcp::distance(tcb.snd.iss, tcb.snd.nxt));
    if (tcb.ts.on) {
        draft[ForgeField::TimestampValue] = QString::number(tcb.ts.recent);
        draft[ForgeField::TimestampEcho] = QStringLiteral("0");
    }
    return draft;
}

ForgeDraft draft_of(const sim::World &world, const record::SegmentRecord &record) {
    const tcp::Segment &segment = record.sent.segment;
    ForgeDraft draft;
    draft.to = record.sent.to;
    draft.connection = place_of(world.hosts()[draft.to], record.sent.conn);
    draft.numbers = sim::ForgeNumbers::Absolute;
    fill_ends(draft, {segment.src, segment.dst, nullptr});
    draft.flags = segment.flags;
    const auto number = [&](ForgeField field, std::uint64_t value) { draft[field] = QString::number(value); };
    number(ForgeField::Sequence, segment.seq.value);
    number(ForgeField::Acknowledgment, segment.ack.value);
    number(ForgeField::Window, segment.wnd);
    number(ForgeField::Urgent, segment.urgent);
    number(ForgeField::Length, segment.text.len);
    fill_options(draft, segment.options);
    if (draft.connection != 0) {
        convert(draft, sim::ForgeNumbers::Relative, world);
    }
    return draft;
}

void convert(ForgeDraft &draft, sim::ForgeNumbers numbers, const sim::World &world) {
    const sim::Connection *imitated = taken_for(world, draft).imitated;
    if (numbers == draft.numbers || imitated == nullptr) {
        return;
    }
    draft.numbers = numbers;
    const auto moved = [&](std::uint32_t value, tcp::Seq first) {
        return QString::number(numbers == sim::ForgeNumbers::Relative ? value - first.value
                                                                      : value + first.value);
    };
    const tcp::Seq irs = imitated->tcb.rcv.irs, iss = imitated->tcb.snd.iss;
    if (const auto seq = plain_number(draft[ForgeField::Sequence])) {
        draft[ForgeField::Sequence] = moved(*seq, irs);
    }
    if (const auto ack = plain_number(draft[ForgeField::Acknowledgment]);
        ack && draft.flags.has(tcp::Flag::Ack)) {
        draft[ForgeField::Acknowledgment] = moved(*ack, iss);
    }
    QStringList blocks;
    for (const QString &block : blocks_in(draft[ForgeField::SackBlocks])) {
        const QRegularExpressionMatch match = block_pattern().match(block);
        const auto left = plain_number(match.captured(1)), right = plain_number(match.captured(2));
        blocks += left && right ? QStringLiteral("%1-%2").arg(moved(*left, iss), moved(*right, iss))
                                : block.trimmed();
    }
    draft[ForgeField::SackBlocks] = blocks.join(QStringLiteral(", "));
}

void retarget(ForgeDraft &draft, const sim::World &world) {
    const ForgeDraft expected = expected_draft(world, draft.to, draft.connection);
    for (const ForgeField field : {ForgeField::Source, ForgeField::SourcePort, ForgeField::DestinationPort,
                                   ForgeField::Sequence, ForgeField::Acknowledgment}) {
        draft[field] = expected[field];
    }
    // Blocks of another connection's numbers mean nothing here.
    draft[ForgeField::SackBlocks].clear();
    if (!draft[ForgeField::TimestampValue].isEmpty()) {
        draft[ForgeField::TimestampValue] = expected[ForgeField::TimestampValue];
        draft[ForgeField::TimestampEcho] = expected[ForgeField::TimestampEcho];
    }
    draft.numbers = expected.numbers;
}

CheckedForge check(const ForgeDraft &draft, const sim::World &world) {
    CheckedForge checked;
    Reader reader(draft, checked);
    const Taken taken = taken_for(world, draft);
    sim::ForgeSegment forged;
    forged.to = draft.to;
    forged.connection = draft.connection;
    forged.numbers = taken.imitated == nullptr ? sim::ForgeNumbers::Absolute : draft.numbers;
    forged.flags = draft.flags;
    read_source(draft, taken, reader, forged);
    const auto port = [&](ForgeField field) {
        return static_cast<std::uint16_t>(reader.number(field, 65'535, 1));
    };
    if (const std::uint16_t src = port(ForgeField::SourcePort); src != taken.src.port) {
        forged.src_port = src;
    }
    if (const std::uint16_t dst = port(ForgeField::DestinationPort); dst != taken.dst.port) {
        forged.dst_port = dst;
    }
    forged.seq = reader.number(ForgeField::Sequence, UINT32_MAX);
    if (draft.flags.has(tcp::Flag::Ack)) {
        forged.ack = reader.number(ForgeField::Acknowledgment, UINT32_MAX);
    }
    forged.wnd = static_cast<std::uint16_t>(reader.number(ForgeField::Window, 65'535));
    if (draft.flags.has(tcp::Flag::Urg)) {
        forged.urgent = static_cast<std::uint16_t>(reader.number(ForgeField::Urgent, 65'535));
    }
    forged.options = read_options(draft, reader);
    const std::uint32_t bytes = tcp::wire_size(forged.options);
    checked.data_offset = kFixedWords + bytes / 4;
    if (bytes > kMostOptionBytes) {
        reader.complain(ForgeField::Options,
                        Forging::tr("These options take %1 bytes; a header has room for 40.").arg(bytes));
    }
    forged.len = reader.number(ForgeField::Length, 65'535);
    forged.transit = reader.take(
        ForgeField::Transit,
        read_time(draft[ForgeField::Transit], script::kShortestDelay, script::kLongestTime, Needed::No));
    for (const QString &problem : checked.problems) {
        if (!problem.isEmpty()) {
            return checked;
        }
    }
    checked.segment = forged;
    return checked;
}

}  // namespace theater::ui
