#pragma once

#include "engine/base/error.h"

#include <QString>

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace parascope {

/// What a machine's Snapshots.xml says of one snapshot.
struct SnapshotName
{
    QString name;
    QString date; ///< as written, "2024-05-17 10:12:35"; may be empty
    QString description;
    bool isCurrent = false; ///< the machine's present state stands on it

    bool operator==(const SnapshotName &) const = default;
};

/// By unified GUID (engine/format/diskdescriptor.h).
using SnapshotNames = std::map<QString, SnapshotName>;

/// Reads a Snapshots.xml: SavedStateItem elements, nested as the snapshots are. As strict about
/// DTDs, size and number as decodeDescriptor(). Errors: InvalidDescriptor.
[[nodiscard]] Result<SnapshotNames> decodeSnapshotNames(std::span<const std::byte> xml,
                                                        const std::string &path = {});

} // namespace parascope
