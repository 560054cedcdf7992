// The pane on the left: what the scenario is about, and its runs.
#pragma once

#include <QScrollArea>

class QButtonGroup;
class QVBoxLayout;

namespace theater::ui {

class Look;
class Prose;
class Session;

class LessonPane final : public QScrollArea {
    Q_OBJECT

public:
    LessonPane(Session &session, const Look &look, QWidget *parent = nullptr);

    /// A part of the window's width; the dock takes it as it first appears.
    QSize sizeHint() const override;

signals:
    void run_wanted(const QString &run);
    /// This run beside another one.
    void comparison_wanted(const QString &run);
    /// A button that has the focus goes away: its neighbour is not to inherit it.
    void focus_given_up();

protected:
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void renew();
    void refresh();
    void make_run_buttons();
    void make_compare_buttons();
    void show_expectation();

    Session &session_;
    bool painted_ = false;
    Prose *kicker_;
    Prose *title_;
    Prose *description_;
    Prose *expected_;
    Prose *runs_heading_;
    QVBoxLayout *runs_;
    Prose *compare_heading_;
    QVBoxLayout *compare_;
    QButtonGroup *run_group_;
};

}  // namespace theater::ui
