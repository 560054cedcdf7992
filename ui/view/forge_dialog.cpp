#include "ui/view/forge_dialog.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/model/fault_words.h"
#include "ui/view/field_cell.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

struct FlagName {
    tcp::Flag flag;
    const char *name;
};
/// In the order of the header.
constexpr FlagName kFlags[] = {{tcp::Flag::Cwr, "CWR"}, {tcp::Flag::Ece, "ECE"}, {tcp::Flag::Urg, "URG"},
                               {tcp::Flag::Ack, "ACK"}, {tcp::Flag::Psh, "PSH"}, {tcp::Flag::Rst, "RST"},
                               {tcp::Flag::Syn, "SYN"}, {tcp::Flag::Fin, "FIN"}};
constexpr int kColumns = 6;

void fill(QComboBox *box, const QStringList &words) {
    const int chosen = std::max(0, box->currentIndex());
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItems(words);
    box->setCurrentIndex(std::min(chosen, box->count() - 1));
}

/// A field that shows what nobody can choose.
QLineEdit *make_fixed(QWidget *parent) {
    auto *edit = new QLineEdit(parent);
    edit->setReadOnly(true);
    edit->setFont(Look::mono());
    edit->setFocusPolicy(Qt::ClickFocus);
    edit->setObjectName(QStringLiteral("fixed"));
    return edit;
}

scene::Role role_of(ForgePreview::Outcome outcome) {
    switch (outcome) {
        case ForgePreview::Outcome::Reset:
        case ForgePreview::Outcome::Lost: return scene::Role::Lost;
        case ForgePreview::Outcome::Ignored:
        case ForgePreview::Outcome::Unknown: return scene::Role::TextDim;
        case ForgePreview::Outcome::Taken: break;
    }
    return scene::Role::Text;
}

}  // namespace

ForgeDialog::ForgeDialog(Session &session, const Look &look, QWidget *parent, quint32 segment)
    : FormDialog("forge_dialog", look, parent), forge_(session) {
    make_ends();
    make_header();
    make_options();
    for (int column = 0; column < kColumns; ++column) {
        grid()->setColumnStretch(column, 1);
    }
    retranslate();
    ForgeDraft start = segment != 0 ? forge_.from_segment(segment) : forge_.expected_by(1);
    if (segment == 0) {
        start.flags = tcp::Flag::Rst;  // a blind reset is what one tries first
    }
    show_draft(start);
    connect(to_, &QComboBox::currentIndexChanged, this, &ForgeDialog::choose_receiver);
    connect(connection_, &QComboBox::currentIndexChanged, this, &ForgeDialog::choose_connection);
    connect(numbers_, &QComboBox::currentIndexChanged, this, &ForgeDialog::choose_numbers);
    connect(accept_button(), &QPushButton::clicked, this, &ForgeDialog::run);
    field(ForgeField::Sequence)->setFocus();
    resize(760, 600);
}

FieldCell *ForgeDialog::put(ForgeField which, int row, int column, int columns) {
    auto *edit = new QLineEdit(body());
    edit->setFont(Look::mono());
    edits_[static_cast<std::size_t>(which)] = edit;
    connect(edit, &QLineEdit::textChanged, this, &ForgeDialog::refresh);
    FieldCell *made = add(edit, row, column, columns);
    cells_[static_cast<std::size_t>(which)] = made;
    return made;
}

void ForgeDialog::make_ends() {
    to_ = new QComboBox(body());
    connection_ = new QComboBox(body());
    connection_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connection_->setMinimumContentsLength(10);
    numbers_ = new QComboBox(body());
    to_cell_ = add(to_, 0, 0, 1);
    connection_cell_ = add(connection_, 0, 1, 3);
    numbers_cell_ = add(numbers_, 0, 4, 2);
    put(ForgeField::Source, 1, 0, 3);
    destination_ = make_fixed(body());
    destination_cell_ = add(destination_, 1, 3, 3);
}

