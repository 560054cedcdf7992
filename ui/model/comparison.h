// What is compared: the course that one looks at, and one or more others on the same clock. Knows how each of
// them is made, and keeps the comparison while the current branch changes. Knows no widget.
#pragma once

#include <optional>
#include <vector>

#include <QObject>
#include <QString>

#include "core/scene/comparison_words.h"
#include "core/scene/side_by_side.h"

namespace theater::ui {

class Session;

/// One thing that the current course can be compared with.
struct CompareChoice {
    enum class Kind : quint8 {
        Branch,       ///< another branch of this session
        AllBranches,  ///< several of them
        Run,          ///< another run of the file
        Option,       ///< the same with an option of the hosts changed from the beginning
        Profile,      ///< the same with another profile
    };
    Kind kind = Kind::Branch;
    QString words;                 ///< "with Fast Open off"
    quint32 branch = 0;            ///< Branch
    QString run;                   ///< Run: its name
    std::string_view option = {};  ///< Option: its name (tcp/config_fields.h) …
    qint64 value = 0;              ///< … and its value there
    int host = -1;                 ///< Option: at this host; -1: at both
    QString profile;               ///< Profile: its name
};

class Comparison final : public QObject {
    Q_OBJECT

public:
    explicit Comparison(Session &session, QObject *parent = nullptr);

    /// What can be compared now, group by group in the order of Kind. In the current language.
    std::vector<CompareChoice> choices() const;
    /// The choice for one option of a host: the opposite of a switch. For a menu or a dialog.
    CompareChoice opposite(int host, std::string_view option) const;
    /// Compares the current course with that. What is changed from the beginning becomes a branch, which can
    /// be undone. Returns what went wrong; empty if nothing did, or if a person has stopped the run.
    QString start(const CompareChoice &choice);
    void stop();

    bool is_on() const { return sides_.size() > 1; }
    std::size_t count() const { return sides_.size(); }
    /// "A", "B" …
    static QString letter(std::size_t side) { return QString(QChar(u'A' + static_cast<int>(side))); }
    QString title(std::size_t side) const;
    /// Which side is the current branch.
    std::size_t current() const { return current_; }
    /// A branch of the session, which can be made the current one; else it is a run of the file.
    bool is_branch(std::size_t side) const { return sides_[side].branch.has_value(); }
    QString run_of(std::size_t side) const { return sides_[side].run; }
    void make_current(std::size_t side);

    const record::Comparison &facts() const { return facts_; }
    std::vector<scene::ComparisonRow> rows() const;
    /// What each of the two did where they part; empty where nothing differs.
    QStringList parting_words() const;
    std::optional<Instant> parting_at() const;
    /// When a segment of one of the sides left.
    std::optional<Instant> sent_at(std::size_t side, quint32 segment) const;

    /// What is shown now; the selected segment is the session's.
    scene::Beside beside() const;
    scene::Frame frame(scene::View view, std::size_t hovered_side) const;

signals:
    /// It has begun or ended, or other courses are compared, or another of them is current.
    void changed();

private:
    struct Side {
        record::CoursePtr course;
        std::optional<quint32> branch;
        QString run;  ///< of the file, where it is no branch
        /// A switch or a profile that it was made by: its words say more than what made the branch.
        std::optional<CompareChoice> made_by{};
    };
    QString words_of(const CompareChoice &choice) const;
    QString start_run(const CompareChoice &choice);
    QString start_setup(const CompareChoice &choice);
    void show(std::vector<Side> sides);
    void follow_session();
    Side current_side() const;
    void add_branches(std::vector<CompareChoice> &all) const;
    void add_runs(std::vector<CompareChoice> &all) const;
    void add_options(std::vector<CompareChoice> &all) const;
    QString run_title(const QString &name) const;

    Session &session_;
    std::vector<Side> sides_;  ///< none, or at least two
    std::size_t current_ = 0;
    record::Comparison facts_;
    bool busy_ = false;  ///< it is changing the session itself
};

}  // namespace theater::ui
