#pragma once

#include "engine/check/report.h"
#include "engine/image/imagestate.h"

#include <QAbstractTableModel>

namespace parascope::ui {

/// The fields of the header: where each lies, its exact and its plain name, value, raw bytes,
/// meaning, and what the check says of it. GUI thread.
class HeaderModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// In the order in which they are looked for: what fits into a narrow panel first.
    enum Column
    {
        FieldColumn,
        ValueColumn,
        RawColumn,
        MeaningColumn,
        VerdictColumn,
        NameColumn,
        OffsetColumn,
        ColumnCount
    };

    explicit HeaderModel(QObject *parent = nullptr);

    /// Either may be null. The report may be that of an earlier state.
    void setImage(const ImageStatePtr &state, const ReportPtr &report);

    /// Bytes of a row in the file.
    [[nodiscard]] ByteRange rangeOf(int row) const;
    /// The row whose bytes contain `offset` of the file; -1 when there is none.
    [[nodiscard]] int rowAt(std::uint64_t offset) const;
    /// The row that a finding speaks of; -1 when it is not about one field.
    [[nodiscard]] static int rowOf(FindingId id);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString textOf(int row, int column) const;
    [[nodiscard]] std::optional<FindingId> findingOf(int row) const;

    ImageStatePtr m_state;
    ReportPtr m_report;
};

} // namespace parascope::ui
