#include "ui/main_window/knowledge_dock.h"

#include <QDockWidget>
#include <QMainWindow>

#include "ui/main_window/docks.h"
#include "ui/model/session.h"
#include "ui/view/knowledge_pane.h"
#include "ui/view/look.h"

namespace theater::ui {

KnowledgeDock::KnowledgeDock(Session &session, const Look &look, Docks &docks, QMainWindow *window)
    : QObject(window),
      docks_(docks),
      table_(session),
      pane_(new KnowledgePane(table_, look, window)),
      dock_(docks.add({"knowledge_dock", pane_, DockPlace::LeftBelow, DockShown::AtFirst,
                       QKeySequence(Qt::SHIFT | Qt::Key_K)})) {
    pane_->setMinimumWidth(200);
    // A pane behind a tab is visible to Qt, but its dock knows that nobody sees it.
    connect(dock_, &QDockWidget::visibilityChanged, &table_, &KnowledgeTable::set_watched);
    connect(pane_, &KnowledgePane::instant_wanted, this, &KnowledgeDock::instant_wanted);
    connect(pane_, &KnowledgePane::fact_wanted, &session, &Session::select);
}

void KnowledgeDock::retranslate() {
    docks_.set_words(dock_, tr("Knowledge"), tr("Who &Knows What"),
                     tr("What each side knows of the connection, since when, and by which segment"));
}

}  // namespace theater::ui
