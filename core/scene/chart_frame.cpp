#include "core/scene/chart_frame.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/measure.h"
#include "core/scene/shapes.h"

namespace theater::scene {

namespace {

constexpr double kLeft = 84, kRight = 44, kBottom = 46, kTop = 92;
constexpr double kTickText = 12, kLegendText = 13, kLegendTop = 61, kLegendStep = 19;

/// Puts a chart's parts into a frame.
class Drawing {
public:
    Drawing(const Chart &chart, const Phrasebook &words, double width, double height)
        : chart_(chart),
          words_(words),
          plot_{kLeft, kTop, std::max(1.0, width - kLeft - kRight), std::max(1.0, height - kTop - kBottom)} {
        frame_.width = width;
        frame_.height = height;
        frame_.ground_clip = frame_.ground_extent = {0, 0, width, height};
        frame_.paper_height = height;
        lay_out_legend();
        add(make_rect("chart-paper", {0, 0, width, height}, Role::Panel));
    }

    Frame draw(const std::string &whose) {
        const std::string kind(to_string(chart_.view.kind));
        add(make_text("chart-title", {kLeft, 14, plot_.width, 24}, words_.say({"chart." + kind, {}}), 18,
                      Face::SansBold, Role::Text));
        add(make_text("chart-whose", {kLeft, 38, plot_.width, 18}, whose, 13, Face::Sans, Role::TextDim));
        if (chart_.empty()) {
            add(make_text("chart-empty", {plot_.x, plot_.y + plot_.height / 2 - 10, plot_.width, 20},
                          words_.say({"chart.empty", {}}), 14, Face::Sans, Role::TextDim, Align::Center));
            return std::move(frame_);
        }
        legend();
        bands();
        grid();
        for (const ChartLine &line : chart_.lines)
            this->line(line);
        return std::move(frame_);
    }

private:
    void add(Shape shape) { frame_.moving.push_back(std::move(shape)); }

    double x_of(double seconds) const {
        const ChartAxis &axis = chart_.time;
        return plot_.x + (seconds - axis.from) / (axis.to - axis.from) * plot_.width;
    }
    double y_of(double value) const {
        const ChartAxis &axis = chart_.value;
        return plot_.bottom() - (value / axis.scale - axis.from) / (axis.to - axis.from) * plot_.height;
    }

    /// Where each line's name stands; the plot begins below the last of them.
    void lay_out_legend() {
        double x = plot_.x, y = kLegendTop;
        for (const ChartLine &line : chart_.lines) {
            const std::string name = words_.say({line.name, {}});
            const double wide = 28 + text_units(name, kLegendText, Face::Sans);
            if (x > plot_.x && x + wide > plot_.right()) {
                x = plot_.x;
                y += kLegendStep;
            }
            legend_.push_back({name, {x, y, wide + 4, 18}});
            x += wide + 24;
        }
        plot_.height -= y - kLegendTop;
        plot_.y += y - kLegendTop;
    }

    void legend() {
        for (std::size_t i = 0; i < chart_.lines.size(); ++i) {
            const ChartLine &line = chart_.lines[i];
            const auto &[name, box] = legend_[i];
            const double x = box.x, y = box.y + box.height / 2;
            const std::string id = "chart-legend-" + std::string(record::to_string(line.curve));
            Shape sample =
                make_line(id, {x, y}, {x + 22, y}, line.role, std::max(2.0, line.width), line.stroke);
            if (line.form == ChartLine::Form::Dots) sample = dot(id, {x + 11, y}, line.role);
            if (line.form == ChartLine::Form::Ranges) {
                sample = make_line(id, {x + 11, y - 6}, {x + 11, y + 6}, line.role, 3);
            }
            add(std::move(sample));
            add(make_text(id + "-name", {x + 28, box.y, box.width - 28, box.height}, name, kLegendText,
                          Face::Sans, Role::Text));
        }
    }

    void bands() {
        for (std::size_t i = 0; i < chart_.bands.size(); ++i) {
            const ChartBand &band = chart_.bands[i];
            const double from = x_of(static_cast<double>(band.from.ns) / 1e9);
            const double to = x_of(static_cast<double>(band.to.ns) / 1e9);
            const std::string id = fmt::format("chart-phase-{}", i);
            add(make_rect(id, {from, plot_.y, to - from, plot_.height}, phase_role(band.phase)));
            const std::string name = words_.say({phase_phrase(band.phase), {}});
            if (text_units(name, kTickText, Face::Sans) + 10 > to - from) continue;
            add(make_text(id + "-name", {from + 5, plot_.y + 3, to - from - 8, 16}, name, kTickText,
                          Face::Sans, Role::TextDim));
        }
    }

