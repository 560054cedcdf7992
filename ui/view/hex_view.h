// The bytes of a packet, so many a row as there is room for, with their letters beside them. The byte under
// the pointer lights up the field in which it lies, and the chosen field's bytes are marked. Paints only the
// rows that show, so the longest packet costs what a short one does.
#pragma once

#include <optional>

#include <QAbstractScrollArea>

namespace theater::ui {

class Look;
class SegmentInspector;

class HexView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    HexView(SegmentInspector &inspector, const Look &look, QWidget *parent = nullptr);

    /// Where a byte is drawn, in the viewport's coordinates; it need not show.
    QRect place_of(std::size_t byte) const;
    int bytes_a_row() const { return per_row_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Column { Hex, Letters };
    void lay_out();
    void show_chosen();
    void tell();
    void move_rows(int by);
    QRect cell(std::size_t byte, Column column) const;
    std::optional<std::size_t> byte_at(QPoint position) const;
    void paint_byte(QPainter &painter, std::size_t byte) const;
    void retranslate();

    SegmentInspector &inspector_;
    const Look &look_;
    QFont font_, bold_;
    double char_ = 7;  // how wide a character is
    int row_ = 18;
    int per_row_ = 8;
};

}  // namespace theater::ui
