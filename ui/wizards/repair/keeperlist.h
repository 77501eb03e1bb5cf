#pragma once

#include "engine/repair/sharedplaces.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QTreeView;

namespace parascope::ui {

class SharedPlacesModel;

/// Where it is chosen who keeps each shared place. Folded up until somebody wants it; a view of a
/// model, so that a hundred thousand places are no more work than two. Shows choices and reports
/// wishes. GUI thread.
class KeeperList : public QWidget
{
    Q_OBJECT

public:
    explicit KeeperList(QWidget *parent = nullptr);

    /// `entryBytes`: bytes that a table entry counts in.
    void setPlaces(const SharedPlacesPtr &places, std::uint64_t entryBytes);
    void setChoices(const RepairChoices &choices);
    /// Unfolds, and shows the cluster that shares the place of `entry`, when there is one.
    void reveal(std::uint32_t entry, std::uint32_t cluster);

Q_SIGNALS:
    void keeperWished(quint32 entry, quint32 cluster);
    /// Somebody looks at this cluster.
    void clusterLookedAt(quint32 cluster);

private:
    void build();
    void setOpen(bool isOpen);
    void fitHeight();
    void updateTitle();

    SharedPlacesModel *m_model;
    QToolButton *m_fold;
    QWidget *m_body;
    QTreeView *m_view;
    std::size_t m_chosen = 0; ///< places for which somebody said who keeps them
};

} // namespace parascope::ui
