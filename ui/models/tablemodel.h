#pragma once

#include "engine/image/imagestate.h"
#include "engine/map/clustermap.h"

#include <QAbstractTableModel>

namespace parascope::ui {

/// Entries of the block table, each as raw value and as host offset. Shows a stretch of at most
/// kStretch entries, because a view would need memory for every row of 64 Mi. All by arithmetic: no
/// row is stored. GUI thread.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        ClusterColumn,
        EntryColumn,
        HostColumn,
        StateColumn,
        ColumnCount
    };
    static constexpr std::uint64_t kStretch = 16384;

    explicit TableModel(QObject *parent = nullptr);

    /// Either may be null. Entries that are not in the file have no rows.
    void setImage(const ImageStatePtr &state, const ClusterMapPtr &guestMap);
    /// Moves the stretch, when needed, so that it holds `cluster`.
    void showCluster(GuestCluster cluster);

    [[nodiscard]] GuestCluster clusterAt(int row) const
    {
        return GuestCluster(m_first) + static_cast<std::uint64_t>(row);
    }
    /// -1 when the stretch does not hold it.
    [[nodiscard]] int rowOf(GuestCluster cluster) const;
    /// File offset of the four bytes of a row's entry.
    [[nodiscard]] std::uint64_t entryOffset(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString textOf(GuestCluster cluster, int column) const;

    ImageStatePtr m_state;
    ClusterMapPtr m_map;
    std::uint64_t m_first = 0;
};

} // namespace parascope::ui
