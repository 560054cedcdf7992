#include "ui/view/preferences_dialog.h"

#include <algorithm>

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>

#include "ui/model/hints.h"
#include "ui/model/settings.h"
#include "ui/view/look.h"
#include "ui/view/prose.h"

namespace theater::ui {

namespace {

enum RowOf : std::size_t { kLanguage, kTheme, kNumbers, kView, kMotion };

}  // namespace

PreferencesDialog::PreferencesDialog(ViewSettings &settings, Hints &hints, const Look &look, QWidget *parent)
    : QDialog(parent),
      settings_(settings),
      hints_(hints),
      grid_(new QGridLayout),
      heading_(new QLabel(this)),
      note_(new Prose(look, Look::sans(kSmall), scene::Role::TextDim, this)),
      hints_again_(new QPushButton(this)),
      reset_(new QPushButton(this)),
      close_(new QPushButton(this)) {
    setObjectName(QStringLiteral("preferences_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    heading_->setObjectName(QStringLiteral("heading"));
    heading_->setFont(Look::sans(kLarge));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 16);
    layout->setSpacing(14);
    layout->addWidget(heading_);
    grid_->setHorizontalSpacing(18);
    grid_->setVerticalSpacing(12);
    layout->addLayout(grid_);
    connect(add_row(2).group, &QButtonGroup::idClicked, this,
            [this](int id) { settings_.set_language(static_cast<Language>(id)); });
    connect(add_row(4).group, &QButtonGroup::idClicked, this,
            [this](int id) { settings_.set_theme(static_cast<ThemeChoice>(id)); });
    connect(add_row(2).group, &QButtonGroup::idClicked, this,
            [this](int id) { settings_.set_numbers(static_cast<NumberMode>(id)); });
    connect(add_row(2).group, &QButtonGroup::idClicked, this,
            [this](int id) { settings_.set_presentation(static_cast<scene::Presentation>(id)); });
    connect(add_row(3).group, &QButtonGroup::idClicked, this,
            [this](int id) { settings_.set_motion(static_cast<MotionChoice>(id)); });
    layout->addWidget(note_);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(hints_again_);
    buttons->addWidget(reset_);
    buttons->addStretch(1);
    buttons->addWidget(close_);
    layout->addLayout(buttons);
    hints_again_->setObjectName(QStringLiteral("hints_again"));
    reset_->setObjectName(QStringLiteral("reset_all"));
    close_->setDefault(true);
    hints_again_->setAutoDefault(false);
    reset_->setAutoDefault(false);
    connect(hints_again_, &QPushButton::clicked, &hints, &Hints::restart);
    connect(reset_, &QPushButton::clicked, this, [this] {
        settings_.reset();
        hints_.restart();
        emit reset_wanted();
    });
    connect(close_, &QPushButton::clicked, this, &QDialog::accept);
    connect(&settings, &ViewSettings::numbers_changed, this, &PreferencesDialog::refresh);
    connect(&settings, &ViewSettings::theme_changed, this, &PreferencesDialog::refresh);
    connect(&settings, &ViewSettings::language_changed, this, &PreferencesDialog::refresh);
    connect(&settings, &ViewSettings::presentation_changed, this, &PreferencesDialog::refresh);
    connect(&settings, &ViewSettings::motion_changed, this, &PreferencesDialog::refresh);
    connect(&hints, &Hints::changed, this, &PreferencesDialog::refresh);
    retranslate();
}

PreferencesDialog::Row &PreferencesDialog::add_row(int choices) {
    Row row{new QLabel(this), new QButtonGroup(this), {}};
    const int at = static_cast<int>(rows_.size());
    grid_->addWidget(row.title, at, 0, Qt::AlignRight);
    auto *line = new QHBoxLayout;
    line->setSpacing(16);
    for (int i = 0; i < choices; ++i) {
        auto *choice = new QRadioButton(this);
        row.group->addButton(choice, i);
        row.choices.push_back(choice);
        line->addWidget(choice);
    }
    line->addStretch(1);
    grid_->addLayout(line, at, 1);
    rows_.push_back(std::move(row));
    return rows_.back();
}

void PreferencesDialog::say(std::size_t index, const QString &title, const QStringList &choices,
                            const QStringList &tips) {
    const Row &row = rows_[index];
    row.title->setText(title);
    for (std::size_t i = 0; i < row.choices.size(); ++i) {
        const int at = static_cast<int>(i);
        row.choices[i]->setText(choices.value(at));
        row.choices[i]->setToolTip(tips.value(at));
        // Heard alone, "Light" would not say of what.
        row.choices[i]->setAccessibleName(QStringLiteral("%1: %2").arg(title, choices.value(at)));
    }
}

void PreferencesDialog::retranslate() {
    setWindowTitle(tr("Preferences"));
    heading_->setText(tr("Preferences"));
    say(kLanguage, tr("Language"), {QStringLiteral("English"), QStringLiteral("简体中文")},
        {tr("Everything in English"), tr("Everything in Chinese")});
    say(kTheme, tr("Theme"), {tr("As the system"), tr("Light"), tr("Dark"), tr("Projector")},
        {tr("Light or dark, whichever the desktop is"), tr("Dark on light"), tr("Light on dark"),
         tr("Black on white with strong lines, for a bright room")});
    say(kNumbers, tr("Sequence numbers"), {tr("Absolute"), tr("Relative")},
        {tr("As they stand in the header"), tr("Counted from the first of each direction, as in Wireshark")});
    say(kView, tr("The film"), {tr("Ladder"), tr("Wire")},
        {tr("Time runs down between two lines"), tr("Segments fly from host to host, for a big room")});
    say(kMotion, tr("Motion"), {tr("As the system"), tr("Full"), tr("Reduced")},
        {tr("As the desktop says, if it does"), tr("Segments glide"),
         tr("The film goes from happening to happening; nothing glides")});
    note_->set_text(
        tr("What you choose holds at once and is kept for the next start. So are the panes of the "
           "window: where they are, and which are open."));
    hints_again_->setText(tr("Show the Hints Again"));
    hints_again_->setToolTip(tr("The hints of the first start, from the beginning"));
    reset_->setText(tr("Reset Everything"));
    reset_->setToolTip(tr("All preferences and panes as at the first start; files and sessions stay"));
    close_->setText(tr("Close"));
    close_->setToolTip(tr("Close (Esc)"));
    refresh();
}

void PreferencesDialog::refresh() {
    const std::pair<RowOf, int> chosen[] = {
        {kLanguage, static_cast<int>(settings_.language())},
        {kTheme, static_cast<int>(settings_.theme())},
        {kNumbers, static_cast<int>(settings_.numbers())},
        {kView, static_cast<int>(settings_.presentation())},
        {kMotion, static_cast<int>(settings_.motion())},
    };
    for (const auto &[row, id] : chosen) {
        rows_[row].group->button(id)->setChecked(true);
    }
    bool any_done = false;
    for (int i = 0; i < Hints::kCount; ++i) {
        any_done |= hints_.is_done(static_cast<Hints::Hint>(i));
    }
    hints_again_->setEnabled(any_done);
}

/// A dialog begins no higher than two thirds of the screen, and its minimum does not know that words wrap:
/// both would press the rows together.
void PreferencesDialog::fit() {
    layout()->activate();
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void PreferencesDialog::showEvent(QShowEvent *event) {
    QDialog::showEvent(event);
    // Only then has everything its style, and says how high it is.
    QTimer::singleShot(0, this, &PreferencesDialog::fit);
}

void PreferencesDialog::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

}  // namespace theater::ui
