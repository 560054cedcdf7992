#include "ui/view/hex_view.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include "ui/model/segment_inspector.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

constexpr int kMargin = 4;
// In characters: the offset with its gap, a byte with its gap, the gap before the letters. Gaps are narrower
// than a space, so that eight bytes fit into a narrow dock.
constexpr double kOffset = 4.6, kByte = 2.6, kGap = 0.6, kLettersGap = 0.4;

double chars_for(int per_row) { return kOffset + (kByte + 1) * per_row + kLettersGap; }

bool is_ours(const QKeyEvent &key) {
    if (key.modifiers() & ~Qt::KeypadModifier) {
        return false;
    }
    switch (key.key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Home:
        case Qt::Key_End: return true;
        default: return false;
    }
}

}  // namespace

HexView::HexView(SegmentInspector &inspector, const Look &look, QWidget *parent)
    : QAbstractScrollArea(parent), inspector_(inspector), look_(look), font_(Look::mono(kSmall)) {
    setObjectName(QStringLiteral("hex_view"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    bold_ = font_;
    bold_.setBold(true);
    connect(&inspector, &SegmentInspector::changed, this, [this] {
        lay_out();
        show_chosen();
    });
    connect(&inspector, &SegmentInspector::chosen_changed, this, [this] {
        show_chosen();
        tell();
    });
    connect(&inspector, &SegmentInspector::pointed_changed, viewport(), qOverload<>(&QWidget::update));
    connect(&look, &Look::changed, viewport(), qOverload<>(&QWidget::update));
    retranslate();
}

void HexView::retranslate() {
    setAccessibleName(tr("Bytes of the segment"));
    setToolTip(tr("The bytes as they stand on the wire. Arrows go from field to field, Ctrl+C copies"));
}

QSize HexView::sizeHint() const { return {260, 6 * row_ + 2 * kMargin}; }

QSize HexView::minimumSizeHint() const { return {140, 3 * row_ + 2 * kMargin}; }

void HexView::lay_out() {
    const QFontMetricsF metrics(font_);
    char_ = metrics.horizontalAdvance(QLatin1Char('0'));
    row_ = static_cast<int>(std::ceil(metrics.height())) + 2;
    const int room = viewport()->width() - 2 * kMargin;
    per_row_ = 4;
    for (const int wanted : {8, 16}) {
        if (chars_for(wanted) * char_ <= room) {
            per_row_ = wanted;
        }
    }
    const int count = static_cast<int>(inspector_.bytes().size());
    const int height = (count + per_row_ - 1) / per_row_ * row_ + 2 * kMargin;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(row_);
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    viewport()->update();
}

QRect HexView::cell(std::size_t byte, Column column) const {
    const int row = static_cast<int>(byte) / per_row_, place = static_cast<int>(byte) % per_row_;
    const int y = kMargin + row * row_ - verticalScrollBar()->value();
    const double chars =
        column == Column::Hex ? kOffset + kByte * place : kOffset + kByte * per_row_ + kLettersGap + place;
    const double width = (column == Column::Hex ? 2 : 1) * char_;
    return QRectF(kMargin + chars * char_, y, width, row_).toAlignedRect();
}

QRect HexView::place_of(std::size_t byte) const { return cell(byte, Column::Hex); }

std::optional<std::size_t> HexView::byte_at(QPoint position) const {
    const int row = (position.y() - kMargin + verticalScrollBar()->value()) / row_;
    const std::size_t first = static_cast<std::size_t>(std::max(0, row)) * static_cast<std::size_t>(per_row_);
    for (std::size_t i = first; i < first + static_cast<std::size_t>(per_row_); ++i) {
        // The gap behind a byte is its own, so that the light does not flicker between two of them.
        const bool hit = cell(i, Column::Hex).adjusted(0, 0, qRound(kGap * char_), 0).contains(position) ||
                         cell(i, Column::Letters).contains(position);
        if (hit && i < inspector_.bytes().size()) {
            return i;
        }
    }
    return std::nullopt;
}

void HexView::paint_byte(QPainter &painter, std::size_t byte) const {
    const auto lies_in = [&](std::optional<std::size_t> field) {
        if (!field) {
            return false;
        }
        const auto [from, to] = inspector_.bytes_of(*field);
        return from <= byte && byte < to;
    };
    const std::uint8_t value = inspector_.bytes()[byte];
    const bool chosen = lies_in(inspector_.chosen()), pointed = lies_in(inspector_.pointed());
    const QRect hex = cell(byte, Column::Hex), letter = cell(byte, Column::Letters);
    const int gap = qRound(kGap * char_ / 2);
    const QRect hex_box = hex.adjusted(-gap, 0, gap, -1);
    if (chosen || pointed) {
        const QColor fill = look_[chosen ? scene::Role::Accent : scene::Role::CapsuleData];
        painter.fillRect(hex_box, fill);
        painter.fillRect(letter.adjusted(0, 0, 0, -1), fill);
    }
    const bool wrong = inspector_.is_wrong(byte);
    const bool ip = byte < inspector_.tcp_begin();
    const scene::Role ink = chosen  ? scene::Role::TextOnAccent
                            : wrong ? scene::Role::Lost
                            : ip    ? scene::Role::TextDim
                                    : scene::Role::Text;
    painter.setFont(chosen || wrong ? bold_ : font_);
    painter.setPen(look_[ink]);
    painter.drawText(hex, Qt::AlignCenter, QStringLiteral("%1").arg(value, 2, 16, QLatin1Char('0')));
    const bool printable = value >= 0x20 && value < 0x7f;
    painter.drawText(letter, Qt::AlignCenter,
                     printable ? QString(QLatin1Char(static_cast<char>(value))) : QStringLiteral("·"));
    if (wrong) {
        // Not by its colour alone.
        painter.drawLine(hex.left(), hex.bottom() - 1, hex.right(), hex.bottom() - 1);
    }
}

void HexView::paintEvent(QPaintEvent *) {
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), look_[scene::Role::Panel]);
    const std::size_t count = inspector_.bytes().size();
    const std::size_t per_row = static_cast<std::size_t>(per_row_);
    const int top = verticalScrollBar()->value();
    const std::size_t first_row = static_cast<std::size_t>(std::max(0, (top - kMargin) / row_));
    const std::size_t rows = static_cast<std::size_t>(viewport()->height() / row_ + 2);
    for (std::size_t row = first_row; row < first_row + rows && row * per_row < count; ++row) {
        const QRect first = cell(row * per_row, Column::Hex);
        painter.setFont(font_);
        painter.setPen(look_[scene::Role::TextDim]);
        painter.drawText(QRectF(kMargin, first.top(), 4 * char_ + 1, row_), Qt::AlignCenter,
                         QStringLiteral("%1").arg(row * per_row, 4, 16, QLatin1Char('0')));
        for (std::size_t i = row * per_row; i < std::min(count, (row + 1) * per_row); ++i) {
            paint_byte(painter, i);
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(look_[scene::Role::Accent], 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

/// The chosen bytes are where one sees them.
void HexView::show_chosen() {
    viewport()->update();
    if (!inspector_.chosen()) {
        return;
    }
    const QRect place = cell(inspector_.bytes_of(*inspector_.chosen()).first, Column::Hex);
    QScrollBar *bar = verticalScrollBar();
    if (place.top() < 0) {
        bar->setValue(bar->value() + place.top() - kMargin);
    } else if (place.bottom() > viewport()->height()) {
        bar->setValue(bar->value() + place.bottom() - viewport()->height() + kMargin);
    }
}

void HexView::tell() {
    if (!hasFocus() || !inspector_.chosen()) {
        return;
    }
    setAccessibleDescription(inspector_.words_of(*inspector_.chosen()));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void HexView::resizeEvent(QResizeEvent *) { lay_out(); }

bool HexView::event(QEvent *event) {
    // The arrows go through the fields while the keyboard is here, and step the film everywhere else.
    if (event->type() == QEvent::ShortcutOverride && is_ours(*static_cast<const QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        viewport()->update();
    }
    return QAbstractScrollArea::event(event);
}

bool HexView::viewportEvent(QEvent *event) {
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto byte = byte_at(help->pos());
        const auto field = byte ? inspector_.field_at(*byte) : std::nullopt;
        QToolTip::showText(help->globalPos(), field ? inspector_.words_of(*field) : toolTip(), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        inspector_.point_at({});
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void HexView::mouseMoveEvent(QMouseEvent *event) {
    const auto byte = byte_at(event->position().toPoint());
    viewport()->setCursor(byte ? Qt::PointingHandCursor : Qt::ArrowCursor);
    inspector_.point_at(byte ? inspector_.field_at(*byte) : std::nullopt);
}

void HexView::mousePressEvent(QMouseEvent *event) {
    const auto byte = byte_at(event->position().toPoint());
    if (event->button() == Qt::LeftButton && byte) {
        inspector_.choose_byte(*byte);
    }
}

void HexView::move_rows(int by) {
    if (!inspector_.chosen()) {
        return;
    }
    const auto [from, to] = inspector_.bytes_of(*inspector_.chosen());
    const int wanted = static_cast<int>(by > 0 ? to - 1 : from) + by * per_row_;
    if (wanted >= 0 && wanted < static_cast<int>(inspector_.bytes().size())) {
        inspector_.choose_byte(static_cast<std::size_t>(wanted));
    } else {
        inspector_.step(by);
    }
}

void HexView::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
        case Qt::Key_Right: inspector_.step(1); return;
        case Qt::Key_Left: inspector_.step(-1); return;
        case Qt::Key_Down: move_rows(1); return;
        case Qt::Key_Up: move_rows(-1); return;
        case Qt::Key_Home: inspector_.step(-1'000); return;
        case Qt::Key_End: inspector_.step(1'000); return;
        case Qt::Key_PageDown: verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepAdd); return;
        case Qt::Key_PageUp: verticalScrollBar()->triggerAction(QScrollBar::SliderPageStepSub); return;
        default: QAbstractScrollArea::keyPressEvent(event);
    }
}

void HexView::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QAbstractScrollArea::changeEvent(event);
}

}  // namespace theater::ui
