#include "ui/text/phrases.h"

#include <array>
#include <map>

#include <QCoreApplication>

#include "ui/text/phrase_families.h"

namespace theater::ui {

std::span<const std::span<const Phrase>> phrase_families() {
    static const std::array families = {
        script_phrases(),
        option_phrases(),
        world_phrases(),
        scene_phrases(),
        silence_phrases(),
        chart_phrases(),
        compare_phrases(),
        filter_phrases(),
        spoken_phrases(),
        field_phrases(),
        wire_view_phrases(),
        sent_explanation_phrases(),
        arrived_explanation_phrases(),
        event_explanation_phrases(),
        timer_explanation_phrases(),
        textbook_phrases(),
        citation_phrases(),
        diagram_phrases(),
    };
    return families;
}

const Phrase *find_phrase(std::string_view id) {
    static const auto by_id = [] {
        std::map<std::string_view, const Phrase *> map;
        for (std::span<const Phrase> family : phrase_families()) {
            for (const Phrase &phrase : family) {
                map.emplace(phrase.id, &phrase);
            }
        }
        return map;
    }();
    const auto found = by_id.find(id);
    return found == by_id.end() ? nullptr : found->second;
}

QString fill_in(const QString &pattern, std::span<const std::string> args) {
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const bool place =
            pattern[i] == u'%' && i + 1 < pattern.size() && pattern[i + 1] >= u'1' && pattern[i + 1] <= u'9';
        if (!place) {
            result += pattern[i];
            continue;
        }
        const std::size_t index = static_cast<std::size_t>(pattern[++i].unicode() - u'1');
        if (index < args.size()) {
            result += QString::fromStdString(args[index]);
        }
    }
    return result;
}

QString say(const Text &text) {
    if (const Phrase *phrase = find_phrase(text.id)) {
        return fill_in(QCoreApplication::translate("phrases", phrase->english, phrase->id), text.args);
    }
    QString result = QString::fromStdString(text.id);
    for (const std::string &arg : text.args) {
        result += u' ' + QString::fromStdString(arg);
    }
    return result;
}

}  // namespace theater::ui
