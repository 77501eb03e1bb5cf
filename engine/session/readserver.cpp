#include "engine/session/readserver.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kStepBytes = 1U << 20U; // the most that an I/O call may delay a stop

/// Joins what goes on in the same file.
void appendSupplied(std::vector<SuppliedRange> &supplied, const Disk &disk,
                    const DiskExtent &extent)
{
    if (!extent.hasLayer())
        return;
    const GuestExtent &bytes = extent.bytes;
    const auto &chain = disk.storages[extent.storage].chain;
    const SuppliedRange next{bytes.guest, chain[extent.layer], extent.layer, bytes.host,
                             bytes.hasHost};
    if (!supplied.empty()) {
        SuppliedRange &last = supplied.back();
        const bool goesOn = last.guest.end() == next.guest.offset && last.number == next.number &&
                            last.hasHost == next.hasHost &&
                            (!last.hasHost || last.host + last.guest.length == next.host);
        if (goesOn) {
            last.guest.length += next.guest.length;
            return;
        }
    }
    supplied.push_back(next);
}

} // namespace

ReadServer::ReadServer(Answer answer, IdentityAnswer identityAnswer)
    : m_answer(std::move(answer)), m_identityAnswer(std::move(identityAnswer))
{
    m_thread.setObjectName(QStringLiteral("reads"));
    m_context.moveToThread(&m_thread);
    m_thread.start();
}

ReadServer::~ReadServer()
{
    drop();
    m_thread.quit();
    m_thread.wait();
}

void ReadServer::setFile(OpenedImage image, std::uint64_t generation)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_source = {std::move(image), nullptr, generation};
    }
    wake();
}

void ReadServer::setGuest(const DiskPtr &guest)
{
    auto reader = std::make_shared<const DiskReader>(guest);
    {
        const std::scoped_lock lock(m_mutex);
        m_source.guest = std::move(reader);
    }
    wake();
}

void ReadServer::reset()
{
    const std::scoped_lock lock(m_mutex);
    m_source = {};
}

void ReadServer::push(const Request &request)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_front(request);
    }
    wake();
}

void ReadServer::drop()
{
    const std::scoped_lock lock(m_mutex);
    m_waiting.clear();
    ++m_round;
}

void ReadServer::lookAtDisk()
{
    QMetaObject::invokeMethod(
        &m_context,
        [this] {
            Source source;
            {
                const std::scoped_lock lock(m_mutex);
                source = m_source;
            }
            if (source.image.file)
                m_identityAnswer(source.generation, source.image.identityOfPath());
        },
        Qt::QueuedConnection);
}

void ReadServer::wake()
{
    QMetaObject::invokeMethod(
        &m_context, [this] { serve(); }, Qt::QueuedConnection);
}

bool ReadServer::isOutdated(std::uint64_t round) const
{
    const std::scoped_lock lock(m_mutex);
    return round != m_round;
}

void ReadServer::serve()
{
    for (;;) {
        Source source;
        Request request;
        std::uint64_t round = 0;
        {
            const std::scoped_lock lock(m_mutex);
            if (!m_source.image.file)
                return;
            const auto next = std::ranges::find_if(m_waiting, [this](const Request &waiting) {
                return waiting.space == ByteSpace::File || m_source.guest;
            });
            if (next == m_waiting.end())
                return;
            request = *next;
            m_waiting.erase(next);
            source = m_source;
            round = m_round;
        }
        ReadReply reply = read(source, request, round);
        if (!isOutdated(round))
            m_answer(std::move(reply));
    }
}

ReadReply ReadServer::read(const Source &source, const Request &request, std::uint64_t round) const
{
    ReadReply reply;
    reply.ticket = request.ticket;
    reply.space = request.space;
    const DiskReader *guest = request.space == ByteSpace::Guest ? source.guest.get() : nullptr;
    const std::uint64_t size = guest ? guest->diskBytes() : source.image.file->size().value_or(0);
    reply.isOfDisk = guest && guest->disk()->bundle;
    reply.range = request.range.intersected({0, size});
    reply.bytes.resize(reply.range.length);
    const StopQuery stop = [&] {
        return isOutdated(round);
    };
    for (std::uint64_t at = 0; at < reply.range.length && !stop(); at += kStepBytes) {
        const std::uint64_t offset = reply.range.offset + at;
        const auto out =
            std::span(reply.bytes).subspan(at, std::min(kStepBytes, reply.range.length - at));
        if (!guest) {
            if (!readFileBytes(*source.image.file, offset, out, reply.extents, stop))
                break;
            continue;
        }
        const auto extents = guest->read(GuestOffset(offset), out, stop);
        if (!extents)
            break; // outdated: the range lies inside the disk
        for (const DiskExtent &extent : *extents) {
            appendExtent(reply.extents, extent.bytes);
            if (reply.isOfDisk)
                appendSupplied(reply.supplied, *guest->disk(), extent);
        }
    }
    return reply;
}

} // namespace parascope
