#pragma once

#include "engine/disk/diskreader.h"
#include "engine/session/imagesession.h"
#include "engine/session/openedimage.h"

#include <QObject>
#include <QThread>

#include <deque>
#include <functional>
#include <mutex>

namespace parascope {

/// Serves the reads of a session in a small thread of its own, newest request first, and looks
/// after the file on disk, so that a slow drive never holds up window or loading. Public functions
/// are called from the session's thread; the callbacks are called in the server's.
class ReadServer
{
public:
    struct Request
    {
        std::uint64_t ticket = 0;
        ByteSpace space = ByteSpace::Guest;
        ByteRange range;
    };
    using Answer = std::function<void(ReadReply)>;
    using IdentityAnswer = std::function<void(std::uint64_t generation, Result<FileIdentity>)>;

    ReadServer(Answer answer, IdentityAnswer identityAnswer);
    /// Drops what waits and waits for at most one I/O call.
    ~ReadServer();
    ReadServer(const ReadServer &) = delete;
    ReadServer &operator=(const ReadServer &) = delete;

    /// Bytes of the file can be read from now on; bytes of the disk when that is there too.
    void setFile(OpenedImage image, std::uint64_t generation);
    /// What bytes of the disk come from: the image alone, or with the layers behind it.
    void setGuest(const DiskPtr &guest);
    /// No bytes can be read until setFile(); requests wait.
    void reset();

    void push(const Request &request);
    /// Forgets everything that waits and stops what runs after its I/O call.
    void drop();
    /// Asks for the identity of what the path names now; nothing happens without a file.
    void lookAtDisk();

private:
    struct Source
    {
        OpenedImage image;
        std::shared_ptr<const DiskReader> guest;
        std::uint64_t generation = 0;
    };
    void serve();
    [[nodiscard]] ReadReply read(const Source &source, const Request &request,
                                 std::uint64_t round) const;
    void wake();
    [[nodiscard]] bool isOutdated(std::uint64_t round) const;

    Answer m_answer;
    IdentityAnswer m_identityAnswer;
    mutable std::mutex m_mutex; ///< guards everything below
    Source m_source;
    std::deque<Request> m_waiting; ///< newest in front
    std::uint64_t m_round = 0;     ///< grows with each drop()
    QThread m_thread;
    QObject m_context; ///< lives in m_thread
};

} // namespace parascope
