#include "ui/view/happened_pane.h"

#include <algorithm>

#include <QEvent>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/model/happenings.h"
#include "ui/view/happening_delegate.h"
#include "ui/view/look.h"
#include "ui/view/prose.h"
#include "ui/view/row_list.h"

namespace theater::ui {

HappenedPane::HappenedPane(Happenings &happenings, const Look &look, QWidget *parent)
    : QWidget(parent),
      happenings_(happenings),
      hint_(new Prose(look, Look::sans(kSmall), scene::Role::TextDim, this)),
      list_(new RowList(this)) {
    setObjectName(QStringLiteral("pane"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 4, 8);
    layout->setSpacing(6);
    auto *hint_row = new QHBoxLayout;
    hint_row->setContentsMargins(8, 0, 12, 0);
    hint_row->addWidget(hint_);
    layout->addLayout(hint_row);
    layout->addWidget(list_, 1);

    list_->setModel(&happenings);
    list_->setItemDelegate(new HappeningDelegate(look, list_));
    const auto go = [this](const QModelIndex &index) {
        const Happening &happening = happenings_.row(index.row());
        // Copied: going there takes later rows away.
        const Instant at = happening.at;
        const quint32 segment = happening.segment != 0 ? happening.segment : happening.fact;
        emit instant_wanted(at);
        emit segment_wanted(segment);
    };
    connect(list_, &QListView::clicked, this, go);
    connect(list_, &QListView::activated, this, go);
    // Not at once: the rows that arrive have their heights only after the next layout.
    connect(&happenings, &QAbstractItemModel::rowsInserted, this, &HappenedPane::show_last,
            Qt::QueuedConnection);
    connect(&happenings, &QAbstractItemModel::rowsRemoved, this, &HappenedPane::show_last,
            Qt::QueuedConnection);
    connect(list_->verticalScrollBar(), &QScrollBar::rangeChanged, this, &HappenedPane::show_last);
    connect(&look, &Look::changed, list_->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

QSize HappenedPane::sizeHint() const { return {std::clamp(window()->width() * 24 / 100, 230, 380), 500}; }

void HappenedPane::show_last() {
    QScrollBar *bar = list_->verticalScrollBar();
    bar->setValue(bar->maximum());
}

void HappenedPane::retranslate() {
    hint_->set_text(tr("Up to now, with the step of the RFC that decided. Click a line to go there."));
    list_->setAccessibleName(tr("What happened"));
}

void HappenedPane::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        happenings_.rebuild();
    }
    QWidget::changeEvent(event);
}

}  // namespace theater::ui
