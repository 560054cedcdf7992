// "Why?": the answer for what is selected, or for the silence around now, as a list of rows.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QAbstractListModel>

#include "core/base/time.h"
#include "core/sim/fact.h"

namespace theater::ui {

class Session;
class ViewSettings;
struct WhyAnswer;
struct WhyRow;

/// Has the roles of Happenings besides its own, so that the same delegate draws its rows.
class Why final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { HeadingRole = Qt::UserRole + 101, FactRole, LinkRole, EffectRole, MoreRole };

    Why(Session &session, const ViewSettings &settings, QObject *parent = nullptr);
    ~Why() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    const WhyRow &row(int index) const;
    /// What is said of the selected fact, beside the rows; empty where a silence is asked about.
    const WhyAnswer &answer() const { return *answer_; }
    /// All of it as text, a line each: headings, instants, sentences, details.
    QString dump() const;

public slots:
    /// Nobody looks at the answer, or somebody does again.
    void set_watched(bool watched);
    /// Asks about the silence in which this instant lies, until something is selected.
    void ask_silence(theater::Instant t);
    /// Asks about the timer of a host that fires at this instant, if it runs now: why it was set.
    void ask_timer(int host, theater::Instant deadline);
    /// Everything may be different: the words are made anew.
    void rebuild();
    /// The whole chain of causes instead of its nearest links, until something else is asked.
    void show_all_causes();

private:
    /// What the rows are about. While it stays the same, so do they.
    struct Subject {
        quint64 course = 0;
        quint32 fact = 0;
        Instant from, to;  ///< without a fact: the silence, or twice the same instant
        friend bool operator==(const Subject &, const Subject &) = default;
    };
    Subject subject() const;
    void follow();
    void on_now_changed();
    void on_recording_changed();
    void on_selection_changed();
    void make_rows();

    Session &session_;
    const ViewSettings &settings_;
    std::vector<WhyRow> rows_;
    std::unique_ptr<WhyAnswer> answer_;
    std::optional<Subject> subject_;
    std::optional<sim::Fact> selected_;  // what the selection meant when it was made
    std::optional<Instant> asked_;
    bool watched_ = false;
    bool all_causes_ = false;
};

}  // namespace theater::ui
