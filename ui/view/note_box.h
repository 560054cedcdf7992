// A quiet box with a remark in it.
#pragma once

#include <QWidget>

namespace theater::ui {

class Look;
class Prose;

class NoteBox final : public QWidget {
    Q_OBJECT

public:
    NoteBox(const Look &look, QWidget *parent);

    /// An empty text hides the box.
    void set_text(const QString &text);
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &look_;
    Prose *prose_;
};

}  // namespace theater::ui
