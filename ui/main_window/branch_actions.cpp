#include "ui/main_window/branch_actions.h"

#include <QPainter>
#include <QPixmap>

#include "core/script/scenario.h"
#include "ui/view/action_words.h"
#include "ui/view/branch_list.h"
#include "ui/view/file_flow.h"
#include "ui/view/look.h"

namespace theater::ui {

BranchActions::BranchActions(Session &session, FileFlow &files, BranchList &list, const Look &look,
                             QWidget *window)
    : QObject(window), session_(session), files_(files), list_(list), look_(look), window_(window) {
    menu_ = new QMenu(window);
    menu_->setObjectName(QStringLiteral("branch_menu"));
    colour_menu_ = new QMenu(window);
    previous_ = make("previous_branch_action", QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    next_ = make("next_branch_action", QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    rename_ = make("rename_branch_action", QKeySequence(Qt::Key_F2));
    remove_ = make("delete_branch_action", QKeySequence(Qt::CTRL | Qt::Key_Delete));
    open_ = make("open_branch_action");
    menu_->addActions({previous_, next_});
    menu_->addSeparator();
    menu_->addAction(rename_);
    menu_->addMenu(colour_menu_);
    menu_->addAction(remove_);
    menu_->addSeparator();
    menu_->addAction(open_);
    for (int i = 0; i <= kBranchColours; ++i) {
        QAction *colour = colour_menu_->addAction(QString());
        colour->setCheckable(true);
        connect(colour, &QAction::triggered, this, [this, i] { session_.colour_branch(list_.chosen(), i); });
        colours_[static_cast<std::size_t>(i)] = colour;
    }
    connect(previous_, &QAction::triggered, this, [this] { go(-1); });
    connect(next_, &QAction::triggered, this, [this] { go(1); });
    connect(rename_, &QAction::triggered, &list, &BranchList::rename);
    connect(remove_, &QAction::triggered, this, [this] { session_.delete_branch(list_.chosen()); });
    connect(open_, &QAction::triggered, this, &BranchActions::open_as_scenario);
    connect(menu_, &QMenu::aboutToShow, this, &BranchActions::refresh);
    connect(&list, &BranchList::branch_wanted, &session, &Session::select_lane);
    connect(&list, &BranchList::menu_wanted, this, [this](QPoint global) { menu_->popup(global); });
    connect(&session, &Session::recording_changed, this, &BranchActions::refresh);
    connect(&look, &Look::changed, this, &BranchActions::retint);
    retranslate();
    refresh();
}

QAction *BranchActions::make(const char *name, const QKeySequence &key) {
    auto *action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    window_->addAction(action);
    return action;
}

void BranchActions::retranslate() {
    menu_->setTitle(tr("&Branches"));
    colour_menu_->setTitle(tr("&Colour"));
    previous_->setText(tr("&Previous Branch"));
    next_->setText(tr("&Next Branch"));
    rename_->setText(tr("&Rename…"));
    remove_->setText(tr("&Delete"));
    open_->setText(tr("&Open as a Scenario of Its Own"));
    rename_->setIconText(tr("Rename branch"));
    remove_->setIconText(tr("Delete branch"));
    previous_->setIconText(bare_words(previous_->text()));
    next_->setIconText(bare_words(next_->text()));
    for (QAction *action : {previous_, next_, rename_, remove_}) {
        tell_key(*action);
    }
    colours_[0]->setText(tr("None"));
    for (int i = 1; i <= kBranchColours; ++i) {
        colours_[static_cast<std::size_t>(i)]->setText(branch_colour_words(i));
    }
}

void BranchActions::refresh() {
    const std::vector<Lane> lanes = session_.is_open() ? session_.lanes() : std::vector<Lane>();
    const bool several = lanes.size() > 1;
    const quint32 chosen = list_.chosen();
    previous_->setEnabled(several);
    next_->setEnabled(several);
    rename_->setEnabled(several);
    colour_menu_->setEnabled(several);
    remove_->setEnabled(several);  // the first one stays, whoever asks
    open_->setEnabled(several);
    for (const Lane &lane : lanes) {
        for (int i = 0; lane.branch == chosen && i <= kBranchColours; ++i) {
            colours_[static_cast<std::size_t>(i)]->setChecked(lane.colour == i);
        }
    }
}

void BranchActions::retint() {
    constexpr int kSize = 16;
    for (int i = 1; i <= kBranchColours; ++i) {
        QPixmap dot(kSize, kSize);
        dot.fill(Qt::transparent);
        QPainter painter(&dot);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(branch_colour(look_, i));
        painter.drawEllipse(2, 2, kSize - 4, kSize - 4);
        colours_[static_cast<std::size_t>(i)]->setIcon(QIcon(dot));
    }
}

void BranchActions::go(int by) {
    const std::vector<Lane> lanes = session_.lanes();
    const auto count = static_cast<int>(lanes.size());
    for (int i = 0; i < count; ++i) {
        if (lanes[static_cast<std::size_t>(i)].current) {
            session_.select_lane(lanes[static_cast<std::size_t>((i + by + count) % count)].branch);
            return;
        }
    }
}

void BranchActions::open_as_scenario() {
    // Made before the question whether what is open may be left: saving it changes nothing about the branch.
    script::ScenarioFile file = session_.file_of_branch(list_.chosen());
    files_.open_new(std::move(file));
}

}  // namespace theater::ui
