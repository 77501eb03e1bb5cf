#include "engine/check/checker.h"

#include "engine/base/checked.h"
#include "engine/check/precedence.h"
#include "engine/check/rules.h"
#include "engine/image/imageloader.h"
#include "engine/map/classifier.h"

#include <algorithm>

namespace parascope {

/// Runs the rules in catalogue order and packs what they found into a report.
class Checker
{
public:
    Checker(ImageStatePtr state, ClassificationPtr classification)
        : m_report(std::make_shared<Report>())
    {
        m_report->m_state = std::move(state);
        m_report->m_classification = std::move(classification);
    }

    void run(const BlockFile &file, JobControl &control, CheckOptions options)
    {
        const RuleInput input{*m_report->m_state, *m_report->m_classification};
        for (const auto rule : {checkNotClosed, checkInUseUnknown, checkConversionInterrupted,
                                checkEmptyFlag, checkDataOffset, checkSize, checkTableTooSmall,
                                checkSizeHighBits, checkUnreadable, checkTableCutOff})
            take(rule(input));
        for (RuleFindings &findings : checkEntries(input))
            take(std::move(findings));
        // Until here only header and table were judged: an error in them makes the tail suspect.
        // Not closed alone does not, it is what leaves a tail behind.
        const bool mayCut = std::ranges::none_of(m_found, [](const RuleFindings &findings) {
            return findings.severity == Severity::Error &&
                   findings.id != FindingId::HeaderNotClosed;
        });
        ContentProbe probe(file, options.contentBudget, control);
        for (RuleFindings &findings : checkTail(input, probe, mayCut))
            take(std::move(findings));
        take(checkLeakedInside(input, probe));
        take(checkShort(input));
        for (RuleFindings &findings : checkExtension(input))
            take(std::move(findings));
        pack();
        fillStatistics(input);
        fillQemuNumbers(input);
    }
    /// What run() found; the last call.
    [[nodiscard]] ReportPtr report(CheckConditions conditions)
    {
        m_report->m_conditions = conditions;
        return std::exchange(m_report, nullptr);
    }

private:
    void take(RuleFindings findings)
    {
        if (findings.count() > 0)
            m_found.push_back(std::move(findings));
    }
    void pack()
    {
        std::ranges::stable_sort(m_found, {}, [](const RuleFindings &findings) {
            return std::pair(findings.severity, findings.id);
        });
        for (RuleFindings &findings : m_found) {
            m_report->m_groups.push_back({findings.id, findings.severity, findings.count(),
                                          findings.bytes, findings.ticked});
            m_report->m_items.push_back({std::move(findings.clusters), std::move(findings.ranges),
                                         std::move(findings.contents),
                                         std::move(findings.singles)});
        }
    }
    void fillStatistics(const RuleInput &input);
    void fillQemuNumbers(const RuleInput &input);

    std::shared_ptr<Report> m_report;
    std::vector<RuleFindings> m_found;
};

void Checker::fillStatistics(const RuleInput &input)
{
    Statistics &statistics = m_report->m_statistics;
    statistics.totalClusters = input.state.declaredClusters();
    statistics.allocatedClusters = input.classification.allocated();
    statistics.outsideClusters = input.classification.outside();
    statistics.fragmentedClusters = input.classification.fragmentedCount();
    statistics.usedEnd = input.classification.usedEnd();
    ClusterFlags errors = ClusterFlag::Unreadable;
    for (const EntryFinding &row : kPrecedence)
        errors |= row.flag;
    for (const std::uint32_t flags : input.classification.exceptionFlags())
        statistics.damagedClusters += bool(ClusterFlags::fromInt(flags) & errors);
    statistics.damagedClusters += input.state.declaredClusters() - input.state.bat.size();
    for (const FindingId id :
         {FindingId::SpaceLeakedTail, FindingId::SpacePartialTail, FindingId::SpaceLeakedInside}) {
        if (const auto group = m_report->groupOf(id))
            statistics.wastedBytes += m_report->groups()[*group].bytes;
    }
}

void Checker::fillQemuNumbers(const RuleInput &input)
{
    QemuNumbers &qemu = m_report->m_qemu;
    const Geometry &geometry = input.state.geometry;
    const std::uint32_t highest = input.classification.highestEntry();
    qemu.totalClusters = input.state.declaredClusters();
    qemu.allocatedClusters = input.classification.nonZero();
    qemu.fragmentedClusters = input.classification.qemuFragmented();
    qemu.corruptions = input.classification.qemuOutside() +
                       (closeTag(input.state.header.inUse) == CloseTag::NotClosed ? 1 : 0);
    qemu.imageEndOffset = geometry.placeOf(highest).value() + geometry.clusterBytes;
    if (input.state.fileSize > qemu.imageEndOffset)
        qemu.leaks =
            divideRoundingUp(input.state.fileSize - qemu.imageEndOffset, geometry.clusterBytes);
}

Result<ReportPtr> checkImage(ImageStatePtr state, ClassificationPtr classification,
                             const BlockFile &file, CheckConditions conditions, JobControl &control,
                             CheckOptions options)
{
    const std::string path = state->path;
    Checker checker(std::move(state), std::move(classification));
    checker.run(file, control, options);
    if (control.isCancelled())
        return failure(ErrorCode::Cancelled, path);
    return checker.report(conditions);
}

Result<ReportPtr> checkFile(const HostFile &file, DiskMembership membership, JobControl &control,
                            CheckOptions options)
{
    CheckConditions conditions;
    conditions.use = file.use();
    const Result<FileIdentity> before = file.identity();
    if (!before)
        return tl::unexpected(before.error());
    ImageLoader loader(file, std::move(membership));
    const Result<ImageStatePtr> header = loader.readHeader();
    if (!header)
        return tl::unexpected(header.error());

    std::optional<Classifier> classifier;
    const auto sink = [&](const ImageState &state, std::uint32_t first,
                          std::span<const std::uint32_t> entries) {
        if (!classifier)
            classifier.emplace(state, Classifier::Detail::Check);
        classifier->feed(first, entries);
    };
    Result<ImageStatePtr> state = loader.readTable(control, sink);
    if (!state)
        return tl::unexpected(state.error());
    if (!classifier)
        classifier.emplace(**state, Classifier::Detail::Check);
    ClassificationPtr classification = classifier->finish(*state);

    Checker checker(*std::move(state), std::move(classification));
    checker.run(file, control, options);
    if (control.isCancelled())
        return failure(ErrorCode::Cancelled, file.path());
    const Result<FileIdentity> after = file.identity();
    conditions.changedWhileOpen = !after || !isSameVersion(*after, *before);
    // A writer that came in between is a writer too.
    if (conditions.use != ImageUse::Writer)
        conditions.use = file.use();
    return checker.report(conditions);
}

Result<ReportPtr> checkLayer(const DiskLayer &layer, JobControl &control, CheckOptions options)
{
    CheckConditions conditions;
    conditions.use = layer.use();
    if (control.isCancelled())
        return failure(ErrorCode::Cancelled, layer.state->path);
    Checker checker(layer.state, classify(layer.state, Classifier::Detail::Check));
    checker.run(*layer.file, control, options);
    if (control.isCancelled())
        return failure(ErrorCode::Cancelled, layer.state->path);
    conditions.changedWhileOpen = !layer.isUnchanged();
    if (conditions.use != ImageUse::Writer)
        conditions.use = layer.use();
    return checker.report(conditions);
}

} // namespace parascope
