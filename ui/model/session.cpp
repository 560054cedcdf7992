#include "ui/model/session.h"

#include <algorithm>

#include <QFileInfo>
#include <QRegularExpression>
#include <QSignalBlocker>

#include "core/scene/labels.h"
#include "core/scene/overview.h"
#include "core/scene/side_by_side.h"
#include "core/script/branches.h"
#include "ui/model/library.h"
#include "ui/text/translated_phrasebook.h"

namespace theater::ui {

Session::Session(QObject *parent)
    : QObject(parent), long_run_(new LongRun(this)), undo_stack_(new QUndoStack(this)) {
    connect(undo_stack_, &QUndoStack::indexChanged, this, &Session::file_changed);
}

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
    const bool built_in = is_built_in(what);
    if (!take(std::move(loaded.file), loaded.run, built_in ? what : QString(), built_in ? QString() : what)) {
        return {tr("Opening %1 was stopped.").arg(what)};
    }
    return {};
}

QStringList Session::open_run(const QString &run) {
    const script::Scenario *wanted = file_.find(run.toStdString());
    if (wanted == nullptr) {
        return {tr("There is no run called “%1”.").arg(run)};
    }
    const auto index = static_cast<std::size_t>(wanted - file_.runs.data());
    return take(file_, index, id_, path_) ? QStringList()
                                          : QStringList{tr("Opening %1 was stopped.").arg(run)};
}

bool Session::open_file(script::ScenarioFile file, const QString &run, const QString &path) {
    const script::Scenario *wanted = file.find(run.toStdString());
    const std::size_t index = wanted == nullptr ? 0 : static_cast<std::size_t>(wanted - file.runs.data());
    if (!take(std::move(file), index, {}, path)) {
        return false;
    }
    unsaved_ = true;
    emit file_changed();
    return true;
}

// Nothing is given up before the new one is there: whoever stops it keeps what was open.
bool Session::take(script::ScenarioFile file, std::size_t run, const QString &id, const QString &path) {
    const script::Scenario &scenario = file.runs[run];
    std::optional<record::Timeline> timeline;
    const bool made = long_run_->run(script::end_of(scenario), [&](const record::Watch &watch) {
        timeline = script::open_timeline(scenario, watch);
        if (timeline) {
            scene::prepare(timeline->course());
        }
        return timeline.has_value();
    });
    if (!made) {
        return false;
    }
    run_ = run;
    file_ = std::move(file);
    id_ = id;
    path_ = path.isEmpty() ? path : QFileInfo(path).absoluteFilePath();
    kept_at_ = QFileInfo(path_).lastModified();
    unsaved_ = false;
    connection_ = 0;
    timeline_ = std::make_unique<record::Timeline>(std::move(*timeline));
    held_.reset();
    {
        // Whoever hears of it asks for what is not there yet; file_changed comes at the end.
        const QSignalBlocker quiet(undo_stack_);
        undo_stack_->clear();
    }
    saved_branches_ = timeline_->branches().size();
    act_words_.clear();
    clock_.clear();
    axis_.reset();
    now_ = {};
    selected_ = 0;
    find_differences();
    emit opened();
    emit connection_changed();
    emit recording_changed();
    emit now_changed();
    emit selection_changed();
    emit file_changed();
    return true;
}

script::ScenarioFile Session::to_file() const {
    script::ScenarioFile file = file_;
    script::Scenario scenario = file.runs[run_];
    script::store_branches(scenario, *timeline_);
    if (path_.isEmpty()) {
        // Out of a built-in lesson comes the run that one has worked on, not the whole lesson.
        file.id.clear();
        file.runs = {scenario};
    } else {
        file.runs[run_] = scenario;
    }
    return file;
}

script::ScenarioFile Session::file_of_branch(quint32 branch) const {
    const record::Course &course = *timeline_->branch(branch).course;
    const script::Scenario &run = file_.runs[run_];
    script::Scenario scenario;
    scenario.name = run.name;
    scenario.title.en = scenario.title.zh = branch_words(branch).toStdString();
    scenario.setup = course.setup();
    scenario.commands = course.commands();
    scenario.run_for = course.end() - Instant{};
    script::ScenarioFile file;
    file.title = file_.title;
    file.description = file_.description;
    file.runs = {std::move(scenario)};
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
    path_ = QFileInfo(path).absoluteFilePath();
    kept_at_ = QFileInfo(path_).lastModified();
    id_.clear();
    unsaved_ = false;
    saved_branches_ = timeline_->branches().size();
    undo_stack_->setClean();
    differences_.clear();
    emit file_changed();
    return {};
}

bool Session::is_file_newer() const {
    const QFileInfo file(path_);
    return !path_.isEmpty() && file.exists() && file.lastModified() > kept_at_;
}

bool Session::can_be_held() const {
    return is_open() && file_.runs[run_].expect && timeline_->current().id == 0;
}

std::optional<Session::Held> Session::held() const {
    if (!can_be_held()) {
        return std::nullopt;
    }
    if (!held_) {
        const script::Scenario &scenario = file_.runs[run_];
        const Instant end = course().end();
        held_ = Held{scenario.expect->segments.size(),
                     script::check_expectation(scenario, course().recording(), course().at(end), end)};
    }
    return held_;
}

bool Session::is_dirty() const {
    if (!is_open()) {
        return false;
    }
    // An act that was undone is still a branch.
    const auto &branches = timeline_->branches();
    const auto begin =
        branches.begin() + static_cast<std::ptrdiff_t>(std::min(saved_branches_, branches.size()));
    return unsaved_ || !undo_stack_->isClean() ||
           std::any_of(begin, branches.end(),
                       [](const record::Branch &branch) { return !branch.is_deleted; });
}

QString Session::name() const {
    if (!id_.isEmpty()) {
        return id_;
    }
    return path_.isEmpty() ? tr("untitled") : QFileInfo(path_).fileName();
}

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
        axis_ = clock_.empty() ? scene::overview_of(timeline_->course())->axis : scene::shared_axis(clock_);
    }
    return *axis_;
}

Instant Session::end() const {
    if (!clock_.empty()) {
        return scene::shared_end(clock_);
    }
    return is_open() ? timeline_->end() : Instant{};
}

void Session::share_clock(std::vector<record::CoursePtr> with) {
    clock_ = std::move(with);
    axis_.reset();
    if (!is_open()) {
        return;
    }
    emit recording_changed();
    set_now(now_);
}

void Session::set_now(Instant t) {
    const Instant wanted = std::clamp(t, Instant{}, end());
    if (wanted != now_) {
        now_ = wanted;
        emit now_changed();
    }
}

QString Session::now_words() const { return QString::fromStdString(scene::now_label(now_)); }

bool Session::step_forward() {
    const std::optional<Instant> next =
        clock_.empty() ? timeline_->recording().next_step(now_) : scene::next_shared_step(clock_, now_);
    // After the last step there is still the end of the run.
    set_now(next.value_or(end()));
    return next.has_value();
}

bool Session::step_back() {
    const std::optional<Instant> previous = clock_.empty() ? timeline_->recording().previous_step(now_)
                                                           : scene::previous_shared_step(clock_, now_);
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
    if (!flyer || is_past_end()) {
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
    if (is_past_end()) {
        return tr("This run has ended.");
    }
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
    return scene::frame_at(course(), now_, mine, TranslatedPhrasebook());
}

}  // namespace theater::ui
