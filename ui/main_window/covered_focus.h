// Tab does not stop at what cannot be seen: the controls of a dock behind a tab, which Qt takes for visible,
// are passed over.
#pragma once

#include <QObject>

class QMainWindow;
class QWidget;

namespace theater::ui {

class CoveredFocus final : public QObject {
public:
    /// Filters the events of the whole application; looks at those of this window.
    explicit CoveredFocus(QMainWindow *window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool is_covered(const QWidget &widget) const;
    QWidget *next_seen(QWidget &from, bool forward) const;

    QMainWindow *window_;
};

}  // namespace theater::ui
