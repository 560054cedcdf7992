#include "app/compare.h"

#include <algorithm>

#include <nlohmann/json.hpp>
#include <QCoreApplication>

#include "app/run.h"
#include "core/scene/comparison_words.h"
#include "core/scene/labels.h"
#include "core/script/profile_of_setup.h"
#include "ui/model/library.h"
#include "ui/text/translated_phrasebook.h"
#include "ui/text/utf8.h"

namespace theater::app {
namespace {

struct Compare {
    Q_DECLARE_TR_FUNCTIONS(Compare)
};

using Json = nlohmann::ordered_json;

record::CoursePtr run_source(const script::Scenario &scenario, const Options &options) {
    sim::Setup setup = scenario.setup;
    if (options.profile) {
        script::use_profile(setup, *options.profile);
    }
    if (options.seed) {
        setup.seed = *options.seed;
    }
    const Instant end = options.until ? Instant{options.until->ns} : script::end_of(scenario);
    return record::Course::run(std::move(setup), scenario.commands, end);
}

/// What its file calls the run, else its name.
QString title_of(const Source &source) {
    for (const script::Words &words : {source.scenario().title, source.file.title}) {
        const QString title = ui::in_current_language(words);
        if (!title.isEmpty()) {
            return title;
        }
    }
    return source.title();
}

QString letter_of(int course) { return QString(QChar(u'A' + course)); }

/// The table with a column for each run. A row whose values are too long for it has them below each other.
class TableWriter {
public:
    TableWriter(const std::vector<scene::ComparisonRow> &rows, int courses, Glyphs glyphs, Output &output)
        : rows_(rows), courses_(courses), glyphs_(glyphs), output_(output) {}

    void write() {
        measure();
        for (const scene::ComparisonRow &row : rows_) {
            if (row.kind == scene::ComparisonRow::Kind::Heading) {
                head(row);
            } else if (fits(row)) {
                line(row);
            } else {
                block(row);
            }
        }
    }

private:
    static constexpr int kWidth = 100, kMostLabel = 52, kMostValue = 22, kGap = 2;

    static QString text(const std::string &utf8) { return QString::fromStdString(utf8); }
    static QString mark(const scene::ComparisonRow &row) {
        return row.differs ? QStringLiteral("* ") : QStringLiteral("  ");
    }

    void measure() {
        for (const scene::ComparisonRow &row : rows_) {
            label_ = std::max(label_, std::min(display_width(text(row.label)), kMostLabel));
            for (const std::string &value : row.values) {
                value_ = std::max(value_, std::min(display_width(text(value)), kMostValue));
            }
        }
    }

    bool fits(const scene::ComparisonRow &row) const {
        return display_width(text(row.label)) <= label_ &&
               std::all_of(row.values.begin(), row.values.end(),
                           [this](const std::string &value) { return display_width(text(value)) <= value_; });
    }

    void head(const scene::ComparisonRow &row) {
        output_.line("");
        QString heading = padded(text(row.label), label_ + 2, glyphs_);
        for (int i = 0; i < courses_; ++i) {
            heading += QString(kGap, u' ') + padded(letter_of(i), value_, glyphs_);
        }
        output_.line(trimmed(heading));
    }

    void line(const scene::ComparisonRow &row) {
        QString out = mark(row) + padded(text(row.label), label_, glyphs_);
        for (const std::string &value : row.values) {
            out += QString(kGap, u' ') + padded(text(value), value_, glyphs_);
        }
        output_.line(trimmed(out));
    }

    void block(const scene::ComparisonRow &row) {
        output_.line(mark(row) + text(row.label));
        for (int i = 0; i < courses_; ++i) {
            const QString head = QStringLiteral("    %1  ").arg(letter_of(i));
            const QStringList lines = wrapped(text(row.values[static_cast<std::size_t>(i)]),
                                              kWidth - static_cast<int>(head.size()));
            for (qsizetype k = 0; k < lines.size(); ++k) {
                output_.line((k == 0 ? head : QString(head.size(), u' ')) + lines[k]);
            }
        }
    }

    static QString trimmed(QString text) {
        while (text.endsWith(u' ')) {
            text.chop(1);
        }
        return text;
    }

