// Tables of "a segment arrives": one named row a case, run for every state it names, with every pair of
// initial sequence numbers, with RFC 5961 on and off where the row does not say which.
#pragma once

#include <initializer_list>
#include <optional>
#include <QtTest>
#include <vector>

#include "tests/core/one_end.h"

namespace theater::test {

using States = std::vector<tcp::State>;

inline const States kSynchronized{tcp::State::Established, tcp::State::FinWait1, tcp::State::FinWait2,
                                  tcp::State::CloseWait,   tcp::State::Closing,  tcp::State::LastAck,
                                  tcp::State::TimeWait};

enum class Rules : std::uint8_t { Both, On, Off };

struct Row {
    const char *name;
    States states;
    const char *segment;
    const char *replies;
    const char *decided;
    std::optional<tcp::State> after;  ///< none: it stays as it is
    Rules rfc5961 = Rules::Both;
    tcp::OpenKind open = tcp::OpenKind::Active;
};

/// The configuration of the tables: a window of 1000 bytes, so that its edge is easy to name.
inline tcp::Config table_config(tcp::Switch rfc5961) {
    tcp::Config config;
    config.mss = 100;
    config.receive_buffer_bytes = 1'000;
    config.rfc5961 = rfc5961;
    return config;
}

inline void add_cases(const std::vector<Row> &rows) {
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("state");
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (const tcp::State state : rows[i].states) {
            QTest::addRow("%s | %s", std::string(to_string(state)).c_str(), rows[i].name)
                << static_cast<int>(i) << static_cast<int>(state);
        }
    }
}

/// What is wrong with one case, or nothing.
inline std::string failure_of(const Row &row, tcp::State state, Isns isns, tcp::Switch rfc5961) {
    OneEnd end(table_config(rfc5961), isns);
    end.become(state, row.open);
    end.arrive(row.segment);
    const std::string replies = end.replies();
    const tcp::State after = row.after.value_or(state);
    std::string wrong;
    if (replies != row.replies) wrong += "replies \"" + replies + "\", expected \"" + row.replies + "\"\n";
    if (end.decided() != row.decided)
        wrong += "decided " + end.decided() + ", expected " + row.decided + "\n";
    if (end.state() != after) {
        wrong += "state " + std::string(to_string(end.state())) + ", expected " +
                 std::string(to_string(after)) + "\n";
    }
    if (end.transcript().find("NOT IN THE DIAGRAM") != std::string::npos)
        wrong += "a move outside the diagram\n";
    if (wrong.empty()) return {};
    return wrong + "RFC 5961 " + (rfc5961 == tcp::Switch::On ? "on" : "off") + ", ISS " +
           std::to_string(isns.ours.value) + ", IRS " + std::to_string(isns.theirs.value) + "\n" +
           end.transcript();
}

inline void run_case(const std::vector<Row> &rows) {
    QFETCH(int, row);
    QFETCH(int, state);
    const Row &wanted = rows[static_cast<std::size_t>(row)];
    for (const tcp::Switch rfc5961 : {tcp::Switch::On, tcp::Switch::Off}) {
        if (wanted.rfc5961 == Rules::On && rfc5961 == tcp::Switch::Off) continue;
        if (wanted.rfc5961 == Rules::Off && rfc5961 == tcp::Switch::On) continue;
        for (const Isns &isns : kIsnPairs) {
            const std::string wrong = failure_of(wanted, static_cast<tcp::State>(state), isns, rfc5961);
            QVERIFY2(wrong.empty(), wrong.c_str());
        }
    }
}

}  // namespace theater::test

/// Compares two texts and prints the transcript of the endpoint when they differ.
#define CHECK_TEXT(end, actual, expected)                                                                   \
    do {                                                                                                    \
        const std::string check_got = (actual);                                                             \
        const std::string check_wanted = (expected);                                                        \
        QVERIFY2(check_got == check_wanted,                                                                 \
                 ("\n  got      " + check_got + "\n  expected " + check_wanted + "\n" + (end).transcript()) \
                     .c_str());                                                                             \
    } while (false)
#define CHECK_STATE(end, wanted_state) \
    CHECK_TEXT(end, std::string(to_string((end).state())), std::string(to_string(wanted_state)))
