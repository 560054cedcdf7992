// The session: which scenario is open, its timeline, the instant one looks at and what is selected.
// All acts of a person pass through apply(), the one road back into the simulation. Knows no widget.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include <QObject>
#include <QString>
#include <QStringList>

#include "core/base/time.h"
#include "core/scene/connections.h"
#include "core/scene/film.h"
#include "core/scene/time_axis.h"
#include "core/script/expect.h"
#include "core/script/scenario.h"
#include "ui/model/acts.h"
#include "ui/model/library.h"

namespace theater::ui {

/// A line of the timeline: a branch and where its course parts from the current one's.
struct Lane {
    quint32 branch = 0;
    QString text;
    Instant from, to;
    bool current = false;
};

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
    /// Saving drops what the run is expected to show, since the acts have changed the run.
    bool save_drops_expectation() const;
    /// What save writes.
    script::ScenarioFile to_file() const;
    /// Acts have been made that no file holds.
    bool is_dirty() const;
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
    /// In the current language where they are the usual ones.
    QStringList host_names() const;

    // --- time ---
    const record::Timeline &timeline() const { return *timeline_; }
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

    // --- acts ---
    /// Acts after everything at the command's instant: the timeline forks there, the old future stays.
    void apply(const sim::Command &command);
    bool can_undo() const;
    bool can_redo() const;
    /// "drop of SYN,ACK #1": what undo would take back and redo bring again.
    QString undo_text() const;
    QString redo_text() const;
    void undo();
    void redo();
    std::vector<Lane> lanes() const;
    void select_lane(quint32 branch);

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
    struct Loaded;
    /// A course of the scenario with other options: what undo of such a change brings back.
    struct Course {
        sim::Setup setup;
        std::unique_ptr<record::Timeline> timeline;
        std::vector<record::BranchId> undone;
        std::map<record::BranchId, QString> profiles;
        Instant now;
    };
    /// What a change of the scenario was, for the words of undo and redo.
    struct Change {
        Course course;
        std::optional<sim::SetOption> option;  ///< none: a profile
        QString profile;
    };
    static QStringList load(const QString &what, const QString &run, Loaded &loaded);
    void start(std::size_t run);
    void after_branch_change(Instant now);
    void change_setup(sim::Setup setup, std::optional<sim::SetOption> option, const QString &profile);
    /// Takes the last change of `from` back, and remembers in `to` how to make it again.
    void swap_course(std::vector<Change> &from, std::vector<Change> &to);
    sim::Command command_of(int host, HostAct act, quint64 bytes) const;
    QString describe_change(const Change &change) const;
    QString describe_branch(const record::Branch &branch) const;
    bool is_changed() const;

    script::ScenarioFile file_;
    std::size_t run_ = 0;
    QString path_;
    QString id_;
    std::unique_ptr<record::Timeline> timeline_;
    mutable std::unique_ptr<scene::TimeAxis> axis_;
    std::vector<sim::Command> saved_commands_;
    mutable std::optional<Held> held_;
    std::vector<record::BranchId> undone_;
    sim::Setup setup_;                              ///< the run's, with what has been changed of it
    std::map<record::BranchId, QString> profiles_;  ///< branches that switched to one
    std::vector<Change> past_, future_;
    Instant now_;
    quint32 selected_ = 0;
    quint32 connection_ = 0;
};

}  // namespace theater::ui
