#include "ui/view/host_bar.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

#include "ui/model/option_words.h"
#include "ui/model/session.h"

namespace theater::ui {

namespace {

/// The options that are switched most.
constexpr std::string_view kSwitches[] = {"fast_open", "sack",        "timestamps", "window_scaling",
                                          "nagle",     "delayed_ack", "keep_alive"};

constexpr int kHosts = 2;
constexpr int kMostBytes = 1'000'000;

}  // namespace

HostBar::HostBar(Session &session, QWidget *parent) : QWidget(parent), session_(session) {
    setObjectName(QStringLiteral("host_bar"));
    setAttribute(Qt::WA_StyledBackground);
    layout_ = new QBoxLayout(QBoxLayout::LeftToRight, this);
    layout_->setContentsMargins(16, 7, 16, 7);
    layout_->setSpacing(6);
    for (int host = 0; host < kHosts; ++host) {
        rows_.push_back(make_row(host));
        layout_->addWidget(rows_.back().widget);
        if (host == 0) {
            layout_->addStretch(1);
        }
    }
    connect(&session, &Session::opened, this, &HostBar::retranslate);
    connect(&session, &Session::now_changed, this, &HostBar::refresh);
    connect(&session, &Session::recording_changed, this, &HostBar::refresh);
    connect(&session, &Session::connection_changed, this, &HostBar::refresh);
    retranslate();
}

HostBar::Row HostBar::make_row(int host) {
    Row row;
    row.widget = new QWidget(this);
    auto *layout = new QHBoxLayout(row.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    row.name = new QLabel(row.widget);
    row.name->setObjectName(QStringLiteral("host_name"));
    row.name->setMinimumWidth(44);
    layout->addWidget(row.name);
    for (const HostAct act : kHostActs) {
        auto *button = new QPushButton(row.widget);
        button->setObjectName(QStringLiteral("host_%1_%2").arg(host).arg(static_cast<int>(act)));
        // A click leaves the focus on the stage; Tab reaches every button.
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this,
                [this, host, act] { session_.act(host, act, static_cast<quint64>(bytes(host)->value())); });
        row.buttons.push_back(button);
        layout->addWidget(button);
        if (act == HostAct::Write) {
            row.bytes = new QSpinBox(row.widget);
            row.bytes->setRange(1, kMostBytes);
            row.bytes->setValue(100);
            row.bytes->setSuffix(QStringLiteral(" B"));
            row.bytes->setFixedWidth(80);
            layout->addWidget(row.bytes);
        }
    }
    row.more = new QPushButton(QStringLiteral("⋯"), row.widget);
    row.more->setObjectName(QStringLiteral("host_%1_more").arg(host));
    row.more->setFocusPolicy(Qt::TabFocus);
    row.menu = new QMenu(row.more);
    row.menu->setToolTipsVisible(true);
    row.more->setMenu(row.menu);
    connect(row.menu, &QMenu::aboutToShow, this, [this, host] { fill_menu(host); });
    layout->addWidget(row.more);
    layout->addStretch(1);
    return row;
}

QPushButton *HostBar::button(int host, HostAct act) const {
    return rows_[static_cast<std::size_t>(host)].buttons[static_cast<std::size_t>(act)];
}

void HostBar::retranslate() {
    setAccessibleName(tr("Applications"));
    const QStringList names = session_.host_names();
    // The names of the calls stay what they are in a program.
    const char *calls[] = {"connect", "write", "shutdown", "close", "abort"};
    for (int host = 0; host < kHosts; ++host) {
        const QString name = names.value(host);
        Row &row = rows_[static_cast<std::size_t>(host)];
        row.name->setText(name);
        row.bytes->setAccessibleName(tr("How many bytes %1 writes").arg(name));
        row.bytes->setToolTip(tr("How many bytes %1 writes").arg(name));
        for (const HostAct act : kHostActs) {
            const QString call = QLatin1String(calls[static_cast<int>(act)]);
            button(host, act)->setText(call);
            button(host, act)->setAccessibleName(tr("%1 by %2").arg(call, name));
        }
        row.more->setAccessibleName(tr("More that %1 can do").arg(name));
        row.more->setToolTip(tr("More that %1 can do").arg(name));
    }
    refresh();
}

void HostBar::refresh() {
    if (!session_.is_open()) {
        return;
    }
    const QString what[] = {
        tr("Open a connection to the other host: sends a SYN"),
        tr("Hand this many bytes to TCP"),
        tr("Close this direction: sends a FIN, still receives (half-close)"),
        tr("Close the socket: sends a FIN, reads no more"),
        tr("Abort: throws everything away and sends a RST"),
    };
    for (int host = 0; host < kHosts; ++host) {
        for (const HostAct act : kHostActs) {
            const QString reason = session_.why_not(host, act, static_cast<quint64>(bytes(host)->value()));
            QPushButton *shown = button(host, act);
            const QString &help = what[static_cast<int>(act)];
            const QString tip = reason.isEmpty() ? help : QStringLiteral("%1\n%2").arg(help, reason);
            if (shown->isEnabled() != reason.isEmpty()) {
                if (shown->hasFocus()) {
                    emit focus_given_up();
                }
                shown->setEnabled(reason.isEmpty());
            }
            if (shown->toolTip() != tip) {
                shown->setToolTip(tip);
            }
        }
    }
}

void HostBar::fill_menu(int host) {
    QMenu *shown = menu(host);
    shown->clear();
    add_acts(host, {HostAct::SendTo, HostAct::Listen, HostAct::Accept, HostAct::Read});
    shown->addSeparator();
    add_acts(host, {HostAct::Vanish, HostAct::PowerOff, HostAct::Reboot, HostAct::Renumber});
    shown->addSeparator();
    add_acts(host, {HostAct::RotateKey, HostAct::ForgetKey});
    shown->addSeparator();
    add_options(host);
    add_comparisons(host);
}

QString HostBar::words_of(int host, HostAct act) const {
    const int count = bytes(host)->value();
    switch (act) {
        case HostAct::SendTo: return tr("connect(), %1 B given along").arg(count);
        case HostAct::Listen: return QStringLiteral("listen()");
        case HostAct::Accept: return QStringLiteral("accept()");
        case HostAct::Read: return QStringLiteral("read(%1)").arg(count);
        case HostAct::Vanish: return tr("The socket vanishes");
        case HostAct::PowerOff: return tr("Power off");
        case HostAct::Reboot: return tr("Crash and reboot");
        case HostAct::RotateKey: return tr("New Fast Open key, the old one still counts");
        case HostAct::ForgetKey: return tr("New Fast Open key, old cookies do not count");
        default: break;
    }
    return tr("New address %1").arg(session_.next_address(host));
}

void HostBar::add_acts(int host, std::initializer_list<HostAct> acts) {
    for (const HostAct act : acts) {
        const auto count = static_cast<quint64>(bytes(host)->value());
        QAction *action = menu(host)->addAction(words_of(host, act));
        action->setObjectName(QStringLiteral("host_%1_%2").arg(host).arg(static_cast<int>(act)));
        const QString reason = session_.why_not(host, act, count);
        action->setEnabled(reason.isEmpty());
        action->setToolTip(reason);
        connect(action, &QAction::triggered, this,
                [this, host, act, count] { session_.act(host, act, count); });
    }
}

void HostBar::add_options(int host) {
    QMenu *options = menu(host)->addMenu(tr("Options"));
    for (const std::string_view name : kSwitches) {
        QAction *action = options->addAction(option_title(name));
        action->setObjectName(QStringLiteral("host_%1_%2")
                                  .arg(host)
                                  .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))));
        action->setCheckable(true);
        action->setChecked(session_.option(host, name) != 0);
        connect(action, &QAction::triggered, this,
                [this, host, name](bool on) { session_.set_option(host, name, on ? 1 : 0); });
    }
    options->addSeparator();
    for (const std::string_view name : {"congestion_control", "loss_recovery", "ecn"}) {
        add_choice(options, host, name);
    }
    options->addSeparator();
    QAction *all = options->addAction(tr("All options…"));
    connect(all, &QAction::triggered, this, [this, host] { emit settings_wanted(host); });
}

