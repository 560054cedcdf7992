#include "ui/view/why_pane.h"

#include <algorithm>

#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/model/happenings.h"
#include "ui/model/why.h"
#include "ui/view/happening_delegate.h"
#include "ui/view/look.h"
#include "ui/view/prose.h"
#include "ui/view/row_list.h"

namespace theater::ui {

namespace {

/// As a row of what happened; a heading is a short line of its own, and a sentence without a time begins
/// where the others have theirs.
class WhyDelegate final : public HappeningDelegate {
public:
    WhyDelegate(const Look &look, QObject *parent) : HappeningDelegate(look, parent), look_(look) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        if (!index.data(Why::HeadingRole).toBool()) {
            return HappeningDelegate::sizeHint(option, index);
        }
        return {0, QFontMetrics(font()).height() + (index.row() == 0 ? kAbove / 2 : kAbove) + kBelow};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        if (!index.data(Why::HeadingRole).toBool()) {
            HappeningDelegate::paint(painter, option, index);
            return;
        }
        painter->save();
        painter->setFont(font());
        painter->setPen(look_[scene::Role::TextDim]);
        painter->drawText(option.rect.adjusted(kLeft, 0, -kLeft, -kBelow), Qt::AlignLeft | Qt::AlignBottom,
                          index.data(Qt::DisplayRole).toString());
        painter->restore();
    }

private:
    static constexpr int kLeft = 8, kAbove = 12, kBelow = 3;

    static QFont font() {
        QFont font = Look::sans(kSmall);
        font.setBold(true);
        return font;
    }

    const Look &look_;
};

}  // namespace

WhyPane::WhyPane(Why &why, const Look &look, QWidget *parent)
    : QWidget(parent),
      why_(why),
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

    list_->setObjectName(QStringLiteral("why_list"));
    list_->setModel(&why);
    list_->setItemDelegate(new WhyDelegate(look, list_));
    connect(list_, &QListView::clicked, this, &WhyPane::go);
    connect(list_, &QListView::activated, this, &WhyPane::go);
    connect(&why, &QAbstractItemModel::modelReset, list_, &QListView::scrollToTop);
    connect(&look, &Look::changed, list_->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

QSize WhyPane::sizeHint() const { return {std::clamp(window()->width() * 24 / 100, 230, 380), 500}; }

void WhyPane::go(const QModelIndex &index) {
    if (!index.data(Why::LinkRole).toBool()) {
        return;
    }
    // Read before anything changes: going there makes other rows.
    const auto fact = index.data(Why::FactRole).toUInt();
    const bool has_instant = !index.data(Happenings::TimeRole).toString().isEmpty();
    const Instant at{index.data(Happenings::InstantRole).toLongLong()};
    if (has_instant) {
        emit instant_wanted(at);
    }
    if (fact != 0) {
        emit fact_wanted(fact);
    }
}

void WhyPane::retranslate() {
    hint_->set_text(tr(
        "Of what is selected on the film: a segment, a call, a state. Of a silence, if nothing is. Click a "
        "line to go there."));
    list_->setAccessibleName(tr("Why?"));
}

void WhyPane::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        why_.rebuild();
    }
    QWidget::changeEvent(event);
}

void WhyPane::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    why_.set_watched(true);
}

void WhyPane::hideEvent(QHideEvent *event) {
    QWidget::hideEvent(event);
    why_.set_watched(false);
}

}  // namespace theater::ui