    void grid() {
        const ChartAxis &time = chart_.time, &value = chart_.value;
        int index = 0;
        for (double tick = std::ceil(time.from / time.step - 1e-9) * time.step;
             tick <= time.to + time.step * 1e-6; tick += time.step) {
            const double x = x_of(tick);
            const std::string id = fmt::format("chart-time-{}", index++);
            add(make_line(id, {x, plot_.y}, {x, plot_.bottom()}, Role::Grid, 1));
            add(make_text(id + "-label", {x - 40, plot_.bottom() + 6, 80, 16}, tick_label(time, tick),
                          kTickText, Face::Mono, Role::TextDim, Align::Center));
        }
        index = 0;
        for (double tick = std::ceil(value.from / value.step - 1e-9) * value.step;
             tick <= value.to + value.step * 1e-6; tick += value.step) {
            const double y = y_of(tick * value.scale);
            const std::string id = fmt::format("chart-value-{}", index++);
            add(make_line(id, {plot_.x, y}, {plot_.right(), y}, Role::Grid, 1));
            add(make_text(id + "-label", {4, y - 8, plot_.x - 12, 16}, tick_label(value, tick), kTickText,
                          Face::Mono, Role::TextDim, Align::Right));
        }
        add(make_text("chart-value-unit", {4, plot_.y - 26, plot_.x - 12, 16}, value.unit, kTickText,
                      Face::Sans, Role::TextDim, Align::Right));
        add(make_text("chart-time-unit", {plot_.right() - 160, plot_.bottom() + 24, 160, 16},
                      words_.say({"chart.time", {time.unit}}), kTickText, Face::Sans, Role::TextDim,
                      Align::Right));
        add(make_line("chart-axis", {plot_.x, plot_.bottom()}, {plot_.right(), plot_.bottom()},
                      Role::Lifeline, 1));
    }

    static Shape dot(std::string id, Point center, Role role) {
        return make_rect(std::move(id), {center.x - 2.5, center.y - 2.5, 5, 5}, role, 2.5);
    }

    void line(const ChartLine &line) {
        const std::string id = "chart-" + std::string(record::to_string(line.curve));
        const double low = chart_.value.from * chart_.value.scale,
                     high = chart_.value.to * chart_.value.scale;
        std::size_t index = 0;
        if (line.form == ChartLine::Form::Steps) {
            for (const std::vector<Point> &part : parts_within(line.points, low, high)) {
                Shape path =
                    make_line(fmt::format("{}-{}", id, index++), {}, {}, line.role, line.width, line.stroke);
                path.kind = ShapeKind::Path;
                path.points.clear();
                for (const Point &point : part)
                    path.points.push_back({x_of(point.x), y_of(point.y)});
                add(std::move(path));
            }
            return;
        }
        if (line.form == ChartLine::Form::Dots) {
            for (const Point &point : line.points)
                add(dot(fmt::format("{}-{}", id, index++), {x_of(point.x), y_of(point.y)}, line.role));
            return;
        }
        // What was sent again is what one looks for: it is to be seen however small it is.
        const bool marked = line.curve == record::Curve::Resent;
        const double least = marked ? 7 : 1;
        for (std::size_t i = 0; i + 1 < line.points.size(); i += 2) {
            const double x = x_of(line.points[i].x);
            double from = y_of(std::max(line.points[i].y, low)),
                   to = y_of(std::min(line.points[i + 1].y, high));
            if (from < to) continue;
            const double middle = (from + to) / 2;
            from = std::max(from, middle + least / 2);
            to = std::min(to, middle - least / 2);
            const std::string name = fmt::format("{}-{}", id, index++);
            add(make_line(name, {x, from}, {x, to}, line.role, line.width));
            if (marked) add(make_line(name + "-cap", {x - 3.5, to}, {x + 3.5, to}, line.role, line.width));
        }
    }

    const Chart &chart_;
    const Phrasebook &words_;
    Box plot_;
    std::vector<std::pair<std::string, Box>> legend_;
    Frame frame_;
};

}  // namespace

Frame chart_frame(const Chart &chart, const std::string &whose, const Phrasebook &words, double width,
                  double height) {
    return Drawing(chart, words, width, height).draw(whose);
}

std::uint32_t chart_columns(double width) {
    return static_cast<std::uint32_t>(std::clamp(width - kLeft - kRight, 50.0, 1'200.0));
}

std::uint32_t chart_rows(double height) {
    return static_cast<std::uint32_t>(std::max(height - kTop - kBottom, 20.0));
}

std::vector<std::vector<Point>> parts_within(const std::vector<Point> &points, double low, double high) {
    std::vector<std::vector<Point>> parts;
    bool open = false;
    const auto inside = [&](const Point &point) { return point.y >= low && point.y <= high; };
    const auto put = [&](Point point) {
        if (!open) parts.emplace_back();
        open = true;
        parts.back().push_back(point);
    };
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point &point = points[i];
        if (inside(point)) {
            // Coming in from beyond: the line crosses the edge where it goes up or down.
            if (!open && i > 0) put({point.x, std::clamp(points[i - 1].y, low, high)});
            put(point);
            continue;
        }
        if (open) put({point.x, std::clamp(point.y, low, high)});
        const bool crosses = !open && i > 0 && (points[i - 1].y < low) != (point.y < low);
        open = false;
        if (crosses) {
            put({point.x, low});
            put({point.x, high});
            open = false;
        }
    }
    return parts;
}

std::string tick_label(const ChartAxis &axis, double value) {
    if (std::abs(value) < axis.step * 1e-6) value = 0;
    return fmt::format("{:.{}f}", value, axis.decimals);
}

std::string phase_phrase(tcp::CongestionPhase phase) { return "phase." + std::string(tcp::to_string(phase)); }

Role phase_role(tcp::CongestionPhase phase) {
    switch (phase) {
        case tcp::CongestionPhase::SlowStart: return Role::ChangedFill;
        case tcp::CongestionPhase::Avoidance: return Role::FoldFill;
        case tcp::CongestionPhase::Recovery: return Role::HeldFill;
        case tcp::CongestionPhase::Loss: return Role::LostFill;
        case tcp::CongestionPhase::Reduced: return Role::ForgedFill;
    }
    return Role::None;
}

}  // namespace theater::scene
