#include "ui/models/findingsmodel.h"

#include "engine/text/words.h"

#include <QFontDatabase>

#include <algorithm>

namespace parascope::ui {

namespace {

constexpr quintptr kTopLevel = 0; // below: number of the row above, counted from 1

QString dash()
{
    return QStringLiteral("–");
}

} // namespace

FindingsModel::FindingsModel(QObject *parent) : QAbstractItemModel(parent) {}

void FindingsModel::setReport(const ReportPtr &report)
{
    m_report = report;
    arrange();
}

void FindingsModel::setFilter(const QString &text)
{
    m_words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    arrange();
}

void FindingsModel::setLook(const QPalette &palette, int signSize, qreal devicePixelRatio)
{
    m_signs.setLook(palette, signSize, devicePixelRatio);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, SeverityColumn),
                           index(static_cast<int>(m_rows.size()) - 1, SeverityColumn),
                           {Qt::DecorationRole});
}

bool FindingsModel::passes(const FindingGroup &group) const
{
    const QString text = text::severity(group.severity) + u' ' + text::title(group.id) + u' ' +
                         text::groupTitle(group) + u' ' +
                         QString::fromLatin1(catalogueEntry(group.id).name);
    return std::ranges::all_of(
        m_words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

void FindingsModel::arrange()
{
    beginResetModel();
    m_rows.clear();
    const std::size_t count = m_report ? m_report->groups().size() : 0;
    for (std::size_t group = 0; group < count; ++group) {
        if (passes(m_report->groups()[group]))
            m_rows.push_back({group, 0});
    }
    if (m_sortColumn >= 0) {
        const auto less = [this](const Row &a, const Row &b) {
            const Finding first = m_report->finding(a.group, 0);
            const Finding second = m_report->finding(b.group, 0);
            switch (m_sortColumn) {
            case SeverityColumn:
                return first.severity < second.severity;
            case GuestColumn:
                return first.guest < second.guest;
            case HostColumn:
                return (first.host ? first.host->offset + 1 : 0) <
                       (second.host ? second.host->offset + 1 : 0);
            default:
                return textOf({a.group, std::nullopt}, m_sortColumn)
                           .localeAwareCompare(textOf({b.group, std::nullopt}, m_sortColumn)) < 0;
            }
        };
        if (m_sortOrder == Qt::AscendingOrder)
            std::ranges::stable_sort(m_rows, less);
        else
            std::ranges::stable_sort(m_rows,
                                     [&](const Row &a, const Row &b) { return less(b, a); });
    }
    endResetModel();
}

void FindingsModel::sort(int column, Qt::SortOrder order)
{
    if (column == m_sortColumn && order == m_sortOrder)
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
}

std::vector<std::size_t> FindingsModel::groups() const
{
    std::vector<std::size_t> groups;
    groups.reserve(m_rows.size());
    for (const Row &row : m_rows)
        groups.push_back(row.group);
    return groups;
}

const FindingGroup &FindingsModel::groupAt(int row) const
{
    return m_report->groups()[m_rows[static_cast<std::size_t>(row)].group];
}

std::optional<FindingRef> FindingsModel::refAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    if (index.internalId() != kTopLevel) {
        const Row &row = m_rows[static_cast<std::size_t>(index.internalId()) - 1];
        return FindingRef{row.group, static_cast<std::uint64_t>(index.row())};
    }
    const std::size_t group = m_rows[static_cast<std::size_t>(index.row())].group;
    if (m_report->groups()[group].count == 1)
        return FindingRef{group, 0};
    return FindingRef{group, std::nullopt};
}

QModelIndex FindingsModel::indexOf(const FindingRef &ref)
{
    const auto found = std::ranges::find(m_rows, ref.group, &Row::group);
    if (found == m_rows.end())
        return {};
    const int row = static_cast<int>(found - m_rows.begin());
    const QModelIndex top = index(row, 0);
    if (!ref.index || groupAt(row).count == 1)
        return top;
    if (*ref.index >= static_cast<std::uint64_t>(found->fetched))
        fetch(row, *ref.index + 1 + kFetchRows);
    return index(static_cast<int>(*ref.index), 0, top);
}

QModelIndex FindingsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kTopLevel);
}

QModelIndex FindingsModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kTopLevel)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, kTopLevel);
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_rows.size());
    if (parent.internalId() != kTopLevel || parent.column() != 0)
        return 0;
    return m_rows[static_cast<std::size_t>(parent.row())].fetched;
}

int FindingsModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

bool FindingsModel::hasChildren(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return !m_rows.empty();
    return parent.internalId() == kTopLevel && parent.column() == 0 &&
           groupAt(parent.row()).count > 1;
}

bool FindingsModel::canFetchMore(const QModelIndex &parent) const
{
    return parent.isValid() && hasChildren(parent) &&
           static_cast<std::uint64_t>(rowCount(parent)) < groupAt(parent.row()).count;
}

void FindingsModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        fetch(parent.row(), static_cast<std::uint64_t>(rowCount(parent)) + kFetchRows);
}

void FindingsModel::fetch(int row, std::uint64_t count)
{
    Row &entry = m_rows[static_cast<std::size_t>(row)];
    const auto most = std::min<std::uint64_t>(groupAt(row).count, std::numeric_limits<int>::max());
    const int wanted = static_cast<int>(std::min(count, most));
    if (wanted <= entry.fetched)
        return;
    beginInsertRows(index(row, 0), entry.fetched, wanted - 1);
    entry.fetched = wanted;
    endInsertRows();
}

QString FindingsModel::textOf(const FindingRef &ref, int column) const
{
    const FindingGroup &group = m_report->groups()[ref.group];
    const bool isWhole = !ref.index && group.count > 1;
    const Finding finding = m_report->finding(ref.group, ref.index.value_or(0));
    switch (column) {
    case SeverityColumn:
        return text::severity(finding.severity);
    case WhatColumn:
        return isWhole ? text::groupTitle(group) : text::title(finding.id);
    case RepairColumn:
        return text::repairPhrase(finding, m_report->state()->membership);
    case GuestColumn:
        return finding.guest && !isWhole ? text::number(finding.guest->value()) : dash();
    case HostColumn:
        return finding.host && !isWhole ? text::offset(finding.host->offset) : dash();
    default:
        return {};
    }
}

QString FindingsModel::toolTipOf(const FindingRef &ref, int column) const
{
    const FindingGroup &group = m_report->groups()[ref.group];
    const QString id = QString::fromLatin1(catalogueEntry(group.id).name);
    if (column == SeverityColumn && group.severity == Severity::Leak)
        return tr("%1 (leaked)").arg(id);
    return column <= WhatColumn ? id : textOf(ref, column);
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    const auto ref = refAt(index);
    if (!ref)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*ref, index.column());
    case Qt::ToolTipRole:
        return toolTipOf(*ref, index.column());
    case Qt::DecorationRole:
        if (index.column() == SeverityColumn)
            return m_signs[m_report->groups()[ref->group].severity];
        return {};
    case Qt::FontRole:
        if (index.column() == GuestColumn || index.column() == HostColumn)
            return QFontDatabase::systemFont(QFontDatabase::FixedFont);
        return {};
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return titleOf(section);
}

QString FindingsModel::titleOf(int column)
{
    switch (column) {
    case SeverityColumn:
        return tr("Severity");
    case WhatColumn:
        return tr("What");
    case RepairColumn:
        return tr("What repair does");
    case GuestColumn:
        return tr("Guest");
    case HostColumn:
        return tr("Host");
    default:
        return {};
    }
}

} // namespace parascope::ui
