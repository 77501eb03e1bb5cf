#include "engine/session/bytesearch.h"

#include "engine/disk/diskreader.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace parascope {

namespace {

constexpr std::uint64_t kStepBytes = 1U << 20U;
constexpr std::uint64_t kLeapBytes = 1024 * kStepBytes; ///< tried at once where nothing is stored

using Bytes = std::vector<unsigned char>;

unsigned char folded(unsigned char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte + ('a' - 'A')) : byte;
}

bool holdsNothing(GuestSource source)
{
    return source != GuestSource::Data && source != GuestSource::Metadata;
}

/// The file whose bytes are those of the disk, when it is one raw file: it can tell what it does
/// not store, so that huge files with little in them need not be read. Null for other disks.
std::shared_ptr<const BlockFile> wholeFileOf(const Disk &disk)
{
    if (disk.storages.size() != 1)
        return nullptr;
    const DiskStorage &storage = disk.storages.front();
    const DiskLayer &layer = *storage.chain.front();
    const bool isWhole = layer.isPlain() && storage.origin == 0 &&
                         storage.range == ByteRange{0, disk.diskBytes} &&
                         layer.plainBytes == disk.diskBytes;
    return isWhole ? layer.file : nullptr;
}

/// One search: the bytes of one space, window by window.
class Search
{
public:
    Search(const SearchRequest &request, const DiskPtr &guest,
           std::shared_ptr<const BlockFile> file, JobControl &control)
        : m_request(request), m_file(std::move(file)), m_control(control)
    {
        for (const std::byte byte : request.pattern) {
            const auto value = std::to_integer<unsigned char>(byte);
            m_pattern.push_back(request.ignoreAsciiCase ? folded(value) : value);
        }
        m_canLeap = std::ranges::any_of(m_pattern, [](unsigned char byte) { return byte != 0; });
        if (request.space == ByteSpace::Guest) {
            if (auto whole = wholeFileOf(*guest))
                m_file = std::move(whole);
            else
                m_reader.emplace(guest);
        }
        m_size = m_reader ? m_reader->diskBytes() : m_file->size().value_or(0);
        // A raw file may have grown since: what is behind the disk is not shown.
        if (request.space == ByteSpace::Guest)
            m_size = std::min(m_size, guest->diskBytes);
    }

    SearchReply run()
    {
        if (m_pattern.empty() || m_size < m_pattern.size())
            return reply(SearchReply::Outcome::NotFound);
        const std::uint64_t starts =
            m_size - m_pattern.size() + 1; // places where a match may begin
        return m_request.backward ? backward(std::min(m_request.from, starts))
                                  : forward(m_request.from, starts);
    }

private:
    SearchReply reply(SearchReply::Outcome outcome, std::uint64_t offset = 0) const
    {
        if (outcome == SearchReply::Outcome::NotFound && !m_anyRead && m_anyFailed)
            outcome = SearchReply::Outcome::Failed;
        return {outcome, m_request.space, offset};
    }

    SearchReply forward(std::uint64_t from, std::uint64_t starts)
    {
        for (std::uint64_t at = from; at < starts;) {
            m_control.report(at - from, starts - from);
            if (m_control.isCancelled())
                return reply(SearchReply::Outcome::Cancelled);
            if (m_canLeap) {
                // Not to the end of the disk: that would walk the table anew for each step.
                const std::uint64_t end = emptyUntil(at, std::min(kLeapBytes, m_size - at));
                if (end >= at + m_pattern.size()) {
                    at = end - m_pattern.size() + 1;
                    continue;
                }
            }
            const std::uint64_t to = std::min(starts, at + kStepBytes);
            if (const auto found = lookIn(at, to))
                return reply(SearchReply::Outcome::Found, *found);
            at = to;
        }
        return reply(m_control.isCancelled() ? SearchReply::Outcome::Cancelled
                                             : SearchReply::Outcome::NotFound);
    }

    SearchReply backward(std::uint64_t starts)
    {
        for (std::uint64_t to = starts; to > 0;) {
            m_control.report(starts - to, starts);
            if (m_control.isCancelled())
                return reply(SearchReply::Outcome::Cancelled);
            std::uint64_t at = to - std::min(to, kLeapBytes);
            if (m_canLeap && isEmpty(at, to)) {
                to = at;
                continue;
            }
            at = to - std::min(to, kStepBytes);
            if (!m_canLeap || !isEmpty(at, to)) {
                if (const auto found = lookIn(at, to))
                    return reply(SearchReply::Outcome::Found, *found);
            }
            to = at;
        }
        return reply(m_control.isCancelled() ? SearchReply::Outcome::Cancelled
                                             : SearchReply::Outcome::NotFound);
    }

    /// End of the stretch from `at` that stores nothing; `at` itself when something is stored
    /// there.
    std::uint64_t emptyUntil(std::uint64_t at, std::uint64_t length) const
    {
        if (m_reader) {
            const auto extents = m_reader->extents(GuestOffset(at), length, 1);
            return !extents.empty() && holdsNothing(extents.front().bytes.source)
                       ? extents.front().bytes.guest.end()
                       : at;
        }
        const auto extent = m_file->extentAt(at);
        return extent && extent->isHole && !extent->range.isEmpty() ? extent->range.end() : at;
    }

