#include "ui/main_window/chart_dock.h"

#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>

#include "ui/export/chart_export.h"
#include "ui/main_window/docks.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/text/phrases.h"
#include "ui/text/translated_phrasebook.h"
#include "ui/view/action_words.h"
#include "ui/view/look.h"
#include "ui/view/problem_dialog.h"

namespace theater::ui {

namespace {

constexpr char kBelow[] = "charts/below", kShown[] = "charts/shown";
constexpr char kFolder[] = "export/folder";
constexpr QSize kPicture{1280, 720};

void describe(QAction *action, const QString &text, const QString &help) {
    action->setText(text);
    action->setIconText(bare_words(text));
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(key.isEmpty() ? help : QStringLiteral("%1 (%2)").arg(help, key));
}

}  // namespace

ChartDock::ChartDock(Session &session, ViewSettings &settings, const Look &look, Docks &docks,
                     QMainWindow *window)
    : QObject(window),
      session_(session),
      look_(look),
      docks_(docks),
      window_(window),
      charts_(session, settings),
      whole_(make("charts_whole_action", {}, false)),
      move_(make("charts_move_action", {}, false)),
      menu_(new QMenu(window)) {
    for (int i = 0; i < scene::kChartKindCount; ++i) {
        const std::string_view name = to_string(static_cast<scene::ChartKind>(i));
        const QByteArray id =
            "chart_" + QByteArray(name.data(), static_cast<qsizetype>(name.size())) + "_action";
        kinds_[static_cast<std::size_t>(i)] = make(id.constData(), QKeySequence(Qt::Key_1 + i), true);
    }
    menu_->setObjectName(QStringLiteral("charts_menu"));
    for (QAction *kind : kinds_) {
        menu_->addAction(kind);
    }
    menu_->addSeparator();
    menu_->addActions({whole_, move_});
    restore();
    pane_ = new ChartsPane({kinds_, whole_, move_}, charts_, session, look, window);
    pane_->setMinimumWidth(240);
    dock_ =
        docks.add({"charts_dock", pane_, DockPlace::Right, DockShown::WhenAsked, QKeySequence(Qt::Key_G)});
    // A pane behind a tab is visible to Qt; its dock knows better.
    connect(dock_, &QDockWidget::visibilityChanged, &charts_, &Charts::set_watched);
    connect(pane_, &ChartsPane::instant_wanted, this, &ChartDock::instant_wanted);
    connect(pane_, &ChartsPane::segment_wanted, &session, &Session::select);
    connect(pane_, &ChartsPane::export_wanted, this, &ChartDock::ask_where);
    connect(whole_, &QAction::triggered, &charts_, &Charts::show_everything);
    connect(move_, &QAction::triggered, this, [this] { set_below(!below_); });
    connect(&docks, &Docks::reset, this, [this] { set_below(false); });
    for (QAction *kind : kinds_) {
        // Who asks for a chart wants to see it.
        connect(kind, &QAction::triggered, this, [this, kind] {
            if (!Docks::is_seen(*dock_)) {
                kind->setChecked(true);
                docks_.show(dock_);
            }
        });
    }
    connect(&look, &Look::changed, this, &ChartDock::retint);
    if (below_) {
        set_below(true);
    }
}

QAction *ChartDock::make(const char *name, const QKeySequence &key, bool checkable) {
    auto *action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setCheckable(checkable);
    window_->addAction(action);
    return action;
}

void ChartDock::add_to(QMenu &menu) { menu.addMenu(menu_); }

QList<QAction *> ChartDock::actions() const {
    QList<QAction *> actions;
    for (QAction *kind : kinds_) {
        actions += kind;
    }
    return actions;
}

void ChartDock::set_below(bool below) {
    below_ = below;
    docks_.move(dock_, below ? DockPlace::Shelf : DockPlace::Right);
    pane_->set_orientation(below ? Qt::Horizontal : Qt::Vertical);
    window_->resizeDocks({dock_}, {pane_->sizeHint().height()}, Qt::Vertical);
    retranslate();
    retint();
}

QAction *ChartDock::show_action() const { return docks_.action(dock_); }

void ChartDock::retranslate() {
    menu_->setTitle(tr("&Charts"));
    docks_.set_words(dock_, tr("Charts"), tr("&Charts"), tr("Charts beside the film"));
    const std::pair<QString, QString> words[] = {
        {tr("&cwnd"), tr("Congestion window, slow start threshold and what is in flight")},
        {tr("&RTT"), tr("Round trips, their mean and deviation, and the time-out")},
        {tr("&Sequence"), tr("Time-sequence graph: sent, acknowledged, offered, sent again")},
        {tr("&Throughput"), tr("What is sent and what is delivered, in bits a second")},
        {tr("&Buffers"), tr("Both ends' buffers and the queue before the wire")}};
    for (std::size_t i = 0; i < kinds_.size(); ++i) {
        describe(kinds_[i], words[i].first, words[i].second);
        kinds_[i]->setData(words[i].second);
    }
    describe(whole_, tr("&Whole Run"), tr("Show the whole run"));
    describe(move_, below_ ? tr("&Beside the Film") : tr("&Below the Film"),
             below_ ? tr("Put the charts beside the film") : tr("Put the charts below the film"));
}

void ChartDock::retint() {
    whole_->setIcon(look_.icon("fit"));
    move_->setIcon(look_.icon(below_ ? "dock-beside" : "dock-below"));
}

void ChartDock::remember() const {
    QSettings settings;
    settings.setValue(kBelow, below_);
    QStringList shown;
    for (int i = 0; i < scene::kChartKindCount; ++i) {
        if (kinds_[static_cast<std::size_t>(i)]->isChecked()) {
            shown += QString::fromUtf8(to_string(static_cast<scene::ChartKind>(i)).data());
        }
    }
    settings.setValue(kShown, shown);
}

void ChartDock::restore() {
    const QSettings settings;
    below_ = settings.value(kBelow, false).toBool();
    const QStringList usual{QStringLiteral("cwnd"), QStringLiteral("sequence")};
    const QStringList shown = settings.value(kShown, usual).toStringList();
    for (int i = 0; i < scene::kChartKindCount; ++i) {
        const QString name = QString::fromUtf8(to_string(static_cast<scene::ChartKind>(i)).data());
        kinds_[static_cast<std::size_t>(i)]->setChecked(shown.contains(name));
    }
}

void ChartDock::ask_where(scene::ChartKind kind, ChartFormat format) {
    const QString suffix = suffix_of(format);
    const QString folder = QSettings().value(kFolder, QDir::homePath()).toString();
    const QString name = QStringLiteral("%1-%2.%3")
                             .arg(QFileInfo(session_.name()).completeBaseName(),
                                  QString::fromUtf8(to_string(kind).data()), suffix);
    auto *dialog = new QFileDialog(window_, tr("Export the chart"), folder,
                                   QStringLiteral("%1 (*.%2)").arg(suffix.toUpper(), suffix));
    dialog->setObjectName(QStringLiteral("chart_export_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, kind](const QString &file) { write(kind, file); });
    dialog->open();
}

void ChartDock::write(scene::ChartKind kind, const QString &file) {
    ChartRequest request;
    request.file = file;
    request.kind = kind;
    request.side = charts_.side();
    request.stretch = {charts_.from(), charts_.to()};
    request.size = kPicture * 1.5;
    request.theme = look_.theme().kind;
    const auto written = write_chart(session_.timeline().course(), request, TranslatedPhrasebook());
    if (!written) {
        (new ProblemDialog(tr("The export did not succeed"),
                           tr("Choose another place or format and try again."), {say(written.error())},
                           window_))
            ->open();
        return;
    }
    QSettings().setValue(kFolder, QFileInfo(file).absolutePath());
}

}  // namespace theater::ui
