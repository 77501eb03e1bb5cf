#pragma once

#include <QObject>
#include <QTimer>

class QSettings;

namespace parascope::ui {

/// Lets settings be written a second after they changed, all changes at once, not at once as
/// QSettings does. Writing waits for the drive, in the thread of the windows; a program that starts
/// notes which image it opens before that is painted. What is not written at the end is written by
/// QSettings itself. GUI thread.
class SettingsWriter : public QObject
{
    Q_OBJECT

public:
    /// `store` must outlive it.
    explicit SettingsWriter(QSettings &store, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QSettings &m_store;
    QTimer m_timer;
};

} // namespace parascope::ui