    /// Whether no match can begin in [first, last).
    bool isEmpty(std::uint64_t first, std::uint64_t last) const
    {
        const std::uint64_t length = last - first + m_pattern.size() - 1;
        return emptyUntil(first, length) >= first + length;
    }

    /// Reads [offset, offset + length) into m_window and notes what cannot match. False when
    /// cancelled.
    bool readWindow(std::uint64_t offset, std::uint64_t length)
    {
        m_window.assign(length, 0);
        m_barred.clear();
        for (std::uint64_t at = 0; at < length; at += kStepBytes) {
            const auto part = std::as_writable_bytes(
                std::span(m_window).subspan(at, std::min(kStepBytes, length - at)));
            if (!readPart(offset + at, part))
                return false;
        }
        if (m_request.ignoreAsciiCase)
            std::ranges::transform(m_window, m_window.begin(), folded);
        return true;
    }

    /// False when cancelled.
    bool readPart(std::uint64_t offset, std::span<std::byte> out)
    {
        const StopQuery stop = [this] {
            return m_control.isCancelled();
        };
        if (!m_reader) {
            std::vector<GuestExtent> extents;
            if (!readFileBytes(*m_file, offset, out, extents, stop))
                return false;
            for (const GuestExtent &extent : extents)
                note(extent);
            return true;
        }
        const auto extents = m_reader->read(GuestOffset(offset), out, stop);
        if (!extents)
            return false; // cancelled: the range lies inside the disk
        for (const DiskExtent &extent : *extents)
            note(extent.bytes);
        return true;
    }

    void note(const GuestExtent &extent)
    {
        if (extent.source == GuestSource::Data || extent.source == GuestSource::Unallocated) {
            m_anyRead = true;
        } else {
            m_barred.push_back(extent.guest);
            m_anyFailed = m_anyFailed || extent.source == GuestSource::Unreadable;
        }
    }

    /// First match (last one when going backward) that begins in [first, last).
    std::optional<std::uint64_t> lookIn(std::uint64_t first, std::uint64_t last)
    {
        if (!readWindow(first, last - first + m_pattern.size() - 1))
            return std::nullopt;
        return m_request.backward ? lastMatch(first) : firstMatch(first);
    }

    std::optional<std::uint64_t> firstMatch(std::uint64_t base) const
    {
        const std::boyer_moore_horspool_searcher searcher(m_pattern.begin(), m_pattern.end());
        for (auto from = m_window.begin();;) {
            const auto at = std::search(from, m_window.end(), searcher);
            if (at == m_window.end())
                return std::nullopt;
            const std::uint64_t place = base + static_cast<std::uint64_t>(at - m_window.begin());
            const ByteRange *barred = barredBy(place);
            if (!barred)
                return place;
            const std::uint64_t next =
                std::min<std::uint64_t>(barred->end() - base, m_window.size());
            from = m_window.begin() + static_cast<std::ptrdiff_t>(next);
        }
    }

    std::optional<std::uint64_t> lastMatch(std::uint64_t base) const
    {
        const std::boyer_moore_horspool_searcher searcher(m_pattern.rbegin(), m_pattern.rend());
        for (auto from = m_window.rbegin();;) {
            const auto at = std::search(from, m_window.rend(), searcher);
            if (at == m_window.rend())
                return std::nullopt;
            const auto end = static_cast<std::uint64_t>(m_window.rend() - at);
            const std::uint64_t place = base + end - m_pattern.size();
            const ByteRange *barred = barredBy(place);
            if (!barred)
                return place;
            const std::uint64_t next = barred->offset > base ? barred->offset - base : 0;
            from = m_window.rend() - static_cast<std::ptrdiff_t>(next);
        }
    }

    const ByteRange *barredBy(std::uint64_t place) const
    {
        const ByteRange match{place, m_pattern.size()};
        const auto found = std::ranges::find_if(
            m_barred, [&](const ByteRange &range) { return range.overlaps(match); });
        return found == m_barred.end() ? nullptr : &*found;
    }

    const SearchRequest &m_request;
    std::shared_ptr<const BlockFile> m_file;
    JobControl &m_control;
    Bytes m_pattern;
    std::optional<DiskReader> m_reader;
    std::uint64_t m_size = 0;
    bool m_canLeap = false;
    bool m_anyRead = false;
    bool m_anyFailed = false;
    Bytes m_window;
    std::vector<ByteRange> m_barred; ///< bytes that are not what anybody stored there
};

} // namespace

SearchReply searchBytes(const SearchRequest &request, const DiskPtr &guest,
                        const std::shared_ptr<const BlockFile> &file, JobControl &control)
{
    if (!file || (request.space == ByteSpace::Guest && !guest))
        return {SearchReply::Outcome::Failed, request.space, 0};
    return Search(request, guest, file, control).run();
}

} // namespace parascope
