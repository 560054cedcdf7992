#include "ui/view/stage_view.h"

#include <algorithm>

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolTip>

#include "ui/model/option_words.h"
#include "ui/model/session.h"
#include "ui/model/spoken_film.h"
#include "ui/view/look.h"
#include "ui/view/stage_accessible.h"

namespace theater::ui {

namespace {

constexpr double kWheelUnits = 60;  // units a notch
constexpr int kLowHeight = 400, kLowWindow = 740;

bool is_clickable(scene::Subject::Kind kind) {
    switch (kind) {
        case scene::Subject::Kind::Segment:
        case scene::Subject::Kind::StateBand:
        case scene::Subject::Kind::Mark:
        case scene::Subject::Kind::Fold:
        case scene::Subject::Kind::Timer:
        case scene::Subject::Kind::Option:
        case scene::Subject::Kind::Settings:
        case scene::Subject::Kind::Connection:
        case scene::Subject::Kind::Cable: return true;
        default: return false;
    }
}

/// What one can ask "Why?" about: it stands for a fact.
bool has_causes(scene::Subject::Kind kind) {
    return kind == scene::Subject::Kind::Segment || kind == scene::Subject::Kind::StateBand ||
           kind == scene::Subject::Kind::Mark;
}

scene::Point to_point(QPoint p) { return {static_cast<double>(p.x()), static_cast<double>(p.y())}; }

}  // namespace

StageView::StageView(Session &session, const ViewSettings &settings, const Look &look, QWidget *parent)
    : QWidget(parent),
      session_(session),
      settings_(settings),
      look_(look),
      follow_button_(new QPushButton(this)),
      spoken_(new SpokenFilm(session, settings, this)) {
    setObjectName(QStringLiteral("stage"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    // The painter fills every pixel itself.
    setAttribute(Qt::WA_OpaquePaintEvent);
    follow_button_->setObjectName(QStringLiteral("follow_button"));
    follow_button_->setCursor(Qt::ArrowCursor);
    follow_button_->setFocusPolicy(Qt::TabFocus);
    follow_button_->hide();
    connect(follow_button_, &QPushButton::clicked, this, &StageView::follow);
    connect(&session, &Session::opened, this, &StageView::follow);
    // What is in the hand belongs to the instant and the course that it was taken from.
    for (const auto signal : {&Session::opened, &Session::now_changed, &Session::recording_changed}) {
        connect(&session, signal, this, [this] { end_drag(Drop::Cancel); });
    }
    connect(&session, &Session::now_changed, this, &StageView::refresh);
    connect(&session, &Session::recording_changed, this, &StageView::refresh);
    connect(&session, &Session::selection_changed, this, &StageView::refresh);
    connect(&session, &Session::connection_changed, this, &StageView::refresh);
    connect(&settings, &ViewSettings::numbers_changed, this, &StageView::refresh);
    connect(&settings, &ViewSettings::presentation_changed, this, &StageView::follow);
    connect(&look, &Look::changed, this, [this] {
        follow_button_->setIcon(look_.icon("follow", scene::Role::TextOnAccent));
        update();
    });
    install_accessible_views();
    connect(spoken_, &SpokenFilm::said, this, [this] { announce(*this); });
    retranslate();
}

bool StageView::is_selected(quint32 segment) const { return session_.selected() == segment; }

void StageView::refresh() {
    stale_ = true;
    update();
}

void StageView::retranslate() {
    setAccessibleName(tr("Stage"));
    setAccessibleDescription(
        tr("The ladder of segments between the two hosts. Tab selects a segment on the wire, "
           "Enter opens its menu."));
    follow_button_->setText(tr("Follow"));
    follow_button_->setToolTip(tr("Back to the present line (F)"));
    follow_button_->setAccessibleName(tr("Follow the present line"));
    follow_button_->setShortcut(QKeySequence(Qt::Key_F));
    place_follow_button();
    refresh();
}

const scene::Frame &StageView::frame() {
    if (stale_ && session_.is_open()) {
        view_.width = width();
        view_.height = height();
        // In a low window the ladder needs the room; what a small card leaves out is in the pane
        // "Connection".
        view_.cards = height() < kLowHeight || window()->height() < kLowWindow ? scene::Cards::Small
                                                                               : scene::Cards::Large;
        view_.numbers =
            settings_.numbers() == NumberMode::Relative ? scene::Numbers::Relative : scene::Numbers::Absolute;
        view_.presentation = settings_.presentation();
        view_.selected = session_.selected();
        view_.thread = scene::ThreadShown::OfSelected;
        view_.grab = grab_ ? std::optional(grab_->shown()) : std::nullopt;
        frame_ = session_.frame(view_);
        stale_ = false;
    }
    return frame_;
}

std::optional<QPoint> StageView::place_of(quint32 segment) {
    for (const scene::Shape &shape : frame().moving) {
        const bool capsule = shape.subject.kind == scene::Subject::Kind::Segment &&
                             shape.subject.fact == segment && shape.kind == scene::ShapeKind::Rect;
        if (capsule) {
            return QPoint(qRound(shape.box.x + shape.box.width / 2),
                          qRound(shape.box.y + shape.box.height / 2));
        }
    }
    return std::nullopt;
}

void StageView::follow() {
    view_.scroll_y.reset();
    if (follow_button_->hasFocus()) {
        setFocus();
    }
    follow_button_->hide();
    refresh();
}

void StageView::open_menu() {
    const quint32 target = session_.target();
    if (target == 0) {
        return;
    }
    session_.select(target);
    // Under the capsule, so that one sees what one is asked about.
    emit segment_menu_wanted(target,
                             mapToGlobal(place_of(target).value_or(rect().center()) + QPoint(-60, 18)));
}

bool StageView::event(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), tip_at(help->pos()), this);
        return true;
    }
    return QWidget::event(event);
}

