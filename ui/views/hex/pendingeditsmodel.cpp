#include "ui/views/hex/pendingeditsmodel.h"

#include "engine/text/words.h"

#include <QFontDatabase>

namespace parascope::ui {

namespace {

/// "EB 52 90 …": the first bytes tell a run from its neighbours.
QString digits(const std::vector<std::byte> &bytes)
{
    constexpr std::size_t kShown = 8;
    QStringList shown;
    for (std::size_t i = 0; i < std::min(bytes.size(), kShown); ++i) {
        shown += QStringLiteral("%1")
                     .arg(std::to_integer<unsigned>(bytes[i]), 2, 16, QLatin1Char('0'))
                     .toUpper();
    }
    if (bytes.size() > kShown)
        shown += QStringLiteral("…");
    return shown.join(u' ');
}

} // namespace

void PendingEditsModel::setRuns(std::vector<EditRun> runs)
{
    if (runs == m_runs)
        return;
    // The selection stays as long as the rows are the same ones.
    const auto count = int(runs.size());
    const auto before = int(m_runs.size());
    if (count > before)
        beginInsertRows({}, before, count - 1);
    else if (count < before)
        beginRemoveRows({}, count, before - 1);
    m_runs = std::move(runs);
    if (count > before)
        endInsertRows();
    else if (count < before)
        endRemoveRows();
    if (count > 0)
        Q_EMIT dataChanged(index(0, 0), index(count - 1, ColumnCount - 1));
}

int PendingEditsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int PendingEditsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PendingEditsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const EditRun &one = run(index.row());
    if (role == Qt::FontRole && index.column() != Length)
        return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (role == Qt::TextAlignmentRole && index.column() == Length)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Where:
        return one.place.space == EditSpace::File
                   ? text::offset(one.place.offset)
                   : tr("%1 of the disk").arg(text::offset(one.place.offset));
    case Length:
        return text::number(one.bytes.size());
    case Stored:
        return digits(one.saved);
    default:
        return digits(one.bytes);
    }
}

QVariant PendingEditsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Where:
        return tr("File offset");
    case Length:
        return tr("Bytes");
    case Stored:
        return tr("Was");
    default:
        return tr("Becomes");
    }
}

} // namespace parascope::ui

#include "moc_pendingeditsmodel.cpp"
