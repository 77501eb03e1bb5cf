#pragma once

#include "engine/session/bundlerepairsession.h"
#include "ui/widgets/noteline.h"

#include <QWidget>

#include <array>
#include <optional>

class QGridLayout;
class QLabel;

namespace parascope::ui {

class BundleOfferList;
class ChangedLinesView;

/// What is wrong with a bundle's descriptor, what can be done about it, and what that leads to: the
/// actions to tick, before and after in numbers, the lines that change. Shows previews and reports
/// wishes; plans nothing. GUI thread.
class BundleRepairForm : public QWidget
{
    Q_OBJECT

public:
    explicit BundleRepairForm(QWidget *parent = nullptr);

    /// What stands above all: why nothing can be written. Empty: nothing does.
    void setObstacle(NoteLine::Sign sign, const QString &text);
    /// Stands where what is chosen leads to: it is being calculated, or could not be.
    void setWaiting(const QString &text);
    void setPreview(const BundleRepairPreview &preview);

Q_SIGNALS:
    void wished(parascope::BundleAction action, bool isWished);

private:
    static constexpr std::size_t kNumbers = 3;
    using Numbers = std::array<QLabel *, kNumbers>;

    void build();
    void buildNumbers(QGridLayout *grid);
    void showStaying(const BundleRepairPreview &preview);
    void showChanges(const BundleRepairPreview &preview);

    NoteLine *m_obstacle;
    BundleOfferList *m_offers;
    QLabel *m_staying;
    QLabel *m_afterwards;
    QWidget *m_numbers;
    Numbers m_before{};
    Numbers m_after{};
    QLabel *m_changesTitle;
    ChangedLinesView *m_changes;
    QLabel *m_backupTitle;
    ChangedLinesView *m_backupChanges;
};

} // namespace parascope::ui
