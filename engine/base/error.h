#pragma once

#include <QString>

#include <string>
#include <tl/expected.hpp>

namespace parascope {

/// What kind of thing could not be done. A closed set: callers decide by code, never by words.
/// Damage inside an image is not an error but a finding (engine/check).
enum class ErrorCode
{
    NotFound,              ///< no such file
    NoPermission,          ///< the system refuses to let the file be read
    IsDirectory,           ///< a folder where a file is needed
    NotRegular,            ///< FIFO, socket or character device
    TooSmall,              ///< shorter than the 64 bytes of a header
    NotAnImage,            ///< neither magic; `detail` may name what it looks like
    UnsupportedVersion,    ///< header version is not 2; `number` has it
    ClusterSizeOutOfRange, ///< tracks outside 1 … 4186127; `number` has it
    TooManyEntries,        ///< bat_entries over 536870911; `number` has it
    ReadFailed,            ///< the system could not deliver bytes; `number` is the offset
    FileChanged,           ///< the file shrank, grew or was replaced while it was open
    PartOfDisk,            ///< a single layer or part where a whole disk is needed
    OutOfRange,            ///< offset or length beyond the disk
    InUse,                 ///< another program has the image open for writing
    WriteFailed,           ///< output could not be written
    AlreadyExists,         ///< the target exists and overwriting was not asked for
    InvalidDescriptor, ///< DiskDescriptor.xml cannot be understood; `detail` has line and reason
    UseUnknown,     ///< the system cannot tell whether somebody uses the image, and nobody vouched
    InvalidJournal, ///< an undo file that is damaged or not complete; `detail` has the reason
    NothingToUndo,  ///< the change that an undo file keeps was undone already
    Unsupported,    ///< known, but not something this program does
    Cancelled,      ///< the caller asked to stop; not a failure
    NewClusterSize, ///< no program opens clusters of the size asked for; `number`: largest, in
                    ///< bytes
    NewDiskSize,  ///< the disk asked for does not fit into the format; `number`: largest, in bytes
    FileTooLarge, ///< longer than its file system can hold; `number`: largest, in bytes
    DamagedPlace, ///< bytes of the disk are missing or damaged, and zeros were not asked for;
                  ///< `number`: where, in the disk
    ProgramMissing,    ///< another program that this needs is not installed; `detail` has its name
    NoWritePermission, ///< the system refuses to let the file be written, made or removed
    Suspended          ///< the virtual machine of the disk is suspended: it must not be changed
};

/// Why something could not be done. Words are made in engine/text, from these values.
struct Error
{
    ErrorCode code = ErrorCode::ReadFailed;
    std::string path;         ///< bytes of the file's path; empty when no file is meant
    int systemError = 0;      ///< errno, 0 when the system had no part in it
    std::uint64_t number = 0; ///< the value the code speaks of, see ErrorCode
    QString detail;           ///< untranslated technical detail, may be empty

    bool operator==(const Error &) const = default;
};

template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand for returning an error from a function that returns a Result.
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorCode code, std::string path = {},
                                                   int systemError = 0, std::uint64_t number = 0,
                                                   QString detail = {})
{
    return tl::unexpected<Error>(
        Error{code, std::move(path), systemError, number, std::move(detail)});
}

} // namespace parascope
