// Forging at the instant one looks at: what a form begins with, whether it can be sent, what would come of
// it, and the sending. Between the form and the session.
#pragma once

#include "ui/model/forge_draft.h"
#include "ui/model/forge_preview.h"

namespace theater::ui {

class Session;

class Forge {
public:
    explicit Forge(Session &session) : session_(session) {}

    QStringList hosts() const;
    QString now_words() const;
    /// What a host expects next on the connection that is shown.
    ForgeDraft expected_by(sim::HostId host) const;
    /// A segment of the run; what the server expects next where there is no such segment.
    ForgeDraft from_segment(quint32 segment) const;
    std::vector<ForgeTarget> targets(sim::HostId to) const;
    QString destination(const ForgeDraft &draft) const;
    bool has_relative_numbers(const ForgeDraft &draft) const;
    /// The usual way of the direction towards a host.
    QString usual_transit(sim::HostId to) const;
    void convert(ForgeDraft &draft, sim::ForgeNumbers numbers) const;
    void retarget(ForgeDraft &draft) const;
    CheckedForge check(const ForgeDraft &draft) const;
    ForgePreview preview(const sim::ForgeSegment &forged) const;
    /// Puts it on the wire now: an act like any other.
    void send(const sim::ForgeSegment &forged) const;

private:
    const sim::World &world() const;

    Session &session_;
};

}  // namespace theater::ui
