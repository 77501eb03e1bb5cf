#pragma once

#include "engine/map/classification.h"

#include <span>

namespace parascope {

/// Walks a table once and says what is out of the ordinary. Fed stretch by stretch, so that the
/// loader can hand over each piece while it is still in the processor's cache. Single use, one
/// thread.
class Classifier
{
public:
    enum class Detail
    {
        Check, ///< what the check needs
        Maps   ///< and which cells are out of sequence, for the map in file order
    };

    /// `state` must have header, geometry (settled grid), extension and file size.
    Classifier(const ImageState &state, Detail detail);

    /// Entries of clusters first, first + 1, …; stretches must come in order without gaps.
    void feed(std::uint32_t first, std::span<const std::uint32_t> entries);
    /// Settles duplicates and overlaps. `state` is the complete state; nothing may be fed
    /// afterwards.
    [[nodiscard]] ClassificationPtr finish(ImageStatePtr state);

private:
    using Place = Classification::Place;
    struct Exception
    {
        std::uint32_t cluster;
        std::uint32_t flags;
    };

    template <bool isV1, bool withMaps>
    void walk(std::uint32_t first, std::span<const std::uint32_t> entries);
    void lookCloser(std::uint32_t cluster, std::uint32_t entry);
    void add(std::uint32_t cluster, ClusterFlags flags);
    [[nodiscard]] bool isOnExtension(ByteRange place) const;
    void reserveExtension(const ImageState &state);

    void settleShared(const ImageState &state);
    void settleDataStart(const ImageState &state);
    void settleOverlaps();
    void settleFragments(const ImageState &state);
    void settleStaleExtension(const ImageState &state);
    void settleEnd();
    void addUnreadable(const ImageState &state);
    void mergeExceptions();

    std::shared_ptr<Classification> m_result;
    Geometry m_geometry;
    Detail m_detail;
    std::uint64_t m_fileSize;
    std::uint64_t m_diskClusters;
    bool m_isExtensionValid;
    std::uint32_t m_lowEntry =
        1; ///< entries in [low, low + span] are wholly in the file, clear of the table
    std::uint32_t m_entrySpan = 0;
    bool m_hasOrdinary = false; ///< there is such a range
    std::uint32_t m_originSectors = 0;
    std::uint32_t m_tracks = 1;
    std::uint32_t m_firstDataCell = 0; ///< 1 when cell 0 is the short head
    std::uint32_t m_previous = 0;      ///< entry before the stretch
    std::vector<Exception> m_found;
    std::vector<std::uint32_t> m_wanted; ///< entries whose place was claimed before
    std::vector<Place> m_misplaced;      ///< v1, off the grid
};

/// Classifies a complete state in one go.
[[nodiscard]] ClassificationPtr classify(ImageStatePtr state, Classifier::Detail detail);

} // namespace parascope
