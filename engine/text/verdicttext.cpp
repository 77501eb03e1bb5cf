#include "engine/text/bundletext.h"
#include "engine/text/translation.h"

#include <algorithm>

namespace parascope::text {

namespace {

/// Findings that are looked at one by one for a sum; enough for every real image, and a bound for a
/// made-up one.
constexpr std::uint64_t kMaxExamined = 10000;

/// Collects what a report says into the two halves of the verdict line: what is the matter, and
/// what can be done about it.
class VerdictWriter
{
public:
    /// `isAlone`: nothing but this image is shown.
    VerdictWriter(const Report &report, bool isAlone, const QLocale &locale)
        : m_report(report), m_isAlone(isAlone), m_locale(locale)
    {}

    [[nodiscard]] VerdictText text() const;

private:
    const Report &m_report;
    bool m_isAlone;
    const QLocale &m_locale;

    [[nodiscard]] bool has(FindingId id) const { return m_report.count(id) != 0; }
    [[nodiscard]] QString bytes(std::uint64_t value) const { return size(value, m_locale); }
    [[nodiscard]] std::uint64_t countOf(std::initializer_list<FindingId> ids) const;
    [[nodiscard]] std::uint64_t bytesOf(Severity severity) const;

    [[nodiscard]] QString summary() const;
    void addClusters(QStringList &parts) const;
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString remedy() const;
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] QString consequences() const;
    [[nodiscard]] QString circumstances() const;
    [[nodiscard]] std::uint64_t missingBytes() const;
};

std::uint64_t VerdictWriter::countOf(std::initializer_list<FindingId> ids) const
{
    std::uint64_t sum = 0;
    for (const FindingId id : ids)
        sum += m_report.count(id);
    return sum;
}

std::uint64_t VerdictWriter::bytesOf(Severity severity) const
{
    std::uint64_t sum = 0;
    for (const FindingGroup &group : m_report.groups()) {
        if (group.severity == severity)
            sum += group.bytes;
    }
    return sum;
}

/// Counts as the legend of the maps does: a cluster that only shares its place is no damaged one.
void VerdictWriter::addClusters(QStringList &parts) const
{
    std::uint64_t damaged = m_report.statistics().damagedClusters;
    std::uint64_t sharing = 0;
    for (const std::uint32_t bits : m_report.classification()->exceptionFlags()) {
        const ClusterFlags flags = ClusterFlags::fromInt(bits);
        if (worstState(flags) != MapState::Shared)
            continue;
        ++sharing;
        if (flags.testFlag(ClusterFlag::Duplicate)) // the owner of the place does not count there
            --damaged;
    }
    if (damaged != 0)
        parts +=
            counted(damaged, Words::tr("%1 cluster is damaged", nullptr, 1),
                    Words::tr("%1 clusters are damaged", nullptr, pluralCount(damaged)), m_locale);
    if (sharing != 0)
        parts += counted(sharing, Words::tr("%1 cluster shares its place", nullptr, 1),
                         Words::tr("%1 clusters share their place", nullptr, pluralCount(sharing)),
                         m_locale);
}

/// "3 clusters are damaged, 12 MiB are wasted, and the image was not closed properly"
QString VerdictWriter::summary() const
{
    QStringList parts;
    addClusters(parts);
    if (has(FindingId::TableCutOff))
        parts += Words::tr("the table is cut off by the end of the file");
    const std::uint64_t headerErrors =
        countOf({FindingId::HeaderEmptyFlag, FindingId::HeaderDataOffset, FindingId::HeaderSize,
                 FindingId::HeaderTableTooSmall});
    if (headerErrors != 0)
        parts += counted(
            headerErrors, Words::tr("%1 value in the header is wrong", nullptr, 1),
            Words::tr("%1 values in the header are wrong", nullptr, pluralCount(headerErrors)),
            m_locale);
    const bool extensionError =
        std::ranges::any_of(m_report.groups(), [](const FindingGroup &group) {
            return group.severity == Severity::Error && group.id >= FindingId::ExtensionOutsideFile;
        });
    if (extensionError)
        parts += has(FindingId::ExtensionUnknownNecessary) && m_report.isRepairForbidden()
                     ? Words::tr("the image has a feature that this program does not know")
                     : Words::tr("the backup history is damaged");
    if (const std::uint64_t waste = bytesOf(Severity::Leak); waste != 0)
        parts += Words::tr("%1 at the end are wasted").arg(bytes(waste));
    if (has(FindingId::HeaderConversionInterrupted))
        parts += Words::tr("a conversion to another format was interrupted");
    if (has(FindingId::HeaderNotClosed))
        parts += Words::tr("the image was not closed properly");
    if (parts.isEmpty())
        return {};
    return Words::tr("%1.", "a whole sentence").arg(capitalised(joined(parts)));
}

QString VerdictWriter::headline() const
{
    const CheckConditions &conditions = m_report.conditions();
    if (conditions.use == ImageUse::Writer)
        return Words::tr("In use by a virtual machine; shown read-only, the result may change.");
    if (conditions.changedWhileOpen)
        return Words::tr("The file changed while it was being checked; the result may be wrong.");
    if (const std::uint64_t n = m_report.count(FindingId::IoUnreadable); n != 0)
        return counted(n,
                       Words::tr("Could not read %1 place of the file: the drive may be failing. "
                                 "Copy it first.",
                                 nullptr, 1),
                       Words::tr("Could not read %1 places of the file: the drive may be failing. "
                                 "Copy it first.",
                                 nullptr, pluralCount(n)),
                       m_locale);
    if (QString problems = summary(); !problems.isEmpty())
        return problems;
    return Words::tr("No problems found in this image.");
}

/// Why nothing can be repaired; empty when something can.
QString VerdictWriter::obstacle() const
{
    if (has(FindingId::IoUnreadable))
        return Words::tr("Nothing can be repaired in a file that cannot be read.");
    if (has(FindingId::HeaderConversionInterrupted))
        return Words::tr("Only the software that began the conversion can finish it; until then "
                         "nothing can be repaired safely.");
    if (has(FindingId::TableCutOff))
        return Words::tr("The file was probably copied only in part: look for a complete copy. "
                         "What the table still names is shown.");
    if (m_report.isRepairForbidden())
        return Words::tr("Nothing in the image can be repaired safely.");
    return {};
}

/// Bytes between the end of the file and the end of the cluster that reaches farthest beyond it.
std::uint64_t VerdictWriter::missingBytes() const
{
    const auto group = m_report.groupOf(FindingId::TableCutByEnd);
    if (!group)
        return 0;
    const std::uint64_t fileSize = m_report.state()->fileSize;
    const std::uint64_t count = std::min(m_report.groups()[*group].count, kMaxExamined);
    std::uint64_t missing = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        const Finding finding = m_report.finding(*group, i);
        if (finding.host && finding.host->end() > fileSize)
            missing = std::max(missing, finding.host->end() - fileSize);
    }
    return missing;
}

