#pragma once

#include "ui/instance/openrequest.h"

#include <QObject>

#include <chrono>

class QSocketNotifier;

namespace parascope::ui {

/// One process that hands over a request, as its receiver sees it. Deletes itself when that is
/// done, or comes to nothing. GUI thread.
class InstanceCaller : public QObject
{
    Q_OBJECT

public:
    /// Takes over `connection`, a socket that does not block.
    InstanceCaller(int connection, std::chrono::milliseconds patience, QObject *parent);
    ~InstanceCaller() override;

Q_SIGNALS:
    void requested(const parascope::ui::OpenRequest &request);

private:
    void read();
    void judge();
    void answer(char word);
    void end();

    int m_connection;
    QSocketNotifier *m_notifier;
    std::string m_bytes;                  ///< that came so far
    std::optional<OpenRequest> m_request; ///< taken; its caller has to say once more that it waits
};

} // namespace parascope::ui
