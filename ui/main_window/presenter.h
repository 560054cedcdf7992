// Presenting: the action, the window of the class, that of the speaker, and on which screen each stands. The
// main window stays as it is beneath them.
#pragma once

#include <QObject>

#include "ui/model/presenting.h"

class QAction;
class QMainWindow;
class QMenu;

namespace theater::ui {

class Look;
class PresenterView;
class SpeakerView;

class Presenter final : public QObject {
    Q_OBJECT

public:
    Presenter(Session &session, Playback &playback, ViewSettings &settings, const Look &look,
              QMainWindow *window);
    ~Presenter() override;

    QAction *present_action() const { return present_; }
    QAction *speaker_action() const { return speaker_; }
    QList<QAction *> actions() const { return {present_, speaker_}; }
    Presenting &presenting() { return presenting_; }
    /// The windows, once they have been shown.
    PresenterView *view() const { return view_; }
    SpeakerView *speaker() const { return speaker_view_; }

    /// These keys work in the windows of a presentation too: acts on the selected segment, the cable, undo.
    void share(const QList<QAction *> &actions) { shared_ = actions; }
    void retranslate();

public slots:
    void begin();
    void end();
    void show_speaker();

signals:
    void segment_menu_wanted(quint32 segment, QPoint global);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void make_view();
    void make_speaker();
    void place();
    void leave();
    void retint();

    Session &session_;
    Playback &playback_;
    ViewSettings &settings_;
    const Look &look_;
    QMainWindow *window_;
    Presenting presenting_;
    QAction *present_, *speaker_;
    QList<QAction *> shared_;
    PresenterView *view_ = nullptr;
    SpeakerView *speaker_view_ = nullptr;
    bool speaker_asked_ = false;  ///< by a person, not only by a second screen
};

}  // namespace theater::ui
