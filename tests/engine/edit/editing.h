#pragma once

#include "engine/edit/pendingedits.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/recordingfile.h"

#include <QtGlobal>

#include <vector>

/// Images that are edited, and edits of them.
namespace parascope::test {

inline constexpr std::uint64_t kCluster = 64 * 1024; ///< of an ImageBuilder's image

/// Guest 0 and 5 have data, 7 points outside the file, the rest is not allocated.
[[nodiscard]] inline ImageBuilder sample()
{
    ImageBuilder builder;
    builder.map(0, 1).map(5, 0);
    builder.entry(7, builder.entryFor(1000));
    return builder;
}

[[nodiscard]] inline std::vector<std::byte> readFrom(const BlockFile &file, std::uint64_t offset,
                                                     std::size_t length)
{
    std::vector<std::byte> bytes(length);
    if (!readFully(file, offset, bytes))
        qFatal("cannot read");
    return bytes;
}

/// An edit of `length` bytes that turns every bit.
[[nodiscard]] inline EditRun turned(const BlockFile &file, std::uint64_t offset, std::size_t length)
{
    EditRun run{{EditSpace::File, offset}, readFrom(file, offset, length), {}};
    for (const std::byte byte : run.saved)
        run.bytes.push_back(~byte);
    return run;
}

/// Header, in_use, table, data of two clusters and the last byte of the file.
[[nodiscard]] inline std::vector<EditRun> manyEdits(const BlockFile &file)
{
    const std::uint64_t end = file.size().value();
    return {turned(file, 40, 12), turned(file, kHeaderBytes + 8, 4), turned(file, kCluster, 3),
            turned(file, kCluster + 600, 5000), turned(file, end - 1, 1)};
}

[[nodiscard]] inline std::shared_ptr<MemoryFile> edited(const BlockFile &file,
                                                        const std::vector<EditRun> &runs)
{
    const auto copy = copyInMemory(file);
    for (const EditRun &run : runs) {
        if (!copy->writeAt(run.place.offset, run.bytes))
            qFatal("cannot write");
    }
    return copy;
}

} // namespace parascope::test
