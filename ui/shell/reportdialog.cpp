#include "ui/shell/reportdialog.h"

#include "engine/text/words.h"
#include "ui/document/document.h"
#include "ui/shell/filepaths.h"
#include "ui/shell/settings.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/elidedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QProgressBar>
#include <QPushButton>

namespace parascope::ui {

namespace {

constexpr int kProgressSteps = 1000;

} // namespace

ReportDialog::ReportDialog(Document *document, Settings *settings, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_settings(settings)
    , m_checksums(document)
    , m_format(new QComboBox)
    , m_leaveOutFolder(new QCheckBox(tr("&Leave out user name and folder")))
    , m_hash(new QCheckBox(tr("Add the file's SHA-256 &checksum")))
    , m_progress(new QProgressBar)
    , m_message(wrappedLabel(QStringLiteral("reportMessage")))
    , m_save(nullptr)
{
    m_askTarget = [this](QWidget *, ReportFormat format, const auto &answer) {
        askWithFileDialog(format, answer);
    };
    build();
    connect(&m_checksums, &ReportChecksums::finished, this, &ReportDialog::finish);
    connect(&m_checksums, &ReportChecksums::failed, this, &ReportDialog::fail);
    connect(&m_checksums, &ReportChecksums::progressed, this, [this](quint64 done, quint64 total) {
        m_progress->setRange(0, kProgressSteps);
        m_progress->setValue(static_cast<int>(static_cast<double>(done) /
                                              static_cast<double>(std::max<quint64>(total, 1)) *
                                              kProgressSteps));
    });
    connect(this, &QDialog::finished, &m_checksums, &ReportChecksums::stop);
    connect(this, &QDialog::finished, this, [this] { setBusy(false); });
}

void ReportDialog::build()
{
    setWindowTitle(tr("Report"));
    setObjectName(QStringLiteral("reportDialog"));
    m_format->setObjectName(QStringLiteral("reportFormat"));
    m_format->setAccessibleName(tr("Format"));
    m_format->addItem(tr("Web page with the maps (HTML)"), static_cast<int>(ReportFormat::Html));
    m_format->addItem(tr("For programs (JSON)"), static_cast<int>(ReportFormat::Json));
    m_format->addItem(tr("Plain text"), static_cast<int>(ReportFormat::Text));
    m_leaveOutFolder->setObjectName(QStringLiteral("leaveOutFolder"));
    m_hash->setObjectName(QStringLiteral("addHash"));
    m_hash->setToolTip(tr("The whole file is read for it, which may take a while. After a repair "
                          "also as it was before, with the help of the undo file."));
    m_progress->setObjectName(QStringLiteral("reportProgress"));
    m_progress->setAccessibleName(tr("Progress of the checksum"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_message->hide();

    auto *buttons = new QDialogButtonBox;
    m_save = buttons->addButton(tr("&Save Report…"), QDialogButtonBox::ActionRole);
    buttons->addButton(QDialogButtonBox::Close);
    m_save->setObjectName(QStringLiteral("saveReport"));
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QFormLayout(this);
    layout->addRow(tr("&Format:"), m_format);
    layout->addRow(QString(), m_leaveOutFolder);
    layout->addRow(QString(), m_hash);
    layout->addRow(m_progress);
    layout->addRow(m_message);
    layout->addRow(buttons);
    m_save->setDefault(true); // only a button inside its dialog can be that
    m_format->setFocus();     // else it is at the button that closes
}

ReportFormat ReportDialog::format() const
{
    return static_cast<ReportFormat>(m_format->currentData().toInt());
}

void ReportDialog::askWithFileDialog(
    ReportFormat format, const std::function<void(const std::filesystem::path &)> &answer)
{
    const std::filesystem::path &image = m_document->path();
    const QString suffix = suffixOf(format);
    auto *dialog = new QFileDialog(this, tr("Save Report"));
    dialog->setObjectName(QStringLiteral("saveReportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix.mid(1));
    const std::filesystem::path folder = m_settings->lastFolder();
    dialog->setDirectoryUrl(urlOf(folder.empty() ? image.parent_path() : folder));
    dialog->selectFile(displayName(image) + tr(" report") + suffix);
    // Qt's own dialog, where the desktop has none, does not send urlSelected().
    connect(dialog, &QFileDialog::accepted, this, [dialog, answer] {
        const QList<QUrl> urls = dialog->selectedUrls();
        if (!urls.isEmpty())
            answer(pathOf(urls.constFirst()));
    });
    dialog->open();
}

std::optional<LastChange> ReportDialog::change() const
{
    return m_changeSource ? m_changeSource() : std::nullopt;
}

/// Whether there is a report of the file as it is now; else says what is missing.
bool ReportDialog::isReady()
{
    const ReportPtr &report = m_document->report();
    const auto last = change();
    if (report && (!last || last->outdated != report))
        return true;
    say(tr("There is nothing to report before the check is done."));
    return false;
}

void ReportDialog::start()
{
    if (!isReady())
        return;
    m_askTarget(this, format(), [this, format = format()](const std::filesystem::path &target) {
        takeTarget(format, target);
    });
}

void ReportDialog::takeTarget(ReportFormat format, const std::filesystem::path &target)
{
    if (target.empty() || !m_save->isEnabled() || !isReady())
        return;
    std::error_code ignored;
    m_target = target;
    m_mayReplace = std::filesystem::exists(target, ignored);
    m_report = m_document->report();
    m_wishes = {format, m_leaveOutFolder->isChecked(), {}, change()};
    if (!m_hash->isChecked()) {
        finish({});
        return;
    }
    setBusy(true);
    say(tr("Making the checksum…"));
    m_checksums.start(m_wishes.change);
}

void ReportDialog::fail(const Error &error)
{
    setBusy(false);
    say(error.code == ErrorCode::Cancelled ? tr("No report was saved.") : text::error(error));
}

void ReportDialog::finish(const ReportSums &sums)
{
    setBusy(false);
    if (m_document->report() != m_report || (sums.file && m_document->isChangedOnDisk())) {
        say(tr("The image was changed or checked again meanwhile. No report was saved."));
        return;
    }
    m_wishes.sums = sums;
    const auto saved =
        saveReport(makeReport(*m_document, m_wishes), m_target, m_document->path(), m_mayReplace);
    if (!saved) {
        say(text::error(saved.error()), {text::path(saved.error().path)});
        return;
    }
    const QString target = text::path(m_target.native());
    QString message = tr("Saved as %1.").arg(target);
    if (sums.missing)
        message +=
            u' ' +
            tr("One checksum of the repair could not be made: %1").arg(text::error(*sums.missing));
    say(message, {target});
}

void ReportDialog::setBusy(bool isBusy)
{
    m_save->setEnabled(!isBusy);
    m_progress->setRange(0, 0);
    m_progress->setVisible(isBusy);
}

void ReportDialog::say(const QString &message, const QStringList &paths)
{
    m_message->setText(message, paths);
    m_message->show();
    announce(this, message);
}

} // namespace parascope::ui

#include "moc_reportdialog.cpp"
