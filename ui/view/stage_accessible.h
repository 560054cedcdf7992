// The stage for a screen reader: a list whose entries are the hosts with their states, the segments on the
// wire and what happened last. Each is made of the words of the model at the moment in which it is asked for.
#pragma once

#include <memory>
#include <vector>

#include <QAccessibleWidget>

namespace theater::ui {

class SpokenFilm;
class StageView;

class StageAccessible final : public QAccessibleWidget {
public:
    explicit StageAccessible(StageView *stage);
    ~StageAccessible() override;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QString text(QAccessible::Text kind) const override;

    StageView &stage() const;
    const SpokenFilm &film() const;

private:
    class Entry;
    int widget_children() const { return QAccessibleWidget::childCount(); }

    mutable std::vector<QAccessible::Id> entries_;  ///< by index, as far as they have been asked for
};

/// Says this sentence of the film to whoever listens.
void announce(StageView &stage);

/// Lets screen readers see the stage and the timeline as they are. Does so once.
void install_accessible_views();

}  // namespace theater::ui
