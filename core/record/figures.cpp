#include "core/record/figures.h"

#include <map>
#include <utility>

namespace theater::record {

namespace {

using tcp::Flag;

/// A segment of the client that brought the first byte, or a copy of it.
struct Bringer {
    Instant sent_at, arrived_at;
    bool is_syn = false;
};

/// A segment of the server that acknowledged something, and arrived.
struct Answer {
    Instant arrived_at;
    tcp::Seq ack;
};

/// A connection while its facts are gone through.
struct Account {
    ConnectionFigures figures;
    tcp::Seq iss;  ///< of the client's latest SYN
    bool opened = false, syn_had_text = false;
    std::vector<Bringer> bringers;
    std::vector<Answer> answers;  ///< in the order of sending
};

class Bookkeeper {
public:
    explicit Bookkeeper(const Recording &recording) : recording_(recording) {}

    std::vector<ConnectionFigures> close() {
        for (const CallRecord &call : recording_.calls())
            open_account(call);
        for (const SegmentRecord &segment : recording_.segments()) {
            if (!segment.forged) take_segment(segment);
        }
        for (std::size_t i = 0; i < recording_.fact_count(); ++i) {
            const sim::Fact fact = recording_.fact(i);
            if (const auto *text = std::get_if<sim::Delivered>(&fact.body)) take_delivery(fact.at, *text);
        }
        std::vector<ConnectionFigures> out;
        for (Account &account : accounts_) {
            count_round_trips(account);
            out.push_back(account.figures);
        }
        return out;
    }

private:
    Account *find(ConnId conn) {
        const auto it = places_.find(conn);
        return it == places_.end() ? nullptr : &accounts_[it->second];
    }

    // Two hosts that open one 4-tuple at once share a number; the first of them counts as the client.
    void open_account(const CallRecord &call) {
        if (call.call.name != sim::CallName::Connect || call.call.conn == 0 || find(call.call.conn)) return;
        Account account;
        ConnectionFigures &figures = account.figures;
        figures.conn = call.call.conn;
        figures.client = call.call.host;
        figures.server = call.call.host == 0 ? 1 : 0;
        figures.local = call.call.local;
        figures.remote = call.call.remote;
        figures.opened_at = call.at;
        places_.emplace(figures.conn, accounts_.size());
        accounts_.push_back(std::move(account));
    }

    void take_segment(const SegmentRecord &record) {
        Account *account = find(record.sent.conn);
        if (!account) return;
        const tcp::Segment &segment = record.sent.segment;
        const bool from_client = record.sent.from == account->figures.client;
        if (record.sent.retransmission) ++account->figures.retransmissions;
        if (from_client && segment.has(Flag::Syn)) {
            account->iss = segment.seq;
            account->opened = true;
            account->syn_had_text = account->syn_had_text || segment.text.len > 0;
        }
        const bool arrived = !record.arrivals.empty();
        if (from_client && arrived && !record.corrupted && segment.text.len > 0 && segment.text.offset == 0) {
            account->bringers.push_back({record.sent_at, record.arrivals.front(), segment.has(Flag::Syn)});
        }
        const bool from_server = record.sent.from == account->figures.server;
        if (from_server && arrived && segment.has(Flag::Ack)) {
            account->answers.push_back({record.arrivals.front(), segment.ack});
        }
        const bool answers_syn = !from_client && segment.has(Flag::Syn) && segment.has(Flag::Ack);
        // One for the SYN itself; what goes beyond is its text (RFC 7413 §4.2.2).
        const bool takes_text = account->opened && after(segment.ack, account->iss + 1);
        if (answers_syn && account->syn_had_text && takes_text) account->figures.round_trips_saved = 1;
    }

    void take_delivery(Instant at, const sim::Delivered &text) {
        Account *account = find(text.conn);
        if (!account || text.len == 0) return;
        ConnectionFigures &figures = account->figures;
        std::optional<Duration> &first =
            text.host == figures.server ? figures.first_byte_at_server : figures.first_byte_of_answer;
        if (!first) first = at - figures.opened_at;
    }

    // The first byte came with the first copy of it that arrived whole. Before that copy left, the client had
    // waited for the segments that acknowledged something new.
    static void count_round_trips(Account &account) {
        if (!account.figures.first_byte_at_server) return;
        const Bringer *first = nullptr;
        for (const Bringer &bringer : account.bringers) {
            // A SYN whose text was not taken did not bring it.
            if (bringer.is_syn && account.figures.round_trips_saved == 0) continue;
            if (!first || bringer.arrived_at < first->arrived_at) first = &bringer;
        }
        if (first) account.figures.round_trips = answers_before(account, first->sent_at);
    }

    static std::uint32_t answers_before(const Account &account, Instant leaves) {
        std::uint32_t count = 0;
        tcp::Seq acknowledged = account.iss;
        for (const Answer &answer : account.answers) {
            if (answer.arrived_at > leaves || !after(answer.ack, acknowledged)) continue;
            acknowledged = answer.ack;
            ++count;
        }
        return count;
    }

    const Recording &recording_;
    std::vector<Account> accounts_;
    std::map<ConnId, std::size_t> places_;
};

}  // namespace

std::vector<ConnectionFigures> figures_of(const Recording &recording) {
    return Bookkeeper(recording).close();
}

}  // namespace theater::record