QWidget *ForgeDialog::make_flags() {
    auto *box = new QWidget(body());
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(9);
    for (const FlagName &flag : kFlags) {
        auto *check = new QCheckBox(QLatin1String(flag.name), box);
        connect(check, &QCheckBox::toggled, this, &ForgeDialog::refresh);
        flags_.push_back(check);
        layout->addWidget(check);
    }
    layout->addStretch(1);
    return box;
}

void ForgeDialog::make_header() {
    header_title_ = add_heading(2, kColumns);
    put(ForgeField::SourcePort, 3, 0, 3);
    put(ForgeField::DestinationPort, 3, 3, 3);
    put(ForgeField::Sequence, 4, 0, 3);
    put(ForgeField::Acknowledgment, 4, 3, 3);
    offset_ = make_fixed(body());
    // What is wrong with all options together is wrong with the length of the header.
    cells_[static_cast<std::size_t>(ForgeField::Options)] = add(offset_, 5, 0, 1);
    edits_[static_cast<std::size_t>(ForgeField::Options)] = offset_;
    QWidget *flags = make_flags();
    flags_cell_ = add(flags, 5, 1, 4, flags_.front());
    put(ForgeField::Window, 5, 5, 1);
    checksum_ = make_fixed(body());
    checksum_cell_ = add(checksum_, 6, 0, 3);
    put(ForgeField::Urgent, 6, 3, 3);
}

void ForgeDialog::make_options() {
    options_title_ = add_heading(7, kColumns);
    put(ForgeField::Mss, 8, 0, 2);
    put(ForgeField::WindowScale, 8, 2, 2);
    sack_permitted_ = new QCheckBox(body());
    sack_cell_ = add(sack_permitted_, 8, 4, 2);
    put(ForgeField::TimestampValue, 9, 0, 2);
    put(ForgeField::TimestampEcho, 9, 2, 2);
    put(ForgeField::SackBlocks, 9, 4, 2);
    fast_open_ = new QComboBox(body());
    fast_open_cell_ = add(fast_open_, 10, 0, 2);
    put(ForgeField::Cookie, 10, 2, 2);
    experimental_ = new QCheckBox(body());
    experimental_cell_ = add(experimental_, 10, 4, 2);
    rest_title_ = add_heading(11, kColumns);
    put(ForgeField::Length, 12, 0, 3);
    put(ForgeField::Transit, 12, 3, 3);
    connect(sack_permitted_, &QCheckBox::toggled, this, &ForgeDialog::refresh);
    connect(experimental_, &QCheckBox::toggled, this, &ForgeDialog::refresh);
    connect(fast_open_, &QComboBox::currentIndexChanged, this, &ForgeDialog::refresh);
}

QCheckBox *ForgeDialog::flag(tcp::Flag flag) const {
    const auto found = std::find_if(std::begin(kFlags), std::end(kFlags),
                                    [&](const FlagName &row) { return row.flag == flag; });
    return flags_[static_cast<std::size_t>(found - std::begin(kFlags))];
}

void ForgeDialog::show_draft(const ForgeDraft &draft) {
    filling_ = true;
    const QSignalBlocker quiet_to(to_), quiet_connection(connection_), quiet_numbers(numbers_);
    to_->setCurrentIndex(draft.to);
    fill_connections();
    connection_->setCurrentIndex(static_cast<int>(draft.connection));
    numbers_->setCurrentIndex(draft.numbers == sim::ForgeNumbers::Relative ? 0 : 1);
    for (std::size_t i = 0; i < flags_.size(); ++i) {
        flags_[i]->setChecked(draft.flags.has(kFlags[i].flag));
    }
    sack_permitted_->setChecked(draft.sack_permitted);
    fast_open_->setCurrentIndex(static_cast<int>(draft.fast_open));
    experimental_->setChecked(draft.experimental);
    for (std::size_t i = 0; i < edits_.size(); ++i) {
        if (edits_[i] != offset_) {
            edits_[i]->setText(draft.texts[i]);
        }
    }
    filling_ = false;
    refresh();
}

