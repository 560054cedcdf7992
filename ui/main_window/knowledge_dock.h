// What each side of the connection knows: model, pane and dock, put together. The window goes where a click
// points.
#pragma once

#include <QObject>

#include "ui/model/knowledge_table.h"

class QDockWidget;
class QMainWindow;

namespace theater::ui {

class Docks;
class KnowledgePane;
class Look;
class Session;

class KnowledgeDock final : public QObject {
    Q_OBJECT

public:
    KnowledgeDock(Session &session, const Look &look, Docks &docks, QMainWindow *window);

    KnowledgePane &pane() const { return *pane_; }
    KnowledgeTable &table() { return table_; }
    QDockWidget *dock() const { return dock_; }

    void retranslate();

signals:
    void instant_wanted(theater::Instant t);

private:
    Docks &docks_;
    KnowledgeTable table_;
    KnowledgePane *pane_;
    QDockWidget *dock_;
};

}  // namespace theater::ui
