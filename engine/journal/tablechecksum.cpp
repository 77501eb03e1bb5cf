#include "engine/journal/tablechecksum.h"

#include <algorithm>

namespace parascope {

namespace {

/// The part of `range` that its piece `index` covers; the last one may be short, one behind the
/// last is empty.
ByteRange pieceOf(ByteRange range, std::uint64_t index)
{
    const std::uint64_t start = index * TableChecksum::kPieceBytes;
    if (start >= range.length)
        return {range.end(), 0};
    return {range.offset + start, std::min(TableChecksum::kPieceBytes, range.length - start)};
}

} // namespace

Result<std::optional<TableChecksum>> TableChecksum::of(const BlockFile &file, ByteRange range,
                                                       JobControl &control,
                                                       const JournalFile *journal)
{
    TableChecksum result;
    result.m_range = range;
    for (std::uint64_t index = 0; !pieceOf(range, index).isEmpty(); ++index) {
        const auto piece = checksumOf(file, pieceOf(range, index), control, journal);
        if (!piece)
            return tl::unexpected(piece.error());
        if (!*piece)
            return std::optional<TableChecksum>();
        result.m_pieces.push_back(**piece);
    }
    return std::optional(std::move(result));
}

Result<std::optional<TableChecksum>> TableChecksum::after(const TableChecksum &before,
                                                          const WriteRecord &record,
                                                          const BlockFile &file, ByteRange range,
                                                          JobControl &control)
{
    TableChecksum result;
    result.m_range = range;
    for (std::uint64_t index = 0; !pieceOf(range, index).isEmpty(); ++index) {
        const ByteRange piece = pieceOf(range, index);
        if (piece == pieceOf(before.m_range, index) && !record.touches(piece)) {
            result.m_pieces.push_back(before.m_pieces[index]);
            continue;
        }
        const auto read = checksumOf(file, piece, control);
        if (!read)
            return tl::unexpected(read.error());
        if (!*read)
            return std::optional<TableChecksum>();
        result.m_pieces.push_back(**read);
    }
    return std::optional(std::move(result));
}

std::uint64_t TableChecksum::value() const
{
    return checksum64(std::as_bytes(std::span(m_pieces)));
}

} // namespace parascope
