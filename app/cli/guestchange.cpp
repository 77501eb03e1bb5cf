#include "app/cli/guestchange.h"

#include "app/cli/changeend.h"
#include "app/cli/oneimage.h"
#include "app/cli/openedimage.h"
#include "app/cli/targetfailed.h"
#include "app/cli/words.h"
#include "engine/check/checker.h"
#include "engine/image/openingerror.h"
#include "engine/text/reportwriter.h"
#include "engine/text/words.h"

#include <QJsonDocument>

#include <utility>

namespace parascope::cli {

tl::expected<std::string, ExitCode> imageToWrite(const std::string &path,
                                                 const Arguments &arguments, Context &context)
{
    return oneImageAt(path,
                      Words::tr("Only a virtual machine writes to disks with snapshots and to "
                                "disks in several parts; “parascope-cli export” makes one image of "
                                "them."),
                      arguments, context);
}

tl::expected<GuestChange, ExitCode> GuestChange::open(const std::string &path, std::uint64_t offset,
                                                      const Arguments &arguments, Context &context)
{
    const auto opened = openImage(path);
    if (!opened)
        return tl::unexpected(reported(context, path, opened.error()));
    // A layer shows through to its parent, and a parent is what other layers stand on.
    if (opened->membership.isPart())
        return tl::unexpected(
            reported(context, path, Error{ErrorCode::PartOfDisk, path, 0, 0, {}}));
    if (mayBeLeftHalf(path, context))
        return tl::unexpected(Failed);
    CheckOptions options;
    options.contentBudget = 0; // what lies unused stays as it is, whatever it is
    auto report = checkFile(*opened->file, opened->membership, context.control, options);
    if (!report)
        return tl::unexpected(reported(context, path, explainedOpeningError(report.error(), path)));
    GuestChange change(path, offset, arguments, context);
    change.m_diskBytes = (*report)->state()->geometry.diskBytes;
    change.m_report = std::move(*report);
    if (change.m_report->verdict() == Verdict::NotFinal) {
        context.console.message(path, text::verdict(*change.m_report).headline);
        return tl::unexpected(NotFinal);
    }
    if (const auto obstacle = writeObstacle(*change.m_report)) {
        context.console.message(
            path, Words::tr("This image cannot be written to as it is: %1 [%2]. “parascope-cli "
                            "check” explains it, “parascope-cli repair” can put most things right.")
                      .arg(text::title(*obstacle), QLatin1String(catalogueEntry(*obstacle).name)));
        return tl::unexpected(Failed);
    }
    if (offset > change.m_diskBytes && !change.isInside(0))
        return tl::unexpected(Failed);
    return change;
}

bool GuestChange::isInside(std::uint64_t length) const
{
    if (m_offset <= m_diskBytes && length <= room())
        return true;
    m_context->console.message(
        m_path,
        Words::tr("%1 bytes at %2 reach beyond the end of the disk, which has %3 bytes.")
            .arg(QString::number(length), text::offset(m_offset), QString::number(m_diskBytes)));
    return false;
}

ExitCode GuestChange::run(WriteKind kind, std::uint64_t length, const WriterOptions &options,
                          const Work &work)
{
    std::optional<JournaledCall> call;
    if (const auto file = m_arguments->value("undo-file"))
        call = JournaledCall{*file, kind, {m_offset, length}};
    const auto change = HostWrite::open(m_path, *m_report, m_arguments->has("not-in-use"), options,
                                        call, m_context->control);
    m_report = nullptr; // whoever keeps the old state keeps places that are freed
    if (!change && call && !targetProblem(call->undoFile, change.error()).isEmpty())
        return targetFailed(*m_context, call->undoFile, change.error());
    if (!change)
        return changeRefused(*m_context, change.error().path.empty() ? m_path : change.error().path,
                             change.error());
    std::uint64_t done = 0;
    const Result<void> worked = work((*change)->writer(), done);
    const Result<void> finished = (*change)->finish();
    ExitCode code = worked ? Done : reported(*m_context, m_path, worked.error());
    if (!finished && (worked || finished.error() != worked.error()))
        code = worse(code, reported(*m_context, m_path, finished.error()));
    if (code != Done)
        m_context->console.message(
            m_path, Words::tr("At least %1 bytes from %2 on were changed before it stopped.")
                        .arg(QString::number(done), text::offset(m_offset)));
    if (!finished) {
        m_context->console.message(m_path, Words::tr("The image is not closed properly."));
        return code;
    }
    return worse(code, describe(**change, kind, done));
}

ExitCode GuestChange::describe(HostWrite &change, WriteKind kind, std::uint64_t done) const
{
    const WriterCounts &counts = change.writer().counts();
    const Result<std::uint64_t> fileBytes = change.fileBytes();
    if (!fileBytes)
        return reported(*m_context, m_path, fileBytes.error());
    const std::string undoFile = change.undoFile().native();
    if (m_arguments->has("json")) {
        QJsonObject object{
            {QStringLiteral("format"), 1},
            {QStringLiteral("offset"), text::jsonNumber(m_offset)},
            {QStringLiteral("bytes"), text::jsonNumber(done)},
            {QStringLiteral("allocatedClusters"), text::jsonNumber(counts.allocated)},
            {QStringLiteral("freedClusters"), text::jsonNumber(counts.freed)},
            {QStringLiteral("fileSize"), text::jsonNumber(*fileBytes)},
            {QStringLiteral("extensionDetached"), change.writer().hasDetachedExtension()}};
        text::insertPath(object, m_path);
        if (!undoFile.empty())
            text::insertPath(object, undoFile, QStringLiteral("undoFile"));
        m_context->output.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
        return Done;
    }
    const QString what = kind == WriteKind::Write ? Words::tr("%1 bytes written at %2.\n")
                                                  : Words::tr("%1 bytes discarded at %2.\n");
    QString lines = what.arg(QString::number(done), text::offset(m_offset));
    lines += Words::tr("New clusters: %1, given back: %2. The file has %3 bytes.\n")
                 .arg(QString::number(counts.allocated), QString::number(counts.freed),
                      QString::number(*fileBytes));
    if (change.writer().hasDetachedExtension())
        lines += Words::tr("The format extension was not valid and is no longer referred to.\n");
    if (!undoFile.empty())
        lines += Words::tr("Undo file: %1\n").arg(text::path(undoFile));
    m_context->output.write(lines.toUtf8());
    return Done;
}

} // namespace parascope::cli
