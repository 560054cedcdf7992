#include "ui/model/recent_filters.h"

#include <algorithm>

#include <QSettings>

#include "core/filter/filter.h"
#include "ui/text/phrases.h"

namespace theater::ui {

namespace {

constexpr char kRecent[] = "packets/recent-filters";
constexpr qsizetype kMostRecent = 12;

bool is_name(QChar c) { return c.isLetterOrNumber() || c == u'_' || c == u'.'; }

/// More than one test: another must not be drawn into it.
bool needs_parentheses(const QString &filter) {
    return std::any_of(filter.begin(), filter.end(),
                       [](QChar c) { return c.isSpace() || c == u'|' || c == u'(' || c == u'"'; });
}

}  // namespace

QStringList recent_filters() { return QSettings().value(kRecent).toStringList().mid(0, kMostRecent); }

void remember_filter(const QString &text) {
    const QString filter = text.trimmed();
    if (filter.isEmpty() || !filter::parse(filter.toStdString())) return;
    QStringList recent = recent_filters();
    recent.removeAll(filter);
    recent.prepend(filter);
    QSettings().setValue(kRecent, QStringList(recent.mid(0, kMostRecent)));
}

void forget_filters() { QSettings().remove(kRecent); }

QList<FieldWords> filter_fields() {
    QList<FieldWords> all;
    for (const filter::Field &field : filter::fields()) {
        const std::string name(field.name);
        all.push_back({QString::fromStdString(name), say({name, {}})});
    }
    return all;
}

qsizetype field_begin(const QString &text, qsizetype cursor) {
    qsizetype begin = cursor;
    while (begin > 0 && is_name(text[begin - 1]))
        --begin;
    if (begin == cursor || !text[begin].isLetter()) return -1;
    // Inside quotation marks there are no fields.
    return text.left(begin).count(u'"') % 2 == 0 ? begin : -1;
}

QString both_filters(const QString &filter, const QString &test) {
    const auto part = [](const QString &text) {
        return needs_parentheses(text) ? QStringLiteral("(%1)").arg(text) : text;
    };
    return QStringLiteral("%1 && %2").arg(part(filter.trimmed()), part(test));
}

}  // namespace theater::ui
