#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPointer>
#include <QTranslator>

namespace theater::ui {
namespace {

Language language_now = Language::English;
// Children of the application, so that they go when it goes; tests make several applications one after
// another.
QPointer<QTranslator> own_words;
QPointer<QTranslator> qt_words;

void replace(QPointer<QTranslator> &translator, const QString &file) {
    if (translator) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    if (file.isEmpty()) {
        return;
    }
    translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(file)) {
        QCoreApplication::installTranslator(translator);
    }
}

/// The first of the variables that is set and not empty decides, as POSIX says.
std::optional<Language> environment_language() {
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QByteArray value = qgetenv(variable);
        if (!value.isEmpty()) {
            return parse_language(value.toStdString()).value_or(Language::English);
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Language> parse_language(std::string_view text) {
    QString name = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toLower();
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (QStringView(u"_-.@").contains(name[i])) {
            name.truncate(i);
        }
    }
    if (name == u"zh") {
        return Language::Chinese;
    }
    if (name == u"en") {
        return Language::English;
    }
    return std::nullopt;
}

std::string_view to_string(Language language) { return language == Language::Chinese ? "zh" : "en"; }

Language system_language() {
    if (const auto language = environment_language()) {
        return *language;
    }
    return parse_language(QLocale::system().name().toStdString()).value_or(Language::English);
}

void set_language(Language language) {
    const bool chinese = language == Language::Chinese;
    language_now = language;
    QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
    // Qt's own words first: the translator installed last is asked first.
    replace(qt_words, chinese ? QStringLiteral(":/i18n/qtbase_zh_CN.qm") : QString());
    replace(own_words, chinese ? QStringLiteral(":/i18n/tcp-theater_zh_CN.qm") : QString());
}

Language current_language() { return language_now; }

}  // namespace theater::ui
