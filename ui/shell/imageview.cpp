#include "ui/shell/imageview.h"

#include "ui/document/document.h"
#include "ui/shell/filepaths.h"
#include "ui/shell/verdictline.h"
#include "ui/shell/workspace.h"

#include <QLabel>
#include <QVBoxLayout>

namespace parascope::ui {

ImageView::ImageView(Document *document, Settings *settings, bool isEvidence, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_verdict(new VerdictLine(document, isEvidence, this))
    , m_workspace(new Workspace(document, settings, this))
    , m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("imageView"));
    document->setParent(nullptr);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_verdict);
    layout->addWidget(m_workspace, 1);
    layout->addWidget(m_nothing, 1);
    m_nothing->setObjectName(QStringLiteral("nothingToShow"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_nothing->setBackgroundRole(QPalette::Base);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAutoFillBackground(true);
    m_nothing->setTextFormat(Qt::RichText);
    m_nothing->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(m_nothing, &QLabel::linkActivated, this, [this](const QString &link) {
        Q_EMIT imageRequested(m_inside.at(link.toULongLong()));
    });
    connect(document, &Document::errorChanged, this, &ImageView::showWhatThereIs);
    connect(document, &Document::stateChanged, this, &ImageView::showWhatThereIs);
    showWhatThereIs();
}

void ImageView::showWhatThereIs()
{
    const bool isNothing = m_document->error() && !m_document->state();
    m_workspace->setVisible(!isNothing);
    m_nothing->setVisible(isNothing);
    if (isNothing)
        showNothing();
}

void ImageView::showNothing()
{
    m_inside = imagesIn(m_document->path());
    if (m_inside.empty()) {
        m_nothing->setText(tr("There is nothing to show of this file.<br>"
                              "Open another image, or drop one here."));
        return;
    }
    QString html = tr("These files of the folder are named like disk images:");
    for (std::size_t i = 0; i < m_inside.size(); ++i) {
        html += QStringLiteral("<br><a href=\"%1\">%2</a>")
                    .arg(i)
                    .arg(displayName(m_inside[i]).toHtmlEscaped());
    }
    m_nothing->setText(html);
}

ImageView::~ImageView()
{
    // The views look at the document until they are gone.
    delete m_workspace;
    delete m_verdict;
    delete m_document;
}

} // namespace parascope::ui
