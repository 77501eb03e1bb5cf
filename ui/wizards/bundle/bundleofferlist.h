#pragma once

#include "engine/session/bundlerepairsession.h"

#include <QWidget>

#include <vector>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace parascope::ui {

/// What can be done about a bundle's descriptor, in groups: each action with a tick, the findings
/// that it answers, and what it writes. Shows previews and reports wishes; plans nothing. GUI
/// thread.
class BundleOfferList : public QWidget
{
    Q_OBJECT

public:
    explicit BundleOfferList(QWidget *parent = nullptr);

    /// Rows that stay the same keep their focus.
    void setPreview(const BundleRepairPreview &preview);

Q_SIGNALS:
    void wished(parascope::BundleAction action, bool isWished);

private:
    struct Row
    {
        BundleAction action = BundleAction::RestoreBackup;
        QCheckBox *tick = nullptr;
        QLabel *answers = nullptr;
        QLabel *writes = nullptr;
    };

    void rebuild(const BundlePlan &plan);
    [[nodiscard]] Row addRow(QVBoxLayout *layout, const BundleOffer &offer);
    static void fill(const Row &row, const BundleRepairPreview &preview);

    std::vector<Row> m_rows;
    BundleReportPtr m_report; ///< that the rows were made for
    QWidget *m_body = nullptr;
};

} // namespace parascope::ui