/// What a repair costs: content that is lost, then content that may be wrong.
QString VerdictWriter::consequences() const
{
    QStringList parts;
    std::uint64_t lost = 0;
    for (const FindingGroup &group : m_report.groups()) {
        if (group.ticked && catalogueEntry(group.id).action == Action::Clear &&
            group.id >= FindingId::TableOutsideFile && group.id <= FindingId::TableBeyondDisk)
            lost += group.bytes;
    }
    if (lost != 0)
        parts += m_report.state()->isLayer()
                     ? Words::tr("%1 will read as the layer below, or as zeros").arg(bytes(lost))
                     : Words::tr("%1 will read as zeros").arg(bytes(lost));
    if (const std::uint64_t missing = missingBytes(); missing != 0)
        parts += Words::tr("%1 are missing").arg(bytes(missing));
    const std::uint64_t shared = m_report.count(FindingId::TableDuplicate);
    if (shared == 1)
        parts += Words::tr("two clusters share their data and one of them may be wrong");
    else if (shared != 0)
        parts += Words::tr("%1 clusters share the data of others and may be wrong", nullptr,
                           pluralCount(shared))
                     .arg(number(shared, m_locale));
    const std::uint64_t doubtful =
        countOf({FindingId::TableOverlap, FindingId::TableOnExtension, FindingId::TableMisaligned});
    if (doubtful != 0 && m_report.statistics().damagedClusters != 0)
        parts += counted(
            doubtful, Words::tr("the contents of %1 cluster may be wrong", nullptr, 1),
            Words::tr("the contents of %1 clusters may be wrong", nullptr, pluralCount(doubtful)),
            m_locale);
    return joined(parts);
}

