#include "ui/view/outage_dialog.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>

#include "core/script/limits.h"
#include "ui/model/fault_words.h"
#include "ui/view/field_cell.h"

namespace theater::ui {

OutageDialog::OutageDialog(Faults &faults, const Look &look, int place, QWidget *parent)
    : FormDialog("outage_dialog", look, parent),
      faults_(faults),
      place_(place),
      since_(new QLineEdit(body())),
      until_(new QLineEdit(body())) {
    since_cell_ = add(since_, 0, 0);
    until_cell_ = add(until_, 0, 1);
    grid()->setColumnStretch(0, 1);
    grid()->setColumnStretch(1, 1);
    if (place >= 0) {
        const sim::Outage &outage = faults.outages()[static_cast<std::size_t>(place)];
        since_->setText(span_words(outage.since - Instant{}));
        until_->setText(outage.until ? span_words(*outage.until - Instant{}) : QString());
    } else {
        since_->setText(span_words(seconds(1)));
        until_->setText(span_words(seconds(3)));
    }
    connect(since_, &QLineEdit::textChanged, this, &OutageDialog::refresh);
    connect(until_, &QLineEdit::textChanged, this, &OutageDialog::refresh);
    connect(accept_button(), &QPushButton::clicked, this, &OutageDialog::run);
    retranslate();
    resize(440, 240);
}

std::optional<sim::Outage> OutageDialog::outage() const {
    const auto since = read_time(since_->text(), Duration{}, script::kLongestTime, Needed::Yes);
    const auto until = read_time(until_->text(), Duration{}, script::kLongestTime, Needed::No);
    QString late = until.problem;
    if (since.value && until.value && *until.value <= *since.value) {
        late = tr("This must be later than the beginning.");
    }
    since_cell_->set_problem(since.problem);
    until_cell_->set_problem(late);
    if (!since.value || !late.isEmpty()) {
        return std::nullopt;
    }
    sim::Outage outage{Instant{} + *since.value, std::nullopt};
    if (until.value) {
        outage.until = Instant{} + *until.value;
    }
    return outage;
}

void OutageDialog::refresh() {
    const std::optional<sim::Outage> read = outage();
    set_acceptable(read.has_value());
    set_words_role(read ? scene::Role::Text : scene::Role::TextDim);
    set_words(read ? tr("%1.", "a sentence").arg(capitalized(outage_words(*read)))
                   : tr("Some field cannot be read yet."));
    set_note(faults_.law_words());
}

void OutageDialog::run() {
    const std::optional<sim::Outage> read = outage();
    if (!read) {
        return;
    }
    std::vector<sim::Outage> outages = faults_.outages();
    if (place_ >= 0) {
        outages[static_cast<std::size_t>(place_)] = *read;
    } else {
        outages.push_back(*read);
    }
    accept();
    faults_.set_outages(std::move(outages));
}

void OutageDialog::retranslate() {
    set_heading(place_ < 0 ? tr("New outage") : tr("Outage"));
    since_cell_->set_words(tr("&Cut from"), tr("A time of the run, such as 1 s"));
    until_cell_->set_words(tr("Mended &at"), tr("A time of the run, such as 3 s. Empty: never"));
    until_->setPlaceholderText(tr("never"));
    set_buttons(place_ < 0 ? tr("Add the Outage") : tr("Change the Outage"), tr("Do it (Enter)"),
                tr("Close without a change (Esc)"));
    refresh();
}

}  // namespace theater::ui
