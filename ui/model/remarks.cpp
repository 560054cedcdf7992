#include "ui/model/remarks.h"

#include <QFile>

namespace theater::ui {

namespace {

constexpr qint64 kMostBytes = 64 * 1024 * 1024;

/// Where the quoted text that begins at `start` is over.
qsizetype end_of_quotes(QStringView text, qsizetype start) {
    const QChar quote = text[start];
    const QString three(3, quote);
    const QString close = text.mid(start, 3) == three ? three : QString(quote);
    qsizetype i = start + close.size();
    while (i < text.size() && text.mid(i, close.size()) != close) {
        i += quote == u'"' && text[i] == u'\\' ? 2 : 1;
    }
    return i + close.size();
}

}  // namespace

bool has_remarks(QStringView text) {
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] == u'#') {
            return true;
        }
        i = text[i] == u'"' || text[i] == u'\'' ? end_of_quotes(text, i) : i + 1;
    }
    return false;
}

bool file_has_remarks(const QString &path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && has_remarks(QString::fromUtf8(file.read(kMostBytes)));
}

}  // namespace theater::ui
