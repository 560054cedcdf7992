// The pane on the right: what happened, in words, the latest last and marked. A click goes to its instant.
#pragma once

#include <QWidget>

#include "core/base/time.h"

class QListView;

namespace theater::ui {

class Happenings;
class Look;
class Prose;

class HappenedPane final : public QWidget {
    Q_OBJECT

public:
    HappenedPane(Happenings &happenings, const Look &look, QWidget *parent = nullptr);

    QListView *list() const { return list_; }

    /// A part of the window's width; the dock takes it as it first appears.
    QSize sizeHint() const override;

signals:
    void instant_wanted(theater::Instant t);
    void segment_wanted(quint32 segment);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show_last();
    void retranslate();

    Happenings &happenings_;
    Prose *hint_;
    QListView *list_;
};

}  // namespace theater::ui
