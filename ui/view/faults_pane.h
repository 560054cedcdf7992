// The fault panel: the rules in words, the wire in both directions with its luck, boxes on the way, outages.
// It shows the model as it stands now and says whether a change is one of the scenario or makes a branch.
#pragma once

#include <array>
#include <functional>
#include <vector>

#include <QScrollArea>

#include "ui/model/faults.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace theater::ui {

class FaultList;
class Look;
class Prose;
class WordRow;

class FaultsPane final : public QScrollArea {
    Q_OBJECT

public:
    FaultsPane(Faults &faults, const Look &look, QWidget *parent);

    QSize sizeHint() const override;

    FaultList *list() const { return list_; }
    QToolButton *add_button() const { return add_; }
    QToolButton *edit_button() const { return edit_; }
    QToolButton *up_button() const { return up_; }
    QToolButton *down_button() const { return down_; }
    QToolButton *remove_button() const { return remove_; }
    WordRow *wire(int from) const { return wires_[static_cast<std::size_t>(from)]; }
    QLineEdit *seed() const { return seed_; }
    QPushButton *another_seed() const { return another_; }
    QPushButton *add_middlebox() const { return add_middlebox_; }
    QPushButton *add_outage() const { return add_outage_; }
    QPushButton *cable() const { return cable_; }
    QPushButton *to_beginning() const { return to_beginning_; }
    const std::vector<WordRow *> &middleboxes() const { return box_rows_; }
    const std::vector<WordRow *> &outages() const { return outage_rows_; }
    QString law() const;

public slots:
    /// Opens the dialog for a new rule.
    void add_rule();

signals:
    /// A dialog is about to open: the film had better wait.
    void dialog_opens();
    /// What had the focus is gone.
    void focus_given_up();

protected:
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    QToolButton *make_tool(const char *name);
    QPushButton *make_link(const char *name);
    QLabel *make_title(QVBoxLayout *layout);
    void make_rules(QVBoxLayout *layout);
    void make_wire(QVBoxLayout *layout);
    void make_rest(QVBoxLayout *layout);
    void edit_rule(int row);
    void remove_rule(int row);
    void move_rule(int row, int to);
    void edit_wire(sim::HostId from);
    void edit_middlebox(int place);
    void edit_outage(int place);
    void take_seed();
    void refresh();
    void refresh_buttons();
    void refresh_seed();
    void fill_rows(std::vector<WordRow *> &rows, QVBoxLayout *layout, const QStringList &words,
                   const std::function<void(int)> &edit, const std::function<void(int)> &remove);
    void retranslate();
    void retint();

    Faults &faults_;
    const Look &look_;
    bool painted_ = false;
    Prose *law_, *no_rules_, *seed_note_, *seed_problem_, *no_boxes_, *no_outages_;
    QPushButton *to_beginning_, *another_, *add_middlebox_, *add_outage_, *cable_;
    FaultList *list_;
    QToolButton *add_, *edit_, *up_, *down_, *remove_;
    QLabel *rules_title_, *wire_title_, *seed_title_, *boxes_title_, *outages_title_;
    std::array<WordRow *, 2> wires_{};
    QLineEdit *seed_;
    QVBoxLayout *boxes_ = nullptr, *outages_ = nullptr;
    std::vector<WordRow *> box_rows_, outage_rows_;
};

}  // namespace theater::ui
