#pragma once

#include "ui/shell/lastchange.h"
#include "ui/wizards/repair/repaircontroller.h"

#include <QObject>

namespace parascope::ui {

class Actions;
class ImageView;

/// Joins the repairs of the image that a window shows with its verdict line and its menus. GUI
/// thread.
class ImageRepair : public QObject
{
    Q_OBJECT

public:
    /// `view` and `actions` must outlive it; `window` gets the dialogs.
    ImageRepair(ImageView *view, const Actions *actions, std::shared_ptr<ChangeClaims> claims,
                bool isEvidence, QWidget *window);
    ~ImageRepair() override;

    [[nodiscard]] RepairController &controller() { return *m_controller; }
    /// The last repair since the image was opened, unless it was undone.
    [[nodiscard]] const std::optional<LastChange> &lastChange() const { return m_lastChange; }

private:
    void update();

    ImageView *m_view;
    const Actions *m_actions;
    RepairController *m_controller;
    std::optional<LastChange> m_lastChange;
};

} // namespace parascope::ui
