// What the applications of the hosts can be told: one row of buttons a host, enabled where the world allows
// it.
#pragma once

#include <vector>

#include <QWidget>

#include "ui/model/acts.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace theater::ui {

class Session;

class HostBar final : public QWidget {
    Q_OBJECT

public:
    explicit HostBar(Session &session, QWidget *parent = nullptr);

    QPushButton *button(int host, HostAct act) const;
    QSpinBox *bytes(int host) const { return rows_[static_cast<std::size_t>(host)].bytes; }

public slots:
    void refresh();

signals:
    /// A button that has the focus is about to be disabled: its neighbour is not to inherit it.
    void focus_given_up();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QWidget *widget = nullptr;
        QLabel *name = nullptr;
        QSpinBox *bytes = nullptr;
        std::vector<QPushButton *> buttons;
    };

    Row make_row(int host);
    void retranslate();

    Session &session_;
    QBoxLayout *layout_;
    std::vector<Row> rows_;
};

}  // namespace theater::ui
