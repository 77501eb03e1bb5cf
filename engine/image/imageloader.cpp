#include "engine/image/imageloader.h"

#include "engine/base/checked.h"
#include "engine/base/joinedranges.h"
#include "engine/base/littleendian.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kReadBytes = 1U << 20U; // one I/O call, and one step between cancels
constexpr std::uint64_t kRetryBytes = 4096;     // what is given up around an I/O error

// An unreadable stretch directly behind the last one makes that one longer.
void addRange(std::vector<ByteRange> &ranges, ByteRange range)
{
    if (!ranges.empty() && ranges.back().end() == range.offset)
        ranges.back().length += range.length;
    else
        ranges.push_back(range);
}

// The remainder that more than half of the entries agree on, when there is one. Only entries that
// name a place in the file behind the table take part: the others say nothing about the grid.
struct GridVote
{
    std::uint64_t remainder = 0; // sectors
    bool isMajority = false;
    std::uint64_t voters = 0;
};

template <class Visit>
void forEachVoter(const ImageState &state, Visit visit)
{
    const std::uint64_t first = divideRoundingUp(state.geometry.tableEnd, kSectorBytes);
    const std::uint64_t end = divideRoundingUp(state.fileSize, kSectorBytes);
    for (const auto &chunk : state.bat.chunks()) {
        for (const std::uint32_t entry : chunk->entries()) {
            if (entry >= first && entry < end)
                visit(entry % state.header.tracks);
        }
    }
}

GridVote voteForGrid(const ImageState &state)
{
    // Two passes find a majority with no memory (Boyer and Moore's vote).
    GridVote vote;
    std::uint64_t balance = 0;
    forEachVoter(state, [&](std::uint64_t remainder) {
        if (balance == 0)
            vote.remainder = remainder;
        balance += remainder == vote.remainder ? 1 : std::uint64_t(-1);
        ++vote.voters;
    });
    std::uint64_t agreeing = 0;
    forEachVoter(state, [&](std::uint64_t remainder) { agreeing += remainder == vote.remainder; });
    vote.isMajority = 2 * agreeing > vote.voters;
    return vote;
}

} // namespace

ImageLoader::ImageLoader(const BlockFile &file, DiskMembership membership, std::uint64_t generation)
    : m_file(file), m_state(std::make_shared<ImageState>())
{
    m_state->path = file.path();
    m_state->membership = std::move(membership);
    m_state->generation = generation;
}

Result<ImageStatePtr> ImageLoader::readHeader()
{
    std::array<std::byte, kHeaderBytes> bytes{};
    const Result<std::size_t> got = m_file.readAt(0, bytes);
    if (!got)
        return tl::unexpected(got.error());
    if (*got < bytes.size())
        return failure(ErrorCode::TooSmall, m_file.path(), 0, *got);
    Result<Header> header = decodeHeader(bytes, m_file.path());
    if (!header)
        return tl::unexpected(header.error());
    const Result<std::uint64_t> size = m_file.size();
    if (!size)
        return tl::unexpected(size.error());

    m_state->header = *header;
    m_state->geometry = Geometry::fromHeader(*header);
    m_state->fileSize = *size;
    if (const auto *hostFile = dynamic_cast<const HostFile *>(&m_file)) {
        if (const Result<FileIdentity> identity = hostFile->identity())
            m_state->identity = *identity;
    }
    return std::make_shared<const ImageState>(*m_state);
}

Result<ImageStatePtr> ImageLoader::readTable(JobControl &control, const Sink &sink)
{
    if (const auto read = readExtension(control); !read)
        return tl::unexpected(read.error());

    // Only entries that are wholly in the file exist; a header that claims more costs nothing.
    const std::uint64_t inFile =
        m_state->fileSize > kHeaderBytes ? (m_state->fileSize - kHeaderBytes) / 4 : 0;
    const auto count =
        static_cast<std::uint32_t>(std::min<std::uint64_t>(m_state->header.batEntries, inFile));
    const bool isGridKnown = m_state->header.format == FormatVersion::V2;

    std::vector<std::shared_ptr<const BatChunk>> chunks;
    for (std::uint32_t first = 0; first < count;) {
        const std::uint32_t here = std::min(BatChunk::kEntries, count - first);
        auto chunk = std::make_shared<BatChunk>(here);
        constexpr auto kStep = static_cast<std::uint32_t>(kReadBytes / 4);
        for (std::uint32_t done = 0; done < here; done += kStep) {
            const auto entries = chunk->entries().subspan(done, std::min(kStep, here - done));
            const auto read = readPages(kHeaderBytes + 4 * std::uint64_t(first + done),
                                        std::as_writable_bytes(entries), control);
            if (!read)
                return tl::unexpected(read.error());
            if constexpr (Q_BYTE_ORDER == Q_BIG_ENDIAN)
                qFromLittleEndian<quint32>(entries.data(), qsizetype(entries.size()),
                                           entries.data());
            if (isGridKnown && sink)
                sink(*m_state, first + done, entries);
            control.report(first + done + entries.size(), count);
        }
        chunks.push_back(std::move(chunk));
        first += here;
    }
    m_state->bat = Bat(std::move(chunks));
    // An extension can be said to lie in the table.
    m_state->unreadable = joinedRanges(std::move(m_state->unreadable));
    settleGrid(*m_state);
    if (!isGridKnown && sink) {
        for (std::uint32_t first = 0; first < count;) {
            const auto entries = m_state->bat.from(first);
            sink(*m_state, first, entries);
            first += static_cast<std::uint32_t>(entries.size());
        }
    }
    return ImageStatePtr(std::exchange(m_state, nullptr));
}

