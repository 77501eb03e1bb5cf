#include "engine/repair/bundleplan.h"

#include "engine/base/checked.h"
#include "engine/check/bundlerules.h"
#include "engine/format/descriptoredit.h"
#include "engine/format/diskgeometry.h"
#include "engine/repair/bundlerebuild.h"

#include <algorithm>
#include <array>

namespace parascope {

namespace {

using enum BundleFindingId;

struct Name
{
    BundleAction action;
    const char *name;
};

constexpr std::array<Name, kBundleActionCount> kNames{{
    {BundleAction::RestoreBackup, "restore-backup"},
    {BundleAction::Rebuild, "rebuild"},
    {BundleAction::CorrectPaths, "correct-paths"},
    {BundleAction::CorrectTypes, "correct-types"},
    {BundleAction::CorrectTop, "correct-top"},
    {BundleAction::CorrectSizes, "correct-sizes"},
    {BundleAction::CorrectGeometry, "correct-geometry"},
    {BundleAction::CorrectBlockSize, "correct-block-size"},
    {BundleAction::RenewBackup, "renew-backup"},
}};

/// Where storages begin and end, by the headers of their images. In sectors.
struct Sizes
{
    struct Range
    {
        std::uint64_t start = 0;
        std::uint64_t end = 0;
    };

    std::vector<Range> storages; ///< as the descriptor lists them
    std::uint64_t disk = 0;
};

/// Nothing when a header is not known.
std::optional<Sizes> sizesByHeaders(const BundleReport &report)
{
    Sizes sizes;
    sizes.storages.resize(report.layers.size());
    // Each begins where the one before it on the disk ends.
    for (const std::size_t i : bundlerules::storageOrder(report.bundle->descriptor)) {
        const DiskLayerPtr top = bundlerules::topLayer(report, i);
        const auto end = top && top->state
                             ? checkedAdd(sizes.disk, top->state->header.diskSectors())
                             : std::nullopt;
        if (!end)
            return std::nullopt;
        sizes.storages[i] = {sizes.disk, *end};
        sizes.disk = *end;
    }
    return sizes.storages.empty() ? std::nullopt : std::optional(sizes);
}

/// The layer that is the top when nothing is said about it, if there is only one that can be.
std::optional<QString> onlyPossibleTop(DiskDescriptor descriptor)
{
    descriptor.topGuid.clear();
    const SnapshotTree tree = SnapshotTree::of(descriptor);
    if (!tree.top())
        return std::nullopt;
    return tree.nodes()[*tree.top()].guid;
}

/// Collects the offers, and then makes the texts.
class BundlePlanner
{
public:
    explicit BundlePlanner(BundleReportPtr report) : m_report(std::move(report))
    {
        m_plan.report = m_report;
        m_sizes = sizesByHeaders(*m_report);
        if (isOfAnotherFile())
            offerWhatWasRead();
        else if (m_report->bundle->problem)
            offerAnotherDescriptor();
        else
            offerCorrections();
    }

    [[nodiscard]] const std::vector<BundleOffer> &offers() const { return m_plan.offers; }

    /// Makes the texts that `chosen` leads to.
    [[nodiscard]] Result<BundlePlan> plan(const std::set<BundleAction> &chosen)
    {
        for (const BundleOffer &offer : m_plan.offers)
            if (chosen.contains(offer.action))
                m_plan.chosen.insert(offer.action);
        if (m_plan.chosen.empty())
            return m_plan;
        if (m_report->isRepairForbidden())
            return failure(m_report->has(Suspended) ? ErrorCode::Suspended : ErrorCode::Unsupported,
                           m_report->bundle->source.folder.native());
        if (isOfAnotherFile()) {
            m_plan.text = m_report->bundle->text;
            return m_plan;
        }
        return (m_report->bundle->problem ? replaceDescriptor() : correct()).map([&] {
            return m_plan;
        });
    }

private:
    /// The report is of a text that machines do not read. What could be corrected in it is not
    /// what they have.
    [[nodiscard]] bool isOfAnotherFile() const
    {
        const Bundle &bundle = *m_report->bundle;
        return bundle.isReadElsewhere() &&
               (!bundle.isReadFromBackup() || bundle.descriptorText != bundle.text);
    }
    [[nodiscard]] bool isChosen(BundleAction action) const
    {
        return m_plan.chosen.contains(action);
    }
    void offer(BundleAction action, std::initializer_list<BundleFindingId> ids, bool isTicked,
               bool isGuestDifferent = false);
    void offerWhatWasRead();
    void offerAnotherDescriptor();
    void offerCorrections();
    [[nodiscard]] Result<void> replaceDescriptor();
    [[nodiscard]] Result<void> correct();
    void correctImages(DiskDescriptor &descriptor) const;
    void correctSizes(DiskDescriptor &descriptor) const;
    void correctBlockSizes(DiskDescriptor &descriptor) const;

