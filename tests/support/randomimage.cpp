#include "tests/support/randomimage.h"

#include "engine/base/units.h"
#include "tests/support/imagebuilder.h"

#include <algorithm>
#include <array>

namespace parascope::test {

namespace {

using Random = std::mt19937_64;

std::uint64_t below(Random &random, std::uint64_t limit)
{
    return random() % limit;
}

bool chance(Random &random, unsigned percent)
{
    return below(random, 100) < percent;
}

template <class T, std::size_t N>
T oneOf(Random &random, const std::array<T, N> &values)
{
    return values[below(random, N)];
}

std::uint32_t number32(std::uint64_t value)
{
    return static_cast<std::uint32_t>(value);
}

void damageHeader(Random &random, ImageBuilder &image, std::uint32_t entries, std::uint32_t tracks)
{
    image.inUse(
        oneOf(random, std::array<std::uint32_t, 6>{kInUseClosed, kInUseClosed, kInUseExtension,
                                                   kInUseOpen, 0x37316470, number32(random())}));
    image.flags(number32(below(random, 4)));
    if (chance(random, 30))
        image.headerDataOffset(number32(below(random, std::uint64_t(tracks) * 4)));
    if (chance(random, 30))
        image.headerSectors(below(random, std::uint64_t(tracks) * (entries + 3)));
    if (chance(random, 3))
        image.headerSectors(random());
    if (chance(random, 5))
        image.headerEntries(number32(below(random, std::uint64_t(entries) * 2 + 2)));
}

void addExtension(Random &random, ImageBuilder &image, std::uint32_t slots, std::uint32_t tracks)
{
    ExtensionSpec spec;
    spec.goodChecksum = chance(random, 80);
    for (std::uint64_t count = below(random, 3); count > 0; --count) {
        BitmapSpec bitmap;
        bitmap.granularity = oneOf(random, std::array<std::uint32_t, 4>{64, 128, 0, 96});
        for (std::uint64_t entries = below(random, 4); entries > 0; --entries)
            bitmap.l1.push_back(chance(random, 40)
                                    ? below(random, 2)
                                    : image.sectorOf(number32(below(random, slots + 3U))));
        spec.bitmaps.push_back(bitmap);
    }
    if (chance(random, 20))
        spec.sections.push_back({random(), below(random, 4), std::vector<std::byte>(8), {}});
    if (tracks < 2)
        return; // nothing fits into the cluster
    if (chance(random, 80))
        image.extension(number32(below(random, slots + 1U)), spec);
    else
        image.extensionAtSector(
            image.sectorOf(0) + below(random, std::uint64_t(slots + 1) * tracks), spec);
}

// An entry that is not where it should be.
std::uint32_t oddEntry(Random &random, const ImageBuilder &image, std::uint32_t slots)
{
    switch (below(random, 5)) {
    case 0:
        return number32(below(random, image.entryFor(0) + 1U));
    case 1:
        return number32(random());
    case 2:
        return image.entryFor(slots + number32(below(random, 4)));
    default:
        return image.entryFor(number32(below(random, slots + 1U))) + number32(below(random, 40));
    }
}

} // namespace

std::shared_ptr<MemoryFile> randomImage(std::mt19937_64 &random, const RandomImageOptions &options)
{
    ImageBuilder image(chance(random, 50) ? FormatVersion::V1 : FormatVersion::V2);
    const std::uint32_t tracks =
        oneOf(random,
              std::array<std::uint32_t, 7>{1, 2, 8, 63, 64, 128, number32(1 + below(random, 99))});
    const std::uint32_t entries = number32(below(random, options.mostEntries + 1U));
    image.tracks(tracks).entries(entries);
    if (chance(random, 40))
        image.dataStart(image.dataStartSectors() + number32(below(random, 3)) * tracks);

    const unsigned damagePercent = oneOf(random, std::array<unsigned, 3>{0, 5, 40});
    std::uint32_t slots = 0;
    for (std::uint32_t guest = 0; guest < entries; ++guest) {
        if (chance(random, 25))
            continue;
        if (chance(random, damagePercent))
            image.entry(guest, oddEntry(random, image, slots));
        else if (chance(random, damagePercent / 2) && slots > 0)
            image.entry(guest, image.entryFor(number32(below(random, slots))));
        else
            image.entry(guest, image.entryFor(slots++));
        slots += chance(random, damagePercent / 4) ? 1U : 0U;
    }
    if (chance(random, 60))
        damageHeader(random, image, entries, tracks);
    if (options.mayHaveExtension && chance(random, 30))
        addExtension(random, image, slots, tracks);

    const std::uint64_t end = image.sectorOf(slots) * kSectorBytes;
    std::uint64_t size = end;
    if (chance(random, 15))
        size = 64 + below(random, end);
    else if (chance(random, 30))
        size = std::max<std::uint64_t>(64, end - below(random, std::uint64_t(tracks) * 2) * 256);
    else if (chance(random, 30))
        size = end + below(random, std::uint64_t(tracks) * 5 * kSectorBytes);
    image.fileSize(size);

    auto file = image.build();
    for (int i = 0; i < 6 && size > end / 2 + 100; ++i) {
        std::vector<std::byte> bytes(1 + below(random, 40), std::byte(1 + below(random, 255)));
        const std::uint64_t place = end / 2 + below(random, size - end / 2 - 50);
        if (place > image.dataStartSectors() * kSectorBytes && place + bytes.size() < size)
            file->write(place, bytes);
    }
    return file;
}

} // namespace parascope::test
