// The time axis: where an instant stands on the paper. Silent intervals fold, so that a round trip of 100 ms
// and a TIME-WAIT of minutes share one picture.
//
// A typical one-way delay is kFlight units long, whatever it is in seconds. An interval without a step folds
// when it is longer than three such delays and than 0.3 s; or, where delays are short, than six of them.
// Half a delay stays on either side of the fold, and what lies between is the silence. Busy instants (a burst
// of segments, several words beside a lifeline) lengthen the interval after them, so that nothing is hidden.
#pragma once

#include <optional>
#include <vector>

#include "core/base/time.h"
#include "core/record/recording.h"
#include "core/scene/chronicle.h"

namespace theater::scene {

class TimeAxis {
public:
    struct Fold {
        Instant from, to;      ///< what is cut out
        Instant since, until;  ///< the silence: from the last step before to the next one, or to the end
        double y = 0, height = 0;
        friend bool operator==(const Fold &, const Fold &) = default;
    };

    static constexpr double kTop = 34;        ///< where the instant 0 stands
    static constexpr double kFlight = 48;     ///< a typical one-way delay
    static constexpr double kLeastStep = 18;  ///< between neighbouring steps
    static constexpr double kSlot = 26;       ///< between segments that leave or arrive at one instant
    static constexpr double kNote = 15;       ///< the height of a word beside a lifeline
    static constexpr double kFoldHeight = 30;

    /// Lays out every step of the recording up to its end.
    explicit TimeAxis(const record::Recording &recording) : TimeAxis(Chronicle(recording)) {}
    explicit TimeAxis(const Chronicle &chronicle) : TimeAxis(std::vector{&chronicle}) {}
    /// One axis for several recordings: every step of each has its place, and only what is silent in all of
    /// them folds. At least one; read once and not kept.
    explicit TimeAxis(const std::vector<const Chronicle *> &chronicles);

    double y_of(Instant t) const;
    Instant at_y(double y) const;
    double height() const { return height_; }
    const std::vector<Fold> &folds() const { return folds_; }
    /// The fold that `t` lies in; playing runs fast through it.
    const Fold *fold_at(Instant t) const;

private:
    /// Between two neighbours time runs evenly.
    struct Corner {
        Instant at;
        double y = 0;
    };
    void add(Instant from, Instant to, double height);

    std::vector<Corner> corners_;  // in order
    std::vector<Fold> folds_;
    double height_ = kTop;
};

}  // namespace theater::scene
