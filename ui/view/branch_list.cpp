#include "ui/view/branch_list.h"

#include <algorithm>

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>

#include "ui/model/branches.h"
#include "ui/view/look.h"
#include "ui/view/timeline_view.h"

namespace theater::ui {

using scene::Role;

namespace {

constexpr int kRow = 24, kMostRows = 4, kNameLeft = 20;

constexpr Role kColours[kBranchColours + 1] = {Role::Lifeline,       Role::InkListen,      Role::InkSynSent,
                                               Role::InkSynReceived, Role::InkEstablished, Role::InkFinWait1,
                                               Role::InkCloseWait,   Role::InkClosed};

/// Draws a branch as a line from where it parts to its end, its name at the left.
class BranchDelegate final : public QStyledItemDelegate {
public:
    BranchDelegate(const Branches &branches, const TimelineView &track, const Look &look, QObject *parent)
        : QStyledItemDelegate(parent), branches_(branches), track_(track), look_(look) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, kRow}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        const Lane &lane = branches_.lane(index.row());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_Selected | QStyle::State_HasFocus)) {
            painter->fillRect(option.rect, look_.field());
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(look_[Role::Accent], 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        paint_name(*painter, option, lane, index.data().toString());
        paint_line(*painter, option.rect, lane);
        painter->restore();
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        editor->setObjectName(QStringLiteral("branch_name"));
        editor->setAccessibleName(
            QCoreApplication::translate("theater::ui::BranchList", "Name of the branch"));
        if (auto *line = qobject_cast<QLineEdit *>(editor)) {
            line->setMaxLength(80);
        }
        return editor;
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &) const override {
        editor->setGeometry(kNameLeft, option.rect.y(), 260, option.rect.height());
    }

private:
    void paint_name(QPainter &painter, const QStyleOptionViewItem &option, const Lane &lane,
                    const QString &name) const {
        QFont font = option.font;
        font.setBold(lane.current);
        painter.setFont(font);
        const int room = static_cast<int>(track_.x_of(Instant{})) - kNameLeft - 30;
        const QRect place(kNameLeft + 16, option.rect.y(), room, option.rect.height());
        painter.setPen(Qt::NoPen);
        painter.setBrush(branch_colour(look_, lane.colour));
        painter.drawEllipse(QPointF(kNameLeft + 5, option.rect.center().y() + 1), 4.5, 4.5);
        painter.setPen(look_[lane.current ? Role::Text : Role::TextDim]);
        // The beginning tells two courses apart by their number, the end what was done.
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(name, Qt::ElideMiddle, place.width()));
    }

    void paint_line(QPainter &painter, const QRect &row, const Lane &lane) const {
        const double y = row.center().y() + 1, x = track_.x_of(lane.from);
        const double end = std::max(track_.x_of(lane.to), x + 24);
        const QColor colour = branch_colour(look_, lane.colour);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, lane.current ? 4 : 2.5, Qt::SolidLine, Qt::RoundCap));
        QPainterPath path(QPointF(x, row.top() + 1));
        path.cubicTo(x, y, x + 2, y, x + 10, y);
        path.lineTo(end, y);
        painter.drawPath(path);
        painter.setPen(QPen(colour, 2));
        painter.setBrush(look_[Role::Panel]);
        painter.drawEllipse(QPointF(x, row.top() + 5), 3.2, 3.2);
    }

    const Branches &branches_;
    const TimelineView &track_;
    const Look &look_;
};

}  // namespace

QColor branch_colour(const Look &look, int colour) {
    return look[kColours[std::clamp(colour, 0, kBranchColours)]];
}

QString branch_colour_words(int colour) {
    switch (colour) {
        case 1: return BranchList::tr("Blue");
        case 2: return BranchList::tr("Amber");
        case 3: return BranchList::tr("Orange");
        case 4: return BranchList::tr("Green");
        case 5: return BranchList::tr("Pink");
        case 6: return BranchList::tr("Olive");
        default: return BranchList::tr("Grey");
    }
}

BranchList::BranchList(Branches &branches, const TimelineView &track, const Look &look, QWidget *parent)
    : QListView(parent), branches_(branches) {
    setObjectName(QStringLiteral("branches"));
    setModel(&branches);
    setItemDelegate(new BranchDelegate(branches, track, look, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    connect(this, &QListView::activated, this,
            [this](const QModelIndex &index) { emit branch_wanted(branches_.lane(index.row()).branch); });
    connect(&branches, &QAbstractItemModel::modelReset, this, &BranchList::follow);
    connect(&branches, &QAbstractItemModel::dataChanged, this, &BranchList::follow);
    connect(&look, &Look::changed, viewport(), qOverload<>(&QWidget::update));
    retranslate();
    follow();
}

void BranchList::retranslate() {
    setAccessibleName(tr("Branches"));
    setAccessibleDescription(
        tr("The courses of this run. Enter goes over to one, F2 renames it, the menu key offers more."));
}

// A run with one course needs no list.
void BranchList::follow() {
    setVisible(branches_.rowCount() > 1);
    updateGeometry();
    if (const int row = branches_.current_row(); row >= 0 && !currentIndex().isValid()) {
        setCurrentIndex(branches_.index(row, 0));
    }
    if (const int row = branches_.current_row(); row >= 0 && state() != EditingState) {
        scrollTo(branches_.index(row, 0));
    }
    viewport()->update();
}

QSize BranchList::sizeHint() const {
    return {480, std::clamp(branches_.rowCount(), 1, kMostRows) * kRow + 2};
}

quint32 BranchList::chosen() const {
    const int row = hasFocus() && currentIndex().isValid() ? currentIndex().row() : branches_.current_row();
    return row < 0 ? 0 : branches_.lane(row).branch;
}

void BranchList::rename() {
    const int row = branches_.row_of(chosen());
    if (row >= 0) {
        setFocus();
        setCurrentIndex(branches_.index(row, 0));
        edit(branches_.index(row, 0));
    }
}

void BranchList::contextMenuEvent(QContextMenuEvent *event) {
    QModelIndex at = currentIndex();
    QPoint place = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        place = viewport()->mapToGlobal(visualRect(at).center());
    } else {
        at = indexAt(event->pos());
    }
    if (at.isValid()) {
        setFocus();
        setCurrentIndex(at);
        emit menu_wanted(place);
    }
}

// Going over is a click, not a press: the second press of a double click renames.
void BranchList::mouseReleaseEvent(QMouseEvent *event) {
    const QModelIndex at = indexAt(event->position().toPoint());
    QListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && at.isValid() && state() != EditingState &&
        !branches_.lane(at.row()).current) {
        emit branch_wanted(branches_.lane(at.row()).branch);
    }
}

void BranchList::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        branches_.refresh();
    }
    QListView::changeEvent(event);
}

}  // namespace theater::ui
