#include "ui/view/long_run_dialog.h"

#include <algorithm>

#include <QProgressDialog>

#include "ui/model/long_run.h"

namespace theater::ui {

namespace {
constexpr int kWhole = 1000;
}

LongRunDialog::LongRunDialog(LongRun &run, QWidget *window) : QObject(window), run_(run), window_(window) {
    connect(&run, &LongRun::started, this, &LongRunDialog::show);
    connect(&run, &LongRun::finished, this, &LongRunDialog::close);
    connect(&run, &LongRun::progressed, this, [this](int permille) {
        if (dialog_ != nullptr) {
            // The whole would close it; finished() does that.
            dialog_->setValue(std::min(permille, kWhole - 1));
        }
    });
}

void LongRunDialog::show() {
    dialog_ = new QProgressDialog(tr("The run is long; every segment of it is being recorded …"), tr("Stop"),
                                  0, kWhole, window_);
    dialog_->setObjectName(QStringLiteral("long_run_dialog"));
    dialog_->setWindowTitle(QStringLiteral("TCP Theater"));
    dialog_->setWindowModality(Qt::ApplicationModal);
    dialog_->setAutoReset(false);
    dialog_->setMinimumDuration(0);
    dialog_->setMinimumWidth(420);
    connect(dialog_, &QProgressDialog::canceled, &run_, &LongRun::stop);
    dialog_->setValue(0);
    dialog_->show();
}

void LongRunDialog::close() {
    if (dialog_ != nullptr) {
        dialog_->hide();
        dialog_->deleteLater();
        dialog_ = nullptr;
    }
}

}  // namespace theater::ui
