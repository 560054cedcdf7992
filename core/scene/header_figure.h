// The header of a segment, drawn as in RFC 9293 figure 1: rows of 32 bits, a cell for each field with its
// name and its value. Where there is little room, rows of narrow fields are drawn as two halves.
#pragma once

#include <cstdint>
#include <optional>

#include "core/scene/film.h"
#include "core/scene/frame.h"
#include "core/scene/inspected.h"

namespace theater::scene {

enum class FigureScope : std::uint8_t { Tcp, IpAndTcp };

struct FigureView {
    double width = 320;
    FigureScope scope = FigureScope::Tcp;
    Numbers numbers = Numbers::Absolute;
    std::optional<std::size_t> chosen, pointed;  ///< places in Inspected::fields
};

/// As wide as asked and as high as it takes. Cells have subjects of kind Field; `index` is the place of the
/// field. The same in every language: fields are never translated.
Frame header_figure(const Inspected &packet, const FigureView &view);
/// What a field holds, sequence numbers counted as asked.
std::string figure_value(const Inspected &packet, std::size_t field, Numbers numbers);

}  // namespace theater::scene
