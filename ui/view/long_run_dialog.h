// How far a long run is, with a way to stop it. While it is open nothing else of the window can be reached.
#pragma once

#include <QObject>

class QProgressDialog;
class QWidget;

namespace theater::ui {

class LongRun;

class LongRunDialog final : public QObject {
    Q_OBJECT

public:
    LongRunDialog(LongRun &run, QWidget *window);

private:
    void show();
    void close();

    LongRun &run_;
    QWidget *window_;
    QProgressDialog *dialog_ = nullptr;
};

}  // namespace theater::ui
