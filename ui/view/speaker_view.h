// What the speaker sees while the class sees the film: the picture now and the next one, what comes after it
// in words, the notes, the clock and the keys. It takes the same keys as the presentation.
#pragma once

#include <optional>

#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include "core/base/time.h"

class QLabel;
class QPushButton;

namespace theater::ui {

class Look;
class Presenting;
class Session;
class StillView;

class SpeakerView final : public QWidget {
    Q_OBJECT

public:
    SpeakerView(Presenting &presenting, Session &session, const Look &look);

    QLabel *clock() const { return clock_; }
    QPushButton *reset_button() const { return reset_; }
    QLabel *notes() const { return notes_; }
    QLabel *coming() const { return coming_; }
    QLabel *now_words() const { return now_words_; }
    /// The instant of the picture of what comes next; nothing at the end.
    std::optional<Instant> next_at() const { return next_at_; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    /// Only where what comes next is another than before.
    void refresh_next();
    void refresh_clock();
    void restyle();

    Presenting &presenting_;
    Session &session_;
    const Look &look_;
    QTimer tick_;
    QLabel *clock_, *where_, *now_title_, *next_title_, *now_words_, *coming_, *notes_title_, *notes_, *keys_;
    QPushButton *reset_;
    StillView *now_, *next_;
    std::optional<Instant> next_at_;
    /// What the picture of the next happening was made from; another means that it is made anew.
    QString next_key_;
};

}  // namespace theater::ui
