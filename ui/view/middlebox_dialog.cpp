#include "ui/view/middlebox_dialog.h"

#include <algorithm>

#include <QComboBox>
#include <QPushButton>

#include "ui/model/fault_words.h"
#include "ui/view/field_cell.h"

namespace theater::ui {

namespace {

constexpr int kActs = 3;

}  // namespace

MiddleboxDialog::MiddleboxDialog(Faults &faults, const Look &look, int place, QWidget *parent)
    : FormDialog("middlebox_dialog", look, parent),
      faults_(faults),
      place_(place),
      act_(new QComboBox(body())),
      from_(new QComboBox(body())) {
    act_cell_ = add(act_, 0, 0);
    from_cell_ = add(from_, 1, 0);
    retranslate();
    if (place >= 0) {
        const sim::Middlebox &box = faults.middleboxes()[static_cast<std::size_t>(place)];
        act_->setCurrentIndex(static_cast<int>(box.act));
        from_->setCurrentIndex(box.from ? 1 + *box.from : 0);
    }
    connect(act_, &QComboBox::currentIndexChanged, this, &MiddleboxDialog::refresh);
    connect(from_, &QComboBox::currentIndexChanged, this, &MiddleboxDialog::refresh);
    connect(accept_button(), &QPushButton::clicked, this, &MiddleboxDialog::run);
    refresh();
    resize(440, 260);
}

sim::Middlebox MiddleboxDialog::box() const {
    sim::Middlebox box;
    box.act = static_cast<sim::MiddleboxAct>(std::max(0, act_->currentIndex()));
    if (from_->currentIndex() > 0) {
        box.from = static_cast<sim::HostId>(from_->currentIndex() - 1);
    }
    return box;
}

void MiddleboxDialog::refresh() {
    set_words(tr("%1.", "a sentence").arg(capitalized(middlebox_words(box(), faults_.hosts()))));
    set_note(faults_.law_words());
}

void MiddleboxDialog::run() {
    std::vector<sim::Middlebox> boxes = faults_.middleboxes();
    if (place_ >= 0) {
        boxes[static_cast<std::size_t>(place_)] = box();
    } else {
        boxes.push_back(box());
    }
    accept();
    faults_.set_middleboxes(std::move(boxes));
}

void MiddleboxDialog::retranslate() {
    set_heading(place_ < 0 ? tr("New middlebox") : tr("Middlebox"));
    const int act = std::max(0, act_->currentIndex()), from = std::max(0, from_->currentIndex());
    const QSignalBlocker quiet_act(act_), quiet_from(from_);
    act_->clear();
    for (int i = 0; i < kActs; ++i) {
        act_->addItem(capitalized(middlebox_act_words(static_cast<sim::MiddleboxAct>(i))));
    }
    act_->setCurrentIndex(act);
    from_->clear();
    from_->addItem(tr("both hosts"));
    from_->addItems(faults_.hosts());
    from_->setCurrentIndex(from);
    act_cell_->set_words(tr("&What it does"), tr("What the box does to Fast Open (RFC 7413 §7.1)"));
    from_cell_->set_words(tr("&To segments from"), tr("Whose segments pass the box"));
    set_buttons(place_ < 0 ? tr("Add the Box") : tr("Change the Box"), tr("Do it (Enter)"),
                tr("Close without a change (Esc)"));
    refresh();
}

}  // namespace theater::ui