ForgeDraft ForgeDialog::draft() const {
    ForgeDraft draft;
    draft.to = static_cast<sim::HostId>(std::max(0, to_->currentIndex()));
    draft.connection = static_cast<std::uint32_t>(std::max(0, connection_->currentIndex()));
    draft.numbers = numbers_->currentIndex() == 0 ? sim::ForgeNumbers::Relative : sim::ForgeNumbers::Absolute;
    for (std::size_t i = 0; i < flags_.size(); ++i) {
        if (flags_[i]->isChecked()) {
            draft.flags.set(kFlags[i].flag);
        }
    }
    draft.sack_permitted = sack_permitted_->isChecked();
    draft.fast_open = static_cast<ForgeDraft::FastOpen>(std::max(0, fast_open_->currentIndex()));
    draft.experimental = experimental_->isChecked();
    for (std::size_t i = 0; i < edits_.size(); ++i) {
        draft.texts[i] = edits_[i]->text();
    }
    return draft;
}

void ForgeDialog::fill_connections() {
    targets_ = forge_.targets(static_cast<sim::HostId>(std::max(0, to_->currentIndex())));
    QStringList words;
    for (const ForgeTarget &target : targets_) {
        words += target.words;
    }
    const QSignalBlocker quiet(connection_);
    fill(connection_, words);
    connection_->setEnabled(targets_.size() > 1);
}

void ForgeDialog::choose_receiver() {
    const QSignalBlocker quiet(connection_);
    connection_->setCurrentIndex(0);
    ForgeDraft changed = draft();
    // Which connection is shown is as good a guess here as at first.
    changed.connection = forge_.expected_by(changed.to).connection;
    forge_.retarget(changed);
    show_draft(changed);
}

void ForgeDialog::choose_connection() {
    ForgeDraft changed = draft();
    forge_.retarget(changed);
    show_draft(changed);
}

void ForgeDialog::choose_numbers() {
    ForgeDraft changed = draft();
    const sim::ForgeNumbers wanted = changed.numbers;
    changed.numbers =
        wanted == sim::ForgeNumbers::Relative ? sim::ForgeNumbers::Absolute : sim::ForgeNumbers::Relative;
    forge_.convert(changed, wanted);
    show_draft(changed);
}

void ForgeDialog::refresh() {
    if (filling_) {
        return;
    }
    const ForgeDraft typed = draft();
    const CheckedForge checked = forge_.check(typed);
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        cells_[i]->set_problem(checked.problems[i]);
    }
    numbers_->setEnabled(forge_.has_relative_numbers(typed));
    field(ForgeField::Acknowledgment)->setEnabled(typed.flags.has(tcp::Flag::Ack));
    field(ForgeField::Urgent)->setEnabled(typed.flags.has(tcp::Flag::Urg));
    field(ForgeField::Cookie)->setEnabled(typed.fast_open == ForgeDraft::FastOpen::Cookie);
    experimental_->setEnabled(typed.fast_open != ForgeDraft::FastOpen::None);
    field(ForgeField::Transit)->setPlaceholderText(tr("%1, as the wire").arg(forge_.usual_transit(typed.to)));
    destination_->setText(forge_.destination(typed));
    offset_->setText(QString::number(checked.data_offset));
    set_acceptable(checked.segment.has_value());
    show_preview(checked);
}

void ForgeDialog::show_preview(const CheckedForge &checked) {
    preview_ = {};
    if (!checked.segment) {
        set_words_role(scene::Role::TextDim);
        set_words(tr("Some field cannot be read yet."));
        return;
    }
    preview_ = forge_.preview(*checked.segment);
    set_words_role(role_of(preview_.outcome));
    QStringList lines{capitalized(preview_.verdict)};
    lines += preview_.effects;
    if (preview_.effects.isEmpty()) {
        lines += tr("Nothing else follows at that instant.");
    }
    set_words(lines.join(QLatin1Char('\n')));
}

void ForgeDialog::run() {
    const CheckedForge checked = forge_.check(draft());
    if (checked.segment) {
        accept();
        forge_.send(*checked.segment);
    }
}

