#pragma once

#include "ui/models/timeleft.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace parascope::ui {

class Document;

/// In the status bar: what the program is at, how far, how long still, and a button that stops it;
/// after a check, how long it took. GUI thread.
class JobLine : public QWidget
{
    Q_OBJECT

public:
    explicit JobLine(QWidget *parent = nullptr);

    /// Follows another document; null for none. It must live until the next call or tell its end
    /// through QObject::destroyed.
    void setDocument(Document *document);

private:
    void showProgress(quint64 done, quint64 total);
    void showIdle();

    Document *m_document = nullptr;
    QLabel *m_text;
    QProgressBar *m_bar;
    QToolButton *m_stop;
    TimeLeft m_timeLeft;
    int m_stage = -1;
};

} // namespace parascope::ui
