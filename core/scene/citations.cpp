#include "core/scene/citations.h"

#include <algorithm>
#include <utility>

namespace theater::scene {

namespace {

constexpr std::pair<std::string_view, std::string_view> kTitles[] = {
    {"RFC 1337 §3", "Fixes for TWA Hazards"},
    {"RFC 2018 §3", "Sack Option Format"},
    {"RFC 2018 §4", "Generating Sack Options: Data Receiver Behavior"},
    {"RFC 2018 §8", "Data Receiver Reneging"},
    {"RFC 2883 §4", "Use of the SACK Option for Reporting a Duplicate Segment"},
    {"RFC 2883 §5", "Detection of Duplicate Packets"},
    {"RFC 3042 §2", "Modified Algorithm: Limited Transmit"},
    {"RFC 3168 §5", "Explicit Congestion Notification in IP"},
    {"RFC 3168 §6.1.2", "The TCP Sender"},
    {"RFC 3168 §6.1.3", "The TCP Receiver"},
    {"RFC 3522 §3", "The Eifel Detection Algorithm"},
    {"RFC 3708 §2", "Detecting Spurious Retransmissions with DSACK"},
    {"RFC 4015 §3", "The Eifel Response Algorithm"},
    {"RFC 4987 §2.2", "Theory of Operation"},
    {"RFC 4987 §3.6", "SYN Cookies"},
    {"RFC 5681 §2", "Definitions"},
    {"RFC 5681 §3.1", "Slow Start and Congestion Avoidance"},
    {"RFC 5681 §3.2", "Fast Retransmit/Fast Recovery"},
    {"RFC 5681 §4.1", "Restarting Idle Connections"},
    {"RFC 5681 §4.2", "Generating Acknowledgments"},
    {"RFC 5682 §2", "Basic F-RTO"},
    {"RFC 5961 §3.2", "Blind Reset Attack Using the RST Bit: Mitigation"},
    {"RFC 5961 §4.2", "Blind Reset Attack Using the SYN Bit: Mitigation"},
    {"RFC 5961 §5.2", "Blind Data Injection Attack: Mitigation"},
    {"RFC 5961 §7", "ACK Throttling"},
    {"RFC 6191 §2", "Improved Processing of Incoming Connection Requests"},
    {"RFC 6298 §2", "The Basic Algorithm"},
    {"RFC 6298 §3", "Taking RTT Samples"},
    {"RFC 6298 §5", "Managing the RTO Timer"},
    {"RFC 6528 §3", "Proposed Initial Sequence Number Generation Algorithm"},
    {"RFC 6582 §3.2", "Specification"},
    {"RFC 6675 §2", "Definitions"},
    {"RFC 6675 §4", "Processing and Acting Upon SACK Information"},
    {"RFC 6675 §5", "Algorithm Details"},
    {"RFC 6928 §2", "TCP Modification"},
    {"RFC 6937 §3", "Algorithms"},
    {"RFC 7323 §2", "TCP Window Scale Option"},
    {"RFC 7323 §3", "TCP Timestamps Option"},
    {"RFC 7323 §5.3", "Basic PAWS Algorithm"},
    {"RFC 7413 §4.1.2", "Server Cookie Handling"},
    {"RFC 7413 §4.1.3", "Client Cookie Handling"},
    {"RFC 7413 §4.2.1", "Fast Open Cookie Request"},
    {"RFC 7413 §4.2.2", "TCP Fast Open"},
    {"RFC 7413 §5.1", "Resource Exhaustion Attack by SYN Flood with Valid Cookies"},
    {"RFC 7413 §7.1", "Performance Impact Due to Middleboxes and NAT"},
    {"RFC 8985 §6.2", "Upon Receiving an ACK"},
    {"RFC 8985 §7.2", "Scheduling a Loss Probe"},
    {"RFC 8985 §7.3", "Sending a Loss Probe upon PTO Expiration"},
    {"RFC 8985 §7.4", "Detecting Losses Using the ACK of the Loss Probe"},
    {"RFC 9293 §3.1", "Header Format"},
    {"RFC 9293 §3.3.2", "State Machine Overview"},
    {"RFC 9293 §3.4", "Sequence Numbers"},
    {"RFC 9293 §3.4.1", "Initial Sequence Number Selection"},
    {"RFC 9293 §3.4.2", "Knowing When to Keep Quiet"},
    {"RFC 9293 §3.5", "Establishing a Connection"},
    {"RFC 9293 §3.5.1", "Half-Open Connections and Other Anomalies"},
    {"RFC 9293 §3.5.2", "Reset Generation"},
    {"RFC 9293 §3.5.3", "Reset Processing"},
    {"RFC 9293 §3.6", "Closing a Connection"},
    {"RFC 9293 §3.6.1", "Half-Closed Connections"},
    {"RFC 9293 §3.7.1", "Maximum Segment Size Option"},
    {"RFC 9293 §3.7.4", "Nagle Algorithm"},
    {"RFC 9293 §3.8.1", "Retransmission Timeout"},
    {"RFC 9293 §3.8.3", "TCP Connection Failures"},
    {"RFC 9293 §3.8.4", "TCP Keep-Alives"},
    {"RFC 9293 §3.8.5", "The Communication of Urgent Information"},
    {"RFC 9293 §3.8.6", "Managing the Window"},
    {"RFC 9293 §3.8.6.1", "Zero-Window Probing"},
    {"RFC 9293 §3.8.6.2.1", "Sender's Algorithm -- When to Send Data"},
    {"RFC 9293 §3.8.6.2.2", "Receiver's Algorithm -- When to Send a Window Update"},
    {"RFC 9293 §3.8.6.3", "Delayed Acknowledgments -- When to Send an ACK Segment"},
    {"RFC 9293 §3.9.1", "User/TCP Interface"},
    {"RFC 9293 §3.10.1", "OPEN Call"},
    {"RFC 9293 §3.10.2", "SEND Call"},
    {"RFC 9293 §3.10.3", "RECEIVE Call"},
    {"RFC 9293 §3.10.4", "CLOSE Call"},
    {"RFC 9293 §3.10.5", "ABORT Call"},
    {"RFC 9293 §3.10.7", "SEGMENT ARRIVES"},
    {"RFC 9293 §3.10.7.1", "CLOSED STATE"},
    {"RFC 9293 §3.10.7.2", "LISTEN STATE"},
    {"RFC 9293 §3.10.7.3", "SYN-SENT STATE"},
    {"RFC 9293 §3.10.7.4", "Other States"},
    {"RFC 9293 §3.10.8", "Timeouts"},
    {"RFC 9438 §4", "CUBIC Congestion Control"},
    {"RFC 9438 §4.10", "Slow Start"},
    {"accept(2)", "accept a connection on a socket"},
    {"listen(2)", "listen for connections on a socket"},
    {"socket(7)", "Linux socket interface"},
    {"tcp(7)", "TCP protocol"},
};

}  // namespace

Citation cite(std::string_view section) {
    const auto *const found = std::find_if(std::begin(kTitles), std::end(kTitles),
                                           [&](const auto &row) { return row.first == section; });
    const std::string_view title = found == std::end(kTitles) ? std::string_view() : found->second;
    return {{"cite.section", {std::string(section)}}, title};
}

Citation cite(tcp::Step step) {
    std::string_view section = tcp::section_of(step);
    section = section.substr(0, section.find(','));
    return {{"cite.step-" + std::string(tcp::to_string(step)), {}}, cite(section).title};
}

}  // namespace theater::scene
