#include "core/scene/header.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

#include "core/scene/labels.h"
#include "core/scene/measure.h"
#include "core/scene/shapes.h"

namespace theater::scene {
namespace {

struct Variant {
    std::string_view option;
    std::string_view phrase;
};

constexpr std::array kVariants{
    Variant{"what_if_two_way", "scene.what-if-two-way"},
    Variant{"what_if_four_message", "scene.what-if-four-message"},
    Variant{"what_if_no_time_wait", "scene.what-if-no-time-wait"},
    Variant{"what_if_fixed_isn", "scene.what-if-fixed-isn"},
    Variant{"what_if_fast_open_without_cookie", "scene.what-if-fast-open-without-cookie"},
};

std::string variant_words(std::string_view option, const Phrasebook &words) {
    for (const Variant &variant : kVariants)
        if (variant.option == option) return words.say({std::string(variant.phrase), {}});
    return std::string(option);
}

}  // namespace

HeaderRoom header_room(const RunFacts &facts, double title) {
    return {
        title,           !facts.not_tcp.empty(),       (facts.listens ? 1 : 0) + (facts.fast_open ? 1 : 0),
        facts.transfers, facts.connections.size() > 1, 0};
}

void add_banner(std::vector<Shape> &out, const Stage &stage, const RunFacts &facts,
                const record::Course &course, Instant t, const Phrasebook &words) {
    // Each variant once, with the hosts that have it on.
    std::vector<std::pair<std::string_view, std::string>> variants;
    for (const NotTcp &mark : facts.not_tcp) {
        if (mark.since > t) continue;
        const std::string host = host_label(course.setup().hosts[mark.host].name, words);
        const auto known = std::find_if(variants.begin(), variants.end(),
                                        [&](const auto &one) { return one.first == mark.option; });
        if (known == variants.end())
            variants.emplace_back(mark.option, host);
        else
            known->second += words.say({"scene.and", {}}) + host;
    }
    if (variants.empty()) return;
    std::string list;
    for (const auto &[option, hosts] : variants) {
        if (!list.empty()) list += " · ";
        list += words.say({"scene.variant-of", {variant_words(option, words), hosts}});
    }
    const std::string text = words.say({"scene.not-tcp", {list}});
    const double width = std::min(text_units(text, 13, Face::SansBold) + 40, stage.right - stage.left - 24);
    const Box box{std::round((stage.left + stage.right - width) / 2), stage.banner_y, std::round(width),
                  Stage::kBanner};
    out.push_back(make_framed("not-tcp", box, Role::LostFill, 6, Role::Lost, 1.5));
    out.push_back(make_text("not-tcp-words", {box.x + 8, box.y, box.width - 16, box.height}, text, 13,
                            Face::SansBold, Role::Lost, Align::Center));
}

void add_cable(std::vector<Shape> &out, const Stage &stage, sim::Cable cable) {
    const double y = stage.card[0].y + 46, from = stage.card[0].right(), to = stage.card[1].x;
    const double middle = std::round((from + to) / 2);
    const bool cut = cable == sim::Cable::Cut;
    const Role role = cut ? Role::Lost : Role::Lifeline;
    const double gap = cut ? 8 : 0;
    const Subject subject{Subject::Kind::Cable, 0, sim::kNoHost, {}};
    if (middle - gap > from) out.push_back(make_line("cable-left", {from, y}, {middle - gap, y}, role, 3));
    if (middle + gap < to) out.push_back(make_line("cable-right", {middle + gap, y}, {to, y}, role, 3));
    // Between cards that stand close together it is as wide as there is room.
    const double width = std::clamp(to - from, 10.0, 18.0);
    const Box grip{middle - width / 2, y - 11, width, 22};
    out.push_back(with_subject(
        make_framed("cable-grip", grip, cut ? Role::LostFill : Role::None, 6, role, 1.2), subject));
    if (cut) {
        for (const double side : {-1.0, 1.0})
            out.push_back(make_line(side < 0 ? "cable-cut-1" : "cable-cut-2", {middle - 4, y - 4 * side},
                                    {middle + 4, y + 4 * side}, Role::Lost, 2));
    }
}

void add_chooser(std::vector<Shape> &out, const Stage &stage, const RunFacts &facts, sim::ConnId chosen,
                 const Phrasebook &words) {
    constexpr double gap = 5, padding = 20, size = 11.5;
    struct Pill {
        std::string id, text;
        sim::ConnId conn;
        double width;
    };
    std::vector<Pill> pills;
    double width = -gap;
    const auto add = [&](std::string id, std::string text, sim::ConnId conn) {
        const double wide = std::round(text_units(text, size, Face::SansBold) + padding);
        pills.push_back({std::move(id), std::move(text), conn, wide});
        width += wide + gap;
    };
    add("connection-all", words.say({"scene.all-connections", {}}), 0);
    for (const ConnectionTag &tag : facts.connections)
        add(fmt::format("connection-{}", tag.number), fmt::format("{}  :{}", tag.number, tag.port), tag.conn);
    // Too many for one line: those around the chosen one, or the latest, are in reach; the menu has them all.
    const double room = stage.right - stage.left - 24;
    std::size_t first = 1;
    while (width > room && pills.size() > 2) {
        const bool keep_first = pills[first].conn == chosen;
        const auto gone = pills.begin() + static_cast<std::ptrdiff_t>(keep_first ? pills.size() - 1 : first);
        width -= gone->width + gap;
        pills.erase(gone);
    }
    double x = std::round((stage.left + stage.right - width) / 2);
    for (const Pill &pill : pills) {
        const bool on = pill.conn == chosen;
        const Box box{x, stage.chooser_y, pill.width, Stage::kChooser};
        const Subject subject{Subject::Kind::Connection, 0, sim::kNoHost, {}, {}, pill.conn};
        out.push_back(with_subject(make_framed(pill.id, box, on ? Role::Accent : Role::Panel,
                                               Stage::kChooser / 2, on ? Role::Accent : Role::PanelEdge, 1),
                                   subject));
        out.push_back(with_subject(
            make_text(pill.id + "-words", {box.x + 8, box.y, box.width - 16, box.height}, pill.text, size,
                      on ? Face::SansBold : Face::Sans, on ? Role::TextOnAccent : Role::Text, Align::Center),
            subject));
        x += pill.width + gap;
    }
}

}  // namespace theater::scene
