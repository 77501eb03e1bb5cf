#include "ui/shell/diskverdict.h"

#include "engine/session/disksession.h"
#include "engine/text/bundletext.h"
#include "engine/text/words.h"
#include "ui/models/layertitle.h"
#include "ui/shell/filepaths.h"
#include "ui/shell/imagetoshow.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::VerdictLine)
};

/// More names than this would hide the rest of the line.
constexpr qsizetype kMostNames = 3;

QString listed(QStringList names)
{
    names.removeDuplicates();
    const bool isCut = names.size() > kMostNames;
    const QString list = names.mid(0, kMostNames).join(QStringLiteral(", "));
    return isCut ? Words::tr("%1 and others", "a list that is cut off").arg(list) : list;
}

bool isTop(const Bundle &bundle, const QString &guid)
{
    const auto top = bundle.tree.top();
    return top && bundle.tree.nodes()[*top].guid == guid;
}

/// Writes what is said of one session.
class DiskVerdictWriter
{
public:
    explicit DiskVerdictWriter(const DiskSession &session)
        : m_session(session), m_bundle(*session.bundle())
    {}

    [[nodiscard]] DiskVerdict verdict() const;

private:
    void writeClosed(DiskVerdict &verdict) const;
    [[nodiscard]] QString shown() const;
    [[nodiscard]] QString problems() const;
    template <typename Condition>
    [[nodiscard]] QStringList otherFiles(Condition isMeant) const;
    [[nodiscard]] QStringList damagedFiles() const;
    [[nodiscard]] QString wasted() const;
    [[nodiscard]] bool isSound(const DiskLayer &layer) const;
    [[nodiscard]] bool isRestSound() const;
    [[nodiscard]] QString reading() const;
    [[nodiscard]] bool hasOutside() const;

    const DiskSession &m_session;
    const Bundle &m_bundle;
};

void DiskVerdictWriter::writeClosed(DiskVerdict &verdict) const
{
    using Kind = ImageToShow::Kind;
    const ImageToShow image = imageToShow(m_session);
    const QString path = text::path(image.path.native());
    switch (image.kind) {
    case Kind::NoDescriptor:
        verdict.headline = Words::tr("The descriptor of this disk is missing.");
        if (!m_bundle.text.isEmpty())
            verdict.headline = Words::tr("The descriptor of this disk cannot be understood.");
        verdict.advice = Words::tr("Without it nothing says how the files make up the disk. Repair "
                                   "it, or pick a file below to look at it alone.");
        break;
    case Kind::NoTop:
        verdict.headline = Words::tr("Nothing says which layer of this disk is in use.");
        verdict.advice = Words::tr("Pick a layer below to see the disk as it was then.");
        break;
    case Kind::NoFile:
        verdict.headline = Words::tr("The descriptor names no file for this layer.");
        verdict.advice = Words::tr("Pick another layer below.");
        break;
    case Kind::Missing:
        verdict.headline = Words::tr("The file of this layer is missing.");
        verdict.advice = Words::tr("%1 is not there. Put it back and check again, or pick another "
                                   "layer below.")
                             .arg(path);
        break;
    case Kind::Outside:
        verdict.headline = Words::tr("The file of this layer lies outside of the disk's folder.");
        verdict.advice = Words::tr("%1 is only opened when you say so, since a descriptor may "
                                   "come from anywhere.")
                             .arg(path);
        break;
    default:
        break;
    }
}

QString DiskVerdictWriter::shown() const
{
    const QString &guid = m_session.pickedGuid();
    const std::size_t layers = m_bundle.tree.nodes().size();
    const std::size_t storages = m_bundle.descriptor.storages.size();
    QStringList sentences;
    if (layers > 1 && !guid.isEmpty()) {
        const QString count = text::number(layers);
        sentences += isTop(m_bundle, guid)
                         ? Words::tr("Shown is the current state, the top of %1 layers.").arg(count)
                         : Words::tr("Shown is the layer “%1”, one of %2 and not the top: the disk "
                                     "as it was then.")
                               .arg(layerName(m_bundle, guid), count);
    }
    if (storages > 1)
        sentences += Words::tr("Maps, findings and bytes are of part %1 of %2.")
                         .arg(text::number(m_session.pickedStorage() + 1), text::number(storages));
    return sentences.join(u' ');
}

/// Other images of the bundle with such a verdict; one more than are told at most.
template <typename Condition>
QStringList DiskVerdictWriter::otherFiles(Condition isMeant) const
{
    QStringList names;
    const auto picked = m_session.pickedFile();
    for (const auto &storage : m_bundle.places) {
        for (const ImagePlace &place : storage) {
            const LayerVerdict *verdict =
                place.isFound() && place.path != picked ? m_session.verdictOf(place.path) : nullptr;
            if (verdict && isMeant(*verdict))
                names += displayName(place.path);
            if (names.size() > kMostNames)
                return names;
        }
    }
    return names;
}

QStringList DiskVerdictWriter::damagedFiles() const
{
    return otherFiles([](const LayerVerdict &verdict) { return verdict.errors > 0; });
}

QString DiskVerdictWriter::wasted() const
{
    const QStringList files = otherFiles([](const LayerVerdict &verdict) {
        return verdict.errors == 0 && verdict.leaks > 0 && !verdict.isInUse;
    });
    return files.isEmpty()
               ? QString()
               : Words::tr("Other images of the disk waste space: %1.").arg(listed(files));
}