/// What can be done.
QString VerdictWriter::remedy() const
{
    if (m_report.verdict() == Verdict::NotFinal)
        return Words::tr("Check it again when nobody uses it any more.");
    if (QString reason = obstacle(); !reason.isEmpty())
        return reason;
    const bool hasErrors = m_report.count(Severity::Error) != 0;
    QStringList sentences;
    if (!hasErrors && m_report.count(Severity::Leak) == 0) {
        // Only a note, but nobody should look for that room in vain.
        if (const auto inside = m_report.groupOf(FindingId::SpaceLeakedInside))
            sentences += Words::tr("Nothing refers to %1 inside the file; that harms nothing.")
                             .arg(bytes(m_report.groups()[*inside].bytes));
        sentences += Words::tr("Files inside the disk were not checked.");
        return sentences.join(u' ');
    }
    if (!hasErrors) {
        sentences += Words::tr("What the virtual machine reads is not affected.");
        sentences +=
            m_report.isRepairUseful()
                ? Words::tr("The space can be given back.")
                : Words::tr("The space can be given back, but something may be stored there.");
        return sentences.join(u' ');
    }
    const auto outside = m_report.groupOf(FindingId::TableOutsideFile);
    const bool incomplete = outside && !m_report.groups()[*outside].ticked;
    if (incomplete) {
        sentences += Words::tr("The file is probably incomplete, or its header wrong: look for a "
                               "complete copy before anything is repaired.");
    } else if (!m_report.isRepairUseful()) {
        sentences +=
            Words::tr("There is no repair that could be done without a decision of yours.");
    } else {
        const bool everything =
            std::ranges::all_of(m_report.groups(), [](const FindingGroup &group) {
                return group.severity != Severity::Error || group.ticked;
            });
        const QString can = everything ? Words::tr("It can be made usable again")
                                       : Words::tr("Part of the damage can be repaired");
        const QString price = consequences();
        sentences += price.isEmpty()
                         ? Words::tr("%1, and nothing that the virtual machine reads "
                                     "will change.")
                               .arg(can)
                         : Words::tr("%1: %2.", "what can be done: its price").arg(can, price);
        if (!everything)
            sentences += Words::tr("The rest needs a decision of yours, or cannot be repaired.");
    }
    return sentences.join(u' ');
}

/// What else should be known: who has the file, and how much of the disk it is.
QString VerdictWriter::circumstances() const
{
    QStringList sentences;
    if (m_report.verdict() == Verdict::NotFinal || has(FindingId::IoUnreadable)) {
        if (const QString problems = summary(); !problems.isEmpty())
            sentences += Words::tr("Seen so far: %1").arg(problems);
    }
    if (m_report.conditions().use == ImageUse::CannotTell)
        sentences += Words::tr("Cannot tell whether it is in use.");
    const DiskMembership &membership = m_report.state()->membership;
    if (membership.isSuspended)
        sentences += Words::tr("The virtual machine of this disk is suspended: resume and shut it "
                               "down before anything is changed here, or work on a copy.");
    if (m_isAlone && membership.isPart())
        sentences +=
            membership.fileCount > 1
                ? Words::tr(
                      "This file is one layer of a disk with %1 files; only this layer is shown.",
                      nullptr, pluralCount(membership.fileCount))
                      .arg(number(membership.fileCount, m_locale))
                : Words::tr("This file seems to be one layer of a disk; only this layer is shown.");
    return sentences.join(u' ');
}

VerdictText VerdictWriter::text() const
{
    QStringList details{remedy(), circumstances()};
    details.removeAll(QString());
    return {headline(), details.join(u' ')};
}

} // namespace

VerdictText verdict(const Report &report, const QLocale &locale)
{
    return VerdictWriter(report, true, locale).text();
}

VerdictText verdictInDisk(const Report &report, const QLocale &locale)
{
    return VerdictWriter(report, false, locale).text();
}

} // namespace parascope::text
