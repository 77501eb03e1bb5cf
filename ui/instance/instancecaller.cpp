#include "ui/instance/instancecaller.h"

#include <QSocketNotifier>
#include <QTimer>

#include <array>
#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

namespace parascope::ui {

InstanceCaller::InstanceCaller(int connection, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_notifier(new QSocketNotifier(connection, QSocketNotifier::Read, this))
{
    connect(m_notifier, &QSocketNotifier::activated, this, &InstanceCaller::read);
    QTimer::singleShot(patience, this, &InstanceCaller::end);
}

InstanceCaller::~InstanceCaller()
{
    delete m_notifier; // before its descriptor
    ::close(m_connection);
}

void InstanceCaller::read()
{
    std::array<char, 64UL * 1024> piece{};
    const ssize_t count = ::recv(m_connection, piece.data(), piece.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0) {
        end();
        return;
    }
    m_bytes.append(piece.data(), static_cast<std::size_t>(count));
    judge();
}

void InstanceCaller::judge()
{
    if (m_request) {
        if (m_bytes.front() == kDoIt)
            Q_EMIT requested(*m_request);
        end();
        return;
    }
    if (m_bytes.size() < kHandOverHeadBytes)
        return;
    const auto head = decodedHead(m_bytes);
    if (!head || head->protocol != kHandOverProtocol || head->length > kMostHandOverBytes) {
        answer(kRefused);
        end();
        return;
    }
    const std::size_t whole = kHandOverHeadBytes + head->length;
    if (m_bytes.size() < whole)
        return;
    if (m_bytes.size() == whole)
        m_request = decodedRequest(std::string_view(m_bytes).substr(kHandOverHeadBytes));
    m_bytes.clear();
    answer(m_request ? kTaken : kRefused);
    if (!m_request)
        end();
}

void InstanceCaller::answer(char word)
{
    // A caller that is gone notices no more; that it is gone is seen when reading.
    static_cast<void>(::send(m_connection, &word, 1, MSG_NOSIGNAL));
}

void InstanceCaller::end()
{
    m_notifier->setEnabled(false);
    // What is not read would make the system take back the answer.
    std::array<char, 4096> rest{};
    for (int i = 0; i < 64 && ::recv(m_connection, rest.data(), rest.size(), 0) > 0; ++i) {
    }
    deleteLater();
}

} // namespace parascope::ui

#include "moc_instancecaller.cpp"
