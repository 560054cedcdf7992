#include "ui/view/export_dialog.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "ui/view/look.h"
#include "ui/view/problem_dialog.h"

namespace theater::ui {

namespace {

constexpr char kFolder[] = "export/folder";
constexpr QSize kSizes[] = {{1280, 720}, {1920, 1080}, {3840, 2160}};
constexpr int kOwnSize = 3;

QSpinBox *make_pixels(QWidget *parent, int value) {
    auto *box = new QSpinBox(parent);
    box->setRange(320, 16384);
    box->setValue(value);
    box->setSuffix(QStringLiteral(" px"));
    return box;
}

}  // namespace

ExportDialog::ExportDialog(const QString &name, const Look &look, ExportRunner runner, QWidget *parent,
                           scene::Presentation presentation)
    : QDialog(parent), look_(look), runner_(std::move(runner)) {
    setObjectName(QStringLiteral("export_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(22, 18, 22, 16);
    layout->setSpacing(14);
    heading_ = new QLabel(this);
    heading_->setObjectName(QStringLiteral("heading"));
    heading_->setFont(Look::sans(kLarge));
    layout->addWidget(heading_);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    what_ = new QComboBox(this);
    what_->setObjectName(QStringLiteral("export_what"));
    view_ = new QComboBox(this);
    view_->setObjectName(QStringLiteral("export_view"));
    format_ = new QComboBox(this);
    format_->setObjectName(QStringLiteral("export_format"));
    format_->addItems({QStringLiteral("SVG"), QStringLiteral("PNG"), QStringLiteral("PDF")});
    size_ = new QComboBox(this);
    width_ = make_pixels(this, 1920);
    height_ = make_pixels(this, 1080);
    auto *size_row = new QHBoxLayout;
    size_row->setSpacing(6);
    size_row->addWidget(size_, 1);
    size_row->addWidget(width_);
    size_row->addWidget(new QLabel(QStringLiteral("×"), this));
    size_row->addWidget(height_);
    path_ = new QLineEdit(this);
    path_->setObjectName(QStringLiteral("export_path"));
    path_->setMinimumWidth(330);
    browse_ = new QPushButton(this);
    auto *path_row = new QHBoxLayout;
    path_row->setSpacing(6);
    path_row->addWidget(path_, 1);
    path_row->addWidget(browse_);
    form->addRow(what_label_ = new QLabel(this), what_);
    form->addRow(view_label_ = new QLabel(this), view_);
    form->addRow(format_label_ = new QLabel(this), format_);
    form->addRow(size_label_ = new QLabel(this), size_row);
    form->addRow(path_label_ = new QLabel(this), path_row);
    layout->addLayout(form);
    note_ = new QLabel(this);
    note_->setObjectName(QStringLiteral("dim"));
    note_->setWordWrap(true);
    layout->addWidget(note_);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel_ = new QPushButton(this));
    buttons->addWidget(export_ = new QPushButton(this));
    export_->setObjectName(QStringLiteral("export_button"));
    export_->setDefault(true);
    layout->addLayout(buttons);

    retranslate();
    what_->setCurrentIndex(static_cast<int>(ExportWhat::AllSteps));
    format_->setCurrentIndex(static_cast<int>(ExportFormat::Pdf));
    view_->setCurrentIndex(static_cast<int>(presentation));
    size_->setCurrentIndex(1);
    const QString folder = QSettings().value(kFolder, QDir::homePath()).toString();
    path_->setText(QDir(folder).filePath(QFileInfo(name).completeBaseName() + QStringLiteral(".pdf")));
    connect(format_, &QComboBox::currentIndexChanged, this, &ExportDialog::format_changed);
    connect(what_, &QComboBox::currentIndexChanged, this, &ExportDialog::format_changed);
    connect(view_, &QComboBox::currentIndexChanged, this, &ExportDialog::view_changed);
    connect(size_, &QComboBox::currentIndexChanged, this, &ExportDialog::size_changed);
    connect(browse_, &QPushButton::clicked, this, &ExportDialog::choose_path);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(export_, &QPushButton::clicked, this, &ExportDialog::run);
    size_changed();
    view_changed();
    format_changed();
}

void ExportDialog::fill(QComboBox *box, const QStringList &words) {
    const int before = box->currentIndex();
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItems(words);
    box->setCurrentIndex(std::max(0, before));
}

void ExportDialog::retranslate() {
    setWindowTitle(tr("Export"));
    heading_->setText(tr("Export pictures"));
    what_label_->setText(tr("&What"));
    what_label_->setBuddy(what_);
    view_label_->setText(tr("&View"));
    view_label_->setBuddy(view_);
    format_label_->setText(tr("&Format"));
    format_label_->setBuddy(format_);
    size_label_->setText(tr("&Size"));
    size_label_->setBuddy(size_);
    path_label_->setText(tr("&To"));
    path_label_->setBuddy(path_);
    fill(what_, {tr("The picture now"), tr("The whole ladder"), tr("Every step, a page each"),
                 tr("Every mark, a page each")});
    fill(view_, {tr("Ladder"), tr("Wire view")});
    fill(size_, {tr("Slide, 1280 × 720"), tr("Full HD, 1920 × 1080"), tr("4K, 3840 × 2160"), tr("Own size")});
    what_->setAccessibleName(tr("What to export"));
    what_->setToolTip(tr("Which pictures of the film are written"));
    view_->setAccessibleName(tr("View"));
    view_->setToolTip(
        tr("The ladder, in which time runs down, or the wire between the hosts at one instant"));
    format_->setAccessibleName(tr("Format"));
    format_->setToolTip(tr("SVG and PDF stay sharp at any size; PNG goes everywhere"));
    size_->setAccessibleName(tr("Size"));
    size_->setToolTip(tr("How large each picture is"));
    width_->setAccessibleName(tr("Width in pixels"));
    width_->setToolTip(tr("Width in pixels"));
    height_->setAccessibleName(tr("Height in pixels"));
    height_->setToolTip(tr("Height in pixels"));
    path_->setAccessibleName(tr("File"));
    path_->setToolTip(tr("The file to write; several pictures get -001, -002 … before the ending"));
    browse_->setText(tr("Browse…"));
    browse_->setToolTip(tr("Choose the file in a dialog"));
    view_changed();
    export_->setText(tr("Export"));
    export_->setToolTip(tr("Write the file (Enter)"));
    cancel_->setText(tr("Cancel"));
    cancel_->setToolTip(tr("Close without writing (Esc)"));
    format_changed();
}

void ExportDialog::format_changed() {
    const ExportJob now = job();
    if (const QFileInfo info(path_->text()); !path_->text().isEmpty() && !info.completeBaseName().isEmpty()) {
        path_->setText(
            info.dir().filePath(info.completeBaseName() + QLatin1Char('.') + suffix_of(now.format)));
    }
    const bool pages = now.what == ExportWhat::AllSteps || now.what == ExportWhat::Marks;
    if (!pages) {
        note_->setText(tr("One picture in the theme and language of the window."));
    } else if (now.format == ExportFormat::Pdf) {
        note_->setText(tr("One document, a page for each instant, in the theme and language of the window."));
    } else {
        note_->setText(tr("A numbered file for each instant, in the theme and language of the window."));
    }
}

/// Of the wire view there is no whole: it shows one instant.
void ExportDialog::view_changed() {
    const bool is_wire = view_->currentIndex() == static_cast<int>(scene::Presentation::Wire);
    auto *model = qobject_cast<QStandardItemModel *>(what_->model());
    model->item(static_cast<int>(ExportWhat::Whole))->setEnabled(!is_wire);
    if (is_wire && what_->currentIndex() == static_cast<int>(ExportWhat::Whole)) {
        what_->setCurrentIndex(static_cast<int>(ExportWhat::Now));
    }
}

void ExportDialog::size_changed() {
    const int index = size_->currentIndex();
    const bool own = index == kOwnSize;
    width_->setEnabled(own);
    height_->setEnabled(own);
    if (!own && index >= 0) {
        width_->setValue(kSizes[index].width());
        height_->setValue(kSizes[index].height());
    }
}

void ExportDialog::choose_path() {
    const QString suffix = suffix_of(job().format);
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export"), path_->text(), QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix), nullptr,
        // Asked when it is written; several pictures have other names than this.
        QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty()) {
        path_->setText(QFileInfo(path).suffix().isEmpty() ? path + QLatin1Char('.') + suffix : path);
    }
}

ExportJob ExportDialog::job() const {
    ExportJob job;
    job.what = static_cast<ExportWhat>(what_->currentIndex());
    job.format = static_cast<ExportFormat>(format_->currentIndex());
    job.presentation = static_cast<scene::Presentation>(view_->currentIndex());
    job.size = {width_->value(), height_->value()};
    job.theme = look_.theme().kind;
    job.path = path_->text();
    return job;
}

void ExportDialog::run() {
    const ExportJob wanted = job();
    if (!may_replace(wanted)) {
        return;
    }
    QApplication::setOverrideCursor(Qt::WaitCursor);
    const ExportOutcome outcome = runner_(wanted);
    QApplication::restoreOverrideCursor();
    if (!outcome.problem.isEmpty()) {
        auto *dialog =
            new ProblemDialog(tr("The export did not succeed"),
                              tr("Choose another place or format and try again."), {outcome.problem}, this);
        dialog->open();
        return;
    }
    QSettings().setValue(kFolder, QFileInfo(wanted.path).absolutePath());
    accept();
    say_what_was_written(outcome.files);
}

QStringList ExportDialog::in_the_way(const ExportJob &job) {
    const QFileInfo info(job.path);
    const bool numbered = job.format != ExportFormat::Pdf &&
                          (job.what == ExportWhat::AllSteps || job.what == ExportWhat::Marks);
    if (!numbered) {
        return info.exists() ? QStringList{info.fileName()} : QStringList();
    }
    const QRegularExpression name(
        QRegularExpression::anchoredPattern(QStringLiteral("%1-\\d{3,}\\.%2")
                                                .arg(QRegularExpression::escape(info.completeBaseName()),
                                                     QRegularExpression::escape(info.suffix()))));
    return info.dir().entryList(QDir::Files, QDir::Name).filter(name);
}

bool ExportDialog::may_replace(const ExportJob &job) {
    const QStringList there = in_the_way(job);
    if (there.isEmpty()) {
        return true;
    }
    QMessageBox box(QMessageBox::Warning, tr("Export"), tr("Replace “%1”?").arg(there.front()),
                    QMessageBox::NoButton, this);
    box.setInformativeText(there.size() == 1
                               ? tr("A file of this name is there already.")
                               : tr("%1 files of these names are there already.").arg(there.size()));
    QPushButton *replace = box.addButton(tr("Replace"), QMessageBox::DestructiveRole);
    QPushButton *cancel = box.addButton(tr("Cancel"), QMessageBox::RejectRole);
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == replace;
}

void ExportDialog::say_what_was_written(const QStringList &files) {
    if (files.isEmpty()) {
        return;
    }
    constexpr qsizetype most = 8;
    QStringList names;
    for (const QString &file : files.first(std::min(most, files.size()))) {
        names += QDir::toNativeSeparators(file);
    }
    if (files.size() > most) {
        names += tr("… and %1 more").arg(files.size() - most);
    }
    // Of the window, since this dialog is gone by then.
    auto *box = new QMessageBox(QMessageBox::Information, tr("Export"),
                                files.size() == 1 ? tr("One picture file was written to")
                                                  : tr("%1 files were written to").arg(files.size()),
                                QMessageBox::NoButton, parentWidget());
    box->setObjectName(QStringLiteral("export_done"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(names.join(QLatin1Char('\n')));
    box->addButton(tr("Close"), QMessageBox::AcceptRole);
    box->open();
}

void ExportDialog::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

}  // namespace theater::ui
