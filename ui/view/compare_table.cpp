#include "ui/view/compare_table.h"

#include <algorithm>

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/model/comparison.h"
#include "ui/model/comparison_table.h"
#include "ui/model/words_of_time.h"
#include "ui/view/look.h"
#include "ui/view/prose.h"
#include "ui/view/wrapping_button.h"

namespace theater::ui {

namespace {

constexpr int kMostValue = 118, kLeastLabel = 96;

/// Rows that differ stand out; headings are no rows.
class RowDelegate final : public QStyledItemDelegate {
public:
    RowDelegate(const ComparisonTable &table, const Look &look, QObject *parent)
        : QStyledItemDelegate(parent), table_(table), look_(look) {}

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::WrapText;
        scene::Role ink = scene::Role::TextDim;
        if (table_.is_heading(index.row())) {
            option->font.setBold(true);
            ink = scene::Role::Text;
        } else if (table_.differs(index.row())) {
            option->font.setBold(index.column() > 0);
            ink = index.column() > 0 ? scene::Role::Changed : scene::Role::Text;
            option->backgroundBrush = look_[scene::Role::ChangedFill];
        }
        option->palette.setColor(QPalette::Text, look_[ink]);
        option->palette.setColor(QPalette::HighlightedText, look_[scene::Role::TextOnAccent]);
    }

private:
    const ComparisonTable &table_;
    const Look &look_;
};

}  // namespace

CompareTable::CompareTable(Comparison &comparison, const Look &look, QWidget *parent)
    : QWidget(parent),
      comparison_(comparison),
      look_(look),
      model_(new ComparisonTable(comparison, this)),
      title_(new QLabel(this)),
      close_(new QToolButton(this)),
      names_(new QVBoxLayout),
      link_(new WrappingButton(this)),
      table_(new QTableView(this)) {
    setObjectName(QStringLiteral("pane"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 10, 10);
    layout->setSpacing(6);
    auto *head = new QHBoxLayout;
    title_->setObjectName(QStringLiteral("pane_title"));
    head->addWidget(title_, 1);
    close_->setObjectName(QStringLiteral("compare_close"));
    close_->setAutoRaise(true);
    close_->setFocusPolicy(Qt::TabFocus);
    head->addWidget(close_);
    layout->addLayout(head);
    names_->setSpacing(2);
    layout->addLayout(names_);
    link_->setObjectName(QStringLiteral("compare_link"));
    link_->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(link_);
    for (int i = 0; i < 2; ++i) {
        parting_.push_back(new Prose(look, Look::sans(kSmall), scene::Role::TextDim, this));
        layout->addWidget(parting_.back());
    }
    table_->setObjectName(QStringLiteral("compare_table"));
    table_->setModel(model_);
    table_->setItemDelegate(new RowDelegate(*model_, look, this));
    table_->setFrameShape(QFrame::NoFrame);
    table_->setFont(Look::sans(kSmall));
    table_->horizontalHeader()->setFont(Look::sans(kSmall));
    table_->setShowGrid(false);
    table_->setWordWrap(true);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    // Its room does not change with the rows, so columns once fitted stay whole.
    table_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table_->verticalHeader()->setMinimumSectionSize(18);
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->setTabKeyNavigation(false);
    layout->addWidget(table_, 1);
    connect(link_, &QPushButton::clicked, this, [this] {
        if (const auto at = comparison_.parting_at()) {
            emit instant_wanted(*at);
        }
    });
    connect(close_, &QToolButton::clicked, this, &CompareTable::close_wanted);
    connect(model_, &QAbstractItemModel::modelReset, this, &CompareTable::refresh);
    connect(&look, &Look::changed, this, [this] {
        close_->setIcon(look_.icon("close"));
        table_->viewport()->update();
    });
    retranslate();
}

QSize CompareTable::sizeHint() const { return {std::clamp(window()->width() * 27 / 100, 340, 460), 400}; }

void CompareTable::retranslate() {
    setAccessibleName(tr("Comparison"));
    title_->setText(tr("Comparison"));
    close_->setIcon(look_.icon("close"));
    close_->setToolTip(tr("End the comparison (Esc)"));
    close_->setAccessibleName(tr("End the comparison"));
    table_->setAccessibleName(tr("What is different"));
    model_->rebuild();
}

void CompareTable::refresh() {
    while (names_->count() > 0) {
        QLayoutItem *item = names_->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (!comparison_.is_on()) {
        return;
    }
    for (std::size_t i = 0; i < comparison_.count(); ++i) {
        auto *name = new Prose(look_, Look::sans(kSmall), scene::Role::Text, this);
        name->set_text(QStringLiteral("%1   %2").arg(Comparison::letter(i), comparison_.title(i)));
        names_->addWidget(name);
    }
    const auto at = comparison_.parting_at();
    link_->setVisible(at.has_value());
    if (at) {
        link_->set_words(tr("First difference at %1 s").arg(milliseconds_words(*at)));
        link_->setToolTip(tr("Go there"));
    }
    const QStringList words = at ? comparison_.parting_words()
                                 : QStringList{tr("No difference: they show the same, to the nanosecond.")};
    for (int i = 0; i < static_cast<int>(parting_.size()); ++i) {
        parting_[static_cast<std::size_t>(i)]->set_text(words.value(i));
        parting_[static_cast<std::size_t>(i)]->setVisible(i < words.size());
    }
    table_->clearSpans();
    for (int row = 0; row < model_->rowCount(); ++row) {
        if (model_->is_heading(row)) {
            table_->setSpan(row, 0, 1, model_->columnCount());
        }
    }
    fit_columns();
}

/// Values have what they need, as far as there is room; labels wrap in the rest.
void CompareTable::fit_columns() {
    const int columns = model_->columnCount();
    if (columns < 2) {
        return;
    }
    QFont bold = table_->font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const int room = table_->viewport()->width();
    int values = 0;
    for (int column = 1; column < columns; ++column) {
        int width = 40;
        for (int row = 0; row < model_->rowCount(); ++row) {
            if (!model_->is_heading(row)) {
                const QString text = model_->index(row, column).data().toString();
                width = std::max(width, std::min(metrics.horizontalAdvance(text) + 12, kMostValue));
            }
        }
        table_->setColumnWidth(column, width);
        values += width;
    }
    table_->setColumnWidth(0, std::max(kLeastLabel, room - values));
    table_->resizeRowsToContents();
}

void CompareTable::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    fit_columns();
}

void CompareTable::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

}  // namespace theater::ui
