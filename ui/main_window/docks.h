// The panes around the film: docks that can be moved, floated, closed and brought back, and that are where
// they were after the next start. Each has an action with a key, listed in the menu View.
#pragma once

#include <vector>

#include <QKeySequence>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;
class QMenu;

namespace theater::ui {

class DockTitle;
class Look;

/// Where a dock stands before anybody has moved it. Docks of one place are tabs of one another, in the order
/// in which they were added, except on the shelf and at the foot, where each has a row. What stands below or
/// above another place is added after it.
enum class DockPlace {
    Left,
    LeftBelow,  ///< under those on the left
    Right,
    Shelf,  ///< below the film, above the timeline
    Foot,   ///< the timeline; cannot be moved or closed
};

/// Whether a pane is there before anybody has asked for it. OnDemand: something else than a person brings it
/// and takes it away, so it has no action and is not remembered.
enum class DockShown { AtFirst, WhenAsked, OnDemand };

/// What its key does where the pane is in front already. Stay: it asks something anew.
enum class DockAgain { GoBack, Stay };

struct DockSpec {
    const char *name;  ///< of the dock: "why_dock"; its action is "why_action"
    QWidget *pane;
    DockPlace place = DockPlace::Right;
    DockShown shown = DockShown::AtFirst;
    QKeySequence key = {};
    DockAgain again = DockAgain::GoBack;
};

class Docks final : public QObject {
    Q_OBJECT

public:
    Docks(const Look &look, QMainWindow *window);

    QDockWidget *add(const DockSpec &spec);
    /// `tab`: the short title on its tab; `title`: the whole one in its title row; `help`: what its action
    /// says in its tool tip and in the map of keys.
    void set_words(QDockWidget *dock, const QString &tab, const QString &title, const QString &help);
    /// Shows the pane, or brings it before the others where it is hidden behind them; if it is seen already,
    /// goes back to the tab that was there before it, or closes it.
    QAction *action(const QDockWidget *dock) const;
    void show(QDockWidget *dock);
    void toggle(QDockWidget *dock);
    /// The dock is open and no tab covers it.
    static bool is_seen(const QDockWidget &dock);
    /// Puts a dock that was added to another place.
    void move(QDockWidget *dock, DockPlace place);
    /// The arrangement of the first start.
    void arrange();
    /// What was remembered, or the first arrangement. Call it when all docks are there.
    void restore();
    void remember() const;
    void add_to(QMenu &menu) const;
    QList<QAction *> actions() const;
    void retranslate();

signals:
    /// A person wants the first arrangement back.
    void reset();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Entry {
        DockSpec spec;
        QDockWidget *dock;
        DockTitle *title;
        QAction *action;
        QDockWidget *before = nullptr;  ///< the tab that was in front when this one was brought there
        int width_before = 0;           ///< how wide that was, where this one made it wider
    };
    Entry *find(const QDockWidget *dock);
    const Entry *find(const QDockWidget *dock) const;
    /// Null where nothing stands at the place.
    QDockWidget *first_at(DockPlace place) const;
    /// The last of those of its place that were added before this one.
    QDockWidget *last_before(const Entry &entry) const;
    void put(const Entry &entry);
    /// Of the tabs of one place the first is seen, and every place is as wide as its panes want to be.
    void settle();
    void keep_checks();

    const Look &look_;
    QMainWindow *window_;
    QAction *reset_;
    std::vector<Entry> entries_;
    bool is_remembered_ = false;  ///< the arrangement is a person's
};

}  // namespace theater::ui
