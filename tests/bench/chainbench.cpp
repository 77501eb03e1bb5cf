#include "engine/create/imagefiller.h"
#include "engine/disk/diskreader.h"
#include "engine/image/imageloader.h"
#include "engine/io/newfile.h"
#include "engine/io/writablehostfile.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <random>

using namespace parascope;

namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t kMiB = 1024ULL * 1024;
constexpr std::size_t kLayers = 16;

[[noreturn]] void fail(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    std::exit(1);
}

QString guidOf(std::size_t layer)
{
    return layer + 1 == kLayers ? QString(QLatin1String(kTopGuid))
                                : QStringLiteral("{%1-0000-4000-8000-0123456789ab}")
                                      .arg(layer + 1, 8, 16, QLatin1Char('0'));
}

fs::path fileOf(const fs::path &bundle, std::size_t layer)
{
    return bundle / ("chain.hdd.0." + guidOf(layer).toStdString() + ".hds");
}

/// A bundle of kLayers layers; the images are made by `make`.
template <class Make>
fs::path makeChain(const fs::path &folder, std::uint64_t diskBytes, Make make)
{
    const fs::path bundle = folder / "chain.hdd";
    fs::create_directories(bundle);
    DiskDescriptor descriptor;
    descriptor.diskSectors = diskBytes / kSectorBytes;
    descriptor.storages.resize(1);
    descriptor.storages[0].start = 0;
    descriptor.storages[0].end = descriptor.diskSectors;
    descriptor.storages[0].blockSize = kMiB / kSectorBytes;
    for (std::size_t layer = 0; layer < kLayers; ++layer) {
        make(fileOf(bundle, layer), layer);
        descriptor.storages[0].images.push_back({guidOf(layer), QStringLiteral("Compressed"),
                                                 fileOf(bundle, layer).filename().native(), 0});
        descriptor.shots.push_back(
            {guidOf(layer), layer == 0 ? QString(QLatin1String(kZeroGuid)) : guidOf(layer - 1), 0});
    }
    const QByteArray text = encodeDescriptor(descriptor);
    std::ofstream(bundle / kDescriptorName, std::ios::binary).write(text.constData(), text.size());
    return bundle;
}

/// Takes all but every fifteenth cluster out of an image's table.
void thinOut(const fs::path &path, std::size_t layer)
{
    const auto file = WritableHostFile::open(path);
    const auto state = file ? loadImage(**file) : tl::unexpected(file.error());
    if (!state)
        fail("an image cannot be thinned out");
    std::vector<std::uint32_t> entries((*state)->bat.size());
    for (std::uint32_t i = 0; i < entries.size(); ++i)
        entries[i] = i % 15 == layer % 15 ? (*state)->bat[i] : 0;
    if (!(*file)->writeAt(kHeaderBytes, std::as_bytes(std::span(entries))))
        fail("a table cannot be written");
}

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

double openAlone(const fs::path &bundle)
{
    std::vector<ImageStatePtr> open; // all at once, as the chain has them
    const auto start = Clock::now();
    for (std::size_t layer = 0; layer < kLayers; ++layer) {
        const auto file = HostFile::open(fileOf(bundle, layer));
        const auto state = file ? loadImage(**file) : tl::unexpected(file.error());
        if (!state)
            fail("a layer cannot be opened");
        open.push_back(*state);
    }
    return millisecondsSince(start);
}

/// What a user waits for: the disk, and its first bytes.
struct ChainTimes
{
    double open = 0;
    double firstRead = 0;
};

ChainTimes openChain(const fs::path &bundle)
{
    const auto start = Clock::now();
    JobControl control;
    const auto disks = findDisks(bundle);
    const auto read = disks.and_then([](const auto &found) { return readBundle(found.front()); });
    const auto disk =
        read.and_then([&](const BundlePtr &opened) { return openDisk(opened, {}, control); });
    if (!disk || !(*disk)->closedLayers().empty() || !(*disk)->storages[0].lazyIndex)
        fail("the chain cannot be opened");
    ChainTimes times;
    times.open = millisecondsSince(start);
    const auto readStart = Clock::now();
    std::vector<std::byte> bytes(64 * 1024);
    if (!DiskReader(*disk).read(GuestOffset((*disk)->diskBytes / 2), bytes))
        fail("the chain cannot be read");
    times.firstRead = millisecondsSince(readStart);
    return times;
}

