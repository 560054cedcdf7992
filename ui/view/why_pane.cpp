#include "ui/view/why_pane.h"

#include <algorithm>

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QVBoxLayout>

#include "ui/model/happenings.h"
#include "ui/model/why.h"
#include "ui/model/why_answer.h"
#include "ui/view/fitted_list.h"
#include "ui/view/look.h"
#include "ui/view/note_box.h"
#include "ui/view/prose.h"
#include "ui/view/tcb_table.h"
#include "ui/view/why_delegate.h"

namespace theater::ui {

namespace {

enum class Rank { Cause, Effect };

/// The rows that tell what led to it, or those that tell what came of it.
class Rows final : public QSortFilterProxyModel {
public:
    Rows(Rank rank, QObject *parent) : QSortFilterProxyModel(parent), rank_(rank) {}

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override {
        const bool effect = sourceModel()->index(row, 0, parent).data(Why::EffectRole).toBool();
        return effect == (rank_ == Rank::Effect);
    }

private:
    const Rank rank_;
};

QLabel *add_label(QWidget *page, const QFont &font) {
    auto *label = new QLabel(page);
    label->setFont(font);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    return label;
}

QFont bold(QFont font) {
    font.setBold(true);
    return font;
}

}  // namespace

WhyPane::WhyPane(Why &why, const Look &look, QWidget *parent)
    : QWidget(parent), why_(why), look_(look), scroll_(new QScrollArea(this)) {
    setObjectName(QStringLiteral("pane"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll_);
    auto *page = new QWidget(scroll_);
    page->setObjectName(QStringLiteral("page"));
    build(new QVBoxLayout(page), look);
    scroll_->setObjectName(QStringLiteral("why_scroll"));
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // A bar that comes and goes would change the width, and with it the heights, in the middle of a layout.
    scroll_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    scroll_->setWidget(page);
    connect(&why, &QAbstractItemModel::modelReset, this, &WhyPane::show_answer);
    connect(&look, &Look::changed, this, &WhyPane::restyle);
    restyle();
    retranslate();
    show_answer();
}

void WhyPane::build(QVBoxLayout *layout, const Look &look) {
    QWidget *page = layout->parentWidget();
    layout->setContentsMargins(16, 12, 8, 12);
    layout->setSpacing(6);
    hint_ = new Prose(look, Look::sans(kSmall), scene::Role::TextDim, page);
    title_ = add_label(page, bold(Look::mono()));
    small_ = new Prose(look, Look::sans(kSmall), scene::Role::TextDim, page);
    sentences_ = add_label(page, Look::sans(14.0 / 13));
    causes_ = add_list(Part::Causes, page);
    citations_ = add_label(page, Look::sans(kSmall));
    table_heading_ = add_label(page, bold(Look::sans(kSmall)));
    table_ = new TcbChanges(look, page);
    textbook_ = new NoteBox(look, page);
    effects_ = add_list(Part::Effects, page);
    title_->setObjectName(QStringLiteral("why_title"));
    sentences_->setObjectName(QStringLiteral("why_sentences"));
    citations_->setObjectName(QStringLiteral("why_citations"));
    causes_->setObjectName(QStringLiteral("why_list"));
    effects_->setObjectName(QStringLiteral("why_effects"));
    for (QWidget *widget :
         std::initializer_list<QWidget *>{hint_, title_, small_, sentences_, causes_, citations_,
                                          table_heading_, table_, textbook_, effects_}) {
        layout->addWidget(widget);
    }
    layout->addStretch(1);
}

FittedList *WhyPane::add_list(Part part, QWidget *page) {
    auto *list = new FittedList(page);
    auto *rows = new Rows(part == Part::Effects ? Rank::Effect : Rank::Cause, list);
    rows->setSourceModel(&why_);
    list->setItemDelegate(new WhyDelegate(look_, list));
    list->setModel(rows);
    connect(list, &QListView::clicked, this, &WhyPane::go);
    connect(list, &QListView::activated, this, &WhyPane::go);
    connect(list, &FittedList::row_reached, this, [this, list](const QRect &place) {
        const QPoint middle = list->mapTo(scroll_->widget(), place.center());
        scroll_->ensureVisible(middle.x(), middle.y(), 0, place.height());
    });
    connect(&look_, &Look::changed, list->viewport(), qOverload<>(&QWidget::update));
    return list;
}

QSize WhyPane::sizeHint() const { return {std::clamp(window()->width() * 24 / 100, 230, 380), 500}; }

QString WhyPane::told() const {
    QStringList all{title_->text(), small_->text(), sentences_->text(), citations_->text()};
    if (table_->isVisibleTo(this)) {
        all << table_heading_->text() << table_->accessibleName();
    }
    return (all << textbook_->text()).join(QLatin1Char('\n'));
}

void WhyPane::show_answer() {
    const WhyAnswer &answer = why_.answer();
    const bool known = !answer.is_empty();
    hint_->setVisible(!known);
    title_->setText(answer.title);
    title_->setVisible(known && !answer.title.isEmpty());
    small_->set_text(answer.small);
    small_->setVisible(known && !answer.small.isEmpty());
    sentences_->setText(answer.sentences);
    sentences_->setVisible(known);
    QStringList sections, titles;
    for (const WhyCitation &citation : answer.citations) {
        sections << citation.words;
        titles << QStringLiteral("%1 – %2").arg(citation.words, citation.title);
    }
    citations_->setText(sections.join(QLatin1Char('\n')));
    citations_->setToolTip(titles.join(QLatin1Char('\n')));
    citations_->setAccessibleDescription(titles.join(QLatin1String("; ")));
    citations_->setVisible(!sections.isEmpty());
    table_heading_->setText(answer.table_heading);
    table_heading_->setVisible(!answer.table.empty());
    table_->set_rows(answer.table);
    textbook_->set_text(answer.textbook);
    scroll_->verticalScrollBar()->setValue(0);
}

// The colours of words that a style sheet does not know: they follow the theme.
void WhyPane::restyle() {
    const auto paint = [](QWidget *widget, const QColor &colour) {
        QPalette palette = widget->palette();
        palette.setColor(QPalette::WindowText, colour);
        palette.setColor(QPalette::Text, colour);
        widget->setPalette(palette);
    };
    paint(title_, look_[scene::Role::Text]);
    paint(sentences_, look_[scene::Role::Text]);
    paint(citations_, look_[scene::Role::Accent]);
    paint(table_heading_, look_[scene::Role::TextDim]);
}

void WhyPane::go(const QModelIndex &index) {
    if (!index.data(Why::LinkRole).toBool()) {
        return;
    }
    if (index.data(Why::MoreRole).toBool()) {
        why_.show_all_causes();
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
        "Select anything on the film – a segment, a call, a state, a timer – to ask about it. While nothing "
        "is selected, this is about the silence around now. Click a line to go there."));
    title_->setAccessibleName(tr("What is asked about"));
    sentences_->setAccessibleName(tr("Why?"));
    citations_->setAccessibleName(tr("Where it is written"));
    causes_->setAccessibleName(tr("What led to it"));
    effects_->setAccessibleName(tr("What came of it"));
    const QString help = tr("Enter goes to the instant of a line");
    causes_->setToolTip(help);
    effects_->setToolTip(help);
}

void WhyPane::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        why_.rebuild();
    }
    QWidget::changeEvent(event);
}

}  // namespace theater::ui
