#pragma once

#include "engine/disk/disk.h"
#include "ui/widgets/askpath.h"

#include <QObject>
#include <QPointer>

namespace parascope::ui {

class Actions;
class CompactDialog;
class ConvertDialog;
class ExportDialog;
class ImageView;
class InPlaceDialog;
class MainWindow;
class RepairController;
class Windows;

/// Joins export, compacting and converting of the image that a window shows with its menus. GUI
/// thread.
class ImageTransfers : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it; `window` gets the dialogs.
    ImageTransfers(ImageView *view, const Actions &actions, RepairController *repairs,
                   Windows *windows, MainWindow *window);
    ~ImageTransfers() override;

    /// The whole disk that the image is part of, as of the picked layer: what Export takes from now
    /// on. Null: there is none, or it cannot be opened; then the image alone.
    void setDisk(DiskPtr disk);
    /// The disk is exported.
    [[nodiscard]] bool isInUse() const;
    /// False while the disk is exported: the dialog then says how to stop that.
    [[nodiscard]] bool mayClose();
    void setAskPath(AskPath askPath) { m_askPath = std::move(askPath); }

Q_SIGNALS:
    /// The disk is exported no more, and what came of it was seen.
    void exportEnded();

private:
    void update();
    void showExport();
    void showCompact();
    void showConvert();
    void present(InPlaceDialog *dialog);

    ImageView *m_view;
    const Actions &m_actions;
    RepairController *m_repairs;
    Windows *m_windows;
    MainWindow *m_window;
    AskPath m_askPath;
    DiskPtr m_disk;
    QPointer<ExportDialog> m_export;
    QPointer<CompactDialog> m_compact;
    QPointer<ConvertDialog> m_convert;
};

} // namespace parascope::ui
