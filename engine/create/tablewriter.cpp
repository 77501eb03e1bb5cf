#include "engine/create/tablewriter.h"

#include "engine/base/littleendian.h"

#include <algorithm>
#include <vector>

namespace parascope {

namespace {

constexpr std::size_t kEntryBytes = 4;
constexpr std::size_t kEntriesPerWrite = (1U << 20U) / kEntryBytes;

/// Collects neighbouring entries into large writes.
class EntryStream
{
public:
    EntryStream(WritableFile &file, const JobControl &control) : m_file(file), m_control(control)
    {
        m_pending.reserve(kEntriesPerWrite * kEntryBytes);
    }

    /// `index` is above those of earlier calls.
    [[nodiscard]] Result<void> put(std::uint32_t index, std::uint32_t entry)
    {
        const bool goesOn = m_first + m_pending.size() / kEntryBytes == index;
        if (!goesOn || m_pending.size() == kEntriesPerWrite * kEntryBytes) {
            if (const auto written = flush(); !written)
                return written;
            m_first = index;
        }
        m_pending.resize(m_pending.size() + kEntryBytes);
        storeLittleEndian<std::uint32_t>(m_pending, m_pending.size() - kEntryBytes, entry);
        return {};
    }

    [[nodiscard]] Result<void> flush()
    {
        if (m_pending.empty())
            return {};
        if (m_control.isCancelled())
            return failure(ErrorCode::Cancelled, m_file.path());
        const auto written = m_file.writeAt(kHeaderBytes + kEntryBytes * m_first, m_pending);
        m_pending.clear();
        return written;
    }

private:
    WritableFile &m_file;
    const JobControl &m_control;
    std::vector<std::byte> m_pending;
    std::uint64_t m_first = 0; ///< index of the first pending entry
};

} // namespace

Result<void> writeTable(const NewImageLayout &layout, std::span<const ClusterRun> runs,
                        WritableFile &file, const JobControl &control)
{
    EntryStream stream(file, control);
    std::uint64_t slot = 0;
    for (const ClusterRun &run : runs) {
        for (std::uint32_t i = 0; i < run.count; ++i, ++slot) {
            const std::optional<std::uint32_t> entry = entryForSlot(layout, slot);
            if (!entry)
                return failure(ErrorCode::NewDiskSize, file.path(), 0,
                               slot * layout.header.clusterBytes());
            if (const auto written = stream.put(run.first + i, *entry); !written)
                return written;
        }
    }
    return stream.flush();
}

} // namespace parascope
