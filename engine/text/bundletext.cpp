#include "engine/text/bundletext.h"

#include "engine/base/units.h"
#include "engine/text/translation.h"

namespace parascope::text {

namespace {

using enum BundleFindingId;

/// The numbers and names of one finding as words, and the sentences that need them.
class BundleExplainer
{
public:
    BundleExplainer(const BundleFinding &finding, const BundleReport &report, const QLocale &locale)
        : m_finding(finding), m_report(report), m_locale(locale)
    {}

    [[nodiscard]] QString sentences() const
    {
        if (m_finding.id <= BlockSize)
            return ofDescriptor();
        if (m_finding.id <= PlainOverlay)
            return ofFile();
        return m_finding.id <= TopIsBackup ? ofSnapshots() : ofLayer();
    }

private:
    [[nodiscard]] QString ofDescriptor() const;
    [[nodiscard]] QString ofFile() const;
    [[nodiscard]] QString ofSnapshots() const;
    [[nodiscard]] QString ofLayer() const;

    [[nodiscard]] QString size(std::uint64_t sectors) const
    {
        return text::size(sectors * kSectorBytes, m_locale);
    }
    [[nodiscard]] QString found() const { return number(m_finding.found, m_locale); }
    [[nodiscard]] QString expected() const { return number(m_finding.expected, m_locale); }
    [[nodiscard]] QString file() const { return text::path(m_finding.path); }
    [[nodiscard]] QString layer() const { return m_report.bundle->labelOf(m_finding.guid); }
    [[nodiscard]] QString storage() const
    {
        return number(m_finding.storage.value_or(0) + 1, m_locale);
    }

