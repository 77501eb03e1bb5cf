#include "engine/transfer/compact.h"

#include "engine/check/contentprobe.h"
#include "engine/transfer/changedtable.h"
#include "engine/transfer/stopifcancelled.h"

namespace parascope {

namespace {

constexpr std::uint64_t kWithoutLimit = ~0ULL;

/// Plans one compaction. Cells are those of the file order (HostGrid); in a healthy image on one
/// grid each is used by one cluster of the guest, by the extension, or by nobody.
class Compaction
{
public:
    Compaction(InPlacePlan &plan, const BlockFile &file, JobControl &control)
        : m_plan(plan)
        , m_state(plan.change.before())
        , m_classification(*plan.change.report->classification())
        , m_grid(m_state.geometry.grid)
        , m_file(file)
        , m_control(control)
        , m_probe(file, kWithoutLimit, control)
        , m_cells(m_classification.used().count())
        , m_taken(m_cells)
        , m_fixed(m_cells)
        , m_stray(m_cells)
        , m_dropped(m_cells)
        , m_from(m_cells)
    {}

    [[nodiscard]] Result<void> make();

private:
    void takeUsed();
    [[nodiscard]] Result<void> dropZeros();
    [[nodiscard]] Result<void> lookInside();
    [[nodiscard]] Result<void> lookAt(ByteRange stretch);
    void lookAtCell(std::uint64_t cell);
    [[nodiscard]] bool isTailKept();
    void keepOneBehindStray();
    void chooseMoves();
    [[nodiscard]] bool isLastBehindStray(std::uint64_t cell) const;
    [[nodiscard]] std::uint64_t endAfter(bool isTailKept) const;
    void countLost(std::uint64_t end);
    [[nodiscard]] Result<Bat> newTable();

    [[nodiscard]] std::uint64_t startOf(std::uint64_t cell) const
    {
        return m_grid.startOf(HostCluster(cell)).value();
    }
    [[nodiscard]] std::uint64_t cellAt(std::uint64_t place) const
    {
        return m_grid.cellAt(HostOffset(place)).value();
    }
    [[nodiscard]] std::uint64_t cellOf(std::uint32_t entry) const
    {
        return cellAt(m_state.geometry.placeOf(entry).value());
    }

