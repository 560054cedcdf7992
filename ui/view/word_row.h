// A line of a pane: words that wrap, under a title of their own where they have one, and small buttons to
// change what they say or to take it away.
#pragma once

#include <QWidget>

class QToolButton;

namespace theater::ui {

class Look;
class Prose;

class WordRow final : public QWidget {
    Q_OBJECT

public:
    enum class Removable { No, Yes };
    WordRow(const Look &look, Removable removable, QWidget *parent);

    void set_words(const QString &title, const QString &words);
    /// What the buttons do, in words.
    void set_help(const QString &edit, const QString &remove);
    void set_changeable(bool changeable);
    QString words() const;
    QToolButton *edit_button() const { return edit_; }
    QToolButton *remove_button() const { return remove_; }

private:
    void retint();

    const Look &look_;
    Prose *title_, *words_;
    QToolButton *edit_, *remove_;
};

}  // namespace theater::ui
