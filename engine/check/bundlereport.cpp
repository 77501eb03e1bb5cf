#include "engine/check/bundlereport.h"

#include "engine/check/bundlerules.h"

#include <algorithm>
#include <array>

namespace parascope {

namespace {

/// Images that nothing names, opened at most; there can be any number of files in a folder.
constexpr std::size_t kMostOrphansOpened = 256;

constexpr std::array<bundlerules::Rule, 8> kRules = {
    bundlerules::descriptorIsWhole, bundlerules::sizesAgree,  bundlerules::geometryIsExact,
    bundlerules::snapshotsAreATree, bundlerules::conditions,  bundlerules::filesAreThere,
    bundlerules::layersFit,         bundlerules::headersAgree};

BundleReportPtr judged(std::shared_ptr<BundleReport> report)
{
    for (const bundlerules::Rule rule : kRules)
        rule(*report, report->findings);
    std::ranges::stable_sort(report->findings, [](const BundleFinding &a, const BundleFinding &b) {
        return std::pair(a.severity(), a.id) < std::pair(b.severity(), b.id);
    });
    return report;
}

/// The layer that `before` has of the same file, image and type; null when there is none.
DiskLayerPtr known(const BundleReport *before, const DescriptorImage &image,
                   const ImagePlace &place)
{
    if (before == nullptr)
        return nullptr;
    const auto isSame = [&](const DiskLayerPtr &layer) {
        return layer->guid == image.guid && layer->type == image.type && layer->place == place &&
               layer->isOpen();
    };
    for (const std::vector<DiskLayerPtr> &layers : before->layers) {
        const auto found = std::ranges::find_if(layers, isSame);
        if (found != layers.end())
            return *found;
    }
    return nullptr;
}

Result<BundleReportPtr> check(const BundlePtr &bundle, const BundleReport *before,
                              const DiskOptions &options, JobControl &control)
{
    auto report = std::make_shared<BundleReport>();
    report->bundle = bundle;
    report->followsOutside = options.followOutside;
    const std::vector<DescriptorStorage> &storages = bundle->descriptor.storages;
    for (std::size_t s = 0; s < storages.size(); ++s) {
        std::vector<DiskLayerPtr> &layers = report->layers.emplace_back();
        for (std::size_t i = 0; i < storages[s].images.size(); ++i) {
            const DescriptorImage &image = storages[s].images[i];
            const ImagePlace &place = bundle->places[s][i];
            DiskLayerPtr layer = known(before, image, place);
            if (!layer) {
                Result<DiskLayerPtr> opened = openLayer(*bundle, image, place, options, control);
                if (!opened)
                    return tl::unexpected(opened.error());
                layer = std::move(*opened);
            }
            layers.push_back(std::move(layer));
        }
    }
    const std::size_t orphans = std::min(bundle->orphans.size(), kMostOrphansOpened);
    for (std::size_t i = 0; i < orphans; ++i) {
        const std::filesystem::path &path = bundle->orphans[i];
        const DescriptorImage image{guidInName(path.filename().native()),
                                    QStringLiteral("Compressed"), path.filename().native()};
        const ImagePlace place{ImagePlace::Kind::Inside, path, false};
        Result<DiskLayerPtr> opened = openLayer(*bundle, image, place, options, control);
        if (!opened)
            return tl::unexpected(opened.error());
        report->orphans.push_back(std::move(*opened));
    }
    return judged(std::move(report));
}

} // namespace

std::uint64_t BundleReport::count(Severity severity) const
{
    return std::uint64_t(std::ranges::count(findings, severity, &BundleFinding::severity));
}

bool BundleReport::has(BundleFindingId id) const
{
    return std::ranges::find(findings, id, &BundleFinding::id) != findings.end();
}

bool BundleReport::isRepairForbidden() const
{
    return std::ranges::any_of(findings, [](const BundleFinding &finding) {
        return catalogueEntry(finding.id).forbidsRepair;
    });
}

Result<BundleReportPtr> checkBundle(const BundlePtr &bundle, const DiskOptions &options,
                                    JobControl &control)
{
    return check(bundle, nullptr, options, control);
}

Result<BundleReportPtr> checkBundleAs(const BundleReport &before, const QByteArray &text,
                                      const std::optional<QByteArray> &backup, JobControl &control)
{
    DiskOptions options;
    options.followOutside = before.followsOutside;
    return readBundleAs(before.bundle->source, text, backup).and_then([&](const BundlePtr &bundle) {
        return check(bundle, &before, options, control);
    });
}

} // namespace parascope
