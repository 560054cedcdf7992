#include "ui/view/segment_pane.h"

#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/model/segment_inspector.h"
#include "ui/view/action_words.h"
#include "ui/view/frame_view.h"
#include "ui/view/hex_view.h"
#include "ui/view/look.h"
#include "ui/view/prose.h"

namespace theater::ui {

namespace {

// From here on the figure, the words and the bytes have room beside each other.
constexpr int kSideBySide = 780;

scene::Subject subject_of(std::size_t field) {
    scene::Subject subject;
    subject.kind = scene::Subject::Kind::Field;
    subject.index = static_cast<std::uint32_t>(field);
    return subject;
}

QFont strong(QFont font) {
    font.setBold(true);
    return font;
}

}  // namespace

SegmentPane::SegmentPane(SegmentInspector &inspector, const Look &look, QWidget *parent)
    : QWidget(parent), inspector_(inspector), look_(look) {
    setObjectName(QStringLiteral("pane"));
    setAttribute(Qt::WA_StyledBackground);
    const auto field_words = [this](const scene::Subject &subject) {
        const bool known = subject.kind == scene::Subject::Kind::Field && inspector_.segment() != 0 &&
                           subject.index < inspector_.packet().fields.size();
        return known ? inspector_.words_of(subject.index) : QString();
    };
    figure_ = new FrameView(
        FrameView::Fit::Width, [this](double width, double) { return inspector_.figure(width); }, field_words,
        look, this);
    figure_->setObjectName(QStringLiteral("header_figure"));
    checksum_ = new FrameView(
        FrameView::Fit::Width, [this](double width, double) { return inspector_.checksum(width); },
        [](const scene::Subject &) { return QString(); }, look, this);
    checksum_->setFocusPolicy(Qt::NoFocus);
    checksum_->hide();
    bytes_ = new HexView(inspector, look, this);

    auto *figures = new QWidget(this);
    auto *column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(figure_);
    column->addWidget(checksum_);
    column->addStretch(1);
    parts_ = new QSplitter(Qt::Vertical, this);
    parts_->setChildrenCollapsible(false);
    figure_area_ = make_scroll(figures);
    QWidget *head = make_head();
    parts_->addWidget(figure_area_);
    parts_->addWidget(make_scroll(make_detail()));
    parts_->addWidget(bytes_);
    parts_->setSizes({220, 150, 120});
    for (int i = 0; i < parts_->count(); ++i) {
        parts_->setStretchFactor(i, i == 0 ? 3 : 2);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 6, 6);
    layout->setSpacing(6);
    layout->addWidget(head);
    layout->addWidget(parts_, 1);
    make_actions();

    const auto field = [](const scene::Subject &subject) -> std::optional<std::size_t> {
        if (subject.kind != scene::Subject::Kind::Field) {
            return std::nullopt;
        }
        return subject.index;
    };
    connect(figure_, &FrameView::hovered, &inspector,
            [this, field](const scene::Subject &subject) { inspector_.point_at(field(subject)); });
    for (const auto signal : {&FrameView::chosen, &FrameView::reached}) {
        connect(figure_, signal, &inspector,
                [this](const scene::Subject &subject) { inspector_.choose(subject.index); });
    }
    connect(&inspector, &SegmentInspector::changed, this, &SegmentPane::refresh);
    connect(&inspector, &SegmentInspector::chosen_changed, this, &SegmentPane::show_field);
    connect(&inspector, &SegmentInspector::pointed_changed, figure_, &FrameView::refresh);
    QWidget *const order[] = {ip_, sum_, left_, figure_, bytes_};
    for (std::size_t i = 1; i < std::size(order); ++i) {
        setTabOrder(order[i - 1], order[i]);
    }
    retranslate();
}

QSize SegmentPane::sizeHint() const { return {std::clamp(window()->width() * 24 / 100, 230, 380), 500}; }

QWidget *SegmentPane::make_head() {
    auto *head = new QWidget(this);
    title_ = new Prose(look_, strong(Look::mono()), scene::Role::Text, head);
    journey_ = new Prose(look_, Look::sans(kSmall), scene::Role::TextDim, head);
    ip_ = new QPushButton(head);
    sum_ = new QPushButton(head);
    left_ = new QPushButton(head);
    ip_->setObjectName(QStringLiteral("ip_button"));
    sum_->setObjectName(QStringLiteral("sum_button"));
    left_->setObjectName(QStringLiteral("left_button"));
    // Three beside each other have no room in a narrow pane.
    auto *buttons = new QGridLayout;
    buttons->setSpacing(6);
    buttons->addWidget(ip_, 0, 0);
    buttons->addWidget(sum_, 0, 1);
    buttons->addWidget(left_, 1, 0, 1, 2, Qt::AlignLeft);
    buttons->setColumnStretch(2, 1);
    for (QPushButton *button : {ip_, sum_, left_}) {
        button->setCheckable(true);
    }
    left_->hide();
    connect(ip_, &QPushButton::toggled, this, [this](bool on) {
        inspector_.set_scope(on ? scene::FigureScope::IpAndTcp : scene::FigureScope::Tcp);
    });
    connect(sum_, &QPushButton::toggled, this, [this](bool on) {
        checksum_->setVisible(on);
        if (on) {
            // Laid out first, so that it can be scrolled to.
            QMetaObject::invokeMethod(
                this, [this] { figure_area_->ensureWidgetVisible(checksum_); }, Qt::QueuedConnection);
        }
    });
    connect(left_, &QPushButton::toggled, this, &SegmentPane::show_form);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(3);
    layout->addWidget(title_);
    layout->addWidget(journey_);
    layout->addLayout(buttons);
    return head;
}

QWidget *SegmentPane::make_detail() {
    auto *detail = new QWidget(this);
    name_ = new Prose(look_, strong(Look::sans()), scene::Role::Text, detail);
    value_ = new Prose(look_, Look::mono(kSmall), scene::Role::Text, detail);
    means_ = new Prose(look_, Look::sans(), scene::Role::Text, detail);
    from_ = new Prose(look_, Look::sans(), scene::Role::TextDim, detail);
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins(4, 2, 4, 2);
    layout->setSpacing(3);
    for (Prose *prose : {name_, value_, means_, from_}) {
        layout->addWidget(prose);
    }
    layout->addStretch(1);
    return detail;
}

QScrollArea *SegmentPane::make_scroll(QWidget *content) {
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->setMinimumHeight(64);
    return area;
}

void SegmentPane::make_actions() {
    copy_hex_ = new QAction(this);
    copy_text_ = new QAction(this);
    copy_hex_->setShortcut(QKeySequence::Copy);
    copy_hex_->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy_hex_, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(inspector_.as_hex()); });
    connect(copy_text_, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(inspector_.as_text()); });
    addActions({copy_hex_, copy_text_});
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void SegmentPane::refresh() {
    const bool has_one = inspector_.segment() != 0;
    title_->set_text(inspector_.title());
    journey_->set_text(inspector_.journey());
    journey_->setVisible(has_one);
    parts_->setVisible(has_one);
    ip_->setEnabled(has_one);
    sum_->setEnabled(has_one);
    copy_hex_->setEnabled(has_one);
    copy_text_->setEnabled(has_one);
    left_->setVisible(inspector_.has_two_forms());
    // A byte of the IP header may have been asked for.
    ip_->setChecked(inspector_.scope() == scene::FigureScope::IpAndTcp);
    checksum_->refresh();
    show_field();
}

