#include "engine/write/livestate.h"

namespace parascope {

namespace {

/// A copy without the table, which would be kept from ever being freed.
ImageState withoutTable(const ImageState &state)
{
    ImageState copy = state;
    copy.bat = {};
    copy.identity = {};
    return copy;
}

} // namespace

LiveState::LiveState(const ImageStatePtr &state) : m_base(withoutTable(*state)), m_table(state->bat)
{
    m_taken.push_back({m_base.generation, state});
    ++m_base.generation;
}

/// The next copy is another one than the last.
template <class Change>
void LiveState::change(Change what)
{
    const std::lock_guard lock(m_mutex);
    if (m_latest) {
        m_latest.reset();
        ++m_base.generation;
    }
    what();
}

void LiveState::setHeader(const Header &header, const ImageExtension &extension)
{
    ImageExtension copy = extension; // it may be the one that is replaced
    const std::array<std::byte, kHeaderBytes> raw = encodeHeader(header);
    change([&] {
        m_base.header = header;
        m_base.header.raw = raw;
        m_base.extension = std::move(copy);
    });
}

void LiveState::setFileSize(std::uint64_t bytes)
{
    change([&] { m_base.fileSize = bytes; });
}

void LiveState::name(std::uint32_t cluster, std::uint32_t entry, std::uint64_t fileSize)
{
    change([&] {
        m_table.set(cluster, entry);
        m_base.fileSize = fileSize;
    });
}

std::uint64_t LiveState::forget(std::uint32_t cluster)
{
    std::uint64_t lastNaming = 0;
    change([&] {
        lastNaming = m_base.generation;
        m_table.set(cluster, 0);
        ++m_base.generation;
    });
    return lastNaming;
}

std::uint64_t LiveState::oldestReader()
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_taken, [](const Taken &one) { return one.state.expired(); });
    return m_taken.empty() ? m_base.generation : m_taken.front().generation;
}

ImageStatePtr LiveState::state() const
{
    const std::lock_guard lock(m_mutex);
    if (m_latest)
        return m_latest;
    auto state = std::make_shared<ImageState>(m_base);
    state->bat = m_table.share();
    m_latest = std::move(state);
    std::erase_if(m_taken, [](const Taken &one) { return one.state.expired(); });
    m_taken.push_back({m_latest->generation, m_latest});
    return m_latest;
}

} // namespace parascope
