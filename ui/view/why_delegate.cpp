#include "ui/view/why_delegate.h"

#include <algorithm>

#include <QListView>
#include <QPainter>

#include "ui/model/happenings.h"
#include "ui/model/why.h"
#include "ui/view/look.h"

namespace theater::ui {

using scene::Role;

namespace {

constexpr int kPad = 8, kGap = 2, kBetween = 4, kAbove = 10, kBelow = 4;

QFont heading_font() {
    QFont font = Look::sans(kSmall);
    font.setBold(true);
    return font;
}

QString time_of(const QModelIndex &index) {
    const QString time = index.data(Happenings::TimeRole).toString();
    return time.isEmpty() ? QString() : QStringLiteral("t=%1").arg(time);
}

struct Layout {
    QRect text, detail, time;
    int height = 0;
};

/// Where the words of a chip stand in one that is `width` wide and begins at (0, 0).
Layout layout_of(const QModelIndex &index, int width) {
    Layout layout;
    const QFontMetrics metrics(Look::sans()), small(Look::sans(kSmall)), mono(Look::mono(kSmall));
    const QString time = time_of(index);
    const int time_width = time.isEmpty() ? 0 : mono.horizontalAdvance(time) + kPad;
    const bool chip = index.data(Why::LinkRole).toBool();
    const int left = chip ? kPad : 0;
    const int room = std::max(60, width - left - kPad - time_width), all = std::max(60, width - left - kPad);
    const QRect bounds(left, 5, room, 4000);
    layout.text = QRect(
        bounds.topLeft(),
        QSize(
            room,
            metrics.boundingRect(bounds, Qt::TextWordWrap, index.data(Qt::DisplayRole).toString()).height()));
    layout.time = QRect(width - kPad - time_width, 5, time_width, metrics.height());
    layout.height = layout.text.bottom();
    if (const QString detail = index.data(Happenings::DetailRole).toString(); !detail.isEmpty()) {
        const QRect below(left, layout.height + kGap, all, 4000);
        layout.detail =
            QRect(below.topLeft(), QSize(all, small.boundingRect(below, Qt::TextWordWrap, detail).height()));
        layout.height = layout.detail.bottom();
    }
    layout.height += 6 + kBetween;
    return layout;
}

int width_of(const QStyleOptionViewItem &option) {
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return view == nullptr ? option.rect.width() : view->viewport()->width();
}

}  // namespace

WhyDelegate::WhyDelegate(const Look &look, QObject *parent) : QStyledItemDelegate(parent), look_(look) {}

QSize WhyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const int width = width_of(option);
    if (index.data(Why::HeadingRole).toBool()) {
        return {width, QFontMetrics(heading_font()).height() + kAbove + kBelow};
    }
    return {width, layout_of(index, width).height};
}

void WhyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(Why::HeadingRole).toBool()) {
        painter->setFont(heading_font());
        painter->setPen(look_[Role::TextDim]);
        painter->drawText(option.rect.adjusted(0, 0, 0, -kBelow), Qt::AlignLeft | Qt::AlignBottom,
                          index.data(Qt::DisplayRole).toString());
    } else {
        paint_chip(painter, option, index);
    }
    painter->restore();
}

void WhyDelegate::paint_chip(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const {
    const Layout layout = layout_of(index, option.rect.width());
    painter->translate(option.rect.topLeft());
    const QRectF chip(0, 0, option.rect.width(), layout.height - kBetween);
    const bool current = index.data(Happenings::CurrentRole).toBool();
    const bool hovered = option.state & QStyle::State_MouseOver;
    if (index.data(Why::LinkRole).toBool()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(current ? look_[Role::ChangedFill] : look_.field());
        painter->drawRoundedRect(chip, 6, 6);
        if (hovered || (option.state & QStyle::State_HasFocus)) {
            painter->setBrush(Qt::NoBrush);
            painter->setPen(QPen(look_[Role::Accent], 1));
            painter->drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
    }
    const auto kind = static_cast<HappeningKind>(index.data(Happenings::KindRole).toInt());
    painter->setFont(Look::sans());
    painter->setPen(look_[index.data(Why::MoreRole).toBool() ? Role::Accent
                          : kind == HappeningKind::Lost      ? Role::Lost
                                                             : Role::Text]);
    painter->drawText(layout.text, Qt::TextWordWrap, index.data(Qt::DisplayRole).toString());
    if (!layout.detail.isNull()) {
        painter->setFont(Look::sans(kSmall));
        painter->setPen(look_[Role::TextDim]);
        painter->drawText(layout.detail, Qt::TextWordWrap, index.data(Happenings::DetailRole).toString());
    }
    painter->setFont(Look::mono(kSmall));
    painter->setPen(look_[Role::Accent]);
    painter->drawText(layout.time, Qt::AlignRight | Qt::AlignVCenter, time_of(index));
}

}  // namespace theater::ui
