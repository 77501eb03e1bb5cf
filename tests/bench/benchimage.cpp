// Makes the images that the benchmarks look at: v2, every cluster allocated, in sequence or
// shuffled; "open": in sequence, and not closed; "duplicates": in sequence, but for the last
// 100,000 clusters, which share places with others all over the image. Only header and table are
// written; the data is a hole.
#include "engine/base/checked.h"
#include "engine/base/units.h"
#include "engine/format/header.h"

#include <bit>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <numeric>
#include <random>
#include <span>
#include <string_view>
#include <unistd.h>
#include <vector>

using namespace parascope;

namespace {

bool writeAll(int descriptor, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

constexpr std::uint32_t kDuplicates = 100'000;

bool make(const char *path, std::uint32_t clusters, std::uint32_t tracks, std::string_view kind)
{
    static_assert(std::endian::native == std::endian::little, "the table is written as it is");
    Header header;
    header.version = kRequiredVersion;
    header.heads = 16;
    header.tracks = tracks;
    header.batEntries = clusters;
    header.sectors = std::uint64_t(clusters) * tracks;
    const std::uint64_t first = divideRoundingUp(header.tableEnd(), header.clusterBytes());
    header.dataOffset = static_cast<std::uint32_t>(first * tracks);

    std::vector<std::uint32_t> table(clusters);
    std::iota(table.begin(), table.end(), static_cast<std::uint32_t>(first));
    std::uint32_t places = clusters;
    if (kind == "shuffled")
        std::shuffle(table.begin(), table.end(), std::mt19937_64(1));
    if (kind == "open")
        header.inUse = kInUseOpen;
    if (kind == "duplicates" && clusters > 2 * kDuplicates) {
        places = clusters - kDuplicates;
        const std::uint32_t step = places / kDuplicates;
        for (std::uint32_t i = 0; i < kDuplicates; ++i)
            table[places + i] = table[i * step];
    }
    const int descriptor = ::open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    const bool isGood =
        descriptor >= 0 && writeAll(descriptor, encodeHeader(header)) &&
        writeAll(descriptor, std::as_bytes(std::span(table))) &&
        ::ftruncate(descriptor, static_cast<off_t>((first + places) * header.clusterBytes())) == 0;
    return ::close(descriptor) == 0 && isGood;
}

std::uint32_t number(const char *text)
{
    std::uint32_t value = 0;
    std::from_chars(text, text + std::strlen(text), value);
    return value;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 5) {
        std::fprintf(stderr,
                     "usage: %s FILE CLUSTERS SECTORS-PER-CLUSTER "
                     "sequence|shuffled|open|duplicates\n",
                     argv[0]);
        return 64;
    }
    if (!make(argv[1], number(argv[2]), number(argv[3]), argv[4])) {
        std::perror(argv[1]);
        return 1;
    }
    return 0;
}
