#include "ui/main_window/docks.h"

#include <algorithm>

#include <QAction>
#include <QChildEvent>
#include <QDockWidget>
#include <QMainWindow>
#include <QMenu>
#include <QSettings>
#include <QTabBar>

#include "ui/view/action_words.h"
#include "ui/view/dock_title.h"
#include "ui/view/look.h"

namespace theater::ui {

namespace {

constexpr char kState[] = "window/docks";
// Another number for another set of docks: what an older version remembered does not fit then.
constexpr int kVersion = 1;

Qt::DockWidgetArea area_of(DockPlace place) {
    switch (place) {
        case DockPlace::Left:
        case DockPlace::LeftBelow: return Qt::LeftDockWidgetArea;
        case DockPlace::Right: return Qt::RightDockWidgetArea;
        case DockPlace::Shelf:
        case DockPlace::Foot: break;
    }
    return Qt::BottomDockWidgetArea;
}

}  // namespace

Docks::Docks(const Look &look, QMainWindow *window)
    : QObject(window), look_(look), window_(window), reset_(new QAction(this)) {
    reset_->setObjectName(QStringLiteral("reset_docks_action"));
    connect(reset_, &QAction::triggered, this, [this] {
        arrange();
        emit reset();
    });
    for (const Qt::DockWidgetArea area : {Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea}) {
        window->setTabPosition(area, QTabWidget::North);
    }
    window->setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    window->setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    window->installEventFilter(this);
    window->setDockOptions(QMainWindow::AllowTabbedDocks | QMainWindow::AllowNestedDocks);
}

QDockWidget *Docks::add(const DockSpec &spec) {
    Entry entry{spec, new QDockWidget(window_), nullptr, nullptr};
    QDockWidget *dock = entry.dock;
    dock->setObjectName(QLatin1String(spec.name));
    const bool is_fixed = spec.place == DockPlace::Foot || spec.shown == DockShown::OnDemand;
    if (is_fixed) {
        dock->setFeatures(QDockWidget::NoDockWidgetFeatures);
        dock->setTitleBarWidget(new QWidget(dock));
    } else {
        dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetFloatable |
                          QDockWidget::DockWidgetClosable);
        entry.title = new DockTitle(*dock, look_);
        dock->setTitleBarWidget(entry.title);
    }
    dock->setWidget(spec.pane);
    if (!is_fixed) {
        entry.action = new QAction(this);
        QString name = QLatin1String(spec.name);
        name.replace(QLatin1String("_dock"), QLatin1String("_action"));
        entry.action->setObjectName(name);
        entry.action->setCheckable(true);
        entry.action->setShortcut(spec.key);
        window_->addAction(entry.action);
        connect(entry.action, &QAction::triggered, this, [this, dock] { toggle(dock); });
        connect(dock, &QDockWidget::visibilityChanged, this, &Docks::keep_checks);
    }
    entries_.push_back(entry);
    window_->addDockWidget(area_of(spec.place), dock);
    dock->setVisible(spec.shown == DockShown::AtFirst);
    return dock;
}

void Docks::set_words(QDockWidget *dock, const QString &tab, const QString &title, const QString &help) {
    dock->setWindowTitle(tab);
    const Entry *entry = find(dock);
    if (entry->title != nullptr) {
        entry->title->set_title(bare_words(title));
    }
    if (entry->action != nullptr) {
        entry->action->setText(title);
        entry->action->setIconText(bare_words(title));
        entry->action->setData(help);
        const QString key = entry->action->shortcut().toString(QKeySequence::NativeText);
        entry->action->setToolTip(key.isEmpty() ? help : QStringLiteral("%1 (%2)").arg(help, key));
    }
}

Docks::Entry *Docks::find(const QDockWidget *dock) {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry &e) { return e.dock == dock; });
    return found == entries_.end() ? nullptr : &*found;
}

const Docks::Entry *Docks::find(const QDockWidget *dock) const {
    return const_cast<Docks *>(this)->find(dock);
}

