// The actions of the window: their words, keys and icons, and which of them can be done now.
#pragma once

#include <QAction>
#include <QActionGroup>
#include <QObject>

namespace theater::ui {

class Look;
class Playback;
class Session;
class ViewSettings;

class WindowActions final : public QObject {
    Q_OBJECT

public:
    WindowActions(Session &session, Playback &playback, ViewSettings &settings, const Look &look,
                  QWidget *window);

    QAction *open, *save, *save_as, *export_to, *quit, *lessons;
    QAction *undo, *redo, *options, *preferences, *cable, *forge, *next_connection;
    QAction *play, *play_back, *back, *forward, *start, *end, *faster, *slower;
    /// Steps by segment, by state and by mark, each back and forward.
    QAction *segment_back, *segment_forward, *state_back, *state_forward, *mark_back, *mark_forward;
    QAction *numbers, *wire_view, *toggle_language, *english, *chinese, *full_screen;
    QAction *theme_system, *theme_light, *theme_dark, *theme_projector;
    QAction *keys, *about, *about_qt;

    /// What has a key, in the order of the map of keys.
    QList<QAction *> of_time() const;
    QList<QAction *> of_acts() const;
    QList<QAction *> of_view() const;
    QList<QAction *> of_program() const;

    void retranslate();

private:
    QAction *make(const char *name, const QList<QKeySequence> &keys = {});
    void connect_all();
    void refresh_play();
    void refresh_edits();
    void refresh_view();
    void refresh_cable();
    void show_next_connection();
    void retint();

    Session &session_;
    Playback &playback_;
    ViewSettings &settings_;
    const Look &look_;
    QWidget *window_;
};

}  // namespace theater::ui
