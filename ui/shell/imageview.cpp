#include "ui/shell/imageview.h"

#include "ui/document/document.h"
#include "ui/shell/verdictline.h"
#include "ui/shell/workspace.h"

#include <QVBoxLayout>

namespace parascope::ui {

ImageView::ImageView(Document *document, Settings *settings, bool isEvidence, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_verdict(new VerdictLine(document, isEvidence, this))
    , m_workspace(new Workspace(document, settings, this))
{
    setObjectName(QStringLiteral("imageView"));
    document->setParent(nullptr);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_verdict);
    layout->addWidget(m_workspace, 1);
}

ImageView::~ImageView()
{
    // The views look at the document until they are gone.
    delete m_workspace;
    delete m_verdict;
    delete m_document;
}

} // namespace parascope::ui
