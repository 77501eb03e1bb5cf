#include "engine/check/checker.h"
#include "engine/disk/guestreader.h"
#include "engine/image/imageloader.h"
#include "engine/map/classifier.h"
#include "engine/map/guestmap.h"
#include "engine/map/hostmap.h"
#include "engine/map/reversemap.h"
#include "engine/text/reportwriter.h"
#include "tests/fuzz/seed.h"

#include <cstdlib>

using namespace parascope;

namespace {

void mustHold(bool condition)
{
    if (!condition)
        std::abort();
}

void look(const ClusterMap &map)
{
    std::uint64_t sum = 0;
    for (const MapState state : mapStates())
        sum += map.total(state);
    mustHold(sum == map.count());
    const ClusterFlags all = map.any(0, map.count());
    mustHold(bool(all) == (map.count() > 0));
    if (map.count() > 0)
        mustHold(map.next(0, all) == 0 && map.previous(map.count(), all) == map.count() - 1);
}

// Whatever the bytes are: one cluster around each of a few places, and across their borders.
void readGuest(const ImageStatePtr &state, const std::shared_ptr<const BlockFile> &file)
{
    const GuestReader reader(state, file);
    for (const std::uint64_t place : {std::uint64_t(0), state->geometry.clusterBytes - 7,
                                      reader.diskBytes() / 2, reader.diskBytes() - 9}) {
        std::vector<std::byte> bytes(3000);
        const auto extents = reader.read(GuestOffset(place), bytes);
        mustHold(extents.has_value() == (place < reader.diskBytes()));
    }
    // Not to the end: a disk of 2^63 bytes may have as many extents as the table has entries.
    (void)reader.extents(GuestOffset(0), reader.diskBytes(), 10'000);
}

void open(const std::shared_ptr<const BlockFile> &file)
{
    ImageLoader loader(*file);
    const Result<ImageStatePtr> header = loader.readHeader();
    if (!header)
        return;
    // A sparse file may hold a table of 2^29 entries. It is legal, takes its 2 GiB of memory, and
    // is too slow here.
    if ((*header)->declaredClusters() > 4'000'000 && (*header)->fileSize > 16'000'000)
        return;
    JobControl control;
    const Result<ImageStatePtr> state = loader.readTable(control);
    if (!state)
        return;
    const ClassificationPtr classification = classify(*state, Classifier::Detail::Maps);
    const auto report = checkImage(*state, classification, *file, {}, control);
    mustHold(report.has_value());
    for (std::size_t group = 0; group < (*report)->groups().size(); ++group) {
        mustHold((*report)->groups()[group].count > 0);
        (void)(*report)->finding(group, (*report)->groups()[group].count - 1);
    }
    text::ReportOptions options;
    options.findingLimit = 20;
    (void)text::writeReportJson(**report, options, [](const QByteArray &) { return true; });
    // A header that claims 2^29 entries is legal and needs a map of that many cells; too slow here.
    if ((*state)->declaredClusters() < 1'000'000)
        look(*makeGuestMap(*state, classification));
    if ((*state)->geometry.grid.cellCount((*state)->fileSize) < 1'000'000)
        look(*makeHostMap(*state, classification));
    const auto owners = ReverseMap::build(*state, control);
    mustHold(owners.has_value());
    (void)(*owners)->owners(ByteRange{0, (*state)->fileSize / 2 + 1}, 100);
    readGuest(*state, file);
}

} // namespace

/// Opens, classifies, checks and reads whatever the fuzzer makes up.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    open(parascope::test::fileFromSeed(std::as_bytes(std::span(data, size))));
    return 0;
}
