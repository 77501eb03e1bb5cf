#include "ui/instance/instanceserver.h"

#include "ui/instance/instancecaller.h"

#include <QSocketNotifier>

#include <sys/socket.h>
#include <unistd.h>

namespace parascope::ui {

InstanceServer::InstanceServer(std::unique_ptr<MeetingSocket> socket,
                               std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_socket(std::move(socket)), m_patience(patience)
{
    auto *notifier = new QSocketNotifier(m_socket->descriptor(), QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &InstanceServer::acceptAll);
}

InstanceServer::~InstanceServer()
{
    // Notifiers go before the descriptors that they watch.
    const QObjectList watching = children();
    qDeleteAll(watching);
}

void InstanceServer::acceptAll()
{
    while (true) {
        const int connection =
            ::accept4(m_socket->descriptor(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (connection < 0)
            return;
        if (!isOwnPeer(connection)) {
            ::close(connection);
            continue;
        }
        auto *caller = new InstanceCaller(connection, m_patience, this);
        connect(caller, &InstanceCaller::requested, this, &InstanceServer::requested);
    }
}

} // namespace parascope::ui

#include "moc_instanceserver.cpp"
