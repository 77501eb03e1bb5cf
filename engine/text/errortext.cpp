#include "engine/format/header.h"
#include "engine/text/errordetail.h"
#include "engine/text/foreigntext.h"
#include "engine/text/translation.h"

#include <cstring>

namespace parascope::text {

namespace {

/// The sentence for a code; %1 stands for the file, %2 for the number.
QString sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return Words::tr("%1 does not exist. Check the name, and whether its drive is connected.");
    case ErrorCode::NoPermission:
        return Words::tr("You may not read %1%3. Ask its owner for the right to read it.");
    case ErrorCode::IsDirectory:
        return Words::tr("%1 is a folder, not a disk image. Open one of the images inside it.");
    case ErrorCode::NotRegular:
        return Words::tr("%1 is a pipe, socket or device without a size, not a disk image. "
                         "Copy its contents to a file and open that.");
    case ErrorCode::TooSmall:
        return Words::tr("%1 is too short to be a disk image: a header alone has 64 bytes.");
    case ErrorCode::NotAnImage:
        return Words::tr("%1 is not a Parallels disk image.");
    case ErrorCode::UnsupportedVersion:
        return Words::tr("%1 has format version %2; only version 2 is known. It was made by other "
                         "software, or its header is damaged.");
    case ErrorCode::ClusterSizeOutOfRange:
        return Words::tr("%1 states a cluster size of %2 sectors; 1 to 4186127 are possible. "
                         "Its header is damaged.");
    case ErrorCode::TooManyEntries:
        return Words::tr("%1 states a table of %2 entries; at most 536870911 are possible. "
                         "Its header is damaged.");
    case ErrorCode::ReadFailed:
        return Words::tr("%1 could not be read at %2. The drive may be failing: copy the file to "
                         "another drive first.");
    case ErrorCode::FileChanged:
        return Words::tr("%1 changed while it was being read. Close the program that writes to it, "
                         "and open it again.");
    case ErrorCode::PartOfDisk:
        return Words::tr("%1 is only one layer or part of a disk. What is not in this file is in "
                         "the other files of the disk.");
    case ErrorCode::OutOfRange:
        return Words::tr("The place %2 is beyond the end of the disk in %1.");
    case ErrorCode::InUse:
        return Words::tr("%1 is in use by another program. Shut down the virtual machine and try "
                         "again.");
    case ErrorCode::WriteFailed:
        return Words::tr("%1 could not be written. Check the free space and your rights there.");
    case ErrorCode::AlreadyExists:
        return Words::tr("%1 exists already and was left as it is. Choose another name.");
    case ErrorCode::InvalidDescriptor:
        return Words::tr("%1 does not describe a disk in a way that can be understood. The images "
                         "themselves can still be opened one by one.");
    case ErrorCode::UseUnknown:
        return Words::tr("Whether somebody uses %1 cannot be told here. Make sure that no virtual "
                         "machine is using it, here or on another computer, and confirm that.");
    case ErrorCode::InvalidJournal:
        return Words::tr("The undo file %1 is damaged or not complete. It cannot be used.");
    case ErrorCode::NothingToUndo:
        return Words::tr("What %1 keeps was put back already.");
    case ErrorCode::Unsupported:
        return Words::tr("This program cannot do that with %1.");
    case ErrorCode::Cancelled:
        return Words::tr("Stopped at your request.");
    case ErrorCode::NewClusterSize:
        return Words::tr("%1 cannot be made with clusters of this size: no program could open it. "
                         "Clusters have 512 to %2 bytes.");
    case ErrorCode::NewDiskSize:
        return Words::tr("%1 cannot be made: with this format and cluster size a disk has at most "
                         "%2 bytes. Choose larger clusters, format v2, or a smaller disk.");
    case ErrorCode::FileTooLarge:
        return Words::tr("%1 would be longer than its file system can hold: a file there has at "
                         "most %2 bytes. Choose another drive, or a part of the disk.");
    case ErrorCode::DamagedPlace:
        return Words::tr("The bytes at %2 of the disk in %1 are missing or damaged. Let zeros "
                         "stand for such places, or repair the image first.");
    case ErrorCode::ProgramMissing:
        return Words::tr("%1 needs another program, which is not installed here.");
    case ErrorCode::NoWritePermission:
        return Words::tr(
            "You may not write %1. Check the rights of the file and of its folder, and "
            "whether the drive is write-protected.");
    case ErrorCode::Suspended:
        return Words::tr("The virtual machine of %1 is suspended; changing the disk would damage "
                         "it when the machine goes on. Resume and shut it down first, or work on "
                         "a copy.");
    }
    return {};
}

/// The system's own words add to these codes; to the others they would only repeat the sentence.
bool wantsSystemReason(const Error &error)
{
    switch (error.code) {
    case ErrorCode::ReadFailed:
    case ErrorCode::WriteFailed:
    case ErrorCode::InUse:
    case ErrorCode::Unsupported:
        return error.systemError != 0;
    default:
        return false;
    }
}

QString numberOf(const Error &error)
{
    const bool isPlace = error.code == ErrorCode::ReadFailed ||
                         error.code == ErrorCode::OutOfRange ||
                         error.code == ErrorCode::DamagedPlace;
    return isPlace ? offset(error.number) : QString::number(error.number);
}

/// The detail as a sentence of its own, for engineers.
QString detailSentence(const Error &error)
{
    if (error.detail.isEmpty() || error.code == ErrorCode::NoPermission)
        return {};
    return Words::tr("(%1)").arg(translatedDetail(error.detail));
}

/// What follows the sentence on the file.
QString addition(const Error &error)
{
    const ForeignKind kind = foreignKindOf(error);
    if (error.code == ErrorCode::NotAnImage || kind != ForeignKind::Unknown)
        return foreignAdvice(kind);
    if (error.code == ErrorCode::TooSmall)
        return Words::tr("It may have been copied only in part.");
    return detailSentence(error);
}

/// How the file is called in the sentence.
QString fileWords(const Error &error, bool withPath)
{
    if (withPath && !error.path.empty())
        return Words::tr("“%1”").arg(path(error.path));
    if (error.code == ErrorCode::IsDirectory || foreignKindOf(error) != ForeignKind::Unknown)
        return Words::tr("this", "stands in for the name of something that is no image");
    return Words::tr("the file", "stands in for its name");
}

} // namespace

QString error(const Error &error, bool withPath)
{
    const QString file = fileWords(error, withPath);
    const ForeignKind kind = foreignKindOf(error);
    QString owner;
    if (error.code == ErrorCode::NoPermission && !error.detail.isEmpty())
        owner = Words::tr(" (owner %1)").arg(error.detail);

    // One call for all, so that a % in a file's name is never taken for a placeholder.
    QString result = sentence(error.code);
    result.replace(u"%3"_qs, owner);
    if (kind != ForeignKind::Unknown)
        result = Words::tr("%1 is %2, not a Parallels disk image.").arg(file, foreignKind(kind));
    else if (result.contains(u"%2"))
        result = result.arg(file, numberOf(error));
    else if (result.contains(u"%1"))
        result = result.arg(file);
    result = capitalised(result);

    if (wantsSystemReason(error))
        result += u' ' + Words::tr("The system says: %1.")
                             .arg(QString::fromLocal8Bit(std::strerror(error.systemError)));
    if (const QString more = addition(error); !more.isEmpty())
        result += u' ' + more;
    return result;
}

} // namespace parascope::text
