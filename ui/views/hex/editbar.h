#pragma once

#include "engine/edit/pendingedits.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QToolButton;
class QTreeView;

namespace parascope::ui {

class ElidedLabel;
class HexEdits;
class PendingEditsModel;

/// The bar of the edit mode, under the hex view: how much is edited, Save, Discard, and a list of
/// the edits that can be opened. Shown while bytes may be typed, and as long as edits are pending.
/// GUI thread.
class EditBar : public QWidget
{
    Q_OBJECT

public:
    /// `edits` must outlive it.
    explicit EditBar(HexEdits *edits, QWidget *parent = nullptr);

    /// One line about what was just done, or why it was not; empty: none.
    void say(const QString &message, bool wrong = false);
    /// Save may be pressed; else why not.
    void setSaveBarrier(const QString &why);

Q_SIGNALS:
    void saveRequested();
    void placeRequested(parascope::EditPlace place);
    /// Escape in the list.
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void update();
    void showList(bool isShown);
    void fillList();
    void placeMessage();

    HexEdits *m_edits;
    PendingEditsModel *m_model;
    QLabel *m_summary;
    ElidedLabel *m_message;
    QToolButton *m_more = nullptr;
    QToolButton *m_save = nullptr;
    QToolButton *m_discard = nullptr;
    QToolButton *m_end = nullptr;
    QTreeView *m_list;
    QGridLayout *m_rows = nullptr; ///< of everything but the list
    QString m_barrier;
    bool m_isHint = false; ///< the message is what stands there when there is none
};

} // namespace parascope::ui
