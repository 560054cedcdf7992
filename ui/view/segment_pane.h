// The segment inspector: the header as a figure, what the chosen field means and where it came from, how the
// checksum adds up, and the bytes. A field that is pointed at or chosen in the figure is lit in the bytes,
// and the other way round.
#pragma once

#include <QWidget>

class QAction;
class QPushButton;
class QScrollArea;
class QSplitter;

namespace theater::ui {

class FrameView;
class HexView;
class Look;
class Prose;
class SegmentInspector;

class SegmentPane final : public QWidget {
    Q_OBJECT

public:
    SegmentPane(SegmentInspector &inspector, const Look &look, QWidget *parent = nullptr);

    FrameView &figure() const { return *figure_; }
    HexView &bytes() const { return *bytes_; }
    QPushButton *ip_button() const { return ip_; }
    QPushButton *sum_button() const { return sum_; }
    QPushButton *left_button() const { return left_; }
    QAction *copy_hex() const { return copy_hex_; }
    QAction *copy_text() const { return copy_text_; }
    /// What is written about the chosen field.
    QString detail() const;
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *make_head();
    QWidget *make_detail();
    QScrollArea *make_scroll(QWidget *content);
    void make_actions();
    void refresh();
    void show_field();
    void light();
    void bring_into_view();
    void show_form();
    void retranslate();

    SegmentInspector &inspector_;
    const Look &look_;
    Prose *title_, *journey_;
    QPushButton *ip_, *sum_, *left_;
    FrameView *figure_, *checksum_;
    Prose *name_, *value_, *means_, *from_;
    HexView *bytes_;
    QSplitter *parts_;
    QScrollArea *figure_area_ = nullptr;
    QAction *copy_hex_, *copy_text_;
};

}  // namespace theater::ui
