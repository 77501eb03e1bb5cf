#pragma once

#include "engine/edit/pendingedits.h"

#include <QAbstractTableModel>

namespace parascope::ui {

/// The edits that are not written yet, one row for each run of bytes: where, what stands there,
/// what shall stand there. GUI thread.
class PendingEditsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Where,
        Length,
        Stored,
        Typed,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(std::vector<EditRun> runs);
    [[nodiscard]] const EditRun &run(int row) const { return m_runs.at(std::size_t(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    std::vector<EditRun> m_runs;
};

} // namespace parascope::ui
