#include "ui/models/headermodel.h"

#include "engine/text/words.h"
#include "ui/models/headertext.h"

#include <QFontDatabase>

#include <algorithm>

namespace parascope::ui {

namespace {

std::optional<HeaderField> fieldOf(FindingId id)
{
    switch (id) {
    case FindingId::HeaderNotClosed:
    case FindingId::HeaderInUseUnknown:
        return HeaderField::InUse;
    case FindingId::HeaderConversionInterrupted:
    case FindingId::HeaderEmptyFlag:
        return HeaderField::Flags;
    case FindingId::HeaderDataOffset:
        return HeaderField::DataOffset;
    case FindingId::HeaderSize:
    case FindingId::HeaderSizeHighBits:
        return HeaderField::Sectors;
    case FindingId::HeaderTableTooSmall:
    case FindingId::TableCutOff:
        return HeaderField::BatEntries;
    default:
        break;
    }
    if (id >= FindingId::ExtensionOutsideFile && id <= FindingId::ExtensionStale)
        return HeaderField::ExtensionOffset;
    return std::nullopt;
}

const HeaderFieldInfo &infoOf(int row)
{
    return headerFields()[static_cast<std::size_t>(row)];
}

} // namespace

HeaderModel::HeaderModel(QObject *parent) : QAbstractTableModel(parent) {}

void HeaderModel::setImage(const ImageStatePtr &state, const ReportPtr &report)
{
    const bool sameRows = (state != nullptr) == (m_state != nullptr);
    if (!sameRows)
        beginResetModel();
    m_state = state;
    m_report = report;
    if (!sameRows)
        endResetModel();
    else if (m_state)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

ByteRange HeaderModel::rangeOf(int row) const
{
    return {infoOf(row).offset, infoOf(row).size};
}

int HeaderModel::rowAt(std::uint64_t offset) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (rangeOf(row).contains(offset))
            return row;
    }
    return -1;
}

int HeaderModel::rowOf(FindingId id)
{
    const auto field = fieldOf(id);
    if (!field)
        return -1;
    const auto fields = headerFields();
    const auto found = std::ranges::find(fields, *field, &HeaderFieldInfo::field);
    return found == fields.end() ? -1 : static_cast<int>(found - fields.begin());
}

std::optional<FindingId> HeaderModel::findingOf(int row) const
{
    if (!m_report)
        return std::nullopt;
    for (const FindingGroup &group : m_report->groups()) {
        if (fieldOf(group.id) == infoOf(row).field)
            return group.id;
    }
    return std::nullopt;
}

int HeaderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_state ? 0 : static_cast<int>(headerFields().size());
}

int HeaderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HeaderModel::textOf(int row, int column) const
{
    const HeaderFieldInfo &info = infoOf(row);
    switch (column) {
    case OffsetColumn:
        return text::offset(info.offset);
    case FieldColumn:
        return QString::fromLatin1(info.name);
    case NameColumn:
        return plainName(info.field);
    case ValueColumn:
        return fieldValue(m_state->header, info.field);
    case RawColumn: {
        const QByteArray raw(reinterpret_cast<const char *>(&m_state->header.raw[info.offset]),
                             info.size);
        return QString::fromLatin1(raw.toHex(' '));
    }
    case MeaningColumn:
        return fieldMeaning(*m_state, info.field);
    case VerdictColumn:
        if (const auto finding = findingOf(row))
            return text::title(*finding);
        return m_report ? tr("in order") : QString();
    default:
        return {};
    }
}

QVariant HeaderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || !m_state)
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        // A sign before the text, so that a damaged field is seen without its last column.
        if (column == ValueColumn) {
            const auto finding = findingOf(row);
            if (finding && catalogueEntry(*finding).severity == Severity::Error)
                return QString(QStringLiteral("▲ ") + textOf(row, column));
        }
        return textOf(row, column);
    case Qt::ToolTipRole:
        return tr("%1 (%2) at %3: %4")
            .arg(textOf(row, FieldColumn), textOf(row, NameColumn), textOf(row, OffsetColumn),
                 textOf(row, MeaningColumn));
    case Qt::FontRole:
        if (column == RawColumn || column == OffsetColumn)
            return QFontDatabase::systemFont(QFontDatabase::FixedFont);
        return {};
    default:
        return {};
    }
}

QVariant HeaderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case OffsetColumn:
        return tr("Offset");
    case FieldColumn:
        return tr("Field");
    case NameColumn:
        return tr("Plain name");
    case ValueColumn:
        return tr("Value");
    case RawColumn:
        return tr("Raw bytes");
    case MeaningColumn:
        return tr("Meaning");
    case VerdictColumn:
        return tr("Verdict");
    default:
        return {};
    }
}

} // namespace parascope::ui
