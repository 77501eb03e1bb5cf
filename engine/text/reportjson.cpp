#include "engine/text/repairreport.h"
#include "engine/text/reportwriter.h"
#include "engine/text/untranslated.h"
#include "engine/text/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

#include <algorithm>

namespace parascope::text {

namespace {

QString latin1(const char *name)
{
    return QString::fromLatin1(name);
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Leak:
        return QStringLiteral("leak");
    case Severity::Note:
        return QStringLiteral("note");
    }
    return {};
}

QString contentsName(Contents contents)
{
    switch (contents) {
    case Contents::NotExamined:
        return QStringLiteral("not-examined");
    case Contents::Zeros:
        return QStringLiteral("zeros");
    case Contents::Data:
        return QStringLiteral("data");
    case Contents::Unreadable:
        return QStringLiteral("unreadable");
    }
    return {};
}

QJsonObject rangeAsJson(ByteRange range)
{
    return {{u"offset"_qs, jsonNumber(range.offset)}, {u"length"_qs, jsonNumber(range.length)}};
}

QJsonObject findingAsJson(const Finding &finding, const Geometry &geometry)
{
    QJsonObject object{{u"id"_qs, latin1(catalogueEntry(finding.id).name)},
                       {u"severity"_qs, severityName(finding.severity)},
                       {u"action"_qs, latin1(actionName(finding.action))},
                       {u"ticked"_qs, finding.ticked}};
    if (finding.guest) {
        QJsonObject guest = rangeAsJson(geometry.guestRange(*finding.guest));
        guest.insert(u"cluster", jsonNumber(finding.guest->value()));
        object.insert(u"guest", guest);
    }
    if (finding.owner)
        object.insert(u"owner", jsonNumber(finding.owner->value()));
    if (finding.host)
        object.insert(u"host", rangeAsJson(*finding.host));
    if (finding.actionOf != finding.id)
        object.insert(u"actionOf", latin1(catalogueEntry(finding.actionOf).name));
    if (finding.action != Action::None)
        object.insert(u"loss", jsonName(finding.action == Action::Keep
                                            ? Loss::Nothing
                                            : catalogueEntry(finding.actionOf).loss));
    const bool isSpace =
        finding.id >= FindingId::SpaceLeakedTail && finding.id <= FindingId::SpaceLeakedInside;
    if (isSpace)
        object.insert(u"contents", contentsName(finding.contents));
    const bool hasValue = !finding.guest && !isSpace && finding.id != FindingId::IoUnreadable;
    if (hasValue)
        object.insert(u"value", jsonNumber(finding.value));
    if (finding.action == Action::Set)
        object.insert(u"repairedValue", jsonNumber(finding.repairedValue));
    return object;
}

QJsonObject statisticsAsJson(const Statistics &statistics)
{
    return {{u"totalClusters"_qs, jsonNumber(statistics.totalClusters)},
            {u"allocatedClusters"_qs, jsonNumber(statistics.allocatedClusters)},
            {u"fragmentedClusters"_qs, jsonNumber(statistics.fragmentedClusters)},
            {u"damagedClusters"_qs, jsonNumber(statistics.damagedClusters)},
            {u"outsideClusters"_qs, jsonNumber(statistics.outsideClusters)},
            {u"wastedBytes"_qs, jsonNumber(statistics.wastedBytes)},
            {u"usedEnd"_qs, jsonNumber(statistics.usedEnd)}};
}

QJsonObject qemuAsJson(const QemuNumbers &numbers, const QString &path)
{
    return {{u"filename"_qs, path},
            {u"format"_qs, u"parallels"_qs},
            {u"check-errors"_qs, 0},
            {u"image-end-offset"_qs, jsonNumber(numbers.imageEndOffset)},
            {u"total-clusters"_qs, jsonNumber(numbers.totalClusters)},
            {u"allocated-clusters"_qs, jsonNumber(numbers.allocatedClusters)},
            {u"fragmented-clusters"_qs, jsonNumber(numbers.fragmentedClusters)},
            {u"corruptions"_qs, jsonNumber(numbers.corruptions)},
            {u"leaks"_qs, jsonNumber(numbers.leaks)}};
}

QJsonObject imageAsJson(const ImageState &state)
{
    const Header &header = state.header;
    QJsonObject object{{u"format"_qs, header.format == FormatVersion::V1 ? u"v1"_qs : u"v2"_qs},
                       {u"diskSize"_qs, jsonNumber(state.geometry.diskBytes)},
                       {u"clusterSize"_qs, jsonNumber(state.geometry.clusterBytes)},
                       {u"dataStart"_qs, jsonNumber(state.geometry.dataStart)},
                       {u"closedBy"_qs, closedBy(header)}};
    QJsonObject fields;
    for (const HeaderFieldInfo &info : headerFields()) {
        if (info.field != HeaderField::Magic)
            fields.insert(latin1(info.name), jsonNumber(header.value(info.field)));
    }
    object.insert(u"header", fields);
    return object;
}

QJsonObject fileAsJson(const ImageState &state, const ReportOptions &options)
{
    QJsonObject object{{u"size"_qs, jsonNumber(state.fileSize)}};
    if (state.identity.inode != 0) {
        object.insert(u"device", jsonNumber(state.identity.device));
        object.insert(u"inode", jsonNumber(state.identity.inode));
        object.insert(u"modified",
                      QDateTime::fromMSecsSinceEpoch(state.identity.modifiedNs / 1'000'000, Qt::UTC)
                          .toString(Qt::ISODateWithMs));
    }
    if (options.sha256)
        object.insert(u"sha256", *options.sha256);
    return object;
}

/// Calls `visit` for every finding that the limit lets through, until it says false.
template <class Visit>
void forListedFindings(const Report &report, std::uint64_t limit, Visit visit)
{
    for (std::size_t group = 0; group < report.groups().size(); ++group) {
        const std::uint64_t listed = std::min(report.groups()[group].count, limit);
        for (std::uint64_t i = 0; i < listed; ++i) {
            if (!visit(report.finding(group, i)))
                return;
        }
    }
}

/// What was looked at: file, image, who uses it.
QJsonObject subjectAsJson(const Report &report, const ReportOptions &options)
{
    const ImageState &state = *report.state();
    QJsonObject object{{u"format"_qs, 1},
                       {u"program"_qs, u"Parascope " PARASCOPE_VERSION ""_qs},
                       {u"use"_qs, jsonName(report.conditions().use)},
                       {u"suspended"_qs, state.membership.isSuspended},
                       {u"file"_qs, fileAsJson(state, options)},
                       {u"image"_qs, imageAsJson(state)},
                       {u"statistics"_qs, statisticsAsJson(report.statistics())}};
    insertPath(object, shownPath(state.path, options));
    if (options.checkedAt.isValid())
        object.insert(u"checkedAt",
                      options.checkedAt.toOffsetFromUtc(options.checkedAt.offsetFromUtc())
                          .toString(Qt::ISODateWithMs));
    if (state.isLayer())
        object.insert(u"layer", QJsonObject{{u"files"_qs, jsonNumber(state.membership.fileCount)},
                                            {u"guid"_qs, state.membership.guid}});
    return object;
}

/// Everything but the findings themselves.
QJsonObject frameAsJson(const Report &report, const ReportOptions &options)
{
    QJsonObject object = subjectAsJson(report, options);
    const VerdictText words = verdict(report, QLocale::c());
    object.insert(u"verdict", jsonName(report.verdict()));
    object.insert(u"headline", words.headline);
    object.insert(u"detail", words.detail);
    object.insert(u"changedWhileOpen", report.conditions().changedWhileOpen);
    object.insert(u"repairForbidden", report.isRepairForbidden());
    object.insert(u"repairUseful", report.isRepairUseful());
    QJsonObject counts;
    std::uint64_t omitted = 0;
    for (const FindingGroup &group : report.groups()) {
        counts.insert(latin1(catalogueEntry(group.id).name), jsonNumber(group.count));
        omitted += group.count - std::min(group.count, options.findingLimit);
    }
    object.insert(u"counts", counts);
    object.insert(u"findingsOmitted", jsonNumber(omitted));
    object.insert(u"qemu", qemuAsJson(report.qemu(), object.value(u"path").toString()));
    if (options.repair)
        object.insert(u"repair", repairAsJson(*options.repair, options));
    return object;
}

} // namespace

