#include "engine/write/placeset.h"

#include <algorithm>
#include <iterator>

namespace parascope {

void PlaceSet::add(ByteRange range)
{
    if (range.isEmpty())
        return;
    std::uint64_t start = range.offset;
    std::uint64_t end = range.end();
    auto next = m_ends.upper_bound(start);
    if (next != m_ends.begin() && std::prev(next)->second >= start)
        --next;
    while (next != m_ends.end() && next->first <= end) {
        start = std::min(start, next->first);
        end = std::max(end, next->second);
        next = m_ends.erase(next);
    }
    m_ends.emplace_hint(next, start, end);
}

void PlaceSet::remove(ByteRange range)
{
    if (range.isEmpty())
        return;
    const auto holder = std::prev(m_ends.upper_bound(range.offset));
    const std::uint64_t start = holder->first;
    const std::uint64_t end = holder->second;
    if (start == range.offset)
        m_ends.erase(holder);
    else
        holder->second = range.offset;
    if (range.end() < end)
        m_ends.emplace(range.end(), end);
}

std::optional<ByteRange> PlaceSet::take(std::uint64_t length)
{
    for (const auto &[start, end] : m_ends) {
        if (end - start < length)
            continue;
        const ByteRange taken{start, length};
        remove(taken);
        return taken;
    }
    return std::nullopt;
}

void PlaceSet::absorb(PlaceSet &other)
{
    for (const auto &[start, end] : other.m_ends)
        add({start, end - start});
    other.m_ends.clear();
}

std::vector<ByteRange> PlaceSet::ranges() const
{
    std::vector<ByteRange> result;
    result.reserve(m_ends.size());
    for (const auto &[start, end] : m_ends)
        result.push_back({start, end - start});
    return result;
}

std::uint64_t PlaceSet::startOfRangeTo(std::uint64_t end) const
{
    const auto next = m_ends.lower_bound(end);
    if (next == m_ends.begin())
        return end;
    const auto before = std::prev(next);
    return before->second == end ? before->first : end;
}

std::uint64_t PlaceSet::endOfRangeBefore(std::uint64_t place) const
{
    const auto next = m_ends.lower_bound(place);
    return next == m_ends.begin() ? 0 : std::prev(next)->second;
}

} // namespace parascope