QString StageView::tip_at(QPoint position) {
    const scene::Shape *shape = frame().hit(to_point(position));
    if (shape == nullptr) {
        return {};
    }
    switch (shape->subject.kind) {
        case scene::Subject::Kind::Segment:
            if (session_.flying(shape->subject.fact) && view_.presentation == scene::Presentation::Wire) {
                return tr(
                    "Click to drop, delay, hold, duplicate or corrupt it. Drag it off the wire: it is lost");
            }
            return session_.flying(shape->subject.fact)
                       ? tr("Click to drop, delay, hold, duplicate or corrupt it. Drag it down: it arrives "
                            "later. Drag it off the wire: it is lost")
                       : tr("Click to go to the instant at which it was sent");
        case scene::Subject::Kind::Fold:
            return tr("A silence, left out. Click to go to its end and to ask why nothing happened");
        case scene::Subject::Kind::StateBand:
            return shape->subject.fact != 0 ? tr("Click to see what led here, and why (W)") : QString();
        case scene::Subject::Kind::Mark:
            return shape->subject.fact != 0 ? tr("Click to go there and to see why (W)")
                                            : tr("Click to go to this instant");
        case scene::Subject::Kind::Option: return option_tip(shape->subject);
        case scene::Subject::Kind::Settings: return tr("All options of this host");
        case scene::Subject::Kind::Connection:
            return shape->subject.connection == 0 ? tr("Show all connections (C)")
                                                  : tr("Show this connection only (C)");
        case scene::Subject::Kind::Cable:
            return session_.is_cable_cut() ? tr("Mend the cable (K)")
                                           : tr("Cut the cable: what is on the wire is lost (K)");
        case scene::Subject::Kind::Queues:
            return session_.queue_lines(shape->subject.host).join(QLatin1Char('\n'));
        case scene::Subject::Kind::Cookies:
            return session_.cookie_lines(shape->subject.host).join(QLatin1Char('\n'));
        default: return {};
    }
}

QString StageView::option_tip(const scene::Subject &subject) const {
    const bool on = session_.option(subject.host, subject.option) != 0;
    const QString does = on ? tr("Click to switch it off.") : tr("Click to switch it on.");
    const QString when = session_.changes_scenario() ? tr("It holds from the beginning of the run.")
                                                     : tr("It holds from now on.");
    return QStringLiteral("%1\n%2\n%3 %4")
        .arg(option_title(subject.option), option_why(subject.option), does, when);
}

