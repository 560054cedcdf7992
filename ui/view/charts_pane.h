// The pane of charts: whose curves, which charts, and the charts one below the other, so that their times
// stand in line.
#pragma once

#include <array>

#include <QAction>
#include <QWidget>

#include "ui/view/chart_view.h"

class QComboBox;
class QHBoxLayout;
class QScrollArea;
class QSplitter;
class QToolButton;

namespace theater::ui {

/// Made and worded by the window, shown as buttons here.
struct ChartActions {
    std::array<QAction *, scene::kChartKindCount> kinds{};  ///< checkable: which charts are shown
    QAction *whole = nullptr;                               ///< the whole run
    QAction *move = nullptr;                                ///< below the film, or beside it
};

class ChartsPane final : public QWidget {
    Q_OBJECT

public:
    ChartsPane(const ChartActions &actions, Charts &charts, const Session &session, const Look &look,
               QWidget *parent = nullptr);

    ChartView &view(scene::ChartKind kind) const { return *views_[static_cast<std::size_t>(kind)]; }
    QComboBox *sides() const { return sides_; }
    /// Beside the film the charts stand one below the other, below it side by side.
    void set_orientation(Qt::Orientation orientation);

    QSize sizeHint() const override;

signals:
    void instant_wanted(theater::Instant t);
    void segment_wanted(quint32 segment);
    void export_wanted(theater::scene::ChartKind kind, theater::ui::ChartFormat format);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *add_button(QAction *action, bool with_words);
    void fill_sides();
    void arrange_kinds();
    void retranslate();

    Charts &charts_;
    QComboBox *sides_;
    std::array<QHBoxLayout *, 2> kind_rows_{};
    std::vector<QToolButton *> kind_buttons_;
    QScrollArea *scroll_;  // a low window has no room for all charts at once
    QSplitter *splitter_;
    std::vector<record::Series::Side> listed_;
    std::array<ChartView *, scene::kChartKindCount> views_{};
};

}  // namespace theater::ui
