#include "ui/view/states_pane.h"

#include <algorithm>

#include <QEvent>

#include "ui/model/states.h"
#include "ui/view/frame_view.h"
#include "ui/view/look.h"

namespace theater::ui {

StatesPane::StatesPane(States &states, const Look &look, QWidget *parent)
    : QScrollArea(parent),
      states_(states),
      view_(new FrameView(
          FrameView::Fit::Width,
          [this](double width, double) { return states_.frame(width, viewport()->height()); },
          [this](const scene::Subject &subject) { return states_.words(subject); }, look)) {
    setObjectName(QStringLiteral("states_pane"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    view_->setObjectName(QStringLiteral("states_view"));
    setWidget(view_);
    connect(&states, &States::changed, this, &StatesPane::follow);
    connect(view_, &FrameView::chosen, this, [this](const scene::Subject &subject) {
        // Read before anything changes: going there makes another picture.
        if (const auto move = states_.target(subject)) {
            emit instant_wanted(move->at);
            emit fact_wanted(move->fact);
        }
    });
    retranslate();
}

QSize StatesPane::sizeHint() const { return {std::clamp(window()->width() * 24 / 100, 230, 380), 500}; }

/// What has just changed is brought into sight.
void StatesPane::follow() {
    view_->refresh();
    if (!isVisible()) {
        return;
    }
    if (const auto place = view_->place_of(states_.latest())) {
        ensureVisible(place->x(), place->y(), 0, 60);
    }
}

void StatesPane::retranslate() {
    view_->setAccessibleName(tr("State diagram of RFC 9293 with both hosts"));
    states_.rebuild();
}

void StatesPane::changeEvent(QEvent *event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QScrollArea::changeEvent(event);
}

void StatesPane::resizeEvent(QResizeEvent *event) {
    QScrollArea::resizeEvent(event);
    // Its letters depend on the height too.
    view_->refresh();
}

}  // namespace theater::ui
