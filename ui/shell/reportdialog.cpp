#include "ui/shell/reportdialog.h"

#include "engine/text/reportwriter.h"
#include "engine/text/words.h"
#include "ui/document/document.h"
#include "ui/shell/filepaths.h"
#include "ui/shell/mapsvg.h"
#include "ui/shell/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include <cerrno>
#include <fstream>

namespace parascope::ui {

namespace {

QString suffixOf(ReportDialog::Format format)
{
    switch (format) {
    case ReportDialog::Format::Html:
        return QStringLiteral(".html");
    case ReportDialog::Format::Json:
        return QStringLiteral(".json");
    case ReportDialog::Format::Text:
        break;
    }
    return QStringLiteral(".txt");
}

} // namespace

ReportDialog::ReportDialog(Document *document, Settings *settings, QWidget *parent)
    : QDialog(parent)
    , m_document(document)
    , m_settings(settings)
    , m_format(new QComboBox)
    , m_leaveOutFolder(new QCheckBox(tr("&Leave out user name and folder")))
    , m_hash(new QCheckBox(tr("Add the file's SHA-256 &checksum")))
    , m_progress(new QProgressBar)
    , m_message(new QLabel)
    , m_save(nullptr)
{
    m_askTarget = [this](QWidget *, Format format) {
        return askWithDialog(format);
    };
    build();
    ImageSession &session = document->session();
    connect(&session, &ImageSession::hashFinished, this, &ReportDialog::takeHash);
    connect(&session, &ImageSession::hashProgressed, this, [this](quint64 done, quint64 total) {
        m_progress->setRange(0, 1000);
        m_progress->setValue(static_cast<int>(
            static_cast<double>(done) / static_cast<double>(std::max<quint64>(total, 1)) * 1000));
    });
    connect(this, &QDialog::finished, this, [this] {
        if (std::exchange(m_isHashing, false))
            m_document->session().stopHash();
    });
}

void ReportDialog::build()
{
    setWindowTitle(tr("Report"));
    setObjectName(QStringLiteral("reportDialog"));
    m_format->setObjectName(QStringLiteral("reportFormat"));
    m_format->setAccessibleName(tr("Format"));
    m_format->addItem(tr("Web page with the maps (HTML)"), static_cast<int>(Format::Html));
    m_format->addItem(tr("For programs (JSON)"), static_cast<int>(Format::Json));
    m_format->addItem(tr("Plain text"), static_cast<int>(Format::Text));
    m_leaveOutFolder->setObjectName(QStringLiteral("leaveOutFolder"));
    m_hash->setObjectName(QStringLiteral("addHash"));
    m_hash->setToolTip(tr("The whole file is read for it, which may take a while."));
    m_progress->setObjectName(QStringLiteral("reportProgress"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    m_message->setObjectName(QStringLiteral("reportMessage"));
    m_message->setWordWrap(true);
    m_message->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_save = buttons->addButton(tr("&Save Report…"), QDialogButtonBox::ActionRole);
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

ReportDialog::Format ReportDialog::format() const
{
    return static_cast<Format>(m_format->currentData().toInt());
}

std::filesystem::path ReportDialog::askWithDialog(Format format)
{
    const std::filesystem::path &image = m_document->path();
    const QString name = displayName(image) + tr(" report") + suffixOf(format);
    QFileDialog dialog(this, tr("Save Report"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    const std::filesystem::path folder = m_settings->lastFolder();
    dialog.setDirectoryUrl(urlOf(folder.empty() ? image.parent_path() : folder));
    dialog.selectFile(name);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedUrls().isEmpty())
        return {};
    return pathOf(dialog.selectedUrls().constFirst());
}

void ReportDialog::start()
{
    if (!m_document->report()) {
        say(tr("There is nothing to report before the check is done."));
        return;
    }
    m_target = m_askTarget(this, format());
    if (m_target.empty())
        return;
    m_save->setEnabled(false);
    if (!m_hash->isChecked()) {
        finish(std::nullopt);
        return;
    }
    m_isHashing = true;
    m_progress->setRange(0, 0);
    m_progress->show();
    say(tr("Making the checksum…"));
    m_document->session().startHash();
}

void ReportDialog::takeHash(const HashReply &reply)
{
    if (!std::exchange(m_isHashing, false))
        return;
    m_progress->hide();
    if (reply) {
        finish(*reply);
        return;
    }
    m_save->setEnabled(true);
    say(reply.error().code == ErrorCode::Cancelled ? tr("No report was saved.")
                                                   : text::error(reply.error()));
}

void ReportDialog::finish(const std::optional<QString> &sha256)
{
    m_save->setEnabled(true);
    const auto saved =
        save(makeReport(*m_document, format(), sha256, m_leaveOutFolder->isChecked()), m_target,
             m_document->path());
    say(saved ? tr("Saved as %1.").arg(text::path(m_target.native())) : text::error(saved.error()));
}

void ReportDialog::say(const QString &message)
{
    m_message->setText(message);
    m_message->show();
}

QByteArray ReportDialog::makeReport(const Document &document, Format format,
                                    const std::optional<QString> &sha256, bool leaveOutFolder)
{
    text::ReportOptions options;
    options.checkedAt = document.checkedAt();
    options.sha256 = sha256;
    options.leaveOutFolder = leaveOutFolder;
    const Report &report = *document.report();
    switch (format) {
    case Format::Html:
        options.mapSvg = mapAsSvg(document.maps());
        return text::reportAsHtml(report, options).toUtf8();
    case Format::Json:
        return QJsonDocument(text::reportAsJson(report, options)).toJson();
    case Format::Text:
        break;
    }
    return text::reportAsText(report, options).toUtf8();
}

Result<void> ReportDialog::save(const QByteArray &report, const std::filesystem::path &target,
                                const std::filesystem::path &image)
{
    std::error_code ignored;
    if (std::filesystem::equivalent(target, image, ignored))
        return failure(ErrorCode::AlreadyExists, target.native(), EEXIST);
    std::filesystem::path part = target;
    part += ".part";
    {
        std::ofstream stream(part, std::ios::binary | std::ios::trunc);
        stream.write(report.constData(), report.size());
        stream.flush();
        if (!stream) {
            const int error = errno;
            std::filesystem::remove(part, ignored);
            return failure(ErrorCode::WriteFailed, target.native(), error);
        }
    }
    std::error_code error;
    std::filesystem::rename(part, target, error);
    if (error) {
        std::filesystem::remove(part, ignored);
        return failure(ErrorCode::WriteFailed, target.native(), error.value());
    }
    return {};
}

} // namespace parascope::ui
