// The stage: paints the film at the session's instant, follows it, and lets segments be grabbed.
// It shows a Frame and emits wishes; it knows nothing of what a segment is.
#pragma once

#include <optional>

#include <QWidget>

#include "core/scene/film.h"
#include "ui/model/grab.h"
#include "ui/paint/painter.h"

class QPushButton;

namespace theater::ui {

class Look;
class Session;
class SpokenFilm;
class ViewSettings;

class StageView final : public QWidget {
    Q_OBJECT

public:
    StageView(Session &session, const ViewSettings &settings, const Look &look, QWidget *parent = nullptr);

    QSize sizeHint() const override { return {760, 560}; }
    QSize minimumSizeHint() const override { return {420, 220}; }

    /// The picture that is shown.
    const scene::Frame &frame();
    /// Where a segment's capsule is, in this widget's coordinates; nothing if it is not to be seen.
    std::optional<QPoint> place_of(quint32 segment);
    bool is_following() const { return !view_.scroll_y; }
    /// The film in words (stage_accessible.h).
    const SpokenFilm &spoken() const { return *spoken_; }
    bool is_selected(quint32 segment) const;

public slots:
    /// Back to the now line.
    void follow();
    /// Opens the menu of the selected segment at its capsule.
    void open_menu();

signals:
    void segment_menu_wanted(quint32 segment, QPoint global);
    /// Something that has its time was clicked: an arrow, a fold, a mark.
    void instant_wanted(theater::Instant t);
    /// A silence was clicked that begins here.
    void silence_wanted(theater::Instant t);
    /// The timer of this host that fires then is asked about.
    void timer_wanted(int host, theater::Instant deadline);
    /// All options of a host.
    void settings_wanted(int host);
    /// A segment has been taken into the hand, and let go of: the film waits meanwhile.
    void grabbed();
    void let_go();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void refresh();
    void retranslate();
    void set_hovered(quint32 segment);
    void scroll_by(double units);
    void place_follow_button();
    void drag(QPoint position);
    enum class Drop { Do, Cancel };
    void end_drag(Drop drop);
    void click(const scene::Subject &subject, QPoint global);
    quint32 segment_at(QPoint position);
    QString tip_at(QPoint position);
    QString option_tip(const scene::Subject &subject) const;

    Session &session_;
    const ViewSettings &settings_;
    const Look &look_;
    FramePainter painter_;
    scene::View view_;
    scene::Frame frame_;
    bool stale_ = true;
    bool ring_ = false;
    std::optional<QPoint> pressed_at_;
    scene::Subject pressed_on_;
    std::optional<GrabbedSegment> grab_;
    QPushButton *follow_button_;
    SpokenFilm *spoken_;
};

}  // namespace theater::ui
