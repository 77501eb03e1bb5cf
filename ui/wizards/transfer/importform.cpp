#include "ui/wizards/transfer/importform.h"

#include "engine/text/words.h"
#include "ui/widgets/focusforwarder.h"
#include "ui/widgets/noteline.h"
#include "ui/wizards/create/partsfield.h"
#include "ui/wizards/transfer/clustersizes.h"
#include "ui/wizards/transfer/formrows.h"
#include "ui/wizards/transfer/pathfield.h"
#include "ui/wizards/transfer/targetnote.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>

namespace parascope::ui {

namespace {

const char *endingOf(NewDiskKind kind)
{
    return kind == NewDiskKind::Bundle ? ".hdd" : ".hds";
}

} // namespace

ImportForm::ImportForm(const std::filesystem::path &folder, const AskPath &askPath, QWidget *parent)
    : QWidget(parent)
    , m_source(new PathField(
          QStringLiteral("importSource"), tr("Raw disk"), AskedPath::RawDisk,
          // A first question begins in the folder.
          [askPath, folder](QWidget *from, AskedPath what, const std::filesystem::path &suggested,
                            const auto &answer) {
              askPath(from, what, suggested.empty() ? folder : suggested, answer);
          }))
    , m_kind(new QComboBox)
    , m_parts(new PartsField(QStringLiteral("importParts")))
    , m_format(new QComboBox)
    , m_cluster(new QComboBox)
    , m_target(new PathField(QStringLiteral("importTarget"), tr("New image"), AskedPath::NewImage,
                             askPath))
    , m_verify(new QCheckBox(tr("&Read the image back and compare it (takes longer)")))
    , m_forecast(new QLabel)
    , m_warning(new NoteLine(QStringLiteral("importWarning")))
{
    setObjectName(QStringLiteral("importForm"));
    FocusForwarder::forward(this, m_source);
    m_kind->addItem(tr("An image file"), static_cast<int>(NewDiskKind::ImageFile));
    m_kind->addItem(tr("A disk for Parallels Desktop (.hdd folder)"),
                    static_cast<int>(NewDiskKind::Bundle));
    m_format->addItem(tr("v2: for QEMU and Virtuozzo"), static_cast<int>(FormatVersion::V2));
    m_format->addItem(tr("v1: for Parallels Desktop"), static_cast<int>(FormatVersion::V1));
    fillClusterSizes(*m_cluster);
    build();
    takeKind();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        takeKind();
        Q_EMIT changed();
    });
    connect(m_parts, &PartsField::changed, this, &ImportForm::changed);
    for (QComboBox *list : {m_format, m_cluster})
        connect(list, &QComboBox::currentIndexChanged, this, &ImportForm::changed);
    connect(m_verify, &QCheckBox::toggled, this, &ImportForm::changed);
    connect(m_source, &PathField::changed, this, [this] {
        takeSource();
        Q_EMIT changed();
    });
    connect(m_target, &PathField::edited, this, [this] { m_isTargetOurs = false; });
    connect(m_target, &PathField::changed, this, &ImportForm::changed);
}

void ImportForm::build()
{
    m_kind->setObjectName(QStringLiteral("importKind"));
    m_format->setObjectName(QStringLiteral("importFormat"));
    m_cluster->setObjectName(QStringLiteral("importCluster"));
    m_verify->setObjectName(QStringLiteral("importVerify"));
    m_forecast->setObjectName(QStringLiteral("importForecast"));
    m_forecast->setWordWrap(true);
    FormRows rows(this);
    rows.addRow(tr("Raw &disk:"), m_source);
    rows.addRow(tr("&Make:"), m_kind, Qt::AlignLeft);
    m_partsLabel = rows.addRow(tr("Fil&es:"), m_parts);
    rows.addRow(tr("&Format:"), m_format, Qt::AlignLeft);
    rows.addRow(tr("Clu&ster size:"), m_cluster, Qt::AlignLeft);
    m_targetLabel = rows.addRow({}, m_target);
    rows.addBelow({m_verify, m_forecast, m_warning});
}

NewDiskKind ImportForm::kind() const
{
    return static_cast<NewDiskKind>(m_kind->currentData().toInt());
}

/// A bundle has parts, its format cannot be chosen, and its name ends in another way.
void ImportForm::takeKind()
{
    const bool isBundle = kind() == NewDiskKind::Bundle;
    m_targetLabel->setText(isBundle ? tr("&New disk:") : tr("&New image:"));
    m_partsLabel->setVisible(isBundle);
    m_parts->setVisible(isBundle);
    if (isBundle == m_format->isEnabled()) {
        const int chosen = m_format->currentIndex();
        const QSignalBlocker quiet(m_format);
        m_format->setEnabled(!isBundle);
        m_format->setCurrentIndex(isBundle ? m_format->findData(static_cast<int>(FormatVersion::V1))
                                           : m_fileFormat);
        if (isBundle)
            m_fileFormat = chosen;
        const QString why = isBundle ? tr("Parallels Desktop opens only format v1.") : QString();
        m_format->setToolTip(why);
        m_format->setAccessibleDescription(why);
    }
    std::filesystem::path target = m_target->path();
    const std::filesystem::path ending = target.extension();
    if (ending == ".hds" || ending == ".hdd")
        m_target->setPath(target.replace_extension(endingOf(kind())));
    takeSource();
}

