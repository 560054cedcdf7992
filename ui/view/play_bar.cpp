#include "ui/view/play_bar.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QToolButton>

#include "ui/model/playback.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/view/look.h"
#include "ui/view/picker_button.h"

namespace theater::ui {

namespace {

constexpr int kRoomyWidth = 1400, kTightWidth = 1120;

const char *theme_icon(ThemeChoice choice) {
    switch (choice) {
        case ThemeChoice::Light: return "theme-light";
        case ThemeChoice::Dark: return "theme-dark";
        case ThemeChoice::Projector: return "theme-projector";
        case ThemeChoice::System: break;
    }
    return "theme-system";
}

}  // namespace

PlayBar::PlayBar(const BarActions &actions, const Session &session, Playback &playback,
                 const ViewSettings &settings, const Look &look, QWidget *parent)
    : QToolBar(parent),
      actions_(actions),
      session_(session),
      playback_(playback),
      settings_(settings),
      look_(look),
      brand_(new QLabel(QStringLiteral("TCP Theater"), this)),
      picker_(new PickerButton(look, this)),
      speed_label_(new QLabel(this)),
      speed_(new QSlider(Qt::Horizontal, this)),
      speed_value_(new QLabel(this)),
      theme_(new QToolButton(this)) {
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setIconSize({20, 20});
    brand_->setObjectName(QStringLiteral("brand"));
    brand_place_ = addWidget(brand_);

    picker_->setObjectName(QStringLiteral("picker"));
    picker_->setMenu(actions.lessons);
    picker_->setFocusPolicy(Qt::TabFocus);
    addWidget(picker_);
    add_gap(6);

    for (QAction *action :
         {actions.start, actions.play_back, actions.back, actions.play, actions.forward, actions.end}) {
        add_button(action, action == actions.play ? "play_button" : "transport", Qt::ToolButtonIconOnly);
        if (action == actions.play_back) {
            play_back_place_ = QWidget::actions().last();
        }
    }
    add_gap(6);
    speed_label_->setObjectName(QStringLiteral("dim"));
    speed_label_place_ = addWidget(speed_label_);
    speed_->setRange(0, Playback::speed_count() - 1);
    speed_->setPageStep(1);
    speed_->setFocusPolicy(Qt::TabFocus);
    addWidget(speed_);
    speed_value_->setObjectName(QStringLiteral("dim"));
    speed_value_->setFont(Look::mono(kSmall));
    speed_value_place_ = addWidget(speed_value_);
    connect(speed_, &QSlider::valueChanged, &playback, &Playback::set_speed_index);
    connect(&playback, &Playback::speed_changed, this, &PlayBar::refresh_speed);

    auto *spring = new QWidget(this);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(spring);
    add_button(actions.numbers, "numbers", Qt::ToolButtonTextOnly);
    add_button(actions.language, "language", Qt::ToolButtonTextOnly);
    language_place_ = QWidget::actions().last();
    theme_->setMenu(actions.themes);
    theme_->setPopupMode(QToolButton::InstantPopup);
    theme_->setFocusPolicy(Qt::TabFocus);
    addWidget(theme_);
    add_button(actions.faults, "faults", Qt::ToolButtonIconOnly);
    add_button(actions.compare, "compare", Qt::ToolButtonIconOnly);
    add_button(actions.present, "present", Qt::ToolButtonIconOnly);
    add_button(actions.open, "open", Qt::ToolButtonIconOnly);
    add_button(actions.save, "save", Qt::ToolButtonIconOnly);
    add_button(actions.export_to, "export", Qt::ToolButtonIconOnly);

    connect(&session, &Session::file_changed, this, &PlayBar::refresh_title);
    connect(&settings, &ViewSettings::theme_changed, this, &PlayBar::retint);
    connect(&look, &Look::changed, this, &PlayBar::retint);
    retranslate();
}

QToolButton *PlayBar::add_button(QAction *action, const char *name, Qt::ToolButtonStyle style) {
    auto *button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    // A click leaves the focus on the stage; Tab reaches every button.
    button->setFocusPolicy(Qt::TabFocus);
    const auto name_it = [button, action] { button->setAccessibleName(action->iconText()); };
    connect(action, &QAction::changed, button, name_it);
    name_it();
    addWidget(button);
    return button;
}

void PlayBar::add_gap(int width) {
    auto *gap = new QWidget(this);
    gap->setFixedWidth(width);
    addWidget(gap);
}

void PlayBar::retranslate() {
    setWindowTitle(tr("Tool bar"));
    picker_->setAccessibleName(tr("Scenario"));
    picker_->setToolTip(tr("Choose a lesson or one of its runs (Ctrl+L)"));
    speed_label_->setText(tr("Speed"));
    speed_->setAccessibleName(tr("Speed"));
    theme_->setAccessibleName(tr("Theme"));
    theme_->setToolTip(tr("Theme: light, dark, for a projector, or as the system"));
    refresh_title();
    refresh_speed();
}

void PlayBar::refresh_title() {
    const QString title = session_.title().isEmpty() ? session_.name() : session_.title();
    const QString shown = session_.is_dirty() ? QStringLiteral("● ") + title : title;
    picker_->set_words(shown);
}

void PlayBar::refresh_speed() {
    speed_->setValue(playback_.speed_index());
    const int speed = playback_.speed();
    const QString words = speed < 1000    ? tr("%1 ms/s").arg(speed)
                          : speed == 1000 ? tr("real time")
                                          : tr("%1 s/s").arg(speed / 1000);
    speed_value_->setText(words);
    // In a narrow window the value stands nowhere else.
    speed_->setToolTip(tr("Virtual milliseconds for each second (Up, Down)") + QStringLiteral(": ") + words);
}

void PlayBar::retint() {
    theme_->setIcon(look_.icon(theme_icon(settings_.theme())));
    speed_value_->setMinimumWidth(speed_value_->fontMetrics().horizontalAdvance(QStringLiteral("500 ms/s")) +
                                  4);
    refresh_title();
}

void PlayBar::resizeEvent(QResizeEvent *event) {
    // What is said elsewhere too goes first when there is little room.
    const bool roomy = width() >= kRoomyWidth, tight = width() < kTightWidth;
    const int picker = roomy ? 230 : tight ? 160 : 180;
    if (brand_place_->isVisible() != roomy || picker_->maximumWidth() != picker) {
        brand_place_->setVisible(roomy);
        play_back_place_->setVisible(roomy);
        speed_label_place_->setVisible(roomy);
        speed_value_place_->setVisible(!tight);
        language_place_->setVisible(!tight);
        picker_->setFixedWidth(picker);
        speed_->setFixedWidth(roomy ? 96 : tight ? 60 : 72);
    }
    QToolBar::resizeEvent(event);
}

void PlayBar::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QToolBar::changeEvent(event);
}

}  // namespace theater::ui
