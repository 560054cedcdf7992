// What can be done to the segment on the wire that is selected (or is the only one): one action for each act,
// used by the menu at the pointer, the menu bar and the keys alike.
#pragma once

#include <vector>

#include <QAction>
#include <QObject>

#include "ui/model/acts.h"

class QMenu;

namespace theater::ui {

class Look;
class Session;

class SegmentActions final : public QObject {
    Q_OBJECT

public:
    SegmentActions(Session &session, const Look &look, QWidget *parent);

    QAction *action(SegmentAct act) const;
    void add_to(QMenu &menu) const;
    void retranslate();

public slots:
    /// Enables what the world would let happen now.
    void refresh();
    void retint();

private:
    Session &session_;
    const Look &look_;
    std::vector<QAction *> actions_;
};

}  // namespace theater::ui
