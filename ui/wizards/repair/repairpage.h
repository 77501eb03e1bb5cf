#pragma once

#include "engine/session/repairsession.h"
#include "ui/widgets/askpath.h"

#include <QWidget>

#include <optional>

class QPlainTextEdit;

namespace parascope::ui {

class ElidedLabel;
class BeforeAfter;
class ChangeFooter;
class Document;
class KeeperList;
class PlanList;

/// Where it is chosen what is repaired: the actions, what they lead to, where the undo file goes.
/// GUI thread.
class RepairPage : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it; the document has a report.
    RepairPage(Document *document, RepairSession *session, AskPath askPath,
               QWidget *parent = nullptr);

    [[nodiscard]] const ReportPtr &report() const { return m_report; }
    [[nodiscard]] const RepairChoices &choices() const { return m_choices; }
    /// What the choices lead to; nothing while it is calculated.
    [[nodiscard]] const std::optional<RepairPreview> &preview() const { return m_preview; }
    /// The file itself may be repaired now; false also while that is calculated.
    [[nodiscard]] bool canRepair() const;
    [[nodiscard]] bool canCopy() const;
    /// Nothing can be repaired at all, whatever is chosen.
    [[nodiscard]] bool isForbidden() const;
    /// "Repair, 2 clusters will read as zeros".
    [[nodiscard]] QString repairText() const;
    /// What must stay in sight however long the page is. Belongs to whoever puts it into a layout.
    [[nodiscard]] ChangeFooter *footer() const { return m_footer; }

Q_SIGNALS:
    void changed();

private:
    void build();
    void replan();
    void takePreview(const PreviewReply &reply);
    void showKeepers(const RepairPreview &preview);
    void showObstacle();
    void showRanges(const Plan &plan);
    void showUndoFile();

    Document *m_document;
    RepairSession *m_session;
    ReportPtr m_report;
    RepairChoices m_choices;
    std::optional<RepairPreview> m_preview;
    bool m_wasShown = false; ///< a preview
    PlanList *m_plan;
    KeeperList *m_keepers;
    BeforeAfter *m_beforeAfter;
    ElidedLabel *m_obstacle;
    ElidedLabel *m_staying;
    ElidedLabel *m_afterwards;
    ElidedLabel *m_rangesTitle;
    QPlainTextEdit *m_ranges;
    ChangeFooter *m_footer;
};

} // namespace parascope::ui
