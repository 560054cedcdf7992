// What all charts share: whose curves they show, which stretch of time, and the index that they are made
// from. Costs nothing as long as nobody looks.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>
#include <QTimer>

#include "core/scene/chart.h"

namespace theater::ui {

class Session;
class ViewSettings;

class Charts final : public QObject {
    Q_OBJECT

public:
    using Side = record::Series::Side;

    Charts(Session &session, const ViewSettings &settings, QObject *parent = nullptr);
    ~Charts() override;

    /// Somebody looks. Without this nothing is computed and no signal is sent.
    void set_watched(bool watched);

    // --- whose ---
    std::vector<Side> sides() const;
    /// The side that is shown; none while the run has no connection.
    std::optional<Side> side() const { return side_; }
    void choose(Side side);
    /// "client → server, connection 2": the number only where there are several.
    QString side_words(Side side) const;

    // --- when ---
    Instant from() const { return from_; }
    Instant to() const { return to_; }
    bool shows_everything() const { return everything_; }
    void show_everything();
    void show(Instant from, Instant to);
    /// Shows `factor` times as long a stretch; `around` stays where it is.
    void zoom(Instant around, double factor);
    void pan(Duration by);

    // --- what ---
    /// What to draw in a plot of so many columns and rows of pixels.
    scene::Chart chart(scene::ChartKind kind, std::uint32_t columns, std::uint32_t rows) const;
    /// The numbers at an instant, and of the phase its phrase.
    std::vector<scene::ChartReading> readings(scene::ChartKind kind, std::uint32_t columns, Instant t) const;
    std::optional<tcp::CongestionPhase> phase(Instant t) const;
    /// Why a value is what it is, in words: "client receives ACK ack=1461". Empty if that is not known.
    QString cause(const scene::ChartReading &reading) const;

    // --- segments in the time-sequence graph ---
    /// A segment's place in it.
    struct Place {
        quint32 segment = 0;
        Instant at;                      ///< when it left, or when an ACK arrived
        std::int64_t low = 0, high = 0;  ///< relative numbers; equal for a bare ACK
    };
    std::optional<Place> place_of(quint32 segment) const;
    /// The segment of text that left nearest to an instant among those that carry the number, or come nearest
    /// to it; nothing if none is within reach.
    std::optional<Place> segment_near(Instant t, double number, Duration reach, double reach_numbers) const;

signals:
    /// Other curves or another side.
    void changed();
    /// Another stretch of time.
    void range_changed();

private:
    void rebuild();
    void fit();
    void refine();
    void set_range(Instant from, Instant to);
    void follow();
    /// The index of the whole run, and the finest that there is of the stretch that is shown.
    const record::Series &index() const;
    const record::Series &best() const;
    Instant whole_from() const;
    Instant whole_to() const;

    Session &session_;
    const ViewSettings &settings_;
    std::unique_ptr<record::Series> fine_;  // of the stretch from fine_from_ to fine_to_
    Instant fine_from_, fine_to_;
    QTimer settled_;
    std::optional<Side> side_;
    bool chosen_ = false;  // by the person, and not by what sends most
    bool watched_ = false, stale_ = true, everything_ = true;
    Instant from_, to_{1'000'000'000};
    Instant now_;  // the session's, when it was last looked at
};

}  // namespace theater::ui
