// The filters that were used last, remembered from one start to the next; and the words of the fields for a
// list to choose from.
#pragma once

#include <QString>
#include <QStringList>

namespace theater::ui {

/// The latest first, at most twelve.
QStringList recent_filters();
/// Puts it first. Empty ones, and those that cannot be read, are not kept.
void remember_filter(const QString &text);
void forget_filters();

struct FieldWords {
    QString name;
    QString words;  ///< what it is, in the language of the window
};
QList<FieldWords> filter_fields();

/// The part of a field's name that ends at the cursor: where it begins; -1 if there is none.
qsizetype field_begin(const QString &text, qsizetype cursor);

/// `filter` and another test, with parentheses where both would otherwise mean something else.
QString both_filters(const QString &filter, const QString &test);

}  // namespace theater::ui
