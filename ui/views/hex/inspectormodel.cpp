#include "ui/views/hex/inspectormodel.h"

namespace parascope::ui {

InspectorModel::InspectorModel(QObject *parent)
    : QAbstractTableModel(parent), m_rows(inspectBytes({}))
{}

void InspectorModel::setBytes(std::span<const std::byte> bytes)
{
    std::vector<InspectorRow> rows = inspectBytes(bytes);
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    Q_EMIT dataChanged(index(0, LittleEndian), index(rowCount() - 1, BigEndian));
}

int InspectorModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int InspectorModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant InspectorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const InspectorRow &row = m_rows[std::size_t(index.row())];
    const QString &value = index.column() == BigEndian ? row.big : row.little;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? row.name : value;
    case Qt::ToolTipRole:
        return index.column() == Name ? QVariant() : QVariant(value);
    case Qt::AccessibleTextRole:
        if (index.column() == Name)
            return row.name;
        return value.isEmpty() ? tr("%1: no value").arg(row.name)
                               : QStringLiteral("%1: %2").arg(row.name, value);
    default:
        return {};
    }
}

QVariant InspectorModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Read as");
    case LittleEndian:
        return tr("Little-endian");
    case BigEndian:
        return tr("Big-endian");
    default:
        return {};
    }
}

} // namespace parascope::ui
