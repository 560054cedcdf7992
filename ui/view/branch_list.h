// The lanes under the track: one row a branch, on the same axis of time. A click goes over to a branch, F2
// renames it, the menu does the rest.
#pragma once

#include <QListView>

namespace theater::ui {

class Branches;
class Look;
class TimelineView;

/// The colour that a person has chosen for a branch; the lifelines' where none is.
QColor branch_colour(const Look &look, int colour);
/// "blue": what the colour is called. `colour` from 1.
QString branch_colour_words(int colour);

class BranchList final : public QListView {
    Q_OBJECT

public:
    BranchList(Branches &branches, const TimelineView &track, const Look &look, QWidget *parent = nullptr);

    /// The branch of the selected row, else the current one.
    quint32 chosen() const;
    /// Puts the cursor into the name of the chosen row.
    void rename();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void branch_wanted(quint32 branch);
    void menu_wanted(QPoint global);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void follow();
    void retranslate();

    Branches &branches_;
};

}  // namespace theater::ui