Result<void> ImageLoader::readExtension(JobControl &control)
{
    using Presence = ImageExtension::Presence;
    ImageExtension &extension = m_state->extension;
    if (m_state->header.extensionOffset == 0)
        return {};
    extension.presence = Presence::OutsideFile;
    const auto offset = checkedMultiply(m_state->header.extensionOffset, kSectorBytes);
    const std::uint64_t length = m_state->geometry.clusterBytes;
    if (!offset || !checkedAdd(*offset, length))
        return {};
    extension.place = {*offset, length};
    if (extension.place.end() > m_state->fileSize)
        return {};
    // The checksum covers the whole cluster, which may have 2 GiB; only its start is kept.
    std::vector<std::byte> start;
    std::vector<std::byte> piece;
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (std::uint64_t done = 0; done < length; done += piece.size()) {
        piece.resize(std::min(kReadBytes, length - done));
        const auto read = readPages(*offset + done, piece, control);
        if (!read)
            return read;
        if (!m_state->unreadable.empty()) { // the table is read afterwards
            extension.presence = Presence::Unreadable;
            return {};
        }
        // Where no extension begins, the rest need not be read.
        if (done == 0) {
            extension.content.magic = littleEndian<std::uint64_t>(piece, 0);
            if (!extension.content.hasMagic()) {
                extension.presence = Presence::Read;
                return {};
            }
        }
        const std::span covered = std::span(piece).subspan(done == 0 ? kExtensionChecksumFrom : 0);
        hash.addData(QByteArrayView(covered.data(), qsizetype(covered.size())));
        if (start.size() < kMaxSectionBytes)
            start.insert(start.end(), piece.begin(), piece.end());
    }
    std::array<std::byte, 16> md5{};
    std::ranges::transform(hash.result(), md5.begin(), [](char c) { return std::byte(c); });
    extension.presence = Presence::Read;
    extension.content = decodeExtension(start, length, md5);
    return {};
}

Result<void> ImageLoader::readPages(std::uint64_t offset, std::span<std::byte> out,
                                    JobControl &control)
{
    if (control.isCancelled())
        return failure(ErrorCode::Cancelled, m_file.path());
    Result<std::size_t> got = m_file.readAt(offset, out);
    if (got && *got < out.size())
        return failure(ErrorCode::FileChanged, m_file.path());
    if (got)
        return {};
    // Something in here cannot be read: take what can, page by page.
    while (!out.empty()) {
        if (control.isCancelled()) // a failing drive may take many seconds for each page
            return failure(ErrorCode::Cancelled, m_file.path());
        const std::uint64_t toBorder = kRetryBytes - offset % kRetryBytes;
        const std::span page = out.first(std::min<std::uint64_t>(toBorder, out.size()));
        got = m_file.readAt(offset, page);
        if (got && *got < page.size())
            return failure(ErrorCode::FileChanged, m_file.path());
        if (!got) {
            std::ranges::fill(page, std::byte{0});
            addRange(m_state->unreadable, {offset, page.size()});
        }
        offset += page.size();
        out = out.subspan(page.size());
    }
    return {};
}

// The grid of v1 follows what most entries do: real images start their data off data_off (format.md
// §1).
void settleGrid(ImageState &state)
{
    if (state.header.format == FormatVersion::V2)
        return;
    const GridVote vote = voteForGrid(state);
    if (vote.voters == 0)
        return;
    state.geometry.gridHasMajority = vote.isMajority;
    if (vote.isMajority)
        state.geometry.grid.origin = vote.remainder * kSectorBytes;
}

Result<ImageStatePtr> loadImage(const BlockFile &file)
{
    ImageLoader loader(file);
    const auto header = loader.readHeader();
    if (!header)
        return header;
    JobControl control;
    return loader.readTable(control);
}

} // namespace parascope
