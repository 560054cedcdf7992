// The pane that answers "Why?": rows of words under short headings. A click on a row goes to its instant and
// selects what it is about.
#pragma once

#include <QWidget>

#include "core/base/time.h"

class QListView;

namespace theater::ui {

class Look;
class Prose;
class Why;

class WhyPane final : public QWidget {
    Q_OBJECT

public:
    WhyPane(Why &why, const Look &look, QWidget *parent = nullptr);

    QListView *list() const { return list_; }

    /// A part of the window's width, like its neighbour.
    QSize sizeHint() const override;

signals:
    void instant_wanted(theater::Instant t);
    void fact_wanted(quint32 fact);

protected:
    void changeEvent(QEvent *event) override;
    /// Nobody looks at it: then it need not know.
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void go(const QModelIndex &index);
    void retranslate();

    Why &why_;
    Prose *hint_;
    QListView *list_;
};

}  // namespace theater::ui
