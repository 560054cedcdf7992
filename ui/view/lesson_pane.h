// The pane on the left: what the scenario is about, and its runs.
#pragma once

#include <QScrollArea>

class QButtonGroup;
class QLabel;
class QVBoxLayout;

namespace theater::ui {

class Session;

class LessonPane final : public QScrollArea {
    Q_OBJECT

public:
    explicit LessonPane(Session &session, QWidget *parent = nullptr);

signals:
    void run_wanted(const QString &run);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void make_run_buttons();

    Session &session_;
    QLabel *kicker_;
    QLabel *title_;
    QLabel *description_;
    QLabel *runs_heading_;
    QVBoxLayout *runs_;
    QButtonGroup *run_group_;
};

}  // namespace theater::ui
