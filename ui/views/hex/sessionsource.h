#pragma once

#include "ui/views/hex/hexsource.h"

namespace parascope::ui {

/// Bytes of an open image, through its session. The session must outlive it.
class SessionSource : public HexSource
{
    Q_OBJECT

public:
    explicit SessionSource(ImageSession &session, QObject *parent = nullptr);

    std::uint64_t requestRead(ByteSpace space, std::uint64_t offset, std::uint64_t length) override;
    void dropReads() override;
    void startSearch(const SearchRequest &request) override;
    void stopSearch() override;

private:
    ImageSession &m_session;
};

} // namespace parascope::ui
