#include "ui/view/option_row.h"

#include <algorithm>

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include "core/base/time.h"
#include "ui/view/look.h"
#include "ui/view/prose.h"

namespace theater::ui {

namespace {

constexpr int kEditorWidth = 150;

/// A wheel that turns over a field scrolls the page and changes no value.
class StillSpinBox final : public QSpinBox {
public:
    using QSpinBox::QSpinBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

class StillComboBox final : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent *event) override { event->ignore(); }
};

}  // namespace

OptionRow::OptionRow(const tcp::ConfigField &field, const Look &look, QWidget *parent)
    : QWidget(parent),
      field_(field),
      name_(QString::fromUtf8(field.name.data(), static_cast<qsizetype>(field.name.size()))),
      title_(new QLabel(this)),
      key_(new QLabel(name_, this)),
      range_(new QLabel(this)),
      source_(new QLabel(option_source(field), this)),
      differs_(new QLabel(this)),
      why_(new Prose(look, Look::sans(kSmall), scene::Role::TextDim, this)),
      reset_(new QPushButton(this)) {
    setObjectName(QStringLiteral("option_row"));
    title_->setObjectName(QStringLiteral("host_name"));
    key_->setObjectName(QStringLiteral("dim"));
    key_->setFont(Look::mono(kSmall));
    key_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    range_->setObjectName(QStringLiteral("dim"));
    range_->setFont(Look::sans(kSmall));
    source_->setObjectName(QStringLiteral("dim"));
    source_->setFont(Look::sans(kSmall));
    source_->setWordWrap(true);
    source_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    differs_->setObjectName(QStringLiteral("differs"));
    differs_->setFont(Look::sans(kSmall));
    reset_->setObjectName(QStringLiteral("link"));
    reset_->setFont(Look::sans(kSmall));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 7, 8, 7);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(2);
    QWidget *editor = make_editor();
    editor->setFixedWidth(kEditorWidth);
    auto *names = new QHBoxLayout;
    names->setSpacing(10);
    names->addWidget(title_);
    names->addWidget(key_);
    names->addStretch(1);
    layout->addLayout(names, 0, 0);
    layout->addWidget(editor, 0, 1);
    auto *below = new QHBoxLayout;
    below->setSpacing(10);
    below->addWidget(differs_);
    below->addWidget(reset_);
    below->addStretch(1);
    layout->addWidget(why_, 1, 0, Qt::AlignTop);
    layout->addWidget(range_, 1, 1, Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(source_, 2, 0);
    layout->addLayout(below, 3, 0);
    layout->setColumnStretch(0, 1);
    connect(reset_, &QPushButton::clicked, this, [this] { want(profile_); });
    retranslate();
}

QWidget *OptionRow::make_editor() {
    switch (field_.kind) {
        case tcp::FieldKind::Switch:
        case tcp::FieldKind::Choice:
            choice_ = new StillComboBox(this);
            choice_->setFocusPolicy(Qt::StrongFocus);
            connect(choice_, &QComboBox::activated, this, [this](int index) { want(index); });
            return choice_;
        case tcp::FieldKind::Time:
            time_ = new QLineEdit(this);
            connect(time_, &QLineEdit::editingFinished, this, &OptionRow::take_time);
            return time_;
        case tcp::FieldKind::Count:
        case tcp::FieldKind::Bytes: break;
    }
    number_ = new StillSpinBox(this);
    number_->setFocusPolicy(Qt::StrongFocus);
    number_->setKeyboardTracking(false);
    number_->setRange(static_cast<int>(field_.min), static_cast<int>(field_.max));
    number_->setSingleStep(static_cast<int>(field_.step));
    connect(number_, &QSpinBox::valueChanged, this, [this](int value) { want(value); });
    return number_;
}

void OptionRow::take_time() {
    const auto typed = parse_duration(time_->text().trimmed().toStdString());
    if (typed && typed->ns >= field_.min && typed->ns <= field_.max) {
        want(typed->ns);
    } else if (time_->text() != option_value_words(field_, value_)) {
        // What cannot be read or is out of range changes nothing, and says so.
        differs_->setText(tr("“%1” is no time from %2").arg(time_->text(), option_range_words(field_)));
        differs_->show();
        time_->setText(option_value_words(field_, value_));
    }
}

void OptionRow::want(qint64 value) {
    if (value != value_) {
        emit value_wanted(name_, value);
    }
}

void OptionRow::show_value(qint64 value, qint64 profile) {
    value_ = value;
    profile_ = profile;
    if (choice_ != nullptr) {
        choice_->setCurrentIndex(static_cast<int>(value));
    } else if (number_ != nullptr) {
        const QSignalBlocker quiet(number_);
        number_->setValue(static_cast<int>(value));
    } else {
        time_->setText(option_value_words(field_, value));
    }
    const bool differs = value != profile;
    differs_->setVisible(differs);
    reset_->setVisible(differs);
    differs_->setText(tr("differs from the profile: %1").arg(option_value_words(field_, profile)));
}

void OptionRow::retranslate() {
    const QString title = option_title(field_.name);
    title_->setText(title);
    why_->set_text(option_why(field_.name));
    range_->setText(option_range_words(field_));
    reset_->setText(tr("Reset"));
    reset_->setToolTip(tr("Back to the value of the profile"));
    reset_->setAccessibleName(tr("Reset %1").arg(title));
    if (choice_ != nullptr) {
        const QSignalBlocker quiet(choice_);
        choice_->clear();
        for (qint64 value = field_.min; value <= field_.max; ++value) {
            choice_->addItem(option_value_words(field_, value));
        }
    }
    if (number_ != nullptr && field_.kind == tcp::FieldKind::Bytes) {
        number_->setSuffix(QStringLiteral(" B"));
    }
    QWidget *const editors[] = {choice_, number_, time_};
    for (QWidget *editor : editors) {
        if (editor != nullptr) {
            editor->setAccessibleName(title);
            editor->setToolTip(option_why(field_.name));
        }
    }
}

bool OptionRow::matches(const QString &words) const {
    const QString all =
        QStringLiteral("%1 %2 %3 %4").arg(title_->text(), name_, why_->text(), source_->text());
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

}  // namespace theater::ui