void HostBar::add_comparisons(int host) {
    QMenu *menu = this->menu(host)->addMenu(tr("Compare with"));
    menu->setObjectName(QStringLiteral("host_%1_compare").arg(host));
    for (const std::string_view name : kSwitches) {
        const QString option = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        const bool on = session_.option_at_start(host, name) != 0;
        QAction *action =
            menu->addAction(on ? tr("%1 off").arg(option_title(name)) : tr("%1 on").arg(option_title(name)));
        action->setObjectName(QStringLiteral("compare_%1_%2").arg(host).arg(option));
        connect(action, &QAction::triggered, this,
                [this, host, option] { emit comparison_wanted(host, option); });
    }
}

void HostBar::add_choice(QMenu *options, int host, std::string_view name) {
    const tcp::ConfigField *field = tcp::find_config_field(name);
    QMenu *choices = options->addMenu(option_title(name));
    auto *group = new QActionGroup(choices);
    for (std::size_t i = 0; i < field->choices.size(); ++i) {
        const auto value = static_cast<qint64>(i);
        QAction *action = choices->addAction(option_words(name, value));
        action->setObjectName(QStringLiteral("host_%1_%2_%3")
                                  .arg(host)
                                  .arg(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())))
                                  .arg(value));
        action->setCheckable(true);
        action->setChecked(session_.option(host, name) == value);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, host, name, value] { session_.set_option(host, name, value); });
    }
}

void HostBar::resizeEvent(QResizeEvent *) {
    // Side by side under their hosts where there is room, else one above the other.
    const int wanted = rows_[0].widget->sizeHint().width() + rows_[1].widget->sizeHint().width() + 60;
    layout_->setDirection(width() >= wanted ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void HostBar::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

}  // namespace theater::ui
