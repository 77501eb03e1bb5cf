#pragma once

#include "engine/check/report.h"
#include "ui/document/selection.h"
#include "ui/models/severitysigns.h"

#include <QAbstractItemModel>

namespace parascope::ui {

/// The findings of a report as a tree: one row per kind, and below it, where there are several, one
/// row per finding. Rows are made on request and fetched in pieces, so that millions cost nothing
/// until somebody scrolls there. Sorting and filtering work on kinds and never walk the findings.
/// GUI thread.
class FindingsModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        SeverityColumn,
        WhatColumn,
        RepairColumn,
        GuestColumn,
        HostColumn,
        ColumnCount
    };
    /// Rows that are fetched at a time below a kind.
    static constexpr int kFetchRows = 1000;

    explicit FindingsModel(QObject *parent = nullptr);

    /// Null empties the model.
    void setReport(const ReportPtr &report);
    /// Shows only kinds whose severity, title or id contains every word of `text`.
    void setFilter(const QString &text);
    /// Signs of severities in these colours; `signSize` in logical pixels.
    void setLook(const QPalette &palette, int signSize, qreal devicePixelRatio);

    /// The groups of the report that are listed, in the order of the rows.
    [[nodiscard]] std::vector<std::size_t> groups() const;
    /// The finding of a row; of a row for several findings the group as a whole.
    [[nodiscard]] std::optional<FindingRef> refAt(const QModelIndex &index) const;
    /// The row of a finding, fetched when it was not; invalid when it is filtered out.
    [[nodiscard]] QModelIndex indexOf(const FindingRef &ref);

    /// What stands above a column; lists of other findings say the same.
    [[nodiscard]] static QString titleOf(int column);

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Row
    {
        std::size_t group = 0;
        int fetched = 0; ///< findings below it that the views know
    };
    void arrange();
    void fetch(int row, std::uint64_t count);
    [[nodiscard]] bool passes(const FindingGroup &group) const;
    [[nodiscard]] const FindingGroup &groupAt(int row) const;
    [[nodiscard]] QString textOf(const FindingRef &ref, int column) const;
    [[nodiscard]] QString toolTipOf(const FindingRef &ref, int column) const;

    ReportPtr m_report;
    std::vector<Row> m_rows;
    QStringList m_words;
    int m_sortColumn = -1; ///< -1: the order of the report
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    SeveritySigns m_signs;
};

} // namespace parascope::ui
