// After a crash: offers what the program kept of the sessions that it could not end.
#pragma once

#include <QObject>
#include <QString>

namespace theater::ui {

class Autosave;
class MainWindow;
struct LostSession;

class Recovery final : public QObject {
    Q_OBJECT

public:
    Recovery(MainWindow &window, Autosave &autosave, const QString &folder);

    /// Opens a dialog if there is anything to recover.
    void offer();

private:
    bool restore(const LostSession &lost);

    MainWindow &window_;
    Autosave &autosave_;
    QString folder_;
};

}  // namespace theater::ui
