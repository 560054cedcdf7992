#include "ui/view/packets_pane.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/model/packets.h"
#include "ui/model/recent_filters.h"
#include "ui/view/filter_line.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

using scene::Role;

constexpr int kRow = 21, kMargin = 5, kLeastRows = 4;
// Figures end where their heading ends: before the sign of the column that is sorted by.
constexpr int kSortSign = 10;

/// What was lost, forged or held has its colours; what has not been sent by now is pale and slanted, and the
/// now line stands above it.
class PacketDelegate final : public QStyledItemDelegate {
public:
    PacketDelegate(const Look &look, QObject *parent) : QStyledItemDelegate(parent), look_(look) {}

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto ink = static_cast<Role>(index.data(Packets::InkRole).toInt());
        const auto fill = static_cast<Role>(index.data(Packets::FillRole).toInt());
        const bool pending = index.data(Packets::PendingRole).toBool();
        if (fill != Role::None) option->backgroundBrush = look_[fill];
        const Role words = ink != Role::None ? ink : pending ? Role::TextDim : Role::Text;
        option->palette.setColor(QPalette::Text, look_[words]);
        option->font.setItalic(pending);
        option->textElideMode = Qt::ElideRight;
        // The ring of a single cell says nothing: rows are chosen.
        option->state &= ~QStyle::State_HasFocus;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override {
        // The ground fills the cell; what stands on it keeps away from its neighbours.
        const auto fill = static_cast<Role>(index.data(Packets::FillRole).toInt());
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, look_[Role::Accent]);
        } else if (fill != Role::None) {
            painter->fillRect(option.rect, look_[fill]);
        }
        QStyleOptionViewItem inner = option;
        const bool figures = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
        inner.rect.adjust(kMargin, 0, -kMargin - (figures ? kSortSign : 0), 0);
        QStyledItemDelegate::paint(painter, inner, index);
        if (!index.data(Packets::FirstPendingRole).toBool()) return;
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), 2),
                          look_[Role::Accent]);
    }

private:
    const Look &look_;
};

}  // namespace

