// Opening and saving as a person goes through it: the dialogs, the question about unsaved acts, the errors.
#pragma once

#include <QObject>

class QMenu;
class QWidget;

namespace theater::script {
struct ScenarioFile;
}

namespace theater::ui {

class Session;

class FileFlow final : public QObject {
    Q_OBJECT

public:
    FileFlow(Session &session, QWidget *window);

    /// Opens a file or a built-in scenario; asks about unsaved acts first, shows errors. True if it is open
    /// now.
    bool open(const QString &what, const QString &run = {});
    /// Opens a scenario that is in no file yet; asks about unsaved acts first.
    bool open_new(script::ScenarioFile file);
    /// Writes to a path and shows what went wrong. True if it is written.
    bool save_to(const QString &path);
    /// Whether unsaved acts may be left behind; asks (save, discard, cancel) when there are any.
    bool may_leave();
    /// Tells of the open file if its film is another one with this version.
    void show_differences();
    /// Puts a file at the head of the menu of recent ones.
    void remember(const QString &path);
    /// A menu of the files that were opened or saved last.
    QMenu *recent_menu() const { return recent_menu_; }
    void retranslate();

public slots:
    void choose_and_open();
    void open_run(const QString &run);
    bool save();
    bool save_as();

signals:
    void opened();

private:
    QString folder() const;
    /// Whether a person's own file may be written over; asks when it holds what cannot be written again.
    enum class Over { Write, Elsewhere, Cancel };
    Over may_write_over();
    void fill_recent();
    void show_errors(const QString &what, const QStringList &errors);

    Session &session_;
    QWidget *window_;
    QMenu *recent_menu_;
};

}  // namespace theater::ui
