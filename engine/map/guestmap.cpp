#include "engine/map/guestmap.h"

#include "engine/map/pyramidmap.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kLeaf = 64;

class GuestMap final : public PyramidMap
{
public:
    GuestMap(ImageStatePtr state, ClassificationPtr classification)
        : m_state(std::move(state))
        , m_classification(std::move(classification))
        , m_step(m_state->geometry.format == FormatVersion::V1 ? m_state->header.tracks : 1)
        , m_empty(m_state->isLayer() ? ClusterFlag::NotInThisFile : ClusterFlag::Unallocated)
    {
        const auto limit = m_state->fileSize / m_state->geometry.entryBytes +
                           (m_state->fileSize % m_state->geometry.entryBytes != 0);
        m_outsideFrom = limit;
        build();
    }

    [[nodiscard]] std::uint64_t count() const override { return m_state->declaredClusters(); }

    [[nodiscard]] ClusterFlags at(std::uint64_t index) const override
    {
        if (index >= m_state->bat.size())
            return ClusterFlag::TableMissing;
        const auto cluster = static_cast<std::uint32_t>(index);
        const std::uint32_t before = cluster == 0 ? 0 : m_state->bat[cluster - 1];
        return flags(before, m_state->bat[cluster], m_classification->exceptionOf(cluster));
    }

    // The pyramid ends with the table: a header can declare 512 Mi entries that are not in the
    // file, and they all are alike.
    [[nodiscard]] ClusterFlags any(std::uint64_t first, std::uint64_t last) const override
    {
        last = std::min(last, count());
        ClusterFlags flags = PyramidMap::any(first, std::min(last, inTable()));
        if (first < last && last > inTable())
            flags |= ClusterFlag::TableMissing;
        return flags;
    }
    [[nodiscard]] std::optional<std::uint64_t> next(std::uint64_t from,
                                                    ClusterFlags mask) const override
    {
        if (from < inTable()) {
            if (const auto found = PyramidMap::next(from, mask))
                return found;
        }
        from = std::max(from, inTable());
        return mask & ClusterFlag::TableMissing && from < count() ? std::optional(from)
                                                                  : std::nullopt;
    }
    [[nodiscard]] std::optional<std::uint64_t> previous(std::uint64_t before,
                                                        ClusterFlags mask) const override
    {
        before = std::min(before, count());
        if (mask & ClusterFlag::TableMissing && before > inTable())
            return before - 1;
        return PyramidMap::previous(std::min(before, inTable()), mask);
    }

private:
    [[nodiscard]] std::uint64_t inTable() const { return m_state->bat.size(); }
    [[nodiscard]] ClusterFlags plain(std::uint32_t before, std::uint32_t entry) const
    {
        if (entry == 0)
            return m_empty;
        const bool follows =
            before == 0 || std::uint64_t(before) + m_step == entry || before >= m_outsideFrom;
        return follows ? ClusterFlag::InSequence : ClusterFlag::Fragmented;
    }
    [[nodiscard]] ClusterFlags flags(std::uint32_t before, std::uint32_t entry,
                                     ClusterFlags exception) const
    {
        if (exception & ClusterFlag::OutsideFile)
            return exception; // there is no data that could be in or out of sequence
        if (entry == 0 && (exception & ClusterFlag::Unreadable))
            return exception;
        return exception | plain(before, entry);
    }
    void build();

    ImageStatePtr m_state;
    ClassificationPtr m_classification;
    std::uint32_t m_step;
    ClusterFlag m_empty;
    std::uint64_t m_outsideFrom; ///< first entry whose place is at or beyond the end of the file
};

// One pass over the table beside the sorted exceptions.
void GuestMap::build()
{
    std::vector<ClusterFlags> leaves((inTable() + kLeaf - 1) / kLeaf);
    const auto &exceptions = m_classification->exceptions();
    const auto &exceptionFlags = m_classification->exceptionFlags();
    std::size_t nextException = 0;
    std::uint64_t empty = 0;
    std::uint64_t inSequence = 0;
    std::uint64_t fragmented = 0;
    std::uint32_t before = 0;
    std::uint32_t cluster = 0;
    for (const auto &chunk : m_state->bat.chunks()) {
        const std::span<const std::uint32_t> entries = chunk->entries();
        for (std::size_t from = 0; from < entries.size(); from += kLeaf) {
            const auto leaf =
                entries.subspan(from, std::min<std::size_t>(kLeaf, entries.size() - from));
            const auto end = cluster + static_cast<std::uint32_t>(leaf.size());
            ClusterFlags &flags = leaves[cluster / kLeaf];
            std::uint32_t last = before;
            std::uint64_t emptyHere = 0;
            std::uint64_t fragmentedHere = 0;
            for (const std::uint32_t entry : leaf) {
                emptyHere += entry == 0;
                fragmentedHere += static_cast<unsigned>(entry != 0) &
                                  static_cast<unsigned>(last != 0) &
                                  static_cast<unsigned>(std::uint64_t(last) + m_step != entry) &
                                  static_cast<unsigned>(last < m_outsideFrom);
                last = entry;
            }
            std::uint64_t inSequenceHere = leaf.size() - emptyHere - fragmentedHere;
            // Clusters that are out of the ordinary are counted by their own, worst state.
            for (; nextException < exceptions.size() && exceptions[nextException] < end;
                 ++nextException) {
                const std::uint32_t at = exceptions[nextException];
                const std::uint32_t entry = m_state->bat[at];
                const std::uint32_t previous = at == 0 ? 0 : m_state->bat[at - 1];
                const ClusterFlags ordinary = plain(previous, entry);
                const ClusterFlags own = this->flags(
                    previous, entry, ClusterFlags::fromInt(exceptionFlags[nextException]));
                if (ordinary & m_empty)
                    --emptyHere;
                else if (ordinary & ClusterFlag::Fragmented)
                    --fragmentedHere;
                else
                    --inSequenceHere;
                flags |= own;
                ++m_totals[static_cast<std::size_t>(worstState(own))];
            }
            if (emptyHere != 0)
                flags |= m_empty;
            if (fragmentedHere != 0)
                flags |= ClusterFlag::Fragmented;
            if (inSequenceHere != 0)
                flags |= ClusterFlag::InSequence;
            empty += emptyHere;
            fragmented += fragmentedHere;
            inSequence += inSequenceHere;
            before = last;
            cluster = end;
        }
    }
    m_totals[static_cast<std::size_t>(MapState::Damaged)] += count() - inTable();
    m_totals[static_cast<std::size_t>(worstState(m_empty))] += empty;
    m_totals[static_cast<std::size_t>(MapState::Fragmented)] += fragmented;
    m_totals[static_cast<std::size_t>(MapState::InSequence)] += inSequence;
    m_pyramid = StatePyramid(kLeaf, std::move(leaves));
}

} // namespace

ClusterMapPtr makeGuestMap(ImageStatePtr state, ClassificationPtr classification)
{
    return std::make_shared<const GuestMap>(std::move(state), std::move(classification));
}

} // namespace parascope
