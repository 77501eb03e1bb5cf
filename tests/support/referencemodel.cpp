#include "tests/support/referencemodel.h"

#include "engine/base/checked.h"

namespace parascope::test {

namespace {

using enum ClusterFlag;

} // namespace

ReferenceModel::ReferenceModel(const ImageState &state)
    : m_state(state)
    , m_cluster(std::uint64_t(state.header.tracks) * 512)
    , m_step(state.header.format == FormatVersion::V1 ? state.header.tracks : 1)
    , m_flags(state.bat.size())
    , m_owners(state.bat.size())
{
    findGrid();
    findExtension();
    findFlags();
    findOverlaps();
    findDataStart();
}

std::uint64_t ReferenceModel::place(std::uint32_t cluster) const
{
    return std::uint64_t(m_state.bat[cluster]) *
           (m_state.header.format == FormatVersion::V1 ? 512 : m_cluster);
}

bool ReferenceModel::isInFile(std::uint32_t cluster) const
{
    return m_state.bat[cluster] != 0 && place(cluster) < m_state.fileSize;
}

bool ReferenceModel::isPlaced(std::uint32_t cluster) const
{
    return isInFile(cluster) && place(cluster) >= m_state.header.tableEnd();
}

bool ReferenceModel::isOnGrid(std::uint64_t where) const
{
    return where >= m_origin && (where - m_origin) % m_cluster == 0;
}

ByteRange ReferenceModel::range(std::uint32_t cluster) const
{
    return {place(cluster), m_cluster};
}

// v2: multiples of the cluster. v1: what more than half of the entries say, else the data start.
void ReferenceModel::findGrid()
{
    if (m_state.header.format == FormatVersion::V2)
        return;
    const std::uint64_t start = m_state.header.dataOffset != 0
                                    ? std::uint64_t(m_state.header.dataOffset) * 512
                                    : roundedUp(m_state.header.tableEnd(), 512);
    m_origin = start % m_cluster;
    std::map<std::uint64_t, std::uint64_t> votes;
    std::uint64_t voters = 0;
    for (std::uint32_t i = 0; i < m_state.bat.size(); ++i) {
        if (isPlaced(i)) {
            ++votes[place(i) % m_cluster];
            ++voters;
        }
    }
    m_hasMajority = voters == 0;
    for (const auto &[remainder, count] : votes) {
        if (2 * count > voters) {
            m_hasMajority = true;
            m_origin = remainder;
        }
    }
}

void ReferenceModel::findExtension()
{
    if (!m_state.isExtensionValid())
        return;
    m_extension.push_back(m_state.extension.place);
    for (const DirtyBitmap &bitmap : m_state.extension.content.bitmaps) {
        for (const std::uint64_t sector : bitmap.l1) {
            if (sector > 1 && sector < m_state.fileSize / 512 + 1 &&
                sector * 512 < m_state.fileSize)
                m_extension.push_back({sector * 512, m_cluster});
        }
    }
}

void ReferenceModel::findFlags()
{
    for (std::uint32_t i = 0; i < m_state.bat.size(); ++i) {
        ClusterFlags &flags = m_flags[i];
        if (m_state.bat[i] == 0)
            continue;
        if (i * m_cluster >= m_state.geometry.diskBytes)
            flags |= BeyondDisk;
        if (!isInFile(i)) {
            flags |= OutsideFile;
            continue;
        }
        if (!isPlaced(i)) {
            flags |= InsideMetadata;
            continue;
        }
        for (const ByteRange &taken : m_extension) {
            if (taken.overlaps(range(i)))
                flags |= OnExtension;
        }
        if (!isOnGrid(place(i)))
            flags |= m_hasMajority ? Misaligned : OffGrid;
        if (range(i).end() > m_state.fileSize)
            flags |= CutByEnd;
        for (std::uint32_t j = 0; j < m_state.bat.size(); ++j) {
            if (j == i || m_state.bat[j] != m_state.bat[i])
                continue;
            flags |= Shared;
            if (j < i) {
                flags |= Duplicate;
                if (!m_owners[i])
                    m_owners[i] = j;
            }
        }
    }
}

// On the grid owns the place; among the others the lower one that owns its own place.
void ReferenceModel::findOverlaps()
{
    std::vector<std::uint32_t> owners;
    for (std::uint32_t i = 0; i < m_state.bat.size(); ++i) {
        if (!isPlaced(i) || isOnGrid(place(i)))
            continue;
        std::optional<std::uint32_t> keeper;
        for (std::uint32_t j = 0; j < m_state.bat.size(); ++j) {
            if (!isPlaced(j) || !isOnGrid(place(j)) || !range(j).overlaps(range(i)))
                continue;
            if (!keeper ||
                place(j) < place(*keeper)) // the first place it reaches into, lowest owner
                keeper = j;
        }
        bool isDuplicate = false;
        if (!keeper) {
            // Of the two that can stand on either side, the one behind is asked first.
            for (const std::uint32_t j : owners) {
                if (place(j) == place(i))
                    isDuplicate = true;
                else if (range(j).overlaps(range(i)) && (!keeper || place(j) > place(*keeper)))
                    keeper = j;
            }
        }
        if (isDuplicate)
            continue;
        if (keeper) {
            m_flags[i] |= Overlap;
            m_owners[i] = keeper;
        } else {
            owners.push_back(i);
        }
    }
}

void ReferenceModel::findDataStart()
{
    const Header &header = m_state.header;
    const bool isV2 = header.format == FormatVersion::V2;
    std::optional<std::uint64_t> lowest;
    for (std::uint32_t i = 0; i < m_state.bat.size(); ++i) {
        if (isPlaced(i) && isOnGrid(place(i)) && !(m_flags[i] & OnExtension) &&
            (!lowest || place(i) < *lowest))
            lowest = place(i);
    }
    const std::uint64_t unit = isV2 ? m_cluster : 512;
    const std::uint64_t said = std::uint64_t(header.dataOffset) * 512;
    if (!isV2 && header.dataOffset == 0) {
        m_dataStart = roundedUp(header.tableEnd(), 512);
        return;
    }
    const bool isOffGrid = isV2 && said % m_cluster != 0;
    const bool isBeyond =
        said > std::max(m_state.fileSize, roundedUp(header.tableEnd(), m_cluster));
    m_isDataOffsetWrong =
        isOffGrid || said < header.tableEnd() || isBeyond || (lowest && said > *lowest);
    m_dataStart = m_isDataOffsetWrong ? lowest.value_or(roundedUp(header.tableEnd(), unit)) : said;
}

ClusterFlags ReferenceModel::mapFlags(std::uint64_t cluster) const
{
    if (cluster >= m_state.bat.size())
        return TableMissing;
    const auto i = static_cast<std::uint32_t>(cluster);
    if (m_state.bat[i] == 0)
        return Unallocated;
    if (!isInFile(i))
        return m_flags[i];
    const bool isFragment =
        i > 0 && isInFile(i - 1) && std::uint64_t(m_state.bat[i - 1]) + m_step != m_state.bat[i];
    return m_flags[i] | (isFragment ? Fragmented : InSequence);
}

bool ReferenceModel::isUsed(std::uint64_t cell) const
{
    HostGrid grid;
    grid.origin = m_origin;
    grid.clusterBytes = m_cluster;
    const ByteRange bytes = grid.rangeOf(HostCluster(cell), m_state.fileSize);
    for (std::uint32_t i = 0; i < m_state.bat.size(); ++i) {
        if (isPlaced(i) && bytes.overlaps(range(i)))
            return true;
    }
    for (const ByteRange &taken : m_extension) {
        if (bytes.overlaps(taken))
            return true;
    }
    return false;
}

std::uint64_t ReferenceModel::usedEnd() const
{
    std::uint64_t end = std::max(m_state.header.tableEnd(), m_dataStart);
    HostGrid grid;
    grid.origin = m_origin;
    grid.clusterBytes = m_cluster;
    for (std::uint64_t cell = 0; cell < grid.cellCount(m_state.fileSize); ++cell) {
        if (isUsed(cell))
            end = std::max(end, grid.startOf(HostCluster(cell + 1)).value());
    }
    for (std::uint32_t i = 0; i < m_state.bat.size(); ++i) {
        if (isPlaced(i))
            end = std::max(end, range(i).end());
    }
    for (const ByteRange &taken : m_extension)
        end = std::max(end, taken.end());
    return end;
}

bool ReferenceModel::hasStaleExtension() const
{
    return m_state.header.extensionOffset != 0 && !m_state.isExtensionValid();
}

std::map<FindingId, std::uint64_t> ReferenceModel::counts() const
{
    using enum FindingId;
    std::map<FindingId, std::uint64_t> counts;
    const Header &header = m_state.header;
    const auto add = [&](FindingId id, bool is) {
        if (is)
            ++counts[id];
    };
    std::uint64_t nonZero = 0;
    for (std::uint32_t i = 0; i < m_state.bat.size(); ++i) {
        nonZero += m_state.bat[i] != 0;
        add(TableOutsideFile, m_flags[i].testFlag(OutsideFile));
        add(TableInsideMetadata, m_flags[i].testFlag(InsideMetadata));
        add(TableOnExtension, m_flags[i].testFlag(OnExtension));
        add(TableMisaligned, m_flags[i].testFlag(Misaligned) || m_flags[i].testFlag(OffGrid));
        add(TableOverlap, m_flags[i].testFlag(Overlap));
        add(TableDuplicate, m_flags[i].testFlag(Duplicate));
        add(TableCutByEnd, m_flags[i].testFlag(CutByEnd));
        add(TableBeyondDisk, m_flags[i].testFlag(BeyondDisk));
    }
    const CloseTag tag = closeTag(header.inUse);
    const bool isOpen = tag == CloseTag::NotClosed;
    const std::uint64_t sectors = header.diskSectors();
    add(HeaderNotClosed, isOpen);
    add(HeaderInUseUnknown, tag == CloseTag::Unknown);
    add(HeaderConversionInterrupted, isOpen && (header.flags & 2));
    add(HeaderEmptyFlag, (header.flags & 1) && nonZero > 0);
    add(HeaderDataOffset, m_isDataOffsetWrong);
    add(HeaderSize, (sectors == 0 && header.batEntries > 0) ||
                        (header.format == FormatVersion::V2 &&
                         (sectors > (std::uint64_t(1) << 54U) ||
                          divideRoundingUp(sectors, header.tracks) > 0xFFFFFFFF)));
    add(HeaderTableTooSmall, std::uint64_t(header.batEntries) * header.tracks < sectors);
    add(HeaderSizeHighBits, header.sectors != sectors);
    add(TableCutOff, m_state.bat.size() < header.batEntries);
    if (hasStaleExtension() || m_state.bat.size() < header.batEntries)
        return counts;

    const std::uint64_t end = usedEnd();
    if (m_state.fileSize > end) {
        add(SpaceLeakedTail, m_state.fileSize - end >= m_cluster);
        add(SpacePartialTail, (m_state.fileSize - end) % m_cluster != 0);
    }
    add(SpaceShort, nonZero == 0 && m_state.fileSize < m_dataStart);
    HostGrid grid;
    grid.origin = m_origin;
    grid.clusterBytes = m_cluster;
    // Stretches of cells that nothing refers to, between the data start and something that is used.
    bool isInStretch = false;
    for (std::uint64_t cell = 0; cell < grid.cellCount(m_state.fileSize); ++cell) {
        if (grid.startOf(HostCluster(cell)).value() < m_dataStart)
            continue;
        const bool isFree = !isUsed(cell);
        add(SpaceLeakedInside, isInStretch && !isFree);
        isInStretch = isFree;
    }
    return counts;
}

Statistics ReferenceModel::statistics() const
{
    Statistics statistics;
    statistics.totalClusters = m_state.header.batEntries;
    statistics.usedEnd = usedEnd();
    const ClusterFlags errors = ClusterFlags(OutsideFile) | InsideMetadata | OnExtension |
                                Misaligned | Overlap | Duplicate | CutByEnd;
    for (std::uint32_t i = 0; i < m_state.bat.size(); ++i) {
        statistics.allocatedClusters += isInFile(i);
        statistics.outsideClusters += m_state.bat[i] != 0 && !isInFile(i);
        statistics.fragmentedClusters += mapFlags(i).testFlag(Fragmented);
        statistics.damagedClusters += bool(m_flags[i] & errors);
    }
    statistics.damagedClusters += m_state.header.batEntries - m_state.bat.size();
    return statistics;
}

QemuNumbers ReferenceModel::qemu() const
{
    QemuNumbers numbers;
    numbers.totalClusters = m_state.header.batEntries;
    numbers.corruptions = closeTag(m_state.header.inUse) == CloseTag::NotClosed ? 1 : 0;
    std::uint64_t highest = 0;
    for (std::uint32_t i = 0; i < m_state.bat.size(); ++i) {
        if (m_state.bat[i] == 0)
            continue;
        ++numbers.allocatedClusters;
        highest = std::max(highest, place(i));
        numbers.corruptions += place(i) > roundedUp(m_state.fileSize, 512);
        numbers.fragmentedClusters +=
            i > 0 && m_state.bat[i - 1] != 0 && m_state.bat[i - 1] + m_step != m_state.bat[i];
    }
    numbers.imageEndOffset = highest + m_cluster;
    if (m_state.fileSize > numbers.imageEndOffset)
        numbers.leaks = divideRoundingUp(m_state.fileSize - numbers.imageEndOffset, m_cluster);
    return numbers;
}

} // namespace parascope::test
