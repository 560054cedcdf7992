#include "ui/model/option_words.h"

#include <QCoreApplication>
#include <QStringList>

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

QString option_source(const tcp::ConfigField &field) {
    QStringList sources;
    for (const std::string_view source : {field.source.rfc, field.source.linux_}) {
        if (!source.empty()) {
            sources += text_of(source);
        }
    }
    return sources.join(QStringLiteral(" · "));
}

QString group_title(tcp::FieldGroup group) {
    return say({"option-group." + std::string(to_string(group)), {}});
}

std::int64_t option_value(const tcp::Config &config, std::string_view name) {
    const tcp::ConfigField *field = tcp::find_config_field(name);
    return field == nullptr ? 0 : field->get(config);
}

}  // namespace theater::ui
