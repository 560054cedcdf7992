// The bytes of packets: checksums against published examples, option layouts against what a kernel really
// sent, whole packets against a list that tshark has read and found right, and anything that can be forged.
#include <QFile>
#include <QTest>

#include <fmt/format.h>

#include "core/base/random.h"
#include "core/tcp/segment.h"
#include "core/wire/checksum.h"
#include "core/wire/fields.h"
#include "core/wire/packet.h"

using namespace theater;
using namespace theater::wire;
using tcp::Flag;
using tcp::Segment;
using Bytes = std::vector<std::uint8_t>;

namespace {

Bytes from_hex(const char *hex) {
    const QByteArray raw = QByteArray::fromHex(hex);
    return Bytes(raw.begin(), raw.end());
}

QString to_hex(std::span<const std::uint8_t> bytes) {
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()))
            .toHex());
}

Segment segment(const char *from, const char *to, std::uint32_t seq, std::uint32_t ack, tcp::Flags flags) {
    Segment seg;
    seg.src = {*tcp::parse_address(from), 40'000};
    seg.dst = {*tcp::parse_address(to), 80};
    seg.seq = tcp::Seq{seq};
    seg.ack = tcp::Seq{ack};
    seg.flags = flags;
    seg.wnd = 65'535;
    return seg;
}

Segment client_segment(std::uint32_t seq, std::uint32_t ack, tcp::Flags flags) {
    return segment("192.0.2.1", "192.0.2.2", seq, ack, flags);
}

struct Sample {
    const char *name;
    Segment segment;
};

std::vector<Sample> samples() {
    std::vector<Sample> all;
    const auto add = [&](const char *name, Segment seg) { all.push_back({name, seg}); };
    add("bare-rst", client_segment(7, 0, Flag::Rst));
    Segment syn = client_segment(1000, 0, Flag::Syn);
    syn.options.mss = 1460;
    add("syn-textbook", syn);
    syn.options.window_scale = 10;
    syn.options.sack_permitted = true;
    syn.options.timestamps = {0x0a7a3087, 0};
    add("syn-linux", syn);
    Segment open = syn;
    open.options.fast_open = tcp::Options::FastOpen{8, {1, 2, 3, 4, 5, 6, 7, 8}, false};
    open.text = {2, 0, 33};
    add("syn-fast-open", open);
    open.options.fast_open = tcp::Options::FastOpen{16, {9, 9, 9}, true};
    add("syn-experimental", open);
    Segment data = client_segment(1001, 2001, Flag::Ack | Flag::Psh);
    data.text = {2, 100, 1001};  // odd: the last byte is padded in the sum
    add("data", data);
    data.options.timestamps = {5, 6};
    data.ecn = tcp::Ecn::Ect0;
    data.flags.set(Flag::Cwr);
    add("data-ecn", data);
    Segment sack = client_segment(1001, 2001, Flag::Ack);
    sack.options.sack_count = 4;
    sack.options.sack = {{{{3001}, {4001}}, {{5001}, {6001}}, {{7001}, {8001}}, {{9001}, {9002}}}};
    add("sack-four", sack);
    sack.options.sack_count = 3;
    sack.options.timestamps = {0xffffffff, 0x80000000};
    add("sack-three-timestamps", sack);
    Segment urgent = client_segment(0xffffffff, 1, Flag::Ack | Flag::Urg);
    urgent.urgent = 5;
    urgent.text = {2, 0, 5};
    add("urgent", urgent);
    Segment six = segment("2001:db8::1", "2001:db8::2", 1000, 0, Flag::Syn | Flag::Ece);
    six.ecn = tcp::Ecn::Ce;
    six.options.mss = 1440;
    six.text = {2, 0, 3};
    add("ipv6", six);
    return all;
}

bool adds_up(const Bytes &packet) {
    const TcpChecksum sum = tcp_checksum(packet);
    // As a receiver does it: everything, the field included, must give 0xFFFF.
    const std::optional<Layout> layout = layout_of(packet);
    return layout && ones_complement_sum(std::span(packet).subspan(layout->tcp), sum.pseudo_sum) == 0xffff;
}

/// A reader of options that has nothing in common with ours: it only hops from length to length.
int options_hopped(std::span<const std::uint8_t> options) {
    int found = 0;
    for (std::size_t i = 0; i < options.size();) {
        if (options[i] == 0) return found;
        if (options[i] == 1) {
            ++i;
            continue;
        }
        if (i + 1 >= options.size() || options[i + 1] < 2 || i + options[i + 1] > options.size()) return -1;
        i += options[i + 1];
        ++found;
    }
    return found;
}

Segment any_segment(Random &random) {
    const bool six = random.below(4) == 0;
    Segment seg =
        segment(six ? "2001:db8::a" : "198.51.100.7", six ? "2001:db8::b" : "192.0.2.2",
                static_cast<std::uint32_t>(random.next()), static_cast<std::uint32_t>(random.next()), {});
    seg.src.port = static_cast<std::uint16_t>(random.next());
    seg.flags.bits = static_cast<std::uint8_t>(random.next());
    seg.wnd = static_cast<std::uint16_t>(random.next());
    seg.urgent = static_cast<std::uint16_t>(random.next());
    seg.ecn = static_cast<tcp::Ecn>(random.below(4));
    tcp::Options &options = seg.options;
    if (random.below(2) == 0) options.mss = static_cast<std::uint16_t>(random.next());
    if (random.below(2) == 0) options.window_scale = static_cast<std::uint8_t>(random.next());
    options.sack_permitted = random.below(2) == 0;
    if (random.below(2) == 0) options.timestamps = {static_cast<std::uint32_t>(random.next()), 7};
    options.sack_count = static_cast<std::uint8_t>(random.below(5));
    for (auto &block : options.sack)
        block = {{static_cast<std::uint32_t>(random.next())}, {static_cast<std::uint32_t>(random.next())}};
    if (random.below(2) == 0) {
        options.fast_open = tcp::Options::FastOpen{static_cast<std::uint8_t>(random.below(17)), {}, false};
        options.fast_open->experimental = random.below(2) == 0;
        for (auto &byte : options.fast_open->cookie)
            byte = static_cast<std::uint8_t>(random.next());
    }
    seg.text = {random.next(), random.next(), static_cast<std::uint32_t>(random.below(1500))};
    return seg;
}

std::string dump(const Sample &sample) {
    const Bytes packet = packet_of(sample.segment, {0x1234, 64});
    std::string out = fmt::format("{} {}\n", sample.name, to_hex(packet).toStdString());
    for (const Field &field : fields_of(packet)) {
        const std::string option = is_option(field.kind) ? option_name(field.option) + ": " : std::string();
        out += fmt::format("  {:3}.{} {:3}  {}{} = {}\n", field.first_byte(), field.bit % 8, field.bits,
                           option, name_of(field), value_text(field, packet));
    }
    return out;
}

}  // namespace

