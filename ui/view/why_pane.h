// The pane that answers "Why?": what happened in a few sentences, the causes as links with their times, where
// it is written, the TCB before and after, what textbooks leave out, and what came of it. One page that
// scrolls. A click on a link goes to its instant and selects what it is about.
#pragma once

#include <QWidget>

#include "core/base/time.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace theater::ui {

class FittedList;
class Look;
class NoteBox;
class Prose;
class TcbChanges;
class Why;

class WhyPane final : public QWidget {
    Q_OBJECT

public:
    WhyPane(Why &why, const Look &look, QWidget *parent = nullptr);

    /// What led to it, or why nothing happens; and what came of it.
    FittedList *causes() const { return causes_; }
    FittedList *effects() const { return effects_; }
    /// The sentences, the box about textbooks and the table of the TCB, as they stand there.
    QString told() const;

    /// A part of the window's width, like its neighbour.
    QSize sizeHint() const override;

signals:
    void instant_wanted(theater::Instant t);
    void fact_wanted(quint32 fact);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(QVBoxLayout *page, const Look &look);
    void show_answer();
    void restyle();
    void go(const QModelIndex &index);
    void retranslate();
    enum class Part { Causes, Effects };
    FittedList *add_list(Part part, QWidget *page);

    Why &why_;
    const Look &look_;
    QScrollArea *scroll_;
    Prose *hint_;
    QLabel *title_, *sentences_, *citations_, *table_heading_;
    Prose *small_;
    FittedList *causes_, *effects_;
    TcbChanges *table_;
    NoteBox *textbook_;
};

}  // namespace theater::ui
