// `profiles`: every value of every profile, with its range, its source and what it is for.
#include <algorithm>

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/profile_words.h"
#include "core/tcp/profiles.h"
#include "ui/text/phrases.h"
#include "ui/text/utf8.h"

namespace theater::app {
namespace {

using Json = nlohmann::ordered_json;
using ui::to_qstring;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Profiles)
};

constexpr int kWidth = 100;
constexpr int kIndent = 4;

Json value_json(const tcp::ConfigField &field, std::int64_t value) {
    switch (field.kind) {
        case tcp::FieldKind::Switch: return value != 0;
        case tcp::FieldKind::Count:
        case tcp::FieldKind::Bytes: return value;
        default: return plain_value(field, value);
    }
}

void print_json(const tcp::ConfigField &field) {
    Json line;
    line["kind"] = "option";
    line["id"] = field.name;
    line["group"] = to_string(field.source.group);
    line["title"] = option_phrase(field).toStdString();
    line["why"] = option_why_phrase(field).toStdString();
    line["unit"] = field.unit == tcp::FieldUnit::None ? Json(nullptr) : Json(to_string(field.unit));
    const bool ranges = field.kind != tcp::FieldKind::Switch && field.kind != tcp::FieldKind::Choice;
    line["min"] = ranges ? value_json(field, field.min) : Json(nullptr);
    line["max"] = ranges ? value_json(field, field.max) : Json(nullptr);
    line["choices"] = Json::array();
    for (const std::string_view choice : field.choices) {
        line["choices"].push_back(choice);
    }
    line["rfc"] = field.source.rfc.empty() ? Json(nullptr) : Json(field.source.rfc);
    line["linux"] = field.source.linux_.empty() ? Json(nullptr) : Json(field.source.linux_);
    line["values"] = Json::object();
    for (const tcp::Profile &profile : tcp::profiles()) {
        line["values"][std::string(profile.name)] = value_json(field, field.get(profile.config));
    }
    standard_output().line(line.dump());
}

/// How wide the column of the names and those of the profiles are.
struct Columns {
    int name = 0;
    std::vector<int> values;

    Columns() : values(tcp::profiles().size(), 0) {
        for (const tcp::ConfigField &field : tcp::config_fields()) {
            name = std::max(name, display_width(to_qstring(field.name)));
            for (std::size_t i = 0; i < values.size(); ++i) {
                const tcp::Profile &profile = tcp::profiles()[i];
                const QString value = to_qstring(plain_value(field, field.get(profile.config)));
                values[i] =
                    std::max({values[i], display_width(value), display_width(to_qstring(profile.name))});
            }
        }
    }

    QString line(const QString &first, const QStringList &others, const QString &last) const {
        QString text = padded(first, name, Glyphs::Unicode);
        for (std::size_t i = 0; i < values.size(); ++i) {
            text += QStringLiteral("  ") +
                    padded(others.value(static_cast<qsizetype>(i)), values[i], Glyphs::Unicode);
        }
        return text + QStringLiteral("  ") + last;
    }
};

void print_text(const tcp::ConfigField &field, const Columns &columns) {
    QStringList values;
    for (const tcp::Profile &profile : tcp::profiles()) {
        values += to_qstring(plain_value(field, field.get(profile.config)));
    }
    Output &output = standard_output();
    const QString indent(kIndent, u' ');
    const QString range = range_words(field);
    const QString line = columns.line(to_qstring(field.name), values, range);
    if (display_width(line) <= kWidth) {
        output.line(line);
    } else {
        output.line(columns.line(to_qstring(field.name), values, {}).trimmed());
        output.line(indent + Words::tr("range: %1").arg(range));
    }
    const QString what = option_phrase(field) + QStringLiteral(" · ") + option_why_phrase(field);
    for (const QString &text : wrapped(what, kWidth - kIndent)) {
        output.line(indent + text);
    }
    for (const QString &text : wrapped(source_words(field), kWidth - kIndent)) {
        output.line(indent + text);
    }
}

}  // namespace

int command_profiles(const Options &options) {
    if (options.form == Form::Json) {
        for (const tcp::ConfigField &field : tcp::config_fields()) {
            print_json(field);
        }
        return 0;
    }
    const Columns columns;
    QStringList names;
    for (const tcp::Profile &profile : tcp::profiles()) {
        names += to_qstring(profile.name);
    }
    Output &output = standard_output();
    for (int group = 0; group < tcp::kFieldGroupCount; ++group) {
        const std::string id = "option-group." + std::string(to_string(tcp::FieldGroup(group)));
        output.line((group == 0 ? QString() : QStringLiteral("\n")) + ui::say({id, {}}));
        output.line(columns.line({}, names, Words::tr("range")));
        for (const tcp::ConfigField &field : tcp::config_fields()) {
            if (field.source.group == tcp::FieldGroup(group)) {
                print_text(field, columns);
            }
        }
    }
    return 0;
}

}  // namespace theater::app
