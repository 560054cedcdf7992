#include "app/terminal.h"

#include <cerrno>
#include <clocale>
#include <cstdlib>
#include <cstring>

#include <langinfo.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QStringList>

namespace theater::app {
namespace {

struct Range {
    char32_t first, last;
};

// Unicode's East Asian Width W and F, blocks joined where nothing narrow lies between.
constexpr Range kWide[] = {{0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0x33FF},  {0x3400, 0x4DBF},
                           {0x4E00, 0x9FFF},   {0xA000, 0xA4CF},   {0xA960, 0xA97F},  {0xAC00, 0xD7A3},
                           {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},  {0xFFE0, 0xFFE6},
                           {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

bool is_wide(char32_t c) {
    for (const Range &range : kWide) {
        if (c >= range.first && c <= range.last) {
            return true;
        }
    }
    return false;
}

int width_of(char32_t c) {
    const auto category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing ||
        category == QChar::Other_Format || category == QChar::Other_Control) {
        return 0;
    }
    return is_wide(c) ? 2 : 1;
}

// Closing marks may not begin a line.
bool sticks_to_the_left(char32_t c) {
    return QStringView(u"，。；：！？、）”’》…").contains(QChar(static_cast<char16_t>(c))) && c < 0x10000;
}

bool says_utf8(const char *locale) {
    const char *dot = std::strchr(locale, '.');
    if (dot == nullptr) {
        return false;
    }
    const QByteArray charset = QByteArray(dot + 1).toLower();
    return charset.startsWith("utf-8") || charset.startsWith("utf8");
}

}  // namespace

int display_width(QStringView text) {
    int width = 0;
    for (const char32_t c : text.toUcs4()) {
        width += width_of(c);
    }
    return width;
}

QString padded(const QString &text, int width, Glyphs glyphs) {
    const int own = display_width(text);
    if (own <= width) {
        return text + QString(width - own, u' ');
    }
    QString cut;
    int taken = 0;
    for (const char32_t c : text.toUcs4()) {
        if (taken + width_of(c) > width - 1) {
            break;
        }
        cut += QString::fromUcs4(&c, 1);
        taken += width_of(c);
    }
    cut += glyphs == Glyphs::Unicode ? u"…" : u"~";
    return cut + QString(width - taken - 1, u' ');
}

QStringList wrapped(const QString &text, int width) {
    // First into pieces that stay whole: a word with the blank after it, or one wide character.
    QStringList pieces;
    bool open = false;
    for (const char32_t c : text.toUcs4()) {
        const QString one = QString::fromUcs4(&c, 1);
        if (sticks_to_the_left(c) && !pieces.isEmpty()) {
            pieces.last() += one;
            open = false;
        } else if (is_wide(c)) {
            pieces += one;
            open = false;
        } else if (open || (c == U' ' && !pieces.isEmpty())) {
            pieces.last() += one;
            open = c != U' ';
        } else {
            pieces += one;
            open = true;
        }
    }
    QStringList lines(QString{});
    for (const QString &piece : pieces) {
        const int needed = display_width(lines.last()) + display_width(QString(piece).trimmed());
        if (needed > width && !lines.last().isEmpty()) {
            lines += QString();
        }
        // A word longer than a line is cut where the line ends.
        for (const char32_t c : piece.toUcs4()) {
            if (c != U' ' && display_width(lines.last()) + width_of(c) > width) {
                lines += QString();
            }
            lines.last() += QString::fromUcs4(&c, 1);
        }
    }
    for (QString &line : lines) {
        line = line.trimmed();
    }
    return lines;
}

QString plain(const QString &text) {
    QString result;
    for (const QChar c : text) {
        switch (c.unicode()) {
            case u'→': result += QStringLiteral("->"); break;
            case u'←': result += QStringLiteral("<-"); break;
            case u'↻': result += u'r'; break;
            case u'⚑': result += u'f'; break;
            case u'✕': result += u'x'; break;
            case u'⧉': result += u'+'; break;
            case u'–':
            case u'·':
            case u'─': result += u'-'; break;
            case u'—': result += QStringLiteral("--"); break;
            case u'×': result += u'x'; break;
            case u'\u00a0': result += u' '; break;
            case u'…': result += QStringLiteral("..."); break;
            case u'§': result += QStringLiteral("section "); break;
            case u'“':
            case u'”': result += u'"'; break;
            case u'‘':
            case u'’': result += u'\''; break;
            default: result += c;
        }
    }
    return result;
}

Glyphs prepare_locale() {
    std::setlocale(LC_ALL, "");
    bool utf8 = std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    if (!utf8) {
        // A locale may name UTF-8 and yet not be installed; the terminal shows UTF-8 all the same.
        for (const char *variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
            const char *value = std::getenv(variable);
            if (value != nullptr && *value != '\0') {
                utf8 = says_utf8(value);
                break;
            }
        }
        setenv("LC_ALL", "C.UTF-8", 1);
        std::setlocale(LC_ALL, "");
    }
    return utf8 ? Glyphs::Unicode : Glyphs::Ascii;
}

void Output::write(std::string_view utf8) {
    pending_ += utf8;
    if (pending_.size() > 1 << 16) {
        flush();
    }
}

bool Output::flush() {
    std::size_t done = 0;
    while (error_ == 0 && done < pending_.size()) {
        const ssize_t count = ::write(descriptor_, pending_.data() + done, pending_.size() - done);
        if (count >= 0) {
            done += static_cast<std::size_t>(count);
        } else if (errno != EINTR) {
            error_ = errno;
        }
    }
    pending_.clear();
    return error_ == 0;
}

Output &standard_output() {
    static Output output(STDOUT_FILENO);
    return output;
}

Output &standard_error() {
    static Output output(STDERR_FILENO);
    return output;
}

int finish_output(int status) {
    if (!standard_output().flush()) {
        if (standard_output().error() != EPIPE) {
            standard_error().line(
                QCoreApplication::translate("Terminal", "tcp-theater: cannot write the output: %1")
                    .arg(QString::fromLocal8Bit(std::strerror(standard_output().error()))));
        }
        status = 2;
    }
    standard_error().flush();
    return status;
}

}  // namespace theater::app
