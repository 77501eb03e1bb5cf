#include "engine/check/bundlerules.h"

#include <algorithm>
#include <array>
#include <set>

namespace parascope::bundlerules {

namespace {

using enum BundleFindingId;

/// Elements without which the disk, or a part of it, cannot be put together.
bool isNecessary(const QString &element)
{
    constexpr std::array kNecessary = {"Disk_size", "Storage", "Start", "End",
                                       "Blocksize", "Image",   "GUID",  "File"};
    return std::ranges::any_of(kNecessary,
                               [&](const char *name) { return element == QLatin1String(name); });
}

BundleFinding inStorage(BundleFindingId id, std::size_t storage, const DescriptorStorage &described)
{
    BundleFinding finding;
    finding.id = id;
    finding.storage = storage;
    finding.line = described.line;
    return finding;
}

BundleFinding ofDescriptor(BundleFindingId id, const BundleReport &report)
{
    BundleFinding finding;
    finding.id = id;
    finding.path = report.bundle->source.descriptor.native();
    return finding;
}

/// Neighbouring storages: each begins where the one before it ends.
void storagesJoin(const BundleReport &report, std::vector<BundleFinding> &findings)
{
    const auto &storages = report.bundle->descriptor.storages;
    std::uint64_t end = 0;
    for (const std::size_t i : storageOrder(report.bundle->descriptor)) {
        const std::uint64_t start = storages[i].start.value_or(end);
        if (start != end) {
            BundleFinding finding =
                inStorage(start > end ? StorageGap : StorageOverlap, i, storages[i]);
            finding.found = start;
            finding.expected = end;
            findings.push_back(std::move(finding));
        }
        end = std::max(end, storages[i].end.value_or(end));
    }
}

void ofNode(BundleFindingId id, const BundleReport &report, std::size_t node,
            std::vector<BundleFinding> &findings)
{
    BundleFinding finding = ofDescriptor(id, report);
    finding.guid = report.bundle->tree.nodes()[node].guid;
    findings.push_back(std::move(finding));
}

void guidsAreUnique(const BundleReport &report, std::vector<BundleFinding> &findings)
{
    const DiskDescriptor &descriptor = report.bundle->descriptor;
    std::set<QString> seen;
    for (const DescriptorShot &shot : descriptor.shots) {
        if (seen.insert(shot.guid).second)
            continue;
        BundleFinding finding = ofDescriptor(GuidTwice, report);
        finding.guid = shot.guid;
        finding.line = shot.line;
        findings.push_back(std::move(finding));
    }
    for (std::size_t s = 0; s < descriptor.storages.size(); ++s) {
        seen.clear();
        for (const DescriptorImage &image : descriptor.storages[s].images) {
            if (seen.insert(image.guid).second)
                continue;
            BundleFinding finding = inStorage(GuidTwice, s, descriptor.storages[s]);
            finding.guid = image.guid;
            finding.line = image.line;
            finding.path = image.file;
            findings.push_back(std::move(finding));
        }
    }
}

void topIsKnown(const BundleReport &report, std::vector<BundleFinding> &findings)
{
    const DiskDescriptor &descriptor = report.bundle->descriptor;
    if (descriptor.topGuid == QLatin1String(kBackupGuid)) {
        BundleFinding finding = ofDescriptor(TopIsBackup, report);
        finding.guid = descriptor.topGuid;
        findings.push_back(std::move(finding));
        return;
    }
    const TopChoice choice = report.bundle->tree.topChoice();
    const bool isNamed = choice == TopChoice::ByTopGuid || choice == TopChoice::ByWellKnown;
    if (isNamed || report.bundle->tree.nodes().empty())
        return;
    BundleFinding finding = ofDescriptor(NoTop, report);
    finding.guid = descriptor.topGuid;
    findings.push_back(std::move(finding));
}

/// Of a bundle that was read from another file: what machines read instead.
void usedDescriptorIsTheSame(const BundleReport &report, std::vector<BundleFinding> &findings)
{
    const Bundle &bundle = *report.bundle;
    const std::filesystem::path path = bundle.source.folder / kDescriptorName;
    if (!bundle.isReadElsewhere() || bundle.descriptorText == bundle.text)
        return;
    BundleFinding finding = ofDescriptor(DescriptorUnreadable, report);
    finding.path = path.native();
    if (bundle.descriptorText) {
        const auto used = decodeDescriptor(bytesOf(*bundle.descriptorText), path.native());
        if (used && !bundle.isReadFromBackup())
            return;
        if (used) {
            finding.id = BackupDiffers;
            finding.path = bundle.source.descriptor.native();
        } else {
            finding.line = used.error().number;
            finding.detail = used.error().detail;
        }
    }
    findings.push_back(std::move(finding));
}

} // namespace

std::vector<std::size_t> storageOrder(const DiskDescriptor &descriptor)
{
    std::vector<std::uint64_t> starts;
    std::vector<std::size_t> order;
    std::uint64_t end = 0;
    for (const DescriptorStorage &storage : descriptor.storages) {
        order.push_back(starts.size());
        starts.push_back(storage.start.value_or(end));
        end = std::max(starts.back(), storage.end.value_or(starts.back()));
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t storage) { return starts[storage]; });
    return order;
}

