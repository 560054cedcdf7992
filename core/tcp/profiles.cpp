#include "core/tcp/profiles.h"

#include <array>

namespace theater::tcp {

namespace {

// What textbooks and interview notes draw: one option (MSS), every segment acknowledged at once, ACK and FIN
// apart, RTO 1 s doubling, a short TIME-WAIT so that its end can be watched.
Config textbook() { return Config{}; }

// RFC 9293 and its companions to the letter where they recommend a value.
Config rfc() {
    Config config;
    config.r2_syn = seconds(180);   // MUST-23: at least 3 minutes for a SYN
    config.r2_data = seconds(100);  // SHLD-11: at least 100 seconds for data
    config.syn_retries = 0;         // the times above decide, no count does
    config.synack_retries = 0;
    config.data_retries = 0;
    config.nagle = Switch::On;               // SHLD-7
    config.msl = seconds(120);               // §3.4.2
    config.old_syn_ack = OldSynAck::Reply;   // §3.10.7.4 first check, Appendix A.2
    config.abort_form = AbortForm::BareRst;  // §3.10.5
    config.fin = FinPlacement::OnData;       // §3.10.4: the FIN is queued behind the data
    // Delayed ACK (SHLD-18) stays off: an ACK to every segment is allowed too, and it keeps the pictures
    // apart. MAY-2 (reopening from TIME-WAIT) stays off: it is a MAY, and a scenario can switch it on.
    return config;
}

}  // namespace

std::span<const Profile> profiles() {
    static const std::array<Profile, 2> kProfiles{{{"textbook", textbook()}, {"rfc", rfc()}}};
    return kProfiles;
}

std::optional<Config> profile_config(std::string_view name) {
    for (const Profile &profile : profiles()) {
        if (profile.name == name) return profile.config;
    }
    return std::nullopt;
}

}  // namespace theater::tcp
