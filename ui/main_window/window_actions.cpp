#include "ui/main_window/window_actions.h"

#include <tuple>

#include <QApplication>

#include "ui/model/playback.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/view/action_words.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

/// "Undo (Ctrl+Z)": what a tooltip says, with the key of the action.
void describe(QAction *action, const QString &text, const QString &help) {
    action->setText(text);
    action->setIconText(bare_words(text));
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(key.isEmpty() ? help : QStringLiteral("%1 (%2)").arg(help, key));
}

}  // namespace

WindowActions::WindowActions(Session &session, Playback &playback, ViewSettings &settings, const Look &look,
                             QWidget *window)
    : QObject(window),
      session_(session),
      playback_(playback),
      settings_(settings),
      look_(look),
      window_(window) {
    open = make("open_action", {QKeySequence::Open});
    save = make("save_action", {QKeySequence::Save});
    save_as = make("save_as_action", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)});
    export_to = make("export_action", {QKeySequence(Qt::CTRL | Qt::Key_E)});
    lessons = make("lessons_action", {QKeySequence(Qt::CTRL | Qt::Key_L)});
    quit = make("quit_action", {QKeySequence(Qt::CTRL | Qt::Key_Q)});
    undo = make("undo_action", {QKeySequence(Qt::CTRL | Qt::Key_Z)});
    redo = make("redo_action",
                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    options = make("options_action", {QKeySequence(Qt::CTRL | Qt::Key_Comma)});
    preferences = make("preferences_action", {QKeySequence(Qt::CTRL | Qt::Key_P)});
    cable = make("cable_action", {QKeySequence(Qt::Key_K)});
    forge = make("forge_action", {QKeySequence(Qt::CTRL | Qt::Key_F)});
    next_connection = make("next_connection_action", {QKeySequence(Qt::Key_C)});
    play = make("play_action", {QKeySequence(Qt::Key_Space)});
    play_back = make("play_back_action", {QKeySequence(Qt::SHIFT | Qt::Key_Space)});
    segment_back = make("segment_back_action", {QKeySequence(Qt::SHIFT | Qt::Key_Left)});
    segment_forward = make("segment_forward_action", {QKeySequence(Qt::SHIFT | Qt::Key_Right)});
    state_back = make("state_back_action", {QKeySequence(Qt::CTRL | Qt::Key_Left)});
    state_forward = make("state_forward_action", {QKeySequence(Qt::CTRL | Qt::Key_Right)});
    mark_back = make("mark_back_action", {QKeySequence(Qt::ALT | Qt::Key_Left)});
    mark_forward = make("mark_forward_action", {QKeySequence(Qt::ALT | Qt::Key_Right)});
    back = make("back_action", {QKeySequence(Qt::Key_Left)});
    forward = make("forward_action", {QKeySequence(Qt::Key_Right)});
    start = make("start_action", {QKeySequence(Qt::Key_Home)});
    end = make("end_action", {QKeySequence(Qt::Key_End)});
    faster = make("faster_action", {QKeySequence(Qt::Key_Up)});
    slower = make("slower_action", {QKeySequence(Qt::Key_Down)});
    numbers = make("numbers_action", {QKeySequence(Qt::Key_N)});
    wire_view = make("wire_view_action", {QKeySequence(Qt::Key_L)});
    toggle_language = make("language_action");
    english = make("english_action");
    chinese = make("chinese_action");
    full_screen = make("full_screen_action", {QKeySequence(Qt::Key_F11)});
    theme_system = make("theme_system_action");
    theme_light = make("theme_light_action");
    theme_dark = make("theme_dark_action");
    theme_projector = make("theme_projector_action");
    keys = make("keys_action", {QKeySequence(Qt::Key_F1)});
    about = make("about_action");
    about_qt = make("about_qt_action");
    connect_all();
    retranslate();
}

QAction *WindowActions::make(const char *name, const QList<QKeySequence> &keys) {
    auto *action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    window_->addAction(action);
    return action;
}

