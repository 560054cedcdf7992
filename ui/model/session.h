// The session: which scenario is open, its timeline, the instant one looks at and what is selected.
// All acts of a person pass through apply(), the one road back into the simulation. Knows no widget.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUndoStack>

#include "core/base/time.h"
#include "core/record/timeline.h"
#include "core/scene/connections.h"
#include "core/scene/film.h"
#include "core/scene/time_axis.h"
#include "core/script/expect.h"
#include "core/script/scenario.h"
#include "ui/model/acts.h"
#include "ui/model/edits.h"
#include "ui/model/library.h"
#include "ui/model/long_run.h"
#include "ui/text/language.h"

namespace theater::ui {

/// A line of the timeline: a branch and where its course parts from the current one's.
struct Lane {
    quint32 branch = 0;
    QString text;  ///< the name that a person gave it, else what made it
    Instant from, to;
    bool current = false;
    int colour = 0;  ///< index into the colours of branches, 0: none chosen
};

/// What a person can choose among: the palette of Okabe and Ito, without black.
inline constexpr int kBranchColours = 7;

class Session final : public QObject {
    Q_OBJECT

public:
    explicit Session(QObject *parent = nullptr);
    ~Session() override;

    // --- files ---
    /// Opens a built-in scenario or a file. On failure returns its errors, one sentence each, and changes
    /// nothing.
    QStringList open(const QString &what, const QString &run = {});
    /// What open would complain about, without opening.
    QStringList check(const QString &what, const QString &run = {}) const;
    /// Another run of the file that is open.
    QStringList open_run(const QString &run);
    /// Opens a scenario that is in no file yet. `path`: where it would be saved to, may be empty.
    /// False if a person has stopped it.
    bool open_file(script::ScenarioFile file, const QString &run, const QString &path);
    /// One branch as a scenario of its own: its setup and all its commands, without other branches.
    script::ScenarioFile file_of_branch(quint32 branch) const;
    /// Where a run is not what it was when the file was saved, because the engine is another; a sentence
    /// each.
    const QStringList &differences() const { return differences_; }
    /// The file has been written by somebody else since it was opened or saved here.
    bool is_file_newer() const;
    /// What is open was kept at this moment: what was written to its file later is newer.
    void set_kept_at(const QDateTime &when) { kept_at_ = when; }
    bool is_open() const { return timeline_ != nullptr; }
    /// Writes everything, acts included, as a scenario file. Returns what went wrong; empty if nothing did.
    QString save(const QString &path);
    /// How the run as its file has it compares with what the file expects of it; nothing when it expects
    /// nothing. Costs a run to the end, once.
    struct Held {
        std::size_t rows = 0;                   ///< expected segments
        std::vector<script::Failure> failures;  ///< empty: everything holds
    };
    std::optional<Held> held() const;
    bool is_held_known() const { return held_.has_value(); }
    /// The file expects something, and the run is as the file has it.
    bool can_be_held() const;
    /// What save writes: the run as the file has it, and every branch.
    script::ScenarioFile to_file() const;
    /// Acts have been made, or something said of branches, that no file holds.
    bool is_dirty() const;
    /// A run is being made: nothing else can be done meanwhile.
    LongRun &long_run() { return *long_run_; }
    /// Where save wrote to or open read from; empty for a built-in scenario.
    QString path() const { return path_; }
    /// The id of the built-in scenario, or the file's name.
    QString name() const;
    QString run_name() const;
    /// The title of the run, or its name.
    QString run_title() const;
    QString title() const;
    QString description() const;
    std::vector<RunTitle> runs() const;
    /// A run of the file as it was read; null if it has none of that name.
    const script::Scenario *find_run(const QString &run) const { return file_.find(run.toStdString()); }
    /// In the current language where they are the usual ones.
    QStringList host_names() const;

    // --- time ---
    const record::Timeline &timeline() const { return *timeline_; }
    /// The course that one looks at.
    const record::Course &course() const { return timeline_->course(); }
    const scene::TimeAxis &axis() const;
    Instant now() const { return now_; }
    Instant end() const;
    void set_now(Instant t);
    /// "1.074 s".
    QString now_words() const;
    bool step_forward();
    bool step_back();
    /// When a segment left its host.
    std::optional<Instant> sent_at(quint32 segment) const;
    /// Where the next silence after `t` begins.
    std::optional<Instant> next_fold_from(Instant t) const;
    /// While courses are compared, the clock, its axis and its steps are those of all of them, so `now` may
    /// lie beyond the end of the current one. Empty: of the current course alone.
    void share_clock(std::vector<record::CoursePtr> with);
    const std::vector<record::CoursePtr> &sharing_clock() const { return clock_; }
    /// The clock is shared, and the current course was over before `now`: nothing can be done to it here.
    bool is_past_end() const { return is_open() && now_ > course().end(); }

