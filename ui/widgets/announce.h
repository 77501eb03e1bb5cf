#pragma once

#include <QWidget>

namespace parascope::ui {

/// Has assistive programs say a sentence on something that happened of itself, wherever the
/// keyboard is: a verdict, the end of a job. Does nothing while no such program listens. GUI
/// thread.
///
/// Qt 6.4 has no announcements. What screen readers on all desktops take for one is an object in
/// the role of a notification that appears; systems that know alerts are sent one too.
void announce(const QWidget *place, const QString &sentence);

/// A sentence that was announced: a point without a picture in a window. Each is an object of its
/// own, since who is told of it asks for its name only later.
class Announcement : public QWidget
{
    Q_OBJECT

public:
    /// Says it. The last few stay in the window, older ones go.
    Announcement(const QString &sentence, QWidget *window);
};

} // namespace parascope::ui
