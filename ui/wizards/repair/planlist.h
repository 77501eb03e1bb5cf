#pragma once

#include "engine/repair/plan.h"

#include <QWidget>

#include <map>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;

namespace parascope::ui {

/// The actions of a plan in their three groups, each with a tick, what it does (to choose, where
/// there is a choice), and what it costs. Shows plans and reports wishes; plans nothing. GUI
/// thread.
class PlanList : public QWidget
{
    Q_OBJECT

public:
    explicit PlanList(QWidget *parent = nullptr);

    /// Shows a widget right below the row of a finding; it belongs to the list from then on. To be
    /// shown and hidden by whoever gave it, after each setPlan().
    void setBelow(FindingId id, QWidget *widget);
    /// Rows that stay the same keep their focus. `sharedPlaces`: places that several clusters name.
    void setPlan(const Plan &plan, std::size_t sharedPlaces);

Q_SIGNALS:
    /// Action::None: the tick was taken away.
    void wished(parascope::FindingId id, parascope::Action action);

private:
    struct Row
    {
        PlannedAction action;
        QCheckBox *tick = nullptr;
        QComboBox *choice = nullptr; ///< null where there is none
        QLabel *phrase = nullptr;    ///< stands in its place
        QLabel *cost = nullptr;
    };

    void rebuild(const Plan &plan);
    void orderTabs();
    [[nodiscard]] QString phraseOf(const PlannedAction &action, Action other) const;
    [[nodiscard]] QString sharedPhrase(Action action) const;
    Row addRow(QGridLayout *grid, const PlannedAction &action);
    void fill(Row &row, const PlannedAction &action);
    void wish(FindingId id);

    DiskMembership m_membership;                      ///< of the image that the plan is for
    std::map<std::uint32_t, std::uint32_t> m_keepers; ///< see RepairChoices
    std::size_t m_sharedPlaces = 0;
    FindingId m_belowWhich = FindingId::TableDuplicate;
    QWidget *m_below = nullptr;
    std::vector<Row> m_rows;
    QWidget *m_body = nullptr;
};

} // namespace parascope::ui
