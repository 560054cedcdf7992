// The state diagram of the window: which way both hosts have gone on the connection that is shown, the words
// of its states and arrows, and where a click on one leads.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include <QObject>

#include "core/scene/state_diagram.h"

namespace theater::ui {

class Session;

class States final : public QObject {
    Q_OBJECT

public:
    explicit States(Session &session, QObject *parent = nullptr);
    ~States() override;

    /// The diagram at now, for a width; `room` is a height that it may take up.
    scene::Frame frame(double width, double room) const;
    /// What a state or an arrow means, who has been there and when.
    QString words(const scene::Subject &subject) const;
    /// The move that a click on an arrow goes to: of those of this course along it the first after now, or
    /// the first of all. Nothing where nobody goes along it.
    std::optional<scene::StateMove> target(const scene::Subject &subject) const;
    const std::array<scene::StateWalk, 2> &walks() const { return walks_; }
    /// The state that was entered last.
    scene::Subject latest() const;

public slots:
    /// Nobody looks at it, or somebody does again.
    void set_watched(bool watched);
    /// Everything may be different.
    void rebuild();

signals:
    /// A host has another state, or the connection is another one.
    void changed();

private:
    /// While this stays the same, so does the diagram.
    struct Key {
        quint64 course = 0;
        quint32 connection = 0;
        std::size_t states = 0;  ///< so many have changed by now
        friend bool operator==(const Key &, const Key &) = default;
    };
    void follow();
    QString transition_words(quint32 index) const;
    QString state_words(int box) const;
    QString host_name(int host) const;

    Session &session_;
    record::CoursePtr course_;
    std::unique_ptr<record::FactFinder> finder_;
    std::optional<Key> key_;
    std::array<scene::StateWalk, 2> walks_;  // up to now
    std::array<scene::StateWalk, 2> whole_;  // the same connections to the end of the course
    bool watched_ = false;
};

}  // namespace theater::ui