void ForgeDialog::retranslate() {
    filling_ = true;
    set_heading(tr("Forge a segment"));
    header_title_->setText(tr("Header (RFC 9293, figure 1)"));
    options_title_->setText(tr("Options"));
    rest_title_->setText(tr("Data, and the way"));
    fill(to_, forge_.hosts());
    fill_connections();
    fill(numbers_, {tr("relative"), tr("absolute")});
    fill(fast_open_, {tr("none"), tr("cookie request"), tr("cookie")});
    sack_permitted_->setText(tr("SACK permitted"));
    experimental_->setText(tr("as option 254"));
    checksum_->setText(tr("right: it is computed"));
    to_cell_->set_words(tr("&To"), tr("Who receives it"));
    connection_cell_->set_words(tr("&Imitates the connection"),
                                tr("Whose addresses and numbers it begins with"));
    numbers_cell_->set_words(tr("&Numbers"),
                             tr("Whether numbers count from the first ones of the connection"));
    destination_cell_->set_words(tr("Destination address"), tr("It follows from who receives it"));
    flags_cell_->set_words(tr("Control bits"),
                           tr("Whether the segment has the flag %1").arg(QStringLiteral("CWR")));
    for (QCheckBox *box : flags_) {
        box->setAccessibleName(box->text());
        box->setToolTip(tr("Whether the segment has the flag %1").arg(box->text()));
    }
    checksum_cell_->set_words(QStringLiteral("Checksum"),
                              tr("A segment that arrives damaged is thrown away"));
    sack_cell_->set_words(QStringLiteral("SACK-Permitted"), tr("Only a SYN may have it (RFC 2018)"));
    fast_open_cell_->set_words(QStringLiteral("TCP Fast Open"), tr("What the option says (RFC 7413)"));
    experimental_cell_->set_words(QStringLiteral("Kind"),
                                  tr("The experimental form, with magic number F989"));
    const auto words = [this](ForgeField which, const QString &title, const QString &help) {
        cell(which)->set_words(title, help);
    };
    words(ForgeField::Source, tr("&Source address"), tr("In whose name it is sent"));
    words(ForgeField::SourcePort, QStringLiteral("Source Port"), tr("From 1 to 65535"));
    words(ForgeField::DestinationPort, QStringLiteral("Destination Port"), tr("From 1 to 65535"));
    words(ForgeField::Sequence, QStringLiteral("Sequence Number"), tr("Sequence number"));
    words(ForgeField::Acknowledgment, QStringLiteral("Acknowledgment Number"),
          tr("Acknowledgment number; with ACK only"));
    words(ForgeField::Options, QStringLiteral("Data Offset"),
          tr("The header's length in words of four bytes"));
    words(ForgeField::Window, QStringLiteral("Window"), tr("The window that it offers"));
    words(ForgeField::Urgent, QStringLiteral("Urgent Pointer"), tr("With URG only"));
    words(ForgeField::Mss, QStringLiteral("Maximum Segment Size"), tr("Empty: not in the header"));
    words(ForgeField::WindowScale, QStringLiteral("Window Scale"), tr("The shift; empty: not in the header"));
    words(ForgeField::TimestampValue, QStringLiteral("TSval"), tr("Empty: no timestamps in the header"));
    words(ForgeField::TimestampEcho, QStringLiteral("TSecr"), tr("The echo reply; empty: 0"));
    words(ForgeField::SackBlocks, QStringLiteral("SACK"),
          tr("Up to four blocks, such as 1001-1101, 1201-1301"));
    words(ForgeField::Cookie, QStringLiteral("Cookie"), tr("1 to 16 bytes in hexadecimal"));
    words(ForgeField::Length, tr("&Length of the text"), tr("How many bytes it carries"));
    words(ForgeField::Transit, tr("Time on the &way"), tr("Such as 1 ms; empty: what the wire takes"));
    for (const ForgeField which : {ForgeField::Mss, ForgeField::WindowScale, ForgeField::TimestampValue,
                                   ForgeField::TimestampEcho, ForgeField::SackBlocks}) {
        field(which)->setPlaceholderText(tr("none"));
    }
    set_note(tr("A third host puts it on the wire at %1, in the name of whoever it says. No rule befalls it.")
                 .arg(forge_.now_words()));
    set_buttons(tr("Send"), tr("Put it on the wire (Enter)"), tr("Close without sending (Esc)"));
    filling_ = false;
    refresh();
}

}  // namespace theater::ui
