#pragma once

#include "engine/session/repairsession.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace parascope::ui {

/// Follows the change under way: what it is, how far, and a button that ends it at the next safe
/// point. GUI thread.
class ChangeProgress : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive it.
    explicit ChangeProgress(RepairSession *session, QWidget *parent = nullptr);

    /// Somebody tried to go away: says that the button is the way out.
    void explainStop();

private:
    void begin(ChangeJob job);
    void show(quint64 done, quint64 total);

    QLabel *m_text;
    QProgressBar *m_bar;
    QLabel *m_note;
    QPushButton *m_stop;
};

} // namespace parascope::ui
