#include "ui/model/presenting.h"

#include <algorithm>
#include <cmath>

#include <QSettings>

#include "core/scene/labels.h"
#include "core/scene/told.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/text/translated_phrasebook.h"

namespace theater::ui {

namespace {

constexpr char kTheme[] = "present/projector";
constexpr double kUnits = 480;      // so many units high is the film of a presentation
constexpr double kCaption = 0.125;  // … and so much of the screen has its caption
constexpr double kMostZoom = 3, kUsualZoom = 2;
constexpr double kLeastDrag = 12;  // units; less is a click that trembled

}  // namespace

PresenterAct presenter_act(int key, Qt::KeyboardModifiers modifiers) {
    const Qt::KeyboardModifiers held = modifiers & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (held != Qt::NoModifier) {
        return PresenterAct::None;
    }
    switch (key) {
        case Qt::Key_Right:
        case Qt::Key_PageDown:
        case Qt::Key_Return:
        case Qt::Key_Enter: return PresenterAct::Next;
        case Qt::Key_Left:
        case Qt::Key_PageUp:
        case Qt::Key_Backspace: return PresenterAct::Previous;
        case Qt::Key_Space: return PresenterAct::Play;
        case Qt::Key_B:
        case Qt::Key_Period: return PresenterAct::Black;
        case Qt::Key_Comma: return PresenterAct::White;
        case Qt::Key_Home: return PresenterAct::Start;
        case Qt::Key_End: return PresenterAct::End;
        case Qt::Key_Up: return PresenterAct::Faster;
        case Qt::Key_Down: return PresenterAct::Slower;
        case Qt::Key_S: return PresenterAct::Pointer;
        case Qt::Key_Z: return PresenterAct::Zoom;
        case Qt::Key_N: return PresenterAct::Numbers;
        case Qt::Key_L: return PresenterAct::View;
        case Qt::Key_T: return PresenterAct::Theme;
        case Qt::Key_Tab: return PresenterAct::Select;
        case Qt::Key_Escape: return PresenterAct::Leave;
        default: return PresenterAct::None;
    }
}

ScreenPlan plan_screens(int count, int home) {
    if (count < 2) {
        return {0, std::nullopt};
    }
    const int speaker = std::clamp(home, 0, count - 1);
    return {speaker == 0 ? 1 : 0, speaker};
}

double presenter_scale(double height) { return height / kUnits; }

double caption_height(double height) { return std::round(height * kCaption); }

QRectF zoom_of(const QRectF &dragged, const QSizeF &picture) {
    const QRectF wanted = dragged.normalized();
    if (wanted.width() < kLeastDrag || wanted.height() < kLeastDrag || picture.isEmpty()) {
        return {};
    }
    const double share = std::clamp(
        std::max(wanted.width() / picture.width(), wanted.height() / picture.height()), 1 / kMostZoom, 1.0);
    const QSizeF size = picture * share;
    QRectF zoom(QPointF(), size);
    zoom.moveCenter(wanted.center());
    zoom.moveLeft(std::clamp(zoom.left(), 0.0, picture.width() - size.width()));
    zoom.moveTop(std::clamp(zoom.top(), 0.0, picture.height() - size.height()));
    return zoom;
}

QRectF zoom_around(const scene::Frame &frame, quint32 selected) {
    // The wire, or the line of the present in the middle of the ladder.
    QPointF centre(frame.width / 2, frame.wire.width > 0 && frame.wire.height > 0
                                        ? frame.wire.y + frame.wire.height / 2
                                        : frame.height / 2);
    for (const scene::Shape &shape : frame.moving) {
        const bool now = shape.subject.kind == scene::Subject::Kind::Now;
        const bool chosen = selected != 0 && shape.subject.kind == scene::Subject::Kind::Segment &&
                            shape.subject.fact == selected && shape.kind == scene::ShapeKind::Rect;
        if (now && frame.paper_height > frame.height) {
            centre.setY(shape.box.y + shape.box.height / 2);
        }
        if (chosen) {
            centre = QPointF(shape.box.x + shape.box.width / 2, shape.box.y + shape.box.height / 2);
            break;
        }
    }
    const QSizeF picture(frame.width, frame.height);
    QRectF wanted(QPointF(), picture / kUsualZoom);
    wanted.moveCenter(centre);
    return zoom_of(wanted, picture);
}

Presenting::Presenting(Session &session, Playback &playback, ViewSettings &settings, QObject *parent)
    : QObject(parent),
      session_(session),
      playback_(playback),
      settings_(settings),
      projector_(QSettings().value(kTheme, false).toBool()) {
    clock_.start();
    connect(&session, &Session::now_changed, this, &Presenting::changed);
    connect(&session, &Session::recording_changed, this, &Presenting::changed);
    connect(&session, &Session::selection_changed, this, &Presenting::changed);
    connect(&session, &Session::connection_changed, this, &Presenting::changed);
    connect(&settings, &ViewSettings::numbers_changed, this, &Presenting::changed);
    connect(&settings, &ViewSettings::presentation_changed, this, &Presenting::changed);
    connect(&settings, &ViewSettings::language_changed, this, &Presenting::changed);
}

scene::View Presenting::view() const {
    scene::View view;
    view.presentation = settings_.presentation();
    view.told = scene::Told::Nothing;
    view.cards = scene::Cards::Small;
    view.numbers =
        settings_.numbers() == NumberMode::Relative ? scene::Numbers::Relative : scene::Numbers::Absolute;
    view.selected = session_.selected();
    view.motion =
        playback_.is_playing() || playback_.is_gliding() ? scene::Motion::Eased : scene::Motion::Still;
    return view;
}

scene::Frame Presenting::frame_at(Instant t, const scene::View &view) const {
    scene::View mine = view;
    mine.connection = session_.connection();
    return scene::frame_at(session_.course(), t, mine, TranslatedPhrasebook());
}

QString Presenting::title() const {
    const QString title = session_.title().isEmpty() ? session_.name() : session_.title();
    const QString run = session_.run_title();
    return session_.runs().size() > 1 && !run.isEmpty() ? QStringLiteral("%1 · %2").arg(title, run) : title;
}

QString Presenting::notes() const { return session_.description(); }

QString Presenting::caption() const {
    if (!session_.is_open()) {
        return {};
    }
    if (session_.now() > Instant{}) {
        const std::vector<scene::ToldStep> steps =
            scene::told_steps(session_.course(), session_.now(), 1, view().numbers, session_.connection(),
                              TranslatedPhrasebook());
        if (!steps.empty()) {
            return QString::fromStdString(steps.back().words);
        }
    }
    return title();
}

std::vector<Presenting::Coming> Presenting::coming(int most) const {
    std::vector<Coming> all;
    if (!session_.is_open()) {
        return all;
    }
    Instant from = session_.now();
    while (static_cast<int>(all.size()) < most) {
        const auto next = scene::next_told_step(session_.course(), from, view().numbers,
                                                session_.connection(), TranslatedPhrasebook());
        if (!next) {
            break;
        }
        all.push_back({next->at, QString::fromStdString(scene::time_label(next->at)),
                       QString::fromStdString(next->words)});
        from = next->at;
    }
    return all;
}

QString Presenting::elapsed() const {
    const qint64 all = clock_.elapsed() / 1000;
    const qint64 hours = all / 3600;
    const QString minutes = QStringLiteral("%1:%2")
                                .arg(all / 60 % 60, hours > 0 ? 2 : 1, 10, QLatin1Char('0'))
                                .arg(all % 60, 2, 10, QLatin1Char('0'));
    return hours > 0 ? QStringLiteral("%1:%2").arg(hours).arg(minutes) : minutes;
}

void Presenting::begin() {
    presenting_ = true;
    blank_ = Blank::None;
    pointer_ = PointerMark::None;
    restart_clock();
    playback_.pause();
    emit changed();
}

void Presenting::end() {
    presenting_ = false;
    playback_.pause();
    emit changed();
}

void Presenting::step(Playback::Direction direction) {
    playback_.glide(direction,
                    settings_.is_motion_reduced() ? Playback::Glide::AtOnce : Playback::Glide::Eased);
}

void Presenting::select_next() {
    const std::vector<FlyingSegment> all = session_.flying();
    const auto selected = std::find_if(
        all.begin(), all.end(), [&](const FlyingSegment &flyer) { return flyer.id == session_.selected(); });
    if (selected == all.end()) {
        session_.select(all.empty() ? 0 : all.front().id);
    } else {
        session_.select(selected + 1 == all.end() ? 0 : (selected + 1)->id);
    }
}

void Presenting::act(PresenterAct act) {
    const bool blanks = act == PresenterAct::Black || act == PresenterAct::White;
    if (act == PresenterAct::None) {
        return;
    }
    // Whatever is pressed brings the picture back, as with slides.
    if (blank_ != Blank::None) {
        const Blank asked = act == PresenterAct::Black   ? Blank::Black
                            : act == PresenterAct::White ? Blank::White
                                                         : blank_;
        blank_ = asked == blank_ ? Blank::None : asked;
        emit changed();
        return;
    }
    switch (act) {
        case PresenterAct::Next: step(Playback::Direction::Forward); break;
        case PresenterAct::Previous: step(Playback::Direction::Back); break;
        case PresenterAct::Play: playback_.toggle(); break;
        case PresenterAct::Black: blank_ = Blank::Black; break;
        case PresenterAct::White: blank_ = Blank::White; break;
        case PresenterAct::Start: playback_.to_start(); break;
        case PresenterAct::End: playback_.to_end(); break;
        case PresenterAct::Faster: playback_.faster(); break;
        case PresenterAct::Slower: playback_.slower(); break;
        case PresenterAct::Pointer:
            pointer_ = static_cast<PointerMark>((static_cast<int>(pointer_) + 1) % 3);
            break;
        case PresenterAct::Zoom: emit zoom_wanted(); break;
        case PresenterAct::Numbers:
            settings_.set_numbers(settings_.numbers() == NumberMode::Relative ? NumberMode::Absolute
                                                                              : NumberMode::Relative);
            break;
        case PresenterAct::View:
            settings_.set_presentation(settings_.presentation() == scene::Presentation::Wire
                                           ? scene::Presentation::Ladder
                                           : scene::Presentation::Wire);
            break;
        case PresenterAct::Theme:
            projector_ = !projector_;
            QSettings().setValue(kTheme, projector_);
            break;
        case PresenterAct::Select: select_next(); break;
        case PresenterAct::Leave: emit leave_wanted(); break;
        case PresenterAct::None: break;
    }
    if (blanks) {
        playback_.pause();
    }
    emit changed();
}

}  // namespace theater::ui
