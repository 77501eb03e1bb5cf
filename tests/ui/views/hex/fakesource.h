#pragma once

#include "ui/views/hex/hexsource.h"

#include <functional>
#include <vector>

namespace parascope::ui::test {

/// A source of made-up bytes that counts what is asked of it and answers when told to.
class FakeSource : public HexSource
{
public:
    struct Request
    {
        std::uint64_t ticket = 0;
        ByteSpace space = ByteSpace::Guest;
        ByteRange range;
    };

    /// Every byte is told by its offset; see byteAt().
    static std::uint8_t byteAt(std::uint64_t offset)
    {
        return std::uint8_t(offset ^ (offset >> 8U) ^ (offset >> 32U));
    }

    std::uint64_t requestRead(ByteSpace space, std::uint64_t offset, std::uint64_t length) override
    {
        waiting.push_back({++m_tickets, space, {offset, length}});
        ++reads;
        return m_tickets;
    }
    void dropReads() override
    {
        waiting.clear();
        ++drops;
        Q_EMIT readsDropped();
    }
    void startSearch(const SearchRequest &request) override { searches.push_back(request); }
    void stopSearch() override { ++stops; }

    /// Answers everything that waits, newest first.
    void deliver()
    {
        while (!waiting.empty()) {
            const Request request = waiting.back();
            waiting.pop_back();
            ReadReply reply;
            reply.ticket = request.ticket;
            reply.space = request.space;
            reply.range = request.range;
            reply.bytes.resize(std::size_t(request.range.length));
            for (std::size_t index = 0; index < reply.bytes.size(); ++index)
                reply.bytes[index] = std::byte(byteAt(request.range.offset + index));
            reply.extents.push_back({request.range, GuestSource::Data, HostOffset(0), false});
            if (adjust)
                adjust(reply);
            Q_EMIT readFinished(reply);
        }
    }
    void finishSearch(SearchReply::Outcome outcome, std::uint64_t offset = 0)
    {
        Q_EMIT searchFinished({outcome, searches.back().space, offset});
    }

    std::vector<Request> waiting;
    std::vector<SearchRequest> searches;
    std::function<void(ReadReply &)> adjust; ///< changes each answer before it is sent
    int reads = 0;
    int drops = 0;
    int stops = 0;

private:
    std::uint64_t m_tickets = 0;
};

} // namespace parascope::ui::test
