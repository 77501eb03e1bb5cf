#include "engine/edit/editplaces.h"

#include "engine/disk/guestreader.h"

#include <algorithm>
#include <utility>

namespace parascope {

namespace {

std::optional<GuestExtent> extentAt(const ImageStatePtr &state, std::uint64_t offset)
{
    if (!state)
        return std::nullopt;
    // How the disk is made up is said by the table; no byte of the file is read for it.
    const auto extents = GuestReader(state, nullptr).extents(GuestOffset(offset), 1);
    return extents.empty() ? std::nullopt : std::optional(extents.front());
}

EditRefusal refusalOf(GuestSource source)
{
    switch (source) {
    case GuestSource::NotInThisFile:
    case GuestSource::LayerMissing:
        return EditRefusal::OtherLayer;
    case GuestSource::BeyondTable:
        return EditRefusal::NoEntry;
    case GuestSource::Missing:
        return EditRefusal::Missing;
    case GuestSource::Metadata:
        return EditRefusal::Metadata;
    case GuestSource::Unreadable:
        return EditRefusal::Unreadable;
    case GuestSource::Data:
    case GuestSource::Unallocated:
        break;
    }
    return EditRefusal::Unallocated;
}

} // namespace

bool EditPlaces::isMetadata(std::uint64_t fileOffset) const
{
    return m_state && (fileOffset < m_state->geometry.tableEnd ||
                       m_state->extension.place.contains(fileOffset));
}

bool EditPlaces::hasMetadataEdits(const PendingEdits &pending) const
{
    return m_state && (pending.touches(EditSpace::File, {0, m_state->geometry.tableEnd}) ||
                       pending.touches(EditSpace::File, m_state->extension.place));
}

std::optional<EditPlace> EditPlaces::shownAtGuest(std::uint64_t offset) const
{
    const auto extent = extentAt(m_state, offset);
    if (!extent)
        return std::nullopt;
    if (extent->source == GuestSource::Data || extent->source == GuestSource::Metadata)
        return EditPlace{EditSpace::File, extent->host.value()};
    if (extent->source == GuestSource::Unallocated)
        return EditPlace{EditSpace::Guest, offset};
    return std::nullopt;
}

std::vector<EditStretch> EditPlaces::stretchesOfGuest(ByteRange range) const
{
    constexpr std::size_t kMost = 4096;
    std::vector<EditStretch> stretches;
    if (!m_state)
        return stretches;
    for (const GuestExtent &extent :
         GuestReader(m_state, nullptr).extents(GuestOffset(range.offset), range.length, kMost)) {
        if (extent.source == GuestSource::Unallocated)
            stretches.push_back({EditSpace::Guest, extent.guest});
        else if (extent.source == GuestSource::Data || extent.source == GuestSource::Metadata)
            stretches.push_back({EditSpace::File, {extent.host.value(), extent.guest.length}});
    }
    // Clusters that share their place show the same bytes.
    std::ranges::sort(stretches, {}, [](const EditStretch &one) {
        return std::pair(one.space, one.range.offset);
    });
    std::vector<EditStretch> apart;
    for (const EditStretch &one : stretches) {
        if (apart.empty() || apart.back().space != one.space ||
            apart.back().range.end() < one.range.offset)
            apart.push_back(one);
        else
            apart.back().range.length =
                std::max(apart.back().range.end(), one.range.end()) - apart.back().range.offset;
    }
    return apart;
}

tl::expected<EditPlace, EditRefusal> EditPlaces::ofGuest(std::uint64_t offset,
                                                         const PendingEdits &pending) const
{
    const auto extent = extentAt(m_state, offset);
    if (!extent)
        return tl::unexpected(EditRefusal::OutsideDisk);
    if (extent->source != GuestSource::Data && extent->source != GuestSource::Unallocated)
        return tl::unexpected(refusalOf(extent->source));
    if (hasMetadataEdits(pending))
        return tl::unexpected(EditRefusal::TablePending);
    if (extent->source == GuestSource::Data)
        return EditPlace{EditSpace::File, extent->host.value()};
    if (!m_canAllocate)
        return tl::unexpected(EditRefusal::Unallocated);
    return EditPlace{EditSpace::Guest, offset};
}

tl::expected<EditPlace, EditRefusal> EditPlaces::ofFile(std::uint64_t offset,
                                                        const PendingEdits &pending) const
{
    if (!m_state || offset >= m_state->fileSize)
        return tl::unexpected(EditRefusal::OutsideDisk);
    constexpr ByteRange kWholeDisk{0, ~0ULL};
    if (isMetadata(offset) && pending.touches(EditSpace::Guest, kWholeDisk))
        return tl::unexpected(EditRefusal::GuestPending);
    return EditPlace{EditSpace::File, offset};
}

} // namespace parascope
