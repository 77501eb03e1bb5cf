#include "engine/text/repairreport.h"
#include "engine/text/reportwriter.h"
#include "engine/text/translation.h"

#include <algorithm>

namespace parascope::text {

namespace {

/// One finding as one line: where, then what it means.
QString findingLine(const Finding &finding, const Report &report, const QLocale &locale)
{
    return u"    "_qs + explanation(finding, report, locale) + u'\n';
}

bool writeGroup(const Report &report, std::size_t index, std::uint64_t limit, const QLocale &locale,
                const ReportSink &sink)
{
    const FindingGroup &group = report.groups()[index];
    const QString heading = Words::tr("%1: %2  [%3]", "severity: title [id]")
                                .arg(severity(group.severity), groupTitle(group, locale),
                                     QString::fromLatin1(catalogueEntry(group.id).name));
    if (!sink((u"\n"_qs + heading + u'\n').toUtf8()))
        return false;
    const std::uint64_t listed = std::min(limit, group.count);
    for (std::uint64_t i = 0; i < listed; ++i) {
        if (!sink(findingLine(report.finding(index, i), report, locale).toUtf8()))
            return false;
    }
    if (listed < group.count) {
        const std::uint64_t rest = group.count - listed;
        const QString more =
            counted(rest, Words::tr("… and %1 more", nullptr, 1),
                    Words::tr("… and %1 more", nullptr, pluralCount(rest)), locale);
        if (!sink((u"    "_qs + more + u'\n').toUtf8()))
            return false;
    }
    const QString repair =
        Words::tr("Repair: %1")
            .arg(repairPhrase(report.finding(index, 0), report.state()->membership));
    return sink((u"    "_qs + repair + u'\n').toUtf8());
}

} // namespace

bool writeReportText(const Report &report, const ReportOptions &options, const QLocale &locale,
                     const ReportSink &sink)
{
    const VerdictText words = verdict(report, locale);
    const QString head =
        displayPath(report, options) + u'\n' + words.headline + u'\n' + words.detail + u'\n';
    if (!sink(head.toUtf8()))
        return false;
    if (options.repair) {
        const QString repair =
            u'\n' + Words::tr("Repair") + u'\n' + repairAsText(*options.repair, options, locale);
        if (!sink(repair.toUtf8()))
            return false;
    }
    for (std::size_t i = 0; i < report.groups().size(); ++i) {
        if (!writeGroup(report, i, options.findingLimit, locale, sink))
            return false;
    }
    const QString tail =
        u'\n' + factLines(imageFacts(report, locale) + fileFacts(report, options, locale)) + u'\n' +
        qemuLine(report, locale) + u'\n';
    return sink(tail.toUtf8());
}

QString reportAsText(const Report &report, const ReportOptions &options, const QLocale &locale)
{
    QByteArray text;
    writeReportText(report, options, locale, [&](const QByteArray &piece) {
        text += piece;
        return true;
    });
    return QString::fromUtf8(text);
}

} // namespace parascope::text
