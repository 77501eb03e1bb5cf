#include "ui/shell/shownimage.h"

#include "ui/document/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/imageactions.h"
#include "ui/shell/imageedits.h"
#include "ui/shell/imagerepair.h"
#include "ui/shell/imagetransfers.h"
#include "ui/shell/imageview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/rawfilereasons.h"
#include "ui/shell/verdictline.h"
#include "ui/shell/windows.h"

namespace parascope::ui {

ShownImage::ShownImage(Document *document, Windows *windows, MainWindow *window)
    : m_view(new ImageView(document, &windows->settings(), window->isEvidence()))
    , m_repair(new ImageRepair(m_view, &window->actions(), windows->claims(), window->isEvidence(),
                               window))
    , m_edits(new ImageEdits(m_view, &window->actions(), &m_repair->controller(), windows->claims(),
                             window->isEvidence(), window))
    , m_transfers(
          new ImageTransfers(m_view, window->actions(), &m_repair->controller(), windows, window))
{
    new ImageActions(m_view, &window->actions(), &m_repair->controller());
    new RawFileReasons(document, window->actions(), m_view);
}

ShownImage::~ShownImage()
{
    // Each uses the one below.
    delete m_transfers;
    delete m_edits;
    delete m_repair;
    delete m_view;
}

Document &ShownImage::document() const
{
    return m_view->document();
}

void ShownImage::setEvidence(bool isEvidence)
{
    m_view->verdict()->setEvidence(isEvidence);
    m_repair->controller().setEvidence(isEvidence);
    m_edits->setEvidence(isEvidence);
}

bool ShownImage::isInUse() const
{
    return isWriting() || m_edits->isInUse() || m_transfers->isInUse();
}

bool ShownImage::isWriting() const
{
    return m_repair->controller().offer().isWriting;
}

bool ShownImage::mayClose()
{
    return m_edits->mayClose() && m_repair->controller().mayClose() && m_transfers->mayClose();
}

bool ShownImage::mayBeReplaced(const std::function<void()> &later)
{
    // A change ends by itself and has its own window, and so has an export.
    return m_edits->mayEnd(later) && !isWriting() && m_transfers->mayClose();
}

} // namespace parascope::ui
