#pragma once

#include "engine/repair/sharedplaces.h"

#include <QAbstractItemModel>

#include <unordered_map>

namespace parascope::ui {

/// The shared places of an image as a tree: one row per place, and below it one row per cluster
/// that shares it, the one that keeps the place checked. Rows are made on request and fetched in
/// pieces, so that hundreds of thousands cost nothing until somebody scrolls there. Choosing a
/// keeper is a wish: it shows when it comes back with setChoices(). GUI thread.
class SharedPlacesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        PlaceColumn,
        OutcomeColumn,
        ColumnCount
    };
    /// Rows that are fetched at a time, of places and of clusters that share one.
    static constexpr int kFetchRows = 1000;

    explicit SharedPlacesModel(QObject *parent = nullptr);

    /// `entryBytes`: bytes that a table entry counts in. Null empties the model. Nothing is lost
    /// when the places are what they were.
    void setPlaces(const SharedPlacesPtr &places, std::uint64_t entryBytes);
    /// What repair does with all places, and who keeps which.
    void setChoices(const RepairChoices &choices);
    [[nodiscard]] const SharedPlacesPtr &places() const { return m_places; }

    /// The row of the cluster that shares the place of `entry`; fetches as many rows as that takes.
    /// Invalid when there is none.
    [[nodiscard]] QModelIndex reveal(std::uint32_t entry, std::uint32_t cluster);
    /// The cluster of a row; of a place the one that keeps it.
    [[nodiscard]] std::uint32_t clusterAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    /// Somebody wants `cluster` to keep the place that `entry` names.
    void keeperWished(quint32 entry, quint32 cluster);

private:
    [[nodiscard]] static bool isPlace(const QModelIndex &index) { return index.internalId() == 0; }
    /// Of a row of either kind.
    [[nodiscard]] static std::size_t placeOf(const QModelIndex &index);
    [[nodiscard]] std::uint32_t keeperOf(std::size_t place) const;
    [[nodiscard]] int fetchedSharers(std::size_t place) const;
    [[nodiscard]] QString placeText(std::size_t place) const;
    [[nodiscard]] QString outcomeText(const QModelIndex &index) const;
    void fetch(const QModelIndex &parent, int until);
    void announce(std::size_t place);

    SharedPlacesPtr m_places;
    std::uint64_t m_entryBytes = 512;
    RepairChoices m_choices;
    int m_fetched = 0;                             ///< places
    std::unordered_map<std::size_t, int> m_moreOf; ///< sharers of places with many
};

} // namespace parascope::ui
