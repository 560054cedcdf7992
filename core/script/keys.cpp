#include "core/script/keys.h"
#include "core/tcp/config_fields.h"

namespace theater::script {

namespace {

constexpr std::array<std::string_view, 14> kFile{"format", "id",      "title",  "description", "profile",
                                                 "seed",   "run_for", "hosts",  "link",        "call",
                                                 "fault",  "command", "expect", "run"};
constexpr std::array<std::string_view, 2> kWords{"en", "zh"};
constexpr std::array<std::string_view, 5> kHost{"address", "isn", "reads", "first_port", "options"};
constexpr std::array<std::string_view, 3> kLink{"delay", "delay_forth", "delay_back"};
constexpr std::array<std::string_view, 11> kCall{
    "host", "call", "to", "port", "local_port", "bytes", "connection", "at", "when", "read_bytes", "after"};
constexpr std::array<std::string_view, 14> kFault{"action",      "from", "to",         "nth",    "flags",
                                                  "data",        "seq",  "since",      "until",  "count",
                                                  "probability", "by",   "hold_until", "copy_at"};
constexpr std::array<std::string_view, 11> kCommand{
    "at", "segment", "do", "by", "host", "call", "to", "port", "local_port", "bytes", "connection"};
constexpr std::array<std::string_view, 3> kSegmentRef{"from", "to", "nth"};
constexpr std::array<std::string_view, 11> kRun{"name", "title", "profile", "seed",    "run_for", "hosts",
                                                "link", "call",  "fault",   "command", "expect"};
constexpr std::array<std::string_view, 6> kExpect{"zero", "numbers", "until", "segments", "final", "calls"};
constexpr std::array<std::string_view, 9> kRow{"t",   "from", "to",   "flags",  "seq",
                                               "ack", "len",  "fate", "arrives"};
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
        case SectionKind::Call: return kCall;
        case SectionKind::Fault: return kFault;
        case SectionKind::Command: return kCommand;
        case SectionKind::SegmentRef: return kSegmentRef;
        case SectionKind::Run: return kRun;
        case SectionKind::Expect: return kExpect;
        case SectionKind::Row: return kRow;
        case SectionKind::ExpectedCall: return kExpectedCall;
    }
    return {};
}

std::vector<std::string_view> scheduled_call_words() {
    std::vector<std::string_view> words;
    for (const std::string_view word : words_of<sim::CallName, sim::kCallNameCount>()) {
        if (word != to_string(sim::CallName::Accept)) words.push_back(word);
    }
    return words;
}

std::span<const std::string_view> reading_words() {
    static constexpr std::array<std::string_view, 2> kWordsOf{"auto", "manual"};
    return kWordsOf;
}

std::span<const std::string_view> numbers_words() {
    static constexpr std::array<std::string_view, 2> kWordsOf{"relative", "absolute"};
    return kWordsOf;
}

}  // namespace theater::script
