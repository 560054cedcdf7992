#include "ui/main_window/faults_dock.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>

#include "ui/main_window/docks.h"
#include "ui/model/fault_words.h"
#include "ui/model/session.h"
#include "ui/view/action_words.h"
#include "ui/view/fault_dialog.h"
#include "ui/view/faults_pane.h"
#include "ui/view/forge_dialog.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

void describe(QAction *action, const QString &text, const QString &help) {
    action->setText(text);
    action->setIconText(bare_words(text));
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(key.isEmpty() ? help : QStringLiteral("%1 (%2)").arg(help, key));
    action->setData(help);
}

}  // namespace

FaultsDock::FaultsDock(Session &session, const Look &look, Docks &docks, QMainWindow *window)
    : QObject(window),
      session_(session),
      look_(look),
      docks_(docks),
      window_(window),
      faults_(session),
      new_rule_(make("new_rule_action", QKeySequence(Qt::CTRL | Qt::Key_R))),
      rule_from_(make("rule_from_action", QKeySequence(Qt::SHIFT | Qt::Key_R))),
      drop_like_(make("drop_like_action", QKeySequence(Qt::SHIFT | Qt::Key_Delete))),
      forge_from_(make("forge_from_action", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F))),
      landed_menu_(new QMenu(window)) {
    landed_menu_->setObjectName(QStringLiteral("landed_menu"));
    add_to_segment(*landed_menu_);
    pane_ = new FaultsPane(faults_, look, window);
    pane_->setMinimumWidth(200);
    dock_ = docks.add(
        {"faults_dock", pane_, DockPlace::Left, DockShown::WhenAsked, QKeySequence(Qt::SHIFT | Qt::Key_F)});
    connect(pane_, &FaultsPane::dialog_opens, this, &FaultsDock::dialog_opens);
    connect(pane_, &FaultsPane::focus_given_up, this, &FaultsDock::focus_given_up);
    connect(new_rule_, &QAction::triggered, this, [this] {
        docks_.show(dock_);
        pane_->add_rule();
    });
    connect(rule_from_, &QAction::triggered, this, &FaultsDock::make_rule_from);
    connect(drop_like_, &QAction::triggered, this, &FaultsDock::drop_all_like);
    connect(forge_from_, &QAction::triggered, this, [this] { forge_from(segment()); });
    // In a menu its place is that of the tick.
    show_action()->setIconVisibleInMenu(false);
    connect(&look, &Look::changed, this, [this] { show_action()->setIcon(look_.icon("faults")); });
    connect(&session, &Session::selection_changed, this, &FaultsDock::refresh);
    connect(&session, &Session::now_changed, this, &FaultsDock::refresh);
    connect(&session, &Session::recording_changed, this, &FaultsDock::refresh);
}

QAction *FaultsDock::make(const char *name, const QKeySequence &key) {
    auto *action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutVisibleInContextMenu(true);
    window_->addAction(action);
    return action;
}

void FaultsDock::add_to_edit(QMenu &menu) { menu.addAction(new_rule_); }

void FaultsDock::add_to_segment(QMenu &menu) {
    menu.addActions({rule_from_, drop_like_});
    menu.addSeparator();
    menu.addAction(forge_from_);
}

QList<QAction *> FaultsDock::actions() const { return {new_rule_, rule_from_, drop_like_, forge_from_}; }

QAction *FaultsDock::show_action() const { return docks_.action(dock_); }

quint32 FaultsDock::segment() const {
    return session_.selected() != 0 ? session_.selected() : session_.target();
}

void FaultsDock::refresh() {
    const quint32 id = session_.is_open() ? segment() : 0;
    const auto like = id == 0 ? std::nullopt : faults_.fault_of(id, Likeness::AllLikeIt);
    new_rule_->setEnabled(session_.is_open());
    rule_from_->setEnabled(like.has_value());
    drop_like_->setEnabled(like.has_value());
    forge_from_->setEnabled(id != 0 && session_.sent_at(id).has_value());
    const QString words =
        like
            ? tr("%1 from now on", "drop every …").arg(capitalized(fault_words(*like, session_.host_names())))
            : tr("Drop All Like It");
    if (drop_like_->text() != words) {
        drop_like_->setText(words);
    }
}

void FaultsDock::make_rule_from() {
    const std::optional<sim::Fault> rule = faults_.fault_of(segment(), Likeness::ThisOne);
    if (!rule) {
        return;
    }
    emit dialog_opens();
    docks_.show(dock_);
    // It has left already: only a rule from the beginning can be about it.
    (new FaultDialog(faults_, look_, *rule, HoldsFrom::Beginning, window_))->open();
}

void FaultsDock::drop_all_like() {
    if (const std::optional<sim::Fault> rule = faults_.fault_of(segment(), Likeness::AllLikeIt)) {
        docks_.show(dock_);
        faults_.add(*rule, HoldsFrom::Now);
    }
}

void FaultsDock::forge() {
    emit dialog_opens();
    (new ForgeDialog(session_, look_, window_))->open();
}

void FaultsDock::forge_from(quint32 segment) {
    if (segment != 0) {
        emit dialog_opens();
        (new ForgeDialog(session_, look_, window_, segment))->open();
    }
}

void FaultsDock::retranslate() {
    docks_.set_words(dock_, tr("Faults"), tr("F&aults"), tr("Rules, the wire and its luck, beside the film"));
    describe(new_rule_, tr("New &Rule…"), tr("A new rule for what befalls segments"));
    describe(rule_from_, tr("R&ule from This Segment…"), tr("A rule about the selected segment"));
    describe(drop_like_, tr("Drop All Like It"), tr("Drop every segment like the selected one from now on"));
    describe(forge_from_, tr("&Forge from This Segment…"), tr("Forge a segment like the selected one"));
    landed_menu_->setAccessibleName(tr("Segment"));
    refresh();
}

}  // namespace theater::ui
