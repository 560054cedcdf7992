// Asks what to export, in which format and how large, and says what came of it.
#pragma once

#include <QDialog>

#include "ui/model/export_job.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace theater::ui {

class Look;

class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `name` is what the file is called unless the person says otherwise; `presentation` is the one of the
    /// window.
    ExportDialog(const QString &name, const Look &look, ExportRunner runner, QWidget *parent,
                 scene::Presentation presentation = scene::Presentation::Ladder);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill(QComboBox *box, const QStringList &words);
    void format_changed();
    void size_changed();
    void view_changed();
    void choose_path();
    void run();
    /// The files of that name that are there already and would be replaced.
    static QStringList in_the_way(const ExportJob &job);
    bool may_replace(const ExportJob &job);
    void say_what_was_written(const QStringList &files);
    ExportJob job() const;

    const Look &look_;
    const ExportRunner runner_;
    QLabel *heading_, *what_label_, *view_label_, *format_label_, *size_label_, *path_label_, *note_;
    QComboBox *what_, *view_, *format_, *size_;
    QSpinBox *width_, *height_;
    QLineEdit *path_;
    QPushButton *browse_, *export_, *cancel_;
};

}  // namespace theater::ui
