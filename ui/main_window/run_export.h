// Carries out an export of the session for the dialog.
#pragma once

#include "ui/model/export_job.h"

namespace theater::ui {

class Session;
class ViewSettings;

ExportOutcome run_export(const ExportJob &job, const Session &session, const ViewSettings &settings);

}  // namespace theater::ui
