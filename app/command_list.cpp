#include <algorithm>

#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/source.h"
#include "ui/model/library.h"

namespace theater::app {
namespace {

using Json = nlohmann::ordered_json;

void print_json(const std::string &id, const script::ScenarioFile &file) {
    Json line;
    line["kind"] = "lesson";
    line["id"] = id;
    line["runs"] = Json::array();
    for (const script::Scenario &run : file.runs) {
        line["runs"].push_back(run.name);
    }
    line["title"]["en"] = file.title.en;
    line["title"]["zh"] = file.title.zh;
    standard_output().line(line.dump());
}

QString run_names(const script::ScenarioFile &file) {
    QStringList names;
    for (const script::Scenario &run : file.runs) {
        names += QString::fromStdString(run.name);
    }
    return names.join(u' ');
}

}  // namespace

int command_list(const Options &options) {
    struct Row {
        QString id, title, runs;
    };
    std::vector<Row> rows;
    int id_width = 0, title_width = 0;
    for (const QString &id : ui::built_in_ids()) {
        QStringList errors;
        const auto file = ui::load_scenario(id, errors);
        if (!file) {
            return complain(errors);
        }
        if (options.form == Form::Json) {
            print_json(id.toStdString(), *file);
            continue;
        }
        rows.push_back({id, ui::in_current_language(file->title), run_names(*file)});
        id_width = std::max(id_width, display_width(id));
        title_width = std::max(title_width, display_width(rows.back().title));
    }
    for (const Row &row : rows) {
        standard_output().line(padded(row.id, id_width, Glyphs::Unicode) + QStringLiteral("  ") +
                               padded(row.title, title_width, Glyphs::Unicode) + QStringLiteral("  ") +
                               row.runs);
    }
    return 0;
}

}  // namespace theater::app
