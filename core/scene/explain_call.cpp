// Why a call was made, what it asked for and what it came to; and text that an application was given.
#include <cctype>

#include "core/scene/explainer.h"
#include "core/scene/labels.h"

namespace theater::scene {

void Explainer::tell_of(const sim::Called &call) {
    using sim::CallName;
    const record::CallRecord *record = recording_.call(fact_.id);
    if (record != nullptr) out_.title = call_words(*record);
    small("why.small-host", {host(call.host)});
    small("why.small-at", {at(fact_.at)});
    small(call.by_person ? "why.small-by-person" : "why.small-by-application", {});
    const tcp::Tcb *is = after();
    const std::string state = is != nullptr ? std::string(to_string(is->state)) : std::string("CLOSED");
    const std::vector<std::string> args{host(call.host), peer(call.host), count(call.bytes), state,
                                        std::to_string(call.local.port)};
    switch (call.name) {
        case CallName::Listen:
            begin("call-listen", args);
            cite("RFC 9293 §3.10.1");
            cite("listen(2)");
            textbook("textbook.listen");
            break;
        case CallName::Connect:
            begin("call-connect", args);
            cite("RFC 9293 §3.10.1");
            break;
        case CallName::Accept:
            begin("call-accept", args);
            cite("accept(2)");
            textbook("textbook.accept");
            break;
        case CallName::Write:
            begin("call-write", args);
            cite("RFC 9293 §3.10.2");
            textbook("textbook.write");
            break;
        case CallName::Read:
            begin("call-read", args);
            cite("RFC 9293 §3.10.3");
            break;
        case CallName::Shutdown:
            begin("call-shutdown", args);
            cite("RFC 9293 §3.10.4");
            cite("RFC 9293 §3.6.1");
            textbook("textbook.fin-half");
            break;
        case CallName::Close: {
            const bool unread = before() != nullptr && before()->rcv.buffered() > 0;
            begin(unread ? "call-close-unread" : "call-close", args);
            cite("RFC 9293 §3.10.4");
            textbook(unread ? "textbook.close-unread" : "textbook.close");
            break;
        }
        case CallName::Abort:
            begin("call-abort", args);
            cite("RFC 9293 §3.10.5");
            textbook("textbook.abort");
            break;
        case CallName::Vanish:
            begin("call-vanish", args);
            cite("RFC 9293 §3.5.1");
            break;
        case CallName::PowerOff:
            begin("call-power-off", args);
            cite("RFC 9293 §3.5.1");
            textbook("textbook.power-off");
            break;
        case CallName::Reboot:
            begin("call-reboot", args);
            cite("RFC 9293 §3.5.1");
            cite("RFC 9293 §3.4.2");
            textbook("textbook.half-open");
            break;
        case CallName::RotateKey:
            begin("call-rotate-key", args);
            cite("RFC 7413 §4.1.2");
            break;
        case CallName::ForgetKey:
            begin("call-forget-key", args);
            cite("RFC 7413 §4.1.2");
            break;
        case CallName::Renumber:
            begin("call-renumber", args);
            cite("RFC 9293 §3.4");
            textbook("textbook.four-tuple");
            break;
    }
    if (record != nullptr) outcome(*record);
}

void Explainer::outcome(const record::CallRecord &call) {
    if (!call.returned) {
        say("why.call-waits", {host(call.call.host)});
        return;
    }
    const sim::Returned &returned = *call.returned;
    if (!returned.error.empty()) {
        std::string id = "why.error-";
        for (const char c : returned.error)
            id += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        say(id, {std::string(returned.error), at(returned.at)});
        return;
    }
    const bool later = returned.at > call.at;
    if (call.call.name == sim::CallName::Read) {
        if (returned.result == 0) {
            say("why.call-eof", {at(returned.at)});
        } else {
            say("why.call-read-returned",
                {at(returned.at), count(static_cast<std::uint64_t>(returned.result))});
        }
    } else if (later) {
        say("why.call-returned-later", {at(returned.at), span(returned.at - call.at)});
    }
}

void Explainer::tell_of(const sim::Delivered &delivered) {
    const std::string here = host(delivered.host), there = peer(delivered.host);
    small("why.small-host", {here});
    small("why.small-at", {at(fact_.at)});
    begin("delivered", {here, count(delivered.len), count(delivered.offset), there});
    if (!delivered.intact) say("why.delivered-wrong", {there});
    const tcp::Tcb *was = before(), *is = after();
    if (was != nullptr && is != nullptr && is->rcv.wnd > was->rcv.wnd)
        say("why.delivered-window", {count(was->rcv.wnd), count(is->rcv.wnd)});
    const bool waited = input<sim::Arrived>() == nullptr && input<sim::Called>() == nullptr;
    say(waited ? "why.delivered-waited" : "why.delivered-means", {here});
    cite("RFC 9293 §3.10.3");
    textbook("textbook.stream");
}

}  // namespace theater::scene
