// The language of the program: English is what the source says, Chinese comes from :/i18n.
// Needs a QCoreApplication; widgets hear of a change by QEvent::LanguageChange.
#pragma once

#include <optional>
#include <string_view>

namespace theater::ui {

enum class Language { English, Chinese };

/// "en" and "zh" (also "zh_CN", "en-GB" and their like, in any case); nothing for any other language.
std::optional<Language> parse_language(std::string_view text);
/// "en", "zh".
std::string_view to_string(Language language);

/// The language of the environment: LC_ALL, else LC_MESSAGES, else LANG; where none is set, the system's.
/// Anything that is not Chinese is English.
Language system_language();

/// Installs the translations, Qt's own included, in place of those of the language before.
void set_language(Language language);
/// What set_language was last told; English before that.
Language current_language();

}  // namespace theater::ui
