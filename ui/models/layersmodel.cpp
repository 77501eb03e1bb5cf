#include "ui/models/layersmodel.h"

#include "engine/session/disksession.h"
#include "ui/style/icons.h"
#include "ui/style/palette.h"

#include <QPainter>

#include <utility>

namespace parascope::ui {

namespace {

// In an index: what it is about in the lowest bits, above them the row of the layer.
constexpr quintptr kKindBits = 2;
constexpr quintptr kKindMask = (quintptr(1) << kKindBits) - 1;

using Kind = LayerLine::Kind;

quintptr idOf(Kind kind, std::size_t row = 0)
{
    return (static_cast<quintptr>(row) << kKindBits) | static_cast<quintptr>(kind);
}

LayerLine lineAt(const QModelIndex &index)
{
    return {Kind(index.internalId() & kKindMask), index.internalId() >> kKindBits,
            static_cast<std::size_t>(index.row())};
}

/// The same in a selected row: a sign that is washed over with blue is another sign.
QIcon unwashed(const QPixmap &pixmap)
{
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

QPixmap sideBySide(const QPixmap &left, const QPixmap &right)
{
    QPixmap both(left.width() + right.width() + left.width() / 4, left.height());
    both.setDevicePixelRatio(left.devicePixelRatio());
    both.fill(Qt::transparent);
    QPainter painter(&both);
    painter.drawPixmap(QPointF(0, 0), left);
    const qreal at = left.width() * 1.25 / left.devicePixelRatio();
    painter.drawPixmap(QPointF(at, 0), right);
    return both;
}

} // namespace

LayersModel::LayersModel(const DiskSession *disk, QObject *parent)
    : QAbstractItemModel(parent), m_disk(disk)
{
    if (!disk)
        return;
    connect(disk, &DiskSession::bundleChanged, this, &LayersModel::takeBundle);
    connect(disk, &DiskSession::reportChanged, this, &LayersModel::announceAll);
    connect(disk, &DiskSession::layersChecked, this, &LayersModel::announceAll);
    connect(disk, &DiskSession::layerChecked, this, &LayersModel::announceLayer);
    connect(disk, &DiskSession::pickedChanged, this, [this] {
        announceLayer(std::exchange(m_shownGuid, m_disk->pickedGuid()));
        announceLayer(m_shownGuid);
    });
    takeBundle();
}

void LayersModel::takeBundle()
{
    beginResetModel();
    m_lines = LayerLines(m_disk);
    m_shownGuid = m_disk->pickedGuid();
    endResetModel();
}

void LayersModel::setLook(const QPalette &palette, int signSize, qreal devicePixelRatio)
{
    const StatePalette states(palette);
    const auto drawn = [&](const QString &name, const QColor &color) {
        return iconPixmap(name, color, signSize, devicePixelRatio);
    };
    const QColor text = palette.color(QPalette::Text);
    const QPixmap shown = drawn(QStringLiteral("shown"), text);
    const QPixmap top = drawn(QStringLiteral("top"), text);
    QPixmap nothing(shown.size());
    nothing.setDevicePixelRatio(devicePixelRatio);
    nothing.fill(Qt::transparent);
    m_shownSign = unwashed(shown);
    m_topSign = unwashed(top);
    m_shownTopSign = unwashed(sideBySide(shown, top));
    m_branchSign = unwashed(drawn(QStringLiteral("branch"), text));
    m_noSign = unwashed(nothing);
    const QColor bad = states.style(Severity::Error).fill;
    m_stateSigns = {QIcon(),
                    unwashed(swatch(states.style(Severity::Leak), signSize, devicePixelRatio)),
                    unwashed(drawn(QStringLiteral("warning"), bad)),
                    unwashed(drawn(QStringLiteral("error"), bad))};
    announceAll();
}

void LayersModel::announceBelow(const QModelIndex &parent)
{
    if (const int count = rowCount(parent); count > 0)
        Q_EMIT dataChanged(index(0, 0, parent), index(count - 1, ColumnCount - 1, parent));
}

void LayersModel::announceAll()
{
    announceBelow({});
    const std::vector<LayerRow> &rows = m_lines.rows().rows();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (m_lines.partCount() > 0 || !rows[row].children.empty())
            announceBelow(indexOfRow(row));
    }
    if (m_lines.orphanCount() > 0)
        announceBelow(headingIndex());
}

void LayersModel::announceLayer(const QString &guid)
{
    const auto row = m_lines.rowOf(guid);
    if (!row)
        return;
    const QModelIndex layer = indexOfRow(*row);
    Q_EMIT dataChanged(layer, indexOfRow(*row, ColumnCount - 1));
    if (const auto parts = static_cast<int>(m_lines.partCount()); parts > 0)
        Q_EMIT dataChanged(index(0, 0, layer), index(parts - 1, ColumnCount - 1, layer));
}

QModelIndex LayersModel::indexOfRow(std::size_t row, int column) const
{
    const LayerRow &entry = m_lines.rows().rows()[row];
    // Above the layers that branch off stand the parts.
    const std::size_t position = entry.position + (entry.parent ? m_lines.partCount() : 0);
    return createIndex(static_cast<int>(position), column, idOf(Kind::Layer, row));
}

QModelIndex LayersModel::headingIndex() const
{
    return createIndex(static_cast<int>(m_lines.rows().topLevel().size()), 0, idOf(Kind::Heading));
}

QModelIndex LayersModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto position = static_cast<std::size_t>(row);
    const LayerRows &rows = m_lines.rows();
    if (!parent.isValid())
        return position < rows.topLevel().size() ? indexOfRow(rows.topLevel()[position], column)
                                                 : createIndex(row, column, idOf(Kind::Heading));
    const LayerLine above = lineAt(parent);
    if (above.kind == Kind::Heading)
        return createIndex(row, column, idOf(Kind::Orphan));
    if (position < m_lines.partCount())
        return createIndex(row, column, idOf(Kind::Part, above.row));
    return indexOfRow(rows.rows()[above.row].children[position - m_lines.partCount()], column);
}

