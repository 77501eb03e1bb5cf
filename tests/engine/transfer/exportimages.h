#pragma once

#include "engine/image/imageloader.h"
#include "engine/transfer/export.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/program.h"
#include "tests/support/temporaryfolder.h"

#include <algorithm>
#include <memory>
#include <vector>

/// What the tests of exports have in common.
namespace parascope::test {

/// An image in memory, or behind a file that goes wrong on order.
inline TransferSource sourceOf(const std::shared_ptr<const BlockFile> &file)
{
    return {loadImage(*file).value(), file};
}

/// An image of the host, as the programs open it.
inline TransferSource sourceAt(const std::filesystem::path &path)
{
    const std::shared_ptr<const BlockFile> file = HostFile::open(path).value();
    return sourceOf(file);
}

inline ExportOptions rescuing(ExportFormat format = ExportFormat::Raw)
{
    ExportOptions options;
    options.format = format;
    options.zerosForDamage = true;
    return options;
}

/// What an export must give, from the rules alone: cluster by cluster, without the guest reader.
struct ExpectedDisk
{
    std::vector<std::byte> bytes;
    std::uint64_t damaged = 0;
};
inline ExpectedDisk expectedDisk(const ImageState &state, const BlockFile &file, ByteRange part)
{
    ExpectedDisk expected{std::vector<std::byte>(part.length), 0};
    std::uint64_t next = 0;
    for (std::uint64_t at = part.offset; at < part.end(); at = next) {
        next = std::min(part.end(), (at / kSectorBytes + 1) * kSectorBytes);
        const std::uint64_t cluster = at / state.geometry.clusterBytes;
        const auto sector = std::span(expected.bytes).subspan(at - part.offset, next - at);
        if (cluster >= state.bat.size()) {
            expected.damaged += sector.size();
            continue;
        }
        const std::uint32_t entry = state.bat[static_cast<std::uint32_t>(cluster)];
        if (entry == 0)
            continue;
        const std::uint64_t unit =
            state.header.format == FormatVersion::V1 ? kSectorBytes : state.header.clusterBytes();
        const std::uint64_t start = entry * unit;
        const bool isInTable = start < kHeaderBytes + 4 * std::uint64_t(state.header.batEntries);
        const std::size_t got =
            isInTable ? 0 : file.readAt(start + at % state.geometry.clusterBytes, sector).value();
        std::ranges::fill(sector.subspan(got), std::byte{0});
        expected.damaged += sector.size() - got;
    }
    return expected;
}

inline std::vector<std::byte> bytesOf(const std::filesystem::path &path)
{
    const QByteArray contents = contentsOf(path);
    const auto bytes = std::as_bytes(std::span(contents.data(), std::size_t(contents.size())));
    return {bytes.begin(), bytes.end()};
}

} // namespace parascope::test
