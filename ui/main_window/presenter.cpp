#include "ui/main_window/presenter.h"

#include <QAction>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>
#include <QWindow>

#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/view/action_words.h"
#include "ui/view/look.h"
#include "ui/view/presenter_view.h"
#include "ui/view/speaker_view.h"

namespace theater::ui {

Presenter::Presenter(Session &session, Playback &playback, ViewSettings &settings, const Look &look,
                     QMainWindow *window)
    : QObject(window),
      session_(session),
      playback_(playback),
      settings_(settings),
      look_(look),
      window_(window),
      presenting_(session, playback, settings),
      present_(new QAction(this)),
      speaker_(new QAction(this)) {
    present_->setObjectName(QStringLiteral("present_action"));
    // Shift+F5 is what some remotes send.
    present_->setShortcuts({QKeySequence(Qt::Key_F5), QKeySequence(Qt::SHIFT | Qt::Key_F5)});
    speaker_->setObjectName(QStringLiteral("speaker_action"));
    speaker_->setShortcut(QKeySequence(Qt::ALT | Qt::Key_F5));
    window->addActions({present_, speaker_});
    connect(present_, &QAction::triggered, this, &Presenter::begin);
    connect(speaker_, &QAction::triggered, this, &Presenter::show_speaker);
    connect(&presenting_, &Presenting::leave_wanted, this, &Presenter::leave);
    connect(qApp, &QGuiApplication::screenRemoved, this, &Presenter::place, Qt::QueuedConnection);
    connect(qApp, &QGuiApplication::screenAdded, this, &Presenter::place, Qt::QueuedConnection);
    connect(&look, &Look::changed, this, &Presenter::retint);
}

Presenter::~Presenter() {
    delete view_;
    delete speaker_view_;
}

void Presenter::retint() { present_->setIcon(look_.icon("present")); }

void Presenter::retranslate() {
    const auto describe = [](QAction *action, const QString &text, const QString &help) {
        action->setText(text);
        action->setIconText(bare_words(text));
        action->setData(help);
        action->setToolTip(
            QStringLiteral("%1 (%2)").arg(help, action->shortcut().toString(QKeySequence::NativeText)));
    };
    describe(present_, tr("&Present"), tr("Present: full screen, in large type"));
    describe(speaker_, tr("Spea&ker View"), tr("Speaker view: what comes next, notes and clock"));
}

void Presenter::make_view() {
    if (view_ != nullptr) {
        return;
    }
    view_ = new PresenterView(presenting_, session_, settings_, look_);
    // The program ends with its main window, whatever else is open.
    view_->setAttribute(Qt::WA_QuitOnClose, false);
    view_->addActions(shared_);
    view_->installEventFilter(this);
    connect(view_, &PresenterView::segment_menu_wanted, this, &Presenter::segment_menu_wanted);
}

void Presenter::make_speaker() {
    if (speaker_view_ != nullptr) {
        return;
    }
    speaker_view_ = new SpeakerView(presenting_, session_, look_);
    speaker_view_->setAttribute(Qt::WA_QuitOnClose, false);
    speaker_view_->addActions(shared_);
    speaker_view_->installEventFilter(this);
}

void Presenter::begin() {
    if (presenting_.is_presenting() || !session_.is_open()) {
        return;
    }
    make_view();
    presenting_.begin();
    place();
    view_->show_keys();
    view_->activateWindow();
    view_->setFocus();
}

void Presenter::end() {
    if (!presenting_.is_presenting()) {
        return;
    }
    presenting_.end();
    window_->setUpdatesEnabled(true);
    view_->zoom_out();
    view_->hide();
    if (speaker_view_ != nullptr && !speaker_asked_) {
        speaker_view_->hide();
    }
    window_->activateWindow();
}

void Presenter::show_speaker() {
    make_speaker();
    speaker_asked_ = true;
    speaker_view_->show();
    speaker_view_->raise();
    speaker_view_->activateWindow();
    speaker_view_->setFocus();
}

// Screens can come and go while one presents; what was shown goes on wherever there is a screen.
void Presenter::place() {
    if (!presenting_.is_presenting()) {
        return;
    }
    const QList<QScreen *> screens = QGuiApplication::screens();
    if (screens.isEmpty()) {
        return;
    }
    const auto home = static_cast<int>(screens.indexOf(window_->screen()));
    const ScreenPlan plan = plan_screens(static_cast<int>(screens.size()), home);
    QScreen *film = screens[plan.film];
    if (view_->screen() != film || !view_->isVisible()) {
        view_->setGeometry(film->geometry());
        view_->showFullScreen();
        if (QWindow *handle = view_->windowHandle()) {
            handle->setScreen(film);
        }
    }
    // What the film covers need not be painted behind it.
    window_->setUpdatesEnabled(plan.speaker.has_value());
    if (plan.speaker) {
        make_speaker();
        QScreen *desk = screens[*plan.speaker];
        if (speaker_view_->screen() != desk || !speaker_view_->isVisible()) {
            speaker_view_->setGeometry(desk->availableGeometry().adjusted(20, 40, -20, -20));
            speaker_view_->show();
        }
    } else {
        view_->raise();
    }
}

/// Esc: first out of the zoom, then out of the presentation.
void Presenter::leave() {
    if (view_ != nullptr && view_->is_zoomed()) {
        view_->zoom_out();
    } else {
        end();
    }
}

bool Presenter::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::Close) {
        if (watched == view_) {
            end();
        } else if (watched == speaker_view_) {
            speaker_asked_ = false;
        }
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace theater::ui
