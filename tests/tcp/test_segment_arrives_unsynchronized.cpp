// SEGMENT ARRIVES in CLOSED, LISTEN, SYN-SENT and SYN-RECEIVED (RFC 9293 §3.10.7.1–3.10.7.4).
#include "tests/core/segment_table.h"

using namespace theater;
using namespace theater::test;
using enum tcp::State;

namespace {

const std::vector<Row> kClosed{
    {"RST", {Closed}, "RST seq=1", "", "closed/dropped", {}},
    {"RST,ACK", {Closed}, "RST,ACK seq=1 ack=1", "", "closed/dropped", {}},
    {"SYN: the reset acknowledges it", {Closed}, "SYN seq=0", "RST,ACK seq:0 ack=1", "closed/reset-sent", {}},
    {"SYN and FIN count one each",
     {Closed},
     "SYN,FIN seq=0 l10",
     "RST,ACK seq:0 ack=12",
     "closed/reset-sent",
     {}},
    {"text without ACK", {Closed}, "PSH seq=7 l10", "RST,ACK seq:0 ack=17", "closed/reset-sent", {}},
    {"nothing at all", {Closed}, "- seq=7", "RST,ACK seq:0 ack=7", "closed/reset-sent", {}},
    {"ACK: the reset takes its number", {Closed}, "ACK seq=1 ack=9", "RST seq=9", "closed/reset-sent", {}},
    {"SYN,ACK", {Closed}, "SYN,ACK seq=0 ack=1", "RST seq=1", "closed/reset-sent", {}},
    {"text with ACK", {Closed}, "PSH,ACK seq=1 ack=1 l10", "RST seq=1", "closed/reset-sent", {}},
    {"FIN,ACK", {Closed}, "FIN,ACK seq=1 ack=1", "RST seq=1", "closed/reset-sent", {}},
};

const std::vector<Row> kListen{
    {"RST", {Listen}, "RST seq=1", "", "listen-check-rst/dropped", {}},
    {"RST,ACK", {Listen}, "RST,ACK seq=1 ack=1", "", "listen-check-rst/dropped", {}},
    {"RST,SYN: first comes first", {Listen}, "SYN,RST seq=0", "", "listen-check-rst/dropped", {}},
    {"ACK", {Listen}, "ACK seq=1 ack=1", "RST seq=1", "listen-check-ack/reset-sent", {}},
    {"SYN,ACK", {Listen}, "SYN,ACK seq=0 ack=1", "RST seq=1", "listen-check-ack/reset-sent", {}},
    {"FIN,ACK", {Listen}, "FIN,ACK seq=1 ack=-5", "RST seq=-5", "listen-check-ack/reset-sent", {}},
    {"SYN", {Listen}, "SYN seq=0", "SYN,ACK seq=0 ack=1", "listen-check-syn/accepted", SynReceived},
    {"SYN with text: the text waits",
     {Listen},
     "SYN seq=0 l10",
     "SYN,ACK seq=0 ack=1",
     "listen-check-syn/accepted",
     SynReceived},
    {"SYN,FIN: the FIN waits",
     {Listen},
     "SYN,FIN seq=0",
     "SYN,ACK seq=0 ack=1",
     "listen-check-syn/accepted",
     SynReceived},
    {"FIN alone", {Listen}, "FIN seq=1", "", "listen-other/dropped", {}},
    {"text alone", {Listen}, "PSH seq=1 l10", "", "listen-other/dropped", {}},
    {"URG alone", {Listen}, "URG seq=1 u1", "", "listen-other/dropped", {}},
    {"nothing at all", {Listen}, "- seq=1", "", "listen-other/dropped", {}},
};

const std::vector<Row> kSynSent{
    {"SYN,ACK of our SYN",
     {SynSent},
     "SYN,ACK seq=0 ack=1",
     "ACK seq=1 ack=1",
     "syn-sent-check-syn/accepted",
     Established},
    {"SYN,ACK of ISS itself",
     {SynSent},
     "SYN,ACK seq=0 ack=0",
     "RST seq=0",
     "syn-sent-check-ack/reset-sent",
     {}},
    {"SYN,ACK beyond SND.NXT",
     {SynSent},
     "SYN,ACK seq=0 ack=2",
     "RST seq=2",
     "syn-sent-check-ack/reset-sent",
     {}},
    {"SYN,ACK of an old incarnation",
     {SynSent},
     "SYN,ACK seq=0 ack=-9",
     "RST seq=-9",
     "syn-sent-check-ack/reset-sent",
     {}},
    {"ACK of a half-open peer",
     {SynSent},
     "ACK seq=9 ack=-9",
     "RST seq=-9",
     "syn-sent-check-ack/reset-sent",
     {}},
    {"acceptable ACK without SYN", {SynSent}, "ACK seq=1 ack=1", "", "syn-sent-other/dropped", {}},
    {"text with acceptable ACK, no SYN",
     {SynSent},
     "PSH,ACK seq=1 ack=1 l10",
     "",
     "syn-sent-other/dropped",
     {}},
    {"FIN with acceptable ACK, no SYN", {SynSent}, "FIN,ACK seq=1 ack=1", "", "syn-sent-other/dropped", {}},
    {"RST that acknowledges our SYN",
     {SynSent},
     "RST,ACK seq=0 ack=1",
     "",
     "syn-sent-check-rst/reset",
     Closed},
    {"RST with an ACK too low", {SynSent}, "RST,ACK seq=0 ack=0", "", "syn-sent-check-ack/dropped", {}},
    {"RST with an ACK too high", {SynSent}, "RST,ACK seq=0 ack=2", "", "syn-sent-check-ack/dropped", {}},
    {"blind RST", {SynSent}, "RST seq=0", "", "syn-sent-check-rst/dropped", {}},
    {"SYN crosses ours",
     {SynSent},
     "SYN seq=0",
     "SYN,ACK seq=0 ack=1",
     "syn-sent-check-syn/accepted",
     SynReceived},
    {"SYN with text crosses ours",
     {SynSent},
     "SYN seq=0 l10",
     "SYN,ACK seq=0 ack=1",
     "syn-sent-check-syn/accepted",
     SynReceived},
    {"SYN,ACK with text: both are acknowledged",
     {SynSent},
     "SYN,ACK seq=0 ack=1 l50",
     "ACK seq=1 ack=51",
     "process-text/took-effect",
     Established},
    {"SYN,FIN,ACK", {SynSent}, "SYN,FIN,ACK seq=0 ack=1", "ACK seq=1 ack=2", "check-fin/accepted", CloseWait},
    {"FIN alone", {SynSent}, "FIN seq=0", "", "syn-sent-other/dropped", {}},
    {"nothing at all", {SynSent}, "- seq=0", "", "syn-sent-other/dropped", {}},
};

constexpr auto kPassive = tcp::OpenKind::Passive;
constexpr auto kActive = tcp::OpenKind::Active;

const std::vector<Row> kSynReceived{
    {"ACK of our SYN",
     {SynReceived},
     "ACK seq=1 ack=1",
     "",
     "check-ack/took-effect",
     Established,
     Rules::Both,
     kPassive},
    {"ACK of our SYN, active", {SynReceived}, "ACK seq=1 ack=1", "", "check-ack/took-effect", Established},
    {"ACK of ISS",
     {SynReceived},
     "ACK seq=1 ack=0",
     "RST seq=0",
     "check-ack/reset-sent",
     {},
     Rules::Both,
     kPassive},
    {"ACK beyond SND.NXT",
     {SynReceived},
     "ACK seq=1 ack=2",
     "RST seq=2",
     "check-ack/reset-sent",
     {},
     Rules::Both,
     kPassive},
    {"RST, passive open: back to LISTEN",
     {SynReceived},
     "RST seq=1",
     "",
     "check-rst/reset",
     Listen,
     Rules::Both,
     kPassive},
    {"RST, active open: refused",
     {SynReceived},
     "RST seq=1",
     "",
     "check-rst/reset",
     Closed,
     Rules::Both,
     kActive},
    {"RST in the window",
     {SynReceived},
     "RST seq=2",
     "ACK seq=1 ack=1",
     "check-rst/challenged",
     {},
     Rules::On,
     kPassive},
    {"RST in the window", {SynReceived}, "RST seq=2", "", "check-rst/reset", Listen, Rules::Off, kPassive},
    {"RST below the window",
     {SynReceived},
     "RST seq=0",
     "",
     "check-sequence/dropped",
     {},
     Rules::Both,
     kPassive},
    {"SYN again: a bare ACK",
     {SynReceived},
     "SYN seq=0",
     "ACK seq=1 ack=1",
     "check-sequence/acknowledged",
     {},
     Rules::Both,
     kPassive},
    {"SYN of another incarnation, passive",
     {SynReceived},
     "SYN seq=5",
     "",
     "check-syn/reset",
     Listen,
     Rules::Both,
     kPassive},
    {"SYN in the window, active",
     {SynReceived},
     "SYN seq=5",
     "ACK seq=1 ack=1",
     "check-syn/challenged",
     {},
     Rules::On,
     kActive},
    {"SYN in the window, active",
     {SynReceived},
     "SYN seq=5",
     "RST,ACK seq=1 ack=1",
     "check-syn/reset-sent",
     Closed,
     Rules::Off,
     kActive},
    {"SYN,ACK of the crossing (A.2)",
     {SynReceived},
     "SYN,ACK seq=0 ack=1",
     "",
     "check-ack/took-effect",
     Established},
    {"text with the ACK",
     {SynReceived},
     "PSH,ACK seq=1 ack=1 l100",
     "ACK seq=1 ack=101",
     "process-text/took-effect",
     Established,
     Rules::Both,
     kPassive},
    {"FIN with the ACK",
     {SynReceived},
     "FIN,ACK seq=1 ack=1",
     "ACK seq=1 ack=2",
     "check-fin/accepted",
     CloseWait,
     Rules::Both,
     kPassive},
    {"text without ACK", {SynReceived}, "PSH seq=1 l10", "", "check-ack/dropped", {}, Rules::Both, kPassive},
    {"ACK below the window",
     {SynReceived},
     "ACK seq=0 ack=1",
     "ACK seq=1 ack=1",
     "check-sequence/acknowledged",
     {},
     Rules::Both,
     kPassive},
    {"ACK beyond the window",
     {SynReceived},
     "ACK seq=1001 ack=1",
     "ACK seq=1 ack=1",
     "check-sequence/acknowledged",
     {},
     Rules::Both,
     kPassive},
};

// These are told in numbers from the ISNs, because RCV.NXT is not known yet.
std::string failure_from_isns(const Row &row, tcp::State state, Isns isns, tcp::Switch rfc5961) {
    OneEnd end(table_config(rfc5961), isns);
    end.become(state, row.open);
    end.arrive(row.segment);
    const std::string replies = end.sent();
    const tcp::State after = row.after.value_or(state);
    if (replies == row.replies && end.decided() == row.decided && end.state() == after) return {};
    return "\nreplies \"" + replies + "\", expected \"" + row.replies + "\"\ndecided " + end.decided() +
           ", expected " + row.decided + "\nstate " + std::string(to_string(end.state())) + ", expected " +
           std::string(to_string(after)) + "\n" + end.transcript();
}

void run_from_isns(const std::vector<Row> &rows) {
    QFETCH(int, row);
    QFETCH(int, state);
    const Row &wanted = rows[static_cast<std::size_t>(row)];
    for (const tcp::Switch rfc5961 : {tcp::Switch::On, tcp::Switch::Off}) {
        if (wanted.rfc5961 != Rules::Both && (wanted.rfc5961 == Rules::On) != (rfc5961 == tcp::Switch::On))
            continue;
        for (const Isns &isns : kIsnPairs) {
            const std::string wrong =
                failure_from_isns(wanted, static_cast<tcp::State>(state), isns, rfc5961);
            QVERIFY2(wrong.empty(), wrong.c_str());
        }
    }
}

}  // namespace