/// A name beside the raw disk, until somebody chooses one.
void ImportForm::takeSource()
{
    std::filesystem::path target = m_source->path();
    if (!m_isTargetOurs || !target.has_filename())
        return;
    target.replace_extension(endingOf(kind()));
    // Devices are no place for files.
    if (target.native().starts_with("/dev/"))
        return;
    m_target->setPath(target);
}

void ImportForm::setSource(const std::filesystem::path &raw)
{
    m_source->setPath(raw);
}

ImportRequest ImportForm::request() const
{
    ImportOptions options;
    options.format = static_cast<FormatVersion>(m_format->currentData().toInt());
    options.clusterBytes = chosenClusterBytes(*m_cluster);
    options.verify = m_verify->isChecked();
    ImportRequest request{m_source->path(), options, m_target->path()};
    if (kind() == NewDiskKind::Bundle)
        request.bundle = BundleImportOptions{options.clusterBytes, m_parts->partSize().value_or(0),
                                             options.verify};
    return request;
}

void ImportForm::showOutlook(const std::optional<ImportOutlook> &outlook)
{
    const auto place = outlook ? std::optional(outlook->place) : std::nullopt;
    const TargetVerdict target = judgeTarget(m_target->path(), m_source->path(), place, kind());
    const bool isUntouched = m_isTargetOurs && m_target->path().empty();
    m_target->setNote(isUntouched ? FieldNote() : target.note);
    m_isReplacement = target.isReplacement;
    const bool isSourceRight = judgeSource(outlook);
    const bool arePartsRight = judgeParts(outlook);
    m_isRight = isSourceRight && arePartsRight && target.isRight() &&
                judgeRoom(*outlook->forecast, outlook->place);
}

bool ImportForm::judgeSource(const std::optional<ImportOutlook> &outlook)
{
    m_warning->setText(NoteLine::Sign::None, {});
    m_forecast->clear();
    if (m_source->path().empty()) {
        m_source->setNote(
            {tr("Choose the file or the device with the raw disk. It is only read."), false});
        return false;
    }
    if (!outlook) {
        m_source->setNote({});
        return false;
    }
    if (outlook->forecast) {
        m_source->setNote(
            {tr("A disk of %1.").arg(text::size(outlook->forecast->diskBytes)), false});
        return true;
    }
    refuse(outlook->forecast.error());
    return false;
}

/// Says what stands in the way at the field that would have to change.
void ImportForm::refuse(const Error &error)
{
    const bool isAboutImage =
        error.code == ErrorCode::NewDiskSize || error.code == ErrorCode::NewClusterSize;
    const bool isAboutName = error.code == ErrorCode::InvalidDescriptor;
    m_source->setNote(isAboutImage || isAboutName ? FieldNote()
                                                  : FieldNote{text::error(error, false), true});
    if (isAboutName)
        m_target->setNote(
            {tr("The description of a disk cannot hold this name. Type another one."), true});
    else if (isAboutImage && kind() == NewDiskKind::Bundle)
        m_warning->setText(NoteLine::Sign::Error,
                           tr("With these files and clusters a disk can have at most %1. Split it "
                              "into parts, or choose another size for them.")
                               .arg(exactSize(error.number)));
    else if (isAboutImage)
        m_warning->setText(NoteLine::Sign::Error, text::error(error, false));
}

bool ImportForm::judgeParts(const std::optional<ImportOutlook> &outlook)
{
    if (kind() != NewDiskKind::Bundle)
        return true;
    const QString problem = partSizeProblem(m_parts->partSize());
    const bool isKnown = problem.isEmpty() && outlook && outlook->forecast;
    m_parts->setNote(
        {isKnown ? partCountHint(outlook->forecast->files) : problem, !problem.isEmpty()});
    return problem.isEmpty();
}

bool ImportForm::judgeRoom(const ImportForecast &forecast, const NewFilePlace &place)
{
    const QString room = kind() == NewDiskKind::Bundle
                             ? tr("The disk will take up to %1; %2 are free. Zeros take no room.")
                             : tr("The image will take up to %1; %2 are free. Zeros take no room.");
    m_forecast->setText(room.arg(text::size(forecast.fileBytes), text::size(place.freeBytes)));
    if (forecast.longestFile > place.largestFile) {
        const QString why =
            kind() == NewDiskKind::Bundle
                ? tr("A file may get %1; the drive holds files of up to %2. Choose smaller parts.")
                : tr("The file may get %1; the drive holds files of up to %2.");
        m_warning->setText(NoteLine::Sign::Error, why.arg(text::size(forecast.longestFile),
                                                          text::size(place.largestFile)));
        return false;
    }
    if (forecast.fileBytes > place.freeBytes)
        m_warning->setText(NoteLine::Sign::Warning,
                           tr("There may not be enough room. What does not fit stops the import, "
                              "and nothing stays behind."));
    return true;
}

} // namespace parascope::ui

#include "moc_importform.cpp"
