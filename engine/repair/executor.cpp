#include "engine/repair/executor.h"

#include "engine/image/imageloader.h"
#include "engine/repair/planner.h"
#include "engine/repair/preview.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace parascope {

namespace {

constexpr std::uint64_t kStepBytes = 1U << 20U;
// in_use, data_off and flags: the part of the header that says how the image stands.
constexpr std::uint64_t kMarkOffset = 44;
constexpr std::uint64_t kMarkBytes = 12;

static_assert(std::endian::native == std::endian::little, "the table is taken as it is in memory");

class Executor
{
public:
    Executor(const ImageChange &change, WritableFile &image, JobControl &control)
        : m_change(change)
        , m_before(change.before())
        , m_image(image)
        , m_control(control)
        , m_buffer(std::min(kStepBytes, m_before.geometry.clusterBytes))
        , m_total(change.copies.size() * m_before.geometry.clusterBytes)
    {}

    [[nodiscard]] Result<ReportPtr> run()
    {
        return markOpen()
            .and_then([this] { return grow(); })
            .and_then([this] { return forgetDropped(); })
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

    [[nodiscard]] Header whileItRuns(Header header) const;
    [[nodiscard]] Step markOpen();
    [[nodiscard]] Step grow();
    [[nodiscard]] Step forgetDropped();
    [[nodiscard]] Result<std::size_t> forgetDroppedFrom(ByteRange range, bool &hasWritten);
    [[nodiscard]] Step copyClusters();
    [[nodiscard]] Step copyCluster(const ClusterCopy &copy);
    [[nodiscard]] Step copyStep(std::uint64_t from, std::uint64_t to, std::span<std::byte> part);
    [[nodiscard]] Step writeKept();
    [[nodiscard]] Step writeTable();
    [[nodiscard]] Step writeEntries(ByteRange range);
    [[nodiscard]] Step writeHeader();
    [[nodiscard]] Step cut();
    [[nodiscard]] bool isInFile(const ImageState &state);
    [[nodiscard]] Result<ReportPtr> checkResult();
    [[nodiscard]] Result<ReportPtr> close(const ReportPtr &report);
    [[nodiscard]] Step writeMark(const Header &header);
    [[nodiscard]] Step stopIfCancelled() const
    {
        if (m_control.isCancelled())
            return failure(ErrorCode::Cancelled, m_image.path());
        return {};
    }

    const ImageChange &m_change;
    const ImageState &m_before;
    WritableFile &m_image;
    JobControl &m_control;
    std::vector<std::byte> m_buffer;
    std::uint64_t m_done = 0;
    std::uint64_t m_total = 0;
};

Header Executor::whileItRuns(Header header) const
{
    header.inUse = kInUseOpen;
    if (m_change.convertsTable())
        header.flags |= kFlagConverting;
    return header;
}

Result<void> Executor::writeMark(const Header &header)
{
    const auto bytes = encodeHeader(header);
    return m_image.writeAt(kMarkOffset, std::span(bytes).subspan(kMarkOffset, kMarkBytes));
}

Result<void> Executor::markOpen()
{
    return writeMark(whileItRuns(m_before.header)).and_then([this] { return m_image.sync(); });
}

Result<void> Executor::grow()
{
    if (m_change.grownSize <= m_before.fileSize)
        return {};
    return m_image.setSize(m_change.grownSize);
}

// Another cluster may go where a dropped one lies: its entry goes first, or whoever opens the image
// after a crash, without its journal, would read the other's bytes there.
Result<void> Executor::forgetDropped()
{
    if (!m_change.staysHealthy || m_change.convertsTable() || m_change.copies.empty())
        return {};
    bool hasWritten = false;
    for (const ByteRange &range : m_change.tableChanges()) {
        for (std::uint64_t at = range.offset; at < range.end();) {
            const auto done = forgetDroppedFrom({at, range.end() - at}, hasWritten);
            if (!done)
                return tl::unexpected(done.error());
            at += *done;
        }
    }
    return hasWritten ? m_image.sync() : Step{};
}

// One stretch of the table; returns how far it came, in bytes.
Result<std::size_t> Executor::forgetDroppedFrom(ByteRange range, bool &hasWritten)
{
    const auto first = static_cast<std::uint32_t>((range.offset - kHeaderBytes) / 4);
    const std::span<const std::uint32_t> old = m_before.bat.from(first);
    const std::span<const std::uint32_t> now = m_change.after->bat.from(first);
    const std::size_t count = std::min<std::uint64_t>(std::min(old.size(), now.size()),
                                                      std::min(kStepBytes, range.length) / 4);
    std::vector<std::uint32_t> entries(old.begin(), old.begin() + std::ptrdiff_t(count));
    bool hasDropped = false;
    for (std::size_t i = 0; i < count; ++i) {
        if (now[i] != 0 || old[i] == 0)
            continue;
        entries[i] = 0;
        hasDropped = true;
    }
    const std::size_t bytes = 4 * count;
    if (!hasDropped)
        return bytes;
    hasWritten = true;
    return stopIfCancelled()
        .and_then([&] { return m_image.writeAt(range.offset, std::as_bytes(std::span(entries))); })
        .map([&] { return bytes; });
}

Result<void> Executor::copyClusters()
{
    for (const ClusterCopy &copy : m_change.copies) {
        if (const Step copied = copyCluster(copy); !copied)
            return copied;
        m_done += m_before.geometry.clusterBytes;
        m_control.report(m_done, m_total);
    }
    // Data before tables: an entry may name its new place only when the data is there.
    return m_total > 0 || m_change.grownSize > m_before.fileSize ? m_image.sync() : Step{};
}

// From the end when the copy begins inside its original, so that nothing is read after it was
// overwritten.
Result<void> Executor::copyCluster(const ClusterCopy &copy)
{
    const std::uint64_t cluster = m_before.geometry.clusterBytes;
    const bool isFromEnd = copy.to > copy.from && copy.to - copy.from < cluster;
    for (std::uint64_t done = 0; done < cluster;) {
        const std::span part =
            std::span(m_buffer).first(std::min<std::uint64_t>(m_buffer.size(), cluster - done));
        const std::uint64_t at = isFromEnd ? cluster - done - part.size() : done;
        if (const Step copied = stopIfCancelled().and_then(
                [&] { return copyStep(copy.from + at, copy.to + at, part); });
            !copied)
            return copied;
        done += part.size();
    }
    return {};
}

// A copy holds what the guest reads today: behind the old end of the file that is zeros.
Result<void> Executor::copyStep(std::uint64_t from, std::uint64_t to, std::span<std::byte> part)
{
    const std::uint64_t oldEnd = m_before.fileSize;
    const std::uint64_t there = from < oldEnd ? oldEnd - from : 0;
    const std::span known = part.first(std::min<std::uint64_t>(part.size(), there));
    const Step got = readFully(m_image, from, known);
    if (!got)
        return got;
    std::ranges::fill(part.subspan(known.size()), std::byte{0});
    return m_image.writeAt(to, part);
}

Result<void> Executor::writeKept()
{
    if (const Step go = stopIfCancelled(); !go)
        return go;
    for (const ByteRange &range : m_change.zeroed) {
        const std::vector<std::byte> zeros(std::min(range.length, kStepBytes));
        for (std::uint64_t done = 0; done < range.length;) {
            const std::span part =
                std::span(zeros).first(std::min<std::uint64_t>(zeros.size(), range.length - done));
            if (const Step written = m_image.writeAt(range.offset + done, part); !written)
                return written;
            done += part.size();
        }
    }
    for (const ByteChange &change : m_change.written) {
        if (const Step written = m_image.writeAt(change.offset, change.bytes); !written)
            return written;
    }
    return m_change.written.empty() && m_change.zeroed.empty() ? Step{} : m_image.sync();
}

Result<void> Executor::writeTable()
{
    if (const Step go = stopIfCancelled(); !go)
        return go;
    for (const ByteRange &range : m_change.tableChanges()) {
        if (const Step written = writeEntries(range); !written)
            return written;
    }
    return {};
}

Result<void> Executor::writeEntries(ByteRange range)
{
    for (std::uint64_t at = range.offset; at < range.end();) {
        const auto first = static_cast<std::uint32_t>((at - kHeaderBytes) / 4);
        const std::span<const std::byte> stretch = std::as_bytes(m_change.after->bat.from(first));
        const std::span part = stretch.first(std::min<std::uint64_t>(
            std::min<std::uint64_t>(stretch.size(), kStepBytes), range.end() - at));
        if (const Step written =
                stopIfCancelled().and_then([&] { return m_image.writeAt(at, part); });
            !written)
            return written;
        at += part.size();
    }
    return {};
}

// The table and the header belong together: one sync for both. in_use stays open.
Result<void> Executor::writeHeader()
{
    const auto bytes = encodeHeader(whileItRuns(m_change.after->header));
    return m_image.writeAt(0, bytes).and_then([this] { return m_image.sync(); });
}

Result<void> Executor::cut()
{
    const std::uint64_t end = m_change.after->fileSize;
    if (end >= m_change.grownSize && end >= m_before.fileSize)
        return {};
    return stopIfCancelled().and_then([&] { return m_image.setSize(end); }).and_then([this] {
        return m_image.sync();
    });
}

// Whether header and table in the file are those of `state`, which shares what did not change with
// the state before; else they are loaded anew.
bool Executor::isInFile(const ImageState &state)
{
    const std::uint64_t size = m_image.size().value_or(0);
    ImageLoader loader(m_image, m_before.membership);
    const Result<ImageStatePtr> header = loader.readHeader();
    if (!header || size != state.fileSize || state.header.extensionOffset != 0 ||
        state.isTableCutOff() || !state.unreadable.empty())
        return false;
    if ((*header)->header.raw != encodeHeader(whileItRuns(state.header)))
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
    const Header &planned = m_change.after->header;
    const auto check = [&](const ImageState &state) {
        return checkClosed(state, planned.inUse, m_before.header.inUse, m_image, m_control);
    };
    if (isInFile(*m_change.after))
        return check(*m_change.after);
    ImageLoader loader(m_image, m_before.membership, m_before.generation + 1);
    const Result<ImageStatePtr> header = loader.readHeader();
    if (!header)
        return tl::unexpected(header.error());
    Result<ImageStatePtr> loaded = loader.readTable(m_control);
    if (!loaded)
        return tl::unexpected(loaded.error());
    ImageState state = **loaded;
    state.header.flags = planned.flags;
    return check(state);
}

Result<ReportPtr> Executor::close(const ReportPtr &report)
{
    if (m_change.staysHealthy && report->count(Severity::Error) > 0)
        return failure(ErrorCode::WriteFailed, m_image.path(), 0, 0,
                       QStringLiteral(QT_TRANSLATE_NOOP("parascope::text",
                                                        "the check of the result found errors")));
    // An error that is left keeps the value that the image came with: nobody may take it for
    // healthy.
    return writeMark(report->state()->header).and_then([this] { return m_image.sync(); }).map([&] {
        return report;
    });
}

} // namespace

Result<ReportPtr> applyChange(const ImageChange &change, WritableFile &image, JobControl &control)
{
    return Executor(change, image, control).run();
}

Result<ReportPtr> applyPlan(const Plan &plan, WritableFile &image, JobControl &control)
{
    return applyChange(changeOf(plan), image, control);
}

} // namespace parascope
