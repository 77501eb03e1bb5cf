#include "ui/wizards/transfer/importform.h"

#include "engine/text/words.h"
#include "ui/widgets/noteline.h"
#include "ui/wizards/transfer/clustersizes.h"
#include "ui/wizards/transfer/pathfield.h"
#include "ui/wizards/transfer/targetnote.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLabel>

namespace parascope::ui {

ImportForm::ImportForm(const std::filesystem::path &folder, const AskPath &askPath, QWidget *parent)
    : QWidget(parent)
    , m_source(new PathField(
          QStringLiteral("importSource"), tr("Raw disk"), AskedPath::RawDisk,
          // A first question begins in the folder.
          [askPath, folder](QWidget *from, AskedPath what, const std::filesystem::path &suggested,
                            const auto &answer) {
              askPath(from, what, suggested.empty() ? folder : suggested, answer);
          }))
    , m_format(new QComboBox)
    , m_cluster(new QComboBox)
    , m_target(new PathField(QStringLiteral("importTarget"), tr("New image"), AskedPath::NewImage,
                             askPath))
    , m_verify(new QCheckBox(tr("&Read the image back and compare it (takes longer)")))
    , m_forecast(new QLabel)
    , m_warning(new NoteLine(QStringLiteral("importWarning")))
{
    setObjectName(QStringLiteral("importForm"));
    setFocusProxy(m_source);
    m_format->addItem(tr("v2: for QEMU and Virtuozzo"), static_cast<int>(FormatVersion::V2));
    m_format->addItem(tr("v1: for Parallels Desktop"), static_cast<int>(FormatVersion::V1));
    fillClusterSizes(*m_cluster);
    build();
    for (QComboBox *list : {m_format, m_cluster})
        connect(list, &QComboBox::currentIndexChanged, this, &ImportForm::changed);
    connect(m_verify, &QCheckBox::toggled, this, &ImportForm::changed);
    connect(m_source, &PathField::changed, this, [this] {
        suggestTarget();
        Q_EMIT changed();
    });
    connect(m_target, &PathField::edited, this, [this] { m_isTargetOurs = false; });
    connect(m_target, &PathField::changed, this, &ImportForm::changed);
}

void ImportForm::build()
{
    const int em = fontMetrics().height();
    m_format->setObjectName(QStringLiteral("importFormat"));
    m_cluster->setObjectName(QStringLiteral("importCluster"));
    m_verify->setObjectName(QStringLiteral("importVerify"));
    m_forecast->setObjectName(QStringLiteral("importForecast"));
    m_forecast->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, em / 2, 0);
    grid->setHorizontalSpacing(em);
    grid->setVerticalSpacing(em / 2);
    grid->setColumnStretch(1, 1);
    const auto addRow = [grid](const QString &label, QWidget *field, Qt::Alignment alignment = {}) {
        auto *text = new QLabel(label);
        const auto *path = qobject_cast<PathField *>(field);
        // An access key goes to a widget that takes the focus itself, not to one with a proxy.
        text->setBuddy(path ? path->editor() : field);
        const int row = grid->rowCount();
        const bool hasNote = path != nullptr;
        grid->addWidget(text, row, 0, hasNote ? Qt::AlignTop : Qt::AlignVCenter);
        if (hasNote) // beside the text of the field
            text->setContentsMargins(0, text->fontMetrics().height() / 3, 0, 0);
        grid->addWidget(field, row, 1, alignment);
    };
    addRow(tr("Raw &disk:"), m_source);
    addRow(tr("&Format:"), m_format, Qt::AlignLeft);
    addRow(tr("Clu&ster size:"), m_cluster, Qt::AlignLeft);
    addRow(tr("&New image:"), m_target);
    for (QWidget *below : std::initializer_list<QWidget *>{m_verify, m_forecast, m_warning})
        grid->addWidget(below, grid->rowCount(), 1);
    grid->setRowStretch(grid->rowCount(), 1);
}

void ImportForm::suggestTarget()
{
    std::filesystem::path target = m_source->path();
    if (!m_isTargetOurs || !target.has_filename())
        return;
    target.replace_extension(".hds");
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
    return {m_source->path(), options, m_target->path()};
}

void ImportForm::showOutlook(const std::optional<ImportOutlook> &outlook)
{
    const auto place = outlook ? std::optional(outlook->place) : std::nullopt;
    const TargetVerdict target = judgeTarget(m_target->path(), m_source->path(), place);
    const bool isUntouched = m_isTargetOurs && m_target->path().empty();
    m_target->setNote(isUntouched ? FieldNote() : target.note);
    m_isReplacement = target.isReplacement;
    const bool isSourceRight = judgeSource(outlook);
    m_isRight = isSourceRight && target.isRight() && judgeRoom(*outlook->forecast, outlook->place);
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
    const Error &error = outlook->forecast.error();
    const bool isAboutImage =
        error.code == ErrorCode::NewDiskSize || error.code == ErrorCode::NewClusterSize;
    m_source->setNote(isAboutImage ? FieldNote() : FieldNote{text::error(error, false), true});
    if (isAboutImage)
        m_warning->setText(NoteLine::Sign::Error, text::error(error, false));
    return false;
}

bool ImportForm::judgeRoom(const ImportForecast &forecast, const NewFilePlace &place)
{
    m_forecast->setText(tr("The image will take up to %1; %2 are free. Zeros take no room.")
                            .arg(text::size(forecast.fileBytes), text::size(place.freeBytes)));
    if (forecast.fileBytes > place.largestFile) {
        m_warning->setText(NoteLine::Sign::Error,
                           tr("The file may get %1; the drive holds files of up to %2.")
                               .arg(text::size(forecast.fileBytes), text::size(place.largestFile)));
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
