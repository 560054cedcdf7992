// The part of the session that acts, undoes and keeps the branches: every act makes one, none is ever lost.
#include <utility>

#include "core/record/checksum.h"
#include "core/scene/overview.h"
#include "ui/model/change_words.h"
#include "ui/model/session.h"

namespace theater::ui {

// --- acts --------------------------------------------------------------------------------------------------

bool Session::apply(const std::vector<sim::Command> &together, const QString &profile) {
    if (!is_open() || together.empty() || long_run_->is_running() || is_past_end()) {
        return false;
    }
    const Instant at = together.front().at;
    const record::BranchId from = timeline_->current().id;
    record::CoursePtr made;
    const bool done = long_run_->run(end(), [&](const record::Watch &watch) {
        made = record::Course::fork(course(), at, together, std::nullopt, watch);
        if (made) {
            scene::prepare(*made);
        }
        return made != nullptr;
    });
    if (!done) {
        return false;
    }
    const record::BranchId branch = timeline_->adopt_fork(from, at, together.size(), std::move(made));
    timeline_->branch(branch).profile = profile.toStdString();
    undo_stack_->push(new BranchEdit(*this, from, branch, at));
    return true;
}

bool Session::change_setup(sim::Setup setup) {
    if (!is_open() || long_run_->is_running() || setup == timeline_->setup()) {
        return false;
    }
    const record::BranchId from = timeline_->current().id;
    // As long as the scenario says; where something else befalls segments, so far that what comes of it can
    // be seen.
    script::Scenario scenario = file_.runs[run_];
    const bool befalls = setup.faults != scenario.setup.faults || setup.link != scenario.setup.link;
    const auto run = befalls ? &record::Course::run_to_rest : &record::Course::run;
    scenario.setup = setup;
    // Every act of the course is carried out, also one that was made beyond the length of the file's run.
    const Instant least = course().commands().empty() ? Instant{} : course().end();
    scenario.commands = course().commands();
    record::CoursePtr made;
    const bool done = long_run_->run(end(), [&](const record::Watch &watch) {
        made = run(std::move(setup), scenario.commands, std::max(script::end_of(scenario), least), watch);
        if (made) {
            scene::prepare(*made);
        }
        return made != nullptr;
    });
    if (!done) {
        return false;
    }
    const record::BranchId branch = timeline_->adopt_setup(from, std::move(made));
    undo_stack_->push(new BranchEdit(*this, from, branch, Instant{}));
    return true;
}

QString Session::undo_text() const {
    return can_undo() ? static_cast<const Edit *>(undo_stack_->command(undo_stack_->index() - 1))->words()
                      : QString();
}

QString Session::redo_text() const {
    return can_redo() ? static_cast<const Edit *>(undo_stack_->command(undo_stack_->index()))->words()
                      : QString();
}

void Session::undo() {
    if (!long_run_->is_running()) {
        undo_stack_->undo();
    }
}

void Session::redo() {
    if (!long_run_->is_running()) {
        undo_stack_->redo();
    }
}

void Session::show_branch(record::BranchId branch, Instant now) {
    timeline_->select(branch);
    after_branch_change(now);
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

// A changed engine makes another film of an old file: whoever opens it is told where.
void Session::find_differences() {
    differences_.clear();
    const script::Scenario &scenario = file_.runs[run_];
    for (const record::Branch &branch : timeline_->branches()) {
        const auto &rows = branch.id == 0 ? scenario.checksums : scenario.branches[branch.id - 1].checksums;
        if (const auto stretch = record::first_difference(rows, branch.course->recording())) {
            const Duration after = std::max(stretch->after, Instant{}) - Instant{};
            differences_ += tr("“%1” differs from %2 on.")
                                .arg(branch_words(branch.id), QString::fromStdString(to_string(after)));
        }
    }
}

// --- branches ----------------------------------------------------------------------------------------------

std::vector<Lane> Session::lanes() const {
    std::vector<Lane> all;
    const record::BranchId current = timeline_->current().id;
    for (const record::Branch &branch : timeline_->branches()) {
        if (branch.is_deleted) {
            continue;
        }
        Lane lane;
        lane.branch = branch.id;
        // A branch that the current one comes from parts from it where that way was left.
        lane.from = branch.id == current ? branch.forked_at : timeline_->parts_at(branch.id, current);
        lane.to = branch.course->end();
        lane.current = branch.id == current;
        lane.text = branch_words(branch.id);
        lane.colour = branch.colour;
        all.push_back(lane);
    }
    return all;
}

void Session::select_lane(quint32 branch) {
    const bool is_there = branch < timeline_->branches().size() && !timeline_->branch(branch).is_deleted;
    if (is_there && branch != timeline_->current().id && !long_run_->is_running()) {
        show_branch(branch, now_);
    }
}

QString Session::branch_words(quint32 branch) const {
    const std::string &name = timeline_->branch(branch).name;
    return name.empty() ? act_words(branch) : QString::fromStdString(name);
}

QString Session::act_words(quint32 id) const {
    if (words_language_ != current_language()) {
        act_words_.clear();
        words_language_ = current_language();
    }
    QString &words = act_words_[id];
    if (!words.isEmpty()) {
        return words;
    }
    const record::Branch &branch = timeline_->branch(id);
    switch (branch.kind) {
        case record::Branch::Kind::Start: words = tr("original"); break;
        case record::Branch::Kind::Setup:
            words = describe_setup(timeline_->branch(*branch.parent).course->setup(), branch.course->setup());
            break;
        case record::Branch::Kind::Act:
            if (!branch.profile.empty()) {
                words = tr("profile %1").arg(QString::fromStdString(branch.profile));
                break;
            }
            words = describe_act(*branch.course, branch.own);
            break;
    }
    return words;
}

void Session::label_branch(record::BranchId branch, const BranchLabel &label,
                           std::optional<record::BranchId> shown) {
    record::Branch &labelled = timeline_->branch(branch);
    labelled.name = label.name;
    labelled.colour = label.colour;
    labelled.is_deleted = label.is_deleted;
    if (shown) {
        timeline_->select(*shown);
    }
    while (timeline_->current().is_deleted) {
        timeline_->select(*timeline_->current().parent);
    }
    after_branch_change(now_);
}

void Session::push_label(record::BranchId id, BranchLabel label) {
    if (!is_open() || id >= timeline_->branches().size() || long_run_->is_running()) {
        return;
    }
    const record::Branch &branch = timeline_->branch(id);
    const BranchLabel before{branch.name, branch.colour, branch.is_deleted};
    if (before == label) {
        return;
    }
    // Whoever deletes what is looked at goes back to where it came from.
    record::BranchId shown = timeline_->current().id;
    const auto is_gone = [&](record::BranchId candidate) {
        return candidate == id ? label.is_deleted : timeline_->branch(candidate).is_deleted;
    };
    while (is_gone(shown)) {
        shown = *timeline_->branch(shown).parent;
    }
    undo_stack_->push(new LabelEdit(*this, id, before, std::move(label), timeline_->current().id, shown));
}

void Session::rename_branch(quint32 branch, const QString &name) {
    constexpr qsizetype kLongest = 80;
    const record::Branch &named = timeline_->branch(branch);
    push_label(branch, {name.simplified().left(kLongest).toStdString(), named.colour, named.is_deleted});
}

void Session::colour_branch(quint32 branch, int colour) {
    const record::Branch &coloured = timeline_->branch(branch);
    if (colour >= 0 && colour <= kBranchColours) {
        push_label(branch, {coloured.name, static_cast<std::uint8_t>(colour), coloured.is_deleted});
    }
}

bool Session::can_delete(quint32 branch) const { return is_open() && branch != 0; }

void Session::delete_branch(quint32 branch) {
    if (can_delete(branch)) {
        push_label(branch, {timeline_->branch(branch).name, timeline_->branch(branch).colour, true});
    }
}

}  // namespace theater::ui
