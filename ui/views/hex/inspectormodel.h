#pragma once

#include "ui/views/hex/datainspector.h"

#include <QAbstractTableModel>

namespace parascope::ui {

/// The rows of the data inspector as a table: name, little-endian, big-endian. The rows never
/// change, only their values.
class InspectorModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        LittleEndian,
        BigEndian,
        ColumnCount
    };

    explicit InspectorModel(QObject *parent = nullptr);

    void setBytes(std::span<const std::byte> bytes);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<InspectorRow> m_rows;
};

} // namespace parascope::ui
