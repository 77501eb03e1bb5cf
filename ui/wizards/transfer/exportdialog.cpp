#include "ui/wizards/transfer/exportdialog.h"

#include "engine/text/transfertext.h"
#include "engine/text/words.h"
#include "ui/document/document.h"
#include "ui/wizards/transfer/damagedplaces.h"
#include "ui/wizards/transfer/exportform.h"

#include <QPushButton>
#include <QScreen>

namespace parascope::ui {

ExportDialog::ExportDialog(Document *document, DiskPtr disk, std::shared_ptr<ChangeClaims> claims,
                           AskPath askPath, QWidget *parent)
    : TransferDialog(QStringLiteral("export"), tr("&Export"), parent)
    , m_session(std::move(claims))
    , m_form(new ExportForm(document, std::move(disk), std::move(askPath)))
{
    setForm(m_form);
    updateTitle();
    const int em = fontMetrics().height();
    resize(QSize(em * 38, em * 28).boundedTo(screen()->availableSize() * 9 / 10));
    connect(m_form, &ExportForm::changed, this, [this] {
        clearNote();
        look();
    });
    connect(document, &Document::stateChanged, m_form, &ExportForm::takeState);
    connect(startButton(), &QPushButton::clicked, this, &ExportDialog::tryStart);
    connect(&m_session, &TransferSession::exportOutlook, this,
            [this](const ExportOutlook &outlook) {
                m_form->showOutlook(outlook);
                startButton()->setEnabled(m_form->isRight());
            });
    connect(&m_session, &TransferSession::exported, this, &ExportDialog::takeResult);
    follow(m_session, tr("Stopped. The half-made file was removed."), [this] { look(); });
    look();
}

void ExportDialog::setDisk(DiskPtr disk)
{
    m_form->setDisk(std::move(disk));
    updateTitle();
}

void ExportDialog::updateTitle()
{
    setWindowTitle(tr("Export %1").arg(text::path(m_form->source().path().filename().native())));
}

void ExportDialog::look()
{
    if (isRunning())
        return;
    m_form->showOutlook(std::nullopt);
    startButton()->setEnabled(false);
    if (m_form->source().isReadable())
        m_session.lookAhead(m_form->request());
}

void ExportDialog::tryStart()
{
    startOrAsk(m_form->isReplacement(), m_form->request().target,
               [this](bool overwrite) { start(overwrite); });
}

void ExportDialog::start(bool overwrite)
{
    m_request = m_form->request();
    m_request.options.overwrite = overwrite;
    if (!m_session.exportDisk(m_request)) {
        tryAgain(
            NoteLine::Sign::Error,
            tr("This program is writing to the image or to that file. Wait until it is done."));
        return;
    }
    begin(tr("Exporting to “%1”…").arg(text::path(m_request.target.filename().native())));
}

void ExportDialog::takeResult(const ExportResult &result)
{
    const ExportFormat format = m_request.options.format;
    QStringList lines = text::exportSummary(result);
    lines.prepend(text::path(m_request.target.native()));
    lines += damagedPlaces(result.damage);
    showEnd({m_request.options.part ? tr("The part of the disk was exported.")
                                    : tr("The disk was exported."),
             lines, m_request.target,
             format == ExportFormat::ParallelsV1 || format == ExportFormat::ParallelsV2});
}

void ExportDialog::stop()
{
    m_session.cancel();
}

} // namespace parascope::ui

#include "moc_exportdialog.cpp"
