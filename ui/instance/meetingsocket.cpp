#include "ui/instance/meetingsocket.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace parascope::ui {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kWaiting = 64; ///< connections that may wait for an answer
constexpr auto kPause = std::chrono::milliseconds(20);

/// A descriptor that is closed at the end.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isOpen() const { return m_number >= 0; }
    int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

sockaddr_un addressOf(const std::filesystem::path &path)
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    const std::string &bytes = path.native();
    std::copy_n(bytes.begin(), std::min(bytes.size(), sizeof(address.sun_path) - 1),
                std::begin(address.sun_path));
    return address;
}

/// The socket functions take an address of any kind.
const sockaddr *asAny(const sockaddr_un &address)
{
    return reinterpret_cast<const sockaddr *>(&address);
}

int newSocket()
{
    return ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

/// Waits for `events`; false when the time is over.
bool waitFor(int descriptor, short events, Clock::time_point deadline)
{
    while (true) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
        pollfd poll = {descriptor, events, 0};
        const int ready = ::poll(&poll, 1, static_cast<int>(std::max<long>(left.count(), 0)));
        if (ready > 0)
            return true;
        if (ready == 0 || errno != EINTR)
            return false;
    }
}

enum class Answer
{
    Taken,
    Refused,
    Silence, ///< until the time was over
    Nobody   ///< there, or not any more
};

Answer send(int connection, std::string_view bytes, Clock::time_point deadline)
{
    while (!bytes.empty()) {
        const ssize_t count = ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (count >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(count));
        else if (errno != EAGAIN && errno != EINTR)
            return Answer::Nobody;
        else if (!waitFor(connection, POLLOUT, deadline))
            return Answer::Silence;
    }
    return Answer::Taken;
}

Answer receive(int connection, Clock::time_point deadline)
{
    while (waitFor(connection, POLLIN, deadline)) {
        char answer = 0;
        const ssize_t count = ::recv(connection, &answer, 1, 0);
        if (count == 1)
            return answer == kTaken ? Answer::Taken : Answer::Refused;
        if (count == 0 || (errno != EAGAIN && errno != EINTR))
            return Answer::Nobody;
    }
    return Answer::Silence;
}

Answer handOver(const MeetingPlace &place, const std::string &bytes, Clock::time_point deadline)
{
    const Descriptor connection(newSocket());
    const sockaddr_un address = addressOf(place.socket);
    if (!connection.isOpen() ||
        ::connect(connection.number(), asAny(address), sizeof(address)) != 0)
        return Answer::Nobody;
    if (!isOwnPeer(connection.number()))
        return Answer::Refused;
    if (const Answer sent = send(connection.number(), bytes, deadline); sent != Answer::Taken)
        // One that refuses does not read to the end.
        return sent == Answer::Nobody ? receive(connection.number(), deadline) : sent;
    if (const Answer answer = receive(connection.number(), deadline); answer != Answer::Taken)
        return answer;
    return send(connection.number(), {&kDoIt, 1}, deadline);
}

} // namespace

bool isOwnPeer(int connection)
{
    ucred peer = {};
    socklen_t length = sizeof(peer);
    return ::getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0 &&
           peer.uid == ::geteuid();
}

MeetingSocket::MeetingSocket(std::filesystem::path path, int lock, int socket)
    : m_path(std::move(path)), m_lock(lock), m_socket(socket)
{}

MeetingSocket::Taking MeetingSocket::take(const MeetingPlace &place)
{
    // The lock dies with its process, however that ends; the name of a socket does not. The file
    // stays: removing it would let two hold the same lock.
    Descriptor lock(::open(place.lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!lock.isOpen())
        return {};
    if (::flock(lock.number(), LOCK_EX | LOCK_NB) != 0)
        return {nullptr, errno == EWOULDBLOCK};
    ::unlink(place.socket.c_str());
    Descriptor socket(newSocket());
    const sockaddr_un address = addressOf(place.socket);
    if (!socket.isOpen() || ::bind(socket.number(), asAny(address), sizeof(address)) != 0 ||
        ::listen(socket.number(), kWaiting) != 0)
        return {};
    return {std::unique_ptr<MeetingSocket>(
        new MeetingSocket(place.socket, lock.release(), socket.release()))};
}

MeetingSocket::~MeetingSocket()
{
    // When somebody tidied the folder up, the name may be another program's by now.
    struct stat status = {};
    if (::fstat(m_lock, &status) == 0 && status.st_nlink > 0)
        ::unlink(m_path.c_str());
    ::close(m_socket);
    ::close(m_lock); // last: whoever gets it may make a socket of the same name
}

Meeting meet(const MeetingPlace &place, const OpenRequest &request,
             std::chrono::milliseconds patience)
{
    const Clock::time_point deadline = Clock::now() + patience;
    const std::string bytes = encodedRequest(request);
    do {
        MeetingSocket::Taking taking = MeetingSocket::take(place);
        if (!taking.isOccupied)
            return {false, std::move(taking.socket)};
        if (bytes.empty())
            return {};
        const Answer answer = handOver(place, bytes, deadline);
        if (answer != Answer::Nobody)
            return {answer == Answer::Taken, nullptr};
        // Somebody is about to listen, or about to end.
        ::poll(nullptr, 0, static_cast<int>(kPause.count()));
    } while (Clock::now() < deadline);
    return {};
}

} // namespace parascope::ui
