#pragma once

#include "ui/instance/meetingsocket.h"

#include <QObject>

#include <chrono>

namespace parascope::ui {

/// Takes the requests of other processes of this user at a socket. Whoever says nothing sensible,
/// or nothing for a while, is let go; a request is passed on only when its caller still waits for
/// it. GUI thread.
class InstanceServer : public QObject
{
    Q_OBJECT

public:
    /// `patience`: how long a caller may take.
    explicit InstanceServer(std::unique_ptr<MeetingSocket> socket,
                            std::chrono::milliseconds patience = std::chrono::seconds(10),
                            QObject *parent = nullptr);
    ~InstanceServer() override;

Q_SIGNALS:
    void requested(const parascope::ui::OpenRequest &request);

private:
    void acceptAll();

    std::unique_ptr<MeetingSocket> m_socket;
    std::chrono::milliseconds m_patience;
};

} // namespace parascope::ui
