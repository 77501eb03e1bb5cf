#include "engine/repair/bitmapupdate.h"

#include "engine/base/littleendian.h"

#include <QCryptographicHash>

#include <algorithm>
#include <map>

namespace parascope {

namespace {

constexpr std::uint64_t kChecksumOffset = 8;
constexpr std::uint64_t kChecksummedFrom = 24;
constexpr std::uint64_t kL1Offset = 32; // inside a bitmap's section: size, id, granularity, l1_size
constexpr std::uint64_t kAllClear = 0;
constexpr std::uint64_t kAllSet = 1;

Result<std::vector<std::byte>> readWhole(const BlockFile &file, std::uint64_t offset,
                                         std::uint64_t length)
{
    std::vector<std::byte> bytes(length);
    const Result<std::size_t> got = file.readAt(offset, bytes);
    if (!got)
        return tl::unexpected(got.error());
    if (*got < length)
        return failure(ErrorCode::FileChanged, file.path());
    return bytes;
}

// Sets bits [first, last] of a stretch of bytes that starts with bit `base`; LSB first.
void setBits(std::vector<std::byte> &bytes, std::uint64_t base, std::uint64_t first,
             std::uint64_t last)
{
    for (std::uint64_t bit = first - base; bit <= last - base; ++bit)
        bytes[bit / 8] |= std::byte(1U << (bit % 8));
}

// Puts the checksum of an extension's changed cluster into it.
void seal(std::vector<std::byte> &cluster)
{
    const auto covered = std::span(cluster).subspan(kChecksummedFrom);
    const QByteArray md5 = QCryptographicHash::hash(
        QByteArray::fromRawData(reinterpret_cast<const char *>(covered.data()),
                                qsizetype(covered.size())),
        QCryptographicHash::Md5);
    std::ranges::transform(md5, cluster.begin() + kChecksumOffset,
                           [](char c) { return static_cast<std::byte>(c); });
}

// Calls `visit` with each bitmap and the place of its L1 table in the extension's cluster.
template <class Visit>
Result<void> forEachBitmap(const Extension &extension, Visit visit)
{
    std::size_t bitmap = 0;
    for (const ExtensionSection &section : extension.sections) {
        if (section.magic != kDirtyBitmapMagic || bitmap >= extension.bitmaps.size())
            continue;
        if (auto visited = visit(extension.bitmaps[bitmap++], section.data.offset + kL1Offset);
            !visited)
            return visited;
    }
    return {};
}

class Update
{
public:
    Update(const ImageState &state, const BlockFile &file) : m_state(state), m_file(file) {}

    [[nodiscard]] Result<void> mark(const DirtyBitmap &bitmap, std::uint64_t l1Place,
                                    ByteRange guest);
    [[nodiscard]] Result<std::vector<ByteChange>> take();

private:
    const ImageState &m_state;
    const BlockFile &m_file;
    std::map<std::uint64_t, std::uint64_t> m_l1; ///< place in the extension → new value
    std::map<std::uint64_t, std::vector<std::byte>>
        m_bits; ///< place in the file → whole cluster of bits
};

Result<void> Update::mark(const DirtyBitmap &bitmap, std::uint64_t l1Place, ByteRange guest)
{
    const std::uint64_t bitBytes = std::uint64_t(bitmap.granularity) * kSectorBytes;
    const std::uint64_t bitsPerCluster = m_state.geometry.clusterBytes * 8;
    const std::uint64_t first = guest.offset / bitBytes;
    const std::uint64_t last = (guest.end() - 1) / bitBytes;
    for (std::uint64_t at = first; at <= last;) {
        const std::uint64_t index = at / bitsPerCluster;
        const std::uint64_t until = std::min(last, (index + 1) * bitsPerCluster - 1);
        if (index >= bitmap.l1.size())
            break; // the bitmap does not cover this part of the disk
        if (bitmap.l1[index] == kAllClear) {
            // Too much is marked; that costs a backup some time, and too little would cost it data.
            m_l1[l1Place + 8 * index] = kAllSet;
        } else if (bitmap.l1[index] != kAllSet) {
            const std::uint64_t place = bitmap.l1[index] * kSectorBytes;
            auto bits = m_bits.find(place);
            if (bits == m_bits.end()) {
                auto whole = readWhole(m_file, place, m_state.geometry.clusterBytes);
                if (!whole)
                    return tl::unexpected(whole.error());
                bits = m_bits.emplace(place, std::move(*whole)).first;
            }
            setBits(bits->second, index * bitsPerCluster, at, until);
        }
        at = until + 1;
    }
    return {};
}

Result<std::vector<ByteChange>> Update::take()
{
    std::vector<ByteChange> changes;
    for (auto &[place, bytes] : m_bits)
        changes.push_back({place, std::move(bytes)});
    if (m_l1.empty())
        return changes;
    const ByteRange extension = m_state.extension.place;
    auto cluster = readWhole(m_file, extension.offset, extension.length);
    if (!cluster)
        return tl::unexpected(cluster.error());
    for (const auto &[place, value] : m_l1)
        storeLittleEndian(std::span(*cluster), place, value);
    seal(*cluster);
    changes.push_back({extension.offset, std::move(*cluster)});
    return changes;
}

} // namespace

Result<std::vector<ByteChange>>
markDirty(const ImageState &state, const std::vector<ByteRange> &guestRanges, const BlockFile &file)
{
    Update update(state, file);
    const auto marked =
        forEachBitmap(state.extension.content,
                      [&](const DirtyBitmap &bitmap, std::uint64_t l1Place) -> Result<void> {
                          for (const ByteRange &range : guestRanges) {
                              if (range.isEmpty())
                                  continue;
                              if (auto one = update.mark(bitmap, l1Place, range); !one)
                                  return one;
                          }
                          return {};
                      });
    if (!marked)
        return tl::unexpected(marked.error());
    return update.take();
}

Result<std::vector<std::byte>>
extensionAfterMove(const ImageState &state,
                   const std::function<std::uint64_t(std::uint64_t)> &moved, const BlockFile &file)
{
    const ByteRange place = state.extension.place;
    auto cluster = readWhole(file, place.offset, place.length);
    if (!cluster)
        return cluster;
    const auto renamed =
        forEachBitmap(state.extension.content,
                      [&](const DirtyBitmap &bitmap, std::uint64_t l1Place) -> Result<void> {
                          for (std::size_t i = 0; i < bitmap.l1.size(); ++i) {
                              if (bitmap.l1[i] == kAllClear || bitmap.l1[i] == kAllSet)
                                  continue;
                              const std::uint64_t sector =
                                  moved(bitmap.l1[i] * kSectorBytes) / kSectorBytes;
                              storeLittleEndian(std::span(*cluster), l1Place + 8 * i, sector);
                          }
                          return {};
                      });
    if (!renamed)
        return tl::unexpected(renamed.error());
    seal(*cluster);
    return cluster;
}

} // namespace parascope
