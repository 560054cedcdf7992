// The pane with the state diagram: the picture of States, as wide as the pane and scrolled where it is
// higher.
#pragma once

#include <QScrollArea>

#include "core/base/time.h"

namespace theater::ui {

class FrameView;
class Look;
class States;

class StatesPane final : public QScrollArea {
    Q_OBJECT

public:
    StatesPane(States &states, const Look &look, QWidget *parent = nullptr);

    FrameView &view() const { return *view_; }
    QSize sizeHint() const override;

signals:
    void instant_wanted(theater::Instant t);
    void fact_wanted(quint32 fact);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow();
    void retranslate();

    States &states_;
    FrameView *view_;
};

}  // namespace theater::ui
