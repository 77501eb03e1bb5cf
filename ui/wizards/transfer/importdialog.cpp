#include "ui/wizards/transfer/importdialog.h"

#include "engine/text/words.h"
#include "ui/wizards/transfer/importform.h"

#include <QPushButton>
#include <QScreen>

namespace parascope::ui {

ImportDialog::ImportDialog(const std::filesystem::path &folder,
                           std::shared_ptr<ChangeClaims> claims, const AskPath &askPath,
                           QWidget *parent)
    : TransferDialog(QStringLiteral("import"), tr("&Import"), parent)
    , m_session(std::move(claims))
    , m_form(new ImportForm(folder, askPath))
{
    setWindowTitle(tr("Import a Raw Disk"));
    setForm(m_form);
    const int em = fontMetrics().height();
    resize(QSize(em * 38, em * 26).boundedTo(screen()->availableSize() * 9 / 10));
    connect(m_form, &ImportForm::changed, this, [this] {
        clearNote();
        look();
    });
    connect(startButton(), &QPushButton::clicked, this, &ImportDialog::tryStart);
    connect(&m_session, &TransferSession::importOutlook, this,
            [this](const ImportOutlook &outlook) {
                m_form->showOutlook(outlook);
                startButton()->setEnabled(m_form->isRight());
            });
    connect(&m_session, &TransferSession::imported, this, &ImportDialog::takeResult);
    follow(m_session, tr("Stopped. The half-made image was removed."), [this] { look(); });
    look();
}

void ImportDialog::setSource(const std::filesystem::path &raw)
{
    m_form->setSource(raw);
}

void ImportDialog::look()
{
    if (isRunning())
        return;
    m_form->showOutlook(std::nullopt);
    startButton()->setEnabled(false);
    if (const ImportRequest request = m_form->request(); !request.raw.empty())
        m_session.lookAhead(request);
}

void ImportDialog::tryStart()
{
    startOrAsk(m_form->isReplacement(), m_form->request().target,
               [this](bool overwrite) { start(overwrite); });
}

void ImportDialog::start(bool overwrite)
{
    m_request = m_form->request();
    m_request.options.overwrite = overwrite;
    if (!m_session.importDisk(m_request)) {
        tryAgain(NoteLine::Sign::Error,
                 tr("This program is writing to one of these files. Wait until it is done."));
        return;
    }
    begin(tr("Importing into “%1”…").arg(text::path(m_request.target.filename().native())));
}

void ImportDialog::takeResult(const ImportResult &result)
{
    const QString sizes = m_request.bundle
                              ? tr("The disk has %1. Its files have %2; %3 of the disk hold data.")
                              : tr("The disk has %1. The file has %2; %3 of the disk hold data.");
    QStringList lines = {text::path(m_request.target.native()),
                         sizes.arg(text::size(result.diskBytes), text::size(result.fileBytes),
                                   text::size(result.allocatedBytes))};
    if (result.skippedBytes > 0)
        lines += tr("%1 of zeros take no room.").arg(text::size(result.skippedBytes));
    if (result.isVerified)
        lines += m_request.bundle ? tr("The new disk was read back and is the same.")
                                  : tr("The image was read back and is the same.");
    showEnd({tr("The disk was imported."), lines, m_request.target, true,
             m_request.bundle ? tr("Open the disk") : tr("Open the image")});
}

void ImportDialog::stop()
{
    m_session.cancel();
}

} // namespace parascope::ui

#include "moc_importdialog.cpp"
