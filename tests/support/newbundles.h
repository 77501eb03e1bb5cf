#pragma once

#include "engine/check/bundlereport.h"
#include "engine/disk/disk.h"
#include "engine/text/bundletext.h"
#include "tests/support/imageoracles.h"

/// Bundles that the program has just made, judged.
namespace parascope::test {

/// What is wrong with the bundle at `path`, by its own check and by those of its images (other
/// programs' too); empty when nothing is. Not even a note counts as nothing.
inline QString wrongWithBundle(const std::filesystem::path &path)
{
    const auto disks = findDisks(path);
    if (!disks || disks->size() != 1 || disks->front().isLoneImage())
        return QStringLiteral("it is no bundle");
    JobControl control;
    const auto bundle = readBundle(disks->front());
    const auto report = bundle.and_then(
        [&](const BundlePtr &read) { return checkBundle(read, DiskOptions(), control); });
    if (!report)
        return report.error().detail;
    for (const BundleFinding &finding : (*report)->findings)
        return text::explanation(finding, **report);
    for (const auto &entry : std::filesystem::directory_iterator(path)) {
        const QString wrong =
            entry.path().extension() == ".hds" ? wrongWithImage(entry.path()) : QString();
        if (!wrong.isEmpty())
            return wrong;
    }
    return {};
}

} // namespace parascope::test