QList<QAction *> WindowActions::of_time() const {
    return {play,          back,      forward,      play_back, segment_back, segment_forward, state_back,
            state_forward, mark_back, mark_forward, start,     end,          faster,          slower};
}

QList<QAction *> WindowActions::of_acts() const { return {undo, redo, cable, forge, options}; }

QList<QAction *> WindowActions::of_view() const { return {numbers, wire_view, next_connection, full_screen}; }

QList<QAction *> WindowActions::of_program() const {
    return {open, save, save_as, export_to, lessons, preferences, keys, quit};
}

void WindowActions::connect_all() {
    connect(play, &QAction::triggered, &playback_, &Playback::toggle);
    connect(back, &QAction::triggered, &playback_, &Playback::step_back);
    connect(forward, &QAction::triggered, &playback_, &Playback::step_forward);
    connect(play_back, &QAction::triggered, &playback_, &Playback::toggle_back);
    using record::StepKind;
    using Direction = Playback::Direction;
    const std::tuple<QAction *, StepKind, Direction> steps[] = {
        {segment_back, StepKind::Segment, Direction::Back},
        {segment_forward, StepKind::Segment, Direction::Forward},
        {state_back, StepKind::State, Direction::Back},
        {state_forward, StepKind::State, Direction::Forward},
        {mark_back, StepKind::Mark, Direction::Back},
        {mark_forward, StepKind::Mark, Direction::Forward}};
    for (const auto &[action, kind, direction] : steps) {
        connect(action, &QAction::triggered, &playback_,
                [this, kind = kind, direction = direction] { playback_.step(kind, direction); });
    }
    connect(start, &QAction::triggered, &playback_, &Playback::to_start);
    connect(end, &QAction::triggered, &playback_, &Playback::to_end);
    connect(faster, &QAction::triggered, &playback_, &Playback::faster);
    connect(slower, &QAction::triggered, &playback_, &Playback::slower);
    connect(undo, &QAction::triggered, &session_, &Session::undo);
    connect(redo, &QAction::triggered, &session_, &Session::redo);
    connect(cable, &QAction::triggered, &session_, &Session::toggle_cable);
    connect(next_connection, &QAction::triggered, this, &WindowActions::show_next_connection);
    numbers->setCheckable(true);
    connect(numbers, &QAction::triggered, this, [this](bool relative) {
        settings_.set_numbers(relative ? NumberMode::Relative : NumberMode::Absolute);
    });
    wire_view->setCheckable(true);
    connect(wire_view, &QAction::triggered, this, [this](bool on) {
        settings_.set_presentation(on ? scene::Presentation::Wire : scene::Presentation::Ladder);
    });
    connect(toggle_language, &QAction::triggered, this, [this] {
        settings_.set_language(settings_.language() == Language::English ? Language::Chinese
                                                                         : Language::English);
    });
    auto *languages = new QActionGroup(this);
    for (auto [action, language] : {std::pair{english, Language::English}, {chinese, Language::Chinese}}) {
        action->setCheckable(true);
        languages->addAction(action);
        connect(action, &QAction::triggered, this, [this, language] { settings_.set_language(language); });
    }
    auto *themes = new QActionGroup(this);
    const std::pair<QAction *, ThemeChoice> choices[] = {{theme_system, ThemeChoice::System},
                                                         {theme_light, ThemeChoice::Light},
                                                         {theme_dark, ThemeChoice::Dark},
                                                         {theme_projector, ThemeChoice::Projector}};
    for (const auto &[action, choice] : choices) {
        action->setCheckable(true);
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice = choice] { settings_.set_theme(choice); });
    }
    full_screen->setCheckable(true);
    connect(full_screen, &QAction::triggered, this, [this](bool on) {
        window_->setWindowState(on ? window_->windowState() | Qt::WindowFullScreen
                                   : window_->windowState() & ~Qt::WindowFullScreen);
    });
    connect(about_qt, &QAction::triggered, qApp, &QApplication::aboutQt);
    connect(quit, &QAction::triggered, window_, &QWidget::close);

    connect(&playback_, &Playback::playing_changed, this, &WindowActions::refresh_play);
    connect(&session_, &Session::file_changed, this, &WindowActions::refresh_edits);
    connect(&session_, &Session::now_changed, this, &WindowActions::refresh_cable);
    connect(&session_, &Session::recording_changed, this, &WindowActions::refresh_cable);
    connect(&settings_, &ViewSettings::numbers_changed, this, &WindowActions::refresh_view);
    connect(&settings_, &ViewSettings::theme_changed, this, &WindowActions::refresh_view);
    connect(&settings_, &ViewSettings::presentation_changed, this, &WindowActions::refresh_view);
    connect(&look_, &Look::changed, this, &WindowActions::retint);
}

