// A presentation: what its keys do, what is said below the film, what comes next, which part is shown large,
// on which screens it stands. Windows show it and decide nothing.
#pragma once

#include <optional>
#include <vector>

#include <QElapsedTimer>
#include <QObject>
#include <QRectF>
#include <QString>

#include "core/base/time.h"
#include "core/scene/film.h"
#include "ui/model/playback.h"

namespace theater::ui {

class Session;
class ViewSettings;

/// What a key or a remote asks for.
enum class PresenterAct {
    None,
    Next,
    Previous,
    Play,
    Black,
    White,
    Start,
    End,
    Faster,
    Slower,
    Pointer,
    Zoom,
    Numbers,
    View,
    Theme,
    Select,
    Leave,
};
/// By the key, with what presenter remotes send: PageDown, PageUp, F5, Esc, "." and B.
PresenterAct presenter_act(int key, Qt::KeyboardModifiers modifiers);

enum class Blank { None, Black, White };
/// What follows the hand: nothing but the pointer, a bright spot in a dark room, or a dot.
enum class PointerMark { None, Spotlight, Dot };

/// Where the two windows of a presentation stand.
struct ScreenPlan {
    int film = 0;                ///< the screen that the class sees
    std::optional<int> speaker;  ///< none: on one screen the speaker's view comes only when it is asked for
    friend bool operator==(const ScreenPlan &, const ScreenPlan &) = default;
};
/// Of `count` screens, when the main window is on the one with index `home`: the class sees another one, the
/// speaker this.
ScreenPlan plan_screens(int count, int home);

/// How the film is scaled so that the back row reads it, for a screen of this height in pixels: how many
/// pixels a unit is.
double presenter_scale(double height);
/// Of that height so much is the caption's.
double caption_height(double height);

/// The part of a picture that a dragged rectangle asks for: of the picture's shape, inside it, and at most
/// three times as large as life. Empty: too small to mean anything.
QRectF zoom_of(const QRectF &dragged, const QSizeF &picture);
/// The part around what is selected, else around what moves now.
QRectF zoom_around(const scene::Frame &frame, quint32 selected);

class Presenting final : public QObject {
    Q_OBJECT

public:
    Presenting(Session &session, Playback &playback, ViewSettings &settings, QObject *parent = nullptr);

    /// What has just happened, in one sentence; before anything has, the title of the lesson.
    QString caption() const;
    /// A happening that is still to come.
    struct Coming {
        Instant at;
        QString time, words;
    };
    /// The next `most` of them.
    std::vector<Coming> coming(int most) const;
    /// The picture at another instant, as Session::frame gives it for now.
    scene::Frame frame_at(Instant t, const scene::View &view) const;
    /// The title, which run, what its author wrote about it.
    QString title() const;
    QString notes() const;
    /// "2:05": since the presentation began, or since reset.
    QString elapsed() const;
    void restart_clock() { clock_.start(); }
    /// The view for a window of the presentation, without width and height.
    scene::View view() const;

    bool is_presenting() const { return presenting_; }
    Blank blank() const { return blank_; }
    PointerMark pointer() const { return pointer_; }
    /// The theme for a bright room instead of the window's; remembered.
    bool wants_projector_theme() const { return projector_; }

    void begin();
    void end();
    /// Does what a key asks for. Zoom and Leave are for the windows, which hear of them by signals.
    void act(PresenterAct act);

signals:
    void changed();
    void zoom_wanted();
    /// Esc: out of the zoom, or of the presentation.
    void leave_wanted();

private:
    void step(Playback::Direction direction);
    void select_next();

    Session &session_;
    Playback &playback_;
    ViewSettings &settings_;
    QElapsedTimer clock_;
    Blank blank_ = Blank::None;
    PointerMark pointer_ = PointerMark::None;
    bool presenting_ = false, projector_ = false;
};

}  // namespace theater::ui
