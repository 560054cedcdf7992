// What the applications of the hosts can be told: one row of buttons a host, enabled where the world allows
// it.
#pragma once

#include <initializer_list>
#include <vector>

#include <QWidget>

#include "ui/model/acts.h"

class QBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QSpinBox;

namespace theater::ui {

class Session;

class HostBar final : public QWidget {
    Q_OBJECT

public:
    explicit HostBar(Session &session, QWidget *parent = nullptr);

    /// Of one of kHostActs.
    QPushButton *button(int host, HostAct act) const;
    /// The menu with everything else that a host can do; it is filled when it is about to show.
    QMenu *menu(int host) const { return rows_[static_cast<std::size_t>(host)].menu; }
    QSpinBox *bytes(int host) const { return rows_[static_cast<std::size_t>(host)].bytes; }

public slots:
    void refresh();

signals:
    /// A button that has the focus is about to be disabled: its neighbour is not to inherit it.
    void focus_given_up();
    /// All options of a host.
    void settings_wanted(int host);
    /// The run beside the same with the opposite of an option of this host.
    void comparison_wanted(int host, const QString &option);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QWidget *widget = nullptr;
        QLabel *name = nullptr;
        QSpinBox *bytes = nullptr;
        std::vector<QPushButton *> buttons;
        QPushButton *more = nullptr;
        QMenu *menu = nullptr;
    };

    Row make_row(int host);
    void retranslate();
    void fill_menu(int host);
    void add_acts(int host, std::initializer_list<HostAct> acts);
    void add_options(int host);
    void add_comparisons(int host);
    void add_choice(QMenu *options, int host, std::string_view name);
    QString words_of(int host, HostAct act) const;

    Session &session_;
    QBoxLayout *layout_;
    std::vector<Row> rows_;
};

}  // namespace theater::ui
