#include "engine/text/facts.h"

#include "engine/text/translation.h"

#include <algorithm>
#include <filesystem>

namespace parascope::text {

namespace {

QString percent(std::uint64_t part, std::uint64_t whole, const QLocale &locale)
{
    const double share =
        whole == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    return Words::tr("%1 %", "percentage").arg(locale.toString(share, 'f', share < 10 ? 1 : 0));
}

} // namespace

QString useWords(ImageUse use)
{
    switch (use) {
    case ImageUse::Free:
        return Words::tr("not in use");
    case ImageUse::Writer:
        return Words::tr("in use by a virtual machine");
    case ImageUse::Reader:
        return Words::tr("being read by another program");
    case ImageUse::CannotTell:
        return Words::tr("cannot tell whether it is in use");
    }
    return {};
}

Facts imageFacts(const Report &report, const QLocale &locale)
{
    const ImageState &state = *report.state();
    const Statistics &statistics = report.statistics();
    const QString allocated =
        Words::tr("%1 of %2 · %3", "clusters, all clusters, per cent")
            .arg(number(statistics.allocatedClusters, locale),
                 number(statistics.totalClusters, locale),
                 percent(statistics.allocatedClusters, statistics.totalClusters, locale));
    const QString fragmented =
        Words::tr("%1 · %2", "clusters, per cent")
            .arg(number(statistics.fragmentedClusters, locale),
                 percent(statistics.fragmentedClusters, statistics.allocatedClusters, locale));
    Facts facts{{Words::tr("Disk size"), size(state.geometry.diskBytes, locale)},
                {Words::tr("File size"), size(state.fileSize, locale)},
                {Words::tr("Format"), format(state.header.format)},
                {Words::tr("Cluster size"), size(state.geometry.clusterBytes, locale)},
                {Words::tr("Allocated clusters"), allocated},
                {Words::tr("Fragmented clusters"), fragmented},
                {Words::tr("Wasted"), size(statistics.wastedBytes, locale)},
                {Words::tr("State"), closedBy(state.header)},
                {Words::tr("Use"), useWords(report.conditions().use)}};
    if (state.membership.isSuspended)
        facts += {Words::tr("Virtual machine"), Words::tr("suspended")};
    return facts;
}

Facts fileFacts(const Report &report, const ReportOptions &options, const QLocale &locale)
{
    const ImageState &state = *report.state();
    Facts facts;
    if (state.identity.inode != 0) {
        const QDateTime modified =
            QDateTime::fromMSecsSinceEpoch(state.identity.modifiedNs / 1'000'000, Qt::UTC);
        facts += {Words::tr("File changed"), modified.toString(Qt::ISODate)};
        facts += {Words::tr("Inode"), QString::number(state.identity.inode)};
    }
    facts += {Words::tr("File size in bytes"), number(state.fileSize, locale)};
    if (options.sha256)
        facts += {Words::tr("SHA-256"), *options.sha256};
    if (options.checkedAt.isValid())
        facts += {Words::tr("Checked"),
                  options.checkedAt.toOffsetFromUtc(options.checkedAt.offsetFromUtc())
                      .toString(Qt::ISODate)};
    facts += {Words::tr("Checked by"), u"Parascope " PARASCOPE_VERSION ""_qs};
    return facts;
}

QString factLines(const Facts &facts)
{
    qsizetype width = 0;
    for (const Fact &fact : facts)
        width = std::max(width, fact.name.size());
    QString lines;
    for (const Fact &fact : facts)
        lines += (fact.name + u':').leftJustified(width + 2) + fact.value + u'\n';
    return lines;
}

QString qemuLine(const Report &report, const QLocale &locale)
{
    const QemuNumbers &numbers = report.qemu();
    return Words::tr("As QEMU 7.2 counts: corruptions %1, leaks %2, allocated clusters %3 of %4, "
                     "fragmented clusters %5, image end offset %6.")
        .arg(number(numbers.corruptions, locale), number(numbers.leaks, locale),
             number(numbers.allocatedClusters, locale), number(numbers.totalClusters, locale),
             number(numbers.fragmentedClusters, locale), offset(numbers.imageEndOffset));
}

QString displayPath(const Report &report, const ReportOptions &options)
{
    const std::string &whole = report.state()->path;
    return path(shownPath(whole, options));
}

std::string shownPath(const std::string &path, const ReportOptions &options)
{
    return options.leaveOutFolder ? std::filesystem::path(path).filename().native() : path;
}

} // namespace parascope::text
