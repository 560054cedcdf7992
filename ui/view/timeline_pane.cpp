#include "ui/view/timeline_pane.h"

#include <QVBoxLayout>

#include "ui/view/branch_list.h"
#include "ui/view/timeline_view.h"

namespace theater::ui {

TimelinePane::TimelinePane(TimelineView *track, Branches &branches, const Look &look, QWidget *parent)
    : QWidget(parent) {
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(track);
    branches_ = new BranchList(branches, *track, look, this);
    layout->addWidget(branches_);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

}  // namespace theater::ui