    const std::vector<scene::ComparisonRow> &rows_;
    int courses_;
    Glyphs glyphs_;
    Output &output_;
    int label_ = 0, value_ = 1;
};

void write_text(const Compared &compared, Glyphs glyphs, Output &output) {
    const ui::TranslatedPhrasebook words;
    const record::Comparison &comparison = compared.comparison;
    for (int i = 0; i < compared.titles.size(); ++i) {
        const QString title = compared.titles[i] == compared.names[i]
                                  ? compared.names[i]
                                  : QStringLiteral("%1 · %2").arg(compared.names[i], compared.titles[i]);
        output.line(QStringLiteral("%1  %2").arg(letter_of(i), title));
    }
    output.line("");
    const auto parting = comparison.parting();
    if (!parting) {
        output.line(Compare::tr("No difference: both show the same, to the nanosecond."));
    } else {
        output.line(Compare::tr("First difference at %1 s:")
                        .arg(ui::to_qstring(seconds_text(parting->divergence.at - Instant{}))));
        const auto sides = scene::parting_words(comparison.courses, *parting, words);
        for (const std::size_t which : {std::size_t{0}, parting->course}) {
            output.line(QStringLiteral("  %1  %2")
                            .arg(letter_of(static_cast<int>(which)),
                                 QString::fromStdString(sides[which == 0 ? 0 : 1])));
        }
    }
    TableWriter(scene::comparison_rows(comparison, words), static_cast<int>(comparison.courses.size()),
                glyphs, output)
        .write();
    output.line("");
    output.line(Compare::tr("* differs"));
}

std::string host_name(const Compared &compared, sim::HostId host) {
    return compared.comparison.courses.front()->setup().hosts[host].name;
}

std::string_view unit_name(record::FigureUnit unit) {
    switch (unit) {
        case record::FigureUnit::Count: return "count";
        case record::FigureUnit::Bytes: return "bytes";
        case record::FigureUnit::Time: return "ns";
        case record::FigureUnit::Rate: return "bits/s";
        case record::FigureUnit::State: break;
    }
    return "state";
}

Json json_of(const Compared &compared, const record::Figure &figure) {
    Json line{{"kind", "figure"}, {"figure", to_string(figure.kind)}};
    line["connection"] = figure.connection;
    line["host"] = figure.host == sim::kNoHost ? Json() : Json(host_name(compared, figure.host));
    line["unit"] = unit_name(unit_of(figure.kind));
    line["values"] = Json::array();
    for (const auto &value : figure.values) {
        const bool is_state = unit_of(figure.kind) == record::FigureUnit::State;
        line["values"].push_back(!value     ? Json()
                                 : is_state ? Json(tcp::to_string(static_cast<tcp::State>(*value)))
                                            : Json(*value));
    }
    line["differs"] = figure.differs;
    return line;
}

Json json_of(const Compared &compared, const record::SettingDifference &setting) {
    Json line{{"kind", "setting"},
              {"setting", setting.option.empty() ? to_string(setting.kind) : setting.option}};
    line["host"] = setting.host == sim::kNoHost ? Json() : Json(host_name(compared, setting.host));
    line["values"] = Json::array();
    for (std::size_t i = 0; i < compared.comparison.courses.size(); ++i) {
        line["values"].push_back(setting.kind == record::SettingKind::Profile
                                     ? Json(compared.comparison.courses[i]->setup().profile)
                                     : Json(setting.values[i]));
    }
    return line;
}

void write_json(const Compared &compared, Output &output) {
    const record::Comparison &comparison = compared.comparison;
    Json meta{{"kind", "comparison"}, {"runs", Json::array()}};
    for (int i = 0; i < compared.names.size(); ++i) {
        const record::Course &course = *comparison.courses[static_cast<std::size_t>(i)];
        meta["runs"].push_back(Json{{"name", compared.names[i].toStdString()},
                                    {"profile", course.setup().profile},
                                    {"seed", course.setup().seed},
                                    {"end_ns", course.end().ns}});
    }
    output.line(meta.dump());
    Json difference{{"kind", "difference"}};
    if (const auto parting = comparison.parting()) {
        difference["t_ns"] = parting->divergence.at.ns;
        // The ids are those of `run --json` of each run.
        difference["ids"] = Json::array();
        for (const auto &side : parting->divergence.sides) {
            difference["ids"].push_back(side.fact == 0 ? Json() : Json(side.fact));
        }
    } else {
        difference["t_ns"] = Json();
    }
    output.line(difference.dump());
    for (const record::Figure &figure : comparison.figures) {
        output.line(json_of(compared, figure).dump());
    }
    for (const record::SettingDifference &setting : comparison.settings) {
        output.line(json_of(compared, setting).dump());
    }
}

}  // namespace

scene::Beside Compared::beside() const {
    scene::Beside beside;
    beside.courses = comparison.courses;
    for (const QString &title : titles) {
        beside.titles.push_back(title.toStdString());
    }
    beside.parting = comparison.parting();
    beside.current = beside.courses.size();  // on paper, none is the one that is being changed
    return beside;
}

std::optional<Compared> read_comparison(const Options &options, const Source &source, QStringList &errors) {
    const std::string own = source.name.what.toLocal8Bit().toStdString();
    const std::string &asked = *options.compare;
    const auto other = read_source(asked.starts_with(':') ? own + asked : asked, errors);
    if (!other) {
        return std::nullopt;
    }
    Compared compared;
    std::vector<record::CoursePtr> courses;
    for (const Source *one : {&source, &*other}) {
        courses.push_back(run_source(one->scenario(), options));
        compared.names += one->title();
        compared.titles += title_of(*one);
    }
    // Two files may have the same title; then their names tell them apart.
    if (compared.titles[0] == compared.titles[1]) {
        compared.titles = compared.names;
    }
    compared.comparison = record::compare(courses);
    return compared;
}

void write_comparison(const Compared &compared, Form form, Glyphs glyphs, Output &output) {
    if (form == Form::Json) {
        write_json(compared, output);
    } else {
        write_text(compared, glyphs, output);
    }
}

}  // namespace theater::app
