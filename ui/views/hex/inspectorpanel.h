#pragma once

#include "ui/views/hex/inspectormodel.h"

#include <QWidget>

class QLabel;
class QTableView;
class QToolButton;

namespace parascope::ui {

/// The data inspector below the bytes: one line that is always there, and the whole table on
/// request.
class InspectorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPanel(QWidget *parent = nullptr);

    /// The bytes under the cursor, at most kInspectorBytes; `reason` says why when there are none.
    void setBytes(std::span<const std::byte> bytes, const QString &reason);
    [[nodiscard]] bool isExpanded() const;
    void setExpanded(bool expanded);

private:
    /// Its columns are measured: not before somebody wants to see it.
    void buildTable();

    InspectorModel m_model;
    QToolButton *m_toggle;
    QLabel *m_summary;
    QTableView *m_table;
};

} // namespace parascope::ui
