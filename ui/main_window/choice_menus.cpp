#include "ui/main_window/choice_menus.h"

#include <QCoreApplication>
#include <QMenu>

#include "ui/model/library.h"
#include "ui/model/session.h"
#include "ui/view/file_flow.h"

namespace theater::ui {

namespace {

/// The translation context of this file.
struct Menus {
    Q_DECLARE_TR_FUNCTIONS(theater::ui::ChoiceMenus)
};

void add_lesson(QMenu *menu, const LessonTitle &lesson, const Session &session, FileFlow &files) {
    const auto add = [&](QMenu *to, const QString &words, const QString &run, bool current) {
        QAction *action = to->addAction(words);
        action->setCheckable(true);
        action->setChecked(current);
        action->setObjectName(lesson.id + QLatin1Char(':') + run);
        QObject::connect(action, &QAction::triggered, &files,
                         [&files, id = lesson.id, run] { files.open(id, run); });
    };
    const bool open = session.path().isEmpty() && session.name() == lesson.id;
    if (lesson.runs.size() == 1) {
        add(menu, lesson.title, lesson.runs.front().name, open);
        return;
    }
    QMenu *runs = menu->addMenu(lesson.title);
    for (const RunTitle &run : lesson.runs) {
        add(runs, run.title, run.name, open && session.run_name() == run.name);
    }
}

void fill(QMenu *lessons_menu, const Session &session, FileFlow &files) {
    lessons_menu->clear();
    // Menus inside a menu survive clear().
    qDeleteAll(lessons_menu->findChildren<QMenu *>(Qt::FindDirectChildrenOnly));
    for (const ModuleTitle &module : lesson_titles()) {
        QMenu *lessons = lessons_menu->addMenu(module.title);
        for (const LessonTitle &lesson : module.lessons) {
            add_lesson(lessons, lesson, session, files);
        }
    }
}

void fill_connections(QMenu *connection_menu, Session &session) {
    connection_menu->clear();
    const auto add = [&](const QString &words, quint32 connection) {
        QAction *action = connection_menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(session.connection() == connection);
        QObject::connect(action, &QAction::triggered, &session,
                         [&session, connection] { session.show_connection(connection); });
    };
    add(Menus::tr("All connections"), 0);
    for (const scene::ConnectionTag &tag : session.connections()) {
        add(Menus::tr("Connection %1, port %2").arg(tag.number).arg(tag.port), tag.conn);
    }
}

}  // namespace

QMenu *make_lessons_menu(Session &session, FileFlow &files, QWidget *parent) {
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("lessons_menu"));
    QObject::connect(menu, &QMenu::aboutToShow, menu,
                     [menu, &session, &files] { fill(menu, session, files); });
    return menu;
}

QMenu *make_connection_menu(Session &session, QWidget *parent) {
    auto *menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("connection_menu"));
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, &session] { fill_connections(menu, session); });
    return menu;
}

}  // namespace theater::ui
