#include "engine/disk/snapshottree.h"
#include "engine/format/descriptoredit.h"
#include "engine/format/snapshotnames.h"

#include <cstdlib>
#include <span>

using namespace parascope;

namespace {

void mustHold(bool condition)
{
    if (!condition)
        std::abort();
}

/// Every chain ends, and no node is in it twice.
void walk(const SnapshotTree &tree)
{
    std::size_t walked = 0;
    for (std::size_t node = 0; node < tree.nodes().size() && walked < 100'000; ++node) {
        const auto chain = tree.chainOf(node);
        mustHold(!chain || chain->size() <= tree.nodes().size());
        walked += chain ? chain->size() : 1;
    }
}

/// A change is told apart from everything else, or refused.
void change(const QByteArray &xml, const DiskDescriptor &before)
{
    mustHold(changedDescriptor(xml, before).value() == xml);
    DiskDescriptor after = before;
    after.diskSectors = before.diskSectors.value_or(0) + 1;
    if (!after.storages.empty())
        after.storages.back().end = 77;
    if (!after.storages.empty() && !after.storages.back().images.empty())
        after.storages.back().images.back().file = "a<b>&\"c\n.hds";
    const Result<QByteArray> text = changedDescriptor(xml, after);
    if (!text)
        return;
    const Result<DiskDescriptor> readBack = decodeDescriptor(bytesOf(*text));
    mustHold(readBack && withoutPlaces(*readBack) == withoutPlaces(after));
}

} // namespace

/// Reads whatever the fuzzer makes up as a DiskDescriptor.xml and as a Snapshots.xml.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto bytes = std::as_bytes(std::span(data, size));
    (void)decodeSnapshotNames(bytes);
    const Result<DiskDescriptor> descriptor = decodeDescriptor(bytes);
    if (!descriptor)
        return 0;
    walk(SnapshotTree::of(*descriptor));
    change(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)), *descriptor);
    (void)decodeDescriptor(bytesOf(encodeDescriptor(*descriptor)));
    return 0;
}
