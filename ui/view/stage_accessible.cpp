#include "ui/view/stage_accessible.h"

#include <algorithm>

#include "ui/model/spoken_film.h"
#include "ui/view/stage_view.h"
#include "ui/view/timeline_accessible.h"
#include "ui/view/timeline_view.h"

namespace theater::ui {

/// One sentence of the film.
class StageAccessible::Entry final : public QAccessibleInterface {
public:
    Entry(const StageAccessible &stage, int index) : stage_(stage), index_(index) {}

    bool isValid() const override { return stage_.isValid() && item() != nullptr; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return const_cast<StageAccessible *>(&stage_); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override {}

    QString text(QAccessible::Text kind) const override {
        const SpokenFilm::Item *one = item();
        return one != nullptr && kind == QAccessible::Name ? one->words : QString();
    }

    QRect rect() const override {
        StageView &stage = stage_.stage();
        const SpokenFilm::Item *one = item();
        const auto place = one != nullptr && one->segment != 0 ? stage.place_of(one->segment) : std::nullopt;
        const QRect box = place ? QRect(*place - QPoint(60, 12), QSize(120, 24)) : stage.rect();
        return {stage.mapToGlobal(box.topLeft()), box.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.readOnly = true;
        const SpokenFilm::Item *one = item();
        state.invisible = one == nullptr;
        state.selectable = one != nullptr && one->segment != 0;
        state.selected = state.selectable && stage_.stage().is_selected(one->segment);
        return state;
    }

private:
    const SpokenFilm::Item *item() const {
        const auto &items = stage_.film().items();
        return static_cast<std::size_t>(index_) < items.size() ? &items[static_cast<std::size_t>(index_)]
                                                               : nullptr;
    }

    const StageAccessible &stage_;
    int index_;
};

StageAccessible::StageAccessible(StageView *stage)
    : QAccessibleWidget(stage, QAccessible::List, stage->accessibleName()) {}

StageAccessible::~StageAccessible() {
    for (const QAccessible::Id id : entries_)
        QAccessible::deleteAccessibleInterface(id);
}

StageView &StageAccessible::stage() const { return *static_cast<StageView *>(object()); }

const SpokenFilm &StageAccessible::film() const { return stage().spoken(); }

int StageAccessible::childCount() const {
    return widget_children() + static_cast<int>(film().items().size());
}

QAccessibleInterface *StageAccessible::child(int index) const {
    if (index < widget_children()) return QAccessibleWidget::child(index);
    const int entry = index - widget_children();
    if (index >= childCount()) return nullptr;
    while (static_cast<int>(entries_.size()) <= entry) {
        entries_.push_back(
            QAccessible::registerAccessibleInterface(new Entry(*this, static_cast<int>(entries_.size()))));
    }
    return QAccessible::accessibleInterface(entries_[static_cast<std::size_t>(entry)]);
}

int StageAccessible::indexOfChild(const QAccessibleInterface *child) const {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (QAccessible::accessibleInterface(entries_[i]) == child)
            return widget_children() + static_cast<int>(i);
    }
    return QAccessibleWidget::indexOfChild(child);
}

QAccessibleInterface *StageAccessible::childAt(int x, int y) const {
    for (int i = childCount(); i-- > 0;) {
        QAccessibleInterface *one = child(i);
        const bool whole = one != nullptr && one->rect().size() == stage().size();
        if (one != nullptr && !whole && one->rect().contains(x, y)) return one;
    }
    return nullptr;
}

QString StageAccessible::text(QAccessible::Text kind) const {
    // What it is stays its name; what is to be heard now is its description.
    if (kind == QAccessible::Description && !film().latest().isEmpty()) return film().latest();
    return QAccessibleWidget::text(kind);
}

// Qt 6.4 has no announcements, and on Linux hands on neither alerts nor values that are no numbers: readers
// say the description of what has the focus when it changes.
void announce(StageView &stage) {
    QAccessibleEvent changed(&stage, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void install_accessible_views() {
    static bool installed = false;
    if (installed) return;
    installed = true;
    QAccessible::installFactory([](const QString &, QObject *object) -> QAccessibleInterface * {
        if (auto *stage = qobject_cast<StageView *>(object)) return new StageAccessible(stage);
        if (auto *timeline = qobject_cast<TimelineView *>(object)) return new TimelineAccessible(timeline);
        return nullptr;
    });
}

}  // namespace theater::ui
