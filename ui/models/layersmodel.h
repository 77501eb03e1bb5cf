#pragma once

#include "ui/models/layerlines.h"

#include <QAbstractItemModel>
#include <QIcon>
#include <QPalette>

#include <array>

namespace parascope::ui {

/// The layers of a disk for a tree view: in the order of LayerRows; below each layer of a disk of
/// several parts a row per part; at the end, what lies in the folder and nothing names. Makes the
/// words of rows only for those that are asked for. GUI thread.
class LayersModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        LayerColumn,
        DateColumn,
        SizeColumn,
        OwnColumn,
        StateColumn,
        ColumnCount
    };

    /// `disk` must outlive it; null: a model without rows.
    explicit LayersModel(const DiskSession *disk, QObject *parent = nullptr);

    /// Signs in these colours; `signSize` in logical pixels.
    void setLook(const QPalette &palette, int signSize, qreal devicePixelRatio);

    /// Nothing for the heading of the files that nothing names.
    [[nodiscard]] std::optional<LayerTarget> targetAt(const QModelIndex &index) const;
    /// The row that is shown in the window: a layer, or its part; invalid when there is none.
    [[nodiscard]] QModelIndex shownIndex() const;
    /// Whether a row is the one that is shown.
    [[nodiscard]] bool isShown(const QModelIndex &index) const;
    /// Whether a row is about a layer's file of one part of the disk.
    [[nodiscard]] bool isPart(const QModelIndex &index) const;
    /// Rows that something branches off from, and the heading of the files.
    [[nodiscard]] QModelIndexList openRows() const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void takeBundle();
    void announceAll();
    void announceBelow(const QModelIndex &parent);
    void announceLayer(const QString &guid);
    [[nodiscard]] QModelIndex indexOfRow(std::size_t row, int column = 0) const;
    [[nodiscard]] QModelIndex headingIndex() const;
    [[nodiscard]] QString textAt(const QModelIndex &index) const;
    [[nodiscard]] QIcon signAt(const QModelIndex &index) const;

    const DiskSession *m_disk;
    LayerLines m_lines;
    QString m_shownGuid; ///< whose row was marked last
    QIcon m_shownSign;
    QIcon m_topSign;
    QIcon m_shownTopSign;
    QIcon m_branchSign;
    QIcon m_noSign;                    ///< as wide as one, so that names stand in a line
    std::array<QIcon, 4> m_stateSigns; ///< by FilesSign
};

} // namespace parascope::ui
