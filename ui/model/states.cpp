#include "ui/model/states.h"

#include <algorithm>

#include "ui/model/session.h"
#include "ui/model/words_of_time.h"
#include "ui/text/phrases.h"
#include "ui/text/translated_phrasebook.h"

namespace theater::ui {

namespace {

QString text_of(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

States::States(Session &session, QObject *parent) : QObject(parent), session_(session) {
    connect(&session, &Session::opened, this, &States::follow);
    connect(&session, &Session::recording_changed, this, &States::follow);
    connect(&session, &Session::now_changed, this, &States::follow);
    connect(&session, &Session::connection_changed, this, &States::follow);
}

States::~States() = default;

void States::set_watched(bool watched) {
    watched_ = watched;
    follow();
}

void States::rebuild() {
    key_.reset();
    follow();
}

void States::follow() {
    if (!watched_ || !session_.is_open()) {
        return;
    }
    const record::Course &course = session_.course();
    const auto &states = course.recording().states();
    // They are in order of time.
    std::size_t low = 0, high = states.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (states[middle].at > session_.now()) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    const Key key{course.id(), session_.connection(), low};
    if (key_ == key) {
        return;
    }
    key_ = key;
    if (finder_ == nullptr || course_->id() != course.id()) {
        course_ = session_.timeline().current().course;
        finder_ = std::make_unique<record::FactFinder>(*course_);
    }
    const Instant now = std::min(session_.now(), course.end());
    walks_ = scene::state_walks(*finder_, now, session_.connection());
    for (const sim::HostId host : {sim::HostId{0}, sim::HostId{1}}) {
        whole_[host] = scene::state_walk(*finder_, host, walks_[host].conn, course.end());
    }
    emit changed();
}

scene::Frame States::frame(double width, double room) const {
    std::array<std::string, 2> names;
    if (session_.is_open()) {
        const TranslatedPhrasebook words;
        for (const std::size_t host : {0u, 1u}) {
            names[host] = scene::host_label(session_.course().setup().hosts[host].name, words);
        }
    }
    return scene::state_diagram(walks_, names, width, room);
}

QString States::host_name(int host) const { return session_.host_names().value(host); }

QString States::words(const scene::Subject &subject) const {
    if (!session_.is_open()) {
        return {};
    }
    switch (subject.kind) {
        case scene::Subject::Kind::Transition: return transition_words(subject.index);
        case scene::Subject::Kind::State: return state_words(static_cast<int>(subject.index) - 1);
        default: return {};
    }
}

QString States::transition_words(quint32 index) const {
    QStringList lines;
    const auto arrows = scene::figure_arrows();
    if (index >= 1 && index <= arrows.size()) {
        const scene::FigureArrow &arrow = arrows[index - 1];
        lines += QStringLiteral("%1 → %2").arg(text_of(to_string(scene::state_of_box(arrow.from))),
                                               text_of(to_string(scene::state_of_box(arrow.to))));
        lines += tr("RFC 9293, figure 5: %1 / %2").arg(text_of(arrow.event), text_of(arrow.action));
        if (arrow.action == "x") {
            lines += tr("x: nothing is sent");
        }
    } else {
        const auto moves = scene::moves_along(whole_, index);
        if (moves.empty()) {
            return {};
        }
        const scene::StateMove &move = moves.front().second;
        lines += QStringLiteral("%1 → %2").arg(text_of(to_string(move.from)), text_of(to_string(move.to)));
        lines += tr("Not in figure 5: it follows from the text of RFC 9293, §3.10");
    }
    bool here = false;
    for (const auto &[host, move] : scene::moves_along(whole_, index)) {
        const QString what = QStringLiteral("%1 / %2").arg(QString::fromStdString(move.event),
                                                           QString::fromStdString(move.action));
        const QString when = milliseconds_words(move.at);
        lines += move.at <= session_.now() ? tr("%1 at %2 s: %3").arg(host_name(host), when, what)
                                           : tr("%1 later, at %2 s: %3").arg(host_name(host), when, what);
        here = true;
    }
    if (!here) {
        lines += tr("Nobody goes this way in this run");
    }
    return lines.join(u'\n');
}

QString States::state_words(int box) const {
    const tcp::State state = scene::state_of_box(box);
    QStringList lines{text_of(to_string(state)),
                      say({"state-help." + QString(text_of(to_string(state))).toLower().toStdString(), {}})};
    for (int host = 0; host < 2; ++host) {
        const auto &moves = walks_[static_cast<std::size_t>(host)].moves;
        bool inside = false;
        Instant since;
        for (const scene::StateMove &move : moves) {
            if (inside) {
                lines += tr("%1 was here from %2 s to %3 s")
                             .arg(host_name(host), milliseconds_words(since), milliseconds_words(move.at));
            }
            inside = scene::box_after(move) == box;
            since = move.at;
        }
        if (inside) {
            lines += tr("%1 has been here since %2 s").arg(host_name(host), milliseconds_words(since));
        }
    }
    return lines.join(u'\n');
}

std::optional<scene::StateMove> States::target(const scene::Subject &subject) const {
    if (subject.kind == scene::Subject::Kind::State) {
        // To where a host came here last.
        std::optional<scene::StateMove> found;
        for (const scene::StateWalk &walk : walks_) {
            for (const scene::StateMove &move : walk.moves) {
                const bool enters = scene::box_after(move) == static_cast<int>(subject.index) - 1;
                if (enters && (!found || move.fact > found->fact)) {
                    found = move;
                }
            }
        }
        return found;
    }
    if (subject.kind != scene::Subject::Kind::Transition) {
        return std::nullopt;
    }
    const auto moves = scene::moves_along(whole_, subject.index);
    if (moves.empty()) {
        return std::nullopt;
    }
    const auto next = std::find_if(moves.begin(), moves.end(),
                                   [&](const auto &move) { return move.second.at > session_.now(); });
    return next == moves.end() ? moves.front().second : next->second;
}

scene::Subject States::latest() const {
    const scene::StateMove *last = nullptr;
    for (const scene::StateWalk &walk : walks_) {
        if (!walk.moves.empty() && (last == nullptr || walk.moves.back().fact > last->fact)) {
            last = &walk.moves.back();
        }
    }
    scene::Subject subject;
    if (last != nullptr) {
        subject.kind = scene::Subject::Kind::State;
        subject.index = static_cast<std::uint32_t>(scene::box_after(*last) + 1);
    }
    return subject;
}

}  // namespace theater::ui
