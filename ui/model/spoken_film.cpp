#include "ui/model/spoken_film.h"

#include "core/scene/spoken.h"
#include "core/scene/told.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/text/translated_phrasebook.h"

namespace theater::ui {

namespace {

constexpr std::size_t kMostSegments = 16, kMostHappenings = 3;

scene::Numbers numbers_of(const ViewSettings &settings) {
    return settings.numbers() == NumberMode::Relative ? scene::Numbers::Relative : scene::Numbers::Absolute;
}

}  // namespace

SpokenFilm::SpokenFilm(const Session &session, const ViewSettings &settings, QObject *parent)
    : QObject(parent), session_(session), settings_(settings), heard_(QAccessible::isActive()) {
    QAccessible::installActivationObserver(this);
    pause_.setSingleShot(true);
    pause_.setInterval(kPauseMs);
    connect(&session, &Session::now_changed, this, &SpokenFilm::follow);
    connect(&session, &Session::recording_changed, this, &SpokenFilm::follow);
    connect(&pause_, &QTimer::timeout, this, [this] {
        if (waits_) say_latest();
    });
}

SpokenFilm::~SpokenFilm() { QAccessible::removeActivationObserver(this); }

SpokenFilm::Key SpokenFilm::key() const {
    return {session_.course().id(), session_.now(), session_.connection(),
            static_cast<int>(settings_.numbers()), static_cast<int>(settings_.language())};
}

const std::vector<SpokenFilm::Item> &SpokenFilm::items() const {
    if (!session_.is_open()) {
        items_.clear();
        made_of_ = {};
        return items_;
    }
    if (made_of_ == key()) return items_;
    made_of_ = key();
    items_.clear();
    const record::Course &course = session_.course();
    const TranslatedPhrasebook words;
    const scene::Numbers numbers = numbers_of(settings_);
    for (sim::HostId host = 0; host < course.setup().hosts.size() && host < 2; ++host) {
        items_.push_back({Item::Kind::Host,
                          QString::fromStdString(
                              scene::spoken_host(course, host, session_.now(), session_.connection(), words)),
                          0, host});
    }
    for (const scene::SpokenSegment &one :
         scene::spoken_wire(course, session_.now(), kMostSegments, numbers, session_.connection(), words)) {
        items_.push_back({Item::Kind::Segment, QString::fromStdString(one.words), one.segment, -1});
    }
    for (const scene::ToldStep &step :
         scene::told_steps(course, session_.now(), kMostHappenings, numbers, session_.connection(), words)) {
        items_.push_back({Item::Kind::Happening, QString::fromStdString(step.words), 0, -1});
    }
    return items_;
}

QString SpokenFilm::latest() const {
    if (!session_.is_open()) return {};
    const auto told = scene::told_steps(session_.course(), session_.now(), 1, numbers_of(settings_),
                                        session_.connection(), TranslatedPhrasebook());
    return told.empty() ? QString() : QString::fromStdString(told.back().words);
}

void SpokenFilm::follow() {
    if (!heard_) return;
    // What is skipped meanwhile is not told afterwards: only the latest counts.
    waits_ = true;
    if (!pause_.isActive()) say_latest();
}

void SpokenFilm::say_latest() {
    waits_ = false;
    const QString sentence = latest();
    if (sentence.isEmpty() || sentence == last_said_) return;
    last_said_ = sentence;
    emit said(sentence);
    pause_.start();
}

}  // namespace theater::ui