/// Words of tabs are never cut: where they have no room, the bar scrolls. The window makes a bar whenever
/// docks come to lie on one another.
bool Docks::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::ChildPolished) {
        if (auto *bar = qobject_cast<QTabBar *>(static_cast<QChildEvent *>(event)->child())) {
            bar->setElideMode(Qt::ElideNone);
            bar->setUsesScrollButtons(true);
            bar->setExpanding(false);
        }
    }
    return QObject::eventFilter(watched, event);
}

QAction *Docks::action(const QDockWidget *dock) const { return find(dock)->action; }

bool Docks::is_seen(const QDockWidget &dock) {
    return dock.isVisible() && (dock.isFloating() || !dock.visibleRegion().isEmpty());
}

void Docks::show(QDockWidget *dock) {
    Entry *entry = find(dock);
    if (is_seen(*dock)) {
        return;
    }
    entry->before = nullptr;
    for (QDockWidget *other : window_->tabifiedDockWidgets(dock)) {
        if (is_seen(*other)) {
            entry->before = other;
        }
    }
    const bool was_hidden = dock->isHidden();
    const int width = entry->before != nullptr ? entry->before->width() : dock->width();
    const QSize wanted = entry->spec.pane->sizeHint();
    dock->show();
    dock->raise();
    if (was_hidden && entry->spec.place == DockPlace::Shelf) {
        window_->resizeDocks({dock}, {wanted.height()}, Qt::Vertical);
    } else if (entry->spec.place == DockPlace::Right && (was_hidden || wanted.width() > width)) {
        // Charts need more room than words; whoever comes after them gives it back.
        entry->width_before = width;
        window_->resizeDocks({dock}, {std::max(width, wanted.width())}, Qt::Horizontal);
    }
    keep_checks();
}

void Docks::toggle(QDockWidget *dock) {
    Entry *entry = find(dock);
    if (!is_seen(*dock)) {
        show(dock);
        return;
    }
    if (entry->spec.again == DockAgain::Stay) {
        keep_checks();
        return;
    }
    if (entry->before != nullptr && window_->tabifiedDockWidgets(dock).contains(entry->before)) {
        entry->before->raise();
        if (entry->width_before > 0) {
            window_->resizeDocks({entry->before}, {entry->width_before}, Qt::Horizontal);
            entry->width_before = 0;
        }
    } else {
        dock->close();
    }
    keep_checks();
}

void Docks::keep_checks() {
    for (const Entry &entry : entries_) {
        if (entry.action != nullptr) {
            entry.action->setChecked(!entry.dock->isHidden());
        }
    }
}

QDockWidget *Docks::first_at(DockPlace place) const {
    const auto found =
        std::find_if(entries_.begin(), entries_.end(), [&](const Entry &e) { return e.spec.place == place; });
    return found == entries_.end() ? nullptr : found->dock;
}

QDockWidget *Docks::last_before(const Entry &entry) const {
    QDockWidget *found = nullptr;
    for (const Entry &other : entries_) {
        if (other.dock == entry.dock) {
            break;
        }
        if (other.spec.place == entry.spec.place) {
            found = other.dock;
        }
    }
    return found;
}

/// Docks that lie on one another cannot be split any more: what stands below them comes before the second of
/// them.
void Docks::put(const Entry &entry) {
    QDockWidget *dock = entry.dock;
    window_->addDockWidget(area_of(entry.spec.place), dock);
    QDockWidget *const first = first_at(entry.spec.place), *const foot = first_at(DockPlace::Foot);
    switch (entry.spec.place) {
        case DockPlace::Left:
        case DockPlace::Right:
            if (first != dock) {
                window_->tabifyDockWidget(last_before(entry), dock);
            }
            break;
        case DockPlace::LeftBelow:
            if (QDockWidget *left = first_at(DockPlace::Left)) {
                window_->splitDockWidget(left, dock, Qt::Vertical);
            }
            break;
        case DockPlace::Shelf:
            if (foot != nullptr) {
                window_->splitDockWidget(dock, foot, Qt::Vertical);
            }
            break;
        case DockPlace::Foot: break;
    }
}

