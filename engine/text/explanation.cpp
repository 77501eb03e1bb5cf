#include "engine/text/translation.h"

namespace parascope::text {

namespace {

/// The numbers of one finding as words, and the sentences that need them.
class Explainer
{
public:
    Explainer(const Finding &finding, const Report &report, const QLocale &locale)
        : m_finding(finding), m_report(report), m_locale(locale)
    {}

    [[nodiscard]] QString sentences() const
    {
        const auto name = static_cast<int>(m_finding.id);
        if (name <= static_cast<int>(FindingId::TableCutOff))
            return headerSentences();
        if (name <= static_cast<int>(FindingId::TableBeyondDisk))
            return tableSentences();
        return name <= static_cast<int>(FindingId::SpaceShort) ? spaceSentences()
                                                               : extensionSentences();
    }

private:
    const Finding &m_finding;
    const Report &m_report;
    const QLocale &m_locale;

    [[nodiscard]] const Header &header() const { return m_report.state()->header; }
    [[nodiscard]] QString count(std::uint64_t value) const { return number(value, m_locale); }
    [[nodiscard]] QString bytes(std::uint64_t value) const { return size(value, m_locale); }
    [[nodiscard]] QString guest() const
    {
        return m_finding.guest ? count(m_finding.guest->value()) : Words::tr("?");
    }
    [[nodiscard]] QString owner() const
    {
        return m_finding.owner ? count(m_finding.owner->value()) : Words::tr("another one");
    }
    [[nodiscard]] QString place() const
    {
        return offset(m_finding.host ? m_finding.host->offset : 0);
    }
    [[nodiscard]] QString length() const
    {
        return bytes(m_finding.host ? m_finding.host->length : 0);
    }
    [[nodiscard]] QString fileSize() const { return bytes(m_report.state()->fileSize); }

