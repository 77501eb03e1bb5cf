#pragma once

#include "ui/views/hex/hexsource.h"

namespace parascope::ui {

class HexEdits;

/// Another source with what was typed laid over its bytes: what is copied is what is seen. Searches
/// look through what is stored. GUI thread.
class EditedSource : public HexSource
{
    Q_OBJECT

public:
    /// Both must outlive it.
    EditedSource(HexSource *source, const HexEdits *edits, QObject *parent = nullptr);

    std::uint64_t requestRead(ByteSpace space, std::uint64_t offset, std::uint64_t length) override
    {
        return m_source->requestRead(space, offset, length);
    }
    void dropReads() override { m_source->dropReads(); }
    void startSearch(const SearchRequest &request) override { m_source->startSearch(request); }
    void stopSearch() override { m_source->stopSearch(); }

private:
    void forward(const ReadReply &reply);

    HexSource *m_source;
    const HexEdits *m_edits;
};

} // namespace parascope::ui