class TestWire : public QObject {
    Q_OBJECT

private slots:
    void checksums_are_those_of_the_books_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("checksum");
        QTest::newRow("RFC 1071 section 3") << QByteArray("0001f203f4f5f6f7") << 0x220d;
        QTest::newRow("nothing") << QByteArray() << 0xffff;
        QTest::newRow("one byte is the high one") << QByteArray("01") << 0xfeff;
        QTest::newRow("the carry comes in at the bottom") << QByteArray("ffff0001") << 0xfffe;
        QTest::newRow("all ones") << QByteArray("ffff") << 0;
        QTest::newRow("an IPv4 header with its checksum")
            << QByteArray("45000073000040004011b861c0a80001c0a800c7") << 0;
        QTest::newRow("the same without it")
            << QByteArray("450000730000400040110000c0a80001c0a800c7") << 0xb861;
    }

    void checksums_are_those_of_the_books() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, checksum);
        QCOMPARE(internet_checksum(from_hex(bytes.constData())), checksum);
    }

    // What Linux 6.18 put into its headers, byte by byte.
    void options_lie_as_linux_lays_them_data() {
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("mss") << QByteArray("020405b4");
        QTest::newRow("timestamps") << QByteArray("0101080a0017bc99c38a1b77");
        QTest::newRow("syn") << QByteArray("020402180402080a93ff51df000000000103030a");
        QTest::newRow("syn without SACK") << QByteArray("020405b40101080a93ff51df000000000103030a");
        QTest::newRow("syn without timestamps") << QByteArray("020405b4010104020103030a");
        QTest::newRow("sack") << QByteArray("0101080a04e67b159b50931b0101050a6a75ac756a75b21d");
        QTest::newRow("cookie wanted") << QByteArray("020405b40402080a5cf1a9a8000000000103030a22020101");
        QTest::newRow("cookie") << QByteArray(
            "020405b40402080a0a7a3087000000000103030a220ab1bb19c68430034b0101");
        QTest::newRow("experimental request")
            << QByteArray("020405b40402080a0a7a3087000000000103030afe04f989");
    }

    void options_lie_as_linux_lays_them() {
        QFETCH(QByteArray, hex);
        const Bytes raw = from_hex(hex.constData());
        Bytes packet = packet_of(client_segment(1, 1, Flag::Ack));
        packet[32] = static_cast<std::uint8_t>((20 + raw.size()) / 4 << 4);
        packet.insert(packet.end(), raw.begin(), raw.end());
        tcp::Options options;
        for (const Field &field : fields_of(packet)) {
            const auto value = static_cast<std::uint32_t>(field.value);
            if (field.kind == FieldKind::OptionKindByte) {
                options.sack_permitted |= field.option == OptionKind::SackPermitted;
                if (field.option == OptionKind::FastOpen) options.fast_open.emplace();
            }
            if (field.kind == FieldKind::Mss) options.mss = static_cast<std::uint16_t>(value);
            if (field.kind == FieldKind::WindowScale) options.window_scale = static_cast<std::uint8_t>(value);
            if (field.kind == FieldKind::TimestampValue) options.timestamps = {value, 0};
            if (field.kind == FieldKind::TimestampEcho) options.timestamps->echo_reply = value;
            if (field.kind == FieldKind::SackLeft) options.sack[field.nth].left = {value};
            if (field.kind == FieldKind::SackRight) {
                options.sack[field.nth].right = {value};
                options.sack_count = static_cast<std::uint8_t>(field.nth + 1);
            }
            if (field.kind == FieldKind::FastOpenMagic) options.fast_open = {0, {}, true};
            if (field.kind == FieldKind::FastOpenCookie) {
                options.fast_open->len = static_cast<std::uint8_t>(field.bits / 8);
                std::copy_n(packet.begin() + static_cast<std::ptrdiff_t>(field.first_byte()), field.bits / 8,
                            options.fast_open->cookie.begin());
            }
        }
        QCOMPARE(to_hex(option_bytes(options)), QString::fromLatin1(hex));
        QCOMPARE(option_bytes(options).size(), std::size_t(tcp::wire_size(options)));
    }

    // tests/golden/wire/packets.txt was read by tshark 4.0, which found every checksum right and every field
    // where we say it is.
    void packets_are_as_ever() {
        std::string text;
        for (const Sample &sample : samples())
            text += dump(sample);
        const QByteArray got = QByteArray::fromStdString(text);
        QFile file(QStringLiteral(TCP_THEATER_SOURCE_DIR "/tests/golden/wire/packets.txt"));
        if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(got) == got.size());
            return;
        }
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName() + QStringLiteral(" is missing")));
        const QList<QByteArray> expected = file.readAll().split('\n'), lines = got.split('\n');
        for (qsizetype i = 0; i < qMin(expected.size(), lines.size()); ++i)
            QCOMPARE(lines[i], expected[i]);
        QCOMPARE(lines.size(), expected.size());
    }

    void one_bit_is_never_overlooked() {
        for (const Sample &sample : samples()) {
            const Bytes sound = packet_of(sample.segment);
            QVERIFY2(adds_up(sound) && tcp_checksum(sound).holds(), sample.name);
            for (std::uint32_t number = 1; number < 200; ++number) {
                Bytes packet = sound;
                const Damage damage = damage_of(packet, number);
                packet[damage.byte] ^= damage.bits;
                QVERIFY2(packet != sound && !adds_up(packet) && !tcp_checksum(packet).holds(), sample.name);
                QVERIFY(damage == damage_of(sound, number));
                const std::size_t text = layout_of(sound)->text;
                QVERIFY(sample.segment.text.len > 0 ? damage.byte >= text : damage.byte < text);
            }
        }
    }

    void anything_forged_is_a_packet() {
        Random random(6);
        for (int i = 0; i < 20'000; ++i) {
            const Segment seg = any_segment(random);
            const Bytes packet = packet_of(seg);
            const std::optional<Layout> layout = layout_of(packet);
            QVERIFY(layout && adds_up(packet) && tcp_checksum(packet).holds());
            const std::size_t offset = std::size_t{packet[layout->tcp + 12]} / 16 * 4;
            QVERIFY(offset >= 20 && offset <= 60);
            QCOMPARE(layout->text, layout->tcp + offset);
            QCOMPARE(packet.size(), layout->text + seg.text.len);
            if (tcp::wire_size(seg.options) <= kMostOptionBytes) {
                QCOMPARE(packet.size(), std::size_t(tcp::packet_size(seg)));
            }
            QVERIFY(options_hopped(std::span(packet).subspan(layout->tcp + 20, offset - 20)) >= 0);
            const bool v4 = layout->tcp == 20;
            QCOMPARE(std::size_t(packet[v4 ? 2 : 4] << 8 | packet[v4 ? 3 : 5]),
                     packet.size() - (v4 ? 0 : 40));
            if (v4) QCOMPARE(internet_checksum(std::span(packet).first(20)), std::uint16_t(0));
        }
    }

    // Every bit of whatever bytes belongs to one field, and none to two.
    void any_bytes_are_read_to_their_end() {
        Random random(7);
        for (int i = 0; i < 20'000; ++i) {
            Bytes packet = packet_of(any_segment(random));
            packet.resize(packet.size() - random.below(3));
            for (std::uint64_t hits = random.below(6); hits > 0; --hits)
                packet[random.below(packet.size())] = static_cast<std::uint8_t>(random.next());
            const std::vector<Field> fields = fields_of(packet);
            QCOMPARE(fields.empty(), !layout_of(packet).has_value());
            std::size_t bit = 0;
            for (const Field &field : fields) {
                QCOMPARE(field.bit, bit);
                QVERIFY(field.bits > 0 && !name_of(field).empty() && !value_text(field, packet).empty());
                bit += field.bits;
            }
            if (!fields.empty()) QCOMPARE(bit, packet.size() * 8);
            tcp_checksum(packet);
        }
    }

    void too_few_bytes_are_no_packet() {
        const Bytes packet = packet_of(client_segment(1, 1, Flag::Ack));
        for (std::size_t size = 0; size < packet.size(); ++size) {
            QVERIFY(!layout_of(std::span(packet).first(size)));
            QVERIFY(fields_of(std::span(packet).first(size)).empty());
            QVERIFY(tcp_checksum(std::span(packet).first(size)).pseudo_header.empty());
        }
        QVERIFY(layout_of(packet));
    }

    void a_byte_knows_its_fields() {
        const Bytes packet = packet_of(client_segment(1, 1, Flag::Ack));
        const std::vector<Field> fields = fields_of(packet);
        const auto kinds = [&](std::size_t byte) {
            std::vector<FieldKind> found;
            for (const std::size_t place : fields_in_byte(fields, byte))
                found.push_back(fields[place].kind);
            return found;
        };
        QCOMPARE(kinds(24), std::vector{FieldKind::SequenceNumber});
        QCOMPARE(kinds(32), (std::vector{FieldKind::DataOffset, FieldKind::Reserved}));
        QCOMPARE(kinds(33).size(), std::size_t(8));
        QVERIFY(kinds(packet.size()).empty());
    }
};

QTEST_APPLESS_MAIN(TestWire)
#include "test_wire.moc"
