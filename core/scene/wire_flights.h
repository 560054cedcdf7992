// What flies on the wire at an instant, as shapes: capsules, crowds of them, what waits before the line, what
// was lost.
#pragma once

#include <vector>

#include "core/scene/phrasebook.h"
#include "core/scene/wire_layout.h"

namespace theater::scene {

class WireFlights {
public:
    WireFlights(const WireLayout &layout, Instant t, const View &view, const Phrasebook &words)
        : layout_(layout), t_(t), view_(view), words_(words) {}

    /// Everything, what one looks at on top.
    std::vector<Shape> shapes() const;
    /// The flights that wait before the line of this host, in order.
    std::vector<std::uint32_t> queued(sim::HostId from) const;

private:
    struct Flyer {
        std::uint32_t index = 0;
        WirePose pose;
        Point middle;
    };

    double scale() const { return layout_.stage.scale; }
    const Flight &flight_of(const Flyer &flyer) const { return layout_.chronicle.flights()[flyer.index]; }
    bool is_marked(const Flight &flight) const {
        return flight.segment == view_.selected || flight.segment == view_.hovered;
    }
    Point middle_of(std::uint32_t index, const WirePose &pose) const;
    void add_bundles(std::vector<Shape> &out, const std::vector<Flyer> &all) const;
    void add_ticks(std::vector<Shape> &out, const std::vector<Flyer> &members) const;
    void add_flyer(std::vector<Shape> &out, const Flyer &flyer) const;
    void add_cross(std::vector<Shape> &out, const Flyer &flyer, Point at) const;
    void add_capsule(std::vector<Shape> &out, const Flyer &flyer) const;
    void add_signs(std::vector<Shape> &out, const Flyer &flyer, const Box &box, Role ink, Role fill) const;
    void add_words(std::vector<Shape> &out, const Flyer &flyer) const;
    void add_origin(std::vector<Shape> &out, const Flyer &flyer) const;

    const WireLayout &layout_;
    Instant t_;
    const View &view_;
    const Phrasebook &words_;
};

}  // namespace theater::scene
