#include "ui/panels/meaningpanel.h"

#include "engine/text/words.h"
#include "ui/document/clusterlink.h"
#include "ui/document/document.h"

#include <QEvent>

namespace parascope::ui {

namespace {

const QString kHelpScheme = QStringLiteral("help:");

} // namespace

MeaningPanel::MeaningPanel(Document *document, QWidget *parent)
    : QTextBrowser(parent), m_document(document)
{
    setObjectName(QStringLiteral("meaningPanel"));
    setAccessibleName(tr("What it means"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    this->document()->setDocumentMargin(fontMetrics().height() * 0.6);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        const QString link = url.toString();
        if (link.startsWith(kHelpScheme))
            Q_EMIT helpRequested(link.sliced(kHelpScheme.size()));
        else
            followClusterLink(*m_document, link);
    });
    connect(document, &Document::selectionChanged, this, &MeaningPanel::showFinding);
    connect(document, &Document::reportChanged, this, &MeaningPanel::showFinding);
    showFinding();
}

QString MeaningPanel::invitation() const
{
    if (!m_document->report() || m_document->report()->groups().empty())
        return {};
    return m_document->problemCount() == 0
               ? tr("Select a line of the findings to read what it means.")
               : tr("Select a finding to read what it means, or press F8 for the first problem.");
}

QString MeaningPanel::findingHtml() const
{
    const auto finding = m_document->selectedFinding();
    const Report &report = *m_document->report();
    const Selection &selection = m_document->selection();
    const FindingGroup &group = report.groups()[selection.finding->group];
    const bool isWhole = !selection.finding->index && group.count > 1;
    const auto paragraph = [](const QString &text) {
        return QStringLiteral("<p style=\"margin: 0 0 0.6em 0\">%1</p>").arg(text.toHtmlEscaped());
    };
    QString html =
        QStringLiteral("<p style=\"margin: 0 0 0.3em 0\"><b>%1</b></p>")
            .arg((isWhole ? text::groupTitle(group) : text::title(finding->id)).toHtmlEscaped());
    if (isWhole)
        html += paragraph(tr("The first of them:"));
    html += paragraph(text::explanation(*finding, report));
    html += paragraph(text::repairExplanation(*finding, report.state()->membership));
    QStringList links;
    if (finding->guest)
        links += clusterLink(*finding->guest);
    if (finding->owner)
        links += clusterLink(*finding->owner);
    if (!finding->guest && finding->host)
        links += hostLink(HostOffset(finding->host->offset));
    if (selection.owners.size() > 1)
        links += comparisonLink();
    const QString name = QString::fromLatin1(catalogueEntry(finding->id).name);
    links += QStringLiteral("<a href=\"%1findings.html#%2\">%3</a>")
                 .arg(kHelpScheme, name, tr("More about this").toHtmlEscaped());
    html += QStringLiteral("<p style=\"margin: 0 0 0.6em 0\">%1</p>")
                .arg(links.join(QStringLiteral(" · ")));
    const QColor dim = palette().color(QPalette::PlaceholderText);
    html += QStringLiteral(
                "<p style=\"margin: 0\"><code style=\"color: rgba(%1, %2, %3, %4)\">%5</code></p>")
                .arg(dim.red())
                .arg(dim.green())
                .arg(dim.blue())
                .arg(dim.alphaF())
                .arg(name);
    return html;
}

void MeaningPanel::showFinding()
{
    const QString html = m_document->selectedFinding()
                             ? findingHtml()
                             : QStringLiteral("<p>%1</p>").arg(invitation().toHtmlEscaped());
    setHtml(html);
}

void MeaningPanel::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showFinding();
}

} // namespace parascope::ui
