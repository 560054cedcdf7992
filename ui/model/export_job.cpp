#include "ui/model/export_job.h"

namespace theater::ui {

QString suffix_of(ExportFormat format) {
    switch (format) {
        case ExportFormat::Svg: return QStringLiteral("svg");
        case ExportFormat::Png: return QStringLiteral("png");
        case ExportFormat::Pdf: break;
    }
    return QStringLiteral("pdf");
}

}  // namespace theater::ui
