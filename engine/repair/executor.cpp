#include "engine/repair/executor.h"

#include "engine/base/littleendian.h"
#include "engine/image/imageloader.h"
#include "engine/repair/planner.h"
#include "engine/repair/preview.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace parascope {

namespace {

constexpr std::uint64_t kStepBytes = 1U << 20U;
constexpr std::uint64_t kInUseOffset = 44;
// Entries closer than this are written in one call; what lies between is written as it is.
constexpr std::uint32_t kJoinEntries = 1024;

class Executor
{
public:
    Executor(const Plan &plan, WritableFile &image, JobControl &control)
        : m_plan(plan)
        , m_image(image)
        , m_control(control)
        , m_buffer(std::min(kStepBytes, plan.before->geometry.clusterBytes))
    {
        for (const EntryChange &change : plan.entries)
            m_total += change.isCopy ? plan.before->geometry.clusterBytes : 0;
    }

    [[nodiscard]] Result<ReportPtr> run()
    {
        return markOpen()
            .and_then([this] { return grow(); })
            .and_then([this] { return copyClusters(); })
            .and_then([this] { return writeKept(); })
            .and_then([this] { return writeTable(); })
            .and_then([this] { return writeHeader(); })
            .and_then([this] { return cut(); })
            .and_then([this] { return checkResult(); })
            .and_then([this](const ReportPtr &report) { return close(report); });
    }

private:
    using Step = Result<void>;

    [[nodiscard]] Step markOpen()
    {
        return writeInUse(kInUseOpen).and_then([this] { return m_image.sync(); });
    }
    [[nodiscard]] Step grow();
    [[nodiscard]] Step copyClusters();
    [[nodiscard]] Step copyCluster(std::uint64_t from, std::uint64_t to);
    [[nodiscard]] Step writeKept();
    [[nodiscard]] Step writeTable();
    [[nodiscard]] Step writeEntries(std::span<const EntryChange> changes);
    [[nodiscard]] Step writeHeader();
    [[nodiscard]] Step cut();
    [[nodiscard]] bool isInFile(const ImageState &state);
    [[nodiscard]] Result<ReportPtr> checkResult();
    [[nodiscard]] Result<ReportPtr> close(const ReportPtr &report);
    [[nodiscard]] Step writeInUse(std::uint32_t value);
    [[nodiscard]] Step stopIfCancelled() const
    {
        if (m_control.isCancelled())
            return failure(ErrorCode::Cancelled, m_image.path());
        return {};
    }

