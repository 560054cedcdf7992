// Writes the rows of the packet table to a file, in slices, so that a window stays alive over a million of
// them. The file is there whole or not at all.
#pragma once

#include <memory>

#include <QObject>
#include <QSaveFile>
#include <QTimer>

#include "ui/model/packets.h"

namespace theater::ui {

class PacketsCsv final : public QObject {
    Q_OBJECT

public:
    explicit PacketsCsv(Packets &packets, QObject *parent = nullptr);

    /// Begins to write all rows as they stand. Another filter or run meanwhile ends it: nothing is written
    /// then.
    void write(const QString &path);
    bool is_writing() const { return file_ != nullptr; }

signals:
    /// `error`: what went wrong, empty if nothing did.
    void done(const QString &path, const QString &error);

private:
    void write_some();
    void finish(const QString &error);

    Packets &packets_;
    QTimer timer_;
    std::unique_ptr<QSaveFile> file_;
    int next_ = 0;
};

}  // namespace theater::ui
