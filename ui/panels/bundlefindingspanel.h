#pragma once

#include "ui/panels/panelframe.h"

class QLabel;
class QPushButton;
class QToolButton;
class QTreeView;

namespace parascope {
class DiskSession;
} // namespace parascope

namespace parascope::ui {

class BundleFindingsModel;
class RowLines;

/// What is wrong with a disk's descriptor and how its files fit together: the findings, what the
/// selected one means, the vendor's own counters, and the button for repair. GUI thread.
class BundleFindingsPanel : public PanelFrame
{
    Q_OBJECT

public:
    /// `disk` must outlive it; null: nothing is shown.
    explicit BundleFindingsPanel(DiskSession *disk, QWidget *parent = nullptr);

    /// Where there is little room, findings are folded up below their heading, until it is clicked.
    void setFolded(bool isFolded);
    /// Whether there is a repair of the descriptor that can be taken back.
    void setUndoPossible(bool isPossible);

    /// As high as what it shows.
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void repairRequested();
    void undoRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addContents();
    void showReport();
    void updateFolding();
    void showMeaning();
    void showCounters();
    void updateLook();
    void fitList();
    [[nodiscard]] QString headline() const;

    DiskSession *m_disk;
    BundleFindingsModel *m_model;
    QLabel *m_heading;
    QToolButton *m_fold; ///< the heading of what can be folded up
    QLabel *m_calmSign;
    QLabel *m_calm;
    QTreeView *m_view;
    RowLines *m_rowLines;
    QLabel *m_meaning;
    QLabel *m_detail;
    QLabel *m_counters;
    QPushButton *m_repair;
    QPushButton *m_undo;
    bool m_isUndoPossible = false;
    bool m_isFolded = false;
    bool m_isFoldedByHand = false; ///< or unfolded: the room does not matter any more
};

} // namespace parascope::ui
