#pragma once

#include "ui/instance/meetingplace.h"
#include "ui/instance/openrequest.h"

#include <chrono>
#include <memory>

namespace parascope::ui {

/// The right to be the one program that others hand their requests to, and the socket where it
/// listens. Others may connect as soon as it exists; they are served by an InstanceServer. Letting
/// go of it takes the socket away. May be moved between threads, used by one.
class MeetingSocket
{
public:
    /// How it went to take a place.
    struct Taking
    {
        std::unique_ptr<MeetingSocket> socket;
        bool isOccupied = false; ///< somebody has it; otherwise, without a socket, nobody can
    };

    /// Takes the place, also from a program that was killed.
    [[nodiscard]] static Taking take(const MeetingPlace &place);
    ~MeetingSocket();
    MeetingSocket(const MeetingSocket &) = delete;
    MeetingSocket &operator=(const MeetingSocket &) = delete;

    /// Listening, not blocking.
    [[nodiscard]] int descriptor() const { return m_socket; }

private:
    MeetingSocket(std::filesystem::path path, int lock, int socket);

    std::filesystem::path m_path;
    int m_lock;
    int m_socket;
};

/// How it went to meet the others.
struct Meeting
{
    bool isHandedOver = false; ///< another process does it; nothing is left to do
    /// Otherwise: what this process listens at from now on, or null.
    std::unique_ptr<MeetingSocket> socket;
};

/// Hands `request` to the program that runs already, or takes its place when there is none. Waits
/// at most `patience` for one that does not answer; it will not do the request later. To be called
/// before anything slow, also before there is a QApplication. Blocks.
[[nodiscard]] Meeting meet(const MeetingPlace &place, const OpenRequest &request,
                           std::chrono::milliseconds patience);

/// Whether the process at the other end of a connection belongs to this user.
[[nodiscard]] bool isOwnPeer(int connection);

} // namespace parascope::ui
