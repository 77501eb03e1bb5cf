#include "ui/shell/demoimage.h"

#include "engine/base/littleendian.h"
#include "engine/format/header.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <span>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace parascope::ui {

namespace {

constexpr std::uint64_t kClusterBytes = 1U << 20U;
constexpr std::uint32_t kClusters = 1024;
constexpr std::uint32_t kTracks = kClusterBytes / 512;

/// A file that is written piece by piece; remembers the first thing that went wrong.
class Writer
{
public:
    explicit Writer(const std::filesystem::path &path)
        : m_descriptor(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644))
        , m_error(m_descriptor < 0 ? errno : 0)
    {}
    ~Writer()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    void write(std::uint64_t offset, std::span<const std::byte> bytes)
    {
        while (m_error == 0 && !bytes.empty()) {
            const auto count =
                ::pwrite(m_descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
            if (count < 0) {
                m_error = errno;
                return;
            }
            bytes = bytes.subspan(static_cast<std::size_t>(count));
            offset += static_cast<std::uint64_t>(count);
        }
    }
    void resize(std::uint64_t size)
    {
        if (m_error == 0 && ::ftruncate(m_descriptor, static_cast<off_t>(size)) != 0)
            m_error = errno;
    }
    [[nodiscard]] int error() const { return m_error; }

private:
    int m_descriptor;
    int m_error;
};

using Sector = std::vector<std::byte>;

void put(Sector &sector, std::size_t at, std::string_view text)
{
    std::ranges::copy(std::as_bytes(std::span(text)),
                      sector.begin() + static_cast<std::ptrdiff_t>(at));
}

template <class T>
void putNumber(Sector &sector, std::size_t at, T value)
{
    storeLittleEndian<T>(sector, at, value);
}

void putBootSignature(Sector &sector)
{
    sector[510] = std::byte{0x55};
    sector[511] = std::byte{0xAA};
}

/// One active NTFS partition from 1 MiB to the end of the disk.
Sector masterBootRecord()
{
    Sector sector(512);
    put(sector, 0, std::string_view("\x33\xC0\x8E\xD0\xBC\x00\x7C", 7));
    put(sector, 0x60, "Missing operating system");
    putNumber<std::uint32_t>(sector, 0x1B8, 0x5041524Du); // disk signature
    sector[0x1BE] = std::byte{0x80};
    sector[0x1C2] = std::byte{0x07};
    putNumber<std::uint32_t>(sector, 0x1C6, kTracks);
    putNumber<std::uint32_t>(sector, 0x1CA, (kClusters - 1) * kTracks);
    putBootSignature(sector);
    return sector;
}

Sector ntfsBootSector()
{
    Sector sector(512);
    put(sector, 0, std::string_view("\xEB\x52\x90NTFS    ", 11));
    putNumber<std::uint16_t>(sector, 0x0B, 512);
    sector[0x0D] = std::byte{8}; // sectors per NTFS cluster
    sector[0x15] = std::byte{0xF8};
    putNumber<std::uint16_t>(sector, 0x18, 63);
    putNumber<std::uint16_t>(sector, 0x1A, 255);
    putNumber<std::uint32_t>(sector, 0x1C, kTracks);
    putNumber<std::uint64_t>(sector, 0x28, std::uint64_t(kClusters - 1) * kTracks - 1);
    putNumber<std::uint64_t>(sector, 0x30, 4);
    putNumber<std::uint64_t>(sector, 0x38, 8192);
    sector[0x40] = std::byte{0xF6};
    sector[0x44] = std::byte{0x01};
    putNumber<std::uint64_t>(sector, 0x48, 0x9AC2B0C4B0C2224Aull);
    put(sector, 0x188, "A disk read error occurred");
    putBootSignature(sector);
    return sector;
}

/// What each cluster of the disk names (in clusters of the file), and how the file ends.
struct Layout
{
    std::vector<std::uint32_t> table = std::vector<std::uint32_t>(kClusters);
    std::uint32_t end = 0; ///< clusters of the file

    void run(std::uint32_t guest, std::uint32_t host, std::uint32_t count)
    {
        for (std::uint32_t i = 0; i < count; ++i)
            table[guest + i] = host + i;
    }
    /// Pieces of two clusters that lie in the file the wrong way round.
    void scattered(std::uint32_t guest, std::uint32_t host, std::uint32_t count)
    {
        for (std::uint32_t i = 0; i < count; ++i)
            table[guest + i] = host + (count - 2 - i / 2 * 2) + i % 2;
    }
};

Layout makeLayout()
{
    Layout layout;
    layout.run(0, 1, 96); // partition table, boot sector, first files
    layout.scattered(112, 97, 24);
    layout.run(160, 121, 140);
    layout.run(316, 268, 64); // 7 clusters before it belong to nobody
    layout.scattered(400, 332, 16);
    layout.run(470, 348, 120);
    layout.run(640, 468, 36);
    layout.scattered(700, 504, 20);
    layout.run(860, 524, 40);
    layout.run(1000, 564, 12);
    layout.table[377] = layout.table[141 + 30]; // shares the place of cluster 171
    layout.table[505] = 900;                    // far outside the file
    layout.table[1015] = 584;                   // the file ends inside this one
    layout.end = 585;                           // 576 … 583 are wasted
    return layout;
}

} // namespace

Result<void> writeDemoImage(const std::filesystem::path &path)
{
    const Layout layout = makeLayout();
    Header header;
    header.heads = 16;
    header.cylinders = kClusters * kTracks / 16 / 32;
    header.tracks = kTracks;
    header.batEntries = kClusters;
    header.sectors = std::uint64_t(kClusters) * kTracks;
    header.inUse = kInUseOpen;
    header.dataOffset = kTracks;

    Writer writer(path);
    writer.write(0, encodeHeader(header));
    Sector table(std::size_t(kClusters) * 4);
    for (std::uint32_t cluster = 0; cluster < kClusters; ++cluster)
        putNumber<std::uint32_t>(table, std::size_t(cluster) * 4, layout.table[cluster]);
    writer.write(kHeaderBytes, table);
    writer.write(layout.table[0] * kClusterBytes, masterBootRecord());
    writer.write(layout.table[1] * kClusterBytes, ntfsBootSector());
    // A line of text at the start of every cluster, so that none is like another.
    for (std::uint32_t cluster = 2; cluster < kClusters; ++cluster) {
        const std::uint32_t entry = layout.table[cluster];
        if (entry == 0 || entry >= layout.end || cluster == 377)
            continue;
        const QByteArray line =
            QByteArrayLiteral("FILE0 contents of cluster ") + QByteArray::number(cluster) + '\n';
        writer.write(
            entry * kClusterBytes,
            std::as_bytes(std::span(line.constData(), static_cast<std::size_t>(line.size()))));
    }
    const QByteArray forgotten = QByteArrayLiteral("FILE0 a file that nothing points to\n");
    writer.write(263 * kClusterBytes,
                 std::as_bytes(
                     std::span(forgotten.constData(), static_cast<std::size_t>(forgotten.size()))));
    constexpr std::uint64_t kMissingBytes = 3072;
    writer.resize(layout.end * kClusterBytes - kMissingBytes);
    if (writer.error() == EEXIST)
        return failure(ErrorCode::AlreadyExists, path.native(), EEXIST);
    if (writer.error() != 0)
        return failure(ErrorCode::WriteFailed, path.native(), writer.error());
    return {};
}

} // namespace parascope::ui
