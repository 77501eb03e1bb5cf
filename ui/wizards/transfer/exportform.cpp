#include "ui/wizards/transfer/exportform.h"

#include "engine/text/transfertext.h"
#include "engine/text/words.h"
#include "engine/transfer/qemuimg.h"
#include "ui/document/document.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/focusforwarder.h"
#include "ui/widgets/noteline.h"
#include "ui/wizards/transfer/clustersizes.h"
#include "ui/wizards/transfer/damagedplaces.h"
#include "ui/wizards/transfer/formrows.h"
#include "ui/wizards/transfer/pathfield.h"
#include "ui/wizards/transfer/targetnote.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>

namespace parascope::ui {

ExportForm::ExportForm(const Document *document, DiskPtr disk, AskPath askPath, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_source{document->path(), document->state(), std::move(disk)}
    , m_disk(wrappedLabel(QStringLiteral("exportDisk")))
    , m_diskNote(new NoteLine(QStringLiteral("exportDiskNote")))
    , m_part(new QComboBox)
    , m_format(new QComboBox)
    , m_cluster(new QComboBox)
    , m_target(new PathField(QStringLiteral("exportTarget"), tr("Export to"), AskedPath::Export,
                             std::move(askPath)))
    , m_layerOnly(new QCheckBox(tr("This &layer alone, with zeros for what older ones hold")))
    , m_zeros(new QCheckBox(tr("&Zeros for the damaged places")))
    , m_verify(new QCheckBox(tr("&Read the copy back and compare it (takes longer)")))
    , m_forecast(new QLabel)
    , m_warning(new NoteLine(QStringLiteral("exportWarning")))
{
    setObjectName(QStringLiteral("exportForm"));
    FocusForwarder::forward(this, m_part);
    fillFormats();
    fillClusterSizes(*m_cluster);
    build();
    takeSource();
    for (QComboBox *list : {m_part, m_format, m_cluster}) {
        connect(list, &QComboBox::currentIndexChanged, this, [this] {
            takeFormat();
            suggestTarget();
            Q_EMIT changed();
        });
    }
    for (QCheckBox *tick : {m_layerOnly, m_zeros, m_verify})
        connect(tick, &QCheckBox::toggled, this, &ExportForm::changed);
    connect(m_target, &PathField::edited, this, [this] { m_isTargetOurs = false; });
    connect(m_target, &PathField::changed, this, &ExportForm::changed);
    takeFormat();
    suggestTarget();
}

void ExportForm::build()
{
    m_part->setObjectName(QStringLiteral("exportPart"));
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_cluster->setObjectName(QStringLiteral("exportCluster"));
    m_layerOnly->setObjectName(QStringLiteral("exportLayerOnly"));
    m_zeros->setObjectName(QStringLiteral("exportZeros"));
    m_verify->setObjectName(QStringLiteral("exportVerify"));
    m_forecast->setObjectName(QStringLiteral("exportForecast"));
    m_forecast->setWordWrap(true);
    m_forecast->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_zeros->hide();
    FormRows rows(this);
    rows.addAcross({m_disk, m_diskNote});
    rows.addRow(tr("&What:"), m_part);
    rows.addRow(tr("&Format:"), m_format);
    m_clusterLabel = rows.addRow(tr("Clu&ster size:"), m_cluster, Qt::AlignLeft);
    rows.addRow(tr("&To:"), m_target);
    rows.addBelow({m_layerOnly, m_zeros, m_verify, m_forecast, m_warning});
}

void ExportForm::setDisk(DiskPtr disk)
{
    m_source.disk = std::move(disk);
    takeState();
}

void ExportForm::takeState()
{
    m_source.state = m_document->state();
    takeSource();
    suggestTarget();
    Q_EMIT changed();
}

void ExportForm::takeSource()
{
    const QString sentence = m_source.sentence();
    const QString missing = m_source.missingLayers();
    m_disk->setText(sentence);
    m_disk->setVisible(!sentence.isEmpty());
    m_diskNote->setText(NoteLine::Sign::Warning, missing);
    m_diskNote->setVisible(!missing.isEmpty());
    m_layerOnly->setVisible(m_source.isLoneLayer());
    const std::optional<ByteRange> chosen = part();
    fillParts();
    // A part that is still there stays chosen.
    const auto same = chosen ? std::ranges::find(m_parts, *chosen) : m_parts.end();
    const QSignalBlocker quiet(m_part);
    m_part->setCurrentIndex(same == m_parts.end() ? 0 : int(same - m_parts.begin()) + 1);
}

/// The whole disk, and what is selected in the image that is shown.
void ExportForm::fillParts()
{
    const QSignalBlocker quiet(m_part);
    m_part->clear();
    m_parts.clear();
    m_part->addItem(tr("The whole disk · %1").arg(text::size(m_source.diskBytes())));
    if (!m_source.state)
        return;
    const Geometry &geometry = m_source.state->geometry;
    const Selection &selection = m_document->selection();
    const auto cluster = selection.guest ? geometry.guestRange(*selection.guest) : ByteRange();
    if (selection.space == ByteSpace::Guest && selection.length > 0 &&
        (!selection.guest || selection.length != cluster.length)) {
        if (const auto range = m_source.onDisk({selection.offset, selection.length})) {
            m_parts.push_back(*range);
            m_part->addItem(tr("The selected bytes · %1 from %2")
                                .arg(text::size(range->length), text::offset(range->offset)));
        }
    }
    if (const auto range = m_source.onDisk(cluster)) {
        m_parts.push_back(*range);
        m_part->addItem(
            tr("Guest cluster %1 · %2")
                .arg(text::number(selection.guest->value()), text::size(range->length)));
    }
}

void ExportForm::fillFormats()
{
    const auto add = [this](ExportFormat format, const QString &text) {
        m_format->addItem(text, static_cast<int>(format));
    };
    add(ExportFormat::Raw, tr("Raw: the bytes and nothing else"));
    add(ExportFormat::ParallelsV2, tr("Parallels v2: a new image, for QEMU and Virtuozzo"));
    add(ExportFormat::ParallelsV1, tr("Parallels v1: a new image, for Parallels Desktop"));
    const bool hasQemu = !findQemuImg().empty();
    add(ExportFormat::Qcow2,
        hasQemu ? tr("qcow2: for QEMU") : tr("qcow2 (qemu-img is not installed)"));
    if (auto *model = qobject_cast<QStandardItemModel *>(m_format->model()))
        model->item(m_format->count() - 1)->setEnabled(hasQemu);
}

ExportFormat ExportForm::format() const
{
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

bool ExportForm::isImage() const
{
    return format() == ExportFormat::ParallelsV1 || format() == ExportFormat::ParallelsV2;
}

std::optional<ByteRange> ExportForm::part() const
{
    const int index = m_part->currentIndex();
    return index > 0 ? std::optional(m_parts[static_cast<std::size_t>(index - 1)]) : std::nullopt;
}

void ExportForm::takeFormat()
{
    m_clusterLabel->setVisible(isImage());
    m_cluster->setVisible(isImage());
}

void ExportForm::suggestTarget()
{
    if (!m_isTargetOurs)
        return;
    const std::filesystem::path image = m_source.path();
    std::string name = image.stem().native();
    if (const auto range = part())
        name.append(1, ' ').append(text::offset(range->offset).toStdString());
    switch (format()) {
    case ExportFormat::Raw:
        name += ".raw";
        break;
    case ExportFormat::ParallelsV1:
    case ExportFormat::ParallelsV2:
        name += " exported.hds";
        break;
    case ExportFormat::Qcow2:
        name += ".qcow2";
        break;
    }
    m_target->setPath(image.parent_path() / name);
}

ExportRequest ExportForm::request() const
{
    ExportOptions options;
    options.format = format();
    options.clusterBytes = chosenClusterBytes(*m_cluster);
    options.part = part();
    options.layerOnly = m_source.isLoneLayer() && m_layerOnly->isChecked();
    options.zerosForDamage = m_zeros->isChecked();
    options.verify = m_verify->isChecked();
    return {m_source.image, m_source.state, options, m_target->path(), m_source.disk};
}

void ExportForm::showOutlook(const std::optional<ExportOutlook> &outlook)
{
    const auto place = outlook ? std::optional(outlook->place) : std::nullopt;
    const TargetVerdict target =
        judgeTarget(m_target->path(), std::filesystem::absolute(m_source.image), place);
    m_target->setNote(target.note);
    m_isReplacement = target.isReplacement;
    m_isRight = outlook && judgeForecast(outlook->forecast) && target.isRight();
}

bool ExportForm::judgeForecast(const Result<ExportForecast> &forecast)
{
    const auto stop = [this](const QString &why) {
        m_warning->setText(NoteLine::Sign::Error, why);
        return false;
    };
    if (!forecast) {
        m_forecast->clear();
        return stop(forecast.error().code == ErrorCode::PartOfDisk
                        ? tr("This file is one layer of a larger disk. It can be exported alone.")
                        : text::error(forecast.error()));
    }
    m_forecast->setText(
        (text::exportForecast(*forecast) + damagedPlaces(forecast->damage)).join(u'\n'));
    m_zeros->setVisible(!forecast->damage.isEmpty());
    if (forecast->isTooLarge())
        return stop(tr("The file would have %1; the drive holds files of up to %2.")
                        .arg(text::size(forecast->fileBytes), text::size(forecast->largestFile)));
    if (!forecast->damage.isEmpty() && !m_zeros->isChecked())
        return stop(tr("The bytes of the damaged places cannot be exported. Tick “Zeros for the "
                       "damaged places” to export the rest."));
    if (forecast->isShortOfRoom())
        m_warning->setText(NoteLine::Sign::Warning, tr("It may take %1, and only %2 are free.")
                                                        .arg(text::size(forecast->neededBytes),
                                                             text::size(forecast->freeBytes)));
    else
        m_warning->setText(NoteLine::Sign::None, {});
    return true;
}

} // namespace parascope::ui

#include "moc_exportform.cpp"
