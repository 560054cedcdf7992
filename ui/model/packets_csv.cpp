#include "ui/model/packets_csv.h"

#include <QElapsedTimer>

namespace theater::ui {

namespace {

constexpr int kSliceMs = 6;

}  // namespace

PacketsCsv::PacketsCsv(Packets &packets, QObject *parent) : QObject(parent), packets_(packets) {
    connect(&timer_, &QTimer::timeout, this, &PacketsCsv::write_some);
    connect(&packets, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (is_writing()) finish(tr("The table has changed while it was written. Export it once more."));
    });
}

void PacketsCsv::write(const QString &path) {
    if (is_writing()) return;
    file_ = std::make_unique<QSaveFile>(path);
    if (!file_->open(QIODevice::WriteOnly)) {
        finish(file_->errorString());
        return;
    }
    file_->write(packets_.csv_head().toUtf8() + '\n');
    next_ = 0;
    timer_.start(0);
    write_some();
}

void PacketsCsv::write_some() {
    QElapsedTimer clock;
    clock.start();
    while (next_ < packets_.rowCount() && clock.elapsed() < kSliceMs) {
        const QString line = packets_.index(next_++, 0).data(Packets::CsvRole).toString();
        file_->write(line.toUtf8() + '\n');
    }
    if (next_ < packets_.rowCount()) return;
    finish(file_->commit() ? QString() : file_->errorString());
}

void PacketsCsv::finish(const QString &error) {
    timer_.stop();
    // What was not committed is thrown away with it.
    const std::unique_ptr<QSaveFile> file = std::move(file_);
    emit done(file->fileName(), error);
}

}  // namespace theater::ui
