#include "ui/model/option_words.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "core/base/time.h"
#include "ui/text/phrases.h"

namespace theater::ui {

namespace {

/// The translation context of this file.
struct Options {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::Options)
};

QString text_of(std::string_view view) {
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

struct Membership {
    std::string_view name;
    OptionGroup group;
};

// By what a person looks for; what is named nowhere here belongs to the group whose prefix it has, or else to
// the forms that the RFC leaves open.
constexpr std::array kMembers{
    Membership{"mtu", OptionGroup::Options},
    Membership{"mss", OptionGroup::Options},
    Membership{"window_scaling", OptionGroup::Options},
    Membership{"window_scale", OptionGroup::Options},
    Membership{"sack", OptionGroup::Options},
    Membership{"dsack", OptionGroup::Options},
    Membership{"timestamps", OptionGroup::Options},
    Membership{"receive_buffer_bytes", OptionGroup::Options},
    Membership{"initial_rto", OptionGroup::Timers},
    Membership{"min_rto", OptionGroup::Timers},
    Membership{"rto_floor", OptionGroup::Timers},
    Membership{"max_rto", OptionGroup::Timers},
    Membership{"rto_after_syn_loss", OptionGroup::Timers},
    Membership{"syn_linear_timeouts", OptionGroup::Timers},
    Membership{"syn_repeat_after_reset", OptionGroup::Timers},
    Membership{"tail_loss_probe", OptionGroup::Timers},
    Membership{"syn_retries", OptionGroup::Timers},
    Membership{"synack_retries", OptionGroup::Timers},
    Membership{"data_retries", OptionGroup::Timers},
    Membership{"orphan_retries", OptionGroup::Timers},
    Membership{"r2_syn", OptionGroup::Timers},
    Membership{"r2_data", OptionGroup::Timers},
    Membership{"delayed_ack", OptionGroup::Acknowledgments},
    Membership{"delayed_ack_timeout", OptionGroup::Acknowledgments},
    Membership{"quick_ack", OptionGroup::Acknowledgments},
    Membership{"aggregation", OptionGroup::Acknowledgments},
    Membership{"nagle", OptionGroup::Sending},
    Membership{"sws_override", OptionGroup::Sending},
    Membership{"initial_window_segments", OptionGroup::Sending},
    Membership{"fin", OptionGroup::Sending},
    Membership{"msl", OptionGroup::Life},
    Membership{"fin_timeout", OptionGroup::Life},
    Membership{"user_timeout", OptionGroup::Life},
    Membership{"user_timeout_since", OptionGroup::Life},
    Membership{"time_wait_reuse", OptionGroup::Life},
    Membership{"rfc1337", OptionGroup::Life},
    Membership{"rfc5961", OptionGroup::Protection},
    Membership{"challenge_ack_interval", OptionGroup::Protection},
    Membership{"blackhole", OptionGroup::Protection},
    Membership{"backlog", OptionGroup::Listener},
    Membership{"syn_backlog", OptionGroup::Listener},
    Membership{"syn_cookies", OptionGroup::Listener},
    Membership{"abort_on_overflow", OptionGroup::Listener},
    Membership{"defer_accept", OptionGroup::Listener},
};

constexpr std::array kPrefixes{
    Membership{"fast_open", OptionGroup::FastOpen},
    Membership{"keep_alive", OptionGroup::Life},
    Membership{"what_if", OptionGroup::WhatIf},
};

}  // namespace

QString option_title(std::string_view name) { return say({"option." + std::string(name), {}}); }

QString option_why(std::string_view name) { return say({"option." + std::string(name) + ".why", {}}); }

QString option_value_words(const tcp::ConfigField &field, std::int64_t value) {
    switch (field.kind) {
        case tcp::FieldKind::Switch: return value != 0 ? Options::tr("on") : Options::tr("off");
        case tcp::FieldKind::Time: return QString::fromStdString(to_string(Duration{value}));
        case tcp::FieldKind::Bytes: return QStringLiteral("%1 B").arg(value);
        case tcp::FieldKind::Choice:
            if (value >= 0 && static_cast<std::size_t>(value) < field.choices.size()) {
                return text_of(field.choices[static_cast<std::size_t>(value)]);
            }
            break;
        case tcp::FieldKind::Count: break;
    }
    return QString::number(value);
}

QString option_words(std::string_view name, std::int64_t value) {
    const tcp::ConfigField *field = tcp::find_config_field(name);
    return field == nullptr ? QString::number(value) : option_value_words(*field, value);
}

QString option_range_words(const tcp::ConfigField &field) {
    if (field.kind == tcp::FieldKind::Switch || field.kind == tcp::FieldKind::Choice) {
        return {};
    }
    return Options::tr("%1 to %2")
        .arg(option_value_words(field, field.min), option_value_words(field, field.max));
}

OptionGroup group_of(std::string_view name) {
    const auto member = std::find_if(kMembers.begin(), kMembers.end(),
                                     [&](const Membership &one) { return one.name == name; });
    if (member != kMembers.end()) {
        return member->group;
    }
    const auto family = std::find_if(kPrefixes.begin(), kPrefixes.end(),
                                     [&](const Membership &one) { return name.starts_with(one.name); });
    return family != kPrefixes.end() ? family->group : OptionGroup::Forms;
}

QString group_title(OptionGroup group) {
    switch (group) {
        case OptionGroup::Options: return Options::tr("Options and sizes");
        case OptionGroup::FastOpen: return Options::tr("TCP Fast Open");
        case OptionGroup::Listener: return Options::tr("Listener and its queues");
        case OptionGroup::Timers: return Options::tr("Retransmission");
        case OptionGroup::Acknowledgments: return Options::tr("Acknowledgments");
        case OptionGroup::Sending: return Options::tr("Sending");
        case OptionGroup::Life: return Options::tr("Life and end of a connection");
        case OptionGroup::Protection: return Options::tr("Protection");
        case OptionGroup::Forms: return Options::tr("What the RFC leaves open");
        case OptionGroup::WhatIf: break;
    }
    return Options::tr("What if (not TCP)");
}

std::int64_t option_value(const tcp::Config &config, std::string_view name) {
    const tcp::ConfigField *field = tcp::find_config_field(name);
    return field == nullptr ? 0 : field->get(config);
}

}  // namespace theater::ui
