#include "ui/shell/imagetransfers.h"

#include "ui/document/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/askpath.h"
#include "ui/shell/diskimport.h"
#include "ui/shell/imageview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rawfilereasons.h"
#include "ui/shell/windows.h"
#include "ui/wizards/repair/repaircontroller.h"
#include "ui/wizards/transfer/compactdialog.h"
#include "ui/wizards/transfer/convertdialog.h"
#include "ui/wizards/transfer/exportdialog.h"

#include <QAction>

namespace parascope::ui {

namespace {

void raise(QWidget &dialog)
{
    dialog.show();
    dialog.raise();
    dialog.activateWindow();
}

} // namespace

ImageTransfers::ImageTransfers(ImageView *view, const Actions &actions, RepairController *repairs,
                               Windows *windows, MainWindow *window)
    : QObject(window)
    , m_view(view)
    , m_actions(actions)
    , m_repairs(repairs)
    , m_windows(windows)
    , m_window(window)
    , m_askPath(askWithFileDialog())
{
    const auto on = [this](ActionId id, void (ImageTransfers::*act)()) {
        connect(m_actions[id], &QAction::triggered, this, act);
    };
    on(ActionId::Export, &ImageTransfers::showExport);
    on(ActionId::Compact, &ImageTransfers::showCompact);
    on(ActionId::Convert, &ImageTransfers::showConvert);
    connect(&view->document(), &Document::stateChanged, this, &ImageTransfers::update);
    connect(&view->document(), &Document::errorChanged, this, &ImageTransfers::update);
    connect(repairs, &RepairController::offerChanged, this, &ImageTransfers::update);
    update();
}

ImageTransfers::~ImageTransfers()
{
    // They look at the document, or at the session of the repairs, until they are gone.
    delete m_export;
    delete m_compact;
    delete m_convert;
}

void ImageTransfers::update()
{
    const Document &document = m_view->document();
    const RepairOffer &offer = m_repairs->offer();
    // A disk can be read although the picked file is missing. A raw file is one already.
    const bool isImage =
        document.hasTable() && !document.error() && !RawFileReasons::isRaw(document);
    m_actions[ActionId::Export]->setEnabled(m_disk || isImage);
    m_actions[ActionId::Compact]->setEnabled(offer.canChoose);
    m_actions[ActionId::Convert]->setEnabled(offer.canChoose);
}

void ImageTransfers::setDisk(DiskPtr disk)
{
    m_disk = std::move(disk);
    if (m_export)
        m_export->setDisk(m_disk);
    update();
}

bool ImageTransfers::isInUse() const
{
    return m_export && m_export->isRunning();
}

bool ImageTransfers::mayClose()
{
    if (!isInUse())
        return true;
    m_export->explainStop();
    return false;
}

void ImageTransfers::showExport()
{
    if (!m_export) {
        m_export =
            new ExportDialog(&m_view->document(), m_disk, m_windows->claims(), m_askPath, m_window);
        m_export->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_export, &QDialog::finished, this, &ImageTransfers::exportEnded);
        connectResult(m_export, m_windows, m_window);
    }
    raise(*m_export);
}

void ImageTransfers::present(InPlaceDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connectResult(dialog, m_windows, m_window);
    connect(dialog, &InPlaceDialog::undoRequested, m_repairs, &RepairController::undoRepair);
}

void ImageTransfers::showCompact()
{
    if (!m_compact) {
        m_compact =
            new CompactDialog(&m_view->document(), &m_repairs->session(), m_askPath, m_window);
        present(m_compact);
    }
    raise(*m_compact);
}

void ImageTransfers::showConvert()
{
    if (!m_convert) {
        m_convert =
            new ConvertDialog(&m_view->document(), &m_repairs->session(), m_askPath, m_window);
        present(m_convert);
    }
    raise(*m_convert);
}

} // namespace parascope::ui

#include "moc_imagetransfers.cpp"
