#include "ui/view/tcb_table.h"

#include <algorithm>

#include <QPainter>

#include "ui/view/look.h"

namespace theater::ui {

using scene::Role;

namespace {

constexpr int kPad = 6, kGap = 8;

QFont value_font() { return Look::mono(kSmall); }

QFont changed_font() {
    QFont font = Look::mono(kSmall);
    font.setBold(true);
    return font;
}

QString text(const std::string &value) { return QString::fromStdString(value); }

int line_height() { return QFontMetrics(changed_font()).height() + 5; }

}  // namespace

TcbChanges::TcbChanges(const Look &look, QWidget *parent) : QWidget(parent), look_(look) {
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void TcbChanges::set_rows(std::vector<scene::TcbRow> rows) {
    rows_ = std::move(rows);
    QStringList lines;
    for (const scene::TcbRow &row : rows_) {
        lines << (row.changed
                      ? QStringLiteral("%1: %2 → %3").arg(text(row.name), text(row.before), text(row.after))
                      : QStringLiteral("%1: %2").arg(text(row.name), text(row.after)));
    }
    setAccessibleName(lines.join(QLatin1String("; ")));
    setVisible(!rows_.empty());
    updateGeometry();
    update();
}

int TcbChanges::name_width() const {
    const QFontMetrics metrics(value_font());
    int width = 0;
    for (const scene::TcbRow &row : rows_) {
        width = std::max(width, metrics.horizontalAdvance(text(row.name)));
    }
    return width;
}

bool TcbChanges::fits(const scene::TcbRow &row, int width) const {
    const QFontMetrics metrics(changed_font());
    const int half = (width - name_width() - kGap) / 2 - kPad - 2;
    return std::max(metrics.horizontalAdvance(text(row.before)),
                    metrics.horizontalAdvance(text(row.after))) <= half;
}

int TcbChanges::heightForWidth(int width) const {
    int height = 0;
    for (const scene::TcbRow &row : rows_) {
        height += line_height() * (fits(row, width) ? 1 : 2);
    }
    return height + 2;
}

QSize TcbChanges::sizeHint() const { return {220, heightForWidth(220)}; }

void TcbChanges::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int line = line_height(), left = name_width() + kGap, half = (width() - left) / 2;
    int y = 1;
    for (const scene::TcbRow &row : rows_) {
        const bool one_line = fits(row, width());
        painter.setFont(value_font());
        painter.setPen(look_[Role::TextDim]);
        painter.drawText(QRect(0, y, left, line), Qt::AlignLeft | Qt::AlignVCenter, text(row.name));
        const QRect before(left + kPad / 2, y, one_line ? half - kPad / 2 : width() - left, line);
        painter.setPen(look_[row.changed ? Role::TextDim : Role::Text]);
        painter.drawText(before, Qt::AlignLeft | Qt::AlignVCenter, text(row.before));
        if (!one_line) {
            y += line;
        }
        const int from = one_line ? left + half : left;
        const QRect after(from, y, width() - from, line);
        if (row.changed) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(look_[Role::ChangedFill]);
            painter.drawRoundedRect(QRectF(after).adjusted(0, 1, 0, -1), 4, 4);
            painter.setFont(changed_font());
            painter.setPen(look_[Role::Accent]);
        } else {
            painter.setPen(look_[Role::Text]);
        }
        painter.drawText(after.adjusted(kPad, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text(row.after));
        y += line;
    }
}

}  // namespace theater::ui