void WindowActions::retranslate() {
    describe(open, tr("&Open…"), tr("Open a scenario file"));
    describe(save, tr("&Save"), tr("Save everything, acts included, as a scenario file"));
    describe(save_as, tr("Save &As…"), tr("Save under another name"));
    describe(export_to, tr("&Export…"), tr("Export pictures: SVG, PNG or PDF"));
    describe(lessons, tr("Choose a &Lesson"), tr("Choose a lesson"));
    describe(preferences, tr("&Preferences…"),
             tr("Language, theme, motion, and everything back to the start"));
    describe(quit, tr("&Quit"), tr("Close the window"));
    describe(back, tr("Step &Back"), tr("One step back"));
    describe(forward, tr("Step &Forward"), tr("One step forward"));
    describe(segment_back, tr("Back to the Last Segment"), tr("Back to the last segment that was sent"));
    describe(segment_forward, tr("On to the Next Segment"), tr("On to the next segment that is sent"));
    describe(state_back, tr("Back to the Last Change of State"), tr("Back to the last change of a state"));
    describe(state_forward, tr("On to the Next Change of State"), tr("On to the next change of a state"));
    describe(mark_back, tr("Back to the Last Mark"),
             tr("Back to the last loss, repetition, act or turning point"));
    describe(mark_forward, tr("On to the Next Mark"),
             tr("On to the next loss, repetition, act or turning point"));
    for (QAction *step :
         {segment_back, segment_forward, state_back, state_forward, mark_back, mark_forward}) {
        step->setData(step->toolTip().left(step->toolTip().lastIndexOf(QLatin1String(" ("))));
    }
    describe(start, tr("To the &Beginning"), tr("To the beginning"));
    describe(end, tr("To the &End"), tr("To the end"));
    describe(faster, tr("Fas&ter"), tr("Faster"));
    describe(slower, tr("&Slower"), tr("Slower"));
    describe(full_screen, tr("&Full Screen"), tr("Full screen"));
    describe(theme_system, tr("As the &System"), tr("As the system"));
    describe(theme_light, tr("&Light"), tr("Light"));
    describe(theme_dark, tr("&Dark"), tr("Dark"));
    describe(theme_projector, tr("&Projector"), tr("Strong contrast for a projector"));
    describe(keys, tr("&Keys"), tr("All keys"));
    describe(about, tr("&About TCP Theater"), tr("What this is, and its licences"));
    describe(about_qt, tr("About &Qt"), tr("About Qt"));
    // A language is named in itself, so that who chose the wrong one finds back.
    describe(english, QStringLiteral("English"), QStringLiteral("English"));
    describe(chinese, QStringLiteral("中文"), QStringLiteral("中文"));
    describe(options, tr("&Options of the Hosts…"), tr("All options of the hosts, and their profile"));
    describe(forge, tr("&Forge a Segment…"), tr("Send a segment in another's name"));
    describe(next_connection, tr("Next &Connection"), tr("Show the next connection, or all of them"));
    cable->setData(tr("Cut or mend the cable"));
    refresh_cable();
    // What the map of keys says where the text changes with the moment.
    numbers->setData(tr("Relative or absolute sequence numbers"));
    play->setData(tr("Play or pause"));
    play_back->setData(tr("Play backwards or pause"));
    undo->setData(tr("Undo"));
    redo->setData(tr("Redo"));
    refresh_play();
    refresh_edits();
    refresh_view();
}