    const Plan &m_plan;
    WritableFile &m_image;
    JobControl &m_control;
    std::vector<std::byte> m_buffer;
    std::uint64_t m_done = 0;
    std::uint64_t m_total = 0;
};

Result<void> Executor::writeInUse(std::uint32_t value)
{
    std::array<std::byte, 4> bytes{};
    storeLittleEndian(bytes, 0, value);
    return m_image.writeAt(kInUseOffset, bytes);
}

Result<void> Executor::grow()
{
    if (m_plan.grownSize <= m_plan.before->fileSize)
        return {};
    return m_image.setSize(m_plan.grownSize);
}

Result<void> Executor::copyClusters()
{
    const Geometry &geometry = m_plan.before->geometry;
    bool hasCopied = false;
    for (const EntryChange &change : m_plan.entries) {
        if (!change.isCopy)
            continue;
        if (const Step copied = stopIfCancelled().and_then([&] {
                return copyCluster(geometry.placeOf(change.from).value(),
                                   geometry.placeOf(change.to).value());
            });
            !copied)
            return copied;
        hasCopied = true;
        m_done += geometry.clusterBytes;
        m_control.report(m_done, m_total);
    }
    // Data before tables: an entry may name its new place only when the data is there.
    return hasCopied || m_plan.grownSize > m_plan.before->fileSize ? m_image.sync() : Step{};
}

// A copy holds what the guest reads today: behind the old end of the file that is zeros.
Result<void> Executor::copyCluster(std::uint64_t from, std::uint64_t to)
{
    const std::uint64_t cluster = m_plan.before->geometry.clusterBytes;
    for (std::uint64_t done = 0; done < cluster;) {
        const std::span part =
            std::span(m_buffer).first(std::min<std::uint64_t>(m_buffer.size(), cluster - done));
        const std::uint64_t oldEnd = m_plan.before->fileSize;
        const std::uint64_t there = from + done < oldEnd ? oldEnd - (from + done) : 0;
        const std::span known = part.first(std::min<std::uint64_t>(part.size(), there));
        const Result<std::size_t> got = m_image.readAt(from + done, known);
        if (!got)
            return tl::unexpected(got.error());
        if (*got < known.size())
            return failure(ErrorCode::FileChanged, m_image.path());
        std::ranges::fill(part.subspan(known.size()), std::byte{0});
        if (const Step written = m_image.writeAt(to + done, part); !written)
            return written;
        done += part.size();
    }
    return {};
}

Result<void> Executor::writeKept()
{
    if (const Step go = stopIfCancelled(); !go)
        return go;
    for (const ByteRange &range : m_plan.zeroed) {
        const std::vector<std::byte> zeros(std::min(range.length, kStepBytes));
        for (std::uint64_t done = 0; done < range.length;) {
            const std::span part =
                std::span(zeros).first(std::min<std::uint64_t>(zeros.size(), range.length - done));
            if (const Step written = m_image.writeAt(range.offset + done, part); !written)
                return written;
            done += part.size();
        }
    }
    for (const ByteChange &change : m_plan.kept) {
        if (const Step written = m_image.writeAt(change.offset, change.bytes); !written)
            return written;
    }
    return m_plan.kept.empty() && m_plan.zeroed.empty() ? Step{} : m_image.sync();
}

Result<void> Executor::writeTable()
{
    if (const Step go = stopIfCancelled(); !go)
        return go;
    const std::span<const EntryChange> changes(m_plan.entries);
    for (std::size_t from = 0; from < changes.size();) {
        std::size_t to = from + 1;
        while (to < changes.size() &&
               changes[to].cluster - changes[to - 1].cluster <= kJoinEntries &&
               changes[to].cluster - changes[from].cluster < kStepBytes / 4)
            ++to;
        if (const Step written = writeEntries(changes.subspan(from, to - from)); !written)
            return written;
        from = to;
    }
    return {};
}

Result<void> Executor::writeEntries(std::span<const EntryChange> changes)
{
    const std::uint32_t first = changes.front().cluster;
    const std::uint32_t last = changes.back().cluster;
    std::vector<std::byte> bytes(4 * (std::size_t(last) - first + 1));
    for (std::uint32_t cluster = first; cluster <= last; ++cluster)
        storeLittleEndian(std::span(bytes), 4 * (std::size_t(cluster) - first),
                          m_plan.before->bat[cluster]);
    for (const EntryChange &change : changes)
        storeLittleEndian(std::span(bytes), 4 * (std::size_t(change.cluster) - first), change.to);
    return m_image.writeAt(kHeaderBytes + 4 * std::uint64_t(first), bytes);
}

// The table and the header belong together: one sync for both. in_use stays open.
Result<void> Executor::writeHeader()
{
    Header header = m_plan.header;
    header.inUse = kInUseOpen;
    const auto bytes = encodeHeader(header);
    return m_image.writeAt(0, bytes).and_then([this] { return m_image.sync(); });
}

Result<void> Executor::cut()
{
    if (m_plan.finalSize >= m_plan.grownSize && m_plan.finalSize >= m_plan.before->fileSize)
        return {};
    return stopIfCancelled()
        .and_then([this] { return m_image.setSize(m_plan.finalSize); })
        .and_then([this] { return m_image.sync(); });
}

// Whether header and table in the file are those of `state`, which shares what did not change with
// the state before; else they are loaded anew.
bool Executor::isInFile(const ImageState &state)
{
    const std::uint64_t size = m_image.size().value_or(0);
    ImageLoader loader(m_image, m_plan.before->membership);
    const Result<ImageStatePtr> header = loader.readHeader();
    if (!header || size != state.fileSize || state.header.extensionOffset != 0 ||
        state.isTableCutOff() || !state.unreadable.empty())
        return false;
    Header expected = state.header;
    expected.inUse = kInUseOpen;
    if ((*header)->header.raw != encodeHeader(expected))
        return false;
    std::vector<std::byte> buffer(kStepBytes);
    std::uint64_t offset = kHeaderBytes;
    for (const auto &chunk : state.bat.chunks()) {
        std::span known = std::as_bytes(chunk->entries());
        while (!known.empty()) {
            const std::span part =
                std::span(buffer).first(std::min<std::size_t>(buffer.size(), known.size()));
            const Result<std::size_t> got = m_image.readAt(offset, part);
            if (!got || *got < part.size() ||
                std::memcmp(part.data(), known.data(), part.size()) != 0)
                return false;
            offset += part.size();
            known = known.subspan(part.size());
        }
    }
    return true;
}

Result<ReportPtr> Executor::checkResult()
{
    // With in_use open every extension would be stale: judged as it will be when it is closed.
    const auto check = [this](const ImageState &state) {
        return checkClosed(state, m_plan.closeValue, m_plan.before->header.inUse, m_image,
                           m_control);
    };
    static_assert(std::endian::native == std::endian::little, "the table is compared as it is");
    if (const ImageStatePtr planned = stateAfter(m_plan); isInFile(*planned))
        return check(*planned);
    ImageLoader loader(m_image, m_plan.before->membership, m_plan.before->generation + 1);
    const Result<ImageStatePtr> header = loader.readHeader();
    if (!header)
        return tl::unexpected(header.error());
    Result<ImageStatePtr> state = loader.readTable(m_control);
    if (!state)
        return tl::unexpected(state.error());
    return check(**state);
}

Result<ReportPtr> Executor::close(const ReportPtr &report)
{
    // An error that is left keeps the value that the image came with: nobody may take it for
    // healthy.
    const std::uint32_t value = report->state()->header.inUse;
    return writeInUse(value).and_then([this] { return m_image.sync(); }).map([&] {
        return report;
    });
}

} // namespace

Result<ReportPtr> applyPlan(const Plan &plan, WritableFile &image, JobControl &control)
{
    return Executor(plan, image, control).run();
}

} // namespace parascope