    InPlacePlan &m_plan;
    const ImageState &m_state;
    const Classification &m_classification;
    const HostGrid m_grid;
    const BlockFile &m_file;
    JobControl &m_control;
    ContentProbe m_probe;
    std::uint64_t m_cells;
    ClusterBits m_taken;                      ///< not to be had for a cluster that moves
    ClusterBits m_fixed;                      ///< taken, and does not move
    ClusterBits m_stray;                      ///< holds data that nothing points to
    ClusterBits m_dropped;                    ///< held a cluster of zeros that is given back
    std::uint64_t m_first = 0;                ///< lowest cell that may hold a cluster
    std::uint64_t m_from;                     ///< clusters in this cell and behind it move
    std::uint64_t m_moves = 0;                ///< how many these are
    std::optional<std::uint64_t> m_lastStray; ///< highest cell with stray data that stays
    /// Where the last of them goes: behind stray data that stays. Else into the next free cell.
    std::optional<std::uint64_t> m_anchor;
    std::optional<std::uint64_t> m_last; ///< last cell that is in use afterwards
};

Result<void> Compaction::make()
{
    const std::uint64_t dataStart = m_classification.dataStart().bytes;
    m_first = cellAt(dataStart);
    if (startOf(m_first) < dataStart)
        ++m_first;
    takeUsed();
    if (m_plan.options.dropZeros && m_state.isLayer())
        m_plan.keepsZeros = true;
    else if (m_plan.options.dropZeros) {
        if (const auto dropped = dropZeros(); !dropped)
            return dropped;
    }
    if (const auto looked = lookInside(); !looked)
        return looked;
    const bool tailStays = isTailKept();
    if (const auto go = stopIfCancelled(m_control, m_state.path); !go)
        return go;
    if (m_lastStray)
        keepOneBehindStray();
    m_last = m_taken.lastSet();
    if (!tailStays)
        chooseMoves();
    const std::uint64_t end = endAfter(tailStays);
    countLost(end);

    ImageChange &change = m_plan.change;
    Result<Bat> table = newTable();
    if (!table)
        return tl::unexpected(table.error());
    change.after = changedState(m_state, m_state.header, std::move(*table), end);
    change.grownSize = m_state.fileSize;
    m_plan.movedClusters = change.copies.size();
    return {};
}

void Compaction::takeUsed()
{
    const ClusterBits &used = m_classification.used();
    for (std::uint64_t cell = used.nextSet(0); cell < m_cells; cell = used.nextSet(cell + 1))
        m_taken.testAndSet(cell);
    for (const ByteRange &place : m_classification.extensionPlaces()) {
        for (std::uint64_t cell = cellAt(place.offset);
             cell <= cellAt(place.end() - 1) && cell < m_cells; ++cell)
            m_fixed.testAndSet(cell);
    }
}

Result<void> Compaction::dropZeros()
{
    std::uint64_t done = 0;
    for (const auto &chunk : m_state.bat.chunks()) {
        for (const std::uint32_t entry : chunk->entries()) {
            if (entry == 0)
                continue;
            if (const auto go = stopIfCancelled(m_control, m_state.path); !go)
                return go;
            const ByteRange place{m_state.geometry.placeOf(entry).value(),
                                  m_state.geometry.clusterBytes};
            if (m_probe.contentsOf(place) == Contents::Zeros) {
                m_taken.clear(cellOf(entry));
                m_dropped.testAndSet(cellOf(entry));
                ++m_plan.droppedClusters;
            }
            m_control.report(++done, m_classification.nonZero());
        }
    }
    return {};
}

// What lies between the clusters in use: zeros may be overwritten, data only when that was asked
// for. Holes are passed over, however long they are.
Result<void> Compaction::lookInside()
{
    const ClusterBits &used = m_classification.used();
    const std::uint64_t last = used.lastSet().value_or(0);
    for (std::uint64_t cell = used.nextClear(m_first); cell < last;) {
        const std::uint64_t end = std::min(used.nextSet(cell), last);
        const ByteRange room{startOf(cell), startOf(end) - startOf(cell)};
        for (std::uint64_t at = room.offset; at < room.end();) {
            if (const auto go = stopIfCancelled(m_control, m_state.path); !go)
                return go;
            const Result<StorageExtent> extent = m_file.extentAt(at);
            if (!extent)
                return tl::unexpected(extent.error());
            if (extent->range.isEmpty())
                return failure(ErrorCode::FileChanged, m_file.path());
            const ByteRange stretch = extent->range.intersected(room);
            if (!extent->isHole) {
                if (const auto looked = lookAt(stretch); !looked)
                    return looked;
            }
            at = stretch.end();
        }
        cell = used.nextClear(end);
    }
    return {};
}

Result<void> Compaction::lookAt(ByteRange stretch)
{
    for (std::uint64_t cell = cellAt(stretch.offset); cell <= cellAt(stretch.end() - 1); ++cell) {
        if (const auto go = stopIfCancelled(m_control, m_state.path); !go)
            return go;
        if (!m_stray.test(cell))
            lookAtCell(cell);
    }
    return {};
}

void Compaction::lookAtCell(std::uint64_t cell)
{
    const ByteRange place = m_grid.rangeOf(HostCluster(cell), m_state.fileSize);
    if (m_probe.contentsOf(place) == Contents::Zeros)
        return;
    m_stray.testAndSet(cell);
    if (m_plan.options.overwriteUnreferenced)
        return;
    m_taken.testAndSet(cell);
    m_fixed.testAndSet(cell);
    m_lastStray = cell;
    m_plan.unreferencedKept += place.length;
}

// At the end of the file such data would be a tail, which others cut off without asking. So a
// cluster of zeros stays behind it when nothing else is there.
void Compaction::keepOneBehindStray()
{
    if (m_taken.nextSet(*m_lastStray + 1) < m_cells)
        return;
    const std::uint64_t kept = m_dropped.nextSet(*m_lastStray + 1);
    if (kept == m_cells)
        return;
    m_dropped.clear(kept);
    m_taken.testAndSet(kept);
    --m_plan.droppedClusters;
}

bool Compaction::isLastBehindStray(std::uint64_t cell) const
{
    return m_lastStray && cell > *m_lastStray && m_taken.nextSet(*m_lastStray + 1) == cell;
}

// The tail is one piece: it may be cut off, or it stays as it is.
bool Compaction::isTailKept()
{
    const std::uint64_t used = std::min(m_classification.usedEnd(), m_state.fileSize);
    const ByteRange tail{used, m_state.fileSize - used};
    if (m_probe.contentsOf(tail) == Contents::Zeros)
        return false;
    if (m_plan.options.overwriteUnreferenced) {
        m_plan.unreferencedLost += tail.length;
        return false;
    }
    m_plan.unreferencedKept += tail.length;
    return true;
}

// From both ends: the last cluster would go into the first free cell, until they meet, or until
// something is last that does not move. Which cluster really goes where is settled in the order of
// the guest; here only how many they are, and from which cell on.
void Compaction::chooseMoves()
{
    if (!m_last)
        return;
    std::uint64_t last = *m_last;
    std::uint64_t free = m_taken.nextClear(m_first);
    std::optional<std::uint64_t> lastTarget;
    for (; last > free; --last) {
        if (!m_taken.test(last))
            continue;
        if (m_fixed.test(last)) {
            m_last = last;
            m_plan.staysForExtension = !m_stray.test(last);
            return;
        }
        if (isLastBehindStray(last) && free < *m_lastStray) {
            m_last = *m_lastStray + 1;
            if (last > *m_last) {
                m_from = last;
                ++m_moves;
                m_anchor = m_last;
            }
            return;
        }
        m_from = last;
        ++m_moves;
        lastTarget = free;
        free = m_taken.nextClear(free + 1);
    }
    while (last > m_first && !m_taken.test(last))
        --last;
    m_last = m_taken.test(last) ? std::optional(last) : std::nullopt;
    if (lastTarget && (!m_last || *m_last < *lastTarget))
        m_last = lastTarget;
}

std::uint64_t Compaction::endAfter(bool isTailKept) const
{
    if (isTailKept)
        return m_state.fileSize;
    std::uint64_t end = std::max(m_state.geometry.tableEnd, m_classification.dataStart().bytes);
    if (m_last)
        end = std::max(end, startOf(*m_last + 1));
    for (const ByteRange &place : m_classification.extensionPlaces())
        end = std::max(end, place.end());
    return std::min(end, m_state.fileSize);
}

// Stray data in cells that get a cluster, or that are cut off.
void Compaction::countLost(std::uint64_t end)
{
    if (!m_plan.options.overwriteUnreferenced)
        return;
    std::uint64_t lost = m_stray.countSet(std::min(cellAt(end), m_cells), m_cells);
    std::uint64_t target = m_taken.nextClear(m_first);
    for (std::uint64_t cell = m_taken.nextSet(m_from); cell < m_cells;
         cell = m_taken.nextSet(cell + 1)) {
        lost += m_stray.test(target);
        target = m_taken.nextClear(target + 1);
    }
    m_plan.unreferencedLost += lost * m_state.geometry.clusterBytes;
}

Result<Bat> Compaction::newTable()
{
    const Geometry &geometry = m_state.geometry;
    std::uint64_t target = m_taken.nextClear(m_first);
    std::uint64_t moved = 0;
    return changedTable(
        m_state,
        [&](std::uint32_t entry) -> std::uint32_t {
            const std::uint64_t cell = cellOf(entry);
            if (m_dropped.test(cell))
                return 0;
            if (cell < m_from)
                return entry;
            const bool isAnchor = ++moved == m_moves && m_anchor;
            const std::uint64_t place = startOf(isAnchor ? *m_anchor : target);
            target = m_taken.nextClear(target + 1);
            m_plan.change.copies.push_back({geometry.placeOf(entry).value(), place});
            return static_cast<std::uint32_t>(place / geometry.entryBytes);
        },
        m_control);
}

} // namespace

Result<InPlaceRefusal> planCompact(InPlacePlan &plan, const BlockFile &file, JobControl &control)
{
    if (!plan.change.before().geometry.gridHasMajority)
        return InPlaceRefusal::NoCommonGrid;
    if (const auto made = Compaction(plan, file, control).make(); !made)
        return tl::unexpected(made.error());
    return InPlaceRefusal::None;
}

} // namespace parascope
