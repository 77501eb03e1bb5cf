#pragma once

#include "engine/base/error.h"

#include <filesystem>
#include <string>

namespace parascope {

/// Whether a file is a whole disk, or one layer or storage of a larger one. Decided from the
/// DiskDescriptor.xml in the same folder, or from the file's name when that cannot be read.
struct DiskMembership
{
    enum class Kind
    {
        Whole,            ///< a disk by itself
        PartByDescriptor, ///< the descriptor names it as one of several layers or storages
        PartByName        ///< name carries a GUID, and the descriptor is missing or unreadable
    };
    Kind kind = Kind::Whole;
    std::string descriptorPath;  ///< bytes; empty when there is none
    std::uint64_t fileCount = 1; ///< files of the whole disk, as far as known
    QString guid;                ///< of this layer, when known
    bool isSuspended = false;    ///< the virtual machine goes on from here: nothing may change

    bool operator==(const DiskMembership &) const = default;

    [[nodiscard]] bool isPart() const { return kind != Kind::Whole; }
};

/// Looks beside `image` for a descriptor. Never fails: an unreadable descriptor counts as missing.
/// A descriptor that names the file as the only image, or that does not name it at all although its
/// name carries no GUID, leaves it a whole disk. Compares file names without their folders (moved
/// bundles; backslashes) and byte by byte.
/// The machine of a whole disk or layer is suspended when its descriptor says so (format.md §5).
[[nodiscard]] DiskMembership findMembership(const std::filesystem::path &image);

/// Whether the image may be changed where it lies, by what the descriptor says now. Asked by all
/// that changes an image on the host. Errors: Suspended.
[[nodiscard]] Result<void> confirmNotSuspended(const std::filesystem::path &image);

} // namespace parascope
