// The timeline for a screen reader: a slider whose value is the instant in milliseconds.
#pragma once

#include <QAccessibleWidget>

namespace theater::ui {

class TimelineView;

class TimelineAccessible final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit TimelineAccessible(TimelineView *timeline);

    void *interface_cast(QAccessible::InterfaceType type) override;
    QString text(QAccessible::Text kind) const override;
    QVariant currentValue() const override;
    void setCurrentValue(const QVariant &value) override;
    QVariant maximumValue() const override;
    QVariant minimumValue() const override { return 0.0; }
    QVariant minimumStepSize() const override { return 1.0; }

private:
    TimelineView &timeline() const;
};

}  // namespace theater::ui