void StageView::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    if (!session_.is_open()) {
        painter.fillRect(rect(), look_[scene::Role::Background]);
        return;
    }
    painter_.paint(painter, frame(), look_.theme());
    if (ring_) {
        painter.setPen(QPen(look_[scene::Role::Accent], 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void StageView::resizeEvent(QResizeEvent *) {
    place_follow_button();
    refresh();
}

void StageView::place_follow_button() {
    follow_button_->adjustSize();
    follow_button_->move((width() - follow_button_->width()) / 2, height() - follow_button_->height() - 14);
}

quint32 StageView::segment_at(QPoint position) {
    const scene::Shape *shape = frame().hit(to_point(position));
    return shape != nullptr && shape->subject.kind == scene::Subject::Kind::Segment ? shape->subject.fact : 0;
}

void StageView::set_hovered(quint32 segment) {
    if (view_.hovered != segment) {
        view_.hovered = segment;
        refresh();
    }
}

void StageView::mouseMoveEvent(QMouseEvent *event) {
    const QPoint position = event->position().toPoint();
    if (pressed_at_ && event->buttons() & Qt::LeftButton) {
        drag(position);
        return;
    }
    const scene::Shape *shape = frame().hit(to_point(position));
    setCursor(shape != nullptr && is_clickable(shape->subject.kind) ? Qt::PointingHandCursor
                                                                    : Qt::ArrowCursor);
    set_hovered(segment_at(position));
}

void StageView::focusInEvent(QFocusEvent *event) {
    // Who came by the mouse needs no ring to know where they are.
    ring_ = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    update();
}

void StageView::focusOutEvent(QFocusEvent *) {
    ring_ = false;
    update();
}

void StageView::hideEvent(QHideEvent *event) {
    // No button is let go of over a film that is gone.
    end_drag(Drop::Cancel);
    QWidget::hideEvent(event);
}

void StageView::leaveEvent(QEvent *) { set_hovered(0); }

void StageView::mousePressEvent(QMouseEvent *event) {
    end_drag(Drop::Cancel);
    if (event->button() == Qt::LeftButton) {
        pressed_at_ = event->position().toPoint();
        // What is pressed counts, not what has flown there by the time of the release.
        const scene::Shape *shape = frame().hit(to_point(*pressed_at_));
        pressed_on_ = shape != nullptr ? shape->subject : scene::Subject();
        session_.select(has_causes(pressed_on_.kind) ? pressed_on_.fact : 0);
    }
}

/// A segment in flight follows the hand: down its line it arrives later, off the wire it is lost.
void StageView::drag(QPoint position) {
    const QPoint way = position - *pressed_at_;
    if (!grab_) {
        if (pressed_on_.kind != scene::Subject::Kind::Segment ||
            way.manhattanLength() < QApplication::startDragDistance()) {
            return;
        }
        grab_ = GrabbedSegment::take(session_, pressed_on_.fact);
        if (!grab_) {
            // It has landed, or is held: there is nothing to be dragged from here.
            pressed_on_ = {};
            return;
        }
        emit grabbed();
        setCursor(Qt::ClosedHandCursor);
    }
    const scene::Box wire = frame().wire;
    // However far down the ladder, it is only later.
    const bool below = position.y() > wire.bottom() && view_.presentation == scene::Presentation::Wire;
    const bool off = position.x() < wire.x || position.x() > wire.right() || position.y() < wire.y || below;
    // On the ladder time runs down; the wire view has no place for it.
    grab_->move(view_.presentation == scene::Presentation::Ladder ? way.y() : 0,
                off ? GrabbedSegment::Over::Nothing : GrabbedSegment::Over::Wire, to_point(position));
    refresh();
}

void StageView::end_drag(Drop drop) {
    if (!grab_) {
        return;
    }
    // The act changes the frame: nothing is in the hand any more by then.
    GrabbedSegment taken = std::move(*grab_);
    grab_.reset();
    pressed_at_.reset();
    setCursor(Qt::ArrowCursor);
    if (drop == Drop::Do) {
        taken.let_go();
    }
    refresh();
    emit let_go();
}

void StageView::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton || !pressed_at_) {
        return;
    }
    if (grab_) {
        end_drag(Drop::Do);
        return;
    }
    const QPoint released = event->position().toPoint();
    const bool click_only = (released - *pressed_at_).manhattanLength() < QApplication::startDragDistance();
    pressed_at_.reset();
    if (!click_only) {
        return;
    }
    click(pressed_on_, event->globalPosition().toPoint());
}

void StageView::click(const scene::Subject &subject, QPoint global) {
    switch (subject.kind) {
        case scene::Subject::Kind::Segment:
            if (session_.flying(subject.fact)) {
                emit segment_menu_wanted(subject.fact, global);
            } else if (const auto sent = session_.sent_at(subject.fact)) {
                emit instant_wanted(*sent);
            }
            break;
        case scene::Subject::Kind::Fold:
            if (const scene::TimeAxis::Fold *fold = session_.axis().fold_at(subject.at)) {
                emit instant_wanted(fold->to);
                emit silence_wanted(subject.at);
            }
            break;
        case scene::Subject::Kind::Timer: emit timer_wanted(subject.host, subject.at); break;
        case scene::Subject::Kind::Mark: emit instant_wanted(subject.at); break;
        case scene::Subject::Kind::Option: {
            const qint64 before = session_.option(subject.host, subject.option);
            session_.set_option(subject.host, subject.option, before == 0 ? 1 : 0);
            break;
        }
        case scene::Subject::Kind::Settings: emit settings_wanted(subject.host); break;
        case scene::Subject::Kind::Connection: session_.show_connection(subject.connection); break;
        case scene::Subject::Kind::Cable: session_.toggle_cable(); break;
        default: break;
    }
}

void StageView::contextMenuEvent(QContextMenuEvent *event) {
    if (event->reason() == QContextMenuEvent::Keyboard) {
        open_menu();
        return;
    }
    const quint32 segment = segment_at(event->pos());
    if (segment != 0) {
        session_.select(segment);
        emit segment_menu_wanted(segment, event->globalPos());
    }
}

void StageView::wheelEvent(QWheelEvent *event) {
    const double units = event->pixelDelta().isNull() ? event->angleDelta().y() / 120.0 * kWheelUnits
                                                      : static_cast<double>(event->pixelDelta().y());
    scroll_by(-units);
    event->accept();
}

void StageView::scroll_by(double units) {
    const scene::Frame &shown = frame();
    const double most = std::max(0.0, shown.paper_height - shown.ground_clip.height);
    const double wanted = std::clamp(shown.scroll_y + units, 0.0, most);
    if (wanted == shown.scroll_y) {
        return;
    }
    view_.scroll_y = wanted;
    follow_button_->show();
    place_follow_button();
    refresh();
}

void StageView::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter: open_menu(); break;
        case Qt::Key_PageUp: scroll_by(-0.8 * frame().ground_clip.height); break;
        case Qt::Key_PageDown: scroll_by(0.8 * frame().ground_clip.height); break;
        case Qt::Key_Escape:
            if (grab_) {
                end_drag(Drop::Cancel);
            } else {
                session_.select(0);
            }
            break;
        default: QWidget::keyPressEvent(event);
    }
}

/// Tab goes through the segments on the wire before it leaves the stage.
bool StageView::focusNextPrevChild(bool next) {
    const std::vector<FlyingSegment> all = session_.flying();
    const auto selected = std::find_if(
        all.begin(), all.end(), [&](const FlyingSegment &flyer) { return flyer.id == session_.selected(); });
    const std::ptrdiff_t count = static_cast<std::ptrdiff_t>(all.size());
    const std::ptrdiff_t place = selected == all.end() ? (next ? -1 : count) : selected - all.begin();
    const std::ptrdiff_t wanted = place + (next ? 1 : -1);
    if (wanted >= 0 && wanted < count) {
        session_.select(all[static_cast<std::size_t>(wanted)].id);
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

void StageView::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

}  // namespace theater::ui
