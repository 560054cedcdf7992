#include "ui/main_window/run_export.h"

#include "ui/export/export_job.h"
#include "ui/model/session.h"
#include "ui/model/settings.h"
#include "ui/text/phrases.h"
#include "ui/text/translated_phrasebook.h"

namespace theater::ui {

ExportOutcome run_export(const ExportJob &job, const Session &session, const ViewSettings &settings) {
    ExportRequest request;
    request.file = job.path;
    request.size = job.size;
    request.theme = job.theme;
    request.presentation = job.presentation;
    request.title = session.title();
    request.numbers =
        settings.numbers() == NumberMode::Relative ? scene::Numbers::Relative : scene::Numbers::Absolute;
    request.connection = session.connection();
    switch (job.what) {
        case ExportWhat::Now: request.at = session.now(); break;
        case ExportWhat::Whole: request.steps = ExportSteps::Whole; break;
        case ExportWhat::AllSteps: request.steps = ExportSteps::All; break;
        case ExportWhat::Marks: request.steps = ExportSteps::Marks; break;
    }
    const auto written = write_export(session.timeline().course(), request, TranslatedPhrasebook());
    if (!written) {
        return {{}, say(written.error())};
    }
    return {*written, {}};
}

}  // namespace theater::ui
