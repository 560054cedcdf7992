// Writing for a terminal: where the columns are when Chinese is among them, what a terminal can show, and
// output that notices when nobody takes it any more.
#pragma once

#include <string>
#include <string_view>

#include <QString>

namespace theater::app {

/// What the terminal's locale can show of our arrows and marks.
enum class Glyphs { Unicode, Ascii };

/// Terminal columns that a text takes: two for a Chinese character, none for a combining one.
int display_width(QStringView text);
/// The text with blanks after it up to `width` columns; longer ones are cut and end in "…" or "~".
QString padded(const QString &text, int width, Glyphs glyphs);
/// Breaks a text into lines of at most `width` columns, between words or beside Chinese characters.
QStringList wrapped(const QString &text, int width);
/// The text in plain ASCII where that has a counterpart (arrows, dashes, quotes); Chinese stays what it is.
QString plain(const QString &text);

/// Readies the C locale before Qt sees it and says what the terminal shows. Call once, before any
/// QCoreApplication: Qt would complain on standard error about a locale that is not UTF-8.
Glyphs prepare_locale();

/// Collects what goes to a standard stream and writes it in one go; says whether all of it arrived.
class Output {
public:
    explicit Output(int descriptor) : descriptor_(descriptor) {}
    ~Output() { flush(); }
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    void write(std::string_view utf8);
    void line(std::string_view utf8) {
        write(utf8);
        write("\n");
    }
    void line(const char *utf8) { line(std::string_view(utf8)); }
    /// Words for a person: in plain ASCII where the terminal shows no more.
    void line(const QString &text) {
        line(std::string_view((glyphs_ == Glyphs::Ascii ? plain(text) : text).toStdString()));
    }
    void set_glyphs(Glyphs glyphs) { glyphs_ = glyphs; }
    /// Writes what is collected. False if that, or any write before, failed.
    bool flush();
    /// errno of the first write that failed, 0 if none did.
    int error() const { return error_; }

private:
    int descriptor_;
    int error_ = 0;
    Glyphs glyphs_ = Glyphs::Unicode;
    std::string pending_;
};

/// Standard output and standard error. Sentences for people go through the second.
Output &standard_output();
Output &standard_error();

/// Closes a command: its own status, or 2 (with a sentence, unless the reader has merely gone) if what it
/// wrote did not arrive.
int finish_output(int status);

}  // namespace theater::app
