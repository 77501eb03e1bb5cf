#include "engine/journal/savedpieces.h"

#include "engine/base/checked.h"
#include "engine/journal/checksum64.h"

#include <algorithm>

namespace parascope {

using namespace journalformat;

namespace {

constexpr std::uint64_t kStepBytes = 1024ULL * 1024;
constexpr std::uint64_t kBlockBytes = 4096;
/// Shorter pieces are packed: sharing blocks would gain nothing.
constexpr std::uint64_t kShareFrom = 64ULL * 1024;

/// The ranges to save: what is overwritten below the cut, and the tail behind it.
Result<std::vector<ByteRange>> rangesToSave(const JournalRequest &request)
{
    const auto contradiction = [&](const char *what) {
        return failure(ErrorCode::OutOfRange, request.imagePath, 0, request.oldSize,
                       QString::fromLatin1(what));
    };
    if (request.keptSize > request.oldSize)
        return contradiction("cut behind the end");
    if (request.headerAndTable.offset > request.oldSize ||
        request.headerAndTable.length > request.oldSize - request.headerAndTable.offset)
        return contradiction("header and table reach behind the end");
    std::vector<ByteRange> ranges;
    std::uint64_t at = 0;
    for (const ByteRange &range : request.overwrites) {
        const auto end = checkedAdd(range.offset, range.length);
        if (range.offset < at || !end || *end > request.oldSize)
            return contradiction("ranges out of order or behind the end");
        at = *end;
        const ByteRange kept = range.intersected({0, request.keptSize});
        if (kept.isEmpty())
            continue;
        if (!ranges.empty() && ranges.back().end() == kept.offset)
            ranges.back().length += kept.length;
        else
            ranges.push_back(kept);
    }
    if (request.keptSize < request.oldSize)
        ranges.push_back({request.keptSize, request.oldSize - request.keptSize});
    return ranges;
}

} // namespace

Result<std::vector<SavedPiece>> piecesToSave(const JournalRequest &request, const BlockFile &image)
{
    const auto ranges = rangesToSave(request);
    if (!ranges)
        return tl::unexpected(ranges.error());
    const Result<std::uint64_t> size = image.size();
    if (!size)
        return tl::unexpected(size.error());
    if (*size != request.oldSize)
        return failure(ErrorCode::FileChanged, image.path());

    std::vector<SavedPiece> pieces;
    StorageExtent extent; // kept from range to range: most lie in the same one
    for (const ByteRange &range : *ranges)
        for (std::uint64_t at = range.offset; at < range.end();) {
            if (!extent.range.contains(at)) {
                const Result<StorageExtent> there = image.extentAt(at);
                if (!there)
                    return tl::unexpected(there.error());
                if (there->range.isEmpty())
                    return failure(ErrorCode::FileChanged, image.path());
                extent = *there;
            }
            const std::uint64_t end = std::min(extent.range.end(), range.end());
            pieces.push_back({{at, end - at}, extent.isHole ? SavedPiece::kZeros : 0, 0});
            at = end;
        }
    if (pieces.size() > kMaxPieces)
        return failure(ErrorCode::Unsupported, image.path(), 0, pieces.size());
    return pieces;
}

std::uint64_t placeFor(const SavedPiece &piece, std::uint64_t at)
{
    if (piece.range.length < kShareFrom)
        return at;
    return at + (piece.range.offset - at) % kBlockBytes;
}

Result<void> savePiece(SavedPiece &piece, const BlockFile &image, WritableFile &storage,
                       JobControl &control)
{
    Checksum64 checksum;
    bool canClone = piece.range.length >= kShareFrom;
    std::vector<std::byte> buffer;
    for (std::uint64_t at = 0; at < piece.range.length; at += buffer.size()) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled);
        buffer.resize(std::size_t(std::min(piece.range.length - at, kStepBytes)));
        const ByteRange range = {piece.range.offset + at, buffer.size()};
        if (const auto read = readFully(image, range.offset, buffer); !read)
            return read;
        checksum.add(buffer);
        if (isZero(buffer))
            continue; // stays a hole
        if (canClone) {
            const Result<bool> cloned = storage.cloneFrom(image, range, piece.place + at);
            if (!cloned)
                return tl::unexpected(cloned.error());
            canClone = *cloned;
        }
        if (!canClone)
            if (const auto written = storage.writeAt(piece.place + at, buffer); !written)
                return written;
    }
    piece.checksum = checksum.value();
    return {};
}

} // namespace parascope
