#pragma once

#include "engine/format/extension.h"
#include "engine/repair/journaledrepair.h"
#include "engine/transfer/inplace.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/repairing.h"

#include <algorithm>
#include <array>
#include <random>

/// Healthy images for compacting and converting, and what both must keep.
namespace parascope::test {

using Random = std::mt19937_64;

inline std::uint32_t below(Random &random, std::uint64_t limit)
{
    return static_cast<std::uint32_t>(random() % limit);
}

inline InPlaceOptions compacting(bool dropZeros = false, bool overwriteUnreferenced = false)
{
    InPlaceOptions options;
    options.dropZeros = dropZeros;
    options.overwriteUnreferenced = overwriteUnreferenced;
    return options;
}

inline InPlaceOptions converting(FormatVersion format, bool overwriteUnreferenced = false)
{
    InPlaceOptions options;
    options.kind = InPlaceKind::Convert;
    options.format = format;
    options.overwriteUnreferenced = overwriteUnreferenced;
    return options;
}

inline InPlacePlanPtr planOf(const BlockFile &file, const InPlaceOptions &options,
                             const PlanLimits &limits = {})
{
    JobControl control;
    return planInPlace(reportOn(file), options, file, limits, control).value();
}

/// A healthy image: both formats, all kinds of clusters, places in sequence or shuffled, free
/// places with and without data, clusters of zeros, a late start of the data, v1 off the grid, and
/// now and then bitmaps.
inline std::shared_ptr<MemoryFile> healthyImage(Random &random, FormatVersion format)
{
    constexpr std::array<std::uint32_t, 7> kTracks{1, 2, 8, 63, 64, 128, 5};
    const std::uint32_t tracks = kTracks[below(random, kTracks.size())];
    const std::uint32_t entries = 1 + below(random, 60);
    ImageBuilder image(format);
    image.tracks(tracks).entries(entries);
    if (random() % 3 == 0)
        image.diskSectors(std::uint64_t(entries) * tracks - below(random, tracks));
    if (random() % 3 == 0)
        image.dataStart(image.dataStartSectors() + tracks * below(random, 3));
    else if (format == FormatVersion::V1 && random() % 2 == 0)
        image.dataStart(image.dataStartSectors() + 1 + below(random, 2ULL * tracks));

    std::vector<std::uint32_t> slots(entries + 5 + below(random, 20));
    for (std::uint32_t i = 0; i < slots.size(); ++i)
        slots[i] = i;
    if (random() % 4 != 0)
        std::ranges::shuffle(slots, random);
    std::size_t next = 0;
    if (tracks >= 2 && random() % 3 == 0) {
        ExtensionSpec spec;
        const std::uint32_t extension = slots[next++];
        const std::uint32_t bits = slots[next++];
        spec.bitmaps.push_back({0, 8, {image.sectorOf(bits)}, {}});
        spec.bitmaps.push_back({0, 128, {random() % 2}, {}});
        image.bitmapBits(bits).extension(extension, spec);
    }
    const std::uint32_t allocated = below(random, 101); // percent
    for (std::uint32_t guest = 0; guest < entries; ++guest) {
        if (below(random, 100) >= allocated)
            continue;
        const std::uint32_t slot = slots[next++];
        if (random() % 5 == 0) // a cluster of zeros
            image.entry(guest, image.entryFor(slot)).unreferenced(slot, std::byte{0});
        else
            image.map(guest, slot);
    }
    for (std::uint32_t strays = below(random, 3); strays > 0 && next < slots.size(); --strays)
        image.unreferenced(slots[next++], std::byte(below(random, 2) * 0x77));
    auto file = image.build();
    if (file->size().value() < image.dataStartSectors() * kSectorBytes)
        file->resize(image.dataStartSectors() * kSectorBytes);
    return file;
}

/// v1 with clusters anywhere, apart and ascending, on no common grid.
inline std::shared_ptr<MemoryFile> gridlessImage(Random &random)
{
    const std::uint32_t tracks = std::array<std::uint32_t, 3>{5, 8, 63}[below(random, 3)];
    const std::uint32_t entries = 2 + below(random, 30);
    ImageBuilder image(FormatVersion::V1);
    image.tracks(tracks).entries(entries).headerDataOffset(0);
    std::vector<std::uint32_t> guests(entries);
    for (std::uint32_t i = 0; i < entries; ++i)
        guests[i] = i;
    std::ranges::shuffle(guests, random);
    std::uint32_t sector = 1 + below(random, tracks);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places;
    for (const std::uint32_t guest : guests) {
        if (random() % 4 == 0)
            continue;
        image.entry(guest, sector);
        places.emplace_back(guest, sector);
        sector += tracks + (random() % 3 == 0 ? below(random, 2ULL * tracks) : 0);
    }
    auto file = image.fileSize(std::uint64_t(sector) * kSectorBytes).build();
    for (const auto &[guest, place] : places)
        file->write(place * kSectorBytes, clusterContents(guest, tracks * kSectorBytes));
    return file;
}

/// What a dirty bitmap says, wherever its clusters lie.
inline std::vector<std::vector<std::byte>> bitmapContents(const ImageState &state,
                                                          const BlockFile &file)
{
    std::vector<std::vector<std::byte>> contents;
    for (const DirtyBitmap &bitmap : state.extension.content.bitmaps) {
        for (const std::uint64_t entry : bitmap.l1) {
            std::vector<std::byte> bits(entry > 1 ? state.geometry.clusterBytes : 1,
                                        std::byte(entry & 1U));
            if (entry > 1 && !readFully(file, entry * kSectorBytes, bits))
                bits.clear();
            contents.push_back(std::move(bits));
        }
    }
    return contents;
}

/// Empty when `changed` is healthy and says to its guest what `original` said; else what is wrong.
inline QString wrongAfterChange(const InPlacePlan &plan,
                                const std::shared_ptr<const BlockFile> &original,
                                const std::shared_ptr<const BlockFile> &changed)
{
    const ReportPtr after = reportOn(*changed);
    const ImageState &was = plan.change.before();
    const ImageState &is = *after->state();
    if (after->count(Severity::Error) > 0)
        return QStringLiteral("error: %1")
            .arg(QLatin1String(catalogueEntry(after->groups().front().id).name));
    if (after->count(Severity::Leak) > 0 && plan.change.report->count(Severity::Leak) == 0 &&
        plan.options.kind == InPlaceKind::Compact)
        return QStringLiteral("a leak that was not there");
    if (is.geometry.diskBytes != was.geometry.diskBytes)
        return QStringLiteral("another size of the disk");
    for (std::uint32_t guest = 0; guest < was.declaredClusters(); ++guest) {
        const ByteRange range = was.geometry.guestRange(GuestCluster(guest));
        if (guestBytes(plan.change.report->state(), original, range) !=
            guestBytes(after->state(), changed, range))
            return QStringLiteral("guest cluster %1 reads differently").arg(guest);
        if ((was.bat[guest] == 0) != (is.bat[guest] == 0) && plan.droppedClusters == 0)
            return QStringLiteral("guest cluster %1: allocated or not").arg(guest);
    }
    if (was.isExtensionValid() != is.isExtensionValid())
        return QStringLiteral("the extension is not valid any more");
    if (was.isExtensionValid() && bitmapContents(was, *original) != bitmapContents(is, *changed))
        return QStringLiteral("a bitmap changed");
    if (plan.after->state()->header != is.header || plan.after->state()->fileSize != is.fileSize)
        return QStringLiteral("not as it was previewed");
    return {};
}

/// Carries a plan out in memory, as on the host; also takes it back. Empty when all is well.
inline QString wrongInMemory(const InPlacePlan &plan, const std::shared_ptr<MemoryFile> &original,
                             std::shared_ptr<MemoryFile> &changed)
{
    changed = copyInMemory(*original);
    const auto storage = std::make_shared<MemoryFile>();
    JobControl control;
    const auto journal =
        Journal::prepare(storage, *changed, journalRequestFor(plan.change), control);
    if (!journal)
        return QStringLiteral("journal: error %1").arg(int(journal.error().code));
    const auto after = applyJournaled(plan.change, changed, *journal, control);
    if (!after)
        return QStringLiteral("error %1: %2")
            .arg(int(after.error().code))
            .arg(after.error().detail);
    QString wrong = wrongAfterChange(plan, original, changed);
    if (wrong.isEmpty())
        wrong = wrongOnDisk(copyInMemory(*changed), storage, *original, changed.get());
    return wrong;
}

} // namespace parascope::test
