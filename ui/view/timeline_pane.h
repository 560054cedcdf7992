// What stands under the stage: the track with its marks, and under it a lane for each branch.
#pragma once

#include <QWidget>

namespace theater::ui {

class BranchList;
class Branches;
class Look;
class TimelineView;

class TimelinePane final : public QWidget {
    Q_OBJECT

public:
    TimelinePane(TimelineView *track, Branches &branches, const Look &look, QWidget *parent = nullptr);

    BranchList &branches() { return *branches_; }

private:
    BranchList *branches_;
};

}  // namespace theater::ui
