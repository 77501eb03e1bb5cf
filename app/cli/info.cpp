#include "app/cli/command.h"
#include "app/cli/infodisk.h"
#include "app/cli/openedimage.h"
#include "app/cli/words.h"
#include "engine/check/checker.h"
#include "engine/image/openingerror.h"
#include "engine/text/facts.h"
#include "engine/text/words.h"

#include <QJsonDocument>

namespace parascope::cli {

namespace {

/// The numbers of the overview come from a check that reads no contents.
Result<ReportPtr> look(const std::string &path, Context &context)
{
    const auto opened = openImage(path);
    if (!opened)
        return tl::unexpected(opened.error());
    Result<ReportPtr> report =
        checkFile(*opened->file, opened->membership, context.control, CheckOptions{0});
    if (!report)
        return tl::unexpected(explainedOpeningError(report.error(), path));
    return report;
}

QString headerLines(const Header &header)
{
    QString lines;
    for (const HeaderFieldInfo &info : headerFields()) {
        const QString value = info.field == HeaderField::Magic
                                  ? text::format(header.format)
                                  : QString::number(header.value(info.field));
        lines += u"  "_qs + QString::fromLatin1(info.name).leftJustified(14) + value;
        if (info.field == HeaderField::InUse)
            lines +=
                u" ("_qs + text::offset(header.inUse) + u": "_qs + text::closedBy(header) + u')';
        lines += u'\n';
    }
    return lines;
}

QString extensionLine(const ImageExtension &extension)
{
    switch (extension.presence) {
    case ImageExtension::Presence::None:
        return Words::tr("none");
    case ImageExtension::Presence::OutsideFile:
        return Words::tr("not in the file");
    case ImageExtension::Presence::Unreadable:
        return Words::tr("could not be read");
    case ImageExtension::Presence::Read:
        return Words::tr("at %1, dirty bitmaps: %2")
            .arg(text::offset(extension.place.offset))
            .arg(extension.content.bitmaps.size());
    }
    return {};
}

QString textOf(const Report &report)
{
    const ImageState &state = *report.state();
    text::Facts facts = text::imageFacts(report);
    facts += {Words::tr("Backup history"), extensionLine(state.extension)};
    if (state.isLayer())
        facts += {Words::tr("Part of a disk"),
                  state.membership.fileCount > 1
                      ? Words::tr("one of %1 files").arg(state.membership.fileCount)
                      : Words::tr("one layer; the others are not known")};
    return text::path(state.path) + u'\n' + text::factLines(facts) + Words::tr("Header:") + u'\n' +
           headerLines(state.header);
}

/// What is to be said of the image or the bundle.
tl::expected<QByteArray, DiskRefusal> infoOf(const std::string &path, const Arguments &arguments,
                                             Context &context)
{
    const auto bundle = bundleAt(path, arguments);
    if (!bundle)
        return tl::unexpected(bundle.error());
    if (*bundle)
        return diskInfo(path, **bundle, arguments, context.control);
    const Result<ReportPtr> report = look(path, context);
    if (!report)
        return tl::unexpected(DiskRefusal{report.error(), {}});
    if (!arguments.has("json"))
        return textOf(**report).toUtf8();
    return QJsonDocument(text::infoAsJson(**report, {})).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

ExitCode runInfo(const Arguments &arguments, Context &context)
{
    const bool json = arguments.has("json");
    ExitCode worst = Done;
    bool isFirst = true;
    for (const std::string &path : arguments.positional()) {
        const auto info = infoOf(path, arguments, context);
        if (!info) {
            worst = worse(worst, reported(context, path, info.error()));
            if (worst == Cancelled)
                return worst;
            if (json)
                context.output.write(errorLine(path, info.error().error));
            continue;
        }
        context.output.write((isFirst || json ? QByteArray() : QByteArray("\n")) + *info);
        isFirst = false;
    }
    return worst;
}

} // namespace parascope::cli
