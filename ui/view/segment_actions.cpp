#include "ui/view/segment_actions.h"

#include <QMenu>
#include <QWidget>

#include "ui/model/session.h"
#include "ui/view/action_words.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

struct Row {
    const char *icon;
    QKeySequence key;
};

Row row_of(SegmentAct act) {
    switch (act) {
        case SegmentAct::Drop: return {"drop", QKeySequence(Qt::Key_Delete)};
        case SegmentAct::DelayShort: return {"delay", QKeySequence(Qt::Key_D)};
        case SegmentAct::DelayRoundTrip: return {"delay", QKeySequence(Qt::SHIFT | Qt::Key_D)};
        case SegmentAct::Hold: return {"hold", QKeySequence(Qt::Key_H)};
        case SegmentAct::Release: return {"release", QKeySequence(Qt::Key_R)};
        case SegmentAct::Duplicate: return {"duplicate", QKeySequence(Qt::Key_U)};
        case SegmentAct::Corrupt: break;
    }
    return {"corrupt", QKeySequence(Qt::Key_X)};
}

}  // namespace

SegmentActions::SegmentActions(Session &session, const Look &look, QWidget *parent)
    : QObject(parent), session_(session), look_(look) {
    for (const SegmentAct act : kSegmentActs) {
        auto *action = new QAction(this);
        action->setShortcut(row_of(act).key);
        action->setShortcutVisibleInContextMenu(true);
        connect(action, &QAction::triggered, this, [this, act] { session_.act(session_.target(), act); });
        // The window carries the keys, whichever pane has the focus.
        parent->addAction(action);
        actions_.push_back(action);
    }
    connect(&session, &Session::now_changed, this, &SegmentActions::refresh);
    connect(&session, &Session::recording_changed, this, &SegmentActions::refresh);
    connect(&session, &Session::selection_changed, this, &SegmentActions::refresh);
    connect(&look, &Look::changed, this, &SegmentActions::retint);
    retranslate();
}

QAction *SegmentActions::action(SegmentAct act) const { return actions_[static_cast<std::size_t>(act)]; }

void SegmentActions::add_to(QMenu &menu) const {
    for (const SegmentAct act : kSegmentActs) {
        if (act == SegmentAct::DelayShort || act == SegmentAct::Duplicate) {
            menu.addSeparator();
        }
        menu.addAction(action(act));
    }
}

void SegmentActions::retranslate() {
    action(SegmentAct::Drop)->setText(tr("&Drop"));
    action(SegmentAct::DelayShort)->setText(tr("Delay by &50 ms"));
    action(SegmentAct::DelayRoundTrip)->setText(tr("Delay by 1 R&TT"));
    action(SegmentAct::Hold)->setText(tr("&Hold until released"));
    action(SegmentAct::Release)->setText(tr("&Release"));
    action(SegmentAct::Duplicate)->setText(tr("D&uplicate"));
    action(SegmentAct::Corrupt)->setText(tr("&Corrupt"));
    for (QAction *action : actions_) {
        action->setIconText(bare_words(action->text()));
        tell_key(*action);
    }
}

void SegmentActions::refresh() {
    const quint32 target = session_.target();
    for (const SegmentAct act : kSegmentActs) {
        action(act)->setEnabled(target != 0 && session_.can(target, act));
    }
}

void SegmentActions::retint() {
    for (const SegmentAct act : kSegmentActs) {
        action(act)->setIcon(look_.icon(row_of(act).icon));
    }
}

}  // namespace theater::ui
