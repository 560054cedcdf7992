#include "ui/view/lesson_pane.h"

#include <algorithm>

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/model/session.h"
#include "ui/text/phrases.h"
#include "ui/view/look.h"
#include "ui/view/prose.h"
#include "ui/view/wrapping_button.h"

namespace theater::ui {

namespace {

QFont bold(double scale) {
    QFont font = Look::sans(scale);
    font.setBold(true);
    return font;
}

}  // namespace

LessonPane::LessonPane(Session &session, const Look &look, QWidget *parent)
    : QScrollArea(parent), session_(session) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget(this);
    body->setObjectName(QStringLiteral("pane"));
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(20, 18, 18, 18);
    layout->setSpacing(8);
    layout->addWidget(kicker_ = new Prose(look, bold(kSmall), scene::Role::TextDim, body));
    layout->addWidget(title_ = new Prose(look, bold(kLarge), scene::Role::Text, body));
    layout->addWidget(description_ = new Prose(look, Look::sans(), scene::Role::Text, body));
    layout->addWidget(expected_ = new Prose(look, Look::sans(kSmall), scene::Role::TextDim, body));
    expected_->setObjectName(QStringLiteral("expected"));
    expected_->hide();
    layout->addSpacing(8);
    layout->addWidget(runs_heading_ = new Prose(look, bold(kSmall), scene::Role::TextDim, body));
    runs_ = new QVBoxLayout;
    runs_->setSpacing(6);
    layout->addLayout(runs_);
    layout->addSpacing(8);
    layout->addWidget(compare_heading_ = new Prose(look, bold(kSmall), scene::Role::TextDim, body));
    compare_ = new QVBoxLayout;
    compare_->setSpacing(6);
    layout->addLayout(compare_);
    layout->addStretch();
    setWidget(body);
    run_group_ = new QButtonGroup(this);
    connect(run_group_, &QButtonGroup::buttonClicked, this, [this](QAbstractButton *button) {
        emit run_wanted(button->property("run").toString());
        // The click has checked it; if the run was not opened after all, the old one stays marked.
        refresh();
    });
    connect(&session, &Session::opened, this, &LessonPane::renew);
    connect(&session, &Session::file_changed, this, &LessonPane::renew);
    setAccessibleName(tr("Lesson"));
}

void LessonPane::renew() {
    if (painted_) {
        refresh();
    }
}

bool LessonPane::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::Paint && !painted_) {
        // The film comes first: to shape all these letters is a tenth of a cold start.
        painted_ = true;
        QTimer::singleShot(0, this, &LessonPane::refresh);
    }
    return QScrollArea::viewportEvent(event);
}

QSize LessonPane::sizeHint() const { return {std::clamp(window()->width() * 20 / 100, 200, 320), 500}; }

void LessonPane::refresh() {
    setAccessibleName(tr("Lesson"));
    if (!session_.is_open()) {
        return;
    }
    const bool own = !session_.path().isEmpty();
    const QString name = session_.name() + (session_.is_dirty() ? tr(" (changed)") : QString());
    kicker_->set_text(own ? tr("SCENARIO FILE · %1").arg(name) : tr("LESSON · %1").arg(name));
    const QString title = session_.title();
    title_->set_text(title.isEmpty() ? session_.name() : title);
    description_->set_text(session_.description());
    description_->setVisible(!session_.description().isEmpty());
    make_run_buttons();
    make_compare_buttons();
    if (session_.can_be_held() && !session_.is_held_known()) {
        // It takes a run to the end, which the first frame need not wait for.
        expected_->hide();
        QTimer::singleShot(0, this, &LessonPane::show_expectation);
    } else {
        show_expectation();
    }
}

void LessonPane::show_expectation() {
    const std::optional<Session::Held> held = session_.held();
    expected_->setVisible(held.has_value());
    if (!held) {
        return;
    }
    const std::size_t failures = held->failures.size();
    if (failures > 0) {
        const QString first = say(held->failures.front().text);
        expected_->set_text(failures == 1
                                ? tr("Expected, but: %1").arg(first)
                                : tr("Expected, but: %1 (and %2 more)").arg(first).arg(failures - 1));
    } else if (held->rows > 0) {
        expected_->set_text(tr("Expected: all %1 rows hold").arg(held->rows));
    } else {
        expected_->set_text(tr("Expected: everything holds"));
    }
    expected_->set_role(failures > 0 ? scene::Role::Lost : scene::Role::TextDim);
}

void LessonPane::make_run_buttons() {
    const std::vector<RunTitle> runs = session_.runs();
    const bool several = runs.size() > 1;
    runs_heading_->setVisible(several);
    runs_heading_->set_text(tr("RUNS"));
    const int wanted = several ? static_cast<int>(runs.size()) : 0;
    while (runs_->count() > wanted) {
        QLayoutItem *item = runs_->takeAt(runs_->count() - 1);
        if (item->widget()->hasFocus()) {
            emit focus_given_up();
        }
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    while (runs_->count() < wanted) {
        auto *button = new WrappingButton(widget());
        button->setObjectName(QStringLiteral("run_button"));
        button->setFocusPolicy(Qt::TabFocus);
        button->setCheckable(true);
        run_group_->addButton(button);
        runs_->addWidget(button);
    }
    for (int i = 0; i < wanted; ++i) {
        const RunTitle &run = runs[static_cast<std::size_t>(i)];
        auto *button = static_cast<WrappingButton *>(runs_->itemAt(i)->widget());
        button->set_words(run.title);
        button->setProperty("run", run.name);
        button->setToolTip(tr("Watch the run “%1” of this lesson").arg(run.name));
        button->setChecked(run.name == session_.run_name());
    }
}

void LessonPane::make_compare_buttons() {
    std::vector<RunTitle> others = session_.runs();
    std::erase_if(others, [this](const RunTitle &run) { return run.name == session_.run_name(); });
    compare_heading_->setVisible(!others.empty());
    compare_heading_->set_text(tr("COMPARE THIS RUN"));
    while (compare_->count() > static_cast<int>(others.size())) {
        QLayoutItem *item = compare_->takeAt(compare_->count() - 1);
        if (item->widget()->hasFocus()) {
            emit focus_given_up();
        }
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    while (compare_->count() < static_cast<int>(others.size())) {
        auto *button = new WrappingButton(widget());
        button->setObjectName(QStringLiteral("compare_run_button"));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QPushButton::clicked, this,
                [this, button] { emit comparison_wanted(button->property("run").toString()); });
        compare_->addWidget(button);
    }
    for (int i = 0; i < compare_->count(); ++i) {
        const RunTitle &run = others[static_cast<std::size_t>(i)];
        auto *button = static_cast<WrappingButton *>(compare_->itemAt(i)->widget());
        button->set_words(tr("with “%1”").arg(run.title));
        button->setProperty("run", run.name);
        button->setToolTip(tr("This run and “%1” beside each other on one clock").arg(run.name));
    }
}

void LessonPane::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        renew();
    }
    QScrollArea::changeEvent(event);
}

}  // namespace theater::ui
