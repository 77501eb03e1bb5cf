#include "ui/shell/imageview.h"

#include "ui/document/document.h"
#include "ui/panels/layerspanel.h"
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
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("imageView"));
    document->setParent(nullptr);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_verdict);
    m_layout->addWidget(m_workspace, 1);
    connect(document, &Document::errorChanged, this, &ImageView::showWhatThereIs);
    connect(document, &Document::stateChanged, this, &ImageView::showWhatThereIs);
    showWhatThereIs();
}

void ImageView::showWhatThereIs()
{
    const bool isNothing = m_isNoImage || (m_document->error() && !m_document->state());
    const bool hadFocus = m_workspace->isAncestorOf(focusWidget());
    if (isNothing && !m_layers && !m_isOffered)
        instead()->offer(*m_document->error(), m_document->path());
    m_isOffered = isNothing;
    m_workspace->setVisible(!isNothing);
    placeLayers(isNothing);
    const bool isInstead = isNothing && !m_layers;
    if (m_instead || isInstead)
        instead()->setVisible(isInstead);
    if (isNothing && hadFocus)
        (m_layers ? static_cast<QWidget *>(m_layers) : instead())->setFocus();
}

InsteadPage *ImageView::instead()
{
    if (!m_instead) {
        m_instead = new InsteadPage(this);
        m_layout->insertWidget(m_layout->indexOf(m_workspace) + 1, m_instead, 1);
        connect(m_instead, &InsteadPage::imageRequested, this, &ImageView::imageRequested);
        connect(m_instead, &InsteadPage::importRequested, this, &ImageView::importRequested);
    }
    return m_instead;
}

void ImageView::showWaiting()
{
    m_isNoImage = m_isOffered = true;
    instead()->say({});
    showWhatThereIs();
}

void ImageView::showDisks(const std::vector<std::filesystem::path> &folders)
{
    m_isNoImage = m_isOffered = true;
    instead()->offerDisks(folders);
    showWhatThereIs();
    instead()->setFocus();
}

void ImageView::setLayers(LayersPanel *panel)
{
    if (panel == m_layers)
        return;
    detachLayers();
    m_layers = panel;
    showWhatThereIs();
}

void ImageView::detachLayers()
{
    if (!m_layers)
        return;
    m_workspace->setLayers(nullptr);
    m_layers->setParent(nullptr);
    m_layers = nullptr;
}

void ImageView::placeLayers(bool isNothing)
{
    if (!m_layers)
        return;
    if (!isNothing) {
        m_layers->setMinimumHeight(0);
        m_workspace->setLayers(m_layers);
    } else if (m_layers->parentWidget() != this) {
        m_workspace->setLayers(nullptr);
        m_layout->addWidget(m_layers, 1);
        m_layers->setMinimumHeight(fontMetrics().height() * 12); // it folds when it is low
        m_layers->setEnabled(true); // in a dock that nobody saw it was not
        m_layers->show();
    }
}

ImageView::~ImageView()
{
    detachLayers();
    // The views look at the document until they are gone.
    delete m_workspace;
    delete m_verdict;
    delete m_document;
}

} // namespace parascope::ui
