#include "ui/view/happened_pane.h"

#include <algorithm>

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/model/happenings.h"
#include "ui/view/happening_delegate.h"
#include "ui/view/look.h"
#include "ui/view/prose.h"

namespace theater::ui {

HappenedPane::HappenedPane(Happenings &happenings, const Look &look, QWidget *parent)
    : QWidget(parent),
      happenings_(happenings),
      title_(new QLabel(this)),
      hint_(new Prose(look, Look::sans(kSmall), scene::Role::TextDim, this)),
      list_(new QListView(this)) {
    setObjectName(QStringLiteral("pane"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 16, 4, 8);
    layout->setSpacing(6);
    title_->setObjectName(QStringLiteral("pane_title"));
    title_->setFont(Look::sans());
    title_->setIndent(8);
    layout->addWidget(title_);
    auto *hint_row = new QHBoxLayout;
    hint_row->setContentsMargins(8, 0, 12, 0);
    hint_row->addWidget(hint_);
    layout->addLayout(hint_row);
    layout->addWidget(list_, 1);

    list_->setModel(&happenings);
    list_->setItemDelegate(new HappeningDelegate(look, list_));
    list_->setMouseTracking(true);
    list_->setResizeMode(QListView::Adjust);
    list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto go = [this](const QModelIndex &index) {
        const Happening &happening = happenings_.row(index.row());
        // Copied: going there takes later rows away.
        const Instant at = happening.at;
        const quint32 segment = happening.segment;
        emit instant_wanted(at);
        emit segment_wanted(segment);
    };
    connect(list_, &QListView::clicked, this, go);
    connect(list_, &QListView::activated, this, go);
    // The range changes once the rows have their heights: then, not when they arrive, is the time to show the
    // last.
    QScrollBar *bar = list_->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, bar, [bar](int, int most) { bar->setValue(most); });
    connect(&look, &Look::changed, list_->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

QSize HappenedPane::sizeHint() const { return {std::clamp(window()->width() * 24 / 100, 230, 380), 500}; }

void HappenedPane::retranslate() {
    title_->setText(tr("What happened"));
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
