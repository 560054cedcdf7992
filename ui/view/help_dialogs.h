// The two dialogs of the help menu: the map of the keys, and what this program is and stands on.
#pragma once

#include <QDialog>

class QAction;

namespace theater::ui {

/// Actions of one kind.
struct KeySection {
    QString title;
    QList<QAction *> actions;
};

/// A row of the map for each action that has a key, and the keys of film and charts. Deletes itself when
/// closed.
QDialog *make_keys_dialog(const QList<KeySection> &sections, QWidget *parent);
QDialog *make_about_dialog(QWidget *parent);

}  // namespace theater::ui
