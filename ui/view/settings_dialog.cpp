#include "ui/view/settings_dialog.h"

#include <algorithm>

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/model/session.h"
#include "ui/view/look.h"
#include "ui/view/option_row.h"
#include "ui/view/prose.h"

namespace theater::ui {

SettingsDialog::SettingsDialog(Session &session, const Look &look, int host, QWidget *parent)
    : QDialog(parent),
      session_(session),
      look_(look),
      heading_(new QLabel(this)),
      host_label_(new QLabel(this)),
      profile_label_(new QLabel(this)),
      host_(new QComboBox(this)),
      profile_(new QComboBox(this)),
      filter_(new QLineEdit(this)),
      note_(new Prose(look, Look::sans(kSmall), scene::Role::TextDim, this)),
      scroll_(new QScrollArea(this)),
      nothing_(new QLabel(this)),
      close_(new QPushButton(this)) {
    setObjectName(QStringLiteral("settings_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    heading_->setObjectName(QStringLiteral("heading"));
    heading_->setFont(Look::sans(kLarge));
    nothing_->setObjectName(QStringLiteral("dim"));
    filter_->setClearButtonEnabled(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 14, 16);
    layout->setSpacing(10);
    layout->addWidget(heading_);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(host_label_);
    top->addWidget(host_);
    top->addSpacing(10);
    top->addWidget(profile_label_);
    top->addWidget(profile_);
    top->addSpacing(10);
    top->addWidget(filter_, 1);
    layout->addLayout(top);
    layout->addWidget(note_);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(scroll_, 1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close_);
    layout->addLayout(buttons);
    // Enter in a field takes its value; it does not close the dialog.
    close_->setAutoDefault(false);
    make_rows();

    for (const QString &name : Session::profile_names()) {
        profile_->addItem(name);
    }
    retranslate();
    host_->setCurrentIndex(host);
    connect(host_, &QComboBox::currentIndexChanged, this, &SettingsDialog::refresh);
    connect(profile_, &QComboBox::activated, this, &SettingsDialog::choose_profile);
    connect(filter_, &QLineEdit::textChanged, this, &SettingsDialog::apply_filter);
    connect(close_, &QPushButton::clicked, this, &QDialog::accept);
    connect(&session_, &Session::recording_changed, this, &SettingsDialog::refresh);
    connect(&session_, &Session::now_changed, this, &SettingsDialog::refresh);
    refresh();
    filter_->setFocus();
    resize(760, 640);
}

void SettingsDialog::make_rows() {
    auto *body = new QWidget(scroll_);
    body->setObjectName(QStringLiteral("pane"));
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(0);
    for (int i = 0; i < tcp::kFieldGroupCount; ++i) {
        auto *title = new QLabel(body);
        title->setObjectName(QStringLiteral("pane_title"));
        title->setContentsMargins(0, 14, 0, 2);
        groups_.push_back(title);
        layout->addWidget(title);
        for (const tcp::ConfigField &field : tcp::config_fields()) {
            if (field.source.group != static_cast<tcp::FieldGroup>(i)) {
                continue;
            }
            auto *row = new OptionRow(field, look_, body);
            connect(row, &OptionRow::value_wanted, this, [this](const QString &name, qint64 value) {
                session_.set_option(host_->currentIndex(), name.toStdString(), value);
                // What was refused stands as it was.
                refresh();
            });
            rows_.push_back(row);
            layout->addWidget(row);
        }
    }
    layout->addWidget(nothing_);
    layout->addStretch(1);
    scroll_->setWidget(body);
}

OptionRow *SettingsDialog::row(std::string_view name) const {
    const auto found =
        std::find_if(rows_.begin(), rows_.end(), [&](OptionRow *row) { return row->field().name == name; });
    return found == rows_.end() ? nullptr : *found;
}

void SettingsDialog::refresh() {
    if (!session_.is_open() || host_->currentIndex() < 0) {
        return;
    }
    const int host = host_->currentIndex();
    for (OptionRow *row : rows_) {
        row->show_value(session_.option(host, row->field().name), session_.profile_option(row->field().name));
    }
    profile_->setCurrentText(session_.profile());
    note_->set_text(session_.changes_scenario()
                        ? tr("The run has not begun: what you change here holds from its beginning.")
                        : tr("The run has begun: what you change here holds from %1 on and makes a branch "
                             "there. It can be undone.")
                              .arg(session_.now_words()));
}

void SettingsDialog::apply_filter() {
    for (OptionRow *row : rows_) {
        row->setVisible(row->matches(filter_->text()));
    }
    bool any = false;
    for (int i = 0; i < tcp::kFieldGroupCount; ++i) {
        const bool shown = std::any_of(rows_.begin(), rows_.end(), [&](OptionRow *row) {
            return !row->isHidden() && row->field().source.group == static_cast<tcp::FieldGroup>(i);
        });
        groups_[static_cast<std::size_t>(i)]->setVisible(shown);
        any = any || shown;
    }
    nothing_->setVisible(!any);
}

void SettingsDialog::choose_profile() {
    session_.set_profile(profile_->currentText());
    refresh();
}

void SettingsDialog::retranslate() {
    setWindowTitle(tr("Options of the hosts"));
    heading_->setText(tr("Options of the hosts"));
    host_label_->setText(tr("&Host"));
    host_label_->setBuddy(host_);
    profile_label_->setText(tr("&Profile"));
    profile_label_->setBuddy(profile_);
    const int host = std::max(0, host_->currentIndex());
    const QSignalBlocker quiet(host_);
    host_->clear();
    host_->addItems(session_.host_names());
    host_->setCurrentIndex(host);
    host_->setAccessibleName(tr("Host"));
    host_->setToolTip(tr("Whose options are shown"));
    profile_->setAccessibleName(tr("Profile"));
    profile_->setToolTip(tr("Switch both hosts to a named set of values"));
    filter_->setPlaceholderText(tr("Find an option"));
    filter_->setAccessibleName(tr("Find an option"));
    filter_->setToolTip(tr("Shows the options with these words"));
    nothing_->setText(tr("No option has these words."));
    close_->setText(tr("Close"));
    close_->setToolTip(tr("Close (Esc)"));
    for (int i = 0; i < tcp::kFieldGroupCount; ++i) {
        groups_[static_cast<std::size_t>(i)]->setText(group_title(static_cast<tcp::FieldGroup>(i)));
    }
    for (OptionRow *row : rows_) {
        row->retranslate();
    }
    apply_filter();
    refresh();
}

void SettingsDialog::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

}  // namespace theater::ui
