#include "ui/models/tablemodel.h"

#include "engine/text/words.h"

#include <QFontDatabase>

#include <algorithm>

namespace parascope::ui {

TableModel::TableModel(QObject *parent) : QAbstractTableModel(parent) {}

void TableModel::setImage(const ImageStatePtr &state, const ClusterMapPtr &guestMap)
{
    beginResetModel();
    m_state = state;
    m_map = guestMap;
    if (!m_state || m_first >= m_state->bat.size())
        m_first = 0;
    endResetModel();
}

void TableModel::showCluster(GuestCluster cluster)
{
    if (!m_state || cluster.value() >= m_state->bat.size() || rowOf(cluster) >= 0)
        return;
    beginResetModel();
    const std::uint64_t before = std::min(cluster.value(), kStretch / 2);
    m_first = cluster.value() - before;
    endResetModel();
}

int TableModel::rowOf(GuestCluster cluster) const
{
    if (cluster.value() < m_first)
        return -1;
    const std::uint64_t row = cluster.value() - m_first;
    return row < static_cast<std::uint64_t>(rowCount()) ? static_cast<int>(row) : -1;
}

std::uint64_t TableModel::entryOffset(int row) const
{
    return kHeaderBytes + 4 * clusterAt(row).value();
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || !m_state)
        return 0;
    return static_cast<int>(std::min(kStretch, m_state->bat.size() - m_first));
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TableModel::textOf(GuestCluster cluster, int column) const
{
    const std::uint32_t entry = m_state->bat[static_cast<std::uint32_t>(cluster.value())];
    switch (column) {
    case ClusterColumn:
        return text::number(cluster.value());
    case EntryColumn:
        return text::offset(entry);
    case HostColumn:
        return entry == 0 ? QStringLiteral("–")
                          : text::offset(m_state->geometry.placeOf(entry).value());
    case StateColumn:
        return m_map && cluster.value() < m_map->count()
                   ? text::clusterFlags(m_map->at(cluster.value()))
                   : QString();
    default:
        return {};
    }
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_state)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return textOf(clusterAt(index.row()), index.column());
    case Qt::FontRole:
        if (index.column() == EntryColumn || index.column() == HostColumn)
            return QFontDatabase::systemFont(QFontDatabase::FixedFont);
        return {};
    default:
        return {};
    }
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ClusterColumn:
        return tr("Guest cluster");
    case EntryColumn:
        return tr("Entry");
    case HostColumn:
        return tr("Host offset");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace parascope::ui
