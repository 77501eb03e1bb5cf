#pragma once

#include <QWidget>

namespace parascope::ui {

/// Has assistive programs say a sentence on something that happened of itself, wherever the
/// keyboard is: a verdict, the end of a job. Does nothing while no such program listens. GUI
/// thread.
///
/// Qt 6.4 has no announcements. What screen readers on all desktops take for one is an object in
/// the role of a notification that appears; systems that know alerts are sent one too. The object
/// is a point without a picture in the window of `place`.
void announce(const QWidget *place, const QString &sentence);

/// The object that says it. Made by announce().
class Announcer : public QWidget
{
    Q_OBJECT

public:
    explicit Announcer(QWidget *window);

    void say(const QString &sentence);
};

} // namespace parascope::ui
