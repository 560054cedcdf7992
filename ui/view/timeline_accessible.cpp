#include "ui/view/timeline_accessible.h"

#include <algorithm>

#include "ui/view/timeline_view.h"

namespace theater::ui {

namespace {

double milliseconds_of(Instant t) { return static_cast<double>(t.ns) / 1e6; }

}  // namespace

TimelineAccessible::TimelineAccessible(TimelineView *timeline)
    : QAccessibleWidget(timeline, QAccessible::Slider, timeline->accessibleName()) {}

TimelineView &TimelineAccessible::timeline() const { return *static_cast<TimelineView *>(object()); }

void *TimelineAccessible::interface_cast(QAccessible::InterfaceType type) {
    if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QString TimelineAccessible::text(QAccessible::Text kind) const {
    if (kind == QAccessible::Value) return timeline().session().now_words();
    return QAccessibleWidget::text(kind);
}

QVariant TimelineAccessible::currentValue() const { return milliseconds_of(timeline().session().now()); }

QVariant TimelineAccessible::maximumValue() const {
    const Session &session = timeline().session();
    return session.is_open() ? milliseconds_of(session.end()) : 0.0;
}

void TimelineAccessible::setCurrentValue(const QVariant &value) {
    Session &session = timeline().session();
    if (!session.is_open()) return;
    const auto wanted = static_cast<std::int64_t>(value.toDouble() * 1e6);
    session.set_now(std::clamp(Instant{wanted}, Instant{}, session.end()));
}

}  // namespace theater::ui