PacketsPane::PacketsPane(Packets &packets, const Look &look, QWidget *parent)
    : QWidget(parent),
      packets_(packets),
      look_(look),
      filter_(new FilterLine(look, this)),
      recent_(new QToolButton(this)),
      recent_menu_(new QMenu(this)),
      row_menu_(new QMenu(this)),
      count_(new QLabel(this)),
      problem_(new QLabel(this)),
      table_(new QTableView(this)) {
    setObjectName(QStringLiteral("pane"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(4);
    auto *head = new QHBoxLayout;
    head->setSpacing(6);
    head->addWidget(filter_, 1);
    head->addWidget(recent_);
    head->addWidget(count_);
    layout->addLayout(head);
    problem_->setObjectName(QStringLiteral("filter_problem"));
    problem_->setFont(Look::sans(kSmall));
    problem_->setWordWrap(true);
    problem_->setIndent(6);
    layout->addWidget(problem_);
    make_table();
    layout->addWidget(table_, 1);
    count_->setObjectName(QStringLiteral("dim"));
    count_->setMinimumWidth(150);
    count_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    recent_->setObjectName(QStringLiteral("filter_recent"));
    recent_->setMenu(recent_menu_);
    recent_->setPopupMode(QToolButton::InstantPopup);
    recent_->setFocusPolicy(Qt::TabFocus);
    recent_menu_->setObjectName(QStringLiteral("filter_recent_menu"));
    row_menu_->setObjectName(QStringLiteral("packet_menu"));
    connect(recent_menu_, &QMenu::aboutToShow, this, &PacketsPane::fill_recent);
    connect(filter_, &QLineEdit::textChanged, &packets_, &Packets::set_filter);
    connect(filter_, &FilterLine::meant, this, [this] { remember_filter(filter_->text()); });
    connect(filter_, &FilterLine::given_up, this, &PacketsPane::focus_given_up);
    connect(&packets_, &Packets::state_changed, this, &PacketsPane::refresh);
    connect(&packets_, &Packets::now_moved, this, &PacketsPane::follow_now);
    connect(&packets_, &QAbstractItemModel::modelReset, this, [this] { select_segment(selected_); });
    connect(&look, &Look::changed, this, [this] {
        recent_->setIcon(look_.icon("chevron"));
        table_->viewport()->update();
    });
    setTabOrder(filter_, recent_);
    setTabOrder(recent_, table_);
    retranslate();
}

void PacketsPane::make_table() {
    table_->setObjectName(QStringLiteral("packets_table"));
    table_->setModel(&packets_);
    table_->setItemDelegate(new PacketDelegate(look_, this));
    table_->setFont(Look::mono(kSmall));
    table_->setShowGrid(false);
    table_->setWordWrap(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table_->setTabKeyNavigation(false);
    table_->setCornerButtonEnabled(false);
    table_->setMinimumHeight((kLeastRows + 1) * kRow + 8);
    table_->setContextMenuPolicy(Qt::CustomContextMenu);
    table_->installEventFilter(this);
    // Rows of one height: a million of them cost nothing to lay out.
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table_->verticalHeader()->setMinimumSectionSize(kRow);
    table_->verticalHeader()->setDefaultSectionSize(kRow);
    QHeaderView *head = table_->horizontalHeader();
    head->setFont(Look::sans(kSmall));
    head->setHighlightSections(false);
    head->setStretchLastSection(true);
    head->setMinimumSectionSize(36);
    head->setSortIndicator(0, Qt::AscendingOrder);
    table_->setSortingEnabled(true);
    connect(table_->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PacketsPane::choose);
    connect(table_, &QTableView::clicked, this, &PacketsPane::choose);
    connect(table_, &QTableView::doubleClicked, this, &PacketsPane::go);
    connect(table_, &QWidget::customContextMenuRequested, this, &PacketsPane::open_row_menu);
}

/// Wide enough for what usually stands there; a person may change it.
void PacketsPane::fit_columns() {
    static constexpr const char *kSamples[] = {
        "99999",           "99.999999", "99.999999",         "192.0.2.1:40000",
        "192.0.2.1:40000", "SYN,ACK",   "4294967295",        "4294967295",
        "65535",           "1460",      "MSS=1460 SACK_PERM"};
    const QFontMetrics metrics(table_->font());
    for (int i = 0; i < static_cast<int>(std::size(kSamples)); ++i) {
        table_->setColumnWidth(i, metrics.horizontalAdvance(QLatin1String(kSamples[i])) + 28);
    }
}

void PacketsPane::retranslate() {
    filter_->setPlaceholderText(tr("Filter: tcp.flags.syn == 1 && tcp.len > 0"));
    filter_->setAccessibleName(tr("Display filter"));
    filter_->setToolTip(tr(
        "Which segments to show, as in Wireshark: tcp.flags.syn == 1 && tcp.len > 0. Down lists the fields, "
        "Enter remembers the filter, Esc goes back to the film"));
    recent_->setToolTip(tr("Filters that were used last"));
    recent_->setAccessibleName(recent_->toolTip());
    table_->setAccessibleName(tr("Packets"));
    table_->setToolTip({});
    refresh();
}

void PacketsPane::refresh() {
    const auto problem = packets_.problem();
    const QString sentence =
        problem ? tr("Column %1: %2").arg(problem->column).arg(problem->sentence) : QString();
    filter_->set_problem(sentence);
    const QString words = problem ? sentence : packets_.remark();
    problem_->setProperty("wrong", problem.has_value());
    problem_->setForegroundRole(problem ? QPalette::BrightText : QPalette::PlaceholderText);
    problem_->setText(words);
    problem_->setVisible(!words.isEmpty());
    count_->setText(packets_.count_words());
}

void PacketsPane::select_segment(quint32 segment) {
    selected_ = segment;
    const auto row = segment != 0 ? packets_.row_of(segment) : std::nullopt;
    syncing_ = true;
    if (!row) {
        table_->clearSelection();
        table_->setCurrentIndex({});
    } else if (table_->currentIndex().row() != *row || !table_->selectionModel()->hasSelection()) {
        table_->selectRow(*row);
        table_->scrollTo(packets_.index(*row, 0));
    }
    syncing_ = false;
}

/// As long as one sees the now line, one goes on seeing it.
void PacketsPane::follow_now() {
    const int before = now_row_;
    now_row_ = packets_.is_in_order() ? packets_.first_pending() : -1;
    if (now_row_ >= 0 && packets_.rowCount() > 0) {
        const int first = table_->rowAt(0), last = table_->rowAt(table_->viewport()->height() - 1);
        const bool was_seen = before < 0 || (before >= first && (last < 0 || before <= last + 1));
        if (was_seen) table_->scrollTo(packets_.index(std::min(now_row_, packets_.rowCount() - 1), 0));
    }
    table_->viewport()->update();
}

void PacketsPane::choose(const QModelIndex &index) {
    if (syncing_ || !index.isValid()) return;
    selected_ = index.data(Packets::SegmentRole).toUInt();
    emit segment_wanted(selected_);
}

void PacketsPane::go(const QModelIndex &index) {
    if (const auto at = packets_.sent_at(index.row())) {
        choose(index);
        emit instant_wanted(*at);
    }
}

void PacketsPane::take_filter(const QString &filter) {
    filter_->setText(filter);
    remember_filter(filter);
}

void PacketsPane::fill_recent() {
    recent_menu_->clear();
    const QStringList recent = recent_filters();
    for (const QString &filter : recent) {
        QAction *action = recent_menu_->addAction(QString(filter).replace(u'&', QStringLiteral("&&")));
        connect(action, &QAction::triggered, this, [this, filter] { take_filter(filter); });
    }
    if (recent.isEmpty()) {
        recent_menu_->addAction(tr("None yet: Enter in the filter line remembers it"))->setEnabled(false);
        return;
    }
    recent_menu_->addSeparator();
    connect(recent_menu_->addAction(tr("Forget Them")), &QAction::triggered, this, [] { forget_filters(); });
}

void PacketsPane::open_row_menu(QPoint position) {
    QModelIndex index = table_->indexAt(position);
    if (!index.isValid()) index = table_->currentIndex();
    row_menu_->clear();
    const bool has_rows = !chosen_rows().isEmpty();
    if (has_rows) {
        connect(row_menu_->addAction(tr("&Copy as Text")), &QAction::triggered, this,
                [this] { copy(Qt::DisplayRole); });
        connect(row_menu_->addAction(tr("Copy as CS&V")), &QAction::triggered, this,
                [this] { copy(Packets::CsvRole); });
    }
    QAction *save = row_menu_->addAction(tr("&Export as CSV …"));
    connect(save, &QAction::triggered, this, &PacketsPane::csv_wanted);
    if (index.isValid()) add_filters(index);
    row_menu_->popup(table_->viewport()->mapToGlobal(position));
}

void PacketsPane::add_filters(const QModelIndex &index) {
    row_menu_->addSeparator();
    const QString test = index.data(Packets::TestRole).toString();
    const auto add = [this](const QString &words, const QString &filter) {
        QAction *action =
            row_menu_->addAction(words.arg(QString(filter).replace(u'&', QStringLiteral("&&"))));
        connect(action, &QAction::triggered, this, [this, filter] { take_filter(filter); });
    };
    add(tr("Filter: %1"), test);
    add(tr("Filter: %1"), QStringLiteral("!(%1)").arg(test));
    if (!packets_.filter().trimmed().isEmpty() && !packets_.problem()) {
        add(tr("Filter: %1"), both_filters(packets_.filter(), test));
    }
}

QModelIndexList PacketsPane::chosen_rows() const {
    QModelIndexList rows = table_->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    return rows;
}

void PacketsPane::copy(int role) {
    QStringList lines;
    if (role == Packets::CsvRole) lines << packets_.csv_head();
    for (const QModelIndex &row : chosen_rows()) {
        if (role == Packets::CsvRole) {
            lines << row.data(role).toString();
            continue;
        }
        QStringList cells;
        for (int column = 0; column < packets_.columnCount(); ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) + QLatin1Char('\n'));
}

bool PacketsPane::eventFilter(QObject *watched, QEvent *event) {
    if (watched != table_) return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress) return false;
    auto *key = static_cast<QKeyEvent *>(event);
    if (key->matches(QKeySequence::Copy)) {
        copy(Qt::DisplayRole);
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        go(table_->currentIndex());
        return true;
    }
    if (key->key() == Qt::Key_Escape) {
        emit focus_given_up();
        return true;
    }
    return false;
}

void PacketsPane::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void PacketsPane::showEvent(QShowEvent *event) {
    QWidget::showEvent(event);
    if (!fitted_) fit_columns();
    fitted_ = true;
    packets_.set_watched(true);
    refresh();
}

void PacketsPane::hideEvent(QHideEvent *event) {
    QWidget::hideEvent(event);
    packets_.set_watched(false);
}

}  // namespace theater::ui
