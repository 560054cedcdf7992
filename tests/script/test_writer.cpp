// What the reader accepts the writer reproduces; and no key is known but ignored.
#include <QTest>

#include <set>

#include "core/base/random.h"
#include "core/script/profile_of_setup.h"
#include "core/script/reader.h"
#include "core/script/writer.h"
#include "core/tcp/config_fields.h"
#include "tests/support/core/key_samples.h"
#include "tests/support/core/random_scenario.h"
#include "tests/support/core/script_support.h"

using namespace theater;
using namespace theater::script;

namespace {

// read(write(x)) == x, and writing once more changes nothing.
void compare_round_trip(const ScenarioFile &file) {
    const std::string text = write_scenario(file);
    const auto again = read_scenario(text, "written.toml");
    QVERIFY2(again.has_value(), again ? "" : qPrintable(QString::fromStdString(text) + brief(again.error())));
    QVERIFY2(*again == file, text.c_str());
    QCOMPARE(QString::fromStdString(write_scenario(*again)), QString::fromStdString(text));
}

}  // namespace

class TestWriter : public QObject {
    Q_OBJECT

private slots:
    void stock_files_come_back() {
        for (const QString &path : stock_files()) {
            const auto file = read_scenario(read_text(path), path.toStdString());
            QVERIFY2(file.has_value(), file ? "" : qPrintable(brief(file.error())));
            compare_round_trip(*file);
        }
    }

    void random_files_come_back() {
        for (std::uint64_t seed = 1; seed <= 3'000; ++seed) {
            Random random(seed);
            compare_round_trip(test::some_file(random));
            if (QTest::currentTestFailed()) {
                qWarning("seed %llu", static_cast<unsigned long long>(seed));
                return;
            }
        }
    }

    void every_key_counts_data() {
        QTest::addColumn<int>("index");
        const auto samples = key_samples();
        for (std::size_t i = 0; i < samples.size(); ++i) {
            QTest::addRow("%d.%s", int(samples[i].section), samples[i].key.c_str()) << int(i);
        }
    }
    void every_key_counts() {
        QFETCH(int, index);
        const KeySample sample = key_samples()[static_cast<std::size_t>(index)];
        const auto with = read_scenario(sample.text(), "sample.toml");
        QVERIFY2(with.has_value(),
                 with ? "" : qPrintable(QString::fromStdString(sample.text()) + brief(with.error())));
        const auto without = read_scenario(sample.text_without(), "sample.toml");
        QVERIFY2(!without || *without != *with, sample.text().c_str());
        compare_round_trip(*with);
    }

    // "to" says what is clear anyway, so it changes nothing; but it must not be wrong.
    void every_key_has_a_sample() {
        std::set<std::pair<int, std::string>> covered;
        for (const KeySample &sample : key_samples())
            covered.insert({int(sample.section), sample.key});
        for (int section = 0; section < kSectionCount; ++section) {
            for (const std::string_view key : keys_of(SectionKind(section))) {
                if (key == "to") continue;
                QVERIFY2(covered.contains({section, std::string(key)}), std::string(key).c_str());
            }
        }
    }

    // A run that says less than the first one: everything it inherits can be taken back.
    void runs_can_take_back_lists() {
        const auto file = read_scenario(
            "format = 1\n[[call]]\nhost = \"server\"\ncall = \"listen\"\nport = 80\n[[fault]]\naction = "
            "\"drop\"\n"
            "from = \"client\"\n[[run]]\nname = \"main\"\n[[run]]\nname = \"b\"\ncall = []\nfault = []\n",
            "x.toml");
        QVERIFY2(file.has_value(), file ? "" : qPrintable(brief(file.error())));
        QCOMPARE(file->runs[0].setup.calls.size(), std::size_t(1));
        QVERIFY(file->runs[1].setup.calls.empty() && file->runs[1].setup.faults.empty());
        compare_round_trip(*file);
    }

    // The window may save a command later than the length that the file had; the reader must take what is
    // written.
    void a_late_command_lengthens_the_run() {
        auto file = *read_scenario("format = 1\nrun_for = \"1s\"\n", "x.toml");
        sim::CallSpec abort;
        abort.name = sim::CallName::Abort;
        file.runs[0].commands.push_back({Instant{} + seconds(3), abort});
        const auto again = read_scenario(write_scenario(file), "x.toml");
        QVERIFY2(again.has_value(), again ? "" : qPrintable(brief(again.error())));
        QCOMPARE(again->runs[0].run_for->ns, seconds(3).ns);
    }

    void changing_the_profile_keeps_what_the_file_says() {
        auto file =
            *read_scenario("format = 1\nhosts.client.options.mss = 100\nhosts.server.isn = 7\n", "x.toml");
        sim::Setup &setup = file.runs[0].setup;
        QVERIFY(!use_profile(setup, "no-such-profile"));
        QVERIFY(use_profile(setup, "rfc"));
        QCOMPARE(setup.hosts[0].config.mss, std::uint16_t(100));
        QCOMPARE(setup.hosts[0].config.nagle, tcp::Switch::On);
        QVERIFY(setup.hosts[0].isns.empty());
        QCOMPARE(setup.hosts[1].isns, std::vector<std::uint32_t>{7});
    }
};

QTEST_APPLESS_MAIN(TestWriter)
#include "test_writer.moc"
