#pragma once

#include "ui/models/rate.h"
#include "ui/models/timeleft.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace parascope::ui {

class ElidedLabel;

/// Follows a piece of work: what it is, how far, how long it will still take, and a button that
/// stops it. Knows nothing of the work itself. GUI thread.
class JobProgress : public QWidget
{
    Q_OBJECT

public:
    /// Names of the parts begin with `name`: nameText, nameBar, nameLeft (rate and time), nameNote,
    /// nameStop.
    explicit JobProgress(const QString &name, QWidget *parent = nullptr);

    /// New work: nothing is known of it but what it is.
    void begin(const QString &text);
    /// Total 0: not known. Where it counts anew, a new part of the work has begun.
    void setProgress(quint64 done, quint64 total);
    /// The work counts bytes, and how fast they go by is worth knowing.
    void setShowsRate(bool isShown) { m_showsRate = isShown; }
    /// A line below, in place of what stood there.
    void setNote(const QString &note);
    /// Somebody tried to go away: says that the button is the way out.
    void explainStop();

protected:
    void showEvent(QShowEvent *event) override;

Q_SIGNALS:
    /// Once for each piece of work; the button is used up until the next one begins.
    void stopRequested();

private:
    void build(const QString &name);

    ElidedLabel *m_text;
    QProgressBar *m_bar;
    QLabel *m_left;
    QLabel *m_note;
    QPushButton *m_stop;
    TimeLeft m_timeLeft;
    Rate m_rate;
    bool m_showsRate = false;
    quint64 m_done = 0;
    quint64 m_total = 0;
};

} // namespace parascope::ui
