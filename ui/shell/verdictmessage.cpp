#include "ui/shell/verdictmessage.h"

#include "engine/image/plainimage.h"
#include "engine/text/bundletext.h"
#include "engine/text/foreigntext.h"
#include "engine/text/words.h"
#include "ui/document/document.h"
#include "ui/shell/diskverdict.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace parascope::ui {

namespace {

using Tone = VerdictMessage::Tone;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::VerdictLine)
};

/// The check as a whole: reading the table is nearly all of it, the rules are the rest.
int percentOf(ImageSession::Stage stage, quint64 done, quint64 total)
{
    const double part =
        total == 0 ? 0 : std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
    switch (stage) {
    case ImageSession::Stage::ReadingTable:
        return static_cast<int>(part * 80);
    case ImageSession::Stage::Classifying:
        return 80;
    case ImageSession::Stage::Checking:
        return 85 + static_cast<int>(part * 14);
    default:
        return 0;
    }
}

VerdictMessage working(const Document &document, quint64 done, quint64 total)
{
    if (document.stage() == ImageSession::Stage::Opening)
        return {Tone::Working, Words::tr("Opening…"), {}};
    const int percent = percentOf(document.stage(), done, total);
    return {Tone::Working, Words::tr("Checking… %1 %").arg(percent),
            document.maps().guest ? Words::tr("Header, maps and bytes can be looked at already.")
                                  : Words::tr("Header and bytes can be looked at already.")};
}

/// Something else than an image is no failure; that it is gone, cannot be read, or is nothing
/// known, is one.
VerdictMessage refusal(const Error &error)
{
    const QString headline = text::foreignHeadline(error);
    if (headline.isEmpty())
        return {Tone::Failed, Words::tr("This image could not be opened."),
                text::error(error, true)};
    if (error.code == ErrorCode::IsDirectory) // what lies in it is listed below
        return {Tone::Note, headline, {}};
    const ForeignKind kind = foreignKindOf(error);
    return {kind == ForeignKind::Unknown ? Tone::Failed : Tone::Note, headline,
            text::foreignAdvice(kind)};
}

bool isRaw(const Document &document)
{
    return document.state() && isPlain(*document.state());
}

/// A raw file is as good a part of a disk as others, but has nothing that could be checked.
VerdictMessage ofRawFile(const ImageState &state, const DiskVerdict &disk)
{
    const std::filesystem::path descriptor(state.membership.descriptorPath);
    const std::filesystem::path name = descriptor.parent_path().filename();
    const QString bytes =
        name.empty() ? Words::tr("It holds the bytes of the disk as they are.")
                     : Words::tr("It belongs to the disk “%1” and holds its bytes as they are.")
                           .arg(text::path(name.native()));
    return {disk.hasErrors ? Tone::Damaged : Tone::Note,
            Words::tr("This is a raw file of %1.").arg(text::size(state.fileSize)),
            bytes + u' ' +
                Words::tr("It has no header and no table, so there is nothing in it to check or "
                          "to repair.")};
}

VerdictMessage refusalInDisk(const Error &error, const DiskVerdict &disk)
{
    VerdictMessage message = refusal(error);
    if (disk.hasErrors && message.tone == Tone::Note)
        message.tone = Tone::Damaged;
    return message;
}

/// Why there is no image, or that it is still looked for.
VerdictMessage withoutImage(const DiskVerdict &disk)
{
    const Tone tone = disk.isBundle           ? Tone::Damaged
                      : disk.advice.isEmpty() ? Tone::Working
                                              : Tone::Note;
    return {tone, disk.headline, disk.advice};
}

Tone toneOf(const Report &report)
{
    if (report.count(Severity::Error) > 0)
        return Tone::Damaged;
    if (report.verdict() == Verdict::NotFinal)
        return Tone::Note;
    return report.count(Severity::Leak) > 0 ? Tone::Wasted : Tone::Good;
}

} // namespace

namespace {

/// A sound image is only a part of the matter.
VerdictMessage ofReport(const Report &report, const DiskVerdict &disk)
{
    const text::VerdictText verdict =
        disk.isBundle ? text::verdictInDisk(report) : text::verdict(report);
    const Tone tone = toneOf(report);
    if (!disk.isBundle || tone != Tone::Good)
        return {tone, verdict.headline, verdict.detail};
    if (disk.hasErrors)
        return {Tone::Damaged,
                Words::tr("The disk has problems, but none in the image that is shown."),
                verdict.detail};
    if (disk.isLooking)
        return {Tone::Working,
                Words::tr("No problems found in this image. Checking the other "
                          "parts of the disk…"),
                {}};
    if (!disk.reading.isEmpty() || !disk.isRestSound)
        return {Tone::Note, verdict.headline, verdict.detail};
    return {Tone::Good, Words::tr("No problems found in this disk."), verdict.detail};
}

} // namespace

VerdictMessage verdictMessage(const Document &document, const DiskVerdict &disk, quint64 done,
                              quint64 total)
{
    if (!disk.headline.isEmpty())
        return withoutImage(disk);
    const auto stage = document.stage();
    if (stage != ImageSession::Stage::Idle && stage != ImageSession::Stage::Indexing)
        return working(document, done, total);
    if (document.error())
        return refusalInDisk(*document.error(), disk);
    if (isRaw(document))
        return ofRawFile(*document.state(), disk);
    if (document.report() && !(document.wasCancelled() && stage == ImageSession::Stage::Idle &&
                               document.report()->state() != document.state()))
        return ofReport(*document.report(), disk);
    if (document.wasCancelled())
        return {Tone::Note, Words::tr("The check was cancelled."),
                Words::tr("What was read so far is shown; nothing can be said about damage.")};
    return {Tone::Working, Words::tr("Opening…"), {}};
}

QString shortVerdict(const Document &document, const DiskVerdict &disk)
{
    if (!disk.headline.isEmpty())
        return disk.isBundle ? disk.headline : QString();
    if (const auto &error = document.error()) {
        const QString headline = text::foreignHeadline(*error);
        return headline.isEmpty() ? text::error(*error, false) : headline;
    }
    if (isRaw(document))
        return ofRawFile(*document.state(), disk).headline;
    return document.report() ? ofReport(*document.report(), disk).headline : QString();
}

} // namespace parascope::ui
