// Tells what went wrong, every line of it, so that it can be read, copied and mended.
#pragma once

#include <QDialog>
#include <QStringList>

namespace theater::ui {

class ProblemDialog final : public QDialog {
    Q_OBJECT

public:
    /// `heading` says what could not be done; `hint` what holds nevertheless; `problems` are shown line by
    /// line.
    ProblemDialog(const QString &heading, const QString &hint, const QStringList &problems, QWidget *parent);

    QString text() const;
};

}  // namespace theater::ui