void Docks::move(QDockWidget *dock, DockPlace place) {
    Entry *entry = find(dock);
    const bool shown = !dock->isHidden();
    entry->spec.place = place;
    dock->setFloating(false);
    put(*entry);
    dock->setVisible(shown);
    if (shown) {
        dock->raise();
    }
}

void Docks::arrange() {
    for (const Entry &entry : entries_) {
        // One that floats would go on floating.
        entry.dock->setFloating(false);
        window_->removeDockWidget(entry.dock);
    }
    const auto is_tab = [this](const Entry &entry) {
        const bool beside = entry.spec.place == DockPlace::Left || entry.spec.place == DockPlace::Right;
        return beside && first_at(entry.spec.place) != entry.dock;
    };
    const auto stands_alone = [](const Entry &entry) { return entry.spec.place == DockPlace::LeftBelow; };
    for (const Entry &entry : entries_) {
        if (!is_tab(entry) && !stands_alone(entry)) {
            put(entry);
        }
    }
    for (const Entry &entry : entries_) {
        if (stands_alone(entry)) {
            put(entry);
        }
    }
    for (const Entry &entry : entries_) {
        if (is_tab(entry)) {
            put(entry);
        }
    }
    for (const Entry &entry : entries_) {
        entry.dock->setVisible(entry.spec.shown == DockShown::AtFirst);
    }
    // Tabs and widths come about when the window is laid out for the first time.
    is_remembered_ = false;
    QMetaObject::invokeMethod(this, &Docks::settle, Qt::QueuedConnection);
    keep_checks();
}

void Docks::settle() {
    if (is_remembered_) {
        return;
    }
    QList<QDockWidget *> open;
    QList<int> widths;
    for (auto entry = entries_.rbegin(); entry != entries_.rend(); ++entry) {
        if (entry->spec.shown == DockShown::AtFirst) {
            entry->dock->raise();
        }
        const bool beside = entry->spec.place == DockPlace::Left || entry->spec.place == DockPlace::Right;
        if (beside && !entry->dock->isHidden()) {
            open += entry->dock;
            widths += entry->spec.pane->sizeHint().width();
        }
    }
    window_->resizeDocks(open, widths, Qt::Horizontal);
    for (const Entry &entry : entries_) {
        if (entry.spec.place == DockPlace::LeftBelow && !entry.dock->isHidden()) {
            window_->resizeDocks({entry.dock}, {entry.spec.pane->sizeHint().height()}, Qt::Vertical);
        }
    }
}

void Docks::restore() {
    arrange();
    const QByteArray remembered = QSettings().value(kState).toByteArray();
    is_remembered_ = !remembered.isEmpty() && window_->restoreState(remembered, kVersion);
    for (const Entry &entry : entries_) {
        if (entry.spec.shown == DockShown::OnDemand) {
            entry.dock->hide();
        } else if (entry.spec.place == DockPlace::Foot) {
            entry.dock->show();
        }
    }
    keep_checks();
}

void Docks::remember() const { QSettings().setValue(kState, window_->saveState(kVersion)); }

QList<QAction *> Docks::actions() const {
    QList<QAction *> all;
    for (const Entry &entry : entries_) {
        if (entry.action != nullptr) {
            all += entry.action;
        }
    }
    return all;
}

void Docks::add_to(QMenu &menu) const {
    menu.addActions(actions());
    menu.addSeparator();
    menu.addAction(reset_);
}

void Docks::retranslate() {
    reset_->setText(tr("&Reset the Window"));
    reset_->setData(tr("Every pane back to where it was at first"));
    reset_->setToolTip(reset_->data().toString());
}

}  // namespace theater::ui
