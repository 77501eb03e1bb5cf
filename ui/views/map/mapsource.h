#pragma once

#include "engine/map/clustermap.h"
#include "engine/map/layermap.h"
#include "ui/views/map/maplayout.h"

#include <QObject>
#include <QString>

#include <vector>

namespace parascope::ui {

/// What one map shows: one order of clusters, what of it is selected, and the words for it. Holds
/// nothing itself; the document does (DocumentMapSource). GUI thread.
class MapSource : public QObject
{
    Q_OBJECT

public:
    enum class Order
    {
        Disk, ///< clusters as the guest counts them
        File  ///< cells of the image file
    };

    using QObject::QObject;

    [[nodiscard]] virtual Order order() const = 0;
    /// Null until the table has been read.
    [[nodiscard]] virtual ClusterMapPtr map() const = 0;
    /// Which layer of a disk supplies what; null where one file has everything, and until known.
    [[nodiscard]] virtual LayerMapPtr layers() const { return {}; }
    /// Said in place of a map that is not there.
    [[nodiscard]] virtual QString waitingText() const = 0;
    /// Selected clusters of this order: the main one first, then those that share its place.
    [[nodiscard]] virtual std::vector<std::uint64_t> selected() const = 0;
    virtual void select(std::uint64_t index) = 0;
    /// One line on a cluster, or on the clusters of a cell: number, state, offsets. `clusters` is
    /// not empty.
    [[nodiscard]] virtual QString describe(const IndexRange &clusters) const = 0;

Q_SIGNALS:
    void mapChanged(); ///< or the text that stands in its place
    void layersChanged();
    void selectionChanged();
};

} // namespace parascope::ui