double median(std::vector<double> times)
{
    std::ranges::sort(times);
    return times[times.size() / 2];
}

/// Times the opening of a chain over 1 TiB: a root that has every cluster, and overlays that have
/// every fifteenth.
void timeOpening(const fs::path &folder, int rounds)
{
    constexpr std::uint64_t disk = kMiB * kMiB;
    const fs::path bundle = makeChain(folder, disk, [](const fs::path &path, std::size_t layer) {
        JobControl control;
        NewImageOptions options;
        options.diskBytes = disk;
        options.preallocation = Preallocation::Metadata;
        if (!createImage(path, options, false, control))
            fail("an image cannot be made");
        if (layer != 0)
            thinOut(path, layer);
    });
    std::vector<double> alone;
    std::vector<double> chain;
    std::vector<double> firstRead;
    for (int round = 0; round <= rounds; ++round) {
        const double single = openAlone(bundle);
        const ChainTimes whole = openChain(bundle);
        if (round == 0)
            continue; // that one filled the cache
        alone.push_back(single);
        chain.push_back(whole.open);
        firstRead.push_back(whole.firstRead);
    }
    std::printf(
        "%zu layers of 1 TiB: each alone, together %.1f ms; the chain %.1f ms, %.2f × (goal "
        "at most 1.20); its first read %.1f ms\n",
        kLayers, median(alone), median(chain), median(chain) / median(alone), median(firstRead));
}

/// Makes a chain with data: most of it in the root, the rest strewn over all layers.
void fill(const fs::path &folder, std::uint64_t gib)
{
    std::mt19937_64 random(1);
    const std::uint64_t clusters = gib * 1024;
    const fs::path bundle =
        makeChain(folder, clusters * kMiB, [&](const fs::path &path, std::size_t layer) {
            JobControl control;
            NewImageOptions options;
            options.diskBytes = clusters * kMiB;
            const auto layout = layOutNewImage(options);
            const auto file = NewFile::create(path, false);
            if (!layout || !file)
                fail("an image cannot be made");
            auto filler = ImageFiller::begin(*layout, **file, control);
            std::vector<std::uint64_t> words(kMiB / sizeof(std::uint64_t));
            for (std::uint64_t cluster = 0; filler && cluster < clusters; ++cluster) {
                if (random() % 100 >= (layer == 0 ? 60U : 5U))
                    continue;
                std::ranges::generate(words, [&] { return random(); });
                if (!filler->append(GuestOffset(cluster * kMiB), std::as_bytes(std::span(words))))
                    fail("an image cannot be filled");
            }
            if (!filler || !filler->finish() || !(*file)->keep())
                fail("an image cannot be finished");
        });
    // The chain in QEMU's words.
    std::string prefix;
    for (std::size_t layer = kLayers; layer > 0; --layer) {
        std::printf("%s%sdriver=parallels,%sfile.driver=file,%sfile.filename=%s",
                    layer == kLayers ? "" : ",", prefix.c_str(), prefix.c_str(), prefix.c_str(),
                    fileOf(bundle, layer - 1).c_str());
        prefix += "backing.";
    }
    std::printf("\n");
}

} // namespace

/// chain open FOLDER ROUNDS: times opening a chain, and its layers alone.
/// chain fill FOLDER GIB: makes FOLDER/chain.hdd, and prints qemu-img's --image-opts for it.
int main(int argc, char **argv)
{
    const std::vector<std::string> words(argv, argv + argc);
    if (words.size() != 4 || (words[1] != "open" && words[1] != "fill"))
        fail("usage: chain open FOLDER ROUNDS | chain fill FOLDER GIB");
    if (words[1] == "open")
        timeOpening(words[2], std::stoi(words[3]));
    else
        fill(words[2], std::stoull(words[3]));
    return 0;
}
