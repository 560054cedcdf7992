// The columns of the film for a given width: time, words, lifeline, wire, lifeline, words.
#pragma once

#include "core/scene/frame.h"

namespace theater::scene {

struct Stage {
    double width = 0;
    double left = 0, right = 0;  ///< the film stands between these; a wide window leaves margins
    double grid_left = 0, grid_right = 0;
    double lifeline[2] = {0, 0};  ///< the middle of each
    double header = 0;            ///< height of title, host cards and what stands around them
    double banner_y = 0;          ///< of the banner above the cards, where there is room for one
    double chooser_y = 0;         ///< of the row below the cards, where there is room for one
    Box card[2];
    double note_width = kNoteWidth;  ///< of the column of words beside a lifeline
    /// It stands beside others that share its times and its now line, so it draws neither.
    bool is_column = false;

    static constexpr double kBandWidth = 14;
    static constexpr double kBanner = 26, kChooser = 22;  ///< heights
    static constexpr double kCardRow = 16;
    static constexpr double kSender = 51;     ///< the sender's numbers on a card
    static constexpr double kTimeWidth = 66;  ///< the column of times
    static constexpr double kNoteWidth = 104;
    static constexpr double kColumn = 340;  ///< a column is no narrower

    /// Where an arrow of `host` begins or ends.
    double edge(sim::HostId host) const {
        return host == 0 ? lifeline[0] + kBandWidth / 2 + 1 : lifeline[1] - kBandWidth / 2 - 1;
    }
    double wire() const { return edge(1) - edge(0); }
    /// The box of a word beside a lifeline, `height` high from `y` on.
    Box note_box(sim::HostId host, double y, double height) const {
        const double away = kBandWidth / 2 + 9;
        return host == 0 ? Box{lifeline[0] - away - note_width, y, note_width, height}
                         : Box{lifeline[1] + away, y, note_width, height};
    }
    friend bool operator==(const Stage &, const Stage &) = default;
};

/// What the header needs besides the cards' usual values.
struct HeaderRoom {
    double title = 0;      ///< above everything
    bool banner = false;   ///< a line above the cards
    int card_rows = 0;     ///< rows of the host on a card, below those of the connection
    bool sender = false;   ///< cards say what the sender thinks of the network
    bool chooser = false;  ///< a line below the cards
    /// Of small cards; 0: the cards are large, as high as their rows need.
    double small_card = 0;
};

Stage make_stage(double width, const HeaderRoom &room);
/// One column of several: no times, less room for words, small cards. `header` is what all have in common;
/// the cards stand `card_y` below its upper edge.
Stage make_column(double width, double header, double card_y);

}  // namespace theater::scene