    const BundleFinding &m_finding;
    const BundleReport &m_report;
    const QLocale &m_locale;
};

QString BundleExplainer::ofDescriptor() const
{
    switch (m_finding.id) {
    case DescriptorUnreadable:
        return (m_finding.detail.isEmpty()
                    ? Words::tr("%1 is missing. Without it nothing says how the files make up the "
                                "disk.")
                          .arg(file())
                    : Words::tr("%1 cannot be understood (%2). Without it nothing says how the "
                                "files make up the disk.")
                          .arg(file(), m_finding.detail));
    case DescriptorIncomplete:
        return Words::tr("In line %1 the element %2 is missing, or holds no usable value.")
            .arg(number(m_finding.line, m_locale), m_finding.detail);
    case DiskSize:
        return Words::tr("The disk is said to have %1 sectors (%2), but its parts end at sector "
                         "%3.")
            .arg(found(), size(m_finding.found), expected());
    case StorageSize:
        return Words::tr("Part %1 of the disk is said to have %2 sectors, but the header of its "
                         "image says %3 (%4).")
            .arg(storage(), found(), expected(), file());
    case StorageGap:
        return Words::tr("Part %1 of the disk begins at sector %2, but the one before it ends at "
                         "%3: nothing holds what lies between.")
            .arg(storage(), found(), expected());
    case StorageOverlap:
        return Words::tr("Part %1 of the disk begins at sector %2, before the one before it ends "
                         "(%3).")
            .arg(storage(), found(), expected());
    case Geometry:
        return Words::tr("Cylinders × heads × sectors make %1 sectors, but the disk has %2. "
                         "Parallels Desktop wants them to be equal.")
            .arg(found(), expected());
    default:
        return Words::tr("Part %1 of the disk is said to have clusters of %2 sectors, but the "
                         "header of its image says %3.")
            .arg(storage(), found(), expected());
    }
}

QString BundleExplainer::ofFile() const
{
    switch (m_finding.id) {
    case ImageMissing:
        return m_finding.path.empty()
                   ? Words::tr("Part %1 of the disk has no image for the layer %2. What was only "
                               "there cannot be read.")
                         .arg(storage(), layer())
                   : Words::tr("%1 is missing. It holds the layer %2; what was only there cannot "
                               "be read.")
                         .arg(file(), layer());
    case ImageUnreadable:
        return Words::tr("%1 cannot be opened as an image (%2). Open it alone to see why.")
            .arg(file(), m_finding.detail);
    case ImageType:
        return m_finding.detail == QLatin1String("Plain")
                   ? Words::tr("%1 is called a raw file (Plain), but it is an expanding image.")
                         .arg(file())
                   : Words::tr("%1 is called an expanding image (Compressed), but it does not "
                               "begin as one.")
                         .arg(file());
    case PathMoved:
        return Words::tr("The descriptor names %1, which is not there. The file lies beside the "
                         "descriptor and is used from there.")
            .arg(m_finding.detail);
    case PlainLength:
        return Words::tr("The raw file %1 has %2 sectors, but its part of the disk has %3.")
            .arg(file(), found(), expected());
    default:
        return Words::tr("%1 is a raw file (Plain), but a layer stands below it. Only the lowest "
                         "layer may be one: it hides all that lies below.")
            .arg(file());
    }
}

QString BundleExplainer::ofSnapshots() const
{
    switch (m_finding.id) {
    case GuidTwice:
        return Words::tr("The identifier %1 is used more than once (line %2). Which layer is meant "
                         "cannot be told.")
            .arg(m_finding.guid, number(m_finding.line, m_locale));
    case SeveralRoots:
        return Words::tr("The layer %1 stands on nothing, like another one. A disk has one lowest "
                         "layer.")
            .arg(layer());
    case NoRoot:
        return Words::tr("The layer %1 stands on one that is not there, and no layer is the "
                         "lowest.")
            .arg(layer());
    case Circle:
        return Words::tr("The layer %1 stands, through others, on itself. What it holds cannot be "
                         "put together.")
            .arg(layer());
    case NoTop:
        return Words::tr("Nothing says which layer the machine writes to.");
    default:
        return Words::tr("The layer that the machine writes to is said to be a vendor's backup, "
                         "which it never is.");
    }
}

QString BundleExplainer::ofLayer() const
{
    switch (m_finding.id) {
    case LayerNotClosed:
        return Words::tr("%1 was not closed properly, although other layers stand on it. Its "
                         "contents may be incomplete.")
            .arg(file());
    case LayerClusterSize:
        return Words::tr("%1 has clusters of %2 sectors, the layer below has %3.")
            .arg(file(), found(), expected());
    case LayerFormat:
        return Words::tr("%1 has another format than the layer below it.").arg(file());
    case LargerThanParent:
        return Words::tr("%1 has %2 sectors, the layer below has %3. What lies beyond reads as "
                         "zeros where this layer holds nothing.")
            .arg(file(), found(), expected());
    case GuidInName:
        return Words::tr("The name of %1 says the layer %2, the descriptor says %3.")
            .arg(file(), m_finding.detail, m_finding.guid);
    case BackupDiffers:
        return Words::tr("The backup of the descriptor says something else. It may be older.");
    case ImageOutside:
        return Words::tr("%1 lies outside of the bundle, as the base of a linked clone does. It "
                         "is only opened when you say so.")
            .arg(file());
    case ImageOrphaned:
        return Words::tr("The descriptor does not name %1. It may be left over, or be missing "
                         "from the descriptor.")
            .arg(file());
    case Encrypted:
        return Words::tr("The disk is encrypted (%1). Its contents cannot be read here.")
            .arg(m_finding.guid);
    case Suspended:
        return Words::tr("The virtual machine is suspended: its memory fits the disk as it is. "
                         "Nothing may be changed.");
    default:
        return Words::tr("%1 is a physical disk. It is never written to.").arg(file());
    }
}

} // namespace

QString title(BundleFindingId id)
{
    switch (id) {
    case DescriptorUnreadable:
        return Words::tr("The descriptor cannot be read");
    case DescriptorIncomplete:
        return Words::tr("The descriptor is incomplete");
    case DiskSize:
        return Words::tr("Disk size does not fit its parts");
    case StorageSize:
        return Words::tr("Size of a part differs from its image");
    case StorageGap:
        return Words::tr("Gap between parts of the disk");
    case StorageOverlap:
        return Words::tr("Parts of the disk overlap");
    case Geometry:
        return Words::tr("Geometry does not fit the disk size");
    case BlockSize:
        return Words::tr("Cluster size differs from the image");
    case ImageMissing:
        return Words::tr("A file is missing");
    case ImageUnreadable:
        return Words::tr("A file cannot be opened");
    case ImageType:
        return Words::tr("A file is not of the type it should be");
    case PathMoved:
        return Words::tr("A file is named where it is not");
    case PlainLength:
        return Words::tr("A raw file has the wrong length");
    case PlainOverlay:
        return Words::tr("A raw file above another layer");
    case GuidTwice:
        return Words::tr("An identifier is used twice");
    case SeveralRoots:
        return Words::tr("More than one lowest layer");
    case NoRoot:
        return Words::tr("No lowest layer");
    case Circle:
        return Words::tr("Layers stand on each other in a circle");
    case NoTop:
        return Words::tr("The layer in use is not known");
    case TopIsBackup:
        return Words::tr("A backup is said to be the layer in use");
    case LayerNotClosed:
        return Words::tr("A lower layer was not closed properly");
    case LayerClusterSize:
        return Words::tr("Layers with different cluster sizes");
    case LayerFormat:
        return Words::tr("Layers of different formats");
    case LargerThanParent:
        return Words::tr("A layer is larger than the one below");
    case GuidInName:
        return Words::tr("A file's name says another layer");
    case BackupDiffers:
        return Words::tr("The descriptor's backup differs");
    case ImageOutside:
        return Words::tr("A file lies outside of the bundle");
    case ImageOrphaned:
        return Words::tr("A file that belongs to no layer");
    case Encrypted:
        return Words::tr("The disk is encrypted");
    case Suspended:
        return Words::tr("The virtual machine is suspended");
    case PhysicalDisk:
        return Words::tr("A physical disk");
    }
    return {};
}

QString explanation(const BundleFinding &finding, const BundleReport &report, const QLocale &locale)
{
    return BundleExplainer(finding, report, locale).sentences();
}

QString actionPhrase(BundleAction action)
{
    switch (action) {
    case BundleAction::RestoreBackup:
        return Words::tr("restores the descriptor from its backup");
    case BundleAction::Rebuild:
        return Words::tr("makes a new descriptor from the images");
    case BundleAction::CorrectPaths:
        return Words::tr("names the files as they lie beside the descriptor");
    case BundleAction::CorrectTypes:
        return Words::tr("writes the type that the files have");
    case BundleAction::CorrectTop:
        return Words::tr("names the only layer that can be the top");
    case BundleAction::CorrectSizes:
        return Words::tr("takes the sizes from the headers of the images");
    case BundleAction::CorrectGeometry:
        return Words::tr("writes cylinders, heads and sectors that fit the size");
    case BundleAction::CorrectBlockSize:
        return Words::tr("takes the cluster size from the headers of the images");
    case BundleAction::RenewBackup:
        return Words::tr("makes the backup the same as the descriptor");
    }
    return {};
}

QString bundleVerdict(const BundleReport &report, const QLocale &locale)
{
    const std::uint64_t errors = report.count(Severity::Error);
    const std::uint64_t notes = report.count(Severity::Note);
    if (errors == 0 && notes == 0)
        return Words::tr("The descriptor and the files fit together.");
    const QString remarks = counted(notes, Words::tr("%1 note", "", int(notes)),
                                    Words::tr("%1 notes", "", int(notes)), locale);
    if (errors == 0)
        return Words::tr("The descriptor and the files fit together; there are %1.").arg(remarks);
    const QString problems = counted(errors, Words::tr("%1 problem", "", int(errors)),
                                     Words::tr("%1 problems", "", int(errors)), locale);
    return notes == 0 ? Words::tr("The bundle has %1.").arg(problems)
                      : Words::tr("The bundle has %1 (and %2).").arg(problems, remarks);
}

QString rebuildObstacle(const BundlePlan &plan)
{
    if (!plan.obstacle)
        return {};
    return Words::tr("A new descriptor cannot be made from the images alone: %1.")
        .arg(plan.obstacle->detail);
}

} // namespace parascope::text
