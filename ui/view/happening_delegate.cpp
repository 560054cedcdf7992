#include "ui/view/happening_delegate.h"

#include <QListView>
#include <QPainter>

#include "ui/model/happenings.h"
#include "ui/view/look.h"

namespace theater::ui {

using scene::Role;

namespace {

constexpr int kPad = 8, kTime = 54, kBar = 3, kGap = 3;

Role role_of(HappeningKind kind) {
    switch (kind) {
        case HappeningKind::Lost: return Role::Lost;
        case HappeningKind::Wire: return Role::Held;
        case HappeningKind::State: return Role::InkEstablished;
        case HappeningKind::Timer: return Role::InkSynReceived;
        case HappeningKind::Call:
        case HappeningKind::Data: return Role::SegmentData;
        case HappeningKind::Sent:
        case HappeningKind::Arrived: return Role::Text;
        case HappeningKind::Option: return Role::Accent;
        case HappeningKind::Note: break;
    }
    return Role::TextDim;
}

struct Layout {
    QRect text, detail;
    int height = 0;
};

/// Where the words of a row stand in a row that is `width` wide and begins at (0, 0).
Layout layout_of(const QModelIndex &index, int width, const QFont &font, const QFont &small) {
    Layout layout;
    const int left = kPad + kTime + kPad, room = std::max(40, width - left - kPad);
    const QRect bounds(left, kPad - 3, room, 2000);
    const QString text = index.data(Qt::DisplayRole).toString();
    layout.text =
        QRect(bounds.topLeft(),
              QSize(room, QFontMetrics(font).boundingRect(bounds, Qt::TextWordWrap, text).height()));
    layout.height = layout.text.bottom();
    if (const QString detail = index.data(Happenings::DetailRole).toString(); !detail.isEmpty()) {
        const QRect below(left, layout.height + kGap, room, 2000);
        layout.detail =
            QRect(below.topLeft(),
                  QSize(room, QFontMetrics(small).boundingRect(below, Qt::TextWordWrap, detail).height()));
        layout.height = layout.detail.bottom();
    }
    layout.height += kPad - 2;
    return layout;
}

int width_of(const QStyleOptionViewItem &option) {
    const auto *view = qobject_cast<const QListView *>(option.widget);
    return view == nullptr ? option.rect.width() : view->viewport()->width();
}

}  // namespace

HappeningDelegate::HappeningDelegate(const Look &look, QObject *parent)
    : QStyledItemDelegate(parent), look_(look) {}

QSize HappeningDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const {
    const int width = width_of(option);
    return {width, layout_of(index, width, option.font, Look::sans(kSmall)).height};
}

void HappeningDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const {
    const QFont small = Look::sans(kSmall);
    const Layout layout = layout_of(index, option.rect.width(), option.font, small);
    const bool current = index.data(Happenings::CurrentRole).toBool();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(option.rect.topLeft());
    const QRectF row(2, 1, option.rect.width() - 6, option.rect.height() - 2);
    painter->setPen(Qt::NoPen);
    if (current) {
        painter->setBrush(look_[Role::ChangedFill]);
        painter->drawRoundedRect(row, 6, 6);
    } else if (option.state & QStyle::State_MouseOver) {
        painter->setBrush(look_.field());
        painter->drawRoundedRect(row, 6, 6);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(look_[Role::Accent], 1));
        painter->drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
    const auto kind = static_cast<HappeningKind>(index.data(Happenings::KindRole).toInt());
    painter->setPen(Qt::NoPen);
    painter->setBrush(look_[role_of(kind)]);
    painter->drawRoundedRect(QRectF(kPad + kTime, kPad - 1, kBar, option.rect.height() - 2 * kPad + 2), 1.5,
                             1.5);

    painter->setFont(Look::mono(kSmall));
    painter->setPen(look_[current ? Role::Accent : Role::TextDim]);
    painter->drawText(QRect(kPad - 2, kPad - 3, kTime - 4, layout.text.height()),
                      Qt::AlignLeft | Qt::AlignTop, index.data(Happenings::TimeRole).toString());
    painter->setFont(option.font);
    painter->setPen(look_[kind == HappeningKind::Lost ? Role::Lost : Role::Text]);
    painter->drawText(layout.text, Qt::TextWordWrap, index.data(Qt::DisplayRole).toString());
    if (!layout.detail.isNull()) {
        painter->setFont(small);
        painter->setPen(look_[Role::TextDim]);
        painter->drawText(layout.detail, Qt::TextWordWrap, index.data(Happenings::DetailRole).toString());
    }
    painter->restore();
}

}  // namespace theater::ui
