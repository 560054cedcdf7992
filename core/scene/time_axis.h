// The time axis: where an instant stands on the paper. Silent intervals fold, so that a round trip of 100 ms
// and a TIME-WAIT of minutes share one picture.
#pragma once

#include <optional>
#include <vector>

#include "core/base/time.h"
#include "core/record/recording.h"

namespace theater::scene {

class TimeAxis {
public:
    struct Fold {
        Instant from, to;  ///< the silence that is cut out
        double y = 0, height = 0;
        friend bool operator==(const Fold&, const Fold&) = default;
    };

    /// Lays out every step of the recording up to its end.
    explicit TimeAxis(const record::Recording& recording);

    double y_of(Instant t) const;
    Instant at_y(double y) const;
    double height() const { return height_; }
    const std::vector<Fold>& folds() const { return folds_; }
    /// The fold that `t` lies in; playing runs fast through it.
    const Fold* fold_at(Instant t) const;

private:
    struct Piece {
        Instant from, to;
        double y = 0, height = 0;
    };
    std::vector<Piece> pieces_;
    std::vector<Fold> folds_;
    double height_ = 0;
};

}  // namespace theater::scene
