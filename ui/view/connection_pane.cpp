#include "ui/view/connection_pane.h"

#include <algorithm>

#include <QEvent>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/model/tcb_table.h"
#include "ui/view/frame_view.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

constexpr int kLeastSideBySide = 360;  // so wide two columns of values have room

/// What the last event changed stands out, and what has no meaning now stands back.
class ValueDelegate final : public QStyledItemDelegate {
public:
    ValueDelegate(const Look &look, QObject *parent) : QStyledItemDelegate(parent), look_(look) {}

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        scene::Role ink = scene::Role::Text;
        const int kind = index.data(TcbTable::KindRole).toInt();
        if (kind != TcbTable::FieldRow) {
            option->font.setBold(true);
            option->font.setPixelSize(option->font.pixelSize() + (kind == TcbTable::HostRow ? 1 : 0));
            ink = kind == TcbTable::HostRow ? scene::Role::Text : scene::Role::TextDim;
            option->displayAlignment = Qt::AlignLeft | Qt::AlignBottom;
        } else if (index.column() == 0) {
            ink = scene::Role::TextDim;
        } else if (index.data(TcbTable::ChangedRole).toBool()) {
            option->font = Look::mono(kSmall);
            option->font.setBold(true);
            option->backgroundBrush = look_[scene::Role::ChangedFill];
            ink = scene::Role::Changed;
        } else {
            option->font = Look::mono(kSmall);
            ink = index.data(TcbTable::KnownRole).toBool() ? scene::Role::Text : scene::Role::TextDim;
        }
        option->palette.setColor(QPalette::Text, look_[ink]);
        option->palette.setColor(QPalette::HighlightedText, look_[scene::Role::TextOnAccent]);
    }

private:
    const Look &look_;
};

}  // namespace

ConnectionPane::ConnectionPane(TcbTable &table, const Look &look, QWidget *parent)
    : QScrollArea(parent),
      model_(table),
      look_(look),
      spaces_(new FrameView(
          FrameView::Fit::Width, [this](double width, double) { return model_.spaces(width); },
          [this](const scene::Subject &subject) { return model_.words(subject); }, look)),
      table_(new QTableView) {
    setObjectName(QStringLiteral("connection_pane"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // Its room does not change with the rows, so columns once fitted stay whole.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("pane"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 6);
    layout->setSpacing(2);
    spaces_->setObjectName(QStringLiteral("spaces_view"));
    table_->setObjectName(QStringLiteral("tcb_table"));
    layout->addWidget(spaces_);
    layout->addWidget(table_);
    layout->addStretch(1);
    setWidget(content);

    table_->setModel(&table);
    table_->setItemDelegate(new ValueDelegate(look, this));
    table_->setFrameShape(QFrame::NoFrame);
    table_->setFont(Look::sans(kSmall));
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table_->setTabKeyNavigation(false);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setMinimumSectionSize(16);
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->horizontalHeader()->setFont(Look::sans(kSmall));
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->horizontalHeader()->setHighlightSections(false);
    connect(&table, &QAbstractItemModel::modelReset, this, &ConnectionPane::refresh);
    connect(&table, &TcbTable::spaces_changed, spaces_, &FrameView::refresh);
    connect(table_->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                const QRect place = table_->visualRect(index).translated(table_->pos());
                ensureVisible(place.center().x(), place.center().y(), 0, place.height() * 2);
            });
    connect(&look, &Look::changed, table_->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

QSize ConnectionPane::sizeHint() const { return {std::clamp(window()->width() * 24 / 100, 230, 380), 500}; }

void ConnectionPane::refresh() {
    table_->clearSpans();
    for (int row = 0; row < model_.rowCount(); ++row) {
        if (model_.kind(row) != TcbTable::FieldRow) {
            table_->setSpan(row, 0, 1, model_.columnCount());
        }
    }
    fit();
}

/// The table is as high as its rows: the pane scrolls, not the table.
void ConnectionPane::fit() {
    const int columns = model_.columnCount();
    const int room = viewport()->width() - 4;
    const QFontMetrics names(table_->font());
    int widest = 70;
    const int line = std::max(names.height(), QFontMetrics(Look::mono(kSmall)).height()) + 3;
    int height = 0;
    for (int row = 0; row < model_.rowCount(); ++row) {
        const bool is_field = model_.kind(row) == TcbTable::FieldRow;
        table_->setRowHeight(row, is_field ? line : line + 8);
        height += table_->rowHeight(row);
        if (is_field) {
            widest = std::max(widest, names.horizontalAdvance(model_.index(row, 0).data().toString()) + 12);
        }
    }
    const int name = std::min(widest, room * 48 / 100);
    table_->setColumnWidth(0, name);
    for (int column = 1; column < columns; ++column) {
        table_->setColumnWidth(column, (room - name) / (columns - 1));
    }
    const bool has_header = model_.layout() == TcbLayout::SideBySide && model_.rowCount() > 0;
    table_->horizontalHeader()->setVisible(has_header);
    table_->setFixedHeight(height + (has_header ? table_->horizontalHeader()->sizeHint().height() : 0) + 2);
}

void ConnectionPane::retranslate() {
    spaces_->setAccessibleName(tr("Sequence spaces of both hosts"));
    table_->setAccessibleName(tr("Transmission control blocks"));
    model_.rebuild();
    refresh();
    spaces_->refresh();
}

void ConnectionPane::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QScrollArea::changeEvent(event);
}

void ConnectionPane::resizeEvent(QResizeEvent *event) {
    QScrollArea::resizeEvent(event);
    model_.set_layout(viewport()->width() >= kLeastSideBySide ? TcbLayout::SideBySide : TcbLayout::Stacked);
    fit();
}

}  // namespace theater::ui
