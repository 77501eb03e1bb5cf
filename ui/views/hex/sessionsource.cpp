#include "ui/views/hex/sessionsource.h"

namespace parascope::ui {

SessionSource::SessionSource(ImageSession &session, QObject *parent)
    : HexSource(parent), m_session(session)
{
    connect(&session, &ImageSession::readFinished, this, &HexSource::readFinished);
    connect(&session, &ImageSession::searchProgressed, this, &HexSource::searchProgressed);
    connect(&session, &ImageSession::searchFinished, this, &HexSource::searchFinished);
}

std::uint64_t SessionSource::requestRead(ByteSpace space, std::uint64_t offset,
                                         std::uint64_t length)
{
    return m_session.requestRead(space, offset, length);
}

void SessionSource::dropReads()
{
    m_session.dropReads();
    Q_EMIT readsDropped();
}

void SessionSource::startSearch(const SearchRequest &request)
{
    m_session.startSearch(request);
}

void SessionSource::stopSearch()
{
    m_session.stopSearch();
}

} // namespace parascope::ui
