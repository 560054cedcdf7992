// Menus that list what there is at the moment: the lessons with their runs, the connections of the film. They
// are filled when they are about to show.
#pragma once

class QMenu;
class QWidget;

namespace theater::ui {

class FileFlow;
class Session;

/// Every built-in lesson, module by module; what is open is marked. A choice opens it.
QMenu *make_lessons_menu(Session &session, FileFlow &files, QWidget *parent);
/// All connections, and each by itself. A choice shows it.
QMenu *make_connection_menu(Session &session, QWidget *parent);

}  // namespace theater::ui
