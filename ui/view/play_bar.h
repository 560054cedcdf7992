// The tool bar: what is shown, the transport, the speed, and how one looks at it.
#pragma once

#include <QToolBar>

class QAction;
class QLabel;
class QMenu;
class QSlider;
class QToolButton;

namespace theater::ui {

class Look;
class PickerButton;
class Playback;
class Session;
class ViewSettings;

/// The actions that the bar shows beside its own widgets; the window owns them.
struct BarActions {
    QAction *start = nullptr;
    QAction *play_back = nullptr;
    QAction *back = nullptr;
    QAction *play = nullptr;
    QAction *forward = nullptr;
    QAction *end = nullptr;
    QAction *numbers = nullptr;
    QAction *language = nullptr;
    QAction *open = nullptr;
    QAction *save = nullptr;
    QAction *export_to = nullptr;
    QAction *faults = nullptr;
    QAction *compare = nullptr;
    QAction *present = nullptr;
    QMenu *themes = nullptr;
    QMenu *lessons = nullptr;
};

class PlayBar final : public QToolBar {
    Q_OBJECT

public:
    PlayBar(const BarActions &actions, const Session &session, Playback &playback,
            const ViewSettings &settings, const Look &look, QWidget *parent = nullptr);

    QSlider *speed() const { return speed_; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *add_button(QAction *action, const char *name, Qt::ToolButtonStyle style);
    void add_gap(int width);
    void retranslate();
    void refresh_title();
    void refresh_speed();
    void retint();

    const BarActions actions_;
    const Session &session_;
    Playback &playback_;
    const ViewSettings &settings_;
    const Look &look_;
    QAction *brand_place_ = nullptr, *speed_label_place_ = nullptr, *speed_value_place_ = nullptr,
            *language_place_ = nullptr, *play_back_place_ = nullptr;
    QLabel *brand_;
    PickerButton *picker_;
    QLabel *speed_label_;
    QSlider *speed_;
    QLabel *speed_value_;
    QToolButton *theme_;
};

}  // namespace theater::ui
