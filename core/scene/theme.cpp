#include "core/scene/theme.h"

#include <algorithm>
#include <cmath>

namespace theater::scene {
namespace {

constexpr Rgba rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8),
            static_cast<std::uint8_t>(hex), 255};
}

struct Entry {
    Role role;
    Rgba color;
};

template <std::size_t n>
void put(Theme &theme, const Entry (&entries)[n]) {
    for (const Entry &entry : entries)
        theme.colors[static_cast<std::size_t>(entry.role)] = entry.color;
}

// Okabe–Ito, told apart by people with any colour vision. Three states share a hue with a neighbour of the
// diagram in another lightness, and blue is lightened until the dark words on it can be read.
constexpr Entry kLightStates[] = {
    {Role::StateClosed, rgb(0x98A2B3)},      {Role::StateListen, rgb(0x56B4E9)},
    {Role::StateSynSent, rgb(0xE69F00)},     {Role::StateSynReceived, rgb(0xD96A10)},
    {Role::StateEstablished, rgb(0x00A278)}, {Role::StateFinWait1, rgb(0xCC79A7)},
    {Role::StateFinWait2, rgb(0xE2AECB)},    {Role::StateCloseWait, rgb(0xE5D62F)},
    {Role::StateClosing, rgb(0xF0A878)},     {Role::StateLastAck, rgb(0xB8AB2C)},
    {Role::StateTimeWait, rgb(0x3B8FCB)},
};
constexpr Entry kLightInks[] = {
    {Role::InkClosed, rgb(0x5D6778)},      {Role::InkListen, rgb(0x1E6C9F)},
    {Role::InkSynSent, rgb(0x8A5C00)},     {Role::InkSynReceived, rgb(0xAD4700)},
    {Role::InkEstablished, rgb(0x00724F)}, {Role::InkFinWait1, rgb(0x973F70)},
    {Role::InkFinWait2, rgb(0x87507A)},    {Role::InkCloseWait, rgb(0x6E6400)},
    {Role::InkClosing, rgb(0x9A4A16)},     {Role::InkLastAck, rgb(0x5F5900)},
    {Role::InkTimeWait, rgb(0x005C92)},
};

Theme make_light() {
    Theme theme{ThemeKind::Light, {}};
    put(theme, {Entry{Role::None, {0, 0, 0, 0}},     {Role::Background, rgb(0xF6F7F9)},
                {Role::Panel, rgb(0xFFFFFF)},        {Role::PanelEdge, rgb(0xE3E7ED)},
                {Role::Text, rgb(0x1B2230)},         {Role::TextDim, rgb(0x5F697D)},
                {Role::TextOnState, rgb(0x0B1220)},  {Role::Grid, rgb(0xE3E7ED)},
                {Role::Lifeline, rgb(0xC3CAD6)},     {Role::Accent, rgb(0x2563EB)},
                {Role::TextOnAccent, rgb(0xFFFFFF)}, {Role::SegmentLine, rgb(0x1B2230)},
                {Role::SegmentData, rgb(0x1D4FC4)},  {Role::Capsule, rgb(0xFFFFFF)},
                {Role::CapsuleData, rgb(0xDCE7FD)},  {Role::CapsuleEdge, rgb(0xD5DBE5)},
                {Role::Lost, rgb(0xB93C0A)},         {Role::LostFill, rgb(0xFFF1EA)},
                {Role::Forged, rgb(0xA3195B)},       {Role::ForgedFill, rgb(0xFCE8F1)},
                {Role::Held, rgb(0x7A4FB5)},         {Role::HeldFill, rgb(0xF3EDFC)},
                {Role::Changed, rgb(0x1D55D3)},      {Role::ChangedFill, rgb(0xEBF1FE)},
                {Role::Fold, rgb(0xD3D9E3)},         {Role::FoldFill, rgb(0xEDF0F4)},
                {Role::Shadow, {16, 24, 40, 34}},    {Role::Thread, rgb(0xBDD2FB)},
                {Role::ThreadKnot, rgb(0x2563EB)}});
    put(theme, kLightStates);
    put(theme, kLightInks);
    return theme;
}

