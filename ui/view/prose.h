// Plain words that wrap to the width they are given. QLabel can do it too, but measures every text a dozen
// times at widths that nobody asked for, which is a good part of a cold start.
#pragma once

#include <utility>
#include <vector>

#include <QTextLayout>
#include <QWidget>

#include "core/scene/role.h"

namespace theater::ui {

class Look;

class Prose final : public QWidget {
    Q_OBJECT

public:
    Prose(const Look &look, const QFont &font, scene::Role role, QWidget *parent);

    void set_text(const QString &text);
    void set_role(scene::Role role);
    QString text() const { return layout_.text(); }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Look &look_;
    scene::Role role_;
    /// Breaks the lines for a width and returns the height; the shapes of the letters are kept.
    int lay_out(int width) const;

    mutable QTextLayout layout_;
    mutable int laid_out_ = -1;
    /// Layouts ask again and again for the same few widths.
    mutable std::vector<std::pair<int, int>> heights_;
};

}  // namespace theater::ui