void WindowActions::refresh_play() {
    const bool back_now = playback_.is_playing() && playback_.direction() == Playback::Direction::Back;
    describe(play_back, back_now ? tr("Pause (Playing Backwards)") : tr("Play Back&wards"),
             back_now ? tr("Pause") : tr("Play backwards"));
    play_back->setIcon(look_.icon(back_now ? "pause" : "play-back"));
    const bool playing = playback_.is_playing();
    describe(play, playing ? tr("&Pause") : tr("&Play"), playing ? tr("Pause") : tr("Play"));
    play->setIcon(look_.icon(playing ? "pause" : "play", scene::Role::TextOnAccent));
}

void WindowActions::refresh_edits() {
    undo->setEnabled(session_.can_undo());
    redo->setEnabled(session_.can_redo());
    const QString undone = session_.can_undo() ? tr("&Undo %1").arg(session_.undo_text()) : tr("&Undo");
    const QString redone = session_.can_redo() ? tr("&Redo %1").arg(session_.redo_text()) : tr("&Redo");
    describe(undo, undone, tr("Undo"));
    describe(redo, redone, tr("Redo"));
    save->setEnabled(session_.is_open());
    save_as->setEnabled(session_.is_open());
    export_to->setEnabled(session_.is_open());
}

void WindowActions::refresh_cable() {
    cable->setEnabled(session_.is_open());
    const bool cut = session_.is_cable_cut();
    const QString words = cut ? tr("&Mend the Cable") : tr("&Cut the Cable");
    if (cable->text() != words) {
        describe(cable, words, cut ? tr("Mend the cable") : tr("Cut the cable: what is on the wire is lost"));
    }
    options->setEnabled(session_.is_open());
    forge->setEnabled(session_.is_open());
}

void WindowActions::show_next_connection() {
    const std::vector<scene::ConnectionTag> all = session_.connections();
    const std::size_t shown = static_cast<std::size_t>(scene::number_of(all, session_.connection()));
    // All of them come after the last.
    session_.show_connection(all.size() > 1 && shown < all.size() ? all[shown].conn : 0);
}

void WindowActions::refresh_view() {
    const bool relative = settings_.numbers() == NumberMode::Relative;
    numbers->setChecked(relative);
    describe(numbers, tr("&Relative Numbers"),
             tr("Sequence numbers relative to the first, or as on the wire"));
    numbers->setIconText(relative ? tr("seq: relative") : tr("seq: absolute"));
    wire_view->setChecked(settings_.presentation() == scene::Presentation::Wire);
    describe(wire_view, tr("&Wire View"), tr("Wire view or ladder: two ways to see the same film"));
    const bool chinese_now = settings_.language() == Language::Chinese;
    describe(toggle_language, chinese_now ? QStringLiteral("English") : QStringLiteral("中文"),
             chinese_now ? QStringLiteral("Switch to English") : QStringLiteral("切换到中文"));
    toggle_language->setIconText(chinese_now ? QStringLiteral("EN") : QStringLiteral("中文"));
    (chinese_now ? chinese : english)->setChecked(true);
    QAction *themes[] = {theme_system, theme_light, theme_dark, theme_projector};
    themes[static_cast<int>(settings_.theme())]->setChecked(true);
}

void WindowActions::retint() {
    const std::pair<QAction *, const char *> icons[] = {
        {open, "open"},
        {save, "save"},
        {export_to, "export"},
        {undo, "undo"},
        {redo, "redo"},
        {back, "step-back"},
        {forward, "step-forward"},
        {start, "start"},
        {end, "end"},
        {theme_system, "theme-system"},
        {theme_light, "theme-light"},
        {theme_dark, "theme-dark"},
        {theme_projector, "theme-projector"},
    };
    for (const auto &[action, name] : icons) {
        action->setIcon(look_.icon(name));
    }
    refresh_play();
}

}  // namespace theater::ui
