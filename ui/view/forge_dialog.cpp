#include "ui/view/forge_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "ui/model/session.h"
#include "ui/view/look.h"
#include "ui/view/prose.h"

namespace theater::ui {

namespace {

struct FlagName {
    tcp::Flag flag;
    const char *name;
};

constexpr FlagName kFlags[] = {{tcp::Flag::Syn, "SYN"},
                               {tcp::Flag::Fin, "FIN"},
                               {tcp::Flag::Rst, "RST"},
                               {tcp::Flag::Psh, "PSH"},
                               {tcp::Flag::Ack, "ACK"}};
constexpr int kMostText = 1'460;

QSpinBox *make_number(QWidget *parent, int most, int value) {
    auto *box = new QSpinBox(parent);
    box->setRange(0, most);
    box->setValue(value);
    return box;
}

}  // namespace

ForgeDialog::ForgeDialog(Session &session, const Look &look, QWidget *parent)
    : QDialog(parent),
      session_(session),
      heading_(new QLabel(this)),
      note_(new Prose(look, Look::sans(kSmall), scene::Role::TextDim, this)),
      to_(new QComboBox(this)),
      seq_(new QLineEdit(this)),
      ack_(new QLineEdit(this)),
      len_(make_number(this, kMostText, 0)),
      window_(make_number(this, 65'535, 64'240)),
      cancel_(new QPushButton(this)),
      send_(new QPushButton(this)) {
    setObjectName(QStringLiteral("forge_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    heading_->setObjectName(QStringLiteral("heading"));
    heading_->setFont(Look::sans(kLarge));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 16);
    layout->setSpacing(12);
    layout->addWidget(heading_);
    layout->addWidget(note_);
    auto *flags = new QHBoxLayout;
    flags->setSpacing(12);
    for (const FlagName &flag : kFlags) {
        auto *box = new QCheckBox(QLatin1String(flag.name), this);
        flags_.push_back(box);
        flags->addWidget(box);
    }
    flags->addStretch(1);
    flag(2)->setChecked(true);  // a blind reset is what one tries first
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(10);
    form->addRow(to_label_ = new QLabel(this), to_);
    form->addRow(flags_label_ = new QLabel(this), flags);
    form->addRow(seq_label_ = new QLabel(this), seq_);
    form->addRow(ack_label_ = new QLabel(this), ack_);
    form->addRow(len_label_ = new QLabel(this), len_);
    form->addRow(window_label_ = new QLabel(this), window_);
    layout->addLayout(form);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel_);
    buttons->addWidget(send_);
    send_->setDefault(true);
    layout->addLayout(buttons);
    len_->setSuffix(QStringLiteral(" B"));
    to_->addItems(session_.host_names());
    to_->setCurrentIndex(1);
    retranslate();
    const auto suggest = [this] {
        const sim::ForgeSegment expected = session_.expected_by(to_->currentIndex());
        seq_->setText(QString::number(expected.seq));
        ack_->setText(QString::number(expected.ack));
    };
    suggest();
    connect(to_, &QComboBox::currentIndexChanged, this, suggest);
    for (QCheckBox *box : flags_) {
        connect(box, &QCheckBox::toggled, this, &ForgeDialog::refresh);
    }
    connect(seq_, &QLineEdit::textChanged, this, &ForgeDialog::refresh);
    connect(ack_, &QLineEdit::textChanged, this, &ForgeDialog::refresh);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(send_, &QPushButton::clicked, this, &ForgeDialog::run);
    refresh();
    resize(460, sizeHint().height());
}

std::optional<sim::ForgeSegment> ForgeDialog::segment() const {
    sim::ForgeSegment forged = session_.expected_by(to_->currentIndex());
    for (std::size_t i = 0; i < flags_.size(); ++i) {
        if (flags_[i]->isChecked()) {
            forged.flags = forged.flags | kFlags[i].flag;
        }
    }
    bool seq_reads = false, ack_reads = false;
    forged.seq = seq_->text().toUInt(&seq_reads);
    forged.ack = ack_->text().toUInt(&ack_reads);
    if (!forged.flags.has(tcp::Flag::Ack)) {
        forged.ack = 0;
        ack_reads = true;
    }
    forged.len = static_cast<std::uint32_t>(len_->value());
    forged.wnd = static_cast<std::uint16_t>(window_->value());
    return seq_reads && ack_reads ? std::optional(forged) : std::nullopt;
}

void ForgeDialog::refresh() {
    ack_->setEnabled(flag(4)->isChecked());
    send_->setEnabled(segment().has_value());
}

void ForgeDialog::run() {
    if (const auto forged = segment()) {
        session_.apply({session_.now(), *forged});
        accept();
    }
}

void ForgeDialog::retranslate() {
    setWindowTitle(tr("Forge a segment"));
    heading_->setText(tr("Forge a segment"));
    note_->set_text(
        tr("A third host puts it on the wire now, in the name of the other side. Numbers count from the "
           "first of the connection that is shown; what stands here at first is what the receiver expects."));
    to_label_->setText(tr("&To"));
    to_label_->setBuddy(to_);
    to_->setAccessibleName(tr("Who receives it"));
    to_->setToolTip(tr("Who receives it"));
    flags_label_->setText(tr("Flags"));
    seq_label_->setText(QStringLiteral("seq"));
    ack_label_->setText(QStringLiteral("ack"));
    len_label_->setText(QStringLiteral("len"));
    window_label_->setText(QStringLiteral("win"));
    const std::pair<QWidget *, QString> fields[] = {{seq_, tr("Sequence number")},
                                                    {ack_, tr("Acknowledgment number")},
                                                    {len_, tr("How much text it carries")},
                                                    {window_, tr("The window that it offers")}};
    for (const auto &[field, words] : fields) {
        field->setAccessibleName(words);
        field->setToolTip(words);
    }
    for (QCheckBox *box : flags_) {
        box->setToolTip(tr("Whether the segment has the flag %1").arg(box->text()));
    }
    cancel_->setText(tr("Cancel"));
    cancel_->setToolTip(tr("Close without sending (Esc)"));
    send_->setText(tr("Send"));
    send_->setToolTip(tr("Put it on the wire (Enter)"));
}

void ForgeDialog::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

}  // namespace theater::ui
