#pragma once

#include "engine/disk/disk.h"
#include "engine/image/imageloader.h"

/// Bundles opened for the tests of disks.
namespace parascope::test {

/// The bundle at `path`, which must be readable as a folder.
inline BundlePtr bundleAt(const std::filesystem::path &path)
{
    const auto disks = findDisks(path);
    if (!disks || disks->size() != 1)
        qFatal("%s is not one disk", path.c_str());
    return readBundle(disks->front()).value();
}

inline Result<DiskPtr> tryOpenBundle(const std::filesystem::path &path,
                                     const DiskOptions &options = {})
{
    JobControl control;
    return openDisk(bundleAt(path), options, control);
}

/// Opens the bundle, from one of its layers or from the top.
inline DiskPtr openBundle(const std::filesystem::path &path, const std::string &guid = {})
{
    DiskOptions options;
    options.guid = QString::fromStdString(guid);
    const Result<DiskPtr> disk = tryOpenBundle(path, options);
    if (!disk)
        qFatal("%s: %s", path.c_str(), qPrintable(disk.error().detail));
    return *disk;
}

} // namespace parascope::test
