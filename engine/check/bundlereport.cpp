#include "engine/check/bundlereport.h"

#include "engine/check/bundlerules.h"
#include "engine/disk/knownlayers.h"

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

/// Findings of a report whose layers are opened. Errors: Cancelled.
Result<BundleReportPtr> judged(std::shared_ptr<BundleReport> report, JobControl &control)
{
    for (const bundlerules::Rule rule : kRules) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, report->bundle->source.folder.native());
        rule(*report, report->findings);
    }
    std::ranges::stable_sort(report->findings, [](const BundleFinding &a, const BundleFinding &b) {
        return std::pair(a.severity(), a.id) < std::pair(b.severity(), b.id);
    });
    return report;
}

Result<std::vector<DiskLayerPtr>> openOrphans(const Bundle &bundle, const DiskOptions &options,
                                              const KnownLayers &known, JobControl &control)
{
    std::vector<DiskLayerPtr> layers;
    const std::size_t count = std::min(bundle.orphans.size(), kMostOrphansOpened);
    for (std::size_t i = 0; i < count; ++i) {
        const std::filesystem::path &path = bundle.orphans[i];
        const DescriptorImage image{guidInName(path.filename().native()),
                                    QStringLiteral("Compressed"), path.filename().native()};
        const ImagePlace place{ImagePlace::Kind::Inside, path, false};
        Result<DiskLayerPtr> opened = openLayer(bundle, image, place, options, known, control);
        if (!opened)
            return tl::unexpected(opened.error());
        layers.push_back(std::move(*opened));
    }
    return layers;
}

Result<BundleReportPtr> check(const BundlePtr &bundle, const KnownLayers &known,
                              const DiskOptions &options, JobControl &control)
{
    auto report = std::make_shared<BundleReport>();
    report->bundle = bundle;
    report->followsOutside = options.followOutside;
    return openAllLayers(*bundle, options, known, control)
        .and_then([&](BundleLayers &&layers) {
            report->layers = std::move(layers);
            return openOrphans(*bundle, options, known, control);
        })
        .and_then([&](std::vector<DiskLayerPtr> &&orphans) {
            report->orphans = std::move(orphans);
            return judged(std::move(report), control);
        });
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
    return check(bundle, KnownLayers(options.previous), options, control);
}

Result<BundleReportPtr> checkBundleAs(const BundleReport &before, const QByteArray &text,
                                      const std::optional<QByteArray> &backup, JobControl &control)
{
    DiskOptions options;
    options.followOutside = before.followsOutside;
    KnownLayers known;
    for (const std::vector<DiskLayerPtr> &layers : before.layers)
        std::ranges::for_each(layers, [&](const DiskLayerPtr &layer) { known.add(layer); });
    std::ranges::for_each(before.orphans, [&](const DiskLayerPtr &layer) { known.add(layer); });
    return readBundleAs(before.bundle->source, text, backup).and_then([&](const BundlePtr &bundle) {
        return check(bundle, known, options, control);
    });
}

} // namespace parascope
