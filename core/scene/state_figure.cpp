#include "core/scene/state_figure.h"

#include <algorithm>

namespace theater::scene {

namespace {

using tcp::State;
using enum Column;

constexpr int box(State state) { return static_cast<int>(state); }
constexpr int kClosed = box(State::Closed), kListen = box(State::Listen), kSynSent = box(State::SynSent),
              kSynReceived = box(State::SynReceived), kEstablished = box(State::Established),
              kFinWait1 = box(State::FinWait1), kFinWait2 = box(State::FinWait2),
              kCloseWait = box(State::CloseWait), kClosing = box(State::Closing),
              kLastAck = box(State::LastAck), kTimeWait = box(State::TimeWait);

std::vector<FigureArrow> opening_arrows() {
    return {
        {kClosed,
         kListen,
         "passive OPEN",
         "create TCB",
         {{Top, -12, 28}, {Top, -12, 92}},
         {"passive OPEN", "create TCB"},
         {Top, -16, 46},
         Align::Right},
        {kClosed,
         kSynSent,
         "active OPEN",
         "create TCB, snd SYN",
         {{Top, 42, 20}, {Three, 38, 20}, {Three, 38, 176}},
         {"active OPEN", "snd SYN"},
         {Three, 34, 24},
         Align::Right},
        {kListen,
         kClosed,
         "CLOSE",
         "delete TCB",
         {{Top, 12, 92}, {Top, 12, 28}},
         {"CLOSE", "delete", "TCB"},
         {Top, 16, 48},
         Align::Left},
        {kListen,
         kSynReceived,
         "rcv SYN",
         "snd SYN,ACK",
         {{Top, -22, 112}, {One, 26, 176}},
         {"rcv SYN", "snd SYN,ACK"},
         {Top, -18, 117},
         Align::Left},
        {kListen,
         kSynSent,
         "SEND",
         "snd SYN",
         {{Top, 42, 102}, {Three, -30, 102}, {Three, -30, 176}},
         {"SEND", "snd SYN"},
         {Three, -34, 141},
         Align::Right},
        {kSynSent,
         kClosed,
         "CLOSE",
         "delete TCB",
         {{Three, -8, 176}, {Three, -8, 54}, {Top, 32, 28}},
         {"CLOSE", "delete", "TCB"},
         {Three, -4, 112},
         Align::Left},
        {kSynSent,
         kSynReceived,
         "rcv SYN",
         "snd SYN,ACK",
         {{Three, -42, 186}, {One, 42, 186}},
         {"rcv SYN", "snd SYN,ACK"},
         {Two, 0, 200},
         Align::Center},
        {kSynSent,
         kEstablished,
         "rcv SYN,ACK",
         "snd ACK",
         {{Three, -26, 196}, {Three, -26, 236}, {Two, 19, 262}},
         {"rcv SYN,ACK", "snd ACK"},
         {Three, -22, 202},
         Align::Left},
        {kSynReceived,
         kListen,
         "rcv RST",
         "x",
         {{One, -30, 176}, {One, -30, 102}, {Top, -42, 102}},
         {"rcv RST"},
         {One, -26, 122},
         Align::Left},
        {kSynReceived,
         kEstablished,
         "rcv ACK of SYN",
         "x",
         {{One, 26, 196}, {One, 26, 236}, {Two, -19, 262}},
         {"rcv ACK", "of SYN"},
         {One, 22, 202},
         Align::Right},
        {kSynReceived,
         kFinWait1,
         "CLOSE",
         "snd FIN",
         {{One, -36, 196}, {One, -36, 346}},
         {"CLOSE", "snd FIN"},
         {One, -32, 254},
         Align::Left},
    };
}

std::vector<FigureArrow> closing_arrows() {
    return {
        {kEstablished,
         kFinWait1,
         "CLOSE",
         "snd FIN",
         {{Two, -23, 282}, {Two, -23, 300}, {One, 20, 328}, {One, 20, 346}},
         {"CLOSE", "snd FIN"},
         {One, 16, 306},
         Align::Right},
        {kEstablished,
         kCloseWait,
         "rcv FIN",
         "snd ACK",
         {{Two, 23, 282}, {Two, 23, 300}, {Three, -20, 328}, {Three, -20, 346}},
         {"rcv FIN", "snd ACK"},
         {Three, -16, 306},
         Align::Left},
        {kFinWait1,
         kFinWait2,
         "rcv ACK of FIN",
         "x",
         {{One, -20, 366}, {One, -20, 436}},
         {"rcv ACK", "of FIN"},
         {One, -16, 382},
         Align::Left},
        {kFinWait1,
         kClosing,
         "rcv FIN",
         "snd ACK",
         {{One, 34, 366}, {Two, 0, 402}, {Two, 0, 486}},
         {"rcv FIN", "snd ACK"},
         {Two, 4, 410},
         Align::Left},
        {kFinWait2,
         kTimeWait,
         "rcv FIN",
         "snd ACK",
         {{One, -20, 456}, {One, -20, 566}, {Two, -42, 566}},
         {"rcv FIN", "snd ACK"},
         {One, -16, 514},
         Align::Left},
        {kClosing,
         kTimeWait,
         "rcv ACK of FIN",
         "x",
         {{Two, 0, 506}, {Two, 0, 556}},
         {"rcv ACK", "of FIN"},
         {Two, 4, 508},
         Align::Left},
        {kCloseWait,
         kLastAck,
         "CLOSE",
         "snd FIN",
         {{Three, 0, 366}, {Three, 0, 436}},
         {"CLOSE", "snd FIN"},
         {Three, 4, 388},
         Align::Left},
        {kLastAck,
         kClosedAtFoot,
         "rcv ACK of FIN",
         "x",
         {{Three, 30, 456}, {Three, 30, 620}},
         {"rcv ACK", "of FIN"},
         {Three, 26, 464},
         Align::Right},
        {kTimeWait,
         kClosedAtFoot,
         "timeout=2MSL",
         "delete TCB",
         {{Two, 0, 576}, {Two, 0, 630}, {Three, -42, 630}},
         {"timeout=2MSL", "delete TCB"},
         {Two, -4, 592},
         Align::Right},
    };
}

/// Whether the event is of the kind that the figure writes at this arrow; only arrows into CLOSED and LISTEN
/// are gone along for other reasons as well.
bool is_of_figure(const StateMove &move) {
    if (move.to == State::Closed) {
        switch (move.from) {
            case State::Listen:
            case State::SynSent: return move.by == MoveBy::Call;
            case State::LastAck: return move.by == MoveBy::Segment;
            case State::TimeWait: return move.by == MoveBy::Timer;
            default: return false;
        }
    }
    return move.from != State::SynReceived || move.to != State::Listen || move.by == MoveBy::Reset;
}

/// Whether a connection that ends in this state ends at the foot of the figure.
bool is_lower(State state) { return state >= State::Established; }

}  // namespace

Spot place_of_box(int which) {
    constexpr std::array<Spot, kStateBoxes> places{{
        {Top, 0, 8},      // CLOSED
        {Top, 0, 92},     // LISTEN
        {Three, 0, 176},  // SYN-SENT
        {One, 0, 176},    // SYN-RECEIVED
        {Two, 0, 262},    // ESTABLISHED
        {One, 0, 346},    // FIN-WAIT-1
        {One, 0, 436},    // FIN-WAIT-2
        {Three, 0, 346},  // CLOSE-WAIT
        {Two, 0, 486},    // CLOSING
        {Three, 0, 436},  // LAST-ACK
        {Two, 0, 556},    // TIME-WAIT
        {Three, 0, 620},  // CLOSED at the foot
    }};
    return places[static_cast<std::size_t>(which)];
}

std::span<const FigureArrow> figure_arrows() {
    static const std::vector<FigureArrow> arrows = [] {
        std::vector<FigureArrow> all = opening_arrows();
        for (FigureArrow &arrow : closing_arrows())
            all.push_back(std::move(arrow));
        return all;
    }();
    return arrows;
}

int box_before(const StateMove &move) { return box(move.from); }

int box_after(const StateMove &move) {
    return move.to == State::Closed && is_lower(move.from) ? kClosedAtFoot : box(move.to);
}

std::optional<int> arrow_of(const StateMove &move) {
    if (!is_of_figure(move)) return std::nullopt;
    const std::span<const FigureArrow> arrows = figure_arrows();
    const auto found = std::find_if(arrows.begin(), arrows.end(), [&](const FigureArrow &arrow) {
        return arrow.from == box_before(move) && arrow.to == box_after(move);
    });
    if (found == arrows.end()) return std::nullopt;
    return static_cast<int>(found - arrows.begin());
}

std::vector<Spot> side_way(int from, int to) {
    const Spot begin = place_of_box(from), end = place_of_box(to);
    const double begin_y = begin.y + kStateHeight / 2, end_y = end.y + kStateHeight / 2;
    if (from == kSynReceived && to == kClosed)
        return {{One, -42, begin_y}, {Left, 6, begin_y}, {Left, 6, end_y}, {Top, -42, end_y}};
    if (from == kSynSent && to == kClosed)
        return {{Three, 42, begin_y}, {Right, -5, begin_y}, {Right, -5, 12}, {Top, 42, 12}};
    if (from == kFinWait1 && to == kTimeWait)
        return {{One, 42, 360},  {One, 53, 370},  {One, 53, 470}, {Two, -46, 482},
                {Two, -46, 508}, {Two, -34, 520}, {Two, -34, 556}};
    if (to == kClosedAtFoot) {
        if (from == kFinWait1 || from == kFinWait2)
            return {
                {One, -42, begin_y}, {Left, 6, begin_y}, {Left, 6, 645}, {Three, 0, 645}, {Three, 0, 640}};
        if (from == kClosing) return {{Two, 42, 503}, {Three, 6, 503}, {Three, 6, 620}};
        if (from == kEstablished || from == kCloseWait)
            return {
                {begin.column, 42, begin_y}, {Right, -5, begin_y}, {Right, -5, end_y}, {Three, 42, end_y}};
        if (from == kLastAck) return {{Three, 38, 456}, {Three, 38, 620}};
        if (from == kTimeWait) return {{Two, 20, 576}, {Two, 20, 624}, {Three, -42, 624}};
    }
    if (from == kListen && to == kClosed) return {{Top, 36, 92}, {Top, 36, 28}};
    if (from == kSynReceived && to == kListen) return {{One, -20, 176}, {One, -20, 108}, {Top, -42, 108}};
    // Nobody has drawn it: straight from box to box, under everything else.
    const bool down = begin.y < end.y;
    return {{begin.column, 0, begin.y + (down ? kStateHeight : 0)},
            {end.column, 0, end.y + (down ? 0 : kStateHeight)}};
}

}  // namespace theater::scene
