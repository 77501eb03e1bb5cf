#include "ui/shell/imageview.h"

#include "ui/document/document.h"
#include "ui/shell/insteadpage.h"
#include "ui/shell/verdictline.h"
#include "ui/shell/workspace.h"

#include <QVBoxLayout>

namespace parascope::ui {

ImageView::ImageView(Document *document, Settings *settings, bool isEvidence, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_verdict(new VerdictLine(document, isEvidence, this))
    , m_workspace(new Workspace(document, settings, this))
    , m_instead(new InsteadPage(this))
{
    setObjectName(QStringLiteral("imageView"));
    document->setParent(nullptr);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_verdict);
    layout->addWidget(m_workspace, 1);
    layout->addWidget(m_instead, 1);
    connect(m_instead, &InsteadPage::imageRequested, this, &ImageView::imageRequested);
    connect(m_instead, &InsteadPage::importRequested, this, &ImageView::importRequested);
    connect(document, &Document::errorChanged, this, &ImageView::showWhatThereIs);
    connect(document, &Document::stateChanged, this, &ImageView::showWhatThereIs);
    showWhatThereIs();
}

void ImageView::showWhatThereIs()
{
    const bool isNothing = m_document->error() && !m_document->state();
    const bool hadFocus = m_workspace->isAncestorOf(focusWidget());
    m_workspace->setVisible(!isNothing);
    m_instead->setVisible(isNothing);
    if (!isNothing)
        return;
    m_instead->offer(*m_document->error(), m_document->path());
    if (hadFocus)
        m_instead->setFocus();
}

ImageView::~ImageView()
{
    // The views look at the document until they are gone.
    delete m_workspace;
    delete m_verdict;
    delete m_document;
}

} // namespace parascope::ui
