// Options of a host by name: those of [hosts.NAME.options], and those that a command changes.
#include "core/script/read_setup.h"
#include "core/tcp/config_fields.h"

namespace theater::script {

namespace {

std::optional<std::int64_t> read_number(const Entry &entry, const tcp::ConfigField &field,
                                        Diagnostics &diagnostics) {
    const auto value = integer_of(entry.value, field.name, field.min, field.max, diagnostics);
    if (!value || tcp::is_in_range(field, *value)) return value;
    diagnostics.add(entry.value.place, "script.not-a-multiple",
                    {std::string(field.name), std::to_string(*value), std::to_string(field.step)});
    return std::nullopt;
}

std::optional<std::int64_t> read_option(const Entry &entry, const tcp::ConfigField &field,
                                        Diagnostics &diagnostics) {
    switch (field.kind) {
        case tcp::FieldKind::Count:
        case tcp::FieldKind::Bytes: return read_number(entry, field, diagnostics);
        case tcp::FieldKind::Time: {
            const auto value =
                time_of(entry.value, field.name, Duration{field.min}, Duration{field.max}, diagnostics);
            return value ? std::optional(value->ns) : std::nullopt;
        }
        case tcp::FieldKind::Switch:
            if (entry.value.kind == Node::Kind::Boolean) return entry.value.boolean ? 1 : 0;
            wrong_type(entry.value, field.name, "boolean", diagnostics);
            return std::nullopt;
        case tcp::FieldKind::Choice: {
            const auto value = word_of(entry.value, field.name, field.choices, diagnostics);
            return value ? std::optional(static_cast<std::int64_t>(*value)) : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace

void apply_option(const sim::SetOption &set, tcp::Config &config) {
    const tcp::ConfigField *field = tcp::find_config_field(set.name);
    if (field == nullptr) return;
    tcp::Config changed = config;
    field->set(changed, set.value);
    if (tcp::conflicting_field(changed).empty()) config = changed;
}

std::vector<NamedOption> read_named_options(const Section &section) {
    std::vector<NamedOption> options;
    for (const Entry &entry : section.node().entries) {
        const tcp::ConfigField *field = tcp::find_config_field(entry.key);
        if (!field) continue;  // the section has reported it
        if (const auto value = read_option(entry, *field, section.diagnostics())) {
            options.push_back({field, *value});
        }
    }
    return options;
}

void check_options(const Section &section, const tcp::Config &config) {
    const std::string_view which = tcp::conflicting_field(config);
    if (which.empty()) return;
    section.diagnostics().add(section.place_of(which), "script.rto-above-max",
                              {std::string(which), to_string(config.max_rto)});
}

}  // namespace theater::script
