#include "ui/model/export_job.h"

#include "ui/model/session.h"
#include "ui/model/settings.h"

namespace theater::ui {

QString suffix_of(ExportFormat format) {
    switch (format) {
        case ExportFormat::Svg: return QStringLiteral("svg");
        case ExportFormat::Png: return QStringLiteral("png");
        case ExportFormat::Pdf: break;
    }
    return QStringLiteral("pdf");
}

ExportOutcome run_export(const ExportJob &, const Session &, const ViewSettings &) {
    return {{}, QStringLiteral("not linked yet")};
}

}  // namespace theater::ui
