#include "engine/session/readserver.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kStepBytes = 1U << 20U; // the most that an I/O call may delay a stop

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
    QMetaObject::invokeMethod(
        &m_context, [this] { serve(); }, Qt::QueuedConnection);
}

void ReadServer::setState(ImageStatePtr state)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_source.state = std::move(state);
    }
    QMetaObject::invokeMethod(
        &m_context, [this] { serve(); }, Qt::QueuedConnection);
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
    QMetaObject::invokeMethod(
        &m_context, [this] { serve(); }, Qt::QueuedConnection);
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
                return waiting.space == ByteSpace::File || m_source.state;
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
    ReadReply reply{request.ticket, request.space, request.range, {}, {}};
    std::optional<GuestReader> guest;
    std::uint64_t size = 0;
    if (request.space == ByteSpace::Guest) {
        guest.emplace(source.state, source.image.file);
        size = guest->diskBytes();
    } else {
        size = source.image.file->size().value_or(0);
    }
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
        for (const GuestExtent &extent : *extents)
            appendExtent(reply.extents, extent);
    }
    return reply;
}

} // namespace parascope