Theme make_dark() {
    Theme theme{ThemeKind::Dark, {}};
    put(theme, {Entry{Role::None, {0, 0, 0, 0}},     {Role::Background, rgb(0x12161D)},
                {Role::Panel, rgb(0x1A2029)},        {Role::PanelEdge, rgb(0x2B3441)},
                {Role::Text, rgb(0xE7EBF1)},         {Role::TextDim, rgb(0x93A0B4)},
                {Role::TextOnState, rgb(0x0B1220)},  {Role::Grid, rgb(0x252D39)},
                {Role::Lifeline, rgb(0x465164)},     {Role::Accent, rgb(0x7AA7FF)},
                {Role::TextOnAccent, rgb(0x0B1220)}, {Role::SegmentLine, rgb(0xE7EBF1)},
                {Role::SegmentData, rgb(0x8DB4FF)},  {Role::Capsule, rgb(0x1A2029)},
                {Role::CapsuleData, rgb(0x22355C)},  {Role::CapsuleEdge, rgb(0x36414F)},
                {Role::Lost, rgb(0xFF8A5B)},         {Role::LostFill, rgb(0x3A241B)},
                {Role::Forged, rgb(0xFF7EB6)},       {Role::ForgedFill, rgb(0x3A1E2D)},
                {Role::Held, rgb(0xC4A2F5)},         {Role::HeldFill, rgb(0x2C2440)},
                {Role::Changed, rgb(0x8FB6FF)},      {Role::ChangedFill, rgb(0x22304D)},
                {Role::Fold, rgb(0x3A4556)},         {Role::FoldFill, rgb(0x202833)},
                {Role::Shadow, {0, 0, 0, 110}},      {Role::Thread, rgb(0x2C4A80)},
                {Role::ThreadKnot, rgb(0x7AA7FF)}});
    put(theme, {Entry{Role::StateClosed, rgb(0x8793A6)},
                {Role::StateListen, rgb(0x56B4E9)},
                {Role::StateSynSent, rgb(0xE6A817)},
                {Role::StateSynReceived, rgb(0xF0723B)},
                {Role::StateEstablished, rgb(0x19B58A)},
                {Role::StateFinWait1, rgb(0xD98BB6)},
                {Role::StateFinWait2, rgb(0xEBBBD6)},
                {Role::StateCloseWait, rgb(0xF0E442)},
                {Role::StateClosing, rgb(0xF2A97A)},
                {Role::StateLastAck, rgb(0xC7BB45)},
                {Role::StateTimeWait, rgb(0x4A9BDB)}});
    put(theme, {Entry{Role::InkClosed, rgb(0x98A4B7)},
                {Role::InkListen, rgb(0x56B4E9)},
                {Role::InkSynSent, rgb(0xE6A817)},
                {Role::InkSynReceived, rgb(0xF0723B)},
                {Role::InkEstablished, rgb(0x19B58A)},
                {Role::InkFinWait1, rgb(0xD98BB6)},
                {Role::InkFinWait2, rgb(0xEBBBD6)},
                {Role::InkCloseWait, rgb(0xF0E442)},
                {Role::InkClosing, rgb(0xF2A97A)},
                {Role::InkLastAck, rgb(0xC7BB45)},
                {Role::InkTimeWait, rgb(0x63ADE6)}});
    return theme;
}

Theme make_projector() {
    Theme theme{ThemeKind::Projector, {}};
    put(theme, {Entry{Role::None, {0, 0, 0, 0}},     {Role::Background, rgb(0xFFFFFF)},
                {Role::Panel, rgb(0xFFFFFF)},        {Role::PanelEdge, rgb(0x6B7280)},
                {Role::Text, rgb(0x000000)},         {Role::TextDim, rgb(0x333A46)},
                {Role::TextOnState, rgb(0x000000)},  {Role::Grid, rgb(0xC2C8D2)},
                {Role::Lifeline, rgb(0x6B7280)},     {Role::Accent, rgb(0x0B3FC4)},
                {Role::TextOnAccent, rgb(0xFFFFFF)}, {Role::SegmentLine, rgb(0x000000)},
                {Role::SegmentData, rgb(0x0B3FC4)},  {Role::Capsule, rgb(0xFFFFFF)},
                {Role::CapsuleData, rgb(0xC9DBFF)},  {Role::CapsuleEdge, rgb(0x333A46)},
                {Role::Lost, rgb(0xA02A00)},         {Role::LostFill, rgb(0xFFE9DE)},
                {Role::Forged, rgb(0x8A0F4C)},       {Role::ForgedFill, rgb(0xFFE3EF)},
                {Role::Held, rgb(0x5B2FA0)},         {Role::HeldFill, rgb(0xEFE5FF)},
                {Role::Changed, rgb(0x0B3FC4)},      {Role::ChangedFill, rgb(0xDCE7FF)},
                {Role::Fold, rgb(0x8A93A3)},         {Role::FoldFill, rgb(0xE9ECF1)},
                {Role::Shadow, {0, 0, 0, 0}},        {Role::Thread, rgb(0x9CBBFF)},
                {Role::ThreadKnot, rgb(0x0B3FC4)}});
    put(theme, kLightStates);
    put(theme, kLightInks);
    return theme;
}

double linear(std::uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Rgba c) { return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b); }

constexpr std::array<std::string_view, kThemeCount> kThemeNames{"light", "dark", "projector"};

}  // namespace

std::string_view to_string(ThemeKind kind) { return kThemeNames[static_cast<std::size_t>(kind)]; }

std::optional<ThemeKind> parse_theme(std::string_view text) {
    const auto found = std::find(kThemeNames.begin(), kThemeNames.end(), text);
    if (found == kThemeNames.end()) return std::nullopt;
    return static_cast<ThemeKind>(found - kThemeNames.begin());
}

const Theme &theme_of(ThemeKind kind) {
    static const std::array<Theme, kThemeCount> themes{make_light(), make_dark(), make_projector()};
    return themes[static_cast<std::size_t>(kind)];
}

double contrast(Rgba a, Rgba b) {
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

}  // namespace theater::scene