void descriptorIsWhole(const BundleReport &report, std::vector<BundleFinding> &findings)
{
    const Bundle &bundle = *report.bundle;
    if (bundle.problem) {
        BundleFinding finding = ofDescriptor(DescriptorUnreadable, report);
        finding.line = bundle.problem->number;
        finding.detail = bundle.problem->detail;
        findings.push_back(std::move(finding));
        return;
    }
    usedDescriptorIsTheSame(report, findings);
    for (const DescriptorProblem &problem : bundle.descriptor.problems) {
        if (!isNecessary(problem.element))
            continue;
        BundleFinding finding = ofDescriptor(DescriptorIncomplete, report);
        finding.line = problem.line;
        finding.detail = problem.element;
        findings.push_back(std::move(finding));
    }
    if (!bundle.isReadElsewhere() && bundle.backupText && *bundle.backupText != bundle.text) {
        BundleFinding finding = ofDescriptor(BackupDiffers, report);
        finding.path = (bundle.source.folder / kDescriptorBackupName).native();
        findings.push_back(std::move(finding));
    }
}

void sizesAgree(const BundleReport &report, std::vector<BundleFinding> &findings)
{
    const DiskDescriptor &descriptor = report.bundle->descriptor;
    if (report.bundle->problem || descriptor.storages.empty())
        return;
    storagesJoin(report, findings);
    const std::uint64_t end = std::ranges::max(descriptor.storages, {}, [](const auto &storage) {
                                  return storage.end.value_or(0);
                              }).end.value_or(0);
    if (descriptor.diskSectors && *descriptor.diskSectors != end) {
        BundleFinding finding = ofDescriptor(DiskSize, report);
        finding.found = *descriptor.diskSectors;
        finding.expected = end;
        findings.push_back(std::move(finding));
    }
    for (std::size_t i = 0; i < descriptor.storages.size(); ++i) {
        const DescriptorStorage &storage = descriptor.storages[i];
        const DiskLayerPtr top = topLayer(report, i);
        if (!top || !top->state || !storage.start || !storage.end)
            continue;
        const std::uint64_t inHeader = top->state->header.diskSectors();
        const std::uint64_t written = *storage.end - std::min(*storage.start, *storage.end);
        if (inHeader == written)
            continue;
        BundleFinding finding = inStorage(StorageSize, i, storage);
        finding.guid = top->guid;
        finding.path = top->place.path.native();
        finding.found = written;
        finding.expected = inHeader;
        findings.push_back(std::move(finding));
    }
}

void geometryIsExact(const BundleReport &report, std::vector<BundleFinding> &findings)
{
    const DiskDescriptor &descriptor = report.bundle->descriptor;
    const std::optional<std::uint64_t> product = descriptor.geometry.product();
    if (!descriptor.diskSectors || !product || *product == *descriptor.diskSectors)
        return;
    BundleFinding finding = ofDescriptor(Geometry, report);
    finding.found = *product;
    finding.expected = *descriptor.diskSectors;
    findings.push_back(std::move(finding));
}

void snapshotsAreATree(const BundleReport &report, std::vector<BundleFinding> &findings)
{
    if (report.bundle->problem)
        return;
    const SnapshotTree &tree = report.bundle->tree;
    guidsAreUnique(report, findings);
    for (std::size_t i = 1; i < tree.roots().size(); ++i)
        ofNode(SeveralRoots, report, tree.roots()[i], findings);
    for (const std::size_t node : tree.circular())
        ofNode(Circle, report, node, findings);
    if (tree.roots().empty() && tree.circular().empty() && !tree.nodes().empty()) {
        for (std::size_t node = 0; node < tree.nodes().size(); ++node)
            if (!tree.nodes()[node].parent)
                ofNode(NoRoot, report, node, findings);
    }
    topIsKnown(report, findings);
}

void conditions(const BundleReport &report, std::vector<BundleFinding> &findings)
{
    const DiskDescriptor &descriptor = report.bundle->descriptor;
    if (descriptor.isEncrypted()) {
        BundleFinding finding = ofDescriptor(Encrypted, report);
        finding.guid = descriptor.encryptionEngine;
        findings.push_back(std::move(finding));
    }
    if (descriptor.isSuspended)
        findings.push_back(ofDescriptor(Suspended, report));
}

} // namespace parascope::bundlerules