class TestSegmentArrivesUnsynchronized : public QObject {
    Q_OBJECT

private slots:
    void closed_data() { add_cases(kClosed); }
    void closed() { run_from_isns(kClosed); }
    void listen_data() { add_cases(kListen); }
    void listen() { run_from_isns(kListen); }
    void syn_sent_data() { add_cases(kSynSent); }
    void syn_sent() { run_from_isns(kSynSent); }
    void syn_received_data() { add_cases(kSynReceived); }
    void syn_received() { run_from_isns(kSynReceived); }

    void refused_and_reset_have_their_errors() {
        OneEnd refused;
        refused.become(SynSent);
        refused.arrive("RST,ACK seq=0 ack=1");
        QCOMPARE(refused.tcb().error, tcp::ConnectionError::Refused);

        OneEnd passive;
        passive.become(SynReceived, tcp::OpenKind::Passive);
        passive.arrive("RST seq=1");
        QCOMPARE(passive.tcb().error, tcp::ConnectionError::None);  // "the user need not be informed"
    }

    // The `linux` way (house plan, decision 7): the SYN,ACK again instead of a bare ACK.
    void repeated_syn_may_get_the_syn_ack_again() {
        tcp::Config config;
        config.repeated_syn = tcp::RepeatedSyn::SynAck;
        OneEnd end(config);
        end.become(SynReceived, tcp::OpenKind::Passive);
        end.pass(milliseconds(950));
        end.arrive("SYN seq=0");
        CHECK_TEXT(end, end.sent(), "SYN,ACK seq=0 ack=1");
        CHECK_STATE(end, SynReceived);
        end.pass(milliseconds(100));  // its own timer has been started anew
        CHECK_TEXT(end, end.sent(), "");
        end.pass(milliseconds(900));
        CHECK_TEXT(end, end.sent(), "SYN,ACK seq=0 ack=1");
    }