    BundleReportPtr m_report;
    BundlePlan m_plan;
    std::optional<Sizes> m_sizes;
    std::optional<DiskDescriptor> m_rebuilt;
};

void BundlePlanner::offer(BundleAction action, std::initializer_list<BundleFindingId> ids,
                          bool isTicked, bool isGuestDifferent)
{
    BundleOffer offer{action, isTicked, isGuestDifferent, {}};
    const auto isAnswered = [&](const BundleFinding &finding) {
        // Sizes are all that can be filled in.
        constexpr std::array kSizes = {"Disk_size", "Start", "End"};
        const bool isSize = std::ranges::any_of(
            kSizes, [&](const char *name) { return finding.detail == QLatin1String(name); });
        return std::ranges::find(ids, finding.id) != ids.end() &&
               (finding.id != DescriptorIncomplete || isSize);
    };
    for (std::size_t i = 0; i < m_report->findings.size(); ++i)
        if (isAnswered(m_report->findings[i]))
            offer.answers.push_back(i);
    if (!offer.answers.empty())
        m_plan.offers.push_back(std::move(offer));
}

void BundlePlanner::offerWhatWasRead()
{
    const Bundle &bundle = *m_report->bundle;
    // The other one may be damaged, or newer.
    if (bundle.isReadFromBackup() && bundle.isReadable())
        offer(BundleAction::RestoreBackup, {DescriptorUnreadable, BackupDiffers},
              m_report->has(DescriptorUnreadable));
}

void BundlePlanner::offerAnotherDescriptor()
{
    const Bundle &bundle = *m_report->bundle;
    // One that is too long, or that may not be read, is not replaced by a guess.
    if (bundle.problem->code != ErrorCode::NotFound &&
        bundle.problem->code != ErrorCode::InvalidDescriptor) {
        m_plan.obstacle = bundle.problem;
        return;
    }
    const bool hasBackup = bundle.backupText && decodeDescriptor(bytesOf(*bundle.backupText));
    if (hasBackup)
        offer(BundleAction::RestoreBackup, {DescriptorUnreadable}, true);
    Result<DiskDescriptor> rebuilt = rebuiltDescriptor(*m_report);
    if (!rebuilt) {
        m_plan.obstacle = rebuilt.error();
        return;
    }
    m_rebuilt = std::move(*rebuilt);
    // The backup knows more than names and headers do.
    offer(BundleAction::Rebuild, {DescriptorUnreadable}, !hasBackup);
}

void BundlePlanner::offerCorrections()
{
    const DiskDescriptor &descriptor = m_report->bundle->descriptor;
    offer(BundleAction::CorrectPaths, {PathMoved}, true);
    const bool isTypeKnown = std::ranges::all_of(m_report->layers, [](const auto &layers) {
        return std::ranges::none_of(layers, [](const DiskLayerPtr &layer) {
            return layer->problem && layer->problem->code == ErrorCode::NotAnImage;
        });
    });
    offer(BundleAction::CorrectTypes, {ImageType}, isTypeKnown);
    if (onlyPossibleTop(descriptor))
        offer(BundleAction::CorrectTop, {NoTop, TopIsBackup}, true);
    if (m_sizes) {
        // Two of three must agree: headers, storages, and the size of the whole.
        const bool isWholeTheSame = descriptor.diskSectors == m_sizes->disk;
        const std::size_t last = bundlerules::storageOrder(descriptor).back();
        const bool isEndTheSame = descriptor.storages[last].end == m_sizes->disk;
        offer(BundleAction::CorrectSizes,
              {DiskSize, StorageSize, StorageGap, StorageOverlap, DescriptorIncomplete},
              isWholeTheSame || isEndTheSame, !isWholeTheSame);
    }
    offer(BundleAction::CorrectGeometry, {BundleFindingId::Geometry}, true);
    offer(BundleAction::CorrectBlockSize, {BlockSize}, true);
    offer(BundleAction::RenewBackup, {BackupDiffers}, false);
}

Result<void> BundlePlanner::replaceDescriptor()
{
    const Bundle &bundle = *m_report->bundle;
    if (isChosen(BundleAction::RestoreBackup)) {
        m_plan.chosen.erase(BundleAction::Rebuild);
        m_plan.text = *bundle.backupText;
        return {};
    }
    m_plan.text = encodeDescriptor(*m_rebuilt);
    // A backup that cannot be read is worth nothing; what it holds stays in the undo file.
    if (!bundle.backupText || !decodeDescriptor(bytesOf(*bundle.backupText)))
        m_plan.backup = m_plan.text;
    return {};
}

void BundlePlanner::correctImages(DiskDescriptor &descriptor) const
{
    for (std::size_t s = 0; s < descriptor.storages.size(); ++s) {
        for (std::size_t i = 0; i < descriptor.storages[s].images.size(); ++i) {
            DescriptorImage &image = descriptor.storages[s].images[i];
            const DiskLayer &layer = *m_report->layers[s][i];
            if (isChosen(BundleAction::CorrectPaths) && layer.place.kind == ImagePlace::Kind::Moved)
                image.file = layer.place.path.filename().native();
            if (!isChosen(BundleAction::CorrectTypes))
                continue;
            if (layer.state && image.isPlain())
                image.type = QStringLiteral("Compressed");
            else if (layer.problem && layer.problem->code == ErrorCode::NotAnImage)
                image.type = QStringLiteral("Plain");
        }
    }
}

void BundlePlanner::correctSizes(DiskDescriptor &descriptor) const
{
    for (std::size_t i = 0; i < descriptor.storages.size(); ++i) {
        descriptor.storages[i].start = m_sizes->storages[i].start;
        descriptor.storages[i].end = m_sizes->storages[i].end;
    }
    descriptor.diskSectors = m_sizes->disk;
}

void BundlePlanner::correctBlockSizes(DiskDescriptor &descriptor) const
{
    for (std::size_t i = 0; i < descriptor.storages.size(); ++i) {
        const DiskLayerPtr top = bundlerules::topLayer(*m_report, i);
        if (top && top->state)
            descriptor.storages[i].blockSize = top->state->header.tracks;
    }
}

Result<void> BundlePlanner::correct()
{
    const Bundle &bundle = *m_report->bundle;
    DiskDescriptor descriptor = bundle.descriptor;
    correctImages(descriptor);
    if (isChosen(BundleAction::CorrectTop))
        descriptor.topGuid = onlyPossibleTop(descriptor).value_or(descriptor.topGuid);
    const bool isOtherSize =
        isChosen(BundleAction::CorrectSizes) && bundle.descriptor.diskSectors != m_sizes->disk;
    if (isChosen(BundleAction::CorrectSizes))
        correctSizes(descriptor);
    // A new size wants a new geometry, whether or not the old one fitted the old size.
    const bool isGeometryRight = descriptor.geometry.product() == descriptor.diskSectors;
    if ((isOtherSize || isChosen(BundleAction::CorrectGeometry)) && !isGeometryRight) {
        const DiskGeometry geometry = exactGeometry(descriptor.diskSectors.value_or(0));
        descriptor.geometry = {geometry.cylinders, geometry.heads, geometry.sectors};
    }
    if (isChosen(BundleAction::CorrectBlockSize))
        correctBlockSizes(descriptor);
    const bool hadSameBackup = bundle.backupText == bundle.text;
    Result<QByteArray> text =
        changedDescriptor(bundle.text, descriptor, bundle.source.descriptor.native());
    if (!text)
        return tl::unexpected(text.error());
    if (*text != bundle.text)
        m_plan.text = std::move(*text);
    // A backup that is older stays as it is, unless asked otherwise.
    const QByteArray &result = m_plan.text ? *m_plan.text : bundle.text;
    if ((hadSameBackup || isChosen(BundleAction::RenewBackup)) && bundle.backupText != result)
        m_plan.backup = result;
    return {};
}

} // namespace

const char *bundleActionName(BundleAction action)
{
    return kNames[static_cast<std::size_t>(action)].name;
}

std::optional<BundleAction> bundleActionNamed(const QString &name)
{
    const auto found = std::ranges::find_if(
        kNames, [&](const Name &known) { return name == QLatin1String(known.name); });
    return found == kNames.end() ? std::nullopt : std::optional(found->action);
}

std::vector<std::size_t> BundlePlan::unanswered() const
{
    std::vector<std::size_t> left;
    for (std::size_t i = 0; i < report->findings.size(); ++i) {
        const bool isAnswered = std::ranges::any_of(offers, [&](const BundleOffer &offer) {
            return chosen.contains(offer.action) &&
                   std::ranges::find(offer.answers, i) != offer.answers.end();
        });
        if (!isAnswered && report->findings[i].severity() == Severity::Error)
            left.push_back(i);
    }
    return left;
}

Result<BundlePlan> planBundleRepair(const BundleReportPtr &report, RepairPolicy policy)
{
    BundlePlanner planner(report);
    std::set<BundleAction> chosen;
    for (const BundleOffer &offer : planner.offers())
        if (policy == RepairPolicy::All || (policy == RepairPolicy::Ticked && offer.isTicked))
            chosen.insert(offer.action);
    return planner.plan(chosen);
}

Result<BundlePlan> planBundleRepair(const BundleReportPtr &report,
                                    const std::set<BundleAction> &chosen)
{
    return BundlePlanner(report).plan(chosen);
}

Result<BundleReportPtr> previewBundle(const BundlePlan &plan, JobControl &control)
{
    if (plan.isEmpty())
        return plan.report;
    const Bundle &bundle = *plan.report->bundle;
    return checkBundleAs(*plan.report, plan.text.value_or(bundle.text),
                         plan.backup ? plan.backup : bundle.backupText, control);
}

} // namespace parascope