QString jsonName(Loss loss)
{
    switch (loss) {
    case Loss::Nothing:
        return QStringLiteral("nothing");
    case Loss::SpaceOnly:
        return QStringLiteral("space-only");
    case Loss::GuestReadsDifferently:
        return QStringLiteral("guest-reads-differently");
    case Loss::BackupHistory:
        return QStringLiteral("backup-history");
    }
    return {};
}

QJsonObject infoAsJson(const Report &report, const ReportOptions &options)
{
    const Untranslated english;
    return subjectAsJson(report, options);
}

QJsonObject reportAsJson(const Report &report, const ReportOptions &options)
{
    const Untranslated english;
    QJsonObject object = frameAsJson(report, options);
    QJsonArray findings;
    forListedFindings(report, options.findingLimit, [&](const Finding &finding) {
        findings.append(findingAsJson(finding, report.state()->geometry));
        return true;
    });
    object.insert(u"findings", findings);
    return object;
}

bool writeReportJson(const Report &report, const ReportOptions &options, const ReportSink &sink)
{
    const Untranslated english;
    QByteArray head = QJsonDocument(frameAsJson(report, options)).toJson(QJsonDocument::Compact);
    head.chop(1); // the closing brace: findings come last
    if (!sink(head + ",\"findings\":["))
        return false;
    QByteArray separator;
    bool going = true;
    forListedFindings(report, options.findingLimit, [&](const Finding &finding) {
        const QJsonDocument document(findingAsJson(finding, report.state()->geometry));
        going = sink(separator + document.toJson(QJsonDocument::Compact));
        separator = ",";
        return going;
    });
    return going && sink("]}\n");
}

} // namespace parascope::text