void SegmentPane::show_field() {
    light();
    const std::optional<std::size_t> field = inspector_.chosen();
    if (!field || inspector_.segment() == 0) {
        return;
    }
    name_->set_text(inspector_.name_of(*field));
    value_->set_text(inspector_.value_of(*field));
    means_->set_text(inspector_.means(*field));
    from_->set_text(tr("Comes from: %1").arg(inspector_.comes_from(*field)));
}

void SegmentPane::light() {
    const std::optional<std::size_t> field = inspector_.chosen();
    figure_->refresh();
    figure_->set_current(field ? std::optional(subject_of(*field)) : std::nullopt);
    // After the layout: the figure may have grown with this.
    QTimer::singleShot(0, this, &SegmentPane::bring_into_view);
}

void SegmentPane::bring_into_view() {
    const std::optional<std::size_t> field = inspector_.chosen();
    if (!field || !isVisible()) {
        return;
    }
    if (const std::optional<QPoint> place = figure_->place_of(subject_of(*field))) {
        const QPoint inside = figure_->mapTo(figure_area_->widget(), *place);
        figure_area_->ensureVisible(inside.x(), inside.y(), 0, 40);
    }
}

void SegmentPane::show_form() {
    inspector_.set_form(left_->isChecked() ? scene::PacketForm::Left : scene::PacketForm::Arrives);
}

QString SegmentPane::detail() const {
    return QStringList{name_->text(), value_->text(), means_->text(), from_->text()}.join(QLatin1Char('\n'));
}

void SegmentPane::retranslate() {
    const auto words = [](QPushButton *button, const QString &text, const QString &tip) {
        button->setText(text);
        button->setToolTip(tip);
        button->setAccessibleName(tip);
    };
    words(ip_, tr("IP header"), tr("Show the IP header above the TCP header"));
    words(sum_, tr("Checksum"), tr("Show the pseudo-header and how the checksum adds up"));
    words(left_, tr("As it left"), tr("The bytes before the wire changed them"));
    figure_->setAccessibleName(tr("Header of the segment, RFC 9293 figure 1"));
    checksum_->setAccessibleName(tr("How the checksum adds up"));
    copy_hex_->setText(tr("Copy as &Hex"));
    copy_text_->setText(tr("Copy as &Text"));
    for (QAction *action : {copy_hex_, copy_text_}) {
        action->setIconText(bare_words(action->text()));
        tell_key(*action);
    }
}

void SegmentPane::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        inspector_.rebuild();
    }
    QWidget::changeEvent(event);
}

void SegmentPane::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    const Qt::Orientation wanted = width() >= kSideBySide ? Qt::Horizontal : Qt::Vertical;
    if (parts_->orientation() != wanted) {
        parts_->setOrientation(wanted);
        parts_->setSizes(wanted == Qt::Horizontal ? QList{400, 260, 320} : QList{220, 150, 120});
    }
}

}  // namespace theater::ui
