#include "tests/fuzz/seed.h"

#include "engine/base/checked.h"
#include "engine/base/littleendian.h"
#include "engine/format/extension.h"
#include "engine/format/header.h"

#include <algorithm>

namespace parascope::test {

namespace {

constexpr std::size_t kPageBytes = 512;
constexpr std::size_t kPieceBytes = 4 + kPageBytes;
constexpr std::size_t kPrologBytes = 9;
constexpr std::size_t kMostPieces = 63;
constexpr std::byte kFixChecksum{0x80};
constexpr std::uint64_t kLongestFile = (std::uint64_t(1) << 44U) - 1;
constexpr std::uint64_t kHeadBytes = 65536;

void fixChecksum(MemoryFile &file)
{
    std::array<std::byte, kHeaderBytes> bytes{};
    if (file.readAt(0, bytes).value() < bytes.size())
        return;
    const auto header = decodeHeader(bytes);
    if (!header || header->extensionOffset == 0 || header->extensionOffset > kLongestFile / 512)
        return;
    const std::uint64_t place = header->extensionOffset * 512;
    std::vector<std::byte> cluster(std::min<std::uint64_t>(header->clusterBytes(), 1U << 20U));
    if (cluster.size() < 64 || file.readAt(place, cluster).value() < cluster.size())
        return;
    file.write(place + 8, decodeExtension(cluster).computedMd5);
}

template <class T>
void append(std::vector<std::byte> &bytes, T value)
{
    bytes.resize(bytes.size() + sizeof(T));
    storeLittleEndian(std::span(bytes), bytes.size() - sizeof(T), value);
}

} // namespace

std::shared_ptr<MemoryFile> fileFromSeed(std::span<const std::byte> seed)
{
    auto file = std::make_shared<MemoryFile>();
    if (seed.size() < kPrologBytes)
        return file;
    const std::uint64_t size = littleEndian<std::uint64_t>(seed, 0) & kLongestFile;
    const std::byte options = seed[8];
    seed = seed.subspan(kPrologBytes);
    const auto pieces = std::to_integer<std::size_t>(options & std::byte{0x3F});
    for (std::size_t i = 0; i < pieces && seed.size() >= kPieceBytes; ++i) {
        file->write(std::uint64_t(littleEndian<std::uint32_t>(seed, 0)) * kPageBytes,
                    seed.subspan(4, kPageBytes));
        seed = seed.subspan(kPieceBytes);
    }
    file->write(0, seed);
    file->resize(size);
    if ((options & kFixChecksum) != std::byte{0})
        fixChecksum(*file);
    return file;
}

std::vector<std::byte> seedFromFile(const BlockFile &file)
{
    const std::uint64_t size = file.size().value();
    std::vector<std::byte> head(std::min(size, kHeadBytes));
    (void)file.readAt(0, head);
    const auto isZero = [](std::byte byte) {
        return byte == std::byte{0};
    };

    std::uint64_t headEnd = head.size();
    std::uint64_t step = kHeadBytes;
    if (head.size() >= kHeaderBytes) {
        const auto header = decodeHeader(std::span(head).first<kHeaderBytes>());
        if (header) {
            step = header->clusterBytes();
            headEnd = std::min<std::uint64_t>(headEnd, header->tableEnd());
        }
    }
    head.resize(headEnd);

    std::vector<std::byte> pieces;
    std::size_t count = 0;
    for (std::uint64_t at = roundedUp(headEnd, kPageBytes); at < size && count < kMostPieces;
         at += std::min<std::uint64_t>(step, kPageBytes * 8)) {
        std::vector<std::byte> page(kPageBytes);
        const bool isContinued = at % step != 0 && !file.extentAt(at - 1).value().isHole;
        if (isContinued || !file.readAt(at, page) || std::ranges::all_of(page, isZero))
            continue;
        append(pieces, static_cast<std::uint32_t>(at / kPageBytes));
        pieces.insert(pieces.end(), page.begin(), page.end());
        ++count;
    }

    std::vector<std::byte> seed;
    append<std::uint64_t>(seed, size);
    seed.push_back(static_cast<std::byte>(count));
    seed.insert(seed.end(), pieces.begin(), pieces.end());
    seed.insert(seed.end(), head.begin(), head.end());
    return seed;
}

} // namespace parascope::test
