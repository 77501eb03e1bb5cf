#include "engine/session/readserver.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kStepBytes = 1024 * 1024; // the most that an I/O call may delay a stop

void append(std::vector<GuestExtent> &extents, const GuestExtent &next)
{
    if (!extents.empty()) {
        GuestExtent &last = extents.back();
        const bool continues = last.guest.end() == next.guest.offset &&
                               last.source == next.source && last.hasHost == next.hasHost &&
                               (!last.hasHost || last.host + last.guest.length == next.host);
        if (continues) {
            last.guest.length += next.guest.length;
            return;
        }
    }
    extents.push_back(next);
}

/// Reads file bytes; what cannot be read is told apart in pieces of a page.
void readFileStep(const BlockFile &file, std::uint64_t offset, std::span<std::byte> out,
                  std::vector<GuestExtent> &extents)
{
    constexpr std::size_t kPage = 4096;
    const auto add = [&](std::uint64_t from, std::uint64_t length, GuestSource source) {
        if (length > 0)
            append(extents, {{from, length}, source, HostOffset(from), true});
    };
    if (const auto count = file.readAt(offset, out)) {
        add(offset, *count, GuestSource::Data);
        add(offset + *count, out.size() - *count, GuestSource::Missing);
        return;
    }
    if (out.size() <= kPage) {
        std::ranges::fill(out, std::byte{0});
        add(offset, out.size(), GuestSource::Unreadable);
        return;
    }
    for (std::size_t at = 0; at < out.size(); at += kPage)
        readFileStep(file, offset + at, out.subspan(at, std::min(kPage, out.size() - at)), extents);
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
    for (std::uint64_t at = 0; at < reply.range.length && !isOutdated(round); at += kStepBytes) {
        const std::uint64_t offset = reply.range.offset + at;
        const auto out =
            std::span(reply.bytes).subspan(at, std::min(kStepBytes, reply.range.length - at));
        if (!guest) {
            readFileStep(*source.image.file, offset, out, reply.extents);
            continue;
        }
        if (const auto extents = guest->read(GuestOffset(offset), out)) {
            for (const GuestExtent &extent : *extents)
                append(reply.extents, extent);
        } else {
            append(reply.extents,
                   {{offset, out.size()}, GuestSource::Unreadable, HostOffset(0), false});
        }
    }
    return reply;
}

} // namespace parascope
