#pragma once

#include "engine/session/imagesession.h"

#include <QObject>

namespace parascope::ui {

/// Where the hex view gets its bytes: asked for now, delivered later. An interface, so that the
/// view is tested without an image; SessionSource is the real one. GUI thread.
class HexSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks for bytes (at most 16 MiB); the ticket comes back with readFinished(), unless
    /// dropReads() is called before.
    virtual std::uint64_t requestRead(ByteSpace space, std::uint64_t offset,
                                      std::uint64_t length) = 0;
    /// Forgets all reads that wait, then tells so with readsDropped().
    virtual void dropReads() = 0;
    /// One search at a time; ends with searchFinished().
    virtual void startSearch(const SearchRequest &request) = 0;
    virtual void stopSearch() = 0;

Q_SIGNALS:
    void readFinished(const parascope::ReadReply &reply);
    void readsDropped();
    void searchProgressed(quint64 done, quint64 total);
    void searchFinished(const parascope::SearchReply &reply);
};

} // namespace parascope::ui
