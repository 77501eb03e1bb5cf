#pragma once

#include "engine/check/bundlereport.h"
#include "engine/repair/bundleplan.h"
#include "ui/models/severitysigns.h"

#include <QAbstractTableModel>

namespace parascope {
class DiskSession;
} // namespace parascope

namespace parascope::ui {

/// What is wrong with a bundle, as DiskSession::report() has it: how bad, what, and what repair
/// does about it. Makes the words of rows only for those that are asked for. GUI thread.
class BundleFindingsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The first columns of FindingsModel.
    enum Column
    {
        SeverityColumn,
        WhatColumn,
        RepairColumn,
        ColumnCount
    };

    /// `disk` must outlive it; null: a model without rows.
    explicit BundleFindingsModel(const DiskSession *disk, QObject *parent = nullptr);

    /// Signs in these colours; `signSize` in logical pixels.
    void setLook(const QPalette &palette, int signSize, qreal devicePixelRatio);

    /// What the finding means, with its numbers and names; one or two sentences.
    [[nodiscard]] QString explanationAt(int row) const;
    /// What repair does about it; empty for notes about which nothing need be done.
    [[nodiscard]] QString answerAt(int row) const;
    /// For engineers: its id, and the line of the descriptor.
    [[nodiscard]] QString detailAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    /// What is done about a finding.
    struct Answer
    {
        BundleAction action = BundleAction::RestoreBackup;
        bool isTicked = false; ///< without being asked for
    };

    void takeReport();
    [[nodiscard]] const BundleFinding &findingAt(int row) const
    {
        return m_report->findings[static_cast<std::size_t>(row)];
    }

    const DiskSession *m_disk;
    BundleReportPtr m_report;
    std::vector<std::optional<Answer>> m_answers; ///< beside the findings
    SeveritySigns m_signs;
};

} // namespace parascope::ui
