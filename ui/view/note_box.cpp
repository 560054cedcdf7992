#include "ui/view/note_box.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/view/look.h"
#include "ui/view/prose.h"

namespace theater::ui {

NoteBox::NoteBox(const Look &look, QWidget *parent)
    : QWidget(parent), look_(look), prose_(new Prose(look, Look::sans(kSmall), scene::Role::Text, this)) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->addWidget(prose_);
    connect(&look, &Look::changed, this, qOverload<>(&QWidget::update));
}

void NoteBox::set_text(const QString &text) {
    prose_->set_text(text);
    setVisible(!text.isEmpty());
}

QString NoteBox::text() const { return prose_->text(); }

void NoteBox::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look_.field());
    painter.drawRoundedRect(rect(), 8, 8);
}

}  // namespace theater::ui
