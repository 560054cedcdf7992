#include "ui/view/action_words.h"

#include <QRegularExpression>

namespace theater::ui {

QString bare_words(QString text) {
    // A Chinese text carries its access key in brackets at its end.
    static const QRegularExpression ornaments(QStringLiteral("\\(&[A-Z0-9]\\)|[&…]"));
    return text.remove(ornaments);
}

}  // namespace theater::ui
