#include "ui/model/forge.h"

#include "ui/model/acts.h"
#include "ui/model/fault_words.h"
#include "ui/model/session.h"

namespace theater::ui {

namespace {

constexpr sim::HostId kServer = 1;

}  // namespace

const sim::World &Forge::world() const { return session_.timeline().at(session_.now()); }

QStringList Forge::hosts() const { return session_.host_names(); }

QString Forge::now_words() const { return session_.now_words(); }

ForgeDraft Forge::expected_by(sim::HostId host) const {
    return expected_draft(world(), host, place_of(world().hosts()[host], session_.connection()));
}

ForgeDraft Forge::from_segment(quint32 segment) const {
    const std::optional<record::SegmentRecord> found = session_.course().recording().segment(segment);
    return found ? draft_of(world(), *found) : expected_by(kServer);
}

std::vector<ForgeTarget> Forge::targets(sim::HostId to) const { return forge_targets(world(), to); }

QString Forge::destination(const ForgeDraft &draft) const { return destination_words(world(), draft); }

bool Forge::has_relative_numbers(const ForgeDraft &draft) const {
    return ui::has_relative_numbers(world(), draft);
}

QString Forge::usual_transit(sim::HostId to) const {
    return span_words(world().link().delay(to == 0 ? 1 : 0));
}

void Forge::convert(ForgeDraft &draft, sim::ForgeNumbers numbers) const {
    ui::convert(draft, numbers, world());
}

void Forge::retarget(ForgeDraft &draft) const { ui::retarget(draft, world()); }

CheckedForge Forge::check(const ForgeDraft &draft) const { return ui::check(draft, world()); }

ForgePreview Forge::preview(const sim::ForgeSegment &forged) const {
    return preview_of(world(), session_.now(), forged, hosts());
}

void Forge::send(const sim::ForgeSegment &forged) const { session_.apply({session_.now(), forged}); }

}  // namespace theater::ui
