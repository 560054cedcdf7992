#include "ui/view/fault_list.h"

#include <algorithm>

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "ui/model/faults.h"
#include "ui/view/look.h"

namespace theater::ui {

using scene::Role;

namespace {

constexpr int kPad = 7, kBox = 15, kGap = 2;

/// Paints a row: box, words, hits.
class RuleDelegate final : public QStyledItemDelegate {
public:
    RuleDelegate(const Look &look, QObject *parent) : QStyledItemDelegate(parent), look_(look) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override {
        const auto *view = qobject_cast<const QListView *>(option.widget);
        const int width = view == nullptr ? option.rect.width() : view->viewport()->width();
        return {width, place(index, QRect(0, 0, width, 0), option.font).height};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        const Places places = place(index, option.rect, option.font);
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF row = QRectF(option.rect).adjusted(1, 1, -1, -1);
        painter->setPen(Qt::NoPen);
        if (option.state & QStyle::State_Selected) {
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
        paint_box(*painter, places.box, on);
        painter->setFont(option.font);
        painter->setPen(look_[on ? Role::Text : Role::TextDim]);
        painter->drawText(places.words, Qt::TextWordWrap, index.data(Qt::DisplayRole).toString());
        painter->setFont(Look::sans(kSmall));
        painter->setPen(look_[Role::TextDim]);
        painter->drawText(places.hits, Qt::TextWordWrap, below(index, on));
        painter->restore();
    }

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override {
        if (event->type() != QEvent::MouseButtonRelease) {
            return false;
        }
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QRect reach = place(index, option.rect, option.font).box.adjusted(-5, -5, 5, 5);
        if (mouse->button() != Qt::LeftButton || !reach.contains(mouse->position().toPoint())) {
            return false;
        }
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    }

private:
    struct Places {
        QRect box, words, hits;
        int height = 0;
    };

    static QString below(const QModelIndex &index, bool on) {
        const QString hits = index.data(Faults::HitsRole).toString();
        return on ? hits : FaultList::tr("switched off, %1").arg(hits);
    }

    static Places place(const QModelIndex &index, QRect row, const QFont &font) {
        Places places;
        const int left = row.left() + kPad + kBox + 9, room = std::max(40, row.right() - kPad - left);
        const QFontMetrics metrics(font), small(Look::sans(kSmall));
        const QRect above(left, row.top() + kPad, room, 4'000);
        places.words = metrics.boundingRect(above, Qt::TextWordWrap, index.data(Qt::DisplayRole).toString());
        places.words.setWidth(room);
        const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        places.hits = small.boundingRect(QRect(left, places.words.bottom() + 1 + kGap, room, 4'000),
                                         Qt::TextWordWrap, below(index, on));
        places.hits.setWidth(room);
        places.box = QRect(row.left() + kPad, above.top() + (metrics.height() - kBox) / 2, kBox, kBox);
        places.height = places.hits.bottom() + 1 + kPad - row.top();
        return places;
    }

    void paint_box(QPainter &painter, QRect box, bool on) const {
        const QRectF frame = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(look_[on ? Role::Accent : Role::TextDim], 1));
        painter.setBrush(on ? look_[Role::Accent] : look_[Role::Panel]);
        painter.drawRoundedRect(frame, 4, 4);
        if (on) {
            painter.setPen(QPen(look_[Role::TextOnAccent], 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            const QPointF tick[] = {{frame.left() + 3.4, frame.top() + 7.4},
                                    {frame.left() + 6.0, frame.top() + 10.2},
                                    {frame.left() + 10.8, frame.top() + 4.2}};
            painter.drawPolyline(tick, 3);
        }
    }

    const Look &look_;
};

/// The keys that the list takes for itself; the others are the film's.
bool is_own(const QKeyEvent &key) {
    if (key.modifiers() == Qt::AltModifier) {
        return key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
    }
    if (key.modifiers() & ~Qt::KeypadModifier) {
        return false;
    }
    switch (key.key()) {
        case Qt::Key_Space:
        case Qt::Key_Delete:
        case Qt::Key_Return:
        case Qt::Key_Enter: return true;
        default: return false;
    }
}

}  // namespace

FaultList::FaultList(const Look &look, QWidget *parent) : QListView(parent) {
    setObjectName(QStringLiteral("fault_list"));
    setItemDelegate(new RuleDelegate(look, this));
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QListView::doubleClicked, this,
            [this](const QModelIndex &index) { emit edit_wanted(index.row()); });
    connect(&look, &Look::changed, viewport(), qOverload<>(&QWidget::update));
}

QSize FaultList::sizeHint() const {
    int height = 0;
    for (int row = 0; model() != nullptr && row < model()->rowCount(); ++row) {
        height += sizeHintForIndex(model()->index(row, 0)).height();
    }
    return {160, height};
}

bool FaultList::event(QEvent *event) {
    if (event->type() == QEvent::ShortcutOverride && is_own(*static_cast<QKeyEvent *>(event)) &&
        currentIndex().isValid()) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void FaultList::keyPressEvent(QKeyEvent *event) {
    const int row = currentIndex().row();
    if (!currentIndex().isValid() || !is_own(*event)) {
        QListView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
        case Qt::Key_Space: {
            const bool on = currentIndex().data(Qt::CheckStateRole).toInt() == Qt::Checked;
            model()->setData(currentIndex(), on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
            break;
        }
        case Qt::Key_Delete: emit removal_wanted(row); break;
        case Qt::Key_Up: emit move_wanted(row, row - 1); break;
        case Qt::Key_Down: emit move_wanted(row, row + 1); break;
        default: emit edit_wanted(row);
    }
}

void FaultList::resizeEvent(QResizeEvent *event) {
    QListView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        scheduleDelayedItemsLayout();
        updateGeometry();
    }
}

void FaultList::rowsInserted(const QModelIndex &parent, int start, int end) {
    QListView::rowsInserted(parent, start, end);
    updateGeometry();
}

void FaultList::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
    QListView::dataChanged(first, last, roles);
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void FaultList::reset() {
    QListView::reset();
    updateGeometry();
}

}  // namespace theater::ui