/// False also when it is not known: a file outside that may not be opened, one that is in use.
bool DiskVerdictWriter::isSound(const DiskLayer &layer) const
{
    if (!layer.isOpen() || layer.isPlain())
        return layer.isOpen();
    const LayerVerdict *verdict = m_session.verdictOf(layer.place.path);
    return verdict && !verdict->isInUse && verdict->errors == 0 && verdict->leaks == 0;
}

bool DiskVerdictWriter::isRestSound() const
{
    const BundleReportPtr &report = m_session.report();
    const auto picked = m_session.pickedFile();
    return report && std::ranges::all_of(report->layers, [&](const auto &storage) {
               return std::ranges::all_of(storage, [&](const DiskLayerPtr &layer) {
                   return layer->place.path == picked || isSound(*layer);
               });
           });
}

QString DiskVerdictWriter::problems() const
{
    QStringList sentences;
    const BundleReportPtr &report = m_session.report();
    if (report && report->count(Severity::Error) > 0) {
        QStringList titles;
        for (const BundleFinding &finding : report->findings) {
            if (finding.severity() == Severity::Error && titles.size() <= kMostNames)
                titles += text::title(finding.id);
            titles.removeDuplicates();
        }
        sentences += text::bundleVerdict(*report);
        for (const QString &title : titles.mid(0, kMostNames))
            sentences += Words::tr("%1.", "a whole sentence").arg(title);
        if (titles.size() > kMostNames)
            sentences += QStringLiteral("…");
    }
    if (const QStringList files = damagedFiles(); !files.isEmpty())
        sentences += Words::tr("Other images of the disk are damaged: %1.").arg(listed(files));
    return sentences.join(u' ');
}

bool DiskVerdictWriter::hasOutside() const
{
    return !m_session.followsOutside() &&
           std::ranges::any_of(m_bundle.places, [](const std::vector<ImagePlace> &storage) {
               return std::ranges::any_of(storage, [](const ImagePlace &place) {
                   return place.kind == ImagePlace::Kind::Outside;
               });
           });
}

QString DiskVerdictWriter::reading() const
{
    QStringList sentences;
    QStringList missing;
    QStringList outside;
    QStringList broken;
    const DiskPtr &disk = m_session.disk();
    // Of the picked layer itself the headline tells.
    const bool isClosed = imageToShow(m_session).isClosed();
    for (const DiskLayerPtr &layer : disk ? disk->closedLayers() : std::vector<DiskLayerPtr>()) {
        if (isClosed && layer->guid == m_session.pickedGuid())
            continue;
        const QString name = layerName(m_bundle, layer->guid);
        const bool isMissing = !layer->place.isFound();
        const bool isOutside = layer->place.kind == ImagePlace::Kind::Outside &&
                               layer->problem->code == ErrorCode::Unsupported;
        (isMissing ? missing : isOutside ? outside : broken) += name;
    }
    if (!missing.isEmpty())
        sentences +=
            Words::tr("What only these layers have cannot be read, since a file is missing: %1.")
                .arg(listed(missing));
    if (!broken.isEmpty())
        sentences +=
            Words::tr(
                "What only these layers have cannot be read, since a file cannot be opened: %1.")
                .arg(listed(broken));
    if (!outside.isEmpty())
        sentences += Words::tr("What only these layers have is not read, since a file lies outside "
                               "of the disk's folder: %1.")
                         .arg(listed(outside));
    if (m_bundle.descriptor.isEncrypted())
        sentences += Words::tr("The disk is encrypted: its contents are shown as they are stored, "
                               "which is not what the virtual machine reads.");
    const BundleReportPtr &report = m_session.report();
    if (report && report->has(BundleFindingId::PhysicalDisk))
        sentences += Words::tr("It is a physical disk, which is never written to.");
    return sentences.join(u' ');
}

DiskVerdict DiskVerdictWriter::verdict() const
{
    DiskVerdict verdict;
    verdict.isBundle = true;
    verdict.isLooking = m_session.isBusy() || m_session.isCheckingLayers();
    const BundleReportPtr &report = m_session.report();
    verdict.hasErrors = (report && report->count(Severity::Error) > 0) || !damagedFiles().isEmpty();
    verdict.isRestSound = isRestSound();
    writeClosed(verdict);
    if (verdict.headline.isEmpty())
        verdict.shown = shown();
    verdict.problems = problems();
    verdict.wasted = wasted();
    verdict.reading = reading();
    if (const auto &changed = m_session.changedFile())
        verdict.changedFile = displayName(*changed);
    verdict.canRepair = !m_session.offers().empty() && verdict.hasErrors;
    verdict.canFollowOutside = hasOutside();
    return verdict;
}

} // namespace

DiskVerdict diskVerdict(const DiskSession &session)
{
    if (session.bundle())
        return DiskVerdictWriter(session).verdict();
    DiskVerdict verdict;
    verdict.isLooking = session.isBusy();
    if (imageToShow(session).kind == ImageToShow::Kind::Waiting)
        verdict.headline = Words::tr("Looking for the disk…");
    if (imageToShow(session).kind == ImageToShow::Kind::Disks) {
        verdict.headline = Words::tr("This virtual machine has %1 disks.")
                               .arg(text::number(session.sources().size()));
        verdict.advice = Words::tr("Choose the one to look at.");
    }
    return verdict;
}

QString layerName(const Bundle &bundle, const QString &guid)
{
    const auto node = bundle.tree.indexOf(guid);
    return node ? layerTitle(bundle, bundle.tree.nodes()[*node]) : guid;
}

} // namespace parascope::ui
