#include "ui/view/knowledge_pane.h"

#include <algorithm>

#include <QEvent>
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/model/knowledge_table.h"
#include "ui/view/look.h"
#include "ui/view/prose.h"

namespace theater::ui {

namespace {

constexpr int kLeastClaim = 64;

/// What is proved stands out; what is taken for granted or has ceased to be true is coloured like a loss, and
/// has a sign of its own.
class CellDelegate final : public QStyledItemDelegate {
public:
    CellDelegate(const Look &look, QObject *parent) : QStyledItemDelegate(parent), look_(look) {}

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->features |= QStyleOptionViewItem::WrapText;
        option->displayAlignment = Qt::AlignLeft | Qt::AlignVCenter;
        scene::Role ink = scene::Role::Text;
        const QVariant certainty = index.data(KnowledgeTable::CertaintyRole);
        if (certainty.isValid()) {
            switch (static_cast<record::Certainty>(certainty.toInt())) {
                case record::Certainty::Unknown: ink = scene::Role::TextDim; break;
                case record::Certainty::Known: ink = scene::Role::InkEstablished; break;
                case record::Certainty::Assumed:
                case record::Certainty::Outdated:
                    ink = scene::Role::Lost;
                    option->backgroundBrush = look_[scene::Role::LostFill];
                    break;
            }
        }
        option->palette.setColor(QPalette::Text, look_[ink]);
        option->palette.setColor(QPalette::HighlightedText, look_[scene::Role::TextOnAccent]);
    }

private:
    const Look &look_;
};

}  // namespace

KnowledgePane::KnowledgePane(KnowledgeTable &table, const Look &look, QWidget *parent)
    : QScrollArea(parent),
      model_(table),
      table_(new QTableView),
      remarks_(new Prose(look, Look::sans(kSmall), scene::Role::Text, this)) {
    setObjectName(QStringLiteral("knowledge_pane"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("pane"));
    content->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 4, 4, 6);
    layout->setSpacing(6);
    table_->setObjectName(QStringLiteral("knowledge_table"));
    table_->setModel(&table);
    table_->setItemDelegate(new CellDelegate(look, this));
    table_->setFrameShape(QFrame::NoFrame);
    table_->setFont(Look::sans(kSmall));
    table_->setShowGrid(true);
    table_->setWordWrap(true);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setMinimumSectionSize(18);
    table_->horizontalHeader()->setFont(Look::sans(kSmall));
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->setTabKeyNavigation(false);
    layout->addWidget(table_);
    layout->addWidget(remarks_);
    layout->addStretch(1);
    setWidget(content);
    connect(table_, &QTableView::clicked, this, &KnowledgePane::go);
    connect(table_, &QTableView::activated, this, &KnowledgePane::go);
    connect(&table, &QAbstractItemModel::modelReset, this, &KnowledgePane::refresh);
    connect(&look, &Look::changed, table_->viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

QSize KnowledgePane::sizeHint() const { return {std::clamp(window()->width() * 20 / 100, 200, 300), 260}; }

void KnowledgePane::go(const QModelIndex &index) {
    const record::Knowledge *known = model_.knowledge(index);
    if (known == nullptr || known->segment == 0) {
        return;
    }
    // Copied before anything changes: going there makes another table.
    const record::Knowledge proof = *known;
    emit instant_wanted(proof.since);
    emit fact_wanted(proof.segment);
}

void KnowledgePane::refresh() {
    const QStringList remarks = model_.remarks();
    remarks_->set_text(remarks.join(u'\n'));
    remarks_->setVisible(!remarks.isEmpty());
    fit();
}

/// Both sides have the same room; rows are as high as their words, and the table as its rows: the pane
/// scrolls.
void KnowledgePane::fit() {
    const int room = viewport()->width() - 12;
    const int claim = std::max(kLeastClaim, room * 30 / 100);
    const int side = std::max(0, (room - claim) / 2);
    table_->setColumnWidth(0, room - 2 * side);
    table_->setColumnWidth(1, side);
    table_->setColumnWidth(2, side);
    table_->resizeRowsToContents();
    int height = table_->horizontalHeader()->sizeHint().height() + 2;
    for (int row = 0; row < model_.rowCount(); ++row) {
        height += table_->rowHeight(row);
    }
    table_->setFixedHeight(height);
}

void KnowledgePane::retranslate() {
    table_->setAccessibleName(tr("What each side knows"));
    table_->setAccessibleDescription(tr(
        "Rows: what one can know of a connection. Columns: both hosts. Enter goes to the segment that proved "
        "it."));
    model_.rebuild();
    refresh();
}

void KnowledgePane::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QScrollArea::changeEvent(event);
}

void KnowledgePane::showEvent(QShowEvent *event) {
    QScrollArea::showEvent(event);
    fit();
}

void KnowledgePane::resizeEvent(QResizeEvent *event) {
    QScrollArea::resizeEvent(event);
    fit();
}

}  // namespace theater::ui