    [[nodiscard]] QString headerSentences() const;
    [[nodiscard]] QString tableSentences() const;
    [[nodiscard]] QString spaceSentences() const;
    [[nodiscard]] QString extensionSentences() const;
    [[nodiscard]] QString contents() const;
};

QString Explainer::headerSentences() const
{
    switch (m_finding.id) {
    case FindingId::HeaderNotClosed:
        return Words::tr("The software that last wrote to this image did not mark it as closed. It "
                         "may still be open in a virtual machine, or the machine or computer "
                         "stopped before it was done.");
    case FindingId::HeaderInUseUnknown:
        return Words::tr("The mark that says who closed the image is %1, which is not known. That "
                         "alone is no damage.")
            .arg(offset(m_finding.value));
    case FindingId::HeaderConversionInterrupted:
        return Words::tr("The image was being converted between format v1 and v2 when the work "
                         "stopped, so its table may be half old and half new. Only the software "
                         "that began the conversion can finish it.");
    case FindingId::HeaderEmptyFlag:
        return Words::tr("The header says that nothing was ever written to this disk, but the "
                         "table names data. Software that trusts the mark would not read it.");
    case FindingId::HeaderDataOffset:
        return Words::tr("The header says that the data begins at %1. That does not agree with "
                         "the table and the clusters.")
            .arg(offset(m_finding.value * kSectorBytes));
    case FindingId::HeaderSize:
        return m_finding.value == 0
                   ? Words::tr("The header gives the disk a size of 0, but the table has entries.")
                   : Words::tr(
                         "The header gives the disk %1 sectors, more than the format can hold.")
                         .arg(count(m_finding.value));
    case FindingId::HeaderTableTooSmall:
        return Words::tr("The disk has %1, but the table covers only %2. New versions of QEMU "
                         "refuse to open such an image; the end of the disk has no place in it.")
            .arg(bytes(m_report.state()->geometry.diskBytes),
                 bytes(std::uint64_t(header().batEntries) * header().clusterBytes()));
    case FindingId::HeaderSizeHighBits:
        return Words::tr("In a v1 image only half of the size field counts. The other half should "
                         "be empty and is not; software that reads it sees a wrong disk size.");
    case FindingId::IoUnreadable:
        return Words::tr("%1 at %2 of the file could not be read. The drive may be failing: copy "
                         "the file to another drive before anything else.")
            .arg(length(), place());
    case FindingId::TableCutOff:
        return Words::tr("The file ends inside its own table: of %1 entries only %2 are there. "
                         "Where the other clusters lie is not known any more; the file was "
                         "probably copied only in part.")
            .arg(count(m_report.state()->declaredClusters()), count(m_report.state()->bat.size()));
    default:
        return {};
    }
}

QString Explainer::tableSentences() const
{
    switch (m_finding.id) {
    case FindingId::TableOutsideFile:
        return Words::tr("The table says that guest cluster %1 lies at %2, but the file has only "
                         "%3. Nothing of its contents is there.")
            .arg(guest(), place(), fileSize());
    case FindingId::TableInsideMetadata:
        return Words::tr("The table says that guest cluster %1 lies at %2, where the header or the "
                         "table itself lies. Its own contents are lost, and writing to it would "
                         "destroy the image.")
            .arg(guest(), place());
    case FindingId::TableOnExtension:
        return Words::tr("The table says that guest cluster %1 lies at %2, where the backup "
                         "history lies. One of the two is wrong; the table cannot tell which.")
            .arg(guest(), place());
    case FindingId::TableMisaligned:
        return m_finding.severity == Severity::Note
                   ? Words::tr(
                         "Guest cluster %1 lies at %2. The clusters of this image do not agree on "
                         "a common grid, so nothing can be said about what is right.")
                         .arg(guest(), place())
                   : Words::tr(
                         "Guest cluster %1 lies at %2, between the places where the clusters of "
                         "this image begin. The entry may be wrong.")
                         .arg(guest(), place());
    case FindingId::TableOverlap:
        return Words::tr("Guest cluster %1 at %2 and guest cluster %3 partly use the same bytes "
                         "of the file. Writing to one changes the other, and one of them may "
                         "already be wrong.")
            .arg(guest(), place(), owner());
    case FindingId::TableDuplicate:
        return Words::tr("Guest clusters %1 and %2 point to the same place of the file, %3, so "
                         "both read the same bytes now. One of them may be wrong; the table cannot "
                         "tell which.")
            .arg(guest(), owner(), place());
    case FindingId::TableCutByEnd: {
        const std::uint64_t end = m_finding.host ? m_finding.host->end() : 0;
        const std::uint64_t there = m_report.state()->fileSize;
        return Words::tr("Guest cluster %1 lies at %2, at the end of the file. %3 of it are "
                         "missing; what is there can be read.")
            .arg(guest(), place(), bytes(end > there ? end - there : 0));
    }
    case FindingId::TableBeyondDisk:
        return Words::tr("The table has an entry for guest cluster %1, which lies beyond the end "
                         "of the disk. The virtual machine cannot reach it; perhaps the disk was "
                         "larger before.")
            .arg(guest());
    default:
        return {};
    }
}

QString Explainer::contents() const
{
    switch (m_finding.contents) {
    case Contents::NotExamined:
        return Words::tr("What is stored there was not examined.");
    case Contents::Zeros:
        return Words::tr("There are only zeros.");
    case Contents::Data:
        return Words::tr("There is data that nothing points to.");
    case Contents::Unreadable:
        return Words::tr("What is stored there could not be read.");
    }
    return {};
}

QString Explainer::spaceSentences() const
{
    switch (m_finding.id) {
    case FindingId::SpaceLeakedTail:
        return Words::tr("%1 at the end of the file, from %2, belong to no cluster of the disk.")
                   .arg(length(), place()) +
               u' ' + contents();
    case FindingId::SpacePartialTail:
        return Words::tr("%1 behind the last cluster, from %2, belong to nothing.")
                   .arg(length(), place()) +
               u' ' + contents();
    case FindingId::SpaceLeakedInside:
        return Words::tr("%1 in the middle of the file, at %2, belong to no cluster of the disk.")
                   .arg(length(), place()) +
               u' ' + contents();
    case FindingId::SpaceShort:
        return Words::tr("The file has %1 and its data area would begin at %2. No cluster is "
                         "stored yet, so nothing is missing.")
            .arg(fileSize(), offset(m_report.state()->geometry.dataStart));
    default:
        return {};
    }
}

QString Explainer::extensionSentences() const
{
    const QString what = Words::tr("The backup history (dirty bitmaps) tells backup programs what "
                                   "changed since the last backup; the contents of the disk do not "
                                   "depend on it.");
    switch (m_finding.id) {
    case FindingId::ExtensionOutsideFile:
        return Words::tr("The header names a place for it that is not in the file.") + u' ' + what;
    case FindingId::ExtensionMisaligned:
        return Words::tr("It lies at %1, which is not where a cluster can begin.").arg(place()) +
               u' ' + what;
    case FindingId::ExtensionBadMagic:
        return Words::tr("At %1, where the header names one, something else is stored.")
                   .arg(place()) +
               u' ' + what;
    case FindingId::ExtensionBadChecksum:
        return Words::tr("What is stored at %1 is not what was written there. QEMU refuses to open "
                         "such an image for reading.")
                   .arg(place()) +
               u' ' + what;
    case FindingId::ExtensionBadSection:
        return Words::tr("A section of it is longer than the room it has, or its end is missing.") +
               u' ' + what;
    case FindingId::ExtensionUnknownNecessary:
        return Words::tr("The image has a feature (%1) that is marked as necessary and that this "
                         "program does not know. Nothing in the file may be changed without "
                         "knowing it.")
            .arg(offset(m_finding.value));
    case FindingId::ExtensionBitmapSize:
        return Words::tr("A bitmap covers another size than the disk has.") + u' ' + what;
    case FindingId::ExtensionBitmapGranularity:
        return Words::tr("A bitmap has a granularity of %1 sectors, which is not a power of two.")
                   .arg(count(m_finding.value)) +
               u' ' + what;
    case FindingId::ExtensionBitmapOutside:
        return Words::tr("A piece of a bitmap lies at %1, which is not a cluster inside the file.")
                   .arg(place()) +
               u' ' + what;
    case FindingId::ExtensionBitmapShared:
        return Words::tr("Two pieces of bitmaps lie at the same place, %1.").arg(place()) + u' ' +
               what;
    case FindingId::ExtensionStale:
        return Words::tr("The image was last closed by software that does not keep it up to date, "
                         "so it must not be trusted.") +
               u' ' + what;
    default:
        return {};
    }
}

} // namespace

QString explanation(const Finding &finding, const Report &report, const QLocale &locale)
{
    return Explainer(finding, report, locale).sentences();
}

} // namespace parascope::text