    // Appendix A.2 and decision 7: `rfc` answers the repeated SYN, `textbook` draws figure 7.
    void the_crossing_syn_ack_is_answered_only_on_request() {
        tcp::Config config;
        config.old_syn_ack = tcp::OldSynAck::Reply;
        OneEnd end(config);
        end.become(SynReceived);
        end.arrive("SYN,ACK seq=0 ack=1");
        CHECK_TEXT(end, end.sent(), "ACK seq=1 ack=1");
        CHECK_STATE(end, Established);
    }

    void text_that_came_with_the_syn_is_delivered_after_the_handshake() {
        OneEnd end;
        end.listen();
        end.arrive("SYN,FIN seq=0 l40");
        CHECK_TEXT(end, end.sent(), "SYN,ACK seq=0 ack=1");
        QCOMPARE(tcp::readable_bytes(end.tcb()), 0u);
        end.arrive("ACK seq=1 ack=1");
        CHECK_TEXT(end, end.sent(), "ACK seq=1 ack=42");
        CHECK_STATE(end, CloseWait);
        QCOMPARE(tcp::readable_bytes(end.tcb()), 40u);
    }

    // The receive window does not hold the SYN's text back beyond its end.
    void text_with_the_syn_is_cut_to_the_window() {
        OneEnd end(table_config(tcp::Switch::On));
        end.listen();
        end.arrive("SYN,FIN seq=0 l1400");
        end.arrive("ACK seq=1 ack=1");
        CHECK_TEXT(end, end.sent(), "SYN,ACK seq=0 ack=1; ACK seq=1 ack=1001");
        CHECK_STATE(end, Established);
    }
};

QTEST_APPLESS_MAIN(TestSegmentArrivesUnsynchronized)
#include "test_segment_arrives_unsynchronized.moc"
