#pragma once

#include "engine/io/memoryfile.h"
#include "engine/transfer/import.h"

#include <QRandomGenerator>
#include <QString>

#include <algorithm>
#include <memory>
#include <vector>

/// Raw disks that become images.
namespace parascope::test {

inline constexpr std::uint64_t kMiB = 1ULL << 20U;
inline constexpr std::uint64_t kOddCluster = 63ULL * 512;
inline constexpr std::uint64_t kSmallCluster = 64ULL * 1024;

[[nodiscard]] inline std::vector<std::byte> bytesOf(int value, std::size_t count)
{
    return std::vector<std::byte>(count, std::byte(value));
}

[[nodiscard]] inline ImportOptions optionsFor(FormatVersion format, std::uint64_t cluster)
{
    ImportOptions options;
    options.format = format;
    options.clusterBytes = cluster;
    return options;
}

/// A raw disk with holes, stored zeros and data in stretches that begin and end anywhere.
[[nodiscard]] inline std::shared_ptr<MemoryFile> randomRaw(QRandomGenerator &random,
                                                           std::uint64_t size)
{
    auto raw = std::make_shared<MemoryFile>();
    for (std::uint32_t i = random.bounded(30U); i > 0 && size > 0; --i) {
        const std::uint64_t from = random.bounded(quint64(size));
        const std::uint64_t length =
            1 + random.bounded(
                    quint64(std::min<std::uint64_t>(size - from, 1U << random.bounded(1U, 21U))));
        raw->write(from, bytesOf(random.bounded(3) == 0 ? 0 : random.bounded(1, 256),
                                 std::size_t(std::min(length, size - from))));
    }
    raw->resize(size);
    return raw;
}

/// The image reads as the raw disk does. Empty when that is so.
[[nodiscard]] inline QString wrongComparedWith(const BlockFile &raw,
                                               const std::shared_ptr<const BlockFile> &image)
{
    JobControl control;
    const auto same = compareWithRaw(raw, {0, raw.size().value_or(0)}, image, control);
    return same ? QString()
                : QStringLiteral("byte %1: %2").arg(same.error().number).arg(same.error().detail);
}

} // namespace parascope::test
