#include "ui/model/comparison.h"

#include <algorithm>

#include "core/script/profile_of_setup.h"
#include "core/tcp/config_fields.h"
#include "core/tcp/profiles.h"
#include "ui/model/option_words.h"
#include "ui/model/session.h"
#include "ui/text/translated_phrasebook.h"

namespace theater::ui {

namespace {

/// What is most worth comparing, in the order of the menu.
constexpr std::string_view kOptions[] = {"fast_open",   "sack",  "congestion_control", "what_if_two_way",
                                         "delayed_ack", "nagle", "timestamps"};

std::int64_t value_of(const sim::Setup &setup, std::string_view option, int host) {
    return tcp::find_config_field(option)->get(
        setup.hosts[static_cast<std::size_t>(std::max(host, 0))].config);
}

}  // namespace

Comparison::Comparison(Session &session, QObject *parent) : QObject(parent), session_(session) {
    connect(&session, &Session::opened, this, &Comparison::stop);
    connect(&session, &Session::recording_changed, this, &Comparison::follow_session);
}

// --- choices -----------------------------------------------------------------------------------------------

std::vector<CompareChoice> Comparison::choices() const {
    std::vector<CompareChoice> all;
    if (!session_.is_open()) {
        return all;
    }
    add_branches(all);
    add_runs(all);
    add_options(all);
    for (const tcp::Profile &profile : tcp::profiles()) {
        const QString name =
            QString::fromUtf8(profile.name.data(), static_cast<qsizetype>(profile.name.size()));
        if (name.toStdString() == session_.course().setup().profile) {
            continue;
        }
        CompareChoice choice;
        choice.kind = CompareChoice::Kind::Profile;
        choice.profile = name;
        choice.words = words_of(choice);
        all.push_back(choice);
    }
    return all;
}

void Comparison::add_branches(std::vector<CompareChoice> &all) const {
    const std::vector<Lane> lanes = session_.lanes();
    for (const Lane &lane : lanes) {
        if (lane.current) {
            continue;
        }
        CompareChoice choice;
        choice.kind = CompareChoice::Kind::Branch;
        choice.branch = lane.branch;
        choice.words = tr("with the branch “%1”").arg(lane.text);
        all.push_back(choice);
    }
    if (lanes.size() > 2) {
        CompareChoice choice;
        choice.kind = CompareChoice::Kind::AllBranches;
        choice.words = lanes.size() > scene::kMostBeside
                           ? tr("with the %1 latest branches").arg(scene::kMostBeside - 1)
                           : tr("with all branches");
        all.push_back(choice);
    }
}

void Comparison::add_runs(std::vector<CompareChoice> &all) const {
    for (const RunTitle &run : session_.runs()) {
        if (run.name == session_.run_name()) {
            continue;
        }
        CompareChoice choice;
        choice.kind = CompareChoice::Kind::Run;
        choice.run = run.name;
        choice.words = tr("with the run “%1”").arg(run.title);
        all.push_back(choice);
    }
}

void Comparison::add_options(std::vector<CompareChoice> &all) const {
    for (const std::string_view option : kOptions) {
        all.push_back(opposite(-1, option));
    }
}

CompareChoice Comparison::opposite(int host, std::string_view option) const {
    const tcp::ConfigField *field = tcp::find_config_field(option);
    CompareChoice choice;
    choice.kind = CompareChoice::Kind::Option;
    choice.option = field->name;
    choice.host = host;
    const std::int64_t now = value_of(session_.course().setup(), option, host);
    // A switch turns; of the choices, Reno's is CUBIC and CUBIC's is Reno.
    choice.value = now == 0 ? 1 : 0;
    choice.words = words_of(choice);
    return choice;
}

QString Comparison::words_of(const CompareChoice &choice) const {
    if (choice.kind == CompareChoice::Kind::Profile) {
        return tr("with the profile %1").arg(choice.profile);
    }
    QString words;
    if (choice.option == "congestion_control") {
        words = choice.value == 0 ? tr("with Reno") : tr("with CUBIC");
    } else if (choice.option == "what_if_two_way") {
        words = choice.value == 0 ? tr("with the three-way handshake") : tr("with a two-way handshake");
    } else {
        words = choice.value == 0 ? tr("with %1 off").arg(option_title(choice.option))
                                  : tr("with %1 on").arg(option_title(choice.option));
    }
    return choice.host < 0 ? words : tr("%1 at the %2").arg(words, session_.host_names().value(choice.host));
}

// --- beginning and ending ----------------------------------------------------------------------------------

QString Comparison::start(const CompareChoice &choice) {
    if (!session_.is_open() || session_.long_run().is_running()) {
        return {};
    }
    switch (choice.kind) {
        case CompareChoice::Kind::Branch:
            show({current_side(), {session_.timeline().branch(choice.branch).course, choice.branch, {}}});
            return {};
        case CompareChoice::Kind::AllBranches: {
            std::vector<Side> sides{current_side()};
            std::vector<Lane> lanes = session_.lanes();
            // The latest are the ones that one wants to see.
            std::reverse(lanes.begin(), lanes.end());
            for (const Lane &lane : lanes) {
                if (!lane.current && sides.size() < scene::kMostBeside) {
                    sides.push_back({session_.timeline().branch(lane.branch).course, lane.branch, {}});
                }
            }
            show(std::move(sides));
            return {};
        }
        case CompareChoice::Kind::Run: return start_run(choice);
        case CompareChoice::Kind::Option:
        case CompareChoice::Kind::Profile: break;
    }
    return start_setup(choice);
}

QString Comparison::start_run(const CompareChoice &choice) {
    const script::Scenario *scenario = session_.find_run(choice.run);
    if (scenario == nullptr) {
        return tr("There is no run “%1” any more.").arg(choice.run);
    }
    record::CoursePtr course;
    const Instant end = script::end_of(*scenario);
    const bool done = session_.long_run().run(end, [&](const record::Watch &watch) {
        course = record::Course::run(scenario->setup, scenario->commands, end, watch);
        return course != nullptr;
    });
    if (done) {
        show({current_side(), {course, std::nullopt, choice.run}});
    }
    return {};
}

// The same from the beginning with other settings: a branch like any other, unless there is one already.
QString Comparison::start_setup(const CompareChoice &choice) {
    sim::Setup setup = session_.course().setup();
    if (choice.kind == CompareChoice::Kind::Profile) {
        script::use_profile(setup, choice.profile.toStdString());
    } else {
        const tcp::ConfigField *field = tcp::find_config_field(choice.option);
        for (std::size_t host = 0; host < setup.hosts.size(); ++host) {
            if (choice.host < 0 || static_cast<std::size_t>(choice.host) == host) {
                field->set(setup.hosts[host].config, choice.value);
            }
        }
    }
    const Side own = current_side();
    for (const Lane &lane : session_.lanes()) {
        const record::CoursePtr &course = session_.timeline().branch(lane.branch).course;
        if (course->setup() == setup && course->commands() == own.course->commands()) {
            show({own, {course, lane.branch, {}, choice}});
            return {};
        }
    }
    const Instant now = session_.now();
    busy_ = true;
    const bool done = session_.change_setup(std::move(setup));
    Side made = current_side();
    if (done) {
        // One still looks at what one looked at, and sees the other beside it.
        session_.select_lane(*own.branch);
    }
    busy_ = false;
    if (done) {
        made.made_by = choice;
        show({own, std::move(made)});
        session_.set_now(now);
    }
    return {};
}

void Comparison::stop() {
    if (!is_on()) {
        return;
    }
    sides_.clear();
    facts_ = {};
    current_ = 0;
    session_.share_clock({});
    emit changed();
}

Comparison::Side Comparison::current_side() const {
    const record::Branch &branch = session_.timeline().current();
    return {branch.course, branch.id, {}};
}

void Comparison::show(std::vector<Side> sides) {
    sides_ = std::move(sides);
    std::vector<record::CoursePtr> courses;
    for (const Side &side : sides_) {
        courses.push_back(side.course);
    }
    const quint32 branch = session_.timeline().current().id;
    current_ = 0;
    for (std::size_t i = 0; i < sides_.size(); ++i) {
        if (sides_[i].branch == branch) {
            current_ = i;
        }
    }
    facts_ = record::compare(courses);
    session_.share_clock(std::move(courses));
    emit changed();
}

// Another branch has become the current one: it is on one of the sides, or takes the place of the one that
// was current until now, as what has just been done is to be seen beside the rest.
void Comparison::follow_session() {
    if (!is_on() || busy_) {
        return;
    }
    const Side now = current_side();
    if (sides_[current_].course == now.course) {
        return;
    }
    std::vector<Side> sides = sides_;
    const auto known =
        std::find_if(sides.begin(), sides.end(), [&](const Side &side) { return side.branch == now.branch; });
    if (known == sides.end()) {
        sides[current_] = now;
    }
    show(std::move(sides));
}

void Comparison::make_current(std::size_t side) {
    if (is_on() && is_branch(side)) {
        session_.select_lane(*sides_[side].branch);
    }
}

// --- what is seen ------------------------------------------------------------------------------------------

QString Comparison::run_title(const QString &name) const {
    for (const RunTitle &run : session_.runs()) {
        if (run.name == name) {
            return run.title;
        }
    }
    return name;
}

QString Comparison::title(std::size_t side) const {
    const Side &one = sides_[side];
    if (!one.branch) {
        return run_title(one.run);
    }
    const bool beside_runs =
        std::any_of(sides_.begin(), sides_.end(), [](const Side &other) { return !other.branch; });
    // The first branch is the run as its file has it; beside other runs it goes by its title.
    if (*one.branch == 0 && beside_runs) {
        return session_.run_title();
    }
    const bool named = !session_.timeline().branch(*one.branch).name.empty();
    return one.made_by && !named ? words_of(*one.made_by) : session_.branch_words(*one.branch);
}

std::vector<scene::ComparisonRow> Comparison::rows() const {
    return is_on() ? scene::comparison_rows(facts_, TranslatedPhrasebook())
                   : std::vector<scene::ComparisonRow>();
}

std::optional<Instant> Comparison::parting_at() const {
    const auto parting = facts_.parting();
    return parting ? std::optional(parting->divergence.at) : std::nullopt;
}

QStringList Comparison::parting_words() const {
    QStringList words;
    if (const auto parting = facts_.parting()) {
        const auto both = scene::parting_words(facts_.courses, *parting, TranslatedPhrasebook());
        words += QStringLiteral("%1  %2").arg(letter(0), QString::fromStdString(both[0]));
        words += QStringLiteral("%1  %2").arg(letter(parting->course), QString::fromStdString(both[1]));
    }
    return words;
}

std::optional<Instant> Comparison::sent_at(std::size_t side, quint32 segment) const {
    const auto record = sides_[side].course->recording().segment(segment);
    return record ? std::optional(record->sent_at) : std::nullopt;
}

scene::Beside Comparison::beside() const {
    scene::Beside beside;
    beside.courses = facts_.courses;
    for (std::size_t i = 0; i < sides_.size(); ++i) {
        beside.titles.push_back(title(i).toStdString());
    }
    beside.parting = facts_.parting();
    beside.current = current_;
    beside.selected_side = current_;
    return beside;
}

scene::Frame Comparison::frame(scene::View view, std::size_t hovered_side) const {
    scene::Beside all = beside();
    all.hovered_side = hovered_side;
    view.selected = session_.selected();
    return scene::side_by_side(all, session_.now(), view, TranslatedPhrasebook());
}

}  // namespace theater::ui
