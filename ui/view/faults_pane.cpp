#include "ui/view/faults_pane.h"

#include <algorithm>
#include <limits>

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/model/fault_words.h"
#include "ui/view/fault_dialog.h"
#include "ui/view/fault_list.h"
#include "ui/view/line_dialog.h"
#include "ui/view/look.h"
#include "ui/view/middlebox_dialog.h"
#include "ui/view/outage_dialog.h"
#include "ui/view/prose.h"
#include "ui/view/word_row.h"

namespace theater::ui {

namespace {

/// What a scenario file can say.
constexpr quint64 kMostSeed = std::numeric_limits<qint64>::max();

Prose *make_prose(const Look &look, QWidget *parent, scene::Role role = scene::Role::TextDim) {
    return new Prose(look, Look::sans(kSmall), role, parent);
}

}  // namespace

FaultsPane::FaultsPane(Faults &faults, const Look &look, QWidget *parent)
    : QScrollArea(parent), faults_(faults), look_(look) {
    setObjectName(QStringLiteral("faults_pane"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that comes and goes would change the width, and with it the heights of what wraps.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget(this);
    body->setObjectName(QStringLiteral("pane"));
    setWidget(body);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(12, 12, 6, 14);
    layout->setSpacing(5);
    law_ = make_prose(look, body);
    law_->setObjectName(QStringLiteral("law"));
    layout->addWidget(law_);
    layout->addWidget(to_beginning_ = make_link("to_beginning"));
    connect(to_beginning_, &QPushButton::clicked, this, [this] {
        faults_.go_to_beginning();
        emit focus_given_up();
    });
    make_rules(layout);
    make_wire(layout);
    make_rest(layout);
    layout->addStretch(1);
    connect(&faults, &Faults::changed, this, &FaultsPane::refresh);
    connect(&look, &Look::changed, this, &FaultsPane::retint);
    retint();
    retranslate();
}

QSize FaultsPane::sizeHint() const { return {std::clamp(window()->width() * 20 / 100, 200, 320), 500}; }

QString FaultsPane::law() const { return law_->text(); }

QToolButton *FaultsPane::make_tool(const char *name) {
    auto *button = new QToolButton(widget());
    button->setObjectName(QLatin1String(name));
    button->setIconSize({16, 16});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QPushButton *FaultsPane::make_link(const char *name) {
    auto *button = new QPushButton(widget());
    button->setObjectName(QStringLiteral("link"));
    button->setProperty("name", QLatin1String(name));
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QLabel *FaultsPane::make_title(QVBoxLayout *layout) {
    auto *title = new QLabel(widget());
    title->setObjectName(QStringLiteral("pane_title"));
    title->setContentsMargins(0, 9, 0, 0);
    layout->addWidget(title);
    return title;
}

void FaultsPane::make_rules(QVBoxLayout *layout) {
    rules_title_ = make_title(layout);
    layout->addWidget(no_rules_ = make_prose(look_, widget()));
    list_ = new FaultList(look_, widget());
    list_->setModel(&faults_);
    layout->addWidget(list_);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    for (QToolButton **button : {&add_, &edit_, &up_, &down_, &remove_}) {
        *button = make_tool("rule_tool");
        tools->addWidget(*button);
    }
    tools->addStretch(1);
    layout->addLayout(tools);
    const auto row = [this] { return list_->currentIndex().row(); };
    connect(add_, &QToolButton::clicked, this, &FaultsPane::add_rule);
    connect(edit_, &QToolButton::clicked, this, [=, this] { edit_rule(row()); });
    connect(up_, &QToolButton::clicked, this, [=, this] { move_rule(row(), row() - 1); });
    connect(down_, &QToolButton::clicked, this, [=, this] { move_rule(row(), row() + 1); });
    connect(remove_, &QToolButton::clicked, this, [=, this] { remove_rule(row()); });
    connect(list_, &FaultList::edit_wanted, this, &FaultsPane::edit_rule);
    connect(list_, &FaultList::removal_wanted, this, &FaultsPane::remove_rule);
    connect(list_, &FaultList::move_wanted, this, &FaultsPane::move_rule);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FaultsPane::refresh_buttons);
}

void FaultsPane::make_wire(QVBoxLayout *layout) {
    wire_title_ = make_title(layout);
    for (std::size_t i = 0; i < wires_.size(); ++i) {
        wires_[i] = new WordRow(look_, WordRow::Removable::No, widget());
        layout->addWidget(wires_[i]);
        connect(wires_[i]->edit_button(), &QToolButton::clicked, this,
                [this, i] { edit_wire(static_cast<sim::HostId>(i)); });
    }
    seed_title_ = new QLabel(widget());
    seed_ = new QLineEdit(widget());
    seed_->setObjectName(QStringLiteral("seed"));
    seed_title_->setBuddy(seed_);
    auto *seed = new QHBoxLayout;
    seed->setContentsMargins(7, 4, 0, 0);
    seed->setSpacing(8);
    seed->addWidget(seed_title_);
    seed->addWidget(seed_, 1);
    layout->addLayout(seed);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(7, 0, 0, 0);
    below->setSpacing(2);
    below->addWidget(seed_problem_ = make_prose(look_, widget(), scene::Role::Lost));
    seed_problem_->setObjectName(QStringLiteral("problem"));
    seed_problem_->hide();
    below->addWidget(another_ = make_link("another_seed"));
    below->addWidget(seed_note_ = make_prose(look_, widget()));
    layout->addLayout(below);
    connect(seed_, &QLineEdit::editingFinished, this, &FaultsPane::take_seed);
    connect(seed_, &QLineEdit::textEdited, this, [this] { seed_problem_->hide(); });
    connect(another_, &QPushButton::clicked, this, [this] {
        // The next number is as good as any other, and a class can be told it.
        faults_.set_seed(faults_.seed() >= kMostSeed ? 1 : faults_.seed() + 1);
    });
}

void FaultsPane::make_rest(QVBoxLayout *layout) {
    boxes_title_ = make_title(layout);
    layout->addWidget(no_boxes_ = make_prose(look_, widget()));
    layout->addLayout(boxes_ = new QVBoxLayout);
    layout->addWidget(add_middlebox_ = make_link("add_middlebox"));
    outages_title_ = make_title(layout);
    layout->addWidget(no_outages_ = make_prose(look_, widget()));
    layout->addLayout(outages_ = new QVBoxLayout);
    layout->addWidget(add_outage_ = make_link("add_outage"));
    layout->addWidget(cable_ = make_link("cable"));
    connect(add_middlebox_, &QPushButton::clicked, this, [this] { edit_middlebox(-1); });
    connect(add_outage_, &QPushButton::clicked, this, [this] { edit_outage(-1); });
    connect(cable_, &QPushButton::clicked, this, [this] { faults_.toggle_cable(); });
}

void FaultsPane::add_rule() {
    emit dialog_opens();
    const HoldsFrom from = faults_.changes_scenario() ? HoldsFrom::Beginning : HoldsFrom::Now;
    auto *dialog = new FaultDialog(faults_, look_, sim::Fault{}, from, window());
    connect(dialog, &FaultDialog::done, this,
            [this] { list_->setCurrentIndex(faults_.index(faults_.rowCount() - 1)); });
    dialog->open();
}

void FaultsPane::edit_rule(int row) {
    if (row < 0 || row >= faults_.rowCount()) {
        return;
    }
    emit dialog_opens();
    (new FaultDialog(faults_, look_, row, window()))->open();
}

void FaultsPane::remove_rule(int row) {
    if (faults_.remove(row)) {
        list_->setCurrentIndex(faults_.index(std::min(row, faults_.rowCount() - 1)));
        if (faults_.rowCount() == 0) {
            emit focus_given_up();
        }
    }
}

void FaultsPane::move_rule(int row, int to) {
    if (faults_.move(row, to)) {
        list_->setCurrentIndex(faults_.index(to));
    }
}

void FaultsPane::edit_wire(sim::HostId from) {
    emit dialog_opens();
    (new LineDialog(faults_, look_, from, window()))->open();
}

void FaultsPane::edit_middlebox(int place) {
    emit dialog_opens();
    (new MiddleboxDialog(faults_, look_, place, window()))->open();
}

void FaultsPane::edit_outage(int place) {
    emit dialog_opens();
    (new OutageDialog(faults_, look_, place, window()))->open();
}

void FaultsPane::take_seed() {
    const auto typed = read_count(seed_->text(), 0, kMostSeed, Needed::Yes);
    if (typed.value) {
        faults_.set_seed(*typed.value);
        return;
    }
    seed_problem_->set_text(typed.problem);
    seed_problem_->show();
    seed_->setText(QString::number(faults_.seed()));
}

/// Rows are kept and filled anew, so that a film that plays makes no widgets.
void FaultsPane::fill_rows(std::vector<WordRow *> &rows, QVBoxLayout *layout, const QStringList &words,
                           const std::function<void(int)> &edit, const std::function<void(int)> &remove) {
    while (rows.size() > static_cast<std::size_t>(words.size())) {
        if (rows.back()->isAncestorOf(window()->focusWidget())) {
            emit focus_given_up();
        }
        rows.back()->hide();
        rows.back()->deleteLater();
        rows.pop_back();
    }
    while (rows.size() < static_cast<std::size_t>(words.size())) {
        const int place = static_cast<int>(rows.size());
        auto *row = new WordRow(look_, WordRow::Removable::Yes, widget());
        connect(row->edit_button(), &QToolButton::clicked, this, [edit, place] { edit(place); });
        connect(row->remove_button(), &QToolButton::clicked, this, [remove, place] { remove(place); });
        layout->addWidget(row);
        rows.push_back(row);
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i]->set_words({}, words[static_cast<qsizetype>(i)]);
    }
}

void FaultsPane::refresh() {
    if (!painted_) {
        return;
    }
    const QStringList hosts = faults_.hosts();
    const bool scenario = faults_.changes_scenario();
    law_->set_text(faults_.law_words());
    to_beginning_->setVisible(!scenario && faults_.now() != Instant{});
    no_rules_->setVisible(faults_.rowCount() == 0);
    list_->setVisible(faults_.rowCount() > 0);
    for (std::size_t i = 0; i < wires_.size(); ++i) {
        const auto from = static_cast<sim::HostId>(i);
        const Wire wire = faults_.wire(from);
        QStringList words = impairment_words(wire.impairments);
        words.prepend(delay_words(wire.delay));
        wires_[i]->set_words(direction_words(from, hosts), capitalized(words.join(tr("; "))));
    }
    QStringList boxes, outages;
    for (const sim::Middlebox &box : faults_.middleboxes()) {
        boxes += capitalized(middlebox_words(box, hosts));
    }
    for (const sim::Outage &outage : faults_.outages()) {
        outages += capitalized(outage_words(outage));
    }
    fill_rows(
        box_rows_, boxes_, boxes, [this](int place) { edit_middlebox(place); },
        [this](int place) {
            std::vector<sim::Middlebox> left = faults_.middleboxes();
            left.erase(left.begin() + place);
            faults_.set_middleboxes(std::move(left));
        });
    fill_rows(
        outage_rows_, outages_, outages, [this](int place) { edit_outage(place); },
        [this](int place) {
            std::vector<sim::Outage> left = faults_.outages();
            left.erase(left.begin() + place);
            faults_.set_outages(std::move(left));
        });
    for (WordRow *row : box_rows_) {
        row->set_help(tr("Change this box"), tr("Take this box away"));
    }
    for (WordRow *row : outage_rows_) {
        row->set_help(tr("Change this outage"), tr("Take this outage away"));
        row->set_changeable(faults_.now() == Instant{});
    }
    no_boxes_->setVisible(boxes.isEmpty());
    no_outages_->setVisible(outages.isEmpty());
    add_outage_->setEnabled(faults_.now() == Instant{});
    cable_->setText(faults_.is_cable_cut() ? tr("Mend the cable now") : tr("Cut the cable now"));
    refresh_seed();
    refresh_buttons();
}

void FaultsPane::refresh_seed() {
    const bool beginning = faults_.now() == Instant{};
    if (!seed_->hasFocus() || !seed_->isModified()) {
        seed_->setText(QString::number(faults_.seed()));
    }
    seed_->setEnabled(beginning);
    another_->setEnabled(beginning);
    seed_note_->set_text(
        beginning ? tr("All luck comes from the seed: with the same one everybody sees the same run.")
                  : tr("All luck comes from the seed. It can be changed at the beginning of the run."));
}

void FaultsPane::refresh_buttons() {
    const int row = list_->currentIndex().row(), count = faults_.rowCount();
    edit_->setEnabled(row >= 0);
    remove_->setEnabled(row >= 0);
    up_->setEnabled(row > 0);
    down_->setEnabled(row >= 0 && row + 1 < count);
}

void FaultsPane::retranslate() {
    setAccessibleName(tr("Faults"));
    to_beginning_->setText(tr("Go to the beginning"));
    to_beginning_->setToolTip(tr("Go to where a change is one of the scenario"));
    rules_title_->setText(tr("Rules"));
    no_rules_->set_text(tr("No rule: nothing befalls a segment but what the wire does."));
    list_->setAccessibleName(tr("Rules"));
    list_->setToolTip(
        tr("Space switches a rule, Enter changes it, Delete removes it, Alt with an arrow moves it"));
    const std::pair<QToolButton *, QString> tools[] = {{add_, tr("New rule")},
                                                       {edit_, tr("Change the rule (Enter)")},
                                                       {up_, tr("Move the rule up (Alt+Up)")},
                                                       {down_, tr("Move the rule down (Alt+Down)")},
                                                       {remove_, tr("Remove the rule (Delete)")}};
    for (const auto &[button, words] : tools) {
        button->setToolTip(words);
        button->setAccessibleName(words);
    }
    wire_title_->setText(tr("The wire"));
    for (WordRow *row : wires_) {
        row->set_help(tr("Change the wire in this direction"), {});
    }
    seed_title_->setText(tr("See&d"));
    seed_->setAccessibleName(tr("Seed"));
    seed_->setToolTip(tr("Where all luck of the run comes from"));
    another_->setText(tr("Another seed"));
    another_->setToolTip(tr("The same scenario with other luck"));
    boxes_title_->setText(tr("Middleboxes"));
    no_boxes_->set_text(tr("No box on the way changes a segment."));
    add_middlebox_->setText(tr("Add a middlebox…"));
    add_middlebox_->setToolTip(tr("A box on the way that does not know Fast Open"));
    outages_title_->setText(tr("Outages"));
    no_outages_->set_text(tr("The cable holds."));
    add_outage_->setText(tr("Add an outage…"));
    add_outage_->setToolTip(
        tr("Cut the cable for some time. An outage belongs to the scenario: add it at the beginning"));
    cable_->setText(tr("Cut the cable now"));
    cable_->setToolTip(tr("What is on the wire when the cable is cut is lost"));
    refresh();
}

void FaultsPane::retint() {
    add_->setIcon(look_.icon("add"));
    edit_->setIcon(look_.icon("edit"));
    up_->setIcon(look_.icon("up"));
    down_->setIcon(look_.icon("down"));
    remove_->setIcon(look_.icon("close"));
}

bool FaultsPane::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::Paint && !painted_) {
        // Nobody pays for a panel that is not looked at.
        painted_ = true;
        QTimer::singleShot(0, this, &FaultsPane::refresh);
    }
    return QScrollArea::viewportEvent(event);
}

void FaultsPane::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QScrollArea::changeEvent(event);
}

}  // namespace theater::ui
