#include "ui/view/speaker_view.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include "ui/model/presenting.h"
#include "ui/model/session.h"
#include "ui/view/look.h"
#include "ui/view/still_view.h"

namespace theater::ui {

namespace {

constexpr QSizeF kPicture{854, 420};  // units: the shape of the film of a presentation
constexpr int kComing = 4;

QLabel *make_label(QWidget *parent, const char *name, double size) {
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setFont(Look::sans(size));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    return label;
}

}  // namespace

SpeakerView::SpeakerView(Presenting &presenting, Session &session, const Look &look)
    : QWidget(nullptr, Qt::Window), presenting_(presenting), session_(session), look_(look) {
    setObjectName(QStringLiteral("speaker"));
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(18, 14, 18, 14);
    layout->setHorizontalSpacing(18);
    layout->setVerticalSpacing(8);
    clock_ = make_label(this, "speaker_clock", 26.0 / 13);
    clock_->setFont(Look::mono(26.0 / 13));
    clock_->setWordWrap(false);
    reset_ = new QPushButton(this);
    reset_->setObjectName(QStringLiteral("speaker_reset"));
    reset_->setFocusPolicy(Qt::TabFocus);
    where_ = make_label(this, "speaker_where", kLarge);
    where_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(clock_);
    head->addWidget(reset_);
    head->addWidget(where_, 1);
    layout->addLayout(head, 0, 0, 1, 2);
    now_title_ = make_label(this, "dim", 1);
    next_title_ = make_label(this, "dim", 1);
    now_ = new StillView(look, this);
    next_ = new StillView(look, this);
    now_words_ = make_label(this, "speaker_now", kLarge);
    coming_ = make_label(this, "speaker_coming", 15.0 / 13);
    for (QLabel *label : {now_words_, coming_}) {
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setMinimumHeight(92);
    }
    layout->addWidget(now_title_, 1, 0);
    layout->addWidget(next_title_, 1, 1);
    layout->addWidget(now_, 2, 0);
    layout->addWidget(next_, 2, 1);
    layout->addWidget(now_words_, 3, 0);
    layout->addWidget(coming_, 3, 1);
    notes_title_ = make_label(this, "dim", 1);
    layout->addWidget(notes_title_, 4, 0, 1, 2);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("speaker_scroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    notes_ = make_label(scroll, "speaker_notes", 17.0 / 13);
    notes_->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    scroll->setWidget(notes_);
    layout->addWidget(scroll, 5, 0, 1, 2);
    keys_ = make_label(this, "dim", 1);
    layout->addWidget(keys_, 6, 0, 1, 2);
    layout->setRowStretch(2, 3);
    layout->setRowStretch(5, 2);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
    resize(1100, 720);

    tick_.setInterval(500);
    connect(&tick_, &QTimer::timeout, this, &SpeakerView::refresh_clock);
    connect(reset_, &QPushButton::clicked, this, [this] {
        presenting_.restart_clock();
        refresh_clock();
        setFocus();
    });
    connect(&presenting, &Presenting::changed, this, &SpeakerView::refresh);
    connect(&look, &Look::changed, this, &SpeakerView::restyle);
    restyle();
    retranslate();
}

void SpeakerView::restyle() {
    QPalette colours = palette();
    colours.setColor(QPalette::Window, look_[scene::Role::Background]);
    setPalette(colours);
    setAutoFillBackground(true);
    next_key_.clear();
    refresh();
}

void SpeakerView::retranslate() {
    setWindowTitle(tr("Speaker View — TCP Theater"));
    setAccessibleName(tr("Speaker view"));
    reset_->setText(tr("Reset"));
    reset_->setToolTip(tr("Let the clock begin again at zero"));
    reset_->setAccessibleName(tr("Reset the clock"));
    clock_->setToolTip(tr("How long the presentation has lasted"));
    clock_->setAccessibleName(tr("Elapsed time"));
    now_title_->setText(tr("Now"));
    next_title_->setText(tr("What comes next"));
    notes_title_->setText(tr("Notes"));
    now_->setAccessibleName(tr("The picture now"));
    next_->setAccessibleName(tr("The next picture"));
    notes_->setAccessibleName(tr("Notes"));
    keys_->setText(
        tr("→ ←  step  ·  Space  play  ·  L  ladder or wire  ·  N  numbers  ·  S  spotlight  ·  "
           "Z  zoom  ·  B  black  ·  ,  white  ·  Esc  end"));
    next_key_.clear();
    refresh();
}

void SpeakerView::refresh() {
    // Nobody sees it: nothing is worked out.
    if (!isVisible() || !session_.is_open()) {
        return;
    }
    scene::View view = presenting_.view();
    view.width = kPicture.width();
    view.height = kPicture.height();
    now_->show_frame(session_.frame(view));
    QString branch;
    const std::vector<Lane> lanes = session_.lanes();
    for (const Lane &lane : lanes) {
        if (lane.current && lanes.size() > 1) {
            branch = QStringLiteral(" · ") + lane.text;
        }
    }
    where_->setText(QStringLiteral("%1%2").arg(session_.now_words(), branch));
    const QString blank = presenting_.blank() == Blank::None ? QString() : tr("(the class sees nothing) ");
    now_words_->setText(blank + presenting_.caption());
    if (const QString notes = QStringLiteral("%1\n\n%2").arg(presenting_.title(), presenting_.notes());
        notes_->text() != notes) {
        notes_->setText(notes);
    }
    refresh_next();
    refresh_clock();
}

void SpeakerView::refresh_next() {
    const std::vector<Presenting::Coming> coming = presenting_.coming(1);
    const scene::View view = presenting_.view();
    const QString key = coming.empty() ? QStringLiteral("end")
                                       : QStringLiteral("%1 %2 %3 %4 %5 %6")
                                             .arg(session_.course().id())
                                             .arg(coming.front().at.ns)
                                             .arg(static_cast<int>(view.presentation))
                                             .arg(static_cast<int>(view.numbers))
                                             .arg(view.selected)
                                             .arg(session_.connection());
    if (key == next_key_) {
        return;
    }
    next_key_ = key;
    if (coming.empty()) {
        next_at_.reset();
        next_->clear();
        // Of a connection that is shown alone nothing may be told for long, while others go on.
        const auto &recording = session_.course().recording();
        const bool is_over = recording.index_after(session_.now()) == recording.fact_count();
        coming_->setText(is_over ? tr("This is the end of the run.") : QString());
        return;
    }
    next_at_ = coming.front().at;
    scene::View then = view;
    then.width = kPicture.width();
    then.height = kPicture.height();
    then.motion = scene::Motion::Still;
    next_->show_frame(presenting_.frame_at(*next_at_, then));
    QStringList lines;
    for (const Presenting::Coming &one : presenting_.coming(kComing)) {
        lines += QStringLiteral("%1  %2").arg(one.time, one.words);
    }
    coming_->setText(lines.join(QLatin1Char('\n')));
}

void SpeakerView::refresh_clock() { clock_->setText(presenting_.elapsed()); }

void SpeakerView::keyPressEvent(QKeyEvent *event) {
    const PresenterAct act = presenter_act(event->key(), event->modifiers());
    // Tab goes to the button here; the class sees what is selected all the same.
    if (act == PresenterAct::None || act == PresenterAct::Select) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (act == PresenterAct::Leave && !presenting_.is_presenting()) {
        close();
        return;
    }
    presenting_.act(act);
}

void SpeakerView::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    tick_.start();
    next_key_.clear();
    refresh();
}

void SpeakerView::hideEvent(QHideEvent *event) {
    tick_.stop();
    QWidget::hideEvent(event);
}

void SpeakerView::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

}  // namespace theater::ui
