#include "ui/view/charts_pane.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/view/look.h"

namespace theater::ui {

ChartsPane::ChartsPane(const ChartActions &actions, Charts &charts, const Session &session, const Look &look,
                       QWidget *parent)
    : QWidget(parent),
      charts_(charts),
      sides_(new QComboBox(this)),
      scroll_(new QScrollArea(this)),
      splitter_(new QSplitter(Qt::Vertical)) {
    setObjectName(QStringLiteral("pane"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 0, 6, 0);
    head->setSpacing(6);
    sides_->setObjectName(QStringLiteral("chart_sides"));
    sides_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    sides_->setMinimumContentsLength(12);
    sides_->setMaximumWidth(320);
    head->addWidget(sides_, 1);
    head->addStretch(0);
    for (QAction *action : {actions.whole, actions.move}) {
        head->addWidget(add_button(action, false));
    }
    layout->addLayout(head);
    for (QAction *action : actions.kinds) {
        kind_buttons_.push_back(add_button(action, true));
    }
    for (QHBoxLayout *&row : kind_rows_) {
        row = new QHBoxLayout;
        row->setContentsMargins(10, 0, 10, 0);
        row->setSpacing(4);
        row->addStretch(1);
        layout->addLayout(row);
    }
    layout->addWidget(scroll_, 1);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(splitter_);
    splitter_->setObjectName(QStringLiteral("pane"));
    splitter_->setChildrenCollapsible(false);
    splitter_->setHandleWidth(1);
    for (std::size_t i = 0; i < views_.size(); ++i) {
        auto *view = new ChartView(static_cast<scene::ChartKind>(i), charts, session, look, splitter_);
        views_[i] = view;
        splitter_->addWidget(view);
        view->setVisible(actions.kinds[i]->isChecked());
        connect(actions.kinds[i], &QAction::toggled, view, &QWidget::setVisible);
        connect(view, &ChartView::instant_wanted, this, &ChartsPane::instant_wanted);
        connect(view, &ChartView::segment_wanted, this, &ChartsPane::segment_wanted);
        connect(view, &ChartView::export_wanted, this, &ChartsPane::export_wanted);
    }
    connect(&charts, &Charts::changed, this, &ChartsPane::fill_sides);
    connect(sides_, &QComboBox::activated, this,
            [this](int index) { charts_.choose(listed_[static_cast<std::size_t>(index)]); });
    retranslate();
}

QToolButton *ChartsPane::add_button(QAction *action, bool with_words) {
    auto *button = new QToolButton(this);
    button->setObjectName(action->objectName() + QStringLiteral("_button"));
    button->setDefaultAction(action);
    button->setToolButtonStyle(with_words ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    button->setIconSize({16, 16});
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

/// In one row, or in two where that is too wide; then there is no room for a title either.
void ChartsPane::arrange_kinds() {
    int wide = 20;
    for (const QToolButton *button : kind_buttons_) {
        wide += button->sizeHint().width() + kind_rows_[0]->spacing();
    }
    const bool narrow = wide > width();
    const std::size_t first_row = narrow ? 3 : kind_buttons_.size();
    for (std::size_t i = 0; i < kind_buttons_.size(); ++i) {
        // Before the stretch at the end.
        QHBoxLayout *row = kind_rows_[i < first_row ? 0 : 1];
        row->insertWidget(static_cast<int>(i < first_row ? i : i - first_row), kind_buttons_[i]);
    }
}

void ChartsPane::resizeEvent(QResizeEvent *event) {
    arrange_kinds();
    QWidget::resizeEvent(event);
}

void ChartsPane::set_orientation(Qt::Orientation orientation) { splitter_->setOrientation(orientation); }

QSize ChartsPane::sizeHint() const {
    const QWidget *all = window();
    return {static_cast<int>(all->width() * 0.36), static_cast<int>(all->height() * 0.34)};
}

void ChartsPane::fill_sides() {
    listed_ = charts_.sides();
    const QSignalBlocker quiet(sides_);
    sides_->clear();
    for (const record::Series::Side &side : listed_) {
        sides_->addItem(charts_.side_words(side));
        if (charts_.side() == side) {
            sides_->setCurrentIndex(sides_->count() - 1);
        }
    }
    sides_->setEnabled(listed_.size() > 1);
}

void ChartsPane::retranslate() {
    sides_->setAccessibleName(tr("Whose curves"));
    sides_->setToolTip(tr("Which sender the charts are about"));
    fill_sides();
    arrange_kinds();
}

void ChartsPane::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ChartsPane::showEvent(QShowEvent *event) {
    charts_.set_watched(true);
    QWidget::showEvent(event);
}

void ChartsPane::hideEvent(QHideEvent *event) {
    charts_.set_watched(false);
    QWidget::hideEvent(event);
}

}  // namespace theater::ui
