#include "ui/view/action_words.h"

#include <QAction>
#include <QRegularExpression>

namespace theater::ui {

QString bare_words(QString text) {
    // A Chinese text carries its access key in brackets at its end.
    static const QRegularExpression ornaments(QStringLiteral("\\(&[A-Z0-9]\\)|[&…]"));
    return text.remove(ornaments);
}

void tell_key(QAction &action) {
    const QString words = action.iconText(), key = action.shortcut().toString(QKeySequence::NativeText);
    action.setToolTip(key.isEmpty() ? words : QStringLiteral("%1 (%2)").arg(words, key));
}

}  // namespace theater::ui
