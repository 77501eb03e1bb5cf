#pragma once

#include "engine/session/repairsession.h"
#include "ui/widgets/jobprogress.h"

namespace parascope::ui {

/// Follows the change that a session has under way, and stops it at the next safe point. GUI
/// thread.
class ChangeProgress : public JobProgress
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit ChangeProgress(RepairSession *session, QWidget *parent = nullptr);
};

} // namespace parascope::ui
