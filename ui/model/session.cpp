#include "ui/model/session.h"

#include <algorithm>

#include <QFileInfo>
#include <QRegularExpression>

#include "core/record/timeline.h"
#include "core/scene/labels.h"
#include "ui/model/library.h"
#include "ui/text/translated_phrasebook.h"

namespace theater::ui {

Session::Session(QObject *parent) : QObject(parent) {}

Session::~Session() = default;

// --- files -------------------------------------------------------------------------------------------------

struct Session::Loaded {
    script::ScenarioFile file;
    std::size_t run = 0;
};

QStringList Session::load(const QString &what, const QString &run, Loaded &loaded) {
    QStringList errors;
    std::optional<script::ScenarioFile> read = load_scenario(what, errors);
    if (!read) {
        return errors;
    }
    loaded.file = std::move(*read);
    const script::ScenarioFile &file = loaded.file;
    const script::Scenario *wanted = run.isEmpty() ? &file.runs.front() : file.find(run.toStdString());
    if (wanted == nullptr) {
        QStringList names;
        for (const script::Scenario &scenario : file.runs) {
            names += QString::fromStdString(scenario.name);
        }
        return {tr("%1 has no run called “%2”. Its runs are: %3")
                    .arg(what, run, names.join(QStringLiteral(", ")))};
    }
    loaded.run = static_cast<std::size_t>(wanted - file.runs.data());
    return {};
}

QStringList Session::check(const QString &what, const QString &run) const {
    Loaded ignored;
    return load(what, run, ignored);
}

QStringList Session::open(const QString &what, const QString &run) {
    Loaded loaded;
    if (const QStringList errors = load(what, run, loaded); !errors.isEmpty()) {
        return errors;
    }
    file_ = std::move(loaded.file);
    id_ = is_built_in(what) ? what : QString();
    path_ = id_.isEmpty() ? what : QString();
    start(loaded.run);
    return {};
}

QStringList Session::open_run(const QString &run) {
    const script::Scenario *wanted = file_.find(run.toStdString());
    if (wanted == nullptr) {
        return {tr("There is no run called “%1”.").arg(run)};
    }
    start(static_cast<std::size_t>(wanted - file_.runs.data()));
    return {};
}

void Session::start(std::size_t run) {
    const script::Scenario &scenario = file_.runs[run];
    run_ = run;
    setup_ = scenario.setup;
    past_.clear();
    future_.clear();
    profiles_.clear();
    connection_ = 0;
    timeline_ =
        std::make_unique<record::Timeline>(scenario.setup, scenario.commands, script::end_of(scenario));
    saved_commands_ = scenario.commands;
    held_.reset();
    undone_.clear();
    axis_.reset();
    now_ = {};
    selected_ = 0;
    emit opened();
    emit connection_changed();
    emit recording_changed();
    emit now_changed();
    emit selection_changed();
    emit file_changed();
}

script::ScenarioFile Session::to_file() const {
    script::ScenarioFile file = file_;
    script::Scenario scenario = file.runs[run_];
    if (is_changed()) {
        // The rows tell what happens when nobody interferes; they would fail now.
        scenario.expect.reset();
        scenario.setup = setup_;
        if (scenario.commands != timeline_->current().commands) {
            scenario.commands = timeline_->current().commands;
            scenario.run_for = timeline_->end() - Instant{};
        }
    }
    if (path_.isEmpty()) {
        // Out of a built-in lesson comes the run that one has worked on, not the whole lesson.
        file.id.clear();
        file.runs = {scenario};
    } else {
        file.runs[run_] = scenario;
    }
    return file;
}

QString Session::save(const QString &path) {
    script::ScenarioFile file = to_file();
    if (const QString problem = store_scenario(file, path); !problem.isEmpty()) {
        return problem;
    }
    const std::string name = file_.runs[run_].name;
    file_ = std::move(file);
    run_ = static_cast<std::size_t>(file_.find(name) - file_.runs.data());
    path_ = path;
    id_.clear();
    saved_commands_ = timeline_->current().commands;
    held_.reset();
    emit file_changed();
    return {};
}

bool Session::can_be_held() const { return is_open() && file_.runs[run_].expect && !is_changed(); }

std::optional<Session::Held> Session::held() const {
    if (!can_be_held()) {
        return std::nullopt;
    }
    if (!held_) {
        const script::Scenario &scenario = file_.runs[run_];
        const Instant end = script::end_of(scenario);
        // A replay of its own: the timeline's world stays where the film is.
        record::Recording recording;
        const sim::World world = record::replay(scenario.setup, scenario.commands, end, recording);
        recording.set_end(end);
        held_ = Held{scenario.expect->segments.size(),
                     script::check_expectation(scenario, recording, world, end)};
    }
    return held_;
}

bool Session::save_drops_expectation() const { return is_open() && file_.runs[run_].expect && is_changed(); }

bool Session::is_changed() const {
    return file_.runs[run_].commands != timeline_->current().commands || file_.runs[run_].setup != setup_;
}

bool Session::is_dirty() const {
    return is_open() &&
           (timeline_->current().commands != saved_commands_ || file_.runs[run_].setup != setup_);
}

QString Session::name() const { return id_.isEmpty() ? QFileInfo(path_).fileName() : id_; }

QString Session::run_name() const {
    return is_open() ? QString::fromStdString(file_.runs[run_].name) : QString();
}

QString Session::run_title() const { return is_open() ? run_titles(file_)[run_].title : QString(); }

QString Session::title() const { return in_current_language(file_.title); }

QString Session::description() const {
    // A file breaks its lines where it likes; only an empty line ends a paragraph.
    static const QRegularExpression empty_lines(QStringLiteral("\\n[ \\t]*\\n\\s*"));
    QStringList paragraphs;
    for (const QString &paragraph : in_current_language(file_.description).trimmed().split(empty_lines)) {
        paragraphs += paragraph.simplified();
    }
    return paragraphs.join(QStringLiteral("\n\n"));
}

std::vector<RunTitle> Session::runs() const { return run_titles(file_); }

QStringList Session::host_names() const {
    QStringList names;
    if (is_open()) {
        for (const sim::HostSetup &host : timeline_->setup().hosts) {
            names += host_name(host.name);
        }
    }
    return names;
}

// --- time --------------------------------------------------------------------------------------------------

const scene::TimeAxis &Session::axis() const {
    if (!axis_) {
        axis_ = std::make_unique<scene::TimeAxis>(timeline_->recording());
    }
    return *axis_;
}

Instant Session::end() const { return is_open() ? timeline_->end() : Instant{}; }

void Session::set_now(Instant t) {
    const Instant wanted = std::clamp(t, Instant{}, end());
    if (wanted != now_) {
        now_ = wanted;
        emit now_changed();
    }
}

QString Session::now_words() const { return QString::fromStdString(scene::now_label(now_)); }

bool Session::step_forward() {
    const std::optional<Instant> next = timeline_->recording().next_step(now_);
    // After the last step there is still the end of the run.
    set_now(next.value_or(end()));
    return next.has_value();
}

bool Session::step_back() {
    const std::optional<Instant> previous = timeline_->recording().previous_step(now_);
    set_now(previous.value_or(Instant{}));
    return previous.has_value();
}

std::optional<Instant> Session::sent_at(quint32 segment) const {
    const std::optional<record::SegmentRecord> found = timeline_->recording().segment(segment);
    return found ? std::optional(found->sent_at) : std::nullopt;
}

std::optional<Instant> Session::next_fold_from(Instant t) const {
    const auto &folds = axis().folds();
    const auto next =
        std::find_if(folds.begin(), folds.end(), [&](const auto &fold) { return fold.from > t; });
    return next == folds.end() ? std::nullopt : std::optional(next->from);
}

// --- acts --------------------------------------------------------------------------------------------------

void Session::apply(const sim::Command &command) {
    timeline_->act(command);
    undone_.clear();
    future_.clear();
    after_branch_change(command.at);
}

void Session::after_branch_change(Instant now) {
    axis_.reset();
    const bool moved = now != now_;
    now_ = std::min(now, end());
    if (connection_ != 0 && scene::number_of(connections(), connection_) == 0) {
        show_connection(0);
    }
    emit recording_changed();
    if (moved) {
        emit now_changed();
    }
    emit file_changed();
}

bool Session::can_undo() const { return is_open() && (timeline_->can_undo() || !past_.empty()); }

bool Session::can_redo() const {
    return is_open() && ((!undone_.empty() && timeline_->can_redo()) || !future_.empty());
}

QString Session::describe_branch(const record::Branch &branch) const {
    const auto profile = profiles_.find(branch.id);
    if (profile != profiles_.end()) {
        return tr("profile %1").arg(profile->second);
    }
    // Up to its fork a branch's recording is that of its parent, so the segment has its name here too.
    return describe(branch.commands.back(), timeline_->recording(), timeline_->at(now_));
}

QString Session::describe_change(const Change &change) const {
    return change.option ? describe({Instant{}, *change.option}, timeline_->recording(), timeline_->at(now_))
                         : tr("profile %1").arg(change.profile);
}

QString Session::undo_text() const {
    if (!can_undo()) {
        return {};
    }
    return timeline_->can_undo() ? describe_branch(timeline_->current()) : describe_change(past_.back());
}

QString Session::redo_text() const {
    if (!can_redo()) {
        return {};
    }
    const bool branch = !undone_.empty() && timeline_->can_redo();
    return branch ? describe_branch(timeline_->branches()[undone_.back()]) : describe_change(future_.back());
}

void Session::undo() {
    if (!can_undo()) {
        return;
    }
    if (!timeline_->can_undo()) {
        swap_course(past_, future_);
        return;
    }
    // Back to where the act was made: that is the place to see what comes of it now.
    const record::Branch left = timeline_->current();
    timeline_->undo();
    undone_.push_back(left.id);
    after_branch_change(left.forked_at);
}

void Session::redo() {
    if (!can_redo()) {
        return;
    }
    if (undone_.empty() || !timeline_->can_redo()) {
        swap_course(future_, past_);
        return;
    }
    timeline_->redo();
    undone_.pop_back();
    after_branch_change(timeline_->current().forked_at);
}

std::vector<Lane> Session::lanes() const {
    const std::vector<record::Branch> &branches = timeline_->branches();
    const record::BranchId current = timeline_->current().id;
    // A branch that the current one comes from parts from it where that way was left, not where it began
    // itself.
    std::vector<Instant> parts(branches.size());
    for (const record::Branch &branch : branches) {
        parts[branch.id] = branch.forked_at;
    }
    for (record::BranchId id = current; branches[id].parent; id = *branches[id].parent) {
        parts[*branches[id].parent] = branches[id].forked_at;
    }
    std::vector<Lane> all;
    for (const record::Branch &branch : branches) {
        Lane lane;
        lane.branch = branch.id;
        lane.from = parts[branch.id];
        lane.to = branch.end;
        lane.current = branch.id == current;
        lane.text = branch.parent ? describe_branch(branch) : tr("original");
        all.push_back(lane);
    }
    return all;
}

void Session::select_lane(quint32 branch) {
    if (branch != timeline_->current().id) {
        timeline_->select(branch);
        undone_.clear();
        after_branch_change(now_);
    }
}

// --- segments on the wire and applications -----------------------------------------------------------------

std::vector<FlyingSegment> Session::flying() const {
    return is_open() ? flying_segments(timeline_->at(now_)) : std::vector<FlyingSegment>();
}

std::optional<FlyingSegment> Session::flying(quint32 segment) const {
    for (const FlyingSegment &flyer : flying()) {
        if (flyer.id == segment) {
            return flyer;
        }
    }
    return std::nullopt;
}

bool Session::can(quint32 segment, SegmentAct act) const {
    const std::optional<FlyingSegment> flyer = flying(segment);
    if (!flyer) {
        return false;
    }
    const sim::World &world = timeline_->at(now_);
    return world.can_apply(command_for(world, *flyer, act, now_));
}

void Session::act(quint32 segment, SegmentAct act) {
    if (can(segment, act)) {
        apply(command_for(timeline_->at(now_), *flying(segment), act, now_));
    }
}

sim::Command Session::command_of(int host, HostAct act, quint64 bytes) const {
    const sim::World &world = timeline_->at(now_);
    const auto id = static_cast<sim::HostId>(host);
    return command_for(world, id, act, bytes, now_, place_of(world.hosts()[id], connection_));
}

QString Session::why_not(int host, HostAct act, quint64 bytes) const {
    return ui::why_not(timeline_->at(now_), command_of(host, act, bytes), act);
}

void Session::act(int host, HostAct act, quint64 bytes) {
    if (why_not(host, act, bytes).isEmpty()) {
        apply(command_of(host, act, bytes));
    }
}

void Session::select(quint32 segment) {
    if (segment != selected_) {
        selected_ = segment;
        emit selection_changed();
    }
}

quint32 Session::target() const {
    const std::vector<FlyingSegment> all = flying();
    for (const FlyingSegment &flyer : all) {
        if (flyer.id == selected_) {
            return flyer.id;
        }
    }
    return all.size() == 1 ? all.front().id : 0;
}

// --- the picture -------------------------------------------------------------------------------------------

scene::Frame Session::frame(const scene::View &view) const {
    scene::View mine = view;
    mine.connection = connection_;
    return scene::frame_at(*timeline_, now_, mine, TranslatedPhrasebook());
}

}  // namespace theater::ui
