#include "app/profile_words.h"

#include <QStringList>

#include "core/script/write_sections.h"
#include "ui/text/phrases.h"
#include "ui/text/utf8.h"

namespace theater::app {

using ui::to_qstring;

QString option_phrase(const tcp::ConfigField &field) {
    return ui::say({"option." + std::string(field.name), {}});
}

QString option_why_phrase(const tcp::ConfigField &field) {
    return ui::say({"option." + std::string(field.name) + ".why", {}});
}

std::string plain_value(const tcp::ConfigField &field, std::int64_t value) {
    std::string text = script::option_text(field, value);
    std::erase(text, '"');
    return text;
}

QString range_words(const tcp::ConfigField &field) {
    if (field.kind == tcp::FieldKind::Switch) {
        return QStringLiteral("true, false");
    }
    if (field.kind == tcp::FieldKind::Choice) {
        QStringList words;
        for (const std::string_view choice : field.choices) {
            words += to_qstring(choice);
        }
        return words.join(QStringLiteral(", "));
    }
    const QString range = QStringLiteral("%1 – %2").arg(to_qstring(plain_value(field, field.min)),
                                                        to_qstring(plain_value(field, field.max)));
    // A time says its unit itself.
    const bool says_unit = field.unit != tcp::FieldUnit::None && field.unit != tcp::FieldUnit::Time;
    return says_unit ? range + u' ' + ui::say({"unit." + std::string(to_string(field.unit)), {}}) : range;
}

QString source_words(const tcp::ConfigField &field) {
    QStringList sources;
    if (!field.source.rfc.empty()) {
        sources += to_qstring(field.source.rfc);
    }
    if (!field.source.linux_.empty()) {
        sources += QStringLiteral("Linux: ") + to_qstring(field.source.linux_);
    }
    return sources.join(QStringLiteral(" · "));
}

}  // namespace theater::app
