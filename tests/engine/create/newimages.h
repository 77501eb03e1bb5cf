#pragma once

#include "engine/create/newimage.h"
#include "tests/support/externalprogram.h"

#include <QMetaType>

#include <filesystem>

/// What the tests of new images make, and how QEMU uses it.
namespace parascope::test {

inline constexpr std::uint64_t kMiB = 1ULL << 20U;
inline constexpr std::uint64_t kOddCluster = 63ULL * 512;
inline constexpr std::uint64_t kSmallCluster = 64ULL * 1024;

[[nodiscard]] inline NewImageOptions imageOf(std::uint64_t diskBytes,
                                             std::uint64_t clusterBytes = kMiB,
                                             FormatVersion format = FormatVersion::V2,
                                             Preallocation preallocation = Preallocation::Off)
{
    return {format, diskBytes, clusterBytes, preallocation};
}

/// The image must be there.
[[nodiscard]] inline ProgramResult qemuIo(const std::filesystem::path &path,
                                          const QStringList &commands)
{
    QStringList arguments{QStringLiteral("-f"), QStringLiteral("parallels")};
    for (const QString &command : commands)
        arguments += {QStringLiteral("-c"), command};
    return runProgram(QStringLiteral("qemu-io"),
                      arguments + QStringList(QString::fromStdString(path.native())));
}

} // namespace parascope::test

Q_DECLARE_METATYPE(parascope::NewImageOptions)