    // --- acts ---
    /// Acts after everything at the command's instant: the timeline forks there, the old future stays.
    /// False if a person has stopped the run that follows.
    bool apply(const sim::Command &command) { return apply(std::vector{command}); }
    /// Several commands of one instant as one act.
    bool apply(const std::vector<sim::Command> &together, const QString &profile = {});
    /// Another beginning: a branch that shares no past with the current one, with the same commands.
    bool change_setup(sim::Setup setup);
    const QUndoStack &undo_stack() const { return *undo_stack_; }
    bool can_undo() const { return undo_stack_->canUndo(); }
    bool can_redo() const { return undo_stack_->canRedo(); }
    /// "drop of SYN,ACK #1": what undo would take back and redo bring again.
    QString undo_text() const;
    QString redo_text() const;
    void undo();
    void redo();

    // --- branches ---
    /// All that are not deleted, the current one among them, in the order in which they were made.
    std::vector<Lane> lanes() const;
    void select_lane(quint32 branch);
    /// What a person calls a branch, or what made it.
    QString branch_words(quint32 branch) const;
    /// What made a branch: "drop of SYN,ACK #1"; "original" for the first.
    QString act_words(quint32 branch) const;
    /// An empty name lets it be named by what made it.
    void rename_branch(quint32 branch, const QString &name);
    void colour_branch(quint32 branch, int colour);
    /// The first cannot be deleted. Its children stay.
    bool can_delete(quint32 branch) const;
    void delete_branch(quint32 branch);

    // --- segments on the wire and applications ---
    std::vector<FlyingSegment> flying() const;
    /// The segment with this id if it is on the wire now.
    std::optional<FlyingSegment> flying(quint32 segment) const;
    bool can(quint32 segment, SegmentAct act) const;
    void act(quint32 segment, SegmentAct act);
    /// Empty if the host's application can do this now, else why not.
    QString why_not(int host, HostAct act, quint64 bytes) const;
    void act(int host, HostAct act, quint64 bytes);

    // --- options of the hosts and the cable ---
    /// The value of a host's option now, and what the profile gives it.
    qint64 option(int host, std::string_view name) const;
    qint64 profile_option(std::string_view name) const;
    /// The value that the run begins with.
    qint64 option_at_start(int host, std::string_view name) const;
    /// Whether a change is one of the scenario itself: before the run starts. Later it is an act.
    bool changes_scenario() const { return now_ == Instant{}; }
    /// Values out of range and values that are so already change nothing.
    void set_option(int host, std::string_view name, qint64 value);
    /// The profile that both hosts follow now, and what else the scenario says stays; "" when it is not
    /// known.
    QString profile() const;
    static QStringList profile_names();
    void set_profile(const QString &name);
    /// What a host expects next on the connection that is shown, in numbers relative to its first ones: the
    /// beginning of a segment to forge.
    sim::ForgeSegment expected_by(int host) const;
    bool is_cable_cut() const;
    void toggle_cable();
    /// What a host keeps besides its connections, line by line (host_words.h).
    QStringList queue_lines(int host) const;
    QStringList cookie_lines(int host) const;
    /// The address that a host would move to.
    QString next_address(int host) const;

    // --- several connections ---
    /// The connection that the film shows and that the applications' buttons mean; 0: all, and the latest.
    quint32 connection() const { return connection_; }
    void show_connection(quint32 connection);
    std::vector<scene::ConnectionTag> connections() const;

    quint32 selected() const { return selected_; }
    void select(quint32 segment);
    /// The selected segment if it is on the wire, else the only one there; 0 if that is not clear.
    quint32 target() const;

    // --- the picture ---
    scene::Frame frame(const scene::View &view) const;

signals:
    /// Another scenario or run: everything is different.
    void opened();
    /// The current branch is another one, or has grown.
    void recording_changed();
    void now_changed();
    void selection_changed();
    /// Another connection is shown.
    void connection_changed();
    /// The dirty flag, the path or the undo texts may have changed.
    void file_changed();

private:
    friend class BranchEdit;
    friend class LabelEdit;
    struct Loaded;
    static QStringList load(const QString &what, const QString &run, Loaded &loaded);
    bool take(script::ScenarioFile file, std::size_t run, const QString &id, const QString &path);
    void find_differences();
    void after_branch_change(Instant now);
    void show_branch(record::BranchId branch, Instant now);
    /// `shown`: the branch to go over to, none to stay.
    void label_branch(record::BranchId branch, const BranchLabel &label,
                      std::optional<record::BranchId> shown);
    void push_label(record::BranchId branch, BranchLabel label);
    sim::Command command_of(int host, HostAct act, quint64 bytes) const;

    script::ScenarioFile file_;
    std::size_t run_ = 0;
    QString path_;
    QString id_;
    std::unique_ptr<record::Timeline> timeline_;
    mutable std::shared_ptr<const scene::TimeAxis> axis_;
    std::vector<record::CoursePtr> clock_;  ///< who shares it; empty: the current course alone
    mutable std::optional<Held> held_;
    LongRun *long_run_;
    QUndoStack *undo_stack_;
    bool unsaved_ = false;            ///< it came from no file
    std::size_t saved_branches_ = 0;  ///< so many are in the file
    QStringList differences_;
    QDateTime kept_at_;  ///< when the file was as it was opened or saved here
    /// What made the branches, in the language in which it was last asked for.
    mutable std::map<record::BranchId, QString> act_words_;
    mutable Language words_language_ = Language::English;
    Instant now_;
    quint32 selected_ = 0;
    quint32 connection_ = 0;
};

}  // namespace theater::ui
