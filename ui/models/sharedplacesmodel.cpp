#include "ui/models/sharedplacesmodel.h"

#include "engine/text/words.h"

#include <algorithm>
#include <limits>

namespace parascope::ui {

namespace {

int asRows(std::size_t count)
{
    return static_cast<int>(std::min<std::size_t>(count, std::numeric_limits<int>::max()));
}

Action actionOf(const RepairChoices &choices)
{
    const auto row = choices.chosen.find(FindingId::TableDuplicate);
    return row == choices.chosen.end() ? catalogueEntry(FindingId::TableDuplicate).action
                                       : row->second;
}

} // namespace

SharedPlacesModel::SharedPlacesModel(QObject *parent) : QAbstractItemModel(parent) {}

void SharedPlacesModel::setPlaces(const SharedPlacesPtr &places, std::uint64_t entryBytes)
{
    const bool isSame = places && m_places && entryBytes == m_entryBytes && *places == *m_places;
    if (isSame)
        return;
    beginResetModel();
    m_places = places;
    m_entryBytes = entryBytes;
    m_fetched = places ? asRows(std::min<std::size_t>(places->count(), kFetchRows)) : 0;
    m_moreOf.clear();
    endResetModel();
}

void SharedPlacesModel::setChoices(const RepairChoices &choices)
{
    const RepairChoices old = std::exchange(m_choices, choices);
    if (!m_places || old == choices)
        return;
    if (actionOf(old) != actionOf(choices)) {
        for (int row = 0; row < m_fetched; ++row)
            announce(static_cast<std::size_t>(row));
        return;
    }
    for (const auto &[one, other] : {std::pair(&old, &choices), std::pair(&choices, &old)}) {
        for (const auto &[entry, cluster] : one->keepers) {
            const auto row = other->keepers.find(entry);
            const auto place = m_places->find(entry);
            if (place && (row == other->keepers.end() || row->second != cluster))
                announce(*place);
        }
    }
}

void SharedPlacesModel::announce(std::size_t place)
{
    if (place >= static_cast<std::size_t>(m_fetched))
        return;
    const QModelIndex row = index(static_cast<int>(place), 0);
    Q_EMIT dataChanged(row, row.siblingAtColumn(OutcomeColumn));
    Q_EMIT dataChanged(index(0, 0, row), index(fetchedSharers(place) - 1, OutcomeColumn, row));
}

QModelIndex SharedPlacesModel::reveal(std::uint32_t entry, std::uint32_t cluster)
{
    const auto place = m_places ? m_places->find(entry) : std::nullopt;
    if (!place)
        return {};
    const auto sharers = m_places->sharers(*place);
    const auto sharer = std::ranges::lower_bound(sharers, cluster);
    if (sharer == sharers.end() || *sharer != cluster)
        return {};
    fetch({}, asRows(*place + 1));
    const QModelIndex parent = index(asRows(*place), 0);
    const int row = static_cast<int>(sharer - sharers.begin());
    fetch(parent, row + 1);
    return index(row, 0, parent);
}

std::size_t SharedPlacesModel::placeOf(const QModelIndex &index)
{
    return isPlace(index) ? static_cast<std::size_t>(index.row())
                          : static_cast<std::size_t>(index.internalId() - 1);
}

std::uint32_t SharedPlacesModel::keeperOf(std::size_t place) const
{
    return keeperAmong(m_places->sharers(place), m_places->entry(place), m_choices);
}

std::uint32_t SharedPlacesModel::clusterAt(const QModelIndex &index) const
{
    const std::size_t place = placeOf(index);
    return isPlace(index) ? keeperOf(place)
                          : m_places->sharers(place)[static_cast<std::size_t>(index.row())];
}

QModelIndex SharedPlacesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex SharedPlacesModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || isPlace(index))
        return {};
    return createIndex(static_cast<int>(placeOf(index)), 0, quintptr(0));
}

int SharedPlacesModel::fetchedSharers(std::size_t place) const
{
    const auto more = m_moreOf.find(place);
    const std::size_t count = m_places->sharers(place).size();
    return more != m_moreOf.end() ? more->second : asRows(std::min<std::size_t>(count, kFetchRows));
}

int SharedPlacesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return m_fetched;
    return isPlace(parent) && parent.column() == 0 ? fetchedSharers(placeOf(parent)) : 0;
}

int SharedPlacesModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool SharedPlacesModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

bool SharedPlacesModel::canFetchMore(const QModelIndex &parent) const
{
    if (!m_places)
        return false;
    if (!parent.isValid())
        return m_fetched < asRows(m_places->count());
    return isPlace(parent) &&
           fetchedSharers(placeOf(parent)) < asRows(m_places->sharers(placeOf(parent)).size());
}

void SharedPlacesModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fetch(parent, rowCount(parent) + kFetchRows);
}

void SharedPlacesModel::fetch(const QModelIndex &parent, int until)
{
    const int now = rowCount(parent);
    const std::size_t all =
        parent.isValid() ? m_places->sharers(placeOf(parent)).size() : m_places->count();
    const int wanted = std::min(until, asRows(all));
    if (wanted <= now)
        return;
    beginInsertRows(parent, now, wanted - 1);
    (parent.isValid() ? m_moreOf[placeOf(parent)] : m_fetched) = wanted;
    endInsertRows();
}

QString SharedPlacesModel::placeText(std::size_t place) const
{
    return tr("%1 · shared by %2 clusters")
        .arg(text::offset(m_places->entry(place) * m_entryBytes),
             text::number(m_places->sharers(place).size()));
}

QString SharedPlacesModel::outcomeText(const QModelIndex &index) const
{
    const Action action = actionOf(m_choices);
    const std::uint32_t keeper = keeperOf(placeOf(index));
    if (isPlace(index)) {
        return m_choices.keepers.contains(m_places->entry(placeOf(index)))
                   ? tr("cluster %1 keeps it, as you chose").arg(text::number(keeper))
                   : tr("cluster %1 keeps it").arg(text::number(keeper));
    }
    if (clusterAt(index) == keeper)
        return tr("keeps the place");
    if (action == Action::Clear)
        return tr("will read as zeros");
    return tr("gets a copy of its own");
}

QVariant SharedPlacesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::CheckStateRole && !isPlace(index) && index.column() == PlaceColumn)
        return clusterAt(index) == keeperOf(placeOf(index)) ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole)
        return {};
    if (index.column() == OutcomeColumn)
        return outcomeText(index);
    return isPlace(index) ? placeText(placeOf(index))
                          : tr("guest cluster %1").arg(text::number(clusterAt(index)));
}

bool SharedPlacesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || isPlace(index) ||
        value.toInt() != Qt::Checked)
        return false;
    Q_EMIT keeperWished(m_places->entry(placeOf(index)), clusterAt(index));
    return true;
}

Qt::ItemFlags SharedPlacesModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.isValid() && !isPlace(index)) {
        flags |= Qt::ItemNeverHasChildren;
        if (index.column() == PlaceColumn)
            flags |= Qt::ItemIsUserCheckable;
    }
    return flags;
}

QVariant SharedPlacesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == PlaceColumn ? tr("Shared place") : tr("After the repair");
}

} // namespace parascope::ui

#include "moc_sharedplacesmodel.cpp"