QModelIndex LayersModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const LayerLine line = lineAt(index);
    if (line.kind == Kind::Part)
        return indexOfRow(line.row);
    if (line.kind == Kind::Orphan)
        return headingIndex();
    const auto above =
        line.kind == Kind::Layer ? m_lines.rows().rows()[line.row].parent : std::nullopt;
    return above ? indexOfRow(*above) : QModelIndex();
}

int LayersModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const LayerRows &rows = m_lines.rows();
    if (!parent.isValid())
        return static_cast<int>(rows.topLevel().size() + (m_lines.orphanCount() > 0 ? 1 : 0));
    const LayerLine line = lineAt(parent);
    if (line.kind == Kind::Heading)
        return static_cast<int>(m_lines.orphanCount());
    if (line.kind == Kind::Layer)
        return static_cast<int>(m_lines.partCount() + rows.rows()[line.row].children.size());
    return 0;
}

int LayersModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

std::optional<LayerTarget> LayersModel::targetAt(const QModelIndex &index) const
{
    return index.isValid() ? m_lines.target(lineAt(index)) : std::nullopt;
}

QModelIndex LayersModel::shownIndex() const
{
    const auto line = m_lines.shown();
    if (!line)
        return {};
    const QModelIndex layer = indexOfRow(line->row);
    return line->kind == Kind::Part ? index(static_cast<int>(line->number), 0, layer) : layer;
}

bool LayersModel::isShown(const QModelIndex &index) const
{
    return index.isValid() && m_lines.isShown(lineAt(index));
}

bool LayersModel::isPart(const QModelIndex &index) const
{
    return index.isValid() && lineAt(index).kind == Kind::Part;
}

QModelIndexList LayersModel::openRows() const
{
    QModelIndexList open;
    const std::vector<LayerRow> &rows = m_lines.rows().rows();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (!rows[row].children.empty())
            open += indexOfRow(row);
    }
    if (m_lines.orphanCount() > 0)
        open += headingIndex();
    return open;
}

QVariant LayersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textAt(index);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return m_lines.explanation(lineAt(index));
    case Qt::AccessibleTextRole:
        // The signs of the first column in words; elsewhere the words suffice.
        return index.column() != LayerColumn
                   ? textAt(index)
                   : (QStringList(textAt(index)) + m_lines.marks(lineAt(index)))
                         .join(QStringLiteral(", "));
    case Qt::DecorationRole:
        return signAt(index);
    case Qt::TextAlignmentRole:
        if (index.column() == SizeColumn || index.column() == OwnColumn)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    default:
        return {};
    }
}

QString LayersModel::textAt(const QModelIndex &index) const
{
    const LayerLine line = lineAt(index);
    if (line.kind == Kind::Heading && index.column() != LayerColumn)
        return {};
    switch (index.column()) {
    case LayerColumn:
        return m_lines.name(line);
    case DateColumn:
        return m_lines.date(line);
    case SizeColumn:
        return sizeWords(m_lines.files(line));
    case OwnColumn:
        return ownWords(m_lines.files(line));
    default:
        return m_lines.state(line);
    }
}

QIcon LayersModel::signAt(const QModelIndex &index) const
{
    const LayerLine line = lineAt(index);
    if (line.kind == Kind::Heading)
        return {};
    if (index.column() == StateColumn)
        return m_stateSigns[static_cast<std::size_t>(m_lines.sign(line))];
    if (index.column() != LayerColumn)
        return {};
    if (m_lines.isShown(line))
        return m_lines.isTop(line) ? m_shownTopSign : m_shownSign;
    if (m_lines.isTop(line))
        return m_topSign;
    return m_lines.isBranch(line) ? m_branchSign : m_noSign;
}

QVariant LayersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == SizeColumn || section == OwnColumn))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && section == OwnColumn)
        return tr("Clusters that the layer itself has; the others are those of the layers below.");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LayerColumn:
        return tr("Layer");
    case DateColumn:
        return tr("Date");
    case SizeColumn:
        return tr("File size");
    case OwnColumn:
        return tr("Own clusters");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

} // namespace parascope::ui
