#include "core/script/keys.h"
#include "core/tcp/config_fields.h"

namespace theater::script {

namespace {

constexpr std::array<std::string_view, 17> kFile{
    "format", "id",   "title", "description", "profile", "seed",     "run_for", "shown", "hosts",
    "link",   "call", "fault", "command",     "expect",  "checksum", "branch",  "run"};
constexpr std::array<std::string_view, 2> kWords{"en", "zh"};
constexpr std::array<std::string_view, 6> kHost{"address", "isn",        "reads",
                                                "accepts", "first_port", "options"};
constexpr std::array<std::string_view, 7> kLink{"delay", "delay_forth", "delay_back", "forth",
                                                "back",  "outage",      "middlebox"};
constexpr std::array<std::string_view, 11> kDirection{"jitter",  "rate_bps",   "queue",     "mark_queue",
                                                      "mark",    "loss",       "duplicate", "corrupt",
                                                      "reorder", "reorder_by", "burst"};
constexpr std::array<std::string_view, 4> kBurst{"to_bad", "to_good", "loss_good", "loss_bad"};
constexpr std::array<std::string_view, 2> kOutage{"since", "until"};
constexpr std::array<std::string_view, 2> kMiddlebox{"does", "from"};
constexpr std::array<std::string_view, 15> kCall{"urgent",     "host",  "call",    "to",         "port",
                                                 "local_port", "bytes", "backlog", "address",    "connection",
                                                 "at",         "when",  "of",      "read_bytes", "after"};
constexpr std::array<std::string_view, 3> kCallRef{"host", "call", "nth"};
constexpr std::array<std::string_view, 15> kFault{"action", "enabled",     "from", "to",         "nth",
                                                  "flags",  "data",        "seq",  "since",      "until",
                                                  "count",  "probability", "by",   "hold_until", "copy_at"};
constexpr std::array<std::string_view, 20> kCommand{
    "urgent", "at",  "segment", "do", "by",   "forge",      "cable", "faults",  "line",    "middleboxes",
    "host",   "set", "call",    "to", "port", "local_port", "bytes", "backlog", "address", "connection"};
constexpr std::array<std::string_view, 13> kLine{"from",       "delay",      "jitter", "rate_bps",  "queue",
                                                 "mark_queue", "mark",       "loss",   "duplicate", "corrupt",
                                                 "reorder",    "reorder_by", "burst"};
constexpr std::array<std::string_view, 3> kSegmentRef{"from", "to", "nth"};
constexpr std::array<std::string_view, 14> kForge{
    "urgent",  "to",  "connection", "src_address", "src_port", "dst_port", "flags",
    "numbers", "seq", "ack",        "wnd",         "len",      "options",  "transit"};
constexpr std::array<std::string_view, 7> kHeaderOptions{
    "mss", "window_scale", "sack_permitted", "timestamps", "sack", "fast_open", "fast_open_experimental"};
constexpr std::array<std::string_view, 2> kTimestamps{"value", "echo_reply"};
constexpr std::array<std::string_view, 2> kSackBlock{"left", "right"};
constexpr std::array<std::string_view, 14> kRun{"name",    "title",  "profile",  "seed",  "run_for",
                                                "shown",   "hosts",  "link",     "call",  "fault",
                                                "command", "expect", "checksum", "branch"};
constexpr std::array<std::string_view, 15> kBranch{"name",   "parent",  "at",      "title",   "switched_to",
                                                   "colour", "run_for", "profile", "seed",    "hosts",
                                                   "link",   "call",    "fault",   "command", "checksum"};
constexpr std::array<std::string_view, 1> kChecksum{"rows"};
constexpr std::array<std::string_view, 3> kChecksumRow{"until", "facts", "sum"};
constexpr std::array<std::string_view, 6> kExpect{"zero", "numbers", "until", "segments", "final", "calls"};
constexpr std::array<std::string_view, 13> kRow{"t",   "from", "to",      "flags",  "seq",  "ack",    "ecn",
                                                "len", "tfo",  "options", "forged", "fate", "arrives"};
constexpr std::array<std::string_view, 5> kExpectedCall{"host", "call", "nth", "result", "error"};

std::span<const std::string_view> option_keys() {
    static const std::vector<std::string_view> keys = [] {
        std::vector<std::string_view> names;
        for (const tcp::ConfigField &field : tcp::config_fields())
            names.push_back(field.name);
        return names;
    }();
    return keys;
}

}  // namespace

std::span<const std::string_view> keys_of(SectionKind kind) {
    switch (kind) {
        case SectionKind::File: return kFile;
        case SectionKind::Words: return kWords;
        case SectionKind::Host: return kHost;
        case SectionKind::Options: return option_keys();
        case SectionKind::Link: return kLink;
        case SectionKind::Direction: return kDirection;
        case SectionKind::Burst: return kBurst;
        case SectionKind::Outage: return kOutage;
        case SectionKind::Middlebox: return kMiddlebox;
        case SectionKind::Line: return kLine;
        case SectionKind::Call: return kCall;
        case SectionKind::CallRef: return kCallRef;
        case SectionKind::Fault: return kFault;
        case SectionKind::Command: return kCommand;
        case SectionKind::SegmentRef: return kSegmentRef;
        case SectionKind::Forge: return kForge;
        case SectionKind::HeaderOptions: return kHeaderOptions;
        case SectionKind::Timestamps: return kTimestamps;
        case SectionKind::SackBlock: return kSackBlock;
        case SectionKind::Run: return kRun;
        case SectionKind::Expect: return kExpect;
        case SectionKind::Row: return kRow;
        case SectionKind::ExpectedCall: return kExpectedCall;
        case SectionKind::Branch: return kBranch;
        case SectionKind::Checksum: return kChecksum;
        case SectionKind::ChecksumRow: return kChecksumRow;
    }
    return {};
}

std::span<const std::string_view> reading_words() {
    static constexpr std::array<std::string_view, 2> kWordsOf{"auto", "manual"};
    return kWordsOf;
}

std::span<const std::string_view> accepting_words() { return reading_words(); }

std::span<const std::string_view> cable_words() {
    static constexpr std::array<std::string_view, 2> kWordsOf{"whole", "cut"};
    return kWordsOf;
}

std::span<const std::string_view> numbers_words() {
    static constexpr std::array<std::string_view, 2> kWordsOf{"relative", "absolute"};
    return kWordsOf;
}

}  // namespace theater::script
