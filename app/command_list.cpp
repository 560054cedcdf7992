#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>
#include <QCoreApplication>

#include "app/commands.h"
#include "app/source.h"
#include "ui/model/library.h"
#include "ui/text/utf8.h"

namespace theater::app {
namespace {

struct List {
    Q_DECLARE_TR_FUNCTIONS(List)
};

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

Json json_of(const script::BranchSpec &branch) {
    Json out;
    out["name"] = branch.id;
    out["parent"] = branch.parent.empty() ? Json() : Json(branch.parent);
    out["at_ns"] = branch.setup ? Json() : Json(branch.at.ns);
    out["title"] = branch.name;
    out["commands"] = branch.commands.size();
    return out;
}

void print_runs_json(const Source &source) {
    for (const script::Scenario &run : source.file.runs) {
        Json line;
        line["kind"] = "run";
        line["file"] = source.name.what.toStdString();
        line["run"] = run.name;
        line["title"]["en"] = run.title.en;
        line["title"]["zh"] = run.title.zh;
        line["shown"] = run.shown.empty() ? Json() : Json(run.shown);
        line["branches"] = Json::array();
        for (const script::BranchSpec &branch : run.branches) {
            line["branches"].push_back(json_of(branch));
        }
        standard_output().line(line.dump());
    }
}

/// "leaves lost-syn at 20ms"
QString origin_of(const script::BranchSpec &branch) {
    if (branch.setup) {
        return List::tr("begins anew");
    }
    const QString at = ui::to_qstring(to_string(branch.at - Instant{}));
    return branch.parent.empty() ? List::tr("leaves the run at %1").arg(at)
                                 : List::tr("leaves %1 at %2").arg(ui::to_qstring(branch.parent), at);
}

/// The runs of one file, and below each its branches, as far in as they are from it.
void print_runs(const Source &source) {
    struct Row {
        QString name, origin, title;
    };
    std::vector<Row> rows;
    for (const script::Scenario &run : source.file.runs) {
        rows.push_back({ui::to_qstring(run.name), {}, ui::in_current_language(run.title)});
        std::map<std::string, int> depth;
        for (const script::BranchSpec &branch : run.branches) {
            const int own = depth[branch.id] = depth[branch.parent] + 1;
            rows.push_back({QString(2 * own, u' ') + ui::to_qstring(branch.id), origin_of(branch),
                            ui::to_qstring(branch.name)});
        }
    }
    int name_width = 0, origin_width = 0;
    for (const Row &row : rows) {
        name_width = std::max(name_width, display_width(row.name));
        origin_width = std::max(origin_width, display_width(row.origin));
    }
    standard_output().line(source.name.what);
    for (const Row &row : rows) {
        QString line = QStringLiteral("  ") + padded(row.name, name_width, Glyphs::Unicode) +
                       QStringLiteral("  ") + padded(row.origin, origin_width, Glyphs::Unicode) +
                       QStringLiteral("  ") + row.title;
        while (line.endsWith(u' ')) {
            line.chop(1);
        }
        standard_output().line(line);
    }
}

int list_files(const Options &options) {
    int status = 0;
    for (const std::string &name : options.names) {
        QStringList errors;
        const auto source = read_source(name, errors);
        if (!source) {
            status = complain(errors);
        } else if (options.form == Form::Json) {
            print_runs_json(*source);
        } else {
            print_runs(*source);
        }
    }
    return status;
}

}  // namespace

int command_list(const Options &options) {
    if (!options.names.empty()) {
        return list_files(options);
    }
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
