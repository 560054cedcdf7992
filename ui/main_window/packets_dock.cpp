#include "ui/main_window/packets_dock.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QSettings>

#include "ui/main_window/docks.h"
#include "ui/model/session.h"
#include "ui/view/look.h"
#include "ui/view/packets_pane.h"
#include "ui/view/problem_dialog.h"

namespace theater::ui {

namespace {

constexpr char kFolder[] = "export/folder";

}  // namespace

PacketsDock::PacketsDock(Session &session, const ViewSettings &settings, const Look &look, Docks &docks,
                         QMainWindow *window)
    : QObject(window),
      session_(session),
      docks_(docks),
      window_(window),
      packets_(session, settings),
      csv_(packets_),
      pane_(new PacketsPane(packets_, look, window)),
      dock_(docks.add(
          {"packets_dock", pane_, DockPlace::Shelf, DockShown::WhenAsked, QKeySequence(Qt::Key_P)})) {
    connect(pane_, &PacketsPane::instant_wanted, this, &PacketsDock::instant_wanted);
    connect(pane_, &PacketsPane::focus_given_up, this, &PacketsDock::focus_given_up);
    connect(pane_, &PacketsPane::segment_wanted, &session, &Session::select);
    connect(&session, &Session::selection_changed, pane_,
            [this] { pane_->select_segment(session_.selected()); });
    connect(pane_, &PacketsPane::csv_wanted, this, &PacketsDock::ask_where);
    connect(&csv_, &PacketsCsv::done, this, &PacketsDock::tell);
}

void PacketsDock::ask_where() {
    const QString folder = QSettings().value(kFolder, QDir::homePath()).toString();
    auto *dialog = new QFileDialog(window_, tr("Export the packets"), folder, QStringLiteral("CSV (*.csv)"));
    dialog->setObjectName(QStringLiteral("packets_export_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("%1-packets.csv").arg(QFileInfo(session_.name()).completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, &csv_, &PacketsCsv::write);
    dialog->open();
}

void PacketsDock::tell(const QString &path, const QString &error) {
    if (error.isEmpty()) {
        QSettings().setValue(kFolder, QFileInfo(path).absolutePath());
        return;
    }
    (new ProblemDialog(tr("The export did not succeed"), tr("Choose another place and try again."), {error},
                       window_))
        ->open();
}

void PacketsDock::retranslate() {
    docks_.set_words(dock_, tr("Packets"), tr("&Packets"),
                     tr("Packets: every segment as a row, filtered as in Wireshark"));
}

}  // namespace theater::ui
